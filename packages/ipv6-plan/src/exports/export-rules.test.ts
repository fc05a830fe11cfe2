import { type Finding, incompleteTexts, renderFinding, ruleCatalogue } from "@egov-vn/core";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { largePlan } from "../../test/large-plan.js";
import type { ExportExample } from "../examples/export-examples.js";
import type { Plan } from "../schema.js";
import { checkFrr } from "./check-frr.js";
import { checkKea } from "./check-kea.js";
import { checkRadvd } from "./check-radvd.js";
import { checkReverseZone } from "./check-reverse-zone.js";
import { exportRules } from "./export-rules.js";
import { importNetBox } from "./import-netbox.js";
import { importPhpIpam } from "./phpipam.js";
import { type ExportTarget, exportPlan } from "./targets.js";

const plan = largePlan(4);
const catalogue = ruleCatalogue(Object.values(exportRules));
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

const files: Readonly<Partial<Record<ExportExample["target"], (text: string) => readonly Finding[]>>> = {
  bind: checkReverseZone,
  kea: checkKea,
  radvd: checkRadvd,
  frr: checkFrr,
  netbox: (text) => importNetBox(text).findings,
  phpipam: (text) => importPhpIpam(text).findings,
};

/** Two routers and the link between them: what the options of an export are about. */
const twoRouters = { ...plan, nodes: plan.nodes.filter(({ prefix }) => !/:ff1[12]:/.test(prefix)) };

/** Returns what is found in one text of an example; of a plan, all that neither text names is the large plan's. */
function foundIn({ of, target, passing, failing }: ExportExample, text: string): readonly Finding[] {
  if (of === "file") return files[target]?.(text) ?? [];
  if (of === "options") return exportPlan(twoRouters, target, JSON.parse(text)).findings;
  const named = new Set([passing, failing].flatMap((one) => Object.keys(parse(one) ?? {})));
  const rest = Object.entries(plan).filter(([key]) => !named.has(key));
  return exportPlan({ ...Object.fromEntries(rest), ...parse(text) } as Plan, target).findings;
}

describe("the rules of exports", () => {
  test("have unique ids and complete words", () => {
    expect(catalogue.size).toBe(30);
    expect(incompleteTexts(catalogue.values())).toEqual([]);
  });

  test.each([...catalogue.values()].map(({ id, example }) => [id, example] as const))(
    "%s: its failing example breaks it, its passing example does not",
    (id, make) => {
      const example = make?.() as ExportExample;
      const found = foundIn(example, example.failing).filter((finding) => finding.rule === id);
      expect(found.length).toBeGreaterThan(0);
      expect(foundIn(example, example.passing).filter((finding) => finding.rule === id)).toEqual([]);
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
