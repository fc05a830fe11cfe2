import type { Prefix } from "../address/prefix.js";
import type { Plan } from "../schema.js";
import { exportRules } from "./export-rules.js";
import type { Exported, ExportFile, ExportOptions } from "./exported.js";
import { Findings } from "./findings.js";
import { domainName, plainWords, soaMailbox } from "./names.js";
import { type Network, networkOf, planPrefix } from "./network.js";

/** A child zone and the servers it is given to. */
interface Cut {
  readonly zone: string;
  readonly servers: readonly string[];
}

const isWithin = (name: string, zone: string): boolean => name === zone || name.endsWith(`.${zone}`);

/** Returns the cut that a name lies at or below. */
function cutOver(name: string, cuts: ReadonlyMap<string, Cut>): Cut | undefined {
  let parent = name;
  while (parent !== "") {
    const cut = cuts.get(parent);
    if (cut) return cut;
    const dot = parent.indexOf(".");
    parent = dot === -1 ? "" : parent.slice(dot + 1);
  }
  return undefined;
}

function delegated(plan: Plan, target: string, findings: Findings): Cut[] {
  return (plan.dns?.delegations ?? []).flatMap(({ prefix: text, servers }, place) => {
    const path = `/dns/delegations/${place}`;
    const prefix = planPrefix(text, target, `${path}/prefix`, findings);
    if (!prefix) return [];
    const names = servers.flatMap((server) => {
      const name = domainName(server);
      if (name === undefined) findings.add(exportRules.badName, { target, value: server }, `${path}/servers`);
      return name === undefined ? [] : [name];
    });
    if (names.length === 0) return [];
    noteZones(prefix, findings);
    return prefix.reverseZones().map((zone) => ({ zone, servers: names }));
  });
}

function noteZones(prefix: Prefix, findings: Findings): void {
  const zones = prefix.reverseZones().length;
  if (zones > 1) findings.add(exportRules.zonesOffNibble, { value: prefix.toString(), zones });
}

/** Returns the names of the zones that a plan keeps. */
function zonesOf(network: Network, target: string, findings: Findings): string[] {
  const named = network.plan.dns?.reverseZones;
  if (named === undefined) {
    for (const { prefix } of network.roots) noteZones(prefix, findings);
    return [...new Set(network.roots.flatMap(({ prefix }) => prefix.reverseZones()))];
  }
  return named.flatMap((text, place) => {
    const name = domainName(text);
    const labels = name?.endsWith(".ip6.arpa") ? name.slice(0, -".ip6.arpa".length).split(".") : [];
    if (name !== undefined && labels.length > 0 && labels.every((label) => /^[0-9a-f]$/.test(label))) return [name];
    findings.add(exportRules.badName, { target, value: text }, `/dns/reverseZones/${place}`);
    return [];
  });
}

/** The servers and the mailbox that every zone begins with; `undefined`, with findings, when the plan lacks them. */
function authority(
  { dns }: Plan,
  target: string,
  findings: Findings,
): { servers: string[]; mailbox: string } | undefined {
  const servers = (dns?.nameServers ?? []).flatMap((server, place) => {
    const name = domainName(server);
    if (name === undefined) findings.add(exportRules.badName, { target, value: server }, `/dns/nameServers/${place}`);
    return name === undefined ? [] : [name];
  });
  const mailbox = dns?.contact === undefined ? undefined : soaMailbox(dns.contact);
  if (dns?.contact !== undefined && mailbox === undefined) {
    findings.add(exportRules.badName, { target, value: dns.contact }, "/dns/contact");
  }
  if (servers.length === 0) {
    findings.add(
      exportRules.missing,
      { target, what: { vi: "máy chủ tên miền (NS)", en: "name servers" } },
      "/dns/nameServers",
    );
  }
  if (mailbox === undefined) {
    findings.add(
      exportRules.missing,
      { target, what: { vi: "hộp thư quản trị (SOA)", en: "the zones' mailbox" } },
      "/dns/contact",
    );
  }
  return servers.length === 0 || mailbox === undefined ? undefined : { servers, mailbox };
}

const defaultSerial = ({ date, version }: Plan): number =>
  Number(`${date.replaceAll("-", "")}${String(version % 100).padStart(2, "0")}`);

/** Returns the zone files of a plan and what could not be written. */
function zoneFiles(
  plan: Plan,
  target: string,
  options: ExportOptions,
): { files: ExportFile[]; zones: string[]; findings: Findings } {
  const findings = new Findings();
  const network = networkOf(plan, target, findings, {
    asOf: options.asOf ?? plan.date,
    planned: options.planned === true,
  });
  const { serial = defaultSerial(plan) } = options;
  if (!Number.isInteger(serial) || serial < 1 || serial > 4_294_967_295) {
    findings.add(exportRules.badSerial, { value: String(serial) });
    return { files: [], zones: [], findings };
  }
  const start = authority(plan, target, findings);
  const cuts = new Map(delegated(plan, target, findings).map((cut) => [cut.zone, cut]));
  const zones = start ? zonesOf(network, target, findings) : [];
  const used = new Set<string>();
  const pointers = network.of("host", "loopback").flatMap((placed) => {
    const { node, path, prefix } = placed;
    if (node.dnsName === undefined || node.ptr === false || prefix.length !== 128) return [];
    const dnsName = domainName(node.dnsName);
    if (dnsName !== undefined)
      return [{ owner: prefix.first.reverseName(), dnsName, path: `${path}/dnsName`, shown: node.prefix }];
    findings.add(exportRules.badName, { target, value: node.dnsName }, `${path}/dnsName`);
    return [];
  });
  const files = zones.map((zone): ExportFile => {
    const { servers, mailbox } = start as { servers: string[]; mailbox: string };
    const relative = (name: string): string => name.slice(0, name.length - zone.length - 1);
    const lines = [
      `; ${plainWords(plan.title)}, ${plainWords(plan.owner)}`,
      `$ORIGIN ${zone}.`,
      "$TTL 3600",
      `@ IN SOA ${servers[0]}. ${mailbox}. ${serial} 7200 900 1209600 3600`,
      ...servers.map((server) => `@ IN NS ${server}.`),
    ];
    // Another zone of our own, and a cut inside a cut, are no business of this one.
    const own = [...cuts.values()].filter((cut) => cut.zone !== zone && isWithin(cut.zone, zone));
    for (const cut of own) {
      const above = cutOver(cut.zone.slice(cut.zone.indexOf(".") + 1), cuts);
      if (above && above.zone !== zone && isWithin(above.zone, zone)) {
        findings.add(exportRules.belowDelegation, { name: cut.zone, delegation: above.zone }, "/dns/delegations");
      } else lines.push(...cut.servers.map((server) => `${relative(cut.zone)} IN NS ${server}.`));
      used.add(cut.zone);
    }
    const written = new Set<string>();
    for (const { owner, dnsName, path, shown } of pointers) {
      if (!isWithin(owner, zone)) continue;
      used.add(owner);
      const cut = cutOver(owner, cuts);
      if (cut && cut.zone !== zone && isWithin(cut.zone, zone)) {
        findings.add(exportRules.belowDelegation, { name: `${shown} ${dnsName}`, delegation: cut.zone }, path);
        continue;
      }
      const record = `${relative(owner)} IN PTR ${dnsName}.`;
      if (!written.has(record)) lines.push(record);
      written.add(record);
    }
    return { name: `zones/${zone}.zone`, text: `${lines.join("\n")}\n` };
  });
  if (zones.length > 0) {
    for (const name of [...cuts.keys(), ...pointers.map(({ owner }) => owner)]) {
      if (!used.has(name) && !zones.includes(name)) {
        findings.count(
          exportRules.leftOut,
          {
            target,
            what: { vi: "tên ngoài các vùng ngược của quy hoạch", en: "names outside the plan's reverse zones" },
          },
          name,
        );
      }
    }
  }
  return { files, zones, findings };
}

/**
 * Returns the plan's reverse zones for BIND 9: a zone file for each nibble-aligned prefix, with PTR records of hosts and
 * loopbacks that have a `dnsName` and NS records of delegations, and `named.conf.zones` that names them.
 *
 * Source: RFC 3596 §2.5, RFC 1035 §5.
 *
 * @example
 * bindExport(plan, { serial: 2026030501 }).files.map((file) => file.name)
 * // => ["zones/0.0.0.0.4.0.0.f.f.f.3.ip6.arpa.zone", "named.conf.zones"]
 */
export function bindExport(plan: Plan, options: ExportOptions = {}): Exported {
  const { files, zones, findings } = zoneFiles(plan, "BIND", options);
  const list = zones.map((zone) => `zone "${zone}" {\n  type primary;\n  file "zones/${zone}.zone";\n};\n`).join("");
  return {
    files: zones.length === 0 ? [] : [...files, { name: "named.conf.zones", text: list }],
    findings: findings.list,
  };
}

/** Returns the plan's reverse zones for NSD: the files of {@link bindExport} with `nsd.zones.conf` to name them. */
export function nsdExport(plan: Plan, options: ExportOptions = {}): Exported {
  const { files, zones, findings } = zoneFiles(plan, "NSD", options);
  const list = zones.map((zone) => `zone:\n  name: "${zone}"\n  zonefile: "zones/${zone}.zone"\n`).join("");
  return {
    files: zones.length === 0 ? [] : [...files, { name: "nsd.zones.conf", text: list }],
    findings: findings.list,
  };
}
