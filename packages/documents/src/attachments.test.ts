import { crc32, deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { extractAttachments, type FileSink, listAttachments, openAttachment } from "./attachments.js";
import { EXAMPLE_BODIES } from "./examples/bodies.js";
import { packAttachment } from "./packaging.js";
import { readPacket } from "./read.js";
import { safeFileName } from "./safe-file-name.js";
import type { Attachment, DocumentPacket } from "./schema.js";
import { AttachmentError } from "./unpack.js";
import { writePacket } from "./write.js";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const NAME = "Bảng tính.xlsx";

function packetWith(...attachments: readonly Partial<Attachment>[]): DocumentPacket {
  return {
    kind: "document",
    from: { organId: "000.00.00.H99" },
    to: [{ organId: "000.00.01.H99" }],
    subject: "Mẫu",
    attachments: attachments as Attachment[],
  };
}

async function* inPieces(file: Uint8Array, size: number) {
  for (let at = 0; at < file.length; at += size) yield file.subarray(at, at + size);
}

async function opened(packet: DocumentPacket, index = 0, size = 65_536, limits = {}): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of openAttachment(inPieces(writePacket(packet), size), index, { limits })) pieces.push(piece);
  return Buffer.concat(pieces);
}

const faultOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof AttachmentError) return error.fault;
    throw error;
  }
  return "none";
};

/** A zip of one deflated entry whose sizes follow it, as Java's ZipOutputStream writes and the SDK sends. */
function javaZip(name: string, file: Uint8Array, level = 6, declared = file.length): Uint8Array {
  const packed = deflateRawSync(file, { level });
  const entry = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(0x808, 6);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(entry.length, 26);
  const descriptor = Buffer.alloc(16);
  descriptor.writeUInt32LE(0x08074b50, 0);
  descriptor.writeUInt32LE(packed.length, 8);
  descriptor.writeUInt32LE(declared, 12);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(0x808, 8);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(crc32(file), 16);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(declared, 24);
  central.writeUInt16LE(entry.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + entry.length, 12);
  end.writeUInt32LE(local.length + entry.length + packed.length + 16, 16);
  return Buffer.concat([local, entry, packed, descriptor, central, entry, end]);
}

/** Changes the checksum in the directory of a zip that {@link javaZip} made. */
function withOtherCrc(zip: Uint8Array): Uint8Array {
  const at = Buffer.from(zip.buffer, zip.byteOffset, zip.length).lastIndexOf("PK\u0001\u0002", undefined, "latin1");
  return zip.fill((zip[at + 16] as number) ^ 1, at + 16, at + 17);
}

const RANDOM = Uint8Array.from(
  { length: 200_000 },
  (_, index) => (Math.imul(index ^ (index >> 3), 0x9e3779b1) >>> 13) & 255,
);
const WORKBOOK = zipSync({ "[Content_Types].xml": bytesOf("<Types/>"), "xl/a.bin": [RANDOM, { level: 0 }] });

describe("opening", () => {
  it("gives back what was packed, whatever the extension and the chunks", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("a.pdf", "a.doc", "a.docx", "a.xls", "a.xlsx", "a.zip", "a.txt", "a.jpg", "a", "Ả nh.PNG"),
        fc.uint8Array({ maxLength: 5000 }),
        fc.integer({ min: 1, max: 3000 }),
        async (name, bytes, size) => {
          const packed = packAttachment({ name, bytes, contentId: "1" });
          expect(
            (await opened(packetWith({ contentId: "0", content: bytesOf("x") }, packed), 1, size)).equals(bytes),
          ).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("unwraps a zipped workbook, which is itself full of zip signatures", async () => {
    for (const level of [0, 1, 6]) {
      const content = javaZip("57754fc8.xlsx", WORKBOOK, level);
      const file = await opened(packetWith({ attachmentName: NAME, content }), 0, 7001);
      expect(file.equals(WORKBOOK), `level ${level}`).toBe(true);
    }
  });

  it("leaves a workbook that was not zipped once more, and a zip that is one", async () => {
    expect((await opened(packetWith({ attachmentName: NAME, content: WORKBOOK }))).equals(WORKBOOK)).toBe(true);
    const zip = javaZip("a.txt", bytesOf("a"));
    expect((await opened(packetWith({ attachmentName: "a.ZIP", content: zip }))).equals(zip)).toBe(true);
  });

  it("gives out no single entry of many, as the rest would be lost", async () => {
    const many = (count: number) =>
      zipSync(
        Object.fromEntries(Array.from({ length: count }, (_, at) => [`tep-${at}.txt`, bytesOf(`nội dung ${at}`)])),
      );
    for (const count of [2, 600]) {
      const packet = packetWith({ attachmentName: "a.txt", content: many(count) });
      const failed = opened(packet);
      await expect(failed).rejects.toThrow(AttachmentError);
      await expect(failed).rejects.toThrow(`holds ${count} files`);
    }
  });

  it("gives the raw bytes of what is only labelled as a zip, and the list says so", async () => {
    const packet = packetWith({ attachmentName: "a.txt", contentType: "application/zip", content: bytesOf("văn bản") });
    expect((await opened(packet)).toString()).toBe("văn bản");
    expect(listAttachments(packet)).toMatchObject([{ contentType: "application/zip", kind: "text", packed: "raw" }]);
  });

  const LONG = Buffer.alloc(3_000_000);
  it.each<[string, Partial<Attachment>, object, string]>([
    ["a bomb", { attachmentName: "a.txt", content: javaZip("a.txt", LONG) }, { ratioFrom: 1_000_000 }, "ratio"],
    ["more than the limit", { attachmentName: "a.txt", content: javaZip("a.txt", RANDOM) }, { unpacked: 1000 }, "size"],
    ["a body above the packed limit", { content: RANDOM }, { attachment: 1000 }, "packet"],
    ["a cut zip", { attachmentName: "a.txt", content: javaZip("a.txt", RANDOM).subarray(0, 90_000) }, {}, "zip"],
    ["a zip of some bytes", { attachmentName: "a.txt", content: javaZip("a.txt", RANDOM).subarray(0, 12) }, {}, "zip"],
    [
      "a size of 1 GB that is not there",
      { attachmentName: "a.txt", content: javaZip("a.txt", RANDOM, 6, 2 ** 30) },
      {},
      "zip",
    ],
    ["a size that is too small", { attachmentName: "a.txt", content: javaZip("a.txt", RANDOM, 6, 10) }, {}, "zip"],
    ["a damaged stream", { attachmentName: "a.txt", content: javaZip("a.txt", RANDOM).fill(0xff, 40, 60) }, {}, "zip"],
    ["another checksum", { attachmentName: "a.txt", content: withOtherCrc(javaZip("a.txt", RANDOM)) }, {}, "zip"],
    ["an encrypted entry", { attachmentName: "a.txt", content: javaZip("a.txt", RANDOM).fill(9, 6, 7) }, {}, "zip"],
    ["an unknown method", { attachmentName: "a.txt", content: javaZip("a.txt", RANDOM).fill(14, 8, 9) }, {}, "zip"],
  ])("ends with an error on %s", async (_, attachment, limits, fault) => {
    expect(await faultOf(opened(packetWith(attachment), 0, 65_536, limits))).toBe(fault);
  });

  it("holds little while a stream that ended early is followed by megabytes of junk", async () => {
    const zip = javaZip("a.txt", bytesOf("ngắn"));
    const content = Buffer.concat([zip.subarray(0, 60), Buffer.alloc(8_000_000, 0x41), zip.subarray(60)]);
    expect(await faultOf(opened(packetWith({ attachmentName: "a.txt", content })))).toBe("zip");
  });

  it("says when there is no such attachment, and when its text is not base64", async () => {
    expect(await faultOf(opened(packetWith({ content: bytesOf("a") }), 1))).toBe("absent");
    const file = new TextDecoder().decode(writePacket(packetWith({ content: bytesOf("abc") }))).replace("YWJj", "YW*j");
    const read = async () => {
      for await (const piece of openAttachment(bytesOf(file), 0)) expect(piece.length).toBeLessThan(4);
    };
    expect(await faultOf(read())).toBe("base64");
  });
});

describe("extracting", () => {
  const sinks = new Map<string, { bytes: Uint8Array[]; state: string }>();
  const open = ({ safeName }: { safeName: string }): FileSink => {
    const sink = { bytes: [] as Uint8Array[], state: "open" };
    sinks.set(safeName, sink);
    return {
      write: (bytes) => void sink.bytes.push(bytes.slice()),
      close: () => void Object.assign(sink, { state: "closed" }),
      abort: () => void Object.assign(sink, { state: "aborted" }),
    };
  };

  it("gives every file out, the broken zip as it lies, entry names never used", async () => {
    sinks.clear();
    const packet = packetWith(
      { attachmentName: "../../etc/passwd.txt", content: javaZip("../../../root/.ssh/id.txt", bytesOf("một")) },
      { attachmentName: "b.txt", content: javaZip("b.txt", RANDOM).subarray(0, 5000) },
      { attachmentName: "B.TXT", content: bytesOf("ba") },
    );
    const files = await extractAttachments(inPieces(writePacket(packet), 997), open);
    expect(files.map(({ packed, fault }) => [packed, fault])).toEqual([
      ["zip", undefined],
      ["raw", "zip"],
      ["raw", undefined],
    ]);
    expect([...sinks.values()].map(({ state }) => state)).toEqual(["closed", "closed", "closed"]);
    for (const name of sinks.keys()) expect(name).not.toMatch(/[/\\]|\.\.|id\.txt/);
    expect(Buffer.concat([...sinks.values()][0]?.bytes ?? []).toString()).toBe("một");
    expect(new Set([...sinks.keys()].map((name) => name.toLowerCase())).size).toBe(3);
  });
});

describe("what is there", () => {
  const given = async (attachment: Partial<Attachment>, edit: (xml: string) => string = (xml) => xml) => {
    const out = new Map<string, Uint8Array[]>();
    const xml = edit(new TextDecoder().decode(writePacket(packetWith(attachment))));
    const files = await extractAttachments(bytesOf(xml), ({ safeName }) => {
      const parts: Uint8Array[] = [];
      out.set(safeName, parts);
      return { write: (part) => void parts.push(part.slice()), close() {}, abort: () => void out.delete(safeName) };
    });
    return { files, out: new Map(Array.from(out, ([name, parts]) => [name, Buffer.concat(parts)])) };
  };
  const two = zipSync({ "a.txt": bytesOf("một"), "b.txt": bytesOf("hai") });

  it.each<[string, Uint8Array, string]>([
    ["two files", two, "holds 2 files"],
    ["a file by another method", Buffer.from(EXAMPLE_BODIES.zipBzip2, "base64"), "method 12 (bzip2)"],
    ["a locked file", Buffer.from(EXAMPLE_BODIES.zipLocked, "base64"), "password"],
    ["a zip that is cut off", javaZip("a.txt", RANDOM).subarray(0, 5000), "cut off"],
  ])("is given out as it lies: a zip of %s", async (_, content, reason) => {
    const { files, out } = await given({ attachmentName: "a.txt", content });
    expect(files).toMatchObject([{ safeName: "a.txt.zip", packed: "raw", fault: "zip", size: content.length }]);
    expect(files[0]?.note?.en).toContain(reason);
    expect(out.get("a.txt.zip")?.equals(content)).toBe(true);
  });

  it("is given out as it lies when the zip lies about the file, the first sink being aborted", async () => {
    const content = withOtherCrc(javaZip("a.txt", RANDOM));
    const { files, out } = await given({ attachmentName: "a.txt", content });
    expect(files.map(({ safeName, error }) => [safeName, error?.fault])).toEqual([
      ["a.txt", "zip"],
      ["a.txt.zip", undefined],
    ]);
    expect([...out.keys()]).toEqual(["a.txt.zip"]);
    expect(out.get("a.txt.zip")?.equals(content)).toBe(true);
  });

  it.each([
    ["YW*Jj", "not base64", "abc"],
    ["YWJjY", "cut off", "abc"],
    ["YWJj=", "wrong number of =", "abc"],
  ])("is given out as far as %s goes", async (text, reason, begins) => {
    const { files, out } = await given({ attachmentName: "a.txt", content: bytesOf("abc") }, (xml) =>
      xml.replace("YWJj", text),
    );
    expect(files).toMatchObject([{ safeName: "a.txt", fault: "base64" }]);
    expect(files[0]?.note?.en).toContain(reason);
    expect(out.get("a.txt")?.toString()).toBe(begins);
  });

  it("may pack a thousandfold, as a blank page of a scan does", async () => {
    const page = new Uint8Array(2_000_000);
    const { files } = await given({ attachmentName: "a.bmp", content: zipSync({ "a.bmp": page }) });
    expect(files).toMatchObject([{ packed: "zip", size: page.length }]);
    expect(files[0]).not.toHaveProperty("error");
  });

  it("is opened as it lies when that is asked for", async () => {
    const bytes = writePacket(packetWith({ attachmentName: "a.txt", content: two }));
    await expect(openAttachment(bytes, 0).next()).rejects.toThrow(/holds 2 files/);
    const parts: Uint8Array[] = [];
    for await (const part of openAttachment(bytes, 0, { asPacked: true })) parts.push(part.slice());
    expect(Buffer.concat(parts).equals(two)).toBe(true);
  });

  it("costs as little under one name as under many", () => {
    const taken = new Set<string>();
    const names = Array.from({ length: 20_000 }, () => safeFileName("Công văn.pdf", taken));
    expect(new Set(names).size).toBe(20_000);
    expect(names.at(-1)).toBe("Công văn (20000).pdf");
  });
});

describe("contents inside one another", () => {
  it("leave no sink open", async () => {
    const text = new TextDecoder().decode(writePacket(packetWith({ content: bytesOf("abc") })));
    const nested = text.replace("YWJj", "YWJj<ContentTransferEncoded>YWJj</ContentTransferEncoded>");
    expect(nested).not.toBe(text);
    let live = 0;
    const sink: FileSink = {
      write: () => {},
      close: () => {
        live -= 1;
      },
      abort: () => {
        live -= 1;
      },
    };
    const open = (): FileSink => {
      live += 1;
      return sink;
    };
    await extractAttachments(bytesOf(nested), open).catch(() => {});
    expect(live).toBe(0);
  });
});

describe("listing", () => {
  it("joins manifest and attachments, and tells the missing from the undeclared", () => {
    const packed = packAttachment({ name: NAME, bytes: WORKBOOK, contentId: "1" });
    const packet: DocumentPacket = {
      ...packetWith(packed, { contentId: "3", attachmentName: "c.pdf", content: bytesOf("%PDF-1.7") }),
      manifest: {
        references: [
          { contentId: "1", contentType: "application/pdf", description: "mô tả" },
          { contentId: "2", attachmentName: "thieu.pdf" },
        ],
      },
    };
    const list = listAttachments(packet);
    expect(list).toMatchObject([
      {
        index: 0,
        declared: true,
        contentId: "1",
        name: NAME,
        declaredType: "application/pdf",
        packed: "zip",
        description: "mô tả",
      },
      { index: 1, declared: false, contentId: "3", kind: "pdf", packed: "raw", size: 8 },
      { declared: true, contentId: "2", name: "thieu.pdf" },
    ]);
    expect(list[2]).not.toHaveProperty("index");
    expect(listAttachments(readPacket(writePacket(packet), { content: "measure" }))).toEqual(list);
  });
});
