import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DURATION_UNITS,
  DurationSchema,
  durationText,
  isUnparsed,
  parseDurationText,
  parseDurationUnit,
  UnparsedSchema,
} from "./index.js";

describe("durations", () => {
  const understood = [
    ["05 ngày làm việc", 5, "working-day"],
    ["1 Ngày làm việc", 1, "working-day"],
    ["7 Ngày", 7, "day"],
    ["02 Giờ", 2, "hour"],
    ["0 Giờ", 0, "hour"],
    ["7,5 ngày", 7.5, "day"],
    ["6.25 ngày làm việc", 6.25, "working-day"],
    ["30 phút", 30, "minute"],
    ["3 tháng", 3, "month"],
    ["2 năm", 2, "year"],
    ["5 WORKING_DAY", 5, "working-day"],
    ["24 HOUR", 24, "hour"],
    ["1 MONTH", 1, "month"],
    ["  15\u00A0ngày  làm   việc ", 15, "working-day"],
    ["10ngày", 10, "day"],
  ] as const;
  it.each(understood)("understands %j", (text, amount, unit) => {
    expect(parseDurationText(text)).toEqual({ amount, unit });
  });

  const kept = [
    "Theo mô tả",
    "1 OTHER",
    "5",
    "ngày",
    "1.000 ngày",
    "-5 ngày",
    "5 hoặc 7 ngày",
    "3-5 ngày",
    "2 tuần",
    "8 giờ làm việc",
    "Ngay trong ngày làm việc",
    "05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ",
    `5 ngày ${"x".repeat(100_000)}`,
  ];
  it.each(kept)("keeps %.40j as text", (text) => {
    expect(parseDurationText(` ${text}\n`)).toEqual({ unparsed: text });
  });

  it("tells nothing from an empty text", () => {
    expect([parseDurationText(""), parseDurationText(" \n")]).toEqual([undefined, undefined]);
  });

  it("reads units by themselves", () => {
    expect(["Ngày làm việc", "NGÀY", "MINUTE", "OTHER", ""].map(parseDurationUnit)).toEqual([
      "working-day",
      "day",
      "minute",
      undefined,
      undefined,
    ]);
  });

  it("says durations in both languages", () => {
    expect(durationText({ amount: 7.5, unit: "working-day" }, "vi")).toBe("7,5 ngày làm việc");
    expect(durationText({ amount: 1, unit: "hour" }, "en")).toBe("1 hour");
    expect(durationText({ amount: 2, unit: "month" }, "en")).toBe("2 months");
    expect(durationText({ unparsed: "Theo mô tả" }, "en")).toBe("Theo mô tả");
  });

  it("reads what it says in Vietnamese", () => {
    const amounts = fc.integer({ min: 0, max: 99_999 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(amounts, fc.constantFrom(...DURATION_UNITS), (amount, unit) => {
        expect(parseDurationText(durationText({ amount, unit }, "vi"))).toEqual({ amount, unit });
      }),
      { numRuns: 500 },
    );
  });

  it("returns what its schemas accept, whatever it is given", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "grapheme" })), (text) => {
        const value = parseDurationText(text);
        if (value === undefined) expect(text.trim()).toBe("");
        else if (isUnparsed(value)) expect(UnparsedSchema.parse(value).unparsed).toBe(text.trim());
        else DurationSchema.parse(value);
      }),
    );
  });
});
