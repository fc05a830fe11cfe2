import { Prefix } from "../address/prefix.js";
import type { Node, Plan } from "../schema.js";
import { writeCsv } from "./csv.js";
import { exportRules } from "./export-rules.js";
import type { Exported, ExportOptions } from "./exported.js";
import { Findings } from "./findings.js";
import { type ImportedNodes, inferredKind, rowPrefix, tableOf } from "./netbox.js";
import { nodeName, overlapsAmong, placedRoots, planPrefix } from "./network.js";

const TARGET = "phpIPAM";
const COLUMNS = ["section", "subnet", "mask", "description", "vlan", "domain", "vrf"] as const;

/**
 * Returns a table of subnets for phpIPAM: roots and nodes with their names, VLANs, and the realm as VRF when the plan has
 * several. Hosts are addresses there and are left out with a finding. {@link importPhpIpam} reads it back.
 *
 * Source: phpIPAM's import form (section and subnet are required).
 */
export function phpipamExport(plan: Plan, options: ExportOptions = {}): Exported {
  const findings = new Findings();
  const { section = "IPv6" } = options;
  const roots = placedRoots(plan, TARGET, findings);
  const units = new Map(plan.units.map((unit) => [unit.id, unit]));
  const roles = new Map(plan.roles.map((role) => [role.id, role]));
  const vrf = (realm: string | undefined): string => (plan.realms.length > 1 ? (realm ?? "") : "");
  const listed = new Set(plan.nodes.map((node) => node.prefix));
  const rows: { prefix: Prefix; cells: string[] }[] = [];
  for (const { root, prefix } of roots) {
    if (listed.has(prefix.toString())) continue;
    rows.push({
      prefix,
      cells: [section, prefix.first.toString(), String(prefix.length), root.id, "", "", vrf(root.realm)],
    });
  }
  for (const [at, node] of plan.nodes.entries()) {
    if (node.kind === "host" || node.status === "free") {
      const what =
        node.kind === "host"
          ? { vi: "địa chỉ máy", en: "hosts" }
          : { vi: "khối ghi là còn trống", en: "prefixes listed as free" };
      findings.count(exportRules.leftOut, { target: TARGET, what }, node.prefix, `/nodes/${at}`);
      continue;
    }
    const prefix = planPrefix(node.prefix, TARGET, `/nodes/${at}/prefix`, findings);
    if (!prefix) continue;
    const role = roles.get(node.role ?? "");
    const vlan = node.vlan ?? (node.kind === "lan" ? role?.vlan : undefined);
    const realm = node.realm ?? roots.find((one) => one.prefix.contains(prefix))?.root.realm;
    const name = nodeName(node, units.get(node.unit ?? ""), role);
    rows.push({
      prefix,
      cells: [
        section,
        prefix.first.toString(),
        String(prefix.length),
        name,
        vlan === undefined ? "" : String(vlan),
        "",
        vrf(realm),
      ],
    });
  }
  // A parent must be there before what is nested in it.
  rows.sort((left, right) => left.prefix.compare(right.prefix));
  const text = writeCsv([COLUMNS, ...rows.map(({ cells }) => cells)]);
  return { files: [{ name: "phpipam-subnets.csv", text }], findings: findings.list };
}

/** Returns the length that a mask cell gives: a number, with or without a slash. */
function maskLength(mask: string, subnet: string): string {
  if (subnet.includes("/")) return subnet;
  return `${subnet}/${mask.trim().replace(/^\//, "")}`;
}

/**
 * Returns the nodes of a table of subnets that phpIPAM exported or `exportTargets.phpipam` wrote: prefix, name, VLAN, and
 * the VRF as realm when the plan has a realm of that id. phpIPAM has no kinds, so they are inferred from the lengths and
 * from what lies inside what.
 */
export function importPhpIpam(text: string, plan?: Plan): ImportedNodes {
  const findings = new Findings();
  const seen = new Set<string>();
  const realms = new Set((plan?.realms ?? []).map((realm) => realm.id));
  const roots = new Set((plan?.roots ?? []).map((root) => root.prefix));
  const rows: { prefix: Prefix; realm: string; name: string; vlan: number | undefined }[] = [];
  for (const { line, cell } of tableOf(text, ["subnet"], findings)) {
    const realm = realms.has(cell("vrf")) ? cell("vrf") : "";
    const prefix = rowPrefix(maskLength(cell("mask"), cell("subnet").trim()), line, seen, cell("vrf"), findings);
    if (prefix === undefined || roots.has(prefix)) continue;
    const vlan = /^\d{1,4}$/.test(cell("vlan").trim()) ? Number(cell("vlan")) : undefined;
    rows.push({ prefix: Prefix.from(prefix), realm, name: cell("description"), vlan });
  }
  const parents = new Set(overlapsAmong(rows, (row) => row.prefix).map(([outer]) => outer));
  const nodes = rows.map((row): Node => {
    const prefix = row.prefix.toString();
    const kind = inferredKind(prefix, parents.has(row) && row.prefix.length < 64, false);
    findings.count(exportRules.inferred, { value: kind }, prefix);
    return {
      prefix,
      kind,
      ...(row.name !== "" && { name: row.name.slice(0, 2000) }),
      ...(row.vlan !== undefined && { vlan: row.vlan }),
      ...(row.realm !== "" && realms.size > 1 && { realm: row.realm }),
    };
  });
  return { nodes, findings: findings.list };
}
