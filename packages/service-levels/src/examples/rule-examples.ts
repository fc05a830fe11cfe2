import type { RuleExample } from "@egov-vn/core";
import type { ServiceRecord } from "../record.js";
import { form2022, fullForm, level2011, partialForm, proactiveLevel } from "../scales.js";

type Features = ServiceRecord["serviceFeatures"];

const json = (value: unknown): string => JSON.stringify(value);
const record = (declared: ServiceRecord["declared"], serviceFeatures: Features = {}): string =>
  json({ ...(declared !== undefined && { declared }), serviceFeatures });

const online: Features = { filing: { online: true } };
const offline: Features = { filing: { online: false } };
const reminding = (prepares: boolean): Features => ({
  proactive: { reminds: true, prepares, recommends: false, acts: false, restorable: false },
});
const presence = (
  userMustBePresent: boolean,
  ...reasons: ("user-must-be-present" | "technical-incident")[]
): Features => ({
  publication: { reasons },
  obstacles: { userMustBePresent },
});

const row = (changes: Readonly<Record<string, string>> = {}): string =>
  json({
    ID: "1",
    CKMB: "15.5",
    TDGQ: "18",
    TTTT: "8",
    CLGQ: "10",
    MDHL: "17.5",
    MDSH: "11",
    TONG_SCORE: "80",
    ...changes,
  });
const { MDSH: _, ...shortRow } = JSON.parse(row()) as Record<string, string>;

/** For each rule a record, or a row of index 766, that keeps it on 1/7/2026 and one that does not. */
export const serviceLevelRuleExamples: Readonly<Record<string, RuleExample>> = {
  "LVL-001": { passing: record(level2011(4)), failing: record(4) },
  "LVL-002": { passing: record(fullForm), failing: record(level2011(4)) },
  "LVL-003": { passing: record(fullForm, online), failing: record(fullForm, offline) },
  "LVL-004": {
    passing: record(proactiveLevel(2), reminding(true)),
    failing: record(proactiveLevel(1), reminding(true)),
  },
  "LVL-005": { passing: record(proactiveLevel(1), reminding(false)), failing: record(proactiveLevel(1)) },
  "LVL-006": { passing: record(form2022("mot-phan"), online), failing: record(form2022("mot-phan"), offline) },
  "LVL-007": { passing: record(partialForm(["technical-incident"])), failing: record(partialForm()) },
  "LVL-008": {
    passing: record(partialForm(["user-must-be-present"], "Điều 1 Quy chế thử nghiệm")),
    failing: record(partialForm(["user-must-be-present"])),
  },
  "LVL-009": {
    passing: record(fullForm, { result: { inPerson: true, byPost: true, online: false } }),
    failing: record(fullForm, { result: { inPerson: true, byPost: false, online: false } }),
  },
  "LVL-010": {
    passing: record(undefined, presence(true, "user-must-be-present")),
    failing: record(undefined, presence(false, "user-must-be-present")),
  },
  "LVL-011": {
    passing: record(undefined, presence(false, "technical-incident")),
    failing: record(undefined, presence(true, "technical-incident")),
  },
  "LVL-012": {
    passing: record(fullForm, presence(false)),
    failing: record(fullForm, presence(true, "user-must-be-present")),
  },
  "LVL-013": {
    passing: record(undefined, { access: { accessible: true } }),
    failing: record(undefined, { access: { accessible: false } }),
  },
  "LVL-014": { passing: record("form-2026:toan-trinh"), failing: record("mức cao nhất") },
  "LVL-015": { passing: record("form-2026:toan-trinh"), failing: record("Toàn trình") },
  "LVL-016": { passing: record(fullForm, online), failing: record(undefined, online) },
  "LVL-017": {
    passing: record(undefined, { proactive: { acts: true, restorable: true } }),
    failing: record(undefined, { proactive: { acts: true, restorable: false } }),
  },
  "LVL-018": {
    passing: record(undefined, { fees: { lePhi: true }, payment: { lePhiOnline: true } }),
    failing: record(undefined, { fees: { lePhi: false }, payment: { lePhiOnline: true } }),
  },
  "LVL-030": { passing: row(), failing: json(shortRow) },
  "LVL-031": { passing: row(), failing: row({ TTTT: "không có" }) },
  "LVL-032": { passing: row(), failing: row({ TONG_SCORE: "81" }) },
  "LVL-033": { passing: row(), failing: row({ CKMB: "18.5" }) },
  "LVL-034": { passing: row(), failing: row({ MDSH: "-1" }) },
  "LVL-040": { passing: record(proactiveLevel(1)), failing: record(level2011(3)) },
  "LVL-901": { passing: record(undefined), failing: json({ declared: fullForm }) },
  "LVL-902": {
    passing: record(undefined, online),
    failing: json({ serviceFeatures: { filing: { online: "có" } } }),
  },
  "LVL-903": {
    passing: json({ code: "1.009999", serviceFeatures: {} }),
    failing: json({ code: "", serviceFeatures: {} }),
  },
  "LVL-906": {
    passing: record(undefined, { publication: { reasons: ["technical-incident"] } }),
    failing: json({ serviceFeatures: { publication: { reasons: ["lười"] } } }),
  },
  "LVL-907": { passing: record(undefined), failing: json({ serviceFeatures: {}, mucDo: 4 }) },
  "LVL-908": {
    passing: record(fullForm),
    failing: json({ declared: { scale: "level-2011", level: 5 }, serviceFeatures: {} }),
  },
};
