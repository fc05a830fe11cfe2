import type { SourceSpan } from "@egov-vn/core";

/** One cell as a file has it. */
export interface Cell {
  /** The text as shown; numbers that the file holds as numbers are in `number`. */
  readonly text: string;
  readonly number?: number;
  /** The number is shown as a per cent: 0.85 reads 85 %. */
  readonly percent?: boolean;
  /** A formula that was saved without its result. */
  readonly uncalculated?: boolean;
  /** Where it stands in a text; cells of a workbook stand at their row and column. */
  readonly at?: SourceSpan;
}

/** A sheet of cells; rows may differ in length. */
export interface Grid {
  /** The sheet's name, when it has one. */
  readonly name?: string;
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  /** A comma before decimals is the file's own way: what parts its cells is a semicolon or a tab. */
  readonly decimalComma?: boolean;
}

/** Returns a column's letters as spreadsheets write them; `column` counts from 0. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * Returns a cell's address as spreadsheets write it.
 *
 * @param row from 0.
 * @param column from 0.
 * @example
 * cellAddress(6, 27) // => "AB7"
 */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + (row + 1);
}

/** Returns a cell's text without blanks round it; of no cell, `""`. */
export function textOf(cell: Cell | undefined): string {
  return cell?.text.trim() ?? "";
}

/** Returns whether a cell holds nothing. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || (cell.text.trim() === "" && cell.number === undefined && !cell.uncalculated);
}
