import { type Language, renderFinding, ruleCatalogue } from "@egov-vn/core";
import { gridToCsv, type Written, type WrittenGrid } from "../codec/write-grid.js";
import { contributions } from "../engine/contributions.js";
import { ictIndexRules } from "../rules/all-rules.js";
import type { Scored } from "../score.js";

const WORDS = {
  vi: {
    ranks: "Xếp hạng",
    scores: "Điểm thành phần",
    parts: "Đóng góp",
    findings: "Phát hiện",
    rank: "Hạng",
    code: "Mã",
    name: "Đơn vị",
    block: "Khối",
    score: "Điểm",
    blockRank: "Hạng trong khối",
    class: "Xếp loại",
    rule: "Quy tắc",
    severity: "Mức độ",
    message: "Nội dung",
  },
  en: {
    ranks: "Ranks",
    scores: "Component scores",
    parts: "Contributions",
    findings: "Findings",
    rank: "Rank",
    code: "Code",
    name: "Unit",
    block: "Block",
    score: "Score",
    blockRank: "Rank in block",
    class: "Class",
    rule: "Rule",
    severity: "Severity",
    message: "Message",
  },
} as const;

const grid = (
  name: string,
  head: readonly Written[],
  rows: readonly (readonly Written[])[],
  headerColumns: number,
): WrittenGrid => ({
  name,
  rows: [head, ...rows],
  headerRows: 1,
  headerColumns,
  columns: head.map(() => undefined),
});

/** Returns the results as tables: ranks, the scores of each node, the contributions of each criterion, findings. */
export function resultGrids(scored: Scored, language: Language): WrittenGrid[] {
  const words = WORDS[language];
  const { layout } = scored.evaluation;
  const ordered = [...scored.units].sort(
    (left, right) => (left.rank ?? Number.MAX_SAFE_INTEGER) - (right.rank ?? Number.MAX_SAFE_INTEGER),
  );
  const blocks = ordered.some((unit) => unit.block !== undefined);
  const classes = scored.edition.classes !== undefined;
  const groups = layout.nodes.slice(layout.criteria.length).reverse();
  const ranks = ordered.map((unit): Written[] => [
    unit.rank ?? null,
    unit.unit,
    unit.name,
    ...(blocks ? [unit.block ?? null, unit.blockRank ?? null] : []),
    unit.score ?? null,
    ...(classes ? [unit.class?.title[language] ?? null] : []),
    ...groups.slice(1).map((node) => unit.nodes[node.code]?.score ?? null),
  ]);
  const head: Written[] = [
    words.rank,
    words.code,
    words.name,
    ...(blocks ? [words.block, words.blockRank] : []),
    words.score,
    ...(classes ? [words.class] : []),
    ...groups.slice(1).map((node) => node.title[language]),
  ];
  const scores = ordered.map((unit): Written[] => [
    unit.unit,
    unit.name,
    ...layout.nodes.map((node) => unit.nodes[node.code]?.score ?? null),
  ]);
  const parts = ordered
    .filter((unit) => unit.score !== undefined)
    .map((unit): Written[] => {
      const own = new Map(
        contributions(scored.evaluation, unit.unit).map((part) => [part.code, part.points * scored.edition.scale]),
      );
      return [unit.unit, unit.name, unit.score ?? null, ...layout.nodes.map((node) => own.get(node.code) ?? null)];
    });
  const catalogue = ruleCatalogue(ictIndexRules);
  const findings = scored.findings.map((found): Written[] => [
    found.rule,
    found.severity,
    renderFinding(found, catalogue, language).message,
  ]);
  return [
    grid(words.ranks, head, ranks, 3),
    grid(words.scores, [words.code, words.name, ...layout.nodes.map((node) => node.code)], scores, 2),
    grid(words.parts, [words.code, words.name, words.score, ...layout.nodes.map((node) => node.code)], parts, 3),
    grid(words.findings, [words.rule, words.severity, words.message], findings, 1),
  ];
}

/** Returns the ranking as CSV, the best first. */
export function resultCsv(scored: Scored, language: Language): string {
  return gridToCsv(resultGrids(scored, language)[0] as WrittenGrid);
}

/** Results as plain data; each number as computed, nothing rounded. */
export interface ResultJson {
  readonly edition: string;
  readonly year: number;
  readonly method: Scored["evaluation"]["method"];
  readonly units: readonly (Omit<Scored["units"][number], "class"> & {
    readonly class?: string;
    readonly contributions: Readonly<Record<string, number>>;
  })[];
  readonly findings: Scored["findings"];
}

/** Returns results as plain data, the method and the contributions included, ready for `JSON.stringify`. */
export function resultJson(scored: Scored): ResultJson {
  const units = scored.units.map((unit) => {
    const parts = unit.score === undefined ? [] : contributions(scored.evaluation, unit.unit);
    const { class: own, ...rest } = unit;
    return {
      ...rest,
      ...(own && { class: own.code }),
      contributions: Object.fromEntries(parts.map((part) => [part.code, part.points * scored.edition.scale])),
    };
  });
  const { edition, year, findings, evaluation } = scored;
  return { edition: edition.id, year, method: evaluation.method, units, findings };
}
