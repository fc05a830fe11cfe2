import { isWithin, type LocalDate, type Period } from "@egov-vn/core";
import { failures } from "./failures.js";
import { type SourceId, sourceRows } from "./generated/sources.js";

/**
 * How well a row is known. `A`: the legal text was seen, or two independent sources agree. `B`: one good source, or
 * observed in live data. `C`: informal, or sources differ. `D`: not verified.
 */
export type Confidence = "A" | "B" | "C" | "D";

export type { SourceId };

/** Where a row comes from: a legal instrument, a published list, or what was observed in running systems. */
export interface TableSource {
  readonly id: SourceId;
  readonly kind: "law" | "list" | "observation";
  readonly title: string;
  /** Absent when the day was not found. */
  readonly issued?: LocalDate;
  readonly inForce?: LocalDate;
  readonly repealed?: LocalDate;
}

/** What every row of every code list says of itself. */
export interface Listed {
  readonly code: string;
  readonly name: string;
  /** The days on which the sources vouch for the row; what it names may be older. */
  readonly period: Period;
  readonly sources: readonly SourceId[];
  readonly confidence: Confidence;
}

// The shapes that the generated tables are written in.

export type SourceRow = readonly [
  id: string,
  kind: string,
  title: string,
  issued?: string,
  inForce?: string,
  repealed?: string,
];
export type ProvinceRow = readonly [
  code: string,
  name: string,
  kind: string,
  committeeCode: string,
  areaCodes: string,
  aliases?: string,
];
/** A code with its name, or several codes whose names follow from other tables. */
export type AgencyRow = readonly [codes: string, name?: string];
export type AgencyGroupRow = readonly [
  letter: string,
  nameVi: string,
  nameEn: string,
  first: string,
  last: string,
  named: string,
];
export type TermRow = readonly [code: string, nameVi: string, nameEn: string];

interface BlockHead {
  readonly from: string;
  readonly to?: string;
  readonly sources: readonly SourceId[];
  readonly confidence: Confidence;
}
/** Rows that share their period, sources and confidence. */
export interface Block<Row> extends BlockHead {
  readonly rows: readonly Row[];
}
/** Units as texts, one per parent unit. */
export interface PackedUnits extends BlockHead {
  readonly units: readonly string[];
}
/** Successions of one day; see `unpackSteps` and `unpackIndexedSteps` for the texts. */
export interface PackedSteps extends BlockHead {
  readonly steps: readonly string[];
  readonly instrument?: string;
}

/** What a block says of each of its rows. */
export type BlockContent = Pick<Listed, "period" | "sources" | "confidence">;

/** Returns what a block says of each of its rows. */
export function headOf(block: BlockHead): BlockContent {
  const from = block.from as LocalDate;
  const period: Period = block.to === undefined ? { from } : { from, to: block.to as LocalDate };
  return { period, sources: block.sources, confidence: block.confidence };
}

/** Returns a function that makes its value at the first call and keeps it. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Returns the rows of blocks, each completed with what its block says. */
export function rowsOf<Row, T>(blocks: readonly Block<Row>[], complete: (row: Row, head: BlockContent) => T): T[] {
  return blocks.flatMap((block) => {
    const head = headOf(block);
    return block.rows.map((row) => complete(row, head));
  });
}

/** Returns the rows that are in force on a day, in the order of their codes. */
export function inForce<T extends Listed>(rows: readonly T[], asOf: LocalDate): T[] {
  return rows.filter((row) => isWithin(asOf, row.period)).sort((a, b) => (a.code < b.code ? -1 : 1));
}

const known: SourceRow[] = [...sourceRows];

/** Makes sources known that come with a table loaded later. */
export const addSources = (rows: readonly SourceRow[]): number => known.push(...rows);

/**
 * Returns the source that rows name by its id: a decision with its dates, a published list, or what was observed.
 *
 * @throws Failure for a source that no loaded table names.
 * @example
 * tableSource("qd-20-2020").title // => "Quyết định 20/2020/QĐ-TTg"
 */
export function tableSource(id: SourceId): TableSource {
  const row = known.find(([candidate]) => candidate === id);
  if (!row) throw failures.noSource({ id });
  const [, kind, title, issued, inForceOn, repealed] = row;
  return {
    id,
    kind: kind as TableSource["kind"],
    title,
    ...(issued && { issued: issued as LocalDate }),
    ...(inForceOn && { inForce: inForceOn as LocalDate }),
    ...(repealed && { repealed: repealed as LocalDate }),
  };
}

/**
 * Returns whether a row rests on one source alone, and that source is not a legal text. Such a row must not be taken
 * for settled.
 *
 * @example
 * hasSingleSource({ sources: ["sector-seed-2023"] }) // => true
 */
export function hasSingleSource(row: Pick<Listed, "sources">): boolean {
  const [only, second] = row.sources;
  return only !== undefined && second === undefined && tableSource(only).kind !== "law";
}
