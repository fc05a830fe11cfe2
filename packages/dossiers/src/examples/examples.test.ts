import { incompleteTexts, reportOn, ruleCatalogue, rulesOf, type Standard } from "@egov-vn/core";
import { describe, expect, it } from "vitest";
import { dossierStandard, progressStandard } from "../standard.js";

const context = { asOf: "2026-11-01" as const };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function findingsIn<T>(standard: Standard<T>, text: string, profiles: readonly string[] = []) {
  const codec = standard.codecs.find((one) => one.recognises(bytes(text)));
  expect(codec, text.slice(0, 200)).toBeDefined();
  const findings = [];
  for await (const decoded of codec?.decode(bytes(text), context) ?? []) {
    findings.push(...reportOn(standard, codec as never, decoded, { ...context, profiles }).findings);
  }
  return findings;
}

/** Reported by writers or by nobody's fault of this schema: no text on the wire can show them. */
const WITHOUT_FRAGMENT = ["DOS-007", "DOS-008", "DOS-904", "DOS-909", "DOS-910", "DOS-911"];
/** Of a profile: they look at what a peer would refuse, so their fragments are read with it. */
const OF_PROFILES: Readonly<Record<string, string>> = { "DOS-101": "dvcqg", "DOS-102": "ministry-adapter" };

/** On a dossier's course: their examples are histories, shown beside the state machine. */
const isOfCourse = (id: string): boolean => /^DOS-5/.test(id);

describe.each([
  ["dossiers", dossierStandard as Standard<unknown>, dossierStandard as Standard<unknown>],
  ["progress", progressStandard as Standard<unknown>, dossierStandard as Standard<unknown>],
])("the rules of %s", (_name, standard, ofReader) => {
  const rules = rulesOf(standard);
  const shared = new Set(standard === ofReader ? [] : rulesOf(ofReader).map(({ id }) => id));

  it("have ids used once and are complete in both languages", () => {
    expect(ruleCatalogue(rules).size).toBe(rules.length);
    expect(incompleteTexts(rules)).toEqual([]);
  });

  it("have an example each, and no example is left over", () => {
    const wanted = rules.map(({ id }) => id).filter((id) => !WITHOUT_FRAGMENT.includes(id));
    expect(Object.keys(standard.ruleExamples).sort()).toEqual([...new Set(wanted)].sort());
  });

  const shown = rules.filter(({ id }) => standard.ruleExamples[id] && !shared.has(id) && !isOfCourse(id));
  it.each(shown.map(({ id }) => id))("%s is kept by its passing fragment and broken by its failing one", async (id) => {
    const example = standard.ruleExamples[id];
    const profiles = OF_PROFILES[id] === undefined ? [] : [OF_PROFILES[id]];
    const passing = await findingsIn(standard, example?.passing ?? "", profiles);
    const failing = await findingsIn(standard, example?.failing ?? "", profiles);
    expect(passing.filter(({ rule }) => rule === id)).toEqual([]);
    const found = failing.filter(({ rule }) => rule === id);
    expect(found.length, JSON.stringify(failing)).toBeGreaterThan(0);
    for (const finding of found) expect(finding.at, id).toMatchObject({ line: 1 });
  });
});

describe("sound examples", () => {
  it("give no finding at all", async () => {
    for (const id of ["DOS-010", "DOS-030", "DOS-060"]) {
      expect(await findingsIn(dossierStandard, dossierStandard.ruleExamples[id]?.passing ?? "")).toEqual([]);
    }
    expect(await findingsIn(progressStandard, progressStandard.ruleExamples["DOS-202"]?.passing ?? "")).toEqual([]);
  });
});
