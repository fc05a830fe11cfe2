import { readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { JsonReport } from "@egov-vn/validate/reports";
import Ajv2020 from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { egov } from "./call.js";
import { failingLine } from "./dossiers.js";
import { BAD_DATE, folderWith, PACKET } from "./packets.js";

const CONFIG = `profiles: [bkav]
severities:
  DOC-030: info
ignore:
  - rule: DOC-031
    files: "old/**"
    reason: Công văn cũ đã gửi
    until: 2026-12-31
`;

const FORMATS = ["text", "json", "ndjson", "sarif", "junit", "html"] as const;

describe("egov.config", () => {
  it("is found from the working folder upward, and decides profiles and ignored rules", async () => {
    const cwd = await folderWith({
      "egov.config.yaml": CONFIG,
      "in/old/a.edxml": BAD_DATE,
      "in/new/a.edxml": BAD_DATE,
    });
    const { code, stdout } = await egov(["validate", "old", "new", "--format", "json", "-q"], { cwd: join(cwd, "in") });
    const report: JsonReport = JSON.parse(stdout);
    expect([code, report.settings.profiles, report.settings.severities]).toEqual([1, ["bkav"], { "DOC-030": "info" }]);
    const [old, recent] = report.files.map(({ findings }) => findings.find(({ rule }) => rule === "DOC-031"));
    expect(old?.suppressed).toEqual({ by: "ignored", reason: "Công văn cũ đã gửi", until: "2026-12-31" });
    expect(recent?.suppressed).toBe(undefined);
    expect(report.summary.suppressed).toEqual({ ignored: 1, baseline: 0 });
    const without = await egov(["validate", "old", "--format", "json", "-q", "--no-config"], { cwd: join(cwd, "in") });
    expect(JSON.parse(without.stdout).summary.suppressed).toBe(undefined);
  });

  it("is said in every report", async () => {
    const cwd = await folderWith({
      "c.json": '{"ignore":[{"rule":"DOC-031","reason":"LÝ DO RIÊNG","until":"2026-12-31"}]}',
      "a.edxml": BAD_DATE,
    });
    const shape = JSON.parse(
      readFileSync(new URL("../../validate/schema/report-1.schema.json", import.meta.url), "utf8"),
    );
    for (const format of FORMATS) {
      const { stdout } = await egov(["validate", "a.edxml", "--config", "c.json", "--format", format], { cwd });
      if (format === "text") expect(stdout).toContain("bỏ qua theo cấu hình 1");
      else expect(stdout, format).toContain("LÝ DO RIÊNG");
      if (format === "sarif") expect(stdout).toContain('"suppressions"');
      // A rule that only broke where that does not count is explained all the same.
      if (format === "html") expect(stdout).toMatch(/<article id="rule-DOC-031">.*?Số lần: 0 · Không tính: 1</s);
      if (format === "json" || format === "ndjson") {
        const { rules } = JSON.parse(format === "json" ? stdout : (stdout.trim().split("\n").at(-1) as string));
        expect(rules).toHaveProperty("DOC-031");
      }
      if (format !== "json") continue;
      const validate = new Ajv2020.default({ allErrors: true }).compile(shape);
      validate(JSON.parse(stdout));
      expect(validate.errors).toBe(null);
    }
  });

  it("fails when an entry has expired, which then has no effect", async () => {
    const cwd = await folderWith({ "egov.config.yaml": CONFIG, "old/a.edxml": BAD_DATE });
    const { code, stdout } = await egov(["validate", "old", "--as-of", "2027-01-01", "--lang", "en"], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain("egov.config.yaml  error  CLI-005  The entry that ignores DOC-031 expired on 31/12/2026");
    expect(stdout).toContain("DOC-031");
  });

  it.each([
    ["profile: [bkav]\n", "không có khóa profile. Khóa gần nhất là profiles."],
    ["ignore:\n  - rule: DOC-031\n    reson: x\n    until: 2026-12-31\n", "ignore[0].reson. Khóa gần nhất là reason."],
    ["ignore:\n  - rule: DOC-031\n    reason: x\n", "ignore[0].until phải là một ngày có thật"],
    ["ignore:\n  - rule: DOC-999\n    reason: x\n    until: 2026-12-31\n", "Không có quy tắc DOC-999"],
    ["profiles: [nobody]\n", 'Không có hồ sơ tương thích "nobody"'],
    ["formats:\n  - files: a\n    standard: dossier:x\n", 'không có khuôn dạng "x"'],
    ["strict: yes please\n", "strict phải là true hoặc false"],
    ["a: [\n", "không phải YAML hợp lệ: xem dòng"],
  ])("is wrong use when it is wrong: %j", async (text, said) => {
    const cwd = await folderWith({ "egov.config.yaml": text, "a.edxml": PACKET });
    const { code, stdout, stderr } = await egov(["validate", "a.edxml"], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(said);
  });
});

describe("--baseline", () => {
  it("lets only new findings fail, wherever the old ones have moved", async () => {
    const lines = [failingLine(1), failingLine(2)];
    const cwd = await folderWith({ "a.ndjson": `${lines.join("\n")}\n`, "b.edxml": BAD_DATE });
    const call = (...argv: string[]) => egov(["validate", "a.ndjson", "b.edxml", "-q", ...argv], { cwd });
    expect((await call("--write-baseline", "moc.json")).code).toBe(1);
    const baseline = JSON.parse(await readFile(join(cwd, "moc.json"), "utf8"));
    expect(Object.keys(baseline.files)).toEqual(["a.ndjson", "b.edxml"]);
    expect((await call("--baseline", "moc.json")).code).toBe(0);
    await writeFile(join(cwd, "a.ndjson"), `\n\n${lines.toReversed().join("\n")}\n`);
    await writeFile(join(cwd, "b.edxml"), BAD_DATE.replace("?>", "?>\n\n"));
    expect((await call("--baseline", "moc.json")).code).toBe(0);
    await writeFile(join(cwd, "a.ndjson"), `${[failingLine(3), ...lines].join("\n")}\n`);
    const grown = await call("--baseline", "moc.json", "--format", "json");
    expect(grown.code).toBe(1);
    const counting = (JSON.parse(grown.stdout) as JsonReport).files.flatMap(({ findings }) =>
      findings.filter(({ suppressed }) => !suppressed),
    );
    expect([...new Set(counting.map(({ record }) => record))]).toEqual([1]);
    for (const format of FORMATS) {
      const { stdout } = await egov(["validate", "a.ndjson", "b.edxml", "--baseline", "moc.json", "--format", format], {
        cwd,
      });
      expect(stdout, format).toMatch(/mốc|"baseline"/);
    }
  });

  it("fails when it has expired, and is wrong use when it is none", async () => {
    const cwd = await folderWith({ "b.edxml": BAD_DATE, "no.json": "{}" });
    await egov(["validate", "b.edxml", "--write-baseline", "moc.json"], { cwd });
    const baseline = JSON.parse(await readFile(join(cwd, "moc.json"), "utf8"));
    await writeFile(join(cwd, "moc.json"), JSON.stringify({ ...baseline, until: "2026-01-31" }));
    const { code, stdout } = await egov(["validate", "b.edxml", "--baseline", "moc.json"], { cwd });
    expect([code, stdout.includes("CLI-005"), stdout.includes("DOC-031")]).toEqual([1, true, true]);
    expect((await egov(["validate", "b.edxml", "--baseline", "no.json"], { cwd })).code).toBe(2);
    expect((await egov(["validate", "b.edxml", "--baseline", "none.json"], { cwd })).code).toBe(2);
  });
});
