import type { Language, LocalDate, LocalDateTime, RuleId, Severity, Verdict } from "@egov-vn/core";
import type { FilePart, FindingCounts, SuppressedCounts } from "./result.js";
import { SuppressedSum } from "./suppressed-sum.js";

/** How a run was made: whatever two runs must share to give the same findings. */
export interface RunSettings {
  readonly tool: { readonly name: string; readonly version: string };
  readonly language: Language;
  readonly asOf: LocalDate;
  /** Absent when it was not said what time it is. */
  readonly startedAt?: LocalDateTime;
  readonly strict: boolean;
  readonly profiles: readonly string[];
  /** What was forced, as `id@edition` or `id@edition:format`; absent when each file's format was recognised. */
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
  /** Findings that do not count; absent when there are no such findings. */
  readonly suppressed?: SuppressedCounts;
  /** Rules that say what could not be checked, most often first. */
  readonly unchecked: readonly RuleCount[];
}

/** Adds up a run as its results pass by, and keeps no result. */
export class Tally {
  #namedSkipped = false;
  #files = 0;
  #values = 0;
  readonly #verdicts: Record<Verdict, number> = { pass: 0, fail: 0, error: 0, skipped: 0 };
  readonly #records: Record<Verdict, number> = { pass: 0, fail: 0, error: 0, skipped: 0 };
  readonly #severities: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  readonly #rules = new Map<RuleId, number>();
  readonly #unchecked = new Map<RuleId, number>();
  readonly #suppressed = new SuppressedSum();

  /** @param named the files that the command line names itself: skipped, they leave the run without a conclusion. */
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
    addCounts(this.#rules, counts.rules);
    addCounts(this.#unchecked, counts.unchecked);
    this.#suppressed.add(counts.suppressed);
  }

  /** Returns the figures so far. A run that checked nothing is `skipped`, never `pass`. */
  summary(): Summary {
    const { pass, fail, error } = this.#verdicts;
    const suppressed = this.#suppressed.sum;
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
      rules: mostFirst(this.#rules),
      unchecked: mostFirst(this.#unchecked),
      ...(suppressed && { suppressed: { ignored: suppressed.ignored, baseline: suppressed.baseline } }),
    };
  }

  /** Returns the rules of findings that do not count, most often first. */
  suppressedRules(): RuleCount[] {
    const { rules = {} } = this.#suppressed.sum ?? {};
    return mostFirst(new Map(Object.entries(rules) as [RuleId, number][]));
  }
}

function addCounts(sums: Map<RuleId, number>, counts: FindingCounts["rules"]): void {
  for (const [rule, count] of Object.entries(counts) as [RuleId, number][]) {
    sums.set(rule, (sums.get(rule) ?? 0) + count);
  }
}

function mostFirst(sums: ReadonlyMap<RuleId, number>): RuleCount[] {
  const counts = [...sums].map(([rule, count]) => ({ rule, count }));
  return counts.sort((left, right) => right.count - left.count || (left.rule < right.rule ? -1 : 1));
}

/** Returns the parts while a tally counts them. */
export async function* countParts(parts: AsyncIterable<FilePart>, tally: Tally): AsyncGenerator<FilePart> {
  for await (const part of parts) {
    tally.add(part);
    yield part;
  }
}
