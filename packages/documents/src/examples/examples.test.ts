import {
  atPointer,
  checkRules,
  checkSchema,
  type Finding,
  fieldsOf,
  fromPointer,
  placeFindings,
  renderFinding,
  reportOn,
  ruleCatalogue,
  rulesOf,
  validateSource,
} from "@egov-vn/core";
import { describe, expect, it } from "vitest";
import { edxmlCodec, packetNames } from "../edxml/codec.js";
import { edxmlZipCodec } from "../edxml/zip-codec.js";
import { readPacket } from "../read.js";
import type { Packet } from "../schema.js";
import { documentExchange } from "../standard.js";
import { EXAMPLE_DAY, type ExamplePacket, exampleXml } from "./index.js";
import { failingBytes, failingText, type PacketExample } from "./rule-example.js";

const rules = rulesOf(documentExchange);
const catalogue = ruleCatalogue(rules);
const profiles = documentExchange.profiles.map(({ id }) => id);
const context = { asOf: EXAMPLE_DAY, profiles };
const examples = rules.map((rule) => [rule.id, rule.example?.() as PacketExample] as const);

const findingsIn = (input: Uint8Array | string, options: object = {}): readonly Finding[] =>
  reportOn(documentExchange, edxmlCodec, readPacket(input, { ...context, ...options }), context).findings;

function changed(base: ExamplePacket, path: string, value: unknown): unknown {
  const packet = structuredClone(readPacket(exampleXml[base], context).value) as object;
  const keys = fromPointer(path);
  const last = keys.pop() as string;
  const parent = atPointer(packet, keys.map((key) => `/${key}`).join("")) as Record<string, unknown>;
  parent[last] = value;
  return packet;
}

/** A ZIP without packets is known by its name alone. */
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Runs what breaks a rule through the codec that recognises it, or has its name, as the command line does. */
async function failing(example: PacketExample): Promise<readonly Finding[]> {
  if (example.value) {
    const value = changed(example.base, example.value[0], example.value[1]());
    const shape = checkSchema(documentExchange, value, context);
    const found = shape.length > 0 ? shape : checkRules(documentExchange, value as Packet, context).findings;
    return placeFindings(
      found,
      { findings: [], locate: () => undefined, raw: () => undefined, line: () => undefined },
      documentExchange,
    );
  }
  const bytes = failingBytes(example);
  if (example.limits) return findingsIn(bytes, { limits: example.limits });
  const codec =
    documentExchange.codecs.find((one) => one.recognises(bytes) > 0) ?? (isZip(bytes) ? edxmlZipCodec : edxmlCodec);
  const findings: Finding[] = [];
  for await (const { report } of validateSource(documentExchange, codec, bytes, context))
    findings.push(...report.findings);
  return findings;
}

const lineOf = (text: string, index: number): number => text.slice(0, index).split("\n").length;

/** Lines of the failing packet on which something was replaced, and those on which what encloses the first of it begins. */
function brokenLines({ base, replace = [] }: PacketExample): { replaced: number[]; enclosing: number[] } {
  const replaced: number[] = [];
  let text = exampleXml[base];
  let begin = text.length;
  for (const [from, to] of replace) {
    const index = text.indexOf(from);
    begin = Math.min(begin, index);
    const first = lineOf(text, index);
    text = text.replace(from, () => to);
    replaced.push(...to.split("\n").map((_, line) => first + line));
  }
  const open: number[] = [];
  for (const tag of text.slice(0, begin).matchAll(/<(\/?)[\w:]+[^<>]*?(\/?)>/g)) {
    if (tag[1]) open.pop();
    else if (!tag[2]) open.push(lineOf(text, tag.index));
  }
  return { replaced, enclosing: open };
}

describe("the rules of document exchange", () => {
  it("have well-formed ids that are used once", () => expect(catalogue.size).toBe(rules.length));

  it("have an example each", () => {
    expect(rules.filter((rule) => !rule.example).map(({ id }) => id)).toEqual([]);
  });
});

describe("the example packets", () => {
  const names = Object.keys(exampleXml) as ExamplePacket[];

  it.each(names)("%s has no finding", (name) => {
    const reading = readPacket(exampleXml[name], context);
    expect(reading.findings).toEqual([]);
    expect(checkRules(documentExchange, reading.value as Packet, { asOf: EXAMPLE_DAY }, reading).findings).toEqual([]);
  });

  it.each(names)("%s is taken by every peer", (name) => {
    expect(findingsIn(exampleXml[name]).filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  it("are offered as values", () => {
    expect(documentExchange.examples.map(({ value }) => value.kind)).toEqual(
      names.map((name) => (name.startsWith("status-") ? "status" : "document")),
    );
  });
});

describe("the rule examples", () => {
  it.each(examples)("%s is raised by its failing form only", async (id, example) => {
    expect(findingsIn(exampleXml[example.base]).map(({ rule }) => rule)).not.toContain(id);
    for (const [from, to] of example.replace ?? []) {
      expect(exampleXml[example.base]).toContain(from);
      expect(from).not.toBe(to);
    }
    expect((await failing(example)).map(({ rule }) => rule)).toContain(id);
  });

  /** Of two elements that contradict each other the example changes one, and the finding is at the other. */
  const AT_ANOTHER: Readonly<Record<string, string>> = { "DOC-118": "edXML:BussinessDocumentInfo" };
  const ofText = examples.filter(([, { replace, value }]) => replace && !value);

  it("are texts for most rules", () => expect(ofText.length).toBeGreaterThan(150));

  it.each(ofText)("%s points at the line that breaks it, or at what encloses it", (id, example) => {
    const { replaced, enclosing } = brokenLines(example);
    const at = findingsIn(failingBytes(example)).find(({ rule }) => rule === id)?.at;
    expect(at?.column).toBeGreaterThan(0);
    const other = AT_ANOTHER[id];
    if (other === undefined) expect([...replaced, ...enclosing]).toContain(at?.line);
    else expect(failingText(example).split("\n")[(at?.line ?? 0) - 1]).toContain(`<${other}>`);
  });
});

describe("the messages of the rules", () => {
  const wire = new Set(packetNames().flatMap(({ names }) => names));
  // Keys of one word are words of the language, too.
  const keys = new Set(
    Array.from(fieldsOf(documentExchange), ({ key }) => key).filter((key) => /[a-z][A-Z]/.test(key)),
  );

  it.each(examples)("%s names fields as the file does", async (id, example) => {
    const finding = (await failing(example)).find(({ rule }) => rule === id) as Finding;
    for (const language of ["vi", "en"] as const) {
      const { message, remedy } = renderFinding(finding, catalogue, language);
      for (const text of [message, remedy]) {
        expect(text).not.toMatch(/\{\w+\}/);
        const words = text.split(/[^A-Za-z]+/);
        expect(words.filter((word) => keys.has(word) && !wire.has(word))).toEqual([]);
      }
    }
  });
});
