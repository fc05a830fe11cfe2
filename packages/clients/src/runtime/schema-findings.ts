import type { Finding, RuleId } from "@egov-vn/core";
import type { Params } from "@egov-vn/core/failures";
import type { core, ZodType } from "zod";

type Issue = core.$ZodIssue;

const MISSING = 901;
// In the order of core's schema rules, which have the words; the first is 902, and any other issue is 911.
const CODES =
  "invalid_type too_small too_big invalid_format invalid_value unrecognized_keys invalid_union not_multiple_of invalid_element".split(
    " ",
  );

const pointer = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/** Tells what a peer may add without breaking its callers: a new word of a list, a new field. */
const isGrowth = (issue: Issue): boolean =>
  issue.code === "unrecognized_keys" ||
  (issue.code === "invalid_value" && issue.values.length > 1) ||
  (issue.code === "invalid_union" && issue.errors.some((issues) => issues.length > 0 && issues.every(isGrowth)));

/** A finding of a schema, with what the schema said. Its parameters are made of that by `explain`. */
export interface SchemaFinding extends Finding {
  readonly issue?: Issue;
  /** The type of the value that was found. */
  readonly found?: string;
}

/** Makes a finding of one of the rules of calls. */
export function findingOf(rule: number, path: string, params: Params = {}): Finding {
  return { rule: `CAL-${String(rule).padStart(3, "0")}` as RuleId, severity: "error", path, params };
}

/**
 * Lists what keeps a value from fitting a schema, as findings of the rules `CAL-901` to `CAL-911`.
 *
 * @param schema without transforms.
 * @param path where the value lies in the input or reply.
 * @param growing the value comes from a peer: new words of a list and new fields are warnings.
 */
export function schemaFindings(schema: ZodType, value: unknown, path: string, growing: boolean): SchemaFinding[] {
  return (schema.safeParse(value).error?.issues ?? []).flatMap((issue) => {
    let found = value;
    for (const key of issue.path) found = (found as Record<PropertyKey, unknown> | null | undefined)?.[key];
    const place = path + pointer(issue.path);
    const missing = found === undefined && /invalid_(type|value|union)/.test(issue.code);
    const rule = missing ? MISSING : MISSING + 1 + ((CODES.indexOf(issue.code) + 10) % 10);
    const places = issue.code === "unrecognized_keys" ? issue.keys.map((key) => place + pointer([key])) : [place];
    return places.map((at) => ({
      ...findingOf(rule, at),
      ...(growing && !missing && isGrowth(issue) && { severity: "warning" as const }),
      issue,
      found: typeof found,
    }));
  });
}
