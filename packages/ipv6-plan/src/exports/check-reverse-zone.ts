import type { Finding } from "@egov-vn/core";
import { exportRules } from "./export-rules.js";
import { Findings } from "./findings.js";
import { domainName } from "./names.js";
import { readZone } from "./zone-text.js";

const TREE = ".ip6.arpa";

const isAtOrBelow = (name: string, parent: string): boolean => name === parent || name.endsWith(`.${parent}`);

/** Returns the delegation that a name lies below, or at when `own`; `undefined` when there is no such delegation. */
function delegationOver(name: string, delegations: ReadonlySet<string>, own: boolean): string | undefined {
  let parent = own ? name : name.slice(name.indexOf(".") + 1);
  while (parent !== "" && !delegations.has(parent)) {
    const dot = parent.indexOf(".");
    parent = dot === -1 ? "" : parent.slice(dot + 1);
  }
  return parent === "" ? undefined : parent;
}

/**
 * Returns what is wrong with a zone file of `ip6.arpa`, above all what the usual checkers let pass: labels of more than
 * one digit, records below a delegation, PTR records that are not for one address.
 *
 * Source: RFC 1034 §4.2.1, RFC 1035 §5, RFC 3596 §2.5; what named-checkzone and nsd-checkzone miss was tried.
 *
 * @param zone the zone's name; without it, the first `$ORIGIN` of the text.
 * @example
 * checkReverseZone("$ORIGIN 8.b.d.0.1.0.0.2.ip6.arpa.\n@ IN SOA a.example. b.example. 1 2 3 4 5\n@ IN NS a.example.\n01 IN NS b.example.\n")
 * // one finding, IPX-005: "01" is two digits in one label
 */
export function checkReverseZone(text: string, zone?: string): readonly Finding[] {
  const findings = new Findings();
  const { records, origin, unreadable } = readZone(text, zone);
  const apex = (zone?.replace(/\.$/, "") ?? origin ?? "").toLowerCase();
  const problem = (line: number, vi: string, en: string): void =>
    findings.add(exportRules.zoneLine, { value: { vi, en } }, "", line);
  for (const one of unreadable) findings.add(exportRules.zoneLine, { value: one.text }, "", one.line);
  if (!isAtOrBelow(apex, TREE.slice(1))) {
    problem(1, `vùng “${apex}” không thuộc ip6.arpa`, `zone “${apex}” is not in ip6.arpa`);
    return findings.list;
  }
  if (records[0]?.type !== "SOA" || records[0].owner !== apex) {
    problem(records[0]?.line ?? 1, "bản ghi đầu tiên phải là SOA của vùng", "the first record must be the zone's SOA");
  }
  if (!records.some((record) => record.type === "NS" && record.owner === apex)) {
    problem(1, "vùng không có bản ghi NS", "the zone has no NS record");
  }
  const delegations = new Set(
    records.filter((record) => record.type === "NS" && record.owner !== apex).map((record) => record.owner),
  );
  for (const { line, owner, type, data } of records) {
    if (!isAtOrBelow(owner, apex)) {
      findings.add(exportRules.outsideZone, { name: owner, zone: apex }, "", line);
      continue;
    }
    const labels = owner.slice(0, owner.length - TREE.length).split(".");
    const bad = owner === "ip6.arpa" ? undefined : labels.find((label) => !/^[0-9a-f]$/.test(label));
    if (bad !== undefined) {
      findings.add(exportRules.notNibble, { label: bad, name: owner }, "", line);
      continue;
    }
    // At the cut itself only NS (and DS) records are the parent's.
    const delegation = delegationOver(owner, delegations, type !== "NS" && type !== "DS");
    if (delegation !== undefined) {
      findings.add(exportRules.belowDelegation, { name: owner, delegation }, "", line);
    } else if (type === "PTR" && labels.length !== 32) {
      problem(line, `PTR có ${labels.length} chữ số, cần 32`, `a PTR of ${labels.length} digits, where 32 are needed`);
    }
    if ((type === "PTR" || type === "NS") && domainName(data[0] as string) === undefined) {
      findings.add(exportRules.badName, { target: type, value: data[0] as string, where: owner }, "", line);
    }
  }
  return findings.list;
}
