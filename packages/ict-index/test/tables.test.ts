import { catalogueOf, renderFinding, validateSource } from "@egov-vn/core";
import { csvCells } from "@egov-vn/core/tables";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { type Edition, ictIndex2016, readNumber, sheetStandard, sheetStandardOf } from "../src/index.js";

/** Three criteria in two groups, as a province may declare them. */
const trial: Edition = {
  id: "thu-nghiem",
  index: "thu-nghiem",
  title: { vi: "Thử nghiệm", en: "Trial" },
  subject: "province",
  period: { from: "2020-01-01" },
  scale: 1,
  decimals: 4,
  citations: [],
  evidence: { vi: "Tự đặt.", en: "Made up." },
  method: { normalise: { by: "min-max" }, aggregate: { by: "arithmetic" } },
  tree: {
    code: "TN",
    title: { vi: "Tất cả", en: "All" },
    children: [
      {
        code: "M",
        title: { vi: "Máy móc", en: "Machines" },
        children: [
          {
            code: "M1",
            title: { vi: "Tỷ lệ cán bộ có máy tính", en: "Officials with a computer" },
            range: [0, 1],
            numerator: { vi: "số máy", en: "computers" },
            denominator: { vi: "số cán bộ", en: "officials" },
          },
          { code: "M2", title: { vi: "Số dịch vụ", en: "Services" } },
        ],
      },
      { code: "D1", title: { vi: "Số điểm", en: "Points" } },
    ],
  },
};

const standard = sheetStandard(trial);
const context = { asOf: "2024-12-31" } as const;
const bytes = (text: string) => new TextEncoder().encode(text);

async function read(source: Uint8Array | string, id = "csv", held = standard) {
  const codec = held.codecs.find((one) => one.id === id) ?? expect.unreachable();
  const file = typeof source === "string" ? bytes(source) : source;
  const { value: one } = await validateSource(held, codec, file, context).next();
  const { report, decoded } = one ?? expect.unreachable();
  const units = decoded.value?.units.map(({ code, answers }) => [code, answers] as const) ?? [];
  return {
    report,
    decoded,
    answers: Object.fromEntries(units),
    found: report.findings.map(({ rule, params }) => [rule, params.cell ?? ""]),
    say: (rule: string) => {
      const finding = report.findings.find((one) => one.rule === rule) ?? expect.unreachable(`no ${rule}`);
      return renderFinding(finding, catalogueOf(held), "vi").message;
    },
  };
}

const HEAD = "Mã đơn vị,Tên đơn vị,M1,M2,D1";
const ROWS = ["H1,Tỉnh Ví Dụ A,0.5,120,3", "H2,Tỉnh Ví Dụ B,0.75,900,4.5", "H3,Tỉnh Ví Dụ C,0.25,660,2"];
const ANSWERS = {
  H1: { M1: 0.5, M2: 120, D1: 3 },
  H2: { M1: 0.75, M2: 900, D1: 4.5 },
  H3: { M1: 0.25, M2: 660, D1: 2 },
};
const table = (...more: string[]): string => [HEAD, ...ROWS, ...more].join("\n");

const utf16 = (text: string, bigEndian: boolean, mark = true): Uint8Array => {
  const units = mark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let place = 0; place < units.length; place += 1) view.setUint16(place * 2, units.charCodeAt(place), !bigEndian);
  return new Uint8Array(view.buffer);
};

describe("what was not read is said, wherever it stands", () => {
  const LEFT = ["Mã đơn vị,Tên đơn vị,M1,,M2,D1", "H1,Tỉnh Ví Dụ A,0.5,lệch,120,3", "H2,Tỉnh Ví Dụ B,0.75,,900,4.5"];

  test("a cell under an empty heading between others", async () => {
    const { answers, found } = await read(LEFT.join("\n"));
    expect(answers).toEqual({ H1: ANSWERS.H1, H2: ANSWERS.H2 });
    expect(found.map(([rule]) => rule)).toEqual(["ICT-016"]);
  });

  test("a second column of names, and the first counts", async () => {
    const { answers, found } = await read([`${HEAD},Tên đơn vị`, ...ROWS.map((row) => `${row},khác`)].join("\n"));
    expect(answers).toEqual(ANSWERS);
    expect(found.map(([rule]) => rule)).toEqual(["ICT-012"]);
  });

  test("a form's part twice, and the first counts; a figure in no column", async () => {
    const form = [
      "Mã đơn vị,H1",
      "Tên đơn vị,Tỉnh Ví Dụ A",
      "Mã,Giá trị,Minh chứng,Giá trị",
      "M1,0.5,x,0.9",
      "M2,120,,,7",
    ];
    const { answers, found } = await read([...form, "D1,3,,4"].join("\n"));
    expect(answers.H1).toMatchObject({ M2: 120, D1: 3 });
    expect(JSON.stringify(answers)).not.toMatch(/0\.9|:4|:7/);
    expect(found.map(([rule]) => rule).sort()).toEqual(["ICT-012", "ICT-016"]);
  });
});

describe("rows that are no units", () => {
  test.each([
    "Tổng cộng,,1.5,1680,9.5",
    ",Trung bình,0.5,560,3.2",
    "Trung bình cả nước,,0.5,560,3.2",
    "TỔNG CỘNG:,,1.5,1680,9.5",
    ",Average,0.5,560,3.2",
    "Cộng (3 tỉnh),,1.5,1680,9.5",
  ])("a row that sums up is said and left out: %s", async (row) => {
    const { answers, found, report } = await read(table(row));
    expect(answers).toEqual(ANSWERS);
    expect(found.map(([rule]) => rule)).toEqual(["ICT-013"]);
    expect(report).toMatchObject({ verdict: "pass", findings: [{ severity: "info" }] });
  });

  test.each([
    "Ghi chú: số liệu đến hết quý III",
    ",Nguồn: báo cáo của các tỉnh",
    "* chưa kiểm tra",
    ",,,,Người lập biểu",
    "(1) Tính theo dân số",
  ])("a line of text is said and left out: %s", async (row) => {
    const { answers, found } = await read(table(row));
    expect(answers).toEqual(ANSWERS);
    expect(found.map(([rule]) => rule)).toEqual(["ICT-014"]);
  });

  test("a unit whose name is such a word, and one without an answer, are units", async () => {
    const { answers, found } = await read(table("H4,Trung Bình,0.5,100,2", "H5,Tỉnh Ví Dụ E,,,"));
    expect(Object.keys(answers)).toEqual(["H1", "H2", "H3", "H4", "H5"]);
    expect(found.map(([rule]) => rule)).toEqual(["ICT-025"]);
  });

  test("of the national index too: a mean below sixteen units is no seventeenth", async () => {
    const codes = ["HTKT-XH-1", "HTKT-XH-2", "HTKT-XH-6"];
    const text = `Mã đơn vị,Tên đơn vị,${codes.join(",")}\nH1,A,8,125,90\nH2,B,9,110,70\n,Trung bình,8.5,117.5,80.00000000000001\n`;
    const { decoded } = await read(text, "csv", sheetStandardOf([ictIndex2016, trial]));
    expect(decoded.value?.units.map(({ code }) => code)).toEqual(["H1", "H2"]);
    expect(decoded.value?.edition).toBe("ict-index-2016");
  });

  test("what stands outside the table is said, whatever it is", async () => {
    const text = `Báo cáo của tỉnh\n,Kèm theo công văn\n${HEAD},Nguồn\n${ROWS[0]},báo cáo,thừa\n`;
    const { found, say, decoded } = await read(text);
    expect(found).toEqual([
      ["ICT-017", "A1"],
      ["ICT-017", "B2"],
      ["ICT-002", "F3"],
      ["ICT-016", "G4"],
    ]);
    expect(say("ICT-016")).toBe("Ô G4: “thừa” không có tiêu đề cột nên không được đọc.");
    expect(decoded.value?.units).toHaveLength(1);
  });
});

describe("headings", () => {
  test("a criterion's column twice is a finding, and the later does not win", async () => {
    const { answers, found, say, report } = await read(`${HEAD},D1\n${ROWS[0]},9\n${ROWS[1]}\n`);
    expect(answers).toEqual({ H1: ANSWERS.H1, H2: ANSWERS.H2 });
    expect([found, report.verdict]).toEqual([[["ICT-012", "F1"]], "fail"]);
    expect(say("ICT-012")).toBe("Ô F1: “D1” lặp lại tiêu chí D1 ở ô E1; số liệu ở đây không được đọc.");
    // By its code and by its title it is the same criterion; its parts are not.
    expect((await read(`${HEAD},Số điểm\n${ROWS[0]},9\n`)).found).toEqual([["ICT-012", "F1"]]);
    expect((await read(`${HEAD},M1/n,M1/d\n${ROWS[0]},1,2\n`)).found).toEqual([]);
  });

  test("merged over two rows are read", async () => {
    const file = await writeXlsx({
      sheets: [
        {
          name: "Phiếu",
          rows: [
            ["STT", "Mã đơn vị", "Tên đơn vị", "Máy móc", null, "Điểm"],
            [null, null, null, "M1", "M2", "D1"],
            [1, "H1", "Tỉnh Ví Dụ A", 0.5, 120, 3],
            [2, "H2", "Tỉnh Ví Dụ B", 0.75, 900, 4.5],
          ],
          merges: [
            { startRow: 0, startCol: 0, endRow: 1, endCol: 0 },
            { startRow: 0, startCol: 1, endRow: 1, endCol: 1 },
            { startRow: 0, startCol: 2, endRow: 1, endCol: 2 },
            { startRow: 0, startCol: 3, endRow: 0, endCol: 4 },
          ],
        },
      ],
    });
    const { answers, found, decoded } = await read(file, "xlsx");
    expect(found).toEqual([]);
    expect(answers).toEqual({ H1: ANSWERS.H1, H2: ANSWERS.H2 });
    expect(decoded.nameOf?.("/units/1/name")).toBe("Tên đơn vị");
  });

  test("a code merged over the columns of its parts", async () => {
    const text = "Mã đơn vị;Tên đơn vị;M1;;;D1\n;;Tử số;Mẫu số;Giá trị;\nH1;Tỉnh Ví Dụ A;1;2;0,5;3\n";
    const { answers, found, decoded } = await read(text);
    expect(found.map(([rule]) => rule)).toEqual(["ICT-003", "ICT-025"]);
    expect(answers).toEqual({ H1: { M1: { numerator: 1, denominator: 2, value: 0.5 }, D1: 3 } });
    expect(decoded.nameOf?.("/units/0/answers/M1/denominator")).toBe("M1 · Mẫu số");
  });

  test("that are repeated are passed, and those of another table end the first", async () => {
    const again = await read(table(HEAD, "H4,Tỉnh Ví Dụ D,1,1,1"));
    expect([Object.keys(again.answers), again.found]).toEqual([["H1", "H2", "H3", "H4"], []]);
    const other = await read(table("", "Mã đơn vị,Tên đơn vị,D1,M2,M1", "H4,Tỉnh Ví Dụ D,1,1,1"));
    expect(other.answers).toEqual(ANSWERS);
    expect(other.found).toEqual([["ICT-031", "A6"]]);
    expect(other.say("ICT-031")).toContain("2 dòng");
  });

  test("of a form that the form does not know, and a year that is none, are said", async () => {
    const form = "Năm,nay\nMã đơn vị,H1\nMã,Giá trị,Minh chứng,Ghi chú riêng\nM1,0.5,,x\nM2,1,,\nD1,2,,\n";
    const { found, say, decoded } = await read(form);
    expect(found).toEqual([
      ["ICT-032", "B1"],
      ["ICT-002", "D3"],
    ]);
    expect(say("ICT-032")).toBe("Ô B1, Năm: “nay” không phải năm; phiếu được coi là của năm 2024.");
    expect(decoded.value?.year).toBe(2024);
  });

  test("a misspelt one is told with the nearest, and so is a row of a form", async () => {
    const { say } = await read(`${HEAD},M11\n${ROWS[0]},1\n`);
    expect(say("ICT-002")).toBe("Ô F1: cột “M11” không khớp tiêu chí nào; số liệu của cột bị bỏ qua. Tên gần nhất là “M1”.");
    const form = "Mã đơn vị,H1\nMã,Tiêu chí,Giá trị,Minh chứng\nM1,,0.5,\nMM2,,7,\nD1,,2,\nD1,,3,\n";
    const { found, answers } = await read(form);
    expect(answers).toEqual({ H1: { M1: 0.5, D1: 2 } });
    expect(found.map(([rule, cell]) => [rule, cell])).toEqual([
      ["ICT-025", ""],
      ["ICT-018", "A4"],
      ["ICT-012", "A6"],
    ]);
  });
});

describe("text", () => {
  test("a quotation mark that is not closed swallows nothing", async () => {
    const { answers, found, report } = await read(`${HEAD}\nH1,"Tỉnh Ví Dụ A,0.5,120,3\n${ROWS[1]}\n${ROWS[2]}\n`);
    expect(answers).toEqual(ANSWERS);
    expect([found, report.verdict]).toEqual([[["ICT-015", "B2"]], "fail"]);
    expect(report.findings[0]?.at).toEqual({ line: 2, column: 4 });
  });

  test("cells are taken apart as they are quoted", () => {
    const texts = (text: string, delimiter = ",") =>
      csvCells(text, delimiter).rows.map((row) => row.map((cell) => cell.text));
    expect(texts('a,"b ""c"", d"\r\n"e\nf",g')).toEqual([
      ["a", 'b "c", d'],
      ["e\nf", "g"],
    ]);
    expect(csvCells('a,"b\nc",d\ne', ",").rows[1]?.[0]?.at).toEqual({ line: 3, column: 1 });
    expect(texts("a,\r,b")).toEqual([
      ["a", ""],
      ["", "b"],
    ]);
    expect(texts("")).toEqual([]);
    expect(texts("a\n\nb")).toEqual([["a"], [""], ["b"]]);
    expect(csvCells('x,"a" b,c\n"d', ",").unclosed).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(texts('x,"a" b,c\n"d')).toEqual([["x", '"a" b', "c"], ['"d']]);
  });

  test("UTF-16 is read in both orders, marked or not", async () => {
    for (const bigEndian of [true, false]) {
      for (const mark of [true, false]) {
        const { answers, found } = await read(utf16(table(), bigEndian, mark));
        expect([answers, found], `${bigEndian} ${mark}`).toEqual([ANSWERS, []]);
        expect(
          standard.codecs.find(({ id }) => id === "csv")?.recognises(utf16(table(), bigEndian, mark)),
        ).toBeGreaterThan(0.9);
      }
    }
  });

  test("a comma before decimals is no fault where semicolons or tabs part the cells", async () => {
    const vietnamese = table()
      .replaceAll(",", ";")
      .replaceAll(/(\d)\.(\d)/g, "$1,$2");
    for (const text of [vietnamese, vietnamese.replaceAll(";", "\t")]) {
      const { answers, found } = await read(text);
      expect([answers, found]).toEqual([ANSWERS, []]);
    }
    expect((await read("Mã đơn vị;Tên đơn vị;M1;M2;D1\nH1;A;0,5;1.234,5;3\n")).found).toEqual([]);
    // Between commas it is a text in quotation marks.
    expect((await read(`${HEAD}\nH1,A,"0,5",120,3\n`)).found).toEqual([["ICT-006", "C2"]]);
    // What may be a thousand is not guessed there either.
    expect((await read("Mã đơn vị;Tên đơn vị;M1;M2;D1\nH1;A;0,5;1.234;3\n")).found.map(([rule]) => rule)).toContain(
      "ICT-005",
    );
  });

  test("numbers with an exponent are numbers", async () => {
    const { answers, found } = await read(`${HEAD}\nH1,A,5e-1,1.2E+02,3e0\n`);
    expect([answers, found]).toEqual([{ H1: ANSWERS.H1 }, []]);
    expect(readNumber("1,5E-01", "1,5e-01")).toMatchObject({ kind: "number", value: 0.15 });
    expect(readNumber("e5", "e5").kind).toBe("other");
  });
});

describe("spreadsheets of other kinds", () => {
  const named = async (file: Uint8Array) => {
    const { report, say } = await read(file, "xlsx");
    expect([report.verdict, report.findings.map(({ rule }) => rule)]).toEqual(["error", ["ICT-011"]]);
    return say("ICT-011");
  };
  const ole = (...names: string[]): Uint8Array => {
    const head = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0];
    return Uint8Array.from([
      ...head,
      ...names.flatMap((name) => [...name].flatMap((letter) => [letter.charCodeAt(0), 0])),
    ]);
  };

  test("are named, and what to do is said", async () => {
    expect(await named(ole("Root Entry", "Workbook"))).toContain("Excel 97–2003 (.xls)");
    expect(await named(ole("EncryptedPackage"))).toContain("mật khẩu");
    expect(await named(bytes("PK\u0003\u0004  mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK"))).toContain(
      "OpenDocument (.ods)",
    );
    expect(await named(bytes("PK\u0003\u0004 [Content_Types].xml xl/workbook.bin"))).toContain(".xlsb");
    expect(await named(Uint8Array.of(0x09, 0x04, 0x06, 0x00, 0x00))).toContain(".xls");
  });

  test("a document in the same container is no spreadsheet", () => {
    const xlsx = standard.codecs.find(({ id }) => id === "xlsx") ?? expect.unreachable();
    expect(xlsx.recognises(ole("WordDocument"))).toBe(0);
    expect(xlsx.recognises(ole("Workbook"))).toBeGreaterThan(0);
  });
});
