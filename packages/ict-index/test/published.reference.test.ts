import { expect, test } from "vitest";
import { ictIndex2016, layoutOf, publishedMinistries, publishedProvinces } from "../src/index.js";
import { referenceRows, referenceText } from "./reference.js";

test("the published rows are those of the reference table", () => {
  const rows = referenceRows("published-scores.csv").filter((row) =>
    [row.total, row.htnl, row.ud, row.htkt, row.dvctt, row.rank_htkt, row.rank_htnl, row.rank_ud].some(
      (text) => text !== "",
    ),
  );
  const mine = [...publishedProvinces, ...publishedMinistries];
  let compared = 0;
  for (const row of rows) {
    const own = mine.find((one) => one.unit === row.unit && String(one.year) === row.year);
    expect(own, `${row.unit} ${row.year}`).toBeDefined();
    expect(own?.scores.ICT ?? "").toBe(row.total);
    expect(String(own?.rank ?? "")).toBe(row.rank);
    for (const [node, rank] of [
      ["HTKT", row.rank_htkt],
      ["HTNL", row.rank_htnl],
      ["UD", row.rank_ud],
    ] as const) {
      expect(String(own?.ranks?.[node] ?? ""), `${row.unit} ${row.year} ${node}`).toBe(rank);
    }
    compared += 1;
  }
  expect([compared, mine.length]).toEqual([40, 40]);
});

test("its criteria are those of the reference table, marks included", () => {
  type Node = { code: string; name_vi: string; confidence?: string; children?: Node[]; indicators?: Node[] };
  const marks: Record<string, string> = { verified: "verified", brief: "reported", "recalled-not-seen": "recalled" };
  const leaves = (node: Node): Node[] => [...(node.indicators ?? []), ...(node.children ?? []).flatMap(leaves)];
  const wanted = leaves((JSON.parse(referenceText("ict-index-criteria.json")) as { index: Node }).index);
  const mine = layoutOf(ictIndex2016.tree).criteria;
  expect(mine.map((one) => [one.code, one.confidence])).toEqual(
    wanted.map((one) => [one.code, marks[one.confidence ?? ""]]),
  );
  expect(wanted).toHaveLength(30);
});
