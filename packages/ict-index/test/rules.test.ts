import {
  catalogueOf,
  fieldsOf,
  incompleteTexts,
  placeFindings,
  renderFinding,
  rulesOf,
  validateSource,
} from "@egov-vn/core";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import {
  answerRules,
  EditionSchema,
  editions,
  ictIndex2016,
  ictIndexRules,
  ictIndexStandard,
  indexRules,
  inventedAgencyRating,
  layoutOf,
  publishedRules,
  sheetRules,
  sheetStandard,
} from "../src/index.js";
import { SheetSchema } from "../src/schema.js";

const context = { asOf: "2024-12-31" } as const;
const codecOf = (text: string) =>
  ictIndexStandard.codecs.find(({ id }) => id === (text.startsWith("{") ? "json" : "csv")) ?? expect.unreachable();

async function check(text: string) {
  const codec = codecOf(text);
  const found = [];
  for await (const { report, decoded } of validateSource(
    ictIndexStandard,
    codec,
    new TextEncoder().encode(text),
    context,
  )) {
    found.push(...placeFindings(report.findings, decoded, ictIndexStandard));
  }
  return found;
}

describe("the rules of sheets", () => {
  // What scoring and published figures report is not in a sheet: their own tests break those rules.
  const elsewhere = new Set<string>(
    [...Object.values(indexRules), ...Object.values(publishedRules)].map(({ id }) => id),
  );
  const unshown = new Set<string>([
    sheetRules.noCachedValue.id,
    sheetRules.otherSpreadsheet.id,
    sheetRules.unusedSheets.id,
    answerRules.unasked.id,
  ]);
  const shown = rulesOf(ictIndexStandard).filter(({ id }) => !elsewhere.has(id) && !unshown.has(id));

  test.each(shown.map((rule) => [rule.id, rule] as const))(
    "%s: the passing example keeps it, the failing one breaks it",
    async (id, rule) => {
      const { passing, failing } = rule.example?.() ?? expect.unreachable(`${id} has no example`);
      expect((await check(passing)).map((found) => found.rule)).toEqual([]);
      expect((await check(failing)).map((found) => found.rule)).toContain(id);
    },
  );

  test("have words in both languages, and no name in them is the model's", async () => {
    expect(incompleteTexts(rulesOf(ictIndexStandard))).toEqual([]);
    expect(ictIndexRules.filter((rule) => !rulesOf(ictIndexStandard).some(({ id }) => id === rule.id))).toEqual([]);
    const keys = new Set(Array.from(fieldsOf(ictIndexStandard), ({ key }) => key).filter((key) => key !== "*"));
    const catalogue = catalogueOf(ictIndexStandard);
    let read = 0;
    for (const rule of shown) {
      const { failing } = rule.example?.() ?? expect.unreachable();
      // JSON has the model's own keys for names.
      if (failing.startsWith("{")) continue;
      for (const finding of await check(failing)) {
        for (const language of ["vi", "en"] as const) {
          const { message, remedy } = renderFinding(finding, catalogue, language);
          expect(`${message} ${remedy}`).not.toMatch(/\{[a-z]\w*\}|undefined|\/units/i);
          if (language === "vi") for (const word of message.split(/[^\p{L}]+/u)) expect(keys).not.toContain(word);
          read += 1;
        }
      }
    }
    expect(read).toBeGreaterThanOrEqual(40);
  });

  test("name the column that the file has", async () => {
    const titled = layoutOf(ictIndex2016.tree).criteria.find(({ code }) => code === "HTKT-XH-6")?.title.vi ?? "";
    const head = `Bộ chỉ số,ict-index-2016\nNăm,2019\nMã đơn vị,Tên đơn vị,${titled}\nT1,Tỉnh Một,101\n`;
    const found = (await check(head)).find(({ rule }) => rule === "ICT-020") ?? expect.unreachable();
    const words = renderFinding(found, catalogueOf(ictIndexStandard), "vi");
    expect(words.message).toBe(`Tỉnh Một, ${titled} (Số liệu của tiêu chí): 101 nằm ngoài khoảng 0 đến 100.`);
  });
});

describe("the fields of sheets", () => {
  interface Property {
    readonly title?: string;
    readonly titleVi?: string;
    readonly personal?: string;
    readonly properties?: Readonly<Record<string, Property>>;
  }
  /** Every property of a published schema, its definitions included. */
  function* propertiesOf(node: unknown): Generator<readonly [string, Property]> {
    if (typeof node !== "object" || node === null) return;
    for (const [key, part] of Object.entries(node)) {
      if (key === "properties") yield* Object.entries(part as Record<string, Property>);
      yield* propertiesOf(part);
    }
  }

  test("have titles in both languages and say what they tell of a person, as the published schema has them", () => {
    const properties = [...propertiesOf(z.toJSONSchema(SheetSchema))];
    expect(properties.length).toBeGreaterThanOrEqual(13);
    for (const [key, { title, titleVi, personal }] of properties) {
      expect([title, titleVi, personal], key).toEqual([expect.any(String), expect.any(String), "none"]);
    }
  });

  test("of editions and methods have them too", () => {
    const fields = [...fieldsOf({ schema: EditionSchema })];
    expect(fields.length).toBeGreaterThan(100);
    for (const { path, title, personal } of fields) {
      expect([title?.vi, title?.en, personal], path).toEqual([expect.any(String), expect.any(String), "none"]);
    }
  });

  test("have a name in every format that carries them", () => {
    const carried = Array.from(fieldsOf(ictIndexStandard))
      .filter(({ holds }) => !holds)
      .map(({ path }) => path);
    for (const codec of ictIndexStandard.codecs) {
      const named = new Set(Array.from(codec.fields?.() ?? [], ({ path }) => path));
      const missing = carried.filter((path) => !named.has(path) && !path.endsWith("/*"));
      expect(missing, codec.id).toEqual([]);
    }
    const csv = [...(ictIndexStandard.codecs.find(({ id }) => id === "csv")?.fields?.() ?? [])];
    expect(csv.find(({ names }) => names[0] === "HTKT-XH-6")?.path).toBe("/units/*/answers/*");
    expect(csv.find(({ path }) => path === "/units/*/block")?.names).toEqual(["Khối", "Block"]);
  });

  test("unknown keys are findings, each with the nearest name", async () => {
    const text = JSON.stringify({
      edition: "mic-2017",
      year: 2018,
      unitz: "thừa",
      units: [
        { code: "S01", name: "Sở Ví Dụ A", answers: {}, blok: "so" },
        { code: "S02", name: "Sở Ví Dụ B", answers: { HTKT: { value: 1, notAplicable: true } } },
      ],
    });
    const found = (await check(text)).filter(({ rule }) => rule === "ICT-907");
    expect(found.map(({ path, params }) => [path, params.nearest])).toEqual([
      ["/unitz", "units"],
      ["/units/0/blok", "block"],
      ["/units/1/answers/HTKT/notAplicable", "notApplicable"],
    ]);
    expect(renderFinding(found[2] ?? expect.unreachable(), catalogueOf(ictIndexStandard), "vi").message).toBe(
      "Tiêu chuẩn không có trường units[1].answers.HTKT.notAplicable. Tên gần nhất là “notApplicable”.",
    );
  });

  test("every registered edition fits its schema", () => {
    for (const edition of [...editions, inventedAgencyRating]) {
      expect(EditionSchema.safeParse(edition).error?.issues, edition.id).toBeUndefined();
      expect(incompleteTexts(rulesOf(sheetStandard(edition)))).toEqual([]);
    }
  });
});
