import { type Finding, rulesOf } from "@egov-vn/core";
import { decodeYaml } from "@egov-vn/core/yaml";
import { describe, expect, test } from "vitest";
import { anObject, baseArchitecture } from "../src/examples/base.js";
import { linkFindings } from "../src/index.js";
import { architectureStandard } from "../src/standard.js";
import { leftOutOfTemplate, readTemplate } from "../src/template.js";
import { yamlRules } from "../src/yaml-rules.js";
import { writeArchitecture } from "../src/yaml-writer.js";

const asOf = "2026-11-28";
const [, , workbook, table] = architectureStandard.codecs as readonly (typeof architectureStandard.codecs)[number][];

async function decoded(codec: typeof workbook, bytes: Uint8Array): Promise<readonly Finding[]> {
  const all: Finding[] = [];
  for await (const { findings } of codec?.decode([bytes] as never, { asOf } as never) ?? []) all.push(...findings);
  return all;
}
const yaml = (text: string): readonly Finding[] =>
  decodeYaml(architectureStandard, yamlRules, new TextEncoder().encode(text), { asOf }).findings;
const linked = { ...baseArchitecture, objects: [anObject("KT-1", { links: { ipv6Plan: "ipv6.yaml" } })] };

/** A case for each rule whose break no fragment of a file can show. */
const CASES: Readonly<Record<string, () => readonly Finding[] | Promise<readonly Finding[]>>> = {
  "ARC-802": () => yaml(`# ${"x".repeat(70 * 2 ** 20)}\n`),
  "ARC-804": () =>
    decodeYaml(architectureStandard, yamlRules, new Uint8Array([0x69, 0x64, 0x3a, 0x20, 0xff]), { asOf }).findings,
  "ARC-814": () => readTemplate([{ name: "DM_DOITUONG", rows: [["Mã đối tượng", "Tên"]] }], { asOf }).findings,
  "ARC-815": () => decoded(table, new TextEncoder().encode("a,b\n1,2\n")),
  "ARC-816": () => decoded(workbook, new TextEncoder().encode("PK")),
  "ARC-821": () => linkFindings(linked, () => "absent"),
  "ARC-822": () => linkFindings(linked, () => "dossier"),
};

describe("every rule", () => {
  const bare = rulesOf(architectureStandard).filter(({ example }) => example === undefined);
  test("has an example, or a case here", () => {
    expect(bare.map(({ id }) => id).sort()).toEqual(Object.keys(CASES).sort());
  });
  test.each(Object.entries(CASES))("%s is reported", async (id, run) => {
    expect((await run()).map(({ rule }) => rule)).toContain(id);
  });
});

describe("links", () => {
  test("to a file of the right standard are not reported", () => {
    expect(linkFindings(linked, (path) => (path === "ipv6.yaml" ? "ipv6-plan" : "absent"))).toEqual([]);
    const catalogue = { ...linked, objects: [anObject("KT-1", { links: { catalogue: "a.csv", indexSheet: "b" } })] };
    expect(linkFindings(catalogue, () => "procedure").map(({ rule, path }) => `${rule} ${path}`)).toEqual([
      "ARC-822 /objects/0/links/indexSheet",
    ]);
  });
});

test("what Mẫu 03 has no place for is listed with its rows, and nothing that it holds", () => {
  expect(leftOutOfTemplate(linked)).toEqual([
    { path: "/units", rows: 1 },
    { path: "/objects/*/links", rows: 1 },
  ]);
  const back = readTemplate([{ name: "DM_DOITUONG", rows: [["Mã đối tượng", "Tên"]] }], { asOf }).file;
  expect(back && leftOutOfTemplate(back)).toEqual([]);
  expect(writeArchitecture(linked)).toContain("ipv6.yaml");
});
