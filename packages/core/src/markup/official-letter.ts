import type { Language } from "../language.js";
import { type Markup, markup } from "./markup.js";

/** What is known of a letter that an office signs; each part that is missing is left as a line to write on. */
export interface LetterFacts {
  readonly language: Language;
  /** The office that issues the letter. */
  readonly agency?: string;
  /** The office above it. */
  readonly above?: string;
  /** Number and sign, `12/BC-STTTT`. */
  readonly number?: string;
  /** The sign of the kind of letter, for a number that is not given yet: `BC`; dots without it. */
  readonly kind?: string;
  readonly place?: string;
  /** `YYYY-MM-DD`. */
  readonly date?: string;
  /** Who signs: the office, such as `Giám đốc`. */
  readonly office?: string;
  /** The name under the signature. */
  readonly signer?: string;
  /** Who gets the letter. */
  readonly recipients?: readonly string[];
}

/** The lines around the text of a letter. */
export interface LetterLines {
  readonly language: Language;
  readonly above: string;
  readonly agency: string;
  /** The lines of the national title; empty in English. */
  readonly nation: readonly string[];
  readonly number: string;
  readonly dateLine: string;
  /** In capitals. */
  readonly office: string;
  /** What is to be done under the office. */
  readonly act: string;
  readonly signer: string;
  readonly recipients: readonly string[];
}

const DOTS = "……………";

const two = (number: number): string => String(number).padStart(2, "0");

/**
 * Returns a day as official papers write it: days below 10 and the first two months with a zero in front (NĐ 30/2020/NĐ-CP,
 * Phụ lục I).
 *
 * @example
 * dayInWords("2026-02-05") // => "ngày 05 tháng 02 năm 2026"
 */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return `ngày ${two(date)} tháng ${month < 3 ? two(month) : month} năm ${year}`;
}

/**
 * Returns the lines that stand around a letter's text in the form of NĐ 30/2020/NĐ-CP, Phụ lục I: agency, national title,
 * number, place and day, signature, recipients.
 *
 * @example
 * letterLines({ language: "vi", kind: "BC", date: "2026-02-05" }).number?.includes("/BC-") // => true
 */
export function letterLines(facts: LetterFacts): LetterLines {
  const { language, date, kind = "……" } = facts;
  const vi = language === "vi";
  const place = facts.place ?? DOTS;
  const day = vi
    ? date === undefined
      ? "ngày …… tháng …… năm ………"
      : dayInWords(date)
    : (date ?? "day …… month …… year ………");
  return {
    language,
    above: facts.above ?? "",
    agency: facts.agency ?? (vi ? "TÊN CƠ QUAN: ……………………" : "AGENCY: ……………………"),
    nation: vi ? ["Cộng hòa xã hội chủ nghĩa Việt Nam", "Độc lập - Tự do - Hạnh phúc"] : [],
    number: `${vi ? "Số" : "No."}: ${facts.number ?? `\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0 /${kind}-……`}`,
    dateLine: `${place}, ${day}`,
    office: (facts.office ?? (vi ? "Thủ trưởng cơ quan" : "Head of the agency")).toLocaleUpperCase(language),
    act: vi ? "(Ký, ghi rõ họ tên, đóng dấu)" : "(Signature, name, seal)",
    signer: facts.signer ?? "",
    recipients: facts.recipients ?? [DOTS, vi ? "Lưu: VT" : "File"],
  };
}

/** Returns the head of a letter as HTML. */
export function letterHead({ above, agency, nation, number, dateLine }: LetterLines): Markup {
  const [country, motto] = nation;
  return markup`<div class="letterhead"><div>${above !== "" && markup`<div class="above">${above}</div>`}<div class="agency">${agency}</div><div class="number-line">${number}</div></div><div>${country !== undefined && markup`<div class="country">${country}</div><div class="motto">${motto}</div>`}<div class="date">${dateLine}</div></div></div>`;
}

/** Returns the end of a letter as HTML: who gets it at the left, who signs at the right. */
export function letterEnd({ language, recipients, office, act, signer }: LetterLines): Markup {
  const items = recipients.map((one, place) => markup`<li>${one}${place === recipients.length - 1 ? "." : ";"}</li>`);
  return markup`<div class="letter-end"><div class="recipients"><strong>${language === "vi" ? "Nơi nhận" : "Copies to"}:</strong><ul>${items}</ul></div><div class="sign"><strong>${office}</strong><em>${act}</em><span>${signer}</span></div></div>`;
}

/** Returns a list of contents as HTML, from the ids of headings and their texts. */
export function contentsList(language: Language, entries: readonly (readonly [id: string, text: string])[]): Markup {
  const title = language === "vi" ? "Mục lục" : "Contents";
  const items = entries.map(([id, text]) => markup`<li><a href="#${id}">${text}</a></li>`);
  return markup`<nav class="contents" aria-label="${title}"><p>${title}</p><ol>${items}</ol></nav>`;
}

/** Returns something wide so that it scrolls by itself on a narrow screen, also by the keyboard. */
export function scrollWide(label: string, body: Markup): Markup {
  return markup`<div class="wide" role="group" tabindex="0" aria-label="${label}">${body}</div>`;
}

/**
 * The look of letters: A4, margins, type and page numbers as NĐ 30/2020/NĐ-CP, Phụ lục I has them. A number stands on each
 * page but the first. Wide tables and drawings scroll by themselves on a telephone.
 */
export const LETTER_STYLE = `
@page { size: A4; margin: 20mm 17mm 20mm 30mm; @top-center { content: counter(page); font: 13pt "Times New Roman", "Liberation Serif", serif; } }
@page :first { @top-center { content: ""; } }
* { box-sizing: border-box; }
html { background: #e9edf0; -webkit-text-size-adjust: 100%; }
body { margin: 0; color: #111; font: 13pt/1.4 "Times New Roman", "Liberation Serif", "DejaVu Serif", serif; }
.sheet { max-width: 210mm; margin: 12px auto; padding: 20mm 17mm 20mm 30mm; background: #fff; }
.letterhead { display: flex; justify-content: space-between; gap: 4mm; text-align: center; line-height: 1.25; font-size: 12pt; }
.letterhead > div { flex: 1 1 0; min-width: 0; overflow-wrap: break-word; }
.letterhead > div:last-child { flex: none; max-width: 100%; }
.above { text-transform: uppercase; }
.agency, .country { font-weight: bold; text-transform: uppercase; }
.agency::after { content: ""; display: block; width: 18mm; margin: 1mm auto 0; border-top: 1px solid #111; }
.motto { display: inline-block; font-weight: bold; font-size: 13pt; padding-bottom: .6mm; border-bottom: 1px solid #111; }
.number-line { margin-top: 2.5mm; font-size: 13pt; }
.date { margin-top: 2.5mm; font-style: italic; font-size: 13pt; }
h1 { font-size: 14pt; line-height: 1.3; text-align: center; margin: 10mm 0 1mm; text-transform: uppercase; text-wrap: balance; overflow-wrap: break-word; }
.subtitle { text-align: center; margin: 0 0 7mm; font-weight: bold; overflow-wrap: anywhere; text-wrap: balance; }
.contents { margin: 0 0 6mm; break-inside: avoid; }
.contents p { font-weight: bold; text-align: center; text-transform: uppercase; margin: 0 0 1.5mm; }
.contents ol { margin: 0; padding-left: 0; list-style: none; columns: 2; column-gap: 8mm; font-size: 11.5pt; }
.contents a { color: inherit; text-decoration: none; }
.contents li { break-inside: avoid; margin-bottom: 1mm; }
h2, h3 { break-after: avoid; overflow-wrap: break-word; }
thead { display: table-header-group; }
tr, svg { break-inside: avoid; }
.wide { max-width: 100%; overflow-x: auto; }
.letter-end { display: flex; justify-content: space-between; gap: 6mm; margin: 10mm 0 8mm; break-inside: avoid; break-before: avoid; }
.recipients { flex: 1 1 0; font-size: 11pt; line-height: 1.3; }
.recipients strong { font-style: italic; font-size: 12pt; }
.recipients ul { margin: 0; padding: 0; list-style: none; }
.recipients li::before { content: "- "; }
.sign { flex: 1.2 1 0; text-align: center; }
.sign strong, .sign em { display: block; }
.sign span { display: block; padding-top: 26mm; font-weight: bold; }
@media print {
  html { background: none; }
  .sheet { max-width: none; margin: 0; padding: 0; }
  .wide { overflow: visible; }
  .sheet * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
@media screen and (max-width: 700px) {
  body { font-size: 12pt; }
  .sheet { margin: 0; padding: 6mm 4mm; }
  .letterhead { flex-direction: column; }
  .letterhead > div:last-child { order: -1; }
  .contents ol { columns: 1; font-size: 12pt; }
  .contents li { margin-bottom: 2.5mm; }
  .letter-end { flex-direction: column-reverse; }
}
`;
