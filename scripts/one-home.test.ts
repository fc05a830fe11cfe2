import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/** Code of one purpose: the sign by which a copy is known, and where it may stand. */
const HOMES: readonly {
  readonly what: string;
  readonly sign: RegExp;
  readonly homes: Readonly<Record<string, string>>;
  /** Looks under one folder only. */
  readonly under?: string;
}[] = [
  {
    what: "escaping of HTML and XML",
    sign: /["'`]&lt;/,
    homes: {
      "packages/core/src/markup/markup.ts": "the home",
      "packages/documents/src/edxml/encode.ts": "writes edXML as the official library does, line ends and all",
      "packages/signatures/src/xml/canonical.ts": "writes the canonical form, which escapes tabs and line ends as well",
      "packages/codegen/src/emit-reference.ts": "writes Markdown, in which only this sign is taken for markup",
      "scripts/generate/rules.ts": "writes Markdown, in which only this sign is taken for markup",
    },
  },
  {
    what: "the frame of an HTML page",
    sign: /<!doctype html/i,
    homes: { "packages/core/src/markup/html-page.ts": "the home" },
  },
  { what: "the frame of an SVG drawing", sign: /<svg\b/, homes: { "packages/core/src/markup/svg.ts": "the home" } },
  {
    what: "quoting of CSV",
    sign: /replace(?:All)?\(\/?["']\\?"/,
    homes: { "packages/core/src/tables/csv.ts": "the home" },
  },
  {
    what: "reading of CSV",
    sign: /from "(?:csv-parse|hucre\/csv|papaparse)|function (?:csvCells|readCsv|parseCsv)\b/,
    homes: {
      "packages/core/src/tables/csv-cells.ts": "the home",
      "packages/core/src/tables/csv.ts": "the home",
      "scripts/generate/code-list-tables.ts": "reads the tables under specs by a library of its own",
    },
  },
  {
    what: "the width of a text in columns",
    sign: /Intl\.Segmenter|function displayWidth\b/,
    homes: { "packages/core/src/tables/width.ts": "the home" },
  },
  {
    what: "a table of text",
    sign: /function textTable\b/,
    homes: { "packages/core/src/tables/text-table.ts": "the home" },
  },
  {
    what: "errors without words in both languages, which no input causes",
    sign: /new (?:Range|Type|Syntax)?Error\(/,
    under: "packages/",
    homes: {
      "packages/cli/src/output/part-file.ts": "what the system would say, which is put into words where it is caught",
      "packages/cli/src/output/place.ts": "what the system would say, which is put into words where it is caught",
      "packages/codegen/src/printing.ts": "a fault of an emitter",
      "packages/core/src/json-pointer.ts": "a pointer in a program",
      "packages/core/src/law/instrument-name.ts": "a key in a program",
      "packages/core/src/rule.ts": "the id of a rule in a program",
      "packages/documents/src/edxml/scanner.ts": "ends a scan early",
      "packages/ipv6-plan/src/allocate/free-space.ts": "a count of the allocator that is wrong",
      "packages/core/src/yaml/yaml-file.ts": "is caught and told as a finding",
      "packages/site/src/pages/systems.ts": "a table of the site that names what is not there",
      "packages/validate/src/files/worker.ts": "a thread of another version",
    },
  },
  {
    what: "a day as Vietnamese readers write it",
    sign: /split\("-"\)\.reverse\(\)|slice\(8, 10\)\}\//,
    homes: { "packages/core/src/local-time.ts": "the home" },
  },
  {
    what: "text that shows its control characters",
    sign: /0x2400/,
    homes: { "packages/core/src/tables/printable.ts": "the home" },
  },
];

const root = fileURLToPath(new URL("..", import.meta.url));

const PACKAGES = readdirSync(join(root, "packages")).map((name) => `packages/${name}/src`);
const FOLDERS = [...PACKAGES, "scripts/generate"];

const sources: readonly string[] = FOLDERS.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name) && !/\.(test|test-d|bench)\.ts$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/")),
);

/** Text without comments, which may speak of what is elsewhere. */
const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");

describe("code of one purpose has one home", () => {
  it.each(HOMES)("$what", ({ sign, homes, under = "" }) => {
    const looked = sources.filter((path) => path.startsWith(under));
    const found = looked.filter((path) => sign.test(code(readFileSync(join(root, path), "utf8"))));
    // A home that is no longer one is taken off the list.
    expect(found.sort()).toEqual(Object.keys(homes).sort());
  });
});
