import { openAsBlob } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LocalDate } from "@egov-vn/core";
import { serviceFeaturesStandard } from "@egov-vn/service-levels";
import { describe, expect, it } from "vitest";
import { type CheckOptions, check } from "../src/index.js";
import { reportOf } from "../src/reports/index.js";
import { BAD_DAY, bytes, PACKET } from "./packet.js";

const asOf = "2026-03-05";

describe("check", () => {
  it("tells in words what is wrong, where, by which rule, on what basis, and what to do", async () => {
    const report = await check(bytes(BAD_DAY), { lang: "en", asOf });
    expect(report).toMatchObject({
      file: "data",
      verdict: "fail",
      recognised: { standard: "document-exchange@qcvn-102-2016", format: "edxml", formatTitle: "edXML packet" },
      checked: { values: 1 },
    });
    const found = report.findings.find(({ rule }) => rule === "DOC-031");
    expect(found).toMatchObject({
      severity: "error",
      title: expect.stringContaining("date"),
      message: 'PromulgationInfo.PromulgationDate (Date of issue): "2026/02/30" is not a day.',
      remedy: expect.stringContaining("yyyy/MM/dd"),
      basis: { kind: "systems", text: expect.stringContaining("official-sdk") },
      at: { line: expect.any(Number), column: expect.any(Number) },
      excerpt: { text: expect.stringContaining("2026/02/30") },
    });
    expect(report.settings).toMatchObject({ asOf, language: "en", showPersonal: false });
  });

  it("speaks Vietnamese unless asked otherwise, and passes what conforms", async () => {
    const messages = (await check(bytes(BAD_DAY), { asOf })).findings.map(({ message }) => message);
    expect(messages.join("\n")).toContain("không phải là một ngày");
    expect((await check(bytes(PACKET), { asOf })).verdict).toBe("pass");
  });

  it("takes bytes, a Blob, and streams of both kinds", async () => {
    const folder = await mkdtemp(join(tmpdir(), "egov-check-"));
    const path = join(folder, "a.edxml");
    await writeFile(path, BAD_DAY);
    async function* pieces(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < BAD_DAY.length; at += 100) yield bytes(BAD_DAY.slice(at, at + 100));
    }
    const blob = await openAsBlob(path);
    for (const source of [bytes(BAD_DAY), blob, blob.stream(), pieces(), new File([BAD_DAY], "a.edxml")]) {
      const { findings, file } = await check(source, { asOf });
      expect(findings.map(({ rule }) => rule)).toContain("DOC-031");
      expect(file).toBe(source instanceof File ? "a.edxml" : "data");
    }
    await rm(folder, { recursive: true });
  });

  it("does not pass what it did not check", async () => {
    const nothing = await check(bytes("# ghi chú\n"), { lang: "en", asOf });
    expect(nothing).toMatchObject({ verdict: "skipped", findings: [{ rule: "EGV-003" }] });
    expect(nothing.recognised).toBe(undefined);
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield bytes(PACKET.slice(0, 500));
      throw new Error("the line broke");
    }
    expect(await check(broken(), { asOf })).toMatchObject({ verdict: "error", findings: [{ rule: "EGV-002" }] });
  });

  it("holds data to the standard asked for, by id or itself, and to profiles", async () => {
    const forced = await check(bytes("{}"), { asOf, standard: "dossier" });
    expect(forced).toMatchObject({ verdict: "fail", recognised: { standard: expect.stringMatching(/^dossier@/) } });
    const own = await check(bytes("{}"), { asOf, standard: serviceFeaturesStandard });
    expect(own.recognised?.standard).toMatch(/^service-features@/);
    const plain = await check(bytes(PACKET), { asOf });
    const refused = await check(bytes(PACKET), { asOf, profiles: ["bkav"], strict: true });
    expect(plain.checked.rules).toBeLessThan(refused.checked.rules);
  });

  it("tells how the law of a finding stands on the day, in every report", async () => {
    const step = JSON.stringify({ dossierCode: "H99.12/0001", at: "2024-11-15T10:00:00" });
    const on = (day: LocalDate) => check(bytes(step), { asOf: day, lang: "en", standard: "dossier-progress" });
    const basisOn = async (day: LocalDate) => (await on(day)).findings.find(({ rule }) => rule === "DOS-201")?.basis;
    expect((await basisOn("2026-11-28"))?.law).toMatchObject([
      { key: "nd-118-2025", article: "Điều 17 khoản 3", status: "amended", successors: [] },
      { key: "tt-03-2025-vpcp", status: "in-force" },
      { key: "nd-61-2018", status: "repealed", since: "2025-07-01", successors: ["nd-118-2025"] },
      { key: "tt-01-2018-vpcp", status: "repealed", successors: ["tt-03-2025-vpcp"] },
    ]);
    expect((await basisOn("2025-06-30"))?.law?.map(({ status }) => status)).toEqual([
      "not-yet-in-force",
      "not-yet-in-force",
      "amended",
      "in-force",
    ]);
    const report = await on("2026-11-28");
    const note = "Điều 26, Nghị định 61/2018/NĐ-CP (ended on 1 July 2025)";
    for (const format of ["text", "html", "sarif", "json", "ndjson"] as const) {
      const written = (await reportOf(report, format, { columns: 400 })).replaceAll(/\s+/g, " ");
      expect(written, format).toContain(note);
    }
    const page = await reportOf(report, "html");
    expect(page).toContain("repealed on 1 July 2025 by Nghị định 118/2025/NĐ-CP");
    expect(JSON.parse(await reportOf(report, "json")).rules["DOS-201"].law).toHaveLength(4);
  });

  it("re-grades rules", async () => {
    const off = await check(bytes(BAD_DAY), { asOf, severities: { "DOC-031": "off" } });
    expect(off.findings.map(({ rule }) => rule)).not.toContain("DOC-031");
  });

  it("tells of each value by itself when asked", async () => {
    const lines = '{"dossierCode":"H99-240506-0001"}\n{"dossierCode":1}\n';
    const report = await check(bytes(lines), { asOf, standard: "dossier-progress", everyValue: true });
    expect(report.values?.map(({ record, line }) => [record, line])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(report.records.fail).toBe(2);
  });

  it.each([
    [undefined, "asOf"],
    [{}, "asOf"],
    [{ asOf: "2026-02-30" }, "2026-02-30"],
    [{ asOf, standard: "nothing" }, "document-exchange@"],
    [{ asOf, profiles: ["nothing"] }, "bkav"],
  ])("throws on wrong use, in both languages: %j", async (options, said) => {
    const failure = await check(bytes(PACKET), options as CheckOptions).then(
      () => undefined,
      (error) => error,
    );
    expect(failure?.text("vi")).toContain(said);
    expect(failure?.text("en")).toContain(said);
    expect(failure?.text("vi")).not.toBe(failure?.text("en"));
  });

  it("masks personal data unless asked", async () => {
    const spaced = PACKET.replace("<edXML:Email>mau.tt@", "<edXML:Email>  mau.tt@");
    const masked = JSON.stringify((await check(bytes(spaced), { asOf })).findings);
    const shown = JSON.stringify((await check(bytes(spaced), { asOf, showPersonal: true })).findings);
    expect(masked).toContain("DOC-029");
    expect(masked).not.toContain("mau.tt@thunghiem");
    expect(shown).toContain("mau.tt@thunghiem");
  });
});
