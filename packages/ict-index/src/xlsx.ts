import { type Codec, chunksOf, joinBytes, type Language, type ReadContext, type Source } from "@egov-vn/core";
import { type CellValue, readXlsx, writeXlsx } from "hucre/xlsx";
import { decodeGrid } from "./codec/codecs.js";
import type { Cell, Grid } from "./codec/grid.js";
import { cellAddress } from "./codec/grid.js";
import { formGrid, harmless, tableGrid, type WrittenGrid } from "./codec/write-grid.js";
import { resultGrids } from "./report/result-grids.js";
import type { Edition, Sheet, Unit } from "./schema.js";
import type { Scored } from "./score.js";

// Agencies' sheets have some hundreds of rows; a file that unfolds to more than this is no sheet.
const MOST_ROWS = 20_000;

type Book = Awaited<ReturnType<typeof readXlsx>>;

function cellOf(
  value: CellValue,
  detail: NonNullable<Book["sheets"][number]["cells"]> extends Map<string, infer C> ? C | undefined : never,
): Cell | undefined {
  const formula = detail?.formula !== undefined;
  const shown = formula && detail?.formulaResult !== undefined ? detail.formulaResult : value;
  if (detail?.type === "error") return { text: String(value ?? detail.value ?? "#N/A") };
  if (shown === null || shown === undefined) return formula ? { text: "", uncalculated: true } : undefined;
  if (typeof shown === "number") {
    const percent = detail?.style?.numFmt?.includes("%") === true;
    return { text: String(shown), number: shown, ...(percent && { percent }) };
  }
  if (typeof shown === "boolean") return { text: String(shown), number: shown ? 1 : 0 };
  return { text: shown instanceof Date ? shown.toISOString().slice(0, 10) : shown };
}

/**
 * Returns the cells of every visible sheet of a workbook. A formula counts by the result it was saved with.
 *
 * @throws Error when the bytes are no workbook, are encrypted, or unfold beyond the library's caps.
 */
export async function readGrids(bytes: Uint8Array): Promise<Grid[]> {
  const book = await readXlsx(bytes, {
    readStyles: true,
    maxRows: MOST_ROWS,
    sheets: (info) => !info.hidden && !info.veryHidden,
  });
  return book.sheets.map((sheet) => ({
    name: sheet.name,
    rows: sheet.rows.map((row, line) =>
      row.map((value, column) => cellOf(value, sheet.cells?.get(`${line},${column}`))),
    ),
  }));
}

/** Returns the codec of sheets as XLSX. A workbook may hold several: each sheet that has the form is one value. */
export function xlsxCodec(edition: Edition): Codec<Sheet> {
  return {
    id: "xlsx",
    title: { vi: "Phiếu Excel", en: "Excel sheet" },
    mediaTypes: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    extensions: [".xlsx", ".xlsm"],
    recognises: (head) => head[0] === 0x50 && head[1] === 0x4b,
    async *decode(source: Source, context: ReadContext) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of chunksOf(source)) chunks.push(chunk);
      const grids = await readGrids(joinBytes(chunks));
      const decoded = grids.map((grid) => decodeGrid(edition, grid, context));
      const sheets = decoded.filter((one) => one.value !== undefined);
      // Notes and charts beside the form are no sheets; a workbook without any form says so once.
      yield* sheets.length > 0 ? sheets : decoded.slice(0, 1);
    },
  };
}

const HEAD = {
  font: { bold: true },
  fill: { type: "pattern" as const, pattern: "solid" as const, fgColor: { rgb: "DCE6F1" } },
  alignment: { wrapText: true, vertical: "center" as const },
};

function sheetOf(grid: WrittenGrid) {
  const cells = new Map<string, { style: object }>();
  grid.rows.forEach((row, line) => {
    if (line >= grid.headerRows) return;
    row.forEach((value, column) => {
      if (value !== null) cells.set(`${line},${column}`, { style: HEAD });
    });
  });
  const last = grid.rows.length;
  const dataValidations = grid.columns.flatMap((column, place) => {
    if (!column || column.part === "evidence" || !column.criterion || last <= grid.headerRows) return [];
    const [low, high] = column.part === "value" ? (column.criterion.range ?? [null, null]) : [0, null];
    if (low === null && high === null) return [];
    const range = `${cellAddress(grid.headerRows, place)}:${cellAddress(last - 1, place)}`;
    const bounds =
      high === null
        ? { operator: "greaterThanOrEqual" as const, formula1: String(low) }
        : { operator: "between" as const, formula1: String(low ?? 0), formula2: String(high) };
    // A warning, not a stop: an answer may be "not applicable".
    return [
      {
        type: "decimal" as const,
        ...bounds,
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: "warning" as const,
        range,
      },
    ];
  });
  const widths = (grid.rows[grid.headerRows - 1] ?? []).map((_, column) => ({
    width: column < grid.headerColumns ? 24 : 18,
  }));
  return {
    name: grid.name,
    rows: grid.rows.map((row) => row.map(harmless)),
    columns: widths,
    cells,
    freezePane: { rows: grid.headerRows, columns: grid.columns.length > 0 ? grid.headerColumns : 0 },
    ...(dataValidations.length > 0 && { dataValidations }),
  };
}

/** Returns a sheet as an XLSX table; without units it is an empty form for `rows` of them. */
export async function writeSheet(
  edition: Edition,
  sheet: Pick<Sheet, "year" | "units">,
  language: Language,
  rows = 0,
): Promise<Uint8Array> {
  return writeXlsx({ sheets: [sheetOf(tableGrid(edition, sheet, language, rows))] });
}

/** Returns the XLSX form that one unit fills in. */
export async function writeForm(
  edition: Edition,
  unit: Partial<Unit>,
  year: number,
  language: Language,
): Promise<Uint8Array> {
  return writeXlsx({ sheets: [sheetOf(formGrid(edition, unit, year, language))] });
}

/** Returns results as XLSX: ranks, each node's scores, contributions, findings. */
export async function writeResults(scored: Scored, language: Language): Promise<Uint8Array> {
  return writeXlsx({ sheets: resultGrids(scored, language).map(sheetOf) });
}
