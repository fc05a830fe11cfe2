import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ByteLines } from "./byte-lines.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (line: Uint8Array | undefined): string | undefined => line && new TextDecoder().decode(line);

describe("ByteLines", () => {
  it("gives every line once, numbered, whatever the chunks", () => {
    const parts = fc.constantFrom("", "a", "ộ", "\n", "\r\n", "{}", " ");
    fc.assert(
      fc.property(fc.array(parts), fc.integer({ min: 1, max: 7 }), (written, size) => {
        const whole = written.join("");
        const source = bytes(whole);
        const lines = new ByteLines(100);
        const found: [number, string | undefined][] = [];
        // One buffer for all chunks, as files are read.
        const buffer = new Uint8Array(size);
        for (let at = 0; at < source.length; at += size) {
          const chunk = source.subarray(at, at + size);
          buffer.set(chunk);
          for (const line of lines.push(buffer.subarray(0, chunk.length))) found.push([line.number, text(line.bytes)]);
        }
        for (const line of lines.end()) found.push([line.number, text(line.bytes)]);
        const expected = whole.split("\n");
        if (expected.at(-1) === "") expected.pop();
        expect(found).toEqual(expected.map((line, index) => [index + 1, line]));
        expect(lines.count).toBe(expected.length);
      }),
    );
  });

  it("keeps nothing of a line that is too long, and goes on behind it", () => {
    const lines = new ByteLines(4);
    const found: [number, string | undefined][] = [];
    for (const chunk of ["ab\nlo", "ng", "er", "\ncd", "ef", "\n", "tail-end"]) {
      for (const line of lines.push(bytes(chunk))) found.push([line.number, text(line.bytes)]);
    }
    for (const line of lines.end()) found.push([line.number, text(line.bytes)]);
    expect(found).toEqual([
      [1, "ab"],
      [2, undefined],
      [3, "cdef"],
      [4, undefined],
    ]);
  });
});
