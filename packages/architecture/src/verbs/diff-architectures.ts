import { type Finding, toFinding } from "@egov-vn/core";
import { calledObject } from "../model/architecture-index.js";
import { sameName } from "../model/same-name.js";
import { clash, printedStatementRules } from "../rules/printed-statements.js";
import { versionRules } from "../rules/versions.js";
import type { Architecture, Coverage } from "../schema.js";
import { canonicalArchitecture } from "../yaml-writer.js";

/** The tables that are compared row by row, with what tells their rows apart. */
const TABLES = {
  objects: "code",
  relations: undefined,
  mappings: "object",
  gaps: "code",
  tasks: "code",
  goals: "code",
  units: "id",
  acts: "id",
  diagrams: "code",
} as const;
/** A table of an architecture that is compared row by row. */
export type ComparedTable = keyof typeof TABLES;

/** One row that differs between two files. */
export interface ArchitectureChange {
  readonly table: ComparedTable;
  readonly kind: "added" | "removed" | "changed";
  readonly id: string;
  readonly name?: string;
  /** The fields that differ, of a row that is in both. */
  readonly fields?: readonly string[];
  readonly before?: unknown;
  readonly after?: unknown;
}

/** How two files differ. */
export interface ArchitectureDiff {
  readonly rows: readonly ArchitectureChange[];
  /** What the comparison itself finds: codes that changed, objects that vanished, figures that fell, claims that clash. */
  readonly findings: readonly Finding[];
}

type Row = Readonly<Record<string, unknown>>;
const text = (value: unknown): string => JSON.stringify(value) ?? "";

function rowsOf(file: Architecture, table: ComparedTable): Map<string, Row> {
  const key = TABLES[table];
  const rows = new Map<string, Row>();
  for (const row of (file[table] ?? []) as readonly Row[]) {
    rows.set(key === undefined ? `${row.from} → ${row.to} (${row.kind})` : String(row[key]), row);
  }
  return rows;
}

const nameOf = (row: Row): { name?: string } => {
  const name = row.name ?? row.title ?? row.content;
  return typeof name === "string" ? { name } : {};
};

function* changes(table: ComparedTable, before: Architecture, after: Architecture): Iterable<ArchitectureChange> {
  const [left, right] = [rowsOf(before, table), rowsOf(after, table)];
  for (const [id, row] of left) {
    const other = right.get(id);
    if (!other) yield { table, kind: "removed", id, ...nameOf(row), before: row };
    else {
      const fields = [...new Set([...Object.keys(row), ...Object.keys(other)])].filter(
        (key) => text(row[key]) !== text(other[key]),
      );
      if (fields.length > 0) yield { table, kind: "changed", id, ...nameOf(other), fields, before: row, after: other };
    }
  }
  for (const [id, row] of right) if (!left.has(id)) yield { table, kind: "added", id, ...nameOf(row), after: row };
}

const ruleOf = (number: string) =>
  [...versionRules, ...printedStatementRules].find((rule) => rule.number === number) as (typeof versionRules)[number];

function* found(before: Architecture, after: Architecture): Iterable<Finding | undefined> {
  const codes = new Set(after.objects.map(({ code }) => code));
  const former = new Set(after.objects.flatMap(({ formerCodes }) => formerCodes ?? []));
  const byName = new Map(after.objects.map((row, at) => [sameName(row.name), { row, at }]));
  const old = new Set(before.objects.map(({ code }) => code));
  for (const row of before.objects) {
    if (codes.has(row.code) || former.has(row.code)) continue;
    const renamed = byName.get(sameName(row.name));
    if (renamed && !old.has(renamed.row.code)) {
      yield toFinding(ruleOf("L01"), {
        path: `/objects/${renamed.at}/code`,
        params: { object: calledObject(renamed.row), former: row.code, other: row.name },
      });
    } else if (row.record === "own") {
      yield toFinding(ruleOf("L04"), {
        path: "/objects",
        params: { object: calledObject(row), what: { vi: "dòng kết thúc", en: "row that ends it" } },
      });
    }
  }
  const earlier = new Map(
    (before.figures ?? []).flatMap((row) => (row.series === undefined ? [] : [[row.series, row] as const])),
  );
  for (const [at, row] of (after.figures ?? []).entries()) {
    const one = row.series === undefined ? undefined : earlier.get(row.series);
    if (one?.value === undefined || row.value === undefined || row.cumulative !== true || row.explained !== undefined)
      continue;
    if (row.value < one.value)
      yield toFinding(ruleOf("K06"), {
        path: `/figures/${at}/value`,
        params: { what: row.what, before: one.value, after: row.value },
      });
  }
  const short = (row: Coverage): boolean =>
    (row.percent ?? 100) < 100 ||
    (row.count !== undefined && row.of !== undefined && row.count < row.of) ||
    (row.count !== undefined && row.of === undefined && row.base === undefined);
  const covered = new Map<string, Coverage>();
  for (const row of before.coverage ?? []) if (row.series !== undefined && short(row)) covered.set(row.series, row);
  for (const [at, row] of (after.coverage ?? []).entries()) {
    const one = row.series === undefined ? undefined : covered.get(row.series);
    if (one && row.percent === 100 && row.count === undefined && row.explained === undefined) {
      yield toFinding(ruleOf("K05"), { path: `/coverage/${at}`, params: clash(row, one) });
    }
  }
}

/**
 * Returns how a file differs from an earlier one, by codes, and what the two say against each other.
 *
 * @example
 * diffArchitectures(file, { ...file, objects: file.objects.slice(1) }).rows.map(({ kind, id }) => `${kind} ${id}`) // => ["removed KT-1"]
 */
export function diffArchitectures(before: Architecture, after: Architecture): ArchitectureDiff {
  const [left, right] = [canonicalArchitecture(before), canonicalArchitecture(after)];
  return {
    rows: (Object.keys(TABLES) as ComparedTable[]).flatMap((table) => [...changes(table, left, right)]),
    findings: [...found(left, right)].filter((finding) => finding !== undefined),
  };
}
