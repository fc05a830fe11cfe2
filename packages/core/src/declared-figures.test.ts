import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogueOf, checkDeclaredFigures, printedNumber, renderFinding, type Standard } from "./index.js";

const source = "Báo cáo mẫu";
const share = (numerator: number, denominator: number, printed: string) =>
  checkDeclaredFigures({ source, shares: [{ what: "Tỷ lệ", numerator, denominator, printed }] });

describe("declared figures", () => {
  it("finds a total that is not its parts added up", () => {
    const parts = [1912, 667, 103].map((value, index) => ({ what: `Phần ${index + 1}`, value }));
    const { checks, findings } = checkDeclaredFigures({ source, totals: [{ what: "Tổng", value: 2127, parts }] });
    expect(checks[0]).toMatchObject({ printed: 2127, computed: 2682, verdict: "contradicts" });
    expect(findings).toMatchObject([
      { rule: "EGV-021", severity: "error", path: "/totals/0", params: { computed: 2682, difference: 555, source } },
    ]);
    const right = checkDeclaredFigures({ source, totals: [{ what: "Tổng", value: 2682, parts }] });
    expect(right.findings).toEqual([]);
    const cents = [0.1, 0.2].map((value) => ({ what: "x", value }));
    expect(checkDeclaredFigures({ source, totals: [{ what: "Tổng", value: 0.3, parts: cents }] }).findings).toEqual([]);
  });

  it("holds a share to the rounding of its print", () => {
    const { checks, findings } = share(63_744, 77_855, "81.85 %");
    expect(checks[0]).toMatchObject({ printed: 81.85, interval: [81.845, 81.855], verdict: "contradicts" });
    expect(findings[0]?.params).toMatchObject({ proper: 81.88, from: 81.845, below: 81.855 });
    const text = renderFinding(
      findings[0] as (typeof findings)[number],
      catalogueOf({ readerRules: [], rules: [], profiles: [] } as unknown as Standard<unknown>),
      "vi",
    );
    expect(text.message).toContain("81,8753 %");
    expect(text.message).toContain("từ 81,845 đến dưới 81,855");
    expect(share(114_438, 123_049, "93 %")).toMatchObject({
      checks: [{ interval: [92.5, 93.5], verdict: "exact" }],
      findings: [],
    });
  });

  it("tells a share that was cut off from one that is wrong", () => {
    expect(share(2, 3, "66 %").findings).toMatchObject([{ rule: "EGV-023", severity: "info" }]);
    expect(share(2, 3, "66,67%").findings).toEqual([]);
    expect(share(2, 3, "68 %").findings).toMatchObject([{ rule: "EGV-022" }]);
    expect(share(1, 8, "13 %").findings).toEqual([]);
  });

  it("says when there is nothing to check", () => {
    for (const printed of ["", "hơn 80 %", "81.85.1", "-3 %"])
      expect(share(1, 2, printed).findings).toMatchObject([{ rule: "EGV-024" }]);
    expect(share(1, 0, "50 %").findings).toMatchObject([{ rule: "EGV-024" }]);
    expect(share(1, 0, "50 %").checks).toEqual([]);
    for (const [value, parts] of [
      [5, []],
      [Number.NaN, [1]],
      [5, [Number.POSITIVE_INFINITY]],
    ] as const) {
      const total = { what: "Tổng", value, parts: parts.map((part) => ({ what: "x", value: part })) };
      const { checks, findings } = checkDeclaredFigures({ source, totals: [total] });
      expect([checks, findings.map(({ rule, path }) => [rule, path])]).toEqual([[], [["EGV-024", "/totals/0"]]]);
    }
    expect(printedNumber("81,85 %")).toEqual({ value: 81.85, decimals: 2, half: 0.005 });
  });

  it("accepts every share that is rounded, and refuses it two places further", () => {
    const counts = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(counts, counts, fc.integer({ min: 0, max: 3 }), (numerator, denominator, decimals) => {
        const printed = ((100 * numerator) / denominator).toFixed(decimals);
        expect(share(numerator, denominator, `${printed} %`).findings).toEqual([]);
        const off = (Number(printed) + 2 * 10 ** -decimals).toFixed(decimals);
        expect(share(numerator, denominator, `${off} %`).findings).toMatchObject([{ rule: "EGV-022" }]);
      }),
    );
  });
});
