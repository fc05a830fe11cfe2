import { type Bilingual, isWithin, type LocalDate, type Period } from "@egov-vn/core";
import { type Answer, type AsOf, answerFrom, coverageOf, type Listing, listOn } from "./answer.js";
import {
  certaintyOf,
  type Origin,
  relationOf,
  type Step,
  type Succession,
  type SuccessionDetail,
  type SuccessionLink,
} from "./succession.js";
import type { Listed } from "./table.js";

/** A list with its history: the rows of each code, and the steps out of it and into it, by their day. */
export interface Lineage<T extends Listed> {
  readonly rows: readonly T[];
  readonly covers: Period;
  readonly byCode: ReadonlyMap<string, readonly T[]>;
  readonly out: ReadonlyMap<string, readonly Step[]>;
  readonly into: ReadonlyMap<string, readonly Step[]>;
  /** Returns why a row ended without a successor. */
  closing(row: T): Bilingual;
}

/** Returns a day some days later, or earlier when the number is negative. */
export const shifted = (day: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10) as LocalDate;

/** Adds a value to the list under a key. */
export function collect<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Returns rows by their code. */
export function byCodeOf<T extends Listed>(rows: readonly T[]): Map<string, T[]> {
  const byCode = new Map<string, T[]>();
  for (const row of rows) collect(byCode, row.code, row);
  return byCode;
}

const NO_SUCCESSOR: Bilingual = {
  vi: "Danh mục không nêu mã kế tục.",
  en: "The list names no successor.",
};

/** Returns how a unit changed that kept its code. */
function changeOf(before: Listed, after: Listed): SuccessionDetail {
  if (before.name !== after.name) return "renamed";
  return (before as { kind?: string }).kind === (after as { kind?: string }).kind ? "moved" : "reclassified";
}

/**
 * Returns the history of a list. Steps that follow from the rows need not stand in a table: a code with one row up to a day
 * and another from the next day on was renamed, reclassified or moved.
 *
 * @param steps the rows of the tables, in any order, of any number of reforms.
 * @param byCode the rows of each code, where a code is more than the code of its rows.
 */
export function lineageOf<T extends Listed>(
  rows: readonly T[],
  steps: readonly Step[],
  closing: (row: T) => Bilingual = () => NO_SUCCESSOR,
  byCode: ReadonlyMap<string, readonly T[]> = byCodeOf(rows),
): Lineage<T> {
  const [out, into] = [new Map<string, Step[]>(), new Map<string, Step[]>()];
  const add = (step: Step): void => {
    collect(out, step.from, step);
    collect(into, step.to, step);
  };
  steps.forEach(add);
  for (const before of rows) {
    const { code, period } = before;
    if (period.to === undefined) continue;
    const day = shifted(period.to, 1);
    const after = byCode.get(code)?.find((row) => row.period.from === day);
    if (after?.code !== code || out.get(code)?.some((step) => step.day === day)) continue;
    const { sources, confidence } = after;
    add({ from: code, to: code, day, detail: changeOf(before, after), sources, confidence });
  }
  for (const list of [...out.values(), ...into.values()]) list.sort((a, b) => a.day.localeCompare(b.day));
  return { rows, covers: coverageOf(rows), byCode, out, into, closing };
}

/** Returns the links that steps are, seen from the other end; a step from or to what is in no row is left out. */
export function linksOf<T extends Listed>(
  { byCode }: Lineage<T>,
  steps: readonly Step[],
  end: "from" | "to",
): SuccessionLink<T>[] {
  return steps.flatMap(({ from, to, day, ...rest }): SuccessionLink<T>[] => {
    const [code, on] = end === "to" ? [to, day] : [from, shifted(day, -1)];
    const unit = byCode.get(code)?.find((row) => isWithin(on, row.period));
    return unit ? [{ unit, relation: relationOf(rest.detail), ...rest }] : [];
  });
}

/** Returns what a code meant. */
export const answerIn = <T extends Listed>({ byCode, covers }: Lineage<T>, code: string, when: AsOf): Answer<T> =>
  answerFrom(byCode.get(code) ?? [], covers, when);

/** Returns the rows of a day. */
export const listIn = <T extends Listed>({ rows, covers }: Lineage<T>, { asOf }: Required<AsOf>): Listing<T> =>
  listOn(rows, covers, asOf);

/** Returns what became of the unit that bore a code on a day. */
export function successionIn<T extends Listed>(lineage: Lineage<T>, code: string, at: LocalDate): Succession<T> {
  const answer = answerIn(lineage, code, { asOf: at });
  if (answer.kind !== "one") return answer;
  const unit = answer.value;
  const end = unit.period.to && shifted(unit.period.to, 1);
  const steps = lineage.out.get(unit.code) ?? [];
  const day = steps.find((step) => step.day > at && (end === undefined || step.day <= end))?.day ?? end;
  if (day === undefined) return { kind: "in-force", unit };
  const links = linksOf(
    lineage,
    steps.filter((step) => step.day === day),
    "to",
  );
  if (links.length === 0) return { kind: "closed", unit, day, reason: lineage.closing(unit) };
  return { kind: "followed", unit, day, certainty: certaintyOf(links), links };
}

/** Returns what the unit that bears a code on a day came from. */
export function originIn<T extends Listed>(lineage: Lineage<T>, code: string, at: LocalDate): Origin<T> {
  const answer = answerIn(lineage, code, { asOf: at });
  if (answer.kind !== "one") return answer;
  const unit = answer.value;
  const steps = lineage.into.get(unit.code) ?? [];
  const day = steps.findLast((step) => step.day <= at && step.day >= unit.period.from)?.day ?? unit.period.from;
  const links = linksOf(
    lineage,
    steps.filter((step) => step.day === day),
    "from",
  );
  if (links.length === 0) return day > lineage.covers.from ? { kind: "opened", unit, day } : { kind: "first", unit };
  const continued = unit.period.from < day && links.every((link) => link.unit !== unit);
  return { kind: "preceded", unit, day, links, ...(continued && { continued }) };
}
