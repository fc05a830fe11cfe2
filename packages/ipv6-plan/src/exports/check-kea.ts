import type { Finding } from "@egov-vn/core";
import { Address } from "../address/address.js";
import type { Prefix } from "../address/prefix.js";
import { readPrefix } from "../address/read-prefix.js";
import { exportRules } from "./export-rules.js";
import { Findings } from "./findings.js";
import { overlapsAmong } from "./network.js";

const TARGET = "Kea";

/** Returns a configuration without Kea's comments: `#`, `//` and C's, outside of texts; line breaks stay. */
function withoutComments(text: string): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (found) =>
    found.startsWith('"') ? found : found.replace(/[^\n]/g, ""),
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const listOf = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isObject) : []);

interface Range {
  readonly first: Address;
  readonly last: Address;
  readonly text: string;
}

/** A pool is `a - b` or a prefix. */
function rangeOf(text: string): Range | undefined {
  const { prefix, problems } = readPrefix(text);
  if (prefix && !problems.includes("host-bits")) return { first: prefix.first, last: prefix.last, text };
  const [first, last, ...more] = text.split("-").map((part) => Address.parse(part.trim()));
  return first && last && more.length === 0 && first.compare(last) <= 0 ? { first, last, text } : undefined;
}

function checkPools(pools: Record<string, unknown>[], subnet: Prefix, path: string, findings: Findings): void {
  const outside = (value: string, vi: string, en: string): void =>
    findings.add(exportRules.poolOutside, { value, subnet: subnet.toString(), problem: { vi, en } }, path);
  const ranges = pools.flatMap(({ pool }) => {
    const range = rangeOf(String(pool));
    if (!range) outside(String(pool), "không đọc được", "cannot be read");
    else if (!subnet.contains(range.first) || !subnet.contains(range.last)) {
      outside(range.text, "nằm ngoài mạng con", "outside the subnet");
    }
    return range ? [range] : [];
  });
  ranges.sort((left, right) => left.first.compare(right.first));
  let before: Range | undefined;
  for (const range of ranges) {
    if (before && before.last.compare(range.first) >= 0)
      outside(range.text, "chồng lên một dải khác", "overlaps another pool");
    if (!before || range.last.compare(before.last) > 0) before = range;
  }
}

/**
 * Returns what is wrong with a `kea-dhcp6.conf`, above all what `kea-dhcp6 -t` lets pass: host bits in a subnet, subnets
 * over one another. Subnets of shared networks are checked too.
 */
export function checkKea(text: string): readonly Finding[] {
  const findings = new Findings();
  let config: unknown;
  try {
    config = JSON.parse(withoutComments(text));
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    findings.add(exportRules.unreadableFile, { target: TARGET, problem }, "", 1);
    return findings.list;
  }
  const dhcp = isObject(config) && isObject(config.Dhcp6) ? config.Dhcp6 : undefined;
  if (!dhcp) {
    findings.add(
      exportRules.unreadableFile,
      { target: TARGET, problem: { vi: "không có Dhcp6", en: "there is no Dhcp6" } },
      "",
      1,
    );
    return findings.list;
  }
  const located = [
    ...listOf(dhcp.subnet6).map((subnet, place) => ({ subnet, path: `/Dhcp6/subnet6/${place}` })),
    ...listOf(dhcp["shared-networks"]).flatMap((shared, outer) =>
      listOf(shared.subnet6).map((subnet, place) => ({
        subnet,
        path: `/Dhcp6/shared-networks/${outer}/subnet6/${place}`,
      })),
    ),
  ];
  const ids = new Map<number, string>();
  const placed: { prefix: Prefix; path: string }[] = [];
  for (const { subnet, path } of located) {
    const shown = String(subnet.subnet);
    const { prefix, problems } = readPrefix(shown);
    if (!prefix) {
      findings.add(exportRules.unreadablePrefix, { target: TARGET, value: shown }, path);
      continue;
    }
    if (problems.includes("host-bits")) {
      findings.add(exportRules.hostBits, { target: TARGET, value: shown, wanted: prefix.toString() }, path);
    }
    if (typeof subnet.id === "number") {
      const other = ids.get(subnet.id);
      if (other !== undefined) findings.add(exportRules.subnetId, { id: subnet.id, value: shown, other }, path);
      else ids.set(subnet.id, shown);
    }
    checkPools(listOf(subnet.pools), prefix, path, findings);
    for (const pool of listOf(subnet["pd-pools"])) {
      const value = `${String(pool.prefix)}/${String(pool["prefix-len"])}`;
      const read = readPrefix(value);
      if (!read.prefix) findings.add(exportRules.unreadablePrefix, { target: TARGET, value }, path);
      else if (read.problems.includes("host-bits")) {
        findings.add(exportRules.hostBits, { target: TARGET, value, wanted: read.prefix.toString() }, path);
      } else if (!(Number(pool["delegated-len"]) >= read.prefix.length)) {
        const problem = {
          vi: `không thể ủy quyền /${pool["delegated-len"]}`,
          en: `a /${pool["delegated-len"]} cannot be delegated from it`,
        };
        findings.add(exportRules.poolOutside, { value, subnet: shown, problem }, path);
      }
    }
    placed.push({ prefix, path });
  }
  for (const [outer, inner] of overlapsAmong(placed, (one) => one.prefix)) {
    findings.add(
      exportRules.subnetsOverlap,
      { value: outer.prefix.toString(), other: inner.prefix.toString() },
      inner.path,
    );
  }
  return findings.list;
}
