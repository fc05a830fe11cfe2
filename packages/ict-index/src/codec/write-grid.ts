import type { Language } from "@egov-vn/core";
import { guardFormula, writeCsv } from "@egov-vn/core/tables";
import type { Answer, Criterion, Edition, Sheet, Unit } from "../schema.js";
import { columnCodes, layoutOfEdition } from "../sheet-table.js";
import { type LabelKey, labelText, PART_SUFFIX, type Part } from "./labels.js";

/** What a written cell holds. */
export type Written = string | number | null;

/** A grid to be written: rows of cells, and which rows and columns are headings. */
export interface WrittenGrid {
  readonly name: string;
  readonly rows: readonly (readonly Written[])[];
  /** Rows above the figures. */
  readonly headerRows: number;
  /** Columns before the figures. */
  readonly headerColumns: number;
  /** The criterion and part in each column, for widths and validation. */
  readonly columns: readonly (GridColumn | undefined)[];
}

/** A column of answers. */
interface GridColumn {
  readonly code: string;
  readonly part: Part;
  readonly criterion?: Criterion;
}

function answerColumns(edition: Edition): GridColumn[] {
  const criteria = new Map(layoutOfEdition(edition).criteria.map((criterion) => [criterion.code, criterion]));
  return columnCodes(edition).flatMap((code): GridColumn[] => {
    const criterion = criteria.get(code);
    const column = (part: Part): GridColumn => ({ code, part, ...(criterion && { criterion }) });
    return criterion?.numerator ? [column("numerator"), column("denominator"), column("value")] : [column("value")];
  });
}

function titleOf({ code, part, criterion }: GridColumn, language: Language): string {
  if (part === "numerator") return `${labelText("numerator", language)}: ${criterion?.numerator?.[language] ?? ""}`;
  if (part === "denominator")
    return `${labelText("denominator", language)}: ${criterion?.denominator?.[language] ?? ""}`;
  const unit = criterion?.unit ? ` (${criterion.unit[language]})` : "";
  // Not the bare title: the row of codes must be the one that the reader takes for the heading.
  return criterion ? `${criterion.title[language]}${unit} ·` : code;
}

const partOf = (answer: Answer | undefined, part: Part): Written => {
  if (answer === undefined) return null;
  if (typeof answer === "number") return part === "value" ? answer : null;
  if (answer.notApplicable) return part === "value" ? "KAD" : null;
  return answer[part] ?? null;
};

/** Returns a sheet as a table, a row for each unit; without units it is an empty form for `rows` of them. */
export function tableGrid(
  edition: Edition,
  sheet: Pick<Sheet, "year" | "units">,
  language: Language,
  rows = 0,
): WrittenGrid {
  const say = (key: LabelKey): string => labelText(key, language);
  const columns = answerColumns(edition);
  const blocks = edition.blocks !== undefined;
  const lead = (unit: Unit): Written[] => [unit.code, unit.name, ...(blocks ? [unit.block ?? ""] : [])];
  const heads = [say("unit"), say("name"), ...(blocks ? [say("block")] : [])];
  const empty = Array.from({ length: rows }, () => [...heads.map(() => null), ...columns.map(() => null)]);
  return {
    name: edition.id.slice(0, 31),
    headerRows: 4,
    headerColumns: heads.length,
    columns: [...heads.map(() => undefined), ...columns],
    rows: [
      [say("edition"), edition.id, edition.title[language]],
      [say("year"), sheet.year],
      [...heads.map(() => null), ...columns.map((column) => titleOf(column, language))],
      [...heads, ...columns.map(({ code, part }) => code + PART_SUFFIX[part])],
      ...sheet.units.map((unit) => [
        ...lead(unit),
        ...columns.map(({ code, part }) => partOf(unit.answers[code], part)),
      ]),
      ...empty,
    ],
  };
}

/** Returns the form that one unit fills in: a row for each criterion it is asked, its groups as headings. */
export function formGrid(edition: Edition, unit: Partial<Unit>, year: number, language: Language): WrittenGrid {
  const say = (key: LabelKey): string => labelText(key, language);
  const layout = layoutOfEdition(edition);
  const rows: Written[][] = [];
  layout.criteria.forEach((criterion, number) => {
    if (criterion.appliesTo && unit.block !== undefined && !criterion.appliesTo.includes(unit.block)) return;
    const parent = layout.parent[number] as number;
    const group = layout.nodes[parent];
    if (layout.children[parent]?.[0] === number && group) rows.push([null, group.title[language]]);
    const answer = unit.answers?.[criterion.code];
    const part = (name: Part): Written => partOf(answer, name);
    const parts = (["numerator", "denominator", "value", "evidence"] as const).map(part);
    rows.push([criterion.code, criterion.title[language], criterion.unit?.[language] ?? null, ...parts]);
    if (criterion.points?.by === "rate-plus-count")
      rows.push([`${criterion.code}.count`, null, null, null, null, part("value")]);
  });
  return {
    name: edition.id.slice(0, 31),
    headerRows: 6,
    headerColumns: 3,
    columns: [],
    rows: [
      [say("edition"), edition.id, edition.title[language]],
      [say("year"), year],
      [say("unit"), unit.code ?? null],
      [say("name"), unit.name ?? null],
      [say("block"), unit.block ?? null],
      [
        say("code"),
        say("criterion"),
        say("measure"),
        say("numerator"),
        say("denominator"),
        say("value"),
        say("evidence"),
      ],
      ...rows,
    ],
  };
}

/** Returns text that no spreadsheet takes for a formula. */
export function harmless(cell: Written): Written {
  return typeof cell === "string" ? guardFormula(cell) : cell;
}

/** Returns a grid as CSV with a byte-order mark, without which Excel misreads Vietnamese. */
export function gridToCsv(grid: Pick<WrittenGrid, "rows">): string {
  return writeCsv(grid.rows, { lineEnd: "\r\n", mark: true });
}
