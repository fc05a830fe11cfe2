import { expect, test } from "vitest";
import { referenceJson } from "../../../scripts/reference-data.js";
import { DESK_SHARES, indicators } from "../src/index.js";

const SAMPLE = "services/real/scoring-criteria-tt01-2018.json";

test("the nine indicators are named, stepped and bounded as in the reference sample", () => {
  type Sample = { tieuDe: string; cauTraLoi: Record<"a" | "b" | "c", string> };
  const [given] = referenceJson<{ tieuChiDanhGiaHaiLong: [Record<string, Sample>] }>(SAMPLE).tieuChiDanhGiaHaiLong;
  const mine = Object.values(indicators);
  expect(mine).toHaveLength(9);
  for (const { number, title } of mine) {
    const one = given[`chiso${number}`] as Sample;
    expect(one.tieuDe.startsWith(`Chỉ số ${number}: ${title.vi}`), one.tieuDe).toBe(true);
    expect(Object.values(one.cauTraLoi).map((text) => text.slice(0, 6))).toEqual(["Điểm 2", "Điểm 1", "Điểm 0"]);
  }
  const shares = (number: number, answer: "a" | "b" | "c") =>
    Array.from((given[`chiso${number}`] as Sample).cauTraLoi[answer].matchAll(/(\d+)%/g), ([, share]) => Number(share));
  expect(shares(5, "a")).toEqual([
    DESK_SHARES.ministry,
    DESK_SHARES.province,
    DESK_SHARES.district,
    DESK_SHARES.commune,
  ]);
  expect([shares(8, "a"), shares(8, "b"), shares(8, "c")]).toEqual([[100], [90], [90]]);
  expect([shares(9, "a"), shares(9, "b"), shares(9, "c")]).toEqual([[20, 30], [15, 30], [15]]);
});
