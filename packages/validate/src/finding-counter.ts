import { checkingRules, type RuleCatalogue, type RuleId, type Severity, type Verdict } from "@egov-vn/core";
import type { FindingCounts, ReportedFinding, ValueCounts } from "./result.js";
import { SuppressedSum } from "./suppressed-sum.js";

/** Findings of one rule that are listed for one file, and findings of all rules that do not count. */
const LISTED = 100;

const WORST_LAST: readonly Verdict[] = ["pass", "fail", "skipped", "error"];

interface RuleTally {
  listed: number;
  readonly counts: Record<Severity, number>;
  /** What a rule that is reported once for each value of a parameter was reported for, and whether that is listed. */
  readonly once: Map<string, { readonly severity: Severity; listed: boolean }>;
}

/** Values that are told apart: a file may make up as many as it likes. */
const MOST_VALUES = 1_000;

const none = (): Record<Severity, number> => ({ error: 0, warning: 0, info: 0 });
const sum = ({ error, warning, info }: Readonly<Record<Severity, number>>): number => error + warning + info;

function addOnce({ once }: RuleTally, value: string, severity: Severity): void {
  if (!once.has(value) && once.size < MOST_VALUES) once.set(value, { severity, listed: false });
}

function allOf({ counts, once }: RuleTally): Record<Severity, number> {
  const all = { ...counts };
  for (const { severity } of once.values()) all[severity] += 1;
  return all;
}

/** Returns what a finding tells of: its rule, once; or, when it stands for more of the same, their rule and number. */
export function toldBy({ rule, params }: ReportedFinding): { readonly rule: RuleId; readonly count: number } {
  return rule === checkingRules.moreOfTheSame.id
    ? { rule: params.of as RuleId, count: params.count as number }
    : { rule, count: 1 };
}

const newTally = (): RuleTally => ({ listed: 0, counts: none(), once: new Map() });

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
  readonly #suppressed = new SuppressedSum();
  #suppressedListed = 0;

  /**
   * @param rules tells which rules are reported once for each value of a parameter.
   * @param full rules of which no more are listed from the start.
   */
  constructor(
    readonly rules: RuleCatalogue,
    full: readonly RuleId[] = [],
  ) {
    for (const rule of full) this.#tallies.set(rule, { ...newTally(), listed: LISTED });
  }

  /** Rules of which no more are listed. */
  get full(): RuleId[] {
    return [...this.#tallies].filter(([, { listed }]) => listed >= LISTED).map(([rule]) => rule);
  }

  #tally(rule: RuleId): RuleTally {
    let tally = this.#tallies.get(rule);
    if (!tally) {
      tally = newTally();
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
  count(findings: readonly ReportedFinding[]): void {
    for (const finding of findings) {
      const { severity, suppressed } = finding;
      const { rule, count } = toldBy(finding);
      if (suppressed) this.#suppressed.count(rule, suppressed, count);
      else if (rule === finding.rule) {
        const tally = this.#tally(rule);
        const value = this.#onceFor(finding);
        if (value === undefined) tally.counts[severity] += 1;
        else addOnce(tally, value, severity);
      } else {
        const same = findings.find((finding) => finding.rule === rule);
        this.#tally(rule).counts[same?.severity ?? severity] += count;
      }
    }
  }

  /** Returns the value of the parameter that a finding is reported once for, when its rule has one. */
  #onceFor({ rule, params }: ReportedFinding): string | undefined {
    const once = this.rules.get(rule)?.once;
    return once === undefined ? undefined : JSON.stringify(params[once]);
  }

  /** Returns the findings that are to be listed. */
  toList<F extends ReportedFinding>(findings: readonly F[]): F[] {
    return findings.filter((finding) => {
      const { rule, severity, suppressed } = finding;
      if (rule === checkingRules.moreOfTheSame.id) return false;
      if (suppressed) {
        this.#suppressedListed += 1;
        return this.#suppressedListed <= LISTED;
      }
      const tally = this.#tally(rule);
      if (tally.listed >= LISTED) return false;
      const value = this.#onceFor(finding);
      if (value !== undefined) {
        addOnce(tally, value, severity);
        const seen = tally.once.get(value);
        if (!seen || seen.listed) return false;
        seen.listed = true;
      }
      tally.listed += 1;
      return true;
    });
  }

  /** Adds what another counter counted. */
  add({ verdict, checked, records, counts, once, suppressed }: ValueCounts): void {
    this.#suppressed.add(suppressed);
    this.#values += checked.values;
    this.#rules += checked.rules;
    for (const ended of WORST_LAST) this.#records[ended] += records[ended];
    this.conclude(verdict);
    for (const [rule, more] of counts) {
      const tally = this.#tally(rule);
      for (const severity of ["error", "warning", "info"] as const) tally.counts[severity] += more[severity];
    }
    for (const [rule, values] of once) {
      for (const [value, severity] of values) addOnce(this.#tally(rule), value, severity);
    }
  }

  /** The numbers so far. */
  get numbers(): ValueCounts {
    const counts = new Map([...this.#tallies].map(([rule, tally]) => [rule, tally.counts]));
    const once = new Map(
      [...this.#tallies]
        .filter(([, tally]) => tally.once.size > 0)
        .map(([rule, tally]) => [rule, new Map([...tally.once].map(([value, { severity }]) => [value, severity]))]),
    );
    const checked = { values: this.#values, rules: this.#rules };
    const suppressed = this.#suppressed.sum;
    return { verdict: this.#verdict, checked, records: this.#records, counts, once, ...(suppressed && { suppressed }) };
  }

  /** Returns a finding for each rule of which not all were listed. */
  rest(): ReportedFinding[] {
    const { id, severity } = checkingRules.moreOfTheSame;
    return [...this.#tallies]
      .map(([of, tally]) => ({ of, count: sum(allOf(tally)) - tally.listed }))
      .filter(({ count }) => count > 0)
      .map((params) => ({ rule: id, severity, path: "", params }));
  }

  /** Returns the numbers of a file, those of `rest` included. */
  counts(rest: readonly ReportedFinding[]): FindingCounts {
    const severities = none();
    const checked: Record<RuleId, number> = {};
    const unchecked: Record<RuleId, number> = {};
    const all = [...this.#tallies].map(([rule, tally]) => [rule, allOf(tally)] as const);
    const more = rest.map(({ rule, severity }) => [rule, { ...none(), [severity]: 1 }] as const);
    for (const [rule, counts] of [...all, ...more]) {
      if (sum(counts) === 0) continue;
      const told = this.rules.get(rule)?.unchecked === undefined ? checked : unchecked;
      told[rule] = (told[rule] ?? 0) + sum(counts);
      if (told === unchecked) continue;
      for (const severity of ["error", "warning", "info"] as const) severities[severity] += counts[severity];
    }
    const suppressed = this.#suppressed.sum;
    return { severities, rules: checked, unchecked, ...(suppressed && { suppressed }) };
  }
}
