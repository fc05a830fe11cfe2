import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generalizedTime, int, joined, oid, seq, tlv, utcTime } from "../../test/der-writer.js";
import { Der } from "./der.js";

const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex.replaceAll(" ", ""), "hex"));

describe("DER that is written by its rules", () => {
  it("gives back every object identifier", () => {
    const arcs = fc.tuple(fc.nat(2), fc.nat(39), fc.array(fc.nat(2 ** 31 - 1), { maxLength: 8 }));
    fc.assert(
      fc.property(arcs, ([first, second, rest]) => {
        const text = [first, second, ...rest].join(".");
        expect(Der.whole(oid(text)).oid()).toBe(text);
      }),
    );
  });

  it("gives back every number", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 200n }), (value) => {
        const read = Buffer.from(Der.whole(int(value)).integer()).toString("hex");
        expect(BigInt(`0x${read}`)).toBe(value);
      }),
    );
  });

  it("gives back every time, in both forms", () => {
    const seconds = fc.integer({ min: Date.UTC(1950, 0, 1) / 1000, max: Date.UTC(2049, 11, 31) / 1000 });
    fc.assert(
      fc.property(seconds, (second) => {
        const time = new Date(second * 1000);
        expect(Der.whole(utcTime(time)).time()).toBe(second * 1000);
        expect(Der.whole(generalizedTime(time)).time()).toBe(second * 1000);
      }),
    );
  });

  it("takes members apart in any nesting", () => {
    const tree = fc.letrec<{ node: Uint8Array }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 6 },
        fc.uint8Array({ maxLength: 300 }).map((content) => tlv(0x04, content)),
        fc.array(tie("node"), { maxLength: 4 }).map((members) => seq(...members)),
      ),
    })).node;
    const flat = (value: Der): Uint8Array =>
      value.tag === 0x30 ? seq(...value.members().map(flat)) : tlv(value.tag, value.content);
    fc.assert(
      fc.property(tree, (written) => {
        expect(flat(Der.whole(written))).toEqual(written);
      }),
    );
  });
});

describe("what is not DER", () => {
  it.each([
    ["a length that goes on", "30 80 05 00 00 00", "signatures.derLength"],
    ["a length with a leading zero", "04 82 00 80", "signatures.derLength"],
    ["a long length that fits the short form", "04 81 7f", "signatures.derLength"],
    ["a length of five octets", "04 85 01 00 00 00 00", "signatures.derLength"],
    ["content that is cut off", "04 05 00 00", "signatures.derCutOff"],
    ["nothing at all", "", "signatures.derCutOff"],
    ["a high tag number", "1f 81 00 00", "signatures.unsupported"],
    ["bytes after the value", "05 00 00", "signatures.derTrailing"],
  ])("%s", (_, hex, code) => {
    expect(() => Der.whole(bytes(hex))).toThrow(expect.objectContaining({ code }));
  });

  it("a member that is longer than what holds it", () => {
    expect(() => Der.whole(bytes("30 03 04 05 00")).members()).toThrow(
      expect.objectContaining({ code: "signatures.derCutOff" }),
    );
  });

  it.each([
    ["a padded number", "02 02 00 01"],
    ["a padded negative number", "02 02 ff 80"],
    ["an empty number", "02 00"],
  ])("%s", (_, hex) => {
    expect(() => Der.whole(bytes(hex)).integer()).toThrow(expect.objectContaining({ code: "signatures.derValue" }));
  });

  it.each([
    ["an arc with a leading zero", "06 03 2a 80 01"],
    ["an arc that is cut off", "06 02 2a 86"],
    ["no arcs", "06 00"],
  ])("%s", (_, hex) => {
    expect(() => Der.whole(bytes(hex)).oid()).toThrow(expect.objectContaining({ code: "signatures.derValue" }));
  });

  it.each(["20260230000000Z", "20261301000000Z", "20260101240000Z", "2026010100000Z", "20260101000000+0700"])(
    "the time %s",
    (text) => {
      const value = Der.whole(tlv(0x18, new TextEncoder().encode(text)));
      expect(() => value.time()).toThrow(expect.objectContaining({ code: "signatures.derValue" }));
    },
  );

  it("nesting without end", () => {
    let deep = new Uint8Array(0);
    for (let depth = 0; depth < 100; depth += 1) deep = new Uint8Array(seq(deep));
    const walk = (value: Der): void => value.members().forEach(walk);
    expect(() => walk(Der.whole(deep))).toThrow(expect.objectContaining({ code: "signatures.derDeep" }));
  });

  it("throws nothing but failures on random bytes", () => {
    const walk = (value: Der): void => {
      if ((value.tag & 0x20) !== 0) for (const member of value.members()) walk(member);
    };
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (random) => {
        try {
          walk(Der.whole(joined(random)));
        } catch (error) {
          expect(error).toHaveProperty("code");
        }
      }),
      { numRuns: 2000 },
    );
  });
});
