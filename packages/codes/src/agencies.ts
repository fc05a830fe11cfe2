import type { Bilingual } from "@egov-vn/core";
import { type Answer, type AsOf, answerFrom, type Listing, onlyOne } from "./answer.js";
import { agencyBlocks, agencyGroupBlocks, agencySteps } from "./generated/agencies.js";
import { answerIn, lineageOf, listIn, shifted } from "./lineage.js";
import { namedLike } from "./names.js";
import { provinceOfAgency } from "./provinces.js";
import { stepsOf, unpackSteps } from "./steps.js";
import type { Step } from "./succession.js";
import { type AgencyRow, type Block, type BlockContent, type Listed, once, type PackedSteps, rowsOf } from "./table.js";

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

// A People's Council has the number of its People's Committee, and the same history.
const twin = (code: string): string => code.replace("H", "K");

/** Returns the rows and the steps of packed agencies. */
export function agenciesOf(
  blocks: readonly Block<AgencyRow>[],
  packedSteps: readonly PackedSteps[],
): { rows: Agency[]; steps: Step[] } {
  const steps = stepsOf(packedSteps, unpackSteps).flatMap((step) =>
    step.from < "H" || step.from > "I" ? [step] : [step, { ...step, from: twin(step.from), to: twin(step.to) }],
  );
  const complete = (code: string, name: string, head: BlockContent): Agency => {
    const { to } = head.period;
    const successorCode = to && steps.find((step) => step.from === code && step.day === shifted(to, 1))?.to;
    return { code, name, group: code.charAt(0), ...(successorCode && { successorCode }), ...head };
  };
  const rows = rowsOf(blocks, ([codes, name], head) =>
    codes.split(" ").map((code) => complete(code, name ?? committeeName(code, head), head)),
  ).flat();
  const known = new Set(rows.map(({ code, period }) => code + period.from));
  for (const { code, name, period, sources, confidence } of [...rows]) {
    if (code < "H" || code > "I" || known.has(twin(code) + period.from)) continue;
    rows.push(complete(twin(code), name.replace("Ủy ban", "Hội đồng"), { period, sources, confidence }));
  }
  return { rows, steps };
}

/** Returns the name of a People's Committee that bears the name of its province; `""` for an agency without a name. */
function committeeName(code: string, { period }: BlockContent): string {
  const province = onlyOne(provinceOfAgency(code, { asOf: period.from }));
  return province ? `Ủy ban nhân dân ${province.fullName.replace("T", "t")}` : "";
}

/** The history of the level-1 codes. */
export const agencyLineage = once(() => {
  const { rows, steps } = agenciesOf(agencyBlocks, agencySteps);
  return lineageOf(rows, steps);
});

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
export const agencyRows = (): readonly Agency[] => agencyLineage().rows;

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
  return answerIn(agencyLineage(), code, when);
}

/**
 * Returns the agencies in force on a day, by code.
 *
 * @example
 * requireCovered(agencies({ asOf: "2025-07-01" })).filter(({ group }) => group === "H").length // => 34
 */
export function agencies(when: Required<AsOf>): Listing<Agency> {
  return listIn(agencyLineage(), when);
}

/**
 * Returns the level-1 agency of a name.
 *
 * @example
 * agencyNamed("bo tai chinh", { asOf: "2026-01-01" }) // => { kind: "one", value: { code: "G12", … } }
 */
export function agencyNamed(name: string, when: AsOf = {}): Answer<Agency> {
  const spelled = name.replace(/^ubnd\s/iu, "Ủy ban nhân dân ").replace(/^hđnd\s/iu, "Hội đồng nhân dân ");
  return answerFrom(
    namedLike(spelled, agencyRows(), (row) => [row.name]),
    agencyLineage().covers,
    when,
  );
}
