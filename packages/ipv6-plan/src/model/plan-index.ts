import { Prefix } from "../address/prefix.js";
import { readPrefix } from "../address/read-prefix.js";
import type { Layout, Node, Plan, Realm, Role, Root, Unit } from "../schema.js";

/** A root whose prefix could be read. */
export interface PlacedRoot {
  readonly root: Root;
  readonly at: number;
  readonly prefix: Prefix;
  readonly layout: Layout | undefined;
}

/** A node whose prefix could be read, among the others of its realm. */
export interface PlacedNode {
  readonly node: Node;
  /** Its place in the plan's list. */
  readonly at: number;
  readonly prefix: Prefix;
  /** The id of its realm; empty when no root holds it and it names no realm. */
  readonly realm: string;
  readonly root: PlacedRoot | undefined;
  /** The smallest node that holds it. */
  parent: PlacedNode | undefined;
}

/** A plan's parts by their names, and its nodes in the order of their addresses. */
export interface PlanIndex {
  readonly plan: Plan;
  readonly realms: ReadonlyMap<string, Realm>;
  readonly layouts: ReadonlyMap<string, Layout>;
  readonly roles: ReadonlyMap<string, Role>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly roots: readonly PlacedRoot[];
  readonly rootById: ReadonlyMap<string, PlacedRoot>;
  /** By realm, then by address, then by length: a node comes before those inside it. */
  readonly nodes: readonly PlacedNode[];
  /** Places of nodes whose prefix is not written as RFC 5952 wants, or not at all. */
  readonly misspelt: readonly number[];
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): Map<string, T> => {
  const map = new Map<string, T>();
  for (const item of items) if (!map.has(item.id)) map.set(item.id, item);
  return map;
};

/** Roots that hold no other, by address, to find the one that holds a prefix by halving. */
class RootFinder {
  readonly #roots: PlacedRoot[] = [];

  constructor(roots: readonly PlacedRoot[]) {
    for (const root of [...roots].sort((left, right) => left.prefix.compare(right.prefix))) {
      const last = this.#roots.at(-1);
      if (!last?.prefix.contains(root.prefix)) this.#roots.push(root);
    }
  }

  find(prefix: Prefix): PlacedRoot | undefined {
    let low = 0;
    let high = this.#roots.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#roots[middle] as PlacedRoot).prefix.compare(prefix) <= 0) low = middle + 1;
      else high = middle;
    }
    const root = this.#roots[low - 1];
    return root?.prefix.contains(prefix) ? root : undefined;
  }
}

const made = new WeakMap<Plan, PlanIndex>();

/**
 * Returns a plan's index: made once for each plan, in the time it takes to sort the nodes. A plan is a value: change a copy.
 */
export function planIndex(plan: Plan): PlanIndex {
  let index = made.get(plan);
  if (!index) {
    index = buildIndex(plan);
    made.set(plan, index);
  }
  return index;
}

function buildIndex(plan: Plan): PlanIndex {
  const layouts = byId(plan.layouts);
  const roots = plan.roots.flatMap((root, at): PlacedRoot[] => {
    const { prefix } = readPrefix(root.prefix);
    return prefix ? [{ root, at, prefix, layout: layouts.get(root.layout) }] : [];
  });
  const realms = byId(plan.realms);
  const finders = new Map<string, RootFinder>();
  for (const id of new Set([...realms.keys(), ...plan.roots.map(({ realm }) => realm)])) {
    finders.set(id, new RootFinder(roots.filter(({ root }) => root.realm === id)));
  }
  const rootOf = (prefix: Prefix, realm: string | undefined): PlacedRoot | undefined => {
    if (realm !== undefined) return finders.get(realm)?.find(prefix);
    for (const finder of finders.values()) {
      const root = finder.find(prefix);
      if (root) return root;
    }
    return undefined;
  };
  const misspelt: number[] = [];
  const nodes: PlacedNode[] = [];
  for (let at = 0; at < plan.nodes.length; at += 1) {
    const node = plan.nodes[at] as Node;
    let prefix = Prefix.parse(node.prefix);
    if (!prefix || prefix.toString() !== node.prefix) {
      misspelt.push(at);
      prefix ??= readPrefix(node.prefix).prefix;
    }
    if (!prefix) continue;
    const root = rootOf(prefix, node.realm);
    nodes.push({ node, at, prefix, realm: node.realm ?? root?.root.realm ?? "", root, parent: undefined });
  }
  inOrder(nodes);
  nest(nodes);
  return {
    plan,
    realms,
    layouts,
    roles: byId(plan.roles),
    units: byId(plan.units),
    roots,
    rootById: new Map(roots.map((root) => [root.root.id, root])),
    nodes,
    misspelt,
  };
}

const compare = (left: PlacedNode, right: PlacedNode): number =>
  left.realm === right.realm ? left.prefix.compare(right.prefix) : left.realm < right.realm ? -1 : 1;

/** A plan is mostly kept in order already, and looking is much cheaper than sorting. */
function inOrder(nodes: PlacedNode[]): void {
  for (let at = 1; at < nodes.length; at += 1) {
    if (compare(nodes[at - 1] as PlacedNode, nodes[at] as PlacedNode) > 0) {
      nodes.sort(compare);
      return;
    }
  }
}

function nest(nodes: readonly PlacedNode[]): void {
  const open: PlacedNode[] = [];
  for (const node of nodes) {
    let top = open.at(-1);
    while (top && !(top.realm === node.realm && top.prefix.contains(node.prefix))) {
      open.pop();
      top = open.at(-1);
    }
    node.parent = top;
    open.push(node);
  }
}

/** Returns the roots that a unit has space in. */
export function rootsOfUnit(index: PlanIndex, unit: Unit): PlacedRoot[] {
  if (unit.roots) return unit.roots.flatMap((id) => index.rootById.get(id) ?? []);
  return index.roots.filter(({ root }) => root.state === "active" || root.state === "planned");
}

/** Returns whether a unit has space in a root. */
export function hasSpaceIn(unit: Unit, { id, state }: Root): boolean {
  return unit.roots ? unit.roots.includes(id) : state === "active" || state === "planned";
}

/** Returns the zone of a node: its own, else its role's. */
export function zoneOf({ roles }: PlanIndex, node: Node) {
  return node.zone ?? (node.role === undefined ? undefined : roles.get(node.role)?.zone);
}

/** Returns a unit's name, or its id when the plan does not have it. */
export function unitName({ units }: PlanIndex, id: string): string {
  return units.get(id)?.name ?? id;
}
