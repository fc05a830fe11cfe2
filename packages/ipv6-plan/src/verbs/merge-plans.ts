import type { LocalDate } from "@egov-vn/core";
import { Address } from "../address/address.js";
import { Prefix } from "../address/prefix.js";
import { planFailures } from "../failures.js";
import { unitPrefix } from "../model/bit-fields.js";
import { fieldNamed, nextIndex } from "../model/next-value.js";
import { planIndex } from "../model/plan-index.js";
import type { Change, Dhcp, Layout, Move, Node, Plan, Root, Unit } from "../schema.js";
import { renamed } from "./rename-plan.js";

/** How plans become one. */
export interface MergeOptions {
  /** The id of the root that everything moves to: of the first plan, or one of `roots`. */
  readonly target: string;
  /** Roots that the merged plan has beside those of the plans, such as a larger one to move to. */
  readonly roots?: readonly Root[];
  /** Layouts of those roots. */
  readonly layouts?: readonly Layout[];
  /** The first day of the renumbering, on which old and new prefixes are both valid. */
  readonly date: LocalDate;
  /** The last day of the old prefixes. */
  readonly until: LocalDate;
  readonly who: string;
  readonly id?: string;
  readonly title?: string;
  readonly owner?: string;
  readonly province?: string;
}

/** A merged plan, and what moves. */
export interface Merged {
  readonly plan: Plan;
  readonly moves: readonly Move[];
  /** Nodes of moving units that have no place in the target: the value of their subnet does not fit there. */
  readonly leftBehind: readonly Node[];
}

function joined<T extends { readonly id: string }>(lists: readonly (readonly T[] | undefined)[]): T[] {
  const found = new Map<string, T>();
  for (const list of lists) for (const item of list ?? []) if (!found.has(item.id)) found.set(item.id, item);
  return [...found.values()];
}

/** The plans side by side: every root, unit and node of each, under ids that are no longer shared. */
function sideBySide(plans: readonly [Plan, ...Plan[]], options: MergeOptions): Plan {
  const [first] = plans;
  const taken = { ids: new Set<string>(), names: new Set<string>() };
  const parts = plans.map((plan) => renamed(plan, first, taken));
  const all = <T>(pick: (plan: Plan) => readonly T[] | undefined): T[] => parts.flatMap((plan) => pick(plan) ?? []);
  const list = <K extends string, T>(key: K, items: readonly T[]) =>
    (items.length > 0 ? { [key]: items } : {}) as { [key in K]?: readonly T[] };
  const some = <T>(pick: (plan: Plan) => T | undefined): boolean => parts.some((plan) => pick(plan) !== undefined);
  return {
    ...first,
    id: options.id ?? first.id,
    version: Math.max(...plans.map(({ version }) => version)) + 1,
    title: options.title ?? first.title,
    owner: options.owner ?? first.owner,
    ...(options.province !== undefined && { province: options.province }),
    date: options.date,
    realms: joined(parts.map(({ realms }) => realms)),
    roots: [...all(({ roots }) => roots), ...(options.roots ?? [])],
    layouts: joined([...parts.map(({ layouts }) => layouts), options.layouts]),
    roles: joined(parts.map(({ roles }) => roles)),
    units: all(({ units }) => units),
    nodes: all(({ nodes }) => nodes),
    ...list(
      "retired",
      all(({ retired }) => retired),
    ),
    ...list("stages", joined(parts.map(({ stages }) => stages))),
    ...list(
      "filters",
      all(({ filters }) => filters),
    ),
    ...list(
      "reviews",
      all(({ reviews }) => reviews),
    ),
    ...list(
      "renumber",
      all(({ renumber }) => renumber),
    ),
    ...list(
      "changes",
      all(({ changes }) => changes).sort((left, right) =>
        left.date < right.date ? -1 : left.date > right.date ? 1 : 0,
      ),
    ),
    ...(some(({ dns }) => dns) && {
      dns: {
        ...first.dns,
        ...list("nameServers", [...new Set(all(({ dns }) => dns?.nameServers))]),
        ...list("resolvers", [...new Set(all(({ dns }) => dns?.resolvers))]),
        ...list("reverseZones", [...new Set(all(({ dns }) => dns?.reverseZones))]),
        ...list(
          "delegations",
          all(({ dns }) => dns?.delegations),
        ),
        ...list(
          "dns64",
          all(({ dns }) => dns?.dns64),
        ),
      },
    }),
    ...(some(({ routing }) => routing) && {
      routing: {
        ...first.routing,
        ...list(
          "announced",
          all(({ routing }) => routing?.announced),
        ),
        ...list("sourceFilter", [...new Set(all(({ routing }) => routing?.sourceFilter))]),
        ...list("aggregates", [...new Set(all(({ routing }) => routing?.aggregates))]),
      },
    }),
  };
}

/** Carries what stands in one prefix to the same place in another. */
class Carrier {
  readonly #from: bigint;
  readonly #to: bigint;

  constructor(
    readonly from: Prefix,
    readonly to: Prefix,
  ) {
    this.#from = from.address.toBigInt();
    this.#to = to.address.toBigInt();
  }

  address(text: string): string {
    const address = Address.parse(text);
    if (!address || !this.from.contains(address)) return text;
    return `${Address.fromBigInt(address.toBigInt() - this.#from + this.#to)}`;
  }

  prefix(text: string): string {
    const [address = "", length] = text.split("/");
    return `${this.address(address)}/${length}`;
  }
}

/** What the merged plan's ids and names are taken by, while new ones are made. */
class Names {
  readonly #taken: Set<string>;

  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken);
  }

  take(wanted: string): string {
    let name = wanted;
    for (let number = 2; this.#taken.has(name); number += 1) name = `${wanted}-${number}`;
    this.#taken.add(name);
    return name;
  }
}

/** The prefix in the target for one of a unit's networks: the same place, or the same subnet where units differ in size. */
function placeOf(node: Node, own: Prefix, target: Prefix, layouts: { from: Layout; to: Layout }): Prefix | undefined {
  const prefix = Prefix.parse(node.prefix);
  if (!prefix || !own.contains(prefix)) return undefined;
  if (own.length === target.length) return Prefix.from(new Carrier(own, target).prefix(node.prefix));
  if (prefix.equals(own)) return target;
  const from = fieldNamed(layouts.from, "subnet");
  const to = fieldNamed(layouts.to, "subnet");
  if (!from || !to || prefix.length < own.length + from.bits) return undefined;
  const subnet = prefix.address.bits(own.length, from.bits);
  if (subnet >= 2 ** to.bits) return undefined;
  const [oldNetwork, network] = [prefix.parent(own.length + from.bits), target.child(target.length + to.bits, subnet)];
  return Prefix.from(new Carrier(oldNetwork, network).prefix(node.prefix));
}

function carriedDhcp(dhcp: Dhcp, carrier: Carrier, id: number): Dhcp {
  return {
    ...dhcp,
    ...(dhcp.id !== undefined && { id }),
    ...(dhcp.pools && {
      pools: dhcp.pools.map(({ from, to }) => ({ from: carrier.address(from), to: carrier.address(to) })),
    }),
    ...(dhcp.delegate && { delegate: dhcp.delegate.map((one) => ({ ...one, prefix: carrier.prefix(one.prefix) })) }),
    ...(dhcp.relay && { relay: dhcp.relay.map((one) => carrier.address(one)) }),
  };
}

/**
 * Returns several provinces' plans as one. The first plan is the one that is merged into: what it has in the target root
 * keeps its prefixes. Every unit elsewhere that still exists gets an index in the target root and a copy of its networks
 * there; its old space is draining until a day, and a map says what moves where, one to one. Ids that two plans share get
 * the plan's id in front, from the second plan on.
 *
 * Units of the same name are not made one: which body takes over whose offices is for people to say. They get space of their
 * own, so that both offices can keep working.
 *
 * @throws Failure when the target is not a root with a field `unit`, or a tier of it is full.
 * @example
 * mergePlans([bacNinh, bacGiang], { target: "goc", date: "2026-04-01", until: "2027-12-31", who: "Sở Khoa học và Công nghệ" }).moves.length
 */
export function mergePlans(plans: readonly [Plan, ...Plan[]], options: MergeOptions): Merged {
  const before = sideBySide(plans, options);
  const target = planIndex(before).rootById.get(options.target);
  const layout = target?.layout;
  if (!target || !layout) throw planFailures.noTarget({ id: options.target });
  const leaving = before.roots.filter(
    ({ id, state, realm }) =>
      id !== options.target && realm === target.root.realm && (state === "active" || state === "draining"),
  );
  const leavingIds = new Set(leaving.map(({ id }) => id));
  const draining = before.roots.map((root) =>
    leavingIds.has(root.id) ? { ...root, state: "draining" as const, until: options.until } : root,
  );
  const staying: Plan = { ...before, roots: draining };
  return new Merging(staying, options, { target: target.prefix, layout, leavingIds }).result();
}

interface Where {
  readonly target: Prefix;
  readonly layout: Layout;
  readonly leavingIds: ReadonlySet<string>;
}

class Merging {
  readonly #moves: Move[] = [];
  readonly #added: Node[] = [];
  readonly #leftBehind: Node[] = [];
  readonly #ids: Names;
  readonly #routers: Names;
  #dhcpId: number;
  #units: Unit[];

  constructor(
    readonly plan: Plan,
    readonly options: MergeOptions,
    readonly where: Where,
  ) {
    this.#units = [...plan.units];
    this.#ids = new Names(plan.units.map(({ id }) => id));
    this.#routers = new Names(
      plan.nodes.flatMap(({ kind, name }) => (kind === "loopback" && name !== undefined ? [name] : [])),
    );
    this.#dhcpId = plan.nodes.reduce((most, { dhcp }) => Math.max(most, dhcp?.id ?? 0), 0);
  }

  result(): Merged {
    const { plan, options, where } = this;
    const moving = plan.units.filter(
      ({ roots, until }) =>
        roots?.some((id) => where.leavingIds.has(id)) && (until === undefined || until >= options.date),
    );
    const nodesOf = new Map<string, Node[]>();
    for (const node of plan.nodes) {
      if (node.unit === undefined) continue;
      const list = nodesOf.get(node.unit);
      if (list) list.push(node);
      else nodesOf.set(node.unit, [node]);
    }
    const routers = new Map<string, string>();
    for (const unit of moving) {
      for (const { kind, name } of nodesOf.get(unit.id) ?? []) {
        if (kind === "loopback" && name !== undefined) routers.set(name, this.#routers.take(`${name}-moi`));
      }
    }
    const drained = new Set<Node>();
    for (const unit of moving) this.#move(unit, nodesOf.get(unit.id) ?? [], routers, drained);
    const entry: Change = {
      date: options.date,
      who: options.who,
      what: `Hợp nhất quy hoạch; ${this.#moves.length} khối địa chỉ chuyển về ${where.target}, khối cũ dùng đến ${options.until}`,
    };
    return {
      plan: {
        ...plan,
        units: this.#units,
        nodes: [
          ...plan.nodes.map((node) =>
            drained.has(node) ? { ...node, status: "draining" as const, until: options.until } : node,
          ),
          ...this.#added,
        ],
        renumber: [
          ...(plan.renumber ?? []),
          {
            id: `hop-nhat-${options.date}`,
            title: `Chuyển về ${where.target}`,
            from: options.date,
            until: options.until,
            moves: this.#moves,
          },
        ],
        ...(this.#added.some(({ kind }) => kind === "nat64") && { dns: this.#dnsWithNat64() }),
        changes: [...(plan.changes ?? []), entry],
      },
      moves: this.#moves,
      leftBehind: this.#leftBehind,
    };
  }

  #dnsWithNat64(): NonNullable<Plan["dns"]> {
    const dns64 = this.plan.dns?.dns64 ?? [];
    const [servers] = dns64.map((one) => one.servers);
    const added = servers
      ? this.#added.flatMap(({ kind, prefix }) => (kind === "nat64" ? [{ prefix, servers }] : []))
      : [];
    return { ...this.plan.dns, dns64: [...dns64, ...added] };
  }

  #move(unit: Unit, nodes: readonly Node[], routers: ReadonlyMap<string, string>, drained: Set<Node>): void {
    const { options, where } = this;
    const index = planIndex(this.plan);
    // A unit that has its place in the target as well only gives up the old one.
    const settled = unit.roots?.includes(options.target) === true;
    for (const rootId of unit.roots ?? []) {
      const root = index.rootById.get(rootId);
      const own = where.leavingIds.has(rootId) && root?.layout ? unitPrefix(root.prefix, root.layout, unit) : undefined;
      if (!root?.layout || !own) continue;
      const inside = nodes.filter(({ prefix }) => Prefix.parse(prefix) && own.contains(Prefix.from(prefix)));
      for (const node of inside) drained.add(node);
      if (settled) continue;
      const next = this.#newUnit(unit);
      const to = unitPrefix(where.target, where.layout, next) as Prefix;
      if (own.length === to.length) this.#moves.push({ from: `${own}`, to: `${to}`, unit: unit.id });
      for (const node of inside) this.#moveNode(node, next, own, to, { from: root.layout, to: where.layout }, routers);
    }
    this.#units = this.#units.map((one) => (one.id === unit.id && !settled ? { ...one, until: options.until } : one));
  }

  #newUnit(unit: Unit): Unit {
    const { options, plan } = this;
    const { until: _until, sites: _sites, ...kept } = unit;
    const draft = {
      ...kept,
      id: this.#ids.take(`${unit.id}-moi`),
      roots: [options.target],
      since: options.date,
      replaces: [unit.id],
    };
    const next: Unit = { ...draft, index: nextIndex({ ...plan, units: this.#units }, draft) };
    this.#units = [...this.#units, next];
    return next;
  }

  #moveNode(
    node: Node,
    unit: Unit,
    own: Prefix,
    target: Prefix,
    layouts: { from: Layout; to: Layout },
    routers: ReadonlyMap<string, string>,
  ): void {
    const place = placeOf(node, own, target, layouts);
    if (!place) {
      this.#leftBehind.push(node);
      return;
    }
    const carrier = new Carrier(Prefix.from(node.prefix), place);
    const { site: _site, status: _status, until: _until, ...kept } = node;
    const router = (name: string): string => routers.get(name) ?? name;
    if (node.dhcp?.id !== undefined) this.#dhcpId += 1;
    if (own.length !== target.length && node.kind !== "container" && node.kind !== "host" && node.kind !== "loopback") {
      this.#moves.push({ from: node.prefix, to: `${place}`, unit: node.unit as string });
    }
    this.#added.push({
      ...kept,
      prefix: `${place}`,
      unit: unit.id,
      since: this.options.date,
      ...(node.kind === "loopback" && node.name !== undefined && { name: router(node.name) }),
      ...(node.onWire !== undefined && { onWire: carrier.prefix(node.onWire) }),
      ...(node.ends && { ends: [router(node.ends[0]), router(node.ends[1])] as const }),
      ...(node.router !== undefined && { router: router(node.router) }),
      ...(node.dhcp && { dhcp: carriedDhcp(node.dhcp, carrier, this.#dhcpId) }),
    });
  }
}
