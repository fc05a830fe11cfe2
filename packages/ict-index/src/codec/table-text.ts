import { type CsvCells, csvCells } from "@egov-vn/core/tables";
import type { Edition } from "../schema.js";
import { fitOf } from "./headings.js";
import { labelOf } from "./labels.js";

/** What may part the cells of a line, the commonest first. */
const DELIMITERS = [",", ";", "\t", "|"] as const;

const SEARCHED_LINES = 30;

/** Bytes that are looked at to tell UTF-16 without a mark. */
const LOOKED_AT = 256;

/** Returns the encoding of a table's bytes. Spreadsheets write UTF-8 or UTF-16, Windows tools also big-endian or unmarked. */
function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, LOOKED_AT);
  const zeros = [0, 0];
  head.forEach((byte, place) => {
    if (byte === 0) zeros[place % 2] = (zeros[place % 2] as number) + 1;
  });
  const [even, odd] = zeros as [number, number];
  // Digits, commas and Latin letters have a zero in their high byte; UTF-8 has no zero at all.
  if (odd > head.length / 8 && odd > even) return "utf-16le";
  return even > head.length / 8 ? "utf-16be" : "utf-8";
}

/**
 * Returns the text of a table, or `undefined` when the bytes are neither UTF-8 nor UTF-16.
 *
 * @param whole off for the beginning of a text, which may be cut within a character.
 */
export function decodeTable(bytes: Uint8Array, whole = true): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: whole }).decode(bytes, { stream: !whole });
  } catch {
    return undefined;
  }
}

/** Cells of a text, and what parts them. */
export interface TableCells extends CsvCells {
  readonly delimiter: string;
  /** How well the row that fits best fits some edition: the share of its headings, and how many. */
  readonly share: number;
  readonly matched: number;
}

/**
 * Returns the cells of a table's text. What parts them is what makes a row of headings of an edition out of some line, else
 * what makes most cells.
 */
export function tableCells(editions: readonly Edition[], text: string): TableCells {
  const lines = text.split(/\r\n|\r|\n/, SEARCHED_LINES).join("\n");
  const tried = DELIMITERS.map((delimiter) => {
    const { rows } = csvCells(lines, delimiter);
    const fit = bestFit(
      editions,
      rows.map((row) => row.map((cell) => cell.text)),
    );
    const width = Math.max(0, ...rows.map((row) => row.length));
    return { delimiter, width, ...fit };
  });
  const best = tried.reduce((first, one) =>
    (one.matched - first.matched || one.labels - first.labels || one.width - first.width) > 0 ? one : first,
  );
  const { delimiter, share, matched } = best;
  return { ...csvCells(text, delimiter), delimiter, share, matched };
}

/** Tells how well the best row of headings fits: those of a table, or of a form the column of codes. */
function bestFit(
  editions: readonly Edition[],
  rows: readonly (readonly string[])[],
): { readonly share: number; readonly matched: number; readonly labels: number } {
  let best = { share: 0, matched: 0 };
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: Math.min(width, 4) }, (_, column) => rows.map((row) => row[column] ?? ""));
  for (const texts of [...rows, ...columns]) {
    for (const edition of editions) {
      const { matched, share } = fitOf(edition, texts);
      if (matched > best.matched || (matched === best.matched && share > best.share)) best = { share, matched };
    }
  }
  const labels = Math.max(0, ...rows.map((row) => row.filter((text) => labelOf(text) !== undefined).length));
  return { ...best, labels };
}
