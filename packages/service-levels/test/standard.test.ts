import { fieldsOf, incompleteTexts, type RuleExample, rulesOf, validateSource } from "@egov-vn/core";
import { describe, expect, test } from "vitest";
import { readIndex766, serviceFeaturesStandard, serviceRecordExamples } from "../src/index.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const [codec] = serviceFeaturesStandard.codecs;
if (!codec) throw new Error("the standard has no codec");

async function findings(text: string, profiles: readonly string[] = []): Promise<string[]> {
  const found: string[] = [];
  const context = { asOf: "2026-07-01", profiles } as const;
  if (!codec) return found;
  for await (const { report } of validateSource(serviceFeaturesStandard, codec, bytes(text), context)) {
    found.push(...report.findings.map(({ rule }) => rule));
  }
  return found;
}

describe("the standard", () => {
  test("its rules are complete in both languages, each with examples", () => {
    const rules = rulesOf(serviceFeaturesStandard);
    expect(incompleteTexts(rules)).toEqual([]);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect(rules.filter(({ example }) => !example)).toEqual([]);
    expect(rules).toHaveLength(18 + 5 + 1 + 6);
  });

  const about766 = (id: string): boolean => /^LVL-03\d$/.test(id);
  test.each(rulesOf(serviceFeaturesStandard))(
    "$id: an example keeps it, another breaks it",
    async ({ id, example }) => {
      const { passing, failing } = (example as () => RuleExample)();
      const found = async (text: string) =>
        about766(id)
          ? readIndex766(JSON.parse(text)).findings.map(({ rule }) => rule as string)
          : findings(text, ["emc-tracker"]);
      expect(await found(passing)).not.toContain(id);
      expect(await found(failing)).toContain(id);
    },
  );

  test("its examples are read back as they are written, one by one, as a list and as NDJSON", async () => {
    const values = serviceRecordExamples.map(({ value }) => value);
    const read = async (text: string): Promise<unknown[]> => {
      const all: unknown[] = [];
      for await (const { value } of codec.decode(bytes(text), { asOf: "2026-07-01" })) all.push(value);
      return all;
    };
    for (const value of values) {
      expect(await read(new TextDecoder().decode(codec.encode?.(value)))).toEqual([value]);
    }
    expect(await read(JSON.stringify(values, null, 2))).toEqual(values);
    expect(await read(values.map((value) => JSON.stringify(value)).join("\n"))).toEqual(values);
    expect(values).toHaveLength(6);
  });

  test("every property has both titles and states that it tells nothing of a person", () => {
    const fields = [...fieldsOf(serviceFeaturesStandard)].filter(({ key }) => key !== "*");
    expect(fields.filter(({ title, personal }) => !title || personal !== "none").map(({ path }) => path)).toEqual([]);
    expect(fields.length).toBeGreaterThan(85);
    expect([...(codec.fields?.() ?? [])].map(({ path }) => path)).toEqual(fields.map(({ path }) => path));
  });

  test("findings have their place in the source", async () => {
    const text = '{"declared": 4,\n "serviceFeatures": {}}';
    for await (const { report } of validateSource(serviceFeaturesStandard, codec, bytes(text), {
      asOf: "2026-07-01",
    })) {
      expect(report.findings.find(({ rule }) => rule === "LVL-001")?.at).toMatchObject({ line: 1, column: 14 });
      expect(report.verdict).toBe("fail");
    }
  });

  test("only its own files are recognised", () => {
    for (const own of [
      '{"serviceFeatures": {"filing": {"onl',
      '[{"code": "1", "serviceFeatures": {}}]',
      '{"code": "1", "serviceFeatures": {}}\n{"code": "2"}\n',
    ]) {
      expect(codec.recognises(bytes(own)), own).toBeGreaterThan(0.9);
    }
    for (const other of ['{"edition": "x", "units": []}', '{"MaHoSo": "1"}', "[]", "", "serviceFeatures: {}", "<a/>"]) {
      expect(codec.recognises(bytes(other)), other).toBe(0);
    }
  });

  test("broken input is a finding", async () => {
    expect(await findings('{"serviceFeatures": {"filing": {"online": "yes"}}}')).toEqual(["LVL-902"]);
    expect(await findings('{"serviceFeatures": ')).toEqual(["EGV-005"]);
    expect(await findings('{"serviceFeatures": {"__proto__": {"a": 1}, "filing": null}}')).toContain("LVL-902");
    expect(await findings('{"declared": {"scale": "level-2011", "level": "4"}, "serviceFeatures": {}}')).toEqual([
      "LVL-908",
    ]);
  });
});
