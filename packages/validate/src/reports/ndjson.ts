import { visibleJson } from "@egov-vn/core/tables";
import type { FilePart, RecordResult } from "../result.js";
import { type JsonFile, type JsonFinding, type JsonReport, jsonFinding, jsonHeadOf, jsonRulesOf } from "./json.js";
import type { ReportContext } from "./report.js";

/** The first line: how the run was made. */
export type NdjsonRun = Omit<JsonReport, "files" | "summary" | "rules" | "format"> & {
  readonly format: "egov-report-lines";
};

/** A line for each value that was checked, in the order in which they are read; `record` and `line` count from 1. */
export interface NdjsonRecord extends Omit<RecordResult, "findings"> {
  readonly file: string;
  /** All of them; without excerpts. */
  readonly findings: readonly JsonFinding[];
}

/** A line for each file, after those of its values. Findings that are about no value are in it. */
export type NdjsonFile = JsonFile;

/** The last line. */
export type NdjsonSummary = Pick<JsonReport, "summary" | "rules">;

/**
 * Returns the report as NDJSON: a line for the run, one for each value that is checked and one for each file, then the
 * figures. Nothing is kept, so it may be as long as the input; with NDJSON checked, it has one report for each line.
 */
export async function* ndjsonReport(parts: AsyncIterable<FilePart>, context: ReportContext): AsyncGenerator<string> {
  const { settings, tally, rules } = context;
  const { language } = settings;
  yield lineOf({ ...jsonHeadOf(settings), format: "egov-report-lines" } satisfies NdjsonRun);
  for await (const { file, findings, records = [], outcome } of parts) {
    let lines = "";
    for (const { record, line, verdict, findings: found } of records) {
      const told = found.map((finding) => jsonFinding(finding, rules, language));
      lines += lineOf({
        file,
        record,
        ...(line !== undefined && { line }),
        verdict,
        findings: told,
      } satisfies NdjsonRecord);
    }
    if (outcome) {
      const { counts, ...rest } = outcome;
      const ofFile = findings.map((finding) => jsonFinding(finding, rules, language));
      lines += lineOf({ file, ...rest, severities: counts.severities, findings: ofFile } satisfies NdjsonFile);
    }
    if (lines !== "") yield lines;
  }
  yield lineOf({ summary: tally.summary(), rules: jsonRulesOf(context) } satisfies NdjsonSummary);
}

const lineOf = (value: object): string => `${visibleJson(value)}\n`;
