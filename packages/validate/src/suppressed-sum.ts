import type { RuleId } from "@egov-vn/core";
import type { SuppressedFindings, Suppression } from "./result.js";

/** Adds up findings that do not count. */
export class SuppressedSum {
  readonly #counts = { ignored: 0, baseline: 0 };
  readonly #rules = new Map<RuleId, number>();

  /** Adds findings of one rule. */
  count(rule: RuleId, { by }: Suppression, count: number): void {
    this.#counts[by] += count;
    this.#addRule(rule, count);
  }

  /** Adds what was added up elsewhere. */
  add(more: SuppressedFindings | undefined): void {
    if (!more) return;
    this.#counts.ignored += more.ignored;
    this.#counts.baseline += more.baseline;
    for (const [rule, count] of Object.entries(more.rules)) this.#addRule(rule as RuleId, count);
  }

  #addRule(rule: RuleId, count: number): void {
    this.#rules.set(rule, (this.#rules.get(rule) ?? 0) + count);
  }

  /** The sum; absent when there are no suppressed findings. */
  get sum(): SuppressedFindings | undefined {
    return this.#rules.size === 0 ? undefined : { ...this.#counts, rules: Object.fromEntries(this.#rules) };
  }
}
