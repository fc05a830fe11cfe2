import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import * as library from "../src/index.js";
import { nextValue } from "../src/model/next-value.js";

const source = fileURLToPath(new URL("../src", import.meta.url));
const { Prefix, smallPlan } = library;

// What the examples take as given.
const given = {
  nextValue,
  plan: smallPlan,
  layout: smallPlan.layouts[0],
  root: Prefix.from("3fff:40::/44"),
  author: { date: "2026-03-05", who: "Tỉnh Ví Dụ" },
};

const run = (code: string): unknown => {
  const scope = { ...library, ...given };
  return new Function(...Object.keys(scope), `return (${code});`)(...Object.values(scope));
};

test("docstring examples give what they say", () => {
  let ran = 0;
  for (const file of readdirSync(source, { recursive: true, encoding: "utf8" })) {
    if (!/^(?:canonical\.ts$|model\/|verbs\/)/.test(file) || !file.endsWith(".ts")) continue;
    for (const line of readFileSync(`${source}/${file}`, "utf8").split("\n")) {
      const match = /^ \* (.+?);? \/\/ => (.+)$/.exec(line);
      if (!match) continue;
      expect(run(match[1] as string), `${file}: ${match[1]}`).toEqual(run(match[2] as string));
      ran += 1;
    }
  }
  expect(ran).toBe(12);
});

test("the snippet of the README runs and gives what it says", async () => {
  const text = readFileSync(fileURLToPath(new URL("../README.md", import.meta.url)), "utf8");
  const snippet = (/```ts\n([\s\S]*?)```/.exec(text)?.[1] ?? "")
    .replace(/^import .*$/m, "")
    .replaceAll(" as const", "");
  const claims = [...snippet.matchAll(/^(.+); \/\/ => (\d+|"[^"]+")/gm)].map(
    ([, code, value]) => `[${code}, ${value}]`,
  );
  expect(claims.length).toBe(2);
  const body = `return (async () => { ${snippet}; return [${claims.join(", ")}]; })();`;
  const pairs = (await new Function(...Object.keys(library), body)(...Object.values(library))) as [unknown, unknown][];
  for (const [found, said] of pairs) expect(found).toEqual(said);
});
