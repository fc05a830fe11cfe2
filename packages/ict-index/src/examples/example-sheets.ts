import type { RuleExample } from "@egov-vn/core";
import { formGrid, gridToCsv, type Written } from "../codec/write-grid.js";
import { binhPhuoc2014 } from "../editions/agency-ratings.js";
import { ictIndex2016 } from "../editions/ict-index-2016.js";
import type { Answer, Criterion, Edition, Sheet, Unit } from "../schema.js";
import { layoutOfEdition } from "../sheet-table.js";

/** Sheets that keep a rule and sheets that break it, as JSON and as CSV. */
interface ExampleSheets {
  /** As JSON, with other parts of the sheet. */
  sheet(changes: object): RuleExample;
  /** As JSON, with other parts of its unit. */
  unit(changes: object): RuleExample;
  /** As JSON, with another answer. */
  answered(code: string, answer: Answer): RuleExample;
  /** As JSON, the unit of an edition with blocks put into another block. */
  block(block: string): RuleExample;
  /** As CSV, with another cell in the first column of figures. */
  cell(text: string): RuleExample;
  /** As CSV, with the headings and the row of the unit changed. */
  table(change: (head: Written[], row: Written[]) => readonly (readonly Written[])[]): RuleExample;
  /** As CSV, its text changed. */
  text(change: (text: string) => string): RuleExample;
  /** The form of the unit as CSV, its text changed. */
  form(change: (text: string) => string): RuleExample;
}

/** Returns a value that a criterion accepts. */
function ordinary({ range, points }: Criterion): number {
  const [low, high] = range ?? [0, null];
  return points?.by === "yes-no" ? 1 : (low ?? 0) + (high === null ? 1 : (high - (low ?? 0)) / 2);
}

function sheetOf(edition: Edition): { readonly sheet: Sheet; readonly unit: Unit } {
  const answers = layoutOfEdition(edition).criteria.map((criterion) => [criterion.code, ordinary(criterion)] as const);
  const block = edition.blocks?.[0]?.code;
  const unit = { code: "A", name: "Đơn vị A", ...(block && { block }), answers: Object.fromEntries(answers) };
  return { sheet: { edition: edition.id, year: Number(edition.period.from.slice(0, 4)), units: [unit] }, unit };
}

const plainCsv = (rows: readonly (readonly Written[])[]): string => gridToCsv({ rows }).replace(/^\ufeff/, "");

const EDITION = ictIndex2016;
let made: ExampleSheets | undefined;

/** Returns the makers of examples: one invented unit that answers every criterion of 2016. */
export function exampleSheets(): ExampleSheets {
  made ??= makers();
  return made;
}

function makers(): ExampleSheets {
  const { sheet, unit } = sheetOf(EDITION);
  const json = (changes: object = {}): string => JSON.stringify({ ...sheet, ...changes });
  const withUnit = (changes: object): RuleExample => ({
    passing: json(),
    failing: json({ units: [{ ...unit, ...changes }] }),
  });
  const head = ["Mã đơn vị", "Tên đơn vị", ...Object.keys(unit.answers)];
  const row: Written[] = [unit.code, unit.name, ...Object.values(unit.answers).map(Number)];
  const csv = (rows: readonly (readonly Written[])[]): string =>
    plainCsv([["Bộ chỉ số", EDITION.id], ["Năm", sheet.year], ...rows]);
  const passing = csv([head, row]);
  const form = (): string => plainCsv(formGrid(EDITION, unit, sheet.year, "vi").rows);
  return {
    sheet: (changes) => ({ passing: json(), failing: json(changes) }),
    unit: withUnit,
    answered: (code, answer) => withUnit({ answers: { ...unit.answers, [code]: answer } }),
    block(block) {
      const rated = sheetOf(binhPhuoc2014);
      const moved = { ...rated.sheet, units: [{ ...rated.unit, block }] };
      return { passing: JSON.stringify(rated.sheet), failing: JSON.stringify(moved) };
    },
    cell: (text) => ({ passing, failing: csv([head, [...row.slice(0, 2), text, ...row.slice(3)]]) }),
    table: (change) => ({ passing, failing: csv(change([...head], [...row])) }),
    text: (change) => ({ passing, failing: change(passing) }),
    form: (change) => ({ passing: form(), failing: change(form()) }),
  };
}
