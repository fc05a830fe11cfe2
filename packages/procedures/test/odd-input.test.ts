import { describe, expect, it } from "vitest";
import { amountsInText, diffProcedures, type Procedure } from "../src/index.js";
import { codecNamed, read, rulesIn } from "./reading.js";
import { RECORDS } from "./records.js";
import { unkeptMarks } from "./unknown-fields.js";

describe("fields that the model does not know", () => {
  it.each(Object.entries(RECORDS))("are kept wherever they stand in a record of %s", async (_, record) => {
    expect(await unkeptMarks(JSON.stringify(record))).toEqual([]);
  });

  it("are kept by their place in the source", async () => {
    const record = {
      MATTHC: "1.009999",
      TENTTHC: "Cấp giấy mẫu",
      THANHPHANHOSO: [{ GIAYTO: [{ TENGIAYTO: "Đơn", LA: 7, RONG: "" }] }],
    };
    const [outcome] = await read(JSON.stringify({ error_code: 0, result: [{ ...record, KHAC: "x" }] }));
    expect(outcome?.decoded.value?.unmapped).toEqual({ KHAC: "x", "/THANHPHANHOSO/0/GIAYTO/0/LA": 7 });
    // Parts may be gathered when they are written, so that a place in the source says nothing any more.
    const written = codecNamed("lay-thu-tuc").encode?.(outcome?.decoded.value as Procedure) as Uint8Array;
    const [row] = JSON.parse(new TextDecoder().decode(written)).result;
    expect(row).toHaveProperty("KHAC", "x");
    expect(Object.keys(row).filter((name) => name.startsWith("/"))).toEqual([]);
  });
});

it("a record without fees says so in each of its channels, where the portal's form has a place for it", () => {
  const value: Procedure = {
    code: "1.009999",
    name: "Cấp giấy mẫu",
    extent: "full",
    methods: [{ channel: "direct" }],
    fees: "none",
  };
  const written = codecNamed("lay-thu-tuc").encode?.(value) as Uint8Array;
  const [row] = JSON.parse(new TextDecoder().decode(written)).result;
  expect(row.CACHTHUCTHUCHIEN).toMatchObject([{ KENH: "1", THOIGIAN: [{ PHILEPHI: [{ SOTIEN: "Không" }] }] }]);
});

/** Returns the method that a channel with these fields becomes. */
async function methodOf(fields: object) {
  const record = { MATTHC: "1.009999", TENTTHC: "Cấp giấy mẫu", CACHTHUCTHUCHIEN: [{ KENH: "1", THOIGIAN: [fields] }] };
  const [outcome] = await read(JSON.stringify(record), codecNamed("lay-thu-tuc"));
  return outcome?.decoded.value?.methods?.[0];
}

describe("time limits", () => {
  it.each([
    ["07", "Ngày", { amount: 7, unit: "day" }],
    ["7,5", "Ngày làm việc", { amount: 7.5, unit: "working-day" }],
    ["30 phút", "", { amount: 30, unit: "minute" }],
    ["05 ngày làm việc", "Ngày làm việc", { amount: 5, unit: "working-day" }],
    ["05 ngày", "Ngày làm việc", { unparsed: "05 ngày (Ngày làm việc)" }],
    ["10-15", "Ngày làm việc", { unparsed: "10-15 Ngày làm việc" }],
    ["1/2", "Ngày", { unparsed: "1/2 Ngày" }],
    ["1.000", "Ngày", { unparsed: "1.000 Ngày" }],
    [
      "05 ngày làm việc kể từ ngày nhận đủ hồ sơ",
      "Ngày",
      { unparsed: "05 ngày làm việc kể từ ngày nhận đủ hồ sơ (Ngày)" },
    ],
    ["05 ngày làm việc kể từ ngày nhận đủ hồ sơ", "Ngày làm việc", { amount: 5, unit: "working-day" }],
  ])("“%s” %s", async (amount, unit, expected) => {
    expect((await methodOf({ THOIGIANGIAIQUYET: amount, DONVITINH: unit }))?.timeLimit).toEqual(expected);
  });

  it("are not beyond all numbers", async () => {
    const record = `{"code":"1.009999","name":"Mẫu","executionMethods":[{"processingTime":1e999,"processingTimeUnit":"DAY"}]}`;
    const [outcome] = await read(record);
    expect(outcome?.decoded.value?.methods?.[0]?.timeLimit).toEqual({ unparsed: "Infinity DAY" });
  });
});

describe("amounts", () => {
  const unknown = (written: string) => ({ known: false, written, currency: "VND" });
  const dong = (value: number) => ({ known: true, value, currency: "VND" });
  it.each([
    ["50.000", dong(50_000)],
    ["1.234.567 đồng", dong(1_234_567)],
    ["50.000đ", dong(50_000)],
    ["50.000 VNĐ", dong(50_000)],
    ["miễn phí", dong(0)],
    ["Không thu phí.", dong(0)],
    ["0.500", unknown("0.500")],
    ["1.000,000", unknown("1.000,000")],
    ["1,5", unknown("1,5")],
    ["50.000,00", unknown("50.000,00")],
    ["100 USD", unknown("100 USD")],
    ["không quy định", unknown("không quy định")],
    ["-5", unknown("-5")],
    ["50 nghìn đồng", unknown("50 nghìn đồng")],
  ])("“%s”", async (written, expected) => {
    const method = await methodOf({ PHILEPHI: [{ MAPHILEPHI: "1", SOTIEN: written, DONVI: "Đồng" }] });
    expect(method?.fees).toEqual([{ kind: "phi", amount: expected }]);
  });

  it("in a text are read from their first digit or not at all", () => {
    expect(amountsInText("0.500 đồng; 1.000,5 đồng; 2.000.000.000.000.000.000 đồng")).toEqual([]);
    expect(amountsInText("12.5 triệu đồng; 1,5 triệu đồng; 10.000-20.000 đồng; 50 nghìn đồng")).toEqual([
      12_500_000, 1_500_000, 20_000, 50_000,
    ]);
  });
});

describe("names in other letters", () => {
  it("are told of where the service has such a field, and of no other field", async () => {
    const record = { matthc: "1.009999", TENTTHC: "Cấp giấy mẫu", ghiChu: "x", constructor: "y" };
    const [outcome] = await read(JSON.stringify(record), codecNamed("lay-thu-tuc"));
    const told = outcome?.findings.filter(({ rule }) => rule === "PRO-006").map(({ params }) => params.found);
    expect(told).toEqual(["matthc"]);
    expect(outcome?.decoded.value).toMatchObject({ code: "1.009999", unmapped: { ghiChu: "x", constructor: "y" } });
  });
});

describe("answers", () => {
  const refused = { error_code: "-1", message: "Sai phiên", result: [] };

  it("that refuse and hold an empty list are told as refusals", async () => {
    expect(await rulesIn(JSON.stringify(refused), codecNamed("lay-thu-tuc"))).toContain("PRO-001");
    expect(await rulesIn(JSON.stringify({ error_code: "0", result: [] }), codecNamed("lay-thu-tuc"))).toEqual([]);
  });
});

describe("items that look alike", () => {
  it("are told apart by their order, a name that looks numbered included", () => {
    const record = (names: readonly string[]): Procedure => ({
      code: "1.009999",
      name: "Mẫu",
      extent: "full",
      steps: names.map((name) => ({ name })),
    });
    const before = record(["Nộp", "Nộp", "Nộp (2)", "Nộp"]);
    expect(diffProcedures(before, before)).toEqual([]);
    const changes = diffProcedures(before, record(["Nộp", "Nộp", "Nộp (2)", "Nộp", "Nộp"]));
    expect(changes.map(({ kind, path }) => [kind, path])).toEqual([["added", "/steps/4"]]);
  });
});
