import type {
  Bilingual,
  JsonPointer,
  Language,
  Params,
  RuleCatalogue,
  RuleId,
  Severity,
  SourceSpan,
} from "@egov-vn/core";
import { visibleJson } from "@egov-vn/core/tables";
import type { LawStanding } from "../basis-text.js";
import {
  type Excerpt,
  type FilePart,
  type FileResult,
  type FindingCounts,
  type ReportedFinding,
  type Suppression,
  wholeFiles,
} from "../result.js";
import type { RunSettings, Summary } from "../run.js";
import { wordsOf } from "../words-of.js";
import { type ReportContext, rulesThatOccurred } from "./report.js";

/** The version of {@link JsonReport}'s shape: the first number grows when a reader of it would break. */
export const JSON_SCHEMA_VERSION = "1.0";

/** One finding in a JSON report: the data it rests on, and its words in the run's language. */
export interface JsonFinding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly path: JsonPointer;
  readonly at?: SourceSpan;
  readonly record?: number;
  readonly params: Params;
  readonly message: string;
  readonly remedy: string;
  readonly excerpt?: Excerpt;
  readonly suppressed?: Suppression;
}

/** One file in a JSON report. */
export interface JsonFile extends Omit<FileResult, "findings" | "counts"> {
  /** How many findings there are, those not listed included. */
  readonly severities: FindingCounts["severities"];
  readonly findings: readonly JsonFinding[];
}

/** The JSON report; `schema/report-1.schema.json` describes it. */
export interface JsonReport {
  readonly format: "egov-report";
  readonly schemaVersion: typeof JSON_SCHEMA_VERSION;
  readonly tool: RunSettings["tool"];
  readonly language: Language;
  readonly startedAt?: string;
  readonly settings: {
    readonly asOf: string;
    readonly strict: boolean;
    readonly profiles: readonly string[];
    readonly standard: string | null;
    readonly severities: Readonly<Record<string, string>>;
    readonly personalData: "masked" | "shown";
  };
  readonly files: readonly JsonFile[];
  readonly summary: Summary;
  /** The rules that occurred. */
  readonly rules: Readonly<
    Record<
      RuleId,
      {
        title: Bilingual;
        severity: Severity;
        basis: string;
        /** For rules that rest on law: how each citation stands on the day of the run. */
        law?: readonly LawStanding[];
      }
    >
  >;
}

/** Returns what a JSON report says of the run before it begins. */
export function jsonHeadOf(settings: RunSettings): Omit<JsonReport, "files" | "summary" | "rules"> {
  return {
    format: "egov-report",
    schemaVersion: JSON_SCHEMA_VERSION,
    tool: settings.tool,
    language: settings.language,
    ...(settings.startedAt !== undefined && { startedAt: settings.startedAt }),
    settings: {
      asOf: settings.asOf,
      strict: settings.strict,
      profiles: settings.profiles,
      standard: settings.standard ?? null,
      severities: settings.severities as Record<string, string>,
      personalData: settings.showPersonal ? "shown" : "masked",
    },
  };
}

/** Returns the rules that occurred. */
export function jsonRulesOf(context: ReportContext): JsonReport["rules"] {
  const { bases, settings } = context;
  const { language } = settings;
  return Object.fromEntries(
    rulesThatOccurred(context).map((rule) => {
      const { text, law } = bases.of(rule, language);
      return [rule.id, { title: rule.title, severity: rule.severity, basis: text, ...(law && { law }) }];
    }),
  );
}

/** Returns a finding with its words. */
export function jsonFinding(finding: ReportedFinding, catalogue: RuleCatalogue, language: Language): JsonFinding {
  const { message, remedy } = wordsOf(finding, catalogue, language);
  const { rule, severity, path, at, record, params, excerpt, suppressed } = finding;
  return {
    rule,
    severity,
    path,
    ...(at && { at }),
    ...(record !== undefined && { record }),
    params,
    message,
    remedy,
    ...(excerpt && { excerpt }),
    ...(suppressed && { suppressed }),
  };
}

/** Returns the report as JSON, one line for each file, so that it can be written while files are still being checked. */
export async function* jsonReport(parts: AsyncIterable<FilePart>, context: ReportContext): AsyncGenerator<string> {
  const { settings, tally, rules: catalogue } = context;
  const { language } = settings;
  yield `${visibleJson(jsonHeadOf(settings), 2).slice(0, -2)},\n  "files": [`;
  let separator = "\n";
  for await (const { findings, counts, ...file } of wholeFiles(parts)) {
    const { severities } = counts;
    const line: JsonFile = {
      ...file,
      severities,
      findings: findings.map((finding) => jsonFinding(finding, catalogue, language)),
    };
    yield `${separator}    ${visibleJson(line)}`;
    separator = ",\n";
  }
  yield `\n  ],\n  "summary": ${visibleJson(tally.summary())},\n  "rules": ${visibleJson(jsonRulesOf(context))}\n}\n`;
}
