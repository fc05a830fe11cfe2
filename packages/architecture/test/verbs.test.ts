import { describe, expect, test } from "vitest";
import {
  architectureDocument,
  bandDrawings,
  bandDrawio,
  bandDrawioSvg,
  bandSvg,
  documentHtml,
  documentMarkdown,
  relationsDot,
  relationsMermaid,
  withoutPictures,
} from "../src/document.js";
import { aGap, anObject, aRelation, aTask, baseArchitecture } from "../src/examples/base.js";
import {
  assess,
  checklist,
  diffArchitectures,
  digestOf,
  gapList,
  migrate,
  newArchitecture,
  publicCopy,
} from "../src/index.js";
import type { Architecture } from "../src/schema.js";

const [one, lgsp] = baseArchitecture.objects as [Architecture["objects"][number], Architecture["objects"][number]];

describe("new", () => {
  test("declares unknown what is not known, and follows the framework of the day", () => {
    const file = newArchitecture({ province: "24", asOf: "2018-12-24" });
    expect([file.provinceName, file.framework.key]).toEqual(["Bắc Giang", "cpdt-1.0"]);
    expect(newArchitecture({ province: "24", asOf: "2026-11-28" }).framework.key).toBe("quoc-gia-so-1.0");
    expect(() => newArchitecture({ province: "27", asOf: "2026-11-28" })).toThrow("no province");
  });
});

describe("gap", () => {
  test("puts first what unblocks most, never before what it depends on, also in a circle", () => {
    const tasks = [
      aTask("NV-1", { dependsOn: ["NV-2"] }),
      aTask("NV-2", { dependsOn: ["NV-3"] }),
      aTask("NV-3"),
      aTask("NV-4"),
    ];
    const found = gapList({ ...baseArchitecture, gaps: [aGap("ND-1"), aGap("ND-2", { tasks: ["NV-9"] })], tasks });
    expect(found.steps.map(({ task, unblocks }) => `${task.code} ${unblocks}`)).toEqual([
      "NV-3 2",
      "NV-2 1",
      "NV-1 0",
      "NV-4 0",
    ]);
    expect(found.open.map(({ code }) => code)).toEqual(["ND-2"]);
    const circle = gapList({
      ...baseArchitecture,
      tasks: [aTask("NV-1", { dependsOn: ["NV-2"] }), aTask("NV-2", { dependsOn: ["NV-1"] })],
    });
    expect(circle.steps).toHaveLength(2);
  });
});

describe("diff", () => {
  test("finds codes that changed, objects that vanished, figures that fell, claims of two years that clash", () => {
    const before: Architecture = {
      ...baseArchitecture,
      figures: [{ id: "a", what: "Dịch vụ mức 3", value: 667, series: "m3", cumulative: true }],
      coverage: [{ id: "c", what: "Một cửa", count: 19, of: 20, series: "mc" }],
    };
    const after: Architecture = {
      ...baseArchitecture,
      objects: [{ ...one, code: "KT-7" }],
      figures: [{ id: "a", what: "Dịch vụ mức 3", value: 660, series: "m3", cumulative: true }],
      coverage: [{ id: "c", what: "Một cửa", percent: 100, series: "mc" }],
    };
    expect(diffArchitectures(before, after).findings.map(({ rule }) => rule)).toEqual([
      "ARC-181",
      "ARC-184",
      "ARC-166",
      "ARC-165",
    ]);
    expect(diffArchitectures(before, before)).toEqual({ rows: [], findings: [] });
  });
});

describe("migrate", () => {
  const giang: Architecture = {
    ...baseArchitecture,
    id: "bg",
    province: "24",
    provinceName: "Bắc Giang",
    figures: [{ id: "a", what: "Chứng thư số", value: 2070, series: "cts" }],
  };
  const ninh: Architecture = {
    ...baseArchitecture,
    id: "bn",
    province: "27",
    provinceName: "Bắc Ninh",
    figures: [{ id: "a", what: "Chứng thư số", value: 1193, series: "cts" }],
  };

  test("keeps every object under an unused code with its old one, and lays doubled systems side by side", () => {
    const { file, notDescribed, lacking } = migrate([giang, ninh], { province: "24", day: "2025-07-01" });
    expect(file.objects.map(({ code, formerCodes }) => `${code} ${formerCodes}`)).toEqual([
      "KT-1 24:KT-1",
      "KT-2 24:KT-2",
      "KT-3 27:KT-1",
      "KT-4 27:KT-2",
    ]);
    expect(file.relations?.map(({ from, to }) => `${from} ${to}`)).toEqual(["KT-1 KT-2", "KT-3 KT-4"]);
    expect(file.merger?.pairs?.map(({ objects, overlap }) => `${objects} ${overlap}`)).toEqual([
      "KT-1,KT-3 undecided",
      "KT-2,KT-4 undecided",
    ]);
    expect([notDescribed, lacking, file.figures?.map(({ value }) => value)]).toEqual([[], [], [3263]]);
    expect(file.units?.every(({ until }) => until === "2025-06-30")).toBe(true);
  });

  test("keeps the sources of two files apart, and what names objects and tasks", () => {
    const told = (file: Architecture, title: string): Architecture => ({
      ...file,
      sources: [{ id: "bao", title }],
      objects: file.objects.map((row) => ({ ...row, source: "bao" })),
      gaps: [aGap("ND-1")],
      tasks: [aTask("NV-1")],
      dataCentres: [{ object: "KT-1" }],
    });
    const { file } = migrate([told(giang, "Bắc Giang"), told(ninh, "Bắc Ninh")], { province: "24", day: "2025-07-01" });
    expect(file.sources?.map(({ id, title }) => `${id} ${title}`)).toEqual(["bao Bắc Giang", "bao.2 Bắc Ninh"]);
    expect(file.objects.map(({ source }) => source)).toEqual(["bao", "bao", "bao.2", "bao.2"]);
    expect(file.gaps?.map(({ code, tasks, objects }) => `${code} ${tasks} ${objects}`)).toEqual([
      "ND-1 NV-1 KT-1",
      "ND-1.2 NV-1.2 KT-3",
    ]);
    expect(file.dataCentres?.map(({ object }) => object)).toEqual(["KT-1", "KT-3"]);
  });

  test("makes no sum over a former province without a file", () => {
    const { file, notDescribed, lacking } = migrate([giang], { province: "24", day: "2025-07-01" });
    expect([notDescribed, file.figures, lacking.map(({ what }) => what)]).toEqual([
      ["Tỉnh Bắc Ninh"],
      undefined,
      ["Chứng thư số"],
    ]);
    expect(file.merger?.predecessors.map(({ described }) => described)).toEqual([true, false]);
  });
});

describe("the decision on doubled systems", () => {
  const decided = { criteria: ["chi phí"], decision: "Giữ một hệ thống", decidedOn: "2025-12-01" } as const;
  const lacks = (pair: object, objects = baseArchitecture.objects): unknown =>
    assess({
      ...baseArchitecture,
      objects,
      merger: {
        day: "2025-07-01",
        predecessors: [{ province: "27", name: "Tỉnh Ví Dụ Cũ", described: true }],
        pairs: [{ objects: ["KT-1", "KT-2"], overlap: "similar", ...pair }],
      },
    }).find(({ rule }) => rule.number === "L03")?.findings[0]?.params.what;

  test("is asked for by the guide's four cases", () => {
    expect(lacks({})).toEqual({
      vi: "tiêu chí so sánh, phương án, ngày quyết định",
      en: "criteria, a decision, its day",
    });
    expect(lacks(decided)).toBeUndefined();
    expect(lacks({ ...decided, overlap: "special" })).toBeUndefined();
    expect(lacks({ ...decided, overlap: "undecided" })).toMatchObject({ vi: "mức trùng lặp" });
    for (const keep of [undefined, "KT-9"])
      expect(lacks({ ...decided, overlap: "complete", ...(keep && { keep }) })).toMatchObject({
        vi: "đối tượng được kế thừa",
      });
    expect(lacks({ ...decided, overlap: "complete", keep: "KT-2" })).toBeUndefined();
    const unneeded = { ...decided, overlap: "no-need", keep: "KT-2" };
    expect(lacks(unneeded)).toMatchObject({ vi: "ngày và lý do kết thúc của KT-1" });
    expect(lacks(unneeded, [{ ...one, lifeCycle: "ended" }, lgsp])).toBeUndefined();
  });

  test("is about own codes; a reference of two provinces keeps the letters of a reference", () => {
    const reference = anObject("LQ-1", { record: "reference", name: "Hệ thống của bộ" });
    const bacGiang = { ...baseArchitecture, id: "a", province: "24", provinceName: "Bắc Giang", objects: [reference] };
    const bacNinh = {
      ...bacGiang,
      id: "b",
      province: "27",
      provinceName: "Bắc Ninh",
      objects: [anObject("KT-1"), { ...reference, name: "Cổng của bộ" }],
    };
    const { file } = migrate([bacGiang, bacNinh], { province: "24", day: "2025-07-01" });
    expect(file.objects.map(({ code }) => code)).toEqual(["LQ-1", "KT-1", "LQ-2"]);
  });
});

describe("the public copy and the checklist", () => {
  test("leave out what is restricted with all that names it, and say so", () => {
    const { file, left } = publicCopy({ ...baseArchitecture, objects: [{ ...one, restricted: true }, lgsp] });
    expect([file.objects.length, file.relations, JSON.stringify(file).includes("KT-1")]).toEqual([1, [], false]);
    expect(left.map(({ path }) => path)).toEqual([
      "/objects/0",
      "/objects/1/confirmedBy",
      "/objects/1/contact",
      "/relations/0",
    ]);
  });

  test("ask a person what only a person can confirm", () => {
    const items = checklist(baseArchitecture);
    expect(items.map(({ check }) => check)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
    expect(items.filter(({ asks }) => asks).map(({ check }) => check)).toEqual([4, 5, 8, 10]);
    const confirmed = checklist({
      ...baseArchitecture,
      confirmations: [{ check: 10, verdict: "met", by: "Sở Khoa học và Công nghệ", day: "2026-11-20" }],
    });
    expect([items[9]?.verdict, confirmed[9]?.verdict]).toEqual(["no-basis", "met"]);
  });

  test("find “other” without an explanation in relations and mappings, too", () => {
    const rule = (changes: object) =>
      assess({ ...baseArchitecture, ...changes }).find((one) => one.rule.number === "A07");
    const relation = aRelation("KT-1", "KT-2", { kind: "other" });
    expect(rule({ relations: [relation] })?.findings.map(({ path }) => path)).toEqual(["/relations/0/kind"]);
    expect(rule({ relations: [{ ...relation, note: "Gửi bản giấy" }] })?.verdict).toBe("met");
    const mapping = { object: "KT-1", relation: "other" };
    expect(rule({ mappings: [mapping] })?.findings.map(({ path }) => path)).toEqual(["/mappings/0/relation"]);
    expect(rule({ mappings: [{ ...mapping, result: "Chỉ dùng chung tên" }] })?.verdict).toBe("met");
  });

  test("a digest tells contents, not their history", () => {
    expect(digestOf({ ...baseArchitecture, status: "issued" })).toBe(digestOf(baseArchitecture));
    expect(digestOf({ ...baseArchitecture, title: "Khác" })).not.toBe(digestOf(baseArchitecture));
  });
});

describe("drawings and documents", () => {
  const many: Architecture = {
    ...baseArchitecture,
    objects: Array.from({ length: 65 }, (_, at) => anObject(`KT-${at + 1}`, { name: `Hệ thống "số" ${at + 1} <thử>` })),
    relations: [],
  };

  test("have at most 30 objects a page and lose none", () => {
    const pages = bandDrawings(many, "SĐ-T-01");
    const counts = pages.map(({ bands }) => bands.flatMap(({ groups }) => groups.flatMap(({ boxes }) => boxes)).length);
    expect([counts.reduce((sum, count) => sum + count, 0), Math.max(...counts) <= 30]).toEqual([65, true]);
  });

  test("are drawn alike each time, escaped, with the source inside", () => {
    const [page] = bandDrawings(many, "SĐ-T-01") as [ReturnType<typeof bandDrawings>[number]];
    expect(bandSvg(page)).toBe(bandSvg(page));
    expect(bandSvg(page)).toContain("&lt;thử&gt;");
    expect(bandDrawio(page)).toContain('code="KT-1"');
    expect(bandDrawioSvg(page)).toContain(' content="&lt;mxfile');
    expect(relationsDot(many)).toContain('\\"số\\"');
    expect(relationsMermaid(baseArchitecture)).toContain("o_KT_2d_1 -->");
  });

  test("mark what changed since an earlier file", () => {
    const [page] = bandDrawings(
      { ...baseArchitecture, objects: [{ ...one, name: "Tên mới" }, anObject("KT-3")] },
      "SĐ-T-01",
      { against: baseArchitecture },
    );
    const states = page?.bands.flatMap(({ groups }) =>
      groups.flatMap(({ boxes }) => boxes.map(({ code, state }) => `${code} ${state}`)),
    );
    expect(states?.sort()).toEqual(["KT-1 changed", "KT-2 removed", "KT-3 added"]);
  });

  test("Mẫu 01 has its nine sections and ten annexes in each form, with places to write", () => {
    const document = architectureDocument(baseArchitecture);
    const heads = document.blocks.flatMap((block) =>
      block.kind === "heading" && block.level === 1 ? [block.text] : [],
    );
    expect(heads.slice(0, 8).map((text) => text.split(".")[0])).toEqual([
      "I",
      "II",
      "III",
      "IV",
      "V",
      "VI",
      "VII",
      "VIII",
    ]);
    expect(heads.slice(8).map((text) => text.slice(0, 10))).toEqual(
      Array.from({ length: 10 }, (_, at) => `Phụ lục ${String(at + 1).padStart(2, "0")}`),
    );
    expect(document.blocks.some((block) => block.kind === "gap" && block.text.startsWith("[Cần viết]"))).toBe(true);
    for (const form of [documentHtml(document), documentMarkdown(document)])
      for (const text of heads) expect(form).toContain(text.replaceAll("&", "&amp;"));
    expect(withoutPictures(document).blocks.some((block) => (block.kind as string) === "picture")).toBe(false);
  });
});
