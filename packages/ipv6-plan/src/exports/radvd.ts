import type { Plan } from "../schema.js";
import { exportRules } from "./export-rules.js";
import type { Exported, ExportFile, ExportOptions } from "./exported.js";
import { Findings } from "./findings.js";
import { domainName } from "./names.js";
import { type RouterInterface, type Routers, routersOf, titleComment } from "./routers.js";

const TARGET = "radvd";

const onOff = (value: boolean): string => (value ? "on" : "off");

function interfaceBlock(
  one: RouterInterface,
  { resolvers, dns64, nat64, lifetime }: Routers,
  domain: string | undefined,
  findings: Findings,
): string {
  const managed = one.lans.some((lan) => lan.mode === "stateful");
  const other = one.lans.some((lan) => lan.mode !== "slaac");
  const ipv6Only = one.lans.some((lan) => lan.ipv6Only);
  const servers = ipv6Only && dns64.length > 0 ? dns64 : resolvers;
  const lines = [
    `interface ${one.name}`,
    "{",
    "  AdvSendAdvert on;",
    `  AdvManagedFlag ${onOff(managed)};`,
    `  AdvOtherConfigFlag ${onOff(other)};`,
  ];
  for (const lan of one.lans) {
    const autonomous = lan.mode !== "stateful";
    if (autonomous && lan.prefix.length !== 64) {
      findings.add(exportRules.autonomousLength, { target: TARGET, value: lan.prefix.toString(), where: one.name });
      continue;
    }
    lines.push(
      `  # ${lan.description}`,
      `  prefix ${lan.prefix}`,
      "  {",
      "    AdvOnLink on;",
      `    AdvAutonomous ${onOff(autonomous)};`,
      "    AdvValidLifetime 86400;",
      // RFC 4192 §2.6: hosts keep an address that drains and take no new one from it.
      `    AdvPreferredLifetime ${lan.draining ? 0 : 14400};`,
      "  };",
    );
  }
  if (servers.length > 0) lines.push(`  RDNSS ${servers.slice(0, 3).join(" ")} { AdvRDNSSLifetime ${lifetime}; };`);
  if (domain !== undefined) lines.push(`  DNSSL ${domain} { AdvDNSSLLifetime ${lifetime}; };`);
  // radvd 2.19, which Debian 12 has, does not know the option (RFC 8781).
  if (ipv6Only)
    for (const prefix of nat64) lines.push(`  # radvd 2.20: nat64prefix ${prefix} { AdvValidLifetime ${lifetime}; };`);
  return [...lines, "};"].join("\n");
}

/**
 * Returns `radvd.conf` for each router: one block for each interface, autonomous only for a /64 (RFC 4862 §5.5.3), the
 * plan's resolvers as RDNSS (RFC 8106), preferred lifetime 0 for networks that drain (RFC 4192).
 *
 * @example
 * radvdExport(plan).files[0]?.name // => "radvd/so-a-1.conf"
 */
export function radvdExport(plan: Plan, options: ExportOptions = {}): Exported {
  const findings = new Findings();
  const view = routersOf(plan, TARGET, "vlan{vlan}", options, findings, false);
  const domain = plan.dns?.domain === undefined ? undefined : domainName(plan.dns.domain);
  if (plan.dns?.domain !== undefined && domain === undefined) {
    findings.add(exportRules.badName, { target: TARGET, value: plan.dns.domain }, "/dns/domain");
  }
  if (view.resolvers.length === 0) {
    findings.add(
      exportRules.missing,
      { target: TARGET, what: { vi: "máy chủ phân giải", en: "resolvers" } },
      "/dns/resolvers",
    );
  }
  const files = view.routers
    .filter((router) => router.interfaces.length > 0)
    .map((router): ExportFile => {
      const blocks = router.interfaces.map((one) => interfaceBlock(one, view, domain, findings));
      return { name: `radvd/${router.slug}.conf`, text: `${[`# ${titleComment(plan)}`, ...blocks].join("\n")}\n` };
    });
  if (files.length === 0)
    findings.add(exportRules.nothing, { target: TARGET, what: { vi: "LAN có VLAN", en: "LAN with a VLAN" } });
  return { files, findings: findings.list };
}
