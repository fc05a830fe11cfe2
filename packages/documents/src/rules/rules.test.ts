import { checkRules, type Finding, type LocalDate, rulesOf } from "@egov-vn/core";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { exampleXml } from "../examples/index.js";
import { extensionOf } from "../file-kind.js";
import { readPacket, readPacketFrom } from "../read.js";
import type { DocumentPacket, Packet, StatusPacket } from "../schema.js";
import { documentExchange } from "../standard.js";
import { documentIdParts } from "./document-id.js";
import { classOfTypeName } from "./document-type.js";
import { isUnsafeName } from "./file-name.js";
import { meantOrganId, organIdForm, parentFirst, sameAgency } from "./organ-id.js";

const asOf: LocalDate = "2024-06-01";
const document = readPacket(exampleXml.document).value as DocumentPacket;
const pullBack = readPacket(exampleXml["status-13"]).value as StatusPacket;

const findings = (packet: Packet, day = asOf): Finding[] =>
  checkRules(documentExchange, packet, { asOf: day }).findings;
const rulesIn = (packet: Packet): string[] => findings(packet).map(({ rule }) => rule);

describe("agency codes", () => {
  it.each([
    ["000.00.00.H41", "qcvn"],
    ["680.68.13.G15", "qcvn"],
    ["G12", "decision20"],
    ["H37.02.02", "decision20"],
    ["H37.DN.001", "decision20"],
    ["020100107370", "enterprise"],
    ["0100107370", "enterprise"],
    ["0100107370001", "enterprise"],
    ["00.22.W00", "node"],
    ["vxp.saas.03", "other"],
    ["000.00.12.G5", "other"],
    ["28.22.H17", "other"],
    ["null", "other"],
  ])("%s is of the form %s", (code, form) => expect(organIdForm(code)).toBe(form));

  it.each([
    ["000.00.12.G5", "000.00.12.G05"],
    ["000.1137.H53", "000.11.37.H53"],
    ["000.00.05. H07", "000.00.05.H07"],
    ["h99.01", "H99.01"],
    ["vxp.saas.03", undefined],
    ["H99.01", undefined],
  ])("%j was meant to be %s", (code, meant) => expect(meantOrganId(code)).toBe(meant));

  it("knows an agency by its old and its new code", () => {
    expect(parentFirst("000.00.12.H53")).toBe("H53.12");
    expect(parentFirst("680.68.13.G15")).toBe("G15.13.68.680");
    expect(sameAgency("000.00.00.G12", "G12")).toBe(true);
    expect(sameAgency("G12", "000.00.00.G12")).toBe(true);
    expect(sameAgency("000.00.01.G12", "G12")).toBe(false);
    expect(sameAgency("000.00.00.G12", "000.00.01.G12")).toBe(false);
  });

  it("takes either code of the sender in the document id", () => {
    const documentId = "000.00.01.H99,2024/05/06,123/CQA-VP";
    expect(rulesIn({ ...document, documentId })).toEqual([]);
  });

  it("judges a code by its length even when its form is right", () => {
    const organId = `H99${".01".repeat(11)}`;
    expect(rulesIn({ ...document, to: [{ ...document.to[0], organId }] } as Packet)).toEqual(["DOC-083"]);
  });
});

describe("document ids", () => {
  it("are taken apart whatever the notation holds", () => {
    expect(documentIdParts("H99.01,2024/05/06,1/QĐ, NQ/CP")).toEqual({
      form: "main",
      organId: "H99.01",
      day: "2024/05/06",
      date: "2024-05-06",
      code: "1/QĐ, NQ/CP",
    });
    expect(documentIdParts("H99.01,2024/02/30,1/A")).not.toHaveProperty("date");
  });

  it.each([
    ["H99.01,2024-05-06,1/A", "dashes"],
    ["H99.01,2024/05-06,1/A", "other"],
    ["H99.01,2024/05/06,", "other"],
    [",2024/05/06,1/A", "other"],
    ["9FBFBAD2-f1f8-4a8e-9d6f-5b2e8c4a1d70", "uuid"],
    ["H26.15-2021-12/UBND-VP", "year"],
    ["GW-1718000000-1", "other"],
  ])("%s is of the form %s", (id, form) => expect(documentIdParts(id).form).toBe(form));
});

describe("document types", () => {
  it.each([
    ["Công văn", "administrative"],
    ["CÔNG VĂN", "administrative"],
    ["Nghị định", "legal"],
    ["Quyết định (cá biệt)", "both"],
    ["Chỉ thị (của UBND)", "both"],
    ["Hồ sơ", undefined],
  ])("%s is %s", (name, group) => expect(classOfTypeName(name)).toBe(group));

  it("contradict a code only when the name is in one list", () => {
    const typed = (type: number, name: string): Packet => ({ ...document, documentType: { type, name } });
    expect(rulesIn(typed(1, "Quyết định"))).toEqual([]);
    expect(rulesIn(typed(2, "Quyết định"))).toEqual([]);
    expect(rulesIn(typed(2, "Nghị định"))).toEqual(["DOC-080"]);
    expect(rulesIn(typed(71, "Công văn"))).toEqual(["DOC-076"]);
  });
});

describe("file names", () => {
  it.each(["../a.pdf", "a/b.pdf", "C:\\a.pdf", "a\u0000.pdf", ".."])("%j is unsafe", (name) =>
    expect(isUnsafeName(name)).toBe(true),
  );
  it.each(["Công văn (1).SIGNED.PDF", "a..b.pdf", ".pdf"])("%j is safe", (name) =>
    expect(isUnsafeName(name)).toBe(false),
  );
  it("have the extension after the last dot", () => {
    expect(["a.b.PDF", "a.", ".env", "a", undefined].map(extensionOf)).toEqual(["pdf", "", "", "", ""]);
  });
});

describe("attached files", () => {
  const word = zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8("<w/>") });
  const withFile = (attachmentName: string, contentType: string, content?: Uint8Array): Packet => ({
    ...document,
    manifest: { references: [{ contentId: "1", contentType, attachmentName }] },
    attachments: [{ contentId: "1", contentType, attachmentName, ...(content && { content }) }],
  });

  it("may be a docx as it is, or zipped once more", () => {
    expect(rulesIn(withFile("a.docx", "application/docx", word))).toEqual([]);
    expect(rulesIn(withFile("a.docx", "application/zip", zipSync({ "x.docx": word })))).toEqual([]);
    expect(rulesIn(withFile("a.zip", "application/zip", zipSync({ "1.pdf": word, "2.pdf": word })))).toEqual([]);
  });

  it("are judged by their bytes when the packet was made in code", () => {
    expect(rulesIn(withFile("a.pdf", "application/pdf", word))).toEqual(["DOC-161", "DOC-162"]);
    expect(rulesIn(withFile("a.pdf", "application/pdf", zipSync({ "x.pdf": strToU8("%PDF-") })))).toEqual(["DOC-161"]);
    expect(rulesIn(withFile("a.pdf", "application/pdf"))).toEqual(["DOC-154"]);
  });

  it("are judged without being held when the packet was read as a stream", async () => {
    const cut = exampleXml.document.replace("JVBERi0x", "UEsDBAox");
    const reading = await readPacketFrom(strToU8(cut), { asOf, content: "measure" });
    expect((reading.value as DocumentPacket).attachments?.[0]).not.toHaveProperty("content");
    const { findings: found } = checkRules(documentExchange, reading.value as Packet, { asOf }, reading);
    expect(found.map(({ rule }) => rule)).toEqual(["DOC-161", "DOC-163"]);
  });

  it("name the character at which base64 breaks", () => {
    const broken = exampleXml.document.replace(">JVBERi0x", ">JVB*Ri0x");
    const reading = readPacket(broken, { asOf });
    const { findings: found } = checkRules(documentExchange, reading.value as Packet, { asOf }, reading);
    expect(found.find(({ rule }) => rule === "DOC-156")?.params.index).toBe(4);
  });
});

describe("mislabelled files", () => {
  it.each([
    ["DOC-144", "<ContentType>application/pdf<", "<ContentType>application/octet-stream<"],
    ["DOC-159", "<ContentType>application/pdf</ContentType>", ""],
    ["DOC-161", "<ContentType>application/pdf<", "<ContentType>image/png<"],
  ])("are an error by %s only when reading strictly", (id, from, to) => {
    const { value } = readPacket(exampleXml.document.replace(from, to));
    const severity = (strict: boolean) =>
      checkRules(documentExchange, value as Packet, { asOf, strict }).findings.find(({ rule }) => rule === id)
        ?.severity;
    expect(severity(false)).toMatch(/^(?:info|warning)$/);
    expect(severity(true)).toBe("error");
  });
});

describe("what rules rest on", () => {
  const schemaIds = rulesOf(documentExchange).flatMap(({ id }) => (id.startsWith("DOC-9") ? [id] : []));
  const unseen = ["DOC-079", "DOC-080", "DOC-185", "DOC-186", "DOC-187", "DOC-188", ...schemaIds];

  it.each(unseen)("%s cites no text that was not read", (id) => {
    expect(rulesOf(documentExchange).find((rule) => rule.id === id)?.basis).toHaveProperty("evidence");
  });
});

describe("repeats", () => {
  const to = (...codes: string[]): Packet =>
    ({ ...document, to: codes.map((organId) => ({ organId, organName: "A", address: "B" })) }) as Packet;

  it("of a receiver are told apart from its two codes", () => {
    expect(findings(to("H99.02", "000.00.02.H99", "H99.02"))).toMatchObject([
      { rule: "DOC-085", path: "/to/2/organId", params: { organId: "H99.02" } },
      { rule: "DOC-086", path: "/to/1/organId", params: { organId: "000.00.02.H99", other: "H99.02" } },
      { rule: "DOC-086", path: "/to/2/organId", params: { organId: "H99.02", other: "000.00.02.H99" } },
    ]);
  });

  it("of a ContentId are reported where they stand", () => {
    const twice = { ...document, attachments: [...(document.attachments ?? []), ...(document.attachments ?? [])] };
    expect(findings(twice)).toMatchObject([{ rule: "DOC-143", path: "/attachments/1/contentId" }]);
  });
});

describe("statuses", () => {
  it("swap the two agencies in a request to pull back, and in nothing else", () => {
    expect(rulesIn(pullBack)).toEqual([]);
    expect(rulesIn({ ...pullBack, statusCode: "03" })).toEqual(["DOC-075", "DOC-128"]);
    expect(rulesIn({ ...pullBack, from: { ...pullBack.from, organId: "H99.01" } })).toEqual(["DOC-127"]);
  });

  it("need a reason only when they refuse or ask back", () => {
    const { description: _, ...silent } = pullBack;
    expect(rulesIn(silent)).toEqual(["DOC-126"]);
    const accepted = readPacket(exampleXml["status-15"]).value as StatusPacket;
    const { description: __, ...agreed } = accepted;
    expect(rulesIn(agreed)).toEqual([]);
  });
});

describe("texts", () => {
  it("are named with the place, a sample and the repaired text", () => {
    const decomposed = "Tỉnh Mẫu".normalize("NFD");
    const packet: Packet = { ...document, other: { appendixes: ["Phụ lục", decomposed] } };
    expect(findings(packet)).toMatchObject([
      { rule: "DOC-180", path: "/other/appendixes/1", params: { suggestion: "Tỉnh Mẫu" } },
    ]);
  });

  it("are measured against the limit of whoever stores them", () => {
    const packet: Packet = { ...document, filingPlaces: ["VT", "N".repeat(151)] };
    expect(findings(packet)).toMatchObject([
      { rule: "DOC-190", path: "/filingPlaces/1", params: { length: 151, limit: 150 } },
    ]);
  });
});

describe("runs", () => {
  it("look anew at a packet that was changed between them", () => {
    const packet = structuredClone(document);
    expect(rulesIn(packet)).toEqual([]);
    packet.subject = "C«ng v¨n";
    packet.documentId = "123";
    expect(rulesIn(packet)).toEqual(["DOC-066", "DOC-181"]);
  });

  it("take the day from the caller alone", () => {
    expect(findings(document, "2024-05-05").map(({ rule }) => rule)).toEqual(["DOC-058", "DOC-096", "DOC-096"]);
    expect(findings(document, "2024-05-06")).toEqual([]);
  });
});
