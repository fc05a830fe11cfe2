import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleXml } from "../examples/index.js";
import { readPacket, readPacketFrom } from "../read.js";
import { ReferenceScan } from "./references.js";

async function* inPieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, index = 0; at < bytes.length; index += 1) {
    const size = sizes[index % sizes.length] as number;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

const sizes = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 20 });
const inserted = fc.constantFrom(
  ..."< > & &amp; &x; <!-- --> <![CDATA[ ]]> <?x ?> </ /> \u0000 \uFEFF & edXML: </edXML:To> <vb:X> \r\n &#x0;".split(
    " ",
  ),
  "<edXML:ContentTransferEncoded>",
  "<edXML:edXMLHeader/>",
  " & ",
);
/** Packets with something put in, and bytes that are not UTF-8. */
const broken = fc
  .tuple(
    fc.constantFrom(exampleXml.document, exampleXml.signed, exampleXml["status-03"]),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), inserted), { maxLength: 4 }),
    fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 2 }),
  )
  .map(([xml, insertions, flips]) => {
    const text = insertions.reduce((whole, [place, what]) => {
      const at = Math.floor(place * whole.length);
      return whole.slice(0, at) + what + whole.slice(at);
    }, xml);
    const bytes = new TextEncoder().encode(text);
    for (const place of flips) bytes[Math.floor(place * (bytes.length - 1))] = 0xfe;
    return bytes;
  });

describe("what is found in a packet", () => {
  it("does not depend on how its bytes are cut up", async () => {
    await fc.assert(
      fc.asyncProperty(broken, sizes, async (bytes, cuts) => {
        const whole = readPacket(bytes);
        const read = await readPacketFrom(inPieces(bytes, cuts), { content: "keep" });
        expect(read.findings).toEqual(whole.findings);
        expect(read.value).toEqual(whole.value);
      }),
      { numRuns: 400 },
    );
  });
});

describe("the first & that begins no reference", () => {
  it.each([
    ["a & b", 2],
    ["a &amp; b &lt; &#10; &#xA;", undefined],
    ["<!-- a & b --> <![CDATA[ & ]]> <?x & ?> &amp;", undefined],
    ["<!-- a & b --> &", 15],
    ["&amp &amp;", 0],
    ["a &", 2],
    [`&${"a".repeat(65)};`, 0],
    ["<!-- a -- & b -->&;", 17],
  ])("of %j is at %s", (text, place) => {
    for (const size of [1, 2, 3, 7, 1000]) {
      const scan = new ReferenceScan();
      for (let at = 0; at < text.length; at += size) scan.push(text.slice(at, at + size));
      scan.end();
      expect(scan.found).toBe(place);
    }
  });
});
