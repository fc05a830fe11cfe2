import type { RuleExample } from "@egov-vn/core";

/** An example of a rule on exports. */
export interface ExportExample extends RuleExample {
  /**
   * What the two texts are: a file of the target, made by it or to be imported; the part of a plan that is exported for
   * it; or the options of an export.
   */
  readonly of: "file" | "plan" | "options";
  readonly target: "bind" | "kea" | "radvd" | "frr" | "netbox" | "phpipam" | "roa";
}

type Texts = readonly [passing: string, failing: string];

const example =
  (of: ExportExample["of"]) =>
  (target: ExportExample["target"], [passing, failing]: Texts): ExportExample => ({ of, target, passing, failing });
const file = example("file");
const plan = example("plan");
const options = example("options");

const ZONE = "4.0.0.8.b.d.0.1.0.0.2.ip6.arpa";
const PTR = `${"1.".repeat(20)}1`;
const zone = (line: string, ...more: string[]): string =>
  [
    `$ORIGIN ${ZONE}.`,
    "$TTL 3600",
    "@ IN SOA ns1.example. h.example. 1 2 3 4 5",
    "@ IN NS ns1.example.",
    line,
    ...more,
  ].join("\n");
const kea = (...subnet6: unknown[]): string => JSON.stringify({ Dhcp6: { subnet6 } }, null, 2);
const radvd = (prefix: string, autonomous: string): string =>
  `interface vlan1\n{\n  prefix ${prefix}\n  {\n    AdvAutonomous ${autonomous};\n  };\n};\n`;
const nodes = (...rows: string[]): string => ["nodes:", ...rows.map((row) => `  - { ${row} }`)].join("\n");
const host = (dnsName: string): string => nodes(`prefix: 2001:db8:42:103::99/128, kind: host, dnsName: ${dnsName}`);
const lan = (prefix: string, rest = ""): string => `prefix: ${prefix}, kind: lan${rest}`;
const announced = (maxLength: number): string =>
  [
    "routing:",
    "  announced:",
    "    - prefix: 2001:db8:40::/44",
    "      asn: 64500",
    `      roa: { prefix: 2001:db8:40::/44, asn: 64500, maxLength: ${maxLength} }`,
  ].join("\n");
const root = (prefix: string): string =>
  `roots:\n  - { id: goc, prefix: ${prefix}, realm: internet, source: doc, state: active }\nnodes: []`;
const dns = [
  "dns:",
  "  domain: tinhmau.gov.example",
  "  nameServers: [ ns1.tinhmau.gov.example ]",
  "  contact: quan.tri@tinhmau.gov.example",
].join("\n");

const SECOND = "2001:db8:0:1::/64";
const FIRST = { subnet: "2001:db8::/64", id: 1 };

/** For each rule on exports and imports a text that keeps it and one that breaks it. */
export const exportExamples: Readonly<Record<string, ExportExample>> = {
  "IPX-001": plan("bind", [dns, "# dns: (không có)"]),
  "IPX-002": plan("kea", [nodes(lan("2001:db8:45::/64")), nodes(lan('"2001:db8::g/64"'))]),
  "IPX-003": file("kea", [kea(FIRST), kea({ subnet: "2001:db8::1/64", id: 1 })]),
  "IPX-004": plan("bind", [host("may-chu.example"), host('"máy chủ.example"')]),
  "IPX-005": file("bind", [zone("1.0.4 IN NS ns1.example."), zone("10.4 IN NS ns1.example.")]),
  "IPX-006": file("bind", [
    zone("1.2 IN NS ns1.example.", `${PTR} IN PTR a.example.`),
    zone("1.1 IN NS ns1.example.", `${PTR} IN PTR a.example.`),
  ]),
  "IPX-007": file("bind", [
    zone(`${PTR}.${ZONE}. IN PTR a.example.`),
    zone(`${PTR}.5.0.0.8.b.d.0.1.0.0.2.ip6.arpa. IN PTR a.example.`),
  ]),
  "IPX-008": file("bind", [zone('1.1 IN TXT "a; b"'), zone("1.1 IN")]),
  "IPX-009": plan("bind", [root("2001:db8:40::/44"), root("2001:db8:40::/45")]),
  "IPX-010": file("radvd", [radvd("2001:db8::/60", "off"), radvd("2001:db8::/60", "on")]),
  "IPX-011": file("kea", [
    kea(FIRST, { subnet: SECOND, id: 2 }),
    kea({ subnet: "2001:db8::/48", id: 1 }, { subnet: SECOND, id: 2 }),
  ]),
  "IPX-012": file("kea", [
    kea({ ...FIRST, pools: [{ pool: "2001:db8::1 - 2001:db8::2" }] }),
    kea({ ...FIRST, pools: [{ pool: "2001:db8::1 - 2001:db8:0:1::2" }] }),
  ]),
  "IPX-013": file("kea", [kea(FIRST, { subnet: SECOND, id: 2 }), kea(FIRST, { subnet: SECOND, id: 1 })]),
  "IPX-014": file("frr", [
    "ipv6 prefix-list A seq 5 permit 2001:db8::/44 le 48",
    "ipv6 prefix-list A seq 5 permit 2001:db8::/44 le 40",
  ]),
  "IPX-015": file("frr", ["ipv6 route 2001:db8::/44 blackhole", "ipv6 rout 2001:db8::/44 blackhole"]),
  "IPX-016": plan("frr", [
    nodes(lan("2001:db8:44:101::/64", ", unit: xa-1, vlan: 20"), lan("2001:db8:44:1aa::/64", ", unit: xa-1, vlan: 21")),
    nodes(lan("2001:db8:44:101::/64", ", unit: xa-1, vlan: 20"), lan("2001:db8:44:1aa::/64", ", unit: xa-1, vlan: 20")),
  ]),
  "IPX-017": plan("roa", [announced(44), announced(48)]),
  "IPX-018": plan("radvd", [
    nodes(lan("2001:db8:44:1aa::/64", ", name: LAN 1, vlan: 21")),
    nodes(lan("2001:db8:44:1aa::/64", ", name: Mạng cán bộ, vlan: 21")),
  ]),
  "IPX-019": plan("netbox", [
    nodes(lan("2001:db8:45::/64", ", status: reserved")),
    nodes(lan("2001:db8:45::/64", ", status: free")),
  ]),
  "IPX-020": file("netbox", [
    `prefix,status\n2001:db8::/64,active\n${SECOND},active\n`,
    "prefix,status\n2001:db8::/64,active\n2001:DB8::/64,active\n",
  ]),
  "IPX-021": file("phpipam", ["section,subnet,mask\nIPv6,2001:db8::,64\n", "section,mask\nIPv6,64\n"]),
  "IPX-022": file("phpipam", ["subnet,mask\n", "subnet,mask\n2001:db8::,64\n"]),
  "IPX-023": plan("kea", [
    nodes(lan("2001:db8:44:101::/64", ", vlan: 20, dhcp: { mode: stateless, id: 1 }")),
    "nodes: []",
  ]),
  "IPX-024": options("bind", ['{ "serial": 2026030501 }', '{ "serial": 0 }']),
  "IPX-025": file("radvd", [
    "interface vlan1\n{\n  AdvSendAdvert on;\n};\n",
    "interface vlan1\n{\n  AdvSendAdvert on\n};\n",
  ]),
  "IPX-026": options("frr", [
    '{ "linkInterfaces": { "r1 2001:db8:40:ff10::/64": "eth1", "r2 2001:db8:40:ff10::/64": "eth11" } }',
    '{ "linkInterfaces": {} }',
  ]),
};
