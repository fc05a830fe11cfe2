import { defineRule, fieldAt, type Violation } from "@egov-vn/core";
import type { Prefix } from "../address/prefix.js";
import { readPrefix } from "../address/read-prefix.js";
import { LAYOUT, lan, planExample, UNIT } from "../examples/base-plan.js";
import {
  composePrefix,
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
import { rfc, systemsBasis } from "./basis.js";
import { at, nodePath, words } from "./violation.js";

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
    const explicit = node.values && composePrefix(root.prefix, layout, { ...valuesOfUnit(unit), ...node.values });
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
      exception: fieldAt(nodePath(place, "exception")),
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
  defineRule<Plan>({
    id: "IPV-005",
    severity: "error",
    basis: rfc([3531]),
    title: ["P05: khối địa chỉ không khớp các trường bit", "P05: a prefix is not what its bit fields make"],
    message: ["{field} của {prefix}: {problem}.", "{field} of {prefix}: {problem}."],
    remedy: [
      "Sửa khối địa chỉ hoặc giá trị trường; khối ngoại lệ thì phải ghi lý do.",
      "Correct the prefix or the field's value; an exception must state its reason.",
    ],
    *check(plan) {
      yield* wrongLayouts(plan);
      yield* wrongRoots(planIndex(plan));
      yield* wrongUnits(planIndex(plan));
      yield* wrongNodes(planIndex(plan));
    },
    example: planExample(lan({ prefix: "3fff:40:4:8101::/64" })),
  }),
  defineRule<Plan>({
    id: "IPV-006",
    severity: "error",
    basis: rfc([4291, "§2.5.4"], [7421]),
    title: ["P06: mạng LAN không phải /64", "P06: a LAN is not a /64"],
    message: [
      "{field}: mạng LAN {prefix} dài /{length}; SLAAC chỉ hoạt động với /64.",
      "{field}: the LAN {prefix} is a /{length}; SLAAC works with /64 only.",
    ],
    remedy: ["Cấp cho LAN đúng một /64.", "Give the LAN exactly one /64."],
    *check(plan) {
      for (const { node, at: place, prefix } of planIndex(plan).nodes) {
        if (node.kind !== "lan" || prefix.length === 64) continue;
        yield at(nodePath(place), { prefix: node.prefix, length: prefix.length });
      }
    },
    example: planExample(lan({ prefix: "3fff:40:4:8001::/80" })),
  }),
  defineRule<Plan>({
    id: "IPV-009",
    severity: "warning",
    basis: rfc([3596, "§2.5"]),
    title: ["P09: ranh giới không nằm trên nibble", "P09: a boundary is off the nibble"],
    message: [
      "{field}: {what} kết thúc ở bit {length}; vùng ngược của mỗi khối phải tách thành {zones} vùng.",
      "{field}: {what} ends at bit {length}; the reverse zone of each block falls into {zones} zones.",
    ],
    remedy: [
      "Chọn độ rộng là bội số của 4 bit nếu còn kịp.",
      "Choose widths that are multiples of 4 bits while it is still possible.",
    ],
    check: offNibble,
    example: planExample({
      layouts: [
        {
          ...LAYOUT,
          fields: [
            { name: "tier", bits: 4, order: "explicit" },
            { name: "unit", bits: 9, order: "centermost" },
            { name: "subnet", bits: 7, order: "rightmost" },
          ],
        },
      ],
      units: [{ ...UNIT, index: 0x100 }],
    }),
  }),
  defineRule<Plan>({
    id: "IPV-010",
    severity: "warning",
    basis: systemsBasis(
      ["Logius IPv6-nummerplankader 1.4", "Infoblox"],
      "Khung quy hoạch IPv6 của Chính phủ Hà Lan để trống một nửa; Infoblox khuyên để trống ít nhất một phần tư mỗi cấp.",
      "The Dutch government's numbering framework keeps half unassigned; Infoblox advises to leave at least a quarter of every level.",
    ),
    title: ["P10: không còn đủ chỗ để tăng trưởng", "P10: not enough room to grow"],
    message: [
      "{field}: khối {root}, {level}: đang dùng {used}, dự kiến {expected} trên {total}; còn trống {free}, cần {wanted}.",
      "{field}: root {root}, {level}: {used} in use, {expected} expected of {total}; {free} stay free, {wanted} are needed.",
    ],
    remedy: [
      "Xin khối lớn hơn trước khi đầy, hoặc mở thêm một giá trị tầng.",
      "Ask for a larger block before it is full, or open another tier.",
    ],
    *check(plan) {
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
    },
    example: planExample({ policy: { growth: [{ tier: 4, perYear: 20 }], horizonYears: 10 } }),
  }),
  defineRule<Plan>({
    id: "IPV-028",
    severity: "warning",
    basis: systemsBasis(
      ["SURFnet IPv6 manual"],
      "Sổ tay của SURFnet: cùng một vai trò thì cùng một giá trị ở mọi nơi, để bộ lọc viết một lần.",
      "The SURFnet manual: one role, one value everywhere, so that a filter is written once.",
    ),
    title: ["P11: cùng vai trò mà khác giá trị", "P11: one role, different values"],
    message: [
      "{field}, khối {prefix}: vai trò {role} có giá trị {wanted}, ở đây là {found}.",
      "{field}, {prefix}: role {role} has the value {wanted}, here it is {found}.",
    ],
    remedy: [
      "Chuyển về giá trị chung, hoặc ghi lý do ở {exception}.",
      "Use the common value, or give the reason in {exception}.",
    ],
    check: (plan) => strayRoles(planIndex(plan)),
    example: planExample(lan({ prefix: "3fff:40:4:8005::/64" })),
  }),
];
