import { foldVietnamese, type Language, type WireName } from "@egov-vn/core";
import type { Edition } from "../schema.js";
import { columnCodes, layoutOfEdition } from "../sheet-table.js";

/** The parts of an answer that have a column or a cell of their own. */
export type Part = "value" | "numerator" | "denominator" | "evidence";

/** The suffix that a column of a part has after the criterion's code. */
export const PART_SUFFIX = { value: "", numerator: "/n", denominator: "/d", evidence: "/e" } as const;

interface Label {
  readonly vi: string;
  readonly en: string;
  /** Other spellings that are read. */
  readonly also?: readonly string[];
  /** The field of the sheet that stands under the label; without one the column only helps to read the form. */
  readonly path?: string;
}

const ANSWER = "/units/*/answers/*";

/** What tables and forms call the fields of a sheet. */
const LABELS = {
  edition: { vi: "Bộ chỉ số", en: "Edition", path: "/edition" },
  year: { vi: "Năm", en: "Year", path: "/year" },
  unit: { vi: "Mã đơn vị", en: "Unit code", also: ["Mã tỉnh", "Unit", "Code"], path: "/units/*/code" },
  name: { vi: "Tên đơn vị", en: "Unit name", also: ["Đơn vị", "Tỉnh", "Name"], path: "/units/*/name" },
  block: { vi: "Khối", en: "Block", path: "/units/*/block" },
  value: { vi: "Giá trị", en: "Value", path: `${ANSWER}/value` },
  numerator: { vi: "Tử số", en: "Numerator", path: `${ANSWER}/numerator` },
  denominator: { vi: "Mẫu số", en: "Denominator", path: `${ANSWER}/denominator` },
  evidence: { vi: "Minh chứng", en: "Evidence", path: `${ANSWER}/evidence` },
  number: { vi: "STT", en: "No.", also: ["TT"] },
  code: { vi: "Mã", en: "Code no." },
  criterion: { vi: "Tiêu chí", en: "Criterion" },
  measure: { vi: "Đơn vị tính", en: "Measure" },
} as const satisfies Record<string, Label>;

export type LabelKey = keyof typeof LABELS;

/** Folded texts that are kept: headings are compared with those of every edition. */
const MOST_KEPT = 5_000;
const kept = new Map<string, string>();

/** Folds a heading: small letters without marks, without the colon or star behind it. */
export function foldHeading(text: string): string {
  let folded = kept.get(text);
  if (folded === undefined) {
    folded = foldVietnamese(text)
      .replace(/[:*]+$/, "")
      .trim();
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(text, folded);
  }
  return folded;
}

const spellings = (label: Label): string[] => [label.vi, label.en, ...(label.also ?? [])];

const byText: ReadonlyMap<string, LabelKey> = new Map(
  Object.entries(LABELS).flatMap(([key, label]) =>
    spellings(label).map((text) => [foldHeading(text), key as LabelKey] as const),
  ),
);

/** Returns the label that a heading is, or `undefined`. */
export function labelOf(text: string): LabelKey | undefined {
  return byText.get(foldHeading(text));
}

/** Returns the part of an answer that a heading is, or `undefined`. */
export function partOf(text: string): Part | undefined {
  const label = labelOf(text);
  return label !== undefined && Object.hasOwn(PART_SUFFIX, label) ? (label as Part) : undefined;
}

/** Returns a label in a language. */
export const labelText = (key: LabelKey, language: Language): string => LABELS[key][language];

/** Lists the labels that are read, to name the nearest of a misspelt one. */
export const labelTexts = (): string[] => Object.values(LABELS).flatMap((label: Label) => spellings(label));

/** Lists what tables of these editions call the fields of a sheet: their labels, then codes and titles of criteria. */
export function* labelNames(editions: Iterable<Edition>): Generator<WireName> {
  for (const label of Object.values(LABELS) as Label[]) {
    if (label.path !== undefined) yield { path: label.path, names: spellings(label), within: [] };
  }
  // “Không áp dụng” is written in the cell of the value.
  yield { path: `${ANSWER}/notApplicable`, names: spellings(LABELS.value), within: [] };
  const told = new Set<string>();
  for (const edition of editions) {
    const titles = new Map(layoutOfEdition(edition).criteria.map(({ code, title }) => [code, title]));
    for (const code of columnCodes(edition)) {
      const title = titles.get(code);
      const names = [code, ...(title ? [title.vi, title.en] : [])];
      const key = names.join("\n");
      if (told.has(key)) continue;
      told.add(key);
      yield { path: ANSWER, names, within: [] };
    }
  }
}
