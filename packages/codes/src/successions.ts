import type { LocalDate } from "@egov-vn/core";
import { type Agency, agencyLineage } from "./agencies.js";
import { failures } from "./failures.js";
import { type Lineage, originIn, successionIn } from "./lineage.js";
import { type Province, provinceLineage } from "./provinces.js";
import { type Sector, sectorLineage } from "./sectors.js";
import type { Origin, Succession } from "./succession.js";

/** What the codes of the main entry stand for, where they follow one another. */
export type MainUnit = Province | Agency | Sector;

/** Returns the history of the list that a code belongs to, by its shape.
 *
 * @throws Failure when the code has no shape that the main entry knows.
 */
export function lineageFor(code: string): Lineage<MainUnit> {
  const shape = /^(?:(\d{2})|([A-Z]\d{2})|\D.{2,})$/.exec(code);
  if (!shape) {
    throw failures.noListedCode({ code });
  }
  return (shape[1] ? provinceLineage() : shape[2] ? agencyLineage() : sectorLineage()) as Lineage<MainUnit>;
}

/**
 * Returns what became of the province (two digits), level-1 agency (a letter and two digits) or sector of procedures that
 * bore a code on a day: the next change. Over several changes, and for communes: {@link loadCommunes}. Older units:
 * `loadHistory`.
 *
 * @throws Failure when the code does not have one of these shapes.
 * @example
 * successors("24", "2025-06-30") // => { kind: "followed", day: "2025-07-01", certainty: "certain", links: [{ unit: { code: "24", name: "Bắc Ninh", … }, relation: "whole", … }], … }
 * successors("G04", "2025-01-01") // => { kind: "closed", day: "2025-04-14", reason: { … }, … }
 */
export const successors = (code: string, at: LocalDate): Succession<MainUnit> =>
  successionIn(lineageFor(code), code, at);

/**
 * Returns what the province, level-1 agency or sector that bears a code on a day came from: the last change.
 *
 * @throws Failure when the code does not have one of these shapes.
 * @example
 * predecessors("24", "2025-07-01") // => { kind: "preceded", day: "2025-07-01", links: [{ unit: { code: "24", name: "Bắc Giang", … }, … }, { unit: { code: "27", name: "Bắc Ninh", … }, … }], … }
 * predecessors("H05", "2025-07-01") // => { kind: "preceded", links: [{ unit: { code: "H02", … }, … }], continued: true, … }
 */
export const predecessors = (code: string, at: LocalDate): Origin<MainUnit> => originIn(lineageFor(code), code, at);
