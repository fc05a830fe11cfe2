import type { Violation } from "@egov-vn/core";
import type { Prefix } from "../address/prefix.js";
import { readPrefix } from "../address/read-prefix.js";
import {
  composed,
  endOf,
  fits,
  hexOf,
  placedFields,
  reserveOf,
  unitPrefix,
  valueIn,
  valuesOfUnit,
} from "../model/bit-fields.js";
import { levelsOf } from "../model/levels.js";
import {
  hasSpaceIn,
  type PlacedNode,
  type PlacedRoot,
  type PlanIndex,
  planIndex,
  rootsOfUnit,
} from "../model/plan-index.js";
import type { Layout, Plan, Unit } from "../schema.js";
import { planRules } from "./catalogue.js";
import { at, checked, nodePath, words } from "./checked.js";

function* wrongLayouts(plan: Plan): Iterable<Violation> {
  for (const [place, layout] of plan.layouts.entries()) {
    const end = endOf(layout);
    if (end !== 64) {
      const problem = words(
        `các trường kết thúc ở bit ${end}, phải là 64`,
        `its fields end at bit ${end}; they must end at 64`,
      );
      yield at(`/layouts/${place}/fields`, { prefix: layout.id, problem });
    }
    for (const [item, field] of layout.fields.entries()) {
      const path = `/layouts/${place}/fields/${item}`;
      for (const [number, { value, name }] of (field.values ?? []).entries()) {
        if (fits(field, value)) continue;
        const problem = words(
          `“${name}” = 0x${hexOf(value)} không vừa ${field.bits} bit của trường “${field.name}”`,
          `“${name}” = 0x${hexOf(value)} does not fit the ${field.bits} bits of field “${field.name}”`,
        );
        yield at(`${path}/values/${number}/value`, { prefix: layout.id, problem });
      }
      for (const [number, { from, to }] of (field.reserve ?? []).entries()) {
        if (from <= to && fits(field, to)) continue;
        const problem = words(
          `phần dành ${hexOf(from)}–${hexOf(to)} không vừa trường “${field.name}”`,
          `reserve ${hexOf(from)}–${hexOf(to)} does not fit field “${field.name}”`,
        );
        yield at(`${path}/reserve/${number}`, { prefix: layout.id, problem });
      }
    }
  }
}

function* wrongRoots({ roots }: PlanIndex): Iterable<Violation> {
  for (const { root, at: place, prefix, layout } of roots) {
    if (!layout || layout.rootLength === prefix.length) continue;
    const problem = words(
      `dài /${prefix.length} trong khi cách chia “${layout.id}” dành cho /${layout.rootLength}`,
      `is a /${prefix.length} while layout “${layout.id}” is for a /${layout.rootLength}`,
    );
    yield at(`/roots/${place}/layout`, { prefix: root.prefix, problem });
  }
}

function* wrongUnits(index: PlanIndex): Iterable<Violation> {
  for (const [place, unit] of index.plan.units.entries()) {
    const values = valuesOfUnit(unit);
    for (const { root, layout } of rootsOfUnit(index, unit)) {
      for (const field of layout?.fields ?? []) {
        const value = values[field.name];
        if (value === undefined) continue;
        const key = field.name === "unit" ? "index" : field.name === "tier" ? "tier" : `values/${field.name}`;
        if (!fits(field, value)) {
          const problem = words(
            `0x${hexOf(value)} không vừa ${field.bits} bit của trường “${field.name}” (khối ${root.prefix})`,
            `0x${hexOf(value)} does not fit the ${field.bits} bits of field “${field.name}” (root ${root.prefix})`,
          );
          yield at(`/units/${place}/${key}`, { prefix: unit.id, problem });
        } else if (reserveOf(field, value)) {
          const problem = words(
            `0x${hexOf(value)} nằm trong phần dành của trường “${field.name}”`,
            `0x${hexOf(value)} is in the reserve of field “${field.name}”`,
          );
          yield at(`/units/${place}/${key}`, { prefix: unit.id, problem });
        }
      }
    }
  }
}

/** Hosts and loopbacks of a unit stand in shared space. */
const SHARED = new Set(["host", "loopback"]);
const FOR_RESERVE = new Set(["container", "pool", "host", "loopback"]);

function reserved({ node, prefix }: PlacedNode, layout: Layout): { name: string; value: number } | undefined {
  if (FOR_RESERVE.has(node.kind) || node.status === "reserved" || node.exception !== undefined) return undefined;
  for (const { field, from, to } of placedFields(layout)) {
    if (!field.reserve || to > prefix.length) continue;
    const value = prefix.address.bits(from, field.bits);
    if (reserveOf(field, value)) return { name: field.name, value };
  }
  return undefined;
}

function* wrongNodes(index: PlanIndex): Iterable<Violation> {
  // The nodes of a unit stand together: its prefix is worked out once for all of them.
  let last: { unit: Unit; root: PlacedRoot; own: Prefix | undefined } | undefined;
  for (const placed of index.nodes) {
    const { node, at: place, prefix, root } = placed;
    const layout = root?.layout;
    if (!root || !layout || layout.rootLength !== root.prefix.length) continue;
    const taken = reserved(placed, layout);
    if (taken) {
      const problem = words(
        `giá trị 0x${hexOf(taken.value)} nằm trong phần dành của trường “${taken.name}”`,
        `the value 0x${hexOf(taken.value)} is in the reserve of field “${taken.name}”`,
      );
      yield at(nodePath(place), { prefix: node.prefix, problem });
    }
    const unit = node.unit === undefined ? undefined : index.units.get(node.unit);
    if (!unit || SHARED.has(node.kind)) continue;
    if (!hasSpaceIn(unit, root.root)) {
      const problem = words(
        `đơn vị “${unit.id}” không có chỗ trong khối gốc “${root.root.id}”`,
        `unit “${unit.id}” has no space in root “${root.root.id}”`,
      );
      yield at(nodePath(place, "unit"), { prefix: node.prefix, problem });
      continue;
    }
    if (last?.unit !== unit || last.root !== root) last = { unit, root, own: unitPrefix(root.prefix, layout, unit) };
    const { own } = last;
    const explicit = node.values && composed(root.prefix, layout, { ...valuesOfUnit(unit), ...node.values });
    const wanted = explicit ?? own;
    if (wanted && !wanted.contains(prefix)) {
      const problem = words(`phải nằm trong ${wanted} của “${unit.id}”`, `must be inside ${wanted} of “${unit.id}”`);
      yield at(nodePath(place), { prefix: node.prefix, problem });
    }
  }
}

/** The value of the field `subnet` of a LAN that does not follow its role. */
function* strayRoles({ nodes, roles }: PlanIndex): Iterable<Violation> {
  for (const { node, at: place, prefix, root } of nodes) {
    if (node.kind !== "lan" || node.role === undefined || node.exception !== undefined || !root?.layout) continue;
    const role = roles.get(node.role);
    const found = valueIn(prefix, root.layout, "subnet");
    if (!role || found === undefined || found === role.subnet || node.values?.subnet === found) continue;
    yield at(nodePath(place), {
      prefix: node.prefix,
      role: role.id,
      wanted: `0x${hexOf(role.subnet)}`,
      found: `0x${hexOf(found)}`,
    });
  }
}

function* offNibble(plan: Plan): Iterable<Violation> {
  const zones = (length: number): number => 2 ** ((4 - (length % 4)) % 4);
  for (const [place, { prefix: text }] of plan.roots.entries()) {
    const length = readPrefix(text).prefix?.length;
    if (length === undefined || length % 4 === 0) continue;
    const what = words(`Khối gốc ${text}`, `Root ${text}`);
    yield at(`/roots/${place}/prefix`, { what, length, zones: zones(length) });
  }
  for (const [place, layout] of plan.layouts.entries()) {
    for (const [item, { field, to }] of placedFields(layout).entries()) {
      if (to % 4 === 0 || to >= 64) continue;
      const what = words(
        `Trường “${field.name}” của cách chia “${layout.id}”`,
        `Field “${field.name}” of layout “${layout.id}”`,
      );
      yield at(`/layouts/${place}/fields/${item}/bits`, { what, length: to, zones: zones(to) });
    }
  }
  for (const [place, { prefix: text }] of (plan.dns?.delegations ?? []).entries()) {
    const length = readPrefix(text).prefix?.length;
    if (length === undefined || length % 4 === 0) continue;
    const what = words(`Vùng giao cho máy chủ khác ${text}`, `Delegation ${text}`);
    yield at(`/dns/delegations/${place}/prefix`, { what, length, zones: zones(length) });
  }
}

/** P05, P06, P09, P10 and the second half of P11: bits and their room. */
export const fieldRules = [
  checked(planRules.computed, function* (plan) {
    yield* wrongLayouts(plan);
    yield* wrongRoots(planIndex(plan));
    yield* wrongUnits(planIndex(plan));
    yield* wrongNodes(planIndex(plan));
  }),
  checked(planRules.lanLength, function* (plan) {
    for (const { node, at: place, prefix } of planIndex(plan).nodes) {
      if (node.kind !== "lan" || prefix.length === 64) continue;
      yield at(nodePath(place), { prefix: node.prefix, length: prefix.length });
    }
  }),
  checked(planRules.nibble, (plan) => offNibble(plan)),
  checked(planRules.room, function* (plan) {
    for (const level of levelsOf(plan)) {
      if (level.expectedFree >= level.minimumFree) continue;
      yield at(level.path, {
        root: level.root.root.prefix,
        level: level.title,
        used: level.used,
        expected: level.expected,
        total: level.total,
        free: Math.max(0, level.total - level.expected),
        wanted: Math.ceil(level.total * level.minimumFree),
      });
    }
  }),
  checked(planRules.roleValue, (plan) => strayRoles(planIndex(plan))),
];
