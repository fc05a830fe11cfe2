import type { LocalDate, Period } from "@egov-vn/core";
import { byParentOf, type Commune, communeKind, communeTable } from "./commune-table.js";
import { type District, districtRows, districtsOf, FIRST_DAY_WITHOUT_DISTRICTS } from "./districts.js";
import {
  olderCommunes,
  olderDistricts,
  olderOpenings,
  olderProvinces,
  olderSources,
  olderStarts,
  olderSteps,
} from "./generated/older.js";
import { indexedSteps } from "./indexed-steps.js";
import { byCodeOf, collect, type Lineage, lineageOf, shifted } from "./lineage.js";
import { unpackUnits } from "./packed-units.js";
import { type Province, provinceLineage, provinceRows } from "./provinces.js";
import { stepsOf, unpackSteps } from "./steps.js";
import type { Step } from "./succession.js";
import { addSources, headOf, type Listed, once, type SourceId } from "./table.js";

/** A unit of any level. */
export type Unit = Province | District | Commune;

const provincesOf = (): Province[] =>
  olderProvinces.flatMap((block) =>
    block.rows.map(([code, name, kind]): Province => {
      const none = { committeeCode: "", councilCode: "", areaCodes: [], aliases: [] };
      return { code, name, kind: kind as Province["kind"], fullName: `Tỉnh ${name}`, ...none, ...headOf(block) };
    }),
  );

interface Start {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly sources: readonly SourceId[];
}

/** Returns since when units have been what they were on the first day of the other tables, by their codes. */
function startsOf(codes: readonly string[]): Map<string, Start> {
  const starts = new Map<string, Start>();
  for (const block of olderStarts) {
    const [{ from, to = from }, { sources }] = [headOf(block).period, block];
    for (const step of stepsOf([block], indexedSteps(codes))) starts.set(step.from, { from, to, sources });
  }
  return starts;
}

/** Returns a row that begins as early as the official list shows its unit. */
function extended<T extends Listed>(row: T, starts: ReadonlyMap<string, Start>): T {
  const start = starts.get(row.code);
  if (start === undefined || shifted(start.to, 1) !== row.period.from) return row;
  const sources = [...new Set([...row.sources, ...start.sources])];
  return { ...row, period: { ...row.period, from: start.from }, sources };
}

/** A district's province, over the days of the district's own rows. */
interface Lying {
  readonly provinceCode: string;
  readonly period: Period;
}

function lyingOf(rows: readonly District[]): Lying[] {
  const runs: Lying[] = [];
  for (const { provinceCode, period } of rows) {
    const last = runs.at(-1);
    if (last?.provinceCode !== provinceCode) runs.push({ provinceCode, period });
    else runs[runs.length - 1] = { provinceCode, period: { ...period, from: last.period.from } };
  }
  return runs;
}

/** Returns a commune as one row for each province that its district lay in meanwhile. */
function placed(row: Commune, districts: ReadonlyMap<string, readonly Lying[]>): Commune[] {
  const runs = districts.get(row.districtCode ?? "");
  if (!runs) return [row];
  return runs.flatMap(({ provinceCode, period }): Commune[] => {
    const [, from = row.period.from] = [period.from, row.period.from].sort();
    const [to] = [period.to, row.period.to].filter((day) => day !== undefined).sort();
    if (to !== undefined && to < from) return [];
    return [{ ...row, provinceCode, period: to === undefined ? { from } : { from, to } }];
  });
}

const olderCommuneRows = (): Commune[] =>
  olderCommunes.flatMap((block) => {
    const head = headOf(block);
    return block.units.flatMap((text) =>
      Array.from(unpackUnits(text, 5), ({ code, name, letter, parent }): Commune => {
        const [kind, title] = communeKind(letter);
        return { code, name, kind, fullName: `${title} ${name}`, provinceCode: "", districtCode: parent, ...head };
      }),
    );
  });

const inTime = <T extends Listed>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : a.period.from < b.period.from ? -1 : 1));

const CLOSED = {
  level: {
    vi: "Cấp huyện kết thúc từ 1/7/2025; đất của huyện thuộc các xã, phường mới.",
    en: "The districts ended on 1/7/2025; the land of this one lies in the new communes.",
  },
  unknown: {
    vi: "Danh mục chính thức không cho biết đơn vị này nhập vào đâu.",
    en: "The official list does not say where this unit went.",
  },
} as const;

/** Units of every level since 31/8/2004, and their history across the levels. */
export interface HistoryTable {
  readonly provinces: readonly Province[];
  readonly districts: readonly District[];
  readonly communes: readonly Commune[];
  readonly byParent: ReadonlyMap<string, readonly Commune[]>;
  readonly lineage: Lineage<Unit>;
}

const stepsIn = ({ out }: { out: ReadonlyMap<string, readonly Step[]> }): Step[] => [...out.values()].flat();

/** The whole table, unpacked at the first question. */
export const historyTable = once((): HistoryTable => {
  addSources(olderSources);
  const [older, now] = [
    { provinces: provincesOf(), districts: districtsOf(olderDistricts), communes: olderCommuneRows() },
    { provinces: provinceRows(), districts: districtRows(), communes: communeTable().rows },
  ];
  const every = [...Object.values(older), ...Object.values(now)].flat();
  const codes = [...new Set(every.map(({ code }) => code))].sort();
  const starts = startsOf(codes);
  const merged = <T extends Listed>(before: readonly T[], after: readonly T[]): T[] =>
    inTime([...before, ...after.map((row) => extended(row, starts))]);
  const provinces = merged(older.provinces, now.provinces);
  const districts = merged(older.districts, now.districts);
  const lying = new Map([...byCodeOf(districts)].map(([code, rows]) => [code, lyingOf(rows)]));
  const communes = inTime(merged(older.communes, now.communes).flatMap((row) => placed(row, lying)));

  const rows: Unit[] = [...provinces, ...districts, ...communes];
  const byCode = byCodeOf(rows);
  for (const row of communes) if (row.otherCode !== undefined) collect(byCode, row.otherCode, row as Unit);
  const steps = [
    ...olderSteps.flatMap((block) =>
      stepsOf([block], indexedSteps(codes)).map((step): Step => {
        const { instrument } = block;
        return instrument === undefined ? step : { ...step, instrument };
      }),
    ),
    ...stepsOf(olderOpenings, unpackSteps),
    ...stepsIn(provinceLineage()),
    // Twelve communes ended before the tables of 2025 begin; here each has the step of its own day.
    ...stepsIn(communeTable().lineage).filter(({ from }) => communeTable().lineage.byCode.has(from)),
  ];
  const lineage = lineageOf(
    rows,
    steps,
    ({ code, period }) =>
      code.length === 3 && period.to === shifted(FIRST_DAY_WITHOUT_DISTRICTS, -1) ? CLOSED.level : CLOSED.unknown,
    byCode,
  );
  return { provinces, districts, communes, byParent: byParentOf(communes), lineage };
});
