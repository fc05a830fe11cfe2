import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import * as chart from "../src/codec/grid.js";
import * as numbers from "../src/codec/read-number.js";
import * as library from "../src/index.js";

const source = fileURLToPath(new URL("../src", import.meta.url));
const { ictIndex2016, inventedProvinces, layoutOf, publishedProvinces, score, tableOfSheet } = library;
const sheet = inventedProvinces(2019);
// What the examples take as given.
const given = {
  sheet,
  scored: score(ictIndex2016, sheet),
  tree: ictIndex2016.tree,
  table: tableOfSheet(ictIndex2016, sheet),
  method: ictIndex2016.method,
  layout: layoutOf(ictIndex2016.tree),
  title: { vi: "a", en: "a" },
  row: publishedProvinces.find((one) => one.unit === "Nam Định"),
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
  const scope = { ...library, ...chart, ...numbers, ...given };
  let ran = 0;
  for (const file of readdirSync(source, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".ts")) continue;
    for (const { expression, value } of examples(readFileSync(`${source}/${file}`, "utf8"))) {
      // Some say in words what comes back.
      if (/^[A-Z]/.test(value) && !value.startsWith("NaN")) continue;
      const run = (code: string): unknown =>
        new Function(...Object.keys(scope), `return (${code});`)(...Object.values(scope));
      expect(run(expression), `${file}: ${expression}`).toEqual(run(value));
      ran += 1;
    }
  }
  expect(ran).toBeGreaterThanOrEqual(16);
});
