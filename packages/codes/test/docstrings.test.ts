import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as communeEntry from "../src/communes.js";
import * as historyEntry from "../src/history.js";
import * as mainEntry from "../src/index.js";
import { nameKey } from "../src/names.js";
import * as phoneEntry from "../src/phone.js";
import * as termEntry from "../src/terms.js";

const source = new URL("../src/", import.meta.url);
// The entries share some names; a file's examples mean those of its own entry.
const OF_COMMUNES = /^(?:commune-|addresses|districts|lookup|load-communes)/;

interface Example {
  readonly file: string;
  readonly setUp: string;
  readonly expression: string;
  readonly expected: string;
}

function* examplesIn(folder: string): Generator<Example> {
  for (const file of readdirSync(new URL(folder, source))) {
    if (!file.endsWith(".ts")) continue;
    const text = readFileSync(new URL(folder + file, source), "utf8");
    for (const [, block] of text.matchAll(/@example\n((?: \* .*\n)+?) \*\//g)) {
      let setUp = "";
      for (const line of (block as string).split("\n").map((raw) => raw.slice(3))) {
        const [expression, expected] = line.split(" // => ") as [string, string?];
        if (expected === undefined) setUp += `${line}\n`;
        else yield { file, setUp, expression: expression.replace(/;$/, ""), expected };
      }
    }
  }
}

const examples = [...examplesIn("./"), ...examplesIn("./identifiers/")];
// An ellipsis in an object stands for fields that the example leaves out.
const evaluated = (text: string): unknown => new Function(`return (${text.replaceAll(/,? *…/g, "")})`)();

describe("examples in docstrings", () => {
  it("are there", () => {
    expect(examples.length).toBeGreaterThan(70);
  });

  it.each(examples)("$file: $expression", async ({ file, setUp, expression, expected }) => {
    const names = { ...mainEntry, ...phoneEntry, nameKey, ...(OF_COMMUNES.test(file) && communeEntry) };
    if (/^(?:history|load-history)/.test(file)) Object.assign(names, historyEntry);
    if (file === "terms.ts") Object.assign(names, termEntry);
    // TypeScript's "!" has no meaning at run time.
    const body = `return (async () => { ${setUp}; return (${expression.replaceAll("!)", ")")}); })()`;
    const value = await new Function(...Object.keys(names), body)(...Object.values(names));
    const want = evaluated(expected);
    if (typeof want === "object" && want !== null) expect(value).toMatchObject(want);
    else expect(value).toBe(want);
  });
});
