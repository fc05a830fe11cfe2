import type { Citation } from "./citation.js";
import type { Decoded } from "./decoded.js";
import type { Finding, RuleId, Severity, SourceSpan } from "./finding.js";
import type { JsonPointer } from "./json-pointer.js";
import { type Bilingual, fillTemplate, type Language, type Params, placeholdersOf } from "./language.js";
import type { LocalDate } from "./local-time.js";

/** A fragment that satisfies a rule and one that breaks it, as they would be written on the wire. */
export interface RuleExample {
  readonly passing: string;
  readonly failing: string;
}

/** Why a rule exists: the law, or another system that cannot do without it. */
export type Basis =
  | {
      readonly citations: readonly [Citation, ...Citation[]];
      /** Why law that has ended is cited without its successor: which records are still judged by it. */
      readonly oldLaw?: Bilingual;
    }
  | {
      readonly interoperability: readonly [string, ...string[]];
      /** What those systems do when the rule is broken, and how that is known. */
      readonly evidence: Bilingual;
    };

/** Everything that is said about a rule; the part that needs no code to run. */
export interface RuleInfo {
  readonly id: RuleId;
  readonly title: Bilingual;
  /** What is wrong and where, with `{name}` for each parameter of the finding. */
  readonly message: Bilingual;
  /** What to do about it; may use the same parameters. */
  readonly remedy: Bilingual;
  readonly severity: Severity;
  /**
   * Set when the value was understood although it was written in a form that should not be: `strict` makes such a
   * finding an error.
   */
  readonly oddity?: true;
  /** Set when a finding means that something could not be checked: the verdict is then `error` or `skipped`. */
  readonly unchecked?: "error" | "skipped";
  /**
   * The parameter by which findings of one file are told apart: each of its values is reported once per file. A finding
   * without the parameter is always reported.
   */
  readonly once?: string;
  /**
   * Set with `once` when the finding tells of the source that all records come from. The sender of one record cannot change
   * it, so that each value is reported once for all files of a format.
   */
  readonly ofSource?: true;
  readonly basis: Basis;
  /** The competing readings, where the sources conflict. */
  readonly readings?: readonly [Bilingual, Bilingual, ...Bilingual[]];
  /** Makes an example. Absent where one fragment cannot show the rule. */
  readonly example?: () => RuleExample;
}

/** What a check says about one place. The caller of the check adds the rule and the severity. */
export interface Violation {
  readonly path: JsonPointer;
  readonly params?: Params;
  readonly at?: SourceSpan;
}

/** What a check may depend on, apart from the value. There is no hidden "today": `asOf` is it. */
export interface CheckContext {
  readonly asOf: LocalDate;
  /** What the value was read from; absent when it was made in code. */
  readonly decoded?: Decoded<unknown>;
}

/** A rule with its check. `check` never throws on a value that its standard's reader returned. */
export interface Rule<T> extends RuleInfo {
  check(value: T, context: CheckContext): Iterable<Violation>;
}

/** A text in Vietnamese, then in English. */
export type Words = readonly [vi: string, en: string];

/** What a check may answer: nothing, one violation, or several. */
export type Answer = Violation | Iterable<Violation> | undefined;

/** A rule as it is written down: {@link RuleInfo} with its words in pairs. */
export interface RuleParts<Id extends RuleId = RuleId>
  extends Pick<RuleInfo, "severity" | "oddity" | "unchecked" | "once" | "ofSource" | "basis"> {
  readonly id: Id;
  readonly title: Words;
  /** `{field}` is the field at the violation's path; other names in braces are parameters. */
  readonly message: Words;
  readonly remedy: Words;
  readonly readings?: readonly [Words, Words, ...Words[]];
  readonly example?: RuleExample | (() => RuleExample);
}

/** A rule as it is written down, with its check. */
export interface CheckedRuleParts<T, Id extends RuleId = RuleId> extends RuleParts<Id> {
  check(value: T, context: CheckContext): Answer;
}

/** What a check answers that has nothing to say; the same list each time, so that no caller need look into it. */
export const NO_VIOLATIONS: readonly Violation[] = Object.freeze([]);

const both = ([vi, en]: Words): Bilingual => ({ vi, en });

/**
 * Makes a rule. Without `check` it is a rule that a reader, a schema or a verb reports.
 *
 * @example
 * const late = defineRule<{ receivedAt?: string; appointedAt?: string }>({
 *   id: "DOS-020",
 *   severity: "error",
 *   basis,
 *   title: ["Thứ tự thời gian ngược", "Times are in the wrong order"],
 *   message: ["{field} sớm hơn {earlier}.", "{field} is before {earlier}."],
 *   remedy: ["Kiểm tra hai thời điểm.", "Check both times."],
 *   check: ({ receivedAt, appointedAt }) =>
 *     isBefore(appointedAt, receivedAt)
 *       ? { path: "/appointedAt", params: { earlier: fieldAt("/receivedAt") } }
 *       : undefined,
 *   example: changed({ NgayHenTra: "20241114170000" }),
 * });
 */
export function defineRule<T, Id extends RuleId = RuleId>(
  parts: CheckedRuleParts<T, Id>,
): Rule<T> & { readonly id: Id };
export function defineRule<const Parts extends RuleParts>(
  parts: Parts,
): RuleInfo & Pick<Parts, "id" | Extract<keyof Parts, "unchecked">>;
export function defineRule<T>(parts: RuleParts & Partial<CheckedRuleParts<T>>): RuleInfo | Rule<T> {
  const { title, message, remedy, readings, example, check, ...rest } = parts;
  const info: RuleInfo = {
    ...rest,
    title: both(title),
    message: both(message),
    remedy: both(remedy),
    ...(readings && { readings: readings.map(both) as unknown as NonNullable<RuleInfo["readings"]> }),
    ...(example && { example: typeof example === "function" ? example : () => example }),
  };
  if (!check) return info;
  return {
    ...info,
    check(value, context) {
      const answer = check(value, context);
      if (answer === undefined) return NO_VIOLATIONS;
      return "path" in answer ? [answer] : answer;
    },
  };
}

/** How a caller re-grades rules: `strict` for oddities, `severities` rule by rule, by id. */
export interface Grading {
  readonly strict?: boolean;
  /** `off` drops the rule's findings. A rule whose finding means "not checked" cannot be re-graded. */
  readonly severities?: Readonly<Partial<Record<RuleId, Severity | "off">>>;
}

/**
 * Returns the finding of a violation under a grading, or `undefined` when the rule is off.
 *
 * @example
 * toFinding(rule, { path: "/subject" }, { strict: true })?.severity // => "error": the rule is marked as an oddity
 */
export function toFinding(rule: RuleInfo, violation: Violation, grading: Grading = {}): Finding | undefined {
  const regraded = rule.unchecked ? undefined : grading.severities?.[rule.id];
  if (regraded === "off") return undefined;
  const severity = regraded ?? (grading.strict && rule.oddity ? "error" : rule.severity);
  return {
    rule: rule.id,
    severity,
    path: violation.path,
    ...(violation.at && { at: violation.at }),
    params: violation.params ?? {},
  };
}

/** Rules by id. */
export type RuleCatalogue = ReadonlyMap<RuleId, RuleInfo>;

/**
 * Returns rules indexed by id.
 *
 * @throws RangeError when an id is malformed or used twice: ids are stable and append-only.
 */
export function ruleCatalogue(rules: Iterable<RuleInfo>): RuleCatalogue {
  const catalogue = new Map<RuleId, RuleInfo>();
  for (const rule of rules) {
    if (!/^[A-Z]{3}-\d{3}$/.test(rule.id)) {
      throw new RangeError(`rule id "${rule.id}" must be three capitals, a dash and three digits, as in DOC-014`);
    }
    if (catalogue.has(rule.id)) throw new RangeError(`rule id ${rule.id} is used twice; give the later one a new id`);
    catalogue.set(rule.id, rule);
  }
  return catalogue;
}

/** A finding in words. */
export interface RenderedFinding {
  readonly title: string;
  readonly message: string;
  readonly remedy: string;
}

/**
 * Returns a finding in words. Templates have the finding's own field as `{field}`.
 *
 * @throws RangeError when the finding's rule is not in the catalogue.
 */
export function renderFinding(finding: Finding, rules: RuleCatalogue, language: Language): RenderedFinding {
  const rule = rules.get(finding.rule);
  if (!rule)
    throw new RangeError(`rule ${finding.rule} is not in this catalogue; pass the catalogue that made the finding`);
  const params = { field: finding.field ?? { field: finding.path }, ...finding.params };
  return {
    title: rule.title[language],
    message: fillTemplate(rule.message[language], params, language),
    remedy: fillTemplate(rule.remedy[language], params, language),
  };
}

/**
 * Returns what is incomplete in a catalogue's words: a language that is missing, Vietnamese that is a copy of the
 * English, placeholders that differ between the languages. An empty list means complete; every package tests for it.
 */
export function incompleteTexts(rules: Iterable<RuleInfo>): string[] {
  const problems: string[] = [];
  for (const rule of rules) {
    for (const field of ["title", "message", "remedy"] as const) {
      const { vi, en } = rule[field];
      if (vi.trim() === "" || en.trim() === "") problems.push(`${rule.id} ${field}: a language is empty`);
      if (vi === en) problems.push(`${rule.id} ${field}: Vietnamese and English are the same text`);
      const [left, right] = [placeholdersOf(vi), placeholdersOf(en)].map((names) => names.join(","));
      if (left !== right) problems.push(`${rule.id} ${field}: placeholders differ (vi: ${left}; en: ${right})`);
    }
    if (placeholdersOf(rule.title.vi).length > 0) problems.push(`${rule.id} title: must not have placeholders`);
  }
  return problems;
}
