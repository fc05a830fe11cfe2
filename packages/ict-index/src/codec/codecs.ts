import {
  type Codec,
  checkingRules,
  chunksOf,
  type Decoded,
  type Finding,
  fromPointer,
  type JsonPointer,
  joinBytes,
  type ReadContext,
  type Source,
  type SourceSpan,
  toFinding,
  toPointer,
} from "@egov-vn/core";
import { parseCsv } from "hucre/csv";
import type { z } from "zod";
import { type Edition, type Sheet, SheetSchema } from "../schema.js";
import type { Grid } from "./grid.js";
import { readGrid } from "./read-grid.js";
import { gridToCsv, tableGrid } from "./write-grid.js";

/** Turns a failure of the schema into a finding. */
export type SchemaFinding = (issue: z.core.$ZodIssue, value: unknown) => Finding;

// Other standards are written in JSON and CSV as well: a sheet is known by what only a sheet has.
const JSON_SHEET = /^\s*\{[\s\S]*"(?:edition|units)"\s*:/;
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
export function jsonCodec(schemaFinding: SchemaFinding): Codec<Sheet> {
  return {
    id: "json",
    title: { vi: "Phiếu JSON", en: "JSON sheet" },
    mediaTypes: ["application/json"],
    extensions: [".json"],
    recognises: (head) => JSON_SHEET.test(textOfHead(head)),
    async *decode(source: Source) {
      const text = await textOf(source);
      let value: unknown;
      try {
        value = text === undefined ? undefined : JSON.parse(text);
      } catch (error) {
        yield unreadable(error instanceof Error ? error.message : String(error));
        return;
      }
      const result = SheetSchema.safeParse(value);
      if (result.success) yield { value: result.data, findings: [], ...nothing };
      else yield { findings: result.error.issues.map((issue) => schemaFinding(issue, value)), ...nothing };
    },
    encode: (sheet) => new TextEncoder().encode(`${JSON.stringify(sheet, undefined, 2)}\n`),
  };
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
