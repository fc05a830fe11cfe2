import { Failure, type LocalDate } from "@egov-vn/core";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as current from "../src/communes.js";
import * as history from "../src/history.js";
import { historyTable } from "../src/history-table.js";
import { hasSingleSource, loadHistory, onlyOne, requireCovered, tableSource } from "../src/index.js";
import { shifted } from "../src/lineage.js";

const FIRST = "2004-08-31";
const on = (asOf: LocalDate): number[] => [
  requireCovered(history.provinces({ asOf })).length,
  requireCovered(history.districts({ asOf })).length,
  requireCovered(history.communes({ asOf })).length,
];
const followed = (code: string, at: LocalDate, until: LocalDate) => {
  const following = history.follow(code, at, until);
  if (following.kind !== "followed") throw new Error(`${code} ${at}: ${following.kind}`);
  return following;
};
const names = (units: readonly { readonly unit: history.Unit }[]): string[] => units.map(({ unit }) => unit.fullName);

describe("the units since 2004", () => {
  it.each([
    [FIRST, [64, 658, 10_577]],
    ["2008-08-01", [63, 684, 10_889]],
    ["2018-10-16", [63, 713, 11_162]],
    ["2018-12-24", [63, 713, 11_162]],
    ["2021-11-01", [63, 705, 10_599]],
    ["2023-04-09", [63, 705, 10_599]],
    ["2023-04-10", [63, 705, 10_598]],
    ["2024-05-01", [63, 705, 10_595]],
    ["2025-02-28", [63, 696, 10_035]],
    ["2025-06-30", [63, 696, 10_035]],
    ["2025-07-01", [34, 0, 3_321]],
  ] as const)("on %s count %j provinces, districts and communes", (asOf, counts) => {
    expect(on(asOf)).toEqual(counts);
  });

  // Of the days of the reports: districts, then communes.
  it.each([
    ["24", "2018-12-24", 10, 230],
    ["24", "2019-12-31", 10, 230],
    ["24", "2020-01-01", 10, 209],
    ["24", "2025-03-01", 10, 192],
    ["27", "2018-12-24", 8, 126],
    ["27", "2025-03-01", 8, 121],
    ["34", "2019-06-30", 8, 286],
    ["34", "2021-06-29", 8, 260],
    ["34", "2025-03-01", 8, 242],
    ["36", "2019-10-29", 10, 229],
    ["36", "2020-03-01", 10, 226],
    ["36", "2025-03-01", 9, 175],
  ] as const)("of province %s on %s are %i districts and %i communes", (code, asOf, districts, communes) => {
    expect(history.districts({ asOf, provinceCode: code })).toHaveLength(districts);
    expect(history.communesOf(code, { asOf })).toHaveLength(communes);
  });

  it("place every commune in a district and a province of its day", () => {
    for (const asOf of [FIRST, "2008-07-31", "2008-08-01", "2014-01-01", "2018-12-24", "2024-12-31"] as const) {
      const provinceOf = new Map(
        requireCovered(history.districts({ asOf })).map(({ code, provinceCode }) => [code, provinceCode]),
      );
      const misplaced = requireCovered(history.communes({ asOf })).filter(
        ({ districtCode, provinceCode }) => provinceOf.get(districtCode ?? "") !== provinceCode,
      );
      expect(misplaced, asOf).toEqual([]);
    }
  });

  it("hold no two rows of a code on a day", () => {
    for (const [code, rows] of historyTable().lineage.byCode) {
      for (const [index, row] of rows.entries()) {
        const next = rows[index + 1];
        if (next) expect((row.period.to ?? "9999") < next.period.from, `${code} ${next.period.from}`).toBe(true);
      }
    }
  });

  it("say that they begin on 31/8/2004, in answers, lists and differences", () => {
    const covers = { from: FIRST };
    const outside = { kind: "outside-coverage", covers };
    expect(history.commune("00001", { asOf: "2004-08-30" })).toMatchObject({ reason: "outside-coverage", covers });
    expect(history.districts({ asOf: "2004-08-30" })).toMatchObject(outside);
    expect(history.communesOf("01", { asOf: "2004-08-30" })).toMatchObject(outside);
    expect(history.diff("communes", "2003-01-01", "2025-01-01")).toMatchObject({ ...outside, days: ["2003-01-01"] });
    expect(history.diff("communes", FIRST, "2025-01-01")).toMatchObject({ kind: "compared", covers });
    expect(history.trace("01", "2025-01-01", "2001-01-01")).toMatchObject({ reason: "outside-coverage" });
    expect(history.successors("01", "2001-01-01")).toMatchObject({ reason: "outside-coverage" });
  });

  it("name their sources, once they are loaded", async () => {
    expect((await loadHistory()).communes).toBe(history.communes);
    const row = onlyOne(history.commune("27103", { asOf: "2018-12-24" }));
    expect(row && hasSingleSource(row)).toBe(false);
    expect(tableSource("gso-history").kind).toBe("list");
  });
});

describe("what 2025 is answered", () => {
  const PLAIN = (_key: string, value: unknown): unknown => {
    if (typeof value !== "object" || value === null || !("period" in value)) return value;
    // The same unit is vouched for since an earlier day, and by one more source.
    const { period, sources, ...rest } = value as unknown as history.Unit;
    return { ...rest, to: period.to };
  };

  it("is what the tables of 2025 answer, with the same certainty", () => {
    const differing: string[] = [];
    for (const asOf of ["2025-06-30", "2025-07-01", "2026-10-01"] as const) {
      for (const { code } of requireCovered(current.communes({ asOf: "2025-06-30" }))) {
        for (const [ours, theirs] of [
          [history.commune(code, { asOf }), current.commune(code, { asOf })],
          [history.successors(code, asOf), current.successors(code, asOf)],
        ]) {
          const plain = ours?.kind === "none" ? "none" : JSON.stringify(ours, PLAIN);
          const wanted = theirs?.kind === "none" ? "none" : JSON.stringify(theirs, PLAIN);
          if (plain !== wanted) differing.push(`${code} ${asOf}`);
        }
      }
    }
    expect(differing).toEqual([]);
  }, 180_000);
});

describe("following units", () => {
  // The code stays with the seat, the name may come from the partner.
  it.each([
    ["27103", "2018-12-24", "Phường An Khánh", "certain"],
    ["27139", "2018-12-24", "Phường Xuân Hòa", "certain"],
    ["09736", "2008-07-31", "Xã Phúc Lộc", "certain"],
  ] as const)("%s of %s is in %s, %s", (code, at, name, certainty) => {
    const following = followed(code, at, "2025-07-01");
    expect(names(following.reached)).toEqual([name]);
    expect(following.certainty).toBe(certainty);
  });

  it("knows that a code stood for two districts, one after the other", () => {
    expect(onlyOne(history.district("769", { asOf: "2020-12-31" }))?.fullName).toBe("Quận 2");
    expect(history.successors("769", "2018-12-24")).toMatchObject({
      day: "2021-01-01",
      links: [{ detail: "renamed" }],
    });
    const thuDuc = history.predecessors("769", "2021-01-01");
    expect(thuDuc.kind === "preceded" && thuDuc.links.map(({ unit }) => unit.code).sort()).toEqual([
      "762",
      "763",
      "769",
    ]);
    expect(history.successors("769", "2025-06-30")).toMatchObject({ kind: "closed", day: "2025-07-01" });
  });

  it("never takes a divided unit for one", () => {
    const ward13 = onlyOne(history.communeNamed("P.13", { parentCode: "764", asOf: "2018-12-24" }));
    const divided = followed(ward13?.code ?? "", "2018-12-24", "2025-03-01");
    expect(divided.certainty).toBe("partial");
    expect(names(divided.reached)).toEqual(["Phường 15", "Phường 14"]);
    // A code that lived on, with a part gone: the rest is a candidate too.
    const coNhue = history.successors("00616", "2013-12-27");
    expect(coNhue).toMatchObject({ kind: "followed", certainty: "partial" });
    let partial = 0;
    for (const steps of historyTable().lineage.out.values()) {
      for (const { from, day, detail } of steps) {
        if (detail !== "part" || from === "") continue;
        const succession = history.successors(from, shifted(day, -1));
        if (succession.kind !== "followed") continue;
        expect(succession.certainty, `${from} ${day}`).not.toBe("certain");
        partial += 1;
      }
    }
    expect(partial).toBeGreaterThan(150);
  });

  it("takes Hà Tây to Hà Nội but for one commune, and its communes each to where they went", () => {
    expect(history.successors("28", "2008-07-31")).toMatchObject({ day: "2008-08-01", certainty: "partial" });
    const origin = history.predecessors("01", "2008-08-01");
    expect(origin.kind === "preceded" && origin.links.map(({ unit }) => unit.name).sort()).toEqual([
      "Hà Tây",
      "Hòa Bình",
      "Vĩnh Phúc",
    ]);
    expect(onlyOne(history.commune("09862", { asOf: "2008-07-31" }))?.provinceCode).toBe("28");
    expect(onlyOne(history.commune("09862", { asOf: "2008-08-01" }))?.provinceCode).toBe("01");
    expect(history.successors("09862", "2008-07-31")).toMatchObject({
      links: [{ detail: "moved", relation: "whole" }],
    });
  });

  it("tells a code that was given twice by its day, and does not join the two", () => {
    const kinds = (["2004-10-24", "2010-01-01", "2013-01-01"] as const).map((asOf) => {
      const answer = history.commune("03388", { asOf });
      return answer.kind === "one" ? answer.value.kind : answer.kind;
    });
    expect(kinds).toEqual(["thi-tran", "none", "phuong"]);
    expect(history.successors("03388", "2004-10-24")).toMatchObject({ kind: "closed" });
    expect(history.predecessors("03388", "2013-01-01").kind).toBe("opened");
  });

  it("follows a code that had ended, and says so", () => {
    for (const code of ["07693", "16387", "25186"]) {
      const following = followed(code, "2025-01-15", "2025-07-01");
      expect(following.certainty, code).toBe("unclear");
      expect((following.endedOn ?? "") < "2025-01-15", code).toBe(true);
      expect(following.reached.length, code).toBe(1);
    }
    expect(history.follow("99999", "2020-01-01", "2025-01-01")).toMatchObject({ reason: "unknown" });
    expect(() => history.follow("00001", "2025-01-01", "2020-01-01")).toThrow(Failure);
    expect(() => history.successors("H02", "2020-01-01")).toThrow(Failure);
  });

  it("says of units whose way is lost that it is", () => {
    for (const code of ["01408", "26407"]) {
      expect(followed(code, "2018-12-24", "2025-03-01")).toMatchObject({ reached: [], lost: [{ unit: { code } }] });
    }
    expect(history.predecessors("471", "2025-01-01")).toMatchObject({ kind: "opened", day: "2004-10-16" });
  });

  it("goes from communes to a district, and from it to a special zone", () => {
    for (const code of ["21541", "21544", "21547"]) {
      expect(names(followed(code, "2018-12-24", "2025-03-01").reached)).toEqual(["Huyện Lý Sơn"]);
      expect(names(followed(code, "2018-12-24", "2025-07-01").reached)).toEqual(["Đặc khu Lý Sơn"]);
    }
    expect(history.predecessors("21548", "2025-07-01")).toMatchObject({ links: [{ unit: { code: "536" } }] });
  });

  // Of those followed to several, some are thought to have been divided; before 2016 the list hides most divisions.
  it.each([
    ["2004-08-31", { one: 10_527, divided: 30, lost: 20 }],
    ["2008-08-01", { one: 10_865, divided: 16, lost: 8 }],
    ["2018-12-24", { one: 11_151, divided: 9, lost: 2 }],
    ["2021-11-01", { one: 10_594, divided: 5, lost: 0 }],
  ] as const)("takes the communes of %s to exactly one unit of 1/3/2025, but for few", (at, expected) => {
    const tally = { one: 0, divided: 0, lost: 0 };
    for (const { code } of requireCovered(history.communes({ asOf: at }))) {
      const { certainty, reached } = followed(code, at, "2025-03-01");
      if (reached.length === 0) tally.lost += 1;
      else if (reached.length > 1 || certainty === "partial") tally.divided += 1;
      else tally.one += 1;
    }
    expect(tally).toEqual(expected);
  });
});

describe("successions and predecessors", () => {
  const { lineage } = historyTable();
  const codes = [...lineage.byCode.keys()];
  const anyCode = fc.constantFrom(...codes);
  const anyDay = fc
    .date({ min: new Date("2004-08-31"), max: new Date("2026-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10) as LocalDate);

  it("mirror each other at every step", () => {
    const lopsided: string[] = [];
    for (const { from, to, day } of [...lineage.out.values()].flat()) {
      const [next, last] = [from && history.successors(from, shifted(day, -1)), history.predecessors(to, day)];
      const onward = next && "links" in next && next.day === day && next.links.some(({ unit }) => unit.code === to);
      const back = "links" in last && last.day === day && last.links.some(({ unit }) => unit.code === from);
      if (from !== "" && !(onward && back)) lopsided.push(`${from} ${to} ${day}: ${onward} ${back}`);
    }
    expect(lopsided).toEqual([]);
  });

  it("mirror each other over many steps", () => {
    fc.assert(
      fc.property(anyCode, anyDay, anyDay, (code, one, other) => {
        const [at, until] = one < other ? [one, other] : [other, one];
        const following = history.follow(code, at, until);
        if (following.kind !== "followed" || following.endedOn !== undefined) return;
        for (const { unit } of following.reached) {
          const traced = history.trace(unit.code, until, at);
          expect(traced.kind === "traced" && traced.reached.map((end) => end.unit.code)).toContain(following.unit.code);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it("go as far in two goes as in one", () => {
    fc.assert(
      fc.property(anyCode, anyDay, anyDay, anyDay, (code, ...days) => {
        const [at, between, until] = days.sort() as [LocalDate, LocalDate, LocalDate];
        const [whole, first] = [history.follow(code, at, until), history.follow(code, at, between)];
        if (whole.kind !== "followed" || first.kind !== "followed" || whole.endedOn !== undefined) return;
        const ends = first.reached.flatMap(({ unit }) => {
          const rest = history.follow(unit.code, between, until);
          return rest.kind === "followed" ? rest.reached.map((end) => end.unit.code) : [];
        });
        expect([...new Set(ends)].sort()).toEqual(whole.reached.map(({ unit }) => unit.code).sort());
        if (whole.certainty === "certain") expect(first.certainty).toBe("certain");
      }),
      { numRuns: 3_000 },
    );
  });
});

describe("the four provinces on the days of their reports", () => {
  // Districts, communes; then xã, phường and thị trấn where the report's day is another than the counts before it.
  it.each([
    ["24", "2018-12-24", [10, 230, 204, 10, 16]],
    ["24", "2021-06-29", [10, 209]],
    ["24", "2025-03-01", [10, 192]],
    ["27", "2018-12-24", [8, 126, 97, 23, 6]],
    ["27", "2019-12-31", [8, 126, 94, 26, 6]],
    ["27", "2021-06-29", [8, 126, 89, 31, 6]],
    ["27", "2025-03-01", [8, 121]],
    ["34", "2018-12-24", [8, 286, 267, 10, 9]],
    ["34", "2021-06-29", [8, 260]],
    ["34", "2025-03-01", [8, 242]],
    ["36", "2018-12-24", [10, 229, 193, 20, 16]],
    ["36", "2019-12-31", [10, 229, 191, 22, 16]],
    ["36", "2021-06-29", [10, 226]],
    ["36", "2025-03-01", [9, 175]],
  ] as const)("%s on %s has %j units", (code, asOf, counts) => {
    const communes = requireCovered(history.communesOf(code, { asOf }));
    const kinds = ["xa", "phuong", "thi-tran"].map((kind) => communes.filter((one) => one.kind === kind).length);
    const all = [requireCovered(history.districts({ asOf, provinceCode: code })).length, communes.length, ...kinds];
    expect(all.slice(0, counts.length)).toEqual(counts);
  });
});
