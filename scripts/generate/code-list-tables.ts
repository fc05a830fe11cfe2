import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { type Literal, typescriptLiteral } from "./typescript-literal.js";

/** A row of a table, by its columns. */
export type Row = Readonly<Record<string, string>>;
/** Fields of a literal. */
export type Fields = Readonly<Record<string, Literal>>;

const SPECS = "specs/codes";

/** The tables that the files of `@egov-vn/codes` are generated from. */
export const TABLES = [
  "sources",
  "provinces",
  "province-successions",
  "districts",
  "communes",
  "commune-successions",
  "agencies",
  "agency-groups",
  "agency-successions",
  "sectors",
  "sector-successions",
  "document-types",
  "enumerations",
  "older-units",
  "older-starts",
  "older-successions",
] as const;
/** Every table, those of other packages included. */
export type TableName = (typeof TABLES)[number] | "holidays";

/** A table as it was read. */
export interface Table {
  readonly rows: readonly Row[];
  readonly hash: string;
}

/** Reads a table of code lists. */
export const readTable = (root: string, name: TableName): Promise<Table> =>
  readTableFile(join(root, SPECS, `${name}.csv`));

/** Reads the rows of a CSV file and the hash of its bytes. */
export async function readTableFile(path: string): Promise<Table> {
  const bytes = await readFile(path);
  const rows = parse(bytes, { columns: true, bom: true, skip_empty_lines: true }) as Row[];
  return { rows, hash: createHash("sha256").update(bytes).digest("hex") };
}

/** Returns a cell, which may be empty.
 *
 * @throws RangeError when the table has no such column.
 */
export function field(row: Row, name: string): string {
  const value = row[name];
  if (value === undefined) throw new RangeError(`a table has no column "${name}"`);
  return value;
}

/** Returns the letter of a word in the packed tables.
 *
 * @throws RangeError when no letter stands for it.
 */
export function letter(letters: Readonly<Record<string, string>>, word: string): string {
  const found = letters[word];
  if (found === undefined) throw new RangeError(`no letter stands for "${word}"`);
  return found;
}

/** Returns cells in the order asked for, without the empty ones at the end. */
export function cellsOf(row: Row, names: readonly string[]): string[] {
  const cells = names.map((name) => field(row, name));
  while (cells.at(-1) === "") cells.pop();
  return cells;
}

/** Groups rows that share a period, sources, confidence and instrument, so that these are written once. */
export function blocksOf(rows: readonly Row[], content: (rows: readonly Row[]) => Fields): Literal {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const head = ["valid_from", "valid_to", "sources", "confidence"].map((name) => field(row, name));
    const key = [...head, row.instrument ?? ""].join("|");
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].map((members) => {
    const [first] = members as [Row];
    const end = field(first, "valid_to");
    return {
      from: field(first, "valid_from"),
      to: end === "" ? undefined : end,
      sources: field(first, "sources").split(" "),
      confidence: field(first, "confidence"),
      instrument: first.instrument || undefined,
      ...content(members),
    };
  });
}

/** Returns what a block says of its rows: their cells, in the order asked for. */
export const listed =
  (...names: string[]) =>
  (rows: readonly Row[]): Fields => ({ rows: rows.map((row) => cellsOf(row, names)) });

/** Returns the declaration of an exported constant. */
export const constant = (name: string, type: string, value: Literal): string => {
  const start = `export const ${name}: ${type} = `;
  return `${start}${typescriptLiteral(value, 0, start.length)};`;
};

/** Returns the declaration of an exported union of texts. */
export const union = (name: string, values: readonly string[]): string =>
  `export type ${name} =\n${values.map((value) => `  | ${JSON.stringify(value)}`).join("\n")};`;

/** Writes one generated module, and says in it what it was written from. */
export function moduleText(
  tables: ReadonlyMap<TableName, Table>,
  from: readonly TableName[],
  ...parts: string[]
): string {
  const banner = [
    ...from.map((name) => `// Source: ${SPECS}/${name}.csv, SHA-256 ${tables.get(name)?.hash}`),
    "// Written by `pnpm generate`; change the source and run it again.",
  ].join("\n");
  return `${[banner, ...parts].join("\n\n")}\n`;
}
