/** One cell as a file has it. */
export interface Cell {
  /** The text as shown; numbers that the file holds as numbers are in `number`. */
  readonly text: string;
  readonly number?: number;
  /** The number is shown as a per cent: 0.85 reads 85 %. */
  readonly percent?: boolean;
  /** A formula that was saved without its result. */
  readonly uncalculated?: boolean;
}

/** A sheet of cells; rows may differ in length. */
export interface Grid {
  /** The sheet's name, or the format's when it has none. */
  readonly name: string;
  readonly rows: readonly (readonly (Cell | undefined)[])[];
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
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters + (row + 1);
}
