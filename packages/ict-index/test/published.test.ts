import { incompleteTexts, renderFinding, ruleCatalogue } from "@egov-vn/core";
import { describe, expect, test } from "vitest";
import {
  binhPhuoc2014,
  chanceOfError,
  checkPublished,
  classify,
  consistency,
  EditionSchema,
  editionOn,
  editions,
  ictIndex2016,
  ictIndex2022,
  ictIndexRules,
  layoutOf,
  papiIndex,
  parIndex,
  pciIndex,
  publishedIndices,
  publishedMinistries,
  publishedProvinces,
  seededRandom,
} from "../src/index.js";

const rowOf = (unit: string, year: number) => {
  const found = [...publishedProvinces, ...publishedMinistries].find((row) => row.unit === unit && row.year === year);
  if (!found) throw new Error(`no published row for ${unit} ${year}`);
  return found;
};

describe("published scores against the formula", () => {
  // Fact sheet, table A3: the mean of the three, and whether rounding explains what is printed.
  const table = [
    ["Đà Nẵng", 2016, 0.83, 0.83, "exact"],
    ["Đà Nẵng", 2019, 0.8654, 0.8654, "exact"],
    ["Nam Định", 2020, 0.541, 0.5443, "unlikely"],
    ["Quảng Ninh", 2022, 0.6706, 0.67, "rounding"],
    ["Bộ Tài nguyên và Môi trường", 2022, 0.7739, 0.7739, "exact"],
    ["Đà Nẵng", 2023, 0.8485, 0.8485, "exact"],
  ] as const;

  test.each(table)("%s %i: printed %f, mean %f, %s", (unit, year, printed, mean, verdict) => {
    const { checks } = consistency(year < 2021 ? ictIndex2016 : ictIndex2022, [rowOf(unit, year)]);
    const total = checks.find((check) => check.node === "ICT");
    expect(total?.printed).toBe(printed);
    expect(total?.computed).toBeCloseTo(mean, 4);
    expect(total?.verdict).toBe(verdict);
  });

  test("Nam Định 2020: outside plain rounding, by how much, and what would have to be true", () => {
    const { checks, findings } = consistency(ictIndex2016, [rowOf("Nam Định", 2020)]);
    expect(checks).toHaveLength(1);
    expect(checks[0]?.difference).toBeCloseTo(-0.0033333, 6);
    expect(checks[0]?.beyond).toBeCloseTo(0.0028333, 6);
    expect(checks[0]?.allowance).toBeCloseTo(0.004, 9);
    expect(findings.map((found) => [found.rule, found.severity])).toEqual([["ICT-060", "warning"]]);
    const words = renderFinding(findings[0] as (typeof findings)[0], ruleCatalogue(ictIndexRules), "en");
    expect(words.message).toContain(
      "printed 0.541, the printed components make 0.5443, a difference of -0.0033, 0.0028 beyond its own rounding",
    );
  });

  test("ranks of components are recorded with how many were ranked: Bắc Giang's four of 2018", () => {
    expect(rowOf("Bắc Giang", 2018)).toMatchObject({ rank: 25, ranks: { HTKT: 24, HTNL: 50, UD: 17 }, of: 63 });
    expect(rowOf("Bắc Giang", 2018).scores).toEqual({});
  });

  test("which of Nam Định's three scores is which is said to be assumed", () => {
    const { assumption } = rowOf("Nam Định", 2020);
    expect(assumption?.vi).toContain("giả định");
    expect(assumption?.en).toContain("assumed");
    expect([...publishedProvinces, ...publishedMinistries].filter((row) => row.assumption)).toHaveLength(1);
  });

  test("a rank beyond those ranked, and one of a component against its score, are findings", () => {
    const row = (unit: string, ranks: Record<string, number>, UD: string) => ({
      year: 2019,
      unit,
      ranks,
      of: 63,
      scores: { UD },
    });
    const rows = [row("A", { UD: 64 }, "0.2"), row("B", { UD: 2 }, "0.75"), row("C", { UD: 1 }, "0.5")];
    const { findings } = consistency(ictIndex2016, rows);
    expect(findings.map(({ rule, path, params }) => [rule, path, params.node])).toEqual([
      ["ICT-064", "/0/ranks/UD", "UD"],
      ["ICT-062", "/1", "UD"],
    ]);
    expect(consistency(ictIndex2016, [{ year: 2019, unit: "A", rank: 0, scores: {} }]).findings).toMatchObject([
      { rule: "ICT-064", path: "/0/rank" },
    ]);
  });

  test("the chance of an error agrees with simulation", () => {
    const halves = [0.0005 / 3, 0.005 / 3, 0.005 / 3, 0.0005];
    const random = seededRandom(3);
    let hits = 0;
    const trials = 200_000;
    for (let trial = 0; trial < trials; trial += 1) {
      const error = halves.reduce((sum, half) => sum + half * (2 * random.next() - 1), 0);
      if (Math.abs(error) >= 0.0033333333) hits += 1;
    }
    expect(chanceOfError(halves, 0.0033333333)).toBeCloseTo(hits / trials, 3);
    expect(chanceOfError([0.5], 0.25)).toBeCloseTo(0.5, 12);
    expect(chanceOfError([0.5, 0.5], 1)).toBe(0);
  });

  test("the application sub-index of 2023 fits items, not halves", () => {
    const row = rowOf("Đà Nẵng", 2023);
    const items = consistency(ictIndex2022, [row]);
    expect(items.checks.map((check) => [check.node, check.verdict])).toEqual([
      ["HTKT", "exact"],
      ["UD", "exact"],
      ["ICT", "exact"],
    ]);
    expect(items.findings).toEqual([]);
    const halves = consistency(ictIndex2016, [row]);
    expect(halves.findings.map((found) => [found.rule, found.params.node])).toEqual([["ICT-061", "UD"]]);
  });

  test("a rank that contradicts its score, and a misplaced decimal mark", () => {
    const of2023 = publishedProvinces.filter((row) => row.year === 2023);
    expect(consistency(ictIndex2022, of2023).findings.map((found) => [found.rule, found.params.unit])).toEqual([
      ["ICT-062", "Bắc Ninh"],
    ]);
    const slip = { ...rowOf("Đà Nẵng", 2023), scores: { ...rowOf("Đà Nẵng", 2023).scores, "HTKT-XH": "0,07915" } };
    expect(consistency(ictIndex2022, [slip]).findings.map((found) => [found.rule, found.params.node])).toEqual([
      ["ICT-061", "HTKT"],
    ]);
    const outside = { year: 2020, unit: "X", scores: { ICT: "54.1" } };
    expect(consistency(ictIndex2016, [outside]).findings.map((found) => found.rule)).toEqual(["ICT-063"]);
  });
});

describe("classes with gaps", () => {
  const classes = binhPhuoc2014.classes ?? [];

  test("84.5 has no class as printed, and one under either reading", () => {
    expect(classify(classes, 84.5).finding?.rule).toBe("ICT-070");
    expect(classify(classes, 84.5, "lower-edge").class?.code).toBe("kha");
    expect(classify(classes, 84.5, "round-first").class?.code).toBe("tot");
    expect(classify(classes, 84.49, "round-first").class?.code).toBe("kha");
    expect(classify(classes, 100.5).finding?.rule).toBe("ICT-071");
    expect(classify(classes, -1).finding?.rule).toBe("ICT-071");
  });

  test("every whole score has the class that is printed, under every reading", () => {
    const printed = (score: number) => (score >= 85 ? "tot" : score >= 70 ? "kha" : score >= 50 ? "trung-binh" : "yeu");
    for (let score = 0; score <= 100; score += 1) {
      for (const reading of ["as-printed", "lower-edge", "round-first"] as const) {
        expect(classify(classes, score, reading).class?.code).toBe(printed(score));
      }
    }
  });
});

describe("editions", () => {
  test("each is well formed, its codes are unique, its tree is complete", () => {
    for (const edition of editions) {
      expect(() => EditionSchema.parse(edition), edition.id).not.toThrow();
      expect(layoutOf(edition.tree).criteria.length, edition.id).toBeGreaterThan(1);
    }
    expect(editions).toHaveLength(8);
  });

  test("the ICT Index of 2016-2020 has 30 criteria, 8 + 4 + 6 + 5 + 5 + 2", () => {
    const layout = layoutOf(ictIndex2016.tree);
    const sizes = layout.nodes.flatMap((_node, number) =>
      layout.level[number] === 2 ? [layout.children[number]?.length] : [],
    );
    expect(sizes).toEqual([8, 4, 6, 5, 5, 2]);
    const marks = layout.criteria.map((criterion) => criterion.confidence);
    expect(marks.filter((mark) => mark === "verified")).toHaveLength(7);
  });

  test("an edition is found by day; 2021 had none", () => {
    expect(editionOn("vietnam-ict-index", "2018-06-30")?.id).toBe("ict-index-2016");
    expect(editionOn("vietnam-ict-index", "2021-06-30")).toBeUndefined();
    expect(editionOn("vietnam-ict-index", "2023-01-01")?.id).toBe("ict-index-2022");
    expect(editionOn("dti", "2022-05-19")?.id).toBe("dti-2020");
    expect(editionOn("dti", "2022-05-20")?.id).toBe("dti-2022");
  });
});

test("every rule is complete in both languages, and its id is its own", () => {
  expect(incompleteTexts(ictIndexRules)).toEqual([]);
  expect(ruleCatalogue(ictIndexRules).size).toBe(ictIndexRules.length);
  expect(ictIndexRules.length).toBeGreaterThan(35);
});

describe("results of other indices", () => {
  test("have their parts and scales, and titles in both languages", () => {
    expect(publishedIndices.map(({ id, parts }) => [id, parts.length])).toEqual([
      ["par-index", 9],
      ["pci", 11],
      ["papi", 9],
    ]);
    const codes = publishedIndices.flatMap(({ parts }) => parts.map(({ code }) => code));
    expect(new Set(codes).size).toBe(codes.length);
    for (const { parts } of publishedIndices) {
      for (const { title } of parts) expect(title.vi !== "" && title.en !== "").toBe(true);
    }
  });

  test("are recorded beside the ICT Index and looked over", () => {
    const row = (unit: string, rank: number, PAPI: string, more: Record<string, string> = {}) => ({
      year: 2024,
      unit,
      rank,
      of: 63,
      scores: { PAPI, ...more },
    });
    expect(checkPublished(papiIndex, [row("A", 1, "47,25", { "PAPI-5": "7.6" }), row("B", 2, "46.10")])).toEqual([]);
    const found = checkPublished(papiIndex, [
      row("A", 2, "47.25", { "PAPI-5": "76", "PAPI-9": "7" }),
      row("B", 1, "46.10"),
      row("C", 70, "40"),
    ]);
    expect(found.map(({ rule, path }) => [rule, path])).toEqual([
      ["ICT-065", "/0/scores/PAPI-5"],
      ["ICT-066", "/0/scores/PAPI-9"],
      ["ICT-064", "/2/rank"],
      ["ICT-062", "/0"],
    ]);
    expect(checkPublished(parIndex, [{ year: 2023, unit: "A", rank: 5, scores: { PAR: "91.2" } }])).toEqual([]);
    expect(checkPublished(pciIndex, [{ year: 2023, unit: "A", scores: { "PCI-MB": "11" } }])).toHaveLength(1);
  });
});
