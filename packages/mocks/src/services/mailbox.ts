import { fromBase64, toBase64 } from "@egov-vn/clients/runtime";
import type { LocalDate } from "@egov-vn/core";
import { readPacket } from "@egov-vn/documents";
import type { Scene } from "../behaviour.js";
import { localTime } from "../clock.js";

/** An agency on the axis, as it was seeded or registered. */
export interface AxisAgency {
  readonly code: string;
  readonly oldCode: string;
  readonly name: string;
  readonly mail: string;
  readonly parent: string;
  readonly changedAt: number;
  readonly deleted: boolean;
}

/** A packet on its way to one receiver. */
export interface Mail {
  readonly senderDocId: string;
  readonly receiverDocId: string;
  readonly messageType: "edoc" | "status";
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly notation: string;
  readonly sentAt: number;
  readonly updatedAt: number;
  readonly status: "initial" | "processing" | "done" | "fail";
}

/** Why the axis will not take something. The codes are those of the guide to the LGSP of Lạng Sơn, v2.2, section 4. */
export const AXIS_REFUSALS = {
  "10": "File không hợp lệ",
  "15": "Sai SystemId hoặc SecretKey",
  "18": "Đơn vị nhận không tồn tại",
  "19": "Đơn vị gửi không đăng ký",
  "20": "Lỗi hệ thống LGSP",
  "22": "Format edXML không đúng",
} as const;

/** A refusal of the axis. */
export interface AxisRefusal {
  readonly refused: keyof typeof AXIS_REFUSALS;
  readonly words: string;
}

const refuse = (refused: keyof typeof AXIS_REFUSALS, more = ""): AxisRefusal => ({
  refused,
  words: more === "" ? AXIS_REFUSALS[refused] : `${AXIS_REFUSALS[refused]}: ${more}`,
});

const seededAgencies = new WeakMap<Scene["profile"], readonly AxisAgency[]>();

/** Returns the agencies of a profile as the axis has them. */
function seededOf(profile: Scene["profile"]): readonly AxisAgency[] {
  const known = seededAgencies.get(profile);
  if (known) return known;
  const seeded = profile.agencies.map(({ code, oldCode, name, parent = "" }): AxisAgency => {
    const mail = `vanthu@${code.toLowerCase()}.example`;
    return { code, oldCode, name, mail, parent, changedAt: 0, deleted: false };
  });
  seededAgencies.set(profile, seeded);
  return seeded;
}

/** Lists the agencies on the axis, those that were removed too. */
export function agenciesOf({ profile, state }: Pick<Scene, "profile" | "state">): readonly AxisAgency[] {
  const seeded = seededOf(profile);
  const changed = state.list<AxisAgency>("axis-agency").map((one) => [one.code, one] as const);
  if (changed.length === 0) return seeded;
  return [...new Map([...seeded.map((one) => [one.code, one] as const), ...changed]).values()];
}

/** Finds an agency that is on the axis by either of its codes. */
export function agencyOf(scene: Pick<Scene, "profile" | "state">, code: string): AxisAgency | undefined {
  return agenciesOf(scene).find((one) => !one.deleted && (one.code === code || one.oldCode === code));
}

/** Puts an agency on the axis, or takes it off. */
export function putAgency({ state, now }: Scene, agency: Omit<AxisAgency, "changedAt">): void {
  state.put("axis-agency", agency.code, { ...agency, changedAt: now });
}

/** Returns bytes without the one line end that the official client sends behind a file. */
const withoutLineEnd = (bytes: Uint8Array): Uint8Array =>
  bytes.at(-2) === 13 && bytes.at(-1) === 10 ? bytes.slice(0, -2) : bytes;

/** Tells whether a hash is that of the bytes; the official client leaves out the zero before a digit below 16. */
export async function isHashOf(bytes: Uint8Array, given: string): Promise<boolean> {
  const digits = [bytes, withoutLineEnd(bytes)].map(async (one) => {
    const digest = [...new Uint8Array(await crypto.subtle.digest("SHA-256", one as BufferSource))];
    const [padded, short] = [2, 1].map((width) =>
      digest.map((byte) => byte.toString(16).padStart(width, "0")).join(""),
    );
    return [padded, short];
  });
  return (await Promise.all(digits)).flat().includes(given.toLowerCase());
}

/** What is sent. */
export interface Sending {
  readonly bytes: Uint8Array;
  readonly messageType: "edoc" | "status";
  /** The agency that sends, by its proof. */
  readonly sender: string | undefined;
  /** The agency that the call names; without it, the packet's own sender counts. */
  readonly from?: string;
  /** Receivers that the call names; without them, those of the packet. */
  readonly to?: readonly string[];
}

/** Takes a packet in and lays it into the mailbox of each receiver. */
export function send(scene: Scene, sending: Sending): { readonly docId: string } | AxisRefusal {
  const { bytes, messageType, sender } = sending;
  const reading = readPacket(bytes, { asOf: localTime(scene.now).slice(0, 10) as LocalDate });
  const packet = reading.value;
  if (!packet) {
    const first = reading.findings.find(({ severity }) => severity === "error");
    return refuse("22", first && `${first.rule} ${first.path}`);
  }
  if ((packet.kind === "status") !== (messageType === "status")) return refuse("22", `messagetype ${messageType}`);
  const from = agencyOf(scene, sending.from ?? packet.from.organId);
  if (!from || from.code !== sender) return refuse("19", sending.from ?? packet.from.organId);
  const named =
    packet.kind === "document" ? packet.to.map(({ organId }) => organId) : [packet.responseFor?.organId ?? ""];
  const wanted = sending.to && sending.to.length > 0 ? sending.to : named;
  const receivers = wanted.map((code) => agencyOf(scene, code));
  const unknown = receivers.indexOf(undefined);
  if (unknown >= 0 || receivers.length === 0) return refuse("18", wanted[unknown]);
  const docId = scene.ids.uuid("docId");
  scene.state.put("axis-packet", docId, toBase64(bytes));
  const about =
    packet.kind === "document"
      ? {
          title: packet.subject ?? "",
          notation: [packet.code?.number, packet.code?.notation].filter(Boolean).join("/"),
        }
      : { title: packet.statusCode, notation: packet.responseFor?.code ?? "" };
  for (const receiver of new Set(receivers.map((one) => one?.code ?? ""))) {
    const receiverDocId = scene.ids.uuid("docId");
    const mail: Mail = {
      ...about,
      senderDocId: docId,
      receiverDocId,
      messageType,
      from: from.code,
      to: receiver,
      sentAt: scene.now,
      updatedAt: scene.now,
      status: "initial",
    };
    scene.state.put("axis-mail", receiverDocId, mail);
  }
  return { docId };
}

/** Lists what waits for an agency, oldest first. */
export function waiting({ state }: Scene, agency: string | undefined, messageType: string): Mail[] {
  return state
    .list<Mail>("axis-mail")
    .filter((one) => one.to === agency && one.messageType === messageType)
    .filter(({ status }) => status === "initial" || status === "processing");
}

/** Lists what became of a packet that an agency sent. */
export const sent = ({ state }: Scene, agency: string | undefined, docId: string): Mail[] =>
  state.list<Mail>("axis-mail").filter((one) => one.from === agency && one.senderDocId === docId);

/** Returns the Base64 of a packet that an agency sent or that came to it. */
export function packetOf({ state }: Scene, agency: string | undefined, docId: string): string | AxisRefusal {
  const mail = state
    .list<Mail>("axis-mail")
    .find(
      (one) => (one.receiverDocId === docId && one.to === agency) || (one.senderDocId === docId && one.from === agency),
    );
  const packet = mail && state.get<string>("axis-packet", mail.senderDocId);
  return packet ?? refuse("10", docId);
}

/** Returns the bytes of a packet. */
export const bytesOf = (base64: string): Uint8Array => fromBase64(base64) ?? new Uint8Array();

/** Notes how far a receiver has got with a packet. */
export function report(
  scene: Scene,
  agency: string | undefined,
  docId: string,
  status: Mail["status"],
): AxisRefusal | undefined {
  const mail = scene.state.get<Mail>("axis-mail", docId);
  if (!mail || mail.to !== agency) return refuse("10", docId);
  scene.state.put("axis-mail", docId, { ...mail, status, updatedAt: scene.now });
  return undefined;
}
