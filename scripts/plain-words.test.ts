import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Words that read like another century, or that mean something else than they say. A plain one stands in their place. */
const STRANGE = /\b(?:nobody|whoever|none|anew|besides?|mends?|mended|at\s+hand|held\s+to|passed\s+over)\b/gi;

/** The pages that people write. Those of rules, law and services are generated, from texts with tests of their own. */
const pages = [
  ...readdirSync(root).filter((name) => name.endsWith(".md")),
  ...readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
  ...readdirSync(join(root, "docs/guides")).map((name) => `docs/guides/${name}`),
  ...readdirSync(join(root, "packages")).map((name) => `packages/${name}/README.md`),
  "specs/law/README.md",
];

/** Returns the strange words of a page with their lines. Programs, names in backticks, and words in quotes are no prose. */
function strangeWords(page: string): string[] {
  const prose = readFileSync(join(root, page), "utf8")
    .replaceAll(/^(?:```|<!--)[\s\S]*?^(?:```|-->)$/gm, (block) => block.replaceAll(/[^\n]/g, ""))
    .replaceAll(/`[^`\n]*`|"[^"\n]*"/g, "");
  return Array.from(prose.matchAll(STRANGE), ({ 0: word, index }) => {
    return `${page}:${prose.slice(0, index).split("\n").length} ${word}`;
  });
}

it("pages say things in plain words", () => {
  expect(pages.length).toBeGreaterThan(18);
  expect(pages.flatMap(strangeWords)).toEqual([]);
});
