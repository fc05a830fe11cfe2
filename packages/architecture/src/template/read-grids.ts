import {
  type Finding,
  type JsonPointer,
  type Params,
  parseLocalDate,
  type ReadContext,
  type RuleInfo,
  toFinding,
  unknownName,
} from "@egov-vn/core";
import { cellAddress, columnLetters } from "@egov-vn/ict-index/workbook";
import { sameName } from "../model/same-name.js";
import type { Architecture, ArchitectureObject, Gap, Task, UnknownField } from "../schema.js";
import { nearestValue, valueKey } from "../tables/values.js";
import { HEAD, NOT_APPLICABLE, type TextGrid, UNKNOWN, VERSION_FIELDS, VERSION_HEADS } from "./grids.js";
import { LIST_OF, SHEETS, type SheetName, TEMPLATE, type TemplateField } from "./template.js";
import { templateRules } from "./template-rules.js";

/** What was read of the tables of Mẫu 03. */
export interface ReadTemplate {
  /** Absent when no table of Mẫu 03 was met. */
  readonly file?: Architecture;
  readonly findings: readonly Finding[];
  /** The sheet and cell that each field was read from. */
  readonly places: ReadonlyMap<
    JsonPointer,
    { readonly sheet: string; readonly row: number; readonly column: number; readonly name: string }
  >;
}

/** Columns of the official file that hold its own checks. */
const isCheck = (heading: string): boolean => sameName(heading).startsWith("kiem tra");

/** Returns the items of a cell with several. */
const items = (text: string): string[] =>
  text
    .split(/(?<!;);(?!;)/)
    .map((part) => part.replaceAll(";;", ";").trim())
    .filter((part) => part !== "");

/** Returns the sheet of Mẫu 03 that a grid is: by its name, or by most of its heads. */
function sheetOf(grid: TextGrid): { sheet: SheetName; head: number } | undefined {
  for (const [head, cells] of grid.rows.slice(0, 10).entries()) {
    const known = new Set(cells.map(sameName).filter((cell) => cell !== ""));
    for (const sheet of SHEETS) {
      const fields = TEMPLATE[sheet];
      const met = fields.filter(({ heading }) => known.has(sameName(heading))).length;
      if (met >= Math.ceil(fields.length * 0.6) || (sameName(grid.name) === sameName(sheet) && met >= 2))
        return { sheet, head };
    }
  }
  return undefined;
}

class Reading {
  readonly findings: Finding[] = [];
  readonly places = new Map<JsonPointer, { sheet: string; row: number; column: number; name: string }>();

  constructor(readonly context: Partial<ReadContext>) {}

  report(rule: RuleInfo, path: JsonPointer, params: Params): void {
    const finding = toFinding(rule, { path, params }, this.context);
    if (finding) this.findings.push(finding);
  }

  value(field: TemplateField, text: string, place: { sheet: string; row: number; column: number }): unknown {
    const { list, several, heading } = field;
    const one = (part: string): string | undefined => {
      if (!list) return part;
      const key = valueKey(list, part);
      if (key === undefined) {
        const near = nearestValue(list, part);
        this.report(templateRules.unknownValue, "", {
          sheet: place.sheet,
          cell: cellAddress(place.row - 1, place.column),
          name: heading,
          value: part,
          near: near === undefined ? { vi: "", en: "" } : { vi: ` Giá trị gần nhất là “${near}”.`, en: ` Did you mean “${near}”?` },
        });
      }
      return key;
    };
    return several ? items(text).flatMap((part) => one(part) ?? []) : one(text);
  }

  /** Reads the records of one sheet: values by field, with the number of their row. */
  rows(
    grid: TextGrid,
    sheet: SheetName,
    head: number,
  ): { row: number; cells: Record<string, unknown>; unknown: UnknownField[]; columns: Map<string, number> }[] {
    const fields = new Map<number, TemplateField>();
    const byHeading = new Map(TEMPLATE[sheet].map((field) => [sameName(field.heading), field]));
    const others: [column: number, heading: string][] = [];
    const headings = grid.rows[head] ?? [];
    for (const [column, heading] of headings.entries()) {
      const text = heading.trim();
      if (text === "" || isCheck(text)) continue;
      const field = byHeading.get(sameName(text));
      if (field) fields.set(column, field);
      else others.push([column, text]);
    }
    const known = TEMPLATE[sheet].map(({ heading }) => heading);
    // A first record that has run into the head is no list of names: its cells are told by their columns.
    const named = others.length < fields.size / 2;
    for (const [column, text] of others) {
      const told = named ? unknownName(text, known) : { name: columnLetters(column), near: { vi: "", en: "" } };
      this.report(templateRules.unknownColumn, "", { sheet: grid.name, ...told });
    }
    const met = new Set([...fields.values()].map(({ field }) => field));
    for (const { field, required, heading } of TEMPLATE[sheet]) {
      if (required === "always" && !met.has(field))
        this.report(templateRules.missingColumn, "", { sheet: grid.name, name: heading });
    }
    const columns = new Map([...fields].map(([column, { field }]) => [field, column]));
    return grid.rows.slice(head + 1).flatMap((texts, place) => {
      if (texts.every((text) => text.trim() === "")) return [];
      const row = grid.lines?.[head + 1 + place] ?? head + 2 + place;
      // In a row that lacks a separator, or has one more, the cells stand under headings that are not theirs.
      if (grid.lines && texts.length !== headings.length) {
        const params = { sheet: grid.name, row, found: texts.length, wanted: headings.length };
        this.report(templateRules.unevenRow, "", params);
        return [];
      }
      const cells: Record<string, unknown> = {};
      const unknown: UnknownField[] = [];
      for (const [column, field] of fields) {
        const text = (texts[column] ?? "").normalize("NFC").trim();
        if (text === "" || sameName(text) === sameName(NOT_APPLICABLE)) continue;
        if (sameName(text).startsWith(sameName(UNKNOWN)) && sheet === "DM_DOITUONG") {
          unknown.push(unknownOf(field.field, text));
          continue;
        }
        const value = this.value(field, text, { sheet: grid.name, row, column });
        if (value !== undefined && !(Array.isArray(value) && value.length === 0)) cells[field.field] = value;
      }
      return [{ row, cells, unknown, columns }];
    });
  }

  lacks(
    grid: TextGrid,
    row: number,
    sheet: SheetName,
    cells: Record<string, unknown>,
    must: readonly string[],
  ): boolean {
    const missing = must.find((field) => cells[field] === undefined);
    if (missing === undefined) return false;
    const heading = TEMPLATE[sheet].find(({ field }) => field === missing)?.heading ?? missing;
    this.report(templateRules.lackingCell, "", { sheet: grid.name, row, name: heading });
    return true;
  }

  placed(list: string, at: number, grid: TextGrid, row: number, columns: ReadonlyMap<string, number>): void {
    for (const [field, column] of columns) {
      const name = TEMPLATE[LIST_SHEETS[list] as SheetName].find((known) => known.field === field)?.heading ?? field;
      this.places.set(`/${list}/${at}/${field.replace(/^(?:gap|task)\./, "")}`, {
        sheet: grid.name,
        row,
        column,
        name,
      });
    }
    this.places.set(`/${list}/${at}`, { sheet: grid.name, row, column: 0, name: `${grid.name}[${row}]` });
  }
}

const LIST_SHEETS: Readonly<Record<string, SheetName>> = {
  objects: "DM_DOITUONG",
  relations: "QH_KETNOI",
  mappings: "ANHXA",
  gaps: "HOANTHIEN_NV",
  tasks: "HOANTHIEN_NV",
};

function unknownOf(field: string, text: string): UnknownField {
  const inside = /\((.*)\)\s*$/s.exec(text)?.[1] ?? "";
  const part = (name: string): string | undefined =>
    new RegExp(`(?:^|; )${name}: (.*?)(?=; (?:lý do|nguồn|đầu mối|thời hạn): |$)`, "s").exec(inside)?.[1];
  const [reason, source, contact] = [part("lý do"), part("nguồn"), part("đầu mối")];
  const due = parseLocalDate(part("thời hạn") ?? "");
  return {
    field,
    ...(reason && { reason }),
    ...(source && { source }),
    ...(contact && { contact }),
    ...(due && { due }),
  };
}

/** The cells without which a row is no record. */
const MUST = {
  DM_DOITUONG: ["code", "record", "name", "kind", "layer", "state"],
  QH_KETNOI: ["from", "kind", "to", "state"],
  ANHXA: ["object", "relation"],
} as const;

function part<T>(cells: Record<string, unknown>, prefix: string): T | undefined {
  const own = Object.entries(cells).flatMap(([key, value]) =>
    key.startsWith(prefix) ? [[key.slice(prefix.length), value] as const] : [],
  );
  return own.length === 0 ? undefined : (Object.fromEntries(own) as T);
}

/** Joins the row of a pair to what is known of its code; a second text for a field is told. */
function joined<T extends object>(reading: Reading, grid: TextGrid, row: number, code: string, known: T, next: T): T {
  for (const [key, value] of Object.entries(next)) {
    const before = (known as Record<string, unknown>)[key];
    if (before === undefined || key === "tasks" || JSON.stringify(before) === JSON.stringify(value)) continue;
    reading.report(templateRules.twoTexts, "", {
      sheet: grid.name,
      row,
      code,
      value: String(value),
      other: String(before),
    });
  }
  return { ...next, ...known };
}

function pairs(reading: Reading, grid: TextGrid, head: number): { gaps: Gap[]; tasks: Task[] } {
  const gaps = new Map<string, Gap & { tasks?: readonly string[] }>();
  const tasks = new Map<string, Task>();
  for (const { row, cells, columns } of reading.rows(grid, "HOANTHIEN_NV", head)) {
    const gap = part<Gap>(cells, "gap.");
    const task = part<Task>(cells, "task.");
    if (gap && !reading.lacks(grid, row, "HOANTHIEN_NV", cells, ["gap.code", "gap.content"])) {
      const known = gaps.get(gap.code);
      const all = known ? joined(reading, grid, row, gap.code, known, gap) : gap;
      const own = [...(known?.tasks ?? []), ...(task?.code === undefined ? [] : [task.code])];
      gaps.set(gap.code, own.length > 0 ? { ...all, tasks: own } : all);
      if (!known) reading.placed("gaps", gaps.size - 1, grid, row, columns);
    }
    // A code alone names a task that has no row of its own.
    if (task && !(Object.keys(task).length === 1 && task.code !== undefined)) {
      if (reading.lacks(grid, row, "HOANTHIEN_NV", cells, ["task.code", "task.title"])) continue;
      const known = tasks.get(task.code);
      tasks.set(task.code, known ? joined(reading, grid, row, task.code, known, task) : task);
      if (!known) reading.placed("tasks", tasks.size - 1, grid, row, columns);
    }
  }
  return { gaps: [...gaps.values()], tasks: [...tasks.values()] };
}

function headOf(grids: readonly TextGrid[]): Record<string, string> {
  const guide = grids.find(({ name }) => sameName(name) === "huong dan");
  const known = new Map(HEAD.map(([heading, field]) => [sameName(heading), field]));
  const head: Record<string, string> = {};
  for (const [heading = "", value = ""] of guide?.rows ?? []) {
    const field = known.get(sameName(heading));
    if (field !== undefined && value.trim() !== "") head[field] = value.trim();
  }
  return head;
}

/**
 * Returns what the tables of Mẫu 03 hold. What has no place is told, never dropped in silence.
 *
 * @param grids the sheets as text, found by their names or by their heads.
 */
export function readTemplate(grids: readonly TextGrid[], context: Partial<ReadContext> = {}): ReadTemplate {
  const reading = new Reading(context);
  const lists: { objects: ArchitectureObject[]; relations: object[]; mappings: object[]; gaps: Gap[]; tasks: Task[] } =
    { objects: [], relations: [], mappings: [], gaps: [], tasks: [] };
  let some = false;
  for (const grid of grids) {
    const found = sheetOf(grid);
    if (!found) continue;
    some = true;
    const { sheet, head } = found;
    if (sheet === "HOANTHIEN_NV") {
      Object.assign(lists, pairs(reading, grid, head));
      continue;
    }
    const list = LIST_OF[sheet];
    for (const { row, cells, unknown, columns } of reading.rows(grid, sheet, head)) {
      if (reading.lacks(grid, row, sheet, cells, MUST[sheet])) continue;
      lists[list].push({ ...cells, ...(unknown.length > 0 && { unknown }) } as never);
      reading.placed(list, lists[list].length - 1, grid, row, columns);
    }
  }
  if (!some) return { findings: reading.findings, places: reading.places };
  const head = headOf(grids);
  const assumed = {
    id: "mau-03",
    title: "Mẫu 03",
    kind: "province",
    issuer: UNKNOWN,
    version: UNKNOWN,
    cutOff: context.asOf ?? "2026-09-13",
  };
  const missing = Object.keys(assumed).filter((field) => head[field] === undefined);
  if (missing.length > 0) {
    const names = missing.map((field) => HEAD.find(([, key]) => key === field)?.[0] ?? field);
    reading.report(templateRules.assumedHead, "", { fields: names });
  }
  const { "framework.key": framework = "quoc-gia-so-1.0", ...flat } = head;
  const versions = grids.find(({ name }) => sameName(name) === "ls phienban");
  const history = (versions?.rows ?? [])
    .filter((row) => row[0] !== undefined && row[0] !== "" && sameName(row[0]) !== sameName(VERSION_HEADS[0] as string))
    .map((row) =>
      Object.fromEntries(VERSION_FIELDS.flatMap((key, column) => (row[column] ? [[key, row[column]]] : []))),
    );
  const filled = Object.entries(lists).filter(([name, rows]) => name === "objects" || rows.length > 0);
  const file = {
    ...assumed,
    ...flat,
    framework: { key: framework },
    ...Object.fromEntries(filled),
    ...(history.length > 0 && { versions: history }),
  } as unknown as Architecture;
  return { file, findings: reading.findings, places: reading.places };
}
