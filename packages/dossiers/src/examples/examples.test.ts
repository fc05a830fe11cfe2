import {
  type Codec,
  catalogueOf,
  type Decoded,
  fieldsOf,
  incompleteTexts,
  type Report,
  type RuleInfo,
  renderFinding,
  reportOn,
  ruleCatalogue,
  rulesOf,
  type Standard,
} from "@egov-vn/core";
import { describe, expect, it } from "vitest";
import { dossierStandard, progressStandard } from "../standard.js";
import { stateRules } from "../state/rules.js";

const context = { asOf: "2026-11-01" as const };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

interface Read {
  readonly decoded: Decoded<unknown>;
  readonly report: Report;
}

async function readAs(standard: Standard<unknown>, codec: Codec<unknown>, text: string): Promise<Read[]> {
  const profiles = standard.profiles.map(({ id }) => id);
  const all: Read[] = [];
  for await (const decoded of codec.decode(bytes(text), context)) {
    all.push({ decoded, report: reportOn(standard, codec, decoded, { ...context, profiles }) });
  }
  return all;
}

function surest(standard: Standard<unknown>, text: string): Codec<unknown> {
  const ranked = standard.codecs.map((codec) => ({ codec, fit: codec.recognises(bytes(text)) }));
  const best = ranked.reduce((left, right) => (right.fit > left.fit ? right : left));
  expect(best.fit, text.slice(0, 200)).toBeGreaterThan(0);
  return best.codec;
}

/** Reported where a record is written again, or its texts cut. */
const WITHOUT_FRAGMENT = ["DOS-007", "DOS-008", "DOS-095", "DOS-096"];
/** On a dossier's course: their examples are histories, tried beside the state machine. */
const ofCourse = new Set<string>(Object.values(stateRules).map(({ id }) => id));

describe.each([
  ["dossiers", dossierStandard as Standard<unknown>],
  ["progress", progressStandard as Standard<unknown>],
])("the rules of %s", (name, standard) => {
  const rules = rulesOf(standard);
  // The readers and the schema are the same: their examples are dossiers.
  const shared = new Set(name === "progress" ? dossierStandard.readerRules.map(({ id }) => id) : []);
  const shown = rules.filter(({ id, example }) => example && !shared.has(id) && !ofCourse.has(id));

  it("have ids used once and are complete in both languages", () => {
    expect(ruleCatalogue(rules).size).toBe(rules.length);
    expect(incompleteTexts(rules)).toEqual([]);
  });

  it("have an example each, but for those of writers", () => {
    expect(rules.filter(({ example }) => !example).map(({ id }) => id)).toEqual(WITHOUT_FRAGMENT);
    expect(shown.length).toBeGreaterThan(name === "progress" ? 7 : 55);
  });

  it.each(shown)("$id is kept by its passing fragment and broken by its failing one", async ({ id, example }) => {
    const { passing, failing } = (example as NonNullable<RuleInfo["example"]>)();
    const findings = async (text: string) =>
      (await readAs(standard, surest(standard, text), text)).flatMap(({ report }) => report.findings);
    expect((await findings(passing)).filter(({ rule }) => rule === id)).toEqual([]);
    const found = (await findings(failing)).filter(({ rule }) => rule === id);
    expect(found.length).toBeGreaterThan(0);
    for (const finding of found) expect(finding.at, id).toMatchObject({ line: 1 });
  });

  const keys = [...new Set(Array.from(fieldsOf(standard), ({ key }) => key))].filter((key) => /[a-z][A-Z]/.test(key));
  it.each(shown)("$id names no field by a key of the model that its format does not have", async ({ example }) => {
    const { failing } = (example as NonNullable<RuleInfo["example"]>)();
    const faults: string[] = [];
    for (const codec of standard.codecs) {
      const names = new Set(Array.from(codec.fields?.() ?? []).flatMap((field) => field.names));
      const strangers = keys.filter((key) => !names.has(key) && !failing.includes(`"${key}"`));
      for (const { decoded, report } of await readAs(standard, codec, failing)) {
        if (decoded.value === undefined) continue;
        for (const finding of report.findings) {
          for (const language of ["vi", "en"] as const) {
            const { message, remedy } = renderFinding(finding, catalogueOf(standard), language);
            const words = `${message} ${remedy}`;
            const wrong = words.split(/[^\w{}]+/).filter((word) => strangers.includes(word) || /[{}]/.test(word));
            if (wrong.length > 0) faults.push(words);
          }
        }
      }
    }
    expect(faults).toEqual([]);
  });
});

describe("sound examples", () => {
  it("give no finding at all", async () => {
    for (const standard of [dossierStandard, progressStandard] as Standard<unknown>[]) {
      for (const id of ["DOS-010", "DOS-030", "DOS-060", "DOS-202"]) {
        const example = standard.rules.find((rule) => rule.id === id)?.example?.();
        if (!example) continue;
        const [one] = await readAs(standard, surest(standard, example.passing), example.passing);
        expect(one?.report.findings.filter(({ rule }) => rule !== "DOS-102")).toEqual([]);
      }
    }
  });
});
