import type { JsonPointer } from "@egov-vn/core";
import { Address } from "../address/address.js";
import { Prefix } from "../address/prefix.js";
import type { Plan } from "../schema.js";
import { exportRules } from "./export-rules.js";
import type { Exported, ExportOptions } from "./exported.js";
import { Findings } from "./findings.js";
import { domainName } from "./names.js";
import { networkOf, overlapsAmong, type Placed, planPrefix } from "./network.js";

const TARGET = "Kea";
const LARGEST_ID = 4_294_967_294;

/** Returns text that Kea's JSON reader takes: half surrogates and controls are dropped. */
const words = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: Kea reads no such escapes.
    .replace(/[\u0000-\u001f\u007f]/g, " ")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");

/**
 * Returns an id for a subnet without one: bits 32 to 63 of its prefix, which no other subnet changes and which differ
 * for all /64s of a /32.
 */
const derivedId = (prefix: Prefix): number => Number(prefix.first.field(32, 32));

interface Subnet {
  readonly id: number;
  readonly subnet: string;
  readonly relay: { readonly "ip-addresses": readonly string[] };
  readonly pools?: readonly { readonly pool: string }[];
  readonly "pd-pools"?: readonly {
    readonly prefix: string;
    readonly "prefix-len": number;
    readonly "delegated-len": number;
  }[];
  readonly "option-data"?: readonly { readonly name: string; readonly data: string }[];
  readonly "user-context": Readonly<Record<string, string | number>>;
}

function poolsOf({ node, path, prefix }: Placed, findings: Findings): { pool: string }[] {
  const subnet = prefix.toString();
  const found = (node.dhcp?.pools ?? []).flatMap(({ from, to }, place) => {
    const at = `${path}/dhcp/pools/${place}`;
    const value = `${from} - ${to}`;
    const [first, last] = [Address.parse(from), Address.parse(to)];
    if (!first || !last) {
      findings.add(exportRules.unreadablePrefix, { target: TARGET, value }, at);
      return [];
    }
    const inside = prefix.contains(first) && prefix.contains(last) && first.compare(last) <= 0;
    if (inside) return [{ first, last, at }];
    const problem = { vi: "nằm ngoài mạng con hoặc ngược đầu đuôi", en: "outside the subnet, or back to front" };
    findings.add(exportRules.poolOutside, { value, subnet, problem }, at);
    return [];
  });
  found.sort((left, right) => left.first.compare(right.first));
  return found.flatMap(({ first, last, at }, place) => {
    const before = found[place - 1];
    if (before && before.last.compare(first) >= 0) {
      const problem = { vi: "chồng lên một dải khác", en: "overlaps another pool" };
      findings.add(exportRules.poolOutside, { value: `${first} - ${last}`, subnet, problem }, at);
      return [];
    }
    return [{ pool: `${first} - ${last}` }];
  });
}

function delegatedPools({ node, path, prefix }: Placed, findings: Findings): NonNullable<Subnet["pd-pools"]> {
  return (node.dhcp?.delegate ?? []).flatMap(({ prefix: text, length }, place) => {
    const at = `${path}/dhcp/delegate/${place}`;
    const pool = planPrefix(text, TARGET, `${at}/prefix`, findings);
    if (!pool) return [];
    if (length >= pool.length)
      return [{ prefix: pool.first.toString(), "prefix-len": pool.length, "delegated-len": length }];
    const problem = { vi: `không thể ủy quyền /${length}`, en: `a /${length} cannot be delegated from it` };
    findings.add(exportRules.poolOutside, { value: text, subnet: prefix.toString(), problem }, `${at}/length`);
    return [];
  });
}

/** Resolvers by address, as Kea lists them; what is no address is a finding. */
function resolverList(addresses: readonly string[], path: JsonPointer, findings: Findings): string {
  return addresses
    .flatMap((text) => {
      const address = Address.parse(text);
      if (!address) findings.add(exportRules.unreadablePrefix, { target: TARGET, value: text }, path);
      return address ? [address.toString()] : [];
    })
    .join(", ");
}

/**
 * Returns `kea-dhcp6.conf` for Kea's DHCPv6 server: a subnet for each LAN whose `dhcp` is stateless or stateful, with
 * pools, delegated prefixes, relay (the LAN's `::1` unless given) and names in `user-context`. An id that the plan does
 * not give is made from the prefix, so it stays when other networks come and go.
 */
export function keaExport(plan: Plan, options: ExportOptions = {}): Exported {
  const findings = new Findings();
  const network = networkOf(plan, TARGET, findings, {
    asOf: options.asOf ?? plan.date,
    planned: options.planned === true,
  });
  const lans = network.of("lan").filter(({ node }) => node.dhcp !== undefined && node.dhcp.mode !== "slaac");
  if (lans.length === 0) {
    findings.add(exportRules.nothing, {
      target: TARGET,
      what: { vi: "LAN dùng DHCPv6", en: "LAN with DHCPv6" },
    });
    return { files: [], findings: findings.list };
  }
  const dropped = new Set<Placed>();
  for (const [outer, inner] of overlapsAmong(lans, (lan) => lan.prefix)) {
    findings.add(exportRules.subnetsOverlap, { value: outer.node.prefix, other: inner.node.prefix }, inner.path);
    dropped.add(inner.prefix.equals(outer.prefix) ? inner : outer);
  }
  const dns64 = resolverList(
    (plan.dns?.dns64 ?? []).flatMap((one) => one.servers),
    "/dns/dns64",
    findings,
  );
  const ids = new Map<number, string>();
  const paths = new Map<number, JsonPointer>();
  const subnets: Subnet[] = [];
  // Given ids first: a derived one must not take the place of one that leases are tied to.
  const inOrder = [...lans].sort(
    (left, right) => Number(left.node.dhcp?.id === undefined) - Number(right.node.dhcp?.id === undefined),
  );
  for (const lan of inOrder) {
    const { node, prefix, name, vlan, unit } = lan;
    if (dropped.has(lan)) continue;
    const id = node.dhcp?.id ?? derivedId(prefix);
    if (id < 1 || id > LARGEST_ID || ids.has(id)) {
      findings.add(exportRules.subnetId, { id, value: node.prefix, other: ids.get(id) ?? "–" }, `${lan.path}/dhcp/id`);
      continue;
    }
    ids.set(id, node.prefix);
    paths.set(id, lan.path);
    const pools = poolsOf(lan, findings);
    const delegations = delegatedPools(lan, findings);
    if (node.dhcp?.mode === "stateful" && pools.length === 0 && delegations.length === 0) {
      findings.count(
        exportRules.missing,
        { target: TARGET, what: { vi: "dải cấp phát", en: "pools" } },
        node.prefix,
        `${lan.path}/dhcp/pools`,
      );
    }
    const relay = (node.dhcp?.relay ?? [prefix.first.plus(1).toString()]).flatMap((text, place) => {
      const address = Address.parse(text);
      const at = `${lan.path}/dhcp/relay/${place}`;
      if (!address) findings.add(exportRules.unreadablePrefix, { target: TARGET, value: text }, at);
      return address ? [address.toString()] : [];
    });
    subnets.push({
      id,
      subnet: prefix.toString(),
      relay: { "ip-addresses": relay },
      ...(pools.length > 0 && { pools }),
      ...(delegations.length > 0 && { "pd-pools": delegations }),
      ...(node.stack === "ipv6-only" && dns64 !== "" && { "option-data": [{ name: "dns-servers", data: dns64 }] }),
      "user-context": {
        name: words(name),
        ...(unit && { unit: words(unit.code) }),
        ...(vlan !== undefined && { vlan }),
      },
    });
  }
  for (const [outer, inner] of overlapsAmong(
    subnets.flatMap((subnet) =>
      (subnet["pd-pools"] ?? []).map((pool) => ({
        subnet,
        prefix: Prefix.from(`${pool.prefix}/${pool["prefix-len"]}`),
      })),
    ),
    ({ prefix }) => prefix,
  )) {
    const problem = { vi: `chồng lên ${outer.prefix}`, en: `overlaps ${outer.prefix}` };
    const params = { value: `${inner.prefix}`, subnet: inner.subnet.subnet, problem };
    findings.add(exportRules.poolOutside, params, `${paths.get(inner.subnet.id)}/dhcp/delegate`);
  }
  subnets.sort((left, right) => Prefix.from(left.subnet).compare(Prefix.from(right.subnet)));
  const resolvers = resolverList(plan.dns?.resolvers ?? [], "/dns/resolvers", findings);
  if (resolvers === "") {
    findings.add(
      exportRules.missing,
      { target: TARGET, what: { vi: "máy chủ phân giải", en: "resolvers" } },
      "/dns/resolvers",
    );
  }
  const domain = plan.dns?.domain === undefined ? undefined : domainName(plan.dns.domain);
  if (plan.dns?.domain !== undefined && domain === undefined) {
    findings.add(exportRules.badName, { target: TARGET, value: plan.dns.domain }, "/dns/domain");
  }
  const config = {
    Dhcp6: {
      "interfaces-config": { interfaces: ["*"] },
      "lease-database": { type: "memfile", persist: true },
      "preferred-lifetime": 14_400,
      "valid-lifetime": 86_400,
      "option-data": [
        ...(resolvers === "" ? [] : [{ name: "dns-servers", data: resolvers }]),
        ...(domain === undefined ? [] : [{ name: "domain-search", data: domain }]),
      ],
      subnet6: subnets,
    },
  };
  return {
    files: [{ name: "kea-dhcp6.conf", text: `${JSON.stringify(config, undefined, 2)}\n` }],
    findings: findings.list,
  };
}
