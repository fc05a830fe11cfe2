import { Failure, type LocalDate } from "@egov-vn/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holidayRows, holidaySourceRows } from "../generated/holidays.js";
import { workingCalendar } from "./calendar.js";
import { addDays, weekdayOf } from "./day-number.js";

const calendar = workingCalendar();
const special = (year: number): string[] =>
  calendar
    .yearOf(year)
    .days.filter(({ day, working }) => working || (weekdayOf(day) !== 0 && weekdayOf(day) !== 6))
    .map(({ day, working }) => `${working ? "+" : ""}${day.slice(5)}`);

describe("the calendar of working days", () => {
  // Weekdays off, and Saturdays worked with a plus, as the announcements of each year give them.
  it.each([
    [2019, "01-01 +01-05 02-04 02-05 02-06 02-07 02-08 04-15 04-29 04-30 05-01 +05-04 09-02"],
    [2020, "01-01 01-23 01-24 01-27 01-28 01-29 04-02 04-30 05-01 09-02"],
    [2021, "01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03"],
    [2022, "01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02"],
    [2023, "01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04"],
    [2024, "01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 +05-04 09-02 09-03"],
    [2025, "01-01 01-27 01-28 01-29 01-30 01-31 04-07 +04-26 04-30 05-01 05-02 09-01 09-02"],
    [2026, "01-01 01-02 +01-10 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 +08-22 08-31 09-01 09-02 11-24"],
  ])("has the days off of %d", (year, days) => {
    expect(special(year).join(" ")).toBe(days);
    expect(calendar.yearOf(year).decided).toEqual({ tet: true, nationalDay: true });
    expect(calendar.yearOf(year).days.some(({ reason }) => reason?.assumed)).toBe(false);
  });

  it("says of a year without a decision what it assumes", () => {
    const { decided, days } = calendar.yearOf(2027);
    expect(decided).toEqual({ tet: false, nationalDay: false });
    const assumed = days.filter(({ reason }) => reason?.assumed).map(({ day }) => day.slice(5));
    expect(assumed).toEqual(["02-04", "02-05", "02-07", "02-08", "02-10", "09-03"]);
    expect(calendar.dayOf("2027-02-06").reason).toMatchObject({ kind: "holiday", occasion: "tet", assumed: false });
  });

  it("joins the assumed second National Day to a weekend, else takes the day before", () => {
    const second = (year: number): string | undefined =>
      calendar.yearOf(year).days.find(({ reason }) => reason?.occasion === "national-day" && reason.assumed)?.day;
    // Thursday, Saturday, Sunday, Monday, Tuesday, Wednesday, Friday.
    expect([2027, 2028, 2029, 2030, 2031, 2037, 2033].map(second)).toEqual([
      "2027-09-03",
      "2028-09-01",
      "2029-09-03",
      "2030-09-03",
      "2031-09-01",
      "2037-09-01",
      "2033-09-01",
    ]);
  });

  it("does not apply a swap that was only proposed, and does not make up for Culture Day", () => {
    expect(calendar.dayOf("2026-11-23").working).toBe(true);
    expect(calendar.dayOf("2026-11-28").working).toBe(false);
    expect(calendar.yearOf(2026).proposals).toMatchObject([{ off: "2026-11-23", worked: "2026-11-28" }]);
    expect(calendar.dayOf("2029-11-24").reason?.occasion).toBe("culture-day");
    expect(calendar.dayOf("2029-11-26").working).toBe(true);
    expect(calendar.dayOf("2025-11-24").working).toBe(true);
  });

  it("knows only what had been announced by a day", () => {
    const before = workingCalendar({ asOf: "2025-12-24" });
    expect(before.dayOf("2026-01-02").working).toBe(true);
    expect(before.dayOf("2026-01-10").working).toBe(false);
    expect(before.dayOf("2026-02-20").reason?.assumed).toBe(false);
    expect(workingCalendar({ asOf: "2025-12-25" }).dayOf("2026-01-02").working).toBe(false);
    expect(workingCalendar({ asOf: "2025-10-01" }).yearOf(2026).decided.tet).toBe(false);
  });

  it("closes an agency on the days its caller names", () => {
    const closures = [{ day: "2024-09-09" as LocalDate, name: { vi: "nghỉ tránh bão", en: "storm" } }];
    expect(workingCalendar({ closures }).dayOf("2024-09-09")).toMatchObject({
      working: false,
      reason: { kind: "closure" },
    });
    expect(calendar.dayOf("2024-09-09").working).toBe(true);
  });

  it("refuses days that it does not cover", () => {
    expect(() => calendar.dayOf("2013-12-31")).toThrow(Failure);
    expect(() => calendar.yearOf(2061)).toThrow(Failure);
    expect(() => calendar.yearOf(2024.5)).toThrow(Failure);
  });

  it("gives every day that is not an ordinary one a reason with a source, and no year more than 19 weekdays off", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 17_166 }), (offset) => {
        const { day, working, reason } = calendar.dayOf(addDays("2014-01-01", offset));
        const weekend = weekdayOf(day) === 0 || weekdayOf(day) === 6;
        expect(reason !== undefined).toBe(weekend || !working);
        if (reason) expect(reason.sources.length).toBeGreaterThan(0);
        if (working && weekend) expect(reason?.kind).toBe("swapped-on");
      }),
    );
    for (let year = 2014; year <= 2060; year += 1) {
      const off = special(year).filter((day) => !day.startsWith("+")).length;
      expect(off, String(year)).toBeGreaterThanOrEqual(9);
      expect(off, String(year)).toBeLessThanOrEqual(19);
    }
  });

  it("is made of rows whose sources are all there", () => {
    const known = new Set(holidaySourceRows.map(([id]) => id));
    expect(holidayRows).toHaveLength(35);
    for (const row of holidayRows) for (const id of row[6].split(" ")) expect(known.has(id), id).toBe(true);
  });
});
