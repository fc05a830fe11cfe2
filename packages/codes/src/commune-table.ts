import { isWithin, type LocalDate } from "@egov-vn/core";
import { answerFrom, coverageOf } from "./answer.js";
import { districtRows } from "./districts.js";
import { communeBlocks, otherCodes, otherSuccessions, successionBlocks } from "./generated/communes.js";
import type { CodeStep, Lineage, SuccessionDetail } from "./succession.js";
import { headOf, type Listed, once, unpackUnits } from "./table.js";

/** A commune-level unit under one name, in one rank, in one parent, over one period. */
export interface Commune extends Listed {
  readonly kind: "xa" | "phuong" | "thi-tran" | "dac-khu";
  readonly fullName: string;
  /** The two-digit code of the province that it lay in at the time. */
  readonly provinceCode: string;
  /** The three-digit code of its district; absent from 1/7/2025. */
  readonly districtCode?: string;
  /** Another code that some sources give it: 06970 for 06978 (Ba Chẽ), 23737 for 23938 (Ia Mơ). Both are read. */
  readonly otherCode?: string;
}

const KINDS = {
  x: ["xa", "Xã"],
  p: ["phuong", "Phường"],
  t: ["thi-tran", "Thị trấn"],
  k: ["dac-khu", "Đặc khu"],
} as const;

const DETAILS: Readonly<Record<string, SuccessionDetail>> = {
  "": "merged",
  p: "part",
  u: "unchanged",
  r: "renamed",
  t: "reclassified",
  g: "whole-area",
  a: "part-of-area",
  b: "part-of-area-whole-population",
  q: "part-of-population",
  c: "sources-differ",
};

/** The day the commune level was rearranged all over the country. */
export const REARRANGED = "2025-07-01" as LocalDate;

interface CommuneTable {
  readonly rows: readonly Commune[];
  readonly byCode: ReadonlyMap<string, readonly Commune[]>;
  readonly byParent: ReadonlyMap<string, readonly Commune[]>;
  readonly after: ReadonlyMap<string, readonly CodeStep[]>;
  readonly before: ReadonlyMap<string, readonly CodeStep[]>;
}

function collect<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function unpackRows(): Commune[] {
  const provinceOf = new Map(districtRows().map(({ code, provinceCode }) => [code, provinceCode]));
  const others = new Map(otherCodes.map(([other, code]) => [code, other]));
  return communeBlocks.flatMap((block) => {
    const head = headOf(block);
    return block.units.flatMap((text) =>
      Array.from(unpackUnits(text, 5), ({ code, name, letter, parent }): Commune => {
        const [kind, title] = KINDS[letter as keyof typeof KINDS];
        const provinceCode = provinceOf.get(parent);
        const place = provinceCode === undefined ? { provinceCode: parent } : { provinceCode, districtCode: parent };
        const otherCode = provinceCode === undefined ? others.get(code) : undefined;
        return { code, name, kind, fullName: `${title} ${name}`, ...place, ...(otherCode && { otherCode }), ...head };
      }),
    );
  });
}

const STEP = /^(-?\d*)([a-z]?)(?::(\d+))?$/;

const codesOf = (rows: readonly Commune[]): string[] => [...new Set(rows.map(({ code }) => code))].sort();

/** The whole table, unpacked at the first question. */
export const communeTable = once((): CommuneTable => {
  const rows = unpackRows();
  const byCode = new Map<string, Commune[]>();
  const byParent = new Map<string, Commune[]>();
  for (const row of rows) {
    collect(byCode, row.code, row);
    collect(byParent, row.provinceCode, row);
    if (row.districtCode !== undefined) collect(byParent, row.districtCode, row);
  }
  for (const [other, code] of otherCodes) {
    for (const row of byCode.get(code) ?? []) if (row.period.from >= REARRANGED) collect(byCode, other, row);
  }

  const oldCodes = codesOf(rows.filter(({ districtCode }) => districtCode !== undefined));
  const newCodes = codesOf(rows.filter(({ districtCode }) => districtCode === undefined));
  const after = new Map<string, CodeStep[]>();
  const before = new Map<string, CodeStep[]>();
  const record = (from: string, to: string, step: Omit<CodeStep, "code">): void => {
    collect(after, from, { code: to, ...step });
    collect(before, to, { code: from, ...step });
  };
  for (const block of successionBlocks) {
    const { sources, confidence } = headOf(block);
    let [from, to] = [-1, 0];
    for (const step of block.steps.flatMap((line) => line.split(","))) {
      const [, onward, letter, past] = STEP.exec(step) as unknown as [string, string, string, string | undefined];
      from += past === undefined ? 1 : Number(past);
      to += Number(onward);
      const detail = DETAILS[letter] as SuccessionDetail;
      record(oldCodes[from] as string, newCodes[to] as string, { detail, sources, confidence });
    }
  }
  for (const block of otherSuccessions) {
    const { sources, confidence } = headOf(block);
    for (const [to, detail, from] of block.rows) {
      if (from !== undefined) record(from, to, { detail: detail as SuccessionDetail, sources, confidence });
    }
  }
  return { rows, byCode, byParent, after, before };
});

/** The days the list covers: from 1/3/2025. */
export const communeCoverage = once(() => coverageOf(communeTable().rows));

/** The history of the communes. */
export const communeLineage: Lineage<Commune> = {
  rows: (code) => communeTable().byCode.get(code) ?? [],
  answer: (code, at) => answerFrom(communeTable().byCode.get(code) ?? [], communeCoverage(), { asOf: at }),
  after: ({ code, period }) =>
    period.to !== undefined && period.to < REARRANGED ? (communeTable().after.get(code) ?? []) : [],
  before: ({ code, period }) => (period.from === REARRANGED ? (communeTable().before.get(code) ?? []) : []),
  closing: () => ({
    vi: "Không nguồn nào cho biết xã này nhập vào đâu.",
    en: "No source says where this commune went.",
  }),
};

/** Returns the row of a commune's code on a day. */
export const communeOn = (code: string, day: LocalDate): Commune | undefined =>
  communeTable()
    .byCode.get(code)
    ?.find(({ period }) => isWithin(day, period));
