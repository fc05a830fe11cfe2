import { localDateAt, parseLocalDate } from "@egov-vn/core";
import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, dateOfDayNumber, dayNumber, weekdayOf } from "./day-number.js";

it("counts days as Date does", () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (number) => {
      const morning = new Date(number * 86_400_000);
      const day = dateOfDayNumber(number);
      expect(day).toBe(localDateAt(morning));
      expect(parseLocalDate(day)).toBe(day);
      expect(dayNumber(day)).toBe(number);
      expect(weekdayOf(day)).toBe(morning.getUTCDay());
    }),
    { numRuns: 2_000 },
  );
  expect([dateOfDayNumber(-719_162), dateOfDayNumber(2_932_896)]).toEqual(["0001-01-01", "9999-12-31"]);
  expect([addDays("2024-02-28", 1), addDays("2023-02-28", 1), addDays("2024-01-01", -1)]).toEqual([
    "2024-02-29",
    "2023-03-01",
    "2023-12-31",
  ]);
});
