import type { JsonPointer } from "@egov-vn/core";
import { Address } from "../address/address.js";
import { Prefix } from "../address/prefix.js";
import type { Plan } from "../schema.js";

/** Something outside the list of nodes that names an address or a prefix. */
export interface PlanReference {
  readonly path: JsonPointer;
  readonly text: string;
  /** What it names; an address is a /128. */
  readonly prefix: Prefix;
  /** Everything that the same list names. */
  readonly among: readonly Prefix[];
  /** Whether what takes its place must be there as well while space is drained. An announcement goes with its space. */
  readonly needsSuccessor: boolean;
}

const prefixOf = (text: string): Prefix | undefined => {
  const address = Address.parse(text);
  return address ? Prefix.of(address, 128) : Prefix.parse(text);
};

/** Lists what a plan says of addresses outside its nodes: resolvers, DNS64, delegations, filters, routes. */
export function* planReferences({ dns, routing, filters }: Plan): Generator<PlanReference> {
  yield* listed("/dns/resolvers", dns?.resolvers ?? [], true);
  const dns64 = dns?.dns64 ?? [];
  yield* listed(
    "/dns/dns64",
    dns64.map(({ prefix }) => prefix),
    true,
    "/prefix",
  );
  const servers = dns64.flatMap((one) => one.servers.flatMap((text) => prefixOf(text) ?? []));
  for (const [place, one] of dns64.entries()) {
    yield* listed(`/dns/dns64/${place}/servers`, one.servers, true, "", servers);
  }
  yield* listed(
    "/dns/delegations",
    (dns?.delegations ?? []).map(({ prefix }) => prefix),
    true,
    "/prefix",
  );
  for (const [place, { prefixes }] of (filters ?? []).entries())
    yield* listed(`/filters/${place}/prefixes`, prefixes, true);
  yield* listed("/routing/aggregates", routing?.aggregates ?? [], true);
  yield* listed("/routing/sourceFilter", routing?.sourceFilter ?? [], false);
  yield* listed(
    "/routing/announced",
    (routing?.announced ?? []).map(({ prefix }) => prefix),
    false,
    "/prefix",
  );
}

function* listed(
  path: JsonPointer,
  texts: readonly string[],
  needsSuccessor: boolean,
  key = "",
  among = texts.flatMap((text) => prefixOf(text) ?? []),
): Generator<PlanReference> {
  for (const [place, text] of texts.entries()) {
    const prefix = prefixOf(text);
    if (prefix) yield { path: `${path}/${place}${key}`, text, prefix, among, needsSuccessor };
  }
}
