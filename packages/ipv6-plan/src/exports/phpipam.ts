import { isFormula, writeCsv } from "@egov-vn/core/tables";
import { Prefix } from "../address/prefix.js";
import type { Node, Plan } from "../schema.js";
import { exportRules } from "./export-rules.js";
import type { Exported, ExportFile, ExportOptions } from "./exported.js";
import { Findings } from "./findings.js";
import { type ImportedNodes, inferredKind } from "./import-netbox.js";
import { plainSlug } from "./names.js";
import { nodeName, overlapsAmong, placedRoots, planPrefix } from "./network.js";
import { type ImportedRow, ImportedTable, type KnownColumns, rowPrefix, vlanOf } from "./table.js";

const TARGET = "phpIPAM";

/** What phpIPAM refuses in a description, and what is written for it. */
const REFUSED: Readonly<Record<string, string>> = { ";": ",", "'": "’", '"': "”" };

/** Returns a text as phpIPAM takes it: without `;`, `'` and `"`, and no formula, as a guard would be such a sign. */
export function phpIpamText(text: string): string {
  const plain = text.replace(/[;'"]/g, (sign) => REFUSED[sign] as string);
  return isFormula(plain) ? `• ${plain}` : plain;
}

/** The names that phpIPAM takes for VLANs and VRFs: letters, digits, `-` and `_`. */
class Names {
  readonly #names = new Map<string, string>();

  of(id: string, wanted: string): string {
    const known = this.#names.get(id);
    if (known !== undefined) return known;
    const taken = new Set(this.#names.values());
    const plain = plainSlug(wanted, "x");
    let name = plain;
    for (let number = 2; taken.has(name); number += 1) name = `${plain}-${number}`;
    this.#names.set(id, name);
    return name;
  }
}

/** A table that is imported by itself; those that others refer to come first. */
interface Table {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const filesOf = (tables: readonly Table[]): ExportFile[] =>
  tables
    .filter(({ rows }) => rows.length > 0)
    .map(({ name, head, rows }, place) => ({
      name: `phpipam/${String(place + 1).padStart(2, "0")}-${name}.csv`,
      text: writeCsv([head, ...rows]),
    }));

/**
 * Returns tables for phpIPAM 1.8, numbered in the order in which they are imported: VRFs (when the plan has several realms),
 * VLANs, then subnets, which are refused when their VLAN is not there. VLANs are those of the default domain: one for each
 * number. Hosts are addresses there and are left out with a finding. {@link importPhpIpam} reads the subnets back.
 *
 * Source: phpIPAM's import checks (app/admin/import-export/import-subnets-check.php, import-vlan-check.php,
 * import-vrf-check.php): names of letters, digits, `-` and `_`; descriptions without `;`, `'` and `"`.
 */
export function phpipamExport(plan: Plan, options: ExportOptions = {}): Exported {
  const findings = new Findings();
  const { section = "IPv6" } = options;
  const roots = placedRoots(plan, TARGET, findings);
  const units = new Map(plan.units.map((unit) => [unit.id, unit]));
  const roles = new Map(plan.roles.map((role) => [role.id, role]));
  const vrfNames = new Names();
  const vrf = (realm: string | undefined): string =>
    plan.realms.length > 1 && realm !== undefined ? vrfNames.of(realm, realm) : "";
  const listed = new Set(plan.nodes.map((node) => node.prefix));
  let changed = 0;
  const plain = (text: string): string => {
    const written = phpIpamText(text);
    if (written !== text) changed += 1;
    return written;
  };
  const vlanNames = new Names();
  const vlans = new Map<number, readonly string[]>();
  const rows: { prefix: Prefix; cells: string[] }[] = [];
  for (const { root, prefix } of roots) {
    if (listed.has(prefix.toString())) continue;
    const cells = [section, prefix.first.toString(), String(prefix.length), root.id, "", "", vrf(root.realm)];
    rows.push({ prefix, cells });
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
    if (vlan !== undefined && !vlans.has(vlan)) {
      const title = role?.title ?? "";
      vlans.set(vlan, [vlanNames.of(`${vlan}`, `VLAN${vlan}-${title}`), String(vlan), phpIpamText(title), ""]);
    }
    const realm = node.realm ?? roots.find((one) => one.prefix.contains(prefix))?.root.realm;
    const name = plain(nodeName(node, units.get(node.unit ?? ""), role));
    const number = vlan === undefined ? "" : String(vlan);
    rows.push({
      prefix,
      cells: [section, prefix.first.toString(), String(prefix.length), name, number, "", vrf(realm)],
    });
  }
  // A parent must be there before what is nested in it.
  rows.sort((left, right) => left.prefix.compare(right.prefix));
  if (changed > 0) findings.add(exportRules.changedText, { target: TARGET, count: changed });
  const realms = plan.realms.length > 1 ? plan.realms : [];
  const files = filesOf([
    {
      name: "vrfs",
      head: ["name", "rd", "description"],
      rows: realms.map(({ id, title }, place) => [vrf(id), `0:${place + 1}`, phpIpamText(title)]),
    },
    {
      name: "vlans",
      head: ["name", "number", "description", "domain"],
      rows: [...vlans].sort(([left], [right]) => left - right).map(([, cells]) => cells),
    },
    {
      name: "subnets",
      head: ["section", "subnet", "mask", "description", "vlan", "domain", "vrf"],
      rows: rows.map(({ cells }) => cells),
    },
  ]);
  return { files, findings: findings.list };
}

/** Columns of phpIPAM's import form, and what its export calls them. */
const COLUMNS: KnownColumns = {
  section: [],
  subnet: [],
  mask: [],
  description: [],
  vlan: [],
  domain: ["vlan_domain"],
  vrf: [],
};

/** Returns the prefix that a row gives: phpIPAM exports it whole, its import form has the length apart. */
function subnetText(row: ImportedRow): string {
  const subnet = row.cell("subnet");
  return subnet.includes("/") ? subnet : `${subnet}/${row.cell("mask").replace(/^\//, "")}`;
}

/**
 * Returns the nodes of a table of subnets that phpIPAM exported or `exportTargets.phpipam` wrote: prefix, name, VLAN, and
 * the VRF as realm when the plan has a realm of that name. phpIPAM has no kinds, so they are inferred from the lengths and
 * from what lies inside what. What was not used is said: columns, rows, values.
 */
export function importPhpIpam(text: string, plan?: Plan): ImportedNodes {
  const findings = new Findings();
  const table = new ImportedTable(text, COLUMNS, ["subnet"], findings);
  const seen = new Set<string>();
  const names = new Names();
  const realms = new Map(
    (plan?.realms ?? []).flatMap(({ id }) => [[names.of(id, id), id] as const, [id, id] as const]),
  );
  const roots = new Set((plan?.roots ?? []).map((root) => root.prefix));
  const rows: { prefix: Prefix; realm: string | undefined; name: string; vlan: number | undefined }[] = [];
  for (const row of table.rows) {
    if (/ \(folder\)$/.test(row.cell("subnet"))) {
      table.skip(row, { vi: "thư mục của phpIPAM", en: "folders of phpIPAM" });
      continue;
    }
    const prefix = rowPrefix(table, row, "subnet", subnetText(row), seen, row.cell("vrf"));
    if (prefix === undefined) continue;
    if (roots.has(prefix)) {
      table.skip(row, { vi: "khối gốc, do quy hoạch tự khai báo", en: "roots, which the plan itself declares" });
      continue;
    }
    const vrf = plan ? row.cell("vrf") : "";
    const realm = realms.get(vrf);
    if (vrf !== "" && realm === undefined) {
      table.leaveOut(row, "vrf", vrf, {
        vi: "quy hoạch không có miền này nên không ghi",
        en: "the plan has no such realm, so it was left out",
      });
    }
    const vlan = vlanOf(row.cell("vlan"));
    if (vlan === null) {
      table.leaveOut(row, "vlan", row.cell("vlan"), { vi: "không ghi VLAN", en: "no VLAN was taken over" });
    }
    rows.push({
      prefix: Prefix.from(prefix),
      realm,
      name: table.shortened(row, "description", row.text("description")),
      vlan: vlan ?? undefined,
    });
  }
  const parents = new Set(overlapsAmong(rows, (row) => row.prefix).map(([outer]) => outer));
  const nodes = rows.map((row): Node => {
    const prefix = row.prefix.toString();
    const kind = inferredKind(prefix, parents.has(row) && row.prefix.length < 64, false);
    findings.count(exportRules.inferred, {}, `${prefix} → ${kind}`);
    return {
      prefix,
      kind,
      ...(row.name !== "" && { name: row.name }),
      ...(row.vlan !== undefined && { vlan: row.vlan }),
      ...(row.realm !== undefined && (plan?.realms.length ?? 0) > 1 && { realm: row.realm }),
    };
  });
  table.finish();
  return { nodes, findings: findings.list };
}
