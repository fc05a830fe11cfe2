import type { Bilingual, LocalDate } from "@egov-vn/core";
import {
  type Answer,
  type AsOf,
  answerFrom,
  type CoveredRows,
  coverageOf,
  type Listing,
  listOn,
  type OutsideCoverage,
} from "./answer.js";
import { diffRows, type ListDiff } from "./diff.js";
import { documentTypeBlocks } from "./generated/document-types.js";
import { type EnumerationName, enumerationBlocks, termSources } from "./generated/enumerations.js";
import { addSources, type Listed, once, rowsOf } from "./table.js";

export type { EnumerationName };

/** A code with its meaning in both languages. */
export interface Term extends Listed {
  readonly title: Bilingual;
}

const termRows = (blocks: (typeof enumerationBlocks)[EnumerationName]): Term[] =>
  rowsOf(blocks, ([code, vi, en], head): Term => ({ code, name: vi, title: { vi, en }, ...head }));

/** Makes the sources known that only these lists name. */
const cite = once(() => ({ known: addSources(termSources) }));

const documentTypeTable = once(() => {
  cite();
  return termRows(documentTypeBlocks);
});

// Without a day, the terms of every day.
const termsOn = (rows: readonly Term[], asOf: LocalDate | undefined): Listing<Term> =>
  listOn(rows, coverageOf(rows), asOf);

/**
 * Returns the document types of QCVN 102:2016, amendment 1:2022. A code is the class (1 normative, 2 administrative), a
 * dot, and the number in that class's list. Positions of class 2 that were not seen in the legal text have confidence D.
 *
 * On the wire `DocumentType/Type` holds the class, the list number or a vendor's number; `TypeName` is the reliable field.
 *
 * @example
 * documentTypes().find(({ code }) => code === "2.18")?.title.en // => "Official letter"
 */
export function documentTypes(when: Required<AsOf>): Listing<Term>;
export function documentTypes(): CoveredRows<Term>;
export function documentTypes({ asOf }: AsOf = {}): Listing<Term> {
  return termsOn(documentTypeTable(), asOf);
}

const enumerations = once(() => {
  cite();
  const names = Object.keys(enumerationBlocks) as EnumerationName[];
  return new Map(names.map((list) => [list, termRows(enumerationBlocks[list])]));
});

/** Returns the names of the small code lists, as {@link enumeration} takes them. */
export const enumerationNames = (): readonly EnumerationName[] => [...enumerations().keys()];

/**
 * Returns a small code list: statuses, urgency, channels, kinds. Where systems disagree over one field there are two
 * lists (`dossier-applicant` and `dossier-applicant-ministry`; `exchange-steering-from-0` and `-from-1`), never one
 * guess.
 *
 * @param when without a day, the terms of every day.
 * @example
 * requireCovered(enumeration("dossier-status")).map(({ code }) => code).join(" ") // => "1 2 3 4 5 6 7 8 9 10"
 * requireCovered(enumeration("procedure-level", { asOf: "2025-07-01" })).map(({ name }) => name).join(", ") // => "Bộ, Tỉnh, Xã"
 */
export function enumeration(list: EnumerationName, when: Required<AsOf>): Listing<Term>;
export function enumeration(list: EnumerationName): CoveredRows<Term>;
export function enumeration(list: EnumerationName, { asOf }: AsOf = {}): Listing<Term> {
  return termsOn(enumerations().get(list) ?? [], asOf);
}

/**
 * Returns what a code of a small list stands for.
 *
 * @example
 * term("exchange-status", "13") // => { kind: "one", value: { title: { vi: "Yêu cầu lấy lại", en: "Recall requested" }, … } }
 */
export function term(list: EnumerationName, code: string, when: AsOf = {}): Answer<Term> {
  const rows = enumerations().get(list) ?? [];
  return answerFrom(
    rows.filter((row) => row.code === code),
    coverageOf(rows),
    when,
  );
}

/** Returns the names of the lists that {@link diff} compares. */
export const diffableLists = (): readonly ("document-types" | EnumerationName)[] => [
  "document-types",
  ...enumerationNames(),
];

/**
 * Returns how a list of terms differs between two days, or which of them it does not cover.
 *
 * @example
 * requireCovered(diff("procedure-level", "2025-06-30", "2025-07-01")).removed.map(({ name }) => name) // => ["Huyện"]
 */
export function diff(
  list: "document-types" | EnumerationName,
  day1: LocalDate,
  day2: LocalDate,
): ListDiff<Term> | OutsideCoverage {
  const state = (asOf: LocalDate): Listing<Term> =>
    list === "document-types" ? documentTypes({ asOf }) : enumeration(list, { asOf });
  return diffRows(state(day1), state(day2));
}
