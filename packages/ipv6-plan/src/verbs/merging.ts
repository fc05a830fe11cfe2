import type { Prefix } from "../address/prefix.js";
import { unitPrefix } from "../model/bit-fields.js";
import { Carrier, Carriers } from "../model/carrier.js";
import { FieldValues, fieldNamed, IndexGiver } from "../model/next-value.js";
import { type PlacedNode, type PlacedRoot, planIndex } from "../model/plan-index.js";
import type { Dhcp, Layout, Move, Node, Plan, Site, Unit } from "../schema.js";
import { carrySettings } from "./carry-settings.js";
import type { Merged, MergeOptions, SuccessorUnit } from "./merge-plans.js";

/** Names that are taken, while new ones are made. */
class Names {
  readonly #taken: Set<string>;

  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken);
  }

  take(wanted: string): string {
    let name = wanted.slice(0, LONGEST_ID);
    for (let number = 2; this.#taken.has(name); number += 1) {
      name = `${wanted.slice(0, LONGEST_ID - 4)}-${number}`;
    }
    this.#taken.add(name);
    return name;
  }
}

const LONGEST_ID = 64;

/** A unit's space in one root, and the unit that gets its networks. */
interface Leaver {
  readonly unit: Unit;
  readonly own: Prefix;
  readonly layout: Layout;
  readonly next: Unit;
  readonly to: Prefix;
  /** Set when several units become one: the old one is a site of the new. */
  readonly site?: Site;
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

/** Kinds of nodes that are what a move is about; the rest goes along with them. */
const MOVES_BY_ITSELF = new Set<Node["kind"]>(["lan", "link", "nat64", "pool"]);

/** Moves everything of a merged plan to one root. The time goes with the number of nodes and units. */
export class Merging {
  readonly #moves: Move[] = [];
  readonly #carriers: Carrier[] = [];
  readonly #leavers: Leaver[] = [];
  readonly #newUnits: Unit[] = [];
  /** By the old unit's id, the unit that its nodes belong to from now on. */
  readonly #nextOf = new Map<string, Unit>();
  readonly #settled = new Set<string>();
  readonly #ids: Names;
  readonly #routers: Names;
  readonly #indexes: IndexGiver;
  readonly #sites = new Map<string, Site>();
  /** By the old network, why its place is not that of its role. */
  readonly #exceptions = new Map<string, string>();
  #dhcpId: number;

  constructor(
    readonly plan: Plan,
    readonly options: MergeOptions,
    readonly target: PlacedRoot & { readonly layout: Layout },
    readonly leavingIds: ReadonlySet<string>,
  ) {
    this.#ids = new Names(plan.units.map(({ id }) => id));
    this.#routers = new Names(
      plan.nodes.flatMap(({ kind, name }) => (kind === "loopback" && name !== undefined ? [name] : [])),
    );
    this.#indexes = new IndexGiver(plan);
    this.#dhcpId = plan.nodes.reduce((most, { dhcp }) => Math.max(most, dhcp?.id ?? 0), 0);
  }

  result(): Merged {
    const { plan, options, target } = this;
    const undecided = this.#placeUnits();
    for (const leaver of this.#leavers) if (!leaver.site) this.#placeWhole(leaver);
    const nodesIn = this.#nodesByLeaver();
    this.#placeSites(nodesIn);
    for (const leaver of this.#leavers) {
      if (!leaver.site && leaver.own.length !== leaver.to.length) this.#placeBlocks(leaver, nodesIn.get(leaver) ?? []);
    }
    const carriers = new Carriers(this.#carriers);
    const { drained, added, leftBehind } = this.#moveNodes(carriers);
    const leaving = planIndex(plan).roots.filter(({ root }) => this.leavingIds.has(root.id));
    const merged: Plan = {
      ...plan,
      units: [...plan.units.map((unit) => this.#ended(unit)), ...this.#newUnits],
      nodes: [
        ...plan.nodes.map((node) =>
          drained.has(node) ? { ...node, status: "draining" as const, until: options.until } : node,
        ),
        ...added,
      ],
      renumber: [
        ...(plan.renumber ?? []),
        {
          id: `hop-nhat-${options.date}`,
          title: `Chuyển về ${target.prefix}`,
          from: options.date,
          until: options.until,
          moves: this.#moves,
        },
      ],
      changes: [
        ...(plan.changes ?? []),
        {
          date: options.date,
          who: options.who,
          what: `Hợp nhất quy hoạch; ${this.#moves.length} khối địa chỉ chuyển về ${target.prefix}, khối cũ dùng đến ${options.until}`,
        },
      ],
    };
    return {
      plan: carrySettings(merged, { carriers, target, leaving: leaving.map(({ prefix }) => prefix) }),
      moves: this.#moves,
      leftBehind,
      undecided,
    };
  }

  /** A unit that something took the place of stays for its index, to the last day of its space. */
  #ended(unit: Unit): Unit {
    return this.#nextOf.has(unit.id) ? { ...unit, until: this.options.until } : unit;
  }

  /** Makes the units of the target root, and says what leaves for which of them. */
  #placeUnits(): Unit[] {
    const { plan, options } = this;
    const successorOf = new Map<string, SuccessorUnit>();
    for (const one of options.successors ?? []) for (const code of one.replaces) successorOf.set(code, one);
    const ofSuccessor = new Map<SuccessorUnit, Unit[]>();
    const undecided: Unit[] = [];
    const alive = plan.units.filter(({ until }) => until === undefined || until >= options.date);
    for (const unit of alive) {
      const successor = successorOf.get(unit.code);
      if (successor && this.#spaceOf(unit, true).length > 0) {
        const members = ofSuccessor.get(successor);
        if (members) members.push(unit);
        else ofSuccessor.set(successor, [unit]);
        continue;
      }
      const space = this.#spaceOf(unit, false);
      if (space.length === 0) continue;
      if (options.successors && !successor && CHANGED_KINDS.has(unit.kind)) undecided.push(unit);
      // A unit that has its place in the target as well only gives up the old one.
      if (unit.roots?.includes(options.target)) {
        this.#settled.add(unit.id);
        continue;
      }
      for (const { own, layout } of space) {
        const next = this.#copyOf(unit);
        this.#leavers.push({ unit, own, layout, next, to: this.#prefixOf(next) });
      }
    }
    for (const [successor, members] of ofSuccessor) {
      const order = new Map(successor.replaces.map((code, place) => [code, place]));
      const rank = ({ code }: Unit): number => order.get(code) as number;
      this.#succeed(
        successor,
        members.sort((left, right) => rank(left) - rank(right)),
      );
    }
    return undecided;
  }

  /** A unit's space in the roots that are left, and in the target when its successor gets space of its own there. */
  #spaceOf(unit: Unit, inTarget: boolean): { own: Prefix; layout: Layout }[] {
    const { rootById } = planIndex(this.plan);
    return (unit.roots ?? []).flatMap((id) => {
      const root = rootById.get(id);
      if (!root?.layout || !(this.leavingIds.has(id) || (inTarget && id === this.options.target))) return [];
      const own = unitPrefix(root.prefix, root.layout, unit);
      return own ? [{ own, layout: root.layout }] : [];
    });
  }

  #prefixOf(unit: Unit): Prefix {
    return unitPrefix(this.target.prefix, this.target.layout, unit) as Prefix;
  }

  #opened(draft: Omit<Unit, "index">): Unit {
    const unit: Unit = { ...draft, index: this.#indexes.take(draft) };
    this.#newUnits.push(unit);
    return unit;
  }

  #copyOf(unit: Unit): Unit {
    const { options } = this;
    const { until: _until, index: _index, ...kept } = unit;
    const next = this.#opened({
      ...kept,
      id: this.#ids.take(`${unit.id}-moi`),
      roots: [options.target],
      since: options.date,
      replaces: [unit.id],
    });
    if (!this.#nextOf.has(unit.id)) this.#nextOf.set(unit.id, next);
    return next;
  }

  /** Makes the unit that several become, each of them a site of it. */
  #succeed({ id, code, name, kind }: SuccessorUnit, members: readonly Unit[]): void {
    const { options, target } = this;
    const [first] = members as [Unit];
    const tier = fieldNamed(target.layout, "tier")?.values?.find((one) => one.kind === kind)?.value ?? first.tier;
    const next = this.#opened({
      id: this.#ids.take(id),
      code,
      name,
      kind,
      tier,
      ...(first.values && { values: first.values }),
      roots: [options.target],
      since: options.date,
      replaces: members.map((unit) => unit.id),
      sites: members.map(({ id: site, name: title, address }) => ({
        id: site,
        name: title,
        ...(address !== undefined && { address }),
      })),
    });
    const to = this.#prefixOf(next);
    for (const unit of members) {
      this.#nextOf.set(unit.id, next);
      const site: Site = { id: unit.id, name: unit.name };
      this.#sites.set(unit.id, site);
      for (const { own, layout } of this.#spaceOf(unit, true))
        this.#leavers.push({ unit, own, layout, next, to, site });
    }
  }

  /** Networks of one size move as a whole. */
  #placeWhole({ unit, own, to }: Leaver): void {
    if (own.length !== to.length) return;
    this.#moves.push({ from: `${own}`, to: `${to}`, unit: unit.id });
    this.#carriers.push(new Carrier(own, to));
  }

  /** The nodes in each unit's old space, of any user. */
  #nodesByLeaver(): ReadonlyMap<Leaver, readonly PlacedNode[]> {
    const sorted = [...this.#leavers].sort((left, right) => left.own.compare(right.own));
    const found = new Map<Leaver, PlacedNode[]>();
    let next = 0;
    let open: Leaver | undefined;
    for (const placed of planIndex(this.plan).nodes) {
      if (placed.realm !== this.target.root.realm) continue;
      while (next < sorted.length && (sorted[next] as Leaver).own.compare(placed.prefix) <= 0) {
        open = sorted[next];
        next += 1;
      }
      if (!open?.own.contains(placed.prefix)) continue;
      const list = found.get(open);
      if (list) list.push(placed);
      else found.set(open, [placed]);
    }
    return found;
  }

  /** Gives each site's networks places in the new unit: the first site's those of their roles, the others' free ones. */
  #placeSites(nodesIn: ReadonlyMap<Leaver, readonly PlacedNode[]>): void {
    const field = fieldNamed(this.target.layout, "subnet");
    if (!field) return;
    const values = new Map<Unit, FieldValues>();
    const first = new Map<Unit, string>();
    for (const leaver of this.#leavers) {
      if (!leaver.site) continue;
      const { next, unit } = leaver;
      if (!first.has(next)) first.set(next, unit.id);
      const isFirst = first.get(next) === unit.id;
      const free = values.get(next) ?? new FieldValues(field, []);
      values.set(next, free);
      if (isFirst) {
        this.#placeBlocks(leaver, nodesIn.get(leaver) ?? [], (subnet) => (free.claim(subnet) ? subnet : free.take()));
        // The places of roles are for the unit as a whole.
        for (const { subnet } of this.plan.roles) free.claim(subnet);
      } else this.#placeBlocks(leaver, nodesIn.get(leaver) ?? [], () => free.take());
    }
  }

  /** Gives each network of a unit its place where the two layouts differ, or where it cannot keep its place. */
  #placeBlocks(
    { unit, own, layout, to, site }: Leaver,
    nodes: readonly PlacedNode[],
    place: (subnet: number) => number | undefined = (subnet) => subnet,
  ): void {
    const [from, field] = [fieldNamed(layout, "subnet"), fieldNamed(this.target.layout, "subnet")];
    if (!from || !field) return;
    const length = own.length + from.bits;
    const seen = new Set<string>();
    for (const { node, prefix } of nodes) {
      if (prefix.length < length || node.kind === "container") continue;
      const block = prefix.parent(length);
      if (seen.has(`${block}`)) continue;
      seen.add(`${block}`);
      const subnet = block.address.bits(own.length, from.bits);
      const value = place(subnet);
      if (value === undefined || value >= 2 ** field.bits) continue;
      const target = to.child(to.length + field.bits, value);
      this.#carriers.push(new Carrier(block, target));
      if (site && value !== subnet) this.#exceptions.set(`${block}`, `Địa điểm ${site.name}`.slice(0, 2000));
      if (MOVES_BY_ITSELF.has(node.kind) || prefix.length > length) {
        this.#moves.push({ from: `${block}`, to: `${target}`, unit: node.unit ?? unit.id });
      }
    }
  }

  #moveNodes(carriers: Carriers): { drained: Set<Node>; added: Node[]; leftBehind: Node[] } {
    const drained = new Set<Node>();
    const leftBehind: Node[] = [];
    const placed: { node: Node; prefix: Prefix; to: Prefix }[] = [];
    const containers = new Map<string, Leaver>(this.#leavers.map((leaver) => [`${leaver.own}`, leaver]));
    const opened = new Set<Unit>();
    for (const { node, prefix, root, realm } of planIndex(this.plan).nodes) {
      if (realm !== this.target.root.realm) continue;
      const inLeaving = root !== undefined && this.leavingIds.has(root.root.id);
      const leaver = containers.get(`${prefix}`);
      const isOwn = node.kind === "container" && leaver !== undefined;
      const to = carriers.targets(prefix);
      const target = to.length === 1 && carriesWhole(to[0], prefix) ? to[0] : undefined;
      if (!inLeaving && !target && !isOwn) continue;
      if (node.status !== "reserved" && node.status !== "deprecated") drained.add(node);
      if (isOwn && leaver && (leaver.site || leaver.own.length !== leaver.to.length)) {
        // One container for a unit, however many it took the place of.
        if (!opened.has(leaver.next)) placed.push({ node, prefix, to: leaver.to });
        opened.add(leaver.next);
      } else if (target) placed.push({ node, prefix, to: target });
      else if (!this.#settled.has(node.unit ?? "")) leftBehind.push(node);
    }
    const routers = new Map<string, string>();
    for (const { node } of placed) {
      if (node.kind === "loopback" && node.name !== undefined && !routers.has(node.name)) {
        routers.set(node.name, this.#routers.take(`${node.name}-moi`));
      }
    }
    return { drained, added: placed.map((one) => this.#moved(one, routers)), leftBehind };
  }

  #moved({ node, prefix, to }: { node: Node; prefix: Prefix; to: Prefix }, routers: ReadonlyMap<string, string>): Node {
    const { site: oldSite, status, until: _until, unit: oldUnit, ...kept } = node;
    const carrier = prefix.length === to.length ? new Carrier(prefix, to) : undefined;
    const router = (name: string): string => routers.get(name) ?? name;
    const next = oldUnit === undefined ? undefined : this.#nextOf.get(oldUnit);
    const unit = next?.id ?? oldUnit;
    const ownSite = node.kind === "container" ? undefined : this.#sites.get(oldUnit ?? "");
    const site = ownSite?.id ?? oldSite;
    const exception = node.kind === "lan" ? this.#exceptions.get(`${prefix}`) : undefined;
    if (node.dhcp?.id !== undefined) this.#dhcpId += 1;
    return {
      ...kept,
      prefix: `${to}`,
      ...(unit !== undefined && { unit }),
      ...(site !== undefined && { site }),
      ...(node.kind === "container" && ownContainer(node, next) && { name: (next as Unit).name }),
      ...(status !== undefined && status !== "draining" && status !== "active" && { status }),
      since: this.options.date,
      ...(exception !== undefined && node.exception === undefined && { exception }),
      ...(node.kind === "loopback" && node.name !== undefined && { name: router(node.name) }),
      ...(node.onWire !== undefined && { onWire: carrier?.prefix(node.onWire) ?? node.onWire }),
      ...(node.ends && { ends: [router(node.ends[0]), router(node.ends[1])] as const }),
      ...(node.router !== undefined && { router: router(node.router) }),
      ...(node.dhcp && { dhcp: carrier ? carriedDhcp(node.dhcp, carrier, this.#dhcpId) : node.dhcp }),
    };
  }
}

/** Kinds of units that a rearrangement of the administration ends or joins. */
const CHANGED_KINDS: ReadonlySet<string> = new Set(["commune", "district"]);

/** A place is that of the whole prefix, not of something in it. */
const carriesWhole = (to: Prefix | undefined, prefix: Prefix): boolean => to?.length === prefix.length;

const ownContainer = (node: Node, next: Unit | undefined): boolean =>
  next !== undefined && node.name !== undefined && (next.replaces?.length ?? 0) > 0 && next.sites !== undefined;
