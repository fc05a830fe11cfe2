import { cellsOf, constant, field, moduleText, readTable } from "./code-list-tables.js";

const TARGET = "packages/dossiers/src/generated/holidays.ts";

/**
 * Returns the generated table of days off, path from the root to content, with the sources that only it cites: they
 * stay out of the package of code lists, whose main entry has no room for them.
 *
 * @param root the repository's root, which holds `specs/codes`.
 * @throws RangeError when a table lacks a column.
 */
export async function holidayFiles(root: string): Promise<Map<string, string>> {
  const holidays = await readTable(root, "holidays");
  const sources = await readTable(root, "sources");
  const cited = new Set(holidays.rows.flatMap((row) => field(row, "sources").split(" ")));
  const text = moduleText(
    new Map([
      ["holidays", holidays],
      ["sources", sources],
    ]),
    ["holidays", "sources"],
    'import type { HolidayRow, HolidaySourceRow } from "../deadline/holiday-table.js";',
    constant(
      "holidaySourceRows",
      "readonly HolidaySourceRow[]",
      sources.rows
        .filter((row) => cited.has(field(row, "id")))
        .map((row) => cellsOf(row, ["id", "kind", "title", "issued", "in_force", "repealed"])),
    ),
    constant(
      "holidayRows",
      "readonly HolidayRow[]",
      holidays.rows.map((row) =>
        cellsOf(row, [
          "occasion",
          "kind",
          "rule",
          "days",
          "valid_from",
          "valid_to",
          "sources",
          "confidence",
          "worked_instead",
        ]),
      ),
    ),
  );
  return new Map([[TARGET, text]]);
}
