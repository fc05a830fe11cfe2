import {
  type Bilingual,
  type Decoded,
  type Language,
  type ReadContext,
  reasonOf,
  type Source,
  toFinding,
} from "@egov-vn/core";
import { type CellValue, readXlsx, writeXlsx } from "hucre/xlsx";
import { bytesOf, decodeGrid, unreadable } from "./codec/codecs.js";
import type { Cell, Grid } from "./codec/grid.js";
import { cellAddress } from "./codec/grid.js";
import { formGrid, harmless, tableGrid, type WrittenGrid } from "./codec/write-grid.js";
import { failures } from "./failures.js";
import { resultGrids } from "./report/result-grids.js";
import { sheetRules } from "./rules/sheet-rules.js";
import type { Edition, Sheet, Unit } from "./schema.js";
import type { Scored } from "./score.js";
import { type SpreadsheetKind, spreadsheetKind } from "./spreadsheet-kind.js";
import { unfoldedSize } from "./unfolded-size.js";

export { xlsxCodec } from "./workbook-codec.js";

const CODEC = "xlsx";
const LOOKED_AT = 65_536;
const MEBIBYTE = 2 ** 20;

// Agencies' sheets have some hundreds of rows; a file that unfolds to more than this is no sheet.
const MOST_ROWS = 20_000;
/** 10,000 units with a hundred criteria unfold to about 40 MiB. */
const MOST_MIB = 64;

const FORMATS: Readonly<Record<Exclude<SpreadsheetKind, "xlsx">, Bilingual>> = {
  xls: { vi: "bảng tính của Excel 97–2003 (.xls)", en: "a workbook of Excel 97-2003 (.xls)" },
  xlsb: { vi: "bảng tính nhị phân của Excel (.xlsb)", en: "a binary workbook of Excel (.xlsb)" },
  ods: { vi: "bảng tính OpenDocument (.ods)", en: "an OpenDocument spreadsheet (.ods)" },
  encrypted: { vi: "bảng tính có mật khẩu", en: "a workbook with a password" },
};

const nowhere = { locate: () => undefined, raw: () => undefined, line: () => undefined };

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

/** A workbook's visible sheets, and the names of the hidden ones. */
interface ReadBook {
  readonly grids: readonly (Grid & { readonly name: string })[];
  readonly hidden: readonly string[];
}

/**
 * Returns the cells of every visible sheet of a workbook. A formula counts by the result it was saved with.
 *
 * @throws Failure when the bytes are no workbook, or unfold to more than 64 MiB.
 */
async function readBook(bytes: Uint8Array): Promise<ReadBook> {
  const size = unfoldedSize(bytes, MOST_MIB * MEBIBYTE);
  if (size === undefined) throw failures.notWorkbook();
  if (size > MOST_MIB * MEBIBYTE) throw failures.workbookTooLarge({ limit: MOST_MIB });
  const hidden: string[] = [];
  const isShown = (info: {
    readonly name: string;
    readonly hidden?: boolean;
    readonly veryHidden?: boolean;
  }): boolean => {
    const shown = !info.hidden && !info.veryHidden;
    if (!shown) hidden.push(info.name);
    return shown;
  };
  let book: Book;
  try {
    book = await readXlsx(bytes, { readStyles: true, maxRows: MOST_ROWS + 1, sheets: isShown });
  } catch (error) {
    throw failures.notWorkbook(undefined, { cause: error });
  }
  const long = book.sheets.find(({ rows }) => rows.length > MOST_ROWS);
  if (long) throw failures.tooManyRows({ sheet: long.name, limit: MOST_ROWS });
  const grids = book.sheets.map((sheet) => ({
    name: sheet.name,
    rows: sheet.rows.map((row, line) =>
      row.map((value, column) => cellOf(value, sheet.cells?.get(`${line},${column}`))),
    ),
  }));
  if (grids.length === 0) throw failures.noVisibleSheet();
  return { grids, hidden };
}

/**
 * Yields each sheet of a workbook that has the form; a workbook without any says so once. What is no workbook of today is
 * named, and never opened when it unfolds without end.
 */
export async function* decodeWorkbook(
  editions: readonly Edition[],
  source: Source,
  context: ReadContext,
): AsyncGenerator<Decoded<Sheet>, void, undefined> {
  const bytes = await bytesOf(source);
  const kind = spreadsheetKind(bytes.subarray(0, LOOKED_AT));
  if (kind !== undefined && kind !== "xlsx") {
    const finding = toFinding(sheetRules.otherSpreadsheet, { path: "", params: { format: FORMATS[kind] } }, context);
    yield { codec: CODEC, findings: finding ? [finding] : [], ...nowhere };
    return;
  }
  let book: ReadBook;
  try {
    book = await readBook(bytes);
  } catch (error) {
    yield unreadable(CODEC, reasonOf(error), context);
    return;
  }
  const decoded = book.grids.map((grid) => ({ grid, value: decodeSheet(editions, grid, context) }));
  const forms = decoded.filter(({ value }) => value.value !== undefined);
  const kept = forms.length > 0 ? forms : decoded.slice(0, 1);
  const others = decoded.filter((one) => !kept.includes(one)).map(({ grid }) => grid.name);
  const unused = [...others, ...book.hidden];
  const finding =
    unused.length > 0 && toFinding(sheetRules.unusedSheets, { path: "", params: { sheets: unused } }, context);
  for (const [place, { value }] of kept.entries()) {
    yield finding && place === 0 ? { ...value, findings: [...value.findings, finding] } : value;
  }
}

function decodeSheet(editions: readonly Edition[], grid: Grid, context: ReadContext): Decoded<Sheet> {
  const line = (number: number): string | undefined =>
    grid.rows[number - 1]?.map((cell) => cell?.text ?? "").join(" | ");
  return decodeGrid(CODEC, editions, grid, context, line);
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
