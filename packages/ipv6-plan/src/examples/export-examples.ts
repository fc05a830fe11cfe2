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
  (target: ExportExample["target"], [passing, failing]: Texts) =>
  (): ExportExample => ({ of, target, passing, failing });
/** Makes the example of a rule that a file of a target shows. */
export const ofFile = example("file");
/** Makes the example of a rule that a part of a plan shows when it is exported. */
export const ofPlan = example("plan");
/** Makes the example of a rule that the options of an export show. */
export const ofOptions = example("options");

export const ZONE = "4.0.0.8.b.d.0.1.0.0.2.ip6.arpa";
export const PTR = `${"1.".repeat(20)}1`;
export const zone = (line: string, ...more: string[]): string =>
  [
    `$ORIGIN ${ZONE}.`,
    "$TTL 3600",
    "@ IN SOA ns1.example. h.example. 1 2 3 4 5",
    "@ IN NS ns1.example.",
    line,
    ...more,
  ].join("\n");
export const kea = (...subnet6: unknown[]): string => JSON.stringify({ Dhcp6: { subnet6 } }, null, 2);
export const radvd = (prefix: string, autonomous: string): string =>
  `interface vlan1\n{\n  prefix ${prefix}\n  {\n    AdvAutonomous ${autonomous};\n  };\n};\n`;
export const nodes = (...rows: string[]): string => ["nodes:", ...rows.map((row) => `  - { ${row} }`)].join("\n");
export const host = (dnsName: string): string =>
  nodes(`prefix: 2001:db8:42:103::99/128, kind: host, dnsName: ${dnsName}`);
export const lan = (prefix: string, rest = ""): string => `prefix: ${prefix}, kind: lan${rest}`;
export const announced = (maxLength: number): string =>
  [
    "routing:",
    "  announced:",
    "    - prefix: 2001:db8:40::/44",
    "      asn: 64500",
    `      roa: { prefix: 2001:db8:40::/44, asn: 64500, maxLength: ${maxLength} }`,
  ].join("\n");
export const root = (prefix: string): string =>
  `roots:\n  - { id: goc, prefix: ${prefix}, realm: internet, source: doc, state: active }\nnodes: []`;
export const dns = [
  "dns:",
  "  domain: tinhmau.gov.example",
  "  nameServers: [ ns1.tinhmau.gov.example ]",
  "  contact: quan.tri@tinhmau.gov.example",
].join("\n");

export const SECOND = "2001:db8:0:1::/64";
export const FIRST = { subnet: "2001:db8::/64", id: 1 };
