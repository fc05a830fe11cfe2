import { describe, expect, test } from "vitest";
import { referenceText } from "../../../scripts/reference-data.js";
import { Prefix } from "../src/address/prefix.js";
import { checkFrr } from "../src/exports/check-frr.js";
import { checkKea } from "../src/exports/check-kea.js";
import { checkRadvd } from "../src/exports/check-radvd.js";
import { checkReverseZone } from "../src/exports/check-reverse-zone.js";
import { importNetBox } from "../src/exports/import-netbox.js";
import { importPhpIpam } from "../src/exports/phpipam.js";
import { readZone } from "../src/exports/zone-text.js";

const text = (name: string): string => referenceText(`ipv6/export-fixtures/${name}`);

/** Exports of a plan of 72 prefixes that named, nsd, Kea, radvd and FRR accepted. */
describe("reference exports", () => {
  test("our checks accept what the real tools accepted", () => {
    expect(checkReverseZone(text("reverse.zone"), text("reverse.zone.name").trim())).toEqual([]);
    expect(checkKea(text("kea-dhcp6.conf"))).toEqual([]);
    expect(checkRadvd(text("radvd.conf"))).toEqual([]);
    expect(checkFrr(text("frr.conf"))).toEqual([]);
  });

  test("the zone is read whole", () => {
    const { records, unreadable } = readZone(text("reverse.zone"));
    expect(unreadable).toEqual([]);
    expect(records.map(({ type }) => type)).toEqual(["SOA", "NS", "NS", "NS", "PTR", "PTR", "PTR", "PTR"]);
  });

  test("mistakes planted in them are found", () => {
    const kea = text("kea-dhcp6.conf").replace('"subnet": "2001:db8:44:108::/64"', '"subnet": "2001:db8:44::/48"');
    expect(checkKea(kea).map(({ rule }) => rule)).toContain("IPX-011");
    const radvd = text("radvd.conf").replace("2001:db8:44:108::/64", "2001:db8:44:100::/60");
    expect(checkRadvd(radvd).map(({ rule }) => rule)).toEqual(["IPX-010"]);
    const frr = text("frr.conf")
      .replace("2001:db8:40::/44 le 128", "2001:db8:40::/44 le 40")
      .replace("ipv6 route ", "ipv6 rout ");
    expect(checkFrr(frr).map(({ rule }) => rule)).toEqual(["IPX-015", "IPX-014"]);
    const zone = text("reverse.zone").replace("1.0.4 IN NS", "0.2 IN NS");
    expect(checkReverseZone(zone).map(({ rule }) => rule)).toEqual(["IPX-006", "IPX-006", "IPX-006"]);
  });

  test("the tables for NetBox and phpIPAM are imported with every prefix of the plan", () => {
    const { nodes } = JSON.parse(text("plan.json")) as { nodes: { prefix: string; name: string; vlan?: number }[] };
    for (const read of [importNetBox(text("netbox-prefixes.csv")), importPhpIpam(text("phpipam-subnets.csv"))]) {
      expect(read.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
      const found = read.nodes.map(({ prefix, name }) => `${prefix} ${name}`);
      expect(found.sort()).toEqual(nodes.map(({ prefix, name }) => `${prefix} ${name}`).sort());
      for (const { prefix, kind } of read.nodes) if (kind === "lan") expect(Prefix.from(prefix).length).toBe(64);
    }
  });
});
