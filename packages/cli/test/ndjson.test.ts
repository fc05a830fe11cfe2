import { readFileSync } from "node:fs";
import type { JsonReport } from "@egov-vn/validate/reports";
import Ajv2020 from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { egov } from "./call.js";
import { dossierLine, failingLine } from "./dossiers.js";
import { folderWith } from "./packets.js";

const MIXED = [dossierLine(1), failingLine(2), "", '{"code":', dossierLine(3), failingLine(4)].join("\n");

async function validated(content: string | Uint8Array, ...options: string[]) {
  const cwd = await folderWith({ "a.ndjson": content });
  return await egov(["validate", "a.ndjson", "-q", "--lang", "en", ...options], { cwd });
}

/** The lines of a report in lines. */
async function lines(content: string | Uint8Array, ...options: string[]) {
  const { stdout, code } = await validated(content, "--format", "ndjson", ...options);
  const told = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  return { code, run: told[0], records: told.slice(1, -2), file: told.at(-2), summary: told.at(-1) };
}

async function jsonReport(content: string | Uint8Array): Promise<JsonReport> {
  return JSON.parse((await validated(content, "--format", "json")).stdout);
}

const heads = (stdout: string): string[] => stdout.split("\n").filter((line) => /^a\.ndjson/.test(line));

describe("NDJSON", () => {
  it("is checked line by line: findings as file:line:column, broken lines stop nothing", async () => {
    const { code, stdout } = await validated(MIXED);
    expect(code).toBe(1);
    expect(heads(stdout).map((line) => line.replace(/ {2}subject \(.*\(/, "  …("))).toEqual([
      "a.ndjson:2:40  error  DOS-905  …(record 2)",
      "a.ndjson:4:9  error  EGV-005  The text stops being JSON here: a value is missing.  (record 3)",
      "a.ndjson:6:40  error  DOS-905  …(record 5)",
    ]);
  });

  it("has one report for each line in the format of lines", async () => {
    const { code, run, records, file, summary } = await lines(MIXED);
    expect(code).toBe(1);
    expect(run).toMatchObject({ format: "egov-report-lines", schemaVersion: "1.0" });
    expect(
      records.map(({ record, line, verdict, findings }) => [
        record,
        line,
        verdict,
        findings.map((f: { rule: string }) => f.rule),
      ]),
    ).toEqual([
      [1, 1, "pass", []],
      [2, 2, "fail", ["DOS-905"]],
      [3, 4, "fail", ["EGV-005"]],
      [4, 5, "pass", []],
      [5, 6, "fail", ["DOS-905"]],
    ]);
    expect(file).toMatchObject({
      file: "a.ndjson",
      verdict: "fail",
      codec: "json",
      records: { pass: 2, fail: 3, error: 0, skipped: 0 },
      severities: { error: 3, warning: 0, info: 0 },
      findings: [],
    });
    expect(summary.summary).toMatchObject({
      files: 1,
      values: 2,
      rules: [
        { rule: "DOS-905", count: 2 },
        { rule: "EGV-005", count: 1 },
      ],
    });
  });

  it("has the published shape in both JSON formats", async () => {
    const schema = JSON.parse(
      readFileSync(new URL("../../validate/schema/report-1.schema.json", import.meta.url), "utf8"),
    );
    const ajv = new Ajv2020.default({ allErrors: true });
    const whole = ajv.compile(schema);
    const line = ajv.compile({ $defs: schema.$defs, $ref: "#/$defs/line" });
    whole(await jsonReport(MIXED));
    expect(whole.errors).toBe(null);
    const { stdout } = await validated(MIXED, "--format", "ndjson");
    const told = stdout.trimEnd().split("\n");
    expect(told).toHaveLength(8);
    for (const one of told) {
      line(JSON.parse(one));
      expect(line.errors).toBe(null);
    }
    expect(line({ file: "a.ndjson", record: 0, verdict: "pass", findings: [] })).toBe(false);
  });

  it("gives the same records whatever ends the lines", async () => {
    const told = [dossierLine(1), failingLine(2), dossierLine(3)];
    const shape = async (content: string) =>
      (await lines(content)).records.map(({ line, verdict, findings }) => [line, verdict, findings.length]);
    const plain = await shape(told.join("\n"));
    expect(plain).toEqual([
      [1, "pass", 0],
      [2, "fail", 1],
      [3, "pass", 0],
    ]);
    expect(await shape(`${told.join("\r\n")}\r\n`)).toEqual(plain);
    expect(await shape(`${told.join("\n")}\n\n \n`)).toEqual(plain);
    expect(await shape(`\n\r\n${told.join("\n\n")}`)).toEqual([
      [3, "pass", 0],
      [5, "fail", 1],
      [7, "pass", 0],
    ]);
    // The mark is told, and the record behind it is read.
    const marked = await lines(`\ufeff${told.join("\n")}`);
    expect(marked.records.map(({ verdict }) => verdict)).toEqual(["pass", "fail", "pass"]);
    expect(marked.records[0].findings).toMatchObject([{ rule: "EGV-007", at: { line: 1, column: 1 } }]);
  });

  it("reads invalid UTF-8 as a finding of its line", async () => {
    const bytes = Buffer.from([dossierLine(1), dossierLine(2, { note: "Ghi chú" }), dossierLine(3)].join("\n"));
    bytes[bytes.indexOf("chú") + 2] = 0xff;
    const { records } = await lines(bytes);
    expect(records.map(({ findings }) => findings.map(({ rule }: { rule: string }) => rule))).toEqual([
      [],
      // The text that came of it is broken, too.
      ["DOS-093", "EGV-006"],
      [],
    ]);
    expect(records[1].findings[0].at.line).toBe(2);
  });

  it("takes a truncated record, one record, none, and deep nesting", async () => {
    const cut = await lines(`${dossierLine(1)}\n${dossierLine(2).slice(0, 30)}`);
    expect(cut.records.map(({ verdict }) => verdict)).toEqual(["pass", "fail"]);
    expect(cut.records[1].findings[0]).toMatchObject({ rule: "EGV-005", at: { line: 2, column: 31 } });
    const one = await validated(dossierLine(1));
    expect([one.code, one.stdout]).toEqual([0, ""]);
    expect((await validated(failingLine(1))).stdout).not.toContain("(record");
    expect((await validated("", "--standard", "dossier")).code).toBe(3);
    const deep = `{"code":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    const nested = await lines([dossierLine(1), deep, "[".repeat(200_000), dossierLine(2)].join("\n"));
    expect(nested.records.map(({ verdict }) => verdict)).toEqual(["pass", "fail", "fail", "pass"]);
  });

  it("lists a hundred findings of a rule in a file, counts all, and judges by all", async () => {
    const many = Array.from({ length: 250 }, (_, n) => failingLine(n));
    many[249] = "{";
    const report = await jsonReport(many.join("\n"));
    const [file] = report.files;
    expect(file?.severities).toEqual({ error: 250, warning: 1, info: 0 });
    expect(file?.findings.filter(({ rule }) => rule === "DOS-905")).toHaveLength(100);
    expect(file?.findings.filter(({ rule }) => rule === "EGV-005")).toHaveLength(1);
    expect(file?.findings.at(-1)).toMatchObject({ rule: "EGV-004", params: { of: "DOS-905", count: 149 } });
    expect(report.summary.rules[0]).toEqual({ rule: "DOS-905", count: 249 });
    const html = (await validated(many.join("\n"), "--format", "html")).stdout;
    expect(html).toContain(`<td class="number" data-label="Errors">250</td>`);
    // An error behind the hundredth warning still fails the file.
    const notes = Array.from({ length: 150 }, (_, n) =>
      dossierLine(n, { code: `H99.01-260105-${String(1_000_000 + n)}` }),
    );
    const late = await jsonReport([...notes, failingLine(1)].join("\n"));
    expect(late.files[0]).toMatchObject({ verdict: "fail", severities: { error: 1 } });
    // In the format of lines every record keeps its own.
    const all = await lines(many.join("\n"));
    expect(all.records.filter(({ verdict }) => verdict === "fail")).toHaveLength(250);
    expect(all.file.severities).toEqual({ error: 250, warning: 0, info: 0 });
  });

  it("reads standard input as it comes", async () => {
    const { code, stdout } = await egov(["validate", "-", "-q", "--format", "ndjson"], { stdin: MIXED });
    expect(code).toBe(1);
    expect(stdout.trimEnd().split("\n")).toHaveLength(8);
  });

  it("hides the applicant, also in records and parameters", async () => {
    const person = {
      name: "Trần Thị Mẫu",
      paperNumber: "000199000001",
      telephone: "0900000123",
      email: "mau.tt@thunghiem.example",
    };
    const line = dossierLine(1, {
      applicant: person,
      submitter: { name: "Lê Văn Thử" },
      subject: " Hồ sơ của Trần Thị Mẫu",
    });
    for (const format of ["text", "json", "ndjson", "html"]) {
      const { stdout } = await validated([line, line].join("\n"), "--format", format);
      expect(stdout).toContain("DOS-905");
      expect(stdout).not.toMatch(/Trần Thị|Lê Văn|000199000001|0900000123|mau\.tt@/);
    }
  });
});
