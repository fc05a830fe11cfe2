import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { linesIn } from "./file-range.js";

const folder = mkdtempSync(join(tmpdir(), "egov-range-"));
const path = join(folder, "file");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(start: number, end: number): string {
  return Buffer.concat(Array.from(linesIn({ path, start, end }), (chunk) => Buffer.from(chunk))).toString("utf8");
}

describe("linesIn", () => {
  it("gives every line of the file to exactly one of the ranges, whole", () => {
    const parts = fc.constantFrom("a", "bc", "ồ", "\n", "\r\n", "\n\n", "longer than a range");
    fc.assert(
      fc.property(fc.array(parts), fc.integer({ min: 1, max: 9 }), (written, size) => {
        const text = written.join("");
        writeFileSync(path, text);
        const length = Buffer.byteLength(text);
        const pieces: string[] = [];
        for (let start = 0; start < length; start += size) {
          pieces.push(read(start, start + size < length ? start + size : Number.POSITIVE_INFINITY));
        }
        expect(pieces.join("")).toBe(text);
        for (const piece of pieces.slice(0, -1))
          expect(piece === "" || piece.endsWith("\n") || text.endsWith(piece)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("reads lines longer than its buffer across the end of a range", () => {
    const long = "x".repeat(3 * 1024 * 1024);
    writeFileSync(path, `${long}\nshort\n${long}\nend`);
    const cut = long.length + 3;
    expect(read(0, cut)).toBe(`${long}\nshort\n`);
    expect(read(cut, Number.POSITIVE_INFINITY)).toBe(`${long}\nend`);
    expect(read(100, 200)).toBe("");
  });
});
