import {
  fillTemplate,
  type Params,
  type RuleCatalogue,
  type RuleInfo,
  type Severity,
  type Standard,
  type Verdict,
} from "@egov-vn/core";
import { type Bases, loadBases } from "../basis-text.js";
import { type FilePart, type FileResult, wholeFiles } from "../result.js";
import type { RunSettings, Tally } from "../run.js";
import { reportWords } from "./words.js";

/** How parts of a text are set off; on paper and in files not at all. */
export interface Colors {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
  cyan(text: string): string;
  magenta(text: string): string;
}

const asItIs = (text: string): string => text;
const NO_COLORS: Colors = {
  bold: asItIs,
  dim: asItIs,
  red: asItIs,
  green: asItIs,
  yellow: asItIs,
  cyan: asItIs,
  magenta: asItIs,
};

export type ReportWord = keyof typeof reportWords;

/** What a report is made from, whatever its format. */
export interface ReportContext {
  readonly settings: RunSettings;
  /** The rules that may occur; complete once all results have passed. */
  readonly rules: RuleCatalogue;
  /** The standards that occurred, by `id@edition`; complete once all results have passed. */
  readonly standards: ReadonlyMap<string, Standard<unknown>>;
  /** The figures; complete once all results have passed. */
  readonly tally: Tally;
  /** For text: how wide it may be. */
  readonly columns: number;
  /** For text: a finding's first line may go on in the next, as on a terminal. Else it is one line, for editors and grep. */
  readonly folds: boolean;
  readonly colors: Colors;
  /** What rules rest on, on the day of the run. */
  readonly bases: Bases;
  /** Returns a text of the reports in the language of the run. */
  say(key: ReportWord, params?: Params): string;
}

/** What a run must tell for its report. */
export type ReportedRun = Pick<ReportContext, "settings" | "rules" | "standards" | "tally">;

const USUAL_COLUMNS = 100;

/** Loads the law register, and returns the context of a report. */
export async function reportContext(
  { settings, rules, standards, tally }: ReportedRun,
  look: Partial<Pick<ReportContext, "columns" | "folds" | "colors">> = {},
): Promise<ReportContext> {
  const { language } = settings;
  return {
    bases: await loadBases(settings.asOf),
    settings,
    rules,
    standards,
    tally,
    columns: look.columns ?? USUAL_COLUMNS,
    folds: look.folds ?? false,
    colors: look.colors ?? NO_COLORS,
    say: (key, params = {}) => fillTemplate(reportWords[key][language], params, language),
  };
}

/** Returns a report in pieces, as files are checked. */
export type Report = (parts: AsyncIterable<FilePart>, context: ReportContext) => AsyncIterable<string>;

/** Returns all results, for formats that begin with figures. */
export async function collected(parts: AsyncIterable<FilePart>): Promise<FileResult[]> {
  const all: FileResult[] = [];
  for await (const result of wholeFiles(parts)) all.push(result);
  return all;
}

/** Returns the rules that occurred: broken, also where that does not count, and those that say what was not checked. */
export function rulesThatOccurred({ tally, rules }: Pick<ReportContext, "tally" | "rules">): RuleInfo[] {
  const summary = tally.summary();
  const ids = [...summary.rules, ...tally.suppressedRules(), ...summary.unchecked].map(({ rule }) => rule);
  return [...new Set(ids)].map((id) => rules.get(id) as RuleInfo);
}

const SEVERITY_WORDS = { error: "severityError", warning: "severityWarning", info: "severityInfo" } as const;
const VERDICT_WORDS = {
  pass: "verdictPass",
  fail: "verdictFail",
  error: "verdictError",
  skipped: "verdictSkipped",
} as const;

/** Returns the key of the word for a severity. */
export const severityWord = (severity: Severity): (typeof SEVERITY_WORDS)[Severity] => SEVERITY_WORDS[severity];

/** Returns the key of the word for a verdict. */
export const verdictWord = (verdict: Verdict): (typeof VERDICT_WORDS)[Verdict] => VERDICT_WORDS[verdict];
