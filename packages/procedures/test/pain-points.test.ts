import { describe, expect, it } from "vitest";
import { beyond, portal, readValue } from "./portal-records.js";
import { codecNamed, read } from "./reading.js";

describe("inconsistent identifiers", () => {
  it("trims codes, keeps what was written, and takes any shape", async () => {
    const odd = portal({
      code: " 1.009999",
      codeNotation: " 1.009999",
      resultsDetails: [{ code: "KQ-H99. 0000020", name: "Giấy" }],
      executionCases: [
        {
          profileComponents: [
            { code: "Mẫu số 11_73/2026/QĐ-UBND", name: "Đơn" },
            { code: "", name: "Ảnh" },
          ],
        },
      ],
      departmentsExecuting: [{ code: "Cơquanquảnlýđấtđaicấpxã", name: "Cơ quan\u00a0quản lý đất đai cấp xã" }],
    });
    const value = await readValue(odd);
    expect(value).toMatchObject({ code: "1.009999", codeAsWritten: " 1.009999" });
    expect(value.agencies?.executing).toMatchObject([{ code: "Cơquanquảnlýđấtđaicấpxã", kind: "class" }]);
    expect((await beyond(odd, portal({}))).toSorted()).toEqual([
      "PRO-102",
      "PRO-103",
      "PRO-105",
      "PRO-106",
      "PRO-108",
      "PRO-108",
      "PRO-109",
      "PRO-202",
      "PRO-205",
      "PRO-217",
      "PRO-217",
    ]);
  });

  it("reports texts in old encodings wherever they stand, and codes in small letters", async () => {
    const broken = portal({
      executionSteps: [{ description: "Nép hå s¬ t¹i bé phËn mét cöa" }],
      note: "Thá»§ tá»¥c máº«u",
      executionMethods: [{ submissionMethod: "ONLINE", description: "Nộp hồ sơ".normalize("NFD") }],
      departmentsExecuting: [{ code: "000.00.01.h99", name: "Sở Mẫu" }],
      categoriesDetails: [{ code: "g99-nv01", name: "Lĩnh vực mẫu" }],
      resultsDetails: [{ code: "kq.g99.000999", name: "Giấy phép mẫu" }],
      subjectTypesDetails: [{ code: "đt1", name: "Công dân Việt Nam" }],
      executionCases: [{ profileComponents: [{ code: "000.00.00.g99-kq009999", name: "Đơn" }] }],
    });
    const [outcome] = await read(broken);
    const told = (rule: string) => outcome?.findings.filter((one) => one.rule === rule).map(({ path }) => path);
    expect(told("PRO-206")?.toSorted()).toEqual(["/methods/0/description", "/note", "/steps/0/description"]);
    expect(told("PRO-223")?.toSorted()).toEqual([
      "/agencies/executing/0/code",
      "/componentSets/0/components/0/code",
      "/results/0/code",
      "/sectors/0/code",
      "/subjects/0/code",
    ]);
  });

  it("takes an agency for a class, an office, or neither", async () => {
    const units: [object, string][] = [
      [{ code: "BCA_CAX", name: "Công an cấp Xã" }, "class"],
      [{ code: "H21.24.01.07", name: "Phòng Mẫu" }, "office"],
      [{ code: "G01s.108.000", name: "Cục Mẫu" }, "unstated"],
      [{ name: "Phòng Kinh tế" }, "unstated"],
    ];
    for (const [unit, kind] of units) {
      const value = await readValue(portal({ departmentsExecuting: [unit] }));
      expect(value.agencies?.executing?.[0]?.kind, JSON.stringify(unit)).toBe(kind);
    }
  });
});

describe("many spellings of an answer", () => {
  it("opens each of them", async () => {
    const record = { code: "1.009999", codeNotation: "1.009999", name: "Mẫu" };
    const answers = [
      record,
      [record],
      { code: "OK", message: "OK", data: record },
      { code: "OK", data: { items: [record], lastId: "x", total: 1 } },
      { code: "OK", data: { rows: [record], count: 1 } },
      { message: JSON.stringify({ code: "OK", data: record }) },
    ];
    for (const answer of answers) {
      const outcomes = await read(JSON.stringify(answer), codecNamed("portal-2026"));
      expect(
        outcomes.map(({ decoded }) => decoded.value?.code),
        JSON.stringify(answer),
      ).toEqual(["1.009999"]);
    }
    const lines = `${JSON.stringify(record)}\n${JSON.stringify({ ...record, code: "1.009998", codeNotation: "1.009998" })}\n`;
    expect((await read(lines)).map(({ decoded }) => decoded.value?.code)).toEqual(["1.009999", "1.009998"]);
  });

  it("opens what stands as text in data, result or message", async () => {
    const record = { MATTHC: "1.009999", TENTTHC: "Mẫu" };
    const answers: readonly (readonly [answer: object, strings: number])[] = [
      [{ error_code: 0, result: JSON.stringify([record]) }, 1],
      [{ error_code: 0, data: JSON.stringify(record) }, 1],
      [{ message: JSON.stringify({ error_code: 0, result: JSON.stringify(record) }) }, 2],
      [{ data: record }, 0],
      [{ result: record }, 0],
    ];
    for (const [answer, strings] of answers) {
      const text = JSON.stringify(answer);
      const outcomes = await read(text);
      expect(
        outcomes.map(({ decoded }) => decoded.value?.code),
        text,
      ).toEqual(["1.009999"]);
      const opened = outcomes[0]?.findings.filter(({ rule }) => rule === "PRO-008").length;
      expect(opened, text).toBe(strings);
    }
  });

  it("keeps a record of which an item is null, and names what cannot be read", async () => {
    const record = {
      code: "1.009999",
      codeNotation: "1.009999",
      name: "Mẫu",
      executionSteps: "Bước 1: nộp hồ sơ",
      executionMethods: [
        null,
        { submissionMethod: "DIRECT", processingTime: 5, processingTimeUnit: "DAY", fees: "50.000 đồng" },
      ],
      legalBasisesDetails: [null, { id: "v1", code: "63/2010/NĐ-CP" }],
    };
    const [outcome] = await read(JSON.stringify(record));
    expect(outcome?.decoded.value).toMatchObject({
      methods: [{ channel: "direct", timeLimit: { amount: 5, unit: "day" } }],
      legalBases: [{ id: "v1", code: "63/2010/NĐ-CP" }],
    });
    const misshapen = outcome?.findings.filter(({ rule }) => rule === "EGV-010").map(({ field }) => field?.name);
    expect(misshapen?.toSorted()).toEqual([
      "executionMethods[0]",
      "executionMethods[1].fees",
      "executionSteps",
      "legalBasisesDetails[0]",
    ]);
  });

  it("places what comes after an item that cannot be read where it stands", async () => {
    const record = {
      MATTHC: "1.009999",
      TENTTHC: "Mẫu",
      TRINHTUTHUCHIEN: [
        "?",
        { TRUONGHOP: "Cấp lại", TRINHTU: [null, { TENTRINHTU: "Nép hå s¬ t¹i bé phËn mét cöa" }] },
      ],
      CACHTHUCTHUCHIEN: [null, { KENH: "1", THOIGIAN: ["?", { PHILEPHI: [{ MAPHILEPHI: "1'", SOTIEN: "50000" }] }] }],
      CANCUPHAPLY: ["?", { SOVANBAN: " 63/2010/NĐ-CP", LA: "x" }],
    };
    const [outcome] = await read(JSON.stringify({ error_code: 0, result: [record] }));
    const told = outcome?.findings.map(({ rule, field }) => `${rule} ${field?.name}`);
    for (const place of [
      "PRO-206 TRINHTUTHUCHIEN[1].TRINHTU[1].TENTRINHTU",
      "PRO-003 CACHTHUCTHUCHIEN[1].THOIGIAN[1].PHILEPHI[0].MAPHILEPHI",
      "PRO-202 CANCUPHAPLY[1].SOVANBAN",
    ]) {
      expect(told).toContain(place);
    }
    expect(outcome?.decoded.value?.unmapped).toEqual({ "/CANCUPHAPLY/1/LA": "x" });
    const portal = { code: "1.009999", codeNotation: "1.009999", name: "Mẫu" };
    const returning = { ...portal, returningMethods: [{ type: "ONLINE", value: [[], "AT_HOME"] }] };
    const [returned] = await read(JSON.stringify(returning));
    expect(returned?.decoded.nameOf?.("/returnMethods/0/ways/0")).toBe("returningMethods[0].value[1]");
  });

  it("keeps a case of which no step says anything", async () => {
    const groups = [
      { TRUONGHOP: "Cấp mới", TRINHTU: [{ TENTRINHTU: null }] },
      { TRUONGHOP: "Cấp lại", TRINHTU: [] },
    ];
    const record = { MATTHC: "1.009999", TENTTHC: "Mẫu", TRINHTUTHUCHIEN: groups };
    const value = await readValue(JSON.stringify({ error_code: 0, result: [record] }));
    expect(value.steps).toEqual([{ case: "Cấp mới" }, { case: "Cấp lại" }]);
  });

  it("reports an answer that is an error", async () => {
    for (const answer of [
      { error_code: "-1", error_message: "Phiên hết hạn" },
      { code: "NOT_FOUND", message: "Không tìm thấy", data: null },
    ]) {
      const [outcome] = await read(JSON.stringify(answer), codecNamed("lay-thu-tuc"));
      expect(outcome?.decoded.value).toBeUndefined();
      expect(outcome?.findings.map(({ rule }) => rule)).toEqual(["PRO-001"]);
    }
  });

  it("reads the lists of the old gateway", async () => {
    const rows = [
      {
        ID: "7",
        PROCEDURE_CODE: "1.009999.000.00.00.H99",
        PROCEDURE_NAME: "Mẫu",
        PUBLISHED_AGENCY: "Bộ Mẫu",
        IMPLEMENTATION_AGENCY: "Sở Mẫu, Văn hóa",
        QDCBID: "12",
        FIELD_NAME: "Lĩnh vực mẫu",
        AMOUNT: "1",
        ROW_STT: "1",
      },
    ];
    const [row] = await read(JSON.stringify(rows));
    expect(row?.decoded.value).toEqual({
      code: "1.009999.000.00.00.H99",
      name: "Mẫu",
      extent: "listing",
      id: "7",
      agencies: { executing: [{ name: "Sở Mẫu, Văn hóa", kind: "unstated" }] },
      publisher: { name: "Bộ Mẫu" },
      sectors: [{ name: "Lĩnh vực mẫu" }],
      publication: { id: "12" },
      unmapped: { AMOUNT: "1", ROW_STT: "1" },
    });
    expect(row?.findings.map(({ rule }) => rule)).toEqual(["PRO-203"]);
    const solr = {
      response: { numFound: 2, docs: [1, 2].map((n) => ({ ma_thu_tuc: `1.00999${n}`, ten_thu_tuc: `Mẫu ${n}` })) },
    };
    expect((await read(JSON.stringify(solr))).map(({ decoded }) => decoded.value?.name)).toEqual(["Mẫu 1", "Mẫu 2"]);
  });
});

describe("rows of LayDanhSachTTHC", () => {
  const rows = [1, 2].map((number) => ({ MATTHC: `1.00999${number}`, TENTTHC: `Thủ tục mẫu ${number}` }));

  it.each([
    { error_code: 0, result: rows },
    { service: "LayDanhSachTTHC", result: rows },
    { service: "LayDanhSachTTHCDonVi", data: rows },
    { error_code: 0, result: rows.map(({ MATTHC, TENTTHC }) => ({ matthc: MATTHC, tentthc: TENTTHC })) },
  ])("are rows of a listing, not full records that lack their parts (%#)", async (answer) => {
    const outcomes = await read(JSON.stringify(answer));
    expect(outcomes.map(({ decoded }) => [decoded.value?.code, decoded.value?.extent])).toEqual(
      rows.map(({ MATTHC }) => [MATTHC, "listing"]),
    );
    expect(outcomes.flatMap(({ findings }) => findings.filter(({ severity }) => severity === "error"))).toEqual([]);
  });

  it("come back as rows, and a full record as one, however little either says", async () => {
    const codec = codecNamed("lay-thu-tuc");
    for (const extent of ["listing", "full"] as const) {
      const written = codec.encode?.({ code: "1.009999", name: "Mẫu", extent }) as Uint8Array;
      const [outcome] = await read(written, codec);
      expect(outcome?.decoded.value?.extent).toBe(extent);
    }
  });

  it("are full records when one of the parts is named, although it is empty", async () => {
    for (const part of ["TRINHTUTHUCHIEN", "CACHTHUCTHUCHIEN", "THANHPHANHOSO"]) {
      const [outcome] = await read(JSON.stringify({ error_code: 0, result: [{ ...rows[0], [part]: [] }] }));
      expect(outcome?.decoded.value?.extent, part).toBe("full");
    }
  });
});

describe("what the law lets a procedure be without", () => {
  const served = (YEUCAU: string | null): string =>
    JSON.stringify({ error_code: 0, result: [{ MATTHC: "1.009999", TENTTHC: "Mẫu", YEUCAU }] });

  it("is told from what nobody said", async () => {
    expect((await readValue(served("Không"))).requirements).toBe("none");
    expect((await readValue(served("Không có thông tin"))).requirements).toBeUndefined();
    expect((await readValue(served(""))).requirements).toBeUndefined();
    expect((await readValue(served(null))).requirements).toBeUndefined();
    expect((await readValue(served("Không quá 35 tuổi"))).requirements).toEqual({ text: "Không quá 35 tuổi" });
  });
});

describe("the district level", () => {
  const served = JSON.stringify({
    result: [{ MATTHC: "1.009999", TENTTHC: "Mẫu", CAPTHUCHIEN: [{ CAPTHUCHIEN: "2", MOTACOQUANTHUCHIEN: "" }] }],
  });

  it("is wrong since 1/7/2025 and not before", async () => {
    const on = async (asOf: "2025-06-30" | "2025-07-01") =>
      (await read(served, codecNamed("lay-thu-tuc"), { asOf })).flatMap(({ findings }) =>
        findings.map(({ rule }) => rule),
      );
    expect(await on("2025-06-30")).not.toContain("PRO-111");
    expect(await on("2025-07-01")).toContain("PRO-111");
  });
});
