import type { Bilingual, JsonPointer, LocalDate } from "@egov-vn/core";
import type { Prefix } from "../address/prefix.js";
import { readPrefix } from "../address/read-prefix.js";
import { planIndex } from "../model/plan-index.js";
import type { Node, Plan, Role, Root, Unit } from "../schema.js";
import { exportRules } from "./export-rules.js";
import type { Findings } from "./findings.js";

/** A root with its prefix read. */
export interface PlacedRoot {
  readonly root: Root;
  readonly prefix: Prefix;
}

/** A node with its prefix read and what its unit, role and root say of it. */
export interface Placed {
  readonly node: Node;
  /** Where the plan has it. */
  readonly path: JsonPointer;
  readonly prefix: Prefix;
  readonly root: PlacedRoot | undefined;
  readonly unit: Unit | undefined;
  readonly role: Role | undefined;
  /** Its own name, or else its unit's and role's. */
  readonly name: string;
  readonly vlan: number | undefined;
  /** On its way out: still valid, no longer preferred. */
  readonly draining: boolean;
}

/** A plan as exports see it: what could be read, in the order of addresses. */
export interface Network {
  readonly plan: Plan;
  /** Those that are not retired. */
  readonly roots: readonly PlacedRoot[];
  /** Those in use on the day; see {@link networkOf}. */
  readonly nodes: readonly Placed[];
  of(...kinds: Node["kind"][]): Placed[];
}

/** Which nodes an export is about. */
export interface InUse {
  /** Nodes whose `since` is later or whose `until` is earlier are left out. */
  readonly asOf: LocalDate;
  /** Planned nodes too. */
  readonly planned: boolean;
}

/**
 * Returns a prefix of the plan; what cannot be used is a finding.
 *
 * @param path where the plan has it.
 */
export function planPrefix(text: string, target: string, path: JsonPointer, findings: Findings): Prefix | undefined {
  const { prefix, problems } = readPrefix(text);
  if (!prefix) findings.add(exportRules.unreadablePrefix, { target, value: text }, path);
  else if (problems.includes("host-bits")) {
    findings.add(exportRules.hostBits, { target, value: text, wanted: prefix.toString() }, path);
    return undefined;
  }
  return prefix;
}

/** Returns the roots that are not retired, in the order of addresses. */
export function placedRoots(plan: Plan, target: string, findings: Findings): PlacedRoot[] {
  return plan.roots
    .flatMap((root, at) => {
      if (root.state === "retired") return [];
      const prefix = planPrefix(root.prefix, target, `/roots/${at}/prefix`, findings);
      return prefix ? [{ root, prefix }] : [];
    })
    .sort((left, right) => left.prefix.compare(right.prefix));
}

/**
 * Returns a plan as an export to `target` sees it. Reserved, deprecated and free nodes are no part of a running network
 * and are counted in a finding; so are planned ones, unless asked for.
 */
export function networkOf(plan: Plan, target: string, findings: Findings, { asOf, planned }: InUse): Network {
  const index = planIndex(plan);
  const nodes: Placed[] = [];
  for (const at of index.misspelt) {
    planPrefix((plan.nodes[at] as Node).prefix, target, `/nodes/${at}/prefix`, findings);
  }
  const misread = new Set(index.misspelt.filter((at) => hasHostBits((plan.nodes[at] as Node).prefix)));
  for (const { node, at, prefix, root } of index.nodes) {
    if (misread.has(at)) continue;
    const status = node.status ?? "active";
    const reason = idleReason(node, asOf, planned) ?? (root?.root.state === "retired" ? IDLE.retired : undefined);
    if (reason) {
      findings.count(exportRules.leftOut, { target, what: reason }, node.prefix, `/nodes/${at}`);
      continue;
    }
    const unit = node.unit === undefined ? undefined : index.units.get(node.unit);
    const role = node.role === undefined ? undefined : index.roles.get(node.role);
    nodes.push({
      node,
      path: `/nodes/${at}`,
      prefix,
      root,
      unit,
      role,
      name: nodeName(node, unit, role),
      vlan: node.vlan ?? (node.kind === "lan" ? role?.vlan : undefined),
      draining: status === "draining" || root?.root.state === "draining",
    });
  }
  nodes.sort((left, right) => left.prefix.compare(right.prefix));
  const roots = placedRoots(plan, target, findings);
  return { plan, roots, nodes, of: (...kinds) => nodes.filter(({ node }) => kinds.includes(node.kind)) };
}

const hasHostBits = (text: string): boolean => readPrefix(text).problems.includes("host-bits");

const IDLE = {
  planned: { vi: "khối mới dự kiến", en: "planned prefixes" },
  reserved: { vi: "khối dự phòng", en: "reserved prefixes" },
  deprecated: { vi: "khối đã ngừng dùng", en: "deprecated prefixes" },
  free: { vi: "khối ghi là còn trống", en: "prefixes listed as free" },
  retired: { vi: "khối thuộc khối gốc đã thu hồi", en: "prefixes of a retired root" },
} as const;

/** Returns why a node is no part of the running network, or `undefined` when it is. */
function idleReason(
  { status = "active", since, until }: Node,
  asOf: LocalDate,
  planned: boolean,
): Bilingual | undefined {
  if (status === "reserved" || status === "deprecated" || status === "free") return IDLE[status];
  if (status === "planned" && !planned) return IDLE.planned;
  const idle = (since !== undefined && since > asOf) || (until !== undefined && until < asOf);
  return idle ? { vi: `khối không dùng vào ngày ${asOf}`, en: `prefixes not in use on ${asOf}` } : undefined;
}

/** Returns what a node is called: its own name, or else its unit's and role's, or else its prefix. */
export function nodeName(node: Node, unit: Unit | undefined, role: Role | undefined): string {
  if (node.name !== undefined) return node.name;
  const parts = [unit?.name, role?.title].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(" – ") : node.prefix;
}

/** Returns the pairs of a list that overlap: each item with the nearest that contains it. */
export function overlapsAmong<T>(items: readonly T[], prefixOf: (item: T) => Prefix): [outer: T, inner: T][] {
  const sorted = [...items].sort((left, right) => prefixOf(left).compare(prefixOf(right)));
  const found: [T, T][] = [];
  const open: T[] = [];
  for (const item of sorted) {
    while (open.length > 0 && !prefixOf(open.at(-1) as T).contains(prefixOf(item))) open.pop();
    const outer = open.at(-1);
    if (outer !== undefined) found.push([outer, item]);
    open.push(item);
  }
  return found;
}
