import { createHash } from "node:crypto";
import phoneMetadata from "libphonenumber-js/metadata.max.json";
import {
  blocksOf,
  cellsOf,
  constant,
  field,
  listed,
  moduleText,
  type Row,
  readTable,
  TABLES,
  type Table,
  type TableName,
  union,
} from "./code-list-tables.js";
import {
  agencyTables,
  communeTables,
  districtTables,
  olderTables,
  provinceTables,
  sectorTables,
  type Tables,
} from "./code-list-units.js";
import type { Literal } from "./typescript-literal.js";

const TARGET = "packages/codes/src/generated";

/** The types of the constants, and what is to be said of some of them. */
const TYPES: Readonly<Record<string, readonly [type: string, says?: string]>> = {
  provinceBlocks: ["readonly Block<ProvinceRow>[]"],
  provinceSteps: ["readonly PackedSteps[]"],
  districtBlocks: ["readonly PackedUnits[]"],
  communeBlocks: ["readonly PackedUnits[]", "Packed by district until 30/6/2025, by province from 1/7/2025."],
  otherCodes: [
    "readonly (readonly [other: string, code: string])[]",
    "The code that some sources give a commune, and the one it stands under here.",
  ],
  communeSteps: ["readonly PackedSteps[]", "Places in the list of all codes of communes, of every day."],
  otherSteps: [
    "readonly PackedSteps[]",
    "Successions of what is no commune of the list: island districts, communes dissolved earlier.",
  ],
  agencyBlocks: [
    "readonly Block<AgencyRow>[]",
    "A People's Committee (H) without a name bears its province's. A People's Council (K) follows its Committee.",
  ],
  agencySteps: ["readonly PackedSteps[]"],
  agencyGroupBlocks: ["readonly Block<AgencyGroupRow>[]"],
  sectorBlocks: ["readonly Block<string>[]", "One text per prefix: the numbers that follow it, each with its name."],
  sectorSteps: ["readonly PackedSteps[]"],
  olderProvinces: ["readonly Block<readonly [code: string, name: string, kind: string]>[]"],
  olderDistricts: ["readonly PackedUnits[]"],
  olderCommunes: ["readonly PackedUnits[]"],
  olderStarts: [
    "readonly PackedSteps[]",
    "Since when a unit has been what it was on 1/3/2025, as places in the list of all codes of units.",
  ],
  olderSteps: ["readonly PackedSteps[]", "Places in the list of all codes of units, of every day."],
  communeSources: ["readonly SourceRow[]", "Sources that only these tables and those of the districts name."],
  olderSources: ["readonly SourceRow[]", "Sources that only these tables name."],
  olderOpenings: ["readonly PackedSteps[]", "Units of which no source says what they were made out of."],
};

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

/** Returns the declarations of tables, after the import of the types that they name. */
function tableParts(tables: Tables): string[] {
  const names = Object.keys(tables);
  const typed = (name: string): readonly [type: string, says?: string] => {
    const known = TYPES[name];
    if (!known) throw new RangeError(`the table ${name} has no type`);
    return known;
  };
  const types = names.flatMap((name) => typed(name)[0].match(/\b(?:Block|\w+Row|Packed\w+)\b/g) ?? []);
  return [
    `import type { ${[...new Set(types)].sort().join(", ")} } from "../table.js";`,
    ...names.map((name) => {
      const [type, says] = typed(name);
      return `${says ? `/** ${says} */\n` : ""}${constant(name, type, tables[name] as Literal)}`;
    }),
  ];
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
  const rows = (name: TableName): readonly Row[] => (tables.get(name) as Table).rows;
  const citedIn = (names: readonly TableName[]): Row[] => {
    const cited = new Set(names.flatMap((name) => rows(name).flatMap((row) => field(row, "sources").split(" "))));
    return rows("sources").filter((row) => cited.has(field(row, "id")));
  };
  // A source that only tables loaded on demand name comes with them.
  const ofHistory = TABLES.filter((name) => name.startsWith("older"));
  const ofCommunes = ["districts", "communes", "commune-successions"] as const;
  const ofTerms = ["document-types", "enumerations"] as const;
  const onDemand: readonly TableName[] = [...ofHistory, ...ofCommunes, ...ofTerms];
  const main = citedIn(TABLES.filter((name) => name !== "sources" && !onDemand.includes(name)));
  const terms = citedIn(ofTerms).filter((row) => !main.includes(row));
  const communes = citedIn(ofCommunes).filter((row) => !main.includes(row));
  const history = citedIn(ofHistory).filter((row) => !main.includes(row) && !communes.includes(row));
  const sourceCells = (row: Row): string[] => cellsOf(row, ["id", "kind", "title", "issued", "in_force", "repealed"]);

  const files = new Map<string, string>();
  const add = (name: string, from: readonly TableName[], ...parts: string[]): void => {
    files.set(`${TARGET}/${name}.ts`, moduleText(tables, from, ...parts));
  };

  add(
    "sources",
    ["sources"],
    'import type { SourceRow } from "../table.js";',
    union("SourceId", [...new Set([...main, ...terms, ...communes, ...history].map((row) => field(row, "id")))]),
    constant("sourceRows", "readonly SourceRow[]", main.map(sourceCells)),
  );
  add("provinces", ["provinces", "province-successions"], ...tableParts(provinceTables(rows)));
  add("districts", ["districts"], ...tableParts(districtTables(rows)));
  add(
    "communes",
    ["communes", "commune-successions", "sources"],
    ...tableParts({ ...communeTables(rows), communeSources: communes.map(sourceCells) }),
  );
  add("agencies", ["agencies", "agency-successions", "agency-groups", "provinces"], ...tableParts(agencyTables(rows)));
  add("sectors", ["sectors", "sector-successions"], ...tableParts(sectorTables(rows)));
  add(
    "older",
    ["older-units", "older-starts", "older-successions", "provinces", "districts", "communes", "sources"],
    ...tableParts({
      ...olderTables(rows),
      olderSources: history.map(sourceCells),
    }),
  );
  add(
    "document-types",
    ["document-types"],
    'import type { Block, TermRow } from "../table.js";',
    constant(
      "documentTypeBlocks",
      "readonly Block<TermRow>[]",
      blocksOf(rows("document-types"), listed("code", "name_vi", "name_en")),
    ),
  );
  const names = [...new Set(rows("enumerations").map((row) => field(row, "list")))];
  const termsOf = (name: string): Literal =>
    blocksOf(
      rows("enumerations").filter((row) => field(row, "list") === name),
      listed("code", "name_vi", "name_en"),
    );
  add(
    "budget-unit-kinds",
    ["enumerations"],
    'import type { Block, TermRow } from "../table.js";',
    constant("budgetUnitKinds", "readonly Block<TermRow>[]", termsOf("budget-unit-kind")),
  );
  add(
    "enumerations",
    ["enumerations", "sources"],
    'import type { Block, SourceRow, TermRow } from "../table.js";',
    constant("termSources", "readonly SourceRow[]", terms.map(sourceCells)),
    union("EnumerationName", names),
    constant(
      "enumerationBlocks",
      "Readonly<Record<EnumerationName, readonly Block<TermRow>[]>>",
      Object.fromEntries(names.map((name) => [name, termsOf(name)])),
    ),
  );
  files.set(`${TARGET}/phone-metadata.ts`, phoneText());
  return files;
}
