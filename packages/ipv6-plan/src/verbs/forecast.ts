import type { LocalDate } from "@egov-vn/core";
import { HORIZON_YEARS, type Level, levelsOf, TRIGGER } from "../model/levels.js";
import type { Growth, Plan } from "../schema.js";

/** When a level fills. A day that is not there is not within a hundred years. */
export interface Forecast extends Omit<Level, "root"> {
  readonly root: string;
  /** Values that are added in a year. */
  readonly perYear: number;
  /** The share in use at which a larger block is asked for. */
  readonly trigger: number;
  /** The day on which that share is reached. */
  readonly triggerOn?: LocalDate;
  /** The day on which no value is left. */
  readonly fullOn?: LocalDate;
}

const DAYS_IN_YEAR = 365.2425;
const DAY = 86_400_000;
const MOST_YEARS = 100;

function after(day: LocalDate, years: number): LocalDate | undefined {
  if (!(years <= MOST_YEARS)) return undefined;
  const at = Date.parse(`${day}T00:00:00Z`) + Math.ceil(Math.max(0, years) * DAYS_IN_YEAR) * DAY;
  return new Date(at).toISOString().slice(0, 10) as LocalDate;
}

function rateOf(level: Level, growth: Growth | undefined, years: number): number {
  if (!growth) return 0;
  const doubled = growth.factor === undefined || years === 0 ? 0 : (level.used * (growth.factor - 1)) / years;
  return doubled + (growth.perYear ?? 0);
}

/**
 * Returns when each level of a plan reaches the share at which a larger block should be asked for, and when it is full, at
 * the growth that the plan's policy states; the soonest first. Growth is even: a factor is spread over the horizon.
 *
 * @param asOf the day to count from.
 * @example
 * forecast(plan, "2026-03-05").find(({ field, tier }) => field === "unit" && tier === 4)?.perYear // => 0.1
 */
export function forecast(plan: Plan, asOf: LocalDate): Forecast[] {
  const { policy } = plan;
  const years = policy?.horizonYears ?? HORIZON_YEARS;
  const trigger = policy?.trigger ?? TRIGGER;
  return levelsOf(plan)
    .map((level): Forecast => {
      const growth = level.field === "unit" ? policy?.growth?.find(({ tier }) => tier === level.tier) : undefined;
      const perYear = rateOf(level, growth, years);
      const reach = (used: number): LocalDate | undefined =>
        level.used >= used ? asOf : perYear === 0 ? undefined : after(asOf, (used - level.used) / perYear);
      const triggerOn = reach(level.total * trigger);
      const fullOn = reach(level.total - level.reserved);
      return {
        ...level,
        root: level.root.root.id,
        perYear,
        trigger,
        ...(triggerOn !== undefined && { triggerOn }),
        ...(fullOn !== undefined && { fullOn }),
      };
    })
    .sort(
      (left, right) =>
        (left.fullOn ?? "9999").localeCompare(right.fullOn ?? "9999") ||
        right.used / right.total - left.used / left.total,
    );
}
