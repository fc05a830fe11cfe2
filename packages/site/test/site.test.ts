import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { fieldsOf, rulesOf } from "@egov-vn/core";
import { registered } from "@egov-vn/core/law";
import { standards } from "@egov-vn/standards";
import { beforeAll, describe, expect, it } from "vitest";
import { fieldAnchor } from "../src/addresses.js";
import { brokenLinks } from "../src/index.js";
import { renderMarkdown } from "../src/markdown.js";
import { markDifferences } from "../src/marked-difference.js";
import { writeArchive } from "../src/write-archive.js";
import { writeSite } from "../src/write-site.js";
import { type BuiltSite, builtSite } from "./built.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));
let site: BuiltSite;
beforeAll(async () => {
  site = await builtSite();
}, 240_000);

const page = (path: string): string => site.files.get(path) ?? "";

describe("the site", () => {
  it("has each page in both languages", () => {
    const pages = [...site.files.keys()].filter((path) => path.endsWith(".html"));
    const vietnamese = pages.filter((path) => !path.startsWith("en/"));
    expect(vietnamese.length).toBeGreaterThan(60);
    expect(pages.filter((path) => path.startsWith("en/")).map((path) => path.slice(3))).toEqual(vietnamese);
    for (const path of pages) expect(page(path)).toContain(`<html lang="${path.startsWith("en/") ? "en" : "vi"}">`);
  });

  it("has no link that leads nowhere, and none that leaves it", () => {
    expect(brokenLinks(site.files)).toEqual([]);
  });

  it("tells a link that leads nowhere", () => {
    const files = new Map([
      [
        "a/b.html",
        '<p id="x"></p> <a href="../c.html">c</a> <a href="#x">x</a> <a href="#y">y</a> <a href="https://a.example/">a</a>',
      ],
    ]);
    expect(brokenLinks(files).map(({ address }) => address)).toEqual(["../c.html", "#y", "https://a.example/"]);
  });

  it("loads nothing from elsewhere, and forbids it", () => {
    for (const [path, text] of site.files) {
      if (!path.endsWith(".html")) continue;
      expect(text).toContain("connect-src 'none'");
      expect(text.match(/(?:src|href)="(?:https?:)?\/\//)).toBe(null);
    }
    const fonts = Array.from(page("assets/site.css").matchAll(/url\("([^"]*)"\)/g), ([, address]) => address);
    expect(fonts.length).toBe(4);
    for (const address of fonts) expect(existsSync(join(site.folder, "assets", address ?? ""))).toBe(true);
    expect(page("assets/site.css").replaceAll(/url\("fonts\/[^"]*"\)/g, "")).not.toMatch(/url\(|@import/);
    expect(readFileSync(join(site.folder, "assets/fonts/OFL.txt"), "utf8")).toContain("SIL Open Font License");
  });

  it("begins with at most 200 kB over the wire", () => {
    const weight = ["index.html", "assets/site.css", "assets/site.js"].reduce(
      (sum, path) => sum + gzipSync(page(path)).length,
      0,
    );
    const fonts = readdirSync(join(site.folder, "assets/fonts")).filter((name) => name.endsWith(".woff2"));
    const letters = fonts.reduce((sum, name) => sum + statSync(join(site.folder, "assets/fonts", name)).size, 0);
    expect(weight).toBeGreaterThan(3_000);
    expect(weight + letters).toBeLessThan(200_000);
  });

  it("gives each rule an anchor of its own in both languages, with its example marked", () => {
    for (const standard of standards) {
      for (const folder of ["", "en/"]) {
        const text = page(`${folder}rules/${standard.id}.html`);
        const missing = rulesOf(standard).filter(({ id }) => !text.includes(` id="${id.toLowerCase()}"`));
        expect(missing.map(({ id }) => id)).toEqual([]);
        const shown = rulesOf(standard).filter(({ example }) => example !== undefined).length;
        expect(text.split('class="failing"').length - 1).toBe(shown);
      }
    }
  });

  it("shows every field that has a title, with its names in each format", () => {
    for (const standard of standards) {
      const text = page(`standards/${standard.id}.html`);
      const missing = Array.from(fieldsOf(standard)).filter(
        ({ path, title }) => title !== undefined && !text.includes(` id="${fieldAnchor(path)}"`),
      );
      expect(missing.map(({ path }) => path)).toEqual([]);
    }
    expect(page("standards/dossier.html")).toMatch(/id="applicant\.kind"[\s\S]{0,1500}LoaiDoiTuong/);
  });

  it("has every instrument of the register", () => {
    for (const key of registered().instruments.keys()) expect(page("law.html")).toContain(` id="${key}"`);
  });

  it("tells what a code means to each system", () => {
    const text = page("codes/systems.html");
    expect(text).toMatch(/id="dvcqg-LoaiDoiTuong-1">.*Công dân/);
    expect(text).toMatch(/id="ministry-LoaiDoiTuong-1">.*Doanh nghiệp/);
  });

  it("shows the 15:00 rule with its articles, before and after the law changed", () => {
    const text = page("tools/deadline.html");
    expect(text).toMatch(/Tiếp nhận sau 15:00[\s\S]{0,600}Điều 18 khoản 2, Nghị định 61\/2018/);
    expect(text).toMatch(/Tiếp nhận sau 15:00[\s\S]{0,600}Điều 18 khoản 2, Nghị định 118\/2025/);
    expect(text).toMatch(/mốc 15:00 chỉ dành cho hồ sơ tiếp nhận trực tiếp/);
  });

  it("has a page for each specification, with what is not clear", () => {
    const services = readdirSync(join(root, "specs/openapi/bundled"));
    expect(services.length).toBeGreaterThan(8);
    for (const name of services) expect(page(`services/${name.replace(".json", ".html")}`)).not.toBe("");
    expect(page("services/one-stop.html")).toContain('id="AMB-010"');
  });

  it("is written into one archive that tar reads", () => {
    const file = join(mkdtempSync(join(tmpdir(), "egov-archive-")), "site.tar.gz");
    writeArchive(site.folder, file);
    const listed = execFileSync("tar", ["-tzf", file], { encoding: "utf8", maxBuffer: 2 ** 26 })
      .trim()
      .split("\n");
    expect(listed.sort()).toEqual([...site.files.keys()].map((path) => `site/${path}`).sort());
    const text = execFileSync("tar", ["-xzOf", file, "site/index.html"], { encoding: "utf8" });
    expect(text).toBe(page("index.html"));
  });

  it("replaces a site, and leaves a folder alone that holds other files", async () => {
    const { from, folder } = site;
    writeFileSync(join(folder, "index.html"), "");
    expect(await writeSite(folder, { from })).toBe(
      [...site.files.keys()].filter((path) => !path.startsWith("assets/fonts/")).length,
    );
    expect(readFileSync(join(folder, "index.html"), "utf8")).toBe(page("index.html"));
    const other = mkdtempSync(join(tmpdir(), "egov-other-"));
    writeFileSync(join(other, "thu.txt"), "x");
    await expect(writeSite(other, { from })).rejects.toThrow("files that are not of a site");
    expect(readdirSync(other)).toEqual(["thu.txt"]);
  });
});

describe("markDifferences", () => {
  it("marks the middle of a line that differs, and lines that the other lacks", () => {
    const { passing, failing } = markDifferences('{\n"a": 1,\n"b": 2\n}', '{\n"a": 15,\n}');
    expect(failing.text).toContain("&quot;a&quot;: 1<mark>5</mark>,");
    expect(passing.text).toContain("<mark>&quot;b&quot;: 2</mark>");
    expect(failing.text.split("\n").at(-1)).toBe("}");
  });

  it("marks nothing in equal texts, and shows a gap where letters are missing", () => {
    expect(markDifferences("a\nb", "a\nb").failing.text).toBe("a\nb");
    expect(markDifferences("abc", "ac").failing.text).toBe('a<mark class="gap" title="…"> </mark>c');
  });
});

describe("renderMarkdown", () => {
  const link = (address: string): string => `to/${address}`;
  it("renders headings, lists, programs and links, and hides what a program takes as given", () => {
    const text = "## A `b`\n\n<!-- given: x -->\n\n```js\na < b\n```\n\n- one **two**\n- [three](four)\n\n1. first\n";
    expect(renderMarkdown(text, link).text).toBe(
      '<h2>A <code>b</code></h2><pre tabindex="0">a &lt; b</pre><ul><li>one <strong>two</strong></li><li><a href="to/four">three</a></li></ul><ol><li>first</li></ol>',
    );
  });
  it("takes markup in a text for text", () => {
    expect(renderMarkdown("<b>x</b> * y", link).text).toBe("<p>&lt;b&gt;x&lt;/b&gt; * y</p>");
  });
});
