import { writeCsv } from "@egov-vn/core/tables";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { aGap, aMapping, anObject, aTask, baseArchitecture } from "../src/examples/base.js";
import type { Architecture } from "../src/schema.js";
import { architectureStandard } from "../src/standard.js";
import { gapGrid, templateGrids } from "../src/template/grids.js";
import { readTemplate } from "../src/template/read-grids.js";
import { readWorkbook, writeTemplate } from "../src/template/workbook.js";
import { canonicalArchitecture } from "../src/yaml-writer.js";

const { units, ...base } = baseArchitecture;
/** A file with everything that Mẫu 03 has a place for. */
const whole: Architecture = {
  ...base,
  objects: [
    anObject("KT-1"),
    anObject("KT-2", {
      note: "=1+1; có ; chấm phẩy và\nxuống dòng",
      unknown: [
        {
          field: "dataOwner",
          reason: "Đang bàn giao; chờ biên bản",
          source: "Biên bản",
          contact: "Văn phòng",
          due: "2026-12-31",
        },
      ],
      scope: ["province", "commune"],
    }),
    anObject("QG-15", { record: "reference", sourceCode: "QG-A15", useState: "in-use" }),
  ],
  gaps: [
    aGap("ND-1", { tasks: ["NV-1", "NV-2"], objects: ["KT-1", "KT; 2"] }),
    aGap("ND-2", { tasks: ["NV-2"] }),
    (({ tasks, ...gap }) => gap)(aGap("ND-3")),
  ],
  tasks: [aTask("NV-1"), aTask("NV-2", { dependsOn: ["NV-1"] }), aTask("NV-3")],
  mappings: [aMapping("KT-1")],
  versions: [{ version: "1.0", effective: "2026-12-01", what: "Ban hành lần đầu" }],
};

async function reread(bytes: Uint8Array) {
  const book = await readWorkbook(bytes);
  if ("reason" in book) throw new Error(book.reason.en);
  return readTemplate(book.grids, { asOf: "2026-11-28" });
}

test("Bảng 4 alone has each pair once, in the order of the roadmap; gaps without a task come last", () => {
  const [heads = [], ...rows] = gapGrid(whole).rows;
  expect(heads).toHaveLength(22);
  const at = (heading: string): number => heads.indexOf(heading);
  expect(rows.map((row) => `${row[at("Mã nội dung")]} ${row[at("Mã nhiệm vụ")]}`)).toEqual([
    "ND-1 NV-1",
    "ND-1 NV-2",
    "ND-2 NV-2",
    " NV-3",
    "ND-3 ",
  ]);
  const given = templateGrids(whole).find(({ name }) => name === "HOANTHIEN_NV")?.rows ?? [];
  expect([...rows].sort()).toEqual(given.slice(1).sort());
});

describe("Mẫu 03 as a workbook", () => {
  test("is read back as it was written, twice over", async () => {
    const bytes = await writeTemplate(whole);
    const { file, findings } = await reread(bytes);
    expect(findings).toEqual([]);
    expect(canonicalArchitecture(file as Architecture)).toEqual(canonicalArchitecture(whole));
    const again = await reread(await writeTemplate(file as Architecture));
    expect(again.file).toEqual(file);
    expect(templateGrids(again.file as Architecture)).toEqual(templateGrids(whole));
  });

  test("has the sheets of the guide and says that it follows the draft", async () => {
    const book = await readWorkbook(await writeTemplate(whole));
    const grids = "grids" in book ? book.grids : [];
    expect(grids.map(({ name }) => name)).toEqual([
      "HUONG_DAN",
      "DM_DOITUONG",
      "QH_KETNOI",
      "ANHXA",
      "HOANTHIEN_NV",
      "DM_GIATRI",
      "TU_DIEN_TRUONG",
      "LS_PHIENBAN",
    ]);
    expect(grids[0]?.rows[0]?.[0]).toContain("theo dự thảo");
    expect(grids[1]?.rows[0]?.at(-1)).toBe("KIỂM TRA");
    expect(Object.keys(unzipSync(await writeTemplate(whole)))).toContain("xl/workbook.xml");
  });

  test("is recognised, read by its codec, and named by its headings and cells", async () => {
    const bytes = await writeTemplate(whole);
    const codec = architectureStandard.codecs.find(({ id }) => id === "mau-03");
    expect(codec?.recognises(bytes.subarray(0, 65_536))).toBeGreaterThan(0.5);
    for await (const decoded of codec?.decode([bytes] as never, { asOf: "2026-11-28" }) ?? []) {
      expect([decoded.findings.length, decoded.value?.objects.length]).toEqual([0, 3]);
      expect(decoded.nameOf?.("/objects/1/owner")).toBe("Cơ quan chủ quản");
      expect(decoded.locate("/objects/1/owner")).toMatchObject({ line: 3, column: 11 });
    }
  });

  test("tells values, columns and rows that it cannot place", () => {
    const [objects] = templateGrids(whole);
    const rows = (objects?.rows ?? []).map((row) => [...row]);
    (rows[1] as string[])[14] = "Đang vận hàn";
    (rows[2] as string[])[3] = "";
    rows[0]?.push("Ngân sách", "KIỂM TRA");
    const { findings, file } = readTemplate([{ name: "DM_DOITUONG", rows }]);
    expect(findings.map(({ rule }) => rule).sort()).toEqual(["ARC-811", "ARC-813", "ARC-814", "ARC-818"]);
    expect(findings.find(({ rule }) => rule === "ARC-813")?.params).toMatchObject({
      cell: "O2",
      near: { vi: " Giá trị gần nhất là “Đang vận hành”." },
    });
    expect(file?.objects.map(({ code }) => code)).toEqual(["KT-1", "QG-15"]);
  });

  test("reads no row of CSV whose cells stand under other headings, and tells it by its line", async () => {
    const codec = architectureStandard.codecs.find(({ id }) => id === "mau-03-csv");
    const told = async (edit: (csv: string) => string) => {
      const [objects] = templateGrids(whole);
      const source = new TextEncoder().encode(edit(writeCsv(objects?.rows ?? [])));
      for await (const { findings, partial } of codec?.decode([source] as never, { asOf: "2026-11-28" }) ?? []) {
        const uneven = findings.filter(({ rule }) => rule === "ARC-820").map(({ params }) => params.row);
        const others = findings.filter(({ rule }) => rule === "ARC-811").map(({ params }) => params.name);
        return { uneven, others, read: (partial as { objects: unknown[] }).objects.length };
      }
      return undefined;
    };
    expect(await told((csv) => csv)).toEqual({ uneven: [], others: [], read: 3 });
    expect(await told((csv) => csv.replace("\nQG-15,", "\n\nQG-15"))).toEqual({ uneven: [6], others: [], read: 2 });
    expect(await told((csv) => csv.replace("\nKT-1,", "\nKT-1\n"))).toEqual({ uneven: [2, 3], others: [], read: 2 });
    // A record that has run into the head: its cells are no names of columns.
    const run = await told((csv) => csv.replace("\n", ""));
    expect(run?.others.length).toBeGreaterThan(10);
    for (const name of run?.others ?? []) expect(name).toMatch(/^[A-Z]{1,2}$/);
  });

  test("says of other files what they are", async () => {
    expect(await readWorkbook(new Uint8Array([1, 2, 3]))).toHaveProperty("reason.vi");
    expect(readTemplate([{ name: "Sheet1", rows: [["a", "b"]] }]).file).toBeUndefined();
  });
});
