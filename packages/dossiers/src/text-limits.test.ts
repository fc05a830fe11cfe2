import { describe, expect, it } from "vitest";
import { textLimits, truncateDossier, truncateStep } from "./text-limits.js";

describe("truncateDossier", () => {
  it("cuts what is too long, says what it cut, and leaves the rest and the given value alone", () => {
    const dossier = {
      code: "H99.12-241115-0001",
      subject: "a".repeat(1001),
      attachments: [{ fileName: "b".repeat(4000) }, { fileName: "c".repeat(4001) }],
      results: [{ name: "d".repeat(2500) }],
      otherPapers: [{ name: "đ".repeat(2000) }],
      supplements: [{ papers: [{ fileName: "e".repeat(5000) }] }],
    };
    const before = structuredClone(dossier);
    const { value, findings } = truncateDossier(dossier);
    expect(findings.map(({ rule, path, params }) => [rule, path, params.length, params.limit])).toEqual([
      ["DOS-008", "/subject", 1001, 1000],
      ["DOS-008", "/attachments/1/fileName", 4001, 4000],
      ["DOS-008", "/results/0/name", 2500, 2000],
      ["DOS-008", "/supplements/0/papers/0/fileName", 5000, 4000],
    ]);
    expect(value.subject?.length).toBe(1000);
    expect(value.attachments?.map(({ fileName }) => fileName?.length)).toEqual([4000, 4000]);
    expect(dossier).toEqual(before);
    expect(truncateDossier(value).findings).toEqual([]);
  });

  it("returns what fits as it is", () => {
    const dossier = { code: "H99.12-241115-0001", subject: "Đề nghị" };
    expect(truncateDossier(dossier)).toEqual({ value: dossier, findings: [] });
    expect(truncateDossier(dossier).value).toBe(dossier);
  });

  it("tears no character apart", () => {
    const limit = textLimits.NguoiXuLy;
    const cut = (officer: string) => truncateStep({ dossierCode: "H99.12-241115-0001", officer }).value.officer;
    expect(cut(`${"a".repeat(limit - 1)}𠀀b`)).toBe("a".repeat(limit - 1));
    expect(cut(`${"a".repeat(limit - 1)}e\u0302\u0301b`)).toBe("a".repeat(limit - 1));
    expect(cut(`${"a".repeat(limit - 1)} b`)).toBe("a".repeat(limit - 1));
  });
});
