import type { LocalDate } from "@egov-vn/core";
import { Prefix } from "../address/prefix.js";
import { planFailures } from "../failures.js";
import { composePrefix, unitPrefix } from "../model/bit-fields.js";
import { fieldNamed, nextValue } from "../model/next-value.js";
import type { Layout, Node, Plan, Realm, Root, Unit } from "../schema.js";
import { type ProfileId, profileLayouts, profileRoles } from "./profiles.js";

/** A root as it is asked for; the rest follows from the profile. */
export interface NewRoot extends Partial<Omit<Root, "prefix" | "layout">> {
  readonly prefix: string;
}

/** A unit as it is asked for: `newPlan` gives it its tier and index. */
export interface NewUnit extends Partial<Omit<Unit, "tier" | "index">> {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

/** What a plan is laid out from. */
export interface PlanOutline {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly province?: string;
  readonly date: LocalDate;
  readonly profile: ProfileId;
  readonly roots: readonly [NewRoot, ...NewRoot[]];
  /** In the order in which they get their indexes. */
  readonly units: readonly NewUnit[];
  /** Set to false to leave out loopbacks and links from the core to each unit. */
  readonly links?: boolean;
}

const LAST_DUAL_STACK = "2030-12-31" as LocalDate;

const REALMS: Readonly<Record<Realm["kind"], string>> = {
  internet: "Internet",
  tslcd: "Mạng truyền số liệu chuyên dùng",
  internal: "Nội bộ",
  lab: "Thử nghiệm",
};

const realmOf = (root: NewRoot): string =>
  root.realm ?? (root.source === "tslcd" ? "tslcd" : root.source === "ula" ? "internal" : "internet");

/** Units that every plan has: the network itself, the data centre, the DMZ, the way to IPv4. */
const OWN_UNITS: readonly NewUnit[] = [
  { id: "trung-tam-du-lieu", name: "Trung tâm dữ liệu", kind: "data-centre" },
  { id: "dich-vu-cong-khai", name: "Dịch vụ công khai", kind: "dmz" },
  { id: "chuyen-tiep", name: "Chuyển tiếp IPv4–IPv6", kind: "transition" },
];

/** A district's office, while there were districts, stands among the communes and has the networks of one. */
const placedAs = (kind: string): string => (kind === "district" ? "commune" : kind);

const tierOf = (layout: Layout, kind: string): number => {
  const value = fieldNamed(layout, "tier")?.values?.find((one) => one.kind === placedAs(kind))?.value;
  if (value === undefined) throw planFailures.noTierInLayout({ layout: layout.id, kind });
  return value;
};

/** Gives out indexes tier by tier, in the order of the field. */
class Indexes {
  readonly #taken = new Map<number, Set<number>>();
  readonly #layout: Layout;

  constructor(layout: Layout) {
    this.#layout = layout;
  }

  take(kind: string, wanted?: number): { tier: number; index: number } {
    const tier = tierOf(this.#layout, kind);
    const taken = this.#taken.get(tier) ?? new Set<number>();
    const field = fieldNamed(this.#layout, "unit");
    const index = wanted ?? (field && nextValue(field, taken));
    if (index === undefined) throw planFailures.tooManyUnits({ kind });
    taken.add(index);
    this.#taken.set(tier, taken);
    return { tier, index };
  }
}

/** The network's own units: links are taken from the last indexes downwards, as many units as are needed. */
class Infrastructure {
  readonly units: Unit[] = [];
  readonly nodes: Node[] = [];
  #subnet = 0;
  #loopback = 0;

  constructor(
    readonly layout: Layout,
    readonly roots: readonly Prefix[],
    readonly indexes: Indexes,
    readonly since: LocalDate,
    readonly values: Unit["values"],
  ) {
    this.#open();
    this.#subnet = this.#first;
    for (const root of roots) {
      this.nodes.push({ prefix: `${this.#block(root, 0)}`, kind: "container", name: "Loopback", unit: this.#unit.id });
    }
  }

  get #width(): number {
    return fieldNamed(this.layout, "subnet")?.bits ?? 0;
  }

  /** The first subnet of links: apart from the loopbacks' where there is room. */
  get #first(): number {
    return this.#width >= 8 ? 0x10 : 1;
  }

  get #unit(): Unit {
    return this.units.at(-1) as Unit;
  }

  #open(): void {
    const bits = fieldNamed(this.layout, "unit")?.bits ?? 0;
    const place = this.indexes.take("infrastructure", 2 ** bits - 1 - this.units.length);
    const number = this.units.length + 1;
    this.units.push({
      id: `ha-tang-${number}`,
      code: `HT-${number}`,
      name: `Hạ tầng mạng ${number}`,
      kind: "infrastructure",
      ...place,
      ...(this.values && { values: this.values }),
      since: this.since,
    });
    this.#subnet = 0;
  }

  #block(root: Prefix, subnet: number, unit = this.#unit): Prefix {
    return composePrefix(root, this.layout, { ...unit.values, tier: unit.tier, unit: unit.index, subnet });
  }

  router(name: string): void {
    this.#loopback += 1;
    const [unit] = this.units as [Unit];
    for (const [place, root] of this.roots.entries()) {
      const address = this.#block(root, 0, unit).child(128, this.#loopback);
      this.nodes.push({
        prefix: `${address}`,
        kind: "loopback",
        name: place === 0 ? name : `${name}.${place + 1}`,
        unit: unit.id,
      });
    }
  }

  link(ends: readonly [string, string]): void {
    const subnet = fieldNamed(this.layout, "subnet");
    const free = subnet && nextValue({ ...subnet, order: "rightmost" }, [{ from: 0, to: this.#subnet - 1 }]);
    if (free === undefined) {
      this.#open();
      this.link(ends);
      return;
    }
    this.#subnet = free + 1;
    for (const [place, root] of this.roots.entries()) {
      const prefix = this.#block(root, free);
      const names = (place === 0 ? ends : ends.map((end) => `${end}.${place + 1}`)) as [string, string];
      this.nodes.push({
        prefix: `${prefix}`,
        kind: "link",
        unit: this.#unit.id,
        onWire: `${prefix.child(127, 0)}`,
        ends: names,
      });
    }
  }
}

/**
 * Returns a plan laid out by a profile: each unit with its index, its prefix and the networks its kind must have; loopbacks
 * and links from the core; a NAT64 prefix. The same outline gives the same plan, byte for byte.
 *
 * @throws Failure when a root's prefix cannot be read or is not of the profile's length, and when units do not fit.
 */
export function layOutPlan(outline: PlanOutline): Plan {
  const { date, profile } = outline;
  const layout = profileLayouts[profile];
  const roots = outline.roots.map((root, place): Root => {
    const prefix = Prefix.parse(root.prefix);
    if (!prefix) throw planFailures.notAPrefix({ text: root.prefix });
    if (prefix.length !== layout.rootLength) {
      throw planFailures.wrongRootLength({ profile, length: layout.rootLength, prefix: `${prefix}` });
    }
    return {
      source: "vnnic",
      state: "active",
      ...root,
      id: root.id ?? (place === 0 ? "goc" : `goc-${place + 1}`),
      prefix: `${prefix}`,
      realm: realmOf(root),
      layout: layout.id,
    };
  });
  const prefixes = roots.map(({ prefix }) => Prefix.from(prefix));
  const values = profile === "L" ? { plane: 0 } : undefined;
  const indexes = new Indexes(layout);
  const infrastructure = new Infrastructure(layout, prefixes, indexes, date, values);
  infrastructure.router("core-1");
  const units: Unit[] = [];
  const nodes: Node[] = [];
  for (const wanted of [...OWN_UNITS, ...outline.units]) {
    const unit: Unit = {
      code: wanted.id,
      since: date,
      ...(values && { values }),
      ...wanted,
      ...indexes.take(wanted.kind),
    };
    units.push(unit);
    const router = hasNetworks(unit) && outline.links !== false ? routerOf(unit) : undefined;
    if (router !== undefined && unit.kind !== "data-centre") {
      infrastructure.router(router);
      infrastructure.link(["core-1", router]);
    }
    for (const [place, root] of prefixes.entries())
      nodes.push(...networksOf(unit, root, layout, router && place > 0 ? `${router}.${place + 1}` : router));
  }
  const kinds = new Set<string>(roots.map(({ realm }) => realm));
  const resolvers = resolversOf(nodes);
  return {
    id: outline.id,
    version: 1,
    title: outline.title,
    owner: outline.owner,
    ...(outline.province !== undefined && { province: outline.province }),
    date,
    realms: [...kinds].map((id): Realm => {
      const kind = id in REALMS ? (id as Realm["kind"]) : "internal";
      return { id, title: REALMS[kind], kind };
    }),
    roots,
    layouts: [layout],
    roles: profileRoles,
    units: [...infrastructure.units, ...units],
    nodes: [...(outline.links === false ? [] : infrastructure.nodes), ...nodes, ...resolvers.nodes],
    dns: resolvers.dns,
    policy: { minimumFree: 0.25, trigger: 0.75, horizonYears: 10, restDays: 365 },
    changes: [{ date, who: outline.owner, what: `Lập quy hoạch theo mẫu ${profile}` }],
  };
}

/** The resolvers, in the servers' network of the data centre: `::53`, and `::64` for networks without IPv4. */
function resolversOf(nodes: readonly Node[]): { nodes: Node[]; dns: NonNullable<Plan["dns"]> } {
  const lans = nodes.filter(({ role, kind }) => kind === "lan" && role === "servers");
  const hosts = lans.flatMap(({ prefix: text, unit }) => {
    const lan = Prefix.from(text);
    return [
      ["DNS", 0x53],
      ["DNS64", 0x64],
    ].map(
      ([name, host]): Node => ({
        prefix: `${lan.child(128, host as number)}`,
        kind: "host",
        name: name as string,
        ...(unit !== undefined && { unit }),
      }),
    );
  });
  const addresses = (wanted: string): string[] =>
    hosts.flatMap(({ name, prefix }) => (name === wanted ? prefix.slice(0, prefix.indexOf("/")) : []));
  const dns64 = nodes
    .filter(({ kind }) => kind === "nat64")
    .map(({ prefix }) => ({ prefix, servers: addresses("DNS64") }));
  return { nodes: hosts, dns: { resolvers: addresses("DNS"), dns64 } };
}

const hasNetworks = ({ kind }: Unit): boolean =>
  profileRoles.some(({ requiredFor }) => requiredFor?.includes(placedAs(kind)));

const routerOf = ({ id, kind }: Unit): string => (kind === "data-centre" ? "core-1" : `${id}-r1`);

/** Roles whose hosts still need IPv4 next to IPv6: everything that people and old devices use. */
const IPV6_ONLY = new Set(["wifi-guest"]);

/** Returns the nodes of a unit in a root: its container, and a network for each role that its kind must have. */
export function networksOf(unit: Unit, root: Prefix, layout: Layout, router?: string, roles = profileRoles): Node[] {
  const own = unitPrefix(root, layout, unit);
  const subnet = fieldNamed(layout, "subnet");
  if (!own || !subnet) return [];
  if (unit.kind === "transition") {
    return [
      { prefix: `${own}`, kind: "container", unit: unit.id, name: unit.name },
      { prefix: `${own.child(96, 0)}`, kind: "nat64", unit: unit.id, name: "NAT64" },
    ];
  }
  const networks = roles
    .filter(({ requiredFor }) => requiredFor?.includes(placedAs(unit.kind)))
    .map((role): Node => {
      const prefix = own.child(own.length + subnet.bits, role.subnet);
      return {
        prefix: `${prefix}`,
        kind: "lan",
        unit: unit.id,
        role: role.id,
        ...(role.vlan !== undefined && { vlan: role.vlan }),
        ...(router !== undefined && { router }),
        ...(IPV6_ONLY.has(role.id)
          ? { stack: "ipv6-only" as const }
          : { stack: "dual-stack" as const, dualStackUntil: LAST_DUAL_STACK }),
      };
    });
  return [{ prefix: `${own}`, kind: "container", unit: unit.id, name: unit.name }, ...networks];
}
