import type { LocalDate } from "@egov-vn/core";
import { Address } from "../address/address.js";
import { reservedIn } from "../address/interface-id.js";
import { Prefix } from "../address/prefix.js";
import { PrefixSet } from "../address/prefix-set.js";
import { nearOf, planFailures } from "../failures.js";
import { unitPrefix, valuesIn } from "../model/bit-fields.js";
import { fieldNamed, nextIndex, nextValue } from "../model/next-value.js";
import { type PlacedNode, type PlacedRoot, planIndex, rootsOfUnit } from "../model/plan-index.js";
import type { Change, Node, Plan, Retired, Unit } from "../schema.js";
import { networksOf } from "./lay-out-plan.js";

/** Who changes a plan, when, and why: it goes into the change log. */
export interface Author {
  readonly date: LocalDate;
  readonly who: string;
  readonly why?: string;
}

/** A plan after a change, and the nodes that were added or taken out. */
export interface Changed {
  readonly plan: Plan;
  readonly nodes: readonly Node[];
}

/** A unit to add: its tier follows from its kind, its index from the order of the field. */
export interface AddedUnit extends Partial<Omit<Unit, "index" | "since">> {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
}

const logged = (plan: Plan, { date, who, why }: Author, entry: Omit<Change, "date" | "who" | "why">): Plan => ({
  ...plan,
  version: plan.version + 1,
  date,
  changes: [...(plan.changes ?? []), { date, who, ...(why !== undefined && { why }), ...entry }],
});

function tierOf(plan: Plan, { kind, tier }: AddedUnit): number {
  if (tier !== undefined) return tier;
  for (const layout of plan.layouts) {
    const value = fieldNamed(layout, "tier")?.values?.find((one) => one.kind === kind)?.value;
    if (value !== undefined) return value;
  }
  throw planFailures.noTier({ kind });
}

/**
 * Returns a plan with one more unit: the next index of its tier, its container, and a network for each role its kind must
 * have. Nothing that was there changes; the change log gains an entry with what was given.
 *
 * @param keepNeighbour take an index whose neighbour is free as well, so that the unit can grow in place.
 * @throws Failure when the id or code is taken, no tier fits the kind, or the tier is full.
 * @example
 * addUnit(plan, { id: "so-c", code: "H99.03", name: "Sở Ví Dụ C", kind: "department" }, { date: "2026-03-05", who: "Trung tâm CĐS" })
 */
export function addUnit(plan: Plan, added: AddedUnit, author: Author, keepNeighbour = false): Changed & { unit: Unit } {
  const tier = tierOf(plan, added);
  const twin = plan.units.find(({ id }) => id === added.id);
  if (twin) throw planFailures.unitTaken({ id: added.id, name: twin.name });
  const holder = plan.units.find(({ code, until }) => code === added.code && until === undefined);
  if (holder) throw planFailures.codeTaken({ code: added.code, id: holder.id });
  const draft = { ...added, tier, since: author.date };
  const unit: Unit = { ...draft, index: nextIndex(plan, draft, keepNeighbour) };
  const nodes = rootsOfUnit(planIndex(plan), unit).flatMap(({ prefix, layout }) =>
    layout ? networksOf(unit, prefix, layout, undefined, plan.roles) : [],
  );
  const assigned = nodes.filter(({ kind }) => kind === "container").map(({ prefix }) => ({ unit: unit.id, prefix }));
  const next = logged(plan, author, { what: `Thêm đơn vị ${unit.name} (${unit.code})`, assigned });
  return { plan: { ...next, units: [...plan.units, unit], nodes: [...plan.nodes, ...nodes] }, nodes, unit };
}

/** A node to add: where, or what for; the rest is found. */
export interface AddedNode extends Partial<Omit<Node, "kind">> {
  readonly unit: string;
  readonly kind?: "lan" | "link" | "pool" | "host";
  /** The LAN that a host is in. */
  readonly within?: string;
}

function takenIn({ nodes }: ReturnType<typeof planIndex>, prefix: Prefix): PlacedNode | undefined {
  return nodes.find((one) => one.node.kind !== "container" && one.prefix.overlaps(prefix));
}

/** The retired prefix that meets another and still rests on a day. */
function restingIn({ retired }: Plan, prefix: Prefix, realm: string | undefined, day: LocalDate): Retired | undefined {
  return retired?.find(
    (one) =>
      one.notBefore > day &&
      (one.realm === undefined || one.realm === realm) &&
      Prefix.parse(one.prefix)?.overlaps(prefix),
  );
}

function networkPrefix(plan: Plan, added: AddedNode, unit: Unit, root: PlacedRoot, day: LocalDate): Prefix {
  const index = planIndex(plan);
  const { layout } = root;
  const own = layout && unitPrefix(root.prefix, layout, unit);
  const subnet = fieldNamed(layout, "subnet");
  if (!layout || !own || !subnet) throw planFailures.noNetworksInRoot({ unit: unit.id, root: root.root.id });
  const length = own.length + subnet.bits;
  const role = added.role === undefined ? undefined : index.roles.get(added.role);
  if (added.role !== undefined && !role)
    throw planFailures.noRole({ id: added.role, near: nearOf(added.role, index.roles.keys()) });
  if (role) {
    const prefix = own.child(length, role.subnet);
    const other = takenIn(index, prefix);
    if (!other) return prefix;
    if (added.exception === undefined) {
      throw planFailures.placeOfRoleTaken({ prefix: `${prefix}`, role: role.id });
    }
  }
  const used = new Set<number>(plan.roles.map((one) => one.subnet));
  for (const { prefix, node } of index.nodes) {
    if (node.kind !== "container" && own.contains(prefix)) used.add(valuesIn(prefix, layout).subnet ?? -1);
  }
  for (const { prefix: text, notBefore } of plan.retired ?? []) {
    const prefix = Prefix.parse(text);
    if (notBefore > day && prefix && own.contains(prefix)) used.add(valuesIn(prefix, layout).subnet ?? -1);
  }
  const value = nextValue(subnet, used);
  if (value === undefined) throw planFailures.noFreeNetwork({ unit: unit.id });
  return own.child(length, value);
}

function hostPrefix(plan: Plan, { within }: AddedNode): Prefix {
  const lan = within === undefined ? undefined : Prefix.parse(within);
  const { nodes } = planIndex(plan);
  if (!lan || !nodes.some((one) => one.prefix.equals(lan) && one.node.kind !== "container")) {
    throw planFailures.noNetwork({ prefix: within ?? "" });
  }
  const taken = PrefixSet.of(
    nodes.filter((one) => one.prefix.length === 128 && lan.contains(one.prefix)).map((one) => one.prefix),
  );
  const pools = nodes.find((one) => one.prefix.equals(lan))?.node.dhcp?.pools ?? [];
  const ranges = pools.flatMap(({ from, to }) => {
    const [first, last] = [Address.parse(from), Address.parse(to)];
    return first && last ? [{ first, last }] : [];
  });
  // ::1 is the router's.
  let address = lan.first.plus(2);
  while (lan.contains(address)) {
    const pool = ranges.find(({ first, last }) => first.compare(address) <= 0 && address.compare(last) <= 0);
    if (pool) address = pool.last.plus(1);
    else if (taken.contains(address) || reservedIn(lan, address)) address = address.plus(1);
    else return Prefix.of(address, 128);
  }
  throw planFailures.noFreeAddress({ prefix: `${lan}` });
}

/**
 * Returns a plan with one more network or host of a unit. A network for a role has the role's value; without a role it is
 * the next free value; a host is the lowest free address from `::2`, outside DHCPv6 pools. A prefix that is given is used as
 * it is. Nothing that was there changes.
 *
 * @throws Failure when the unit, role or network is not in the plan, or the place is taken.
 * @example
 * addNode(plan, { unit: "so-b", role: "servers" }, author).nodes[0]?.prefix // => "3fff:40:3:4002::/64"
 */
export function addNode(plan: Plan, added: AddedNode, author: Author): Changed {
  const index = planIndex(plan);
  const unit = index.units.get(added.unit);
  if (!unit) throw planFailures.noUnit({ id: added.unit, near: nearOf(added.unit, index.units.keys()) });
  const { within: _, kind = added.within === undefined ? "lan" : "host", ...rest } = added;
  // A role's VLAN is that of its own place: an exception needs another.
  const role = added.role === undefined || added.exception !== undefined ? undefined : index.roles.get(added.role);
  const vlan = added.vlan ?? role?.vlan;
  const make = (prefix: Prefix): Node => ({
    ...rest,
    prefix: `${prefix}`,
    kind,
    ...(vlan !== undefined && kind === "lan" && { vlan }),
    ...(kind === "link" && { onWire: `${prefix.child(127, 0)}` }),
    since: author.date,
  });
  const realmOf = (text: string): string | undefined =>
    added.realm ?? index.roots.find(({ prefix }) => prefix.contains(Prefix.from(text)))?.root.realm;
  const nodes = placesOf(plan, added, kind, unit, author.date).map(make);
  for (const { prefix } of nodes) {
    const other =
      kind === "host" ? plan.nodes.find((node) => node.prefix === prefix) : takenIn(index, Prefix.from(prefix))?.node;
    if (other) throw planFailures.taken({ prefix, other: other.prefix, kind: other.kind });
    const resting = restingIn(plan, Prefix.from(prefix), realmOf(prefix), author.date);
    if (resting) {
      throw planFailures.resting({ prefix: resting.prefix, day: resting.notBefore });
    }
  }
  const what = `Thêm ${kind} ${nodes.map(({ prefix }) => prefix).join(", ")} cho ${unit.name}`;
  const next = logged(plan, author, { what, assigned: nodes.map(({ prefix }) => ({ unit: unit.id, prefix })) });
  return { plan: { ...next, nodes: [...plan.nodes, ...nodes] }, nodes };
}

function placesOf(plan: Plan, added: AddedNode, kind: Node["kind"], unit: Unit, day: LocalDate): Prefix[] {
  if (added.prefix !== undefined) {
    const prefix = Prefix.parse(added.prefix);
    if (!prefix) throw planFailures.notAPrefix({ text: added.prefix });
    return [prefix];
  }
  if (kind === "host") return [hostPrefix(plan, added)];
  return rootsOfUnit(planIndex(plan), unit).map((root) => networkPrefix(plan, added, unit, root, day));
}

const DAY = 86_400_000;
const REST_DAYS = 365;

const daysAfter = (day: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10) as LocalDate;

/** What to take out: a unit with all it has, or one prefix with what is inside it. */
export type Retiree = { readonly unit: string } | { readonly prefix: string };

/**
 * Returns a plan without a unit's space, or without one prefix and what is in it. The space rests: it is listed as retired
 * until the policy's days are over. The unit stays in the plan with its last day, so that its index is not used again; a
 * router that served no other unit goes with its loopback and links.
 *
 * @throws Failure when the plan has no such unit or prefix.
 */
export function retire(plan: Plan, retiree: Retiree, author: Author): Changed {
  const index = planIndex(plan);
  const unit = "unit" in retiree ? index.units.get(retiree.unit) : undefined;
  if ("unit" in retiree && !unit)
    throw planFailures.noUnit({ id: retiree.unit, near: nearOf(retiree.unit, index.units.keys()) });
  const named = (placed: PlacedNode): boolean =>
    "prefix" in retiree ? isInside(placed, retiree.prefix) : placed.node.unit === retiree.unit;
  const gone = withInside(index.nodes, index.nodes.filter(named));
  if (gone.size === 0 && "prefix" in retiree) throw planFailures.noNode({ prefix: retiree.prefix });
  for (const node of servedByNobody(plan, gone)) gone.add(node);
  const notBefore = daysAfter(author.date, plan.policy?.restDays ?? REST_DAYS);
  const outermost = [...PrefixSet.of([...gone].map(({ prefix }) => prefix))];
  const retired = outermost.map((prefix): Retired => {
    const realm = index.nodes.find((one) => prefix.contains(one.prefix) && gone.has(one.node))?.realm;
    return {
      prefix: `${prefix}`,
      ...(realm !== undefined && realm !== "" && { realm }),
      notBefore,
      ...(unit && { unit: unit.id }),
      since: author.date,
      ...(author.why !== undefined && { reason: author.why }),
    };
  });
  const what = unit ? `Thu hồi địa chỉ của ${unit.name} (${unit.code})` : `Thu hồi ${outermost.join(", ")}`;
  const withdrawn = [...new Set([...gone].map(({ prefix }) => prefix))].sort();
  const next = logged(plan, author, { what, withdrawn });
  return {
    plan: {
      ...next,
      units: unit ? plan.units.map((one) => (one === unit ? { ...unit, until: author.date } : one)) : plan.units,
      nodes: plan.nodes.filter((node) => !gone.has(node)),
      retired: [...(plan.retired ?? []), ...retired],
    },
    nodes: [...gone],
  };
}

function isInside({ prefix }: PlacedNode, text: string): boolean {
  const outer = Prefix.parse(text);
  if (!outer) throw planFailures.notAPrefix({ text });
  return outer.contains(prefix);
}

/** The nodes, and what stands in them: a server of another unit goes with the network it is in. */
function withInside(nodes: readonly PlacedNode[], chosen: readonly PlacedNode[]): Set<Node> {
  const gone = new Set(chosen.map(({ node }) => node));
  // Outer nodes come before those inside them.
  for (const { node, parent } of nodes) if (parent && gone.has(parent.node)) gone.add(node);
  return gone;
}

/** Loopbacks and links of routers that only nodes on their way out refer to. */
function servedByNobody(plan: Plan, gone: ReadonlySet<Node>): Node[] {
  const routers = new Set([...gone].flatMap(({ router }) => router ?? []));
  for (const node of plan.nodes) if (!gone.has(node) && node.router !== undefined) routers.delete(node.router);
  return plan.nodes.filter(
    ({ kind, name, ends }) =>
      (kind === "loopback" && name !== undefined && routers.has(name)) ||
      (kind === "link" && ends?.some((end) => routers.has(end))),
  );
}
