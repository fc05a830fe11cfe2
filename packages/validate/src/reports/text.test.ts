import { displayWidth } from "@egov-vn/core/tables";
import { describe, expect, it } from "vitest";
import { check } from "../check.js";
import { reportOf } from "./report-of.js";

const LINES = [
  '{"MaHoSo":"H99.12-241115-0001","TenThuTucKhongCoTrongBang":"1","NgayTiepNhan":"15/11/2024 08:30:00","NgayHenTra":"20241114170000"}',
  '{"MaHoSo":"H99.12-241315-0001","TrangThaiHoSo":"99","NgayTiepNhan":"20241115083000"}',
].join("\n");

describe("the text of a report", () => {
  it("keeps to 80 columns where first lines may fold, and loses no word by it", async () => {
    const report = await check(new TextEncoder().encode(LINES), { lang: "vi", asOf: "2026-03-05" });
    const folded = await reportOf(report, "text", { columns: 80, folds: true });
    const wide = folded.split("\n").filter((line) => displayWidth(line) > 80);
    expect(wide).toEqual([]);
    const words = (text: string): string => text.replaceAll(/\s+/g, " ");
    expect(words(folded)).toBe(words(await reportOf(report, "text", { columns: 80 })));
  });

  it("begins each finding with one line otherwise", async () => {
    const report = await check(new TextEncoder().encode(LINES), { lang: "vi", asOf: "2026-03-05" });
    const firsts = (await reportOf(report, "text", { columns: 80 })).match(/^data:\d+:\d+ .*$/gm) ?? [];
    expect(firsts).toHaveLength(report.findings.length);
    for (const { message } of report.findings) expect(firsts.some((line) => line.includes(message))).toBe(true);
  });
});
