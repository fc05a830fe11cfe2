import { defineRule, type LocalDate, type Violation } from "@egov-vn/core";
import type { Prefix } from "../address/prefix.js";
import { readPrefix } from "../address/read-prefix.js";
import { LAN, planExample, UNIT } from "../examples/base-plan.js";
import { hexOf, unitPrefix } from "../model/bit-fields.js";
import { type PlacedNode, type PlanIndex, planIndex, rootsOfUnit, unitName } from "../model/plan-index.js";
import type { Plan, Retired } from "../schema.js";
import { OWN_SHAPE, rfc, systemsBasis } from "./basis.js";
import { at, nodePath, words } from "./violation.js";

/** Prefixes that the change log gives to units, less those it takes back or a renumbering moves. */
function recorded(plan: Plan): Map<string, { unit: string; day: LocalDate; path: string }> {
  const given = new Map<string, { unit: string; day: LocalDate; path: string }>();
  for (const [place, { date, assigned, withdrawn }] of (plan.changes ?? []).entries()) {
    for (const prefix of withdrawn ?? []) given.delete(prefix);
    for (const [item, { unit, prefix }] of (assigned ?? []).entries()) {
      given.set(prefix, { unit, day: date, path: `/changes/${place}/assigned/${item}` });
    }
  }
  for (const { moves } of plan.renumber ?? []) for (const { from } of moves) given.delete(from);
  for (const { prefix } of plan.retired ?? []) given.delete(prefix);
  return given;
}

function* changed(index: PlanIndex): Iterable<Violation> {
  const given = recorded(index.plan);
  if (given.size === 0) return;
  const holders = new Map<string, Set<string>>();
  const hold = (prefix: string, unit: string | undefined): void => {
    if (!given.has(prefix)) return;
    const units = holders.get(prefix) ?? new Set<string>();
    if (unit !== undefined) units.add(unit);
    holders.set(prefix, units);
  };
  for (const { node } of index.nodes) hold(node.prefix, node.unit);
  for (const unit of index.plan.units) {
    for (const { prefix, layout } of rootsOfUnit(index, unit)) {
      const own = layout && unitPrefix(prefix, layout, unit);
      if (own) hold(`${own}`, unit.id);
    }
  }
  for (const [prefix, { unit, day, path }] of given) {
    const units = holders.get(prefix);
    if (units?.has(unit)) continue;
    const [other] = units ?? [];
    const problem =
      other === undefined
        ? words("không còn trong quy hoạch", "it is not in the plan")
        : words(`thuộc “${other}”`, `it belongs to “${other}”`);
    yield at(path, { prefix, unit: unitName(index, unit), day, problem });
  }
}

interface Resting {
  readonly prefix: Prefix;
  readonly retired: Retired;
}

/** Retired prefixes still at rest, each realm's by address. */
function restingIn({ plan }: PlanIndex, realm: string, asOf: LocalDate): Resting[] {
  return (plan.retired ?? [])
    .filter((retired) => retired.notBefore > asOf && (retired.realm === undefined || retired.realm === realm))
    .flatMap((retired): Resting[] => {
      const { prefix } = readPrefix(retired.prefix);
      return prefix ? [{ prefix, retired }] : [];
    })
    .sort((left, right) => left.prefix.compare(right.prefix));
}

const AT_REST = new Set(["draining", "reserved", "deprecated"]);

function* reused(index: PlanIndex, asOf: LocalDate): Iterable<Violation> {
  if (!index.plan.retired?.some(({ notBefore }) => notBefore > asOf)) return;
  for (const realm of new Set(index.nodes.map((node) => node.realm))) {
    const resting = restingIn(index, realm, asOf);
    if (resting.length === 0) continue;
    const report = ({ node, at: place }: PlacedNode, { retired }: Resting): Violation =>
      at(nodePath(place), {
        prefix: node.prefix,
        problem: words(
          `${retired.prefix} đã thu hồi, chỉ được dùng lại từ ${retired.notBefore}`,
          `${retired.prefix} was retired and may be used again from ${retired.notBefore}`,
        ),
      });
    const open: Resting[] = [];
    let leaf: PlacedNode | undefined;
    let next = 0;
    for (const placed of index.nodes) {
      if (placed.realm !== realm) continue;
      const { node, prefix } = placed;
      while (next < resting.length && (resting[next] as Resting).prefix.compare(prefix) < 0) {
        const one = resting[next] as Resting;
        if (leaf?.prefix.contains(one.prefix)) yield report(leaf, one);
        while (open.length > 0 && !open.at(-1)?.prefix.contains(one.prefix)) open.pop();
        open.push(one);
        next += 1;
      }
      while (open.length > 0 && !open.at(-1)?.prefix.contains(prefix)) open.pop();
      const used = !AT_REST.has(node.status ?? "active");
      const same = resting[next];
      const around = same?.prefix.equals(prefix) ? same : open.at(-1);
      if (used && around) yield report(placed, around);
      if (used && node.kind !== "container" && !leaf?.prefix.contains(prefix)) leaf = placed;
    }
    for (const one of resting.slice(next))
      if (leaf?.prefix.contains(one.prefix) && !leaf.prefix.equals(one.prefix)) yield report(leaf, one);
  }
}

function* reusedIndexes(index: PlanIndex): Iterable<Violation> {
  const holders = new Map<string, string>();
  for (const [place, unit] of index.plan.units.entries()) {
    for (const { root, prefix, layout } of rootsOfUnit(index, unit)) {
      const own = layout && unitPrefix(prefix, layout, unit);
      if (!own) continue;
      const key = `${root.id} ${own}`;
      const other = holders.get(key);
      if (other === undefined) holders.set(key, unit.id);
      else if (other !== unit.id) {
        const problem = words(
          `số thứ tự 0x${hexOf(unit.index)} của “${unit.id}” đã là của “${other}”`,
          `index 0x${hexOf(unit.index)} of “${unit.id}” is already that of “${other}”`,
        );
        yield at(`/units/${place}/index`, { prefix: `${own}`, problem });
      }
    }
  }
}

function* overdue({ plan, units, nodes }: PlanIndex, asOf: LocalDate): Iterable<Violation> {
  for (const [place, { id, state, until }] of plan.roots.entries()) {
    if (state !== "draining" || until === undefined || until >= asOf) continue;
    yield at(`/roots/${place}/until`, { what: words(`Khối gốc “${id}”`, `Root “${id}”`), day: until });
  }
  for (const { node, at: place } of nodes) {
    const until = node.until ?? (node.unit === undefined ? undefined : units.get(node.unit)?.until);
    const status = node.status ?? "active";
    if (until === undefined || until >= asOf || status === "reserved" || status === "deprecated") continue;
    yield at(nodePath(place), { what: node.prefix, day: until });
  }
}

/** P17: what a unit was given stays its own. */
export const stableRule = defineRule<Plan>({
  id: "IPV-017",
  severity: "error",
  basis: rfc([6177, "§2"]),
  title: ["P17: khối đã cấp bị đổi", "P17: an assigned prefix was changed"],
  message: [
    "{field}: khối {prefix} được ghi là đã cấp cho {unit} ngày {day}, nay {problem}.",
    "{field}: {prefix} was recorded as given to {unit} on {day}; now {problem}.",
  ],
  remedy: [
    "Trả lại khối cũ, hoặc ghi việc thu hồi vào nhật ký thay đổi, hoặc lập bảng đánh số lại.",
    "Give the old prefix back, or record its withdrawal in the change log, or a renumbering map.",
  ],
  check: (plan) => changed(planIndex(plan)),
  example: planExample({
    changes: [
      {
        date: "2026-01-15",
        who: "Tỉnh Ví Dụ",
        what: "Cấp cho xã A",
        assigned: [{ unit: "xa-a", prefix: "3fff:40:4:4000::/56" }],
      },
    ],
  }),
});

/** P17, P18 and what has passed its last day. */
export const lifecycleRules = [
  stableRule,
  defineRule<Plan>({
    id: "IPV-018",
    severity: "error",
    basis: systemsBasis(
      ["NIPAP", "APNIC"],
      "Địa chỉ cũ còn nằm trong bộ lọc, bộ nhớ đệm DNS và danh sách chặn; dùng lại sớm thì đơn vị mới chịu hậu quả.",
      "An old address stays in filters, DNS caches and block lists; used again too early, its new holder inherits them.",
    ),
    title: ["P18: dùng lại khối hoặc số thứ tự đã thu hồi", "P18: a retired prefix or index is used again"],
    message: ["{field}, khối {prefix}: {problem}.", "{field}, {prefix}: {problem}."],
    remedy: [
      "Cấp khối khác; số thứ tự của đơn vị đã giải thể không dùng lại.",
      "Assign another prefix; the index of a unit that ended is not used again.",
    ],
    *check(plan, { asOf }) {
      yield* reusedIndexes(planIndex(plan));
      yield* reused(planIndex(plan), asOf);
    },
    example: planExample({ retired: [{ prefix: LAN.prefix, notBefore: "2099-01-01" }] }),
  }),
  defineRule<Plan>({
    id: "IPV-026",
    severity: "warning",
    basis: OWN_SHAPE,
    title: ["Đã quá hạn mà chưa thu hồi", "Past its last day and not withdrawn"],
    message: ["{field}: {what} phải ngừng dùng sau ngày {day}.", "{field}: {what} was to be out of use after {day}."],
    remedy: ["Thu hồi (egov ipv6 retire), hoặc gia hạn.", "Retire it (egov ipv6 retire), or extend the day."],
    check: (plan, { asOf }) => overdue(planIndex(plan), asOf),
    example: planExample({ units: [{ ...UNIT, until: "2026-01-31" }] }),
  }),
];
