import { readFileSync } from "node:fs";
import type { JsonReport } from "@egov-vn/validate/reports";
import Ajv2020 from "ajv/dist/2020.js";
import type { Log } from "sarif";
import { describe, expect, it } from "vitest";
import { egov } from "./call.js";
import { BAD_DATE, folderWith, PACKET, packetWith, TRUNCATED } from "./packets.js";

const HOSTILE = packetWith(
  ["V/v kết nối", "&lt;script&gt;alert(1)&lt;/script&gt; &quot;&amp; V/v kết nối"],
  ["2026/03/02</edXML:PromulgationDate>", "&lt;/pre&gt;&lt;img src=x onerror=alert(2)&gt;</edXML:PromulgationDate>"],
);

const OUTBOX = {
  "công văn/tốt.edxml": PACKET,
  "công văn/sai ngày.edxml": BAD_DATE,
  "cụt.edxml": TRUNCATED,
  "<script>.edxml": HOSTILE,
  "ghi chú.md": "# ghi chú\n",
};

const report = async (format: string, ...options: string[]) =>
  await egov(["validate", ".", "-q", "--format", format, ...options], { cwd: await folderWith(OUTBOX) });

describe("reports from one result", () => {
  it("JSON has the published shape", async () => {
    const { stdout, code } = await report("json");
    const shape = JSON.parse(
      readFileSync(new URL("../../validate/schema/report-1.schema.json", import.meta.url), "utf8"),
    );
    const validate = new Ajv2020.default({ allErrors: true }).compile(shape);
    const value: JsonReport = JSON.parse(stdout);
    validate(value);
    expect(validate.errors).toBe(null);
    expect(code).toBe(1);
    expect(value.summary).toMatchObject({ files: 5, verdict: "fail", verdicts: { pass: 1, fail: 3, skipped: 1 } });
    expect(value.settings).toMatchObject({ asOf: "2026-03-05", strict: false, profiles: [], personalData: "masked" });
    expect(Object.keys(value.rules)).toContain("EGV-003");
  });

  it("SARIF has its rules, places and what was not checked", async () => {
    const { stdout } = await report("sarif");
    const log: Log = JSON.parse(stdout);
    const [run] = log.runs;
    expect(log.version).toBe("2.1.0");
    expect(run?.columnKind).toBe("utf16CodeUnits");
    expect(run?.language).toBe("vi");
    const results = run?.results ?? [];
    expect(results.length).toBeGreaterThanOrEqual(3);
    for (const result of results) {
      const rule = run?.tool.driver.rules?.[result.ruleIndex ?? -1];
      expect(rule?.id).toBe(result.ruleId);
      expect(rule?.properties).toMatchObject({ title: { vi: expect.any(String), en: expect.any(String) } });
      const uri = result.locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? "";
      expect(uri).toMatch(/^[\w%.~!*'()-]+(\/[\w%.~!*'()-]+)*$/);
      expect(Object.keys(OUTBOX)).toContain(decodeURIComponent(uri));
    }
    const day = results.find(({ ruleId, locations }) => {
      return ruleId === "DOC-031" && locations?.[0]?.physicalLocation?.artifactLocation?.uri?.includes("sai");
    });
    expect(day?.locations?.[0]?.physicalLocation?.region).toMatchObject({
      startLine: 25,
      startColumn: 35,
      endColumn: 45,
    });
    const [invocation] = run?.invocations ?? [];
    expect(invocation?.toolExecutionNotifications?.map(({ descriptor }) => descriptor?.id)).toEqual(["EGV-003"]);
    expect(invocation?.executionSuccessful).toBe(true);
    expect(run?.artifacts).toHaveLength(5);
  });

  it("JUnit has one case for each file and is well-formed", async () => {
    const { stdout } = await report("junit");
    expect(stdout).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites .*tests="5" failures="3" errors="0" skipped="1"/,
    );
    expect(stdout.match(/<testcase /g)).toHaveLength(5);
    expect(stdout.match(/<failure /g)).toHaveLength(3);
    expect(stdout.match(/<skipped /g)).toHaveLength(1);
    // Every tag that is opened is closed, and no text holds markup of the input.
    const open: string[] = [];
    for (const [, end, name, self] of stdout.matchAll(/<(\/?)([a-z-]+)(?:\s[^<>]*?)?(\/?)>/g)) {
      if (end) expect(open.pop()).toBe(name);
      else if (!self) open.push(name as string);
    }
    expect(open).toEqual([]);
    expect(stdout).not.toContain("<img");
  });

  it("HTML holds no markup of the input, no script and nothing from outside", async () => {
    const { stdout } = await report("html");
    expect(stdout).not.toMatch(/<script|<img|<link|<iframe|\son\w+="|javascript:|url\(/i);
    expect(stdout).toContain("&lt;script&gt;.edxml");
    expect(stdout).toContain("onerror=alert(2)");
    expect(stdout).not.toMatch(/https?:/);
    expect(stdout).toContain("Content-Security-Policy");
    expect(stdout).toContain('<html lang="vi">');
  });

  it("HTML links lead somewhere", async () => {
    const { stdout } = await report("html", "--lang", "en");
    const targets = [...stdout.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(5);
    for (const target of targets) expect(stdout).toContain(`id="${target}"`);
  });

  it.each(["text", "json", "sarif", "junit", "html"])("%s hides personal data unless asked", async (format) => {
    const cwd = await folderWith({
      "a.edxml": packetWith(
        ["<edXML:Email>mau.tt@thunghiem.example", "<edXML:Email>  mau.tt@thunghiem.example"],
        ["<edXML:Staff>Trần Thị Mẫu", "<edXML:Staff>  Trần Thị Mẫu"],
      ),
    });
    const hidden = await egov(["validate", ".", "-q", "--format", format], { cwd });
    const shown = await egov(["validate", ".", "-q", "--format", format, "--show-personal"], { cwd });
    expect(hidden.stdout).toContain("DOC-029");
    expect(hidden.stdout).not.toMatch(/mau\.tt@|Trần Thị/);
    if (format !== "junit") expect(shown.stdout).toContain("mau.tt@thunghiem.example");
  });

  it("every format tells the same findings", async () => {
    const json: JsonReport = JSON.parse((await report("json")).stdout);
    const [text, html] = [(await report("text")).stdout, (await report("html")).stdout];
    const findings = json.files.flatMap((file) => file.findings.map((finding) => ({ file: file.file, ...finding })));
    expect(findings.length).toBeGreaterThanOrEqual(4);
    for (const { file, at, rule } of findings) {
      expect(text).toContain(at ? `${file}:${at.line}:${at.column}  ` : `${file}  `);
      expect(text).toContain(rule);
      expect(html).toContain(`#rule-${rule}`);
    }
  });
});
