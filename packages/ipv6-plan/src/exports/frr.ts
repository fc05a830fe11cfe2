import type { Plan } from "../schema.js";
import { exportRules } from "./export-rules.js";
import type { Exported, ExportFile, ExportOptions } from "./exported.js";
import { Findings } from "./findings.js";
import { type Edge, type Router, type Routers, routersOf, titleComment } from "./routers.js";

const TARGET = "FRR";

function routerText(router: Router, { resolvers, dns64, lifetime }: Routers, title: string): string {
  const lines = [`! ${title}`, `! ${router.title}`, "frr defaults traditional"];
  if (router.hostname !== undefined) lines.push(`hostname ${router.hostname}`);
  lines.push("service integrated-vtysh-config", "!");
  if (router.loopbacks.length > 0) {
    lines.push("interface lo", ...router.loopbacks.map((prefix) => ` ipv6 address ${prefix}`), "exit", "!");
  }
  for (const link of router.links) {
    const body = [
      ` description ${link.description}`,
      ` ipv6 address ${link.address}/${link.prefix.length}`,
      " ipv6 nd suppress-ra",
    ];
    if (link.name === undefined) lines.push(`! ${link.description}: ${link.address}/${link.prefix.length}`, "!");
    else lines.push(`interface ${link.name}`, ...body, "exit", "!");
  }
  for (const { name, lans } of router.interfaces) {
    lines.push(`interface ${name}`, ` description ${lans[0]?.description ?? name}`);
    for (const lan of lans) lines.push(` ipv6 address ${lan.address}/${lan.prefix.length}`);
    lines.push(" no ipv6 nd suppress-ra");
    if (lans.some((lan) => lan.mode === "stateful")) lines.push(" ipv6 nd managed-config-flag");
    if (lans.some((lan) => lan.mode !== "slaac")) lines.push(" ipv6 nd other-config-flag");
    for (const lan of lans) {
      const flags = lan.mode === "stateful" ? " no-autoconfig" : "";
      lines.push(` ipv6 nd prefix ${lan.prefix} 86400 ${lan.draining ? 0 : 14400}${flags}`);
    }
    const servers = lans.some((lan) => lan.ipv6Only) && dns64.length > 0 ? dns64 : resolvers;
    for (const server of servers) lines.push(` ipv6 nd rdnss ${server} ${lifetime}`);
    lines.push("exit", "!");
  }
  return `${[...lines, "end"].join("\n")}\n`;
}

/** Returns the prefix lists of an edge: out goes what is announced and nothing else, in comes nothing of our own. */
export function frrPrefixLists(edge: Edge): string[] {
  const lines: string[] = [];
  const entry = (list: string, rest: string): void => {
    const number = lines.filter((line) => line.startsWith(`ipv6 prefix-list ${list} `)).length * 5 + 5;
    lines.push(`ipv6 prefix-list ${list} seq ${number} ${rest}`);
  };
  for (const { prefix } of edge.announced) entry("OUT", `permit ${prefix}`);
  entry("OUT", "deny any");
  for (const prefix of edge.own) entry("BCP38-IN", `deny ${prefix}${prefix.length < 128 ? " le 128" : ""}`);
  entry("BCP38-IN", "permit 2000::/3 le 48");
  entry("BCP38-IN", "deny any");
  return lines;
}

function edgeText(edge: Edge, title: string): string {
  const lines = [`! ${title}`, "frr defaults traditional", "service integrated-vtysh-config", "!"];
  lines.push(...edge.aggregates.map((prefix) => `ipv6 route ${prefix} blackhole 254`), "!");
  const byAsn = new Map<number, string[]>();
  for (const { prefix, asn } of edge.announced) byAsn.set(asn, [...(byAsn.get(asn) ?? []), prefix.toString()]);
  for (const [asn, prefixes] of byAsn) {
    lines.push(
      `router bgp ${asn}`,
      " no bgp default ipv4-unicast",
      " address-family ipv6 unicast",
      ...prefixes.map((prefix) => `  network ${prefix}`),
      " exit-address-family",
      "exit",
      "!",
    );
  }
  return `${[...lines, ...frrPrefixLists(edge), "!", "end"].join("\n")}\n`;
}

/**
 * Returns an `frr.conf` for each router (loopbacks, links, VLANs with router advertisements) and one for the edge:
 * aggregates to the void, the announced networks, prefix lists in and out (BCP 38). Neighbours are not in a plan and not
 * written. Where networks of several AS are announced, each AS has an edge file.
 */
export function frrExport(plan: Plan, options: ExportOptions = {}): Exported {
  const findings = new Findings();
  const view = routersOf(plan, TARGET, "vlan{vlan}", options, findings);
  const title = titleComment(plan);
  const files = view.routers.map(
    (router): ExportFile => ({ name: `frr/${router.slug}.conf`, text: routerText(router, view, title) }),
  );
  files.push(...edges(view.edge).map(({ name, edge }) => ({ name: `frr/${name}.conf`, text: edgeText(edge, title) })));
  if (view.edge.announced.length === 0) {
    findings.add(exportRules.nothing, {
      target: TARGET,
      what: { vi: "khối được quảng bá", en: "announced prefix" },
    });
  }
  return { files, findings: findings.list };
}

/** Returns an edge for each AS: a router speaks for one. */
export function edges(edge: Edge): { name: string; edge: Edge }[] {
  const numbers = [...new Set(edge.announced.map(({ asn }) => asn))];
  if (numbers.length < 2) return [{ name: "edge", edge }];
  return numbers.map((asn) => {
    const announced = edge.announced.filter((one) => one.asn === asn);
    const aggregates = edge.aggregates.filter((prefix) => announced.some((one) => one.prefix.overlaps(prefix)));
    return { name: `edge-as${asn}`, edge: { ...edge, announced, aggregates } };
  });
}
