import { type LocalDate, renderFinding, ruleCatalogue } from "@egov-vn/core";
import { describe, expect, test } from "vitest";
import {
  checkDeclared,
  type DeclaredLevel,
  form2022,
  fullFeatures,
  fullForm,
  level2011,
  levelNamed,
  levelProfiles,
  mapLevel,
  partialForm,
  proactiveLevel,
  readByProfile,
  readDeclared,
  type ServiceFeatures,
  serviceLevelRules,
} from "../src/index.js";
import { withFeatures } from "./features.js";

const DAY: LocalDate = "2026-07-01";
const rulesOf = (declared: DeclaredLevel | undefined, features: ServiceFeatures, day: LocalDate = DAY): string[] =>
  checkDeclared(declared, features, day).map(({ rule }) => rule);
const catalogue = ruleCatalogue(serviceLevelRules);

test.each(["level-2011:4:5", "level-2011:0x4", "level-2011:4.0", "level-2011: ", "form-2026:toan-trinh:x", "5"])(
  "“%s” is no level",
  (text) => {
    expect(readDeclared(text, "2026-07-01")).toEqual({ kind: "unknown", text });
  },
);

describe("what a declared level is understood to be", () => {
  test.each([
    [4, "bare-number"],
    ["4", "bare-number"],
    ["Mức độ 3", "bare-number"],
    ["muc do 2", "bare-number"],
    [0, "unknown"],
    [5, "unknown"],
    [2.5, "unknown"],
    [-1, "unknown"],
    ["", "unknown"],
    ["toàn phần", "unknown"],
    ["level-2011:5", "unknown"],
    ["level-2011:4", "tagged"],
    ["form-2026:mot-phan", "tagged"],
    ["proactive-2026: 2", "tagged"],
    [level2011(4), "tagged"],
    ["Toàn trình", "word"],
    ["DỊCH VỤ CÔNG TRỰC TUYẾN MỘT PHẦN", "word"],
    ["toan-trinh", "word"],
  ] as const)("%o: %s", (declared, kind) => {
    expect(readDeclared(declared, DAY).kind).toBe(kind);
  });

  test("a word is understood by the day, and a bare number never", () => {
    expect(readDeclared("một phần", "2026-06-30")).toEqual({ kind: "word", level: form2022("mot-phan") });
    expect(readDeclared("một phần", "2026-07-01")).toEqual({ kind: "word", level: partialForm() });
    expect(readDeclared("cung cấp thông tin", "2026-06-30").kind).toBe("word");
    const information = { kind: "word", level: form2022("cung-cap-thong-tin") };
    expect(readDeclared("cung cấp thông tin", "2026-07-01")).toEqual(information);
    expect(checkDeclared("cung cấp thông tin", {}, "2026-07-01").map(({ rule }) => rule)).toContain("LVL-002");
    expect(readDeclared(3, DAY)).toEqual({
      kind: "bare-number",
      number: 3,
      candidates: [level2011(3), proactiveLevel(3)],
    });
  });

  test("levels by name", () => {
    expect(levelNamed("level-2011", "4")).toEqual(level2011(4));
    for (const [scale, grade] of [
      ["level-2011", ""],
      ["level-2011", "0"],
      ["level-2011", "4.5"],
      ["form-2026", "cung-cap-thong-tin"],
      ["form-2022", "4"],
    ] as const)
      expect(levelNamed(scale, grade)).toBe(undefined);
  });
});

describe("a declared level beside the features", () => {
  const fetched = withFeatures(fullFeatures, { "/result/online": false, "/result/byPost": false });

  test("all is well with toàn trình that is", () => {
    expect(rulesOf(fullForm, fullFeatures)).toEqual([]);
    expect(rulesOf(level2011(4), fullFeatures, "2019-01-01")).toEqual([]);
    expect(rulesOf(form2022("toan-trinh"), fullFeatures, "2024-01-01")).toEqual([]);
  });

  test("a bare number is refused and both its meanings are named", () => {
    const [finding] = checkDeclared(4, fullFeatures, DAY);
    expect(finding?.rule).toBe("LVL-001");
    const { message } = renderFinding(finding as NonNullable<typeof finding>, catalogue, "vi");
    expect(message).toContain("mức độ 4 (thang 2011), chủ động mức độ 4 (Nghị định 224/2026)");
  });

  test("a level-4 service whose result must be fetched is not toàn trình", () => {
    expect(rulesOf(level2011(4), fetched, "2019-01-01")).toEqual([]);
    expect(rulesOf(form2022("toan-trinh"), fetched, "2024-01-01")).toEqual(["LVL-009"]);
    expect(rulesOf(fullForm, fetched)).toEqual(["LVL-009"]);
    const alsoUnpaid = withFeatures(fetched, { "/payment/phiOnline": false });
    expect(rulesOf(fullForm, alsoUnpaid)).toEqual(["LVL-009", "LVL-003"]);
  });

  test("một phần needs its reason from 1/7/2026, not before", () => {
    const partial = withFeatures(fullFeatures, { "/obstacles/userMustBePresent": true });
    expect(rulesOf(partialForm(), partial)).toEqual(["LVL-007"]);
    expect(rulesOf("một phần", partial)).toEqual(["LVL-015", "LVL-007"]);
    expect(rulesOf(form2022("mot-phan"), partial, "2026-06-30")).toEqual([]);
    expect(rulesOf(partialForm(["user-must-be-present"]), partial)).toEqual(["LVL-008"]);
    const published = {
      ...partial,
      publication: {
        ...partial.publication,
        reasons: ["user-must-be-present"],
        provision: "Điều 1 Quy chế thử nghiệm",
      },
    } as const;
    expect(rulesOf(partialForm(), published)).toEqual([]);
    const empty = { ...published, publication: { ...published.publication, provision: "" } };
    expect(rulesOf(partialForm(), empty)).toEqual(["LVL-008"]);
  });

  test("reasons are held to the features", () => {
    const reasons = (list: ServiceFeatures["publication"] & object, present: boolean): ServiceFeatures => ({
      ...withFeatures(fullFeatures, { "/obstacles/userMustBePresent": present }),
      publication: list,
    });
    expect(rulesOf(undefined, reasons({ reasons: ["user-must-be-present"] }, false)).slice(1)).toEqual(["LVL-010"]);
    expect(rulesOf(undefined, reasons({ reasons: ["technical-incident"] }, true)).slice(1)).toEqual([
      "LVL-011",
      "LVL-010",
    ]);
    expect(rulesOf(undefined, reasons({ reasons: ["technical-incident"] }, true), "2026-06-30").slice(1)).toEqual([]);
    expect(rulesOf(fullForm, reasons({ reasons: ["technical-incident"] }, false))).toEqual(["LVL-012", "LVL-010"]);
  });

  test("higher, lower, undecided, contested, of another day", () => {
    const offline = withFeatures(fullFeatures, { "/filing/online": false });
    const finding = checkDeclared(level2011(4), offline, "2019-01-01")[0];
    expect(finding?.rule).toBe("LVL-003");
    const { message } = renderFinding(finding as NonNullable<typeof finding>, catalogue, "en");
    expect(message).toContain("The dossier is filed online (by: Điều 3 khoản 4, Nghị định 43/2011/NĐ-CP)");
    expect(rulesOf(level2011(2), fullFeatures, "2019-01-01")).toEqual(["LVL-004"]);
    expect(rulesOf(level2011(4), {}, "2019-01-01")).toEqual(["LVL-005"]);
    expect(rulesOf(level2011(4), withFeatures(fullFeatures, { "/payment/phiOnline": false }), "2019-01-01")).toEqual([
      "LVL-006",
    ]);
    expect(rulesOf(level2011(4), withFeatures(fullFeatures, { "/payment/phiOnline": false }), "2018-05-31")).toEqual(
      [],
    );
    expect(rulesOf(level2011(4), fullFeatures, DAY)).toEqual(["LVL-002"]);
    expect(rulesOf(fullForm, fullFeatures, "2026-06-30")).toEqual(["LVL-002"]);
    expect(rulesOf("nhanh nhất", fullFeatures)).toEqual(["LVL-014"]);
    expect(rulesOf(undefined, fullFeatures)).toEqual(["LVL-016"]);
  });

  test("an unknown feature is never a no", () => {
    const { rule, params } =
      checkDeclared(
        fullForm,
        withFeatures(fullFeatures, { "/result/online": undefined, "/result/byPost": undefined }),
        DAY,
      )[0] ?? {};
    expect(rule).toBe("LVL-005");
    expect(JSON.stringify(params)).toContain(
      "Nhận kết quả trực tuyến; Nhận kết quả qua bưu chính công ích".split(";")[0],
    );
  });

  test("what acts by itself must be undoable; what is not charged is not paid", () => {
    const acting = withFeatures(fullFeatures, {
      "/proactive/reminds": true,
      "/proactive/prepares": true,
      "/proactive/recommends": true,
      "/proactive/acts": true,
    });
    expect(rulesOf(fullForm, acting)).toEqual(["LVL-017"]);
    expect(rulesOf(proactiveLevel(4), acting)).toEqual(["LVL-003", "LVL-017"]);
    expect(rulesOf(proactiveLevel(3), acting)).toEqual(["LVL-017"]);
    expect(rulesOf(fullForm, withFeatures(fullFeatures, { "/fees/phi": false }))).toEqual(["LVL-018"]);
  });

  test("a duty that is not met is named with its article", () => {
    const findings = checkDeclared(
      fullForm,
      withFeatures(fullFeatures, { "/notification/settlingPerson": false }),
      DAY,
    );
    expect(findings.map(({ rule, path }) => [rule, path])).toEqual([
      ["LVL-013", "/serviceFeatures/notification/settlingPerson"],
    ]);
    expect(findings[0]?.params.article).toBe("Điều 15 khoản 1 điểm g, Nghị định 224/2026/NĐ-CP");
  });
});

describe("from one scale to another", () => {
  test("what is certain, and what is not", () => {
    expect(mapLevel(level2011(3), "form-2022").certain).toEqual(form2022("mot-phan"));
    expect(mapLevel(level2011(3), "form-2026").certain).toEqual(partialForm());
    expect(mapLevel(fullForm, "form-2022").certain).toEqual(form2022("toan-trinh"));
    expect(mapLevel(partialForm(["user-must-be-present"]), "form-2022").certain).toEqual(form2022("mot-phan"));
    expect(mapLevel(partialForm(["technical-incident"]), "form-2022").certain).toBe(undefined);
    expect(mapLevel(proactiveLevel(4), "level-2011")).toMatchObject({ orNone: true });
    expect(mapLevel(level2011(2), "level-2011").certain).toEqual(level2011(2));
  });

  test("level 4 is not decidable without the way the result comes", () => {
    const mapped = mapLevel(level2011(4), "form-2022");
    expect(mapped).toMatchObject({ notDecidable: [form2022("toan-trinh"), form2022("mot-phan")], orNone: false });
    expect("needs" in mapped && mapped.needs).toContain("/result/byPost");
  });

  test("profiles are practice: one system contradicts itself", () => {
    expect(["2", "3", "4"].map((level) => readByProfile("one-stop-muc-do", level)?.form)).toEqual([
      "cung-cap-thong-tin",
      "mot-phan",
      "toan-trinh",
    ]);
    expect(readByProfile("emc-tracker", 3)?.form).toBe("toan-trinh");
    expect(levelProfiles.filter(({ inconsistent }) => inconsistent).map(({ id }) => id)).toEqual(["emc-tracker"]);
    expect(readByProfile("portal-is-full-process", true)?.form).toBe("toan-trinh");
    expect(readByProfile("portal-is-full-process", false)).toBe(undefined);
    expect(readByProfile("one-stop-muc-do", "constructor")).toBe(undefined);
    expect(readByProfile("none", 4)).toBe(undefined);
    for (const { evidence, title } of levelProfiles) {
      expect(evidence.vi).not.toBe(evidence.en);
      expect(title.vi).not.toBe(title.en);
    }
  });
});
