import { nearestName } from "@egov-vn/core";
import { parseYaml, yamlText } from "@egov-vn/core/yaml";
import * as z from "zod";
import { failures } from "../failures.js";
import { sameName } from "../model/same-name.js";
import { nearestValue, valueKey } from "../tables/values.js";
import type { TextGrid } from "./grids.js";
import { SHEETS, type SheetName, TEMPLATE, TEMPLATE_EDITION, type TemplateField } from "./template.js";

const Text = z.string().min(1);
const ColumnSchema = z.strictObject({ heading: Text, field: Text.exactOptional() });
const ValueSchema = z.strictObject({ field: Text, from: Text, to: Text.exactOptional() });
const DefaultSchema = z.strictObject({ field: Text, value: Text });
const SheetMapSchema = z.strictObject({
  sheet: Text,
  table: z.enum(SHEETS),
  /** The row of the headings, from 1. */
  head: z.int().min(1),
  columns: z.array(ColumnSchema).readonly(),
  defaults: z.array(DefaultSchema).readonly().exactOptional(),
  values: z.array(ValueSchema).readonly().exactOptional(),
  /** The letters of the codes that a reader gives where the sheet has no codes. */
  codes: z.enum(["KT", "LQ", "CX"]).exactOptional(),
});
const HeadingMapSchema = z.strictObject({ edition: Text, sheets: z.array(SheetMapSchema).readonly() });

/** Which columns of somebody's own workbook are which fields of Mẫu 03; kept in a file that people correct. */
export type HeadingMap = Readonly<z.output<typeof HeadingMapSchema>>;
type SheetMap = HeadingMap["sheets"][number];

/** What inventories call fields of Mẫu 03, as {@link sameName} compares. */
const ALSO: Readonly<Partial<Record<SheetName, Readonly<Record<string, readonly string[]>>>>> = {
  DM_DOITUONG: {
    code: ["ma", "ma he thong", "ma httt", "ma ung dung", "ky hieu"],
    name: ["ten he thong", "he thong", "ten phan mem", "phan mem", "ten ung dung", "ten nen tang", "ten doi tuong"],
    kind: ["loai", "loai he thong", "phan loai"],
    layer: ["lop", "lop kien truc"],
    owner: ["chu quan", "don vi chu quan", "co quan quan ly", "don vi quan ly", "don vi chu tri", "chu dau tu"],
    operator: ["van hanh", "don vi van hanh khai thac", "nha cung cap"],
    contact: ["dau moi", "dau moi ky thuat", "can bo phu trach", "lien he"],
    lifeCycle: ["tinh trang", "trang thai", "hien trang", "tinh trang su dung"],
    scope: ["pham vi", "pham vi trien khai", "cap su dung"],
    option: ["phuong an", "de xuat", "dinh huong"],
    evidence: ["nguon", "minh chung", "can cu"],
    note: ["ghi chu khac", "dien giai", "mo ta"],
  },
  QH_KETNOI: {
    from: ["he thong nguon", "nguon", "ben gui", "tu he thong"],
    to: ["he thong dich", "dich", "ben nhan", "den he thong"],
    content: ["du lieu", "du lieu trao doi", "noi dung trao doi"],
    channel: ["kenh", "phuong thuc", "hinh thuc ket noi"],
    state: ["tinh trang", "tinh trang ket noi", "trang thai ket noi"],
    frequency: ["tan suat"],
  },
  HOANTHIEN_NV: {
    "task.code": ["ma nv"],
    "task.title": ["nhiem vu", "ten nhiem vu", "noi dung cong viec"],
    "task.lead": ["don vi chu tri", "co quan chu tri"],
    "task.with": ["don vi phoi hop", "co quan phoi hop"],
    "task.deadline": ["thoi han", "thoi gian", "thoi gian hoan thanh"],
    "task.resources": ["kinh phi", "nguon von", "du toan"],
  },
};

/** What a row must say to be a record, and what is supposed where the sheet does not say it. */
const SUPPOSED: Readonly<Record<SheetName, Readonly<Record<string, string>>>> = {
  DM_DOITUONG: {
    record: "Bản ghi gốc",
    kind: "Hệ thống số/HTTT",
    layer: "Ứng dụng và nghiệp vụ dùng chung",
    state: "Hiện trạng",
  },
  QH_KETNOI: { kind: "Kết nối kỹ thuật", state: "Đang khai thác" },
  ANHXA: { relation: "Chưa ánh xạ" },
  HOANTHIEN_NV: {},
};
const HEADS_AMONG = 10;
const FEWEST = 2;

/** The field that a heading means: by its name, by what inventories call it, or by a name that is nearly the same. */
function fieldOf(sheet: SheetName, heading: string): TemplateField | undefined {
  const name = sameName(heading);
  if (name === "") return undefined;
  const fields = TEMPLATE[sheet];
  const exact = fields.find((field) => sameName(field.heading) === name);
  if (exact) return exact;
  const also = ALSO[sheet] ?? {};
  const called = fields.find(({ field }) => also[field]?.includes(name));
  if (called) return called;
  const near = nearestName(
    name,
    fields.map((field) => sameName(field.heading)).filter((one) => one.length > 5),
  );
  return fields.find((field) => sameName(field.heading) === near);
}

interface Suggested {
  readonly table: SheetName;
  readonly head: number;
  readonly fields: ReadonlyMap<number, TemplateField>;
}

/** The table and row of headings that a sheet fits best. */
function bestFit(grid: TextGrid): Suggested | undefined {
  let best: Suggested | undefined;
  for (const [head, cells] of grid.rows.slice(0, HEADS_AMONG).entries()) {
    for (const table of SHEETS) {
      const fields = new Map<number, TemplateField>();
      const used = new Set<string>();
      for (const [column, heading] of cells.entries()) {
        const field = fieldOf(table, heading);
        if (!field || used.has(field.field)) continue;
        used.add(field.field);
        fields.set(column, field);
      }
      if (fields.size >= FEWEST && fields.size > (best?.fields.size ?? 0)) best = { table, head, fields };
    }
  }
  return best;
}

function suggestedSheet(grid: TextGrid): SheetMap | undefined {
  const fit = bestFit(grid);
  if (!fit) return undefined;
  const { table, head, fields } = fit;
  const rows = grid.rows.slice(head + 1);
  const met = new Set([...fields.values()].map(({ field }) => field));
  const headingOf = (field: string): string => TEMPLATE[table].find((one) => one.field === field)?.heading ?? field;
  const values = new Map<string, z.output<typeof ValueSchema>>();
  for (const [column, { list, heading }] of fields) {
    if (!list) continue;
    for (const row of rows) {
      const from = (row[column] ?? "").trim();
      if (from === "" || valueKey(list, from) !== undefined) continue;
      const to = nearestValue(list, from);
      values.set(`${heading}\n${from}`, { field: heading, from, ...(to !== undefined && { to }) });
    }
  }
  const defaults = Object.entries(SUPPOSED[table])
    .filter(([field]) => !met.has(field))
    .map(([field, value]) => ({ field: headingOf(field), value }));
  return {
    sheet: grid.name,
    table,
    head: head + 1,
    columns: (grid.rows[head] ?? []).flatMap((text, column) => {
      const heading = text.trim();
      if (heading === "") return [];
      const field = fields.get(column)?.heading;
      return [{ heading, ...(field !== undefined && { field }) }];
    }),
    ...(defaults.length > 0 && { defaults }),
    ...(values.size > 0 && { values: [...values.values()] }),
    ...(table === "DM_DOITUONG" && !met.has("code") && { codes: "KT" as const }),
  };
}

/**
 * Suggests which columns of somebody's own sheets are which fields of Mẫu 03: by their names, by what inventories call
 * them, and by spelling. Sheets in which fewer than two headings are known are left out.
 *
 * @example
 * suggestHeadings([{ name: "HT", rows: [["STT", "Tên hệ thống", "Đơn vị chủ quản"]] }]).sheets[0]?.table // => "DM_DOITUONG"
 */
export function suggestHeadings(grids: readonly TextGrid[]): HeadingMap {
  return { edition: TEMPLATE_EDITION, sheets: grids.flatMap((grid) => suggestedSheet(grid) ?? []) };
}

/** Returns a mapping of headings as YAML, with a word on how to correct it. */
export const writeHeadingMap = (map: HeadingMap): string =>
  `# Bảng đối chiếu tên cột với trường của Mẫu 03 (theo dự thảo). Sửa rồi nhập lại.
# columns: cột không có field thì không được nhập. defaults: giá trị ghi vào mọi dòng. values: giá trị đổi khi nhập.
${yamlText(map, { rows: new Set(["columns", "defaults", "values"]), keys: ["sheet", "heading", "field"] })}`;

/**
 * Reads a mapping of headings.
 *
 * @throws Failure when it is no such mapping, with the place and the reason.
 */
export function readHeadingMap(text: string): HeadingMap {
  const { document } = parseYaml(text);
  if (document.errors.length > 0)
    throw failures.badHeadingMap({ place: String(document.errors[0]?.linePos?.[0].line) });
  const read = HeadingMapSchema.safeParse(document.toJS());
  if (!read.success) throw failures.badHeadingMap({ place: read.error.issues[0]?.path.join(".") ?? "" });
  for (const { table, columns, defaults = [], values = [] } of read.data.sheets) {
    const known = new Set(TEMPLATE[table].map(({ heading }) => sameName(heading)));
    for (const { field } of [...columns, ...defaults, ...values])
      if (field !== undefined && !known.has(sameName(field))) throw failures.noSuchField({ field, table });
  }
  return read.data;
}

/** Sheets under the headings of Mẫu 03, and what found no place there. */
export interface MappedGrids {
  readonly grids: readonly TextGrid[];
  readonly left: readonly LeftPart[];
}

/** A sheet or a column that found no place, with the number of its cells that hold something. */
export interface LeftPart {
  readonly sheet: string;
  readonly heading?: string;
  readonly cells: number;
}

const filledCells = (rows: readonly (readonly string[])[], column?: number): number =>
  rows.reduce(
    (sum, row) => sum + (column === undefined ? row : [row[column] ?? ""]).filter((text) => text.trim() !== "").length,
    0,
  );

function mappedSheet(grid: TextGrid, map: SheetMap): { grid: TextGrid; left: LeftPart[] } {
  const [heads = [], ...rows] = grid.rows.slice(map.head - 1);
  const wanted = new Map(map.columns.map(({ heading, field }) => [sameName(heading), field]));
  const values = new Map(
    (map.values ?? []).flatMap(({ field, from, to }) =>
      to === undefined ? [] : [[`${sameName(field)}\n${sameName(from)}`, to] as const],
    ),
  );
  const columns = heads.map((heading) => wanted.get(sameName(heading)));
  const left = columns.flatMap((field, column): LeftPart[] => {
    const heading = (heads[column] ?? "").trim();
    const cells = filledCells(rows, column);
    return field !== undefined || cells === 0 ? [] : [{ sheet: grid.name, ...(heading && { heading }), cells }];
  });
  const kept = columns.flatMap((field, column) => (field === undefined ? [] : [{ field, column }]));
  const met = new Set(kept.map(({ field }) => sameName(field)));
  const supposed = (map.defaults ?? []).filter(({ field }) => !met.has(sameName(field)));
  const code = TEMPLATE.DM_DOITUONG[0]?.heading ?? "";
  const numbered = map.codes !== undefined && !met.has(sameName(code));
  const records = rows.filter((row) => kept.some(({ column }) => (row[column] ?? "").trim() !== ""));
  return {
    left,
    grid: {
      name: map.table,
      rows: [
        [...(numbered ? [code] : []), ...kept.map(({ field }) => field), ...supposed.map(({ field }) => field)],
        ...records.map((row, at) => [
          ...(numbered ? [`${map.codes}-${at + 1}`] : []),
          ...kept.map(({ field, column }) => {
            const text = (row[column] ?? "").trim();
            return values.get(`${sameName(field)}\n${sameName(text)}`) ?? text;
          }),
          ...supposed.map(({ value }) => value),
        ]),
      ],
    },
  };
}

/** Returns somebody's own sheets under the headings of Mẫu 03, as a mapping says, for {@link readTemplate}. */
export function mappedGrids(grids: readonly TextGrid[], map: HeadingMap): MappedGrids {
  const made: TextGrid[] = [];
  const left: LeftPart[] = [];
  for (const grid of grids) {
    const sheet = map.sheets.find((one) => one.sheet === grid.name);
    if (sheet) {
      const mapped = mappedSheet(grid, sheet);
      made.push(mapped.grid);
      left.push(...mapped.left);
    } else {
      const cells = filledCells(grid.rows);
      if (cells > 0) left.push({ sheet: grid.name, cells });
    }
  }
  return { grids: made, left };
}
