import {
  checkingRules,
  type Finding,
  type RuleCatalogue,
  type RuleId,
  type Severity,
  type Verdict,
} from "@egov-vn/core";
import type { FindingCounts, ReportedFinding, ValueCounts } from "./result.js";

/** Findings of one rule that are listed for one file. */
const LISTED = 100;

const WORST_LAST: readonly Verdict[] = ["pass", "fail", "skipped", "error"];

interface RuleTally {
  listed: number;
  readonly counts: Record<Severity, number>;
}

const none = (): Record<Severity, number> => ({ error: 0, warning: 0, info: 0 });
const sum = ({ error, warning, info }: Readonly<Record<Severity, number>>): number => error + warning + info;

/**
 * Adds up the findings of one file whose values pass by: counts all, and says which of them to list, so that memory does
 * not grow with the file.
 */
export class FindingCounter {
  #verdict: Verdict = "pass";
  #values = 0;
  #rules = 0;
  readonly #records: Record<Verdict, number> = { pass: 0, fail: 0, error: 0, skipped: 0 };
  readonly #tallies = new Map<RuleId, RuleTally>();

  /** @param full rules of which no more are listed from the start. */
  constructor(full: readonly RuleId[] = []) {
    for (const rule of full) this.#tallies.set(rule, { listed: LISTED, counts: none() });
  }

  /** Rules of which no more are listed. */
  get full(): RuleId[] {
    return [...this.#tallies].filter(([, { listed }]) => listed >= LISTED).map(([rule]) => rule);
  }

  #tally(rule: RuleId): RuleTally {
    let tally = this.#tallies.get(rule);
    if (!tally) {
      tally = { listed: 0, counts: none() };
      this.#tallies.set(rule, tally);
    }
    return tally;
  }

  /** Counts one value. */
  value(verdict: Verdict, checked: ValueCounts["checked"]): void {
    this.#values += checked.values;
    this.#rules += checked.rules;
    this.#records[verdict] += 1;
    this.conclude(verdict);
  }

  /** Takes the verdict to be no better than this. */
  conclude(verdict: Verdict): void {
    if (verdict !== "pass" && WORST_LAST.indexOf(verdict) > WORST_LAST.indexOf(this.#verdict)) this.#verdict = verdict;
  }

  /** Counts the findings of one value. Those that stand for more of the same count as what they stand for. */
  count(findings: readonly Finding[]): void {
    for (const { rule, severity, params } of findings) {
      if (rule !== checkingRules.moreOfTheSame.id) this.#tally(rule).counts[severity] += 1;
      else {
        const of = params.of as RuleId;
        const same = findings.find((finding) => finding.rule === of);
        this.#tally(of).counts[same?.severity ?? severity] += params.count as number;
      }
    }
  }

  /** Returns the findings that are to be listed. */
  toList<F extends Finding>(findings: readonly F[]): F[] {
    return findings.filter(({ rule }) => {
      if (rule === checkingRules.moreOfTheSame.id) return false;
      const tally = this.#tally(rule);
      if (tally.listed >= LISTED) return false;
      tally.listed += 1;
      return true;
    });
  }

  /** Adds what another counter counted. */
  add({ verdict, checked, records, counts }: ValueCounts): void {
    this.#values += checked.values;
    this.#rules += checked.rules;
    for (const ended of WORST_LAST) this.#records[ended] += records[ended];
    this.conclude(verdict);
    for (const [rule, more] of counts) {
      const tally = this.#tally(rule);
      for (const severity of ["error", "warning", "info"] as const) tally.counts[severity] += more[severity];
    }
  }

  /** The numbers so far. */
  get numbers(): ValueCounts {
    const counts = new Map([...this.#tallies].map(([rule, tally]) => [rule, tally.counts]));
    const checked = { values: this.#values, rules: this.#rules };
    return { verdict: this.#verdict, checked, records: this.#records, counts };
  }

  /** Returns a finding for each rule of which not all were listed. */
  rest(): ReportedFinding[] {
    const { id, severity } = checkingRules.moreOfTheSame;
    return [...this.#tallies]
      .map(([of, { listed, counts }]) => ({ of, count: sum(counts) - listed }))
      .filter(({ count }) => count > 0)
      .map((params) => ({ rule: id, severity, path: "", params }));
  }

  /**
   * Returns the numbers of a file, those of `rest` included.
   *
   * @param rules tells which findings only say that something was not checked.
   */
  counts(rest: readonly ReportedFinding[], rules: RuleCatalogue): FindingCounts {
    const severities = none();
    const checked: Record<RuleId, number> = {};
    const unchecked: Record<RuleId, number> = {};
    const all = [...this.#tallies].map(([rule, { counts }]) => [rule, counts] as const);
    const more = rest.map(({ rule, severity }) => [rule, { ...none(), [severity]: 1 }] as const);
    for (const [rule, counts] of [...all, ...more]) {
      if (sum(counts) === 0) continue;
      const told = rules.get(rule)?.unchecked === undefined ? checked : unchecked;
      told[rule] = (told[rule] ?? 0) + sum(counts);
      if (told === unchecked) continue;
      for (const severity of ["error", "warning", "info"] as const) severities[severity] += counts[severity];
    }
    return { severities, rules: checked, unchecked };
  }
}
