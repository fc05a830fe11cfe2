import { describe, expect, it } from "vitest";
import type { Procedure } from "../src/index.js";
import { beyond, method, portal, readValue } from "./portal-records.js";
import { codecNamed, read } from "./reading.js";

describe("deadlines that cannot be computed from the record", () => {
  it.each([
    [{ processingTime: "Theo mô tả", processingTimeUnit: "OTHER" }, "Theo mô tả"],
    [{ processingTime: "Ngay sau khi nhận đủ hồ sơ", processingTimeUnit: "WORKING_DAY" }, "Ngay sau khi nhận đủ hồ sơ"],
    [{ processingTime: 1, processingTimeUnit: "OTHER" }, "1 OTHER"],
    [{ processingTime: -3, processingTimeUnit: "DAY" }, "-3 DAY"],
  ])("keeps %j as text", async (changes, unparsed) => {
    expect((await readValue(method(changes))).methods?.[0]?.timeLimit).toEqual({ unparsed });
    expect(await beyond(method(changes))).toEqual(["PRO-210"]);
  });

  it.each([
    [{ processingTime: 7.5, processingTimeUnit: "WORKING_DAY" }, 7.5, "working-day"],
    [{ processingTime: 6.25 }, 6.25, "day"],
    [{ processingTime: 0.125, processingTimeUnit: "DAY" }, 0.125, "day"],
    [{ processingTime: "1", processingTimeUnit: "WORKING_DAY" }, 1, "working-day"],
    [{ processingTime: "03 ngày làm việc", processingTimeUnit: "OTHER" }, 3, "working-day"],
    [{ processingTime: 2, processingTimeUnit: "MONTH" }, 2, "month"],
    [{ processingTime: 30, processingTimeUnit: "MINUTE" }, 30, "minute"],
    [{ processingTime: 4, processingTimeUnit: "HOUR" }, 4, "hour"],
    [{ processingTime: 1, processingTimeUnit: "YEAR" }, 1, "year"],
    [{ processingTime: "08 giờ làm việc", processingTimeUnit: "OTHER" }, 8, "working-hour"],
    [{ processingTime: "Không quá 10 ngày làm việc", processingTimeUnit: "OTHER" }, 10, "working-day"],
    [{ processingTime: "05 (năm) ngày làm việc", processingTimeUnit: "WORKING_DAY" }, 5, "working-day"],
    [{ processingTime: "2 tuần", processingTimeUnit: "OTHER" }, 2, "week"],
  ])("understands %j", async (changes, amount, unit) => {
    expect((await readValue(method(changes))).methods?.[0]?.timeLimit).toEqual({ amount, unit });
    expect(await beyond(method(changes))).toEqual([]);
  });

  it("keeps the limits of channels and of cases, and says when none agree", async () => {
    const withCases = (qty: number): string =>
      portal({
        executionMethods: [{ submissionMethod: "ONLINE", processingTime: 5, processingTimeUnit: "DAY" }],
        cases: [{ code: "1.009999.01", processingDay: { qty, type: "DAY" } }],
      });
    expect(await beyond(withCases(5))).toEqual([]);
    expect(await beyond(withCases(7))).toEqual(["PRO-208"]);
    expect((await readValue(withCases(7))).cases?.[0]?.timeLimit).toEqual({ amount: 7, unit: "day" });
  });

  it("keeps the statement that no limit is set, in every format", async () => {
    const limitIn = async (record: object, codec: string) => {
      const [outcome] = await read(JSON.stringify(record), codecNamed(codec));
      return {
        limit: outcome?.decoded.value?.methods?.[0]?.timeLimit,
        rules: outcome?.findings.map(({ rule }) => rule),
      };
    };
    const table = { hinh_thuc: "Trực tiếp", thoi_han_giai_quyet: "Không quy định", phi_le_phi: "", mo_ta: "" };
    const exported = { metadata: { mã_thủ_tục: "1.009999", tên_thủ_tục: "Mẫu" }, tables: { hinh_thuc_nop: [table] } };
    const time = { THOIGIANGIAIQUYET: "Không quy định", DONVITINH: "" };
    const served = { MATTHC: "1.009999", TENTTHC: "Mẫu", CACHTHUCTHUCHIEN: [{ KENH: "1", THOIGIAN: [time] }] };
    const shown = JSON.parse(method({ processingTime: "Không quy định", processingTimeUnit: "OTHER" }));
    for (const [codec, record] of Object.entries({
      "word-export": exported,
      "lay-thu-tuc": served,
      "portal-2026": shown,
    })) {
      const { limit, rules } = await limitIn(record, codec);
      expect(limit, codec).toBe("none");
      expect(rules, codec).not.toContain("PRO-105");
      expect(rules, codec).not.toContain("PRO-210");
    }
    const [read1] = await read(JSON.stringify(served), codecNamed("lay-thu-tuc"));
    const written = codecNamed("lay-thu-tuc").encode?.(read1?.decoded.value as Procedure) as Uint8Array;
    expect(new TextDecoder().decode(written)).toContain('"THOIGIANGIAIQUYET":"Không quy định"');
  });

  it("keeps a channel that is listed twice", async () => {
    const twice = portal({
      executionMethods: [5, 10].map((processingTime) => ({
        submissionMethod: "ONLINE",
        processingTime,
        processingTimeUnit: "DAY",
      })),
    });
    expect((await readValue(twice)).methods?.map(({ timeLimit }) => timeLimit)).toEqual([
      { amount: 5, unit: "day" },
      { amount: 10, unit: "day" },
    ]);
    expect(await beyond(twice)).toEqual(["PRO-209"]);
  });
});

describe("fees that cannot be computed from the record", () => {
  const fee = (changes: object): string => method({ fees: [{ type: "FEE", attachment: null, ...changes }] });
  const amountOf = async (source: string) => {
    const fees = (await readValue(source)).methods?.[0]?.fees;
    return Array.isArray(fees) ? fees[0]?.amount : undefined;
  };

  it.each([
    [{ value: 0, description: "Theo nghị quyết của HĐND tỉnh" }, { known: false, written: 0 }, ["PRO-211"]],
    [
      { value: 0, currencyName: "Việt Nam Đồng", description: "Theo nghị quyết" },
      { known: false, written: 0, currency: "VND" },
      ["PRO-211"],
    ],
    [{ value: 0, currencyId: "", description: "" }, { known: true, value: 0, readAs: "portal" }, ["PRO-222"]],
    [{ value: 0, description: "Miễn phí" }, { known: true, value: 0 }, []],
    [{ value: 0, description: "Không thu phí." }, { known: true, value: 0 }, []],
    [{ value: null, description: "Miễn phí" }, { known: true, value: 0 }, []],
    [{ value: 0, currencyName: "Việt Nam Đồng" }, { known: true, value: 0, currency: "VND" }, []],
    [{ value: null, description: "50.000 đồng/trường hợp" }, { known: false }, ["PRO-212"]],
    [{ value: null }, { known: false }, ["PRO-212"]],
    [{ value: 100, description: "100.000 đồng" }, { known: false, written: 100 }, ["PRO-213"]],
    [
      { value: 100_000, currencyName: "Việt Nam Đồng", description: "100.000 đồng" },
      { known: true, value: 100_000, currency: "VND" },
      [],
    ],
    [{ value: 10, currencyName: "USD", description: "/lần" }, { known: true, value: 10, currency: "USD" }, []],
    [{ value: 20_000 }, { known: true, value: 20_000 }, []],
  ])("%j is %j", async (changes, amount, rules) => {
    expect(await amountOf(fee(changes))).toEqual(amount);
    expect((await beyond(fee(changes))).filter((rule) => rule !== "PRO-108")).toEqual(rules);
  });

  it("reads the words and separators of LayThuTuc", async () => {
    const served = (SOTIEN: string, MOTA = ""): string =>
      JSON.stringify({
        error_code: 0,
        result: [
          {
            MATTHC: "1.009999",
            TENTTHC: "Mẫu",
            CACHTHUCTHUCHIEN: [
              { KENH: "1", THOIGIAN: [{ PHILEPHI: [{ MAPHILEPHI: "1", SOTIEN, DONVI: "Đồng", MOTA }] }] },
            ],
          },
        ],
      });
    const vnd = (value: number) => ({ known: true, value, currency: "VND" });
    expect(await amountOf(served("50.000"))).toEqual(vnd(50_000));
    expect(await amountOf(served("1.250.000"))).toEqual(vnd(1_250_000));
    expect(await amountOf(served("không"))).toEqual(vnd(0));
    expect(await amountOf(served("50000"))).toEqual(vnd(50_000));
    expect(await amountOf(served("0"))).toEqual(vnd(0));
    expect(await amountOf(served("0", "Theo quy định"))).toEqual({ known: false, written: 0, currency: "VND" });
    expect(await amountOf(served("0", "Miễn phí"))).toEqual(vnd(0));
    expect(await amountOf(served("", "Miễn phí"))).toEqual(vnd(0));
    const unknown = { known: false, currency: "VND" };
    expect(await amountOf(served("Theo quy định"))).toEqual({ ...unknown, written: "Theo quy định" });
    expect(await amountOf(served("100", "Mức thu 100.000 đồng"))).toEqual({ ...unknown, written: 100 });
  });
});
