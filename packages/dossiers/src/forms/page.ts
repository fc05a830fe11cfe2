import { type LocalDate, type LocalDateTime, writeDay } from "@egov-vn/core";
import { dayInWords, htmlPage, type Markup, markup } from "@egov-vn/core/markup";
import type { FormHead, FormParty } from "./schema.js";

/** The paper a form is printed on. */
export type Paper = "A5 portrait" | "A5 landscape" | "A4 landscape";

const MILLIMETRES: Readonly<Record<Paper, readonly [width: number, height: number]>> = {
  "A5 portrait": [148, 210],
  "A5 landscape": [210, 148],
  "A4 landscape": [297, 210],
};

const style = (paper: Paper): string => `
@page { size: ${paper}; margin: 9mm 10mm; @top-center { content: counter(page); font: 9pt "Times New Roman", "Liberation Serif", serif; } }
@page :first { @top-center { content: none; } }
* { box-sizing: border-box; }
html { background: #e8eaed; }
body { width: ${MILLIMETRES[paper][0]}mm; min-height: ${MILLIMETRES[paper][1]}mm; margin: 6mm auto; padding: 9mm 10mm; color: #000; background: #fff;
  font: 10.5pt/1.32 "Times New Roman", "Liberation Serif", "Noto Serif", "DejaVu Serif", serif; overflow-wrap: anywhere; }
p { margin: 0 0 1mm; }
.head { display: grid; grid-template-columns: 46fr 54fr; column-gap: 2mm; text-align: center; margin-bottom: 3.5mm; }
.head p { margin: 0; line-height: 1.22; }
.agency { font-weight: 700; text-transform: uppercase; font-size: 8.5pt; }
.parent { text-transform: uppercase; font-size: 8.5pt; }
.agency, .parent { text-wrap: balance; }
.nation { font-weight: 700; font-size: 9pt; white-space: nowrap; }
.motto { display: inline-block; font-weight: 700; font-size: 10pt; border-bottom: .8pt solid; padding-bottom: .4mm; }
.head .rule { width: 26mm; margin: .8mm auto 0; border-top: .8pt solid; }
.number { margin-top: 1.6mm !important; font-size: 10pt; }
.date { font-style: italic; margin-top: 1.6mm !important; font-size: 10pt; }
h1 { margin: 0; text-align: center; font-size: 12.5pt; line-height: 1.25; text-transform: uppercase; text-wrap: balance; }
.code { text-align: center; font-weight: 700; margin: .6mm 0 2.8mm; }
.line.open { display: flex; gap: 1.5mm; align-items: baseline; }
.blank { flex: 1; min-width: 24mm; border-bottom: .9pt dotted #444; min-height: 1em; }
.pair { display: flex; flex-wrap: wrap; column-gap: 6mm; }
.pair > * { flex: 1 1 auto; }
strong { font-weight: 700; }
ol { margin: 0 0 1mm; padding-left: 6mm; }
li { break-inside: avoid; }
.due { padding: .8mm 1.5mm; border: .8pt solid; font-weight: 700; margin: 1.2mm 0; break-inside: avoid; }
.text { white-space: pre-line; margin: 0 0 1mm; text-align: justify; }
.signatures { display: grid; grid-template-columns: 1fr 1fr; text-align: center; margin-top: 3.5mm; break-inside: avoid; break-before: avoid; }
.signatures p { margin: 0; }
.signatures .office { font-weight: 700; text-transform: uppercase; font-size: 9.5pt; }
.signatures .how { font-style: italic; font-size: 9.5pt; }
.signatures .name { padding-top: 15mm; font-weight: 700; }
table { width: 100%; border-collapse: collapse; font-size: 9pt; line-height: 1.22; margin-top: 1.5mm; }
th, td { border: .6pt solid #000; padding: .8mm 1.1mm; vertical-align: top; text-align: left; }
th { text-align: center; vertical-align: middle; font-weight: 700; }
thead { display: table-header-group; } tr { break-inside: avoid; }
td.centre { text-align: center; } td.tall { height: 9mm; }
.form-number { text-align: right; font-size: 8pt; font-style: italic; margin: 0 0 1mm; }
@media print { html { background: none; } body { width: auto; min-height: 0; margin: 0; padding: 0; } }
`;

/** Returns a time as official papers write it. */
export function timeInWords(time: LocalDateTime): string {
  return `${time.slice(11, 13)} giờ ${time.slice(14, 16)} phút, ${dayInWords(time.slice(0, 10) as LocalDate)}`;
}

/** Returns a time in the narrow columns of a table. */
export function shortTime(time: LocalDateTime | undefined): string {
  if (time === undefined) return "";
  return `${time.slice(11, 16)} ${writeDay(time.slice(0, 10) as LocalDate)}`;
}

/** Returns a line of a form; without a value it has room to write by hand. */
export function line(label: string, value: string | undefined): Markup {
  return value === undefined
    ? markup`<div class="line open"><span>${label}:</span><span class="blank"></span></div>`
    : markup`<div class="line">${label}: ${value}</div>`;
}

/** Returns the lines that say who the applicant is. */
export function partyLines(label: string, { name, address, telephone, email }: FormParty): Markup {
  return markup`${line(label, name)}${line("Địa chỉ", address)}<div class="pair">${line("Số điện thoại", telephone)}${line("Thư điện tử", email)}</div>`;
}

/** Returns a place to sign. */
export function signature(office: string, name: string | undefined, how = "(Ký và ghi rõ họ tên)"): Markup {
  return markup`<div><p class="office">${office}</p><p class="how">${how}</p><p class="name">${name}</p></div>`;
}

function headOf({ parent, agency, desk, number, place, date }: FormHead): Markup {
  const issuer =
    desk === undefined
      ? markup`<p class="agency">${agency}</p>`
      : markup`<p class="parent">${agency}</p><p class="agency">${desk}</p>`;
  return markup`<div class="head"><div>${parent && markup`<p class="parent">${parent}</p>`}${issuer}<div class="rule"></div>${
    number && markup`<p class="number">Số: ${number}</p>`
  }</div><div><p class="nation">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p class="motto">Độc lập - Tự do - Hạnh phúc</p><p class="date">${place}, ${dayInWords(date)}</p></div></div>`;
}

/** Returns a whole page: no script, nothing fetched. */
export function page(
  form: { readonly number: string; readonly title: string; readonly paper: Paper },
  head: FormHead,
  code: string | undefined,
  body: Markup,
): string {
  const { number, title, paper } = form;
  const content = markup`<p class="form-number">Mẫu số ${number}</p>${headOf(head)}<h1>${title}</h1>${
    code === undefined ? markup`<p class="code"></p>` : markup`<p class="code">Mã hồ sơ: ${code}</p>`
  }${body}`;
  const name = code === undefined ? title : `${title} – ${code}`;
  return htmlPage({ language: "vi", title: name, style: style(paper), body: content.text });
}
