import type { Bilingual } from "@egov-vn/core";
import { readCsv, type CsvRow as TableRow } from "@egov-vn/core/tables";
import { readPrefix } from "../address/read-prefix.js";
import { exportRules } from "./export-rules.js";
import { type Findings, lineWords } from "./findings.js";

/** A row of an imported table. */
export interface ImportedRow {
  readonly line: number;
  /** Returns the text of a column; empty when the table has no such column. */
  text(column: string): string;
  /** Returns the text of a column without space around it. */
  cell(column: string): string;
}

/** The longest name and note that a plan takes. */
const MOST_TEXT = 2000;

/** The columns that an importer knows: the name it uses, then other headings of the same. */
export type KnownColumns = Readonly<Record<string, readonly string[]>>;

const keyOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, "_");

/** A table whose columns are found by their headings. It knows which of them were used, and says what was not. */
export class ImportedTable {
  readonly rows: readonly ImportedRow[];
  readonly #headings: readonly string[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #body: readonly TableRow[];
  readonly #used = new Set<number>();
  /** Lines of rows that were left out as a whole, and are told by themselves. */
  readonly #without = new Set<number>();
  readonly #findings: Findings;

  /** @param needed columns without which no row can be read; a table without them has no rows, and a finding. */
  constructor(text: string, known: KnownColumns, needed: readonly string[], findings: Findings) {
    const { rows, unclosed } = readCsv(text);
    const [head, ...body] = rows;
    this.#findings = findings;
    this.#headings = (head?.cells ?? []).map((heading) => heading.trim());
    const places = new Map<string, number>();
    for (const [place, heading] of this.#headings.entries()) {
      const key = keyOf(heading);
      const column = Object.keys(known).find((name) => name === key || known[name]?.includes(key));
      if (column !== undefined && !places.has(column)) places.set(column, place);
    }
    this.#places = places;
    this.#body = body;
    for (const { line, cell } of unclosed) {
      findings.count(exportRules.unclosedQuote, {}, lineWords(line), "", this.#headings[cell] ?? `${cell + 1}`);
    }
    const lacking = needed.filter((column) => !places.has(column));
    if (lacking.length > 0) findings.add(exportRules.tableHead, { columns: lacking });
    this.rows = lacking.length > 0 ? [] : body.map((row) => this.#rowOf(row));
  }

  #rowOf({ line, cells }: TableRow): ImportedRow {
    const text = (column: string): string => {
      const place = this.#places.get(column);
      if (place === undefined) return "";
      this.#used.add(place);
      return cells[place] ?? "";
    };
    return { line, text, cell: (column) => text(column).trim() };
  }

  /** Tells whether the table has a column. */
  has(column: string): boolean {
    return this.#places.has(column);
  }

  /** Returns what the table calls a column. */
  heading(column: string): string {
    const place = this.#places.get(column);
    return place === undefined ? column : (this.#headings[place] as string);
  }

  /** Reports a row that cannot be imported. */
  refuse({ line }: ImportedRow, column: string, problem: Bilingual): void {
    this.#without.add(line);
    this.#findings.add(exportRules.tableRow, { problem }, "", line, this.heading(column));
  }

  /** Reports a value that was not understood or has no place in a plan; equal ones once. */
  leaveOut({ line }: ImportedRow, column: string, value: string, done: Bilingual): void {
    this.#findings.count(exportRules.unusedValue, { value, done }, lineWords(line), "", this.heading(column));
  }

  /** Returns a text that a plan has room for; what is cut off is reported. */
  shortened(row: ImportedRow, column: string, text: string): string {
    if (text.length <= MOST_TEXT) return text;
    const done = { vi: `chỉ giữ ${MOST_TEXT} ký tự đầu`, en: `its first ${MOST_TEXT} characters were kept` };
    this.leaveOut(row, column, `${text.slice(0, 40)}…`, done);
    return text.slice(0, MOST_TEXT);
  }

  /** Reports rows that are not imported, counted by the reason. */
  skip({ line }: ImportedRow, reason: Bilingual): void {
    this.#without.add(line);
    this.#findings.count(exportRules.unusedRows, { reason }, lineWords(line));
  }

  /** Reports the columns that hold something and were not used, and cells beyond the headings. */
  finish(): void {
    if (this.rows.length === 0) return;
    const filled = new Set<number>();
    for (const { line, cells } of this.#body) {
      if (this.#without.has(line)) continue;
      for (const [place, cell] of cells.entries()) if (cell.trim() !== "") filled.add(place);
    }
    const unused = [...filled].filter((place) => !this.#used.has(place)).sort((left, right) => left - right);
    if (unused.length === 0) return;
    const columns = unused.map((place) => this.#headings[place] || `#${place + 1}`);
    this.#findings.add(exportRules.unusedColumns, { columns });
  }
}

/** Returns the prefix of a row as RFC 5952 writes it; what cannot be imported is a finding. */
export function rowPrefix(
  table: ImportedTable,
  row: ImportedRow,
  column: string,
  text: string,
  seen: Set<string>,
  realm: string,
): string | undefined {
  const { prefix, problems } = readPrefix(text);
  if (!prefix) {
    if (problems.includes("ipv4")) table.skip(row, { vi: "khối địa chỉ IPv4", en: "IPv4 prefixes" });
    else {
      table.refuse(row, column, {
        vi: `“${text}” không phải là khối địa chỉ IPv6`,
        en: `“${text}” is no IPv6 prefix`,
      });
    }
    return undefined;
  }
  if (problems.includes("host-bits")) {
    table.refuse(row, column, { vi: `“${text}” có bit máy khác 0`, en: `“${text}” has host bits set` });
    return undefined;
  }
  const key = `${realm} ${prefix}`;
  if (seen.has(key)) {
    table.refuse(row, column, { vi: `${prefix} đã có ở dòng trước`, en: `${prefix} is in an earlier row` });
    return undefined;
  }
  seen.add(key);
  return prefix.toString();
}

/** Returns the VLAN that a cell names: `10`, or NetBox's `name (10)`; `undefined` without a VLAN, `null` when it is not understood. */
export function vlanOf(text: string): number | undefined | null {
  if (text === "" || /^(?:na|n\/a|nan|none|—|-)$/i.test(text)) return undefined;
  const number = /^\d{1,4}$/.exec(text)?.[0] ?? /\((\d{1,4})\)$/.exec(text)?.[1];
  return number === undefined ? null : Number(number);
}
