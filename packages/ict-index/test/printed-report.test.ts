import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { canMeasurePages, PRINTED_HEIGHT, PRINTED_WIDTH, pageMeter } from "../../../scripts/measured-page.js";
import {
  alternatives,
  bacGiang2018,
  htmlReport,
  ictIndex2016,
  inventedAgencies,
  inventedAgencyRating,
  inventedProvinces,
  reach,
  type Sheet,
  score,
  sensitivity,
} from "../src/index.js";

/** Sixty-three units, as many provinces as there were in the years of the edition, some with long names. */
const asManyAsThereWere = (year: number): Sheet => {
  const sheet = inventedProvinces(year);
  const units = Array.from({ length: 63 }, (_, place) => {
    const unit = sheet.units[place % sheet.units.length] as Sheet["units"][number];
    const name = place % 9 === 0 ? `Bộ Nông nghiệp, Môi trường và Phát triển nông thôn vùng ${place}` : unit.name;
    return { ...unit, code: `U${place}`, name: `${name} ${place}` };
  });
  return { ...sheet, units };
};

const scored = score(ictIndex2016, asManyAsThereWere(2020));
const before = score(ictIndex2016, asManyAsThereWere(2019));
const analysis = sensitivity(
  ictIndex2016.tree,
  scored.table,
  scored.evaluation.method,
  [alternatives("Cách chuẩn hóa số liệu của từng tiêu chí", [{}, { normalise: { by: "min-max" } }])],
  { size: 4, seed: 1 },
);
const whole = { unit: "U18", before, sensitivity: analysis, plan: reach(scored, "U18", 5) };
const REPORTS: Readonly<Record<string, string>> = {
  "63 units, vi": htmlReport(scored, "vi", whole),
  "63 units, en": htmlReport(scored, "en", whole),
  "one unit without a score": htmlReport(score(ictIndex2016, bacGiang2018), "vi", { unit: "24" }),
  classes: htmlReport(score(inventedAgencyRating, inventedAgencies, { reading: "lower-edge" }), "vi"),
};

describe("the report as an official letter", () => {
  test("has the parts of a letter, with lines where nothing is given", () => {
    const text = REPORTS["63 units, vi"] as string;
    expect(text).toContain("Cộng hòa xã hội chủ nghĩa Việt Nam");
    expect(text).toContain("TÊN CƠ QUAN: ………");
    expect(text).toContain("ngày …… tháng …… năm ………");
    expect(text).toMatch(/Số: [\u00a0 ]+\/BC-……/);
    expect(text).toContain("THỦ TRƯỞNG CƠ QUAN");
    expect(text).toContain("Nơi nhận");
  });

  test("shows what is given in the form of the decree", () => {
    const letter = { agency: "Sở Ví Dụ", number: "12/BC-SVD", place: "Ví Dụ", date: "2026-02-05", office: "Giám đốc" };
    const text = htmlReport(scored, "vi", { letter: { ...letter, recipients: ["Như trên", "Lưu: VT"] } });
    for (const part of ["Sở Ví Dụ", "Số: 12/BC-SVD", "Ví Dụ, ngày 05 tháng 02 năm 2026", "GIÁM ĐỐC"])
      expect(text).toContain(part);
    expect(text).toContain("<li>Như trên;</li><li>Lưu: VT.</li>");
  });

  test("lists every part in the contents, in its order", () => {
    for (const text of Object.values(REPORTS)) {
      const contents = [...text.matchAll(/<li><a href="#(p\d+)">([^<]+)<\/a>/g)].map(([, id, title]) => [id, title]);
      const headings = [...text.matchAll(/<h2 id="(p\d+)">([^<]+)<\/h2>/g)].map(([, id, title]) => [id, title]);
      expect(contents.length).toBeGreaterThan(1);
      expect(headings).toEqual(contents);
    }
  });
});

describe.skipIf(!canMeasurePages("the index report"))("the report in a browser", () => {
  let meter: Awaited<ReturnType<typeof pageMeter>>;
  beforeAll(async () => {
    meter = await pageMeter();
  }, 60_000);
  afterAll(() => meter?.close());

  test.each(Object.keys(REPORTS))(
    "is as wide as a telephone of 390 px, in letters that can be read: %s",
    async (name) => {
      const { scrollWidth, smallestLabel, spoiltLabels, brokenCells } = await meter.measure(
        REPORTS[name] as string,
        390,
      );
      expect(scrollWidth).toBeLessThanOrEqual(390);
      expect(smallestLabel).toBeGreaterThan(9.5);
      expect([spoiltLabels, brokenCells]).toEqual([[], []]);
    },
  );

  test.each(Object.keys(REPORTS))("prints drawings that fit a page, no label cut: %s", async (name) => {
    const printed = await meter.measure(REPORTS[name] as string, PRINTED_WIDTH, "print");
    expect(printed.scrollWidth).toBeLessThanOrEqual(PRINTED_WIDTH);
    expect(Math.max(0, ...printed.drawingHeights)).toBeLessThan(PRINTED_HEIGHT);
    expect([printed.spoiltLabels, printed.brokenCells]).toEqual([[], []]);
  });

  test("prints on as many pages as there is to say", async () => {
    expect(await meter.printedPages(REPORTS["63 units, vi"] as string)).toBeLessThanOrEqual(12);
    expect(await meter.printedPages(REPORTS["one unit without a score"] as string)).toBeLessThanOrEqual(2);
  });

  test("the meter sees a cut label, one that sticks out and a broken word", async () => {
    const svg = '<svg viewBox="0 0 100 20" width="100"><text x="80" y="15" font-size="12">Long label…</text></svg>';
    const bad = `<!doctype html><div style="width:500px;height:9px"></div>${svg}<table style="width:40px;table-layout:fixed"><td style="overflow-wrap:anywhere">a-very-long-name.json</td></table>`;
    const seen = await meter.measure(bad, 390);
    expect(seen.scrollWidth).toBeGreaterThan(390);
    expect(seen.spoiltLabels.join()).toMatch(/cut: .*out of the drawing: /);
    // A browser may break a name at its hyphens first.
    expect(seen.brokenCells.join()).toMatch(/^broken: (?:a-very-long-)?name\.json$/);
  });
});
