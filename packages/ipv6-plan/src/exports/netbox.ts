import { writeCsv } from "@egov-vn/core/tables";
import type { Node, Plan } from "../schema.js";
import { exportRules } from "./export-rules.js";
import type { Exported, ExportFile } from "./exported.js";
import { Findings } from "./findings.js";
import { plainSlug } from "./names.js";
import { nodeName, placedRoots, planPrefix } from "./network.js";

const TARGET = "NetBox";

/** The columns of NetBox 4.6's import form for prefixes, in its order; `scope_name` since 4.6. */
const PREFIX_COLUMNS = [
  "prefix",
  "vrf",
  "tenant",
  "vlan_group",
  "vlan_site",
  "vlan",
  "status",
  "role",
  "scope_type",
  "scope_name",
  "scope_id",
  "is_pool",
  "mark_utilized",
  "description",
  "owner",
  "comments",
  "tags",
] as const;

/** The line of a comment that carries what NetBox has no column for. */
export const MARK = "egov-ipv6-plan: ";
/** NetBox's limits for names and descriptions. */
const [DESCRIPTION, VLAN_NAME] = [200, 64];
export const NAME = 100;

const STATUS = {
  planned: "reserved",
  active: "active",
  reserved: "reserved",
  draining: "deprecated",
  deprecated: "deprecated",
} as const;

/** Returns the status that NetBox has for a node. */
export const statusOf = (node: Node): string =>
  node.status === "free" ? "" : node.kind === "container" ? "container" : STATUS[node.status ?? "active"];

/** Everything of a node but its prefix and note, which have columns of their own, as one line. */
function marked({ prefix: _, note, ...rest }: Node): string {
  // A line break in JSON text is written `\n`, so it is one line.
  const line = `${MARK}${JSON.stringify(rest)}`;
  return note === undefined ? line : `${note}\n\n${line}`;
}

/** Makes slugs unique, of what Django's `validate_slug` takes: letters, digits, `-` and `_`, at most 100. */
class Slugs {
  readonly #used = new Set<string>();

  of(wanted: string, fallback: string): string {
    const short = plainSlug(wanted, fallback);
    let slug = short;
    for (let number = 2; this.#used.has(slug); number += 1) slug = `${short}-${number}`;
    this.#used.add(slug);
    return slug;
  }
}

/** Makes names unique and short enough; the same name is always shortened alike. */
class Names {
  readonly #by = new Map<string, string>();
  readonly #used = new Set<string>();

  constructor(readonly most: number) {}

  of(id: string, wanted: string): string {
    const known = this.#by.get(id);
    if (known !== undefined) return known;
    const short = wanted.replace(/\s+/g, " ").trim().slice(0, this.most);
    let name = short === "" ? id.slice(0, this.most) : short;
    for (let number = 2; this.#used.has(name.toLowerCase()); number += 1) {
      const suffix = ` (${number})`;
      name = `${short.slice(0, this.most - suffix.length)}${suffix}`;
    }
    this.#used.add(name.toLowerCase());
    this.#by.set(id, name);
    return name;
  }
}

/**
 * Returns tables for NetBox 4.6, numbered in the order in which they are imported: RIRs, aggregates, VRFs (when the plan
 * has several realms), tenants for units, VLAN groups and VLANs, roles, prefixes. {@link importNetBox} reads the prefixes
 * back as the same nodes: what NetBox has no column for stands in the last line of `comments`.
 *
 * Source: NetBox's import forms (netbox/ipam/forms/bulk_import.py).
 */
export function netboxExport(plan: Plan): Exported {
  const findings = new Findings();
  const realms = new Names(NAME);
  const tenants = new Names(NAME);
  const roleNames = new Names(NAME);
  const slugs = { tenants: new Slugs(), groups: new Slugs(), roles: new Slugs() };
  const severalRealms = plan.realms.length > 1;
  const vrfOf = (id: string | undefined): string => {
    const realm = severalRealms ? plan.realms.find((one) => one.id === id) : undefined;
    return realm ? realms.of(realm.id, realm.id) : "";
  };
  const units = new Map(plan.units.map((unit) => [unit.id, unit]));
  const roles = new Map(plan.roles.map((role) => [role.id, role]));
  const tenantOf = (id: string | undefined): string => {
    const unit = id === undefined ? undefined : units.get(id);
    return unit ? tenants.of(unit.id, `${unit.code} ${unit.name}`) : "";
  };
  const roots = placedRoots(plan, TARGET, findings);
  const rows: string[][] = [];
  const vlans = new Map<string, string[]>();
  const nodePrefixes = new Set(plan.nodes.map((node) => node.prefix));
  for (const { root, prefix } of roots) {
    // A root that is a node too is written as that node.
    if (nodePrefixes.has(prefix.toString())) continue;
    const comments = `${MARK}${JSON.stringify({ root: root.id })}`;
    rows.push([
      prefix.toString(),
      vrfOf(root.realm),
      "",
      "",
      "",
      "",
      "container",
      "",
      "",
      "",
      "",
      "false",
      "false",
      root.id,
      "",
      comments,
      "",
    ]);
  }
  for (const [at, node] of plan.nodes.entries()) {
    if (node.status === "free") {
      findings.count(
        exportRules.leftOut,
        { target: TARGET, what: { vi: "khối ghi là còn trống", en: "prefixes listed as free" } },
        node.prefix,
        `/nodes/${at}/status`,
      );
      continue;
    }
    const prefix = planPrefix(node.prefix, TARGET, `/nodes/${at}/prefix`, findings);
    if (!prefix) continue;
    const [unit, role] = [units.get(node.unit ?? ""), roles.get(node.role ?? "")];
    const vlan = node.vlan ?? (node.kind === "lan" ? role?.vlan : undefined);
    const tenant = tenantOf(node.unit);
    const group = vlan === undefined ? "" : tenant;
    const realm = node.realm ?? roots.find((one) => one.prefix.contains(prefix))?.root.realm;
    const name = nodeName(node, unit, role);
    if (vlan !== undefined && !vlans.has(`${group} ${vlan}`)) {
      vlans.set(`${group} ${vlan}`, [
        group,
        String(vlan),
        `${vlan} ${role?.title ?? name}`.slice(0, VLAN_NAME),
        "active",
        tenant,
      ]);
    }
    rows.push([
      node.prefix,
      vrfOf(realm),
      tenant,
      group,
      "",
      vlan === undefined ? "" : String(vlan),
      statusOf(node),
      role ? roleNames.of(role.id, role.title) : "",
      "",
      "",
      "",
      String(node.kind === "pool"),
      "false",
      name.slice(0, DESCRIPTION),
      "",
      marked(node),
      "",
    ]);
  }
  const files: ExportFile[] = [];
  const table = (name: string, head: readonly string[], body: readonly (readonly string[])[]): void => {
    if (body.length === 0) return;
    const number = String(files.length + 1).padStart(2, "0");
    files.push({ name: `netbox/${number}-${name}.csv`, text: writeCsv([head, ...body]) });
  };
  const registered = roots.filter(({ root }) => root.source !== "isp" && root.source !== "tslcd");
  const rir = { vnnic: "VNNIC", ula: "RFC 4193", doc: "Documentation", isp: "", tslcd: "" } as const;
  const rirs = [...new Set(registered.map(({ root }) => root.source))];
  table(
    "rirs",
    ["name", "slug", "is_private"],
    rirs.map((source) => [rir[source], plainSlug(rir[source], source), String(source !== "vnnic")]),
  );
  table(
    "aggregates",
    ["prefix", "rir", "date_added", "description"],
    registered.map(({ root, prefix }) => [prefix.toString(), rir[root.source], root.date ?? "", root.id]),
  );
  table(
    "vrfs",
    ["name", "enforce_unique", "description"],
    severalRealms ? plan.realms.map((realm) => [vrfOf(realm.id), "true", realm.title.slice(0, DESCRIPTION)]) : [],
  );
  table(
    "tenants",
    ["name", "slug"],
    plan.units.map((unit) => [tenantOf(unit.id), slugs.tenants.of(unit.id, "tenant")]),
  );
  const groups = [...new Set([...vlans.values()].map(([group]) => group as string))].filter((group) => group !== "");
  const idOf = new Map(plan.units.map((unit) => [tenantOf(unit.id), unit.id]));
  table(
    "vlan-groups",
    ["name", "slug"],
    groups.map((group) => [group, slugs.groups.of(idOf.get(group) ?? group, "vlan")]),
  );
  table("vlans", ["group", "vid", "name", "status", "tenant"], [...vlans.values()]);
  table(
    "roles",
    ["name", "slug"],
    plan.roles.map((role) => [roleNames.of(role.id, role.title), slugs.roles.of(role.id, "role")]),
  );
  table("prefixes", PREFIX_COLUMNS, rows);
  return { files, findings: findings.list };
}
