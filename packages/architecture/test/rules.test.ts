import {
  type Codec,
  catalogueOf,
  type Finding,
  fieldsOf,
  incompleteTexts,
  type LocalDate,
  renderFinding,
  rulesOf,
  validateSource,
} from "@egov-vn/core";
import { lapsedCitations } from "@egov-vn/core/law";
import { describe, expect, test } from "vitest";
import { assessRule } from "../src/assess.js";
import { baseArchitecture } from "../src/examples/base.js";
import { architectureRules } from "../src/rules/index.js";
import type { JudgedExample } from "../src/rules/judging.js";
import type { Architecture, ArchitectureObject } from "../src/schema.js";
import { architectureStandard } from "../src/standard.js";
import { templateRules } from "../src/template/template-rules.js";

/** What the reader of Mẫu 03 reports; the rest is of YAML or of the schema. */
const OF_TEMPLATE = new Set<string>(Object.values(templateRules).map(({ id }) => id));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const [yaml, json, , table] = architectureStandard.codecs as [
  Codec<Architecture>,
  Codec<Architecture>,
  Codec<Architecture>,
  Codec<Architecture>,
];

async function read(
  text: string,
  codec = yaml,
): Promise<{ file: Architecture | undefined; findings: readonly Finding[] }> {
  for await (const { decoded, report } of validateSource(architectureStandard, codec, bytes(text), {
    asOf: "2026-11-28",
  })) {
    return { file: decoded.value, findings: report.findings };
  }
  return { file: undefined, findings: [] };
}

const exampleOf = (rule: (typeof architectureRules)[number]) => (rule.example as () => JudgedExample)();

const judged = async (rule: (typeof architectureRules)[number], text: string) => {
  const { file } = await read(text);
  expect(file, text).toBeDefined();
  return assessRule(rule, file as Architecture);
};

describe("the rules of an architecture", () => {
  test("are the 134 candidates and those found with the reports, each id once, texts complete", () => {
    const numbers = architectureRules.map(({ number }) => number);
    const groups = { A: 18, B: 16, C: 8, D: 13, E: 9, F: 7, G: 16, H: 6, I: 11, J: 7, K: 17, L: 6, M: 6, N: 2 };
    const wanted = Object.entries(groups).flatMap(([letter, count]) =>
      Array.from({ length: count }, (_, n) => `${letter}${String(n + 1).padStart(2, "0")}`),
    );
    expect([...numbers].sort()).toEqual(wanted.sort());
    expect(numbers.filter((number) => !/^[MN]/.test(number))).toHaveLength(134);
    expect(new Set(architectureRules.map(({ id }) => id)).size).toBe(142);
    expect(incompleteTexts(rulesOf(architectureStandard))).toEqual([]);
    expect(
      lapsedCitations(rulesOf(architectureStandard), "2026-11-28").map(
        ({ rule, standing }) => `${rule.id} ${standing.citation.key}`,
      ),
    ).toEqual([]);
  });

  test.each(architectureRules.map((rule) => [rule.number, rule] as const))(
    "%s: a file that keeps it, breaks it, does not tell",
    async (_, rule) => {
      const { passing, failing, unsure } = exampleOf(rule);
      expect((await judged(rule, passing)).verdict).toBe("met");
      expect((await judged(rule, unsure)).verdict).toBe("no-basis");
      const broken = await judged(rule, failing);
      expect(broken.verdict).toBe("unmet");
      expect((await read(failing)).findings.map((finding) => finding.rule)).toContain(rule.id);
      expect((await read(passing)).findings.map((finding) => finding.rule)).not.toContain(rule.id);
      expect((await read(unsure)).findings.map((finding) => finding.rule)).not.toContain(rule.id);
    },
  );

  test.each(
    rulesOf(architectureStandard)
      .filter(({ id }) => id >= "ARC-800")
      .flatMap(({ id, example }) => (example ? [[id, example] as const] : [])),
  )("%s of the reader and the schema: its failing example breaks it", async (id, example) => {
    const { passing, failing } = example();
    const codec = OF_TEMPLATE.has(id) ? table : yaml;
    expect((await read(passing, codec)).findings.map(({ rule }) => rule)).not.toContain(id);
    expect((await read(failing, codec)).findings.map(({ rule }) => rule)).toContain(id);
  });
});

describe("the names in messages", () => {
  const catalogue = catalogueOf(architectureStandard);
  const keys = Array.from(fieldsOf(architectureStandard), ({ key }) => key).filter((key) => /[a-z][A-Z]/.test(key));
  const bare = (params: Finding["params"]): Finding["params"] =>
    Object.fromEntries(
      Object.entries(params).map(([key, value]) => [
        key,
        (typeof value === "object" && "field" in value) || key === "path" ? "…" : value,
      ]),
    );

  test("no text spells a key of the model but in the name of a field", async () => {
    const wrong: string[] = [];
    for (const rule of architectureRules) {
      const { failing } = exampleOf(rule);
      const { file, findings } = await read(failing);
      const written = file ? (await read(JSON.stringify(file), json)).findings : [];
      for (const finding of [...findings, ...written]) {
        const shown = { ...finding, field: { field: "", name: "…" }, params: bare(finding.params) };
        for (const language of ["vi", "en"] as const) {
          const { message, remedy } = renderFinding(shown, catalogue, language);
          const text = `${message} ${remedy}`;
          if (keys.some((key) => new RegExp(`\\b${key}\\b`).test(text)) || /\{[a-z]+\}/i.test(text))
            wrong.push(`${rule.number}: ${text}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe("the fields", () => {
  const fields = [...fieldsOf(architectureStandard)];
  test("have titles in both languages and say what they tell of a person", () => {
    expect(fields.length).toBeGreaterThan(400);
    expect(
      fields.filter(({ title, personal }) => !title?.vi || !title.en || !personal).map(({ path }) => path),
    ).toEqual([]);
  });
  test("are told apart by their titles within one object", () => {
    const seen = new Set<string>();
    const doubled: string[] = [];
    for (const { path, title } of fields) {
      const own = `${path.slice(0, path.lastIndexOf("/"))} ${title?.vi}`;
      if (seen.has(own)) doubled.push(`${path} ${title?.vi}`);
      seen.add(own);
    }
    expect(doubled).toEqual([]);
  });
  test("have a name in each format", () => {
    for (const codec of [yaml, json]) {
      const named = new Set(Array.from(codec.fields?.() ?? [], ({ path }) => path));
      expect(fields.filter(({ path, key }) => key !== "*" && !named.has(path)).map(({ path }) => path)).toEqual([]);
    }
  });
});

test("the base file breaks only what two systems leave open", async () => {
  const { findings } = await read(new TextDecoder().decode(yaml.encode?.(baseArchitecture)));
  expect(findings.map(({ rule }) => rule)).toEqual(["ARC-041", "ARC-035", "ARC-041"]);
});

test("G02 demands levels by the decree of the day: settling procedures and the number of users", () => {
  const rule = architectureRules.find(({ number }) => number === "G02") as (typeof architectureRules)[number];
  const verdictOn = (asOf: LocalDate, facts: object) => {
    const [first, ...others] = baseArchitecture.objects;
    const security = { level: 2, personalData: true, ...facts } as const;
    return assessRule(
      rule,
      { ...baseArchitecture, objects: [{ ...(first as ArchitectureObject), security }, ...others] },
      asOf,
    ).verdict;
  };
  const days = ["2026-08-18", "2026-08-19"] as const;
  expect(days.map((day) => verdictOn(day, {}))).toEqual(["met", "met"]);
  expect(days.map((day) => verdictOn(day, { settlesProcedures: true }))).toEqual(["met", "unmet"]);
  expect(days.map((day) => verdictOn(day, { users: 10_000 }))).toEqual(["unmet", "met"]);
  expect(days.map((day) => verdictOn(day, { users: 100_000 }))).toEqual(["unmet", "unmet"]);
});
