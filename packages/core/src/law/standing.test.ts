import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LocalDate } from "../local-time.js";
import {
  lawDayText,
  listInstruments,
  readRegister,
  registered,
  resolveCitation,
  standingOf,
  standingText,
} from "./index.js";
import type { LawTables } from "./instrument.js";

const register = registered();
const all = listInstruments();
const TODAY = "2026-11-28";
const status = (key: string, day: LocalDate, article?: string): string =>
  resolveCitation({ key, ...(article !== undefined && { article }) }, day).status;

describe("what became of an instrument, by the day", () => {
  it.each<[string, LocalDate, string]>([
    ["nd-61-2018", "2018-06-20", "not-yet-in-force"],
    ["nd-61-2018", "2018-06-21", "in-force"],
    ["nd-61-2018", "2021-12-06", "amended"],
    ["nd-61-2018", "2025-06-30", "amended"],
    ["nd-61-2018", "2025-07-01", "repealed"],
    ["tt-01-2018-vpcp", "2025-06-30", "in-force"],
    ["tt-01-2018-vpcp", "2025-07-01", "unknown"],
    ["tt-01-2018-vpcp", "2025-09-15", "repealed"],
    ["nd-43-2011", "2022-08-14", "in-force"],
    ["nd-43-2011", "2022-08-15", "repealed"],
    ["tt-32-2017-btttt", "2022-08-14", "in-force"],
    ["tt-32-2017-btttt", "2022-08-15", "ended-with-parent"],
    ["nd-42-2022", "2022-08-14", "not-yet-in-force"],
    ["nd-42-2022", "2026-06-30", "in-force"],
    ["nd-42-2022", "2026-07-01", "repealed"],
    ["nd-137-2015", "2024-06-30", "amended"],
    ["nd-137-2015", "2024-07-01", "ended-with-parent"],
    ["tt-07-2016-bca", "2021-07-01", "repealed"],
    ["tt-105-2020-btc", "2025-02-05", "in-force"],
    ["tt-105-2020-btc", "2025-02-06", "repealed"],
    ["tt-86-2024-btc", "2026-06-30", "in-force"],
    ["tt-86-2024-btc", "2026-07-01", "repealed"],
    ["tt-19-2023-btttt", "2026-03-29", "in-force"],
    ["tt-19-2023-btttt", "2026-03-30", "repealed"],
    ["nd-63-2010", TODAY, "amended"],
    ["qd-20-2020", TODAY, "amended"],
    ["qcvn-102-2016-btttt", TODAY, "amended"],
    ["qd-766-ttg-2022", TODAY, "in-force"],
    ["qd-72-2002", TODAY, "in-force"],
    ["nd-224-2026", TODAY, "in-force"],
    ["tt-90-2026-btc", TODAY, "in-force"],
    ["tt-185-2015-btc", "2026-09-02", "in-force"],
    ["tt-185-2015-btc", TODAY, "unknown"],
    ["nd-118-2025", TODAY, "amended"],
    ["nd-367-2025", TODAY, "partly-repealed"],
    ["nd-47-2020", "2025-08-18", "in-force"],
    ["nd-47-2020", "2025-08-19", "partly-repealed"],
    ["nd-47-2020", TODAY, "unknown"],
    ["nd-85-2016", "2026-06-30", "in-force"],
    ["nd-85-2016", "2026-07-01", "ended-with-parent"],
    ["tt-12-2022-btttt", "2026-07-01", "ended-with-parent"],
    ["nd-53-2022", "2026-07-01", "ended-with-parent"],
    ["tt-23-2018-btttt", "2026-07-01", "ended-with-parent"],
    ["tt-13-2017-btttt", "2026-07-01", "ended-with-parent"],
    ["tt-31-2017-btttt", "2026-07-01", "ended-with-parent"],
    ["tt-39-2017-btttt", "2026-07-01", "unknown"],
    ["qd-28-2018", TODAY, "unknown"],
    ["tt-41-2017-btttt", "2026-11-14", "in-force"],
    ["tt-41-2017-btttt", "2026-11-15", "repealed"],
    ["luat-03-2026-qh16", TODAY, "not-yet-in-force"],
    ["luat-60-2014-qh13", TODAY, "in-force"],
    ["qd-38-btttt-2021", "2025-12-31", "in-force"],
    ["qd-38-btttt-2021", "2026-01-01", "expired"],
    ["cv-1665-vpcp-kstt-2018", TODAY, "unknown"],
    ["rfc-8415", "2026-01-31", "repealed"],
  ])("%s on %s: %s", (key, day, expected) => expect(status(key, day)).toBe(expected));

  it("tells an article from its instrument", () => {
    expect(status("nd-118-2025", TODAY, "Điều 18 khoản 2")).toBe("amended");
    expect(status("nd-118-2025", TODAY, "Điều 19 khoản 4")).toBe("not-read");
    expect(status("nd-47-2020", "2025-08-19", "Điều 17 khoản 1")).toBe("repealed");
    expect(status("nd-47-2020", "2025-08-19", "Điều 12")).toBe("partly-repealed");
    expect(status("nd-47-2020", "2025-08-19", "Điều 5")).toBe("in-force");
    expect(status("qd-20-2020", TODAY, "Điều 4")).toBe("in-force");
    expect(status("qd-20-2020", TODAY, "Phụ lục I")).toBe("amended");
  });

  it("has read an article only in the wording that was read", () => {
    expect(status("nd-118-2025", "2026-08-04", "Điều 18 khoản 2")).toBe("not-read");
    expect(status("nd-118-2025", "2026-08-05", "Điều 18 khoản 2")).toBe("amended");
    expect(status("nd-70-2024", "2026-03-14", "Điều 11")).toBe("not-read");
    const [between] = resolveCitation({ key: "nd-61-2018", article: "Điều 26" }, "2025-12-01").successors;
    expect(between).toMatchObject({ key: "nd-118-2025", article: "Điều 17 khoản 3", read: false });
  });

  it("says why it cannot say", () => {
    expect(resolveCitation({ key: "tt-01-2018-vpcp" }, "2025-07-01")).toMatchObject({
      reason: "parent-ended",
      parent: "nd-61-2018",
    });
    expect(resolveCitation({ key: "tt-39-2017-btttt" }, TODAY)).toMatchObject({
      reason: "parent-ended",
      parent: "luat-67-2006-qh11",
    });
    expect(resolveCitation({ key: "qd-28-2018" }, TODAY).reason).toBe("bases-ended");
    expect(resolveCitation({ key: "tt-185-2015-btc" }, TODAY).reason).toBe("no-repeal-found");
    expect(resolveCitation({ key: "tt-10-2016-btttt" }, "2017-01-01").reason).toBe("no-day-of-force");
    expect(resolveCitation({ key: "nd-73-2019" }, "2026-02-01").reason).toBe("day-open");
    expect(resolveCitation({ key: "cv-1665-vpcp-kstt-2018" }, TODAY).reason).toBe("makes-no-law");
    expect(resolveCitation({ key: "nd-1-1900" }, TODAY).reason).toBe("not-registered");
    expect(resolveCitation({}, TODAY).reason).toBe("not-registered");
  });

  it("names what took its place, down to the last, and says whether the article was read", () => {
    const article = (key: string, place?: string): unknown =>
      resolveCitation({ key, ...(place && { article: place }) }, TODAY).successors.map(
        ({ key: to, article: at, read }) => [to, at, read],
      );
    expect(article("nd-61-2018", "Điều 26")).toEqual([["nd-118-2025", "Điều 17 khoản 3", true]]);
    expect(article("nd-61-2018", "Điều 18 khoản 2 điểm a")).toEqual([["nd-118-2025", "Điều 18 khoản 2", true]]);
    expect(article("nd-61-2018", "Điều 19 khoản 4")).toEqual([["nd-118-2025", undefined, false]]);
    expect(article("nd-43-2011")).toEqual([
      ["nd-42-2022", undefined, false],
      ["nd-224-2026", "Điều 13", true],
    ]);
    expect(article("nd-137-2015", "Điều 13")).toEqual([["luat-26-2023-qh15", "Điều 12", true]]);
    expect(article("tt-19-2023-btttt")).toEqual([["tt-06-2026-bkhcn", "Điều 7", true]]);
    expect(article("nd-63-2010")).toEqual([]);
    expect(resolveCitation({ key: "tt-41-2017-btttt" }, TODAY)).toMatchObject({
      successors: [],
      withoutSuccessor: true,
    });
    expect(resolveCitation({ key: "nd-43-2011" }, "2023-01-01").successors.map(({ key }) => key)).toEqual([
      "nd-42-2022",
    ]);
  });

  it("says that a later day lies beyond it", () => {
    expect(register.day).toBe(TODAY);
    expect(resolveCitation({ key: "nd-118-2025" }, TODAY)).not.toHaveProperty("beyond");
    expect(resolveCitation({ key: "nd-118-2025" }, "2027-02-01")).toMatchObject({ status: "amended", beyond: true });
    expect(status("nd-123-2015", "2027-03-01")).toBe("ended-with-parent");
  });

  it("is as sure as the weakest fact behind it", () => {
    expect(resolveCitation({ key: "nd-42-2022" }, TODAY).confidence).toBe("official");
    expect(resolveCitation({ key: "tt-105-2020-btc" }, TODAY).confidence).toBe("unchecked");
    expect(resolveCitation({ key: "tt-32-2017-btttt" }, TODAY).confidence).toBe("single");
  });
});

describe("in words", () => {
  const line = (key: string, day: LocalDate, language: "vi" | "en", article?: string): string =>
    standingText(resolveCitation({ key, ...(article !== undefined && { article }) }, day), language);

  it("says what happened, when, by what, and where to look now", () => {
    expect(line("nd-61-2018", TODAY, "vi", "Điều 26")).toBe(
      "hết hiệu lực từ 01/07/2025, do Nghị định 118/2025/NĐ-CP; nay xem Điều 17 khoản 3, Nghị định 118/2025/NĐ-CP",
    );
    expect(line("nd-61-2018", TODAY, "en", "Điều 19")).toBe(
      "repealed on 1 July 2025 by Nghị định 118/2025/NĐ-CP; see Nghị định 118/2025/NĐ-CP now (the article that answers was not read)",
    );
    expect(line("tt-32-2017-btttt", TODAY, "vi")).toContain(
      "hết hiệu lực từ 15/08/2022 cùng với Nghị định 43/2011/NĐ-CP",
    );
    expect(line("tt-41-2017-btttt", TODAY, "vi")).toContain("không có văn bản thay thế");
    expect(line("nd-63-2010", TODAY, "en")).toContain("amended by Nghị định 48/2013/NĐ-CP, Nghị định 92/2017/NĐ-CP");
    expect(line("nd-118-2025", "2027-01-01", "en")).toContain("as far as the register goes (28 November 2026)");
  });

  it("has words for every status and reason, in both languages, with every place filled", () => {
    const days: LocalDate[] = [
      "1980-01-01",
      "2012-01-01",
      "2017-01-01",
      "2022-09-01",
      "2024-07-01",
      "2025-08-01",
      TODAY,
      "2027-06-01",
    ];
    for (const { key } of all) {
      for (const day of days) {
        for (const language of ["vi", "en"] as const) {
          const text = line(key, day, language);
          expect(text, `${key} ${day}`).toMatch(/\S/);
          expect(text, `${key} ${day}`).not.toMatch(/\{|undefined| ;| ,|(?:do|by|với|with|từ|on|from) *(?:;|$)/);
        }
      }
    }
  });

  it("writes days as each language does", () => {
    expect([lawDayText("2025-07-01", "vi"), lawDayText("2025-07-01", "en")]).toEqual(["01/07/2025", "1 July 2025"]);
    expect([lawDayText("2006-02", "vi"), lawDayText("2006-02", "en")]).toEqual(["02/2006", "February 2006"]);
    expect(lawDayText("2001", "en")).toBe("2001");
  });
});

describe("chains of any length", () => {
  /** A law and details of details below it, the law repealed on a day; each in force from 2017 on and never confirmed. */
  const chainOf = (length: number, repealed: string): LawTables => ({
    instruments: Array.from({ length }, (_, at) => [
      `x-${at}`,
      `${at}`,
      "decree",
      "I",
      "chủ đề",
      "subject",
      "2016-12-01",
      "2017-01-01",
      "",
      at === 0 ? "" : `x-${at - 1}`,
      "",
      "",
      "",
      "whole",
      "",
      "text",
      "official",
    ]),
    changes: [["x-0", "repealed", "", "", repealed, "", "", "text", "official"]],
    successions: [],
    issuers: [["I", "Issuer"]],
  });
  const day = fc
    .integer({ min: 0, max: 5000 })
    .map((at) => new Date(Date.UTC(2017, 0, 2 + at)).toISOString().slice(0, 10) as LocalDate);

  it("end with their head, save when the law of that day let details go on", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), day, day, (length, repealed, asked) => {
        const invented = readRegister(chainOf(length, repealed));
        const last = standingOf(invented, `x-${length - 1}`, asked);
        const kept = repealed >= "2025-04-01" && repealed < "2025-07-01";
        if (asked < repealed) expect(last.status).toBe(kept ? "unknown" : "in-force");
        else if (kept) expect(last.status).toBe("unknown");
        else expect(last).toMatchObject({ status: "ended-with-parent", since: repealed, parent: `x-${length - 2}` });
      }),
    );
  });

  it("never call in force what was not yet, or had ended", () => {
    const ALIVE = ["in-force", "amended", "partly-repealed"];
    fc.assert(
      fc.property(fc.constantFrom(...all), day, ({ key, inForce, changes }, asked) => {
        const { status: found, successors } = resolveCitation({ key }, asked);
        if (inForce !== undefined && asked < inForce) expect(found).toBe("not-yet-in-force");
        const over = changes.some(
          ({ kind, articles, from }) =>
            kind !== "amended" && articles.length === 0 && from !== undefined && asked >= from,
        );
        if (over) expect(ALIVE).not.toContain(found);
        if (ALIVE.includes(found)) expect(successors).toEqual([]);
        expect(new Set(successors.map(({ key: to }) => to)).size).toBe(successors.length);
      }),
    );
  });

  it("never bring back to life what has ended, as days go by", () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), day, day, ({ key }, one, other) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        const ended = ["repealed", "expired", "ended-with-parent"];
        if (ended.includes(status(key, early)))
          expect(["repealed", "expired", "ended-with-parent"]).toContain(status(key, late));
      }),
    );
  });

  it("are found to be open when their order of days is", () => {
    const tables = chainOf(2, "");
    const invented = readRegister({
      ...tables,
      changes: [["x-0", "repealed", "x-1", "", "", "2020-01-01", "2020-02-01", "text", "official"]],
    });
    expect(standingOf(invented, "x-0", "2019-12-31").status).toBe("in-force");
    expect(standingOf(invented, "x-0", "2020-01-01")).toMatchObject({ status: "unknown", reason: "day-open" });
    expect(standingOf(invented, "x-0", "2020-02-01")).toMatchObject({ status: "repealed" });
    expect(standingOf(invented, "x-0", "2020-02-01")).not.toHaveProperty("since");
  });
});
