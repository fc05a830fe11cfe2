import { type Bilingual, defineRule, fieldAt, type Violation } from "@egov-vn/core";
import { lan, planExample, UNIT } from "../examples/base-plan.js";
import { type PlanIndex, planIndex } from "../model/plan-index.js";
import type { Node, Plan } from "../schema.js";
import { OWN_SHAPE } from "./basis.js";
import { at, words } from "./violation.js";

/** What a reference names, within a sentence. */
const WHAT = {
  realm: words("miền", "the realm"),
  root: words("khối gốc", "the root"),
  layout: words("cách chia", "the layout"),
  unit: words("đơn vị", "the unit"),
  role: words("vai trò", "the role"),
  site: words("địa điểm", "the site"),
  router: words("bộ định tuyến (loopback)", "the router (loopback)"),
} as const;

function missing(
  what: Bilingual,
  id: string | undefined,
  known: { has(id: string): boolean },
  path: string,
): Violation[] {
  return id === undefined || known.has(id) ? [] : [at(path, { what, id })];
}

function* ofNode(
  { realm, unit, role, router, ends, site }: Node,
  place: number,
  { realms, units, roles }: PlanIndex,
  routers: ReadonlySet<string>,
): Iterable<Violation> {
  const path = `/nodes/${place}`;
  if (realm !== undefined) yield* missing(WHAT.realm, realm, realms, `${path}/realm`);
  yield* missing(WHAT.unit, unit, units, `${path}/unit`);
  yield* missing(WHAT.role, role, roles, `${path}/role`);
  yield* missing(WHAT.router, router, routers, `${path}/router`);
  for (const [end, name] of (ends ?? []).entries()) yield* missing(WHAT.router, name, routers, `${path}/ends/${end}`);
  if (site === undefined) return;
  const sites = new Set(unit === undefined ? [] : units.get(unit)?.sites?.map(({ id }) => id));
  yield* missing(WHAT.site, site, sites, `${path}/site`);
}

/** Whether a node names nothing but a unit and a role that are there: true of nearly all of a million. */
const isSound = ({ realm, unit, role, router, ends, site }: Node, { units, roles }: PlanIndex): boolean =>
  (unit === undefined || units.has(unit)) &&
  (role === undefined || roles.has(role)) &&
  realm === undefined &&
  router === undefined &&
  ends === undefined &&
  site === undefined;

function routersOf({ nodes }: Plan): Set<string> {
  const routers = new Set<string>();
  for (const { kind, name } of nodes) if (kind === "loopback" && name !== undefined) routers.add(name);
  return routers;
}

function* dangling(plan: Plan): Iterable<Violation> {
  const index = planIndex(plan);
  const { realms, layouts, units } = index;
  const roots = new Set(plan.roots.map(({ id }) => id));
  for (const [place, { overlaps }] of plan.realms.entries()) {
    for (const [item, id] of (overlaps ?? []).entries())
      yield* missing(WHAT.realm, id, realms, `/realms/${place}/overlaps/${item}`);
  }
  for (const [place, { layout }] of plan.roots.entries())
    yield* missing(WHAT.layout, layout, layouts, `/roots/${place}/layout`);
  for (const [place, unit] of plan.units.entries()) {
    for (const [item, id] of (unit.roots ?? []).entries())
      yield* missing(WHAT.root, id, roots, `/units/${place}/roots/${item}`);
    for (const [item, id] of (unit.replaces ?? []).entries())
      yield* missing(WHAT.unit, id, units, `/units/${place}/replaces/${item}`);
  }
  const routers = routersOf(plan);
  for (let place = 0; place < plan.nodes.length; place += 1) {
    const node = plan.nodes[place] as Node;
    if (!isSound(node, index)) yield* ofNode(node, place, index, routers);
  }
  for (const [place, { realm }] of (plan.retired ?? []).entries())
    yield* missing(WHAT.realm, realm, realms, `/retired/${place}/realm`);
  for (const [place, { root }] of (plan.reviews ?? []).entries())
    yield* missing(WHAT.root, root, roots, `/reviews/${place}/root`);
  for (const [place, { moves }] of (plan.renumber ?? []).entries()) {
    for (const [item, { unit }] of moves.entries())
      yield* missing(WHAT.unit, unit, units, `/renumber/${place}/moves/${item}/unit`);
  }
}

const LISTS = [
  ["realms", WHAT.realm],
  ["roots", WHAT.root],
  ["layouts", WHAT.layout],
  ["units", WHAT.unit],
  ["roles", WHAT.role],
] as const;

function* repeated(plan: Plan): Iterable<Violation> {
  for (const [list, what] of LISTS) {
    const first = new Map<string, string>();
    for (const [place, { id }] of plan[list].entries()) {
      const path = `/${list}/${place}`;
      const other = first.get(id);
      if (other === undefined) first.set(id, path);
      else yield at(`${path}/id`, { what, id, first: fieldAt(other) });
    }
  }
  const routers = new Map<string, string>();
  for (const [place, { kind, name }] of plan.nodes.entries()) {
    if (kind !== "loopback" || name === undefined) continue;
    const path = `/nodes/${place}`;
    const other = routers.get(name);
    if (other === undefined) routers.set(name, path);
    else yield at(`${path}/name`, { what: WHAT.router, id: name, first: fieldAt(other) });
  }
}

function reversed(from: string | undefined, to: string | undefined, path: string): Violation[] {
  return from !== undefined && to !== undefined && to < from ? [at(path, { from, to })] : [];
}

function* reversedDays(plan: Plan): Iterable<Violation> {
  yield* reversed(plan.basis?.validFrom, plan.basis?.validUntil, "/basis/validUntil");
  for (const [place, { date, until }] of plan.roots.entries()) yield* reversed(date, until, `/roots/${place}/until`);
  for (const [place, { since, until }] of plan.units.entries()) yield* reversed(since, until, `/units/${place}/until`);
  for (let place = 0; place < plan.nodes.length; place += 1) {
    const { since, until } = plan.nodes[place] as Node;
    if (until !== undefined) yield* reversed(since, until, `/nodes/${place}/until`);
  }
  for (const [place, { from, to }] of (plan.stages ?? []).entries()) yield* reversed(from, to, `/stages/${place}/to`);
  for (const [place, { from, until }] of (plan.renumber ?? []).entries())
    yield* reversed(from, until, `/renumber/${place}/until`);
  for (const [place, { since, notBefore }] of (plan.retired ?? []).entries())
    yield* reversed(since, notBefore, `/retired/${place}/notBefore`);
}

/** What holds a plan together: names that mean something, once, and days in order. */
export const referenceRules = [
  defineRule<Plan>({
    id: "IPV-023",
    severity: "error",
    basis: OWN_SHAPE,
    title: ["Tham chiếu tới mục không có", "A reference to something that is not there"],
    message: ["{field}: {what} “{id}” không có trong quy hoạch.", "{field}: {what} “{id}” is not in the plan."],
    remedy: ["Sửa tên, hoặc khai báo mục đó.", "Correct the name, or declare it."],
    check: dangling,
    example: planExample(lan({ unit: "xa-b" })),
  }),
  defineRule<Plan>({
    id: "IPV-024",
    severity: "error",
    basis: OWN_SHAPE,
    title: ["Mã định danh lặp lại", "An id is given twice"],
    message: ["{field}: {what} “{id}” đã có ở {first}.", "{field}: {what} “{id}” is already at {first}."],
    remedy: ["Đặt mã khác.", "Choose another id."],
    check: repeated,
    example: planExample({ units: [UNIT, { ...UNIT, index: 0x40 }] }),
  }),
  defineRule<Plan>({
    id: "IPV-025",
    severity: "error",
    basis: OWN_SHAPE,
    title: ["Ngày kết thúc trước ngày bắt đầu", "It ends before it begins"],
    message: ["{field} là {to}, trước khi bắt đầu ngày {from}.", "{field} is {to}, before it begins on {from}."],
    remedy: ["Sửa một trong hai ngày.", "Correct one of the two days."],
    check: reversedDays,
    example: planExample({ units: [{ ...UNIT, until: "2026-01-01" }] }),
  }),
];
