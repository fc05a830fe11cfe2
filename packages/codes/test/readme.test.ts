import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadHistory } from "../src/index.js";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const [, block = ""] = /## Ask older days\n\n```js\n([\s\S]*?)```/.exec(readme) ?? [];
const examples = Array.from(block.matchAll(/^(.*); \/\/ => (.*)$/gm), ([, asked = "", answer = ""]) => ({
  asked,
  answer,
}));

describe("the README on older days", () => {
  it("has examples", () => {
    expect(examples.length).toBeGreaterThan(8);
  });

  it.each(examples)("$asked", async ({ asked, answer }) => {
    const names = { ...(await loadHistory()) };
    const value: unknown = new Function(...Object.keys(names), `return (${asked})`)(...Object.values(names));
    // An ellipsis stands for fields that the example leaves out.
    const wanted: unknown = new Function(`return (${answer.replaceAll(/,? *…/g, "")})`)();
    if (typeof wanted === "object" && wanted !== null) expect(value).toMatchObject(wanted);
    else expect(value).toBe(wanted);
  });
});
