import type { Plan } from "../schema.js";
import { exportRules } from "./export-rules.js";
import type { Exported, ExportFile, ExportOptions } from "./exported.js";
import { Findings } from "./findings.js";
import { edges } from "./frr.js";
import { type Edge, type Router, type Routers, routersOf, titleComment } from "./routers.js";

const TARGET = "MikroTik";

const yesNo = (value: boolean): string => (value ? "yes" : "no");

function routerText(router: Router, { resolvers, dns64, lifetime }: Routers, title: string): string {
  const lines = [`# ${title}`, `# ${router.title}`];
  if (router.hostname !== undefined) lines.push(`/system identity set name="${router.hostname}"`);
  for (const prefix of router.loopbacks) lines.push(`/ipv6 address add address=${prefix} interface=lo advertise=no`);
  for (const link of router.links) {
    const address = `${link.address}/${link.prefix.length}`;
    if (link.name === undefined) lines.push(`# ${link.description}: ${address}`);
    else
      lines.push(
        `/ipv6 address add address=${address} interface="${link.name}" advertise=no comment="${link.description}"`,
      );
  }
  for (const { name, lans } of router.interfaces) {
    for (const lan of lans) {
      const advertise = yesNo(lan.mode !== "stateful" && !lan.draining);
      lines.push(
        `/ipv6 address add address=${lan.address}/${lan.prefix.length} interface="${name}" advertise=${advertise} comment="${lan.description}"`,
      );
      // A prefix that is not autonomous, or drains, is advertised by hand with what makes it so.
      if (advertise === "no") {
        const autonomous = yesNo(lan.mode !== "stateful");
        const preferred = lan.draining ? "0s" : "4h";
        lines.push(
          `/ipv6 nd prefix add prefix=${lan.prefix} interface="${name}" autonomous=${autonomous} on-link=yes valid-lifetime=1d preferred-lifetime=${preferred}`,
        );
      }
    }
    const managed = yesNo(lans.some((lan) => lan.mode === "stateful"));
    const other = yesNo(lans.some((lan) => lan.mode !== "slaac"));
    const servers = lans.some((lan) => lan.ipv6Only) && dns64.length > 0 ? dns64 : resolvers;
    const dns = servers.length === 0 ? "" : ` dns=${servers.join(",")}`;
    lines.push(
      `/ipv6 nd add interface="${name}" managed-address-configuration=${managed} other-configuration=${other} ra-lifetime=${lifetime}s${dns}`,
    );
  }
  return `${lines.join("\n")}\n`;
}

function edgeText(edge: Edge, title: string): string {
  const lines = [`# ${title}`];
  for (const prefix of edge.aggregates) lines.push(`/ipv6 route add dst-address=${prefix} blackhole distance=254`);
  for (const { prefix } of edge.announced)
    lines.push(`/ipv6 firewall address-list add list=announced address=${prefix}`);
  for (const prefix of edge.own) lines.push(`/ipv6 firewall address-list add list=own address=${prefix}`);
  for (const { prefix } of edge.announced) {
    lines.push(`/routing filter rule add chain=bgp-out rule="if (dst == ${prefix}) { accept }"`);
  }
  lines.push('/routing filter rule add chain=bgp-out rule="reject"');
  for (const prefix of edge.own)
    lines.push(`/routing filter rule add chain=bgp-in rule="if (dst in ${prefix}) { reject }"`);
  lines.push('/routing filter rule add chain=bgp-in rule="if (dst in 2000::/3 && dst-len <= 48) { accept }"');
  lines.push('/routing filter rule add chain=bgp-in rule="reject"');
  return `${lines.join("\n")}\n`;
}

/** Returns a RouterOS 7 script for each router and the edge; see `frrExport` for what is in them. */
export function mikrotikExport(plan: Plan, options: ExportOptions = {}): Exported {
  const findings = new Findings();
  const view = routersOf(plan, TARGET, "vlan{vlan}", options, findings);
  const title = titleComment(plan);
  const files = view.routers.map(
    (router): ExportFile => ({ name: `mikrotik/${router.slug}.rsc`, text: routerText(router, view, title) }),
  );
  files.push(
    ...edges(view.edge).map(({ name, edge }) => ({ name: `mikrotik/${name}.rsc`, text: edgeText(edge, title) })),
  );
  if (view.edge.announced.length === 0) {
    findings.add(exportRules.nothing, {
      target: TARGET,
      what: { vi: "khối được quảng bá", en: "announced prefix" },
    });
  }
  return { files, findings: findings.list };
}
