import {
  type Bilingual,
  describeField,
  type Finding,
  type Grading,
  jsonRules,
  type Params,
  type RuleInfo,
  toFinding,
  unknownName,
  withNames,
} from "@egov-vn/core";
import * as z from "zod";
import { indexRules } from "./index-rules.js";

/** One group of the index. Only the maximum of `CKMB` is known; the others add up to what is left of 100. */
export interface Group766 {
  readonly field: "CKMB" | "TDGQ" | "TTTT" | "CLGQ" | "MDHL" | "MDSH";
  readonly title: Bilingual;
  /** Absent when no source that was read states it. */
  readonly maximum?: number;
}

/**
 * The six groups of the index of Quyết định 766/QĐ-TTg (2022) by their wire names. That `CLGQ` is the provision of online
 * services is worked out: it is the one name left for the one group left.
 */
export const groups766 = [
  { field: "CKMB", title: { vi: "Công khai, minh bạch", en: "Transparency" }, maximum: 18 },
  { field: "TDGQ", title: { vi: "Tiến độ giải quyết", en: "Progress" } },
  { field: "TTTT", title: { vi: "Thanh toán trực tuyến", en: "Online payment" } },
  { field: "CLGQ", title: { vi: "Cung cấp dịch vụ công trực tuyến", en: "Online provision" } },
  { field: "MDHL", title: { vi: "Mức độ hài lòng", en: "Satisfaction" } },
  { field: "MDSH", title: { vi: "Số hóa hồ sơ", en: "Digitisation" } },
] as const satisfies readonly Group766[];

/** The whole index is out of this. */
export const TOTAL_766 = 100;

const text = (vi: string, en: string) => describeField(z.string(), vi, en, { personal: "none" });
const scoreOf = (name: Group766["field"]) => {
  const { vi, en } = (groups766.find(({ field }) => field === name) as Group766).title;
  return text(vi, en);
};

/** A row of the index as the portal's report service sends it: every field a string. */
export const Index766WireSchema = z
  .strictObject({
    ID: text("Mã đơn vị", "Unit"),
    CKMB: scoreOf("CKMB"),
    TDGQ: scoreOf("TDGQ"),
    TTTT: scoreOf("TTTT"),
    CLGQ: scoreOf("CLGQ"),
    MDHL: scoreOf("MDHL"),
    MDSH: scoreOf("MDSH"),
    TONG_SCORE: text("Tổng điểm", "Total"),
  })
  .partial()
  .readonly()
  .meta({
    id: "Index766Wire",
    title: "A row of index 766 on the wire",
    titleVi: "Một dòng chỉ số 766 trên đường truyền",
    personal: "none",
  });
export type Index766Wire = z.output<typeof Index766WireSchema>;

/** A score, or the text that could not be read as one; it is kept, never turned into 0. */
export type Score766 = number | { readonly unparsed: string };

/** A row of the index. A score that was not sent is absent. */
export interface Index766 {
  readonly id?: string;
  readonly scores: Readonly<Partial<Record<Group766["field"], Score766>>>;
  readonly total?: Score766;
}

const NUMBER = /^\s*(-?\d{1,9})(?:[.,](\d{1,9}))?\s*$/;

/** Returns a printed number and how many decimals it shows. */
function printed(raw: string): { value: number; decimals: number } | undefined {
  const match = NUMBER.exec(raw);
  if (!match) return undefined;
  const [, whole, decimals = ""] = match;
  return { value: Number(`${whole}.${decimals || "0"}`), decimals: decimals.length };
}

/**
 * Returns a row of the index and what is wrong with it: scores missing or not numbers, beyond their maximum, or a total that
 * rounding does not explain. Decimal points and commas are read. Nothing is corrected.
 *
 * @example
 * readIndex766({ ID: "1", CKMB: "19" }).findings.map(({ rule }) => rule).includes("LVL-033") // => true
 */
export function readIndex766(wire: Index766Wire, grading: Grading = {}): { value: Index766; findings: Finding[] } {
  const findings: Finding[] = [];
  const report = (rule: RuleInfo, field: string, params: Params): void => {
    const path = `/${field}` as const;
    const finding = toFinding(rule, { path, params }, grading);
    if (finding) findings.push(withNames(finding, { nameOf: () => field }, { schema: Index766WireSchema }));
  };
  const known = Object.keys(Index766WireSchema.unwrap().shape);
  for (const name of Object.keys(wire)) {
    if (!known.includes(name)) report(jsonRules.unknownField, name, unknownName(name, known));
  }
  const read = (field: keyof Index766Wire, maximum: number) => {
    const raw = wire[field];
    if (raw === undefined || raw.trim() === "") {
      report(indexRules.missingScore, field, {});
      return undefined;
    }
    const found = printed(raw);
    if (!found) report(indexRules.notNumber, field, { text: raw });
    else if (found.value < 0) report(indexRules.belowZero, field, { score: found.value });
    else if (found.value > maximum) report(indexRules.beyondMaximum, field, { score: found.value, maximum });
    return { score: found?.value ?? { unparsed: raw }, found };
  };
  const rows = groups766.map((group) => ({
    field: group.field,
    read: read(group.field, "maximum" in group ? group.maximum : TOTAL_766),
  }));
  const total = read("TONG_SCORE", TOTAL_766);
  const parts = rows.flatMap((row) => row.read?.found ?? []);
  if (total?.found && parts.length === groups766.length) {
    const sum = parts.reduce((so, part) => so + part.value, 0);
    // Trailing zeros are dropped on the wire, so the row is as exact as its longest number.
    const decimals = Math.max(total.found.decimals, ...parts.map((part) => part.decimals));
    const allowance = ((groups766.length + 1) * 0.5) / 10 ** decimals;
    const difference = total.found.value - sum;
    if (Math.abs(difference) > allowance + 1e-9) {
      const figures = { total: total.found.value, sum, difference, allowance };
      report(indexRules.sumDiffers, "TONG_SCORE", figures);
    }
  }
  const scores = Object.fromEntries(rows.flatMap((row) => (row.read ? [[row.field, row.read.score]] : [])));
  const value: Index766 = {
    ...(wire.ID !== undefined && { id: wire.ID }),
    scores,
    ...(total && { total: total.score }),
  };
  return { value, findings };
}

const written = (score: Score766): string => (typeof score === "number" ? String(score) : score.unparsed);

/**
 * Returns a row as it is written on the wire: strings, decimal points, absent scores absent.
 *
 * @example
 * writeIndex766({ id: "1", scores: { CKMB: 15.5 } }) // => { ID: "1", CKMB: "15.5" }
 */
export function writeIndex766({ id, scores, total }: Index766): Index766Wire {
  return {
    ...(id !== undefined && { ID: id }),
    ...Object.fromEntries(Object.entries(scores).map(([field, score]) => [field, written(score)])),
    ...(total !== undefined && { TONG_SCORE: written(total) }),
  };
}
