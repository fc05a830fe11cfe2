import { onlyOne, type Province, predecessors, province } from "@egov-vn/codes";
import type { Bilingual, LocalDate } from "@egov-vn/core";
import { failures } from "../failures.js";
import { sameName } from "../model/same-name.js";
import type { Architecture, ArchitectureObject, Figure, Merger, Pair, Unit } from "../schema.js";
import { frameworkOn } from "../tables/tables.js";
import { CARRIED, carriedRows, type Renaming, renamedRow } from "./carried-rows.js";

/** How files are merged. */
export interface MigrateOptions {
  /** The two-digit code of the merged province. */
  readonly province: string;
  /** The day of the merger. */
  readonly day: LocalDate;
  /** The day of the merged file; the day of the merger by default. */
  readonly cutOff?: LocalDate;
}

/** What a merger came to. */
export interface Migrated {
  readonly file: Architecture;
  /** Former provinces without a file: nothing is known of them. */
  readonly notDescribed: readonly string[];
  /** Sums that cannot be made because a former province says nothing. */
  readonly lacking: readonly { readonly what: string; readonly why: Bilingual }[];
  /** New codes by the file's id and the old code. */
  readonly codes: ReadonlyMap<string, string>;
}

const dayBefore = (day: LocalDate): LocalDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10) as LocalDate;
const PLACES = /(?: cap)?(?: (?:cua )?tinh\b.*| thanh pho .*)$/;
/** What a name is without the province in it. */
const bare = (name: string): string => sameName(name).replace(PLACES, "");

/** The former provinces of a merged one, as the code lists have them. */
function formerProvinces(code: string, day: LocalDate): readonly Province[] {
  const origin = predecessors(code, day);
  if (!("unit" in origin) || origin.kind !== "preceded") return [];
  return origin.links.map(({ unit }) => unit as Province);
}

const keyOf = (file: Architecture): string => file.provinceName ?? file.id;

/** Gives every object of the later files a code that no other has; its first letters stay, as they tell the kind of record. */
function newCodes(files: readonly Architecture[]): Map<string, string> {
  const taken = new Set(files.flatMap(({ objects }) => objects.map(({ code }) => code)));
  const used = new Set<string>();
  const codes = new Map<string, string>();
  const next = new Map<string, number>();
  for (const file of files) {
    const own = new Set<string>();
    for (const { code, record } of file.objects) {
      if (own.has(code)) continue;
      own.add(code);
      // A national platform is one object in all files.
      const shared = record === "reference" && code.startsWith("QG-");
      if (!used.has(code) || shared) {
        used.add(code);
        codes.set(`${file.id} ${code}`, code);
        continue;
      }
      const letters = /^(?:QG|LQ|CX)(?=-)/.exec(code)?.[0] ?? "KT";
      let number = next.get(letters) ?? 1;
      while (taken.has(`${letters}-${number}`) || used.has(`${letters}-${number}`)) number += 1;
      next.set(letters, number);
      used.add(`${letters}-${number}`);
      codes.set(`${file.id} ${code}`, `${letters}-${number}`);
    }
  }
  return codes;
}

function pairsOf(objects: readonly ArchitectureObject[], from: ReadonlyMap<string, string>): Pair[] {
  const groups = new Map<string, ArchitectureObject[]>();
  for (const object of objects) {
    if (object.record !== "own" || object.lifeCycle === "ended") continue;
    const key = object.function ?? bare(object.name);
    groups.set(key, [...(groups.get(key) ?? []), object]);
  }
  return [...groups].flatMap(([, rows]): Pair[] => {
    if (new Set(rows.map(({ code }) => from.get(code))).size < 2) return [];
    const [first] = rows;
    return [
      {
        ...(first?.function !== undefined && { function: first.function }),
        objects: rows.map(({ code }) => code),
        overlap: "undecided",
      },
    ];
  });
}

/** Adds up what every former province counts; what one of them does not say gives no sum. */
function totals(
  files: readonly Architecture[],
  notDescribed: readonly string[],
): { figures: Figure[]; lacking: Migrated["lacking"] } {
  const series = new Map<string, Figure[]>();
  for (const file of files) {
    for (const figure of file.figures ?? []) {
      if (figure.series === undefined || figure.value === undefined || figure.unit === "%") continue;
      series.set(figure.series, [...(series.get(figure.series) ?? []), figure]);
    }
  }
  const figures: Figure[] = [];
  const lacking: { what: string; why: Bilingual }[] = [];
  for (const [key, rows] of series) {
    const [first] = rows as [Figure];
    if (notDescribed.length > 0) {
      lacking.push({
        what: first.what,
        why: { vi: `${notDescribed.join(", ")} chưa được mô tả`, en: `${notDescribed.join(", ")} is not described` },
      });
    } else if (rows.length < files.length) {
      lacking.push({
        what: first.what,
        why: { vi: "có tỉnh cũ không in số liệu này", en: "a former province does not print it" },
      });
    } else {
      const value = rows.reduce((sum, row) => sum + (row.value as number), 0);
      figures.push({
        id: `tong-${key}`,
        what: first.what,
        value,
        ...(first.unit !== undefined && { unit: first.unit }),
        series: key,
        note: "Cộng từ các tỉnh cũ",
      });
    }
  }
  return { figures, lacking };
}

/**
 * Merges the files of former provinces into one: every object with its old code, doubled systems side by side for a
 * decision, units with their last day. Work, acts, roles, money, networks and data centres come along; what the former
 * provinces printed stays in their files. A former province without a file is told, and no sum goes over it.
 *
 * @throws Failure when there is no file, or no such province on that day.
 * @example
 * migrate([bacGiang, bacNinh], { province: "24", day: "2025-07-01" }).file.merger?.pairs?.length
 */
export function migrate(files: readonly Architecture[], options: MigrateOptions): Migrated {
  const { province: code, day, cutOff = day } = options;
  const [first] = files;
  if (!first) throw failures.nothingToMigrate();
  const merged = onlyOne(province(code, { asOf: day }));
  if (!merged) throw failures.noProvince({ code, day });
  const former = formerProvinces(code, day);
  const described = new Set(files.map((file) => sameName(keyOf(file))));
  const notDescribed = former.filter(({ name }) => !described.has(sameName(name))).map(({ fullName }) => fullName);
  const codes = newCodes(files);
  const from = new Map<string, string>();
  const objects: ArchitectureObject[] = [];
  const units: Unit[] = [];
  const lists: Record<string, object[]> = {};
  for (const [at, file] of files.entries()) {
    const renaming: Renaming = {
      code: (old) => codes.get(`${file.id} ${old}`) ?? old,
      id: (old) => (at === 0 ? old : `${old}.${at + 1}`),
    };
    const prefix = file.province ?? file.id;
    for (const row of file.objects) {
      const next = renamedRow(row, renaming, { objects: ["code", "hostedAt"] });
      if (from.has(next.code)) continue;
      from.set(next.code, file.id);
      const formerCodes = [...(row.formerCodes ?? []), `${prefix}:${row.code}`];
      objects.push({ ...next, ...(row.record === "own" && { formerCodes }) });
    }
    const unitIds = new Set((file.units ?? []).map(({ id }) => id));
    for (const row of file.units ?? []) {
      const replacedBy = row.replacedBy?.map((one) => (unitIds.has(one) ? renaming.id(one) : one));
      units.push({
        ...renamedRow(row, renaming, { ids: ["id"] }),
        ...(replacedBy && { replacedBy }),
        ...(row.until === undefined && { until: dayBefore(day) }),
      });
    }
    for (const list of CARRIED) {
      const rows = carriedRows(file, list, renaming);
      if (rows.length > 0) lists[list] = [...(lists[list] ?? []), ...rows];
    }
  }
  const { figures, lacking } = totals(files, notDescribed);
  const place = merged.fullName.replace(/^\S/, (letter) => letter.toLowerCase());
  const predecessorRows: Merger["predecessors"] = former.map((unit) => {
    const file = files.find((one) => sameName(keyOf(one)) === sameName(unit.name));
    return { province: unit.code, name: unit.fullName, described: file !== undefined, ...(file && { file: file.id }) };
  });
  const pairs = pairsOf(objects, from);
  const file: Architecture = {
    id: `kien-truc-${code}`,
    title: `Khung kiến trúc ${place} sau hợp nhất`,
    kind: "province",
    province: code,
    provinceName: merged.name,
    issuer: `Ủy ban nhân dân ${place}`,
    framework: { key: (frameworkOn(cutOff)?.key ?? first.framework.key) as Architecture["framework"]["key"] },
    version: "0.1",
    status: "draft",
    cutOff,
    units,
    objects,
    ...lists,
    ...(figures.length > 0 && { figures }),
    merger: { day, predecessors: predecessorRows, ...(pairs.length > 0 && { pairs }) },
  };
  return { file, notDescribed, lacking, codes };
}
