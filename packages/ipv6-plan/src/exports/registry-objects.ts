import type { Plan } from "../schema.js";
import { exportRules } from "./export-rules.js";
import type { Exported } from "./exported.js";
import { Findings } from "./findings.js";
import { domainName, plainWords } from "./names.js";
import { placedRoots, planPrefix } from "./network.js";

const TARGET = "RPSL";

/** One object; an attribute without a value is missing in the plan. */
type Attributes = readonly (readonly [name: string, value: string | undefined])[];

/** What a handle, a maintainer or a network name may look like. */
const TOKEN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/;

/** Returns an object as text. What is missing stays as a remark. The registry then refuses it, and no person is guessed. */
function objectText(attributes: Attributes): string {
  const lines = attributes.map(([name, value]) =>
    value === undefined ? `# ${name}:` : `${`${name}:`.padEnd(16)}${value}`,
  );
  return `${lines.join("\n")}\n`;
}

/**
 * Returns registry objects in RPSL after APNIC's templates: `inet6num` for each root from VNNIC or a provider, `route6`
 * for each announced prefix, `domain` for each reverse zone. Contacts and maintainers come from `registry`; what is
 * missing there is a finding and an empty remark.
 */
export function rpslExport(plan: Plan): Exported {
  const findings = new Findings();
  const { registry = {}, dns } = plan;
  const reported = new Set<string>();
  const token = (key: keyof typeof registry, name: string): string | undefined => {
    const value = registry[key];
    if (value !== undefined && TOKEN.test(value)) return value.toUpperCase();
    if (!reported.has(name)) {
      const what =
        value === undefined
          ? { vi: `thuộc tính ${name}`, en: `the attribute ${name}` }
          : { vi: `thuộc tính ${name} hợp lệ`, en: `a valid attribute ${name}` };
      findings.add(exportRules.missing, { target: TARGET, what }, `/registry/${key}`);
    }
    reported.add(name);
    return undefined;
  };
  const descr = plainWords(registry.descr ?? plan.owner);
  const source = registry.source === undefined ? "APNIC" : token("source", "source");
  const people = (): Attributes => [
    ["admin-c", token("adminC", "admin-c")],
    ["tech-c", token("techC", "tech-c")],
  ];
  const objects: string[] = [];
  const roots = placedRoots(plan, TARGET, findings).filter(
    ({ root }) => root.source === "vnnic" || root.source === "isp" || root.source === "doc",
  );
  for (const { root, prefix } of roots) {
    objects.push(
      objectText([
        ["inet6num", prefix.toString()],
        ["netname", token("netname", "netname")],
        ["descr", descr],
        ["country", "VN"],
        ...people(),
        ["status", (root.portable ?? root.source !== "isp") ? "ASSIGNED PORTABLE" : "ASSIGNED NON-PORTABLE"],
        ["mnt-by", token("mntBy", "mnt-by")],
        ["mnt-irt", token("mntIrt", "mnt-irt")],
        ["source", source],
      ]),
    );
  }
  for (const [place, { prefix: text, asn }] of (plan.routing?.announced ?? []).entries()) {
    const prefix = planPrefix(text, TARGET, `/routing/announced/${place}/prefix`, findings);
    if (!prefix) continue;
    objects.push(
      objectText([
        ["route6", prefix.toString()],
        ["descr", descr],
        ["origin", `AS${asn}`],
        ["mnt-by", token("mntBy", "mnt-by")],
        ["source", source],
      ]),
    );
  }
  const servers = (dns?.nameServers ?? []).flatMap((server) => domainName(server) ?? []);
  if (servers.length === 0) {
    findings.add(
      exportRules.missing,
      { target: TARGET, what: { vi: "máy chủ tên miền (NS)", en: "name servers" } },
      "/dns/nameServers",
    );
  }
  for (const { prefix } of roots) {
    const zones = prefix.reverseZones();
    if (zones.length > 1) findings.add(exportRules.zonesOffNibble, { value: prefix.toString(), zones: zones.length });
    for (const zone of zones) {
      objects.push(
        objectText([
          ["domain", zone],
          ["descr", `Reverse zone of ${prefix}`],
          ...people(),
          ["zone-c", token("zoneC", "zone-c")],
          ...(servers.length === 0
            ? ([["nserver", undefined]] as const)
            : servers.map((server) => ["nserver", server] as const)),
          ["mnt-by", token("mntBy", "mnt-by")],
          ["source", source],
        ]),
      );
    }
  }
  return { files: [{ name: "registry.rpsl", text: objects.join("\n") }], findings: findings.list };
}
