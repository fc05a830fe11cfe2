import { type LocalDateTime, localDateTimeAt, WireReading } from "@egov-vn/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MomentEncoding, momentIn, readMoment, type WrittenEncoding, writeMoment } from "./moment.js";

describe("readMoment", () => {
  it("reads every way of writing a time that is live", () => {
    const cases: [string | number, string, MomentEncoding][] = [
      ["20241115083000", "2024-11-15T08:30:00", "yyyyMMddHHmmss"],
      ["20240229235959", "2024-02-29T23:59:59", "yyyyMMddHHmmss"],
      [20241115083000, "2024-11-15T08:30:00", "yyyyMMddHHmmss"],
      ["20241115", "2024-11-15", "yyyyMMdd"],
      ["15/11/2024 08:30:00", "2024-11-15T08:30:00", "dd/MM/yyyy HH:mm:ss"],
      ["5/1/2024 8:30", "2024-01-05T08:30:00", "dd/MM/yyyy HH:mm:ss"],
      ["15/11/2024 03:15:00 CH", "2024-11-15T15:15:00", "dd/MM/yyyy hh:mm:ss SA/CH"],
      ["15/11/2024 12:15:00 SA", "2024-11-15T00:15:00", "dd/MM/yyyy hh:mm:ss SA/CH"],
      ["15/11/2024 12:15:00 PM", "2024-11-15T12:15:00", "dd/MM/yyyy hh:mm:ss SA/CH"],
      ["15/11/2024", "2024-11-15", "dd/MM/yyyy"],
      ["15-11-2024", "2024-11-15", "dd-MM-yyyy"],
      ["2024-11-15", "2024-11-15", "ISO 8601"],
      ["2024-11-15T08:30:00", "2024-11-15T08:30:00", "ISO 8601"],
      ["2024-11-15 08:30", "2024-11-15T08:30:00", "ISO 8601"],
      ["2024-11-15T01:30:00Z", "2024-11-15T08:30:00", "ISO 8601"],
      ["2024-11-15T08:30:00.123+0700", "2024-11-15T08:30:00", "ISO 8601"],
      ["2024-11-14T20:30:00-05:00", "2024-11-15T08:30:00", "ISO 8601"],
      [1731603600000, "2024-11-15", "epoch-ms"],
      ["1731634200000", "2024-11-15T08:30:00", "epoch-ms"],
    ];
    for (const [written, moment, encoding] of cases)
      expect(readMoment(written), String(written)).toEqual({ moment, encoding });
    expect(cases).toHaveLength(19);
  });

  it("takes nothing for a time that is none", () => {
    const texts = [
      "",
      "sau 5 ngày",
      "20240230083000",
      "20241115240000",
      "31/02/2024",
      "15/13/2024",
      "2024-11-31T08:00:00",
      "15/11-2024",
      "15/11/2024 13:00:00 CH",
      "2024111",
      "12345678901234567890",
    ];
    for (const text of texts) expect(readMoment(text), text).toBeUndefined();
  });

  it.each<[WrittenEncoding, time: string, day: string]>([
    ["yyyyMMddHHmmss", "20241115083005", "20241115"],
    ["dd/MM/yyyy HH:mm:ss", "15/11/2024 08:30:05", "15/11/2024"],
    ["ISO 8601", "2024-11-15T08:30:05", "2024-11-15"],
    ["ISO 8601 +07:00", "2024-11-15T08:30:05.000+0700", "2024-11-15"],
  ])("is written as %s letter by letter, a day without a time", (form, time, day) => {
    expect([writeMoment("2024-11-15T08:30:05", form), writeMoment("2024-11-15", form)]).toEqual([time, day]);
    expect(writeMoment({ unparsed: " khi có kết quả " }, form)).toBe(" khi có kết quả ");
  });

  it("agrees with every form that is written", () => {
    const forms: WrittenEncoding[] = ["yyyyMMddHHmmss", "dd/MM/yyyy HH:mm:ss", "ISO 8601", "ISO 8601 +07:00"];
    const time = fc
      .date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true })
      .map(localDateTimeAt);
    fc.assert(
      fc.property(time, fc.constantFrom(...forms), (moment, form) => {
        expect(readMoment(writeMoment(moment, form))?.moment).toBe(moment);
        const wire = momentIn(form);
        const reading = new WireReading();
        expect(wire.read(wire.write(moment), reading)).toBe(moment);
        expect(reading.findings).toEqual([]);
        const day = moment.slice(0, 10) as LocalDateTime;
        expect(readMoment(writeMoment(day, form))?.moment).toBe(day);
      }),
    );
  });
});

describe("momentIn", () => {
  const read = (raw: unknown, form: WrittenEncoding = "yyyyMMddHHmmss") => {
    const reading = new WireReading();
    const value = momentIn(form).read(raw, reading);
    return [value, reading.findings.map(({ rule }) => rule)];
  };

  it("remarks on other forms, keeps what it cannot read, and takes noughts for no date", () => {
    expect(read("20241115083000")).toEqual(["2024-11-15T08:30:00", []]);
    expect(read("20241131083000")).toEqual([{ unparsed: "20241131083000" }, ["DOS-002"]]);
    expect(read("20241130083000")).toEqual(["2024-11-30T08:30:00", []]);
    expect(read("2024-11-15T08:30:00")).toEqual(["2024-11-15T08:30:00", ["DOS-001"]]);
    expect(read("20241115083000", "ISO 8601")).toEqual(["2024-11-15T08:30:00", ["DOS-001"]]);
    expect(read(1731603600000)).toEqual(["2024-11-15", ["DOS-001"]]);
    expect(read("khi có kết quả")).toEqual([{ unparsed: "khi có kết quả" }, ["DOS-002"]]);
    expect(read("   ")).toEqual([undefined, []]);
    expect(read({})).toEqual([undefined, ["EGV-010"]]);
    for (const zero of [
      "00000000000000",
      "0000-00-00T00:00:00.000+0700",
      "0001-01-01T00:00:00",
      "00010101000000",
      "01/01/0001 00:00:00",
      0,
    ]) {
      expect(read(zero), String(zero)).toEqual([undefined, ["DOS-009"]]);
    }
  });
});
