import type { Bilingual, LocalDate } from "@egov-vn/core";
import { type Answer, type AsOf, answerFrom, type CoveredRows, coverageOf, type Listing, listOn } from "./answer.js";
import { documentTypeBlocks } from "./generated/document-types.js";
import { type EnumerationName, enumerationBlocks } from "./generated/enumerations.js";
import { sectorBlocks, sectorSteps } from "./generated/sectors.js";
import { answerIn, lineageOf } from "./lineage.js";
import { namedLike } from "./names.js";
import { stepsOf, unpackSteps } from "./steps.js";
import { type Block, headOf, type Listed, once, rowsOf } from "./table.js";

export type { EnumerationName };

/** A code with its meaning in both languages. */
export interface Term extends Listed {
  readonly title: Bilingual;
}

/** A sector of administrative procedures. */
export interface Sector extends Listed {
  /** The level-1 code in front, when the code has the legal shape. It may be closed: sectors outlive their ministry. */
  readonly agencyCode?: string;
}

const termRows = (blocks: (typeof enumerationBlocks)[EnumerationName]): Term[] =>
  rowsOf(blocks, ([code, vi, en], head): Term => ({ code, name: vi, title: { vi, en }, ...head }));

/** Returns the rows of blocks of sectors. */
export const sectorsOf = (blocks: readonly Block<string>[]): Sector[] =>
  blocks.flatMap((block) => {
    const head = headOf(block);
    return block.rows.flatMap((text) => {
      const [prefix = "", items = ""] = text.split(":");
      return items.split("|").map((item): Sector => {
        const [, number = "", name = ""] = /^(\d*)(.*)$/.exec(item) ?? [];
        const code = prefix + number;
        const agencyCode = /^[A-Y]\d{2}(?=-)/.exec(code)?.[0];
        return { code, name, ...(agencyCode && { agencyCode }), ...head };
      });
    });
  });

/** The history of the sectors. No source at hand says what became of one, so its table of successions is empty. */
export const sectorLineage = once(() => lineageOf(sectorsOf(sectorBlocks), stepsOf(sectorSteps, unpackSteps)));

/** Returns every row of the list, of every day. */
export const sectorRows = (): readonly Sector[] => sectorLineage().rows;

/**
 * Returns the sector of procedures that a code stands for. The list is what one database held in 2023 and what the
 * national portal showed in July 2026, not the Government Office's own list, which was not found; a code that is missing
 * here may be good. Five codes carry two names and are answered `ambiguous`.
 *
 * Source of the shape: Thông tư 01/2018/TT-VPCP, Điều 20.
 *
 * @example
 * sector("G15-TP07") // => { kind: "one", value: { name: "Hộ tịch", agencyCode: "G15", … } }
 * sector("G17-XD11").kind // => "ambiguous"
 */
export function sector(code: string, when: AsOf = {}): Answer<Sector> {
  return answerIn(sectorLineage(), code, when);
}

/**
 * Returns the sector of a name. Several ministries have a sector of the same name.
 *
 * @example
 * sectorNamed("đất đai") // => { kind: "one", value: { code: "G13-TN02", … } }
 */
export function sectorNamed(name: string, when: AsOf = {}): Answer<Sector> {
  return answerFrom(
    namedLike(name, sectorRows(), (row) => [row.name]),
    sectorLineage().covers,
    when,
  );
}

const documentTypeTable = once(() => termRows(documentTypeBlocks));

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

const enumerations = once(
  () =>
    new Map(
      (Object.keys(enumerationBlocks) as EnumerationName[]).map((list) => [list, termRows(enumerationBlocks[list])]),
    ),
);

/** Returns the names of the small code lists, as {@link enumeration} takes them. */
export const enumerationNames = (): readonly EnumerationName[] => [...enumerations().keys()];

/**
 * Returns a small code list: statuses, urgency, channels, kinds. Where systems disagree over one field there are two
 * lists (`dossier-applicant` and `dossier-applicant-ministry`; `exchange-steering-from-0` and `-from-1`), never one
 * guess.
 *
 * @param when without a day, the terms of every day.
 * @example
 * enumeration("dossier-status").map(({ code }) => code).join(" ") // => "1 2 3 4 5 6 7 8 9 10"
 * enumeration("procedure-level", { asOf: "2025-07-01" }).map(({ name }) => name).join(", ") // => "Bộ, Tỉnh, Xã"
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
