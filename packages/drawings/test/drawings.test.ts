import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Architecture, architectureStandard } from "@egov-vn/architecture";
import type { ExtensionHost } from "@egov-vn/core";
import { afterAll, describe, expect, test, vi } from "vitest";
import { run } from "../src/egov.js";
import { fontsOf } from "../src/fonts.js";
import {
  connectionDrawings,
  connectionDrawio,
  connectionDrawioSvg,
  connectionSvg,
  hasVietnamese,
  layOutConnections,
} from "../src/index.js";

const path = fileURLToPath(new URL("../../../examples/provinces/vi-du-2027.yaml", import.meta.url));
const [yaml] = architectureStandard.codecs;
let file = {} as Architecture;
for await (const { value } of yaml?.decode([new Uint8Array(readFileSync(path))] as never, { asOf: "2027-02-01" }) ?? [])
  file = value as Architecture;
const folder = mkdtempSync(join(tmpdir(), "egov-drawings-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A province of many systems that all go by one platform, and some by another. */
const [one] = file.objects as [Architecture["objects"][number]];
const LAYERS = ["applications", "data-platforms", "infrastructure-security", "channels-measurement"] as const;
const many: Architecture = {
  ...file,
  objects: Array.from({ length: 120 }, (_, at) => ({
    ...one,
    code: `KT-${at + 1}`,
    name: `Hệ thống <số> ${at + 1}`,
    layer: LAYERS[at % 4] as "applications",
  })),
  relations: Array.from({ length: 180 }, (_, at) => ({
    from: `KT-${(at % 119) + 2}`,
    kind: "data",
    to: at < 119 ? "KT-1" : `KT-${((at * 7) % 110) + 1}`,
    content: `Dữ liệu ${at}`,
    state: at % 3 === 0 ? "planned" : "operating",
  })),
};

test("an engine that does not start is told", async () => {
  // Another file may have started an engine, which is kept.
  vi.resetModules();
  const { pngOf } = await import("../src/png.js");
  await expect(pngOf("<svg/>", { wasm: new Uint8Array([1, 2, 3]), ...fontsOf(undefined) })).rejects.toThrow(
    "does not start",
  );
  await expect(pngOf("<svg/>", { wasm: new Uint8Array([1, 2, 3]), fonts: [] })).rejects.toThrow("Vietnamese");
});

test("a font is told by its letters", () => {
  const { fonts } = fontsOf(undefined);
  expect(fonts.map(hasVietnamese)).not.toContain(false);
  const [font] = fonts as [Uint8Array];
  expect([hasVietnamese(new Uint8Array([0, 1])), hasVietnamese(font.slice(0, 200))]).toEqual([false, false]);
});

describe("pages of connections", () => {
  test("have at most 30 objects, and each relation stands on one page", () => {
    const pages = connectionDrawings(many);
    expect(pages.length).toBeGreaterThan(3);
    for (const { boxes, arrows } of pages) {
      expect(boxes.length).toBeLessThanOrEqual(30);
      const codes = new Set(boxes.map(({ code }) => code));
      expect(arrows.every(({ from, to }) => codes.has(from) && codes.has(to))).toBe(true);
    }
    const drawn = pages.flatMap(({ arrows }) => arrows.map(({ from, to, content }) => `${from} ${to} ${content}`));
    const wanted = (many.relations ?? []).filter(({ from, to }) => from !== to);
    expect(drawn.sort()).toEqual(wanted.map(({ from, to, content }) => `${from} ${to} ${content}`).sort());
  });

  test("show only what is asked: around objects, in one state", () => {
    const [page] = connectionDrawings(file, { around: ["KT-5"] });
    expect(page?.arrows.every(({ from, to }) => from === "KT-5" || to === "KT-5")).toBe(true);
    expect(connectionDrawings({ ...file, relations: [] })).toEqual([]);
  });

  test("mark what changed since an earlier file", () => {
    const relations = file.relations ?? [];
    const [gone, , ...rest] = relations as [(typeof relations)[number], ...typeof relations];
    const after = { ...file, relations: [{ ...(relations[1] as typeof gone), frequency: "Tức thời" }, ...rest] };
    const changes = connectionDrawings(after, { against: file }).flatMap(({ arrows }) =>
      arrows.flatMap(({ from, to, change }) => (change ? [`${from} ${to} ${change}`] : [])),
    );
    expect(changes.sort()).toEqual(
      [`${gone.from} ${gone.to} removed`, `${relations[1]?.from} ${relations[1]?.to} changed`].sort(),
    );
  });
});

describe("a picture of connections", async () => {
  const [drawing] = connectionDrawings(many) as [ReturnType<typeof connectionDrawings>[number]];
  const layout = await layOutConnections(drawing);

  test("puts boxes apart, lines at right angles, the channels above, all inside", () => {
    for (const [at, left] of layout.boxes.entries())
      for (const right of layout.boxes.slice(at + 1))
        expect(
          left.x + left.width <= right.x ||
            right.x + right.width <= left.x ||
            left.y + left.height <= right.y ||
            right.y + right.height <= left.y,
        ).toBe(true);
    for (const { points } of layout.arrows)
      for (const [at, to] of points.slice(1).entries()) {
        const from = points[at] as (typeof points)[number];
        expect(Math.min(Math.abs(from.x - to.x), Math.abs(from.y - to.y))).toBeLessThan(0.01);
      }
    expect(layout.arrows.length).toBe(drawing.arrows.length);
    const lowest = (layer: string) =>
      Math.max(...layout.boxes.filter(({ box }) => box.layer === layer).map(({ y }) => y));
    expect(lowest("channels-measurement")).toBeLessThan(lowest("applications"));
    expect(lowest("applications")).toBeLessThan(lowest("infrastructure-security"));
    for (const { x, y, width, height } of layout.boxes) {
      expect(x + width).toBeLessThan(layout.width);
      expect(y + height).toBeLessThan(layout.legendTop);
    }
  });

  test("is the same each time, escaped, with its source inside", async () => {
    expect(connectionSvg(await layOutConnections(drawing))).toBe(connectionSvg(layout));
    expect(connectionSvg(layout)).toContain("&lt;số&gt;");
    const source = connectionDrawio(layout);
    for (const { code } of drawing.boxes) expect(source).toContain(`code="${code}"`);
    expect(source.match(/edge="1"/g)?.length).toBe(drawing.arrows.length);
    expect(connectionDrawioSvg(layout)).toContain(' content="&lt;mxfile');
  });
});

describe("egov", () => {
  /** What was given, by where it goes; standard output is "". */
  const given = new Map<string, Buffer>();
  const asked: unknown[] = [];
  const silent = { write: async () => {} };
  const host: ExtensionHost = {
    io: { cwd: folder, stdout: silent, stderr: silent },
    language: "en",
    output: async (place = "", formats) => {
      asked.push([place, formats]);
      const format = formats.find((one) => place.endsWith(`.${one}`)) ?? formats[0];
      return { format, give: async (data) => void given.set(place, Buffer.from(data as string)) };
    },
  };
  const draw = (...argv: string[]) => run(["architecture", "draw", path, "--connections", ...argv], host);

  test("draws to standard output, SVG, draw.io and PNG", async () => {
    expect(await draw()).toBe(0);
    expect(given.get("")?.toString()).toMatch(/^<svg /);
    await draw("-o", "a.drawio");
    expect(given.get("a.drawio")?.toString()).toMatch(/^<mxfile/);
    await draw("-o", "a.drawio.svg");
    expect(given.get("a.drawio.svg")?.toString()).toContain("&lt;mxfile");
    await draw("-o", "a.png");
    const png = given.get("a.png") as Buffer;
    expect([png.subarray(1, 4).toString(), png.readUInt32BE(16) > 1200]).toEqual(["PNG", true]);
  });

  test("writes Mẫu 01 with its diagrams as pictures", async () => {
    expect(await run(["architecture", "report", path, "--pictures", "-o", "mau-01.docx"], host)).toBe(0);
    expect(given.get("mau-01.docx")?.includes("word/media/")).toBe(true);
  });

  test("asks where the result goes before any work, and offers what it can write", async () => {
    asked.length = 0;
    const broken = { ...host, output: () => Promise.reject(new Error("no such place")) };
    for (const verb of ["draw", "report"])
      await expect(run(["architecture", verb, "khong.yaml", "-o", "x"], broken)).rejects.toThrow("no such place");
    await draw("-o", "-");
    await run(["architecture", "report", path, "-o", "b.docx"], host);
    expect(asked).toEqual([
      ["-", ["svg", "png", "drawio"]],
      ["b.docx", ["docx"]],
    ]);
  });

  test("says what is wrong", async () => {
    await expect(draw("--page", "9")).rejects.toThrow("no page “9”");
    await expect(draw("--what")).rejects.toThrow("--what");
    await expect(run(["architecture", "draw", "khong.yaml", "--connections"], host)).rejects.toThrow("khong.yaml");
    await expect(run(["architecture", "draw", "--connections"], host)).rejects.toThrow("not named");
    await expect(draw("--font", join(folder, "khong.ttf"), "-o", "b.png")).rejects.toThrow("--font");
  });
});
