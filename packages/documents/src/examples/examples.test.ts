import {
  atPointer,
  checkRules,
  checkSchema,
  type Finding,
  fieldsOf,
  fromPointer,
  placed,
  renderFinding,
  reportOn,
  ruleCatalogue,
  rulesOf,
  type SourceSpan,
  validateSource,
} from "@egov-vn/core";
import { describe, expect, it } from "vitest";
import { edxmlCodec, packetNames } from "../edxml/codec.js";
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

/** Runs what breaks a rule through the codec that recognises it, as the command line does. */
async function failing(example: PacketExample): Promise<readonly Finding[]> {
  if (example.value) {
    const value = changed(example.base, example.value[0], example.value[1]());
    const shape = checkSchema(documentExchange, value, context);
    const found = shape.length > 0 ? shape : checkRules(documentExchange, value as Packet, context).findings;
    return placed(
      found,
      { findings: [], locate: () => undefined, raw: () => undefined, line: () => undefined },
      documentExchange,
    );
  }
  const bytes = failingBytes(example);
  if (example.limits) return findingsIn(bytes, { limits: example.limits });
  const codec = documentExchange.codecs.find((one) => one.recognises(bytes) > 0) ?? edxmlCodec;
  const findings: Finding[] = [];
  for await (const { report } of validateSource(documentExchange, codec, bytes, context))
    findings.push(...report.findings);
  return findings;
}

const isSame = (left: SourceSpan | undefined, right: SourceSpan | undefined): boolean =>
  left?.line === right?.line && left?.column === right?.column;

const lineOf = (text: string, index: number): number => text.slice(0, index).split("\n").length;

/** Lines of the failing packet on which something was replaced. */
function replacedLines({ base, replace = [] }: PacketExample): number[] {
  const lines: number[] = [];
  let text = exampleXml[base];
  for (const [from, to] of replace) {
    const first = lineOf(text, text.indexOf(from));
    text = text.replace(from, () => to);
    lines.push(...to.split("\n").map((_, index) => first + index));
  }
  return lines;
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

  const located = examples.filter(([id, example]) => {
    const reading = readPacket(failingText(example), context);
    const finding = example.replace && findingsIn(failingText(example)).find(({ rule }) => rule === id);
    if (!finding?.at || finding.path === "") return false;
    // A group's own text is white space: only a leaf was written on a line of its own. An empty one is not in the value,
    // so that whoever reports it must say where it is.
    return (reading.raw(finding.path) ?? "").trim() !== "" || !isSame(finding.at, reading.locate(finding.path));
  });

  it("are placed in the source for most rules", () => {
    expect(located.length).toBeGreaterThan(80);
  });

  it.each(located)("%s points at the line that breaks it", (id, example) => {
    const finding = findingsIn(failingText(example)).find(({ rule }) => rule === id);
    expect(replacedLines(example)).toContain(finding?.at?.line);
    expect(finding?.at?.column).toBeGreaterThan(0);
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
