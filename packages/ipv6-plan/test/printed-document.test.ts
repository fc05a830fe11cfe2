import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { canMeasurePages, PRINTED_HEIGHT, PRINTED_WIDTH, pageMeter } from "../../../scripts/measured-page.js";
import { documentDocx } from "../src/document/docx.js";
import { documentHtml } from "../src/document/html.js";
import { planDocument } from "../src/document/plan-document.js";
import { newPlan } from "../src/verbs/new-plan.js";
import { largePlan } from "./large-plan.js";

const province = await newPlan({
  province: "24",
  asOf: "2026-01-15",
  profile: "M",
  roots: [{ prefix: "3fff:40::/44", source: "doc" }],
});
const sample = largePlan(6);
const longNames = {
  ...sample,
  units: sample.units.map((unit) => ({
    ...unit,
    code: "don-vi-co-ma-rat-dai-khong-vua-o",
    name: `Ban Quản lý Khu kinh tế và các khu công nghiệp, khu công nghệ cao của tỉnh ${unit.name}`,
  })),
};
const DOCUMENTS = {
  "a province, vi": planDocument(province),
  "a sample, en": planDocument(sample, { language: "en" }),
  "long names, vi": planDocument(longNames),
};
const NAMES = Object.keys(DOCUMENTS) as (keyof typeof DOCUMENTS)[];

describe.skipIf(!canMeasurePages("the plan document"))("the document in a browser", () => {
  let meter: Awaited<ReturnType<typeof pageMeter>>;
  beforeAll(async () => {
    meter = await pageMeter();
  }, 60_000);
  afterAll(() => meter?.close());

  test.each(NAMES)("is as wide as a telephone of 390 px, in letters that can be read: %s", async (name) => {
    const seen = await meter.measure(documentHtml(DOCUMENTS[name]), 390);
    expect(seen.scrollWidth).toBeLessThanOrEqual(390);
    expect(seen.smallestLabel).toBeGreaterThan(9);
    expect([seen.spoiltLabels, seen.brokenCells]).toEqual([[], []]);
  });

  test.each(NAMES)("prints drawings that fit a page, no label cut: %s", async (name) => {
    const printed = await meter.measure(documentHtml(DOCUMENTS[name]), PRINTED_WIDTH, "print");
    expect(printed.scrollWidth).toBeLessThanOrEqual(PRINTED_WIDTH);
    expect(printed.drawingHeights.length).toBeGreaterThan(2);
    expect(Math.max(...printed.drawingHeights)).toBeLessThan(PRINTED_HEIGHT);
    expect([printed.spoiltLabels, printed.brokenCells]).toEqual([[], []]);
  });
});

const OFFICE = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find(existsSync);
if (OFFICE === undefined)
  process.stderr.write("SKIPPED: there is no LibreOffice, so it did not open the Word document\n");

const PDFTOTEXT = ["/usr/bin/pdftotext"].find(existsSync);
if (PDFTOTEXT === undefined)
  process.stderr.write("SKIPPED: there is no pdftotext, so the Word document was not read\n");

describe.skipIf(OFFICE === undefined || PDFTOTEXT === undefined)("the Word document in LibreOffice", () => {
  test("opens, and prints numbered pages with contents that name them", async () => {
    const folder = mkdtempSync(join(tmpdir(), "ipv6-word-"));
    const file = join(folder, "plan.docx");
    writeFileSync(file, await documentDocx(DOCUMENTS["a sample, en"], sample.date));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const argv = [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, file];
    const made = spawnSync(OFFICE as string, argv, { encoding: "utf8", timeout: 100_000 });
    expect(made.status, made.stderr).toBe(0);
    const pdf = join(folder, "plan.pdf");
    const pages = readFileSync(pdf, "latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    const words = spawnSync(PDFTOTEXT as string, ["-layout", pdf, "-"], { encoding: "utf8" }).stdout;
    rmSync(folder, { recursive: true });
    expect(pages).toBeGreaterThan(5);
    const pageOf = (title: string): number => Number(new RegExp(`^ *${title}\\.{3,} *(\\d+)$`, "m").exec(words)?.[1]);
    expect(pageOf("5\\. Assignments")).toBeGreaterThan(1);
    expect(pageOf("Annex A\\. Subnets of each unit")).toBeGreaterThan(pageOf("5\\. Assignments"));
    expect(pageOf("Annex B\\. Tree of prefixes")).toBe(pages);
    // Each page but the first has its number at the top.
    const tops = words.split("\f").map((page) => page.trim().split("\n")[0]?.trim());
    expect(tops.slice(1, pages)).toEqual(Array.from({ length: pages - 1 }, (_, place) => String(place + 2)));
    expect(words).toContain("HEAD OF THE AGENCY");
    expect(words).not.toMatch(/Error: Reference|undefined/);
  });
});
