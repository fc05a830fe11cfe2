import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { TEMPLATE } from "@egov-vn/architecture";
import { procedureStandard } from "@egov-vn/procedures";
import type { JsonReport } from "@egov-vn/validate/reports";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { egov } from "./call.js";

let cwd = "";
const run = (...argv: string[]) => egov(["architecture", ...argv], { cwd });

/** The verdicts by rule that a JSON report tells of its one file. */
function verdictsIn(stdout: string): Record<string, string> {
  const [file] = (JSON.parse(stdout) as JsonReport).files;
  const { verdicts } = (file?.facts ?? { verdicts: {} }) as { verdicts: Record<string, string> };
  return verdicts;
}

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "egov-architecture-"));
  await run("new", "--province", "24", "--as-of", "2026-11-28", "-o", "bac-ninh.yaml");
  const text = await readFile(join(cwd, "bac-ninh.yaml"), "utf8");
  await writeFile(join(cwd, "wrong.yaml"), text.replace("code: QG-2\n", "code: QG-1\n"));
  await writeFile(join(cwd, "later.yaml"), text.replace("name: Trợ lý ảo quốc gia", "name: Trợ lý ảo"));
  await writeFile(join(cwd, "broken.yaml"), "framework: {}\nobjects: [\n");
});

afterAll(() => rm(cwd, { recursive: true, force: true }));

describe("egov architecture", () => {
  test("new makes a file that check reads, with the 17 platforms of group A", async () => {
    const text = await readFile(join(cwd, "bac-ninh.yaml"), "utf8");
    expect(text.match(/^ {2}- code: QG-/gm)).toHaveLength(17);
    const { code, stdout } = await run("check", "bac-ninh.yaml", "--lang", "en");
    expect(code).toBe(0);
    expect(stdout).toMatch(/judged on .*: \d+ met, \d+ not met, \d+ not enough basis/);
    expect((await run("new", "--province", "99")).code).toBe(2);
  });

  test("check says what is wrong, on the file's day or another; exit codes tell", async () => {
    const wrong = await run("check", "wrong.yaml", "--lang", "en");
    expect(wrong.code).toBe(1);
    expect(wrong.stdout).toMatch(/wrong\.yaml:\d+:\d+ {2}error {2}ARC-001 {2}objects\[1\]\.code/);
    const later = await run("check", "bac-ninh.yaml", "--as-of", "2027-03-01", "--format", "json");
    expect(verdictsIn(later.stdout).D12).toBe("unmet");
    const today = await run("check", "bac-ninh.yaml", "--format", "json");
    expect(verdictsIn(today.stdout).D12).toBe("no-basis");
    expect((await run("check", "broken.yaml")).code).toBe(1);
  });

  test("check looks up the files that objects point to, from the folder of the file", async () => {
    const text = await readFile(join(cwd, "bac-ninh.yaml"), "utf8");
    const linked = (name: string) => text.replace("code: QG-1\n", `code: QG-1\n    links: { catalogue: ${name} }\n`);
    await writeFile(join(cwd, "link.yaml"), linked("khong-co.json"));
    const absent = await run("check", "link.yaml", "--lang", "en");
    expect([absent.code, absent.stdout]).toEqual([1, expect.stringMatching(/link\.yaml:\d+:\d+ {2}error {2}ARC-821/)]);
    await writeFile(join(cwd, "link.yaml"), linked("bac-ninh.yaml"));
    expect((await run("check", "link.yaml")).stdout).toContain("ARC-822");
    const [example] = procedureStandard.examples;
    const codec = procedureStandard.codecs.find(({ encode }) => encode !== undefined);
    await writeFile(join(cwd, "thu-tuc.json"), codec?.encode?.(example?.value as never) as Uint8Array);
    await writeFile(join(cwd, "link.yaml"), linked("thu-tuc.json"));
    expect((await run("check", "link.yaml")).stdout).not.toMatch(/ARC-82[12]/);
  });

  test("assess tells each rule's verdict and what is missing", async () => {
    const { code, stdout } = await run("assess", "bac-ninh.yaml", "--format", "json");
    const { rules } = JSON.parse(stdout) as { rules: { number: string; verdict: string; lacks: unknown[] }[] };
    expect([code, rules.length]).toEqual([0, 142]);
    for (const { verdict, lacks } of rules.filter((one) => one.verdict === "no-basis"))
      expect([verdict, lacks.length > 0]).toEqual(["no-basis", true]);
    expect((await run("assess", "wrong.yaml")).code).toBe(1);
  });

  test("import maps the headings of another workbook, keeps the mapping, and lists what found no place", async () => {
    const rows = ["STT,Tên hệ thống,Đơn vị chủ quản,Tình trạng", "1,Một cửa,Sở Ví Dụ,Đang vận hành"];
    await writeFile(join(cwd, "danh-muc.csv"), `${rows.join("\n")}\n`);
    expect((await run("import", "danh-muc.csv", "--lang", "en")).stderr).toContain("--mapping");
    const argv = ["import", "danh-muc.csv", "--mapping", "cot.yaml", "--as-of", "2026-11-28", "--lang", "en"];
    const first = await run(...argv);
    expect(first.stdout).toContain("name: Một cửa");
    expect(first.stderr).toMatch(/suggested mapping was written to cot\.yaml[\s\S]*column “STT”/);
    const text = await readFile(join(cwd, "cot.yaml"), "utf8");
    await writeFile(join(cwd, "cot.yaml"), text.replace("Hệ thống số/HTTT", "Nền tảng số"));
    const again = await run(...argv);
    expect(again.stderr).not.toContain("suggested");
    expect(again.stdout).toContain("kind: platform");
  });

  test("export and import keep what Mẫu 03 has a place for", async () => {
    expect((await run("export", "bac-ninh.yaml", "-o", "mau-03.xlsx")).code).toBe(0);
    expect((await run("export", "wrong.yaml", "-o", "m.xlsx", "--lang", "en")).stderr).toContain(
      "Mẫu 03 has no place for: Units.",
    );
    const back = await run("import", "mau-03.xlsx", "--lang", "en");
    expect(back.code).toBe(0);
    expect(back.stdout).toContain("title: Khung kiến trúc Chính quyền số");
    expect(back.stdout.match(/^ {2}- code: QG-/gm)).toHaveLength(17);
    expect((await run("export", "bac-ninh.yaml", "--to", "csv", "-o", "bang")).code).toBe(0);
    const tables = await run("import", "bang/DM_DOITUONG.csv", "bang/QH_KETNOI.csv");
    expect([tables.code, tables.stdout.match(/^ {2}- code: QG-/gm)?.length]).toEqual([0, 17]);
    expect((await egov(["validate", "mau-03.xlsx", "--format", "json", "-q"], { cwd })).stdout).toContain(
      "architecture@1",
    );
  });

  test("diff, gap and migrate answer", async () => {
    const diff = await run("diff", "bac-ninh.yaml", "later.yaml", "--lang", "en");
    expect([diff.code, diff.stdout]).toEqual([0, "changed  objects  QG-13  Trợ lý ảo  name\n"]);
    expect((await run("diff", "bac-ninh.yaml", "bac-ninh.yaml", "--lang", "en")).stdout).toBe(
      "The files do not differ.\n",
    );
    expect((await run("gap", "bac-ninh.yaml")).code).toBe(0);
    const merged = await run("migrate", "bac-ninh.yaml", "--province", "24", "--day", "2025-07-01", "--lang", "en");
    expect(merged.code).toBe(0);
    expect(merged.stderr).toContain("Tỉnh Bắc Giang is not described");
    expect((await run("migrate", "bac-ninh.yaml", "--province", "24", "--day", "hôm qua")).code).toBe(2);
  });

  test("gap gives the rows of Bảng 4 with all its columns, what unblocks most first, in each form", async () => {
    const example = fileURLToPath(new URL("../../../examples/provinces/vi-du-2027.yaml", import.meta.url));
    const text = await run("gap", example, "--lang", "en");
    expect([text.code, text.stdout.match(/\bND-\d/g)]).toEqual([0, ["ND-2", "ND-3", "ND-1"]]);
    const { rows } = JSON.parse((await run("gap", example, "--format", "json")).stdout) as {
      rows: Record<string, string | number>[];
    };
    expect(Object.keys(rows[0] ?? {})).toHaveLength(TEMPLATE.HOANTHIEN_NV.length + 1);
    expect(rows.map((row) => [row["Mã nội dung"], row["Mã nhiệm vụ"], row.unblocks])).toEqual([
      ["ND-2", "NV-2", 1],
      ["ND-3", "NV-3", 0],
      ["ND-1", "NV-1", 0],
    ]);
    expect((await run("gap", example, "-o", "bang-4.csv")).code).toBe(0);
    expect((await run("gap", example, "-o", "bang-4.xlsx")).code).toBe(0);
    for (const name of ["bang-4.csv", "bang-4.xlsx"]) {
      const back = await run("import", name, "--lang", "en");
      expect([name, back.stdout.match(/code: N[DV]-\d/g)]).toEqual([
        name,
        ["code: ND-2", "code: ND-3", "code: ND-1", "code: NV-2", "code: NV-3", "code: NV-1"],
      ]);
    }
    expect((await run("gap", example, "--format", "xlsx")).code).toBe(2);
  });

  test("draw, report and checklist write their forms", async () => {
    expect((await run("draw", "bac-ninh.yaml")).stdout).toMatch(/^<svg /);
    expect((await run("draw", "bac-ninh.yaml", "-o", "a.drawio.svg")).code).toBe(0);
    expect(await readFile(join(cwd, "a.drawio.svg"), "utf8")).toContain("&lt;mxfile");
    expect((await run("draw", "bac-ninh.yaml", "--diagram", "SĐ-05")).stdout).toMatch(/^flowchart TB/);
    expect((await run("draw", "bac-ninh.yaml", "--page", "9")).code).toBe(2);
    expect((await run("report", "bac-ninh.yaml")).stdout).toContain("V. HIỆN TRẠNG KIẾN TRÚC SỐ");
    expect((await run("report", "bac-ninh.yaml", "-o", "mau-01.docx")).code).toBe(0);
    expect((await readFile(join(cwd, "mau-01.docx"))).subarray(0, 2).toString()).toBe("PK");
    const sheet = await run("checklist", "bac-ninh.yaml", "--format", "html");
    expect(sheet.stdout).toContain("Người xác nhận:");
    expect((await run("report", "bac-ninh.yaml", "--format", "docx")).code).toBe(2);
  });
});
