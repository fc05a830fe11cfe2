import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cite } from "./cite.js";
import {
  CONFIDENCE_NAMES,
  findInstrument,
  instrumentName,
  KIND_NAMES,
  lawSourceText,
  listInstruments,
  registered,
  resolveCitation,
  searchInstruments,
  standingText,
  traceInstrument,
} from "./index.js";
import type { Instrument } from "./instrument.js";
import { relationOfPlaces } from "./place.js";

const register = registered();
const all = listInstruments();
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Every key that an instrument names. */
const named = ({ details, issuedBy, restsOn, successor, changes, sources }: Instrument): string[] => [
  ...[details, issuedBy, successor ?? undefined, ...restsOn].filter((key) => key !== undefined),
  ...changes.flatMap(({ by, sources: of }) =>
    [by ?? [], ...of.map((source) => (typeof source === "object" ? source.text : []))].flat(),
  ),
  ...sources.flatMap((source) => (typeof source === "object" ? source.text : [])),
];

describe("the register", () => {
  it("has at least the instruments that were looked into, each once, in kinds with a name", () => {
    expect(all.length).toBeGreaterThanOrEqual(270);
    expect(register.instruments.size).toBe(all.length);
    for (const { key, kind, confidence, issuer, subject } of all) {
      expect(Object.keys(KIND_NAMES), key).toContain(kind);
      expect(Object.keys(CONFIDENCE_NAMES), key).toContain(confidence);
      for (const text of [issuer, subject]) {
        expect(text.vi, key).toBe(text.vi.normalize("NFC"));
        expect(text.vi, key).not.toBe("");
        expect(text.en, key).not.toBe("");
        expect(text.en, key).not.toBe(text.vi);
      }
    }
  });

  it("names no instrument that it does not have", () => {
    for (const instrument of all) {
      for (const key of named(instrument))
        expect(register.instruments.has(key), `${instrument.key}: ${key}`).toBe(true);
    }
    for (const { from, to } of register.successions) {
      expect(register.instruments.has(from.key), from.key).toBe(true);
      expect(register.instruments.has(to.key), to.key).toBe(true);
    }
  });

  it("knows where each fact comes from, in both languages", () => {
    for (const { key, sources, changes } of all) {
      expect(sources.length, key).toBeGreaterThan(0);
      for (const source of [...sources, ...changes.flatMap((change) => change.sources)]) {
        for (const language of ["vi", "en"] as const) expect(lawSourceText(source, language), key).toMatch(/\S/);
      }
    }
  });

  it("has days that follow one another", () => {
    for (const { key, issued, inForce, inForceLatest, confirmed, changes } of all) {
      if (issued !== undefined) expect(issued, key).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/);
      for (const day of [inForce, inForceLatest, confirmed]) if (day !== undefined) expect(day, key).toMatch(DAY);
      const start = inForce ?? issued;
      if (issued !== undefined && inForce !== undefined) expect(inForce >= issued, key).toBe(true);
      expect(inForce === undefined || inForceLatest === undefined, key).toBe(true);
      for (const { from, earliest, latest, kind } of changes) {
        for (const day of [from, earliest, latest]) if (day !== undefined) expect(day, key).toMatch(DAY);
        const first = from ?? earliest ?? latest;
        if (start !== undefined && first !== undefined) expect(first >= start, `${key} ${kind}`).toBe(true);
        if (earliest !== undefined && latest !== undefined) expect(latest >= earliest, key).toBe(true);
        expect(from === undefined || (earliest === undefined && latest === undefined), key).toBe(true);
      }
    }
  });

  it("has no change before the instrument that made it was issued, and none after it was last seen in use", () => {
    for (const { key, changes, confirmed } of all) {
      for (const { by, from, kind, articles } of changes) {
        const issued = by === undefined ? undefined : register.instruments.get(by)?.issued;
        if (issued !== undefined && from !== undefined) expect(from >= issued, `${key} by ${by}`).toBe(true);
        const ends = kind !== "amended" && articles.length === 0 && from !== undefined;
        if (ends && confirmed !== undefined) expect(from > confirmed, key).toBe(true);
      }
    }
  });

  it("goes round in no circle", () => {
    const next: readonly ((instrument: Instrument) => readonly (string | undefined)[])[] = [
      ({ details, issuedBy }) => [details, issuedBy],
      ({ restsOn }) => restsOn,
      ({ successor, changes }) => [
        successor ?? undefined,
        ...changes.filter(({ kind, articles }) => kind === "repealed" && articles.length === 0).map(({ by }) => by),
      ],
      ({ changes }) => changes.map(({ by }) => by),
    ];
    for (const step of next) {
      const ends = new Set<string>();
      const visit = (key: string, path: readonly string[]): void => {
        expect(path, [...path, key].join(" → ")).not.toContain(key);
        if (ends.has(key)) return;
        for (const to of step(register.instruments.get(key) as Instrument)) {
          if (to !== undefined) visit(to, [...path, key]);
        }
        ends.add(key);
      };
      for (const { key } of all) visit(key, []);
    }
  });

  it("is what its table says: the pages and the tables are made from the same rows", () => {
    const rows = readFileSync(new URL("../../../../specs/law/register.csv", import.meta.url), "utf8");
    for (const { key } of all) expect(rows).toContain(`\n${key},`);
    for (const page of ["register.md", "register.vi.md"]) {
      const text = readFileSync(new URL(`../../../../docs/law/${page}`, import.meta.url), "utf8");
      for (const { key } of all) expect(text, page).toContain(`<a id="${key}"></a>`);
    }
  });
});

describe("names", () => {
  it("follow from the keys, save those of provinces and the like", () => {
    const untold = all.filter(({ key, name }) => {
      try {
        return instrumentName(key) !== name;
      } catch {
        return true;
      }
    });
    expect(untold.length).toBeLessThan(40);
    for (const { kind } of untold) expect(["decree", "circular", "law", "code", "rfc"]).not.toContain(kind);
  });

  it.each([
    ["nd-118-2025", "Nghị định 118/2025/NĐ-CP"],
    ["tt-01-2018-vpcp", "Thông tư 01/2018/TT-VPCP"],
    ["luat-26-2023-qh15", "Luật 26/2023/QH15"],
    ["blds-91-2015-qh13", "Bộ luật Dân sự 91/2015/QH13"],
    ["qd-20-2020", "Quyết định 20/2020/QĐ-TTg"],
    ["qd-766-ttg-2022", "Quyết định 766/QĐ-TTg năm 2022"],
    ["qcvn-102-2016-btttt", "QCVN 102:2016/BTTTT"],
    ["tcvn-6909-2001", "TCVN 6909:2001"],
    ["cv-1665-vpcp-kstt-2018", "Công văn 1665/VPCP-KSTT năm 2018"],
    ["nq-202-2025-qh15", "Nghị quyết 202/2025/QH15"],
    ["rfc-4291", "RFC 4291"],
  ])("%s is %s", (key, name) => {
    expect(instrumentName(key)).toBe(name);
    expect(register.instruments.get(key)?.name).toBe(name);
  });

  it.each(["", "nd", "nd-118", "xx-1-2020", "tt-01-2018", "qcvn-102"])("%s is not made that way", (key) => {
    expect(() => instrumentName(key)).toThrow(RangeError);
  });

  it("are in the citation, with the key and the article", () => {
    expect(cite("nd-118-2025", "Điều 18 khoản 2")).toEqual({
      key: "nd-118-2025",
      instrument: "Nghị định 118/2025/NĐ-CP",
      article: "Điều 18 khoản 2",
    });
    expect(cite("rfc-4291")).toEqual({ key: "rfc-4291", instrument: "RFC 4291" });
  });
});

describe("places", () => {
  it.each([
    ["Điều 8", "Điều 8 khoản 2 điểm a", "holds"],
    ["Điều 8 khoản 2 điểm a", "Điều 8", "within"],
    ["Điều 8", "Điều 80", "apart"],
    ["Điều 8 khoản 2", "Điều 8 khoản 3", "apart"],
    ["điều 8  khoản 2", "Điều 8 khoản 2", "holds"],
    ["Phụ lục I", "Phụ lục II", "apart"],
    ["§2.3", "§2.3", "holds"],
  ])("%s, %s: %s", (left, right, relation) => expect(relationOfPlaces(left, right)).toBe(relation));
});

describe("looking up", () => {
  it("finds by key, number and name", () => {
    for (const text of ["nd-61-2018", "ND-61-2018", "61/2018/NĐ-CP", "61/2018/nd-cp", "Nghị định 61/2018/NĐ-CP"]) {
      expect(findInstrument(text)?.key, text).toBe("nd-61-2018");
    }
    expect(findInstrument("14/CT-TTg")).toBeUndefined();
    expect(findInstrument("Chỉ thị 14/CT-TTg năm 2019")?.key).toBe("ct-14-ttg-2019");
  });

  it("searches phrases first, then words", () => {
    const keys = (text: string): string[] => searchInstruments(text).map(({ key }) => key);
    expect(keys("một cửa")).toContain("nd-118-2025");
    expect(keys("một cửa")).not.toContain("nd-48-2013");
    expect(keys("one-stop 2025")).toContain("nd-118-2025");
    expect(keys("không có gì như thế")).toEqual([]);
  });

  it("traces what hangs together", () => {
    const chain = traceInstrument("nd-61-2018");
    expect(chain?.children.map(({ key }) => key)).toEqual(["tt-01-2018-vpcp"]);
    expect(chain?.successors.map(({ key }) => key)).toEqual(["nd-118-2025"]);
    expect(traceInstrument("tt-12-2022-btttt")?.parents.map(({ key }) => key)).toEqual([
      "nd-85-2016",
      "luat-86-2015-qh13",
    ]);
    expect(traceInstrument("nd-309-2026")?.amends.map(({ key }) => key)).toEqual(["nd-118-2025"]);
    expect(traceInstrument("nothing")).toBeUndefined();
  });
});

describe("the README's snippet", () => {
  it("does what it says", () => {
    const code = cite("nd-61-2018", "Điều 26");
    expect(resolveCitation(code, "2025-06-30").status).toBe("amended");
    const now = resolveCitation(code, "2026-11-28");
    expect(now.status).toBe("repealed");
    expect(now.successors[0]?.article).toBe("Điều 17 khoản 3");
    expect(standingText(now, "en")).toBe(
      "repealed on 1 July 2025 by Nghị định 118/2025/NĐ-CP; see Điều 17 khoản 3, Nghị định 118/2025/NĐ-CP now",
    );
    expect(resolveCitation(cite("nd-118-2025", "Điều 19"), "2026-11-28").status).toBe("not-read");
    const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
    expect(readme).toContain(`${all.length} instruments`);
  });
});
