import { Failure, type Standard, validateSource } from "@egov-vn/core";
import { describe, expect, test } from "vitest";
import {
  csvTemplate,
  type Edition,
  editionById,
  editions,
  ictIndex2016,
  ictIndexStandard,
  inventedProvinces,
  parseEdition,
  type Sheet,
  sheetStandardOf,
} from "../src/index.js";
import { writeForm, writeSheet } from "../src/xlsx.js";

const context = { asOf: "2027-06-30" } as const;
const bytes = (text: string) => new TextEncoder().encode(text);

/** An edition that nobody published: what adding one takes is a value and its place in the list. */
const invented: Edition = {
  id: "vi-du-2027",
  index: "vi-du",
  title: { vi: "Ví dụ 2027", en: "Example 2027" },
  subject: "province",
  period: { from: "2027-01-01" },
  scale: 1,
  decimals: 4,
  citations: [],
  evidence: { vi: "Tự đặt.", en: "Made up." },
  method: { normalise: { by: "min-max" }, aggregate: { by: "arithmetic" } },
  tree: {
    code: "VD",
    title: { vi: "Tất cả", en: "All" },
    children: [
      { code: "VD-1", title: { vi: "Tỷ lệ máy tính mới", en: "New computers" }, range: [0, 1] },
      { code: "VD-2", title: { vi: "Số nền tảng", en: "Platforms" } },
      { code: "VD-3", title: { vi: "Số cuộc diễn tập", en: "Drills" } },
    ],
  },
};

const standard = sheetStandardOf([...editions, invented]);

async function check(source: Uint8Array, held: Standard<Sheet> = standard) {
  const fits = held.codecs.map((codec) => ({ codec, sure: codec.recognises(source.subarray(0, 65_536)) }));
  const { codec, sure } = fits.reduce((best, one) => (one.sure > best.sure ? one : best));
  const { value: one } = await validateSource(held, codec, source, context).next();
  return { codec: codec.id, sure, found: one?.report.findings ?? [], sheet: one?.decoded.value };
}

describe("a new edition", () => {
  test("holds the sheets that state it, in every format", async () => {
    const sheet: Sheet = {
      edition: invented.id,
      year: 2027,
      units: [{ code: "T1", name: "Tỉnh Một", answers: { "VD-1": 1.5, "VD-2": 3, "VD-3": 1 } }],
    };
    const csv = `Bộ chỉ số,${invented.id}\nNăm,2027\nMã đơn vị,Tên đơn vị,VD-1,VD-2,VD-3\nT1,Tỉnh Một,1.5,3,1\n`;
    const files = {
      json: bytes(JSON.stringify(sheet)),
      csv: bytes(csv),
      xlsx: await writeSheet(invented, sheet, "vi"),
    };
    for (const [id, file] of Object.entries(files)) {
      const read = await check(file);
      expect([read.codec, read.sheet?.edition, read.found.map(({ rule }) => rule)], id).toEqual([
        id,
        invented.id,
        ["ICT-020"],
      ]);
    }
  });

  test("holds the sheets whose headings fit it best, and says so", async () => {
    const read = await check(bytes("Mã đơn vị;Tên đơn vị;Số nền tảng;VD-3\nT1;Tỉnh Một;3;1\n"));
    expect([read.codec, read.sheet?.edition]).toEqual(["csv", "vi-du-2027"]);
    expect(read.found.map(({ rule }) => rule)).toEqual(["ICT-003", "ICT-030", "ICT-025"]);
    expect(read.found[1]?.params).toMatchObject({ edition: "vi-du-2027", matched: 2, texts: 2 });
    // A form names its criteria in rows.
    const form = await check(await writeForm(invented, { code: "T1", name: "Tỉnh Một" }, 2027, "en"));
    expect([form.codec, form.sheet?.edition]).toEqual(["xlsx", "vi-du-2027"]);
  });

  test("is what the codes of a sheet fit, when the edition that it states is not known", async () => {
    const sheet = { edition: "vi-du-2072", year: 2027, units: [{ code: "T1", name: "A", answers: { "VD-1": 2 } }] };
    const { found } = await check(bytes(JSON.stringify(sheet)));
    expect(found.map(({ rule, params }) => [rule, params.edition])).toEqual([
      ["ICT-028", "vi-du-2027"],
      ["ICT-025", undefined],
      ["ICT-020", undefined],
    ]);
  });
});

describe("recognition", () => {
  test("is surest of the codec that wrote a sheet, for every edition", async () => {
    for (const edition of editions) {
      const csv = await check(bytes(csvTemplate(edition, 2019, "vi")), ictIndexStandard);
      expect([csv.codec, csv.sheet?.edition], edition.id).toEqual(["csv", edition.id]);
      expect(csv.sure, edition.id).toBeGreaterThan(0.9);
    }
    const provinces = inventedProvinces(2019);
    const xlsx = await check(await writeSheet(ictIndex2016, provinces, "vi"), ictIndexStandard);
    expect([xlsx.codec, xlsx.sure > 0.9, xlsx.sheet?.units.length]).toEqual(["xlsx", true, 16]);
    const json = await check(bytes(JSON.stringify(provinces)), ictIndexStandard);
    expect([json.codec, json.sure > 0.9]).toEqual(["json", true]);
  });

  test("takes no other table for a sheet", () => {
    for (const text of [
      "Mã đơn vị,Tên đơn vị,Địa chỉ\n1,2,3\n",
      "code,name\nA,B\n",
      "a;b;c\n1;2;3\n",
      "prefix,status,description\n2001:db8::/32,active,x\n",
      "",
      "<edXML/>",
      '{"a":1}',
    ]) {
      for (const codec of ictIndexStandard.codecs) expect(codec.recognises(bytes(text)), text).toBe(0);
    }
  });

  test("tells spreadsheets of other kinds, and ZIPs that are none", () => {
    const xlsx = ictIndexStandard.codecs.find(({ id }) => id === "xlsx") ?? expect.unreachable();
    expect(xlsx.recognises(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toBe(0);
    expect(
      xlsx.recognises(bytes("PK\u0003\u0004…mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK")),
    ).toBeGreaterThan(0);
    expect(xlsx.recognises(new Uint8Array(8))).toBe(0);
  });
});

describe("an edition in a file", () => {
  test("is read back, and what is wrong with it is said in both languages", () => {
    expect(parseEdition(JSON.stringify(invented))).toEqual(invented);
    const wrong = structuredClone(invented) as unknown as Record<string, unknown> & { tree: { children: object[] } };
    wrong.methd = wrong.method;
    delete wrong.method;
    wrong.tree.children[0] = { ...wrong.tree.children[0], rangee: [0, 1] };
    const failure = (text: string): Failure => {
      try {
        parseEdition(text);
      } catch (error) {
        if (error instanceof Failure) return error;
        throw error;
      }
      return expect.unreachable();
    };
    const told = failure(JSON.stringify(wrong)).text("vi");
    expect(told).toContain("tree.children[0].rangee");
    expect(told).toContain("Tên gần nhất là “range”.");
    expect(told).toContain("Tên gần nhất là “method”.");
    expect(failure("{").text("vi")).toContain("không phải JSON");
    const twice = {
      ...invented,
      tree: { ...invented.tree, children: [...invented.tree.children, invented.tree.children[0]] },
    };
    expect(failure(JSON.stringify(twice)).text("vi")).toContain("“VD-1” có hai lần");
  });

  test("no edition of that name is a failure that lists those there are", () => {
    expect(() => editionById("ict-index-2061")).toThrow(Failure);
    expect(() => editionById("x")).toThrow(/ict-index-2016/);
  });
});
