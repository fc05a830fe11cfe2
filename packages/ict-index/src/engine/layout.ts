import { nearest } from "@egov-vn/core";
import { failures } from "../failures.js";
import { type Criterion, type Group, type IndexNode, isCriterion } from "../schema.js";

/** A tree laid out in arrays: nodes are numbered, criteria first, then groups, children before their parents. */
export interface Layout {
  readonly root: Group;
  readonly criteria: readonly Criterion[];
  /** The nodes by number. */
  readonly nodes: readonly IndexNode[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** The children of each node, by number; empty for a criterion. */
  readonly children: readonly (readonly number[])[];
  /** The parent of each node, -1 for the index itself. */
  readonly parent: readonly number[];
  /** 1 for a criterion, and one more than the highest child for a group. */
  readonly level: readonly number[];
}

/**
 * Returns the layout of a tree.
 *
 * @throws Failure when a code is used twice, or a group has no children.
 */
export function layoutOf(root: Group): Layout {
  const criteria: Criterion[] = [];
  const groups: Group[] = [];
  const walk = (node: IndexNode): void => {
    if (isCriterion(node)) {
      criteria.push(node);
      return;
    }
    if (node.children.length === 0) throw failures.emptyGroup({ code: node.code });
    for (const child of node.children) walk(child);
    groups.push(node);
  };
  walk(root);
  const nodes: IndexNode[] = [...criteria, ...groups];
  const numberOf = new Map<string, number>();
  nodes.forEach((node, number) => {
    if (numberOf.has(node.code)) throw failures.codeTwice({ code: node.code });
    numberOf.set(node.code, number);
  });
  const parent = nodes.map(() => -1);
  const level = nodes.map(() => 1);
  const children = nodes.map((node, number) => {
    if (isCriterion(node)) return [];
    const own = node.children.map((child) => numberOf.get(child.code) as number);
    for (const child of own) parent[child] = number;
    level[number] = 1 + Math.max(...own.map((child) => level[child] as number));
    return own;
  });
  return { root, criteria, nodes, numberOf, children, parent, level };
}

/** Returns the numbers of the criteria under a node, itself when it is one. */
export function criteriaUnder(layout: Layout, node: number): number[] {
  const children = layout.children[node] as readonly number[];
  return children.length === 0 ? [node] : children.flatMap((child) => criteriaUnder(layout, child));
}

/**
 * Returns a node's number.
 *
 * @throws Failure when the tree has no such code.
 */
export function nodeNumber(layout: Layout, code: string): number {
  const number = layout.numberOf.get(code);
  if (number === undefined) throw failures.noNode({ code, near: nearest(code, layout.numberOf.keys()) });
  return number;
}

/**
 * Returns each node's weight within its parent, from the tree or from the weights given by code; not normalised.
 */
export function weightsOf(layout: Layout, given: Readonly<Record<string, number>> = {}): number[] {
  return layout.nodes.map((node) => given[node.code] ?? node.weight ?? 1);
}

/**
 * Returns each node's weight in the whole index: its normalised weight times its parents'. Those of the criteria sum
 * to 1.
 *
 * @example
 * effectiveWeights(layout).get("HTKT") // => 0.3333333333333333
 */
export function effectiveWeights(layout: Layout, given: Readonly<Record<string, number>> = {}): Map<string, number> {
  const weights = weightsOf(layout, given);
  const effective = new Array<number>(layout.nodes.length).fill(0);
  effective[layout.nodes.length - 1] = 1;
  for (let node = layout.nodes.length - 1; node >= 0; node -= 1) {
    const children = layout.children[node] as readonly number[];
    const sum = children.reduce((total, child) => total + (weights[child] as number), 0);
    for (const child of children) {
      effective[child] = ((effective[node] as number) * (weights[child] as number)) / sum;
    }
  }
  return new Map(layout.nodes.map((node, number) => [node.code, effective[number] as number]));
}

/** Returns the tree without some nodes; a group left empty goes too. The result is `undefined` when nothing is left. */
export function withoutNodes(root: Group, codes: ReadonlySet<string>): Group | undefined {
  if (codes.has(root.code)) return undefined;
  const children = root.children.flatMap((child): IndexNode[] => {
    if (codes.has(child.code)) return [];
    if (isCriterion(child)) return [child];
    const rest = withoutNodes(child, codes);
    return rest ? [rest] : [];
  });
  return children.length === 0 ? undefined : { ...root, children };
}
