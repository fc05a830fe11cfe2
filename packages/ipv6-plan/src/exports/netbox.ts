import type { Finding } from "@egov-vn/core";
import { readPrefix } from "../address/read-prefix.js";
import type { Plan } from "../schema.js";
import { type Node, NodeSchema } from "../schema.js";
import { readCsv, writeCsv } from "./csv.js";
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
const MARK = "egov-ipv6-plan: ";
/** NetBox's limits for names and descriptions. */
const [NAME, DESCRIPTION, VLAN_NAME] = [100, 200, 64];

const STATUS = {
  planned: "reserved",
  active: "active",
  reserved: "reserved",
  draining: "deprecated",
  deprecated: "deprecated",
} as const;

const statusOf = (node: Node): string =>
  node.status === "free" ? "" : node.kind === "container" ? "container" : STATUS[node.status ?? "active"];

/** Everything of a node but its prefix and note, which have columns of their own, as one line. */
function marked({ prefix: _, note, ...rest }: Node): string {
  // A line break in JSON text is written `\n`, so it is one line.
  const line = `${MARK}${JSON.stringify(rest)}`;
  return note === undefined ? line : `${note}\n\n${line}`;
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
  const rootPrefixes = new Set(plan.nodes.map((node) => node.prefix));
  for (const { root, prefix } of roots) {
    // A root that is a node too is written as that node.
    if (rootPrefixes.has(prefix.toString())) continue;
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
    plan.units.map((unit) => [tenantOf(unit.id), plainSlug(unit.id, unit.id)]),
  );
  const groups = [...new Set([...vlans.values()].map(([group]) => group as string))].filter((group) => group !== "");
  const slugOf = new Map(plan.units.map((unit) => [tenantOf(unit.id), unit.id]));
  table(
    "vlan-groups",
    ["name", "slug"],
    groups.map((group) => [group, slugOf.get(group) ?? plainSlug(group, "vlan")]),
  );
  table("vlans", ["group", "vid", "name", "status", "tenant"], [...vlans.values()]);
  table(
    "roles",
    ["name", "slug"],
    plan.roles.map((role) => [roleNames.of(role.id, role.title), plainSlug(role.id, role.id)]),
  );
  table("prefixes", PREFIX_COLUMNS, rows);
  return { files, findings: findings.list };
}

/** What an import read: nodes for a plan, in the order of the table. */
export interface ImportedNodes {
  readonly nodes: readonly Node[];
  readonly findings: readonly Finding[];
}

/** Returns the cells of each row by the names of the first row; findings when columns are missing. */
export function tableOf(
  text: string,
  needed: readonly string[],
  findings: Findings,
): { line: number; cell: (column: string) => string }[] {
  const [head, ...rows] = readCsv(text);
  const names = (head?.cells ?? []).map((name) => name.trim().toLowerCase());
  const lacking = needed.filter((column) => !names.includes(column));
  if (lacking.length > 0) {
    findings.add(exportRules.tableHead, { columns: lacking });
    return [];
  }
  return rows.map(({ line, cells }) => ({
    line,
    cell: (column) => {
      const at = names.indexOf(column);
      return at === -1 ? "" : (cells[at] ?? "");
    },
  }));
}

/** Returns the prefix of a row as RFC 5952 writes it; what cannot be imported is a finding. */
export function rowPrefix(
  text: string,
  line: number,
  seen: Set<string>,
  realm: string,
  findings: Findings,
): string | undefined {
  const { prefix, problems } = readPrefix(text.trim());
  const refuse = (vi: string, en: string): undefined => {
    findings.add(exportRules.tableRow, { problem: { vi, en } }, "", line);
    return undefined;
  };
  if (!prefix) return refuse(`“${text}” không phải là khối địa chỉ IPv6`, `“${text}” is no IPv6 prefix`);
  if (problems.includes("host-bits")) return refuse(`“${text}” có bit máy khác 0`, `“${text}” has host bits set`);
  const key = `${realm} ${prefix}`;
  if (seen.has(key)) return refuse(`${prefix} đã có ở dòng trước`, `${prefix} is in an earlier row`);
  seen.add(key);
  return prefix.toString();
}

/** Returns the kind that a prefix of another tool most likely is: by its length and whether others lie inside. */
export function inferredKind(prefix: string, container: boolean, pool: boolean): Node["kind"] {
  const length = Number(prefix.slice(prefix.indexOf("/") + 1));
  if (pool) return "pool";
  if (container || length < 64) return "container";
  if (length === 64) return "lan";
  return length >= 127 ? (length === 127 ? "link" : "host") : "pool";
}

/**
 * Returns the nodes of a table of prefixes that NetBox exported or `exportTargets.netbox` wrote. Rows with our own line in
 * `comments` come back as they were, save what was changed in NetBox (status, VLAN, prefix); others get the kind that
 * their length says, the role whose title or id is theirs, and the description as name.
 *
 * @param plan whose roles and units the names are looked up in.
 */
export function importNetBox(text: string, plan?: Plan): ImportedNodes {
  const findings = new Findings();
  const seen = new Set<string>();
  const nodes: Node[] = [];
  const roleOf = new Map(
    (plan?.roles ?? []).flatMap(
      (role) =>
        [
          [role.title, role.id],
          [role.id, role.id],
        ] as const,
    ),
  );
  const unitOf = new Map((plan?.units ?? []).map((unit) => [`${unit.code} ${unit.name}`.slice(0, NAME), unit.id]));
  const roleVlan = new Map((plan?.roles ?? []).map((role) => [role.id, role.vlan]));
  for (const { line, cell } of tableOf(text, ["prefix", "status"], findings)) {
    const prefix = rowPrefix(cell("prefix"), line, seen, cell("vrf"), findings);
    if (prefix === undefined) continue;
    const own = ownLine(cell("comments"), line, findings);
    if (own.root) continue;
    const vlan = /^\d{1,4}$/.test(cell("vlan")) ? Number(cell("vlan")) : undefined;
    const status = cell("status").trim().toLowerCase();
    if (!own.node) {
      const kind = inferredKind(prefix, status === "container", cell("is_pool").toLowerCase() === "true");
      findings.count(exportRules.inferred, { value: `${prefix} → ${kind}` }, prefix);
      const [role, unit, name] = [roleOf.get(cell("role")), unitOf.get(cell("tenant")), cell("description").trim()];
      nodes.push({
        prefix,
        kind,
        ...(name !== "" && { name: name.slice(0, 2000) }),
        ...(unit !== undefined && { unit }),
        ...(role !== undefined && { role }),
        ...(vlan !== undefined && { vlan }),
        ...(status === "reserved" && { status: "reserved" as const }),
        ...(status === "deprecated" && { status: "deprecated" as const }),
        ...(own.note !== "" && { note: own.note.slice(0, 2000) }),
      });
      continue;
    }
    const before = { ...own.node, prefix, ...(own.note !== "" && { note: own.note }) };
    const { vlan: known, ...rest } = before;
    const implied =
      known ?? (before.kind === "lan" && before.role !== undefined ? roleVlan.get(before.role) : undefined);
    const kept = vlan === implied ? before : vlan === undefined ? rest : { ...rest, vlan };
    // A status is only taken from NetBox where it is not the one that was written there.
    const changed =
      status !== statusOf(before) && (status === "active" || status === "reserved" || status === "deprecated");
    nodes.push(changed ? { ...kept, status } : kept);
  }
  return { nodes, findings: findings.list };
}

/** Returns what our own line in a comment says, and the rest of the comment. */
function ownLine(
  comments: string,
  line: number,
  findings: Findings,
): { node?: Omit<Node, "prefix">; root: boolean; note: string } {
  const at = comments.lastIndexOf(MARK);
  if (at !== 0 && comments[at - 1] !== "\n") return { root: false, note: comments };
  const note = comments.slice(0, Math.max(0, at - 2));
  try {
    const value: unknown = JSON.parse(comments.slice(at + MARK.length));
    if (typeof value === "object" && value !== null && "root" in value) return { root: true, note };
    const read = NodeSchema.omit({ prefix: true, note: true }).safeParse(value);
    if (read.success) return { node: read.data, root: false, note };
  } catch {
    // Not our line any more: told below.
  }
  const problem = {
    vi: "dòng “egov-ipv6-plan” trong comments đã bị sửa, được bỏ qua",
    en: "the “egov-ipv6-plan” line in comments was edited and is ignored",
  };
  findings.add(exportRules.tableRow, { problem }, "", line);
  return { root: false, note };
}
