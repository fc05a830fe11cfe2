import { type Finding, incompleteTexts, renderFinding, ruleCatalogue } from "@egov-vn/core";
import { describe, expect, test } from "vitest";
import { LINK_INTERFACES, largePlan } from "../../test/large-plan.js";
import type { Node, Plan } from "../schema.js";
import { checkFrr } from "./check-frr.js";
import { checkKea } from "./check-kea.js";
import { checkRadvd } from "./check-radvd.js";
import { checkReverseZone } from "./check-reverse-zone.js";
import { exportRules } from "./export-rules.js";
import type { ExportOptions } from "./exported.js";
import { importNetBox } from "./netbox.js";
import { importPhpIpam } from "./phpipam.js";
import { type ExportTarget, exportPlan } from "./targets.js";

const plan = largePlan(4);
const catalogue = ruleCatalogue(Object.values(exportRules));
const { dns: _, ...withoutDns } = plan;

const having = (target: ExportTarget, changed: Partial<Plan>, options?: ExportOptions): readonly Finding[] =>
  exportPlan({ ...plan, ...changed }, target, options).findings;
const withNode = (node: Node): Partial<Plan> => ({ nodes: [...plan.nodes, node] });

const ZONE = "4.0.0.8.b.d.0.1.0.0.2.ip6.arpa";
const zone = (...lines: string[]): string =>
  [
    `$ORIGIN ${ZONE}.`,
    "$TTL 3600",
    "@ IN SOA ns1.example. h.example. 1 2 3 4 5",
    "@ IN NS ns1.example.",
    ...lines,
  ].join("\n");
const PTR = `${"1.".repeat(20)}1`;
const kea = (...subnet6: unknown[]): string => JSON.stringify({ Dhcp6: { subnet6 } });
const radvd = (prefix: string, autonomous = "on"): string =>
  `interface vlan1\n{\n  prefix ${prefix}\n  {\n    AdvAutonomous ${autonomous};\n  };\n};\n`;

/** What breaks each rule, and what is near it and does not. */
const EXAMPLES: Readonly<
  Record<string, readonly [failing: () => readonly Finding[], passing: () => readonly Finding[]]>
> = {
  "IPX-001": [() => exportPlan(withoutDns, "bind").findings, () => having("bind", {})],
  "IPX-002": [
    () => having("kea", withNode({ prefix: "2001:db8::g/64", kind: "lan" })),
    () => having("kea", withNode({ prefix: "2001:db8:45::/64", kind: "lan" })),
  ],
  "IPX-003": [
    () => checkKea(kea({ subnet: "2001:db8::1/64", id: 1 })),
    () => checkKea(kea({ subnet: "2001:db8::/64", id: 1 })),
  ],
  "IPX-004": [
    () => having("bind", withNode({ prefix: "2001:db8:42:103::99/128", kind: "host", dnsName: "máy chủ.example" })),
    () => having("bind", withNode({ prefix: "2001:db8:42:103::99/128", kind: "host", dnsName: "may-chu.example" })),
  ],
  "IPX-005": [
    () => checkReverseZone(zone("10.4 IN NS ns1.example.")),
    () => checkReverseZone(zone("1.0.4 IN NS ns1.example.")),
  ],
  "IPX-006": [
    () => checkReverseZone(zone("1.1 IN NS ns1.example.", `${PTR} IN PTR a.example.`)),
    () => checkReverseZone(zone("1.2 IN NS ns1.example.", `${PTR} IN PTR a.example.`)),
  ],
  "IPX-007": [
    () => checkReverseZone(zone(`${PTR}.5.0.0.8.b.d.0.1.0.0.2.ip6.arpa. IN PTR a.example.`)),
    () => checkReverseZone(zone(`${PTR}.${ZONE}. IN PTR a.example.`)),
  ],
  "IPX-008": [() => checkReverseZone(zone("1.1 IN")), () => checkReverseZone(zone('1.1 IN TXT "a; b"'))],
  "IPX-009": [
    () =>
      having("bind", { roots: [{ ...plan.roots[0], prefix: "2001:db8:40::/45" } as Plan["roots"][number]], nodes: [] }),
    () => having("bind", {}),
  ],
  "IPX-010": [() => checkRadvd(radvd("2001:db8::/60")), () => checkRadvd(radvd("2001:db8::/60", "off"))],
  "IPX-011": [
    () => checkKea(kea({ subnet: "2001:db8::/48", id: 1 }, { subnet: "2001:db8:0:1::/64", id: 2 })),
    () => checkKea(kea({ subnet: "2001:db8::/64", id: 1 }, { subnet: "2001:db8:0:1::/64", id: 2 })),
  ],
  "IPX-012": [
    () => checkKea(kea({ subnet: "2001:db8::/64", id: 1, pools: [{ pool: "2001:db8::1 - 2001:db8:0:1::2" }] })),
    () => checkKea(kea({ subnet: "2001:db8::/64", id: 1, pools: [{ pool: "2001:db8::1 - 2001:db8::2" }] })),
  ],
  "IPX-013": [
    () => checkKea(kea({ subnet: "2001:db8::/64", id: 1 }, { subnet: "2001:db8:0:1::/64", id: 1 })),
    () => checkKea(kea({ subnet: "2001:db8::/64", id: 1 }, { subnet: "2001:db8:0:1::/64", id: 2 })),
  ],
  "IPX-014": [
    () => checkFrr("ipv6 prefix-list A seq 5 permit 2001:db8::/44 le 40"),
    () => checkFrr("ipv6 prefix-list A seq 5 permit 2001:db8::/44 le 48"),
  ],
  "IPX-015": [
    () => checkFrr("ipv6 rout 2001:db8::/44 blackhole"),
    () => checkFrr("ipv6 route 2001:db8::/44 blackhole"),
  ],
  "IPX-016": [
    () => having("frr", withNode({ prefix: "2001:db8:44:1aa::/64", kind: "lan", unit: "xa-1", vlan: 20 })),
    () => having("frr", withNode({ prefix: "2001:db8:44:1aa::/64", kind: "lan", unit: "xa-1", vlan: 21 })),
  ],
  "IPX-017": [
    () =>
      having("roa", {
        routing: {
          announced: [
            { prefix: "2001:db8:40::/44", asn: 64500, roa: { prefix: "2001:db8:40::/44", asn: 64500, maxLength: 48 } },
          ],
        },
      }),
    () => having("roa", {}),
  ],
  "IPX-018": [
    () => having("radvd", {}),
    () =>
      having("radvd", {
        units: [],
        roles: [],
        nodes: [{ prefix: "2001:db8:44:1aa::/64", kind: "lan", name: "LAN 1", vlan: 21 }],
      }),
  ],
  "IPX-019": [
    () => having("netbox", withNode({ prefix: "2001:db8:45::/64", kind: "lan", status: "free" })),
    () => having("netbox", withNode({ prefix: "2001:db8:45::/64", kind: "lan", status: "reserved" })),
  ],
  "IPX-020": [
    () => importNetBox("prefix,status\n2001:db8::/64,active\n2001:DB8::/64,active\n").findings,
    () => importNetBox("prefix,status\n2001:db8::/64,active\n2001:db8:0:1::/64,active\n").findings,
  ],
  "IPX-021": [
    () => importPhpIpam("section,mask\nIPv6,64\n").findings,
    () => importPhpIpam("section,subnet,mask\nIPv6,2001:db8::,64\n").findings,
  ],
  "IPX-022": [
    () => importPhpIpam("subnet,mask\n2001:db8::,64\n").findings,
    () => importPhpIpam("subnet,mask\n").findings,
  ],
  "IPX-023": [() => having("kea", { nodes: [] }), () => having("kea", {})],
  "IPX-024": [() => having("bind", {}, { serial: 0 }), () => having("bind", {}, { serial: 2026030501 })],
  "IPX-025": [
    () => checkRadvd("interface vlan1\n{\n  AdvSendAdvert on\n};\n"),
    () => checkRadvd("interface vlan1\n{\n  AdvSendAdvert on;\n};\n"),
  ],
  "IPX-026": [() => having("frr", {}), () => having("frr", {}, { linkInterfaces: LINK_INTERFACES })],
};

describe("the rules of exports", () => {
  test("have unique ids and complete words", () => {
    expect(catalogue.size).toBe(26);
    expect(incompleteTexts(catalogue.values())).toEqual([]);
    expect(Object.keys(EXAMPLES)).toEqual([...catalogue.keys()]);
  });

  test.each(Object.entries(EXAMPLES))(
    "%s: its failing example breaks it, its passing example does not",
    (id, [failing, passing]) => {
      const found = failing().filter((finding) => finding.rule === id);
      expect(found.length).toBeGreaterThan(0);
      expect(passing().filter((finding) => finding.rule === id)).toEqual([]);
      for (const language of ["vi", "en"] as const) {
        const words = renderFinding(found[0] as Finding, catalogue, language);
        expect(words.message + words.remedy).not.toMatch(/\{[a-z]+\}/i);
      }
    },
  );
});

/** The mistakes of the measurements that named, nsd, Kea, radvd and FRR let pass. */
const MISSED: readonly (readonly [what: string, findings: () => readonly Finding[], rule: string])[] = [
  ["a label of two digits", () => checkReverseZone(zone("01 IN NS ns1.example.")), "IPX-005"],
  [
    "a PTR below a delegation",
    () => checkReverseZone(zone(`${PTR} IN PTR a.example.`, "1 IN NS ns1.example.")),
    "IPX-006",
  ],
  ["Kea: host bits", () => checkKea(kea({ id: 1, subnet: "2001:db8::5/64" })), "IPX-003"],
  [
    "Kea: a /48 over its /64s",
    () => checkKea(kea({ id: 1, subnet: "2001:db8:0:5::/64" }, { id: 2, subnet: "2001:db8::/48" })),
    "IPX-011",
  ],
  ["radvd: host bits", () => checkRadvd(radvd("2001:db8::1/64")), "IPX-003"],
  ["radvd: an autonomous /60", () => checkRadvd(radvd("2001:db8::/60")), "IPX-010"],
  [
    "radvd: a /60 that is autonomous by default",
    () => checkRadvd("interface a\n{\n prefix 2001:db8::/60 { };\n};\n"),
    "IPX-010",
  ],
  ["FRR: host bits in a route", () => checkFrr("ipv6 route 2001:db8::1/44 blackhole"), "IPX-003"],
  ["FRR: host bits in a prefix list", () => checkFrr("ipv6 prefix-list A seq 5 permit 2001:db8::1/44"), "IPX-003"],
  ["FRR: le shorter than the prefix", () => checkFrr("ipv6 prefix-list A seq 5 permit 2001:db8::/44 le 40"), "IPX-014"],
  ["FRR: an abbreviation", () => checkFrr("ipv6 rout 2001:db8::/44 blackhole"), "IPX-015"],
];

describe("what the real checkers miss", () => {
  test.each(MISSED)("%s", (_what, findings, rule) => {
    expect(findings().map((finding) => finding.rule)).toContain(rule);
  });
  test("all of them are here", () => expect(MISSED.length).toBe(11));
});

describe("our checks accept what we export", () => {
  const files = (target: ExportTarget) => exportPlan(largePlan(30), target).files;
  test("reverse zones, Kea, radvd, FRR", () => {
    const zones = [...files("bind"), ...files("nsd")].filter(({ name }) => name.endsWith(".zone"));
    expect(zones.length).toBe(4);
    expect(zones.flatMap(({ text }) => checkReverseZone(text))).toEqual([]);
    expect(files("kea").flatMap(({ text }) => checkKea(text))).toEqual([]);
    expect(files("radvd").flatMap(({ text }) => checkRadvd(text))).toEqual([]);
    expect(files("frr").flatMap(({ text }) => checkFrr(text))).toEqual([]);
  });
});

describe("checks never throw", () => {
  test.each([
    "",
    "\u0000",
    "{",
    "}",
    "};};",
    "(",
    '"',
    "$ORIGIN",
    "@ @ @",
    "[]",
    "null",
    '{"Dhcp6":{"subnet6":[1,null,{"pools":[{}]}]}}',
    "{".repeat(5000),
  ])("%j", (text) => {
    for (const check of [checkReverseZone, checkKea, checkRadvd, checkFrr, importNetBox, importPhpIpam]) {
      expect(() => check(text)).not.toThrow();
    }
  });
});
