import { type Architecture, architectureStandard, type Statement } from "@egov-vn/architecture";
import { fieldsOf, fromPointer, type Language, writeDay } from "@egov-vn/core";
import { type Markup, markup } from "@egov-vn/core/markup";
import { fieldAnchor, standardPath } from "../addresses.js";
import { row, type SitePage, table, tableFilter } from "../page.js";
import type { Place } from "../place.js";
import type { SearchEntry } from "../search-index.js";
import { say, words } from "../words.js";

/** A report of a province that was typed sentence by sentence. */
export interface Report {
  /** Its file name without the ending: `bac-giang-2018`. */
  readonly id: string;
  readonly file: Architecture;
}

/** Longer values are cut: the phrase beside them says the same. */
const LONGEST_VALUE = 80;

const reportPath = ({ id }: Report): string => `architecture/report-${id}.html`;
const statementsOf = ({ file }: Report): readonly Statement[] => file.statements ?? [];

/** Returns the title of a report: the province and the day. */
const titleOf = ({ file }: Report): string =>
  [file.provinceName, file.cutOff && writeDay(file.cutOff)].filter(Boolean).join(", ");

/** Makes a page for each report: every statement, and the fields that keep it. */
export function reportPages(reports: readonly Report[]): SitePage[] {
  return reports.map((report) => ({
    path: reportPath(report),
    section: "architecture",
    title: { vi: `${words.reportOf.vi} ${titleOf(report)}`, en: `${words.reportOf.en} ${titleOf(report)}` },
    body: (place) => reportBody(report, place),
  }));
}

/** Returns the cards that lead to the reports. */
export const reportCards = (reports: readonly Report[], place: Place): Markup[] =>
  reports.map(
    (report) =>
      markup`<li><a href="${place.page(reportPath(report))}">${titleOf(report)}</a><p>${place.say("statementsOf", { count: statementsOf(report).length })}</p></li>`,
  );

function valueAt(file: Architecture, pointer: string): string {
  let here: unknown = file;
  for (const key of fromPointer(pointer)) here = (here as Readonly<Record<string, unknown>> | undefined)?.[key];
  const text = typeof here === "object" ? "" : String(here ?? "");
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}

/** Returns a field of the model without its numbers, which is where the table of fields has it. */
function placeOfField(pointer: string): string | undefined {
  const path = pointer.replaceAll(/\/\d+(?=\/|$)/g, "/*");
  const known = new Set(Array.from(fieldsOf(architectureStandard)).flatMap((one) => (one.title ? [one.path] : [])));
  for (let at = path; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) if (known.has(at)) return at;
  return undefined;
}

function fieldLine({ file }: Report, pointer: string, place: Place): Markup {
  const path = placeOfField(pointer);
  const title = path && fieldsOf(architectureStandard).at(path)?.title?.[place.language];
  const link =
    path === undefined
      ? markup`<code>${pointer}</code>`
      : markup`<a href="${place.page(standardPath(architectureStandard))}#${fieldAnchor(path)}" title="${pointer}">${title ?? path}</a>`;
  return markup`<li>${link}: ${valueAt(file, pointer)}</li>`;
}

function reportBody(report: Report, place: Place): Markup {
  const statements = statementsOf(report);
  const { file } = report;
  return markup`<p class="lead">${place.say("reportLead", { count: statements.length })}</p>
<p>${(file.sources ?? []).map(({ title }) => title).join("; ")}</p>
${tableFilter(place)}${table(
  [place.say("number"), place.say("phrase"), place.say("keptIn")],
  statements.map(({ no, phrase, fields, partly }) =>
    row(
      [
        no,
        markup`${phrase}${partly && markup`<br><span class="quiet">${partly}</span>`}`,
        markup`<ul class="plain">${fields.map((field) => fieldLine(report, field, place))}</ul>`,
      ],
      markup` id="${no}"`,
    ),
  ),
  { label: titleOf(report), kind: "statements" },
)}`;
}

/** Returns what a search finds of the reports: each statement. */
export const reportEntries = (language: Language, reports: readonly Report[]): SearchEntry[] =>
  reports.flatMap((report) =>
    statementsOf(report).map(
      ({ no, phrase }): SearchEntry => [
        `${say("reportOf", language)} ${titleOf(report)}`,
        `${no} ${phrase}`,
        `${reportPath(report)}#${no}`,
        report.file.provinceName ?? "",
      ],
    ),
  );
