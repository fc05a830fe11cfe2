import type { Handlers } from "@egov-vn/clients/mock/document-axis";
import { fromBase64 } from "@egov-vn/clients/runtime";
import type { Behaviours, CallContext } from "../behaviour.js";
import { localTime } from "../clock.js";
import { issue } from "../proofs.js";
import {
  AXIS_REFUSALS,
  type AxisRefusal,
  agenciesOf,
  agencyOf,
  bytesOf,
  type Mail,
  packetOf,
  putAgency,
  report,
  send,
  waiting,
} from "./mailbox.js";

// The same mailboxes as other gateways show them: a Lạng Sơn LGSP, a WSO2 gateway, a Bkav server.

const done = (data?: unknown) => ({
  status: 200,
  body: { code: 0, message: "thành công", ...(data !== undefined && { data }) },
});
const failed = ({ refused, words }: AxisRefusal) => ({ status: 200, body: { code: Number(refused), message: words } });

const OK = { status: "OK", ErrorCode: "0", ErrorDesc: "" } as const;
const fail = ({ refused, words }: AxisRefusal) => ({
  status: 200,
  body: { status: "FAIL", ErrorCode: refused, ErrorDesc: words } as const,
});
const WRONG_KEY: AxisRefusal = { refused: "15", words: AXIS_REFUSALS["15"] };

const bkav = (docId?: string) => ({
  status: 200,
  body: { status: "Success", code: "0", errors: [], ...(docId !== undefined && { docId }) } as const,
});
const bkavFailed = (Code: string, Description: string) => ({
  status: 200,
  body: { status: "Fail", code: "9999", errors: [{ Code, Description }] } as const,
});

/** The words of a receipt that a gateway may use, as the mailbox knows them. */
const STATES: Readonly<Record<string, Mail["status"]>> = {
  initial: "initial",
  processing: "processing",
  done: "done",
  fail: "fail",
};

/** Returns the agency whose key a call carries. */
const keyed = ({ accounts }: Pick<CallContext<never>, "accounts">, secret: string): string | undefined =>
  accounts.axis.find((one) => one.secret === secret)?.agency;

type Name = Exclude<keyof Handlers, keyof typeof DIALECTS_UNMODELLED> & `${"lgsp" | "wso2" | "bkav"}${string}`;

/** Operations of which the sources show a call and no answer that could be read. */
export const DIALECTS_UNMODELLED = {
  bkavGetPendingDocIds: ["Chưa rõ danh sách nằm ở đâu trong trả lời.", "Where the answer holds its list is not known."],
  bkavGetOrganizations: ["Chưa rõ danh sách nằm ở đâu trong trả lời.", "Where the answer holds its list is not known."],
  wso2ListDocuments: ["Chưa rõ danh sách nằm ở đâu trong trả lời.", "Where the answer holds its list is not known."],
  wso2GetDocument: ["Chưa rõ gói tin nằm ở đâu trong trả lời.", "Where the answer holds the packet is not known."],
  wso2ListAgencies: ["Chưa rõ danh sách nằm ở đâu trong trả lời.", "Where the answer holds its list is not known."],
} as const;

/** The behaviours of the dialects. */
export const axisDialects: Pick<Behaviours<Required<Handlers>>, Name> = {
  lgspLogin(context) {
    const { username, password } = context.input.body;
    const account = context.accounts.axis.find(({ systemId, secret }) => systemId === username && secret === password);
    if (!account) return failed(WRONG_KEY) as never;
    return done({ token: issue(context, "axis-login", account.systemId, account.agency) }) as never;
  },
  lgspSendEdoc(context) {
    const { edocFile, messageType } = context.input.body;
    const kind = messageType === "status" ? "status" : "edoc";
    const sending = { bytes: edocFile as Uint8Array, messageType: kind, sender: context.caller.agency } as const;
    const outcome = send(context, sending);
    return "refused" in outcome ? failed(outcome) : done(outcome.docId);
  },
  lgspSyncReceivedEdocList(context) {
    const { messageType, fromDate, toDate } = context.input;
    const dayOf = (moment: number): string => localTime(moment).slice(0, 10).replaceAll("-", "/");
    const rows = waiting(context, context.caller.agency, messageType)
      .filter(({ sentAt }) => dayOf(sentAt) >= fromDate && dayOf(sentAt) <= toDate)
      .map(({ receiverDocId, sentAt, updatedAt, from, to, status, messageType: type }) => ({
        serviceType: "eDoc",
        createdTime: localTime(sentAt),
        updatedTime: localTime(updatedAt),
        messageType: type,
        docId: receiverDocId,
        from,
        to,
        status,
        statusDesc: "",
      }));
    return { status: 200, body: { code: 0, message: "thành công", count: rows.length, data: rows } };
  },
  lgspGetEdoc(context) {
    const packet = packetOf(context, context.caller.agency, context.input.docId);
    if (typeof packet !== "string") return failed(packet);
    return { status: 200, body: { code: 0, message: "thành công", data: { data: packet } } };
  },
  lgspUpdateStatus(context) {
    const { docId, status } = context.input.body;
    const state = STATES[status.toLowerCase()];
    const refused: AxisRefusal | undefined = state
      ? report(context, context.caller.agency, docId, state)
      : { refused: "20", words: `${AXIS_REFUSALS["20"]}: status ${status}` };
    return refused ? failed(refused) : done();
  },
  lgspGetAgenciesList: (context) =>
    done(
      agenciesOf(context)
        .filter(({ deleted }) => !deleted)
        .map(({ code, name, mail }) => ({ id: code, code, name, mail })),
    ),
  wso2SendDocument(context) {
    const sender = keyed(context, context.input.secretDonVi);
    if (sender === undefined) return fail(WRONG_KEY);
    const bytes = fromBase64(context.input.body.file);
    if (!bytes) return fail({ refused: "10", words: `${AXIS_REFUSALS["10"]}: Base64` });
    const outcome = send(context, { bytes, messageType: "edoc", sender });
    return "refused" in outcome ? fail(outcome) : { status: 200, body: { ...OK, DocId: outcome.docId } };
  },
  wso2UpdateStatus(context) {
    const agency = keyed(context, context.input.secretDonVi);
    if (agency === undefined) return fail(WRONG_KEY);
    const state = STATES[context.input.body.status.toLowerCase()] as Mail["status"];
    const refused = report(context, agency, context.input.docId, state);
    return refused ? fail(refused) : { status: 200, body: OK };
  },
  wso2RegisterAgency(context) {
    if (keyed(context, context.input.secretDonVi) === undefined) return fail(WRONG_KEY);
    const { code, name, pcode = "", email = "" } = context.input.body;
    putAgency(context, { code, name, mail: email, parent: pcode, oldCode: "", deleted: false });
    return { status: 200, body: OK };
  },
  bkavSendDocument(context) {
    const messageType = context.input.type_ === "STATUS" ? "status" : "edoc";
    const bytes = context.input.body as Uint8Array;
    const outcome = send(context, { bytes, messageType, sender: context.caller.agency });
    return "refused" in outcome ? bkavFailed("BadRequest", outcome.words) : bkav(outcome.docId);
  },
  bkavGetDocument(context) {
    const packet = packetOf(context, context.caller.agency, context.input.docid);
    return typeof packet === "string" ? { status: 200, body: bytesOf(packet) } : { status: 404 };
  },
  bkavConfirmReceived(context) {
    const refused = report(context, context.caller.agency, context.input.docid, "done");
    return refused ? bkavFailed("File Not Found", refused.words) : bkav();
  },
  bkavCheckExistDocument(context) {
    const { fromOrgan, toOrgan, docCode } = context.input.body;
    const [from, to] = [agencyOf(context, fromOrgan)?.code, agencyOf(context, toOrgan)?.code];
    const exists = context.state
      .list<Mail>("axis-mail")
      .some((mail) => mail.from === from && mail.to === to && mail.notation === docCode);
    return exists ? bkavFailed("ExistDoc", docCode) : bkav();
  },
};
