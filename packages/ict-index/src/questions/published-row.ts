import type { Bilingual, Finding } from "@egov-vn/core";
import { finding } from "../rules/finding.js";
import { publishedRules } from "../rules/published-rules.js";

/** Scores and ranks of one unit as they were printed: text, because `0.70` and `0.7` are different claims. */
export interface PublishedRow {
  readonly year: number;
  readonly unit: string;
  /** The rank of the total. */
  readonly rank?: number;
  /** Ranks of components, by node code. */
  readonly ranks?: Readonly<Record<string, number>>;
  /** How many units were ranked. */
  readonly of?: number;
  /** By node code: `ICT`, `HTKT`, … A comma is read as a decimal point. */
  readonly scores: Readonly<Record<string, string>>;
  /** What is assumed in the row and was not printed so. */
  readonly assumption?: Bilingual;
  readonly source?: string;
}

export interface Printed {
  readonly value: number;
  /** Half of the last printed place. */
  readonly half: number;
}

/** Reads a printed score. A bare `1` or `0` is the end of the scale, as exact as the finest figure of its row. */
export function readPrinted(text: string | undefined, row: PublishedRow): Printed | undefined {
  const match = /^\s*(\d+)(?:[.,](\d+))?\s*$/.exec(text ?? "");
  if (!match) return undefined;
  const decimals = match[2] ?? "";
  const places =
    decimals.length || Math.max(...Object.values(row.scores).map((other) => /[.,](\d+)/.exec(other)?.[1]?.length ?? 0));
  return { value: Number(`${match[1]}.${decimals || "0"}`), half: 0.5 * 10 ** -places };
}

/** Returns the rank that a row prints for a node, the total among them. */
const rankOf = (row: PublishedRow, node: string, root: string): number | undefined =>
  node === root ? row.rank : row.ranks?.[node];

/**
 * Returns what contradicts itself in printed ranks: one that no set of so many units has, and, within a year, a lower rank
 * with a higher score. Components are looked at like the total.
 *
 * @param root the code of the total.
 */
export function checkRanks(rows: readonly PublishedRow[], root: string): Finding[] {
  const findings: Finding[] = [];
  const nodes = new Set([root]);
  for (const [place, row] of rows.entries()) {
    for (const node of Object.keys(row.ranks ?? {})) nodes.add(node);
    for (const [node, rank] of [[root, row.rank] as const, ...Object.entries(row.ranks ?? {})]) {
      if (rank === undefined || (Number.isInteger(rank) && rank >= 1 && rank <= (row.of ?? rank))) continue;
      const path = node === root ? `/${place}/rank` : `/${place}/ranks/${node}`;
      const params = { unit: row.unit, year: String(row.year), node, rank, of: row.of ?? "∞" };
      findings.push(finding(publishedRules.impossibleRank, path, params));
    }
  }
  for (const node of nodes) {
    for (const [one, other] of pairsAgainstRank(rows, node, root)) {
      const params = {
        year: String(one.year),
        node,
        unit: one.unit,
        rank: rankOf(one, node, root) as number,
        score: one.scores[node] as string,
        other: other.unit,
        otherRank: rankOf(other, node, root) as number,
        otherScore: other.scores[node] as string,
      };
      findings.push(finding(publishedRules.rankAgainstScore, `/${rows.indexOf(one)}`, params));
    }
  }
  return findings;
}

/** Pairs of one year where the lower-ranked unit has the higher score: neighbours only, so that one slip is one finding. */
function* pairsAgainstRank(
  rows: readonly PublishedRow[],
  node: string,
  root: string,
): Iterable<readonly [PublishedRow, PublishedRow]> {
  for (const year of new Set(rows.map((row) => row.year))) {
    const ranked = rows.filter(
      (row) => row.year === year && rankOf(row, node, root) !== undefined && readPrinted(row.scores[node], row),
    );
    ranked.sort((left, right) => (rankOf(left, node, root) as number) - (rankOf(right, node, root) as number));
    for (const [place, row] of ranked.entries()) {
      const above = ranked[place - 1];
      if (!above || rankOf(above, node, root) === rankOf(row, node, root)) continue;
      const [mine, theirs] = [
        readPrinted(row.scores[node], row) as Printed,
        readPrinted(above.scores[node], above) as Printed,
      ];
      if (mine.value - mine.half > theirs.value + theirs.half) yield [row, above];
    }
  }
}
