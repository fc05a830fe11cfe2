import { catalogueOf, incompleteTexts, renderFinding } from "@egov-vn/core";
import { describe, expect, it } from "vitest";
import {
  CodeLinkSchema,
  catalogue,
  codeMapping,
  consistency,
  derivedLink,
  diffCatalogues,
  diffProcedures,
  EVENT_OF,
  type Procedure,
  procedureStandard,
  stats,
  suggestLinks,
  UNSTATED,
  valueText,
} from "../src/index.js";

const [full, listed, untidy] = procedureStandard.examples.map(({ value }) => value) as [
  Procedure,
  Procedure,
  Procedure,
];

describe("catalogue", () => {
  const made = catalogue([full, listed, untidy, { ...listed, name: "Lần hai" }]);

  it("finds procedures by code, sector, agency and level", () => {
    expect(made.byCode.get("3.009998")?.map(({ name }) => name)).toEqual([listed.name, "Lần hai"]);
    expect(made.bySector.get("G99-NV01")).toEqual([full, untidy]);
    expect(made.bySector.get("Lĩnh vực mẫu")?.length).toBe(4);
    expect(made.byAgency.get("000.00.01.H99")).toEqual([full]);
    expect(made.byAgency.get("Công an cấp xã")).toEqual([untidy]);
    expect(made.byLevel.get("province")).toEqual([full]);
    expect(made.byLevel.get("commune")).toEqual([untidy]);
    expect(made.byCode.get("0.000000")).toBeUndefined();
  });

  it("is counted", () => {
    expect(stats(made)).toEqual({
      total: 4,
      repeatedCodes: ["3.009998"],
      byExtent: { full: 2, listing: 2 },
      byLevel: { province: 1, commune: 1, [UNSTATED]: 3 },
      byType: { specific: 2, [UNSTATED]: 2 },
      byState: { updated: 3, active: 1 },
      byPrefix: { 3: 2, 1: 1, 2: 1 },
      bySector: { "Lĩnh vực mẫu": 4 },
      byPublisher: { "Ủy ban nhân dân tỉnh A": 2, "000.00.00.G99": 1, "Bộ Mẫu": 1 },
      fullProcess: { yes: 1, no: 0, unknown: 3 },
      timeLimits: { understood: 1, partly: 1, not: 0, none: 2 },
    });
    expect(stats(catalogue([])).total).toBe(0);
  });
});

describe("diffCatalogues", () => {
  it("tells the three publication events apart", () => {
    const renamed: Procedure = { ...full, name: "Cấp lại giấy phép mẫu" };
    const ended: Procedure = { ...untidy, state: "expired" };
    const older = catalogue([full, listed, untidy]);
    const newer = catalogue([renamed, ended, { ...listed, code: "3.009990" }]);
    const diff = diffCatalogues(older, newer);
    expect(diff.added.map(({ code }) => code)).toEqual(["3.009990"]);
    expect(diff.changed.map(({ code }) => code)).toEqual(["1.009999"]);
    expect(diff.repealed.map(({ code }) => code)).toEqual(["2.009997", "3.009998"]);
    expect(diff.unchanged).toBe(0);
    expect(Object.values(EVENT_OF)).toEqual(["issued", "amended", "repealed"]);
    expect(diffCatalogues(newer, older).added.map(({ code }) => code)).toEqual(["3.009998", "2.009997"]);
  });

  it("finds nothing between a catalogue and itself, whatever its bookkeeping says", () => {
    const again = [full, listed, untidy].map((one) => ({
      ...structuredClone(one),
      id: "other",
      updated: "2026-05-01T00:00:00" as const,
    }));
    expect(diffCatalogues(catalogue([full, listed, untidy]), catalogue(again))).toEqual({
      added: [],
      changed: [],
      repealed: [],
      unchanged: 3,
      repeatedCodes: [],
    });
  });

  it("says which field of which part changed, in words", () => {
    const after = structuredClone(full);
    (after.methods?.[0] as { timeLimit: unknown }).timeLimit = { amount: 4, unit: "working-day" };
    after.componentSets?.[0]?.components.push({ code: "P3", name: "Ảnh" });
    delete after.sectors;
    const changes = diffProcedures(full, after);
    expect(changes.map(({ path, kind }) => `${kind} ${path}`)).toEqual([
      "changed /methods/0/timeLimit",
      "added /componentSets/0/components/2",
      "removed /sectors",
    ]);
    const [limit, paper, sectors] = changes;
    expect(limit?.title).toEqual({
      vi: "Cách thức thực hiện › trực tiếp › Thời hạn giải quyết",
      en: "Ways of carrying it out › in person › Time limit",
    });
    expect([valueText(limit?.before, "vi"), valueText(limit?.after, "en")]).toEqual([
      "5 ngày làm việc",
      "4 working days",
    ]);
    expect(valueText(paper?.after, "vi")).toBe("P3 Ảnh");
    expect(valueText(sectors?.after, "vi")).toBe("chưa rõ");
    expect(valueText({ known: true, value: 50_000, currency: "VND" }, "vi")).toBe("50.000 VND");
    expect(valueText({ known: false, written: 0 }, "en")).toBe("not known (0)");
    expect(valueText("none", "en")).toBe("none");
  });

  it("does not take the order of a list for a change", () => {
    const shuffled: Procedure = { ...full, methods: [...(full.methods ?? [])].reverse() };
    expect(diffProcedures(full, shuffled)).toEqual([]);
  });

  it("compares a full record with a row only by what both say", () => {
    const row: Procedure = { code: full.code, name: full.name, extent: "listing", state: "updated" };
    expect(diffProcedures(full, row).map(({ path }) => path)).toEqual(["/state"]);
  });
});

describe("codes of two lists", () => {
  const links = [
    { local: "SM-01", national: "1.009999", origin: "declared", source: "Sở Mẫu", on: "2026-01-05" },
    { local: "SM-02", national: "1.009998", origin: "declared", source: "Sở Mẫu" },
    { local: "SM-02", national: "1.009997", origin: "published", source: "1/QĐ-MAU" },
    { local: "SM-03", national: "1.009999", origin: "published", source: "1/QĐ-MAU" },
  ].map((link) => CodeLinkSchema.parse(link));

  it("are linked with where each link is from", () => {
    const mapping = codeMapping(links);
    expect(mapping.nationalOf("SM-01")).toMatchObject({ kind: "one", code: "1.009999", links: [{ source: "Sở Mẫu" }] });
    expect(mapping.nationalOf("SM-02")).toMatchObject({ kind: "ambiguous", codes: ["1.009998", "1.009997"] });
    expect(mapping.nationalOf("SM-09")).toEqual({ kind: "none" });
    expect(mapping.localOf("1.009999")).toMatchObject({ kind: "ambiguous", codes: ["SM-01", "SM-03"] });
    expect(mapping.conflicts).toEqual(["SM-02"]);
    expect(derivedLink("1.003560.000.00.00.H99")).toMatchObject({ national: "1.003560", origin: "derived" });
    expect([derivedLink("1.003560"), derivedLink("SM-01")]).toEqual([undefined, undefined]);
  });

  it("are suggested by name, and never linked by it", () => {
    const local = catalogue([
      { ...listed, code: "SM-01", name: "Thủ tục cấp giấy phép mẫu" },
      { ...listed, code: "1.009999", name: "Cấp giấy phép mẫu" },
      { ...listed, code: "SM-02", name: "Việc khác hẳn" },
    ]);
    expect(suggestLinks(local, catalogue([full, untidy]))).toEqual([
      {
        local: "SM-01",
        national: "1.009999",
        localName: "Thủ tục cấp giấy phép mẫu",
        nationalName: "Cấp giấy phép mẫu",
        similarity: 1,
      },
    ]);
  });
});

describe("consistency", () => {
  const source = { vi: "Báo cáo mẫu", en: "Sample report" };

  it("needs no catalogue for figures that contradict each other", () => {
    const parts = [1912, 667, 103].map((value, index) => ({ what: `Mức ${index}`, value }));
    const { checks, findings } = consistency(undefined, {
      source,
      totals: [{ what: "TTHC", value: 2127, parts }],
      counts: [{ what: "TTHC", value: 9 }],
    });
    expect(checks).toMatchObject([{ computed: 2682 }]);
    expect(findings.map(({ rule }) => rule)).toEqual(["EGV-021"]);
  });

  it("holds counts to a catalogue", () => {
    const counts = [
      { what: "Tất cả", value: 3 },
      { what: "Cấp tỉnh", value: 1, of: { level: "province" } as const },
      { what: "Toàn trình", value: 2, of: { fullProcess: true } },
      { what: "Lĩnh vực mẫu", value: 2, of: { sector: "G99-NV01", state: "updated" } as const },
    ];
    const { findings } = consistency(catalogue([full, listed, untidy]), { source, counts });
    expect(findings.map(({ rule, path, params }) => [rule, path, params.counted])).toEqual([
      ["PRO-301", "/counts/2", 1],
      ["PRO-301", "/counts/3", 1],
    ]);
    const [finding] = findings;
    const { message } = renderFinding(finding as NonNullable<typeof finding>, catalogueOf(procedureStandard), "en");
    expect(message).toBe("Toàn trình: declared 2, the catalogue has 1. Source: Sample report.");
    expect(incompleteTexts([...catalogueOf(procedureStandard).values()])).toEqual([]);
  });
});
