import { incompleteTexts, type ReadContext, type RuleExample, rulesOf } from "@egov-vn/core";
import { describe, expect, it } from "vitest";
import { procedureStandard } from "../src/index.js";
import { bytes, codecNamed, codecOf, context, read, rulesIn } from "./reading.js";

const rules = rulesOf(procedureStandard);
// PRO-301 is about figures beside a catalogue, so no record is an example of it: see the tests of `consistency`.
const exemplified = rules.filter(({ id }) => id !== "PRO-301");

describe("the rules of procedures", () => {
  it("are complete in both languages, and each has an example", () => {
    expect(incompleteTexts(rules)).toEqual([]);
    expect(rules.length).toBeGreaterThan(45);
    expect(exemplified.filter(({ example }) => !example).map(({ id }) => id)).toEqual([]);
  });

  it.each(exemplified)("$id passes and fails as its example says", async ({ id, example }) => {
    const { passing, failing, ...how } = (example as () => RuleExample)();
    const by: ReadContext = { ...context, ...("converted" in how && { keepContent: true }) };
    const rulesOfText = async (text: string): Promise<string[]> => {
      // An answer that is an error shows no format.
      const outcomes = await read(text, codecOf(bytes(text)) ?? codecNamed("lay-thu-tuc"), by);
      return outcomes.flatMap(({ findings }) => findings.map(({ rule }) => rule));
    };
    expect(await rulesOfText(failing)).toContain(id);
    expect(await rulesOfText(passing)).not.toContain(id);
  });
});

describe("the examples", () => {
  it("are conforming values, the first free of findings", async () => {
    const [full, ...others] = procedureStandard.examples;
    expect(await rulesIn(JSON.stringify(full?.value))).toEqual([]);
    expect(others.length).toBe(2);
    for (const { value } of others) {
      const [outcome] = await read(JSON.stringify(value));
      expect(outcome?.decoded.value).toEqual(value);
    }
  });
});

describe("recognising", () => {
  it("goes by the service that an envelope names", () => {
    const answer = { service: "LayThuTuc", result: [{ MATTHC: "1.009999", KHAC: 1, LA: 2, XA: 3 }] };
    const codec = codecNamed("lay-thu-tuc");
    expect(codec.recognises(bytes(JSON.stringify(answer)))).toBe(1);
    expect(codec.recognises(bytes(JSON.stringify({ ...answer, service: "LayQDCB" })))).toBe(0);
    expect(codec.recognises(bytes(JSON.stringify({ ...answer, service: undefined })))).toBe(0);
  });

  it("takes each format for what it is", () => {
    const heads: [string, string][] = [
      ['{"code":"1.009999","name":"x","extent":"full"}', "json"],
      ['[{"code":"1.009999","name":"x","extent":"listing"}]', "json"],
      ['{"error_code":0,"result":[{"ID":"1","MATTHC":"1.009999","TENTTHC":"x"', "lay-thu-tuc"],
      ['{"message":"{\\"error_code\\":0,\\"result\\":[{\\"MATTHC\\":\\"1.009999\\",\\"TENTTHC\\":\\"x', "lay-thu-tuc"],
      ['[{"ID":"1","PROCEDURE_CODE":"1.009999","PROCEDURE_NAME":"x"', "gateway-list"],
      ['{"response":{"numFound":1,"docs":[{"ma_thu_tuc":"1.009999","ten_thu_tuc":"x"', "gateway-list"],
      ['{"thu_tuc_id":"1.009999","metadata":{"mã_thủ_tục":"1.009999","tên_thủ_tục":"x"', "word-export"],
      ['{"code":"OK","data":{"id":"1","code":"1.009999","codeNotation":"1.009999"', "portal-2026"],
      ['{"authorizedAgencies":"","cases":[],"categoriesDetails":[]', "portal-2026"],
    ];
    for (const [head, id] of heads) expect(codecOf(bytes(head))?.id, head).toBe(id);
    expect(heads.length).toBe(9);
  });

  it("takes nothing else", () => {
    const others = [
      "{}",
      "[]",
      '{"code":"OK","name":"x"}',
      '{"session":"1","madonvi":"000.00.00.H99","service":"LayThuTuc","maTTHC":"1.009999"}',
      '{"isUpdating":"True","data":[{"MaHoSo":"H99-240506-0001","MaTTHC":"1.009999","TenTTHC":"x"}]}',
      '{"edition":"ict-index-2016","year":2019,"units":[]}',
      '{"error_code":0,"message":"thành công"}',
      // Two names of the old gateway among others that it does not have: no row of its list.
      JSON.stringify({
        ma_thu_tuc: "1.009999",
        ten_thu_tuc: "Thủ tục mẫu",
        so_quyet_dinh: "1/QĐ-MAU",
        co_quan_thuc_hien: "Ủy ban nhân dân cấp xã",
        trinh_tu_thuc_hien: "Bước 1",
        cach_thuc_thuc_hien: "Trực tuyến 5 ngày làm việc",
        thanh_phan_ho_so: "Tờ khai",
      }),
      '{"level":"info","msg":"x"}\n{"level":"info","msg":"y"}\n',
      '{"code":"A1","name":"Kho"}\n{"code":"A2","name":"Xe"}\n',
      '{"service":"DongBoHoSoMC","data":[{"MATTHC":"1.009999","TENTTHC":"x"}]}',
      '{"code":"OK","data":{"rows":[{"name":"Hà Nội"}],"count":34}}',
      "<edXML/>",
      "",
    ];
    for (const head of others) expect(codecOf(bytes(head)), head).toBeUndefined();
  });
});
