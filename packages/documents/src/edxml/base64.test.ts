import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Base64Decoder, encodeBase64 } from "./base64.js";

function decoded(text: string, size = text.length || 1) {
  const pieces: Uint8Array[] = [];
  const decoder = new Base64Decoder((bytes) => pieces.push(bytes.slice()));
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) decoder.push(bytes.subarray(at, at + size));
  decoder.end();
  const { fault, spaces } = decoder;
  return { bytes: Buffer.concat(pieces), size: decoder.size, fault, spaces };
}

describe("base64", () => {
  it("is written as Buffer writes it", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(Buffer.from(encodeBase64(bytes)).toString()).toBe(Buffer.from(bytes).toString("base64"));
      }),
    );
  });

  it("is read back in chunks of any size, with white space anywhere", () => {
    const space = fc.constantFrom("", "", "", " ", "\r\n", "\t", "\n\n");
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.integer({ min: 1, max: 50 }),
        fc.infiniteStream(space),
        (bytes, size, spaces) => {
          const text = Array.from(Buffer.from(bytes).toString("base64"), (letter) => letter + spaces.next().value).join(
            "",
          );
          const read = decoded(text, size);
          expect(read.fault).toBeUndefined();
          expect(read.bytes.equals(bytes)).toBe(true);
          expect(read.size).toBe(bytes.length);
          expect(read.spaces).toBe(text.length - text.replace(/\s/g, "").length);
        },
      ),
    );
  });

  it("is read back when it is larger than the decoder's buffer", () => {
    const bytes = Buffer.from(Uint8Array.from({ length: 500_001 }, (_, index) => index * 31));
    for (const size of [1_000_000, 65_536, 65_537]) {
      expect(decoded(bytes.toString("base64"), size).bytes.equals(bytes)).toBe(true);
    }
  });

  it.each([
    ["without its padding", "YWI", { unpadded: true, url: false }, "ab"],
    ["without its padding, one byte", "YQ", { unpadded: true, url: false }, "a"],
    ["of addresses", "-_-_", { unpadded: false, url: true }, Buffer.from("+/+/", "base64").toString("latin1")],
    ["of addresses, without its padding", "_w", { unpadded: true, url: true }, "\u00ff"],
  ])("is read %s", (_, text, forms, bytes) => {
    for (const size of [1, 3, 100]) {
      const parts: Uint8Array[] = [];
      const decoder = new Base64Decoder((part) => parts.push(part.slice()));
      for (let at = 0; at < text.length; at += size) decoder.push(Buffer.from(text.slice(at, at + size)));
      decoder.end();
      expect(decoder.fault).toBeUndefined();
      expect({ unpadded: decoder.unpadded, url: decoder.url }).toEqual(forms);
      expect(Buffer.concat(parts).toString("latin1")).toBe(bytes);
    }
  });

  it.each<[string, string, string, number, string]>([
    ["a letter that is none", "YW*Jj", "character", 2, "abc"],
    ["a byte above ASCII", "YWJ\u00e9j", "character", 3, "abc"],
    ["one letter too many", "YWJjY", "length", 5, "abc"],
    ["too little padding", "YQ=", "padding", 3, "a"],
    ["padding after a whole group", "YWJj=", "padding", 5, "abc"],
    ["letters after the padding", "YQ==YQ==", "afterPadding", 4, "a"],
    ["only padding", "=", "padding", 1, ""],
  ])("tells %s, and where, however it arrives", (_, text, kind, index, begins) => {
    for (const size of [1, 2, 3, 100]) {
      const { fault, bytes } = decoded(text, size);
      expect(fault).toEqual({ kind, index });
      expect(bytes.toString().startsWith(begins)).toBe(true);
    }
  });
});
