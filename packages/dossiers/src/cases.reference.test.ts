import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { referenceFile } from "../../../scripts/reference-data.js";
import { readAll } from "../test/reading.js";
import { dvcqgDossiers } from "./codec/dvcqg.js";
import { lgspDossiers } from "./codec/lgsp.js";
import { writeRecord } from "./exchange/write.js";
import type { Dossier } from "./schema.js";
import { dossierStandard } from "./standard.js";

/** Inputs that went wrong once. The same are written again, with codes of no agency, in the other tests. */
const context = { asOf: "2026-11-28" as const };

async function read(name: string) {
  const source = new Uint8Array(readFileSync(referenceFile(`cases/dossiers/${name}`)));
  const all = await readAll(dossierStandard, source, context);
  return all.map(({ codec, value, report }) => ({
    codec,
    value: value as Dossier,
    verdict: report.verdict,
    // A required field that the short case does not have is not what it is about.
    told: report.findings.filter(({ rule }) => rule !== "DOS-010"),
  }));
}

type Read = Awaited<ReturnType<typeof read>>[number];

async function readOne(name: string): Promise<Read & { rules: (readonly [string, string, string])[] }> {
  const [one, ...more] = await read(name);
  expect(more).toEqual([]);
  return {
    ...(one as Read),
    rules: (one as Read).told.map(({ rule, severity, field }) => [rule, severity, field?.name ?? ""]),
  };
}

describe("inputs that went wrong", () => {
  it("01: a list that cannot be read is an error, so that a conversion leaves the record out", async () => {
    const { rules, verdict } = await readOne("01-convert-drops-list.json");
    expect(rules).toEqual([["EGV-010", "error", "TaiLieuNop"]]);
    expect(verdict).toBe("fail");
  });

  it("03: one field more does not make it a record of another system", async () => {
    const { codec, value, rules } = await readOne("03-extra-field-flips-family.ndjson");
    expect([codec, value.applicant?.kind]).toEqual(["dvcqg", "citizen"]);
    expect(rules).toEqual([["EGV-011", "warning", "NgayNop"]]);
  });

  it.each([
    ["04-date-12-digits.json", ["202411150830", "2024112217000"], ["NgayTiepNhan", "NgayHenTra"]],
    ["sentinel-date.ndjson", [undefined, "20e60821170000"], ["NgayHenTra"]],
  ])("%s: what is no date is kept as text", async (name, [received, appointed], fields) => {
    const { value, rules } = await readOne(name);
    if (received !== undefined) expect(value.receivedAt).toEqual({ unparsed: received });
    expect(value.appointedAt).toEqual({ unparsed: appointed });
    expect(rules).toEqual(fields.map((field) => ["DOS-002", "error", field]));
  });

  it("08: a kind of fee does not cross to another system's list", async () => {
    const { value } = await readOne("08-fee-kind-crosses-lists.json");
    expect(value.fees?.[0]?.kind).toEqual({ system: "ministry-adapter", code: "3" });
    const { document, findings } = writeRecord(dvcqgDossiers, value);
    expect(document).toMatchObject({ DanhSachLePhi: [{ LoaiPhiLePhi: "" }] });
    expect(findings.map(({ rule, path }) => [rule, path])).toContainEqual(["DOS-007", "/0/fees/0/kind"]);
  });

  it("09: the older LGSP has numbers, and gets them back", async () => {
    const { codec, value, rules } = await readOne("09-lgsp-own-types.json");
    expect([codec, rules]).toEqual(["lgsp-document", []]);
    expect(writeRecord(lgspDossiers, value).document).toMatchObject({
      Attachments: [{ AttachmentId: 1001 }],
      DocFees: [{ FeeType: 4 }],
    });
  });

  it("10: the empty date of .NET is no date", async () => {
    const { value, rules } = await readOne("10-year-0001.json");
    expect(value).not.toHaveProperty("appointedAt");
    expect(rules).toEqual([["DOS-009", "warning", "NgayHenTra"]]);
  });

  it("11: broken letters and codes in small letters are found", async () => {
    const { rules } = await readOne("11-names-broken.json");
    expect(rules).toEqual([
      ["DOS-019", "warning", "MaHoSo"],
      ["DOS-093", "error", "ChuHoSo"],
      ["DOS-093", "error", "DonViXuLy"],
    ]);
  });

  it("13: lines in UTF-16 are read", async () => {
    const all = await read("13-utf16.ndjson");
    expect(all.map(({ value, verdict }) => [value.code.slice(-4), verdict])).toEqual([
      ["0001", "pass"],
      ["0002", "pass"],
    ]);
    expect(all.map(({ told }) => told.map(({ rule }) => rule))).toEqual([["EGV-007"], []]);
  });

  it("15: one null in a list is one finding", async () => {
    const { value, rules } = await readOne("15-null-item.json");
    expect(value.attachments).toEqual([{ id: "1" }]);
    expect(rules).toEqual([["EGV-010", "error", "TaiLieuNop[0]"]]);
  });

  it("19: a misspelt field is named with the one that was meant", async () => {
    const { told } = await readOne("19-typo.json");
    expect(told.map(({ rule }) => rule)).toEqual(["EGV-011", "EGV-011"]);
    const near = told.map(({ params }) => params.near);
    expect(near).toMatchObject([
      { en: expect.stringContaining("“TaiLieuNop”") },
      { en: expect.stringContaining("“DanhSachLePhi”") },
    ]);
  });
});
