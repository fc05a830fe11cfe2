import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { packIndexedSteps, packSteps, packUnits, placesOf } from "./code-list-packing.js";
import { codeListFiles } from "./code-lists.js";
import { typescriptLiteral } from "./typescript-literal.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const specs = join(root, "specs/codes");

const rowsOf = async (name: string): Promise<Record<string, string>[]> =>
  parse(await readFile(join(specs, name)), { columns: true });

describe("the tables", () => {
  it("say of every row when, by which source and how surely", async () => {
    const names = (await readdir(specs)).filter((name) => name.endsWith(".csv"));
    expect(names).toHaveLength(17);
    const sources = await rowsOf("sources.csv");
    const laws = new Set(sources.filter(({ kind }) => kind === "law").map(({ id }) => id));
    const known = new Set(sources.map(({ id }) => id));
    let rows = 0;
    const faults: string[] = [];
    for (const name of names.filter((file) => file !== "sources.csv")) {
      for (const [index, row] of (await rowsOf(name)).entries()) {
        const must = (holds: boolean, what: string): void => {
          if (!holds) faults.push(`${name} row ${index + 2}: ${what}`);
        };
        must(/^\d{4}-\d{2}-\d{2}$/.test(row.valid_from as string), "valid_from");
        must(/^(\d{4}-\d{2}-\d{2})?$/.test(row.valid_to as string), "valid_to");
        must(/^[A-D]$/.test(row.confidence as string), "confidence");
        const cited = (row.sources as string).split(" ");
        for (const id of cited) must(known.has(id), `no source ${id}`);
        const single = cited.length === 1 && !laws.has(cited[0]);
        must((row.note as string).includes("single source") === single, "single source");
        must(!single || row.confidence !== "A", "a single source is no A");
        rows += 1;
      }
    }
    expect(faults).toEqual([]);
    expect(rows).toBe(43_719);
  }, 180_000);

  it("name only sources that are used, and use only sources that are named", async () => {
    const used = new Set<string>();
    for (const name of await readdir(specs)) {
      if (!name.endsWith(".csv") || name === "sources.csv") continue;
      for (const row of await rowsOf(name)) for (const id of (row.sources as string).split(" ")) used.add(id);
    }
    const named = (await rowsOf("sources.csv")).map(({ id }) => id as string);
    expect([...used].sort()).toEqual([...named].sort());
  });
});

describe("the generated files", () => {
  it("are what the generator writes", async () => {
    const files = await codeListFiles(root);
    expect(files.size).toBe(11);
    for (const [path, content] of files) {
      expect(await readFile(join(root, path), "utf8"), `${path} is stale; run pnpm generate`).toBe(content);
      expect(content).toMatch(/^\/\/ Source: .*SHA-256 [0-9a-f]{64}\n/);
    }
    const written = await readdir(join(root, "packages/codes/src/generated"));
    expect(written.map((name) => `packages/codes/src/generated/${name}`).sort()).toEqual([...files.keys()].sort());
  }, 180_000);
});

describe("packing", () => {
  it("writes steps, leaves usual ones out, and refuses what it could not read back", () => {
    const unit = (code: string, name: string) => ({ code, name, letter: "p", parent: "001" });
    expect(packUnits([unit("00004", "B"), unit("00001", "A"), unit("00009", "C")])).toEqual(["001:1pA|pB|5pC"]);
    expect(() => packUnits([unit("00001", "A|B")])).toThrow(RangeError);
    const step = (from: string, to: string, letter: string) => ({ from, to, letter });
    const steps = [step("1", "8", ""), step("1", "9", "p"), step("3", "8", ""), step("8", "1", "")];
    expect(packIndexedSteps(steps, placesOf(["9", "2", "1", "3", "8"]))).toEqual(["3,4p:0,1:2,-3"]);
    expect(() => packIndexedSteps(steps, placesOf(["1", "8", "9"]))).toThrow(/3 is in no list/);
    const whole = { from: "02", to: "08", detail: "merged" };
    const kept = { ...whole, from: "08" };
    expect(packSteps([whole, kept, { from: "75", to: "79", detail: "part" }])).toEqual(["02>08,08,75>79:part"]);
    expect(() => packSteps([{ ...whole, from: "0>2" }])).toThrow(RangeError);
  });

  it("writes literals that hold hostile text", () => {
    expect(typescriptLiteral(['"; process.exit()', "\n"])).toBe('["\\"; process.exit()", "\\n"]');
    expect(typescriptLiteral({ "a-b": 1, c: [], d: undefined })).toBe('{\n  "a-b": 1,\n  c: [],\n}');
  });
});
