import { type Finding, localDateTimeAt } from "@egov-vn/core";
import { createStatus, type Packet, readPacket, type StatusPacket, sameAgency, writePacket } from "@egov-vn/documents";
import { getEdoc, getReceivedEdocList, sendEdoc, updateStatus } from "../generated/document-axis/operations.js";
import type { AxisReply, SendReply } from "../generated/document-axis/types.js";
import { sha256 } from "../inbound/checksum.js";
import type { Journal } from "../journal/journal.js";
import { memoryJournal } from "../journal/memory-journal.js";
import { sendOnce } from "../journal/send-once.js";
import { fromBase64 } from "../runtime/base64.js";
import type { Outcome } from "../runtime/call-failure.js";
import type { CallOptions, Client } from "../runtime/client.js";

/** Who calls the axis. */
export interface AxisAccount {
  /** The code of the agency that sends and receives. */
  readonly agency: string;
  /** The officer that status packets name. Some axes refuse a status without one. */
  readonly officer?: StatusPacket["staff"];
  /** Remembers what was sent, so that nothing is sent twice. Default: in memory, until the process ends. */
  readonly journal?: Journal;
}

/** A packet that was waiting on the axis. */
export interface ReceivedPacket {
  /** Its id on the axis. */
  readonly docId: string;
  readonly bytes: Uint8Array;
  /** Absent when it could not be read; then the findings tell why. */
  readonly packet: Packet | undefined;
  readonly findings: readonly Finding[];
  /** Takes it: of a document the sender gets the status 03, and the axis does not offer it again. */
  accept(options?: CallOptions): Promise<Outcome<AxisReply>>;
  /** Refuses it: the sender of a document gets the status 02 with the reason, and the axis does not offer it again. */
  refuse(reason: string, options?: CallOptions): Promise<Outcome<AxisReply>>;
}

/** The document axis, as one agency uses it. */
export interface DocumentAxis {
  /** Sends a document or a status. The same packet is sent once, however often this is called. */
  send(packet: Packet | Uint8Array, options?: CallOptions): Promise<Outcome<SendReply>>;
  /**
   * Gives the packets that wait, documents before statuses. One that is neither accepted nor refused waits on.
   *
   * @throws CallFailure when the axis cannot be asked.
   */
  receive(options?: CallOptions): AsyncGenerator<ReceivedPacket, void, undefined>;
}

const SERVICE = "eDoc";
const ACCEPTED = "03";
const REFUSED = "02";

function receiversOf(packet: Packet | undefined): string[] {
  if (packet?.kind === "document") return packet.to.map(({ organId }) => organId);
  const receiver = packet?.responseFor?.organId;
  return receiver === undefined ? [] : [receiver];
}

/**
 * Makes the verbs of a document axis of the VXP kind.
 *
 * @example
 * const axis = documentAxis(client, { agency: "000.00.01.H99" });
 * await axis.send(bytes);
 * for await (const received of axis.receive()) await received.accept();
 */
export function documentAxis(client: Client, account: AxisAccount): DocumentAxis {
  const { agency, officer, journal = memoryJournal() } = account;

  const send = async (given: Packet | Uint8Array, key?: string, options?: CallOptions): Promise<Outcome<SendReply>> => {
    const bytes = given instanceof Uint8Array ? given : writePacket(given);
    const packet = given instanceof Uint8Array ? readPacket(given).value : given;
    const hashFile = await sha256(bytes);
    const to = receiversOf(packet);
    const input = {
      from_: agency,
      servicetype: SERVICE,
      messagetype: packet?.kind === "status" ? "status" : "edoc",
      ...(to.length > 0 && { to }),
      hashFile,
      body: bytes,
    } as const;
    return sendOnce(journal, sendEdoc, client, input, key ?? `axis:${hashFile}`, options);
  };

  const received = async (docId: string, options?: CallOptions): Promise<ReceivedPacket> => {
    const { data = "" } = await getEdoc(client, { docId, body: {} }, options);
    const bytes = fromBase64(data) ?? new Uint8Array();
    const { value: packet, findings } = readPacket(bytes);
    /** Tells the sender of a document what became of it, and the axis that it is dealt with. */
    const end = async (code: typeof ACCEPTED | typeof REFUSED, reason?: string, given?: CallOptions) => {
      if (packet?.kind === "document") {
        const status = createStatus(packet, code, {
          timestamp: localDateTimeAt(new Date(client.clock.now())),
          receiver: packet.to.find(({ organId }) => sameAgency(organId, agency)) ?? { organId: agency },
          ...(officer && { staff: officer }),
          ...(reason !== undefined && { description: reason }),
        });
        const told = await send(status, `axis:${docId}/${code}`, given);
        if (!told.ok) return told;
      }
      return updateStatus.result(client, { docId, status: packet ? "done" : "fail", body: {} }, given);
    };
    return {
      docId,
      bytes,
      packet,
      findings,
      accept: (given) => end(ACCEPTED, undefined, given),
      refuse: (reason, given) => end(REFUSED, reason, given),
    };
  };

  return {
    send: (packet, options) => send(packet, undefined, options),
    async *receive(options) {
      for (const messagetype of ["edoc", "status"] as const) {
        const list = await getReceivedEdocList(client, { servicetype: SERVICE, messagetype, body: {} }, options);
        for (const docId of new Set(list.data?.map((one) => one.docId))) yield await received(docId, options);
      }
    },
  };
}
