import {
  type Bilingual,
  checkDeclaredFigures,
  type DeclaredFigures,
  defineRule,
  type FigureCheck,
  type Finding,
  type Grading,
  toFinding,
} from "@egov-vn/core";
import type { Catalogue } from "./catalogue.js";
import { OURS } from "./rules/basis.js";
import type { Level, Procedure } from "./schema.js";

/** Which procedures a count is of. Conditions that are given must all hold. */
export interface CountOf {
  readonly level?: Level;
  readonly type?: "standard" | "specific" | "internal";
  readonly state?: "active" | "updated" | "inactive" | "deleted" | "expired";
  readonly fullProcess?: boolean;
  /** A sector's code or name. */
  readonly sector?: string;
}

/** Figures on procedures as one source printed them; `counts` can be checked against a catalogue. */
export interface ProcedureFigures extends DeclaredFigures {
  readonly counts?: readonly { readonly what: string | Bilingual; readonly value: number; readonly of?: CountOf }[];
}

/** Reported by {@link consistency}. */
export const countDiffers = defineRule({
  id: "PRO-301",
  severity: "error",
  basis: OURS,
  title: ["Số công bố không khớp với danh mục", "A declared count is not the catalogue's"],
  message: [
    "{what}: số công bố là {printed}, danh mục có {counted}. Nguồn: {source}.",
    "{what}: declared {printed}, the catalogue has {counted}. Source: {source}.",
  ],
  remedy: ["Đối chiếu ngày chốt số liệu và cách đếm.", "Compare the day and the way of counting."],
});

/**
 * Returns where printed figures contradict each other (totals against their parts, shares against what they are shares of)
 * and, with a catalogue, where declared counts contradict it.
 *
 * @example
 * const parts = [{ what: "1–2", value: 1912 }, { what: "3", value: 667 }, { what: "4", value: 103 }];
 * consistency(undefined, { source: "2018", totals: [{ what: "TTHC", value: 2127, parts }] }).findings[0]?.params.computed // => 2682
 */
export function consistency(
  catalogue: Catalogue | undefined,
  declared: ProcedureFigures,
  grading: Grading = {},
): { readonly checks: readonly FigureCheck[]; readonly findings: readonly Finding[] } {
  const { checks, findings } = checkDeclaredFigures(declared, grading);
  if (!catalogue) return { checks, findings };
  const counted = (declared.counts ?? []).flatMap(({ what, value, of = {} }, index) => {
    const number = catalogue.procedures.filter((procedure) => matches(procedure, of)).length;
    const params = { what, printed: value, counted: number, source: declared.source };
    const finding =
      number === value ? undefined : toFinding(countDiffers, { path: `/counts/${index}`, params }, grading);
    return finding ? [finding] : [];
  });
  return { checks, findings: [...findings, ...counted] };
}

function matches(procedure: Procedure, { level, type, state, fullProcess, sector }: CountOf): boolean {
  return (
    (level === undefined || Boolean(procedure.levels?.some((one) => one.level === level))) &&
    (type === undefined || procedure.type === type) &&
    (state === undefined || procedure.state === state) &&
    (fullProcess === undefined || procedure.fullProcess === fullProcess) &&
    (sector === undefined || Boolean(procedure.sectors?.some((one) => one.code === sector || one.name === sector)))
  );
}
