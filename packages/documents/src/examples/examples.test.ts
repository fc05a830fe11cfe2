import {
  atPointer,
  checkRules,
  checkSchema,
  type Finding,
  fromPointer,
  incompleteTexts,
  reportOn,
  ruleCatalogue,
  rulesOf,
  type SourceSpan,
} from "@egov-vn/core";
import { describe, expect, it } from "vitest";
import { edxmlCodec } from "../edxml/codec.js";
import { readPacket } from "../read.js";
import type { Packet } from "../schema.js";
import { documentExchange } from "../standard.js";
import { documentRuleExamples, EXAMPLE_DAY, type ExamplePacket, exampleXml, packetExamples } from "./index.js";
import { failingBytes, failingText, type PacketExample } from "./rule-example.js";

const rules = rulesOf(documentExchange);
const profiles = documentExchange.profiles.map(({ id }) => id);
const context = { asOf: EXAMPLE_DAY, profiles };

/** Ways to fail a schema that this schema has no condition for: no value can raise them. */
const WITHOUT_EXAMPLE = ["DOC-904", "DOC-906", "DOC-909", "DOC-910", "DOC-911"];
const illustrated = rules.filter(({ id }) => !WITHOUT_EXAMPLE.includes(id));

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

function failing(example: PacketExample): readonly Finding[] {
  if (!("value" in example) || !example.value) {
    return findingsIn(failingBytes(example), "limits" in example ? { limits: example.limits } : {});
  }
  const value = changed(example.base, example.value[0], example.value[1]());
  const shape = checkSchema(documentExchange, value, context);
  return shape.length > 0 ? shape : checkRules(documentExchange, value as Packet, context).findings;
}

const isSame = (left: SourceSpan | undefined, right: SourceSpan | undefined): boolean =>
  left?.line === right?.line && left?.column === right?.column;

const lineOf = (text: string, index: number): number => text.slice(0, index).split("\n").length;

/** Lines of the failing packet on which something was replaced. */
function replacedLines(example: PacketExample): number[] {
  if (!("replace" in example)) return [];
  const lines: number[] = [];
  let text = exampleXml[example.base];
  for (const [from, to] of example.replace) {
    const first = lineOf(text, text.indexOf(from));
    text = text.replace(from, () => to);
    lines.push(...to.split("\n").map((_, index) => first + index));
  }
  return lines;
}

describe("the rules of document exchange", () => {
  it("number at least sixty, with well-formed ids that are used once", () => {
    expect(rules.length).toBeGreaterThanOrEqual(60);
    expect(ruleCatalogue(rules).size).toBe(rules.length);
  });

  it("are complete in both languages", () => {
    expect(incompleteTexts(rules)).toEqual([]);
  });

  it("have an example each, and no example is left over", () => {
    expect(Object.keys(packetExamples).sort()).toEqual(illustrated.map(({ id }) => id).sort());
    expect(Object.keys(documentRuleExamples)).toEqual(Object.keys(packetExamples));
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
  it.each(illustrated.map(({ id }) => id))("%s is raised by its failing form only", (id) => {
    const example = packetExamples[id] as PacketExample;
    expect(findingsIn(exampleXml[example.base]).map(({ rule }) => rule)).not.toContain(id);
    if ("replace" in example) {
      for (const [from, to] of example.replace) {
        expect(exampleXml[example.base]).toContain(from);
        expect(from).not.toBe(to);
      }
    }
    expect(failing(example).map(({ rule }) => rule)).toContain(id);
  });

  const placed = illustrated.filter(({ id }) => {
    const example = packetExamples[id] as PacketExample;
    const reading = readPacket(failingText(example), context);
    const finding = "replace" in example ? findingsIn(failingText(example)).find(({ rule }) => rule === id) : undefined;
    if (!finding?.at || finding.path === "") return false;
    // A group's own text is white space: only a leaf was written on a line of its own. An empty one is not in the value,
    // so that whoever reports it must say where it is.
    return (reading.raw(finding.path) ?? "").trim() !== "" || !isSame(finding.at, reading.locate(finding.path));
  });

  it("are placed in the source for most rules", () => {
    expect(placed.length).toBeGreaterThan(80);
  });

  it.each(placed.map(({ id }) => id))("%s points at the line that breaks it", (id) => {
    const example = packetExamples[id] as PacketExample;
    const finding = findingsIn(failingText(example)).find(({ rule }) => rule === id);
    expect(replacedLines(example)).toContain(finding?.at?.line);
    expect(finding?.at?.column).toBeGreaterThan(0);
  });
});
