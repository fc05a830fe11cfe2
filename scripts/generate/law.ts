import { join } from "node:path";
import {
  CONFIDENCE_NAMES,
  type Instrument,
  type InstrumentKind,
  instrumentName,
  KIND_NAMES,
  type LawRegister,
  type LawTables,
  lawDayText,
  lawSourceText,
  type Power,
  type PowerHolder,
  readRegister,
  resolveCitation,
  standingText,
} from "@egov-vn/core/law";
import { cellsOf, constant, readTableFile } from "./code-list-tables.js";
import { markdownFile } from "./files.js";

const SPECS = "specs/law";
const TARGET = "packages/core/src/law/generated";
const PAGES = "docs/law";

/** The columns of each table, in the order in which `readRegister` takes them. */
const COLUMNS = {
  register: [
    "key",
    "number",
    "kind",
    "issuer",
    "subject_vi",
    "subject_en",
    "issued",
    "in_force",
    "in_force_latest",
    "details",
    "issued_by",
    "rests_on",
    "successor",
    "read",
    "confirmed",
    "sources",
    "confidence",
    "note_vi",
    "note_en",
    "read_wording",
  ],
  changes: [
    "key",
    "change",
    "by",
    "articles",
    "from",
    "earliest",
    "latest",
    "sources",
    "confidence",
    "note_vi",
    "note_en",
  ],
  successions: ["from_key", "from_article", "to_key", "to_article", "confidence", "note_vi", "note_en"],
  issuers: ["name_vi", "name_en"],
  powers: ["key", "name_vi", "name_en", "holder", "from", "by", "article", "confidence", "note_vi", "note_en"],
} as const;
type LawTableName = keyof typeof COLUMNS;

const NAMES = Object.keys(COLUMNS) as LawTableName[];

interface LawFiles {
  readonly tables: Required<LawTables>;
  readonly hashes: ReadonlyMap<LawTableName, string>;
}

async function readTables(root: string): Promise<LawFiles> {
  const rows = new Map<LawTableName, string[][]>();
  const hashes = new Map<LawTableName, string>();
  for (const name of NAMES) {
    const table = await readTableFile(join(root, SPECS, `${name}.csv`));
    rows.set(
      name,
      table.rows.map((row) => cellsOf(row, COLUMNS[name])),
    );
    hashes.set(name, table.hash);
  }
  const of = (name: LawTableName): string[][] => rows.get(name) ?? [];
  const tables = {
    instruments: of("register"),
    changes: of("changes"),
    successions: of("successions"),
    issuers: of("issuers"),
    powers: of("powers"),
  };
  return { tables, hashes };
}

/** Returns cells as one text with bars between; a register of texts is half the size of one of lists. */
function packed(cells: readonly string[]): string {
  if (cells.some((cell) => cell.includes("|"))) throw new RangeError(`a cell of ${cells[0]} holds a bar`);
  return cells.join("|");
}

/** Returns whether the key alone tells the printed name, so that code may cite by it. */
function tellsItsName({ key, name }: Instrument): boolean {
  try {
    return instrumentName(key) === name;
  } catch {
    return false;
  }
}

/**
 * Returns the generated files of the law register, path from the root to content: the table that `@egov-vn/core/law`
 * reads, the keys that code may cite, and the page of the register in both languages.
 *
 * @param root the repository's root, which holds `specs/law`.
 * @throws RangeError when a table lacks a column, holds a bar, or has a key twice.
 */
export async function lawFiles(root: string): Promise<Map<string, string>> {
  const { tables, hashes } = await readTables(root);
  const register = readRegister(tables);
  const instruments = [...register.instruments.values()];
  if (instruments.length !== tables.instruments.length) throw new RangeError("a key stands twice in register.csv");
  const banner = (...names: LawTableName[]): string =>
    [
      ...names.map((name) => `// Source: ${SPECS}/${name}.csv, SHA-256 ${hashes.get(name)}`),
      "// Written by `pnpm generate`; change the source and run it again.",
      "",
    ].join("\n");
  const rows = (name: string, value: readonly (readonly string[])[]): string =>
    `${constant(name, "readonly string[]", value.map(packed))}\n`;
  const keys = instruments.filter(tellsItsName).map(({ key }) => `  | "${key}"`);
  return new Map([
    [
      `${TARGET}/register.ts`,
      [
        banner(...NAMES),
        rows("instrumentRows", tables.instruments),
        rows("changeRows", tables.changes),
        rows("successionRows", tables.successions),
        rows("issuerRows", tables.issuers),
        rows("powerRows", tables.powers),
      ].join("\n"),
    ],
    [
      `${TARGET}/instrument-keys.ts`,
      `${banner("register")}\n/** The key of an instrument of the law register whose printed name follows from it. */\nexport type InstrumentKey =\n${keys.join("\n")};\n`,
    ],
    [`${PAGES}/register.vi.md`, markdownFile(SPECS, page(register, "vi"))],
    [`${PAGES}/register.md`, markdownFile(SPECS, page(register, "en"))],
  ]);
}

const WORDS = {
  vi: {
    title: "Danh mục văn bản",
    about:
      "Các văn bản mà quy tắc, danh mục và phép tính dẫn chiếu, với thời gian có hiệu lực. Tình trạng dưới đây là của ngày {day}; lệnh `egov law` trả lời cho mọi ngày. Ô trống là điều chưa tìm được. “Chưa thấy văn bản bãi bỏ” không có nghĩa là còn hiệu lực.",
    columns: ["Văn bản", "Nội dung", "Ban hành", "Có hiệu lực", "Tình trạng", "Nguồn"],
    latest: "chậm nhất {day}",
    details: "chi tiết của {name}",
    issuedBy: "ban hành kèm {name}",
    powers: "Thẩm quyền",
    powersAbout: "Cơ quan có thẩm quyền, theo từng thời gian. Ô “Từ ngày” trống là ngày chưa tìm được.",
    powerColumns: ["Việc", "Từ ngày", "Cơ quan", "Căn cứ"],
  },
  en: {
    title: "Law register",
    about:
      "The instruments that rules, lists and calculations cite, and when they bind. How they stand is told for {day}; the command `egov law` tells it for any day. An empty cell was not found. “No repeal found” does not say that an instrument is in force.",
    columns: ["Instrument", "Subject", "Issued", "In force", "Standing", "Source"],
    latest: "{day} at the latest",
    details: "details of {name}",
    issuedBy: "issued by {name}",
    powers: "Powers",
    powersAbout: "Who holds a power, and since when. An empty day was not found.",
    powerColumns: ["Power", "From", "Holder", "Basis"],
  },
} as const;

type Lang = keyof typeof WORDS;

function page(register: LawRegister, lang: Lang): string {
  const words = WORDS[lang];
  const instruments = [...register.instruments.values()];
  const kinds = [...new Set(instruments.map(({ kind }) => kind))];
  const section = (kind: InstrumentKind): string[] => [
    `## ${KIND_NAMES[kind][lang]}`,
    "",
    row(words.columns),
    row(words.columns.map(() => "---")),
    ...instruments.filter((instrument) => instrument.kind === kind).map((one) => instrumentRow(register, one, lang)),
    "",
  ];
  return [
    `# ${words.title}: ${instruments.length}`,
    "",
    words.about.replace("{day}", lawDayText(register.day, lang)),
    "",
    ...kinds.flatMap(section),
    `## ${words.powers}`,
    "",
    words.powersAbout,
    "",
    row(words.powerColumns),
    row(words.powerColumns.map(() => "---")),
    ...register.powers.flatMap((power) => power.holders.map((holder) => powerRow(register, power, holder, lang))),
    "",
  ].join("\n");
}

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

function powerRow(register: LawRegister, power: Power, holder: PowerHolder, lang: Lang): string {
  const { by, from, note } = holder;
  const basis = by && [by.article, register.instruments.get(by.key)?.name].filter(Boolean).join(", ");
  return row([
    `${power.name[lang]}<br>\`${power.key}\``,
    from ? lawDayText(from, lang) : "",
    holder.holder[lang],
    [basis ?? "", CONFIDENCE_NAMES[holder.confidence][lang], ...(note ? [`*${note[lang]}*`] : [])]
      .filter(Boolean)
      .join("<br>"),
  ]);
}

function instrumentRow(register: LawRegister, instrument: Instrument, lang: Lang): string {
  const words = WORDS[lang];
  const { key, name, issuer, subject, issued, inForce, inForceLatest, details, issuedBy, note } = instrument;
  const nameOf = (other: string): string => register.instruments.get(other)?.name ?? other;
  const above = [
    details && words.details.replace("{name}", nameOf(details)),
    issuedBy && words.issuedBy.replace("{name}", nameOf(issuedBy)),
  ].filter(Boolean);
  const force = inForce
    ? lawDayText(inForce, lang)
    : inForceLatest
      ? words.latest.replace("{day}", lawDayText(inForceLatest, lang))
      : "";
  const standing = standingText(resolveCitation({ key }, register.day, register), lang, register);
  const sources = instrument.sources.map((source) => lawSourceText(source, lang, register)).join(", ");
  return row([
    `<a id="${key}"></a>**${name}**<br>\`${key}\``,
    [`${subject[lang]} (${issuer[lang]})`, ...above, ...(note ? [`*${note[lang]}*`] : [])].join("<br>"),
    issued ? lawDayText(issued, lang) : "",
    force,
    standing,
    `${CONFIDENCE_NAMES[instrument.confidence][lang]}: ${sources}`,
  ]);
}
