import { service } from "@egov-vn/clients/document-axis";
import { contract, type Handlers } from "@egov-vn/clients/mock/document-axis";
import type { Behaviours, CallContext, ServiceMock } from "../behaviour.js";
import { localTime } from "../clock.js";
import { axisDialects, DIALECTS_UNMODELLED } from "./document-axis-dialects.js";
import {
  AXIS_REFUSALS,
  type AxisRefusal,
  agenciesOf,
  agencyOf,
  bytesOf,
  isHashOf,
  type Mail,
  packetOf,
  putAgency,
  report,
  send,
  sent,
  waiting,
} from "./mailbox.js";

const OK = { status: "OK", ErrorCode: "0", ErrorDesc: "" } as const;

const ok = <More extends object>(more: More) => ({ status: 200, body: { ...OK, ...more } });
const fail = ({ refused, words }: AxisRefusal) => ({
  status: 200,
  body: { status: "FAIL", ErrorCode: refused, ErrorDesc: words } as const,
});

const timeOf = (moment: number): string => localTime(moment).replaceAll("-", "/").replace("T", " ");
/** The digits of a day, in whichever order of separators it is written. */
const dayOf = (text: string | undefined): string => (text ?? "").replace(/\D/g, "").slice(0, 8);

const STATUS_WORDS = {
  initial: "Chờ nhận",
  processing: "Đang nhận",
  done: "Đã nhận",
  fail: "Không nhận được",
} as const;

const received = (mail: Mail) => ({
  docId: mail.receiverDocId,
  serviceType: "eDoc",
  messageType: mail.messageType,
  created_time: timeOf(mail.sentAt),
  updated_time: timeOf(mail.updatedAt),
  from: mail.from,
  to: mail.to,
  status: mail.status,
  status_desc: STATUS_WORDS[mail.status],
});

const own = (context: CallContext<never>): string | undefined => context.caller.agency;

const vxp: Pick<Behaviours<Required<Handlers>>, VxpName> = {
  getAgenciesList: (context) =>
    ok({
      data: agenciesOf(context)
        .filter(({ deleted }) => !deleted)
        .map(({ code, oldCode, name, mail, parent }) => ({
          id: code,
          pid: parent,
          code: oldCode,
          name,
          mail,
          oldCode: code,
        })),
    }),
  getAgenciesListQD20: (context) =>
    ok({
      data: agenciesOf(context)
        .filter(({ deleted }) => !deleted)
        .map(({ code, oldCode, name, mail }) => ({ id: code, code, name, mail, code102: oldCode })),
    }),
  getSynchronizeUnit: (context) =>
    ok({
      data: agenciesOf(context).map(({ code, name, mail, parent, changedAt, deleted }) => ({
        id: code,
        pid: parent,
        code,
        name,
        mail,
        version: String(changedAt === 0 ? 1 : 2),
        centerCode: context.profile.code,
        deleted: deleted ? "1" : "0",
        modifyDate: changedAt === 0 ? "" : timeOf(changedAt),
        isAgency: "1",
      })),
    }),
  registerAgency(context) {
    const { code, name, pcode = "", mail = "" } = context.input.body;
    putAgency(context, { code, name, mail, parent: pcode, oldCode: "", deleted: false });
    return ok({});
  },
  deleteAgency(context) {
    const agency = agencyOf(context, context.input.agencyCode);
    if (!agency) return fail({ refused: "18", words: AXIS_REFUSALS["18"] });
    putAgency(context, { ...agency, deleted: true });
    return ok({});
  },
  async sendEdoc(context) {
    const { from_, messagetype, to, hashFile, body } = context.input;
    const bytes = body as Uint8Array;
    if (hashFile !== undefined && !(await isHashOf(bytes, hashFile))) {
      return fail({ refused: "10", words: `${AXIS_REFUSALS["10"]}: hash-file` });
    }
    const sender = context.caller.agency;
    const done = send(context, { bytes, messageType: messagetype, sender, from: from_, ...(to && { to }) });
    return "refused" in done ? fail(done) : ok({ DocId: done.docId });
  },
  getReceivedEdocList(context) {
    const { messagetype, fromDate, toDate, pageSize, pageIndex } = context.input;
    const [first, last] = [dayOf(fromDate), dayOf(toDate)];
    const all = waiting(context, context.caller.agency, messagetype).filter(({ sentAt }) => {
      const day = dayOf(localTime(sentAt));
      return (first === "" || day >= first) && (last === "" || day <= last);
    });
    const size = Number(pageSize ?? 0);
    const page = Math.max(Number(pageIndex ?? 1), 1);
    const shown = size > 0 ? all.slice((page - 1) * size, page * size) : all;
    return ok({ data: shown.map(received) });
  },
  getSentEdocList: (context) =>
    ok({
      data: sent(context, context.caller.agency, context.input.docId).map((mail) => ({
        serviceType: "eDoc",
        messageType: mail.messageType,
        senderDocId: mail.senderDocId,
        receiverDocId: mail.receiverDocId,
        fromCode: mail.from,
        toCode: mail.to,
        title: mail.title,
        notation: mail.notation,
        sentTime: timeOf(mail.sentAt),
        receivedTime: mail.status === "initial" ? "" : timeOf(mail.updatedAt),
        sendStatus: "done",
        sendStatusDesc: "Đã gửi",
        receiveStatus: mail.status,
        receiveStatusDesc: STATUS_WORDS[mail.status],
      })),
    }),
  getEdoc(context) {
    const packet = packetOf(context, context.caller.agency, context.input.docId);
    return typeof packet === "string" ? ok({ data: packet }) : fail(packet);
  },
  downloadEdoc(context) {
    const packet = packetOf(context, context.caller.agency, context.input.docId);
    return typeof packet === "string" ? { status: 200, body: bytesOf(packet) } : { status: 404 };
  },
  updateStatus(context) {
    const refused = report(context, context.caller.agency, context.input.docId, context.input.status);
    return refused ? fail(refused) : ok({});
  },
  countReceiveEdoc: (context) => ok({ count: waiting(context, own(context as never), "edoc").length }),
  countReceiveStatus: (context) => ok({ count: waiting(context, own(context as never), "status").length }),
};

type VxpName =
  | "getAgenciesList"
  | "getAgenciesListQD20"
  | "getSynchronizeUnit"
  | "registerAgency"
  | "deleteAgency"
  | "sendEdoc"
  | "getReceivedEdocList"
  | "getSentEdocList"
  | "getEdoc"
  | "downloadEdoc"
  | "updateStatus"
  | "countReceiveEdoc"
  | "countReceiveStatus";

/** The axis of official documents: mailboxes, and statuses that travel back. */
export const documentAxis: ServiceMock = {
  service,
  contract,
  behaviours: { ...vxp, ...axisDialects } as ServiceMock["behaviours"],
  unmodelled: DIALECTS_UNMODELLED,
  refuse(operation, words) {
    if (operation.startsWith("lgsp")) return { status: 200, body: { code: 20, message: words } };
    if (operation.startsWith("bkav")) {
      return {
        status: 200,
        body: { status: "Fail", code: "9999", errors: [{ Code: "BadRequest", Description: words }] },
      };
    }
    return { status: 200, body: { status: "FAIL", ErrorCode: "20", ErrorDesc: words } };
  },
};
