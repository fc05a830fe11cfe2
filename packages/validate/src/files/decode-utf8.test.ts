import fc from "fast-check";
import { expect, it } from "vitest";
import { decodeUtf8 } from "./decode-utf8.js";

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function expected(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

it("decodes what TextDecoder decodes, and refuses what it refuses", () => {
  const texts = fc.string({ unit: "binary" }).map((text) => new TextEncoder().encode(text));
  const broken = fc.tuple(texts, fc.nat(), fc.integer({ min: 0x80, max: 0xff })).map(([bytes, at, byte]) => {
    const changed = Uint8Array.from(bytes);
    if (changed.length > 0) changed[at % changed.length] = byte;
    return changed;
  });
  fc.assert(
    fc.property(fc.oneof(texts, broken, fc.uint8Array()), (bytes) => {
      expect(decodeUtf8(bytes)).toBe(expected(bytes));
    }),
    { numRuns: 500 },
  );
});
