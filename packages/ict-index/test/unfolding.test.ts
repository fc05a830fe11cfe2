import { catalogueOf, renderFinding, validateSource } from "@egov-vn/core";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { ictIndex2016, ictIndexStandard, inventedProvinces } from "../src/index.js";
import { unfoldedSize } from "../src/unfolded-size.js";
import { writeSheet } from "../src/xlsx.js";

const MEBIBYTE = 2 ** 20;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;

/** Where the directory of a ZIP without a comment begins, and how many bytes it has. */
function directoryOf(zip: Uint8Array): readonly [start: number, length: number] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  expect(view.getUint32(zip.length - END_LENGTH, true)).toBe(END);
  return [view.getUint32(zip.length - 6, true), view.getUint32(zip.length - 10, true)];
}

/** Returns a ZIP whose directory names its one entry many times, so that it unfolds to many times its size. */
function repeated(zip: Uint8Array, times: number): Uint8Array {
  const [start, length] = directoryOf(zip);
  const entry = zip.subarray(start, start + length);
  const made = new Uint8Array(start + length * times + END_LENGTH);
  made.set(zip.subarray(0, start));
  for (let time = 0; time < times; time += 1) made.set(entry, start + length * time);
  made.set(zip.subarray(zip.length - END_LENGTH), start + length * times);
  const view = new DataView(made.buffer);
  for (const at of [8, 10]) view.setUint16(made.length - END_LENGTH + at, times, true);
  view.setUint32(made.length - 10, length * times, true);
  return made;
}

test("what a ZIP unfolds to is counted, whatever it says of itself", () => {
  const size = 3 * MEBIBYTE;
  const zip = zipSync({ "a.xml": new Uint8Array(size), "b.xml": [new Uint8Array(100), { level: 0 }] });
  expect(unfoldedSize(zip, 8 * MEBIBYTE)).toBe(size + 100);
  const [start] = directoryOf(zip);
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  expect(view.getUint32(start, true)).toBe(ENTRY);
  view.setUint32(start + 24, 10, true);
  view.setUint32(22, 10, true);
  expect(unfoldedSize(zip, 8 * MEBIBYTE)).toBe(size + 100);
  // Counting ends above the limit.
  const counted = unfoldedSize(zip, MEBIBYTE) ?? 0;
  expect(counted > MEBIBYTE && counted <= size).toBe(true);
  expect(unfoldedSize(new TextEncoder().encode("PK no ZIP"), MEBIBYTE)).toBeUndefined();
  expect(unfoldedSize(zip.subarray(0, zip.length - 30), MEBIBYTE)).toBeUndefined();
});

test("a workbook that unfolds without end is refused before it is opened, and one that does not is read", async () => {
  const codec = ictIndexStandard.codecs.find(({ id }) => id === "xlsx") ?? expect.unreachable();
  const read = async (file: Uint8Array) =>
    (await validateSource(ictIndexStandard, codec, file, { asOf: "2026-11-28" }).next()).value?.report;
  const sheet = zipSync({ "xl/worksheets/sheet1.xml": [new Uint8Array(MEBIBYTE), { level: 0 }] });
  const report = await read(repeated(sheet, 65));
  expect([report?.verdict, report?.findings.map(({ rule }) => rule)]).toEqual(["error", ["EGV-002"]]);
  const [finding] = report?.findings ?? [];
  const words = renderFinding(finding ?? expect.unreachable(), catalogueOf(ictIndexStandard), "vi");
  expect(words.message).toContain("bung ra hơn 64 MiB");
  expect((await read(await writeSheet(ictIndex2016, inventedProvinces(2019), "vi")))?.verdict).toBe("pass");
});
