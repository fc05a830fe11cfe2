import {
  type Codec,
  checkingRules,
  chunksOf,
  type Decoded,
  fromPointer,
  type JsonPointer,
  joinBytes,
  jsonCodec,
  type ReadContext,
  type SchemaOf,
  type Source,
  type SourceSpan,
  toFinding,
  toPointer,
} from "@egov-vn/core";
import { parseCsv } from "hucre/csv";
import type { Edition, Sheet } from "../schema.js";
import type { Grid } from "./grid.js";
import { readGrid } from "./read-grid.js";
import { gridToCsv, tableGrid } from "./write-grid.js";

const CSV_SHEET = /^(?!\s*[{[<])[\s\S]*(?:Mã đơn vị|Unit code)/;

const textOfHead = (head: Uint8Array): string =>
  new TextDecoder(head[0] === 0xff && head[1] === 0xfe ? "utf-16le" : "utf-8").decode(head);

const nothing = { locate: () => undefined, raw: () => undefined, line: () => undefined };

const unreadable = (reason: string): Decoded<Sheet> => {
  const found = toFinding(checkingRules.unreadable, { path: "", params: { reason } });
  return { findings: found ? [found] : [], ...nothing };
};

/** Returns what a grid holds as a reader returns it. */
export function decodeGrid(edition: Edition, grid: Grid, context: ReadContext): Decoded<Sheet> {
  const { sheet, findings, places } = readGrid(edition, grid, Number(context.asOf.slice(0, 4)));
  const locate = (path: JsonPointer): SourceSpan | undefined => {
    for (let parts = fromPointer(path); parts.length > 0; parts = parts.slice(0, -1)) {
      const place = places.get(toPointer(parts));
      if (place) return place;
    }
    return undefined;
  };
  const raw = (path: JsonPointer): string | undefined => {
    const at = places.get(path) ?? places.get(`${path}/value`);
    return at && grid.rows[at.line - 1]?.[at.column - 1]?.text;
  };
  const line = (number: number): string | undefined =>
    grid.rows[number - 1]?.map((cell) => cell?.text ?? "").join(" | ");
  return { ...(sheet && { value: sheet }), findings, locate, raw, line };
}

/** Returns the codec of sheets as JSON: the `Sheet` itself. */
export function sheetJsonCodec(standard: () => SchemaOf<Sheet>): Codec<Sheet> {
  return jsonCodec({
    id: "json",
    title: { vi: "Phiếu JSON", en: "JSON sheet" },
    standard,
    // Other standards are written in JSON as well: a sheet is known by what only a sheet has.
    recognises: ({ keys }) => keys.has("edition") && keys.has("units"),
  });
}

async function textOf(source: Source): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of chunksOf(source)) chunks.push(chunk);
  const bytes = joinBytes(chunks);
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Returns the codec of sheets as CSV: commas, semicolons or tabs, UTF-8 or UTF-16 as Excel saves "Unicode text". */
export function csvCodec(edition: Edition): Codec<Sheet> {
  return {
    id: "csv",
    title: { vi: "Phiếu CSV", en: "CSV sheet" },
    mediaTypes: ["text/csv"],
    extensions: [".csv", ".tsv", ".txt"],
    recognises: (head) => CSV_SHEET.test(textOfHead(head)),
    async *decode(source: Source, context: ReadContext) {
      const text = await textOf(source);
      if (text === undefined) {
        yield unreadable("CSV: UTF-8, UTF-16");
        return;
      }
      const rows = parseCsv(text, { typeInference: false, skipEmptyRows: false });
      const cells = rows.map((row) => row.map((cell) => ({ text: cell === null ? "" : String(cell) })));
      yield decodeGrid(edition, { name: "CSV", rows: cells }, context);
    },
    encode: (sheet) => new TextEncoder().encode(gridToCsv(tableGrid(edition, sheet, "vi"))),
  };
}
