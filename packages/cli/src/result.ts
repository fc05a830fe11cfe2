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

/** Exact numbers of findings, however many of them are listed; those that only say "not checked" have no severity. */
export interface FindingCounts {
  readonly severities: Readonly<Record<Severity, number>>;
  readonly rules: Readonly<Record<RuleId, number>>;
}

/** The outcome for one file, without its findings. */
interface FileOutcome {
  readonly verdict: Verdict;
  /** `id@edition`. */
  readonly standard?: string;
  readonly codec?: string;
  readonly checked: { readonly values: number; readonly rules: number };
  /** How many values of the file ended in each way. */
  readonly records: Readonly<Record<Verdict, number>>;
  readonly counts: FindingCounts;
}

/** The outcome for one file. Of each rule the first hundred findings are listed, the rest counted by EGV-004. */
export interface FileResult extends FileOutcome {
  /** The path as it is shown: relative to the working folder, with forward slashes; `-` is standard input. */
  readonly file: string;
  readonly findings: readonly ReportedFinding[];
}

/** The outcome for one value of a file. */
export interface RecordResult {
  /** Which value of the file it is, from 1. */
  readonly record: number;
  /** The line it is written on, when each line has its own. */
  readonly line?: number;
  readonly verdict: Verdict;
  /** All of them; without excerpts, as the line itself is at hand. */
  readonly findings: readonly ReportedFinding[];
}

/** What is known of a file since its part before: a large file is reported on while it is still being read. */
export interface FilePart {
  readonly file: string;
  /** To be listed. */
  readonly findings: readonly ReportedFinding[];
  /** Each value that was checked, when the run was asked for them. */
  readonly records?: readonly RecordResult[];
  /** In the last part of a file. */
  readonly outcome?: FileOutcome;
}

/** Returns the outcomes of files from their parts. */
export async function* wholeFiles(parts: AsyncIterable<FilePart>): AsyncGenerator<FileResult> {
  let findings: ReportedFinding[] = [];
  for await (const { file, findings: more, outcome } of parts) {
    findings.push(...more);
    if (!outcome) continue;
    yield { file, ...outcome, findings };
    findings = [];
  }
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
  /** Values of all files, by how they ended. */
  readonly records: Readonly<Record<Verdict, number>>;
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
  readonly #records: Record<Verdict, number> = { pass: 0, fail: 0, error: 0, skipped: 0 };
  readonly #severities: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  readonly #rules = new Map<RuleId, number>();

  /** @param named the files that the command line names itself: passed over, they leave the run without a conclusion. */
  constructor(readonly named: ReadonlySet<string> = new Set()) {}

  add({ file, outcome }: FilePart): void {
    if (!outcome) return;
    const { verdict, checked, records, counts } = outcome;
    if (verdict === "skipped" && this.named.has(file)) this.#namedSkipped = true;
    this.#files += 1;
    this.#values += checked.values;
    this.#verdicts[verdict] += 1;
    for (const ended of ["pass", "fail", "error", "skipped"] as const) this.#records[ended] += records[ended];
    for (const severity of ["error", "warning", "info"] as const) {
      this.#severities[severity] += counts.severities[severity];
    }
    for (const [rule, count] of Object.entries(counts.rules) as [RuleId, number][]) {
      this.#rules.set(rule, (this.#rules.get(rule) ?? 0) + count);
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
      records: { ...this.#records },
      severities: { ...this.#severities },
      rules: rules.filter(({ rule }) => !isUnchecked(rule)),
      unchecked: rules.filter(({ rule }) => isUnchecked(rule)),
    };
  }
}

/** Returns the parts while a tally counts them. */
export async function* counted(parts: AsyncIterable<FilePart>, tally: Tally): AsyncGenerator<FilePart> {
  for await (const part of parts) {
    tally.add(part);
    yield part;
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
