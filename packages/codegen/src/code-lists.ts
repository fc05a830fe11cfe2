import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import phoneMetadata from "libphonenumber-js/metadata.max.json";
import { packSuccessions, packUnits } from "./code-list-packing.js";
import { type Literal, typescriptLiteral } from "./typescript-literal.js";

type Row = Readonly<Record<string, string>>;
type Fields = Readonly<Record<string, Literal>>;

const SPECS = "specs/codes";
const TARGET = "packages/codes/src/generated";
const TABLES = [
  "sources",
  "provinces",
  "province-successions",
  "districts",
  "communes",
  "commune-successions",
  "agencies",
  "agency-groups",
  "sectors",
  "document-types",
  "enumerations",
] as const;
/** Tables that other packages are generated from. */
type TableName = (typeof TABLES)[number] | "holidays";

const KIND_LETTERS: Readonly<Record<string, string>> = {
  xa: "x",
  phuong: "p",
  "thi-tran": "t",
  "dac-khu": "k",
  quan: "q",
  huyen: "h",
  "thi-xa": "s",
  "thanh-pho": "c",
};
/** Why one unit followed another, as the letter of the packed tables; the usual reason has none. */
const DETAIL_LETTERS: Readonly<Record<string, string>> = {
  merged: "",
  part: "p",
  unchanged: "u",
  renamed: "r",
  reclassified: "t",
  "whole-area": "g",
  "part-of-area": "a",
  "part-of-area-whole-population": "b",
  "part-of-population": "q",
  "sources-differ": "c",
};

interface Table {
  readonly rows: readonly Row[];
  readonly hash: string;
}

/** Returns the rows of a table and the hash of its file. */
export async function readTable(root: string, name: TableName): Promise<Table> {
  const bytes = await readFile(join(root, SPECS, `${name}.csv`));
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

function letter(letters: Readonly<Record<string, string>>, word: string): string {
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

/** Groups rows that share a period, sources and confidence, so that these are written once. */
function blocksOf(rows: readonly Row[], content: (rows: readonly Row[]) => Fields): Literal {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = ["valid_from", "valid_to", "sources", "confidence"].map((name) => field(row, name)).join("|");
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
      ...content(members),
    };
  });
}

const listed =
  (...names: string[]) =>
  (rows: readonly Row[]): Fields => ({ rows: rows.map((row) => cellsOf(row, names)) });

const packed =
  (parent: (row: Row) => string) =>
  (rows: readonly Row[]): Fields => ({
    units: packUnits(
      rows.map((row) => ({
        code: field(row, "code"),
        name: field(row, "name"),
        letter: letter(KIND_LETTERS, field(row, "kind")),
        parent: parent(row),
      })),
    ),
  });

/** Whether a row of a People's Council says just what the row of its People's Committee lets one derive. */
function hasTwin(row: Row, all: readonly Row[]): boolean {
  const twin = (code: string): string => (code === "" ? "" : `H${code.slice(1)}`);
  return (
    field(row, "group") === "K" &&
    all.some(
      (other) =>
        field(other, "code") === twin(field(row, "code")) &&
        field(other, "successor_code") === twin(field(row, "successor_code")) &&
        field(other, "name").replace("Ủy ban", "Hội đồng") === field(row, "name") &&
        ["valid_from", "valid_to", "sources", "confidence"].every((name) => field(other, name) === field(row, name)),
    )
  );
}

function packedSectors(rows: readonly Row[]): Fields {
  const prefixes = new Map<string, string[]>();
  for (const row of rows) {
    const [, prefix = "", number = ""] = /^(.*?)(\d{0,2})$/.exec(field(row, "code")) ?? [];
    const name = field(row, "name");
    if (/^\d|\|/.test(name)) throw new RangeError(`the name of sector ${field(row, "code")} cannot be packed`);
    const texts = prefixes.get(prefix);
    if (texts) texts.push(number + name);
    else prefixes.set(prefix, [number + name]);
  }
  return { rows: [...prefixes].map(([prefix, texts]) => `${prefix}:${texts.join("|")}`) };
}

/** Returns the declaration of an exported constant. */
export const constant = (name: string, type: string, value: Literal): string => {
  const start = `export const ${name}: ${type} = `;
  return `${start}${typescriptLiteral(value, 0, start.length)};`;
};

const union = (name: string, values: readonly string[]): string =>
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

function communeParts(communes: Table, successions: Table): string[] {
  const isOld = (row: Row): boolean => field(row, "district_code") !== "";
  const codesOf = (rows: readonly Row[]): string[] => [...new Set(rows.map((row) => field(row, "code")))].sort();
  const oldCodes = codesOf(communes.rows.filter(isOld));
  const newCodes = codesOf(communes.rows.filter((row) => !isOld(row)));
  const listedOld = new Set(oldCodes);
  const isStep = (row: Row): boolean => field(row, "old_level") === "commune" && listedOld.has(field(row, "old_code"));
  const parent = (row: Row): string => field(row, isOld(row) ? "district_code" : "province_code");
  const pack = (rows: readonly Row[]): Fields => {
    const items = rows.map((row) => ({
      from: field(row, "old_code"),
      to: field(row, "new_code"),
      letter: letter(DETAIL_LETTERS, field(row, "detail")),
    }));
    return { steps: packSuccessions(items, oldCodes, newCodes) };
  };
  const others = communes.rows.filter((row) => field(row, "other_code") !== "");
  return [
    'import type { Block, PackedSuccessions, PackedUnits } from "../table.js";',
    `/** Packed by district until 30/6/2025, by province from 1/7/2025. */
${constant("communeBlocks", "readonly PackedUnits[]", blocksOf(communes.rows, packed(parent)))}`,
    `/** The code that some sources give a commune, and the one it stands under here. */
${constant(
  "otherCodes",
  "readonly (readonly [other: string, code: string])[]",
  others.map((row) => cellsOf(row, ["other_code", "code"])),
)}`,
    constant("successionBlocks", "readonly PackedSuccessions[]", blocksOf(successions.rows.filter(isStep), pack)),
    `/** Successions of what is in neither list: island districts, communes dissolved earlier, an area without a code. */
${constant(
  "otherSuccessions",
  "readonly Block<readonly [newCode: string, detail: string, oldCode?: string]>[]",
  blocksOf(
    successions.rows.filter((row) => !isStep(row)),
    listed("new_code", "detail", "old_code"),
  ),
)}`,
  ];
}

function phoneText(): string {
  const { version, countries, country_calling_codes } = phoneMetadata as unknown as {
    version: number;
    countries: Record<string, Literal>;
    country_calling_codes: Record<string, Literal>;
  };
  const value = JSON.stringify({
    version,
    country_calling_codes: { 84: country_calling_codes["84"] },
    countries: { VN: countries.VN },
    nonGeographic: {},
  });
  return [
    `// Source: Viet Nam in libphonenumber-js/metadata.max.json (MIT), SHA-256 ${createHash("sha256").update(value).digest("hex")}`,
    "// Written by `pnpm generate`; raise the version of the library in the catalog and run it again.",
    "",
    `export const phoneMetadata: string =\n  ${JSON.stringify(value)
      .replaceAll('\\"', '"')
      .replace(/^"(.*)"$/s, "'$1'")};`,
    "",
  ].join("\n");
}

/**
 * Returns the generated files of the code lists, path from the root to content: typed tables for the small lists, packed
 * texts for districts and communes, and the phone metadata of one country.
 *
 * @param root the repository's root, which holds `specs/codes`.
 * @throws RangeError when a table lacks a column or holds what the packing cannot carry.
 */
export async function codeListFiles(root: string): Promise<Map<string, string>> {
  const tables = new Map<TableName, Table>();
  for (const name of TABLES) tables.set(name, await readTable(root, name));
  const table = (name: TableName): Table => tables.get(name) as Table;
  const rows = (name: TableName): readonly Row[] => table(name).rows;
  const cited = new Set(
    TABLES.filter((name) => name !== "sources").flatMap((name) =>
      rows(name).flatMap((row) => field(row, "sources").split(" ")),
    ),
  );
  const sources = rows("sources").filter((row) => cited.has(field(row, "id")));

  for (const row of rows("provinces")) {
    if (`K${field(row, "committee_code").slice(1)}` !== field(row, "council_code")) {
      throw new RangeError(`province ${field(row, "code")}: its H and K codes carry different numbers; write both`);
    }
  }

  const files = new Map<string, string>();
  const add = (name: string, from: readonly TableName[], ...parts: string[]): void => {
    files.set(`${TARGET}/${name}.ts`, moduleText(tables, from, ...parts));
  };
  const list = (name: string, rowType: string, from: TableName, ...columns: string[]): string =>
    constant(name, `readonly Block<${rowType}>[]`, blocksOf(rows(from), listed(...columns)));

  add(
    "sources",
    ["sources"],
    'import type { SourceRow } from "../table.js";',
    union(
      "SourceId",
      sources.map((row) => field(row, "id")),
    ),
    constant(
      "sourceRows",
      "readonly SourceRow[]",
      sources.map((row) => cellsOf(row, ["id", "kind", "title", "issued", "in_force", "repealed"])),
    ),
  );
  add(
    "provinces",
    ["provinces", "province-successions"],
    'import type { Block, ProvinceRow } from "../table.js";',
    list(
      "provinceBlocks",
      "ProvinceRow",
      "provinces",
      "code",
      "name",
      "kind",
      "committee_code",
      "area_code",
      "aliases",
    ),
    list(
      "provinceSuccessions",
      "readonly [oldCode: string, newCode: string]",
      "province-successions",
      "old_code",
      "new_code",
    ),
  );
  add(
    "districts",
    ["districts"],
    'import type { PackedUnits } from "../table.js";',
    constant(
      "districtBlocks",
      "readonly PackedUnits[]",
      blocksOf(
        rows("districts"),
        packed((row) => field(row, "province_code")),
      ),
    ),
  );
  add(
    "agencies",
    ["agencies", "agency-groups"],
    'import type { AgencyGroupRow, AgencyRow, Block } from "../table.js";',
    `/** The rows of the People's Councils (K) are those of the People's Committees (H) unless they stand here. */
${constant(
  "agencyBlocks",
  "readonly Block<AgencyRow>[]",
  blocksOf(
    rows("agencies").filter((row) => !hasTwin(row, rows("agencies"))),
    listed("code", "name", "successor_code"),
  ),
)}`,
    list(
      "agencyGroupBlocks",
      "AgencyGroupRow",
      "agency-groups",
      "letter",
      "name_vi",
      "name_en",
      "first_code",
      "last_code",
      "named",
    ),
  );
  add(
    "sectors",
    ["sectors"],
    'import type { Block } from "../table.js";',
    `/** One text per prefix: the numbers that follow it, each with its name. */
${constant("sectorBlocks", "readonly Block<string>[]", blocksOf(rows("sectors"), packedSectors))}`,
  );
  add(
    "document-types",
    ["document-types"],
    'import type { Block, TermRow } from "../table.js";',
    list("documentTypeBlocks", "TermRow", "document-types", "code", "name_vi", "name_en"),
  );
  const names = [...new Set(rows("enumerations").map((row) => field(row, "list")))];
  const termsOf = (name: string): Literal =>
    blocksOf(
      rows("enumerations").filter((row) => field(row, "list") === name),
      listed("code", "name_vi", "name_en"),
    );
  add(
    "enumerations",
    ["enumerations"],
    'import type { Block, TermRow } from "../table.js";',
    union("EnumerationName", names),
    constant(
      "enumerationBlocks",
      "Readonly<Record<EnumerationName, readonly Block<TermRow>[]>>",
      Object.fromEntries(names.map((name) => [name, termsOf(name)])),
    ),
  );
  add(
    "communes",
    ["communes", "commune-successions"],
    ...communeParts(table("communes"), table("commune-successions")),
  );
  files.set(`${TARGET}/phone-metadata.ts`, phoneText());
  return files;
}
