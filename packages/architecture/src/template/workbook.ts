import type { Bilingual } from "@egov-vn/core";
import { guardFormula, unguardFormula } from "@egov-vn/core/tables";
import {
  cellAddress,
  columnLetters,
  type SpreadsheetKind,
  spreadsheetKind,
  unfoldedSize,
} from "@egov-vn/ict-index/workbook";
import { type CellValue, readXlsx, writeXlsx } from "hucre/xlsx";
import { assess } from "../assess.js";
import type { Architecture } from "../schema.js";
import { VALUES, type ValueList, valueWords } from "../tables/values.js";
import { gapGrid, headGrid, type TextGrid, templateGrids, versionGrid } from "./grids.js";
import { LIST_OF, type SheetName, TEMPLATE } from "./template.js";

const MEBIBYTE = 2 ** 20;
/** A province's inventory of thousands of objects unfolds to a few MiB. */
const MOST_MIB = 64;
const MOST_ROWS = 50_000;

const FORMATS: Readonly<Record<Exclude<SpreadsheetKind, "xlsx">, Bilingual>> = {
  xls: { vi: "đây là bảng tính của Excel 97–2003 (.xls)", en: "it is a workbook of Excel 97-2003 (.xls)" },
  xlsb: { vi: "đây là bảng tính nhị phân của Excel (.xlsb)", en: "it is a binary workbook of Excel (.xlsb)" },
  ods: { vi: "đây là bảng tính OpenDocument (.ods)", en: "it is an OpenDocument spreadsheet (.ods)" },
  encrypted: { vi: "bảng tính có mật khẩu", en: "the workbook has a password" },
};
const NO_BOOK: Bilingual = { vi: "tệp không phải là bảng tính .xlsx nguyên vẹn", en: "it is no whole .xlsx workbook" };
const TOO_LARGE: Bilingual = {
  vi: `tệp bung ra lớn hơn ${MOST_MIB} MiB`,
  en: `it unfolds to more than ${MOST_MIB} MiB`,
};

function textOf(value: CellValue): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return unguardFormula(String(value));
}

/** Returns the sheets of a workbook as text, or why they cannot be read. */
export async function readWorkbook(
  bytes: Uint8Array,
): Promise<{ readonly grids: readonly TextGrid[] } | { readonly reason: Bilingual }> {
  const kind = spreadsheetKind(bytes.subarray(0, 65_536));
  if (kind !== undefined && kind !== "xlsx") return { reason: FORMATS[kind] };
  const size = unfoldedSize(bytes, MOST_MIB * MEBIBYTE);
  if (size === undefined) return { reason: NO_BOOK };
  if (size > MOST_MIB * MEBIBYTE) return { reason: TOO_LARGE };
  try {
    const book = await readXlsx(bytes, { maxRows: MOST_ROWS });
    return { grids: book.sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(textOf)) })) };
  } catch {
    return { reason: NO_BOOK };
  }
}

const HEAD_STYLE = {
  font: { bold: true },
  fill: { type: "pattern" as const, pattern: "solid" as const, fgColor: { rgb: "DCE6F1" } },
  alignment: { wrapText: true, vertical: "center" as const },
};
const CHECK = "KIỂM TRA";

/** What the rules say of each row, by the path of the row. */
function checksOf(file: Architecture): Map<string, string> {
  const found = new Map<string, Set<string>>();
  for (const { rule, findings } of assess(file)) {
    for (const { path } of findings) {
      const row = /^\/(?:objects|relations|mappings)\/\d+/.exec(path)?.[0];
      if (row !== undefined) found.set(row, (found.get(row) ?? new Set()).add(rule.number));
    }
  }
  return new Map([...found].map(([row, numbers]) => [row, [...numbers].join(", ")]));
}

const LISTS: Readonly<Record<string, string>> = LIST_OF;

function sheet(grid: TextGrid, checks: ReadonlyMap<string, string>) {
  const fields = TEMPLATE[grid.name as SheetName] ?? [];
  const list = LISTS[grid.name];
  const rows = grid.rows.map((row, at) => {
    if (list === undefined) return row;
    return [...row, at === 0 ? CHECK : (checks.get(`/${list}/${at - 1}`) ?? "")];
  });
  const cells = new Map<string, { style: object }>();
  if (fields.length > 0 || grid.name !== "HUONG_DAN") {
    (rows[0] ?? []).forEach((_, column) => {
      cells.set(`0,${column}`, { style: HEAD_STYLE });
    });
  }
  const listNames = Object.keys(VALUES) as ValueList[];
  const dataValidations = fields.flatMap((field, column) => {
    if (!field.list || field.several) return [];
    const letters = columnLetters(listNames.indexOf(field.list));
    return [
      {
        type: "list" as const,
        formula1: `DM_GIATRI!$${letters}$2:$${letters}$${VALUES[field.list].length + 1}`,
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: "warning" as const,
        range: `${cellAddress(1, column)}:${cellAddress(Math.max(2, rows.length + 200) - 1, column)}`,
      },
    ];
  });
  return {
    name: grid.name,
    rows: rows.map((row) => row.map((text) => (text === "" ? null : guardFormula(text)))),
    columns: (rows[0] ?? []).map((_, column) => ({ width: column === 0 ? 16 : 26 })),
    cells,
    ...(grid.name !== "HUONG_DAN" && { freezePane: { rows: 1, columns: 1 } }),
    ...(dataValidations.length > 0 && { dataValidations }),
  };
}

/** Returns the value lists as a sheet: a column each. */
function valuesGrid(): TextGrid {
  const lists = Object.keys(VALUES) as ValueList[];
  const longest = Math.max(...lists.map((list) => VALUES[list].length));
  const rows = Array.from({ length: longest }, (_, at) =>
    lists.map((list) => (VALUES[list][at] ? valueWords(list, VALUES[list][at] as string).vi : "")),
  );
  return { name: "DM_GIATRI", rows: [lists.map((list) => headingOf(list)), ...rows] };
}

const headingOf = (list: ValueList): string =>
  Object.values(TEMPLATE)
    .flat()
    .find((field) => field.list === list)?.heading ?? list;

const REQUIRED: Readonly<Record<string, string>> = {
  always: "Bắt buộc",
  own: "Bắt buộc với bản ghi gốc",
  reference: "Bắt buộc với bản ghi tham chiếu",
  layered: "Bắt buộc với đối tượng trong lớp",
  shared: "Bắt buộc với nền tảng, CSDL dùng chung",
  exchange: "Bắt buộc khi trao đổi",
  data: "Bắt buộc khi chia sẻ dữ liệu",
  outward: "Bắt buộc khi chia sẻ ra ngoài",
  "own-end": "Bắt buộc với đầu của cơ quan",
  inherited: "Bắt buộc khi kế thừa",
  maintained: "Bắt buộc khi duy trì",
};

const dictionaryGrid = (): TextGrid => ({
  name: "TU_DIEN_TRUONG",
  rows: [
    ["Trang", "Trường", "Bắt buộc", "Danh mục"],
    ...Object.values(TEMPLATE)
      .flat()
      .map(({ sheet: name, heading, required, list }) => [
        name,
        heading,
        REQUIRED[required] ?? "",
        list ? headingOf(list) : "",
      ]),
  ],
});

/**
 * Returns Mẫu 03 as a workbook: the four tables, HUONG_DAN, DM_GIATRI, TU_DIEN_TRUONG and LS_PHIENBAN. The column KIỂM TRA
 * names the rules that a row breaks.
 *
 * @example
 * await writeTemplate(file) // the bytes of an .xlsx file
 */
export async function writeTemplate(file: Architecture): Promise<Uint8Array> {
  const checks = checksOf(file);
  const grids = [headGrid(file), ...templateGrids(file), valuesGrid(), dictionaryGrid(), versionGrid(file)];
  return writeXlsx({ sheets: grids.map((grid) => sheet(grid, checks)) });
}

/**
 * Returns Bảng 4 alone as a workbook, in the order of the roadmap; Mẫu 03 reads it back.
 *
 * @example
 * await writeGaps(file) // the bytes of an .xlsx file
 */
export const writeGaps = (file: Architecture): Promise<Uint8Array> =>
  writeXlsx({ sheets: [gapGrid(file), valuesGrid()].map((grid) => sheet(grid, new Map())) });
