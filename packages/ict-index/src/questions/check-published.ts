import type { Finding } from "@egov-vn/core";
import type { PublishedIndex } from "../editions/published-indices.js";
import { finding } from "../rules/finding.js";
import { publishedRules } from "../rules/published-rules.js";
import { checkRanks, type PublishedRow, readPrinted } from "./published-row.js";

/**
 * Returns what contradicts itself in the published results of an index that is not computed here, such as PAR Index, PCI or
 * PAPI: scores outside their scale or of no component, impossible ranks, ranks against scores.
 *
 * @example
 * checkPublished(papiIndex, [{ year: 2024, unit: "Tỉnh Ví Dụ", rank: 3, of: 63, scores: { PAPI: "46.95" } }]) // => []
 */
export function checkPublished(index: PublishedIndex, rows: readonly PublishedRow[]): Finding[] {
  const parts = new Map(index.parts.map((part) => [part.code, part]));
  const findings = rows.flatMap((row, place) =>
    Object.entries(row.scores).flatMap(([node, text]): Finding[] => {
      const params = { unit: row.unit, year: String(row.year), node, printed: text, index: index.title };
      const path = `/${place}/scores/${node}`;
      const part = parts.get(node);
      if (!part) return [finding(publishedRules.unknownPart, path, { ...params, parts: [...parts.keys()] })];
      const value = readPrinted(text, row)?.value;
      const [low, high] = part.range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
      if (value !== undefined && value >= low && value <= high) return [];
      return [finding(publishedRules.outsideScale, path, { ...params, low, high })];
    }),
  );
  return [...findings, ...checkRanks(rows, index.parts[0].code)];
}
