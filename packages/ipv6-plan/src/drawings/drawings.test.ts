import { fitText, textWidth, wrapText } from "@egov-vn/core/markup";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { largePlan } from "../../test/large-plan.js";
import { Prefix } from "../address/prefix.js";
import { smallPlan } from "../examples/small-plan.js";
import { planIndex } from "../model/plan-index.js";
import type { Plan } from "../schema.js";
import { type BitRuler, bitRulerSvg } from "./bit-ruler.js";
import { mapOf, mapsOf, rulerOf, treesOf } from "./from-plan.js";
import { mapCounts, type NibbleMap, nibbleMapSvg } from "./nibble-map.js";
import { prefixTreeSvg, treeRows, treeSize } from "./prefix-tree.js";

const plan = largePlan(200);
const LANGUAGES = ["vi", "en"] as const;

interface Shown {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: string;
  readonly words: string;
}

/** The texts of a drawing, where they stand. */
function textsIn(svg: string): Shown[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = "", words = ""]) => {
    const of = (name: string): string => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
    return {
      x: Number(of("x")),
      y: Number(of("y")),
      size: Number(of("font-size")),
      anchor: of("text-anchor") || "start",
      words: words.replace(/&\w+;|&#39;/g, "'"),
    };
  });
}

/** Holds a drawing to what all must be: well formed, named and described, in its language, with no text outside. */
function expectGood(svg: string, language: string): void {
  const stack: string[] = [];
  for (const [, close, tag, self] of svg.matchAll(/<(\/?)([\w]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (self === "/") continue;
    if (close === "") stack.push(tag as string);
    else expect(stack.pop()).toBe(tag);
  }
  expect(stack).toEqual([]);
  expect(svg).toMatch(
    new RegExp(
      `^<svg [^>]*role="img" aria-labelledby="(\\S+-t) (\\S+-d)" lang="${language}"[^>]*><title id="\\1">[^<]+</title><desc id="\\2">[^<]+</desc>`,
    ),
  );
  const [, width = 0, height = 0] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []).map(Number);
  const texts = textsIn(svg);
  expect(texts.length).toBeGreaterThan(0);
  for (const { x, y, size, anchor, words } of texts) {
    const own = textWidth(words, size);
    const from = anchor === "end" ? x - own : anchor === "middle" ? x - own / 2 : x;
    expect(from, words).toBeGreaterThanOrEqual(-1);
    if (!/^[0-9a-f:/]+$/.test(words)) expect(from + own, words).toBeLessThanOrEqual(width + 1);
    expect(y).toBeLessThan(height);
  }
}

describe("text that must fit", () => {
  test("is never wider than its room", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.integer({ min: 20, max: 400 }),
        fc.integer({ min: 1, max: 4 }),
        (words, room, most) => {
          expect(textWidth(fitText(words, room, 12), 12)).toBeLessThanOrEqual(room);
          const lines = wrapText(words, room, 12, most);
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(room);
        },
      ),
    );
    expect(fitText("Sở Nông nghiệp", 400, 12)).toBe("Sở Nông nghiệp");
  });
});

describe("the bit ruler", () => {
  test.each(LANGUAGES)("shows each field with its width, bits and order (%s)", (language) => {
    const rulers = planIndex(plan).roots.flatMap((root) => rulerOf(root, language) ?? []);
    expect(rulers.map(({ fields }) => fields.map(({ bits }) => bits))).toEqual([[4, 8, 8], [16]]);
    const svg = bitRulerSvg(rulers[0] as BitRuler, language);
    expectGood(svg, language);
    const shown = textsIn(svg).map(({ words }) => words);
    for (const words of [
      "2001:db8:40::/44",
      "44–47",
      "48–55",
      "56–63",
      "/44",
      "/48",
      "/56",
      "/64",
      "/128",
      "Nhóm đơn vị",
      "a–e",
    ])
      expect(shown).toContain(words);
    expect(shown.join(" ")).toContain("RFC 3531");
  });

  test("draws any layout, narrow fields and long names too", () => {
    const anyRuler = fc.record({
      rootLength: fc.integer({ min: 1, max: 64 }),
      bits: fc.array(fc.integer({ min: 1, max: 32 }), { minLength: 1, maxLength: 16 }),
      name: fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
    });
    fc.assert(
      fc.property(anyRuler, ({ rootLength, bits, name }) => {
        const fields: { name: string; bits: number }[] = [];
        let end = rootLength;
        for (const width of bits) {
          if (end + width > 128) break;
          end += width;
          fields.push({ name, bits: width });
        }
        fc.pre(fields.length > 0);
        expectGood(bitRulerSvg({ root: `2001:db8::/${rootLength}`, rootLength, fields }, "vi"), "vi");
      }),
    );
  });
});

describe("the nibble map", () => {
  const maps = mapsOf(plan);

  test("of the first field and of each tier in use", () => {
    expect(maps.map(({ of }) => of)).toEqual([
      "2001:db8:40::/44",
      "2001:db8:40::/48",
      "2001:db8:42::/48",
      "2001:db8:43::/48",
      "2001:db8:44::/48",
      "2001:db8:ffff::/48",
    ]);
    const communes = maps[4]?.map as NibbleMap;
    expect(mapCounts(communes)).toEqual({ occupied: 170, reserved: 15, retired: 0, free: 71 });
    expect(communes.cells[0]).toEqual({
      index: 1,
      state: "occupied",
      label: "00001",
      name: "2001:db8:44:100::/56 Xã Mẫu 1",
    });
  });

  test("a tier's block is called what the layout calls it", () => {
    const tiers = mapOf(smallPlan, Prefix.from("3fff:40::/44"), 48, "").cells.filter(
      ({ state }) => state === "occupied",
    );
    const names = new Map(smallPlan.layouts[0]?.fields[0]?.values?.map(({ value, name }) => [value, name]));
    expect(tiers.length).toBeGreaterThan(1);
    expect(tiers.map(({ label }) => label)).toEqual(tiers.map(({ index }) => names.get(index)));
  });

  test("counts of the states are the blocks that there are", () => {
    for (const { map } of [...maps, ...mapsOf(smallPlan)]) {
      const { occupied, reserved, retired, free } = mapCounts(map);
      expect(occupied + reserved + retired + free).toBe(2 ** (map.blockLength - map.length));
      expect(new Set(map.cells.map(({ index }) => index)).size).toBe(map.cells.length);
    }
  });

  test("a retired prefix is a state of its own, which what is in use goes before", () => {
    const retired: Plan["retired"] = [
      { prefix: "2001:db8:44:ee00::/56", notBefore: "2027-01-01" },
      { prefix: "2001:db8:44:100::/56", notBefore: "2027-01-01" },
    ];
    const map = mapOf({ ...plan, retired }, Prefix.from("2001:db8:44::/48"), 56, "");
    expect(mapCounts(map)).toMatchObject({ occupied: 170, retired: 1 });
    expect(nibbleMapSvg(map, "vi")).toContain("Đã thu hồi: 1");
  });

  test.each(LANGUAGES)("is drawn with a legend that counts, and states differ without colour (%s)", (language) => {
    for (const { map } of maps) {
      const svg = nibbleMapSvg(map, language, "m1");
      expectGood(svg, language);
      const blocks = 2 ** (map.blockLength - map.length);
      // A cell for each block, or a box for rows that are free, which says of how many blocks.
      const hints = [...svg.matchAll(/<rect [^>]*><title>([^<]*)</g)].map(([, hint]) => hint as string);
      const counted = hints.map((hint) => Number(/^(\d+) (?:khối trống|free blocks)$/.exec(hint)?.[1] ?? 1));
      expect(counted.reduce((sum, count) => sum + count, 0)).toBe(blocks);
      for (const cell of map.cells)
        expect(svg).toContain(`<title>${cell.index.toString(16).padStart(blocks > 16 ? 2 : 1, "0")}: `);
      expect(svg).toContain("url(#m1-reserved)");
      expect(textsIn(svg).map(({ words }) => words)).toContain(
        `${language === "vi" ? "Còn trống" : "Free"}: ${mapCounts(map).free}`,
      );
    }
  });
});

describe("the tree", () => {
  test("has every node of the plan in the branch of what holds it", () => {
    const trees = treesOf(plan);
    const rows = treeRows(trees, {}, "vi");
    expect(rows.map(({ prefix }) => prefix).sort()).toEqual(
      [...plan.roots.map(({ prefix }) => prefix), ...plan.nodes.map(({ prefix }) => prefix)].sort(),
    );
    rows.forEach(({ prefix, parent }) => {
      if (parent >= 0) expect(Prefix.from(rows[parent]?.prefix as string).contains(Prefix.from(prefix))).toBe(true);
    });
  });

  test("counts what it leaves out", () => {
    const [tree] = treesOf(plan);
    const rows = treeRows([tree as NonNullable<typeof tree>], { depth: 2, branches: 5 }, "en");
    const hidden = rows
      .flatMap(({ name, note }) => [name, note])
      .flatMap((text) => /(?:and )?([\d,]+) (?:more prefixes|prefixes inside)/.exec(text)?.[1] ?? []);
    const total = hidden.reduce((sum, text) => sum + Number(text.replace(",", "")), 0);
    expect(total + rows.filter(({ leftOut }) => !leftOut).length).toBe(treeSize(tree as NonNullable<typeof tree>));
  });

  test.each(LANGUAGES)("is drawn a row each (%s)", (language) => {
    const svg = prefixTreeSvg(treesOf(largePlan(20)), "Cây <địa chỉ>", language);
    expectGood(svg, language);
    expect(svg).toContain("VLAN 20");
  });
});
