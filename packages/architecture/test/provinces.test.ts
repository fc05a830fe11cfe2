import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { decodeYaml } from "@egov-vn/core/yaml";
import { describe, expect, test } from "vitest";
import { assess } from "../src/assess.js";
import { diffArchitectures, migrate } from "../src/index.js";
import { fieldValueAt, saysField } from "../src/model/renderings.js";
import type { Architecture } from "../src/schema.js";
import { architectureStandard } from "../src/standard.js";
import { yamlRules } from "../src/yaml-rules.js";

const folder = fileURLToPath(new URL("../../../examples/provinces/", import.meta.url));

function read(name: string): Architecture {
  const decoded = decodeYaml(architectureStandard, yamlRules, readFileSync(`${folder}${name}.yaml`), {
    asOf: "2026-11-28",
  });
  expect(decoded.findings).toEqual([]);
  return decoded.value as Architecture;
}

const REPORTS = {
  "bac-giang-2018": 98,
  "bac-giang-2019": 53,
  "thai-binh-2019": 70,
  "bac-ninh-2019": 55,
  "nam-dinh-2021": 48,
} as const;
const files = new Map(Object.keys(REPORTS).map((name) => [name, read(name)]));
const file = (name: keyof typeof REPORTS): Architecture => files.get(name) as Architecture;

/** The same value a little otherwise. */
function altered(value: string | number | boolean): string | number | boolean {
  if (typeof value === "number") return value * 7 + 13;
  if (typeof value === "boolean") return !value;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return `${Number(value.slice(0, 4)) + 1}${value.slice(4)}`;
  return `${value} ẑẑ`;
}

describe("the five reports", () => {
  test("have 324 rows, each typed", () => {
    expect(readdirSync(folder).filter((name) => name.endsWith(".yaml")).length).toBeGreaterThanOrEqual(5);
    for (const [name, count] of Object.entries(REPORTS))
      expect([name, files.get(name)?.statements?.length]).toEqual([name, count]);
    const all = [...files.values()].flatMap(({ statements = [] }) => statements);
    expect(all.length).toBe(324);
    expect(all.filter(({ fields }) => fields.length === 0)).toEqual([]);
    // A row whose only field is a name keeps a reason.
    expect(
      all.filter(
        ({ fields, partly }) =>
          partly === undefined && fields.every((field) => /\/(?:title|what|content|says|name|role)$/.test(field)),
      ),
    ).toEqual([]);
    expect(all.filter(({ partly }) => partly !== undefined).length).toBeLessThan(105);
  });

  test.each(Object.keys(REPORTS) as (keyof typeof REPORTS)[])(
    "%s: every field is found in its phrase, and no other value is",
    (name) => {
      const read = file(name);
      const wrong: string[] = [];
      for (const { no, phrase, fields } of read.statements ?? []) {
        for (const field of fields) {
          const value = fieldValueAt(read, field);
          if (value === undefined || !saysField(phrase, field, value)) wrong.push(`${no} ${field} ${value}`);
          else if (saysField(phrase, field, altered(value))) wrong.push(`${no} ${field} also ${altered(value)}`);
        }
      }
      expect(wrong).toEqual([]);
    },
  );

  test("hold no person's name", () => {
    const roles = [...files.values()]
      .flatMap(({ statements = [] }) => statements)
      .filter(({ no }) => ["A58", "C28", "D50"].includes(no));
    expect(roles.map(({ fields }) => fields.every((field) => field.startsWith("/roles/")))).toEqual([true, true, true]);
    for (const { phrase } of roles) expect(phrase).toMatch(/^\[tên\]/);
  });
});

describe("the 31 contradictions and oddities", () => {
  const broken = new Map(
    [...files].map(([name, one]) => [
      name,
      new Set(assess(one).flatMap(({ rule, verdict }) => (verdict === "unmet" ? [rule.number as string] : []))),
    ]),
  );
  const between = new Set(
    diffArchitectures(file("bac-giang-2018"), file("bac-giang-2019")).findings.map(({ rule }) => rule),
  );

  test.each([
    [1, "bac-giang-2018", "K05"],
    [3, "bac-giang-2018", "K03"],
    [4, "bac-giang-2018", "K01"],
    [6, "bac-giang-2018", "M01"],
    [7, "bac-giang-2018", "K16"],
    [8, "bac-giang-2018", "H01"],
    [9, "bac-giang-2019", "I01"],
    [10, "bac-giang-2019", "K02"],
    [11, "bac-giang-2019", "I08"],
    [12, "bac-giang-2019", "I07"],
    [13, "bac-giang-2019", "I03"],
    [14, "bac-giang-2019", "K04"],
    [18, "thai-binh-2019", "B07"],
    [19, "thai-binh-2019", "K13"],
    [20, "thai-binh-2019", "K14"],
    [21, "bac-ninh-2019", "M02"],
    [22, "bac-ninh-2019", "K15"],
    [23, "bac-ninh-2019", "K07"],
    [24, "bac-ninh-2019", "A04"],
    [25, "bac-ninh-2019", "K11"],
    [26, "bac-ninh-2019", "K08"],
    [27, "nam-dinh-2021", "K10"],
    [28, "nam-dinh-2021", "K12"],
    [30, "nam-dinh-2021", "K05"],
    [31, "nam-dinh-2021", "M04"],
  ])("no. %i is found in %s by %s", (_, name, number) => {
    expect(broken.get(name)?.has(number)).toBe(true);
  });

  test("nos 15, 16 and 17 are claims that exclude each other; no. 29 is growth without a base", () => {
    const claims = assess(file("thai-binh-2019")).find(({ rule }) => rule.number === "M03");
    const topics = (claims?.findings ?? []).map(
      ({ path }) => file("thai-binh-2019").claims?.[Number(path.split("/")[2])]?.topic,
    );
    expect([...new Set(topics)].sort()).toEqual(["an-toan", "bao-mat", "lien-thong"]);
    const growth = assess(file("nam-dinh-2021")).find(({ rule }) => rule.number === "K12");
    expect(growth?.findings.length).toBe(4);
  });

  test("nos 2 and 5 are found between the two reports of Bắc Giang", () => {
    expect([between.has("ARC-165"), between.has("ARC-166")]).toEqual([true, true]);
  });

  test("each with both readings", () => {
    const found = assess(file("bac-giang-2018")).filter(
      ({ rule, verdict }) => verdict === "unmet" && /^[KM]/.test(rule.number),
    );
    for (const { rule } of found) expect(rule.readings?.length ?? 0, rule.number).toBeGreaterThanOrEqual(2);
  });
});

describe("the successors", () => {
  test("Bắc Ninh, Hưng Yên and Ninh Bình come from migrate; who has no file is told", () => {
    const bacNinh = migrate([file("bac-giang-2019"), file("bac-ninh-2019")], { province: "24", day: "2025-07-01" });
    expect([bacNinh.file.provinceName, bacNinh.notDescribed, bacNinh.file.merger?.predecessors.length]).toEqual([
      "Bắc Ninh",
      [],
      2,
    ]);
    expect(bacNinh.file.merger?.pairs?.length).toBeGreaterThan(0);
    const hungYen = migrate([file("thai-binh-2019")], { province: "33", day: "2025-07-01" });
    expect([hungYen.file.provinceName, hungYen.notDescribed]).toEqual(["Hưng Yên", ["Tỉnh Hưng Yên"]]);
    const ninhBinh = migrate([file("nam-dinh-2021")], { province: "37", day: "2025-07-01" });
    expect([ninhBinh.file.provinceName, [...ninhBinh.notDescribed].sort()]).toEqual([
      "Ninh Bình",
      ["Tỉnh Hà Nam", "Tỉnh Ninh Bình"],
    ]);
  });
});
