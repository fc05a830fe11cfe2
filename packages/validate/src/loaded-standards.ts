import {
  catalogueOf,
  checkingRules,
  type RuleCatalogue,
  type RuleId,
  type RuleInfo,
  type Standard,
  standardName,
} from "@egov-vn/core";
import { engineRules } from "./engine-rules.js";
import type { FilePart } from "./result.js";
import type { StandardList } from "./standard-list.js";

const BASE: RuleCatalogue = new Map<RuleId, RuleInfo>(
  [...Object.values(checkingRules), ...Object.values(engineRules)].map((rule) => [rule.id, rule]),
);
const known = new WeakMap<Standard<unknown>, RuleCatalogue>();

/** Returns every rule that a report on data of a standard may mention; without one, the rules of checking itself. */
export function rulesFor(standard: Standard<unknown> | undefined): RuleCatalogue {
  if (!standard) return BASE;
  let rules = known.get(standard);
  if (!rules) {
    rules = new Map([...BASE, ...catalogueOf(standard)]);
    known.set(standard, rules);
  }
  return rules;
}

/** The standards that a run has met so far, and their rules: what reports take words from. */
export class LoadedStandards {
  readonly rules = new Map<RuleId, RuleInfo>(BASE);
  readonly standards = new Map<string, Standard<unknown>>();

  add(standard: Standard<unknown>): void {
    this.standards.set(standardName(standard), standard);
    for (const [id, rule] of rulesFor(standard)) this.rules.set(id, rule);
  }

  /** Returns the parts, each after the standard it speaks of was added. */
  async *following(parts: AsyncIterable<FilePart>, list: StandardList): AsyncGenerator<FilePart> {
    for await (const part of parts) {
      const { standard: name } = part;
      if (name !== undefined && !this.standards.has(name)) {
        const standard = await list.find(name);
        if (standard) this.add(standard);
      }
      yield part;
    }
  }
}
