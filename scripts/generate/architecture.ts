import { join } from "node:path";
import type { Representation } from "@egov-vn/codegen";
import { constant, readTableFile } from "./code-list-tables.js";

const SPECS = "specs/architecture";
const TARGET = "packages/architecture/src/generated";

/** The modules of `@egov-vn/architecture`: a table of rows each, cells in the order of the columns. */
const TABLES = ["platforms", "commune-components", "blocks", "frameworks", "template", "values"] as const;

const nameOf = (table: string): string => table.replaceAll(/-(\w)/g, (_, first: string) => first.toUpperCase());

/** Returns the generated tables of provincial architectures, path from the root to content. */
export async function architectureFiles(root: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const table of TABLES) {
    const path = `${SPECS}/${table}.csv`;
    const { rows, hash } = await readTableFile(join(root, path));
    const banner = `// Source: ${path}, SHA-256 ${hash}\n// Written by \`pnpm generate\`; change the source and run it again.`;
    const cells = rows.map((row) => Object.values(row));
    files.set(
      `${TARGET}/${table}.ts`,
      `${banner}\n\n${constant(`${nameOf(table)}Rows`, "readonly (readonly string[])[]", cells)}\n`,
    );
  }
  return files;
}

/** Returns the table of the services that a connection may name: id, titles, operations. */
export function architectureServiceFiles(services: readonly Representation[]): Map<string, string> {
  const cells = services.map(({ id, title, operations, inbound }) => [
    id,
    ...title,
    [...operations, ...inbound].map((operation) => operation.id).join(" "),
  ]);
  const banner = "// Source: specs/openapi\n// Written by `pnpm generate`; change the source and run it again.";
  const rows = constant("servicesRows", "readonly (readonly string[])[]", cells);
  return new Map([[`${TARGET}/services.ts`, `${banner}\n\n${rows}\n`]]);
}
