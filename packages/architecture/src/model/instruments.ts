import type { LocalDate } from "@egov-vn/core";
import { registered, standingOf } from "@egov-vn/core/law";

const OVER: readonly string[] = ["repealed", "expired", "ended-with-parent"];

/** Tells whether an instrument was over on a day; `undefined` for one that the law register does not have. */
export function isOver(key: string | undefined, day: LocalDate): boolean | undefined {
  if (key === undefined || !registered().instruments.has(key)) return undefined;
  return OVER.includes(standingOf(registered(), key, day).status);
}
