import type { Finding } from "@egov-vn/core";
import { type Node, NodeSchema, type Plan } from "../schema.js";
import { exportRules } from "./export-rules.js";
import { Findings } from "./findings.js";
import { MARK, NAME, statusOf } from "./netbox.js";
import { type ImportedRow, ImportedTable, type KnownColumns, rowPrefix, vlanOf } from "./table.js";

/** What an import read: nodes for a plan, in the order of the table. */
export interface ImportedNodes {
  readonly nodes: readonly Node[];
  readonly findings: readonly Finding[];
}

/** Returns the kind that a prefix of another tool most likely is: by its length and whether others lie inside. */
export function inferredKind(prefix: string, container: boolean, pool: boolean): Node["kind"] {
  const length = Number(prefix.slice(prefix.indexOf("/") + 1));
  if (pool) return "pool";
  if (container || length < 64) return "container";
  if (length === 64) return "lan";
  return length >= 127 ? (length === 127 ? "link" : "host") : "pool";
}

/** Columns of NetBox's import form, and what its own “All Data (CSV)” calls them. */
const COLUMNS: KnownColumns = {
  prefix: [],
  status: [],
  vrf: [],
  tenant: [],
  vlan: [],
  vlan_group: [],
  role: [],
  is_pool: ["pool"],
  mark_utilized: ["marked_utilized"],
  description: [],
  comments: [],
};

const STATES = new Set(["container", "active", "reserved", "deprecated"]);
const FLAGS: Readonly<Record<string, boolean>> = { "": false, false: false, true: true, no: false, yes: true };

/** What the names in a table stand for in a plan. */
class Names {
  readonly #roles = new Map<string, string>();
  readonly #units = new Map<string, string>();
  readonly #realms: ReadonlySet<string>;

  constructor(readonly plan: Plan | undefined) {
    for (const { id, title } of plan?.roles ?? []) {
      this.#roles.set(id, id);
      this.#roles.set(title, id);
    }
    for (const { id, code, name } of plan?.units ?? []) {
      for (const one of [id, code, name, `${code} ${name}`]) {
        const shown = one.slice(0, NAME).trim();
        if (!this.#units.has(shown)) this.#units.set(shown, id);
      }
    }
    this.#realms = new Set((plan?.realms ?? []).map(({ id }) => id));
  }

  role = (name: string): string | undefined => this.#roles.get(name);
  unit = (name: string): string | undefined => this.#units.get(name);
  realm = (name: string): string | undefined => (this.#realms.has(name) ? name : undefined);
}

/** Reads the rows of one table. */
class Reading {
  readonly findings = new Findings();
  readonly table: ImportedTable;
  readonly names: Names;
  readonly #seen = new Set<string>();
  readonly #roleVlans: ReadonlyMap<string, number | undefined>;

  constructor(text: string, plan: Plan | undefined) {
    this.table = new ImportedTable(text, COLUMNS, ["prefix", "status"], this.findings);
    this.names = new Names(plan);
    this.#roleVlans = new Map((plan?.roles ?? []).map((role) => [role.id, role.vlan]));
  }

  node(row: ImportedRow): Node | undefined {
    const prefix = rowPrefix(this.table, row, "prefix", row.cell("prefix"), this.#seen, row.cell("vrf"));
    if (prefix === undefined) return undefined;
    const own = this.#ownLine(row);
    if (own.root) {
      this.table.skip(row, { vi: "khối gốc, do quy hoạch tự khai báo", en: "roots, which the plan itself declares" });
      return undefined;
    }
    return own.node ? this.#ours(row, { ...own.node, prefix }, own.note) : this.#theirs(row, prefix, own.note);
  }

  /** The state, when it is one that NetBox has from the start. */
  #status(row: ImportedRow): string | undefined {
    const status = row.cell("status").toLowerCase();
    if (STATES.has(status)) return status;
    this.table.leaveOut(row, "status", row.cell("status"), {
      vi: "khối được coi là đang dùng",
      en: "the prefix is taken to be in use",
    });
    return undefined;
  }

  #vlan(row: ImportedRow): number | undefined {
    const vlan = vlanOf(row.cell("vlan"));
    if (vlan !== null) return vlan;
    this.table.leaveOut(row, "vlan", row.cell("vlan"), { vi: "không ghi VLAN", en: "no VLAN was taken over" });
    return undefined;
  }

  #flag(row: ImportedRow, column: string): boolean {
    const flag = FLAGS[row.cell(column).toLowerCase()];
    if (flag !== undefined) return flag;
    this.table.leaveOut(row, column, row.cell(column), { vi: "coi là không", en: "it was taken for no" });
    return false;
  }

  /** A name that the plan must know; without a plan the column is not looked at, and so reported as not used. */
  #named(row: ImportedRow, column: "role" | "unit" | "realm", heading: string): string | undefined {
    if (!this.names.plan) return undefined;
    const name = row.cell(heading);
    const id = name === "" ? undefined : this.names[column](name);
    if (name !== "" && id === undefined) {
      this.table.leaveOut(row, heading, name, {
        vi: "quy hoạch không có mục này nên không ghi",
        en: "the plan has no such entry, so it was left out",
      });
    }
    return id;
  }

  /** A row with our own line: as it was, save what was changed in NetBox. */
  #ours(row: ImportedRow, node: Node, note: string): Node {
    const before: Node = { ...node, ...(note !== "" && { note }) };
    // Written from what our line says, and the same to every reader of it.
    for (const column of ["vrf", "tenant", "vlan_group", "role", "is_pool", "mark_utilized", "description"])
      row.cell(column);
    const { vlan: known, ...rest } = before;
    const vlan = this.table.has("vlan") ? this.#vlan(row) : known;
    const implied =
      known ?? (before.kind === "lan" && before.role !== undefined ? this.#roleVlans.get(before.role) : undefined);
    const kept = vlan === implied || !this.table.has("vlan") ? before : vlan === undefined ? rest : { ...rest, vlan };
    const status = this.#status(row);
    // A status is only taken from NetBox where it is not the one that was written there.
    const changed = status !== undefined && status !== "container" && status !== statusOf(before);
    return changed ? { ...kept, status: status as NonNullable<Node["status"]> } : kept;
  }

  #theirs(row: ImportedRow, prefix: string, note: string): Node {
    const status = this.#status(row);
    const kind = inferredKind(prefix, status === "container", this.#flag(row, "is_pool"));
    this.findings.count(exportRules.inferred, {}, `${prefix} → ${kind}`);
    if (this.#flag(row, "mark_utilized")) {
      const done = { vi: "quy hoạch không có chỗ ghi", en: "a plan has no place for it" };
      this.table.leaveOut(row, "mark_utilized", row.cell("mark_utilized"), done);
    }
    const [vlan, name] = [this.#vlan(row), row.cell("description")];
    const unit = this.#named(row, "unit", "tenant");
    const role = this.#named(row, "role", "role");
    const realm = this.#named(row, "realm", "vrf");
    return {
      prefix,
      kind,
      ...(name !== "" && { name: this.table.shortened(row, "description", name) }),
      ...(unit !== undefined && { unit }),
      ...(role !== undefined && { role }),
      ...(vlan !== undefined && { vlan }),
      ...(realm !== undefined && (this.names.plan?.realms.length ?? 0) > 1 && { realm }),
      ...(status === "reserved" && { status: "reserved" as const }),
      ...(status === "deprecated" && { status: "deprecated" as const }),
      ...(note !== "" && { note: this.table.shortened(row, "comments", note) }),
    };
  }

  /** Returns what our own line in a comment says, and the rest of the comment. */
  #ownLine(row: ImportedRow): { node?: Omit<Node, "prefix">; root: boolean; note: string } {
    const comments = row.text("comments");
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
    this.table.refuse(row, "comments", {
      vi: "dòng “egov-ipv6-plan” đã bị sửa, được bỏ qua",
      en: "the “egov-ipv6-plan” line was edited and is ignored",
    });
    return { root: false, note };
  }
}

/**
 * Returns the nodes of a table of prefixes that NetBox exported, by its import form's names or as “All Data (CSV)”, or that
 * `exportTargets.netbox` wrote. Rows with our own line in `comments` come back as they were, save what was changed in
 * NetBox (status, VLAN, prefix); others get the kind that their length says, the role and unit whose name is theirs, and
 * the description as name. What was not used is said: columns, rows, values.
 *
 * @param plan whose roles, units and realms the names are looked up in.
 */
export function importNetBox(text: string, plan?: Plan): ImportedNodes {
  const reading = new Reading(text, plan);
  const nodes = reading.table.rows.flatMap((row) => reading.node(row) ?? []);
  reading.table.finish();
  return { nodes, findings: reading.findings.list };
}
