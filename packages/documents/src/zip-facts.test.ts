import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type ZipFacts, zipFacts } from "./zip-facts.js";

const HEAD = 1024;
const TAIL = 16 * 1024;

const facts = (bytes: Uint8Array): ZipFacts | undefined =>
  zipFacts({ head: bytes.subarray(0, HEAD), tail: bytes.subarray(-TAIL), size: bytes.length });

const letter = zipSync({ "công văn.doc": strToU8("Kính gửi".repeat(50)) });

describe("zip facts", () => {
  it("lists the entries with their declared sizes", () => {
    const [entry] = facts(letter)?.entries ?? [];
    expect(entry).toMatchObject({ name: "công văn.doc", size: 550, method: 8, encrypted: false });
    expect(entry?.compressedSize).toBeLessThan(550);
  });

  it("reads the directory of a zip that is longer than the bytes at hand", () => {
    const noise = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 2654435761) >>> 13);
    const result = facts(zipSync({ "a.bin": [noise, { level: 0 }], "b.bin": strToU8("b") }));
    expect(result?.entries?.map(({ name, size }) => [name, size])).toEqual([
      ["a.bin", 100_000],
      ["b.bin", 1],
    ]);
  });

  it("knows an empty archive", () => {
    expect(facts(zipSync({}))).toEqual({ entries: [], count: 0 });
  });

  it("finds the end before a comment and before trailing bytes", () => {
    const commented = new Uint8Array([...letter, 0x68, 0x69]);
    commented[letter.length - 2] = 2;
    expect(facts(commented)?.entries).toHaveLength(1);
    expect(facts(new Uint8Array([...letter, 13, 10]))?.entries).toHaveLength(1);
  });

  it("says that a cut zip is truncated", () => {
    expect(facts(letter.subarray(0, letter.length - 30))).toEqual({ problem: "truncated" });
    expect(facts(letter.subarray(0, 10))).toEqual({ problem: "truncated" });
  });

  it("says that a directory is out of reach", () => {
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`tep-${index}.txt`, strToU8("x")]));
    expect(facts(zipSync(many))).toEqual({ count: 400, problem: "outOfReach" });
  });

  it("says that a directory that contradicts itself is damaged", () => {
    const wrongCount = letter.slice();
    wrongCount[letter.length - 22 + 10] = 9;
    expect(facts(wrongCount)).toEqual({ count: 9, problem: "damaged" });
    const wrongLength = letter.slice();
    wrongLength.set([0xff, 0xff, 0xff, 0x7f], letter.length - 22 + 12);
    expect(facts(wrongLength)?.problem).toBe("damaged");
  });

  it("sees that an entry is encrypted", () => {
    const locked = letter.slice();
    const directory = new DataView(locked.buffer).getUint32(locked.length - 22 + 16, true);
    locked[directory + 8] = (locked[directory + 8] ?? 0) | 1;
    expect(facts(locked)?.entries?.[0]?.encrypted).toBe(true);
  });

  it("reads Zip64 sizes and counts", () => {
    const end = letter.length - 22;
    const directory = new DataView(letter.buffer, letter.byteOffset).getUint32(end + 16, true);
    const central = letter.slice(directory, end);
    const nameLength = central[28] ?? 0;
    const wide = new Uint8Array(central.length + 20);
    wide.set(central.subarray(0, 46 + nameLength));
    const view = new DataView(wide.buffer);
    view.setUint32(20, 0xffffffff, true);
    view.setUint32(24, 0xffffffff, true);
    view.setUint16(30, 20, true);
    const extra = 46 + nameLength;
    view.setUint16(extra, 1, true);
    view.setUint16(extra + 2, 16, true);
    view.setBigUint64(extra + 4, 5_000_000_000n, true);
    view.setBigUint64(extra + 12, 7_000_000n, true);
    const record = new DataView(new ArrayBuffer(56 + 20 + 22));
    record.setUint32(0, 0x06064b50, true);
    record.setBigUint64(32, 1n, true);
    record.setBigUint64(40, BigInt(wide.length), true);
    record.setUint32(56, 0x07064b50, true);
    record.setUint32(76, 0x06054b50, true);
    record.setUint16(86, 0xffff, true);
    record.setUint32(88, 0xffffffff, true);
    const bytes = new Uint8Array([...letter.subarray(0, directory), ...wide, ...new Uint8Array(record.buffer)]);
    expect(facts(bytes)?.entries).toMatchObject([{ size: 5_000_000_000, compressedSize: 7_000_000 }]);
  });

  it("keeps a name that is not UTF-8 readable", () => {
    const old = zipSync({ "abc.txt": strToU8("x") });
    const directory = new DataView(old.buffer, old.byteOffset).getUint32(old.length - 22 + 16, true);
    old[directory + 46] = 0xe9;
    expect(facts(old)?.entries?.[0]?.name).toBe("ébc.txt");
  });

  it("says nothing of what does not begin as a zip", () => {
    expect(facts(strToU8("%PDF-1.4"))).toBeUndefined();
    expect(facts(new Uint8Array(0))).toBeUndefined();
  });
});
