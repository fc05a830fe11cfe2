import type { LocalDate } from "@egov-vn/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayNumber } from "./day-number.js";
import { lunarOf, solarOf } from "./lunar.js";

// Tết and the tenth of the third month, 1990 to 2060, month and day: re-typed from the tables of python-holidays 0.105.
const TET = `
  01-27 02-15 02-04 01-23 02-10 01-31 02-19 02-07 01-28 02-16
  02-05 01-24 02-12 02-01 01-22 02-09 01-29 02-17 02-07 01-26
  02-14 02-03 01-23 02-10 01-31 02-19 02-08 01-28 02-16 02-05
  01-25 02-12 02-01 01-22 02-10 01-29 02-17 02-06 01-26 02-13
  02-02 01-23 02-11 01-31 02-19 02-08 01-28 02-15 02-04 01-24
  02-12 02-01 01-22 02-10 01-30 02-17 02-06 01-26 02-14 02-02
  01-23 02-11 02-01 02-18 02-08 01-28 02-15 02-04 01-24 02-12
  02-02
`;
const HUNG_KINGS = `
  04-05 04-24 04-12 04-01 04-20 04-09 04-27 04-16 04-06 04-25
  04-14 04-03 04-22 04-11 04-28 04-18 04-07 04-26 04-15 04-04
  04-23 04-12 03-31 04-19 04-09 04-28 04-16 04-06 04-25 04-14
  04-02 04-21 04-10 04-29 04-18 04-07 04-26 04-16 04-04 04-23
  04-12 04-01 04-19 04-09 04-28 04-17 04-06 04-24 04-13 04-03
  04-20 04-10 04-29 04-19 04-07 04-26 04-15 04-04 04-22 04-11
  04-01 04-20 04-09 04-28 04-17 04-06 04-24 04-13 04-02 04-21
  04-10
`;

const daysOf = (text: string): LocalDate[] =>
  text
    .trim()
    .split(/\s+/)
    .map((day, index) => `${1990 + index}-${day}` as LocalDate);

describe("the lunar calendar", () => {
  it("puts Tết and the Hùng Kings' day where a table has them, 1990 to 2060", () => {
    const [tet, hungKings] = [daysOf(TET), daysOf(HUNG_KINGS)];
    expect([tet.length, hungKings.length]).toEqual([71, 71]);
    expect(tet.map((day) => solarOf(Number(day.slice(0, 4)), 1, 1))).toEqual(tet);
    expect(hungKings.map((day) => solarOf(Number(day.slice(0, 4)), 3, 10))).toEqual(hungKings);
  });

  it("is the Vietnamese calendar, not the Chinese one", () => {
    // In 1985 the two were a month apart, in 2007 and 2030 a day.
    expect(solarOf(1985, 1, 1)).toBe("1985-01-21");
    expect(solarOf(2007, 1, 1)).toBe("2007-02-17");
    expect(solarOf(2030, 1, 1)).toBe("2030-02-02");
  });

  it("knows leap months and short ones", () => {
    expect(lunarOf("2020-05-23")).toEqual({ year: 2020, month: 4, day: 1, leap: true });
    expect(lunarOf("2023-03-22")).toEqual({ year: 2023, month: 2, day: 1, leap: true });
    expect(lunarOf("2025-07-25")).toEqual({ year: 2025, month: 6, day: 1, leap: true });
    expect(lunarOf("2026-02-16")).toEqual({ year: 2025, month: 12, day: 29, leap: false });
    expect(solarOf(2025, 12, 30)).toBe(undefined);
    expect(solarOf(2025, 6, 1, true)).toBe("2025-07-25");
    expect(solarOf(2026, 6, 1, true)).toBe(undefined);
  });

  it("leads there and back on every day", () => {
    const first = dayNumber("1990-01-01");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: dayNumber("2060-12-31") - first }), (offset) => {
        const day = addDays("1990-01-01", offset);
        const { year, month, day: ofMonth, leap } = lunarOf(day);
        expect(solarOf(year, month, ofMonth, leap)).toBe(day);
      }),
      { numRuns: 2_000 },
    );
  });
});
