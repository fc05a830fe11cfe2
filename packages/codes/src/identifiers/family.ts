import {
  type Bilingual,
  defineRule,
  describeField,
  type Finding,
  type Grading,
  type LocalDate,
  type Params,
  type PersonalKind,
  type RuleExample,
  type RuleId,
  type RuleInfo,
  type RuleParts,
  type Severity,
  toFinding,
} from "@egov-vn/core";
import * as z from "zod";
import { practice } from "./citations.js";

/** A text that keeps a rule and one that breaks it, looked at on a day where the rule depends on one. */
export interface IdentifierExample extends RuleExample {
  readonly asOf?: LocalDate;
}

/** What is said of a rule on identifiers, with its example. */
export interface ShownRule extends RuleInfo {
  readonly example: () => IdentifierExample;
}

/** A rule on one kind of identifier. */
export interface IdentifierRule<T> extends ShownRule {
  /** Yields the parameters of each violation. Without a day, what depends on one is not looked at. */
  check(value: T, asOf: LocalDate | undefined): Iterable<Params>;
  /** How grave it is on a day, where the law changed that; `severity` is what holds today. */
  severityOn?(asOf: LocalDate): Severity;
}

/** A rule on one kind of identifier, as it is written down. */
export interface IdentifierRuleParts<T> extends RuleParts, Pick<IdentifierRule<T>, "severityOn"> {
  readonly example: IdentifierExample;
  check(value: T, asOf: LocalDate | undefined): Iterable<Params>;
}

/** Makes a rule on one kind of identifier. An identifier has no parts with paths, so its check yields parameters alone. */
export function identifierRule<T>({ check, severityOn, ...parts }: IdentifierRuleParts<T>): IdentifierRule<T> {
  const rule = { ...defineRule<RuleParts>(parts), example: () => parts.example, check };
  return severityOn ? { ...rule, severityOn } : rule;
}

/** How to read an identifier. */
export interface IdentifierOptions extends Grading {
  /** The day for which codes in it are looked up. Without it, rules that depend on a day are silent. */
  readonly asOf?: LocalDate;
}

/** What was read. */
export interface IdentifierReading<T> {
  /** `fail` when there is an error among the findings; oddities are warnings unless `strict`. */
  readonly verdict: "pass" | "fail";
  /** Present whenever the text could be understood, even where it breaks a rule. */
  readonly value?: T;
  readonly findings: readonly Finding[];
}

/** One piece of an identifier and what it means. Pieces of personal numbers are masked. */
export interface IdentifierPart {
  readonly text: string;
  readonly label: Bilingual;
  readonly meaning?: Bilingual;
}

/** An identifier taken apart. */
export interface Explanation {
  /** The kind of identifier, as {@link Identifier.id}. */
  readonly family: string;
  readonly title: Bilingual;
  readonly verdict: "pass" | "fail";
  /** The canonical spelling, masked when the number is personal. Absent when nothing was understood. */
  readonly shown?: string;
  readonly parts: readonly IdentifierPart[];
  readonly findings: readonly Finding[];
}

/** An identifier that lies inside another and is checked there against its own rules. */
interface HeldIdentifier {
  readonly kind: Pick<Identifier<unknown, string>, "id" | "rules" | "holds" | "validate">;
  readonly text: string;
  /** The day it is looked up for; by default that of the whole. */
  readonly asOf?: LocalDate | undefined;
}

/** What makes up one kind of identifier. */
export interface IdentifierFamily<T> {
  readonly id: string;
  readonly title: Bilingual;
  /** What it tells of a person. */
  readonly personal: PersonalKind;
  /** The canonical form, for the JSON Schema. */
  readonly pattern: RegExp;
  /** Reported when the text cannot be understood at all. */
  readonly malformed: ShownRule;
  readonly rules: readonly IdentifierRule<T>[];
  /** Returns the value of a trimmed text, however oddly it is written, or `undefined`. Never throws. */
  read(text: string): T | undefined;
  format(value: T): string;
  parts(value: T, asOf: LocalDate | undefined): readonly IdentifierPart[];
  /** Kinds of identifiers that may lie in one of this kind. */
  readonly holds?: readonly HeldIdentifier["kind"][];
  /** Yields the identifiers that lie in a value. What they break is found in the whole as well. */
  held?(value: T, asOf: LocalDate | undefined): Iterable<HeldIdentifier>;
  /** Rules of the identifiers inside that a rule of the whole says more precisely, or that do not bind inside it. */
  readonly instead?: readonly RuleId[];
  /** Returns whether a text of unknown kind may be taken for this kind, once understood. Default: it may. */
  recognises?(value: T): boolean;
  /** Returns the canonical text as it may be shown; personal numbers are masked. Default: as it is. */
  show?(value: T): string;
}

/** One kind of identifier, ready to use. */
export interface Identifier<T, Brand extends string> {
  readonly id: string;
  readonly title: Bilingual;
  /** Accepts the canonical form only, free of errors. */
  readonly schema: z.ZodType<string & z.core.$brand<Brand>, string>;
  /** What it tells of a person. */
  readonly personal: PersonalKind;
  /** Every rule but the two that all kinds share, each with its example. */
  readonly rules: readonly ShownRule[];
  /** Kinds that may lie in one of this kind: their rules are reported of the whole, too. */
  readonly holds: readonly HeldIdentifier["kind"][];
  /** Reads a text leniently: what is odd is understood and reported. `strict` makes oddities errors. Never throws. */
  parse(text: string, options?: IdentifierOptions): IdentifierReading<T>;
  /** Returns the canonical spelling. */
  format(value: T): string & z.core.$brand<Brand>;
  /** Returns the findings of {@link parse} alone. */
  validate(text: string, options?: IdentifierOptions): readonly Finding[];
  /** Returns whether a text of unknown kind may be taken for this kind. */
  recognises(text: string): boolean;
  /** Takes a text apart, in both languages. */
  explain(text: string, options?: IdentifierOptions): Explanation;
}

/** Returns one text in both languages. */
export const words = (vi: string, en: string): Bilingual => ({ vi, en });

/** Returns a text that is the same in both languages: a name, a number. */
export const sameWords = (text: string): Bilingual => ({ vi: text, en: text });

const OBSERVED = practice(
  ["Cổng Dịch vụ công quốc gia", "Trục liên thông văn bản quốc gia"],
  "Trong dữ liệu thật có mã thừa dấu cách, viết thường, thiếu dấu phân cách.",
  "Live data has codes with stray blanks, in lower case, without their separators.",
);

/** Text around an identifier that is not part of it. */
export const blanksAround = defineRule({
  id: "IDN-001",
  title: ["Thừa khoảng trắng ở hai đầu", "Blanks around the identifier"],
  message: ["Mã có khoảng trắng ở đầu hoặc cuối.", "There are blanks before or after the identifier."],
  remedy: ["Bỏ khoảng trắng trước khi lưu và gửi.", "Trim it before storing and sending it."],
  severity: "warning",
  oddity: true,
  basis: OBSERVED,
  example: { passing: "1.001193", failing: " 1.001193" },
});

/** An identifier that was understood although it is not in its one spelling. */
export const otherSpelling = defineRule({
  id: "IDN-002",
  title: ["Viết khác dạng chuẩn", "Not in the canonical spelling"],
  message: ["Dạng chuẩn là {canonical}.", "The canonical spelling is {canonical}."],
  remedy: ["Ghi lại theo dạng chuẩn.", "Write it in the canonical spelling."],
  severity: "warning",
  oddity: true,
  basis: OBSERVED,
  example: { passing: "H26.12", failing: "h26.12" },
});

// White space of every kind, zero-width marks and the byte order mark.
const BLANKS = /^[\s\u200b-\u200d\u2060\ufeff]+|[\s\u200b-\u200d\u2060\ufeff]+$/g;
const LONGEST = 500;

/** Returns an identifier made of its family. */
export function identifier<T, Brand extends string>(family: IdentifierFamily<T>): Identifier<T, Brand> {
  const { malformed } = family;
  const instead = new Set(family.instead);
  const show = (value: T): string => family.show?.(value) ?? family.format(value);

  function heldFindings(value: T, options: IdentifierOptions): readonly Finding[] {
    if (!family.held) return [];
    return Array.from(family.held(value, options.asOf), ({ kind, text, asOf = options.asOf }) => {
      const { asOf: _, ...grading } = options;
      return kind.validate(text, asOf === undefined ? grading : { ...grading, asOf });
    })
      .flat()
      .filter(({ rule }) => !instead.has(rule));
  }

  function parse(text: string, options: IdentifierOptions = {}): IdentifierReading<T> {
    const findings: Finding[] = [];
    const report = (rule: RuleInfo, params: Params = {}): void => {
      const finding = toFinding(rule, { path: "", params }, options);
      if (finding) findings.push(finding);
    };
    const composed = text.normalize("NFC");
    const trimmed = composed.replaceAll(BLANKS, "");
    const value = trimmed.length > LONGEST ? undefined : family.read(trimmed);
    if (value === undefined) report(malformed);
    else {
      if (trimmed.length !== composed.length) report(blanksAround);
      if (family.format(value) !== trimmed) report(otherSpelling, { canonical: show(value) });
      const { asOf } = options;
      for (const rule of family.rules) {
        const severity = (asOf && rule.severityOn?.(asOf)) ?? rule.severity;
        for (const params of rule.check(value, asOf)) report({ ...rule, severity }, params);
      }
      findings.push(...heldFindings(value, options));
    }
    const verdict = findings.some(({ severity }) => severity === "error") ? "fail" : "pass";
    return { verdict, ...(value !== undefined && { value }), findings };
  }

  const isCanonical = (text: string): boolean => parse(text, { strict: true }).verdict === "pass";
  const schema = z.string().regex(family.pattern).refine(isCanonical).brand<Brand>();
  return {
    id: family.id,
    title: family.title,
    personal: family.personal,
    schema: describeField(schema, family.title.vi, family.title.en, {
      personal: family.personal,
    }) as unknown as Identifier<T, Brand>["schema"],
    rules: [malformed, ...family.rules],
    holds: family.holds ?? [],
    parse,
    format: (value) => family.format(value) as string & z.core.$brand<Brand>,
    validate: (text, options) => parse(text, options).findings,
    recognises(text) {
      const { value } = parse(text);
      return value !== undefined && (family.recognises?.(value) ?? true);
    },
    explain(text, options = {}) {
      const { verdict, value, findings } = parse(text, options);
      return {
        family: family.id,
        title: family.title,
        verdict,
        ...(value !== undefined && { shown: show(value) }),
        parts: value === undefined ? [] : family.parts(value, options.asOf),
        findings,
      };
    },
  };
}

/** Returns the rule that stands for "not this kind of identifier at all". */
export function malformedRule(
  id: `IDN-${number}`,
  what: Bilingual,
  form: Bilingual,
  ruleBasis: RuleInfo["basis"],
  passing: string,
  failing: string,
): IdentifierFamily<unknown>["malformed"] {
  const example = { passing, failing };
  const rule = defineRule({
    id,
    title: [`Không phải ${what.vi}`, `Not ${what.en}`],
    message: [`Không đọc được thành ${what.vi}: ${form.vi}.`, `It cannot be read as ${what.en}: ${form.en}.`],
    remedy: [`Ghi theo mẫu, ví dụ ${passing}.`, `Write it in the form, as in ${passing}.`],
    severity: "error",
    basis: ruleBasis,
  });
  return { ...rule, example: () => example };
}
