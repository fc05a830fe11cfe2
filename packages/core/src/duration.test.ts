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
    ["08 giờ làm việc", 8, "working-hour"],
    ["8 giờ hành chính", 8, "working-hour"],
    ["không quá 10 ngày làm việc", 10, "working-day"],
    ["Tối đa 30 ngày", 30, "day"],
    ["Trong thời hạn 05 ngày làm việc.", 5, "working-day"],
    ["trong vòng 24 giờ", 24, "hour"],
    ["Thời hạn giải quyết: 7 ngày", 7, "day"],
    ["Chậm nhất 02 ngày làm việc", 2, "working-day"],
    ["05 (năm) ngày làm việc", 5, "working-day"],
    ["Không quá 15 (mười lăm) ngày", 15, "day"],
    ["hai mươi mốt (21) ngày", 21, "day"],
    ["Năm ngày làm việc", 5, "working-day"],
    ["một trăm tám mươi ngày", 180, "day"],
    ["hai năm", 2, "year"],
    ["2 tuần", 2, "week"],
    ["10 working days", 10, "working-day"],
    ["within 1 week", 1, "week"],
    ["05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ", 5, "working-day"],
    ["Trong thời hạn 05 (năm) ngày làm việc, kể từ ngày nhận được đầy đủ hồ sơ hợp lệ.", 5, "working-day"],
    ["08 giờ làm việc tính từ khi tiếp nhận hồ sơ", 8, "working-hour"],
    ["15 ngày từ ngày nhận đủ hồ sơ theo quy định", 15, "day"],
    ["trong thời gian 3 ngày", 3, "day"],
    ["nửa ngày làm việc", 0.5, "working-day"],
    ["90 ngày dương lịch", 90, "day"],
    ["24h", 24, "hour"],
    ["ten working days", 10, "working-day"],
    ["5 business days", 5, "working-day"],
    ["at most 8 working hours", 8, "working-hour"],
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
    "05 (sáu) ngày làm việc",
    "05 (5) ngày",
    "năm (06) ngày",
    "không quá ngày làm việc",
    "không ngày",
    "10 ngày (làm việc)",
    "trong ngày mai",
    "15 ngày; 30 ngày",
    "05 ngày làm việc kể từ ngày thẩm định hồ sơ",
    "05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ, 10 ngày nếu phải thẩm định",
    "kể từ ngày nhận đủ hồ sơ hợp lệ",
    "1/2 ngày",
    "trong ngày làm việc tiếp theo",
    `5 ngày ${"x".repeat(100_000)}`,
  ];
  it.each(kept)("keeps %.40j as text", (text) => {
    expect(parseDurationText(` ${text}\n`)).toEqual({ unparsed: text });
  });

  it.each([
    ["trong ngày làm việc", "working-day"],
    ["Ngay trong ngày làm việc.", "working-day"],
    ["trong ngày", "day"],
    ["Ngay trong ngày tiếp nhận hồ sơ", "day"],
    ["trong ngày làm việc kể từ khi nhận đủ hồ sơ", "working-day"],
    ["within the working day", "working-day"],
  ])("understands %j as the very day of receipt", (text, unit) => {
    expect(parseDurationText(text)).toEqual({ amount: 1, unit, sameDay: true });
  });

  it("reads every number in words beside its figure, and no other figure", () => {
    const ones = "không một hai ba bốn năm sáu bảy tám chín".split(" ");
    const below100 = (value: number): string => {
      if (value < 10) return ones[value] as string;
      const [tens, unit] = [Math.floor(value / 10), value % 10];
      const last = unit === 5 ? "lăm" : tens > 1 && unit === 1 ? "mốt" : (ones[unit] as string);
      return `${tens === 1 ? "mười" : `${ones[tens]} mươi`}${unit === 0 ? "" : ` ${last}`}`;
    };
    const inWords = (value: number): string => {
      const [hundreds, rest] = [Math.floor(value / 100), value % 100];
      if (hundreds === 0) return below100(rest);
      const more = rest === 0 ? "" : rest < 10 ? ` linh ${ones[rest]}` : ` ${below100(rest)}`;
      return `${ones[hundreds]} trăm${more}`;
    };
    for (let value = 1; value < 1000; value += 1) {
      const words = inWords(value);
      expect(parseDurationText(`${value} (${words}) ngày`), words).toEqual({ amount: value, unit: "day" });
      expect(parseDurationText(`${words} ngày làm việc`), words).toEqual({ amount: value, unit: "working-day" });
      expect(parseDurationText(`${value + 1} (${words}) ngày`), words).toHaveProperty("unparsed");
    }
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

  it("reads what it says", () => {
    const amounts = fc.integer({ min: 0, max: 99_999 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(amounts, fc.constantFrom(...DURATION_UNITS), (amount, unit) => {
        expect(parseDurationText(durationText({ amount, unit }, "vi"))).toEqual({ amount, unit });
        const day = unit === "working-day" ? unit : "day";
        const same = { amount: 1, unit: day, sameDay: true } as const;
        for (const language of ["vi", "en"] as const) {
          expect(parseDurationText(durationText(same, language))).toEqual(same);
        }
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
