import { resolve } from "node:path";
import {
  type LocalDate,
  localDateAt,
  localDateTimeAt,
  nearest,
  parseLocalDate,
  type RuleId,
  type Severity,
} from "@egov-vn/core";
import { allStandards } from "@egov-vn/validate";
import { wrongUse } from "./exit.js";
import type { Session } from "./session.js";

const SEVERITIES = ["error", "warning", "info", "off"];
/** More threads than this only wait for each other. */
const MAX_JOBS = 64;

/** Returns the day to judge by: the one given, else today in Viet Nam. The only place where "today" is decided. */
export function asOfDay(text: string | undefined, now: Date): LocalDate {
  if (text === undefined) return localDateAt(now);
  const day = parseLocalDate(text);
  if (day === undefined) throw wrongUse("badDate", { value: text });
  return day;
}

/** Returns the time in Viet Nam at which a run began. */
export const startOf = (now: Date) => localDateTimeAt(now);

/** Returns `value` when it is one of the formats. */
export function formatNamed<F extends string>(value: string, allowed: readonly F[]): F {
  const format = allowed.find((candidate) => candidate === value);
  if (format === undefined) throw wrongUse("badFormat", { value, allowed });
  return format;
}

/** Returns the number of jobs asked for. */
export function jobsNamed(value: string): number {
  const jobs = Number(value);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > MAX_JOBS) throw wrongUse("badJobs", { value, limit: MAX_JOBS });
  return jobs;
}

/** Returns the shard asked for, `k/n`; without one, all of the work. */
export function shardNamed(value = "1/1"): readonly [k: number, n: number] {
  const [, k, n] = /^(\d{1,5})\/(\d{1,5})$/.exec(value)?.map(Number) ?? [];
  if (k === undefined || n === undefined || k < 1 || k > n) throw wrongUse("badShard", { value });
  return [k, n];
}

/** Returns the path of a work file, and how it was given. */
export function workNamed(file: string, { io }: Session): { readonly path: string; readonly shown: string } {
  if (file === "" || file === "-") throw wrongUse("badWorkFile");
  return { path: resolve(io.cwd, file), shown: file };
}

/** Returns the profiles asked for, each given alone or several with commas between. */
export function profilesNamed(values: readonly string[]): string[] {
  const known = allStandards.profiles;
  const ids = values.flatMap((value) => value.split(",")).map((value) => value.trim());
  for (const value of ids) if (!known.includes(value)) throw wrongUse("noSuchProfile", { value, allowed: known });
  return [...new Set(ids)];
}

/** Returns the rule of an id, however its case and zeros are written. */
export async function ruleNamed(value: string): Promise<RuleId> {
  // Few calls name a rule, and the list of all loads every standard.
  const { catalogue } = await import("./catalogue.js");
  const match = /^([a-z]{3})-?(\d{1,3})$/i.exec(value.trim());
  const id = (match ? `${match[1]?.toUpperCase()}-${match[2]?.padStart(3, "0")}` : value) as RuleId;
  if (!catalogue.has(id))
    throw wrongUse("noSuchRule", { rule: value, near: nearest(id.toUpperCase(), catalogue.keys()) });
  return id;
}

/** Returns the severities of `--severity RULE=level` options. */
export async function severitiesNamed(values: readonly string[]): Promise<Partial<Record<RuleId, Severity | "off">>> {
  const severities: Partial<Record<RuleId, Severity | "off">> = {};
  for (const value of values.flatMap((text) => text.split(","))) {
    const [rule = "", level = "", ...rest] = value.split("=");
    if (rest.length > 0 || !SEVERITIES.includes(level)) throw wrongUse("badSeverity", { value });
    const id = await ruleNamed(rule);
    const { catalogue } = await import("./catalogue.js");
    if (catalogue.get(id)?.unchecked) throw wrongUse("fixedSeverity", { rule: id });
    severities[id] = level as Severity | "off";
  }
  return severities;
}
