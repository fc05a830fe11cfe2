import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/** From the ground up; a package may import only from lines above its own. */
const LAYERS: readonly (readonly string[])[] = [
  ["core"],
  ["codes"],
  ["signatures"],
  ["procedures", "service-levels", "dossiers", "documents", "ict-index", "ipv6-plan"],
  ["architecture"],
  ["standards"],
  ["validate"],
  ["clients", "codegen"],
  ["mocks"],
  ["conformance"],
  ["drawings", "site", "work"],
  ["cli"],
];
/** Packages, and entries of packages, that run in Node only; everything else also runs in a browser. */
const NODE_ONLY = [
  "cli",
  "codegen",
  "conformance",
  "site",
  "work",
  "validate/files",
  "clients/undici",
  "clients/files",
  "mocks/server",
  "mocks/stores",
  "mocks/postgres",
  "signatures/files",
  "drawings/egov",
  "mocks/egov",
];

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

interface Manifest {
  readonly exports?: Readonly<Record<string, string | { readonly "@egov-vn/source"?: string }>>;
}

/** The entries of a package by name (`validate/files`), each with its source. */
function entries(name: string): [entry: string, source: string][] {
  const folder = join(root, "packages", name);
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return Object.entries(manifest.exports ?? {}).flatMap(([key, target]) => {
    const source = typeof target === "object" ? target["@egov-vn/source"] : undefined;
    return source === undefined ? [] : [[name + key.slice(1), join(folder, source)] as [string, string]];
  });
}

/** The files of its package that a source leads to, itself first. */
function reached(source: string): string[] {
  const found = new Set([source]);
  for (const file of found) {
    for (const specifier of imports(code(readFileSync(file, "utf8")))) {
      if (!specifier.startsWith(".")) continue;
      const path = resolve(dirname(file), specifier.replace(/\.js$/, ".ts"));
      expect(existsSync(path), `${file} imports ${specifier}`).toBe(true);
      found.add(path);
    }
  }
  return [...found];
}

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

  it("has entries to look at", () => {
    expect(entries(name).length).toBeGreaterThan(0);
  });

  it.each(entries(name).filter(([entry]) => !NODE_ONLY.includes(entry)))("%s needs nothing of Node", (_, source) => {
    const found = reached(source).filter((file) => {
      const text = code(readFileSync(file, "utf8"));
      const specifiers = imports(text);
      return (
        specifiers.some(
          (specifier) => specifier.startsWith("node:") || NODE_ONLY.includes(specifier.slice("@egov-vn/".length)),
        ) || /\bBuffer\b|\bprocess\./.test(text)
      );
    });
    expect(found).toEqual([]);
  });
});
