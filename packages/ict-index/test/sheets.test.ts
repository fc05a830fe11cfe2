import {
  catalogueOf,
  type Finding,
  incompleteTexts,
  renderFinding,
  rulesOf,
  type Source,
  validateSource,
} from "@egov-vn/core";
import fc from "fast-check";
import { zipSync } from "fflate";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import {
  cellAddress,
  csvTemplate,
  editions,
  ictIndex2016,
  ictIndexStandard,
  inventedAgencies,
  inventedAgencyRating,
  inventedProvinces,
  readNumber,
  resultCsv,
  resultJson,
  score,
  sheetStandard,
} from "../src/index.js";
import { writeForm, writeResults, writeSheet, xlsxCodec } from "../src/xlsx.js";

const agencies = sheetStandard(inventedAgencyRating);
const context = { asOf: "2024-12-31" } as const;
const codecOf = (standard: typeof agencies, id: string) => {
  const codec = standard.codecs.find((one) => one.id === id);
  if (!codec) throw new Error(id);
  return codec;
};
const bytes = (text: string) => new TextEncoder().encode(text);

async function check(standard: typeof agencies, codec: (typeof agencies.codecs)[number], source: Source) {
  const reports = [];
  for await (const one of validateSource(standard, codec, source, context)) reports.push(one);
  return reports;
}
const asCsv = async (text: string) => (await check(agencies, codecOf(agencies, "csv"), bytes(text)))[0];
const asXlsx = async (file: Uint8Array) => (await check(agencies, xlsxCodec(inventedAgencyRating), file))[0];
const brief = (findings: readonly Finding[]) => findings.map((found) => [found.rule, found.params.cell ?? found.path]);

const HEAD = "Mã đơn vị,Tên đơn vị,Khối,HT-1,HT-2,UD-1,UD-2,LD-1";

describe("numbers as agencies write them", () => {
  test.each([
    ["85", 85],
    ["85,5", 85.5],
    ["85.5", 85.5],
    ["1.234,5", 1234.5],
    ["1,234.5", 1234.5],
    ["1.234.567", 1234567],
    ["0.583", 0.583],
    ["0,583", 0.583],
    ["-3,25", -3.25],
    ["12 345", 12345],
    ["Có", 1],
    ["không", 0],
    ["85 %", 85],
  ])("%s is %d", (text, value) => {
    expect(
      readNumber(
        text,
        text
          .toLowerCase()
          .normalize("NFD")
          .replaceAll(/[\u0300-\u036f]/g, ""),
      ),
    ).toMatchObject({ kind: "number", value });
  });

  test("what can be read in two ways is never guessed, and nonsense is no number", () => {
    expect(readNumber("1.234", "1.234")).toEqual({ kind: "ambiguous", one: 1.234, other: 1234 });
    expect(readNumber("63,744", "63,744")).toEqual({ kind: "ambiguous", one: 63.744, other: 63744 });
    for (const text of ["khoảng 5", "5-6", "1.2.3,4", "=1+1", "12abc", "1e400", "1,23.4"])
      expect(readNumber(text, text).kind, text).toBe("other");
    expect(readNumber("#DIV/0!", "#div/0!").kind).toBe("formula-error");
    expect(readNumber("KAD", "kad").kind).toBe("not-applicable");
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }), (value) => {
        const text = value.toFixed(1);
        expect(readNumber(text, text)).toMatchObject({ kind: "number", value: Number(text) });
        expect(readNumber(text.replace(".", ","), text)).toMatchObject({ kind: "number", value: Number(text) });
      }),
    );
  });

  test("addresses", () => {
    expect([
      cellAddress(0, 0),
      cellAddress(6, 25),
      cellAddress(6, 26),
      cellAddress(99, 701),
      cellAddress(0, 702),
    ]).toEqual(["A1", "Z7", "AA7", "ZZ100", "AAA1"]);
  });
});

describe("CSV sheets", () => {
  test("a good sheet passes, and is the sheet", async () => {
    const text = `${HEAD}\nH01,Sở A,so,1,1,0.97,0.8,4\n`;
    const one = await asCsv(text);
    expect(one?.report).toMatchObject({ verdict: "pass", findings: [] });
    expect(one?.decoded.value?.units).toEqual([
      {
        code: "H01",
        name: "Sở A",
        block: "so",
        answers: { "HT-1": 1, "HT-2": 1, "UD-1": 0.97, "UD-2": 0.8, "LD-1": 4 },
      },
    ]);
  });

  test("each finding names its cell", async () => {
    const text = [
      HEAD.replace("LD-1", "Ghi chú"),
      'H01,Sở A,so,một,1,"0,97",1.234',
      "H01,Sở A,so,1,1,1,1",
      ",,so,1,1,1,1",
      "N01,Ngành dọc,nganh-doc,#REF!,1,1.5,0.5",
    ].join("\r\n");
    const one = await asCsv(text);
    expect(brief(one?.report.findings ?? []).sort()).toEqual(
      [
        ["ICT-002", "H1"],
        ["ICT-003", "A1"],
        ["ICT-004", "D2"],
        ["ICT-006", "F2"],
        ["ICT-005", "G2"],
        ["ICT-008", "A3"],
        ["ICT-009", "A4"],
        ["ICT-007", "D5"],
        ["ICT-020", "/units/1/answers/UD-1"],
        ["ICT-026", "/units/1/answers/UD-2"],
        ["ICT-025", "/units/0/answers"],
        ["ICT-025", "/units/1/answers"],
      ].sort(),
    );
    const range = one?.report.findings.find((found) => found.rule === "ICT-020");
    expect(range?.at).toEqual({ line: 5, column: 33 });
    expect(one?.decoded.raw("/units/1/answers/UD-1")).toBe("1.5");
    expect(one?.report.verdict).toBe("fail");
  });

  test("semicolons, titles for codes, a byte-order mark, headings further down", async () => {
    const text =
      "\ufeffBáo cáo năm 2024;;;;;;;\nNăm;2023;;;;;;\nMã đơn vị;Tên đơn vị;Khối;Máy tính/cán bộ;kết nối MẠNG TSLCĐ;Văn bản ký số;Hồ sơ trực tuyến;Số cuộc họp ban chỉ đạo trong năm\nH01;Sở A;so;1;1;0.97;0.8;4\n".replace(
        "TSLCĐ",
        "TSLCD",
      );
    const one = await asCsv(text);
    expect(one?.decoded.value?.year).toBe(2023);
    expect(Object.keys(one?.decoded.value?.units[0]?.answers ?? {})).toHaveLength(5);
  });

  test("a file with no form, and one that is not text, are findings and not crashes", async () => {
    expect(brief((await asCsv("a,b\n1,2"))?.report.findings ?? [])).toEqual([["ICT-001", "A1"]]);
    expect((await asCsv(""))?.report.findings[0]?.rule).toBe("ICT-001");
    const tcvn3 = (await check(agencies, codecOf(agencies, "csv"), Uint8Array.of(0xb8, 0xff, 0xc9, 0x41)))[0];
    expect([tcvn3?.report.verdict, tcvn3?.report.findings[0]?.rule]).toEqual(["error", "EGV-002"]);
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 300 }), async (text) => {
        const one = await asCsv(text);
        expect(["pass", "fail", "error"]).toContain(one?.report.verdict);
      }),
    );
  });

  test("the template is read back as an empty form, filled in it is the sheet", async () => {
    for (const edition of [...editions, inventedAgencyRating]) {
      for (const language of ["vi", "en"] as const) {
        const standard = sheetStandard(edition);
        const [empty] = await check(standard, codecOf(standard, "csv"), bytes(csvTemplate(edition, 2019, language)));
        expect(empty?.decoded.value, edition.id).toEqual({ edition: edition.id, year: 2019, units: [] });
        expect(empty?.decoded.findings, edition.id).toEqual([]);
      }
    }
    const encoded = codecOf(agencies, "csv").encode?.(inventedAgencies) as Uint8Array;
    const [again] = await check(agencies, codecOf(agencies, "csv"), encoded);
    expect(again?.decoded.value).toEqual(inventedAgencies);
    expect(again?.report.verdict).toBe("pass");
  });
});

describe("JSON sheets", () => {
  test("round trip, and failures by rule", async () => {
    const json = codecOf(agencies, "json");
    const [good] = await check(agencies, json, json.encode?.(inventedAgencies) as Uint8Array);
    expect([good?.report.verdict, good?.decoded.value]).toEqual(["pass", inventedAgencies]);
    const [bad] = await check(agencies, json, bytes('{"edition":"x","year":"2019"}'));
    expect(brief(bad?.report.findings ?? [])).toEqual([
      ["ICT-901", "/units"],
      ["ICT-902", "/year"],
    ]);
    expect(bad?.report.findings.map(({ at }) => at?.column)).toEqual([1, 23]);
    const [broken] = await check(agencies, json, bytes("{"));
    expect(broken?.report.findings).toMatchObject([{ rule: "EGV-005", at: { line: 1, column: 2 } }]);
  });
});

describe("XLSX sheets", () => {
  test("a table and a form are read back as they were written, in both languages", async () => {
    for (const language of ["vi", "en"] as const) {
      const table = await asXlsx(await writeSheet(inventedAgencyRating, inventedAgencies, language));
      expect([table?.report.verdict, table?.decoded.value]).toEqual(["pass", inventedAgencies]);
      for (const unit of inventedAgencies.units) {
        const form = await asXlsx(await writeForm(inventedAgencyRating, unit, 2024, language));
        expect(form?.decoded.value).toEqual({ ...inventedAgencies, units: [unit] });
        expect(form?.report.verdict).toBe("pass");
      }
    }
    const provinces = inventedProvinces(2019);
    const file = await writeSheet(ictIndex2016, provinces, "vi");
    const [one] = await check(ictIndexStandard, xlsxCodec(ictIndex2016), file);
    const plain = provinces.units.map(({ groups: _, ...unit }) => unit);
    expect(one?.decoded.value?.units).toEqual(plain);
  });

  test("per cents, formulas, errors, text: with the cell in the finding", async () => {
    const cells = new Map<string, object>([
      ["1,3", { formula: "52/50", formulaResult: 1.04, value: 1.04, type: "formula" }],
      ["1,5", { value: 0.97, style: { numFmt: "0.00%" } }],
      ["2,5", { formula: "SUM(A1:A2)", type: "formula", value: null }],
    ]);
    const file = await writeXlsx({
      sheets: [
        { name: "Ghi chú", rows: [["Hướng dẫn"], ["Điền vào trang sau"]] },
        {
          name: "Phiếu",
          rows: [
            HEAD.split(","),
            ["H01", "Sở A", "so", 1.04, true, 0.97, "0,8", 4],
            ["H02", "Sở B", "so", "1.500", 1, null, "KAD", 2],
          ],
          cells: cells as never,
        },
      ],
    });
    const one = await asXlsx(file);
    expect(one?.decoded.value?.units.map((unit) => unit.answers)).toEqual([
      { "HT-1": 1.04, "HT-2": 1, "UD-1": 0.97, "UD-2": 0.8, "LD-1": 4 },
      { "HT-2": 1, "UD-2": { notApplicable: true }, "LD-1": 2 },
    ]);
    expect(brief(one?.report.findings ?? []).sort()).toEqual([
      ["ICT-005", "D3"],
      ["ICT-006", "G2"],
      ["ICT-010", "F3"],
      ["ICT-019", ""],
      ["ICT-025", "/units/1/answers"],
    ]);
  });

  test("a cell shown as 85 % is 85 where the rate is out of a hundred", async () => {
    const file = await writeXlsx({
      sheets: [
        {
          name: "P",
          rows: [
            ["Mã đơn vị", "Tên đơn vị", "HTKT-XH-6", "HTKT-XH-7"],
            ["01", "Tỉnh A", 0.85, 62],
          ],
          cells: new Map([["1,2", { value: 0.85, style: { numFmt: "0%" } }]]) as never,
        },
      ],
    });
    const [one] = await check(ictIndexStandard, xlsxCodec(ictIndex2016), file);
    expect(one?.decoded.value?.units[0]?.answers).toEqual({ "HTKT-XH-6": 85, "HTKT-XH-7": 62 });
  });

  test("what is no workbook, or has its cells at the end of the world, is an error verdict", async () => {
    const notBook = zipSync({ "a.txt": bytes("x") });
    const corner = zipSync({
      "[Content_Types].xml": bytes(
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
      ),
      "_rels/.rels": bytes(
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      ),
      "xl/workbook.xml": bytes(
        '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
      "xl/_rels/workbook.xml.rels": bytes(
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      "xl/worksheets/sheet1.xml": bytes(
        '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>',
      ),
    });
    for (const file of [notBook, Uint8Array.of(0x50, 0x4b, 3, 4), bytes("PKxx"), new Uint8Array(0)]) {
      const one = await asXlsx(file);
      expect(one?.report.verdict).toBe("error");
    }
    expect(["error", "fail"]).toContain((await asXlsx(corner))?.report.verdict);
  });
});

describe("the standard of the sheets", () => {
  test("texts are complete, and examples pass", async () => {
    for (const edition of editions) expect(incompleteTexts(rulesOf(sheetStandard(edition)))).toEqual([]);
    for (const example of ictIndexStandard.examples) {
      const json = codecOf(ictIndexStandard, "json");
      const [one] = await check(ictIndexStandard, json, json.encode?.(example.value) as Uint8Array);
      expect(one?.report.verdict).toBe("pass");
    }
  });

  test("messages are written in either language with the figures in them", async () => {
    const one = await asCsv(`${HEAD}\nH01,Sở A,so,khoảng 5,1,1,1,4`);
    const found = one?.report.findings.find((other) => other.rule === "ICT-004") as Finding;
    expect(renderFinding(found, catalogueOf(agencies), "vi").message).toBe(
      "Ô D2, HT-1 (Giá trị): “khoảng 5” không đọc được thành số.",
    );
    expect(renderFinding(found, catalogueOf(agencies), "en").message).toBe(
      "Cell D2, HT-1 (Value): “khoảng 5” cannot be read as a number.",
    );
  });
});

describe("results", () => {
  const scored = score(inventedAgencyRating, inventedAgencies, { reading: "lower-edge" });

  test("as CSV, best first, and never a formula", () => {
    const named = {
      ...inventedAgencies,
      units: inventedAgencies.units.map((unit, place) =>
        place === 0 ? { ...unit, name: "=cmd|' /C calc'!A0" } : unit,
      ),
    };
    const lines = resultCsv(score(inventedAgencyRating, named, { reading: "lower-edge" }), "vi").split("\r\n");
    expect(lines[0]).toContain("Hạng,Mã,Đơn vị,Khối,Hạng trong khối,Điểm,Xếp loại");
    expect(lines[1]).toContain("'=cmd");
    expect(lines[1]?.startsWith("1,H01.01,")).toBe(true);
  });

  test("as JSON, contributions included", () => {
    const json = JSON.parse(JSON.stringify(resultJson(scored))) as ReturnType<typeof resultJson>;
    expect(json.units).toHaveLength(5);
    for (const unit of json.units) {
      const sum = Object.values(unit.contributions).reduce((all, points) => all + points, 0);
      expect(sum).toBeCloseTo(unit.score as number, 9);
    }
  });

  test("as XLSX", async () => {
    const book = await readXlsx(await writeResults(scored, "en"));
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(["Ranks", "Component scores", "Contributions", "Findings"]);
    expect(book.sheets[0]?.rows[1]?.slice(0, 3)).toEqual([1, "H01.01", "Sở Ví Dụ A"]);
  });
});
