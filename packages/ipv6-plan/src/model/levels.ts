import type { Bilingual } from "@egov-vn/core";
import type { Prefix } from "../address/prefix.js";
import type { Field, Growth, Plan } from "../schema.js";
import { composePrefix, fits, placedFields, reserveOf, reserveSize, valueIn, valuesOfUnit } from "./bit-fields.js";
import { type PlacedRoot, planIndex, rootsOfUnit } from "./plan-index.js";

/** One field at one place of the plan: how many of its values are in use, now and at the horizon. */
export interface Level {
  readonly root: PlacedRoot;
  readonly field: string;
  /** The prefix that the values divide: the root, a tier, a unit. */
  readonly within: Prefix;
  /** The value of the field `tier` that it is in. */
  readonly tier: number | undefined;
  readonly title: Bilingual;
  /** All values of the field, the reserve included. */
  readonly total: number;
  /** Values in use, or used once: an index is not given out again. */
  readonly used: number;
  /** Values of the reserve that are not in use. */
  readonly reserved: number;
  /** Values in use at the horizon of the plan's policy. */
  readonly expected: number;
  /** The share of the total that is free at the horizon, and the share that must be. */
  readonly expectedFree: number;
  readonly minimumFree: number;
  /** Where in the plan to look. */
  readonly path: string;
}

export const MINIMUM_FREE = 0.25;
export const TRIGGER = 0.75;
export const HORIZON_YEARS = 10;

interface Counted {
  readonly root: PlacedRoot;
  readonly field: Field;
  readonly within: Prefix;
  readonly tier: number | undefined;
  readonly values: Set<number>;
}

/** Links fill the blocks of the network itself on purpose. */
const FILLED_ON_PURPOSE = "infrastructure";

function countUnits(plan: Plan, counts: Map<string, Counted>): void {
  const index = planIndex(plan);
  for (const unit of plan.units) {
    const values = valuesOfUnit(unit);
    for (const root of rootsOfUnit(index, unit)) {
      const { layout, prefix } = root;
      if (!layout || layout.rootLength !== prefix.length) continue;
      let within = prefix;
      for (const { field } of placedFields(layout)) {
        const value = values[field.name];
        if (value === undefined || !fits(field, value)) break;
        count(counts, root, field, within, field.name === "tier" ? undefined : unit.tier, value);
        within = composePrefix(within, { ...layout, rootLength: within.length, fields: [field] }, values);
      }
    }
  }
}

function count(
  counts: Map<string, Counted>,
  root: PlacedRoot,
  field: Field,
  within: Prefix,
  tier: number | undefined,
  value: number,
): void {
  const key = `${root.root.id} ${within} ${field.name}`;
  const counted = counts.get(key) ?? { root, field, within, tier, values: new Set<number>() };
  counted.values.add(value);
  counts.set(key, counted);
}

function countSubnets(plan: Plan, counts: Map<string, Counted>): void {
  const { nodes, units } = planIndex(plan);
  let last: { within: Prefix; key: string } | undefined;
  for (const { node, prefix, root } of nodes) {
    const layout = root?.layout;
    if (!root || !layout || node.kind === "container" || node.kind === "host" || node.kind === "loopback") continue;
    const unit = node.unit === undefined ? undefined : units.get(node.unit);
    if (!unit || unit.kind === FILLED_ON_PURPOSE) continue;
    const placed = placedFields(layout).find(({ field }) => field.name === "subnet");
    const value = valueIn(prefix, layout, "subnet");
    if (!placed || value === undefined) continue;
    // The nodes are in order: most fall into the block of the one before.
    if (!last?.within.contains(prefix)) {
      const within = prefix.parent(placed.from);
      last = { within, key: `${root.root.id} ${within} subnet` };
    }
    const counted = counts.get(last.key);
    if (counted) counted.values.add(value);
    else count(counts, root, placed.field, last.within, unit.tier, value);
  }
}

function expectedOf(used: number, growth: Growth | undefined, years: number): number {
  if (!growth) return used;
  return Math.ceil(used * (growth.factor ?? 1) + (growth.perYear ?? 0) * years);
}

function titleOf({ root, field, within, tier }: Counted): Bilingual {
  const name =
    tier === undefined
      ? undefined
      : root.layout?.fields.find((one) => one.name === "tier")?.values?.find(({ value }) => value === tier)?.name;
  const place = name === undefined ? `${within}` : `${within} (${name})`;
  return { vi: `trường “${field.name}” của ${place}`, en: `field “${field.name}” of ${place}` };
}

function reservedValues(field: Field, used: ReadonlySet<number>): number {
  let free = reserveSize(field);
  for (const value of used) if (reserveOf(field, value)) free -= 1;
  return free;
}

/**
 * Returns how full every field of every root is: tiers of a root, units of a tier, subnets of a unit. Draining roots are
 * left out: nothing is added there.
 */
export function levelsOf(plan: Plan): Level[] {
  const counts = new Map<string, Counted>();
  countUnits(plan, counts);
  countSubnets(plan, counts);
  const { policy } = plan;
  const share = policy?.minimumFree ?? MINIMUM_FREE;
  const levels: Level[] = [];
  for (const counted of counts.values()) {
    const { root, field, within, tier, values } = counted;
    if (root.root.state === "draining" || root.root.state === "retired") continue;
    const total = 2 ** field.bits;
    const used = values.size;
    const growth = field.name === "unit" ? policy?.growth?.find((one) => one.tier === tier) : undefined;
    const expected = expectedOf(used, growth, policy?.horizonYears ?? HORIZON_YEARS);
    levels.push({
      root,
      field: field.name,
      within,
      tier,
      title: titleOf(counted),
      total,
      used,
      reserved: reservedValues(field, values),
      expected,
      expectedFree: (total - expected) / total,
      minimumFree: share,
      path: `/roots/${root.at}`,
    });
  }
  return levels;
}
