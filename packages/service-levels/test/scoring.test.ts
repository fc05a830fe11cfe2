import { Failure } from "@egov-vn/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  agencyClasses,
  averageScore,
  classifyAgency,
  classifyOfficial,
  groups766,
  indicators,
  readIndex766,
  type Scored,
  scoreAgency,
  scoreDossier,
  writeIndex766,
} from "../src/index.js";

const points = (scored: Scored): number | string => ("score" in scored ? scored.score : "undecided");

test("what is no count and no share is not scored", () => {
  const { contacts, agencies, desk, complaints, online, totalTime } = indicators;
  const odd = [Number.NaN, -1, Number.POSITIVE_INFINITY];
  const scores = odd.flatMap((value) => [
    totalTime.score({ taken: value, allowed: 1 }),
    contacts.score({ contacts: value }),
    contacts.score({ contacts: 3, byOwnFault: value }),
    agencies.score({ oneStopDesk: true, byLaw: 0, others: value }),
    desk.score({ desk: "province", settledAtDesk: value, receivedAtDesk: 100 }),
    desk.score({ desk: "province", settledAtDesk: 20, receivedAtDesk: value }),
    complaints.score({ received: 10, dealtWithInTime: value, dragging: false }),
    online.score({ proceduresAtLevel34: value, onlineShare: 30, unsettledOrLate: 0 }),
    online.score({ proceduresAtLevel34: 20, onlineShare: value, unsettledOrLate: 0 }),
    online.score({ proceduresAtLevel34: 20, onlineShare: 30, unsettledOrLate: value }),
  ]);
  expect(scores.map(points)).toEqual(scores.map(() => "undecided"));
  expect(points(contacts.score({ contacts: 1, byOwnFault: 2 }))).toBe("undecided");
  expect(() => classifyAgency(18.1)).toThrow(Failure);
  expect(classifyAgency(18).code).toBe("xuat-sac");
});

describe("the nine indicators, each at its boundaries", () => {
  const { totalTime, agencyTime, contacts, agencies, desk, publication, attitude, complaints, online } = indicators;
  test.each([
    [9, 10, 2],
    [10, 10, 1],
    [11, 10, 0],
    [0, 0, 1],
    [Number.NaN, 10, "undecided"],
    [-1, 10, "undecided"],
  ])("1 and 2: %d of %d taken gives %s", (taken, allowed, score) => {
    expect(points(totalTime.score({ taken, allowed }))).toBe(score);
    expect(points(agencyTime.score({ taken, allowed }))).toBe(score);
  });

  test.each([
    [0, 0, 2],
    [1, 0, 1],
    [2, 0, 0],
    [2, 1, 1],
    [3, 1, 0],
    [3, 3, 1],
  ])("3: %d contacts, %d by own fault: %d", (count, byOwnFault, score) => {
    expect(points(contacts.score({ contacts: count, byOwnFault }))).toBe(score);
  });

  test.each([
    [false, 0, 0, 2],
    [true, 0, 0, 1],
    [true, 1, 0, 1],
    [false, 1, 0, 1],
    [true, 0, 1, 0],
    [false, 0, 2, 0],
    [false, 1, 1, 0],
    [false, 0, 1, "undecided"],
  ] as const)("4: desk %s, by law %d, others %d: %s", (oneStopDesk, byLaw, others, score) => {
    expect(points(agencies.score({ oneStopDesk, byLaw, others }))).toBe(score);
  });

  test.each([
    ["ministry", 20, 100, 2],
    ["ministry", 19.9, 100, 1],
    ["ministry", 19.9, 99.9, 0],
    ["ministry", 20, 99.9, "undecided"],
    ["province", 20, 100, 2],
    ["district", 49.9, 100, 1],
    ["district", 50, 100, 2],
    ["commune", 99.9, 100, 1],
    ["commune", 100, 100, 2],
  ] as const)("5: %s, %d %% settled, %d %% received at the desk: %s", (kind, settledAtDesk, receivedAtDesk, score) => {
    expect(points(desk.score({ desk: kind, settledAtDesk, receivedAtDesk }))).toBe(score);
  });

  test.each([
    [true, true, 2],
    [true, false, 1],
    [false, true, 1],
    [false, false, 0],
  ])("6: posted %s, electronic %s: %d", (posted, electronic, score) => {
    expect(points(publication.score({ posted, electronic }))).toBe(score);
  });

  test.each([
    ["early", false, 2],
    ["on-time", false, 1],
    ["late", false, "undecided"],
    ["early", true, 0],
    ["late", true, 0],
  ] as const)("7: %s, complaint %s: %s", (handled, complaint, score) => {
    expect(points(attitude.score({ handled, complaint }))).toBe(score);
  });

  test.each([
    [0, 0, false, 2],
    [10, 10, false, 2],
    [10, 9, false, 1],
    [100, 89, false, 0],
    [1000, 899, false, 0],
    [1000, 900, false, 1],
    [10, 10, true, 0],
    [1, 2, false, "undecided"],
  ] as const)("8: %d complaints, %d in time, dragging %s: %s", (received, dealtWithInTime, dragging, score) => {
    expect(points(complaints.score({ received, dealtWithInTime, dragging }))).toBe(score);
  });

  test.each([
    [20, 30, 0, 2],
    [19.9, 30, 0, "undecided"],
    [20, 29.9, 0, 1],
    [0.1, 15, 0, 1],
    [20, 14.9, 0, 0],
    [0, 30, 0, 0],
    [100, 100, 1, 0],
  ] as const)("9: %d %% of procedures, %d %% of dossiers, %d late: %s", (procedures, onlineShare, late, score) => {
    const facts = { proceduresAtLevel34: procedures, onlineShare, unsettledOrLate: late };
    expect(points(online.score(facts))).toBe(score);
  });

  test("what the words do not cover names its readings", () => {
    for (const gap of [
      agencies.score({ oneStopDesk: false, byLaw: 0, others: 1 }),
      desk.score({ desk: "ministry", settledAtDesk: 30, receivedAtDesk: 90 }),
      attitude.score({ handled: "late", complaint: false }),
      online.score({ proceduresAtLevel34: 10, onlineShare: 40, unsettledOrLate: 0 }),
    ]) {
      expect("undecided" in gap && gap.readings?.length).toBe(2);
    }
  });
});

describe("averages and classes", () => {
  test.each([
    [[], undefined],
    [[2], 2],
    [[0, 0, 0, 1], 0.3],
    [[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], 0.1],
    [[1, 1, 2], 1.3],
    [[1, 2, 2], 1.7],
  ])("the average of %j is %s", (scores, average) => {
    expect(averageScore(scores)).toBe(average);
  });

  test("an average is within half a tenth, and halves go up", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1, 2), { minLength: 1, maxLength: 400 }), (scores) => {
        const exact = scores.reduce<number>((sum, score) => sum + score, 0) / scores.length;
        const average = averageScore(scores) as number;
        expect(average - exact).toBeLessThanOrEqual(0.05 + 1e-12);
        expect(average - exact).toBeGreaterThan(-0.05 + 1e-12 - 1e-9);
        expect(Math.round(average * 10)).toBeCloseTo(average * 10, 9);
      }),
    );
  });

  test.each([
    [18, "xuat-sac"],
    [15, "xuat-sac"],
    [14.9, "tot"],
    [12, "tot"],
    [11.9, "kha"],
    [9, "kha"],
    [8.9, "trung-binh"],
    [6, "trung-binh"],
    [5.9, "yeu"],
    [0, "yeu"],
  ])("an agency with %d is %s", (total, code) => {
    expect(classifyAgency(total).code).toBe(code);
  });

  test.each([
    [5, "hoan-thanh"],
    [4.9, "hoan-thanh-70"],
    [3.5, "hoan-thanh-70"],
    [3.4, "duoi-3,5"],
    [0, "duoi-3,5"],
  ])("an official with %d is %s", (total, code) => {
    expect(classifyOfficial(total).code).toBe(code);
  });

  test("what is no score has no class", () => {
    expect(() => classifyAgency(-0.1)).toThrow(Failure);
    expect(() => classifyOfficial(Number.NaN)).toThrow(Failure);
    expect(agencyClasses).toHaveLength(5);
  });
});

describe("an agency", () => {
  const dossier = {
    totalTime: { taken: 3, allowed: 5 },
    agencyTime: { taken: 5, allowed: 5 },
    contacts: { contacts: 0 },
    agencies: { oneStopDesk: true, byLaw: 0, others: 0 },
    attitude: { handled: "early", complaint: false },
  } as const;
  const agency = {
    desk: { desk: "commune", settledAtDesk: 100, receivedAtDesk: 100 },
    publication: { posted: true, electronic: true },
    complaints: { received: 10, dealtWithInTime: 9, dragging: false },
    online: { proceduresAtLevel34: 30, onlineShare: 20, unsettledOrLate: 0 },
  } as const;

  test("is scored by its dossiers and by itself", () => {
    const late = { ...dossier, totalTime: { taken: 6, allowed: 5 } };
    const scored = scoreAgency([dossier, dossier, late], agency);
    expect(scored.indicators.totalTime).toEqual({ score: 1.3, of: 3, left: 0 });
    expect(scored.total).toBe(1.3 + 1 + 2 + 1 + 2 + 2 + 2 + 1 + 1);
    expect(scored.class?.code).toBe("tot");
    expect(scoreDossier(dossier).agencies).toEqual({ score: 1 });
  });

  test("has no total while an indicator has no score, and that is not 0", () => {
    const { online: _, ...partly } = agency;
    const scored = scoreAgency([dossier], partly);
    expect(scored.total).toBe(undefined);
    expect(scored.indicators.online).toHaveProperty("undecided");
    const odd = scoreAgency([{ ...dossier, attitude: { handled: "late", complaint: false } }, dossier], agency);
    expect(odd.indicators.attitude).toEqual({ score: 2, of: 1, left: 1 });
    expect(scoreAgency([], agency).total).toBe(undefined);
  });
});

describe("index 766", () => {
  const wire = {
    ID: "1",
    CKMB: "15.5",
    TDGQ: "18",
    TTTT: "8",
    CLGQ: "10",
    MDHL: "17,5",
    MDSH: "11",
    TONG_SCORE: "80",
  };
  const rulesOf = (changes: Readonly<Record<string, string>>) =>
    readIndex766({ ...wire, ...changes }).findings.map(({ rule, path }) => [rule, path]);

  test("is read, commas and all", () => {
    const { value, findings } = readIndex766(wire);
    expect(findings).toEqual([]);
    expect(value.scores.MDHL).toBe(17.5);
    expect(writeIndex766(value)).toEqual({ ...wire, MDHL: "17.5" });
    expect(groups766.map(({ field }) => field)).toEqual(["CKMB", "TDGQ", "TTTT", "CLGQ", "MDHL", "MDSH"]);
  });

  test("reports and keeps what is wrong", () => {
    expect(rulesOf({ TONG_SCORE: "81" })).toEqual([["LVL-032", "/TONG_SCORE"]]);
    expect(rulesOf({ CKMB: "18", TONG_SCORE: "82.5" })).toEqual([]);
    expect(rulesOf({ CKMB: "18.1", TONG_SCORE: "82.6" })).toEqual([["LVL-033", "/CKMB"]]);
    expect(rulesOf({ TTTT: "chưa có" })).toEqual([["LVL-031", "/TTTT"]]);
    expect(rulesOf({ TTTT: "" })).toEqual([["LVL-030", "/TTTT"]]);
    expect(rulesOf({ TTTT: "-1", TONG_SCORE: "71" })).toEqual([["LVL-034", "/TTTT"]]);
    expect(rulesOf({ TONG_SCORE: "100.5" }).map(([rule]) => rule)).toEqual(["LVL-033", "LVL-032"]);
    const endless = "9".repeat(400);
    expect(readIndex766({ ...wire, TTTT: endless }).value.scores.TTTT).toEqual({ unparsed: endless });
    const kept = readIndex766({ ...wire, TTTT: "chưa có" }).value;
    expect(kept.scores.TTTT).toEqual({ unparsed: "chưa có" });
    expect(writeIndex766(kept).TTTT).toBe("chưa có");
    expect(readIndex766({}).findings).toHaveLength(7);
    expect(readIndex766({}).value).toEqual({ scores: {} });
  });

  test("what rounding explains is no finding", () => {
    expect(rulesOf({ CKMB: "15.46", TDGQ: "18.04", TONG_SCORE: "80.0" })).toEqual([]);
    expect(rulesOf({ TDGQ: "18.4", TTTT: "8.4", TONG_SCORE: "83" }).map(([rule]) => rule)).toEqual(["LVL-032"]);
  });

  test("round trip", () => {
    const score = fc.oneof(
      fc.nat(10_000).map((hundredths) => hundredths / 100),
      fc.constantFrom({ unparsed: "x" }, { unparsed: "không có" }),
    );
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...groups766.map(({ field }) => field)), score),
        score,
        (scores, total) => {
          const row = { id: "7", scores, total };
          expect(readIndex766(writeIndex766(row)).value).toEqual({ ...row, scores: { ...scores } });
        },
      ),
    );
  });
});
