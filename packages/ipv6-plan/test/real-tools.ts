import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Prefix } from "../src/address/prefix.js";
import type { ExportFile } from "../src/exports/exported.js";
import { type ExportTarget, exportPlan } from "../src/exports/targets.js";
import type { Node, Plan } from "../src/schema.js";

const FOLDERS = ["/usr/sbin", "/usr/bin", "/sbin", "/bin"];

/** A tool that judges the files of an export. */
interface RealTool {
  readonly name: string;
  readonly target: ExportTarget;
  readonly files: RegExp;
  argv(path: string, file: ExportFile): string[];
}

const zoneOf = (file: ExportFile): string => file.name.replace("zones/", "").replace(".zone", "");

/** The tools of the targets, with the files that each judges. */
const REAL_TOOLS: readonly RealTool[] = [
  { name: "named-checkzone", target: "bind", files: /\.zone$/, argv: (path, file) => ["-q", zoneOf(file), path] },
  { name: "named-checkconf", target: "bind", files: /^named/, argv: (path) => [path] },
  { name: "nsd-checkzone", target: "nsd", files: /\.zone$/, argv: (path, file) => [zoneOf(file), path] },
  { name: "kea-dhcp6", target: "kea", files: /\.conf$/, argv: (path) => ["-t", path] },
  { name: "radvd", target: "radvd", files: /\.conf$/, argv: (path) => ["-c", "-C", path] },
  { name: "vtysh", target: "frr", files: /\.conf$/, argv: (path) => ["-C", "-f", path] },
  { name: "vtysh", target: "bcp38", files: /frr\.conf$/, argv: (path) => ["-C", "-f", path] },
];

/** The names of the tools. */
export const TOOL_NAMES: readonly string[] = [...new Set(REAL_TOOLS.map(({ name }) => name))];

/**
 * Returns a plan with what a new plan does not have yet: name servers, names of its hosts, a delegated zone, and DHCPv6 in
 * the networks of staff and guests, so that every target has files.
 */
export function withServices(plan: Plan): Plan {
  const domain = "tinhvidu.example";
  const modes: Readonly<Record<string, "stateless" | "stateful">> = { staff: "stateless", "wifi-guest": "stateful" };
  const nodes = plan.nodes.map((node, place): Node => {
    if (node.kind === "host" || (node.kind === "loopback" && node.name !== undefined))
      return { ...node, dnsName: `may-${place}.${domain}` };
    const mode = node.kind === "lan" && node.status !== "draining" ? modes[node.role ?? ""] : undefined;
    if (mode === undefined) return node;
    const first = Prefix.from(node.prefix).first;
    const pools = [{ from: `${first.plus(0x1000)}`, to: `${first.plus(0x1fff)}` }];
    return { ...node, dhcp: { mode, ...(mode === "stateful" && { pools }) } };
  });
  const delegated = plan.nodes.find(({ kind, unit }) => kind === "container" && unit !== undefined)?.prefix;
  return {
    ...plan,
    nodes,
    dns: {
      ...plan.dns,
      domain,
      nameServers: [`ns1.${domain}`, `ns2.${domain}`],
      contact: `quan-tri@${domain}`,
      ...(delegated !== undefined && { delegations: [{ prefix: delegated, servers: [`ns.don-vi.${domain}`] }] }),
    },
  };
}

/** Returns where a tool is, if it is on this machine. */
export const toolPath = (name: string): string | undefined =>
  FOLDERS.map((folder) => join(folder, name)).find(existsSync);

/** What a tool said of a file: `accepted`, or its exit code and its words. */
export function verdictOf(path: string, argv: readonly string[]): string {
  const ran = spawnSync(path, argv, { encoding: "utf8", timeout: 60_000 });
  return ran.status === 0
    ? "accepted"
    : `${argv.join(" ")}: ${ran.status} ${ran.error ?? ""} ${ran.stdout}${ran.stderr}`.slice(0, 2000);
}

/** How many files the tools judged, and what they said of those that they refused. */
export interface RealChecks {
  readonly checked: ReadonlyMap<string, number>;
  readonly refused: readonly string[];
}

/**
 * Has the tools that are on this machine judge the exports of a plan.
 *
 * @param tools the names of those that judge.
 */
export function realChecks(plan: Plan, folder: string, tools: readonly string[] = TOOL_NAMES): RealChecks {
  const checked = new Map<string, number>();
  const refused: string[] = [];
  for (const tool of REAL_TOOLS) {
    const path = tools.includes(tool.name) ? toolPath(tool.name) : undefined;
    if (path === undefined) continue;
    const wanted = exportPlan(plan, tool.target).files.filter(({ name }) => tool.files.test(name));
    for (const file of wanted) {
      const written = join(folder, file.name);
      mkdirSync(dirname(written), { recursive: true });
      writeFileSync(written, file.text);
      const verdict = verdictOf(path, tool.argv(written, file));
      checked.set(tool.name, (checked.get(tool.name) ?? 0) + 1);
      if (verdict !== "accepted") refused.push(`${plan.id}, ${tool.name}: ${verdict}`);
    }
  }
  return { checked, refused };
}
