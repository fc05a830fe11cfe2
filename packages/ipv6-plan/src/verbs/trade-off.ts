import type { Prefix } from "../address/prefix.js";
import { PrefixSet } from "../address/prefix-set.js";
import { placedFields } from "../model/bit-fields.js";
import { type PlacedNode, planIndex } from "../model/plan-index.js";
import type { Plan } from "../schema.js";

/** What a role costs in a filter. */
export interface RoleCost {
  readonly role: string;
  readonly title: string;
  readonly networks: number;
  /** Entries of a filter for exactly the role's networks, neighbours joined. */
  readonly aclSize: number;
  /** Entries if the role came before the unit in the address: one for each tier that has it. */
  readonly aclSizeRoleFirst: number;
}

/** What the order of the fields costs: entries of filters against routes. */
export interface TradeOff {
  readonly roles: readonly RoleCost[];
  /** Routes of the core, by the level at which they are summed up. */
  readonly routes: { readonly root: number; readonly tier: number; readonly unit: number; readonly network: number };
  /** Routes of the core if the role came before the unit: nothing of a unit can be summed up. */
  readonly routesRoleFirst: number;
}

const isNetwork = ({ node }: PlacedNode): boolean => node.kind === "lan" && node.status !== "reserved";

/**
 * Returns how many entries a filter for one role needs: its networks, neighbours joined, nothing else covered.
 *
 * @example
 * aclSize(plan, "guest") // => 1
 */
export function aclSize(plan: Plan, role: string): number {
  const { nodes } = planIndex(plan);
  return PrefixSet.of(nodes.filter((one) => isNetwork(one) && one.node.role === role).map(({ prefix }) => prefix)).size;
}

/**
 * Returns how many routes the core holds when networks are summed up at a field of the layout (`tier`, `unit`, …); at
 * `root` and `network`, the roots that have any, and every single network.
 */
export function routes(plan: Plan, level: string): number {
  const summed = new Set<string>();
  for (const { node, prefix, root } of planIndex(plan).nodes) {
    if (node.kind !== "lan" || node.status === "reserved" || !root) continue;
    const end = level === "network" ? prefix.length : levelEnd(root.prefix, root.layout, level);
    if (end !== undefined && end <= prefix.length) summed.add(`${root.root.id} ${prefix.parent(end)}`);
  }
  return summed.size;
}

function levelEnd(root: Prefix, layout: Plan["layouts"][number] | undefined, level: string): number | undefined {
  if (level === "root") return root.length;
  return layout && placedFields(layout).find(({ field }) => field.name === level)?.to;
}

/**
 * Returns the price of the plan's order of fields: how many entries each role's filter needs and how many routes the core
 * holds, and what both would be if the role came before the unit.
 *
 * @example
 * tradeOff(plan).routes // => { root: 1, tier: 2, unit: 4, network: 10 }
 */
export function tradeOff(plan: Plan): TradeOff {
  const { nodes, units } = planIndex(plan);
  const networks = nodes.filter(isNetwork);
  const byRole = new Map<string, PlacedNode[]>();
  for (const one of networks) {
    if (one.node.role === undefined) continue;
    const list = byRole.get(one.node.role);
    if (list) list.push(one);
    else byRole.set(one.node.role, [one]);
  }
  return {
    roles: plan.roles.map(({ id, title }): RoleCost => {
      const own = byRole.get(id) ?? [];
      const tiers = new Set(
        own.map(({ node, root }) => `${root?.root.id} ${node.unit === undefined ? "" : units.get(node.unit)?.tier}`),
      );
      return {
        role: id,
        title,
        networks: own.length,
        aclSize: PrefixSet.of(own.map(({ prefix }) => prefix)).size,
        aclSizeRoleFirst: tiers.size,
      };
    }),
    routes: {
      root: routes(plan, "root"),
      tier: routes(plan, "tier"),
      unit: routes(plan, "unit"),
      network: routes(plan, "network"),
    },
    routesRoleFirst: networks.length,
  };
}
