import type { Finding } from "@egov-vn/core";
import { aggregationOf } from "../engine/evaluate.js";
import { layoutOf, weightsOf } from "../engine/layout.js";
import { finding } from "../rules/finding.js";
import { publishedRules } from "../rules/published-rules.js";
import { type Edition, isCriterion } from "../schema.js";
import { checkRanks, type Printed, type PublishedRow, readPrinted } from "./published-row.js";

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
  const whole = readPrinted(row.scores[group.code], row);
  const children = layout.children[node] as readonly number[];
  const parts = children.map((child) => readPrinted(row.scores[layout.nodes[child]?.code ?? ""], row));
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
 * with what rounding allows, ranks of the total and of components against scores within a year, and scores outside 0 to 1.
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
      const value = readPrinted(text, row)?.value;
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
  findings.push(...checkRanks(rows, root));
  return { checks, findings };
}
