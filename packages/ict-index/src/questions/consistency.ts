import type { Finding } from "@egov-vn/core";
import { aggregationOf } from "../engine/evaluate.js";
import { layoutOf, weightsOf } from "../engine/layout.js";
import { finding } from "../rules/finding.js";
import { publishedRules } from "../rules/published-rules.js";
import { type Edition, isCriterion } from "../schema.js";

/** Scores of one unit as they were printed: text, because `0.70` and `0.7` are different claims. */
export interface PublishedRow {
  readonly year: number;
  readonly unit: string;
  readonly rank?: number;
  /** By node code: `ICT`, `HTKT`, … A comma is read as a decimal point. */
  readonly scores: Readonly<Record<string, string>>;
  readonly source?: string;
}

/** How one printed figure compares with its printed parts. */
export interface Check {
  readonly year: number;
  readonly unit: string;
  readonly node: string;
  readonly printed: number;
  /** The weighted mean of the printed parts. */
  readonly computed: number;
  /** printed - computed. */
  readonly difference: number;
  /** The part of the difference that the print's own rounding does not explain. */
  readonly beyond: number;
  /** The greatest difference that rounding of all the printed figures together allows. */
  readonly allowance: number;
  /** How likely rounding alone makes a difference this large, 0..1, if every hidden digit is equally likely. */
  readonly chance: number;
  /**
   * `exact` is within the print's own rounding; `rounding` needs that of its parts as well; `unlikely` does too, with a chance
   * under 5 %; `outside` cannot be rounding.
   */
  readonly verdict: "exact" | "rounding" | "unlikely" | "outside";
}

const UNLIKELY = 0.05;

const fourDecimals = (value: number): number => Number(value.toFixed(4));

interface Printed {
  readonly value: number;
  /** Half of the last printed place. */
  readonly half: number;
}

/** Reads a printed score. A bare `1` or `0` is the end of the scale, as exact as the finest figure of its row. */
function read(text: string | undefined, row: PublishedRow): Printed | undefined {
  const match = /^\s*(\d+)(?:[.,](\d+))?\s*$/.exec(text ?? "");
  if (!match) return undefined;
  const decimals = match[2] ?? "";
  const places =
    decimals.length || Math.max(...Object.values(row.scores).map((other) => /[.,](\d+)/.exec(other)?.[1]?.length ?? 0));
  return { value: Number(`${match[1]}.${decimals || "0"}`), half: 0.5 * 10 ** -places };
}

/**
 * Returns the chance that a sum of independent errors, each even over ± its half-width, is at least `size` away from zero:
 * the corner sum for the volume of a box cut by a plane.
 */
export function chanceOfError(halves: readonly number[], size: number): number {
  const widths = halves.filter((half) => half > 0);
  if (widths.length === 0) return size > 0 ? 0 : 1;
  const reachable = widths.reduce((sum, half) => sum + half, 0);
  if (size >= reachable) return 0;
  // In units of the greatest reach, so that powers stay of one size.
  const scaled = widths.map((half) => half / reachable);
  let volume = 0;
  for (let corner = 0; corner < 2 ** scaled.length; corner += 1) {
    let [sum, sign] = [-size / reachable, 1];
    scaled.forEach((half, bit) => {
      const up = (corner >> bit) & 1;
      sum += up ? half : -half;
      if (!up) sign = -sign;
    });
    if (sum > 0) volume += sign * sum ** scaled.length;
  }
  const factorial = scaled.reduce((product, _, place) => product * (place + 1), 1);
  const box = scaled.reduce((product, half) => product * 2 * half, 1);
  return Math.min(1, Math.max(0, (2 * volume) / (factorial * box)));
}

function checkNode(edition: Edition, row: PublishedRow, node: number): Check | undefined {
  const layout = layoutOf(edition.tree);
  const group = layout.nodes[node];
  if (!group || isCriterion(group) || aggregationOf(layout, edition.method, node).by !== "arithmetic") return undefined;
  if (edition.method.rescale?.level === layout.level[node]) return undefined;
  const whole = read(row.scores[group.code], row);
  const children = layout.children[node] as readonly number[];
  const parts = children.map((child) => read(row.scores[layout.nodes[child]?.code ?? ""], row));
  if (!whole || parts.some((part) => part === undefined)) return undefined;
  const given = weightsOf(layout, edition.method.weights);
  const sum = children.reduce((total, child) => total + (given[child] as number), 0);
  const weights = children.map((child) => (given[child] as number) / sum);
  const known = parts as Printed[];
  const computed = known.reduce((total, part, place) => total + (weights[place] as number) * part.value, 0);
  const halves = [...known.map((part, place) => (weights[place] as number) * part.half), whole.half];
  const difference = whole.value - computed;
  const size = Math.abs(difference);
  const allowance = halves.reduce((total, half) => total + half, 0);
  const chance = chanceOfError(halves, size);
  const slack = 1e-9;
  const verdict =
    size <= whole.half + slack
      ? "exact"
      : size > allowance + slack
        ? "outside"
        : chance < UNLIKELY
          ? "unlikely"
          : "rounding";
  const beyond = Math.max(0, size - whole.half);
  const { year, unit } = row;
  return {
    year,
    unit,
    node: group.code,
    printed: whole.value,
    computed,
    difference,
    beyond,
    allowance,
    chance,
    verdict,
  };
}

/**
 * Returns how published scores agree with each other: every printed node against the weighted mean of its printed parts
 * with what rounding allows, ranks against scores within a year, and scores outside 0 to 1.
 *
 * Nam Định 2020 is the case in point: 0.583, 0.82 and 0.23 have the mean 0.5443, printed is 0.541. The difference of
 * 0.0033 is 0.0028 beyond the print's own rounding; rounding of all four figures could make up to 0.0040, with a
 * chance of about 0.4 %. It is reported as a warning (`ICT-060`) with both readings, not as impossible.
 *
 * @example
 * consistency(ictIndex2016, [row]).checks[0]?.verdict // => "unlikely"
 */
export function consistency(
  edition: Edition,
  rows: readonly PublishedRow[],
): { readonly checks: readonly Check[]; readonly findings: readonly Finding[] } {
  const layout = layoutOf(edition.tree);
  const root = edition.tree.code;
  const checks: Check[] = [];
  const findings: Finding[] = [];
  rows.forEach((row, number) => {
    const path = `/${number}`;
    for (const [node, text] of Object.entries(row.scores)) {
      const value = read(text, row)?.value;
      if (value !== undefined && value <= edition.scale) continue;
      findings.push(
        finding(publishedRules.outsideUnit, `${path}/scores/${node}`, {
          unit: row.unit,
          year: String(row.year),
          node,
          printed: text,
        }),
      );
    }
    for (let node = layout.criteria.length; node < layout.nodes.length; node += 1) {
      const check = checkNode(edition, row, node);
      if (!check) continue;
      checks.push(check);
      const { unit, node: code, printed, computed, difference, beyond, allowance, chance } = check;
      const [shownComputed, shownDifference, shownAllowance] = [computed, difference, allowance].map(fourDecimals);
      const params = {
        unit,
        year: String(row.year),
        node: code,
        printed,
        computed: shownComputed as number,
        difference: shownDifference as number,
        allowance: shownAllowance as number,
      };
      if (check.verdict === "outside") findings.push(finding(publishedRules.wrongTotal, path, params));
      if (check.verdict === "unlikely") {
        findings.push(
          finding(publishedRules.unlikelyTotal, path, {
            ...params,
            beyond: fourDecimals(beyond),
            chance: Number((chance * 100).toPrecision(2)),
          }),
        );
      }
    }
  });
  for (const [one, other] of pairsAgainstRank(rows, root)) {
    const params = {
      year: String(one.year),
      unit: one.unit,
      rank: one.rank as number,
      score: one.scores[root] as string,
      other: other.unit,
      otherRank: other.rank as number,
      otherScore: other.scores[root] as string,
    };
    findings.push(finding(publishedRules.rankAgainstScore, `/${rows.indexOf(one)}`, params));
  }
  return { checks, findings };
}

/** Pairs of one year where the lower-ranked unit has the higher score: neighbours only, so that one slip is one finding. */
function* pairsAgainstRank(
  rows: readonly PublishedRow[],
  root: string,
): Iterable<readonly [PublishedRow, PublishedRow]> {
  for (const year of new Set(rows.map((row) => row.year))) {
    const ranked = rows.filter((row) => row.year === year && row.rank !== undefined && read(row.scores[root], row));
    ranked.sort((left, right) => (left.rank as number) - (right.rank as number));
    for (const [place, row] of ranked.entries()) {
      const above = ranked[place - 1];
      if (!above || above.rank === row.rank) continue;
      const [mine, theirs] = [read(row.scores[root], row) as Printed, read(above.scores[root], above) as Printed];
      if (mine.value - mine.half > theirs.value + theirs.half) yield [row, above];
    }
  }
}
