import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import * as library from "../src/index.js";

const source = fileURLToPath(new URL("../src", import.meta.url));

/** The expressions of a file's docstrings that say what they give; what they give may be on the next line. */
function examples(text: string): { expression: string; value: string }[] {
  const blocks = text.match(/\/\*\*[\s\S]*?\*\//g) ?? [];
  return blocks
    .filter((block) => block.includes("@example"))
    .flatMap((block) => {
      const code = block.slice(block.indexOf("@example")).replaceAll(/^\s*\*\/?\s?/gm, "");
      return Array.from(code.matchAll(/^(\w.+?);?\s*\/\/ => (.+)$/gm), ([, expression, value]) => ({
        expression: (expression as string).trim(),
        value: value as string,
      }));
    });
}

test("docstring examples give what they say", () => {
  let ran = 0;
  for (const file of readdirSync(source, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".ts")) continue;
    for (const { expression, value } of examples(readFileSync(`${source}/${file}`, "utf8"))) {
      const run = (code: string): unknown =>
        new Function(...Object.keys(library), `return (${code});`)(...Object.values(library));
      expect(run(expression), `${file}: ${expression}`).toEqual(run(value));
      ran += 1;
    }
  }
  expect(ran).toBeGreaterThanOrEqual(25);
});
