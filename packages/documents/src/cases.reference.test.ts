import { readFileSync } from "node:fs";
import { reportOn } from "@egov-vn/core";
import { describe, expect, it } from "vitest";
import { referenceFile } from "../../../scripts/reference-data.js";
import { extractAttachments } from "./attachments.js";
import { createReplacement } from "./build.js";
import { edxmlCodec } from "./edxml/codec.js";
import { readPacket } from "./read.js";
import type { DocumentPacket } from "./schema.js";
import { documentExchange } from "./standard.js";

/** Packets that went wrong once. The same are written again, with codes of no agency, in the other tests. */
const asOf = "2026-11-28" as const;
const reference = (name: string): Uint8Array => readFileSync(referenceFile(`cases/edxml/${name}.edxml`));

/** The rules that a packet breaks for one of them and all peers, each with its severity and place. */
function told(name: string) {
  const profiles = documentExchange.profiles.map(({ id }) => id);
  const reading = readPacket(reference(name), { asOf });
  const { findings } = reportOn(documentExchange, edxmlCodec, reading, { asOf, profiles });
  return { value: reading.value, findings, rules: findings.map(({ rule, severity }) => `${rule} ${severity}`) };
}

async function extracted(name: string) {
  const files = await extractAttachments(reference(name), () => ({ write() {}, close() {}, abort() {} }));
  return files.map(({ safeName, size, note }) => [safeName, size, note?.en]);
}

describe("packets that went wrong", () => {
  it("bkav-status-01: read, an oddity, and known by the profiles", () => {
    const { value, rules } = told("bkav-status-01");
    expect(value).toMatchObject({ kind: "status", statusCode: "01" });
    expect(rules).toEqual(["DOC-019 warning", "SDK-021 warning", "DOC-040 warning", "BKV-013 info"]);
  });

  it.each([
    ["ill-amp-nospace", 80],
    ["ill-amp", 82],
  ])("%s: placed at the &", (name, column) => {
    expect(told(name).findings).toMatchObject([{ rule: "DOC-016", at: { line: 6, column } }]);
  });

  it.each([
    ["att-zip-two", ["DOC-164 warning"], ["a.doc.zip", 205, "the zip holds 2 files"]],
    [
      "att-zip-bzip",
      ["DOC-169 error", "SDK-002 error", "BKV-017 error"],
      ["a.doc.zip", 164, "the zip uses the compression method 12 (bzip2)"],
    ],
    ["att-b64-nopad", ["DOC-148 info"], ["a.doc", 8, undefined]],
    ["att-in-envelope", ["DOC-045 warning", "SDK-020 warning"], ["a.doc", 8, undefined]],
    ["zip-labelled-text", ["DOC-161 warning", "SDK-015 warning"], ["a.txt", 5, undefined]],
  ])("%s: told, and given out", async (name, rules, file) => {
    expect(told(name).rules).toEqual(rules);
    expect(await extracted(name)).toEqual([file]);
  });

  it("sem-replace2: the receivers that are missing are named; one that is built now has them all", () => {
    const { value, findings } = told("sem-replace2");
    const missing = findings.filter(({ rule }) => rule === "DOC-119").map(({ params }) => Object.values(params));
    expect(missing.flat()).toEqual(expect.arrayContaining(["H99.03", "H99.04"]));
    const packet = value as DocumentPacket;
    const others: DocumentPacket = { ...packet, to: [{ organId: "H99.03", organName: "Cơ quan mẫu C" }] };
    const built = createReplacement([packet, others], {
      from: packet.from,
      number: "15",
      notation: "UBND-VP",
      date: "2024-05-06",
      documentType: { type: 2, name: "Công văn" },
      subject: "V/v thử nghiệm",
      steeringType: 0,
      sentAt: "2024-05-06T07:08:09",
      reason: "Thay thế",
    } as never);
    expect(built.to.map(({ organId }) => organId)).toEqual([...packet.to.map(({ organId }) => organId), "H99.03"]);
  });

  it("sem-twice: two files of one id", async () => {
    expect(told("sem-twice").rules).toEqual(["DOC-143 error", "DOC-143 error"]);
    expect((await extracted("sem-twice")).map(([name]) => name)).toEqual(["a.pdf", "a (2).pdf"]);
  });

  it.each(["old2803-document", "old-soap"])("%s: the format of before 2016 is named", (name) => {
    expect(edxmlCodec.recognises(reference(name))).toBeGreaterThan(0.5);
    expect(told(name).rules).toEqual(["DOC-021 error"]);
  });

  it("bit-report: what is missing round it", () => {
    expect(told("bit-report").findings).toMatchObject([
      { rule: "DOC-020", params: { missing: { en: "<edXML> is missing round it" } } },
    ]);
  });

  it("readme-example: what Bkav needs is named", () => {
    const { findings } = told("readme-example");
    const needed = findings.filter(({ rule }) => rule === "BKV-001").map(({ path }) => path);
    expect(needed.toSorted()).toEqual(["/summary", "/to/0/address"]);
  });

  it("priority9: Bkav takes it", () => {
    expect(told("priority9").rules).toEqual(["DOC-060 error"]);
  });

  it("two-headers: an error, and lists of the first alone", () => {
    const { value, rules } = told("two-headers");
    expect(rules).toContain("DOC-018 error");
    expect((value as DocumentPacket).from.organId).toBe("EVIL.1");
    const first = new TextDecoder().decode(reference("two-headers")).split("</edXML:edXMLHeader>")[0] as string;
    expect((value as DocumentPacket).to.length).toBe(first.split("<edXML:To>").length - 1);
  });

  it("comment-in-attachment: told, and no file is withheld", async () => {
    expect(told("comment-in-attachment").rules).toContain("DOC-017 error");
    expect(await extracted("comment-in-attachment")).toHaveLength(1);
  });
});
