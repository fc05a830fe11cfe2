import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { egov } from "./call.js";
import { dossierLine } from "./dossiers.js";
import { BAD_DATE, folderWith, PACKET, TRUNCATED } from "./packets.js";

const TWO = [dossierLine(1, { note: "Ghi chú" }), dossierLine(2)].join("\n");

async function converted(files: Readonly<Record<string, string>>, argv: readonly string[]) {
  const cwd = await folderWith(files);
  const called = await egov(["convert", ...argv, "--lang", "en"], { cwd });
  return { ...called, cwd };
}

describe("egov convert", () => {
  it("writes canonical NDJSON from a wire format and the wire format from it, and comes back to the same", async () => {
    const wire = await converted({ "a.ndjson": TWO }, ["a.ndjson", "--to", "dossier:dvcqg"]);
    expect(wire.code).toBe(0);
    const messages = wire.stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(messages.map(({ data }) => data[0].MaHoSo)).toEqual(["H99.01-260105-0001", "H99.01-260105-0002"]);
    expect(wire.stderr).toContain("Records converted to DongBoHoSoMC of the national portal: 2; not converted: 0.");
    const back = await converted({ "b.ndjson": wire.stdout }, ["b.ndjson", "--to", "dossier@2018", "-o", "c.ndjson"]);
    expect([back.code, back.stdout]).toEqual([0, ""]);
    const written = readFileSync(join(back.cwd, "c.ndjson"), "utf8").trimEnd().split("\n");
    expect(written.map((line) => JSON.parse(line))).toEqual(TWO.split("\n").map((line) => JSON.parse(line)));
  });

  it("says what the target has no place for", async () => {
    const line = dossierLine(1, { declared: { approvedBy: "Trần Thị Mẫu" }, unmapped: { Xyz: 1 } });
    const { code, stderr, stdout } = await converted({ "a.ndjson": `${line}\n${dossierLine(2)}` }, [
      "a.ndjson",
      "--to",
      "dvcqg",
    ]);
    expect(code).toBe(0);
    expect(stdout.trimEnd().split("\n")).toHaveLength(2);
    expect(stderr).toMatch(
      /a\.ndjson:1:\d+ {2}warning {2}CLI-003 {2}declared\.approvedBy \(.*\) cannot be written .*\(record 1\)/,
    );
    expect(stderr).not.toContain("Trần Thị Mẫu");
    expect(stderr).not.toMatch(/a\.ndjson:2/);
  });

  it("leaves out what does not conform, says so, and writes the rest", async () => {
    const { code, stdout, stderr } = await converted(
      { "a.ndjson": [dossierLine(1), '{"code":', dossierLine(2, { subject: "" }), dossierLine(3)].join("\n") },
      ["a.ndjson", "--to", "dossier"],
    );
    expect(code).toBe(1);
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).code),
    ).toEqual(["H99.01-260105-0001", "H99.01-260105-0003"]);
    expect(stderr).toMatch(/a\.ndjson:2:9 {2}error {2}EGV-005/);
    expect(stderr).toMatch(/a\.ndjson:3:40 {2}error {2}DOS-905/);
    expect(stderr.match(/CLI-002/g)).toHaveLength(2);
    expect(stderr).toContain("Records converted to Canonical dossier (JSON, NDJSON): 2; not converted: 2.");
  });

  it("leaves out a record of which a part could not be read, and writes the rest of it when forced", async () => {
    const record = {
      code: "1.009999",
      codeNotation: "1.009999",
      name: "Thủ tục mẫu",
      executionSteps: "Bước 1: nộp hồ sơ",
      executionMethods: [
        { submissionMethod: "DIRECT", processingTime: 5, processingTimeUnit: "DAY", fees: "50.000 đồng" },
      ],
    };
    const files = { "a.json": JSON.stringify(record) };
    const refused = await converted(files, ["a.json", "--to", "lay-thu-tuc"]);
    expect([refused.code, refused.stdout]).toEqual([1, ""]);
    for (const name of ["executionSteps (Steps)", "executionMethods[0].fees (Phí and lệ phí)"])
      expect(refused.stderr).toContain(name);
    expect(refused.stderr).toContain("CLI-002");
    const forced = await converted(files, ["a.json", "--to", "lay-thu-tuc", "--force"]);
    expect(JSON.parse(forced.stdout).result[0].MATTHC).toBe("1.009999");
    expect(forced.stderr).toContain("executionSteps (Steps)");
  });

  it("writes as many records as a catalogue has, and says of each lost field once", async () => {
    const rows = [1, 2, 3].map((id) => ({
      id: `p${id}`,
      code: `1.00999${id}`,
      codeNotation: `1.00999${id}`,
      name: `Thủ tục mẫu ${id}`,
      departmentPromulgateId: "b1",
      departmentPromulgate: "Bộ Mẫu",
      departments: ["Sở Mẫu"],
    }));
    const { code, stdout, stderr } = await converted(
      { "a.json": JSON.stringify({ code: "OK", data: { items: rows } }) },
      ["a.json", "--to", "procedure:lay-thu-tuc"],
    );
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).result[0].MATTHC)).toEqual(rows.map((row) => row.code));
    expect(stderr).toContain("3; not converted: 0");
    expect(stderr.match(/CLI-003 {2}departmentPromulgateId /g)).toHaveLength(1);
  });

  it("says what the reader found, leaves out what it could not read, and writes it by force", async () => {
    const record = {
      MaHoSo: "H99.14-241115-0001",
      MaTTHC: "1.009999",
      TrangThaiHoSo: "4",
      NgayTiepNhan: "20241115083000",
      TaiLieuNop: '[{"TepDinhKemId":"1001","TenTepDinhKem":"don.pdf"}]',
    };
    const files = { "a.json": JSON.stringify({ service: "DongBoHoSoMC", isUpdating: "False", data: [record] }) };
    const refused = await converted(files, ["a.json", "--to", "dossier"]);
    expect([refused.code, refused.stdout]).toEqual([1, ""]);
    expect(refused.stderr).toMatch(/error {2}EGV-010 {2}TaiLieuNop \(Submitted files\) is a string where a list/);
    expect(refused.stderr).toMatch(/error {2}CLI-002/);
    const forced = await converted(files, ["a.json", "--to", "dossier", "--force"]);
    expect(forced.stderr).toMatch(/error {2}EGV-010 {2}TaiLieuNop/);
    expect(forced.stderr).not.toContain("CLI-002");
    expect(JSON.parse(forced.stdout)).toMatchObject({ code: "H99.14-241115-0001", status: "processing" });
  });

  it("says once of each field that the target has no place for it, whatever the records", async () => {
    const lines = [1, 2, 3].map((n) =>
      dossierLine(n, { currentTask: "Thẩm định", fees: [{ name: "Phí", paid: true }] }),
    );
    const { code, stderr } = await converted({ "a.ndjson": lines.join("\n") }, ["a.ndjson", "--to", "dvcqg"]);
    expect(code).toBe(0);
    expect(stderr.match(/CLI-003 {2}\S+/g)).toEqual(["CLI-003  currentTask", "CLI-003  fees[0].paid"]);
  });

  it("writes a packet anew in its one form", async () => {
    const odd = PACKET.replace("<?xml", "\ufeff<?xml");
    const { code, cwd } = await converted({ "a.edxml": odd }, [
      "a.edxml",
      "--to",
      "document-exchange",
      "-o",
      "b.edxml",
    ]);
    expect(code).toBe(0);
    const again = await egov(["validate", "b.edxml", "--strict", "-q"], { cwd });
    expect([again.code, again.stdout]).toEqual([0, ""]);
    const broken = await converted({ "a.edxml": TRUNCATED }, ["a.edxml", "--to", "edxml", "-o", "b.edxml"]);
    expect(broken.code).toBe(1);
    expect(existsSync(join(broken.cwd, "b.edxml"))).toBe(false);
    const badDate = { "a.edxml": BAD_DATE };
    expect((await converted(badDate, ["a.edxml", "--to", "edxml"])).stdout).toBe("");
    expect((await converted(badDate, ["a.edxml", "--to", "edxml", "--force"])).stdout).not.toBe("");
  });

  it.each([
    [["a.ndjson", "--to", "document-exchange"], 2, "For dossier@2018, use one of: dossier, dossier:"],
    [["a.ndjson", "--to", "dossier:igate"], 2, 'Cannot convert to "dossier:igate"'],
    [["a.ndjson", "--to", "dossier@1999"], 2, 'Cannot convert to "dossier@1999"'],
    [["a.ndjson"], 2, "--to"],
    [["a.ndjson", "--to", "dossier", "-o", "none/b"], 2, "its folder does not exist"],
    [["c.md", "--to", "dossier"], 3, "No standard recognises c.md"],
    [["none", "--to", "dossier"], 2, "There is no file or folder none"],
  ])("%j ends with %i", async (argv, code, said) => {
    const called = await converted({ "a.ndjson": TWO, "c.md": "# ghi chú" }, argv);
    expect(called.code).toBe(code);
    expect(called.stderr).toContain(said);
    expect(called.stdout).toBe("");
  });
});
