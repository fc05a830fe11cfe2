import { readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { egov } from "./call.js";
import { BAD_DATE, folderWith, PACKET, packetWith, TRUNCATED } from "./packets.js";

const ALL_KINDS = { "a.edxml": PACKET, "sub/deep/b.edxml": BAD_DATE, "notes.md": "# ghi chú\n" };

describe("egov validate", () => {
  it("ends with 0 when everything conforms, and says so", async () => {
    const cwd = await folderWith({ "a.edxml": PACKET });
    const { code, stdout, stderr } = await egov(["validate", "a.edxml"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Tổng hợp\n/);
    expect(stdout).toContain("Tất cả đều đạt.");
    expect(stderr).toBe("");
  });

  it("ends with 1 on an error and shows the place as a compiler does", async () => {
    const cwd = await folderWith({ "a.edxml": BAD_DATE });
    const { code, stdout } = await egov(["validate", "a.edxml"], { cwd });
    expect(code).toBe(1);
    const [head, , source, marks] = stdout.split("\n");
    expect(head).toBe(
      'a.edxml:25:35  lỗi  DOC-031  PromulgationInfo.PromulgationDate (Ngày ban hành): "2026/02/30" không phải là một ngày.',
    );
    expect(source).toBe(" 25 │           <edXML:PromulgationDate>2026/02/30</edXML:PromulgationDate>");
    expect(marks).toBe("    │                                   ^^^^^^^^^^");
    expect(stdout).toContain("cách sửa: Ghi một ngày có thật");
    expect(stdout).toContain("1 trong 1 tệp không đạt");
  });

  it("speaks English by option or environment", async () => {
    const cwd = await folderWith({ "a.edxml": BAD_DATE });
    const byOption = await egov(["validate", "a.edxml", "--lang", "en"], { cwd });
    const byEnvironment = await egov(["validate", "a.edxml"], { cwd, env: { EGOV_LANG: "en" } });
    expect(byOption.stdout).toContain(
      'error  DOC-031  PromulgationInfo.PromulgationDate (Date of issue): "2026/02/30" is not a day.',
    );
    expect(byEnvironment.stdout).toBe(byOption.stdout);
  });

  it("goes through folders and patterns, each file once, and lists what it passed over", async () => {
    const cwd = await folderWith({ ...ALL_KINDS, "node_modules/x/c.edxml": BAD_DATE, ".hidden/d.edxml": BAD_DATE });
    const { code, stdout } = await egov(["validate", ".", "**/*.edxml", "--format", "json", "-q"], { cwd });
    expect(code).toBe(1);
    const report = JSON.parse(stdout);
    expect(report.files.map(({ file, verdict }: { file: string; verdict: string }) => [file, verdict])).toEqual([
      ["a.edxml", "pass"],
      ["notes.md", "skipped"],
      ["sub/deep/b.edxml", "fail"],
    ]);
    expect(report.files[1].findings[0].rule).toBe("EGV-003");
  });

  it("tells what is of a source once for all its files, and all of it of each record", async () => {
    const record = (code: string) =>
      JSON.stringify({
        code,
        codeNotation: code,
        name: "Mẫu",
        subjectTypesDetails: [{ id: "1", code: "DT12", name: "A" }],
      });
    const cwd = await folderWith({ "a.json": record("1.009991"), "b.json": record("1.009992") });
    const { code, stdout } = await egov(["validate", ".", "--format", "json", "-q"], { cwd });
    expect(code).toBe(0);
    const { files, summary } = JSON.parse(stdout);
    const marked = (findings: { rule: string }[]): number => findings.filter(({ rule }) => rule === "PRO-204").length;
    expect(files.map(({ findings }: { findings: { rule: string }[] }) => marked(findings))).toEqual([1, 0]);
    expect(summary.rules).toContainEqual({ rule: "PRO-204", count: 1 });
    const lines = (await egov(["validate", ".", "--format", "ndjson", "-q"], { cwd })).stdout.trim().split("\n");
    expect(lines.filter((line) => line.includes('"rule":"PRO-204","severity"')).length).toBe(2);
    expect((await egov(["validate", ".", "--strict"], { cwd })).stdout.match(/PRO-204 /g)?.length).toBeGreaterThan(1);
  });

  it("reads standard input", async () => {
    const { code, stdout } = await egov(["validate", "-"], { stdin: BAD_DATE });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^-:25:35 {2}lỗi/);
    expect((await egov(["validate", "-"], { stdin: PACKET })).code).toBe(0);
    expect((await egov(["validate", "-", "-"], { stdin: PACKET })).code).toBe(2);
  });

  it("takes an empty or damaged .edxml file for what its name says", async () => {
    const cwd = await folderWith({ "empty.edxml": "", "pdf.edxml": "%PDF-1.7 \n" });
    const { code, stdout } = await egov(["validate", ".", "--format", "json"], { cwd });
    expect(code).toBe(1);
    expect(JSON.parse(stdout).summary.verdicts.fail).toBe(2);
  });

  it.each([
    [["validate", "none.edxml"], "Không có tệp hoặc thư mục none.edxml"],
    [["validate", ".", "--as-of", "2026-02-30"], '"2026-02-30" không phải là một ngày có thật'],
    [["validate", ".", "--profile", "nobody"], 'Không có hồ sơ tương thích "nobody"'],
    [["validate", ".", "--standard", "nothing"], 'Không có tiêu chuẩn "nothing". Tiêu chuẩn gần nhất là'],
    [
      ["validate", ".", "--standard"],
      "tiêu-chuẩn:khuôn-dạng. Các tiêu chuẩn và khuôn dạng: procedure (json, lay-thu-tuc",
    ],
    [
      ["validate", ".", "--standard", "dossier:nothing"],
      'dossier@2018 không có khuôn dạng "nothing". Dùng một trong: dvcqg',
    ],
    [["convert", "a.edxml"], "Thiếu tùy chọn --to <format>"],
    [["validate", ".", "--format", "pdf"], 'Không có định dạng "pdf"'],
    [["validate", ".", "--jobs", "0"], "--jobs phải là số nguyên từ 1 đến 64"],
    [["validate", ".", "--severity", "DOC-031"], "Ghi --severity QUY-TẮC=mức"],
    [["validate", ".", "--severity", "DOC-999=off"], "Không có quy tắc DOC-999"],
    [["validate", ".", "--severity", "EGV-001=off"], "Không đổi được mức của EGV-001"],
    [["validate", ".", "--output", "no/such/folder/r.txt"], "thư mục chưa có"],
    [["validate", ".", "--colour"], "Không có tùy chọn --colour"],
    [["validate"], "Thiếu files"],
    [["validat", "."], "Không có lệnh validat"],
    [["validate", ".", "--lang", "fr"], 'Không có ngôn ngữ "fr"'],
  ])("ends with 2 on wrong use: %j", async (argv, message) => {
    const cwd = await folderWith({ "a.edxml": PACKET });
    const { code, stdout, stderr } = await egov(argv, { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  it("ends with 3 when nothing was checked", async () => {
    const cwd = await folderWith({ "notes.md": "# ghi chú\n", "empty/.keep": "" });
    for (const path of [".", "empty", "*.xyz"]) {
      const { code, stdout } = await egov(["validate", path], { cwd });
      expect(code).toBe(3);
      expect(stdout).toContain("Không có gì được kiểm tra.");
    }
  });

  it("ends with 3 when a file that was named is passed over, and finds a packet behind a long comment", async () => {
    const late = PACKET.replace("?>", `?><!-- ${"x".repeat(5000)} -->`);
    const cwd = await folderWith({ "a.edxml": PACKET, "late.xml": late, "notes.md": "# ghi chú\n" });
    expect((await egov(["validate", "late.xml"], { cwd })).code).toBe(0);
    expect((await egov(["validate", "."], { cwd })).code).toBe(0);
    for (const named of [
      ["a.edxml", "notes.md"],
      [".", "notes.md"],
    ]) {
      expect((await egov(["validate", ...named], { cwd })).code).toBe(3);
    }
  });

  it("ends with 3 before 1 when a file cannot be read", async () => {
    const cwd = await folderWith({ "b.edxml": BAD_DATE });
    await symlink(join(cwd, "gone"), join(cwd, "a.edxml"));
    const { code, stdout } = await egov(["validate", "."], { cwd });
    expect(code).toBe(3);
    expect(stdout).toContain("a.edxml  chưa kiểm tra được  EGV-002  Dữ liệu này không đọc được: không có tệp này.");
    expect(stdout).toContain("DOC-031");
  });

  it("re-grades rules, and turns oddities into errors", async () => {
    const cwd = await folderWith({
      "a.edxml": packetWith(["<edXML:Priority>1", "<edXML:Priority>01"]),
      "b.edxml": BAD_DATE,
    });
    expect((await egov(["validate", "a.edxml"], { cwd })).code).toBe(0);
    expect((await egov(["validate", "a.edxml", "--strict"], { cwd })).code).toBe(1);
    expect((await egov(["validate", "a.edxml", "--severity", "DOC-034=error"], { cwd })).code).toBe(1);
    const off = await egov(["validate", "b.edxml", "--severity", "doc-31=off"], { cwd });
    expect(off.stdout).not.toContain("DOC-031");
  });

  it("writes a report to a file whole or not at all", async () => {
    const cwd = await folderWith({ "a.edxml": BAD_DATE });
    const { code, stdout, stderr } = await egov(["validate", ".", "--format", "json", "-o", "report.json"], { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("Đã ghi report.json.");
    expect(JSON.parse(await readFile(join(cwd, "report.json"), "utf8")).summary.files).toBe(1);
  });

  it("shows what a broken file has, without a stack", async () => {
    const cwd = await folderWith({ "a.edxml": TRUNCATED });
    const { code, stdout } = await egov(["validate", "."], { cwd });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^a\.edxml:\d+:\d+ {2}lỗi {2}DOC-002/);
  });

  it("does not let a file steer the terminal", async () => {
    const hostile = packetWith(["2026/03/02</edXML:PromulgationDate>", "\u009b31m\u202e2026</edXML:PromulgationDate>"]);
    const cwd = await folderWith({ "a.edxml": hostile });
    const { stdout } = await egov(["validate", "."], { cwd });
    expect(stdout).toContain("DOC-031");
    for (const control of ["\u001b", "\u009b", "\u202e"]) expect(stdout).not.toContain(control);
  });
});
