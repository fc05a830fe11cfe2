import type { RuleCatalogue, Standard } from "@egov-vn/core";
import type { CheckReport } from "../check.js";
import type { FilePart } from "../result.js";
import { countParts, Tally } from "../run.js";
import { REPORTS, type ReportFormat } from "./formats.js";
import { type ReportContext, reportContext } from "./report.js";

/**
 * Writes the report of one check, or of several made with the same settings, in a format.
 *
 * @param look for text: how wide it may be, whether first lines may fold, and its colours.
 * @example
 * const page = await reportOf(await check(file, { lang: "vi", asOf: "2026-03-05" }), "html");
 */
export async function reportOf(
  checked: CheckReport | readonly [CheckReport, ...CheckReport[]],
  format: ReportFormat,
  look?: Partial<Pick<ReportContext, "columns" | "folds" | "colors">>,
): Promise<string> {
  const reports: readonly CheckReport[] = Array.isArray(checked) ? checked : [checked as CheckReport];
  const { settings } = reports[0] as CheckReport;
  const tally = new Tally(new Set(reports.map(({ file }) => file)));
  const rules: RuleCatalogue = new Map(reports.flatMap((report) => [...report.rules]));
  const standards = new Map<string, Standard<unknown>>(reports.flatMap((report) => [...report.standards]));
  const report = await REPORTS[format]();
  let text = "";
  const context = await reportContext({ settings, rules, standards, tally }, look);
  for await (const piece of report(countParts(partsOf(reports), tally), context)) text += piece;
  return text;
}

async function* partsOf(reports: readonly CheckReport[]): AsyncGenerator<FilePart> {
  for (const { file, findings, values, verdict, standard, codec, checked, records, counts } of reports) {
    const of = { ...(standard !== undefined && { standard }), ...(codec !== undefined && { codec }) };
    const outcome = { verdict, ...of, checked, records, counts };
    yield { file, findings, ...(values && { records: values }), outcome };
  }
}
