import { type Standard, standardName } from "@egov-vn/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recognise, standards } from "./index.js";
import { loadStandard, recogniseLoading, standardLoaders } from "./loaders.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const told = (found: ReturnType<typeof recognise>): string =>
  found === undefined ? "nothing" : `${standardName(found.standard)}:${found.codec.id}`;

/** Every example as every codec writes it, alone and twice on a line each. */
function* written(): Generator<Uint8Array> {
  for (const standard of standards as readonly Standard<unknown>[]) {
    for (const codec of standard.codecs) {
      for (const { value } of codec.encode ? standard.examples : []) {
        const text = codec.encode?.(value) as Uint8Array;
        yield text;
        if (codec.lines) yield bytes(`${new TextDecoder().decode(text)}\n`.repeat(2));
      }
    }
  }
}

describe("the standards that are loaded when they are needed", () => {
  it("are those of the list, in its order", async () => {
    const loaded = await Promise.all(standardLoaders.map((loader) => loader.load()));
    expect(loaded.map(standardName)).toEqual(standards.map(standardName));
    expect(loaded.every((standard, index) => standard === standards[index])).toBe(true);
    for (const [index, { title, profiles }] of standardLoaders.entries()) {
      expect(title).toEqual(standards[index]?.title);
      expect(profiles).toEqual(standards[index]?.profiles.map(({ id }) => id));
    }
  });

  it("are found by id and by id@edition, and no other", async () => {
    for (const standard of standards) expect(await loadStandard(standardName(standard))).toBe(standard);
    expect((await loadStandard("dossier"))?.id).toBe("dossier");
    expect(await loadStandard("dossier@none")).toBe(undefined);
    expect(await loadStandard("none")).toBe(undefined);
  });

  it("recognise what the list of all recognises: whole, cut off, misspelt, in other encodings, by name", async () => {
    const samples = [...written()];
    expect(samples.length).toBeGreaterThan(20);
    const utf16 = (sample: Uint8Array) =>
      new Uint8Array(Buffer.from(`\ufeff${new TextDecoder().decode(sample)}`, "utf16le"));
    const sources = [
      ...samples,
      ...samples.map((sample) => sample.subarray(0, Math.ceil(sample.length / 3))),
      ...samples.map(utf16),
      ...samples.map((sample) =>
        bytes(JSON.stringify({ service: "DongBoHoSoMC", data: new TextDecoder().decode(sample) })),
      ),
      ...['{"service":"DongBoHoSoMC","data":[]}', "", "%PDF-1.7", "PK\u0003\u0004", "# ghi chú", "<a/>", '{"a":1}'].map(
        bytes,
      ),
    ];
    const differ: string[] = [];
    for (const source of sources) {
      for (const name of ["", "a.edxml", "a.json"]) {
        const head = source.subarray(0, 65_536);
        const [eager, lazy] = [told(recognise(head, name)), told(await recogniseLoading(head, name))];
        if (eager !== lazy) differ.push(`${new TextDecoder().decode(head.subarray(0, 60))}: ${eager}, ${lazy}`);
      }
    }
    expect(differ).toEqual([]);
  });

  it("recognise the same in any piece of what is written", async () => {
    const samples = [...written()];
    await fc.assert(
      fc.asyncProperty(fc.nat(samples.length - 1), fc.nat(), fc.nat(400), async (which, at, length) => {
        const sample = samples[which] as Uint8Array;
        const from = at % sample.length;
        const piece = sample.subarray(from, from + length);
        expect(told(await recogniseLoading(piece))).toBe(told(recognise(piece)));
      }),
      { numRuns: 500 },
    );
  });
});
