import type { Bilingual, LocalDate } from "@egov-vn/core";
import { type Answer, type AsOf, answerFrom, coverageOf } from "./answer.js";
import { agencyBlocks, agencyGroupBlocks } from "./generated/agencies.js";
import { namedLike } from "./names.js";
import type { Lineage } from "./succession.js";
import { inForce, type Listed, once, rowsOf } from "./table.js";

/** A level-1 agency under one name, over one period. */
export interface Agency extends Listed {
  /** The letter of its group, A to K. */
  readonly group: string;
  /** The code that took over, when the code was closed and the law names one. */
  readonly successorCode?: string;
}

/** A group of level-1 codes: one letter. */
export interface AgencyGroup extends Listed {
  readonly title: Bilingual;
  readonly firstCode: string;
  readonly lastCode: string;
  /** False for A and C: the decision gives these codes to the group and does not name their holders. */
  readonly named: boolean;
}

const table = once(() => {
  const listed = rowsOf(
    agencyBlocks,
    ([code, name, successorCode], head): Agency => ({
      code,
      name: name ?? "",
      group: code.charAt(0),
      ...(successorCode && { successorCode }),
      ...head,
    }),
  );
  const isListed = (twin: Agency): boolean =>
    listed.some(({ code, period }) => code === twin.code && period.from === twin.period.from);
  const councils = listed.flatMap((row) => (row.group === "H" ? [councilOf(row)] : [])).filter((row) => !isListed(row));
  const rows = [...listed, ...councils];
  return { rows, covers: coverageOf(rows) };
});

// A People's Council has the number of its People's Committee, and the same history.
function councilOf(committee: Agency): Agency {
  const { code, name, successorCode } = committee;
  return {
    ...committee,
    code: `K${code.slice(1)}`,
    name: name.replace("Ủy ban", "Hội đồng"),
    group: "K",
    ...(successorCode && { successorCode: `K${successorCode.slice(1)}` }),
  };
}

const groups = once(() =>
  rowsOf(
    agencyGroupBlocks,
    ([code, vi, en, firstCode, lastCode, named], head): AgencyGroup => ({
      code,
      name: vi,
      title: { vi, en },
      firstCode,
      lastCode,
      named: named === "yes",
      ...head,
    }),
  ),
);

/** Returns every row of the list, of every day. */
export const agencyRows = (): readonly Agency[] => table().rows;

/**
 * Returns the groups of level-1 codes, A to K.
 *
 * Source: Quyết định 20/2020/QĐ-TTg, Phụ lục I.
 *
 * @example
 * agencyGroups().find(({ code }) => code === "H")?.title.en // => "People's Committees of provinces and centrally-run cities"
 */
export const agencyGroups = (): readonly AgencyGroup[] => groups();

/**
 * Returns whose level-1 code it was on a day. Covers 15/9/2020 to now; the same G and H codes were already in use under
 * QCVN 102:2016. Closings of H and K codes on 1/7/2025 follow from the rule of Quyết định 09/2025/QĐ-TTg (confidence B:
 * no list names them). Codes of the groups A and C have no named holders and are answered `unknown`.
 *
 * @example
 * agency("H02", { asOf: "2025-06-30" }) // => { kind: "one", value: { name: "Ủy ban nhân dân tỉnh Bắc Giang", … } }
 * agency("H02", { asOf: "2025-07-01" }) // => { kind: "none", reason: "not-in-force", … }
 */
export function agency(code: string, when: AsOf = {}): Answer<Agency> {
  const { rows, covers } = table();
  return answerFrom(
    rows.filter((row) => row.code === code),
    covers,
    when,
  );
}

/**
 * Returns the agencies in force on a day, by code.
 *
 * @example
 * agencies({ asOf: "2025-07-01" }).filter(({ group }) => group === "H").length // => 34
 */
export function agencies({ asOf }: Required<AsOf>): readonly Agency[] {
  return inForce(table().rows, asOf);
}

/**
 * Returns the level-1 agency of a name.
 *
 * @example
 * agencyNamed("bo tai chinh", { asOf: "2026-01-01" }) // => { kind: "one", value: { code: "G12", … } }
 */
export function agencyNamed(name: string, when: AsOf = {}): Answer<Agency> {
  const { rows, covers } = table();
  const spelled = name.replace(/^ubnd\s/iu, "Ủy ban nhân dân ").replace(/^hđnd\s/iu, "Hội đồng nhân dân ");
  return answerFrom(
    namedLike(spelled, rows, (row) => [row.name]),
    covers,
    when,
  );
}

/** The history of the level-1 codes. */
export const agencyLineage: Lineage<Agency> = {
  rows: (code) => table().rows.filter((row) => row.code === code),
  answer: (code, at: LocalDate) => agency(code, { asOf: at }),
  after: ({ successorCode: code, sources, confidence }) =>
    code === undefined ? [] : [{ code, detail: "merged", sources, confidence }],
  before: ({ code, period }) =>
    table()
      .rows.filter((row) => row.successorCode === code && row.period.to !== undefined && row.period.to < period.from)
      .map((row) => ({ code: row.code, detail: "merged", sources: row.sources, confidence: row.confidence })),
  closing: () => ({
    vi: "Quyết định 09/2025/QĐ-TTg đóng mã này và không nêu mã kế tục.",
    en: "Quyết định 09/2025/QĐ-TTg closes this code and names no successor.",
  }),
};
