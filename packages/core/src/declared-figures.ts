import type { Finding } from "./finding.js";
import type { Bilingual, Params } from "./language.js";
import { type Basis, defineRule, type Grading, type RuleInfo, toFinding } from "./rule.js";

/** A number with the name it was printed under. */
export interface DeclaredPart {
  readonly what: string | Bilingual;
  readonly value: number;
}

/** A total that was printed together with the parts it is made of. */
export interface DeclaredTotal extends DeclaredPart {
  readonly parts: readonly DeclaredPart[];
}

/** A share that was printed together with what it is a share of. */
export interface DeclaredShare {
  readonly what: string | Bilingual;
  readonly numerator: number;
  readonly denominator: number;
  /** In per cent, exactly as printed: `81.85 %` and `81.9 %` are different claims. A comma is a decimal point. */
  readonly printed: string;
}

/** Figures as one source printed them. */
export interface DeclaredFigures {
  /** Who printed them, where and when. */
  readonly source: string | Bilingual;
  /** Figures that no other printed figure can confirm or contradict. */
  readonly values?: readonly { readonly what: string | Bilingual; readonly printed: string }[];
  readonly totals?: readonly DeclaredTotal[];
  readonly shares?: readonly DeclaredShare[];
}

/** How a printed total or share compares with the figures next to it. */
export interface FigureCheck {
  readonly what: string | Bilingual;
  readonly kind: "total" | "share";
  readonly printed: number;
  /** The sum of the parts, or numerator ÷ denominator in per cent. */
  readonly computed: number;
  /** The values that are printed as `printed`, from the first up to but not including the second; for a total, itself twice. */
  readonly interval: readonly [from: number, below: number];
  /** `truncated` is a share whose further decimals were dropped, not rounded. */
  readonly verdict: "exact" | "truncated" | "contradicts";
}

const ARITHMETIC: Basis = {
  interoperability: ["@egov-vn"],
  evidence: {
    vi: "Số học: tổng bằng các phần cộng lại; tỷ lệ làm tròn ở chữ số in cuối cùng.",
    en: "Arithmetic: a total is its parts added up; a share is rounded at its last printed digit.",
  },
};

/** What is reported of printed figures. */
export const figureRules = {
  wrongTotal: defineRule({
    id: "EGV-021",
    title: ["Tổng không bằng các phần cộng lại", "A total is not the sum of its parts"],
    message: [
      "{what}: in {printed}, các phần cộng lại được {computed} (lệch {difference}). Nguồn: {source}.",
      "{what}: printed {printed}, the parts add up to {computed} (off by {difference}). Source: {source}.",
    ],
    remedy: [
      "Hỏi nơi công bố; không tự sửa số đã in. Có thể các phần chồng lên nhau.",
      "Ask the publisher; do not correct a printed figure. The parts may overlap.",
    ],
    severity: "error",
    basis: ARITHMETIC,
  }),
  wrongShare: defineRule({
    id: "EGV-022",
    title: ["Tỷ lệ không khớp với tử số và mẫu số", "A share does not fit its numerator and denominator"],
    message: [
      "{what}: in {printed} %, nhưng {numerator} ÷ {denominator} = {computed} %, làm tròn là {proper} %; in như đã in chỉ đúng với giá trị từ {from} đến dưới {below}. Nguồn: {source}.",
      "{what}: printed {printed} %, but {numerator} ÷ {denominator} = {computed} %, rounded {proper} %; that print is right for values from {from} to below {below}. Source: {source}.",
    ],
    remedy: [
      "Hỏi nơi công bố: một trong ba số sai. Không tự sửa số đã in.",
      "Ask the publisher: one of the three is wrong. Do not correct a printed figure.",
    ],
    severity: "error",
    basis: ARITHMETIC,
  }),
  truncatedShare: defineRule({
    id: "EGV-023",
    title: ["Tỷ lệ bị cắt, không làm tròn", "A share was cut off, not rounded"],
    message: [
      "{what}: in {printed} %, giá trị là {computed} %: các chữ số sau bị bỏ đi. Nguồn: {source}.",
      "{what}: printed {printed} %, the value is {computed} %: further digits were dropped. Source: {source}.",
    ],
    remedy: ["Làm tròn khi in.", "Round when printing."],
    severity: "info",
    basis: ARITHMETIC,
  }),
  uncheckable: defineRule({
    id: "EGV-024",
    title: ["Số công bố không kiểm tra được", "A declared figure cannot be checked"],
    message: [
      "{what}: “{printed}” không đối chiếu được: số đã in hoặc số bên cạnh không đọc được, không có phần nào, hoặc mẫu số bằng 0. Nguồn: {source}.",
      "{what}: “{printed}” cannot be compared: it or a figure next to it is unreadable, there are no parts, or the denominator is 0. Source: {source}.",
    ],
    remedy: ["Nhập lại đúng như đã in.", "Enter it exactly as printed."],
    severity: "warning",
    basis: ARITHMETIC,
  }),
} as const;

/** A number as it was printed, and the values that are printed so. */
export interface PrintedNumber {
  readonly value: number;
  readonly decimals: number;
  /** Half of the last printed place. */
  readonly half: number;
}

/**
 * Returns a printed number with what its last place can hide, or `undefined` when the text is not a number. A comma or a
 * point is a decimal point; a per cent sign may follow.
 *
 * @example
 * printedNumber("81,85 %") // => { value: 81.85, decimals: 2, half: 0.005 }
 */
export function printedNumber(text: string): PrintedNumber | undefined {
  const match = /^\s{0,9}(\d{1,15})(?:[.,](\d{1,10}))?\s{0,9}%?\s{0,9}$/.exec(text);
  if (!match) return undefined;
  const decimals = match[2]?.length ?? 0;
  return { value: Number(`${match[1]}.${match[2] ?? "0"}`), decimals, half: 0.5 * 10 ** -decimals };
}

// Binary fractions of decimal prints: 81.845 is not exactly that.
const SLACK = 1e-9;

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/**
 * Returns how the figures of a source agree with each other: every total against its parts, every share against its
 * numerator and denominator within what rounding of the print allows. Nothing is corrected.
 *
 * @example
 * const shares = [{ what: "Districts", numerator: 114_438, denominator: 123_049, printed: "93 %" }];
 * checkDeclaredFigures({ source: "Report, 2019", shares }).checks[0]?.verdict // => "exact"
 */
export function checkDeclaredFigures(
  figures: DeclaredFigures,
  grading: Grading = {},
): { readonly checks: readonly FigureCheck[]; readonly findings: readonly Finding[] } {
  const checks: FigureCheck[] = [];
  const findings: Finding[] = [];
  const report = (rule: RuleInfo, path: string, params: Params): void => {
    const finding = toFinding(rule, { path, params: { ...params, source: figures.source } }, grading);
    if (finding) findings.push(finding);
  };
  for (const [index, { what, value: printed, parts }] of (figures.totals ?? []).entries()) {
    if (parts.length === 0 || ![printed, ...parts.map(({ value }) => value)].every(Number.isFinite)) {
      report(figureRules.uncheckable, `/totals/${index}`, { what, printed: String(printed) });
      continue;
    }
    // Money and counts are whole; others are compared to nine decimals.
    const computed = rounded(
      parts.reduce((sum, { value }) => sum + value, 0),
      9,
    );
    const verdict = Math.abs(computed - printed) <= SLACK ? "exact" : "contradicts";
    checks.push({ what, kind: "total", printed, computed, interval: [printed, printed], verdict });
    const difference = rounded(computed - printed, 9);
    if (verdict !== "exact")
      report(figureRules.wrongTotal, `/totals/${index}`, { what, printed, computed, difference });
  }
  for (const [index, { what, numerator, denominator, printed }] of (figures.shares ?? []).entries()) {
    const path = `/shares/${index}`;
    const print = printedNumber(printed);
    if (!print || !(denominator > 0) || !Number.isFinite(numerator)) {
      report(figureRules.uncheckable, path, { what, printed });
      continue;
    }
    const computed = (100 * numerator) / denominator;
    const places = print.decimals + 1;
    const interval = [rounded(print.value - print.half, places), rounded(print.value + print.half, places)] as const;
    const cutOff = computed >= print.value && computed < print.value + 2 * print.half - SLACK;
    const verdict =
      computed >= interval[0] - SLACK && computed < interval[1] + SLACK
        ? "exact"
        : cutOff
          ? "truncated"
          : "contradicts";
    checks.push({ what, kind: "share", printed: print.value, computed, interval, verdict });
    const params = { what, printed: print.value, computed: rounded(computed, print.decimals + 2) };
    if (verdict === "truncated") report(figureRules.truncatedShare, path, params);
    if (verdict === "contradicts")
      report(figureRules.wrongShare, path, {
        ...params,
        numerator,
        denominator,
        proper: rounded(computed, print.decimals),
        from: interval[0],
        below: interval[1],
      });
  }
  return { checks, findings };
}
