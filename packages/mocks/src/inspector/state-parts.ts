import { type Markup, type MarkupPart, markup } from "@egov-vn/core/markup";
import { statusTitles } from "@egov-vn/dossiers";
import type { Due } from "../behaviour.js";
import type { Mail } from "../services/mailbox.js";
import type { Dossier } from "../services/one-stop.js";
import type { Payment } from "../services/payment.js";
import type { Parcel } from "../services/postal.js";
import type { Signing } from "../services/signature.js";
import { type InspectorView, moment, part, table } from "./parts.js";

/** The tables of the state that the inspector shows. */
const SHOWN = [
  "axis-mail",
  "dossier",
  "portal-dossier",
  "portal-step",
  "payment",
  "signing",
  "parcel",
  "feedback",
  "task",
] as const;

type Tables = Readonly<Record<(typeof SHOWN)[number], readonly unknown[]>>;

const STATES = {
  initial: ["Chờ nhận", "Waiting"],
  processing: ["Đang nhận", "Being taken"],
  done: ["Đã nhận", "Received"],
  fail: ["Không nhận được", "Not taken"],
  open: ["Đang chờ", "Open"],
  paid: ["Đã thanh toán", "Paid"],
  failed: ["Không thành công", "Failed"],
  waiting: ["Chờ người ký", "Waits for the signer"],
  signed: ["Đã ký", "Signed"],
  refused: ["Người ký từ chối", "The signer refused"],
  expired: ["Quá hạn", "Expired"],
  cancelled: ["Đã hủy", "Cancelled"],
} as const;

function mailboxes(mails: readonly Mail[], view: InspectorView, word: (state: keyof typeof STATES) => string): Markup {
  const { province, say, language } = view;
  const agencies = [...new Set([...province.profile.agencies.map(({ code }) => code), ...mails.map(({ to }) => to)])];
  const boxes = agencies.flatMap((code) => {
    const own = mails.filter(({ to }) => to === code);
    if (own.length === 0) return [];
    const name = province.profile.agencies.find((one) => one.code === code)?.name ?? "";
    const open = own.filter(({ status }) => status === "initial" || status === "processing").length;
    const heads = [say("number"), say("kind"), say("from"), say("state"), say("sentAt"), say("changedAt")];
    const rows = own.map((mail): MarkupPart[] => [
      mail.notation || mail.title,
      mail.messageType,
      mail.from,
      word(mail.status),
      moment(mail.sentAt, language),
      moment(mail.updatedAt, language),
    ]);
    return markup`<h3>${code} ${name} <span class="tag plain">${open} ${say("mailWaiting")}</span></h3>${table(view, `${say("mailboxes")} ${code}`, heads, rows)}`;
  });
  return part("mailboxes", say("mailboxes"), boxes.length === 0 ? table(view, "", [], []) : boxes);
}

function dossiers(tables: Tables, view: InspectorView): Markup {
  const { say, language } = view;
  const tasks = tables.task as readonly (Due & { readonly data: Readonly<Record<string, unknown>> })[];
  const heads = [say("code"), say("procedure"), say("state"), say("course"), say("due"), say("next")];
  const rows = (tables.dossier as readonly Dossier[]).map(({ code, procedure, course, history }): MarkupPart[] => {
    const next = tasks.find(({ service, data }) => service === "one-stop" && data.code === code)?.at;
    const steps = history.map(
      ({ at, status }) => markup`<li>${moment(at, language)}: ${statusTitles[status][language]}</li>`,
    );
    return [
      code,
      procedure,
      statusTitles[course.status][language],
      markup`<ol class="course">${steps}</ol>`,
      course.due === undefined ? "" : moment(course.due, language),
      next === undefined ? "" : moment(next, language),
    ];
  });
  return part("dossiers", say("dossiers"), table(view, say("dossiers"), heads, rows));
}

interface PortalRow {
  readonly MaHoSo: string;
  readonly MaTTHC?: string;
  readonly TrangThaiHoSo?: string;
}

function portalDossiers(tables: Tables, view: InspectorView): Markup {
  const { say } = view;
  const steps = tables["portal-step"] as readonly PortalRow[];
  const rows = (tables["portal-dossier"] as readonly PortalRow[]).map(
    ({ MaHoSo, MaTTHC = "", TrangThaiHoSo = "" }): MarkupPart[] => [
      MaHoSo,
      MaTTHC,
      TrangThaiHoSo,
      steps.filter((one) => one.MaHoSo === MaHoSo).length,
    ],
  );
  const heads = [say("code"), say("procedure"), say("state"), say("steps")];
  return part("portal", say("portalDossiers"), table(view, say("portalDossiers"), heads, rows));
}

/** Shows what the province holds: mailboxes, dossiers, payments, signatures, parcels, feedback, calls to the vendor. */
export async function stateParts(view: InspectorView): Promise<readonly Markup[]> {
  const { province, say, language } = view;
  const tables: Tables = await province.tables(SHOWN);
  const word = (state: keyof typeof STATES): string => STATES[state][language === "vi" ? 0 : 1];
  const payments = (tables.payment as readonly Payment[]).map((one): MarkupPart[] => [
    one.reference,
    one.dossier,
    `${one.amount.toLocaleString(language === "vi" ? "vi-VN" : "en-GB")} VND`,
    word(one.state),
    one.transaction,
    one.settledAt === undefined ? "" : moment(one.settledAt, language),
  ]);
  const signings = (tables.signing as readonly Signing[]).map((one): MarkupPart[] => [
    one.transaction,
    one.files.length,
    word(one.state),
    moment(one.until, language),
  ]);
  const parcels = (tables.parcel as readonly Parcel[]).map((one): MarkupPart[] => [
    one.order,
    one.tracking,
    one.step,
    one.cancelled ? word("cancelled") : "",
  ]);
  const feedback = (tables.feedback as readonly { code?: string; sentAt?: string; reply?: unknown }[]).map(
    ({ code = "", sentAt = "", reply }): MarkupPart[] => [
      code,
      moment(sentAt, language),
      say(reply === undefined ? "no" : "yes"),
    ],
  );
  const calls = province.callBacks.map(({ event, url, status, failed }): MarkupPart[] => [
    event,
    // A query may hold secrets.
    url.split("?")[0],
    status ?? failed ?? "",
  ]);
  const simple = (id: string, title: string, heads: readonly string[], rows: readonly MarkupPart[][]): Markup =>
    part(id, title, table(view, title, heads, rows));
  return [
    mailboxes(tables["axis-mail"] as readonly Mail[], view, word),
    dossiers(tables, view),
    portalDossiers(tables, view),
    simple(
      "payments",
      say("payments"),
      [say("code"), say("dossiers"), say("amount"), say("state"), say("transaction"), say("changedAt")],
      payments,
    ),
    simple("signatures", say("signatures"), [say("transaction"), say("files"), say("state"), say("until")], signings),
    simple("parcels", say("parcels"), [say("code"), say("tracking"), say("steps"), say("state")], parcels),
    simple("feedback", say("feedback"), [say("code"), say("sentAt"), say("answered")], feedback),
    simple("call-backs", say("callBacks"), [say("event"), say("address"), say("result")], calls),
  ];
}
