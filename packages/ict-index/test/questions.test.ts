import { Failure } from "@egov-vn/core";
import { describe, expect, test } from "vitest";
import {
  bacGiang2018,
  checkSheet,
  compareYears,
  dti2022,
  explain,
  ictIndex2016,
  ictIndex2022,
  inventedAgencies,
  inventedAgencyRating,
  inventedProvinces,
  micAppendix1b,
  rank,
  reach,
  type Scored,
  type Sheet,
  score,
  whatIf,
} from "../src/index.js";

const provinces = score(ictIndex2016, inventedProvinces(2019));
const agencies = score(inventedAgencyRating, inventedAgencies, { reading: "lower-edge" });
const unitOf = (scored: Scored, unit: string) => {
  const found = scored.units.find((one) => one.unit === unit);
  if (!found) throw new Error(`no unit ${unit}`);
  return found;
};

describe("score", () => {
  test("a relative index: the best unit of each group has exactly 1, the weakest 0, and the total is the mean of three", () => {
    expect(provinces.units).toHaveLength(16);
    for (const group of ["HTKT-XH", "HTKT-CQNN", "HTNL-XH", "HTNL-CQNN", "UD-NB", "DVCTT"]) {
      const scores = provinces.units.map((unit) => unit.nodes[group]?.score as number);
      expect([Math.max(...scores), Math.min(...scores)]).toEqual([1, 0]);
    }
    for (const unit of provinces.units) {
      const parts = ["HTKT", "HTNL", "UD"].map((code) => unit.nodes[code]?.score as number);
      expect(unit.score).toBeCloseTo(parts.reduce((sum, part) => sum + part, 0) / 3, 12);
    }
  });

  test("a province alone gets a finding and no number", () => {
    const alone = score(ictIndex2016, bacGiang2018);
    expect(alone.findings.map((found) => found.rule)).toContain("ICT-040");
    expect(alone.units.map((unit) => [unit.score, unit.rank, Object.keys(unit.nodes)])).toEqual([
      [undefined, undefined, []],
    ]);
    expect(rank(alone)).toEqual([]);
  });

  test("an absolute rating scores an agency alone; a criterion that is not asked drops out with its weight", () => {
    expect(
      agencies.units.map((unit) => [
        unit.name,
        Number(unit.score?.toFixed(3)),
        unit.rank,
        unit.blockRank,
        unit.class?.code,
      ]),
    ).toEqual([
      ["Sở Ví Dụ A", 95.1, 1, 1, "tot"],
      ["Sở Ví Dụ B", 56.3, 4, 2, "trung-binh"],
      // 30 points of infrastructure, applications on signing alone (0.75 of 50), 15 of 20 for three meetings.
      ["Cơ quan ngành dọc Ví Dụ", 82.5, 3, 1, "kha"],
      ["Xã Ví Dụ A", 54.833, 5, 2, "trung-binh"],
      ["Xã Ví Dụ B", 90.5, 2, 1, "tot"],
    ]);
    const alone = score(inventedAgencyRating, { ...inventedAgencies, units: inventedAgencies.units.slice(0, 1) });
    expect(alone.units[0]?.score).toBeCloseTo(95.1, 9);
    expect(alone.findings).toEqual([]);
  });

  test("DTI 2022: points over maximum, smart cities collected and not scored", () => {
    const answers = { NTS: 80, TCS: 90, HTS: 70, NLS: 60, ATTT: 50, DTTM: 0, CQS: 150, KTS: 90, XHS: 75 };
    const sheet: Sheet = { edition: dti2022.id, year: 2023, units: [{ code: "A", name: "Tỉnh A", answers }] };
    expect(score(dti2022, sheet).units[0]?.score).toBeCloseTo(665 / 1000, 12);
    expect(checkSheet(dti2022, sheet)).toEqual([]);
  });

  test("a partial edition is not scored", () => {
    for (const edition of [ictIndex2022, micAppendix1b]) {
      const sheet: Sheet = { edition: edition.id, year: 2018, units: [{ code: "A", name: "A", answers: { MT: 1 } }] };
      const scored = score(edition, sheet);
      expect([scored.units.length, scored.findings.map((found) => found.rule)]).toEqual([0, ["ICT-051"]]);
    }
  });

  test("each kind of points, as the ministry's appendix 1B gives them", () => {
    const units = [
      { code: "A", name: "A", answers: { MT: 0.9, AV: 1, BT: 250, WAN: 0.8, "WAN.count": 7, TTDL: 35 } },
      { code: "B", name: "B", answers: { MT: 1.2, AV: 0.5, BT: 500, WAN: 1, "WAN.count": 2, TTDL: 60 } },
    ];
    const edition = { ...micAppendix1b, partial: false };
    const scored = score(edition, { edition: edition.id, year: 2018, units });
    const pointsOf = (unit: string, code: string, max: number) =>
      (unitOf(scored, unit).nodes[code]?.score as number) * max;
    expect(
      ["MT", "AV", "BT", "WAN", "TTDL"].map((code, place) =>
        Number(pointsOf("A", code, [20, 20, 40, 50, 60][place] as number).toFixed(9)),
      ),
    ).toEqual([18, 20, 20, 41, 35]);
    expect(
      ["MT", "AV", "BT", "WAN", "TTDL"].map((code, place) =>
        Number(pointsOf("B", code, [20, 20, 40, 50, 60][place] as number).toFixed(9)),
      ),
    ).toEqual([20, 10, 40, 47, 60]);
  });
});

describe("checkSheet", () => {
  test("nothing is corrected silently", () => {
    const sheet: Sheet = {
      edition: ictIndex2016.id,
      year: 2021,
      units: [
        {
          code: "A",
          name: "Tỉnh A",
          answers: {
            "HTKT-XH-6": 130,
            "HTKT-CQNN-3": { value: 81.85, numerator: 63_744, denominator: 77_855 },
            "HTNL-CQNN-1": { numerator: 3, denominator: 0 },
            "HTNL-CQNN-2": { numerator: 3 },
            "X-1": 5,
          },
        },
      ],
    };
    const rules = checkSheet(ictIndex2016, sheet).map((found) => [found.rule, found.path]);
    expect(rules).toEqual([
      // Bắc Giang 2019 prints 81.85 %; the figures make 81.88 %.
      ["ICT-020", "/units/0/answers/HTKT-XH-6"],
      ["ICT-021", "/units/0/answers/HTKT-CQNN-3"],
      ["ICT-022", "/units/0/answers/HTNL-CQNN-1"],
      ["ICT-023", "/units/0/answers/HTNL-CQNN-2"],
      ["ICT-024", "/units/0/answers/X-1"],
      ["ICT-025", "/units/0/answers"],
      ["ICT-029", "/year"],
    ]);
    expect(
      checkSheet(inventedAgencyRating, {
        ...inventedAgencies,
        edition: "other",
        units: [
          { code: "N", name: "N", block: "nganh-doc", answers: { "UD-2": 0.5 } },
          { code: "M", name: "M", block: "bo", answers: {} },
        ],
      }).map((found) => found.rule),
    ).toEqual(["ICT-025", "ICT-025", "ICT-026", "ICT-027", "ICT-028"]);
  });
});

describe("explain", () => {
  test("points sum to the score, and the places are those of the changed set", () => {
    const unit = "T05";
    const story = explain(provinces, unit);
    const own = unitOf(provinces, unit);
    const sum = story.criteria.reduce((all, criterion) => all + criterion.points, 0);
    expect(sum).toBeCloseTo(own.score as number, 12);
    expect(story.criteria).toHaveLength(29);
    let checked = 0;
    for (const criterion of story.criteria) {
      if (criterion.best === criterion.value) continue;
      const moved = whatIf(provinces, { [unit]: { [criterion.code]: criterion.best } }).find(
        (move) => move.unit === unit,
      );
      expect(moved?.places).toBe(criterion.placesToBest);
      checked += 1;
    }
    expect(checked).toBeGreaterThan(20);
    expect(() => explain(score(ictIndex2016, bacGiang2018), "24")).toThrow(Failure);
  });
});

describe("whatIf", () => {
  test("moves the others too, and is the score of the changed sheet", () => {
    const sheet = inventedProvinces(2019);
    const moves = whatIf(provinces, { T03: { "DVCTT-2": 99 } });
    const changed: Sheet = {
      ...sheet,
      units: sheet.units.map((unit) =>
        unit.code === "T03" ? { ...unit, answers: { ...unit.answers, "DVCTT-2": 99 } } : unit,
      ),
    };
    const again = score(ictIndex2016, changed);
    for (const move of moves) expect(move.after.score).toBeCloseTo(unitOf(again, move.unit).score as number, 12);
    expect(moves).toHaveLength(16);
    expect(moves.some((move) => move.unit !== "T03" && move.after.score !== move.before.score)).toBe(true);
    expect(() => whatIf(provinces, { T99: { "DVCTT-2": 1 } })).toThrow(Failure);
  });
});

describe("reach", () => {
  test("the plan reaches the rank and cannot do with less of any change", () => {
    const tenth = rank(provinces)[11]?.unit as string;
    const plan = reach(provinces, tenth, 8);
    expect([plan.reached, plan.rank <= 8, plan.findings.length]).toEqual([true, true, 0]);
    const at = (scale: number, only: number) =>
      whatIf(provinces, {
        [tenth]: Object.fromEntries(
          plan.steps.map((step, place) => [
            step.code,
            step.from + (step.to - step.from) * (place === only ? scale : 1),
          ]),
        ),
      }).find((move) => move.unit === tenth)?.after.rank as number;
    expect(at(1, -1)).toBeLessThanOrEqual(8);
    plan.steps.forEach((_, place) => {
      expect(at(0.97, place)).toBeGreaterThan(8);
    });
  });

  test("is the cheapest on an additive index, against every combination on a grid", () => {
    const bounds = {
      "HT-1": { to: 1, cost: 3, step: 0.05 },
      "UD-1": { to: 1, cost: 10, step: 0.1 },
      "UD-2": { to: 1, cost: 4, step: 0.1 },
      "LD-1": { to: 4, cost: 6, step: 1 },
    };
    const plan = reach(agencies, "H01.02", 3, bounds, { only: true });
    let cheapest = Number.POSITIVE_INFINITY;
    let tried = 0;
    const own = { "HT-1": 0.8, "UD-1": 0.41, "UD-2": 0.3, "LD-1": 2 };
    for (let a = 0; a <= 4; a += 1) {
      for (let b = 0; b <= 5; b += 1) {
        for (let c = 0; c <= 7; c += 1) {
          for (let d = 0; d <= 2; d += 1) {
            const cost = (a / 4) * 3 + ((b * 0.1) / 0.59) * 10 + (c / 7) * 4 + (d / 2) * 6;
            tried += 1;
            if (cost >= cheapest) continue;
            const changes = {
              "HT-1": own["HT-1"] + 0.05 * a,
              "UD-1": own["UD-1"] + 0.1 * b,
              "UD-2": own["UD-2"] + 0.1 * c,
              "LD-1": 2 + d,
            };
            const place = whatIf(agencies, { "H01.02": changes }).find((move) => move.unit === "H01.02")?.after
              .rank as number;
            if (place <= 3) cheapest = cost;
          }
        }
      }
    }
    expect(tried).toBe(5 * 6 * 8 * 3);
    expect(plan.reached).toBe(true);
    expect(plan.cost).toBeCloseTo(cheapest, 6);
  });

  test("a rank out of reach is a finding with the best there is; one already held costs nothing", () => {
    const last = rank(provinces).at(-1)?.unit as string;
    const plan = reach(provinces, last, 1, { "DVCTT-1": { to: 70 } }, { only: true });
    expect([plan.reached, plan.findings[0]?.rule]).toEqual([false, "ICT-050"]);
    const first = rank(provinces)[0]?.unit as string;
    expect(reach(provinces, first, 3)).toMatchObject({ reached: true, cost: 0, steps: [] });
    expect(() => reach(provinces, first, 0)).toThrow(Failure);
  });
});

describe("compareYears", () => {
  test("places add up: the unit's own doing and the others'", () => {
    const later = score(ictIndex2016, inventedProvinces(2020));
    const shifts = compareYears(provinces, later);
    expect(shifts).toHaveLength(16);
    for (const shift of shifts) {
      expect(shift.places).toBe(shift.before.rank - shift.after.rank);
      expect(shift.ownPlaces + shift.othersPlaces).toBe(shift.places);
      expect(shift.nodes.ICT).toBeCloseTo(shift.after.score - shift.before.score, 12);
    }
    expect(compareYears(provinces, provinces).every((shift) => shift.places === 0 && shift.ownPlaces === 0)).toBe(true);
    expect(() => compareYears(provinces, agencies)).toThrow(/different editions/);
  });
});
