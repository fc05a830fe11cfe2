import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/** From the ground up; a package may import only from lines above its own. */
const LAYERS: readonly (readonly string[])[] = [
  ["core"],
  ["codes"],
  ["procedures", "service-levels", "dossiers", "documents", "ict-index", "ipv6-plan", "architecture"],
  ["standards"],
  ["clients", "mocks"],
  ["conformance"],
  ["cli"],
  ["codegen"],
];
/** These run in Node only; everything else also runs in a browser. */
const NODE_ONLY = ["cli", "codegen", "conformance"];

const root = fileURLToPath(new URL("..", import.meta.url));
const level = (name: string): number => LAYERS.findIndex((layer) => layer.includes(name));
const packages = readdirSync(join(root, "packages"));

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name) && !/\.(test|test-d|bench)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Text without comments, which may speak of what is not used. */
const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");

const imports = (text: string): string[] =>
  Array.from(text.matchAll(/(?:from\s+|import\s*\(?\s*)["']([^"']+)["']/g), (match) => match[1] as string);

describe.each(packages)("%s", (name) => {
  const files = sources(join(root, "packages", name, "src"));

  it("has a place in the house and sources to look at", () => {
    expect(level(name), `give packages/${name} a line in LAYERS`).toBeGreaterThanOrEqual(0);
    expect(files.length).toBeGreaterThan(0);
  });

  it("imports downward only", () => {
    const upward = files.flatMap((file) =>
      imports(readFileSync(file, "utf8"))
        .map((specifier) => /^@egov-vn\/([\w-]+)/.exec(specifier)?.[1])
        // An entry that is built apart names the others of its package.
        .filter((other) => other !== undefined && other !== name && level(other) >= level(name))
        .map((other) => `${file}: @egov-vn/${other}`),
    );
    expect(upward).toEqual([]);
  });

  if (NODE_ONLY.includes(name)) return;

  it("needs nothing of Node", () => {
    const found = files.filter((file) => {
      const text = code(readFileSync(file, "utf8"));
      return imports(text).some((specifier) => specifier.startsWith("node:")) || /\bBuffer\b|\bprocess\./.test(text);
    });
    expect(found).toEqual([]);
  });
});
