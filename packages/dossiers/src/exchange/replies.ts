import { type Bilingual, foldVietnamese } from "@egov-vn/core";
import { type ReplyFamily, replyFamilies } from "./reply-families.js";

/** What became of a call. `unknown` is an answer too: it must be looked up, never guessed. */
export type ReplyOutcome = "created" | "updated" | "exists" | "rejected" | "unknown";

/** What was asked for. */
export type DossierCall = "lookup" | "create" | "update" | "progress";

/** A reply, understood as far as it can be. */
export interface ClassifiedReply {
  readonly outcome: ReplyOutcome;
  /** Why, in words for a log. */
  readonly reason: Bilingual;
  /** The family whose spelling of success it has. */
  readonly family?: string;
  /** The code as it was written. */
  readonly code?: string;
  readonly message?: string;
  /** The other side does not have the dossier. */
  readonly notFound?: true;
  /** The failure lies in the connection, the session or the rights, not in the dossier. */
  readonly ofConnection?: true;
  /** What the other side calls the dossier. */
  readonly ids?: { readonly code?: string; readonly sourceId?: string };
}

/** How to understand a reply. */
export interface ReplyContext {
  /** Without it a success is taken for a creation unless its words say that something was updated. */
  readonly call?: DossierCall;
  /** The id of one of the `replyFamilies`, when the caller knows whom it called. */
  readonly family?: string;
}

type Fields = Readonly<Record<string, unknown>>;
type Verdict = "ok" | "exists" | "rejected" | "connection" | "timeout" | "unknown";

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const why = (vi: string, en: string): { reason: Bilingual } => ({ reason: { vi, en } });

/** Where a reply carries what it was asked for. */
const INNER = ["result", "data", "content", "value", "items", "rows"] as const;

/** JSON inside the text of `message`, as one gateway wraps it, is taken out this often. */
const DEEPEST = 3;

/**
 * Returns what a reply says, from every spelling of success known: `error_code` 0, "0" or "00"; `code` "OK" or 200;
 * `Status` 0 or "100"; `Result` 1; `status` 1; and prose ("thành công", "đã tồn tại"). Where the code, the words and
 * the parts of a reply contradict each other, where the time ran out, or nothing is known of the code, it is `unknown`,
 * with the reason.
 *
 * @param reply the reply as parsed JSON, or as text.
 * @example
 * classifyReply({ error_code: "3", message: "Hồ sơ đã tồn tại" }).outcome // => "exists"
 * classifyReply({ error_code: "0", message: "Đồng bộ hồ sơ thành công" }, { call: "update" }).outcome // => "updated"
 * classifyReply({ error_code: 0, message: "Hồ sơ đã tồn tại" }).outcome // => "unknown"
 */
export function classifyReply(reply: unknown, context: ReplyContext = {}): ClassifiedReply {
  const body = unwrapped(reply, 0);
  if (typeof body === "string") return fromText(body, context);
  if (!isFields(body)) {
    return { outcome: "unknown", ...why("Trả lời không phải một đối tượng JSON.", "The reply is no JSON object.") };
  }
  const said = proseOf(body);
  const seen = replyFamilies
    .filter(({ id }) => context.family === undefined || id === context.family)
    .map((family) => ({ family, code: codeIn(body, family) }))
    .filter(({ code }) => code !== undefined)
    .map(({ family, code }) => ({ family, code: code as string, verdict: verdictOf(family, code as string) }));
  const [first] = seen;
  if (!first) {
    const base = said.message === undefined ? {} : { message: said.message };
    if (said.verdict !== "unknown") return settle(said.verdict, context, body, said, base);
    return {
      outcome: "unknown",
      ...base,
      ...why("Không có mã kết quả nào đã biết.", "There is no code that is known."),
    };
  }
  const base = {
    family: first.family.id,
    code: first.code,
    ...(said.message !== undefined && { message: said.message }),
  };
  if (seen.some(({ verdict }) => verdict !== "unknown" && first.verdict !== "unknown" && verdict !== first.verdict)) {
    return {
      outcome: "unknown",
      ...base,
      ...why("Các mã trong trả lời nói ngược nhau.", "The codes in the reply contradict each other."),
    };
  }
  const verdict = seen.find((one) => one.verdict !== "unknown")?.verdict ?? "unknown";
  return weigh(verdict, said, context, body, base);
}

/** Takes what the code says and what the words say together. */
function weigh(
  verdict: Verdict,
  said: Prose,
  context: ReplyContext,
  body: Fields,
  base: Partial<ClassifiedReply>,
): ClassifiedReply {
  const isDoubtful = verdict === "ok" && said.doubtful;
  if ((said.verdict === "unknown" || said.verdict === verdict) && !isDoubtful) {
    return settle(verdict, context, body, said, base);
  }
  // That something is there already is a refusal with a reason: the words are the more precise of the two.
  if (verdict === "rejected" && said.verdict === "exists") return settle("exists", context, body, said, base);
  if (verdict === "connection" && said.verdict === "rejected") return settle("connection", context, body, said, base);
  if (verdict === "rejected" && (said.verdict === "connection" || said.verdict === "timeout")) {
    return settle(said.verdict, context, body, said, base);
  }
  if (verdict === "unknown") return settle(said.verdict, context, body, said, base);
  return {
    outcome: "unknown",
    ...base,
    ...why(
      `Mã ${base.code ?? ""} và lời “${said.message ?? ""}” nói ngược nhau.`,
      `The code ${base.code ?? ""} and the words “${said.message ?? ""}” contradict each other.`,
    ),
  };
}

function settle(
  verdict: Verdict,
  { call }: ReplyContext,
  body: Fields,
  said: Prose,
  base: Partial<ClassifiedReply>,
): ClassifiedReply {
  const ids = idsIn(body);
  const known = { ...base, ...(ids && { ids }) };
  switch (verdict) {
    case "exists":
      return {
        outcome: "exists",
        ...known,
        ...why("Bên nhận đã có hồ sơ này.", "The receiver has this dossier already."),
      };
    case "rejected":
      return {
        outcome: "rejected",
        ...known,
        ...(said.notFound && { notFound: true as const }),
        ...(said.notFound
          ? why("Bên nhận không có hồ sơ này.", "The receiver does not have this dossier.")
          : why("Bên nhận từ chối.", "The receiver refused.")),
      };
    case "connection":
      return {
        outcome: base.code === undefined || UNDECIDED.has(base.code) ? "unknown" : "rejected",
        ...known,
        ofConnection: true,
        ...why(
          "Lỗi ở kết nối, phiên hoặc quyền, không phải ở hồ sơ.",
          "The failure lies in the connection, the session or the rights, not in the dossier.",
        ),
      };
    case "timeout":
      return {
        outcome: "unknown",
        ...known,
        ofConnection: true,
        ...why(
          "Hết thời gian chờ: có thể đã được thực hiện.",
          "The time ran out: it may have been carried out all the same.",
        ),
      };
    case "ok":
      if (call !== "lookup" && holdsFailure(body, 0)) {
        return {
          outcome: "unknown",
          ...known,
          ...why(
            "Trả lời báo thành công nhưng có phần báo lỗi.",
            "The reply says success, but a part of it tells a failure.",
          ),
        };
      }
      return success(call, body, said, known);
    default:
      return {
        outcome: "unknown",
        ...known,
        ...why("Không biết mã này nghĩa là gì.", "What the code means is not known."),
      };
  }
}

/** Behind a gateway that failed, the call may have been carried out all the same. */
const UNDECIDED: ReadonlySet<string> = new Set(["502", "503", "504"]);

function success(
  call: DossierCall | undefined,
  body: Fields,
  said: Prose,
  known: Partial<ClassifiedReply>,
): ClassifiedReply {
  if (call === "lookup") {
    const held = INNER.map((name) => body[name]).filter((one) => one !== undefined && one !== null && one !== "null");
    if (held.length === 0) {
      return {
        outcome: "unknown",
        ...known,
        ...why("Tra cứu thành công nhưng không kèm dữ liệu.", "The lookup succeeded, but brought no data."),
      };
    }
    return held.some(holdsSomething)
      ? { outcome: "exists", ...known, ...why("Tra cứu thấy hồ sơ.", "The lookup found the dossier.") }
      : {
          outcome: "rejected",
          ...known,
          notFound: true,
          ...why("Tra cứu không thấy hồ sơ.", "The lookup found no dossier."),
        };
  }
  const updated = call === undefined ? said.updated : call !== "create";
  return updated
    ? { outcome: "updated", ...known, ...why("Bên nhận đã cập nhật.", "The receiver updated it.") }
    : { outcome: "created", ...known, ...why("Bên nhận đã tạo mới.", "The receiver created it.") };
}

/** Returns whether what a lookup brought is more than an empty list, an empty page, or an empty object. */
function holdsSomething(held: unknown): boolean {
  if (Array.isArray(held)) return held.length > 0;
  if (!isFields(held)) return held !== "" && held !== null && held !== undefined;
  const lists = INNER.map((name) => held[name]).filter(Array.isArray);
  return lists.length > 0 ? lists.some(holdsSomething) : Object.keys(held).length > 0;
}

function unwrapped(reply: unknown, depth: number): unknown {
  if (typeof reply === "string") {
    const text = reply.trim();
    if (depth > DEEPEST || !/^[{[]/.test(text)) return text;
    try {
      return unwrapped(JSON.parse(text), depth + 1);
    } catch {
      return text;
    }
  }
  if (!isFields(reply) || depth > DEEPEST) return reply;
  const inner = typeof reply.message === "string" ? unwrapped(reply.message, depth + 1) : undefined;
  if (isFields(inner) && replyFamilies.every((family) => codeIn(reply, family) === undefined)) return inner;
  const { result } = reply;
  // One feed has the code inside `result`.
  return isFields(result) && "error_code" in result && !("error_code" in reply) ? result : reply;
}

function fromText(text: string, context: ReplyContext): ClassifiedReply {
  if (text === "") return { outcome: "unknown", ofConnection: true, ...why("Trả lời rỗng.", "The reply is empty.") };
  if (/^</.test(text)) {
    return {
      outcome: "unknown",
      ofConnection: true,
      ...why("Trả lời là một trang HTML hoặc XML, không phải JSON.", "The reply is a page of HTML or XML, not JSON."),
    };
  }
  const said = prose(text);
  return settle(said.verdict, context, {}, said, { message: said.message ?? text });
}

function codeIn(body: Fields, { path, ok }: ReplyFamily): string | undefined {
  let here: unknown = body;
  for (const key of path) here = isFields(here) ? here[key] : undefined;
  if (typeof here === "number" || (typeof here === "boolean" && ok.includes("true"))) return String(here);
  return typeof here === "string" && here.trim() !== "" ? here.trim() : undefined;
}

function verdictOf({ ok, exists, rejected, connection, others }: ReplyFamily, code: string): Verdict {
  if (ok.includes(code)) return "ok";
  if (exists?.includes(code)) return "exists";
  if (connection?.includes(code)) return "connection";
  if (rejected?.includes(code)) return "rejected";
  return others;
}

interface Prose {
  readonly verdict: Verdict;
  readonly message?: string;
  readonly updated: boolean;
  readonly notFound: boolean;
  /** Something in the words speaks against a success. */
  readonly doubtful: boolean;
}

const MESSAGES = ["message", "Message", "statusDescription", "errorDescription", "error_message", "MoTaLoi", "mota"];
const SILENT: Prose = { verdict: "unknown", updated: false, notFound: false, doubtful: false };

/** Returns what the words of a reply say; where it has several texts, the one that speaks of a failure. */
function proseOf(body: Fields): Prose {
  const said = MESSAGES.flatMap((name) => {
    const text = body[name];
    return typeof text === "string" && text.trim() !== "" ? [prose(text.trim())] : [];
  });
  const bad = said.find(({ verdict }) => verdict !== "ok" && verdict !== "unknown");
  return (
    bad ?? said.find(({ doubtful }) => doubtful) ?? said.find(({ verdict }) => verdict === "ok") ?? said[0] ?? SILENT
  );
}

const THERE = /da ton tai|da co trong he thong|already exist/;
const ABSENT = /khong ton tai|chua ton tai|khong tim thay|khong co ho so|not found/;
/** What may be missing instead of the dossier. */
const OTHER_THING = /thu tuc|don vi|co quan|linh vuc|nguoi dung|tai khoan|dich vu|duong dan|service|user|\burl\b/;
const OF_CONNECTION = /phien (?:lam viec|dang nhap)|\bsession\b|\btoken\b|dang nhap|unauthori[sz]ed|forbidden/;
const TIMED_OUT = /time-?d? ?out|qua thoi gian (?:cho|ket noi)|het thoi gian cho/;
const FAILED =
  /(?:khong|chua) (?:\w+ ){0,3}thanh cong|that bai|khong hop le|tu choi|het han|\bloi\b|\bfail|\berror\b|\binvalid\b|unsuccess|\bnot success/;
const DONE = /thanh cong|\bsuccess/;
const UPDATED = /cap nhat|\bupdate/;
/** Negations and faults, which do not belong in the report of a success; and counts of zero successes. */
const DOUBTFUL =
  /\b(?:khong|chua|bi|sai|thieu|trung|not|duplicate\w*|denied|missing)\b|da duoc su dung|thanh cong\W{0,3}0\b|\b0 (?:\w+ ){0,2}thanh cong/;
/** "3/5", but not a date. */
const SHARE = /(?<![\d/])(\d+) ?\/ ?(\d+)(?![\d/])/;
const NEGATIONS: ReadonlySet<string> = new Set(["không", "chưa", "bị", "sai", "thiếu", "trùng"]);
const FOLDED_NEGATIONS: ReadonlySet<string> = new Set([...NEGATIONS].map(foldVietnamese));

/** Returns a message without its tone marks, less the words that only then read as a negation ("sửa chữa", "trung tâm"). */
function foldedWords(message: string): string {
  const text = message.normalize("NFC").toLowerCase();
  if (!/[^\0-\x7f]/.test(text)) return text;
  const kept = text.replaceAll(/\p{L}+/gu, (word) =>
    !NEGATIONS.has(word) && FOLDED_NEGATIONS.has(foldVietnamese(word)) ? "-" : word,
  );
  return foldVietnamese(kept);
}

function prose(message: string): Prose {
  const words = foldedWords(message);
  const notFound = ABSENT.test(words) && (/ho so|dossier/.test(words) || !OTHER_THING.test(words));
  const failed = ABSENT.test(words) || FAILED.test(words);
  const isTimeout = TIMED_OUT.test(words);
  const [, part, whole] = SHARE.exec(words) ?? [];
  const doubtful = failed || isTimeout || DOUBTFUL.test(words) || part !== whole;
  return { verdict: verdictOfWords(), message, updated: UPDATED.test(words), notFound, doubtful };

  function verdictOfWords(): Verdict {
    if (THERE.test(words)) return "exists";
    if (isTimeout) return "timeout";
    if (failed) return OF_CONNECTION.test(words) ? "connection" : "rejected";
    return DONE.test(words) && !doubtful ? "ok" : "unknown";
  }
}

/** Flags of success and codes of failure that stand next to, or within, what was asked for. */
const FLAGS = ["success", "isSuccess", "Success", "IsSuccess"];
const CODES = ["error_code", "errorCode", "ErrorCode"];
const ERRORS = ["error", "errors", "Errors"];
const FINE: ReadonlySet<unknown> = new Set(["", "0", "00", "200", "201", "ok", "null", "false"]);
const isFilled = (value: unknown): boolean =>
  Array.isArray(value) || isFields(value)
    ? Object.keys(value).length > 0
    : !FINE.has(
        String(value ?? "")
          .trim()
          .toLowerCase(),
      );

/** Returns whether a part of a reply speaks of a failure, however well the whole sounds. */
function holdsFailure(value: unknown, depth: number): boolean {
  if (depth > DEEPEST) return false;
  if (Array.isArray(value)) return value.some((item) => holdsFailure(item, depth + 1));
  if (!isFields(value)) return false;
  if (FLAGS.some((name) => /^(?:false|0)$/i.test(String(value[name])))) return true;
  // At the top, the code is what the families have looked at.
  const codes = depth === 0 ? CODES.slice(1) : CODES;
  if (codes.some((name) => isFilled(value[name])) || ERRORS.some((name) => isFilled(value[name]))) return true;
  const told = MESSAGES.map((name) => value[name]).filter((text) => typeof text === "string");
  if (depth > 0 && told.some((text) => prose(text).verdict !== "ok" && prose(text).doubtful)) return true;
  return [...INNER.map((name) => value[name]), ...told.map((text) => unwrapped(text, 0))].some((part) =>
    holdsFailure(part, depth + 1),
  );
}

function idsIn(body: Fields): ClassifiedReply["ids"] {
  const data = isFields(body.data) ? body.data : {};
  const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);
  const code = text(data.maHoSo) ?? text(data.MaHoSo);
  const sourceId = text(data.idHoSo);
  return code === undefined && sourceId === undefined
    ? undefined
    : { ...(code !== undefined && { code }), ...(sourceId !== undefined && { sourceId }) };
}
