import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import * as library from "../src/index.js";

const source = fileURLToPath(new URL("../src", import.meta.url));
const procedures = library.procedureStandard.examples.map(({ value }) => value);
const [full, listed, untidy] = procedures as [library.Procedure, library.Procedure, library.Procedure];
// What the examples take as given.
const given = {
  procedures,
  procedure: untidy,
  before: [full, listed],
  after: [full],
  parts: [1912, 667, 103].map((value) => ({ what: "x", value })),
};

/** The expressions of a file's docstrings that say what they give. */
function examples(text: string): { expression: string; value: string }[] {
  const blocks = text.match(/\/\*\*[\s\S]*?\*\//g) ?? [];
  return blocks
    .filter((block) => block.includes("@example"))
    .flatMap((block) => block.slice(block.indexOf("@example")).split("\n"))
    .flatMap((line) => {
      const match = /^\s*\*?\s*(.+?);? \/\/ => (.+)$/.exec(line);
      return match ? [{ expression: match[1] as string, value: match[2] as string }] : [];
    });
}

test("docstring examples give what they say", () => {
  const scope = { ...library, ...given };
  let ran = 0;
  for (const file of readdirSync(source, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".ts")) continue;
    for (const { expression, value } of examples(readFileSync(`${source}/${file}`, "utf8"))) {
      const run = (code: string): unknown =>
        new Function(...Object.keys(scope), `return (${code});`)(...Object.values(scope));
      expect(run(expression), `${file}: ${expression}`).toEqual(run(value));
      ran += 1;
    }
  }
  expect(ran).toBe(15);
});
