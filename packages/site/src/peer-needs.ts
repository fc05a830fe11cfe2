import {
  checkRules,
  fieldsOf,
  fromPointer,
  type LocalDate,
  type Profile,
  type RuleInfo,
  type Standard,
} from "@egov-vn/core";
import { registered } from "@egov-vn/core/law";

/** A peer that refuses a value without a field, as its rules say. */
export interface PeerNeed {
  readonly profile: Profile<unknown>;
  /** The path of the field: `/to/*` + `/address`. */
  readonly field: string;
  readonly rule: RuleInfo;
}

/** Removes every value at a path. Returns whether there was one. */
function removeAt(value: unknown, [key, ...rest]: readonly string[]): boolean {
  if (typeof value !== "object" || value === null || key === undefined) return false;
  const node = value as Record<string, unknown>;
  const keys = key === "*" ? Object.keys(node) : [key];
  return keys
    .map((one) => {
      if (!Object.hasOwn(node, one) || node[one] === undefined) return false;
      if (rest.length > 0) return removeAt(node[one], rest);
      if (Array.isArray(node)) return false;
      delete node[one];
      return true;
    })
    .some(Boolean);
}

const refusals = (
  standard: Standard<unknown>,
  profile: Profile<unknown>,
  value: unknown,
  asOf: LocalDate,
): Set<string> => {
  const only: Standard<unknown> = { ...standard, rules: [], profiles: [profile] };
  const { findings } = checkRules(only, value, { asOf, profiles: [profile.id] });
  return new Set(
    findings
      .filter(({ severity }) => severity === "error")
      .map(({ rule, path }) => `${rule} ${path.replaceAll(/\/\d+(?=\/|$)/g, "/*")}`),
  );
};

/**
 * Returns which peers refuse a value without which fields: each field is taken out of each example, and the rules of the
 * peer are run. A field is listed where a rule of the peer then says of that very field that it is an error.
 */
export function peerNeeds(standard: Standard<unknown>): PeerNeed[] {
  const found = new Map<string, PeerNeed>();
  const asOf = registered().day.slice(0, 10) as LocalDate;
  const fields = Array.from(fieldsOf(standard), ({ path }) => path).filter((path) => !path.endsWith("/*"));
  for (const profile of standard.profiles) {
    const rules = new Map(profile.rules.map((rule) => [rule.id as string, rule as RuleInfo]));
    for (const { value } of standard.examples) {
      const before = refusals(standard, profile, value, asOf);
      for (const field of fields) {
        const copy = structuredClone(value);
        if (!removeAt(copy, fromPointer(field))) continue;
        for (const refusal of refusals(standard, profile, copy, asOf)) {
          const [id = "", path] = refusal.split(" ");
          const rule = rules.get(id);
          if (rule && path === field && !before.has(refusal))
            found.set(`${profile.id} ${field}`, { profile, field, rule });
        }
      }
    }
  }
  return [...found.values()];
}
