import type { Finding } from "@egov-vn/core";
import { toFinding } from "@egov-vn/core";
import { canonicalPlan } from "../canonical.js";
import { unitPrefix } from "../model/bit-fields.js";
import { planIndex, rootsOfUnit } from "../model/plan-index.js";
import { stableRule } from "../rules/lifecycle.js";
import type { Node, Plan, Unit } from "../schema.js";

/** The tables of a plan that are compared row by row. */
export type PlanTable = "realms" | "roots" | "layouts" | "roles" | "units" | "nodes";

/** One row that differs between two plans. */
export interface RowChange {
  readonly table: PlanTable;
  readonly kind: "added" | "removed" | "changed";
  /** The row's id, or a node's prefix. */
  readonly id: string;
  readonly before?: unknown;
  readonly after?: unknown;
  /** The fields that differ, of a row that is in both. */
  readonly fields?: readonly string[];
}

/** A network that both plans have, at another prefix. */
export interface MovedNetwork {
  readonly unit: string;
  /** What it is: a role, a kind and name. */
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

/** How two plans differ. */
export interface PlanDiff {
  readonly rows: readonly RowChange[];
  readonly moved: readonly MovedNetwork[];
  /** Units that kept their id and lost their prefix without a renumbering map (P17). */
  readonly findings: readonly Finding[];
}

const TABLES = ["realms", "roots", "layouts", "roles", "units", "nodes"] as const;

/** Realms may overlap, so a node's realm is part of what it is. */
const rowId = (row: { readonly id?: string; readonly prefix?: string; readonly realm?: string }): string =>
  row.id ?? (row.realm === undefined ? (row.prefix ?? "") : `${row.prefix} (${row.realm})`);

function rowsOf(plan: Plan, table: PlanTable): Map<string, Record<string, unknown>> {
  const rows = new Map<string, Record<string, unknown>>();
  for (const row of plan[table]) rows.set(rowId(row), row as unknown as Record<string, unknown>);
  return rows;
}

const text = (value: unknown): string | undefined => JSON.stringify(value);

function* changesIn(table: PlanTable, before: Plan, after: Plan): Iterable<RowChange> {
  const left = rowsOf(before, table);
  const right = rowsOf(after, table);
  for (const [id, row] of left) {
    const other = right.get(id);
    if (!other) yield { table, kind: "removed", id, before: row };
    else {
      const fields = [...new Set([...Object.keys(row), ...Object.keys(other)])].filter(
        (key) => text(row[key]) !== text(other[key]),
      );
      if (fields.length > 0) yield { table, kind: "changed", id, before: row, after: other, fields };
    }
  }
  for (const [id, row] of right) if (!left.has(id)) yield { table, kind: "added", id, after: row };
}

const whatOf = ({ role, kind, name }: Node): string =>
  [role ?? kind, name].filter((part) => part !== undefined).join(" ");

/** What of a unit is alone of its sort: only that can be told to have moved. */
function alone(plan: Plan): Map<string, Node> {
  const found = new Map<string, Node | undefined>();
  for (const node of plan.nodes) {
    if (node.unit === undefined || node.kind === "host" || node.status === "draining") continue;
    const key = `${node.unit}\n${whatOf(node)}`;
    found.set(key, found.has(key) ? undefined : node);
  }
  return new Map([...found].filter((entry): entry is [string, Node] => entry[1] !== undefined));
}

function* movedBetween(before: Plan, after: Plan): Iterable<MovedNetwork> {
  const later = alone(after);
  for (const [key, node] of alone(before)) {
    const other = later.get(key);
    if (!other || other.prefix === node.prefix) continue;
    yield { unit: node.unit as string, what: whatOf(node), from: node.prefix, to: other.prefix };
  }
}

function prefixesOf(plan: Plan, unit: Unit): Map<string, string> {
  return new Map(
    rootsOfUnit(planIndex(plan), unit).flatMap(({ root, prefix, layout }) => {
      const own = layout && unitPrefix(prefix, layout, unit);
      return own ? [[root.id, `${own}`] as const] : [];
    }),
  );
}

function* unstable(before: Plan, after: Plan): Iterable<Finding> {
  const moves = new Set((after.renumber ?? []).flatMap((map) => map.moves.map(({ from }) => from)));
  const places = new Map(after.units.map((unit, place) => [unit.id, { unit, place }]));
  for (const unit of before.units) {
    const later = places.get(unit.id);
    if (!later) continue;
    const now = prefixesOf(after, later.unit);
    for (const [root, prefix] of prefixesOf(before, unit)) {
      const found = now.get(root);
      if (found === prefix || moves.has(prefix)) continue;
      const problem =
        found === undefined
          ? { vi: "không còn trong khối gốc này", en: "it has no space in this root" }
          : { vi: `là ${found}`, en: `it is ${found}` };
      const params = { prefix, unit: unit.name, day: before.date, problem };
      const finding = toFinding(stableRule, { path: `/units/${later.place}`, params });
      if (finding) yield finding;
    }
  }
}

/**
 * Returns how a plan differs from an earlier one: rows added, removed and changed, networks that moved, and units whose
 * prefix changed without a renumbering map.
 *
 * @example
 * diffPlans(plan, { ...plan, units: plan.units.slice(1) }).rows.map(({ kind, table, id }) => `${kind} ${table} ${id}`) // => ["removed units ha-tang"]
 */
export function diffPlans(before: Plan, after: Plan): PlanDiff {
  const [left, right] = [canonicalPlan(before), canonicalPlan(after)];
  return {
    rows: TABLES.flatMap((table) => [...changesIn(table, left, right)]),
    moved: [...movedBetween(left, right)],
    findings: [...unstable(left, right)],
  };
}
