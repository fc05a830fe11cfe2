import { type Finding, foldVietnamese, type Params, type SourceSpan, toPointer } from "@egov-vn/core";
import { layoutOf } from "../engine/layout.js";
import { finding, sheetRules } from "../rules.js";
import type { Answer, Criterion, Edition, Sheet, Unit } from "../schema.js";
import { columnCodes } from "../sheet-table.js";
import { type Cell, cellAddress, type Grid } from "./grid.js";
import { readNumber } from "./read-number.js";

/** The parts of an answer that have a column or a row cell of their own. */
export type Part = "value" | "numerator" | "denominator" | "evidence";

/** The suffix that a column of a part has after the criterion's code. */
export const PART_SUFFIX = { value: "", numerator: "/n", denominator: "/d", evidence: "/e" } as const;

/** A sheet read from a grid, and where each part of it stands. */
export interface ReadGrid {
  readonly sheet?: Sheet;
  readonly findings: readonly Finding[];
  /** By JSON Pointer. */
  readonly places: ReadonlyMap<string, SourceSpan>;
}

const SEARCHED_ROWS = 30;
const UNIT = new Set(["ma don vi", "ma tinh", "unit", "unit code", "code"]);
const NAME = new Set(["ten don vi", "don vi", "tinh", "unit name", "name"]);
const BLOCK = new Set(["khoi", "block"]);
const PARTS: ReadonlyMap<string, Part> = new Map([
  ["gia tri", "value"],
  ["value", "value"],
  ["tu so", "numerator"],
  ["numerator", "numerator"],
  ["mau so", "denominator"],
  ["denominator", "denominator"],
  ["minh chung", "evidence"],
  ["evidence", "evidence"],
]);
const SETTINGS = { year: new Set(["nam", "year"]), edition: new Set(["bo chi so", "edition"]) } as const;

type Column =
  | { readonly is: "unit" | "name" | "block" }
  | { readonly is: "answer"; readonly code: string; readonly part: Part };

const textOf = (cell: Cell | undefined): string => cell?.text.trim() ?? "";
const foldOf = (cell: Cell | undefined): string =>
  foldVietnamese(textOf(cell))
    .replace(/[:*]+$/, "")
    .trim();

/** Reads one grid; made anew for each, as it keeps what it finds. */
class GridReader {
  readonly findings: Finding[] = [];
  readonly places = new Map<string, SourceSpan>();
  readonly #criteria: ReadonlyMap<string, Criterion>;
  readonly #byTitle = new Map<string, string>();
  readonly #codes: ReadonlyMap<string, string>;

  constructor(
    readonly edition: Edition,
    readonly grid: Grid,
    readonly fallbackYear: number,
  ) {
    const { criteria } = layoutOf(edition.tree);
    this.#criteria = new Map(criteria.map((criterion) => [criterion.code, criterion]));
    for (const { code, title } of criteria) {
      this.#byTitle.set(foldVietnamese(title.vi), code);
      this.#byTitle.set(foldVietnamese(title.en), code);
    }
    this.#codes = new Map(columnCodes(edition).map((code) => [code.toLowerCase(), code]));
  }

  #report(rule: (typeof sheetRules)[keyof typeof sheetRules], row: number, column: number, params: Params = {}): void {
    const at = { line: row + 1, column: column + 1 };
    this.findings.push(finding(rule, "", { cell: cellAddress(row, column), ...params }, at));
  }

  /** The criterion, or second figure, and the part of it that a heading names. */
  #heading(cell: Cell | undefined): { code: string; part: Part } | undefined {
    const [text, folded] = [textOf(cell).toLowerCase(), foldOf(cell)];
    for (const part of ["numerator", "denominator", "evidence", "value"] as const) {
      const suffix = PART_SUFFIX[part];
      if (suffix !== "" && !text.endsWith(suffix)) continue;
      const code = this.#codes.get(text.slice(0, text.length - suffix.length));
      if (code) return { code, part };
    }
    const titled = this.#byTitle.get(folded);
    return titled ? { code: titled, part: "value" } : undefined;
  }

  #setting(name: keyof typeof SETTINGS, until: number): string | undefined {
    for (const row of this.grid.rows.slice(0, until)) {
      const place = row.findIndex((cell) => SETTINGS[name].has(foldOf(cell)));
      if (place >= 0) return textOf(row.slice(place + 1).find((cell) => textOf(cell) !== ""));
    }
    return undefined;
  }

  read(): ReadGrid {
    const rows = this.grid.rows.slice(0, SEARCHED_ROWS);
    const wide = rows.findIndex(
      (row) => row.filter((cell) => this.#heading(cell)).length >= Math.min(2, this.#codes.size),
    );
    const form = rows.findIndex((row) => row.filter((cell) => PARTS.has(foldOf(cell))).length >= 2);
    const header = wide >= 0 && (form < 0 || wide < form) ? wide : form;
    if (header < 0) {
      const params = { sheet: this.grid.name, rows: SEARCHED_ROWS, edition: this.edition.id };
      this.#report(sheetRules.noHeader, 0, 0, params);
      return { findings: this.findings, places: this.places };
    }
    const units = header === wide ? this.#readTable(header) : this.#readForm(header);
    const year = Number(this.#setting("year", header) ?? this.fallbackYear);
    const sheet = {
      edition: this.#setting("edition", header) || this.edition.id,
      year: Number.isInteger(year) ? year : this.fallbackYear,
      units,
    };
    return { sheet, findings: this.findings, places: this.places };
  }

  /** One row for each unit, one column for each part of an answer. */
  #readTable(header: number): Unit[] {
    const heads = this.grid.rows[header] ?? [];
    const columns = heads.map((cell, column): Column | undefined => {
      const [heading, folded] = [this.#heading(cell), foldOf(cell)];
      if (heading) return { is: "answer", ...heading };
      if (UNIT.has(folded)) return { is: "unit" };
      if (NAME.has(folded)) return { is: "name" };
      if (BLOCK.has(folded)) return { is: "block" };
      if (folded !== "" && folded !== "stt" && folded !== "tt" && folded !== "no.") {
        this.#report(sheetRules.unknownColumn, header, column, { text: textOf(cell) });
      }
      return undefined;
    });
    for (const code of this.#criteria.keys()) {
      if (columns.some((column) => column?.is === "answer" && column.code === code)) continue;
      this.#report(sheetRules.missingColumn, header, 0, { sheet: this.grid.name, criterion: code });
    }
    const units: Unit[] = [];
    const seen = new Map<string, string>();
    this.grid.rows.slice(header + 1).forEach((row, offset) => {
      const line = header + 1 + offset;
      if (row.every((cell) => textOf(cell) === "" && cell?.number === undefined)) return;
      const pick = (is: "unit" | "name" | "block"): string =>
        textOf(row[columns.findIndex((column) => column?.is === is)]);
      const [code, name] = [pick("unit") || pick("name"), pick("name") || pick("unit")];
      const first = columns.findIndex((column) => column?.is === "unit" || column?.is === "name");
      if (code === "") {
        this.#report(sheetRules.nameless, line, Math.max(0, first));
        return;
      }
      const cell = cellAddress(line, Math.max(0, first));
      const earlier = seen.get(code);
      if (earlier !== undefined) {
        this.#report(sheetRules.unitTwice, line, Math.max(0, first), { unit: name, first: earlier });
        return;
      }
      seen.set(code, cell);
      const place = units.length;
      const answers = new Map<string, Partial<Record<Part, Cell>> & { at: number }>();
      columns.forEach((column, number) => {
        const own = row[number];
        if (column?.is !== "answer" || !own) return;
        const parts = answers.get(column.code) ?? { at: number };
        parts[column.part] = own;
        answers.set(column.code, parts);
        this.places.set(toPointer(["units", place, "answers", column.code, column.part]), {
          line: line + 1,
          column: number + 1,
        });
      });
      units.push(this.#unit({ code, name, block: pick("block"), place, answers, at: (entry) => [line, entry.at] }));
    });
    return units;
  }

  /** One unit: a row for each criterion, its parts in columns, the unit's name above. */
  #readForm(header: number): Unit[] {
    const heads = this.grid.rows[header] ?? [];
    const parts = heads.map((cell) => PARTS.get(foldOf(cell)));
    const above = (names: ReadonlySet<string>): string => {
      for (const row of this.grid.rows.slice(0, header)) {
        const place = row.findIndex((cell) => names.has(foldOf(cell)));
        if (place >= 0) return textOf(row.slice(place + 1).find((cell) => textOf(cell) !== ""));
      }
      return "";
    };
    const answers = new Map<string, Partial<Record<Part, Cell>> & { at: number; line: number }>();
    this.grid.rows.slice(header + 1).forEach((row, offset) => {
      const line = header + 1 + offset;
      const column = row.findIndex((cell) => this.#heading(cell));
      if (column < 0) return;
      const { code } = this.#heading(row[column]) as { code: string };
      const entry: Partial<Record<Part, Cell>> & { at: number; line: number } = { at: column, line };
      parts.forEach((part, number) => {
        const own = row[number];
        if (!part || !own) return;
        entry[part] = own;
        if (part === "value" || entry.at === column) entry.at = number;
        this.places.set(toPointer(["units", 0, "answers", code, part]), { line: line + 1, column: number + 1 });
      });
      answers.set(code, entry);
    });
    const [code, name, block] = [above(UNIT), above(NAME), above(BLOCK)];
    if (code === "" && name === "") {
      this.#report(sheetRules.nameless, 0, 0);
      return [];
    }
    const at = (entry: { at: number; line?: number }): [number, number] => [entry.line ?? header, entry.at];
    return [this.#unit({ code: code || name, name: name || code, block, place: 0, answers, at })];
  }

  #unit<Entry extends Partial<Record<Part, Cell>> & { at: number }>(found: {
    code: string;
    name: string;
    block: string;
    place: number;
    answers: ReadonlyMap<string, Entry>;
    at: (entry: Entry) => [number, number];
  }): Unit {
    const answers: Record<string, Answer> = {};
    for (const [code, entry] of found.answers) {
      const [line, column] = found.at(entry);
      const pointer = toPointer(["units", found.place, "answers", code]);
      this.places.set(pointer, { line: line + 1, column: column + 1 });
      const answer = this.#answer(code, entry, pointer);
      if (answer !== undefined) answers[code] = answer;
    }
    const { code, name, block } = found;
    return { code, name, ...(block !== "" && { block }), answers };
  }

  #answer(code: string, parts: Partial<Record<Part, Cell>>, pointer: string): Answer | undefined {
    const read: { value?: number; numerator?: number; denominator?: number } = {};
    let notApplicable = false;
    for (const part of ["value", "numerator", "denominator"] as const) {
      const cell = parts[part];
      if (!cell) continue;
      const span = this.places.get(`${pointer}/${part}`) as SourceSpan;
      const result = this.#number(cell, span, part === "value" ? this.#criteria.get(code) : undefined);
      if (result === "not-applicable") notApplicable = true;
      else if (result !== undefined) read[part] = result;
    }
    if (notApplicable) return { notApplicable: true };
    const evidence = textOf(parts.evidence);
    const { value, numerator, denominator } = read;
    if (numerator === undefined && denominator === undefined && evidence === "") return value;
    if (value === undefined && numerator === undefined && denominator === undefined) return undefined;
    return { ...read, ...(evidence !== "" && { evidence }) };
  }

  #number(cell: Cell, at: SourceSpan, criterion: Criterion | undefined): number | "not-applicable" | undefined {
    const [row, column] = [at.line - 1, at.column - 1];
    // A rate out of a hundred is 85 whether the cell says 85, 85 % or holds 0.85 shown as a per cent.
    const outOfHundred = criterion?.scale === 100;
    if (cell.uncalculated) {
      this.#report(sheetRules.noCachedValue, row, column);
      return undefined;
    }
    if (cell.number !== undefined) {
      if (!cell.percent || !outOfHundred) return cell.number;
      return Number((cell.number * 100).toPrecision(15));
    }
    const { text } = cell;
    const result = readNumber(text, foldOf(cell));
    switch (result.kind) {
      case "empty":
        return undefined;
      case "not-applicable":
        return "not-applicable";
      case "formula-error":
        this.#report(sheetRules.formulaError, row, column, { text });
        return undefined;
      case "ambiguous":
        this.#report(sheetRules.ambiguousNumber, row, column, { text, one: result.one, other: result.other });
        return undefined;
      case "other":
        this.#report(sheetRules.notNumber, row, column, { text });
        return undefined;
      case "number": {
        const value = result.percent && !outOfHundred ? result.value / 100 : result.value;
        // CSV has nothing but text: only what a spreadsheet would not take for a number is odd there.
        if (!/^[+-]?\d+(?:\.\d+)?$/.test(text.trim()))
          this.#report(sheetRules.textNumber, row, column, { text, value });
        return value;
      }
    }
  }
}

/**
 * Returns the sheet in a grid of cells and what was wrong with it; each finding names its cell. Two forms are read: a table
 * with a row for each unit and a column for each criterion (found by code, or by its Vietnamese or English title), and a form
 * for one unit with a row for each criterion. Nothing that can be read in two ways is guessed.
 *
 * @param year the survey year when the file names none.
 */
export function readGrid(edition: Edition, grid: Grid, year: number): ReadGrid {
  return new GridReader(edition, grid, year).read();
}
