import {
  type Basis,
  type Bilingual,
  type Citation,
  cite,
  defineRule,
  type JsonPointer,
  type LocalDate,
  type Params,
  type Rule,
  type RuleExample,
  type RuleId,
  type Severity,
  type Violation,
  type Words,
} from "@egov-vn/core";
import { type ArchitectureIndex, architectureIndex } from "../model/architecture-index.js";
import type { Architecture } from "../schema.js";

/** The letter of a group of rules and a number: `A01`. */
export type RuleNumber =
  `${"A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J" | "K" | "L" | "M" | "N"}${number}`;

const FIRST = {
  A: 0,
  B: 20,
  C: 40,
  D: 50,
  E: 70,
  F: 80,
  G: 100,
  H: 120,
  I: 130,
  J: 150,
  K: 160,
  L: 180,
  M: 190,
  N: 200,
};

/** Returns the id of a rule's number: `A01` is ARC-001. */
function ruleIdOf(number: RuleNumber): RuleId {
  const [letter] = number as unknown as [keyof typeof FIRST];
  return `ARC-${String(FIRST[letter] + Number(number.slice(1))).padStart(3, "0")}` as RuleId;
}

/** What a rule says of one thing that it looks at. */
export type Outcome =
  | { readonly kind: "met" }
  | { readonly kind: "unmet"; readonly path: JsonPointer; readonly params?: Params }
  | { readonly kind: "no-basis"; readonly path: JsonPointer; readonly lacks: Bilingual };

/** The rule is kept by this thing. */
export const MET: Outcome = { kind: "met" };
/** The rule is broken at a place. */
export const unmet = (path: JsonPointer, params: Params = {}): Outcome => ({ kind: "unmet", path, params });
/** The file lacks the facts to tell. */
export const lacking = (path: JsonPointer, vi: string, en: string): Outcome => ({
  kind: "no-basis",
  path,
  lacks: { vi, en },
});

/** Names the parts that are missing, in both languages; `undefined` when all are there. */
export function missingParts(parts: readonly (false | Words)[], between = ", "): Bilingual | undefined {
  const missing = parts.filter((part) => part !== false);
  if (missing.length === 0) return undefined;
  return { vi: missing.map(([vi]) => vi).join(", "), en: missing.map(([, en]) => en).join(between) };
}

/** What a rule may ask. */
interface JudgeContext {
  /** The day to judge by: that of the file, unless another is asked for. */
  readonly asOf: LocalDate;
}

/** A rule that answers with outcomes, one for each thing that it looks at. */
export interface ArchitectureRule extends Rule<Architecture> {
  readonly number: RuleNumber;
  /** The first and last day on which what it rests on binds. */
  readonly binds: { readonly from?: LocalDate; readonly to?: LocalDate };
  /** Set when no law was found: the rule compares a file with what it declares itself. */
  readonly declared?: true;
  judge(index: ArchitectureIndex, context: JudgeContext): Iterable<Outcome>;
}

/** The example of a rule: a file that keeps it, one that breaks it, one that does not tell. */
export interface JudgedExample extends RuleExample {
  readonly unsure: string;
}

/** A rule as it is written down. */
export interface ArchitectureRuleParts {
  readonly number: RuleNumber;
  readonly severity: Severity;
  readonly basis: Basis;
  readonly binds?: ArchitectureRule["binds"];
  readonly declared?: true;
  readonly title: Words;
  readonly message: Words;
  readonly remedy: Words;
  readonly readings?: readonly [Words, Words, ...Words[]];
  judge(index: ArchitectureIndex, context: JudgeContext): Iterable<Outcome>;
  readonly example: () => JudgedExample;
}

/** Tells whether what a rule rests on binds on a day. */
export const bindsOn = ({ binds }: Pick<ArchitectureRule, "binds">, day: LocalDate): boolean =>
  (binds.from === undefined || binds.from <= day) && (binds.to === undefined || day <= binds.to);

function violationsOf(outcomes: Iterable<Outcome>): readonly Violation[] {
  const violations: Violation[] = [];
  for (const outcome of outcomes) {
    if (outcome.kind === "unmet") violations.push({ path: outcome.path, params: outcome.params ?? {} });
  }
  return violations;
}

/** Makes a rule. As a rule of the standard it judges by the data cut-off day of the file. */
export function architectureRule(parts: ArchitectureRuleParts): ArchitectureRule {
  const { number, binds = {}, declared, title, judge, ...rest } = parts;
  const rule = defineRule<Architecture>({
    ...rest,
    id: ruleIdOf(number),
    title: [`${number}: ${title[0]}`, `${number}: ${title[1]}`],
    check: (file) =>
      bindsOn({ binds }, file.cutOff) ? violationsOf(judge(architectureIndex(file), { asOf: file.cutOff })) : undefined,
  });
  return { ...rule, number, binds, judge, ...(declared && { declared }) };
}

const GUIDE_PLACES =
  "dự thảo tài liệu hướng dẫn xây dựng, cập nhật và duy trì Khung kiến trúc số của Bộ Khoa học và Công nghệ";

/** The ministry's draft guide, of 13 September 2026. */
export function guide(place: Words): Basis {
  return {
    interoperability: ["Mẫu 03"],
    evidence: {
      vi: `Theo dự thảo: ${GUIDE_PLACES} (bản ngày 13/9/2026), ${place[0]}.`,
      en: `By the draft: the ministry's guide to provincial architectures (text of 13 September 2026), ${place[1]}.`,
    },
  };
}

/** Law, the newest first. */
export const law = (first: Citation, ...rest: readonly Citation[]): Basis => ({ citations: [first, ...rest] });

/** Law that has ended and is kept for files of its days. */
export const oldLaw = (first: Citation, ...rest: readonly Citation[]): Basis => ({
  citations: [first, ...rest],
  oldLaw: {
    vi: "Chỉ áp dụng cho tệp có ngày chốt số liệu trong thời gian văn bản có hiệu lực.",
    en: "Applied to files whose cut-off day lies in the days of the instrument.",
  },
});

/** Law of which some has ended: that is kept for files of its days. */
export const lawThenAndNow = (first: Citation, ...rest: readonly Citation[]): Basis => ({
  citations: [first, ...rest],
  oldLaw: {
    vi: "Văn bản đã hết hiệu lực được dẫn cho tệp có ngày chốt số liệu trong thời gian văn bản có hiệu lực.",
    en: "What has ended is cited for files whose cut-off day lies in its days.",
  },
});

/** The overall architecture of the digital nation. */
export const overall = (article?: string): Basis => law(cite("qd-1425-ttg-2026", article));

/** A report whose own words contradict each other. */
export function printed(vi: string, en: string): Basis {
  return { interoperability: ["@egov-vn"], evidence: { vi, en } };
}

/** One report whose statements contradict each other. */
export const ONE_DOCUMENT = printed("Các câu trong cùng một tài liệu.", "Statements of one document.");

/** The days on which the overall architecture binds. */
export const SINCE_1425 = { from: "2026-07-29" } as const;
/** The days of decree 224/2026. */
export const SINCE_224 = { from: "2026-07-01" } as const;

/** Returns a rule that judges every file by one day. */
export function judgedOn(rule: ArchitectureRule, day: LocalDate): ArchitectureRule {
  return {
    ...rule,
    check: (file) => (bindsOn(rule, day) ? violationsOf(rule.judge(architectureIndex(file), { asOf: day })) : []),
  };
}
