import type { LocalDate } from "@egov-vn/core";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { referenceText } from "../../../scripts/reference-data.js";
import * as history from "../src/history.js";
import { historyTable } from "../src/history-table.js";
import { onlyOne, requireCovered } from "../src/index.js";

describe("other copies of the list", () => {
  const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true });
  const folder = "codelists/history";

  it("agree with the four provinces on nine days", () => {
    const text = referenceText(`${folder}/units-seed-provinces.csv`);
    const rows = rowsOf(text);
    expect(rows).toHaveLength(36);
    for (const row of rows) {
      const asOf = row.day as LocalDate;
      const { code = "" } = onlyOne(history.provinceNamed(row.province as string, { asOf })) ?? {};
      const districts = requireCovered(history.districts({ asOf, provinceCode: code }));
      const communes = requireCovered(history.communesOf(code, { asOf }));
      const kinds = ["xa", "phuong", "thi-tran"].map((kind) => communes.filter((one) => one.kind === kind).length);
      expect([districts.length, communes.length, ...kinds].map(String), `${row.province} ${asOf}`).toEqual(
        ["districts", "communes", "xa", "phuong", "thi_tran"].map((name) => row[name]),
      );
      const each = districts.map(
        (one) => `${one.code} ${requireCovered(history.communesOf(one.code, { asOf })).length}`,
      );
      expect(each, `${row.province} ${asOf}`).toEqual(
        (row.detail as string).split("; ").map((item) => `${item.slice(0, 3)} ${item.split(" ").at(-1)}`),
      );
    }
  });

  it("agree on a copy of 2/2/2020 that gave 100 merged communes the partner's code", () => {
    const text = referenceText(`${folder}/unit-codes-seen-2020-02.csv`);
    const rows = rowsOf(text);
    expect(rows).toHaveLength(100);
    const differing = rows.filter((row) => {
      const other = row["code_in_list_of_2020-02-02"] as string;
      const following = history.follow(other, "2019-10-01", "2020-02-02");
      const codes = following.kind === "followed" ? following.reached.map(({ unit }) => unit.code) : [];
      return !codes.includes(row.code_in_official_history as string);
    });
    expect(differing).toEqual([]);
  });

  it("agree on every unit and day of the official history", () => {
    const [older, since] = ["units-2004-2025", "units-of-2025-03-01-since"].map((name) =>
      referenceText(`${folder}/${name}.csv`),
    );
    const SPELLED = new Set(["17", "00916", "04117", "04136", "07540", "31246"]);
    const differing: string[] = [];
    for (const { code = "", name = "", kind = "", valid_from = "", valid_to } of [...rowsOf(older), ...rowsOf(since)]) {
      for (const day of [valid_from, valid_to === "" ? "2025-03-01" : valid_to] as LocalDate[]) {
        const row = historyTable()
          .lineage.byCode.get(code)
          ?.find(({ period }) => period.from <= day && (period.to === undefined || day <= period.to));
        if (row?.kind !== kind || (row?.name !== name && !SPELLED.has(code))) differing.push(`${code} ${day} ${name}`);
      }
    }
    expect(differing).toEqual([]);
  });
});
