import type { Plan } from "../schema.js";
import { exportRules } from "./export-rules.js";
import type { Exported, ExportFile, ExportOptions } from "./exported.js";
import { Findings } from "./findings.js";
import { edges, frrPrefixLists } from "./frr.js";
import { type Edge, type Router, routersOf, titleComment } from "./routers.js";

const TARGET = "Cisco IOS";

function routerText(router: Router, title: string): string {
  const lines = [`! ${title}`, `! ${router.title}`];
  if (router.hostname !== undefined) lines.push(`hostname ${router.hostname}`);
  lines.push("ipv6 unicast-routing", "!");
  router.loopbacks.forEach((prefix, place) => {
    lines.push(`interface Loopback${place}`, ` ipv6 address ${prefix}`, "!");
  });
  for (const link of router.links) {
    if (link.name === undefined) lines.push(`! ${link.description}: ${link.address}/${link.prefix.length}`, "!");
    else {
      lines.push(`interface ${link.name}`, ` description ${link.description}`);
      lines.push(` ipv6 address ${link.address}/${link.prefix.length}`, " ipv6 nd ra suppress all", "!");
    }
  }
  for (const { name, lans } of router.interfaces) {
    lines.push(`interface ${name}`, ` description ${lans[0]?.description ?? name}`);
    for (const lan of lans) lines.push(` ipv6 address ${lan.address}/${lan.prefix.length}`);
    if (lans.some((lan) => lan.mode === "stateful")) lines.push(" ipv6 nd managed-config-flag");
    if (lans.some((lan) => lan.mode !== "slaac")) lines.push(" ipv6 nd other-config-flag");
    for (const lan of lans) {
      const flags = lan.mode === "stateful" ? " no-autoconfig" : "";
      lines.push(` ipv6 nd prefix ${lan.prefix} 86400 ${lan.draining ? 0 : 14400}${flags}`);
    }
    // Strict reverse path: a LAN sends with its own addresses only (BCP 38).
    lines.push(" ipv6 verify unicast source reachable-via rx", "!");
  }
  return `${[...lines, "end"].join("\n")}\n`;
}

function edgeText(edge: Edge, title: string): string {
  const lines = [`! ${title}`, "ipv6 unicast-routing", "!"];
  lines.push(...edge.aggregates.map((prefix) => `ipv6 route ${prefix} Null0 254`), "!");
  for (const asn of new Set(edge.announced.map((one) => one.asn))) {
    const prefixes = edge.announced.filter((one) => one.asn === asn).map(({ prefix }) => `  network ${prefix}`);
    lines.push(`router bgp ${asn}`, " no bgp default ipv4-unicast", " address-family ipv6 unicast", ...prefixes);
    lines.push(" exit-address-family", "!");
  }
  // IOS writes "deny any" as the whole space; its lists are otherwise the same.
  const lists = frrPrefixLists(edge).map((line) => line.replace(/ deny any$/, " deny ::/0 le 128"));
  return `${[...lines, ...lists, "!", "end"].join("\n")}\n`;
}

/** Returns a configuration for Cisco IOS and IOS XE for each router and the edge; see `frrExport` for what is in them. */
export function iosExport(plan: Plan, options: ExportOptions = {}): Exported {
  const findings = new Findings();
  const view = routersOf(plan, TARGET, "Vlan{vlan}", options, findings);
  const title = titleComment(plan);
  const files = view.routers.map(
    (router): ExportFile => ({ name: `ios/${router.slug}.txt`, text: routerText(router, title) }),
  );
  files.push(...edges(view.edge).map(({ name, edge }) => ({ name: `ios/${name}.txt`, text: edgeText(edge, title) })));
  if (view.edge.announced.length === 0) {
    findings.add(exportRules.nothing, {
      target: TARGET,
      what: { vi: "khối được quảng bá", en: "announced prefix" },
    });
  }
  return { files, findings: findings.list };
}
