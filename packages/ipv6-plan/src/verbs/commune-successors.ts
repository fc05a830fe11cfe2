import { loadCommunes } from "@egov-vn/codes";
import type { LocalDate } from "@egov-vn/core";
import type { Plan, Unit } from "../schema.js";
import type { SuccessorUnit } from "./merge-plans.js";

const KINDS: ReadonlySet<string> = new Set(["commune", "district"]);

/**
 * Returns the communes of a day that take the place of the communes and districts of some plans, for
 * {@link mergePlans}. A unit that went to one commune as a whole is a site of it; one that was divided, or that the
 * sources differ about, is left to people: {@link mergePlans} moves it as it is and lists it in `undecided`.
 *
 * @param days `before`, on which the plans' codes were in force, such as 2025-06-30; `after`, the day of the new communes,
 * such as 2025-07-01.
 * @example
 * (await communeSuccessors([bacNinh, bacGiang], { before: "2025-06-30", after: "2025-07-01" })).length
 */
export async function communeSuccessors(
  plans: readonly Plan[],
  days: { readonly before: LocalDate; readonly after: LocalDate },
): Promise<SuccessorUnit[]> {
  const { before, after } = days;
  const { successors, districtSuccessors } = await loadCommunes();
  const found = new Map<string, { code: string; name: string; replaces: string[] }>();
  const join = (unit: Unit, code: string, name: string): void => {
    const known = found.get(code);
    if (!known) found.set(code, { code, name, replaces: [unit.code] });
    // The commune with the seat kept its code.
    else if (unit.code === code) known.replaces.unshift(unit.code);
    else known.replaces.push(unit.code);
  };
  for (const unit of plans.flatMap(({ units }) => units)) {
    if (!KINDS.has(unit.kind) || (unit.until !== undefined && unit.until < before)) continue;
    if (unit.kind === "district") {
      const [only, ...more] = districtSuccessors(unit.code);
      if (only?.relation === "whole" && more.length === 0) join(unit, only.unit.code, only.unit.fullName);
      continue;
    }
    const succession = successors(unit.code, before);
    if (succession.kind === "followed" && succession.certainty === "certain" && succession.day <= after) {
      const [link] = succession.links;
      if (link) join(unit, link.unit.code, link.unit.fullName);
    }
  }
  return [...found.values()].map((one) => ({ ...one, id: `xa-${one.code}-moi`, kind: "commune" }));
}
