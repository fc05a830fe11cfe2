import {
  type Finding,
  type Grading,
  type JsonPointer,
  type Params,
  type RuleInfo,
  type SourceSpan,
  toFinding,
  toPointer,
} from "@egov-vn/core";
import { sheetRules } from "../rules/sheet-rules.js";
import type { Answer, Criterion, Edition, Unit } from "../schema.js";
import { layoutOfEdition } from "../sheet-table.js";
import { type Cell, cellAddress, type Grid, textOf } from "./grid.js";
import { foldHeading, type Part } from "./labels.js";
import { readNumber } from "./read-number.js";

/** Where a cell is: its row and column, from 0. */
export type Place = readonly [row: number, column: number];

/** The cell of one part of an answer, and what its column or row is called. */
export interface PartCell {
  readonly cell: Cell;
  readonly place: Place;
  readonly name: string;
}

/** The cells of one answer. */
export type AnswerCells = Partial<Record<Part, PartCell>>;

const NUMBERS = ["value", "numerator", "denominator"] as const;

/** What a spreadsheet takes for a number by itself. */
const PLAIN = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
/** What a spreadsheet takes for a number where a comma stands before decimals. */
const WITH_COMMA = /^[+-]?(?:\d+(?:,\d+)?(?:e[+-]?\d+)?|\d{1,3}(?:\.\d{3})+,\d+)%?$/i;

/** One reading of a grid: what was found, and where each part of the sheet stands and is called. */
export class GridReading {
  readonly findings: Finding[] = [];
  readonly places = new Map<JsonPointer, SourceSpan>();
  readonly names = new Map<JsonPointer, string>();
  readonly texts = new Map<JsonPointer, string>();
  readonly #criteria: ReadonlyMap<string, Criterion>;

  constructor(
    readonly edition: Edition,
    readonly grid: Grid,
    readonly grading: Grading = {},
  ) {
    this.#criteria = new Map(layoutOfEdition(edition).criteria.map((criterion) => [criterion.code, criterion]));
  }

  get criteria(): Iterable<string> {
    return this.#criteria.keys();
  }

  spanOf([row, column]: Place): SourceSpan {
    return this.grid.rows[row]?.[column]?.at ?? { line: row + 1, column: column + 1 };
  }

  /** Reports something of a cell, which the message names by its address. */
  report(rule: RuleInfo, place: Place, params: Params = {}, path: JsonPointer = ""): void {
    const at = this.spanOf(place);
    const finding = toFinding(rule, { path, params: { cell: cellAddress(...place), ...params }, at }, this.grading);
    if (finding) this.findings.push(finding);
  }

  /** Keeps where a part of the sheet stands and what it is called there. */
  keep(path: JsonPointer, place: Place, name: string): void {
    this.places.set(path, this.spanOf(place));
    this.texts.set(path, this.grid.rows[place[0]]?.[place[1]]?.text ?? "");
    if (name !== "") this.names.set(path, name);
  }

  /** Returns a unit out of the cells of its row, or of its form. */
  unit(found: {
    readonly code: string;
    readonly name: string;
    readonly block: string;
    readonly place: number;
    readonly answers: ReadonlyMap<string, AnswerCells>;
  }): Unit {
    const answers: Record<string, Answer> = {};
    for (const [code, cells] of found.answers) {
      const pointer = toPointer(["units", found.place, "answers", code]);
      const first = cells.value ?? Object.values(cells)[0];
      if (first) this.keep(pointer, first.place, first.name);
      const answer = this.#answer(code, cells, pointer);
      if (answer !== undefined) answers[code] = answer;
    }
    const { code, name, block } = found;
    return { code, name, ...(block !== "" && { block }), answers };
  }

  #answer(code: string, cells: AnswerCells, pointer: JsonPointer): Answer | undefined {
    const read: { value?: number; numerator?: number; denominator?: number } = {};
    let notApplicable = false;
    for (const [part, { place, name }] of Object.entries(cells)) this.keep(`${pointer}/${part}`, place, name);
    for (const part of NUMBERS) {
      const own = cells[part];
      if (!own) continue;
      const criterion = part === "value" ? this.#criteria.get(code) : undefined;
      const result = this.#number(own, `${pointer}/${part}`, criterion);
      if (result === "not-applicable") notApplicable = true;
      else if (result !== undefined) read[part] = result;
    }
    if (notApplicable) return { notApplicable: true };
    const evidence = textOf(cells.evidence?.cell);
    const { value, numerator, denominator } = read;
    if (numerator === undefined && denominator === undefined && evidence === "") return value;
    if (value === undefined && numerator === undefined && denominator === undefined) return undefined;
    return { ...read, ...(evidence !== "" && { evidence }) };
  }

  #number(
    { cell, place }: PartCell,
    path: JsonPointer,
    criterion: Criterion | undefined,
  ): number | "not-applicable" | undefined {
    // A rate out of a hundred is 85 whether the cell says 85, 85 % or holds 0.85 shown as a per cent.
    const outOfHundred = criterion?.scale === 100;
    if (cell.uncalculated) {
      this.report(sheetRules.noCachedValue, place, {}, path);
      return undefined;
    }
    if (cell.number !== undefined) {
      if (!cell.percent || !outOfHundred) return cell.number;
      return Number((cell.number * 100).toPrecision(15));
    }
    const { text } = cell;
    const result = readNumber(text, foldHeading(text));
    switch (result.kind) {
      case "empty":
        return undefined;
      case "not-applicable":
        return "not-applicable";
      case "formula-error":
        this.report(sheetRules.formulaError, place, { text }, path);
        return undefined;
      case "ambiguous":
        this.report(sheetRules.ambiguousNumber, place, { text, one: result.one, other: result.other }, path);
        return undefined;
      case "other":
        this.report(sheetRules.notNumber, place, { text }, path);
        return undefined;
      case "number": {
        const value = result.percent && !outOfHundred ? result.value / 100 : result.value;
        // CSV has nothing but text: only what a spreadsheet would not take for a number is odd there.
        const plain = PLAIN.test(text.trim()) || (this.grid.decimalComma === true && WITH_COMMA.test(text.trim()));
        if (!plain) this.report(sheetRules.textNumber, place, { text, value }, path);
        return value;
      }
    }
  }
}
