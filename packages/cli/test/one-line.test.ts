import type { JsonReport } from "@egov-vn/validate/reports";
import { describe, expect, it } from "vitest";
import { egov } from "./call.js";
import { folderWith, packetWith } from "./packets.js";

const STAFF = "<edXML:Staff>Trần Thị Mẫu</edXML:Staff>";
const STAFF_INFO = `<edXML:StaffInfo><edXML:Department>Văn thư</edXML:Department>${STAFF}<edXML:Email>mau.tt@thunghiem.example,</edXML:Email><edXML:Mobile>không số</edXML:Mobile></edXML:StaffInfo>`;
const TRACE =
  "<edXML:TraceHeader><edXML:OrganId>h57,</edXML:OrganId><edXML:Timestamp>2026/02/30 08:30:00</edXML:Timestamp></edXML:TraceHeader>";
const TO =
  "<edXML:To><edXML:OrganId>h57 x</edXML:OrganId><edXML:OrganName>  Bộ</edXML:OrganName><edXML:Email>nguoi.nhan at thunghiem.example</edXML:Email><edXML:Lạ>1</edXML:Lạ></edXML:To>";

/** A packet on one line, with hundreds of faults and a subject of half a megabyte. */
const ONE_LINE = packetWith(
  ["<edXML:StaffInfo>", `${STAFF_INFO.repeat(80)}<edXML:StaffInfo>`],
  ["<edXML:TraceHeader>", `${TRACE.repeat(80)}<edXML:TraceHeader>`],
  ["<edXML:DocumentId>", `${TO.repeat(80)}<edXML:DocumentId>`],
  ["V/v kết nối", `V/v ${"kết nối ".repeat(60_000)}`],
)
  .replaceAll(/\n\s*/g, "")
  .replace("?>", "?>\n");

const PERSONAL = /mau\.tt|Trần Thị|vanthu@|Nguyễn Văn Thử|nguoi\.nhan|0912345678/;

const report = async (format: string, ...options: string[]) => {
  const cwd = await folderWith({ "a.edxml": ONE_LINE });
  return (await egov(["validate", ".", "-q", "--format", format, ...options], { cwd })).stdout;
};

const findingsOf = (stdout: string) => (JSON.parse(stdout) as JsonReport).files.flatMap(({ findings }) => findings);

describe("a packet on one line", () => {
  it("makes a report of a sensible size, each finding with its place", async () => {
    const stdout = await report("json", "--show-personal");
    const findings = findingsOf(stdout);
    expect(findings.length).toBeGreaterThan(100);
    expect(stdout.length).toBeLessThan(1_000_000);
    const line = ONE_LINE.split("\n")[1] as string;
    for (const { at, excerpt } of findings) {
      if (at?.line !== 2 || at.endColumn === undefined || excerpt?.column === undefined) continue;
      const marked = excerpt.text.slice(excerpt.column - 1, (excerpt.endColumn ?? 0) - 1);
      expect(line.slice(at.column - 1, at.endColumn - 1).startsWith(marked)).toBe(true);
      expect(marked).not.toBe("");
    }
  });

  it.each(["text", "json", "sarif", "junit", "html"])("%s masks what the cut parts from its tags", async (format) => {
    const hidden = await report(format);
    expect(PERSONAL.exec(hidden)?.[0]).toBe(undefined);
    if (format === "json") expect(hidden.includes("m***@…")).toBe(true);
    expect(hidden.length).toBeLessThan(2_000_000);
  });
});
