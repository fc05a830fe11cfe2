import {
  catalogueOf,
  fieldsOf,
  incompleteTexts,
  type RuleInfo,
  renderFinding,
  ruleCatalogue,
  rulesOf,
  type Standard,
} from "@egov-vn/core";
import { describe, expect, it } from "vitest";
import { type Read, type Reading, readAll } from "../../test/reading.js";
import { dossierStandard, progressStandard } from "../standard.js";
import { stateRules } from "../state/rules.js";

const context = { asOf: "2026-11-01" as const };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const readAs = (standard: Standard<unknown>, text: string, by: Omit<Reading, "asOf"> = {}): Promise<Read<unknown>[]> =>
  readAll(standard, bytes(text), { ...context, ...by });

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
    // A profile judges no other rule's example: none is made for its receiver.
    const profiles = standard.profiles.filter((one) => one.rules.some((rule) => rule.id === id)).map((one) => one.id);
    const findings = async (text: string) =>
      (await readAs(standard, text, { profiles })).flatMap(({ report }) => report.findings);
    const [kept, broken] = [await findings(passing), await findings(failing)];
    const found = broken.filter(({ rule }) => rule === id);
    expect(found.length).toBeGreaterThan(0);
    for (const finding of found) expect(finding.at, id).toMatchObject({ line: 1 });
    // What passes breaks no rule that the failing one keeps.
    const others = new Set(broken.map(({ rule }) => rule).filter((rule) => rule !== id));
    expect(kept.map(({ rule }) => rule).filter((rule) => !others.has(rule))).toEqual([]);
  });

  const keys = [...new Set(Array.from(fieldsOf(standard), ({ key }) => key))].filter((key) => /[a-z][A-Z]/.test(key));
  it.each(shown)("$id names no field by a key of the model that its format does not have", async ({ example }) => {
    const { failing } = (example as NonNullable<RuleInfo["example"]>)();
    const profiles = standard.profiles.map((one) => one.id);
    const faults: string[] = [];
    for (const codec of standard.codecs) {
      const names = new Set(Array.from(codec.fields?.() ?? []).flatMap((field) => field.names));
      const strangers = keys.filter((key) => !names.has(key) && !failing.includes(`"${key}"`));
      for (const { decoded, report } of await readAs(standard, failing, { codec: codec.id, profiles })) {
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

describe("the standards' own examples", () => {
  it.each([...dossierStandard.examples, ...progressStandard.examples])("break no rule: $name", async ({ value }) => {
    const standard = ("dossierCode" in value ? progressStandard : dossierStandard) as Standard<unknown>;
    const [one, ...more] = await readAs(standard, JSON.stringify(value));
    expect(more).toEqual([]);
    expect(one?.report.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  });
});
