import type { Address } from "../address/address.js";
import { Prefix } from "../address/prefix.js";
import { PrefixSet } from "../address/prefix-set.js";
import type { Carriers } from "../model/carrier.js";
import type { PlacedRoot } from "../model/plan-index.js";
import type { Dns, Plan, Routing } from "../schema.js";

/** Where the space of a merged plan goes. */
export interface Carrying {
  readonly carriers: Carriers;
  /** The root that everything moves to. */
  readonly target: PlacedRoot;
  /** The roots that are left. */
  readonly leaving: readonly Prefix[];
}

const addressText = (address: Address): string => `${address}`;

/** Returns addresses and, behind them, where those that move go. */
function withNewAddresses(texts: readonly string[], carriers: Carriers): string[] {
  const moved = texts.flatMap((text) => {
    const prefix = Prefix.parse(`${text}/128`);
    const [to, ...more] = prefix ? carriers.targets(prefix) : [];
    return to && more.length === 0 && !to.equals(prefix as Prefix) ? [addressText(to.address)] : [];
  });
  return [...new Set([...texts, ...moved])];
}

/** Returns prefixes and, behind them, where those that move go; of one around many moves, all their places in one set. */
function withNewPrefixes(texts: readonly string[], { carriers, target, leaving }: Carrying): string[] {
  const moved = texts.flatMap((text): string[] => {
    const prefix = Prefix.parse(text);
    if (!prefix) return [];
    if (leaving.some((root) => prefix.contains(root))) return [`${target.prefix}`];
    return Array.from(PrefixSet.of(carriers.targets(prefix)), String);
  });
  return [...new Set([...texts, ...moved])];
}

function carriedDns(dns: Dns, carrying: Carrying): Dns {
  const { carriers } = carrying;
  const groups = (dns.dns64 ?? []).map(({ prefix, servers }) => ({
    prefix,
    servers: withNewAddresses(servers, carriers),
  }));
  const moved = groups.flatMap(({ prefix, servers }) =>
    withNewPrefixes([prefix], carrying)
      .slice(1)
      .map((to) => ({ prefix: to, servers })),
  );
  const known = new Set((dns.delegations ?? []).map(({ prefix }) => prefix));
  const delegated = (dns.delegations ?? []).flatMap(({ prefix, servers }) =>
    withNewPrefixes([prefix], carrying)
      .filter((to) => !known.has(to))
      .map((to) => ({ prefix: to, servers })),
  );
  const zones = carrying.target.prefix.reverseZones();
  return {
    ...dns,
    ...(dns.resolvers && { resolvers: withNewAddresses(dns.resolvers, carriers) }),
    ...(dns.dns64 && { dns64: [...groups, ...moved] }),
    ...(dns.delegations && { delegations: [...dns.delegations, ...delegated] }),
    ...(dns.reverseZones && { reverseZones: [...new Set([...dns.reverseZones, ...zones])] }),
  };
}

function carriedRouting(routing: Routing, carrying: Carrying): Routing {
  const { target, leaving } = carrying;
  const announced = routing.announced ?? [];
  const ofOld = announced.find(({ prefix: text }) => {
    const prefix = Prefix.parse(text);
    return prefix && leaving.some((root) => root.overlaps(prefix));
  });
  const isSeen = announced.some(({ prefix }) => Prefix.parse(prefix)?.overlaps(target.prefix));
  const asn = target.root.asn ?? ofOld?.asn;
  const added = ofOld && !isSeen && asn !== undefined ? [{ prefix: `${target.prefix}`, asn }] : [];
  return {
    ...routing,
    ...(added.length > 0 && { announced: [...announced, ...added] }),
    ...(routing.sourceFilter && { sourceFilter: [...new Set([...routing.sourceFilter, `${target.prefix}`])] }),
    ...(routing.aggregates && { aggregates: withNewPrefixes(routing.aggregates, carrying) }),
  };
}

/**
 * Returns a plan whose settings name, next to every address that moves, the one that takes its place: resolvers, DNS64,
 * delegated and reverse zones, filters, aggregates, the source filter, and what is announced. Both are valid until the old
 * space is drained.
 */
export function carrySettings(plan: Plan, carrying: Carrying): Plan {
  return {
    ...plan,
    ...(plan.dns && { dns: carriedDns(plan.dns, carrying) }),
    ...(plan.routing && { routing: carriedRouting(plan.routing, carrying) }),
    ...(plan.filters && {
      filters: plan.filters.map((filter) => ({ ...filter, prefixes: withNewPrefixes(filter.prefixes, carrying) })),
    }),
  };
}
