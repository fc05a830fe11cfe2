import { describe, expect, test } from "vitest";
import { mappedGrids, readHeadingMap, readTemplate, suggestHeadings, writeHeadingMap } from "../src/template.js";

const sheets = [
  {
    name: "Danh mục HT",
    rows: [
      ["DANH MỤC HỆ THỐNG THÔNG TIN", "", "", "", ""],
      ["STT", "Tên hệ thống", "Đơn vị chủ quản", "Tình trạng", "Kinh phí (triệu đồng)"],
      ["1", "Quản lý văn bản", "Văn phòng UBND", "Đang vận hanh", "900"],
      ["2", "Một cửa", "Sở KH&CN", "Đang nâng cấp hệ thống lớn", ""],
      ["", "", "", "", ""],
    ],
  },
  { name: "Ghi chú chung", rows: [["Lập ngày 1/11/2026"]] },
];

describe("a workbook of other headings", () => {
  const map = suggestHeadings(sheets);

  test("gets a mapping: table, row of headings, fields, values, what is supposed", () => {
    expect(map.sheets).toEqual([
      {
        sheet: "Danh mục HT",
        table: "DM_DOITUONG",
        head: 2,
        columns: [
          { heading: "STT" },
          { heading: "Tên hệ thống", field: "Tên" },
          { heading: "Đơn vị chủ quản", field: "Cơ quan chủ quản" },
          { heading: "Tình trạng", field: "Trạng thái vòng đời" },
          { heading: "Kinh phí (triệu đồng)" },
        ],
        defaults: [
          { field: "Loại bản ghi", value: "Bản ghi gốc" },
          { field: "Loại đối tượng", value: "Hệ thống số/HTTT" },
          { field: "Lớp / thành phần xuyên suốt", value: "Ứng dụng và nghiệp vụ dùng chung" },
          { field: "Trạng thái mô hình", value: "Hiện trạng" },
        ],
        values: [{ field: "Trạng thái vòng đời", from: "Đang nâng cấp hệ thống lớn" }],
        codes: "KT",
      },
    ]);
  });

  test("is kept in a file and read back", () => {
    expect(readHeadingMap(writeHeadingMap(map))).toEqual(map);
    expect(() => readHeadingMap("sheets: 3")).toThrow("mapping of headings");
    const wrong = writeHeadingMap(map).replace("field: Cơ quan chủ quản", "field: Cơ quan chủ quảnn");
    expect(() => readHeadingMap(wrong)).toThrow("Cơ quan chủ quảnn");
  });

  test("is imported by it, corrected values too, and what found no place is listed", () => {
    const [sheet] = map.sheets as [(typeof map.sheets)[number]];
    const corrected = {
      ...map,
      sheets: [{ ...sheet, values: [{ ...(sheet.values?.[0] as { field: string; from: string }), to: "Nâng cấp" }] }],
    };
    const { grids, left } = mappedGrids(sheets, corrected);
    expect(left).toEqual([
      { sheet: "Danh mục HT", heading: "STT", cells: 2 },
      { sheet: "Danh mục HT", heading: "Kinh phí (triệu đồng)", cells: 1 },
      { sheet: "Ghi chú chung", cells: 1 },
    ]);
    const { file, findings } = readTemplate(grids, { asOf: "2026-11-28" });
    expect(file?.objects.map(({ code, name, lifeCycle, owner }) => `${code} ${name} ${lifeCycle} ${owner}`)).toEqual([
      "KT-1 Quản lý văn bản operating Văn phòng UBND",
      "KT-2 Một cửa upgrading Sở KH&CN",
    ]);
    // What Mẫu 03 asks for and the workbook has not.
    expect([...new Set(findings.map(({ rule }) => rule))].sort()).toEqual(["ARC-812", "ARC-814"]);
  });
});
