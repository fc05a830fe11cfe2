import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { EXTENSIONS, type FileKind, fileKind } from "./file-kind.js";

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

const executable = new Uint8Array(128);
executable.set([0x4d, 0x5a, 0x90]);
const bitmap = new Uint8Array(64);
bitmap.set([0x42, 0x4d, 0x40]);

const SAMPLES: readonly (readonly [FileKind, Uint8Array])[] = [
  ["pdf", strToU8("%PDF-1.7\n")],
  ["pdf", strToU8(`\r\n${" ".repeat(200)}%PDF-1.4`)],
  ["zip", zipSync({ "tep.doc": strToU8("x") })],
  ["zip", zipSync({})],
  ["ooxml", zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8("<w/>") })],
  ["ooxml", zipSync({ "_rels/.rels": strToU8("<r/>") })],
  ["odf", zipSync({ mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }] })],
  ["ole2", bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0)],
  ["rtf", strToU8("{\\rtf1\\ansi")],
  ["png", bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
  ["jpeg", bytes(0xff, 0xd8, 0xff, 0xe0)],
  ["gif", strToU8("GIF89a")],
  ["tiff", bytes(0x49, 0x49, 0x2a, 0)],
  ["tiff", bytes(0x4d, 0x4d, 0, 0x2a)],
  ["bmp", bitmap],
  ["rar", strToU8("Rar!\u001a\u0007\u0001")],
  ["7z", bytes(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c)],
  ["gzip", bytes(0x1f, 0x8b, 0x08)],
  ["executable", executable],
  ["xml", strToU8('\ufeff<?xml version="1.0"?><a/>')],
  ["xml", strToU8("<edXML>")],
  ["text", strToU8("MZ là hai chữ cái đầu của một văn bản.")],
  ["text", strToU8("Kính gửi: Sở Thông tin và Truyền thông")],
  ["empty", new Uint8Array(0)],
  ["unknown", bytes(0, 1, 2, 3)],
];

describe("file kind", () => {
  it.each(SAMPLES)("knows %s by its first bytes", (kind, head) => {
    expect(fileKind(head.subarray(0, 1024))).toBe(kind);
  });

  it("tries every kind that it can name", () => {
    expect([...new Set(SAMPLES.map(([kind]) => kind))].sort()).toEqual(Object.keys(EXTENSIONS).sort());
  });
});
