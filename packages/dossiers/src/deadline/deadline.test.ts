import { DURATION_UNITS, type Duration, Failure, type LocalDateTime, placeholdersOf } from "@egov-vn/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holidaySourceRows } from "../generated/holidays.js";
import { workingCalendar } from "./calendar.js";
import { addDays } from "./day-number.js";
import { type ComputedDeadline, type DeadlineRequest, deadline } from "./deadline.js";
import { LEGAL_CASES } from "./legal-cases.js";
import { isOpen, minuteOfDay, sessionsOf, USUAL_OFFICE_HOURS } from "./office-hours.js";
import { STEP_TEXTS, stepText } from "./steps.js";

const calendar = workingCalendar();

function computed(request: DeadlineRequest): ComputedDeadline {
  const result = deadline({ calendar, ...request });
  if (result.kind !== "computed") throw new Error(result.reason.en);
  return result;
}

const at = (received: string, limit: Duration, rest: Partial<DeadlineRequest> = {}): ComputedDeadline =>
  computed({ received: `${received}:00` as LocalDateTime, limit, ...rest });

describe("deadlines of the law", () => {
  it.each(LEGAL_CASES)("%s + %d %s is due %s [%s] (%s: %s)", (received, amount, unit, fromReceipt, fromHandover) => {
    const result = at(received, { amount, unit });
    expect(result.due.slice(0, 16)).toBe(fromReceipt);
    expect((result.otherReading?.due ?? "").slice(0, 16)).toBe(fromHandover);
    const other = at(received, { amount, unit }, { countedFrom: "handover" });
    expect(other.due.slice(0, 16)).toBe(fromHandover || fromReceipt);
  });

  it("are 80, over every year from 2019 to 2027, each with a source that there is", () => {
    expect(LEGAL_CASES).toHaveLength(80);
    const sources = new Set(holidaySourceRows.map(([id]) => id));
    for (const [received, , , , , source] of LEGAL_CASES)
      expect(sources.has(source) || source.startsWith("Điều"), received).toBe(true);
    const years = new Set(LEGAL_CASES.map(([, , , due]) => due.slice(0, 4)));
    expect([...years].sort()).toEqual(["2019", "2020", "2021", "2022", "2023", "2024", "2025", "2026", "2027"]);
  });
});

describe("a deadline", () => {
  it("explains every step, in both languages", () => {
    const { steps, certain, handoverBy } = at("2026-02-12T15:30", { amount: 10, unit: "working-day" });
    expect(certain).toBe(true);
    expect(handoverBy).toBe("2026-02-13T07:30:00");
    expect(steps.map((step) => stepText(step, "en"))).toEqual([
      "Received at 15:30 on Thu 12/02/2026.",
      "Received after 15:00: to be handed over to the handling unit first thing on Fri 13/02/2026.",
      "The limit runs from receipt: the rule on handing over after 15:00 or on a day of rest does not say that it starts later (the default reading).",
      "Thu 12/02/2026 is not counted; counting begins on the day after.",
      "Sat 14/02/2026 – Sun 15/02/2026 not counted: weekly rest.",
      "Mon 16/02/2026 – Fri 20/02/2026 not counted: Tết (Lunar New Year).",
      "Sat 21/02/2026 – Sun 22/02/2026 not counted: weekly rest.",
      "Sat 28/02/2026 – Sun 01/03/2026 not counted: weekly rest.",
      "Working day 10 is Thu 05/03/2026.",
      "It is due at the close of office, 17:30 (office hours 07:30–11:30, 13:30–17:30): the day runs to its end by law, but results are handed out in office hours.",
    ]);
    expect(stepText(steps[5] as never, "vi")).toBe("Thứ Hai 16/02/2026 – thứ Sáu 20/02/2026 không tính: Tết Âm lịch.");
    expect(steps[1]?.citations.map(({ instrument }) => instrument)).toEqual([
      "Nghị định 118/2025/NĐ-CP",
      "Nghị định 61/2018/NĐ-CP",
    ]);
    expect(steps[5]?.sources.map(({ id }) => id)).toEqual(["bll-2019", "tb-9441-bnv", "press-2025-10"]);
  });

  it("says when the decision of a year is not known", () => {
    const { steps, certain } = at("2027-02-01T09:00", { amount: 5, unit: "working-day" });
    expect(certain).toBe(false);
    const last = steps.at(-1);
    expect(last?.code).toBe("not-decided");
    expect(stepText(last as never, "en")).toContain("Decreed days not known for 2027");
  });

  it("says when a swap on the way was only proposed", () => {
    const { steps, certain } = at("2026-11-20T09:00", { amount: 5, unit: "working-day" });
    expect([certain, steps.at(-1)?.code]).toEqual([false, "proposed-swap"]);
    expect(at("2026-10-01T09:00", { amount: 5, unit: "working-day" }).certain).toBe(true);
  });

  it("asks of a proposed swap only whether it changes the days counted", () => {
    const certain = (received: string): boolean => at(received, { amount: 2, unit: "working-day" }).certain;
    expect(certain("2026-11-24T09:00")).toBe(true);
    expect(certain("2026-11-20T09:00")).toBe(false);
    expect(certain("2026-11-26T09:00")).toBe(false);
  });

  it("says to the second when a second decides", () => {
    const { steps } = computed({ received: "2026-03-05T15:00:01", limit: { amount: 1, unit: "working-day" } });
    expect(stepText(steps[0] as never, "vi")).toBe("Tiếp nhận lúc 15:00:01, thứ Năm 05/03/2026.");
    const hour = computed({ received: "2026-03-05T09:00:30", limit: { amount: 1, unit: "hour" } });
    expect(hour.steps.map((step) => stepText(step, "en")).slice(2)).toEqual([
      "The limit of 1 hour is counted in office hours (assumed; counting round the clock can be chosen), from 09:00:30 on Thu 05/03/2026.",
      "It is due at 10:00:30 on Thu 05/03/2026 (office hours 07:30–11:30, 13:30–17:30).",
    ]);
  });

  it("says a part of a day in hours and minutes", () => {
    const texts = (amount: number): string[] =>
      at("2024-05-06T09:00", { amount, unit: "working-day" }).steps.map((step) => stepText(step, "vi"));
    expect(texts(1 / 3)).toContain("Phần lẻ 0,3333 ngày là 2 giờ 40 phút làm việc của thứ Ba 07/05/2024.");
    expect(texts(7.5)).toContain("Phần lẻ 0,5 ngày là 4 giờ làm việc của thứ Năm 16/05/2024.");
    expect(texts(0.05)).toContain("Phần lẻ 0,05 ngày là 24 phút làm việc của thứ Ba 07/05/2024.");
  });

  it("hands over the next working day what comes after the office has closed, whatever the cut-off", () => {
    const officeHours = [{ from: "07:00", to: "11:30" }] as const;
    const limit = { amount: 1, unit: "working-day" } as const;
    const { handoverBy, steps, otherReading } = at("2026-03-05T12:40", limit, { officeHours });
    expect([handoverBy, otherReading?.due]).toEqual(["2026-03-06T07:00:00", "2026-03-09T11:30:00"]);
    expect(stepText(steps[1] as never, "en")).toBe(
      "Received after the office had closed at 11:30: to be handed over to the handling unit first thing on Fri 06/03/2026.",
    );
  });

  it("says no due time rather than a wrong one", () => {
    const cause = (limit: DeadlineRequest["limit"]): string => {
      const result = deadline({ received: "2026-03-02T09:00:00", limit, calendar });
      return result.kind === "computed" ? result.due : result.cause;
    };
    expect(cause({ unparsed: "Theo mô tả" })).toBe("unparsed");
    expect(cause({ amount: 0, unit: "working-day" })).toBe("zero");
    expect(cause({ amount: 1.5, unit: "month" })).toBe("fraction");
    expect(cause({ amount: -5, unit: "day" })).toBe("negative");
    expect(cause({ amount: -1, unit: "working-day" })).toBe("negative");
    expect(cause({ amount: 0.00001, unit: "working-day" })).toBe("zero");
    expect(cause({ amount: 40, unit: "year" })).toBe("out-of-range");
    expect(cause({ amount: 1e300, unit: "minute" })).toBe("out-of-range");
    const officeHours = [{ from: "08:00", to: "08:01" }] as const;
    expect(
      deadline({ received: "2026-03-02T09:00:00", limit: { amount: 1_000, unit: "hour" }, officeHours }),
    ).toMatchObject({
      cause: "out-of-range",
    });
    expect(() => deadline({ received: "1999-03-02T09:00:00", limit: { amount: 1, unit: "day" } })).toThrow(Failure);
  });

  it("counts hours in office hours unless the clock is chosen", () => {
    const limit = { amount: 8, unit: "hour" } as const;
    expect(at("2026-03-05T10:00", limit).due).toBe("2026-03-06T10:00:00");
    expect(at("2026-03-05T10:00", { amount: 480, unit: "minute" }).due).toBe("2026-03-06T10:00:00");
    expect(at("2026-03-05T08:00", limit, { hoursRun: "clock" }).due).toBe("2026-03-05T16:00:00");
    expect(at("2026-03-05T10:00", limit, { hoursRun: "clock" }).due).toBe("2026-03-06T07:30:00");
    expect(at("2026-03-05T10:00", { amount: 2, unit: "hour" }, { hoursRun: "clock" }).due).toBe("2026-03-05T13:30:00");
    expect(at("2026-03-05T20:00", { amount: 1, unit: "hour" }).due).toBe("2026-03-06T08:30:00");
  });

  it("counts working hours in office hours, and weeks as seven days", () => {
    const limit = { amount: 8, unit: "working-hour" } as const;
    const inOffice = at("2026-03-05T10:00", limit);
    expect(at("2026-03-05T10:00", limit, { hoursRun: "clock" }).due).toBe(inOffice.due);
    expect(inOffice.due).toBe(at("2026-03-05T10:00", { amount: 8, unit: "hour" }).due);
    expect(inOffice.steps.map(({ code }) => code)).toContain("working-hours");
    const fortnight = at("2026-03-05T10:00", { amount: 2, unit: "week" });
    expect(fortnight.due).toBe(at("2026-03-05T10:00", { amount: 14, unit: "day" }).due);
  });

  it("ends with the day of receipt where the limit is that day, or with the next one that is worked", () => {
    const limit = { amount: 1, unit: "working-day", sameDay: true } as const;
    expect(at("2026-03-05T10:00", limit).due).toBe("2026-03-05T17:30:00");
    expect(at("2026-03-05T16:00", limit).due).toBe("2026-03-05T17:30:00");
    expect(at("2026-03-05T16:00", limit, { countedFrom: "handover" }).due).toBe("2026-03-06T17:30:00");
    expect(at("2026-03-05T18:00", limit).due).toBe("2026-03-06T17:30:00");
    expect(at("2026-03-07T10:00", limit).due).toBe("2026-03-09T17:30:00");
  });

  it("takes other office hours and another cut-off", () => {
    const officeHours = [
      { from: "07:00", to: "11:00" },
      { from: "13:00", to: "17:00" },
    ] as const;
    const limit = { amount: 1, unit: "working-day" } as const;
    expect(at("2026-03-05T16:30", limit, { officeHours, cutOff: "16:30" }).otherReading).toBe(undefined);
    expect(at("2026-03-05T09:00", limit, { officeHours }).due).toBe("2026-03-06T17:00:00");
    expect(at("2026-03-05T09:00", { amount: 1.5, unit: "working-day" }, { officeHours }).due).toBe(
      "2026-03-09T11:00:00",
    );
    for (const bad of [[], [{ from: "9", to: "11:00" }], [{ from: "11:00", to: "09:00" }]]) {
      expect(() => at("2026-03-05T09:00", limit, { officeHours: bad as never })).toThrow(Failure);
    }
    expect(() => at("2026-03-05T09:00", limit, { cutOff: "3pm" })).toThrow(Failure);
  });

  it("has every text of a step in both languages", () => {
    for (const [code, { vi, en }] of Object.entries(STEP_TEXTS)) {
      expect(placeholdersOf(vi), code).toEqual(placeholdersOf(en));
      expect(vi, code).not.toBe(en);
    }
  });
});

const unit = fc.constantFrom(...DURATION_UNITS);
const received = fc
  .tuple(fc.integer({ min: 0, max: 3_280 }), fc.integer({ min: 0, max: 86_399 }))
  .map(([day, second]) => {
    const time = new Date(second * 1000).toISOString().slice(11, 19);
    return `${addDays("2019-01-01", day)}T${time}` as LocalDateTime;
  });
const limits = fc.tuple(unit, fc.nat(20), fc.nat(240), fc.nat(240)).map(([name, whole, left, right]) => {
  const step = name === "month" || name === "year" ? 120 : name === "minute" ? 1 / 60 : 30;
  const amount = (extra: number): number => 1 + whole + Math.floor(extra / step) * (step === 120 ? 1 : step / 120);
  return [amount(Math.min(left, right)), amount(Math.max(left, right))].map((value) => ({ amount: value, unit: name }));
}) as unknown as fc.Arbitrary<[Duration, Duration]>;
const choices = fc.record({
  countedFrom: fc.constantFrom("receipt" as const, "handover" as const),
  hoursRun: fc.constantFrom("office" as const, "clock" as const),
});

describe("every deadline", () => {
  const sessions = sessionsOf(USUAL_OFFICE_HOURS);

  it("lies within office hours of a working day, after receipt", () => {
    fc.assert(
      fc.property(received, limits, choices, (time, [limit], choice) => {
        const { due, handoverBy } = computed({ received: time, limit, ...choice });
        expect(calendar.dayOf(due.slice(0, 10) as never).working).toBe(true);
        expect(isOpen(sessions, minuteOfDay(due))).toBe(true);
        expect(due >= time).toBe(true);
        expect(calendar.dayOf(handoverBy.slice(0, 10) as never).working).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("comes no earlier for a longer limit, or for a later receipt", () => {
    fc.assert(
      fc.property(received, received, limits, choices, (one, two, [shorter, longer], choice) => {
        const due = (time: LocalDateTime, limit: Duration): string =>
          computed({ received: time, limit, ...choice }).due;
        expect(due(one, shorter) <= due(one, longer)).toBe(true);
        const [first, second] = one <= two ? [one, two] : [two, one];
        expect(due(first, shorter) <= due(second, shorter)).toBe(true);
        expect(
          due(one, shorter) <= computed({ received: one, limit: shorter, ...choice, countedFrom: "handover" }).due,
        ).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
