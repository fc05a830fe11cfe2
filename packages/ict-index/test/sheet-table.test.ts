import { expect, test } from "vitest";
import type { Edition, Sheet } from "../src/index.js";
import { inventedAgencyRating } from "../src/index.js";
import { tableOfSheet } from "../src/sheet-table.js";

const named = (code: string) => ({ code, title: { vi: code, en: code } });
const edition: Edition = {
  ...inventedAgencyRating,
  tree: { ...named("X"), children: [named("ALL"), { ...named("SOME"), appliesTo: ["so"] }] },
} as Edition;
const sheet: Sheet = {
  edition: edition.id,
  year: 2026,
  units: [
    { code: "A", name: "A", block: "so", groups: { region: "Bắc" }, answers: { ALL: 1, SOME: 2 } },
    { code: "B", name: "B", block: "xa", answers: { ALL: 3, SOME: 4 } },
    { code: "C", name: "C", answers: { ALL: { notApplicable: true }, SOME: 5 } },
    { code: "D", name: "D", block: "so", answers: { ALL: { value: 6 }, SOME: { notApplicable: true } } },
  ],
};

test("what is not asked of a block, or marked so, does not apply, answered or not; all else does", () => {
  const table = tableOfSheet(edition, sheet);
  expect(table.units).toEqual(["A", "B", "C", "D"]);
  const applied = (code: string) => sheet.units.map((_, place) => table.notApplicable?.get(code)?.[place] === 1);
  expect([applied("ALL"), applied("SOME")]).toEqual([
    [false, false, true, false],
    [false, true, false, true],
  ]);
  expect([...(table.columns.get("ALL") ?? [])]).toEqual([1, 3, Number.NaN, 6]);
  expect(table.groups?.get("block")).toEqual(["so", "xa", "", "so"]);
  expect(table.groups?.get("region")?.[0]).toBe("Bắc");
  expect(table.time).toBe(2026);
});
