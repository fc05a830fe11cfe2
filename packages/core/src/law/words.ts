import { type Bilingual, fillTemplate, type Language } from "../language.js";
import type { InstrumentKind, LawConfidence, LawRegister, LawSource } from "./instrument.js";
import { registered } from "./registered.js";
import type { ResolvedCitation, Successor } from "./resolve.js";
import type { Standing, UnknownReason } from "./standing.js";

/** The words for kinds of instruments, as headings. */
export const KIND_NAMES: Readonly<Record<InstrumentKind, Bilingual>> = {
  code: { vi: "Bộ luật", en: "Codes" },
  law: { vi: "Luật", en: "Laws" },
  resolution: { vi: "Nghị quyết", en: "Resolutions" },
  "party-resolution": { vi: "Nghị quyết của Đảng", en: "Resolutions of the Party" },
  decree: { vi: "Nghị định", en: "Decrees" },
  decision: { vi: "Quyết định", en: "Decisions" },
  circular: { vi: "Thông tư", en: "Circulars" },
  directive: { vi: "Chỉ thị", en: "Directives" },
  regulation: { vi: "Quy chuẩn kỹ thuật quốc gia", en: "National technical regulations" },
  standard: { vi: "Tiêu chuẩn quốc gia", en: "National standards" },
  letter: { vi: "Công văn", en: "Letters" },
  notice: { vi: "Thông báo", en: "Notices" },
  plan: { vi: "Kế hoạch", en: "Plans" },
  report: { vi: "Báo cáo", en: "Reports" },
  rfc: { vi: "Tài liệu kỹ thuật Internet (RFC)", en: "Internet documents (RFC)" },
};

/** The words for how sure a fact is. */
export const CONFIDENCE_NAMES: Readonly<Record<LawConfidence, Bilingual>> = {
  official: { vi: "đã đọc văn bản", en: "read in a text" },
  several: { vi: "nhiều nguồn", en: "several sources" },
  single: { vi: "một nguồn", en: "one source" },
  unchecked: { vi: "chưa đối chiếu", en: "not checked" },
};

const SOURCE_NAMES: Readonly<Record<Exclude<LawSource, object>, Bilingual>> = {
  text: { vi: "toàn văn hoặc một phần văn bản", en: "the text or a part of it" },
  code: { vi: "Bộ pháp điển điện tử", en: "the electronic legal code" },
  pages: { vi: "nhiều trang công khai", en: "several public pages" },
  page: { vi: "một trang công khai", en: "one public page" },
  list: { vi: "danh sách công khai", en: "published lists" },
  press: { vi: "báo chí", en: "the press" },
  samples: { vi: "dữ liệu của hệ thống đang chạy", en: "data of running systems" },
  known: { vi: "hiểu biết chung, chưa tra cứu", en: "general knowledge, not looked up" },
};

const TEXTS = {
  "in-force": { vi: "còn hiệu lực", en: "in force" },
  amended: { vi: "còn hiệu lực, đã được sửa đổi bởi {by}", en: "in force, amended by {by}" },
  "partly-repealed": {
    vi: "còn hiệu lực một phần; {by} đã bãi bỏ hoặc sửa đổi một số điều",
    en: "in force in part; {by} repealed or changed some articles",
  },
  repealed: { vi: "hết hiệu lực từ {day}, do {by}", en: "repealed on {day} by {by}" },
  "repealed-by-then": {
    vi: "hết hiệu lực, do {by}, chậm nhất từ {day}",
    en: "repealed by {by}, on {day} at the latest",
  },
  expired: { vi: "hết thời hạn áp dụng từ {day}", en: "over since {day}: its own period ended" },
  "ended-with-parent": {
    vi: "hết hiệu lực từ {day} cùng với {parent}",
    en: "ended on {day} together with {parent}",
  },
  "not-yet-in-force": { vi: "có hiệu lực từ {day}", en: "in force only from {day}" },
  "not-yet-issued": { vi: "chưa có hiệu lực", en: "not yet in force" },
  "not-read": {
    vi: "còn hiệu lực, chưa đọc được nội dung điều này",
    en: "in force; what the article says was not read",
  },
  "not-registered": { vi: "không có trong danh mục văn bản", en: "not in the register" },
  "no-day-of-force": { vi: "chưa rõ ngày có hiệu lực", en: "its day of force is not known" },
  "day-open": { vi: "được {by} thay thế, chưa rõ từ ngày nào", en: "replaced by {by}; the day is not known" },
  "parent-ended": {
    vi: "chưa rõ còn hiệu lực hay không: {parent} đã hết hiệu lực",
    en: "not known to be in force: {parent} has ended",
  },
  "bases-ended": {
    vi: "chưa rõ còn hiệu lực hay không: các văn bản làm căn cứ đều đã hết hiệu lực",
    en: "not known to be in force: all that it rests on has ended",
  },
  "no-repeal-found": {
    vi: "chưa thấy văn bản bãi bỏ, chưa có nguồn nói còn hiệu lực",
    en: "no repeal found, and no source says that it is in force",
  },
  "makes-no-law": { vi: "không phải văn bản quy phạm pháp luật", en: "makes no law" },
  ended: { vi: "hết hiệu lực từ {day}", en: "ended on {day}" },
  "ended-by-then": { vi: "hết hiệu lực chậm nhất từ {day}", en: "ended on {day} at the latest" },
  "place-not-read": { vi: "chưa đọc được điều này", en: "the article was not read" },
  "not-sure": { vi: "chưa rõ còn hiệu lực", en: "not known to be in force" },
  since: { vi: "{text} (từ {day})", en: "{text} (since {day})" },
  successor: { vi: "{text}; nay xem {place}", en: "{text}; see {place} now" },
  unreadSuccessor: {
    vi: "{text}; nay xem {place} (chưa đọc được điều tương ứng)",
    en: "{text}; see {place} now (the article that answers was not read)",
  },
  alone: { vi: "{text}; không có văn bản thay thế", en: "{text}; nothing replaces it" },
  beyond: { vi: "{text}, theo danh mục đến {day}", en: "{text}, as far as the register goes ({day})" },
} as const satisfies Record<string, Bilingual>;

/**
 * Returns a day, month or year as people of the language write it.
 *
 * @example
 * lawDayText("2025-07-01", "vi") // => "01/07/2025"
 * lawDayText("2025-07-01", "en") // => "1 July 2025"
 */
export function lawDayText(text: string, language: Language): string {
  const [year = "", month, day] = text.split("-");
  if (month === undefined) return year;
  if (language === "vi") return [day, month, year].filter(Boolean).join("/");
  const name = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" }).format(
    new Date(`${year}-${month}-01T00:00:00Z`),
  );
  return [day && String(Number(day)), name, year].filter(Boolean).join(" ");
}

/** Returns where a fact of the register comes from, in words. */
export function lawSourceText(source: LawSource, language: Language, register: LawRegister = registered()): string {
  if (typeof source !== "object") return SOURCE_NAMES[source][language];
  const name = register.instruments.get(source.text)?.name ?? source.text;
  return language === "vi" ? `văn bản ${name}` : `the text of ${name}`;
}

/**
 * Returns how an instrument stands, in one line: since when, what changed or ended it, and what to look at now.
 *
 * @example
 * standingText(resolveCitation(cite("nd-61-2018", "Điều 26"), "2026-11-28"), "en")
 * // => "repealed on 1 July 2025 by Nghị định 118/2025/NĐ-CP; see Điều 17 khoản 3, Nghị định 118/2025/NĐ-CP now"
 */
export function standingText(
  standing: Standing & Partial<ResolvedCitation>,
  language: Language,
  register: LawRegister = registered(),
): string {
  const text = statusText(standing, language, register);
  const followed = successorText(text, standing, language);
  if (standing.beyond === undefined) return followed;
  return say("beyond", language, { text: followed, day: lawDayText(register.day, language) });
}

/**
 * Returns what a reader must know of a citation that is not plainly in force, in a few words: that it ended and since when,
 * that it is not yet in force, that the article was not read, that it is not known to be in force. `undefined` for law in
 * force, amended or not, and for technical documents of which no replacement is known.
 *
 * @param named the keys of what is cited with it: a successor among them need not be told again.
 * @example
 * standingNote(resolveCitation(cite("nd-42-2022"), "2026-11-28"), "en", ["nd-224-2026"]) // => "ended on 1 July 2026"
 */
export function standingNote(
  standing: ResolvedCitation,
  language: Language,
  named: readonly (string | undefined)[] = [],
): string | undefined {
  const note = noteText(standing, language);
  const told = standing.successors.some(({ key }) => named.includes(key));
  return note === undefined || told ? note : successorText(note, standing, language);
}

const UNSURE = new Set<UnknownReason | undefined>([
  "not-registered",
  "no-day-of-force",
  "day-open",
  "parent-ended",
  "bases-ended",
]);

function noteText(
  { status, since, changes, reason, instrument }: ResolvedCitation,
  language: Language,
): string | undefined {
  const latest = changes.at(-1)?.latest;
  if (status === "repealed" && since === undefined && latest !== undefined) {
    return say("ended-by-then", language, { day: lawDayText(latest, language) });
  }
  if (status === "repealed" || status === "expired" || status === "ended-with-parent") {
    return since === undefined ? undefined : say("ended", language, { day: lawDayText(since, language) });
  }
  if (status === "not-yet-in-force") {
    return since === undefined
      ? say("not-yet-issued", language)
      : say("not-yet-in-force", language, { day: lawDayText(since, language) });
  }
  if (status === "not-read") return say("place-not-read", language);
  const unsure = UNSURE.has(reason) || (reason === "no-repeal-found" && instrument?.kind !== "rfc");
  return status === "unknown" && unsure ? say("not-sure", language) : undefined;
}

function say(key: keyof typeof TEXTS, language: Language, params: Record<string, string> = {}): string {
  return fillTemplate(TEXTS[key][language], params, language);
}

function statusText(standing: Standing, language: Language, register: LawRegister): string {
  const { status, since, changes, reason, parent } = standing;
  const nameOf = (key: string): string => register.instruments.get(key)?.name ?? key;
  const names = [...new Set(changes.flatMap(({ by }) => (by === undefined ? [] : nameOf(by))))].join(", ");
  const key = keyOf(status, reason, standing);
  const day = since ?? changes.at(-1)?.latest;
  const text = say(key, language, {
    by: names,
    parent: parent === undefined ? "" : nameOf(parent),
    day: day === undefined ? "" : lawDayText(day, language),
  });
  const dated = (status === "amended" || status === "partly-repealed" || status === "in-force") && since !== undefined;
  return dated ? say("since", language, { text, day: lawDayText(since, language) }) : text;
}

function keyOf(
  status: Standing["status"],
  reason: UnknownReason | undefined,
  { since }: Pick<Standing, "since">,
): keyof typeof TEXTS {
  if (status === "unknown") return reason ?? "not-registered";
  if (status === "repealed" && since === undefined) return "repealed-by-then";
  if (status === "not-yet-in-force" && since === undefined) return "not-yet-issued";
  return status;
}

const placeText = ({ article, instrument }: Successor): string =>
  article === undefined ? instrument : `${article}, ${instrument}`;

function successorText(
  text: string,
  { citation, successors = [], withoutSuccessor }: Partial<ResolvedCitation>,
  language: Language,
): string {
  const last = successors.at(-1);
  if (last === undefined) return withoutSuccessor ? say("alone", language, { text }) : text;
  const unread = citation?.article !== undefined && !last.read;
  return say(unread ? "unreadSuccessor" : "successor", language, { text, place: placeText(last) });
}
