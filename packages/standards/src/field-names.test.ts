import {
  type Codec,
  catalogueOf,
  checkDecoded,
  type FieldName,
  type Finding,
  fieldsOf,
  type Language,
  type Param,
  placeFindings,
  type ReadContext,
  renderFinding,
  type Standard,
} from "@egov-vn/core";
import { describe, expect, it } from "vitest";
import { failingBytes, type PacketExample } from "../../documents/src/examples/rule-example.js";
import { allRules, standards } from "./index.js";

const context: ReadContext = { asOf: "2026-11-28" };

/** Keys of a model that read like code: a message may show them only where they are names of the user's file. */
const isKey = (word: string): boolean => /^[a-z]+[A-Z]/.test(word);

/** Names that a format writes itself; of the model written as it is, these are the keys. */
const namesOf = (codec: Codec<unknown>): Set<string> =>
  new Set(Array.from(codec.fields?.() ?? [], ({ names }) => names).flat());

const keysOf = (standard: Standard<unknown>): Set<string> =>
  new Set(Array.from(fieldsOf(standard), ({ key }) => key).filter(isKey));

/** Values that a field is swapped for, to make readers, schemas and rules speak. */
const SWAPS: readonly unknown[] = [null, 0, -1, "x", " x ", "30/02/2024", "99999999999999", [], {}, true, [null]];

/** Documents with one leaf each changed, lost, misspelt or of another type. */
function* mutations(document: unknown): Generator<unknown> {
  yield document;
  const places: (string | number)[][] = [];
  const walk = (value: unknown, path: (string | number)[]): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, part] of Object.entries(value)) {
      const here = [...path, Array.isArray(value) ? Number(key) : key];
      places.push(here);
      walk(part, here);
    }
  };
  walk(document, []);
  for (const [index, place] of places.entries()) {
    const holderOf = (copy: unknown): Record<string, unknown> => {
      let here = copy as Record<string, unknown>;
      for (const key of place.slice(0, -1)) here = here[key] as Record<string, unknown>;
      return here;
    };
    const last = String(place.at(-1));
    const swapped = structuredClone(document);
    holderOf(swapped)[last] = SWAPS[index % SWAPS.length];
    yield swapped;
    const other = structuredClone(document);
    holderOf(other)[last] = SWAPS[(index * 7 + 3) % SWAPS.length];
    yield other;
    if (typeof place.at(-1) === "number") continue;
    const misspelt = structuredClone(document);
    const holder = holderOf(misspelt);
    holder[`${last}x`] = holder[last];
    delete holder[last];
    yield misspelt;
  }
}

async function* findingsIn(
  standard: Standard<unknown>,
  codec: Codec<unknown>,
  source: Uint8Array,
): AsyncGenerator<Finding> {
  const profiles = standard.profiles.map(({ id }) => id);
  for await (const decoded of codec.decode(source, { ...context, profiles })) {
    yield* placeFindings(checkDecoded(standard, decoded, { ...context, profiles }).findings, decoded, standard);
  }
}

const ISO_DAY = /\b\d{4}-\d{2}-\d{2}\b/g;

/** Days that a message writes as no Vietnamese reader does, although the source does not. */
const strangeDays = (text: string, source: string): string[] =>
  Array.from(text.matchAll(ISO_DAY), ([day]) => day).filter((day) => !source.includes(day));

/** What a message says besides the form that a field must have, of which it shows an example. Remedies show forms too. */
const messageOf = (finding: Finding, standard: Standard<unknown>, language: Language): string =>
  renderFinding({ ...finding, params: { ...finding.params, format: "…" } }, catalogueOf(standard), language).message;

const isField = (param: Param | FieldName): param is FieldName =>
  typeof param === "object" && !Array.isArray(param) && "field" in param;

function fieldsIn({ field, params }: Finding): FieldName[] {
  const list = Object.values(params).flatMap((param) => (Array.isArray(param) ? (param as Param[]) : [param]));
  return [...(field ? [field] : []), ...list.filter(isField)];
}

/** Names at the places of a source, as its own document has them. */
function namesIn(document: unknown, names = new Set<string>()): Set<string> {
  if (typeof document !== "object" || document === null) return names;
  for (const [key, part] of Object.entries(document)) {
    names.add(key);
    namesIn(part, names);
  }
  return names;
}

describe("a message calls a field and writes a day as the user's file calls it, or as Vietnamese readers do", () => {
  it("in the words of every rule", () => {
    const spoken = [...allRules.values()].flatMap((rule) => {
      const own = standards.filter((standard) => catalogueOf(standard).has(rule.id));
      const keys = new Set(own.flatMap((standard) => [...keysOf(standard)]));
      const wires = own.flatMap(({ codecs }) => codecs.filter(({ id }) => id !== "json"));
      const names = new Set(
        (wires.length > 0 ? wires : own.flatMap(({ codecs }) => codecs)).flatMap((codec) => [...namesOf(codec)]),
      );
      return [rule.title, rule.message, rule.remedy]
        .flatMap(({ vi, en }) => [vi, en])
        .flatMap((text) => text.replaceAll(/\{\w+\}/g, "").match(/[A-Za-z]+/g) ?? [])
        .filter((word) => keys.has(word) && !names.has(word))
        .map((word) => `${rule.id} ${word}`);
    });
    expect([...new Set(spoken)]).toEqual([]);
  });

  for (const standard of standards) {
    for (const codec of standard.codecs) {
      const json = codec.mediaTypes.includes("application/json");
      if (!json || !codec.encode || standard.examples.length === 0) continue;
      it(`in every finding of ${standard.id}, format ${codec.id}`, async () => {
        const known = namesOf(codec);
        const keys = [...keysOf(standard)].filter((key) => !known.has(key));
        const astray = new Set<string>();
        let seen = 0;
        for (const { value } of standard.examples) {
          const document = JSON.parse(new TextDecoder().decode(codec.encode?.(value))) as unknown;
          for (const mutation of mutations(document)) {
            const text = JSON.stringify(mutation);
            const source = new TextEncoder().encode(text);
            const there = namesIn(mutation);
            for await (const finding of findingsIn(standard, codec, source)) {
              seen += 1;
              for (const { field, name } of fieldsIn(finding)) {
                const parts = (name ?? "").split(/[.[\]]+/).filter((part) => part !== "" && !/^\d+$/.test(part));
                const stranger = parts.find((part) => !known.has(part) && !there.has(part));
                if (stranger !== undefined) astray.add(`${finding.rule} ${field} is called ${name}`);
              }
              const texts = (["vi", "en"] as const).map((language) =>
                Object.values(renderFinding(finding, catalogueOf(standard), language)).join(" "),
              );
              for (const language of ["vi", "en"] as const)
                for (const day of strangeDays(messageOf(finding, standard, language), text))
                  astray.add(`${finding.rule} says ${day}`);
              for (const key of keys) {
                if (there.has(key)) continue;
                if (texts.some((text) => new RegExp(`\\b${key}\\b`).test(text)))
                  astray.add(`${finding.rule} says ${key}`);
              }
            }
          }
        }
        expect(seen).toBeGreaterThan(20);
        expect([...astray]).toEqual([]);
      });
    }
  }
});

describe("a message writes a day as its file does or as Vietnamese readers do", () => {
  for (const standard of standards) {
    it(`in the examples of ${standard.id}`, async () => {
      const astray = new Set<string>();
      let shown = 0;
      for (const { example } of catalogueOf(standard).values()) {
        if (!example) continue;
        const made = example();
        const source = "base" in made ? failingBytes(made as PacketExample) : new TextEncoder().encode(made.failing);
        const text = new TextDecoder().decode(source);
        const known = standard.codecs.filter((codec) => codec.recognises(source) > 0);
        for (const codec of known.length > 0 ? known : standard.codecs) {
          for await (const finding of findingsIn(standard, codec, source)) {
            for (const language of ["vi", "en"] as const) {
              shown += 1;
              for (const day of strangeDays(messageOf(finding, standard, language), text))
                astray.add(`${finding.rule} says ${day}`);
            }
          }
        }
      }
      expect([...astray]).toEqual([]);
      expect(shown).toBeGreaterThan(20);
    });
  }
});

describe("every field of every published schema", () => {
  for (const standard of standards) {
    it(`has both titles and states its personal data: ${standard.id}`, () => {
      const lacking = Array.from(fieldsOf(standard)).filter(
        ({ key, title, personal }) => key !== "*" && (title === undefined || personal === undefined),
      );
      expect(lacking.map(({ path }) => path)).toEqual([]);
      expect(Array.from(fieldsOf(standard)).length).toBeGreaterThan(5);
    });
  }
});
