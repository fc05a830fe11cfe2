import { checkRules, type Finding, type LocalDate, placeFindings } from "@egov-vn/core";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { exampleXml } from "../examples/index.js";
import { readPacket } from "../read.js";
import type { DocumentPacket, Packet } from "../schema.js";
import { documentExchange } from "../standard.js";
import { javaDay, javaDayText } from "./java-date.js";

const NOW: LocalDate = "2026-06-01";

function findingsOf(input: Uint8Array | string, profile: string): readonly Finding[] {
  const reading = readPacket(input, { asOf: NOW });
  if (!reading.value) throw new Error(`not readable: ${reading.findings.map(({ rule }) => rule).join(", ")}`);
  const own = new Set(documentExchange.profiles.find(({ id }) => id === profile)?.rules.map(({ id }) => id));
  const { findings } = checkRules(documentExchange, reading.value, { asOf: NOW, profiles: [profile] }, reading);
  return placeFindings(findings, reading, documentExchange).filter(({ rule }) => own.has(rule));
}

const refuses = (input: Uint8Array | string, profile: string): boolean =>
  findingsOf(input, profile).some(({ severity }) => severity === "error");

describe("how Java reads a date", () => {
  it.each([
    ["2024/05/06", "2024/05/06"],
    ["2024/5/6", "2024/05/06"],
    ["2024/02/30", "2024/03/01"],
    ["2024/13/01", "2025/01/01"],
    ["2024/05/00", "2024/04/30"],
    ["2024/05/06 08:00", "2024/05/06"],
    ["30/10/2020", "0036/04/11"],
    ["06/05/2024", "0011/11/14"],
    ["1582/10/04", "1582/10/04"],
    ["1582/10/05", "1582/10/15"],
  ])("makes of %s the day %s", (text, day) => {
    const read = javaDay(text);
    expect(read && javaDayText(read)).toBe(day);
  });

  it.each(["2024-05-06", "6 tháng 5", "", "2024/05"])("makes nothing of %j", (text) => {
    expect(javaDay(text)).toBeUndefined();
  });
});

describe("the official SDK", () => {
  const due = (text: string): string => exampleXml.document.replace("2024/05/20", text);

  it("reads 30/10/2020 as the year 36", () => {
    const [finding] = findingsOf(due("30/10/2020"), "official-sdk");
    expect(finding).toMatchObject({ rule: "SDK-004", path: "/dueDate", params: { raw: "30/10/2020" } });
    expect(finding?.params.read).toMatch(/^0036\//);
  });

  it("rolls a day over, and drops one with dashes", () => {
    expect(findingsOf(due("2024/02/30"), "official-sdk")).toMatchObject([
      { rule: "SDK-004", params: { read: "2024/03/01" } },
    ]);
    expect(findingsOf(due("2024-05-20"), "official-sdk").map(({ rule }) => rule)).toEqual(["SDK-005"]);
    expect(findingsOf(due("2024/5/20"), "official-sdk")).toEqual([]);
  });

  it("breaks off on an empty SteeringType, not on a missing one", () => {
    const steering = "<edXML:SteeringType>0</edXML:SteeringType>";
    expect(refuses(exampleXml.document.replace(steering, "<edXML:SteeringType/>"), "official-sdk")).toBe(true);
    expect(refuses(exampleXml.document.replace(steering, ""), "official-sdk")).toBe(false);
  });

  it("takes a file without a media type for a zip", () => {
    const without = (xml: string): string => xml.replace(/<ContentType>[^<]*<\/ContentType>/, "");
    expect(refuses(without(exampleXml.document), "official-sdk")).toBe(true);
    expect(refuses(without(exampleXml.packed), "official-sdk")).toBe(false);
  });

  it("takes its defaults for empty numbers", () => {
    const empty = exampleXml.document.replace("<edXML:PageAmount>2<", "<edXML:PageAmount><");
    expect(findingsOf(empty, "official-sdk")).toMatchObject([{ rule: "SDK-017", params: { fallback: 1 } }]);
  });

  it("stumbles over an empty element where that element stands", () => {
    const emptied = exampleXml.document
      .replace("<edXML:SteeringType>0<", "<edXML:SteeringType><")
      .replace("<edXML:PageAmount>2</edXML:PageAmount>", "<edXML:PageAmount/>");
    const lines = emptied.split("\n");
    const found = findingsOf(emptied, "official-sdk").map(({ rule, at }) => [rule, lines[(at?.line ?? 0) - 1]?.trim()]);
    expect(found).toEqual([
      ["SDK-017", "<edXML:PageAmount/>"],
      ["SDK-001", "<edXML:SteeringType></edXML:SteeringType>"],
    ]);
  });

  it("takes its defaults for numbers that are words", () => {
    const words = exampleXml.document
      .replace("<edXML:SteeringType>0<", "<edXML:SteeringType>không<")
      .replace("<edXML:PageAmount>2<", "<edXML:PageAmount>hai<");
    expect(findingsOf(words, "official-sdk")).toMatchObject([
      { rule: "SDK-007", path: "/other/pages", params: { raw: "hai" } },
      { rule: "SDK-001", path: "/steeringType", params: { raw: "không" } },
    ]);
  });

  it("loses nothing by passing over the version that everybody writes", () => {
    const list = (attributes: string): string =>
      exampleXml.document.replace("<edXML:TraceHeaderList>", `<edXML:TraceHeaderList ${attributes}>`);
    expect(findingsOf(list('version="1.0"'), "official-sdk")).toEqual([]);
    expect(findingsOf(list('id="a" version="2.0"'), "official-sdk")).toMatchObject([
      { rule: "SDK-011", path: "/trace/id" },
      { rule: "SDK-011", path: "/trace/version" },
    ]);
  });

  const word = zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8("<w/>") });
  const packedWord = zipSync({ "b0c1.docx": word });
  it.each<[attachmentName: string, contentType: string | undefined, content: Uint8Array, rules: string[]]>([
    ["a.docx", "application/docx", word, []],
    ["a.docx", "application/zip", word, ["SDK-014"]],
    ["a.docx", undefined, word, ["SDK-014"]],
    ["a.docx", "application/zip", zipSync({ "b0c1.txt": word }), ["SDK-014"]],
    ["a.docx", "application/zip", packedWord, []],
    ["a.docx", "application/docx", packedWord, ["SDK-015"]],
    ["a.zip", "application/zip", packedWord, []],
    ["a.zip", "application/x-zip", packedWord, []],
    ["a.pdf", "application/pdf", zipSync({ "b0c1.pdf": strToU8("%PDF-1.4") }), ["SDK-015"]],
    ["a.pdf", "APPLICATION/ZIP", zipSync({ "b0c1.pdf": strToU8("%PDF-1.4") }), []],
    ["a.pdf", "application/zip", strToU8("%PDF-1.4"), ["SDK-002"]],
  ])("of %s labelled %s it has its own idea (%#)", (attachmentName, contentType, content, rules) => {
    const value = readPacket(exampleXml.document).value as DocumentPacket;
    const file = { contentId: "1", attachmentName, ...(contentType && { contentType }), content };
    const { findings } = checkRules(
      documentExchange,
      { ...value, attachments: [file] },
      { asOf: NOW, profiles: ["official-sdk"] },
    );
    expect(findings.map(({ rule }) => rule).filter((rule) => rule.startsWith("SDK-"))).toEqual(rules);
  });
});

describe("Bkav", () => {
  it("refuses what its checker refuses", () => {
    const changes: [string, string][] = [
      ["<edXML:Type>2<", "<edXML:Type>71<"],
      ["<edXML:PromulgationDate>2024/05/06<", "<edXML:PromulgationDate>2024-05-06<"],
      ["<edXML:PromulgationDate>2024/05/06<", "<edXML:PromulgationDate>2027/05/06<"],
      ["<edXML:CodeNotation>CQA-VP</edXML:CodeNotation>", ""],
      ["000.00.03.H99", "H99.02"],
    ];
    for (const [from, to] of changes) expect(refuses(exampleXml.document.replace(from, to), "bkav")).toBe(true);
  });

  it("checks no date but the promulgation date", () => {
    expect(refuses(exampleXml.document.replace("2024/05/20", "20/05/2024"), "bkav")).toBe(false);
  });

  it("judges a value that was made in code", () => {
    const value = readPacket(exampleXml.document).value as Packet;
    const late = { ...value, promulgation: { date: "2027-01-01" } } as Packet;
    const { findings } = checkRules(documentExchange, late, { asOf: NOW, profiles: ["bkav"] });
    expect(findings.map(({ rule }) => rule)).toContain("BKV-005");
    expect(findings.map(({ rule }) => rule)).not.toContain("BKV-004");
  });
});

describe(".NET", () => {
  it("refuses an envelope whose children have no prefix", () => {
    const plain = exampleXml.document.replaceAll("edXML:", "").replaceAll("xmlns:edXML", "xmlns:other");
    const names = findingsOf(plain, "dotnet").filter(({ rule }) => rule === "NET-001");
    expect(names[0]?.params).toEqual({ name: "From", wanted: "edXML:From" });
    expect(findingsOf(exampleXml["status-03"], "dotnet")).toEqual([]);
  });
});
