import { type Decoded, type Finding, isFailure, validateSource } from "@egov-vn/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalPlan } from "../src/canonical.js";
import { oneCommune } from "../src/examples/one-commune.js";
import { smallPlan } from "../src/examples/small-plan.js";
import { decodeYaml, parseYaml } from "../src/plan-file.js";
import type { Plan } from "../src/schema.js";
import { ipv6PlanStandard } from "../src/standard.js";
import { rewriteYaml, writeYaml } from "../src/yaml-writer.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (text: string): Decoded<Plan> => decodeYaml(ipv6PlanStandard, bytes(text), {});
const rules = ({ findings }: Decoded<Plan>): string[] => findings.map(({ rule }) => rule);
const rewrite = (text: string, plan: Plan): string => rewriteYaml(parseYaml(text).document, plan);

const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 20 }),
  fc.constantFrom(
    "yes",
    "null",
    "0x10",
    "1e3",
    "09169",
    "a: b",
    "# không",
    "- x",
    "::1",
    "2001:db8::",
    "'",
    '"',
    "Xã\nmới",
    "{a}",
    "*a",
    "&a",
    "!a",
    "%",
    "@",
    "`",
    "~",
    "2026-01-15",
    "12:30:45",
  ),
);

describe("a plan as YAML", () => {
  test("is read as it was written, whatever the texts in it: 500 plans", () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(text, { minLength: 4, maxLength: 4 }), fc.nat(255), ([title, owner, name, note], index) => {
        const units = oneCommune.units.map((unit) => ({ ...unit, name: name as string, code: owner as string, index }));
        const plan: Plan = {
          ...oneCommune,
          title: title as string,
          owner: owner as string,
          units,
          note: note as string,
        };
        expect(decode(writeYaml(plan)).value).toEqual(plan);
        read += 1;
      }),
      { numRuns: 500, seed: 20260305 },
    );
    expect(read).toBe(500);
  });

  test("equal plans are written in equal bytes, whatever the order of their fields", () => {
    const turned = Object.fromEntries(Object.entries(smallPlan).reverse()) as unknown as Plan;
    expect(writeYaml(turned)).toBe(writeYaml(smallPlan));
    expect(JSON.stringify(canonicalPlan(turned))).toBe(JSON.stringify(canonicalPlan(smallPlan)));
  });

  test("places lead to the value itself", () => {
    const decoded = decode(writeYaml(smallPlan));
    const at = decoded.locate("/units/2/index");
    const line = decoded.line(at?.line ?? 0) ?? "";
    expect(line.slice((at?.column ?? 0) - 1, (at?.endColumn ?? 0) - 1)).toBe("0x40");
    expect(decoded.raw("/units/2/index")).toBe("0x40");
    expect(decoded.locate("/units/2/none")?.line).toBe(at?.line);
    expect([decoded.raw("/units"), decoded.raw("/none"), decoded.line(9999)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("comments, order, quotes and number forms survive a rewrite", () => {
    const edited = writeYaml(smallPlan)
      .replace("realms:", "# các miền\nrealms:")
      .replace("title: Quy hoạch", 'title: "Quy hoạch')
      .replace("Ví Dụ\nowner", 'Ví Dụ" # tên chính thức\nowner')
      .replace("  - { id: so-b", "  # Sở B dời trụ sở năm 2027\n  - { id: so-b");
    const next = { ...smallPlan, version: 2, units: smallPlan.units.filter(({ id }) => id !== "so-a") };
    const lines = rewrite(edited, next).split("\n");
    const expected = edited.split("\n").filter((line) => !line.includes("id: so-a,"));
    expect(lines.filter((line) => !expected.includes(line))).toEqual(["version: 2"]);
    expect(expected.filter((line) => !lines.includes(line))).toEqual(["version: 1"]);
    expect(rewrite(edited, smallPlan).replaceAll("\n", "")).toBe(edited.replaceAll("\n", ""));
  });

  test("a value behind an anchor is changed only where it was meant", () => {
    const aliased = writeYaml(oneCommune)
      .replace("dhcp: {", "dhcp: &d {")
      .replace(/(nodes:\n)(.*\n)/, "$1$2  - { prefix: 3fff:40:4:8002::/64, kind: lan, dhcp: *d }\n");
    const plan = decode(aliased).value as Plan;
    const [first, second] = plan.nodes as [Plan["nodes"][number], Plan["nodes"][number]];
    expect(second.dhcp).toEqual(first.dhcp);
    const next = { ...plan, nodes: [{ ...first, dhcp: { mode: "slaac" as const } }, second] };
    expect(decode(rewrite(aliased, next)).value).toEqual(next);
    expect(rewrite(aliased, plan)).toContain("*d");
  });

  test("any change, written into the old text, is read back: 300 changes", () => {
    const old = writeYaml(smallPlan);
    let changed = 0;
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...smallPlan.nodes], { minLength: 1 }),
        fc.subarray([...smallPlan.units]),
        text,
        (nodes, units, title) => {
          const next: Plan = { ...smallPlan, title, nodes, units, note: title };
          expect(decode(rewrite(old, next)).value).toEqual(next);
          changed += 1;
        },
      ),
      { numRuns: 300, seed: 20260305 },
    );
    expect(changed).toBe(300);
  });
});

test("a text that is not whole YAML is not rewritten, and the failure says so", () => {
  for (const [text, code] of [
    ["a: [1", "yaml.brokenYaml"],
    [`a: &a ${"[1, 1]"}\nb: [${"*a, ".repeat(20_000)}*a]\n`, "yaml.tooManyAliases"],
  ] as const) {
    let failure: unknown;
    try {
      rewrite(text, smallPlan);
    } catch (error) {
      failure = error;
    }
    expect(isFailure(failure) && failure.code).toBe(code);
  }
});

describe("what is no plan", () => {
  test("bombs, depth and size end in a finding, at once", () => {
    const bomb = Array.from(
      { length: 12 },
      (_, n) => `a${n}: &a${n} [${n === 0 ? "1" : `*a${n - 1}`}${`, ${n === 0 ? "1" : `*a${n - 1}`}`.repeat(9)}]`,
    ).join("\n");
    expect(rules(decode(bomb))).toEqual(["IPV-103"]);
    expect(rules(decode("[".repeat(200_000)))).toEqual(["IPV-103"]);
    expect(rules(decode("{a: ".repeat(20_000)))).toEqual(["IPV-103"]);
    expect(rules(decode("# x\n".repeat(1_100_000)))).toEqual(["IPV-102"]);
  });

  test("a broken text is placed; a repeated key, a second document and bad bytes are named", () => {
    const wrong = decode("title: a\n  owner: b\n");
    expect(rules(wrong)).toContain("IPV-101");
    expect(wrong.findings[0]?.at?.line).toBeGreaterThan(0);
    const repeated = decode(`${writeYaml(oneCommune)}\nid: hai\n`);
    expect(rules(repeated)).toEqual(["IPV-101"]);
    expect(repeated.findings[0]?.params).toEqual({
      expected: { vi: "tên trường lặp lại", en: "a key is given twice" },
    });
    expect(rules(decode(`${writeYaml(oneCommune)}---\nid: hai\n`))).toEqual(["IPV-101"]);
    const [head = "", tail = ""] = writeYaml(oneCommune).split("Quy hoạch");
    const latin = Uint8Array.from([...bytes(head), 0xe9, ...bytes(tail)]);
    expect(rules(decodeYaml(ipv6PlanStandard, latin, {}))).toEqual(["IPV-104"]);
    expect(rules(decode(""))).toEqual(["IPV-902"]);
    expect(
      decode(writeYaml(oneCommune).replace("owner:", "ower:")).findings.map(({ rule, at }) => [rule, at?.line]),
    ).toEqual([
      ["IPV-901", 1],
      ["IPV-907", 4],
    ]);
  });

  test("2,000 damaged plans never throw", () => {
    const whole = writeYaml(oneCommune);
    const places = fc.nat(whole.length);
    let read = 0;
    fc.assert(
      fc.property(
        places,
        places,
        fc.constantFrom("", "\n", "  ", ":", "- ", "[", "}", "&a ", "*a", "!x ", "\t", "\u0000", "🙂"),
        (from, to, piece) => {
          const { findings, value } = decode(whole.slice(0, from) + piece + whole.slice(to));
          expect(value !== undefined || findings.length > 0).toBe(true);
          read += 1;
        },
      ),
      { numRuns: 2_000, seed: 20260305 },
    );
    expect(read).toBe(2_000);
  }, 120_000);
});

describe("recognition", () => {
  const [yaml, json] = ipv6PlanStandard.codecs as [
    (typeof ipv6PlanStandard.codecs)[0],
    (typeof ipv6PlanStandard.codecs)[0],
  ];

  test("goes by the share of names that fit, and by two tables that only a plan has", () => {
    const asJson = bytes(JSON.stringify(smallPlan));
    const asYaml = bytes(writeYaml(smallPlan));
    expect([yaml.recognises(asYaml), json.recognises(asJson)]).toEqual([0.99, 0.99]);
    expect([yaml.recognises(asJson), json.recognises(asYaml)]).toEqual([0, 0]);
    const others = [
      "a: 1\n",
      "services:\n  web: {}\n",
      "realms: []\n",
      '{"realms":[]}',
      "",
      "<xml/>",
      "id: x\ntitle: y\nversion: 1\ndate: 2026-01-01\nnote: z\n",
      '{"id":"x","title":"y","version":1,"date":"2026-01-01","note":"z"}',
      "nodes: []\nroles: []\nedges: []\ngraph: []\nlabels: []\n",
    ];
    for (const other of others) {
      expect([other, yaml.recognises(bytes(other)), json.recognises(bytes(other))]).toEqual([other, 0, 0]);
    }
  });

  test("bears misspelt names, and a head that is cut off", () => {
    const misspelt = writeYaml(smallPlan).replace("realms:", "relams:").replace("owner:", "ower:");
    expect(yaml.recognises(bytes(misspelt))).toBeGreaterThan(0.7);
    expect(yaml.recognises(bytes(writeYaml(smallPlan)).subarray(0, 2000))).toBeGreaterThan(0.9);
    expect(json.recognises(bytes(JSON.stringify(smallPlan)).subarray(0, 2000))).toBeGreaterThan(0.9);
  });

  test("JSON is read and written, with places", async () => {
    const encoded = json.encode?.(smallPlan) as Uint8Array;
    const found: Finding[] = [];
    const wrong = new TextDecoder().decode(encoded).replace("3fff:40:4:8001::/64", "3fff:40:4:8001::/80");
    for await (const { report, decoded } of validateSource(ipv6PlanStandard, json, bytes(wrong), {
      asOf: "2026-03-05",
    })) {
      expect(decoded.value?.units).toEqual(smallPlan.units);
      found.push(...report.findings);
    }
    expect(found.map(({ rule }) => rule)).toEqual(["IPV-006"]);
    expect(found[0]?.at?.line).toBe(1);
  });
});
