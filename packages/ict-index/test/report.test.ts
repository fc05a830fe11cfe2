import { describe, expect, test } from "vitest";
import {
  alternatives,
  bacGiang2018,
  htmlReport,
  ictIndex2016,
  ictIndex2022,
  inventedAgencies,
  inventedAgencyRating,
  inventedProvinces,
  reach,
  score,
  sensitivity,
} from "../src/index.js";

const before = score(ictIndex2016, inventedProvinces(2019));
const scored = score(ictIndex2016, inventedProvinces(2020));
const count = (html: string, what: RegExp) => html.match(what)?.length ?? 0;

describe("the HTML report", () => {
  const analysis = sensitivity(
    ictIndex2016.tree,
    scored.table,
    scored.evaluation.method,
    [alternatives("norm", [{}, { normalise: { by: "min-max" } }])],
    { size: 16, seed: 1 },
  );
  const plan = reach(scored, "T14", 5);

  test("has every part, in both languages, and needs nothing from outside", () => {
    for (const language of ["vi", "en"] as const) {
      const html = htmlReport(scored, language, { unit: "T14", before, sensitivity: analysis, plan });
      expect(html).toContain(`<html lang="${language}">`);
      expect([count(html, /<section>/g), count(html, /<svg/g), count(html, /<table>/g)]).toEqual([9, 5, 4]);
      expect(html).not.toMatch(/<script|<link|src=|url\(|@import|\{[a-z]+\}<|undefined|NaN/);
      expect(html).toContain(language === "vi" ? "0,6281" : "0.6281");
    }
    expect(htmlReport(scored, "vi")).toContain("Bảng xếp hạng");
  });

  test("names are text, whatever is in them", () => {
    const sheet = inventedProvinces(2020);
    const units = sheet.units.map((unit, place) =>
      place === 0 ? { ...unit, name: '<img src=x onerror="alert(1)">&' } : unit,
    );
    const html = htmlReport(score(ictIndex2016, { ...sheet, units }), "en", {
      unit: "T01",
      subtitle: "</style><script>",
    });
    expect(html).not.toMatch(/<img|<script|onerror="/);
  });

  test("without scores it says why and shows no number", () => {
    const alone = htmlReport(score(ictIndex2016, bacGiang2018), "en", { unit: "24" });
    expect(alone).toContain("No score is given");
    expect(alone).toContain("ICT-040");
    expect(count(alone, /<svg/g)).toBe(0);
    expect(htmlReport(score(ictIndex2022, { edition: ictIndex2022.id, year: 2023, units: [] }), "vi")).toContain(
      "ICT-051",
    );
  });

  test("classes are printed beside the score", () => {
    const html = htmlReport(score(inventedAgencyRating, inventedAgencies, { reading: "lower-edge" }), "vi");
    expect(html).toContain("95,10 · Tốt");
  });
});
