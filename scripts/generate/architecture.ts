import { join } from "node:path";
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
