import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

const dist = new URL("../dist/", import.meta.url);
// Throws, and so fails, when the package has not been built.
const text = (name: string): string => readFileSync(new URL(name, dist), "utf8");
const gzipped = (name: string): number => gzipSync(text(name), { level: 9 }).length;

/** Returns the entry and the files that it imports before anything is asked for. */
function loadedAtOnce(entry: string): string[] {
  const found = new Set([entry]);
  for (const name of found) {
    for (const [, , imported] of text(name).matchAll(/(from|import)"\.\/([^"]+)"/g)) found.add(imported as string);
  }
  return [...found];
}

describe("what a browser loads", () => {
  it("is under 30 kB for the main entry, without the communes", () => {
    const files = loadedAtOnce("index.js");
    const total = files.reduce((sum, name) => sum + gzipped(name), 0);
    expect(total).toBeLessThan(30_000);
    expect(total).toBeGreaterThan(10_000);
    for (const name of files) {
      expect(text(name), name).not.toContain("Trúc Bạch");
      expect(text(name), name).not.toContain("Yêu cầu lấy lại");
      expect(text(name), name).not.toContain("libphonenumber");
    }
  });

  it("is the communes only when they are asked for", () => {
    expect(text("index.js")).toMatch(/import\("\.\/communes\.js"\)/);
    expect(text("index.cjs")).toMatch(/require\("\.\/communes\.cjs"\)/);
    expect(text("communes.js")).toContain("Trúc Bạch");
    expect(gzipped("communes.js")).toBeLessThan(88_000);
  });

  it("is the small lists only when they are asked for", () => {
    expect(text("index.js")).toMatch(/import\("\.\/terms\.js"\)/);
    expect(text("index.cjs")).toMatch(/require\("\.\/terms\.cjs"\)/);
    expect(loadedAtOnce("terms.js").map(text).join("")).toContain("Yêu cầu lấy lại");
  });

  it("is the older units only when they are asked for, on top of the communes", () => {
    expect(text("index.js")).toMatch(/import\("@egov-vn\/codes\/history"\)/);
    expect(text("index.cjs")).toMatch(/"@egov-vn\/codes\/history"/);
    expect(text("history.js")).toMatch(/from"@egov-vn\/codes\/communes"/);
    expect(text("history.js")).toContain("gso-history");
    for (const name of loadedAtOnce("communes.js")) expect(text(name), name).not.toContain("gso-history");
    expect(gzipped("history.js")).toBeLessThan(55_000);
  });

  it("holds nothing of Node", () => {
    for (const name of ["index.js", "communes.js", "history.js", "phone.js", "terms.js"].flatMap(loadedAtOnce)) {
      expect(text(name), name).not.toMatch(/from"node:|require\("node:|process\.|Buffer\./);
    }
  });
});
