import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { exampleXml } from "../examples/index.js";
import { edxmlZipCodec } from "./zip-codec.js";

const packet = new TextEncoder().encode(exampleXml.document);
const note = new TextEncoder().encode("ghi chú");
/** A page of a scan: bytes that do not pack. */
const page = Uint8Array.from({ length: 200_000 }, (_, at) => (Math.imul(at, 2_654_435_761) >>> 13) & 255);

async function told(zip: Uint8Array): Promise<[number, string | undefined, unknown]> {
  const sure = edxmlZipCodec.recognises(zip.subarray(0, 65_536));
  for await (const { findings } of edxmlZipCodec.decode(zip, { asOf: "2026-11-28" }))
    return [sure, findings[0]?.rule, findings[0]?.params.count];
  return [sure, undefined, undefined];
}

describe("a ZIP", () => {
  it.each<[string, Parameters<typeof zipSync>[0], number, number]>([
    ["of one packet", { "a.edxml": packet }, 1, 1],
    ["of packets in folders", { goi: { "1.edxml": packet, "2.EDXML": packet } }, 1, 2],
    ["with a note before its packet", { "doc-truoc.txt": note, "a.edxml": packet }, 1, 1],
    ["with a scan before its packet", { "anh.png": [page, { level: 0 }], "a.edxml": packet }, 0, 1],
  ])("%s is named as one that holds packets", async (_, files, sure, count) => {
    expect(await told(zipSync(files))).toEqual([sure, "DOC-015", count]);
  });

  it("without packets is not said to hold any", async () => {
    expect(await told(zipSync({ "a.txt": note }))).toEqual([0, "DOC-046", undefined]);
  });
});
