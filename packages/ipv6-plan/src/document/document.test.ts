import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { largePlan } from "../../test/large-plan.js";
import { mapCounts } from "../drawings/nibble-map.js";
import { smallPlan } from "../examples/small-plan.js";
import { type Plan, PlanSchema } from "../schema.js";
import { layOutPlan } from "../verbs/lay-out-plan.js";
import type { Block } from "./content.js";
import { documentDocx } from "./docx.js";
import { documentHtml } from "./html.js";
import { documentMarkdown } from "./markdown.js";
import { planDocument } from "./plan-document.js";

const plan = largePlan(6);
const LANGUAGES = ["vi", "en"] as const;

/** Every text of a document, in reading order. */
const textsOf = (block: Block): readonly string[] => {
  switch (block.kind) {
    case "heading":
    case "paragraph":
    case "gap":
      return [block.text];
    case "list":
      return block.items;
    case "facts":
      return block.rows.flat();
    case "table":
      return [block.caption, ...block.heads, ...block.rows.flat()];
    case "signature":
      return [block.letter.office, block.letter.act, ...block.letter.recipients];
    case "figure":
      return [block.caption];
  }
};

const spaceless = (text: string): string => text.replace(/\s+/g, "");
const htmlText = (html: string): string =>
  spaceless(
    html
      .replace(/<style>[\s\S]*?<\/style>/g, "")
      .replace(/<[^>]*>/g, "")
      .replace(/&#39;/g, "'")
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&amp;/g, "&"),
  );
const wordText = (bytes: Uint8Array): string => {
  const xml = strFromU8(unzipSync(bytes)["word/document.xml"] as Uint8Array);
  const runs = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join("");
  return spaceless(
    runs
      .replace(/&apos;/g, "'")
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&amp;/g, "&"),
  );
};
const markdownText = (text: string): string =>
  spaceless(text.replace(/\\([\\`*_[\]<>|#~.)+-])/g, "$1").replace(/`/g, ""));

describe("the plan document", () => {
  test.each(LANGUAGES)("has the twelve parts in their order (%s)", (language) => {
    const headings = planDocument(plan, { language }).blocks.flatMap((block) =>
      block.kind === "heading" && block.level === 1 ? [block.text] : [],
    );
    expect(headings.map((text) => text.split(".")[0])).toEqual([
      ...Array.from({ length: 12 }, (_, place) => String(place + 1)),
      language === "vi" ? "Phụ lục A" : "Annex A",
      language === "vi" ? "Phụ lục B" : "Annex B",
    ]);
  });

  test.each(LANGUAGES)("says the same in Markdown, HTML and Word (%s)", async (language) => {
    const document = planDocument(plan, { language });
    const [markdown, html, word] = [
      markdownText(documentMarkdown(document)),
      htmlText(documentHtml(document)),
      wordText(await documentDocx(document, plan.date)),
    ];
    const texts = document.blocks
      .flatMap(textsOf)
      .map(spaceless)
      .filter((text) => text !== "");
    expect(texts.length).toBeGreaterThan(500);
    for (const text of new Set(texts)) {
      expect(html).toContain(text);
      expect(word).toContain(text);
      expect(markdown).toContain(text.replace(/[`]/g, ""));
    }
  });

  test("every unit and every LAN is in it once with its prefix", () => {
    const blocks = planDocument(plan).blocks.filter((block) => block.kind === "table");
    const rows = blocks.flatMap((block) => block.rows);
    for (const unit of plan.units) {
      const block = plan.nodes.find((node) => node.unit === unit.id && node.kind === "container")?.prefix ?? "none";
      expect(
        rows.filter((row) => row[0] === unit.code && row[1] === unit.name && row[3]?.split(", ").includes(block))
          .length,
        unit.id,
      ).toBe(1);
    }
    const annex = blocks.at(-1)?.rows ?? [];
    const lans = plan.nodes.filter(({ kind }) => kind === "lan").map(({ prefix }) => prefix);
    expect(annex.flatMap((row) => (row.length > 1 ? [row[0]] : [])).sort()).toEqual([...lans].sort());
  });

  test("a unit's prefix is its own also where it has a container inside, its index as wide as its field", () => {
    const laidOut = layOutPlan({
      id: "vi-du",
      title: "Quy hoạch ví dụ",
      owner: "Tỉnh Ví Dụ",
      date: "2026-01-15",
      profile: "M",
      roots: [{ prefix: "3fff:40::/44", source: "doc" }],
      units: [{ id: "so-a", name: "Sở A", kind: "department" }],
    });
    const rows = planDocument(laidOut).blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
    const shown = laidOut.units.map(({ code }) => rows.find((row) => row[0] === code)?.slice(2));
    expect(shown).toEqual([
      ["ff", "3fff:40:0:ff00::/56"],
      ["00", "3fff:40:1::/56"],
      ["00", "3fff:40:2::/56"],
      ["00", "3fff:40:9::/56"],
      ["00", "3fff:40:3::/56"],
    ]);
  });

  test("a zone stands where a role or a network has one, and nothing where it has none", () => {
    const roles: Plan["roles"] = [{ id: "a", title: "Có vùng", subnet: 1, zone: "staff" }];
    const nodes: Plan["nodes"] = [
      { prefix: "2001:db8:44:100::/64", kind: "lan", role: "a" },
      { prefix: "2001:db8:44:101::/64", kind: "lan" },
      { prefix: "2001:db8:44:102::/64", kind: "lan", zone: "guest" },
    ];
    const rows = planDocument({ ...plan, roles, nodes }).blocks.flatMap((block) =>
      block.kind === "table" ? block.rows : [],
    );
    const rowOf = (start: string) => rows.find((row) => row.includes(start)) ?? [];
    expect(rowOf("Có vùng")).toContain("Cán bộ");
    expect(rows.filter((row) => row[0] === "2001:db8:44:101::/64").at(-1)?.[2]).toBe("");
    expect(rows.filter((row) => row[0] === "2001:db8:44:102::/64").at(-1)?.[2]).toBe("Khách");
  });

  test("an index is as wide as its field in hexadecimal", () => {
    const narrow = plan.layouts.map((layout) => ({
      ...layout,
      fields: layout.fields.map((field) => (field.name === "subnet" ? { ...field, bits: 12 } : field)),
    }));
    const rows = planDocument({ ...plan, layouts: narrow }).blocks.flatMap((block) =>
      block.kind === "table" && block.heads[0] === "Mạng con" && block.heads.includes("Số LAN") ? block.rows : [],
    );
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.every((row) => /^[0-9a-f]{3}$/.test(row[0] as string))).toBe(true);
  });

  test("counts add up exactly, in each language's digits", () => {
    for (const language of LANGUAGES) {
      const use = planDocument(plan, { language }).blocks.find(
        (block) => block.kind === "table" && block.heads[1] === (language === "vi" ? "Tổng số" : "Total"),
      );
      const rows = use?.kind === "table" ? use.rows.filter((row) => row.length > 1) : [];
      expect(rows.length).toBe(4);
      for (const row of rows) {
        const [total, used, reserved, free] = row.slice(1, 5).map((text) => BigInt(text.replace(/[.,]/g, "")));
        expect((used as bigint) + (reserved as bigint) + (free as bigint)).toBe(total);
      }
      expect(rows[2]?.[1]).toBe(language === "vi" ? "1.048.576" : "1,048,576");
    }
  });

  test("what the plan does not say is a gap in its place, and none where it says it", () => {
    const gaps = (of: Plan): string[] =>
      planDocument(of, { language: "en" }).blocks.flatMap((block) => (block.kind === "gap" ? [block.text] : []));
    expect(gaps(plan)).toContain("The plan does not say what decisions it is based on.");
    expect(gaps({ ...plan, basis: { decisions: ["Quyết định A"] } }).join()).not.toContain("decisions");
    const { dns: _, routing: __, ...bare } = plan;
    expect(gaps({ ...bare, nodes: [], units: [], roles: [], layouts: [] }).length).toBeGreaterThan(8);
  });

  test("the day stands as official letters have it, the approver's office in capitals", () => {
    const { letter, version, blocks } = planDocument({ ...smallPlan, basis: { approver: "Chủ tịch tỉnh Ví Dụ" } });
    expect(letter.dateLine).toBe("……………, ngày 15 tháng 01 năm 2026");
    expect(version).toBe("(Phiên bản 1)");
    expect(planDocument({ ...smallPlan, province: "24", date: "2026-10-05" }).letter.dateLine).toBe(
      "Bắc Ninh, ngày 05 tháng 10 năm 2026",
    );
    expect(letter.nation[0]).toBe("Cộng hòa xã hội chủ nghĩa Việt Nam");
    expect(letter.number).toMatch(/^Số:\s+\/……-……$/);
    expect(blocks).toContainEqual({ kind: "signature", letter });
    expect([letter.office, letter.act]).toEqual(["CHỦ TỊCH TỈNH VÍ DỤ", "(Ký, ghi rõ họ tên, đóng dấu)"]);
    const given = planDocument(smallPlan, { letter: { number: "12/QĐ-UBND", recipients: ["Như Điều 3"] } });
    expect([given.letter.number, given.letter.recipients]).toEqual(["Số: 12/QĐ-UBND", ["Như Điều 3"]]);
  });

  test("has no key of the plan's file and no id in its text", () => {
    const keys = new Set<string>();
    const collect = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(collect);
      else if (typeof value === "object" && value !== null) {
        for (const [key, inner] of Object.entries(value)) {
          keys.add(key);
          collect(inner);
        }
      }
    };
    collect(z.toJSONSchema(PlanSchema, { io: "input" }));
    collect(smallPlan);
    for (const { id } of [...plan.roots, ...plan.layouts, ...plan.roles, ...plan.units, ...plan.realms]) keys.add(id);
    // The object of a routing registry, and what a network of the whole world is called, have these names in any text.
    const terms = new Set(["route6", "internet", "camera", ...["lan", "asn", "dns", "vlan"]]);
    const bare: Plan = { ...plan, units: [], nodes: [], roles: [], layouts: [] };
    const full = planDocument(plan);
    const word = (text: string, key: string): boolean =>
      new RegExp(`(^|[^\\p{L}\\p{N}.@/-])${key}($|[^\\p{L}\\p{N}@/-])`, "u").test(text);
    const own = new Set(plan.units.flatMap(({ code, name }) => [code, name]));
    for (const document of [full, planDocument(bare)]) {
      const texts = document.blocks.flatMap(textsOf).filter((text) => !own.has(text));
      const found = [...keys].filter(
        (key) => /^[A-Za-z]/.test(key) && !terms.has(key) && texts.some((text) => word(text, key)),
      );
      expect(found).toEqual([]);
    }
    const english = planDocument(bare, { language: "en" }).blocks.flatMap(textsOf).join("\n");
    expect([...keys].filter((key) => /[a-z][A-Z]|\w-\w/.test(key) && word(english, key))).toEqual([]);
  });

  test("a table has no column without any entry, and no map that is nearly empty", () => {
    const { blocks } = planDocument({ ...plan, roots: plan.roots.map(({ asn: _, date: __, ...root }) => root) });
    const tables = blocks.filter((block) => block.kind === "table");
    for (const { heads, rows } of tables) {
      heads.forEach((_, place) => {
        expect(rows.some((row) => row.length > 1 && row[place] !== "")).toBe(true);
      });
    }
    expect(tables.some(({ heads }) => heads.includes("ASN"))).toBe(false);
    const maps = blocks.flatMap((block) =>
      block.kind === "figure" && block.drawing.kind === "map" ? [block.drawing.map] : [],
    );
    expect(maps.length).toBeGreaterThan(0);
    for (const map of maps) {
      const total = 2 ** (map.blockLength - map.length);
      expect(total <= 16 || mapCounts(map).occupied * 8 >= total).toBe(true);
    }
    const counted = tables.find(({ caption }) => caption === "Khối mới cấp một phần nhỏ");
    expect(counted?.rows.map((row) => row[0])).toContain("2001:db8:42::/48");
  });

  test("the same plan gives the same bytes", async () => {
    const document = planDocument(plan);
    expect(await documentDocx(document, plan.date)).toEqual(await documentDocx(planDocument(largePlan(6)), plan.date));
    expect(documentHtml(document)).toBe(documentHtml(planDocument(largePlan(6))));
  });
});

describe("hostile names in the document", () => {
  const name = '<img src=x onerror="window.ran=1"> | `a` \\ *b*\n# c ]]> \u0000 \ud800 =1+1';
  const hostile: Plan = {
    ...plan,
    title: name,
    owner: name,
    units: plan.units.map((unit) => ({ ...unit, name, code: name })),
    roles: plan.roles.map((role) => ({ ...role, title: name })),
    nodes: plan.nodes.map((node) => ({ ...node, name })),
    basis: { decisions: [name], approver: name },
  };
  const document = planDocument(hostile);

  test("HTML has no element that the document does not make", () => {
    const html = documentHtml(document);
    expect(html).not.toMatch(/<(img|script|iframe|a href="(?!#))/i);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left.
    expect(html).not.toMatch(/[\u0000-\u0008]|[\ud800-\udbff](?![\udc00-\udfff])/);
  });

  test("Markdown keeps its tables and headings", () => {
    // In a fence, which no line closes, everything is text.
    const markdown = documentMarkdown(document).replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, "");
    expect(markdown).not.toMatch(/(^|[^\\])<img/);
    expect(markdown.match(/^## /gm)?.length).toBe(14);
    for (const block of markdown.split("\n\n").filter((part) => part.startsWith("| "))) {
      const widths = new Set(block.split("\n").map((line) => line.replace(/\\\\|\\\|/g, "").split("|").length));
      expect(widths.size).toBe(1);
    }
  });

  test("Word's XML is well formed", async () => {
    const xml = strFromU8(unzipSync(await documentDocx(document, plan.date))["word/document.xml"] as Uint8Array);
    const stack: string[] = [];
    for (const [, close, tag, self] of xml.replace(/<\?.*?\?>/g, "").matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
      if (self === "/") continue;
      if (close === "") stack.push(tag as string);
      else expect(stack.pop()).toBe(tag);
    }
    expect(stack).toEqual([]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left.
    expect(xml).not.toMatch(/[\u0000-\u0008]|&(?!amp;|lt;|gt;|quot;|apos;|#)/);
  });
});
