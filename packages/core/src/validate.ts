import * as z from "zod";
import type { Decoded } from "./decoded.js";
import type { Finding } from "./finding.js";
import { toPointer } from "./json-pointer.js";
import { type Checked, checkingRules, limitRepeats, type Report, verdictOf } from "./report.js";
import { type RuleCatalogue, ruleCatalogue, toFinding } from "./rule.js";
import type { Source } from "./source.js";
import { type Codec, type ReadContext, rulesOf, type Standard, standardName } from "./standard.js";

const catalogues = new WeakMap<object, RuleCatalogue>();

/** Returns a standard's rules by id, together with the rules of checking itself. */
export function catalogueOf<T>(standard: Standard<T>): RuleCatalogue {
  let catalogue = catalogues.get(standard);
  if (!catalogue) {
    catalogue = ruleCatalogue([...rulesOf(standard), ...Object.values(checkingRules)]);
    catalogues.set(standard, catalogue);
  }
  return catalogue;
}

/** The part of a standard that a value's shape is held to. */
export type SchemaOf<T> = Pick<Standard<T>, "schema" | "schemaFinding">;

const compiled = new WeakMap<object, (value: unknown) => readonly z.core.$ZodIssue[]>();
const NO_ISSUES: readonly z.core.$ZodIssue[] = [];

// Building the fast path costs more than a few checks, so it is made once, at the first value.
function issuesOf<T>(schema: z.ZodType<T>, value: unknown): readonly z.core.$ZodIssue[] {
  let check = compiled.get(schema);
  if (!check) {
    const fast = z.compile(schema);
    check = (candidate) => fast.safeParse(candidate).error?.issues ?? NO_ISSUES;
    compiled.set(schema, check);
  }
  return check(value);
}

/** Returns the findings of a standard's schema in a value of unknown shape; none means that it is a `T`. */
export function checkSchema<T>(standard: SchemaOf<T>, value: unknown, context: Partial<ReadContext>): Finding[] {
  const findings: Finding[] = [];
  for (const issue of issuesOf(standard.schema, value)) {
    const { rule, params } = standard.schemaFinding(issue, value);
    const finding = toFinding(rule, { path: toPointer(issue.path), params }, context);
    if (finding) findings.push(finding);
  }
  return limitRepeats(findings);
}

/**
 * Returns the findings of a standard's rules, and of the profiles asked for, in a value that fits its schema.
 *
 * @param decoded what the value was read from, for rules that look at how it was written.
 */
export function checkRules<T>(
  standard: Standard<T>,
  value: T,
  context: ReadContext,
  decoded?: Decoded<T>,
): { findings: Finding[]; ran: number } {
  const checkContext = { asOf: context.asOf, ...(decoded && { decoded }) };
  const findings: Finding[] = [];
  const profiles = standard.profiles.filter((profile) => context.profiles?.includes(profile.id));
  let ran = 0;
  for (const list of [standard.rules, ...profiles.map((profile) => profile.rules)]) {
    for (const rule of list) {
      try {
        for (const violation of rule.check(value, checkContext)) {
          const finding = toFinding(rule, violation, context);
          if (finding) findings.push(finding);
        }
        ran += 1;
      } catch (error) {
        const params = { failed: rule.id, reason: error instanceof Error ? error.message : String(error) };
        const finding = toFinding(checkingRules.ruleFailed, { path: "", params });
        if (finding) findings.push(finding);
      }
    }
  }
  return { findings: limitRepeats(findings), ran };
}

/** A report and the value it is about. */
export interface Validated<T> {
  readonly report: Report;
  readonly decoded: Decoded<T>;
}

const byPlace = (left: Finding, right: Finding): number =>
  (left.at?.line ?? 0) - (right.at?.line ?? 0) || (left.at?.column ?? 0) - (right.at?.column ?? 0);

/** Returns the report on one decoded value: what the reader found, the rules and the profiles, placed in the source. */
export function reportOn<T>(standard: Standard<T>, codec: Codec<T>, decoded: Decoded<T>, context: ReadContext): Report {
  const checks =
    decoded.value === undefined ? { findings: [], ran: 0 } : checkRules(standard, decoded.value, context, decoded);
  const placed = checks.findings.map((finding) => {
    if (finding.at) return finding;
    const at = decoded.locate(finding.path);
    return at ? { ...finding, at } : finding;
  });
  const findings = [...decoded.findings, ...placed].sort(byPlace);
  const checked: Checked = { rules: checks.ran, values: decoded.value === undefined ? 0 : 1 };
  const verdict = verdictOf(findings, catalogueOf(standard));
  return { verdict, findings, checked, standard: standardName(standard), codec: codec.id };
}

/**
 * Yields a report for each value in a source. A source that cannot be read to its end yields a last report with the
 * verdict `error`.
 */
export async function* validateSource<T>(
  standard: Standard<T>,
  codec: Codec<T>,
  source: Source,
  context: ReadContext,
): AsyncGenerator<Validated<T>, void, undefined> {
  try {
    for await (const decoded of codec.decode(source, context)) {
      yield { report: reportOn(standard, codec, decoded, context), decoded };
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const finding = toFinding(checkingRules.unreadable, { path: "", params: { reason } });
    const findings = finding ? [finding] : [];
    const report: Report = {
      verdict: "error",
      findings,
      checked: { rules: 0, values: 0 },
      standard: standardName(standard),
      codec: codec.id,
    };
    yield { report, decoded: { findings, locate: () => undefined, raw: () => undefined, line: () => undefined } };
  }
}
