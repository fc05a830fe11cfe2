import type { Finding, Language, LocalDate, LocalDateTime, RuleId, Severity, Verdict } from "@egov-vn/core";
import { catalogue } from "./catalogue.js";
import { EXIT, type ExitCode } from "./exit.js";

/** The source line a finding is about, personal data masked; columns count UTF-16 units of this text from 1. */
export interface Excerpt {
  readonly text: string;
  /** Absent when the place in the line is not known. */
  readonly column?: number;
  /** One past the last column. */
  readonly endColumn?: number;
}

/** A finding as it is reported: personal data masked in its parameters, the source line beside it. */
export interface ReportedFinding extends Finding {
  readonly excerpt?: Excerpt;
  /** Which value of the file it is about, from 1; absent when the file has only one. */
  readonly record?: number;
}

/** The outcome for one file. */
export interface FileResult {
  /** The path as it is shown: relative to the working folder, with forward slashes; `-` is standard input. */
  readonly file: string;
  readonly verdict: Verdict;
  /** `id@edition`. */
  readonly standard?: string;
  readonly codec?: string;
  readonly checked: { readonly values: number; readonly rules: number };
  readonly findings: readonly ReportedFinding[];
}

/** How a run was made: whatever two runs must share to give the same findings. */
export interface RunSettings {
  readonly tool: { readonly name: string; readonly version: string };
  readonly language: Language;
  readonly asOf: LocalDate;
  readonly startedAt: LocalDateTime;
  readonly strict: boolean;
  readonly profiles: readonly string[];
  /** The standard that was forced, as `id@edition`; absent when each file's format was recognised. */
  readonly standard?: string;
  readonly severities: Readonly<Partial<Record<RuleId, Severity | "off">>>;
  readonly showPersonal: boolean;
  /** No summary where the format has one of its own accord. */
  readonly quiet: boolean;
}

/** How often a rule occurred. */
interface RuleCount {
  readonly rule: RuleId;
  readonly count: number;
}

/** The figures of a run. */
export interface Summary {
  readonly verdict: Verdict;
  readonly files: number;
  readonly values: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** Findings about the data; those that only say "not checked" are in `unchecked`. */
  readonly severities: Readonly<Record<Severity, number>>;
  /** Rules that were broken, most often first. */
  readonly rules: readonly RuleCount[];
  /** Rules that say what could not be checked, most often first. */
  readonly unchecked: readonly RuleCount[];
}

/** Returns whether a finding of this rule means that something was not checked. */
export function isUnchecked(rule: RuleId): boolean {
  return catalogue.get(rule)?.unchecked !== undefined;
}

/** Adds up a run as its results pass by, holding none of them. */
export class Tally {
  #namedSkipped = false;
  #files = 0;
  #values = 0;
  readonly #verdicts: Record<Verdict, number> = { pass: 0, fail: 0, error: 0, skipped: 0 };
  readonly #severities: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  readonly #rules = new Map<RuleId, number>();

  /** @param named the files that the command line names itself: passed over, they leave the run without a conclusion. */
  constructor(readonly named: ReadonlySet<string> = new Set()) {}

  add(result: FileResult): void {
    if (result.verdict === "skipped" && this.named.has(result.file)) this.#namedSkipped = true;
    this.#files += 1;
    this.#values += result.checked.values;
    this.#verdicts[result.verdict] += 1;
    for (const { rule, severity } of result.findings) {
      if (!isUnchecked(rule)) this.#severities[severity] += 1;
      this.#rules.set(rule, (this.#rules.get(rule) ?? 0) + 1);
    }
  }

  /** Returns the figures so far. A run that checked nothing is `skipped`, never `pass`. */
  summary(): Summary {
    const { pass, fail, error } = this.#verdicts;
    const rules = [...this.#rules].map(([rule, count]) => ({ rule, count }));
    rules.sort((left, right) => right.count - left.count || (left.rule < right.rule ? -1 : 1));
    return {
      verdict:
        error > 0 || (this.#namedSkipped && pass + fail > 0)
          ? "error"
          : fail > 0
            ? "fail"
            : pass > 0
              ? "pass"
              : "skipped",
      files: this.#files,
      values: this.#values,
      verdicts: { ...this.#verdicts },
      severities: { ...this.#severities },
      rules: rules.filter(({ rule }) => !isUnchecked(rule)),
      unchecked: rules.filter(({ rule }) => isUnchecked(rule)),
    };
  }
}

/** Returns the results while a tally counts them. */
export async function* counted(results: AsyncIterable<FileResult>, tally: Tally): AsyncGenerator<FileResult> {
  for await (const result of results) {
    tally.add(result);
    yield result;
  }
}

const EXIT_OF: Record<Verdict, ExitCode> = {
  pass: EXIT.conforms,
  fail: EXIT.findings,
  error: EXIT.unchecked,
  skipped: EXIT.unchecked,
};

/** Returns the exit code of a run. */
export function exitCodeOf(summary: Summary): ExitCode {
  return EXIT_OF[summary.verdict];
}
