import { isLayered } from "../model/architecture-index.js";
import type { Architecture, ArchitectureObject, Gap, Task } from "../schema.js";
import { valueWords } from "../tables/values.js";
import { gapList } from "../verbs/gap-list.js";
import { SHEETS, type SheetName, TEMPLATE, type TemplateField } from "./template.js";

/** What Mẫu 03 writes for what is not known, and for what does not apply. */
export const UNKNOWN = "Chưa xác định";
export const NOT_APPLICABLE = "Không áp dụng";

type Cells = Readonly<Record<string, unknown>>;

/** A sheet as text: its heads, then a row for each record. */
export interface TextGrid {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** The line of the source that each row begins on, for a table of CSV: there each row has a cell for each heading. */
  readonly lines?: readonly number[];
}

function unknownText(row: ArchitectureObject, field: string): string {
  const one = row.unknown?.find((declared) => declared.field === field);
  if (!one) return "";
  const parts = [
    one.reason && `lý do: ${one.reason}`,
    one.source && `nguồn: ${one.source}`,
    one.contact && `đầu mối: ${one.contact}`,
    one.due && `thời hạn: ${one.due}`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? UNKNOWN : `${UNKNOWN} (${parts.join("; ")})`;
}

/** Returns one item of a cell with several, its semicolons doubled so that they separate nothing. */
const item = (text: string): string => text.replaceAll(";", ";;");

function cellText({ list, several }: TemplateField, value: unknown): string {
  if (value === undefined) return "";
  const one = (part: unknown): string => (list ? valueWords(list, String(part)).vi : String(part));
  return several && Array.isArray(value) ? value.map((part) => item(one(part))).join("; ") : one(value);
}

function rowOf(sheet: SheetName, cells: Cells): string[] {
  return TEMPLATE[sheet].map((field) => cellText(field, cells[field.field]));
}

function objectRow(row: ArchitectureObject): string[] {
  const crossing = !isLayered(row);
  return TEMPLATE.DM_DOITUONG.map((field) => {
    const text = cellText(field, row[field.field as keyof ArchitectureObject]);
    if (text !== "") return text;
    return field.field === "component" && crossing ? NOT_APPLICABLE : unknownText(row, field.field);
  });
}

const prefixed = (prefix: string, row: object | undefined): [string, unknown][] =>
  Object.entries(row ?? {}).map(([key, value]) => [`${prefix}.${key}`, value]);

const pairRow = (gap: Gap | undefined, task: Task | undefined): string[] =>
  rowOf("HOANTHIEN_NV", Object.fromEntries([...prefixed("gap", gap), ...prefixed("task", task)]));

/** Returns the pairs of gaps and tasks, one row each, as Bảng 4 has them; tasks of no gap come last. */
function pairRows({ gaps = [], tasks = [] }: Architecture): string[][] {
  const byCode = new Map(tasks.map((task) => [task.code, task]));
  const used = new Set<string>();
  const rows = gaps.flatMap((gap) => {
    const own = (gap.tasks ?? []).map((code) => {
      used.add(code);
      return pairRow(gap, byCode.get(code) ?? ({ code } as Task));
    });
    return own.length > 0 ? own : [pairRow(gap, undefined)];
  });
  return [...rows, ...tasks.filter(({ code }) => !used.has(code)).map((task) => pairRow(undefined, task))];
}

/**
 * Returns Bảng 4 as text, heads first, in the order of the roadmap: what unblocks most comes first, what it depends on before
 * it. Gaps that no task of the file closes come last.
 *
 * @example
 * gapGrid(file).rows[0]?.length // => 22
 */
export function gapGrid(file: Architecture): TextGrid {
  const { steps } = gapList(file);
  const byCode = new Map((file.tasks ?? []).map((task) => [task.code, task]));
  const planned = steps.flatMap(({ task, gaps }) =>
    gaps.length > 0 ? gaps.map((gap) => pairRow(gap, task)) : [pairRow(undefined, task)],
  );
  const left = (file.gaps ?? []).flatMap((gap) => {
    const unknown = (gap.tasks ?? []).filter((code) => !byCode.has(code));
    if ((gap.tasks ?? []).length === 0) return [pairRow(gap, undefined)];
    return unknown.map((code) => pairRow(gap, { code } as Task));
  });
  return { name: "HOANTHIEN_NV", rows: [TEMPLATE.HOANTHIEN_NV.map(({ heading }) => heading), ...planned, ...left] };
}

/**
 * Returns the four tables of Mẫu 03 as text, heads first.
 *
 * @example
 * templateGrids(file)[0]?.rows[0]?.[0] // => "Mã đối tượng"
 */
export function templateGrids(file: Architecture): TextGrid[] {
  const rows: Readonly<Record<SheetName, readonly (readonly string[])[]>> = {
    DM_DOITUONG: file.objects.map(objectRow),
    QH_KETNOI: (file.relations ?? []).map((row) => rowOf("QH_KETNOI", row)),
    ANHXA: (file.mappings ?? []).map((row) => rowOf("ANHXA", row)),
    HOANTHIEN_NV: pairRows(file),
  };
  return SHEETS.map((name) => ({ name, rows: [TEMPLATE[name].map(({ heading }) => heading), ...rows[name]] }));
}

/** What HUONG_DAN says of the file, by its words. */
export const HEAD: readonly (readonly [heading: string, field: string])[] = [
  ["Mã hồ sơ", "id"],
  ["Tên tài liệu", "title"],
  ["Loại khung", "kind"],
  ["Mã tỉnh", "province"],
  ["Tên tỉnh", "provinceName"],
  ["Cơ quan ban hành", "issuer"],
  ["Khung quốc gia", "framework.key"],
  ["Phiên bản", "version"],
  ["Tình trạng", "status"],
  ["Ngày hiệu lực", "effective"],
  ["Ngày chốt số liệu", "cutOff"],
  ["Phân loại", "classification"],
];

/** Returns the lines of HUONG_DAN: what the file is, by which draft. */
export function headGrid(file: Architecture): TextGrid {
  const told = (field: string): string => {
    let here: unknown = file;
    for (const key of field.split(".")) here = (here as Cells | undefined)?.[key];
    return here === undefined ? "" : String(here);
  };
  return {
    name: "HUONG_DAN",
    rows: [
      [
        "Mẫu 03 – dữ liệu kiến trúc số (theo dự thảo tài liệu hướng dẫn của Bộ Khoa học và Công nghệ, bản ngày 13/9/2026)",
        "",
      ],
      ...HEAD.map(([heading, field]) => [heading, told(field)]),
    ],
  };
}

const VERSION_FIELDS = ["version", "effective", "until", "cutOff", "what", "why", "who"] as const;
export const VERSION_HEADS = [
  "Số phiên bản",
  "Hiệu lực từ",
  "Đến hết",
  "Ngày chốt số liệu",
  "Nội dung thay đổi",
  "Lý do",
  "Nơi thực hiện",
];

/** Returns the history of versions (LS_PHIENBAN). */
export const versionGrid = (file: Architecture): TextGrid => ({
  name: "LS_PHIENBAN",
  rows: [VERSION_HEADS, ...(file.versions ?? []).map((row) => VERSION_FIELDS.map((key) => row[key] ?? ""))],
});
export { VERSION_FIELDS };
