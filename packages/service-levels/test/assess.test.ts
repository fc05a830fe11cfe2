import { citationText, type LocalDate } from "@egov-vn/core";
import { resolveCitation } from "@egov-vn/core/law";
import { describe, expect, test } from "vitest";
import {
  type Assessment,
  assess,
  assessBy,
  type Criterion,
  checkDeclared,
  criteriaFor,
  type FeaturePath,
  featureFlags,
  form2022,
  fullFeatures,
  fullForm,
  gradeOf,
  level2011,
  type Outcome,
  partialForm,
  proactiveLevel,
  type Scale,
  type ServiceFeatures,
  type ServiceLevel,
  scaleCriteria,
  scaleOn,
  scales,
} from "../src/index.js";
import { LAW_PERIODS } from "../src/law.js";
import { helpful, withFeatures } from "./features.js";

const on = {
  "level-2011": "2019-06-01",
  "form-2022": "2024-06-01",
  "form-2026": "2026-07-01",
  "proactive-2026": "2026-07-01",
} as const satisfies Record<Scale, LocalDate>;

const proactive: ServiceFeatures = {
  proactive: {
    reminds: true,
    prepares: true,
    recommends: true,
    onlyOneOption: false,
    acts: true,
    userMayRefuse: true,
    restorable: true,
  },
};
const best = { ...fullFeatures, ...proactive };
const grade = (outcome: Outcome): string => (outcome.kind === "reached" ? gradeOf(outcome.level) : outcome.kind);
const by = (scale: Scale, features: ServiceFeatures): string => grade(assessBy(scale, features, on[scale]).outcome);

const addDays = (day: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10) as LocalDate;

describe("which scale binds", () => {
  test.each([
    ["2011-09-30", undefined],
    ["2011-10-01", "level-2011"],
    ["2022-08-14", "level-2011"],
    ["2022-08-15", "form-2022"],
    ["2026-06-30", "form-2022"],
    ["2026-07-01", "form-2026"],
  ] as const)("%s: %s", (day, scale) => {
    expect(scaleOn(day)).toBe(scale);
    expect(assess(best, day).service?.scale).toBe(scale);
    expect(assess(best, day).proactive !== undefined).toBe(day >= "2026-07-01");
  });

  test("the scales bind on the days of the law register", () => {
    for (const [key, period] of Object.entries(LAW_PERIODS)) {
      const standing = (day: LocalDate) => resolveCitation({ key }, day).status;
      const before = addDays(period.from, -1);
      expect([standing(before), standing(period.from)], key).toEqual(["not-yet-in-force", "in-force"]);
      if (!("to" in period)) continue;
      expect(standing(period.to), key).toBe("in-force");
      expect(["repealed", "ended-with-parent"], key).toContain(standing(addDays(period.to, 1)));
    }
  });

  test("an assessment says whether the scale binds", () => {
    expect(assess(best, "2015-01-01").service?.binding).toBe(true);
    expect(assessBy("level-2011", best, "2023-01-01").binding).toBe(false);
    expect(assess(best, "2026-07-01").service?.binding).toBe(true);
    expect(assessBy("form-2022", best, "2026-07-01").binding).toBe(false);
  });
});

describe("no criterion rests on a text that was not yet in force", () => {
  const instruments = (day: LocalDate): string[] => {
    const { criteria = [], duties = [] } = assess(best, day).service ?? {};
    return [...new Set([...criteria, ...duties].map(({ citation }) => citation.instrument))].sort();
  };
  test.each([
    ["2018-05-31", ["Nghị định 43/2011/NĐ-CP"], 0],
    ["2018-06-01", ["Nghị định 43/2011/NĐ-CP", "Thông tư 32/2017/TT-BTTTT"], 7],
    ["2022-08-15", ["Nghị định 42/2022/NĐ-CP"], 0],
    ["2026-07-01", ["Nghị định 224/2026/NĐ-CP"], 12],
  ] as const)("%s", (day, expected, duties) => {
    expect(instruments(day)).toEqual(expected);
    expect(assess(best, day).service?.duties.length).toBe(duties);
  });

  test("nor is anything found wrong by one", () => {
    const open = { ...best, access: { ...best.access, https: false } };
    const duties = (day: LocalDate) =>
      checkDeclared(level2011(4), open, day).filter(({ rule }) => rule === "LVL-013").length;
    expect([duties("2018-05-31"), duties("2018-06-01")]).toEqual([0, 1]);
  });

  test("a scale looked at before its own day keeps its own articles", () => {
    expect(assessBy("form-2026", best, "2020-01-01").duties.length).toBe(12);
  });
});

test("a service that has all reaches the top of every scale", () => {
  expect(scales.map((scale) => by(scale, best))).toEqual(["4", "toan-trinh", "toan-trinh", "4"]);
});

test("nothing known decides nothing; nothing offered is no level", () => {
  for (const scale of scales) expect(assessBy(scale, {}, on[scale]).outcome.kind).toBe("undecided");
  const nothing = withFeatures({}, Object.fromEntries(featureFlags.map(({ path }) => [path, !helpful(path)])));
  expect(scales.map((scale) => by(scale, nothing))).toEqual(["none", "contested", "none", "none"]);
});

describe("each criterion", () => {
  /** Features that a criterion looks at, all of them the wrong way. */
  const without = (paths: readonly FeaturePath[], value: boolean | undefined) =>
    withFeatures(best, Object.fromEntries(paths.map((path) => [path, value ?? !helpful(path)])));
  const cases = scales.flatMap((scale) => {
    const top = scaleCriteria[scale].steps[0]?.level as ServiceLevel;
    return criteriaFor(top).map((one) => [scale, one.id, top, one] as const);
  });

  test.each(cases)("%s %s: not met lowers the level, unknown leaves it open", (scale, id, top, one) => {
    const full = assessBy(scale, best, on[scale]);
    const result = full.criteria.find(({ criterion }) => criterion.id === id);
    expect(result?.answer).toBe("met");
    expect(citationText(one.citation)).toMatch(/^(Điều \d+ .*, |Điều \d+, )?(Nghị định|Thông tư) \d+\/\d{4}\//);
    const paths = (result?.features ?? []).map(({ path }) => path);
    const bad = assessBy(scale, without(paths, undefined), on[scale]);
    expect(bad.criteria.find(({ criterion }) => criterion.id === id)?.answer).toBe("not-met");
    expect(grade(bad.outcome)).not.toBe(gradeOf(top));
    const missing = bad.readings.flatMap(({ next }) => next?.missing ?? []);
    if (bad.readings.some(({ next }) => next && gradeOf(next.level) === gradeOf(top))) {
      expect(missing.some(({ criterion, features }) => criterion.id === id && features.length > 0)).toBe(true);
    }
    const open = assessBy(
      scale,
      withFeatures(best, Object.fromEntries(paths.map((path) => [path, undefined]))),
      on[scale],
    );
    expect(open.criteria.find(({ criterion }) => criterion.id === id)?.answer).toBe("unknown");
    expect(open.outcome.kind).toBe("undecided");
  });

  test("all of them were looked at", () => {
    expect(cases).toHaveLength(11 + 3 + 5 + 2 + 6 + 9 + 6);
    const all = scales.flatMap((scale) =>
      scaleCriteria[scale].steps.flatMap(({ criteria }: { criteria: readonly Criterion[] }) => criteria),
    );
    expect(new Set(all).size).toBe(11 + 3 + 5 + 2 + 2 + 6 + 1 + 9 + 7);
  });
});

describe("the boundaries of the scale of 2011", () => {
  const levels: readonly (readonly [string, Parameters<typeof withFeatures>[1], string])[] = [
    ["information lacks an item", { "/information/legalBasis": false }, "none"],
    ["no forms to download", { "/filing/formsForDownload": false }, "1"],
    ["printed forms refused", { "/filing/printedFormAccepted": false }, "1"],
    ["not filed online", { "/filing/online": false }, "2"],
    ["no e-form", { "/filing/interactiveForm": false }, "2"],
    ["no attachments", { "/filing/attachments": false }, "2"],
    ["not stored", { "/processing/stored": false }, "2"],
    ["transactions not online", { "/processing/onlineTransactions": false }, "2"],
    ["fees not payable online", { "/payment/phiOnline": false, "/payment/lePhiOnline": false }, "3"],
    ["lệ phí not payable online", { "/payment/lePhiOnline": false }, "3"],
    ["phí not payable online: decree 4, circular 3", { "/payment/phiOnline": false }, "contested"],
    [
      "no fees",
      { "/fees/phi": false, "/fees/lePhi": false, "/payment/phiOnline": false, "/payment/lePhiOnline": false },
      "4",
    ],
    ["result only in person", { "/result/online": false, "/result/byPost": false }, "4"],
    [
      "fees in person, result by post: decree 2, circular 3",
      { "/payment/lePhiOnline": false, "/result/online": false, "/result/inPerson": false },
      "contested",
    ],
    ["fees by post: decree 2, circular 3", { "/payment/lePhiOnline": false, "/payment/inPerson": false }, "contested"],
    ["files only online", { "/filing/inPerson": false, "/filing/byPost": false }, "4"],
  ];

  test.each(levels)("%s", (_name, changes, level) => {
    expect(by("level-2011", withFeatures(best, changes))).toBe(level);
  });

  test("before the circular there is one reading", () => {
    const noPhi = withFeatures(best, { "/payment/phiOnline": false });
    const before = assessBy("level-2011", noPhi, "2018-05-31");
    expect([grade(before.outcome), before.readings.length]).toEqual(["4", 1]);
    const after = assessBy("level-2011", noPhi, "2018-06-01");
    expect(after.readings.map(({ id, outcome }) => [id, grade(outcome)])).toEqual([
      ["decree", "4"],
      ["circular", "3"],
    ]);
    expect(after.criteria.find(({ criterion }) => criterion.id === "L4-PAY")?.answer).toBe("contested");
  });

  test("what is missing for the next level", () => {
    const { next } = assessBy("level-2011", withFeatures(best, { "/filing/online": false }), "2019-01-01")
      .readings[0] as Assessment["readings"][0];
    expect(next?.level).toEqual(level2011(3));
    expect(next?.missing.map(({ criterion, features }) => [criterion.id, features])).toEqual([
      ["L3-FILE", ["/filing/online"]],
    ]);
  });
});

describe("the forms", () => {
  test.each([
    ["result must be fetched", { "/result/online": false, "/result/byPost": false }, "mot-phan", "mot-phan"],
    ["result by post", { "/result/online": false }, "toan-trinh", "toan-trinh"],
    ["user must be present", { "/obstacles/userMustBePresent": true }, "mot-phan", "mot-phan"],
    ["verified on site", { "/obstacles/onSiteVerification": true }, "toan-trinh", "mot-phan"],
    ["incident", { "/obstacles/technicalIncident": true }, "toan-trinh", "mot-phan"],
    ["other technical problem", { "/obstacles/otherTechnicalProblem": true }, "toan-trinh", "mot-phan"],
    [
      "another obligation not payable",
      { "/fees/other": true, "/payment/otherOnline": false },
      "toan-trinh",
      "mot-phan",
    ],
    ["phí not payable online", { "/payment/phiOnline": false }, "mot-phan", "mot-phan"],
    ["not settled online", { "/processing/settledOnline": false }, "mot-phan", "mot-phan"],
    ["not filed online: both readings", { "/filing/online": false }, "contested", "none"],
  ] as const)("%s: 2022 %s", (_name, changes, in2022, in2026) => {
    const features = withFeatures(best, changes);
    expect(by("form-2022", features)).toBe(in2022);
    expect(by("form-2026", features)).toBe(in2026);
  });

  test("một phần carries what is published about it", () => {
    const features = {
      ...withFeatures(best, { "/obstacles/userMustBePresent": true }),
      publication: { reasons: ["user-must-be-present"], provision: "Điều 1 Quy chế thử nghiệm" },
    } as const;
    expect(assess(features, "2026-07-01").service?.outcome).toEqual({
      kind: "reached",
      level: partialForm(["user-must-be-present"], "Điều 1 Quy chế thử nghiệm"),
    });
  });

  test("without online filing: the decree's words and what systems keep", () => {
    const { readings } = assessBy("form-2022", withFeatures(best, { "/filing/online": false }), "2024-01-01");
    expect(readings.map(({ id, outcome }) => [id, grade(outcome)])).toEqual([
      ["decree", "mot-phan"],
      ["practice", "cung-cap-thong-tin"],
    ]);
  });
});

describe("the proactive levels", () => {
  test.each([
    [{}, "4"],
    [{ "/proactive/restorable": false }, "3"],
    [{ "/proactive/userMayRefuse": false }, "3"],
    [{ "/proactive/acts": false }, "3"],
    [{ "/proactive/recommends": false }, "2"],
    [{ "/proactive/recommends": false, "/proactive/onlyOneOption": true }, "contested"],
    [{ "/proactive/prepares": false }, "1"],
    [{ "/proactive/reminds": false }, "none"],
  ] as const)("%o: %s", (changes, level) => {
    expect(by("proactive-2026", withFeatures(best, changes))).toBe(level);
  });
});

test("duties do not move the level, and each can be met, not met and unknown", () => {
  let looked = 0;
  for (const scale of scales) {
    for (const duty of assessBy(scale, best, on[scale]).duties) {
      const paths = duty.features.map(({ path }) => path);
      for (const [value, answer] of [
        [false, "not-met"],
        [undefined, "unknown"],
      ] as const) {
        const changes = Object.fromEntries(paths.map((path) => [path, value]));
        // Duties that ask only under a condition: the condition is kept.
        const kept = { ...changes, ...(paths.includes("/result/online") && { "/result/online": true }) };
        const asked = { ...kept, ...(paths.includes("/proactive/prepares") && { "/proactive/prepares": true }) };
        const found = assessBy(scale, withFeatures(best, asked), on[scale]);
        expect(
          found.duties.find(({ criterion }) => criterion.id === duty.criterion.id)?.answer,
          duty.criterion.id,
        ).toBe(answer);
      }
      looked += 1;
    }
  }
  expect(looked).toBe(7 + 0 + 12 + 2);
  const unmet = withFeatures(best, { "/access/accessible": false, "/notification/agency": false });
  expect(by("form-2026", unmet)).toBe("toan-trinh");
});

test("every criterion has a title in both languages and an id of its own", () => {
  for (const scale of scales) {
    const { steps, duties, readings } = scaleCriteria[scale];
    const all = [...new Set(steps.flatMap(({ criteria }) => criteria)), ...duties];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { title } of [...all, ...readings]) {
      expect(title.vi).not.toBe(title.en);
      expect(title.vi).toBe(title.vi.normalize("NFC"));
    }
  }
  expect([fullForm.form, form2022("mot-phan").form, proactiveLevel(1).level]).toEqual(["toan-trinh", "mot-phan", 1]);
});
