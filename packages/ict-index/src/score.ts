import type { Finding } from "@egov-vn/core";
import { type ClassReading, classify } from "./classify.js";
import { type Evaluation, evaluate } from "./engine/evaluate.js";
import { ranksOf, ranksWithin } from "./engine/rank.js";
import type { Table } from "./engine/table.js";
import type { Method } from "./method.js";
import { finding } from "./rules/finding.js";
import { indexRules } from "./rules/index-rules.js";
import type { Edition, RatingClass, Sheet } from "./schema.js";
import { tableOfSheet } from "./sheet-table.js";

/** One unit's result. */
export interface UnitScore {
  readonly unit: string;
  readonly name: string;
  readonly block?: string;
  /** On the edition's scale; absent when there is no score. */
  readonly score?: number;
  /** 1 the best, ties 1, 2, 2, 4; absent when there is no score. */
  readonly rank?: number;
  /** The rank within its block, when the edition has blocks. */
  readonly blockRank?: number;
  readonly class?: RatingClass;
  /** Score (0..1 or as normalised) and rank on each node, by code. */
  readonly nodes: Readonly<Record<string, { readonly score: number; readonly rank: number }>>;
}

/** The index of one sheet: who stands where, and every figure that led there. */
export interface Scored {
  readonly edition: Edition;
  readonly year: number;
  /** In the order of the sheet; units left out by the screen are not in it. */
  readonly units: readonly UnitScore[];
  readonly findings: readonly Finding[];
  readonly evaluation: Evaluation;
  /** The figures that were scored, to ask questions with. */
  readonly table: Table;
  readonly names: ReadonlyMap<string, string>;
}

/** How to score. */
export interface ScoreOptions {
  /** Steps that differ from the edition's method. */
  readonly method?: Partial<Method>;
  /** How class edges with gaps are read. */
  readonly reading?: ClassReading;
  /** Ranks as printed: scores are compared at the edition's decimals. Off, they are compared in full. */
  readonly asPrinted?: boolean;
}

/**
 * Returns the index of a sheet: scores, ranks, ranks within blocks, classes. A unit alone on an index that compares units
 * gets a finding (`ICT-040`) and no number; an edition whose criteria are not all known gets `ICT-051` and no number.
 *
 * @example
 * score(ictIndex2016, sheet).units.find((unit) => unit.unit === "36")?.rank
 */
export function score(edition: Edition, sheet: Sheet, options: ScoreOptions = {}): Scored {
  const table = tableOfSheet(edition, sheet);
  const names = new Map(sheet.units.map((unit) => [unit.code, unit.name]));
  return scoreTable(edition, table, { year: sheet.year, names, ...options });
}

/** Returns the index of figures that are already in columns. */
export function scoreTable(
  edition: Edition,
  table: Table,
  options: ScoreOptions & { readonly year: number; readonly names: ReadonlyMap<string, string> },
): Scored {
  const { names, year, reading, asPrinted } = options;
  const evaluation = evaluate(edition.tree, table, { ...edition.method, ...options.method });
  const base = { edition, year, evaluation, table, names };
  if (edition.partial) {
    return { ...base, units: [], findings: [finding(indexRules.partialEdition, "", { edition: edition.id })] };
  }
  const { layout, values, units } = evaluation;
  const decimals = asPrinted ? edition.decimals : undefined;
  const total = Float64Array.from(values.at(-1) as Float64Array, (value) => value * edition.scale);
  const ranks = ranksOf(total, decimals);
  const blocks = evaluation.table.groups?.get("block") ?? units.map(() => "");
  const blockRanks = ranksWithin(total, blocks, decimals);
  const nodeRanks = values.map((column) => ranksOf(column, decimals));
  const findings: Finding[] = [...evaluation.findings];
  const scored = units.map((unit, place): UnitScore => {
    const value = total[place] as number;
    const known = !Number.isNaN(value);
    const classified = known && edition.classes ? classify(edition.classes, value, reading) : undefined;
    if (classified?.finding) findings.push(classified.finding);
    const nodes = layout.nodes.flatMap((node, number) => {
      const own = values[number]?.[place] as number;
      return Number.isNaN(own)
        ? []
        : [[node.code, { score: own, rank: nodeRanks[number]?.[place] as number }] as const];
    });
    const block = blocks[place] as string;
    return {
      unit,
      name: names.get(unit) ?? unit,
      ...(block !== "" && { block }),
      ...(known && { score: value, rank: ranks[place] as number }),
      ...(known && block !== "" && { blockRank: blockRanks[place] as number }),
      ...(classified?.class && { class: classified.class }),
      nodes: Object.fromEntries(nodes),
    };
  });
  return { ...base, units: scored, findings };
}

/**
 * Returns the units that have a score, the best first, equals in the order of the sheet.
 *
 * @param options `node` ranks on a node instead of the index; `block` takes only the units of a block, ranked among themselves.
 */
export function rank(
  scored: Scored,
  options: { readonly node?: string; readonly block?: string } = {},
): { readonly unit: string; readonly name: string; readonly score: number; readonly rank: number }[] {
  const rows = scored.units.filter((unit) => options.block === undefined || unit.block === options.block);
  const withScores = rows.flatMap(({ unit, name, nodes, score: total }) => {
    const own = options.node === undefined ? total : nodes[options.node]?.score;
    return own === undefined ? [] : [{ unit, name, score: own }];
  });
  const ranks = ranksOf(withScores.map((row) => row.score));
  return withScores
    .map((row, place) => ({ ...row, rank: ranks[place] as number }))
    .sort((left, right) => left.rank - right.rank);
}
