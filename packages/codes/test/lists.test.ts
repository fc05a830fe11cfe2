import { Failure } from "@egov-vn/core";
import { describe, expect, it } from "vitest";
import {
  agency,
  agencyNamed,
  diff,
  diffableLists,
  hasSingleSource,
  onlyOne,
  predecessors,
  province,
  provinceNamed,
  provinceOfAgency,
  requireCovered,
  sector,
  sectorNamed,
  successors,
  tableSource,
} from "../src/index.js";
import * as terms from "../src/terms.js";
import { agencies, provinces } from "./covered.js";

const { documentTypes, enumeration, enumerationNames, term } = terms;

const OLD = "2025-06-30";
const NEW = "2025-07-01";

describe("provinces", () => {
  it("are listed in the order of their codes, whatever blocks they stand in", () => {
    for (const asOf of ["2020-01-01", OLD, NEW, "2026-10-01"] as const) {
      const codes = provinces({ asOf }).map(({ code }) => code);
      expect(codes, asOf).toEqual([...codes].sort());
    }
  });

  it.each([
    ["2025-03-01", 63, 6],
    [OLD, 63, 6],
    [NEW, 34, 6],
    ["2026-04-29", 34, 6],
    ["2026-04-30", 34, 7],
    ["2026-09-01", 34, 8],
    ["2026-09-20", 34, 9],
  ] as const)("on %s there are %i, of them %i cities", (asOf, count, cities) => {
    const rows = provinces({ asOf });
    expect(rows).toHaveLength(count);
    expect(rows.filter(({ kind }) => kind === "thanh-pho")).toHaveLength(cities);
    expect(new Set(rows.map(({ code }) => code)).size).toBe(count);
  });

  // The code follows the seat, the agency code follows the name.
  it.each([
    ["Lào Cai", "15", "Yên Bái", "10", "H38"],
    ["Bắc Ninh", "24", "Bắc Giang", "27", "H05"],
    ["Quảng Trị", "44", "Quảng Bình", "45", "H50"],
    ["Gia Lai", "52", "Bình Định", "64", "H21"],
    ["Tây Ninh", "80", "Long An", "72", "H53"],
    ["Đồng Tháp", "82", "Tiền Giang", "87", "H20"],
    ["An Giang", "91", "Kiên Giang", "89", "H01"],
  ])(
    "code trap: %s has %s, which was %s; its own old code was %s, its committee %s",
    (name, code, was, own, committee) => {
      expect(onlyOne(province(code, { asOf: NEW }))).toMatchObject({ name, committeeCode: committee });
      expect(onlyOne(province(code, { asOf: OLD }))?.name).toBe(was);
      expect(onlyOne(provinceNamed(name, { asOf: OLD }))?.code).toBe(own);
      expect(onlyOne(provinceOfAgency(committee, { asOf: OLD }))?.code).toBe(own);
      expect(onlyOne(provinceOfAgency(committee, { asOf: NEW }))?.code).toBe(code);
      const undated = province(code);
      expect(undated.kind).toBe("ambiguous");
      expect(province(own, { asOf: NEW })).toMatchObject({ kind: "none", reason: "not-in-force" });
    },
  );

  it("answers what it does not know as such", () => {
    expect(province("99")).toMatchObject({ kind: "none", reason: "unknown", known: [] });
    expect(province("24", { asOf: "2001-01-01" })).toMatchObject({ kind: "none", reason: "outside-coverage" });
    expect(provinceNamed("Atlantis")).toMatchObject({ kind: "none", reason: "unknown" });
  });

  it.each([
    ["TP.HCM", "79"],
    ["tp hồ chí minh", "79"],
    ["Thành phố Huế", "46"],
    ["thua thien hue", undefined],
    ["Tỉnh Khánh Hoà", "56"],
    ["khanh  hoa", "56"],
    ["BÀ RỊA – VŨNG TÀU", undefined],
    ["Dak Lak", "66"],
    ["Đắc Lắc", "66"],
  ])("finds %s in 2026 as %s", (name, code) => {
    expect(onlyOne(provinceNamed(name, { asOf: "2026-01-01" }))?.code).toBe(code);
  });

  it("finds old names on the days they were valid", () => {
    expect(onlyOne(provinceNamed("BÀ RỊA – VŨNG TÀU", { asOf: OLD }))?.code).toBe("77");
    expect(onlyOne(provinceNamed("thua thien hue", { asOf: "2024-12-31" }))?.code).toBe("46");
  });

  it("gives every old province one successor that holds all of it", () => {
    for (const { code } of provinces({ asOf: OLD })) {
      const succession = successors(code, OLD);
      if (succession.kind === "in-force") continue;
      expect(succession, code).toMatchObject({ kind: "followed" });
      if (succession.kind === "followed" && succession.day === NEW) {
        expect(succession.certainty, code).toBe("certain");
        expect(succession.links, code).toHaveLength(1);
      }
    }
    const changed = provinces({ asOf: OLD }).filter(({ code }) => {
      const succession = successors(code, OLD);
      return succession.kind === "followed" && succession.day === NEW;
    });
    expect(changed).toHaveLength(52);
  });

  it("walks back and forth over a merger and over a change of rank", () => {
    const origin = predecessors("24", NEW);
    expect(origin.kind === "preceded" && origin.links.map(({ unit }) => unit.name)).toEqual(["Bắc Giang", "Bắc Ninh"]);
    expect(successors("75", "2026-04-29")).toMatchObject({
      day: "2026-04-30",
      certainty: "certain",
      links: [{ detail: "reclassified", unit: { fullName: "Thành phố Đồng Nai" } }],
    });
    expect(predecessors("46", "2025-01-01")).toMatchObject({
      links: [{ detail: "renamed", unit: { name: "Thừa Thiên Huế" } }],
    });
    expect(predecessors("01", NEW)).toMatchObject({ kind: "first" });
    expect(successors("01", OLD)).toMatchObject({ kind: "in-force" });
    expect(() => successors("213", OLD)).toThrow(/communes/);
    expect(() => predecessors("213", OLD)).toThrow(Failure);
  });
});

describe("agencies", () => {
  it.each([
    ["G", 26],
    ["H", 34],
    ["K", 34],
    ["I", 6],
    ["J", 28],
  ])("group %s has %i codes from 1/7/2025", (group, count) => {
    expect(agencies({ asOf: NEW }).filter((row) => row.group === group)).toHaveLength(count);
  });

  it("had 34 ministries and bodies and twice 63 provincial codes on 13/4/2025, with G37", () => {
    const rows = agencies({ asOf: "2025-04-13" });
    expect(rows.filter(({ group }) => group === "H")).toHaveLength(63);
    expect(rows.filter(({ group }) => group === "K")).toHaveLength(63);
    expect(rows.filter(({ group }) => group === "G").map(({ code }) => code)).toContain("G37");
    expect(rows.filter(({ group }) => group === "G")).toHaveLength(35);
  });

  it("knows openings, closings, new names and successors", () => {
    const change = requireCovered(diff("agencies", "2025-04-13", "2025-04-14"));
    expect(change.removed.map(({ code }) => code).join(" ")).toBe("G04 G05 G07 G13 G14 G23 G24 G25 G26 G34 G36 G37");
    expect(change.added.map(({ code }) => code)).toEqual(["G38", "G39", "G40"]);
    expect(change.changed.map(({ after }) => after.code)).toEqual(["G10", "G21", "H57", "K57"]);
    expect(successors("H02", OLD)).toMatchObject({ kind: "followed", day: NEW, links: [{ unit: { code: "H05" } }] });
    expect(successors("K02", OLD)).toMatchObject({ kind: "followed", links: [{ unit: { code: "K05" } }] });
    expect(successors("G04", "2025-01-01")).toMatchObject({ kind: "closed", day: "2025-04-14" });
    expect(successors("G10", "2025-01-01")).toMatchObject({ kind: "followed", links: [{ detail: "renamed" }] });
    expect(onlyOne(agency("K19", { asOf: "2026-05-01" }))?.name).toBe("Hội đồng nhân dân thành phố Đồng Nai");
    expect(agency("H02", { asOf: NEW })).toMatchObject({ kind: "none", reason: "not-in-force" });
    expect(onlyOne(agencyNamed("UBND tỉnh Bắc Ninh", { asOf: "2026-01-01" }))?.code).toBe("H05");
  });

  it("says of the names of September 2026 that they are derived", () => {
    const asOf = "2026-10-01";
    for (const code of ["H05", "K05", "H49", "K49"]) {
      expect(onlyOne(agency(code, { asOf })), code).toMatchObject({ sources: ["names-derived-2026"], confidence: "C" });
    }
    for (const code of ["22", "24"]) expect(onlyOne(province(code, { asOf }))?.confidence, code).toBe("C");
  });

  it("keeps the code of each province's committee and council open", () => {
    for (const { code, committeeCode, councilCode } of provinces({ asOf: "2026-10-01" })) {
      for (const held of [committeeCode, councilCode]) {
        expect(agency(held, { asOf: "2026-10-01" }).kind, `${code} ${held}`).toBe("one");
      }
    }
  });
});

describe("sectors, document types and small lists", () => {
  it("answers a code with two names as ambiguous", () => {
    expect(onlyOne(sector("G15-TP07"))).toMatchObject({ name: "Hộ tịch", agencyCode: "G15" });
    for (const code of ["G03-GD10", "G03-GD12", "G03-GD14", "G17-XD11", "BGD-GD15"]) {
      expect(sector(code).kind, code).toBe("ambiguous");
    }
    expect(onlyOne(sector("LVK"))?.name).toBe("Lĩnh vực khác");
    expect(onlyOne(sector("G05-KD-12"))?.agencyCode).toBe("G05");
    expect(sectorNamed("ho tich")).toMatchObject({ kind: "ambiguous" });
    expect(onlyOne(sectorNamed("Đất đai"))?.code).toBe("G13-TN02");
  });

  it("has both lists of document types and says which positions were not seen", () => {
    expect(documentTypes()).toHaveLength(45);
    expect(documentTypes().filter(({ confidence }) => confidence === "D")).toHaveLength(14);
  });

  it("drops the district from the levels on the day it was abolished", () => {
    expect(enumeration("procedure-level", { asOf: OLD })).toHaveLength(4);
    expect(requireCovered(enumeration("procedure-level", { asOf: NEW })).map(({ code }) => code)).toEqual([
      "0",
      "1",
      "3",
    ]);
    expect(onlyOne(term("exchange-status", "13"))?.title.en).toBe("Recall requested");
    expect(requireCovered(terms.diff("procedure-level", OLD, NEW)).removed).toHaveLength(1);
  });

  it("words every term in both languages, and no list is empty", () => {
    expect(enumerationNames().length).toBeGreaterThan(20);
    for (const name of enumerationNames()) {
      expect(enumeration(name).length, name).toBeGreaterThan(1);
      for (const { title, code } of enumeration(name)) expect(title.vi !== title.en, `${name} ${code}`).toBe(true);
    }
  });

  it("compares every list with itself, and says which day it does not cover", () => {
    const asked = [
      ...diffableLists().map((list) => [list, (day: "1999-01-01" | "2026-11-01") => diff(list, day, "2026-11-01")]),
      ...terms.diffableLists().map((list) => [list, (day: "1999-01-01") => terms.diff(list, day, "2026-11-01")]),
    ] as [string, (day: string) => unknown][];
    expect(asked.length).toBeGreaterThan(25);
    for (const [list, ask] of asked) {
      expect(ask("2026-11-01"), list).toMatchObject({ kind: "compared", changed: [], removed: [] });
      expect(ask("1999-01-01"), list).toMatchObject({ days: ["1999-01-01"] });
    }
  });

  it("tells rows of a single source apart", () => {
    const [first] = enumeration("portal-fee-type");
    expect(first && hasSingleSource(first)).toBe(true);
    expect(hasSingleSource({ sources: ["qd-20-2020"] })).toBe(false);
    expect(tableSource("qd-20-2020")).toEqual({
      id: "qd-20-2020",
      kind: "law",
      title: "Quyết định 20/2020/QĐ-TTg",
      issued: "2020-07-22",
      inForce: "2020-09-15",
    });
  });
});
