import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { packAttachment, packagingOf } from "./packaging.js";

const bytes = new TextEncoder().encode("nội dung");

describe("packing", () => {
  it.each([
    ["a.pdf", "raw", "application/pdf"],
    ["A.PDF", "raw", "application/pdf"],
    ["a.doc", "raw", "application/doc"],
    ["a.docx", "raw", "application/docx"],
    ["a.xsl", "raw", "application/xsl"],
    ["a.xslx", "raw", "application/xslx"],
    ["a.zip", "raw", "application/zip"],
    ["a.xls", "zip", "application/zip"],
    ["a.xlsx", "zip", "application/zip"],
    ["a.constructor", "zip", "application/zip"],
    ["khong-duoi", "zip", "application/zip"],
  ])("%s goes %s as %s", (name, form, contentType) => {
    expect(packagingOf(name)).toEqual({ form, contentType });
    const { content, contentId } = packAttachment({ name, bytes });
    if (form === "raw") expect(content).toBe(bytes);
    else {
      const [entry, ...more] = Object.entries(unzipSync(content as Uint8Array));
      expect(more).toEqual([]);
      expect(entry?.[0].startsWith(contentId)).toBe(true);
      expect(Buffer.from(entry?.[1] ?? []).equals(bytes)).toBe(true);
    }
  });

  it("gives equal files equal bytes and ids, and others others", () => {
    const one = packAttachment({ name: "a.txt", bytes, description: "mô tả" });
    expect(packAttachment({ name: "a.txt", bytes, description: "mô tả" })).toEqual(one);
    expect(one.contentId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const ids = ["a.txt", "b.txt"].flatMap((name) =>
      [bytes, bytes.subarray(1), new Uint8Array(0)].map(
        (content) => packAttachment({ name, bytes: content }).contentId,
      ),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("keeps the zip's entry name from being a path", () => {
    const { content } = packAttachment({ name: "a.b/../c", bytes, contentId: "7" });
    expect(Object.keys(unzipSync(content as Uint8Array))).toEqual(["7"]);
  });
});
