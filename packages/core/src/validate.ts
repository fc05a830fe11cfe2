import type { Decoded } from "./decoded.js";
import { reasonOf } from "./failure.js";
import { type FieldName, fieldsOf } from "./field.js";
import type { Finding } from "./finding.js";
import type { Param, Params } from "./language.js";
import { type Checked, checkingRules, limitRepeats, type Report, verdictOf } from "./report.js";
import { type CheckContext, NO_VIOLATIONS, type Rule, type RuleCatalogue, ruleCatalogue, toFinding } from "./rule.js";
import { schemaIssues } from "./schema-issues.js";
import { failuresOf, tellingIssue } from "./schema-rules.js";
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

/** The part of a standard that a value's shape is checked against. */
export type SchemaOf<T> = Pick<Standard<T>, "schema" | "schemaFinding">;

/** Returns the findings of a standard's schema in a value of unknown shape. Without findings it is a `T`. */
export function checkSchema<T>(standard: SchemaOf<T>, value: unknown, context: Partial<ReadContext>): Finding[] {
  const findings: Finding[] = [];
  for (const failed of schemaIssues(standard.schema, value)) {
    const issue = tellingIssue(failed, value);
    const { rule, params } = standard.schemaFinding(issue, value);
    for (const failure of failuresOf(issue, (path) => fieldsOf(standard).keysAt(path))) {
      const finding = toFinding(rule, { path: failure.path, params: { ...params, ...failure.params } }, context);
      if (finding) findings.push(finding);
    }
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
  const checkContext: CheckContext = decoded ? { asOf: context.asOf, decoded } : { asOf: context.asOf };
  const findings: Finding[] = [];
  let ran = 0;
  for (const rule of rulesToRun(standard, context.profiles)) {
    try {
      const violations = rule.check(value, checkContext);
      if (violations !== NO_VIOLATIONS) {
        for (const violation of violations) {
          const finding = toFinding(rule, violation, context);
          if (finding) findings.push(finding);
        }
      }
      ran += 1;
    } catch (error) {
      const params = { failed: rule.id, reason: reasonOf(error) };
      const finding = toFinding(checkingRules.ruleFailed, { path: "", params });
      if (finding) findings.push(finding);
    }
  }
  return { findings: limitRepeats(findings), ran };
}

function rulesToRun<T>({ rules, profiles }: Standard<T>, asked: readonly string[] = []): readonly Rule<T>[] {
  const more = asked.length === 0 ? [] : profiles.filter(({ id }) => asked.includes(id));
  return more.length === 0 ? rules : [...rules, ...more.flatMap((profile) => profile.rules)];
}

/** A report and the value it is about. */
export interface Validated<T> {
  readonly report: Report;
  readonly decoded: Decoded<T>;
}

/**
 * Returns what the reader of a value found, and the rules and profiles, without the places in the source: to look them
 * up takes longer than to find, so a caller that shows only some of many findings places those alone, by {@link placeFindings}.
 */
export function checkDecoded<T>(
  standard: Standard<T>,
  decoded: Decoded<T>,
  context: ReadContext,
): { findings: readonly Finding[]; ran: number } {
  const read = decoded.unplaced ?? decoded.findings;
  if (decoded.value === undefined) return { findings: read, ran: 0 };
  const { findings, ran } = checkRules(standard, decoded.value, context, decoded);
  return { findings: findings.length === 0 ? read : [...read, ...findings], ran };
}

const byPlace = (left: Finding, right: Finding): number =>
  (left.at?.line ?? 0) - (right.at?.line ?? 0) || (left.at?.column ?? 0) - (right.at?.column ?? 0);

/** Returns findings with their places in what the value was read from. */
export function withPlaces(findings: readonly Finding[], decoded: Decoded<unknown>): Finding[] {
  return findings.map((finding) => {
    if (finding.at) return finding;
    const at = decoded.placeOf?.(finding) ?? decoded.locate(finding.path);
    return at ? { ...finding, at } : finding;
  });
}

/**
 * Returns findings with their places in what the value was read from and the names of their fields there, in the order of
 * the places.
 *
 * @param standard gives the fields their titles.
 */
export function placeFindings(
  findings: readonly Finding[],
  decoded: Decoded<unknown>,
  standard: Pick<Standard<unknown>, "schema">,
): readonly Finding[] {
  if (findings.length === 0) return findings;
  return withPlaces(findings, decoded)
    .sort(byPlace)
    .map((finding) => withNames(finding, decoded, standard));
}

/**
 * Returns a finding with its field, and the fields that its parameters mention, named as the source names them, and
 * titled as the standard titles them.
 *
 * @param decoded what the value was read from; without it the fields have titles only.
 */
export function withNames(
  finding: Finding,
  decoded: Pick<Decoded<unknown>, "nameOf"> | undefined,
  standard: Pick<Standard<unknown>, "schema">,
): Finding {
  const named = ({ field, name = decoded?.nameOf?.(field) }: FieldName): FieldName => {
    const title = fieldsOf(standard).at(field)?.title;
    return { field, ...(name !== undefined && { name }), ...(title && { title }) };
  };
  const param = (value: Param): Param => {
    if (typeof value !== "object") return value;
    if (!Array.isArray(value)) return "field" in value ? named(value as FieldName) : value;
    return value.map((item: string | FieldName) => (typeof item === "string" ? item : named(item))) as Param;
  };
  const params: Params = Object.fromEntries(Object.entries(finding.params).map(([key, value]) => [key, param(value)]));
  return { ...finding, field: named(finding.field ?? { field: finding.path }), params };
}

/** Returns the report on one decoded value: what the reader found, the rules and the profiles, placed in the source. */
export function reportOn<T>(standard: Standard<T>, codec: Codec<T>, decoded: Decoded<T>, context: ReadContext): Report {
  const { findings, ran } = checkDecoded(standard, decoded, context);
  const checked: Checked = { rules: ran, values: decoded.value === undefined ? 0 : 1 };
  const verdict = verdictOf(findings, catalogueOf(standard));
  return {
    verdict,
    findings: placeFindings(findings, decoded, standard),
    checked,
    standard: standardName(standard),
    codec: codec.id,
  };
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
    const reason = reasonOf(error);
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
