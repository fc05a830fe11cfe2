import type { Bilingual, CheckContext, Params, Rule, RuleInfo, Violation } from "@egov-vn/core";
import type { Plan } from "../schema.js";

/** Returns one text in both languages. */
export const words = (vi: string, en: string): Bilingual => ({ vi, en });

/** Returns a rule of plans with its check. */
export function checked(info: RuleInfo, check: (plan: Plan, context: CheckContext) => Iterable<Violation>): Rule<Plan> {
  return { ...info, check };
}

/** Returns a violation. */
export const at = (path: string, params: Params = {}): Violation => ({ path, params });

/** Returns where a node's prefix is written. */
export const nodePath = (place: number, key = "prefix"): string => `/nodes/${place}/${key}`;
