import {
  type Codec,
  checkingRules,
  chunksOf,
  type Decoded,
  fromPointer,
  type JsonPointer,
  joinBytes,
  jsonCodec,
  limitRepeats,
  type Params,
  type ReadContext,
  type SchemaOf,
  type Source,
  toFinding,
  toPointer,
} from "@egov-vn/core";
import { editionOfSheet } from "../edition-choice.js";
import { sheetRules } from "../rules/sheet-rules.js";
import type { Edition, Sheet } from "../schema.js";
import { cellAddress, type Grid } from "./grid.js";
import { labelNames } from "./labels.js";
import { readGrid } from "./read-grid.js";
import { decodeTable, tableCells } from "./table-text.js";
import { gridToCsv, tableGrid } from "./write-grid.js";

const nothing = { locate: () => undefined, raw: () => undefined, line: () => undefined };

/** Returns what is yielded of a source that cannot be read at all. */
export function unreadable(codec: string, reason: Params["reason"], context: ReadContext): Decoded<Sheet> {
  const found = toFinding(checkingRules.unreadable, { path: "", params: { reason: reason ?? "" } }, context);
  return { codec, findings: found ? [found] : [], ...nothing };
}

/** Returns what a grid holds as a reader returns it. */
export function decodeGrid(
  codec: string,
  editions: readonly Edition[],
  grid: Grid,
  context: ReadContext,
  line: (number: number) => string | undefined,
): Decoded<Sheet> {
  const year = Number(context.asOf.slice(0, 4));
  const { sheet, findings, places, names, texts } = readGrid(editions, grid, year, context);
  const nearest = <T>(of: ReadonlyMap<string, T>, path: JsonPointer): T | undefined => {
    for (let parts = fromPointer(path); parts.length > 0; parts = parts.slice(0, -1)) {
      const found = of.get(toPointer(parts));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return {
    codec,
    ...(sheet && { value: sheet }),
    findings: limitRepeats(findings),
    locate: (path) => nearest(places, path),
    nameOf: (path) => names.get(path),
    raw: (path) => texts.get(`${path}/value`) ?? texts.get(path),
    line,
  };
}

/** Returns the codec of sheets as JSON: the `Sheet` itself. */
export function sheetJsonCodec(standard: () => SchemaOf<Sheet>): Codec<Sheet> {
  return jsonCodec({ id: "json", title: { vi: "Phiếu JSON", en: "JSON sheet" }, standard });
}

/** Returns all bytes of a source. */
export async function bytesOf(source: Source): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of chunksOf(source)) chunks.push(chunk);
  return joinBytes(chunks);
}

const NO_TEXT = {
  vi: "bảng không phải văn bản UTF-8 hay UTF-16; hãy lưu lại thành CSV UTF-8",
  en: "the table is neither UTF-8 nor UTF-16 text; save it again as CSV UTF-8",
};

/** Fewer headings than this in common are chance. */
const FEWEST = 2;
/** A table whose headings all fit is as sure as names can make it. */
const MOST = 0.99;

/** Returns how surely headings are those of a sheet: the share that some edition knows. */
export const sureness = ({ share, matched }: { readonly share: number; readonly matched: number }): number =>
  matched < FEWEST || share < 0.5 ? 0 : share * MOST;

/**
 * Returns the codec of sheets as CSV: commas, semicolons, tabs or bars, UTF-8 or UTF-16 as Excel saves "Unicode text". It
 * recognises a table by the share of its headings that some edition knows.
 *
 * @param editions those that a sheet may be of.
 */
export function csvCodec(editions: readonly Edition[]): Codec<Sheet> {
  const id = "csv";
  return {
    id,
    title: { vi: "Phiếu CSV", en: "CSV sheet" },
    mediaTypes: ["text/csv"],
    extensions: [".csv", ".tsv", ".txt"],
    recognises(head) {
      const text = decodeTable(head, false);
      if (text === undefined || /^\ufeff?\s*[{[<]/.test(text) || text.includes("\0")) return 0;
      return sureness(tableCells(editions, text));
    },
    fields: () => labelNames(editions),
    async *decode(source, context) {
      const text = decodeTable(await bytesOf(source));
      if (text === undefined) {
        yield unreadable(id, NO_TEXT, context);
        return;
      }
      const { rows, unclosed, delimiter } = tableCells(editions, text);
      const lines = text.split(/\r\n|\r|\n/);
      const grid = { rows, decimalComma: delimiter !== "," };
      const decoded = decodeGrid(id, editions, grid, context, (number) => lines[number - 1]);
      const marks = unclosed.flatMap(([row, column]) => {
        const at = rows[row]?.[column]?.at;
        const params = { cell: cellAddress(row, column) };
        return toFinding(sheetRules.unclosedQuote, { path: "", params, ...(at && { at }) }, context) ?? [];
      });
      yield { ...decoded, findings: [...limitRepeats(marks), ...decoded.findings] };
    },
    encode: (sheet) => new TextEncoder().encode(gridToCsv(tableGrid(editionOfSheet(editions, sheet), sheet, "vi"))),
  };
}
