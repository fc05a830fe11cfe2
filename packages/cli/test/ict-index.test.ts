import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bacGiang2018, inventedAgencies, inventedAgencyRating, inventedProvinces } from "@egov-vn/ict-index";
import { writeForm } from "@egov-vn/ict-index/xlsx";
import { REPORT_FORMATS } from "@egov-vn/validate/reports";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { egov } from "./call.js";

let cwd = "";
const call = (...argv: string[]) => egov(["ict-index", ...argv], { cwd });

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), "ict-index-"));
  const put = (name: string, value: unknown) => writeFileSync(join(cwd, name), JSON.stringify(value));
  put("2019.json", inventedProvinces(2019));
  put("2020.json", inventedProvinces(2020));
  put("alone.json", bacGiang2018);
  put("edition.json", inventedAgencyRating);
  for (const unit of inventedAgencies.units) {
    writeFileSync(join(cwd, `${unit.code}.xlsx`), await writeForm(inventedAgencyRating, unit, 2024, "vi"));
  }
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

describe("egov ict-index", () => {
  test("a template that check accepts once it is filled in", async () => {
    const made = await call("template", "--edition", "edition.json", "--year", "2024", "--rows", "1");
    expect(made.code).toBe(0);
    const filled = made.stdout.replace(/\r?\n,*\s*$/, "\r\nH01,Sở A,so,52,50,,1,970,1000,,640,800,,4\r\n");
    writeFileSync(join(cwd, "filled.csv"), filled);
    const checked = await call("check", "filled.csv", "--edition", "edition.json");
    expect([checked.code, checked.stderr]).toEqual([0, ""]);
    expect(checked.stdout).toContain("Tất cả đều đạt.\nđã đọc 1 đơn vị; 0 phát hiện");
    expect((await call("template", "--format", "xlsx")).code).toBe(2);
    expect((await call("template", "--format", "xlsx", "--form", "-o", "form.xlsx")).code).toBe(0);
    expect(readFileSync(join(cwd, "form.xlsx")).subarray(0, 2).toString()).toBe("PK");
  });

  test("findings name file and cell, on stdout for check, with exit code 1", async () => {
    writeFileSync(
      join(cwd, "bad.csv"),
      "Mã đơn vị,Tên đơn vị,Khối,HT-1,HT-2,UD-1,UD-2,LD-1\nH01,Sở A,so,khoảng 5,1,1,1,4\n",
    );
    const vi = await call("check", "bad.csv", "--edition", "edition.json");
    expect(vi.code).toBe(1);
    expect(vi.stdout).toContain(
      "bad.csv:2:13  lỗi  ICT-004  Ô D2, HT-1 (Giá trị): “khoảng 5” không đọc được thành số.",
    );
    const en = await call("check", "bad.csv", "--edition", "edition.json", "--lang", "en", "--format", "json");
    const [file] = JSON.parse(en.stdout).files;
    expect(file).toMatchObject({ file: "bad.csv", standard: `ict-index-sheet@${inventedAgencyRating.id}` });
    expect(file.findings.map(({ rule }: { rule: string }) => rule).sort()).toEqual(["ICT-004", "ICT-025"]);
  });

  test("an edition file is told what is wrong with it in the user's language, its misspelt keys included", async () => {
    const misspelt = { ...inventedAgencyRating, desimals: 2, decimals: undefined };
    writeFileSync(join(cwd, "misspelt.json"), JSON.stringify(misspelt));
    const { code, stderr } = await call("check", "filled.csv", "--edition", "misspelt.json");
    expect([code, stderr]).toEqual([2, expect.stringContaining("Tên gần nhất là “decimals”.")]);
    expect((await call("check", "filled.csv", "--edition", "none.json")).stderr).not.toMatch(/ENOENT|no such/);
  });

  test("a unit that is not there is wrong use, in the user's language", async () => {
    const args = ["what-if", "filled.csv", "--edition", "edition.json", "--unit", "H02", "--set", "HT-1=1"];
    const { code, stderr } = await call(...args);
    expect([code, stderr]).toEqual([2, expect.stringContaining("Không có đơn vị “H02”")]);
  });

  test.each(REPORT_FORMATS)(
    "check tells the same findings as %s, and shows what would steer a terminal",
    async (format) => {
      const hostile = "Sở \u202egnuT\u0007";
      writeFileSync(
        join(cwd, "hostile.csv"),
        `Mã đơn vị,Tên đơn vị,Khối,HT-1,HT-2,UD-1,UD-2,LD-1\nH99.01,${hostile},so,1,1,1,1,\n`,
      );
      const { code, stdout } = await call("check", "hostile.csv", "--edition", "edition.json", "--format", format);
      expect([code, stdout.includes("ICT-025")]).toEqual([0, true]);
      for (const steering of ["\u0007", "\u202e"]) expect(stdout).not.toContain(steering);
      expect(stdout).toMatch(/[␇�]|\\u202e/);
    },
  );

  test("the forms of several agencies are scored together", async () => {
    const files = inventedAgencies.units.map((unit) => `${unit.code}.xlsx`);
    const scored = await call(
      "score",
      ...files,
      "--edition",
      "edition.json",
      "--reading",
      "lower-edge",
      "--format",
      "json",
    );
    expect(scored.code).toBe(0);
    expect(JSON.parse(scored.stdout).units.map((unit: { rank: number }) => unit.rank)).toEqual([1, 4, 3, 5, 2]);
    writeFileSync(join(cwd, "again.xlsx"), readFileSync(join(cwd, files[0] as string)));
    const twice = await call("score", files[0] as string, "again.xlsx", "--edition", "edition.json");
    expect([twice.code, twice.stderr.includes("ICT-008")]).toEqual([1, true]);
    const block = await call("rank", ...files, "--edition", "edition.json", "--block", "xa", "--format", "json");
    expect(JSON.parse(block.stdout).map((row: { unit: string }) => row.unit)).toEqual(["X02", "X01"]);
  });

  test("a unit alone has no score: exit code 3 and no number", async () => {
    const alone = await call("score", "alone.json", "--format", "json");
    expect(alone.code).toBe(3);
    expect(alone.stderr).toContain("ICT-040");
    expect(JSON.parse(alone.stdout).units[0]).not.toHaveProperty("score");
  });

  test("what-if, reach, sensitivity answer in text and in JSON", async () => {
    const moved = await call("what-if", "2020.json", "--unit", "T14", "--set", "DVCTT-2=99", "--format", "json");
    expect(JSON.parse(moved.stdout)).toHaveLength(16);
    const plan = await call("reach", "2020.json", "--unit", "T14", "--rank", "5", "--lang", "en");
    expect(plan.code).toBe(0);
    expect(plan.stderr).toContain("reaches rank");
    const never = await call("reach", "2020.json", "--unit", "T05", "--rank", "1", "--bound", "DVCTT-1=50:2", "--only");
    expect([never.code, never.stderr.includes("ICT-050")]).toEqual([1, true]);
    const firm = await call("sensitivity", "2020.json", "--size", "16", "--format", "json");
    expect(JSON.parse(firm.stdout).replications).toBe(16 * 5);
    expect((await call("sensitivity", "2020.json", "--size", "16", "--format", "json")).stdout).toBe(firm.stdout);
  });

  test("a report is one page that needs nothing else", async () => {
    const made = await call(
      "report",
      "2020.json",
      "--before",
      "2019.json",
      "--unit",
      "T14",
      "--rank",
      "5",
      "--firmness",
      "--agency",
      "Sở Ví Dụ",
      "--number",
      "12/BC-SVD",
      "-o",
      "report.html",
    );
    expect(made.code).toBe(0);
    const html = readFileSync(join(cwd, "report.html"), "utf8");
    expect(html).not.toMatch(/<script|<link|src=|url\(|@import/);
    expect(html.match(/<svg/g)).toHaveLength(5);
    expect(html).toMatch(/<div class="agency">Sở Ví Dụ<\/div><div class="number-line">Số: 12\/BC-SVD</);
  });

  test("wrong use is exit code 2 with words", async () => {
    const calls = [
      ["score", "nowhere.json"],
      ["score", "2020.json", "--edition", "none"],
      ["what-if", "2020.json", "--unit", "T14", "--set", "DVCTT-2"],
      ["what-if", "2020.json", "--unit", "T99", "--set", "DVCTT-2=1"],
      ["reach", "2020.json", "--unit", "T14", "--rank", "0"],
      ["rank", "2020.json", "--format", "pdf"],
      ["template", "--year", "20"],
    ];
    for (const argv of calls) {
      const { code, stderr } = await call(...argv);
      expect([code, stderr.length > 20], argv.join(" ")).toEqual([2, true]);
    }
    expect(calls).toHaveLength(7);
  });
});
