import fc from "fast-check";
import { expect, it } from "vitest";
import { LineSplitter } from "./line-splitter.js";

const joined = (parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

/** Lines as bytes again, whatever they were given as. */
function linesOf(source: Uint8Array, size: number): { lines: string[]; texts: number } {
  const lines: string[] = [];
  let texts = 0;
  const decoded = new LineSplitter((line, number) => {
    expect(number).toBe(lines.length + 1);
    if (typeof line === "string") texts += 1;
    lines.push(Buffer.from(line ?? "").toString("hex"));
  });
  // One buffer for all chunks, as files are read.
  const buffer = new Uint8Array(size);
  for (let at = 0; at < source.length; at += size) {
    const chunk = source.subarray(at, at + size);
    buffer.set(chunk);
    decoded.push(buffer.subarray(0, chunk.length));
  }
  decoded.end();
  expect(decoded.count).toBe(lines.length);
  return { lines, texts };
}

it("gives every line once, numbered, whatever the chunks, UTF-8 or not", () => {
  const text = (written: string) => new TextEncoder().encode(written);
  const part = fc.oneof(
    fc.constantFrom("", "a", "ộ", "😀", "\n", "\r\n", "{}", " ", "\ufeff").map(text),
    fc.constantFrom([0xff], [0xc3], [0x0a, 0xe1], [0x80, 0x0a]).map((bytes) => Uint8Array.from(bytes)),
    fc.integer({ min: 1, max: 20_000 }).map((length) => text("đ".repeat(length))),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), fc.constantFrom(1, 7, 1024, 65_536), (parts, size) => {
      const source = joined(parts.slice(0, size === 1 ? 20 : 60));
      const expected: string[] = [];
      let from = 0;
      for (let feed = source.indexOf(10); feed !== -1; feed = source.indexOf(10, from)) {
        expected.push(Buffer.from(source.subarray(from, feed)).toString("hex"));
        from = feed + 1;
      }
      if (from < source.length) expected.push(Buffer.from(source.subarray(from)).toString("hex"));
      expect(linesOf(source, size).lines).toEqual(expected);
    }),
    { numRuns: 100 },
  );
});

it("gives lines as text, save what lies across two chunks or is not UTF-8", () => {
  const line = "Hồ sơ ".repeat(40);
  const source = new TextEncoder().encode(`${line}\n`.repeat(500));
  const chunk = 64 * 1024;
  const { lines, texts } = linesOf(source, chunk);
  expect(lines).toHaveLength(500);
  expect(texts).toBe(500 - Math.ceil(source.length / chunk));

  const broken = Uint8Array.from(source);
  broken[20_000] = 0xff;
  const mixed = linesOf(broken, chunk);
  expect(mixed.texts).toBeLessThan(texts);
  expect(mixed.texts).toBeGreaterThan(0);
});
