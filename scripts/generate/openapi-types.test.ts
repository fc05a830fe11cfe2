import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, it } from "vitest";

const generated = fileURLToPath(new URL("../../packages/clients/src/generated", import.meta.url));

/**
 * Where the types of openapi-typescript are narrower than the specification, one way only: it takes an object of which nothing
 * is stated for an object that may have no member (`Record<string, never>`).
 */
const NARROWER = [
  "ministries/JudicialRequest",
  "one-stop/DossierWireLgspDocumentWritten",
  "public-service-portal/CatalogueReply",
];

/** Returns the names of the schemas that both say something of. */
function namesIn(service: string): string[] {
  const read = (name: string): string => readFileSync(join(generated, service, name), "utf8");
  const ours = new Set(Array.from(read("types.ts").matchAll(/^export (?:interface|type) (\w+)/gm), ([, name]) => name));
  const theirs = read("openapi-types.ts").split("schemas: {")[1] ?? "";
  return Array.from(theirs.matchAll(/^ {8}"?(\w+)"?: /gm), ([, name]) => name as string).filter((name) =>
    ours.has(name),
  );
}

it("our types of each schema and those of openapi-typescript can be assigned both ways", () => {
  const lines: string[] = [];
  const said: string[] = [];
  let schemas = 0;
  for (const service of readdirSync(generated)) {
    const own = service.replaceAll("-", "_");
    lines.push(
      `import type * as ${own}_ours from "./${service}/types.js";`,
      `import type { components as ${own}_theirs } from "./${service}/openapi-types.js";`,
    );
    for (const name of namesIn(service)) {
      const [ours, theirs] = [`${own}_ours.${name}`, `${own}_theirs["schemas"]["${name}"]`];
      schemas += 1;
      for (const [from, to] of [
        [ours, theirs],
        [theirs, ours],
      ] as const) {
        lines.push(`export const c${lines.length} = (value: ${from}): ${to} => value;`);
        said[lines.length] = `${service}/${name}`;
      }
    }
  }
  expect(schemas).toBeGreaterThan(80);
  const file = join(generated, "cross-check.ts");
  const base = ts.readConfigFile(join(generated, "../../../../tsconfig.base.json"), ts.sys.readFile).config;
  const { options } = ts.parseJsonConfigFileContent(base, ts.sys, join(generated, "../../../.."));
  // openapi-typescript writes `a?: T` for what our types call `a?: T | undefined`.
  const settings = {
    ...options,
    noEmit: true,
    composite: false,
    incremental: false,
    exactOptionalPropertyTypes: false,
  };
  const host = ts.createCompilerHost(settings);
  const { readFile, fileExists, getSourceFile } = host;
  host.fileExists = (path) => path === file || fileExists(path);
  host.readFile = (path) => (path === file ? lines.join("\n") : readFile(path));
  host.getSourceFile = (path, version) =>
    path === file ? ts.createSourceFile(path, lines.join("\n"), version) : getSourceFile(path, version);
  const program = ts.createProgram([file], settings, host);
  const source = program.getSourceFile(file);
  const failed = program.getSemanticDiagnostics(source).map(({ start = 0 }) => {
    const line = (source?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
    return said[line];
  });
  expect(failed).toEqual(NARROWER);
});
