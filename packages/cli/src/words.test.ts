import { incompleteTexts, placeholdersOf } from "@egov-vn/core";
import { expect, it } from "vitest";
import { commandRules } from "./catalogue.js";
import { WORDS } from "./words.js";

/** Words that are the same in both languages. */
const SAME = new Set<string>([]);

it("every text exists in both languages, with the same placeholders", () => {
  const entries = Object.entries(WORDS);
  expect(entries.length).toBeGreaterThan(150);
  for (const [key, { vi, en }] of entries) {
    expect(vi.trim(), key).not.toBe("");
    expect(en.trim(), key).not.toBe("");
    expect(placeholdersOf(vi), key).toEqual(placeholdersOf(en));
    if (!SAME.has(key)) expect(vi, key).not.toBe(en);
    expect(vi, key).toBe(vi.normalize("NFC"));
  }
});

it("the command's own rules are complete", () => {
  expect(incompleteTexts(Object.values(commandRules))).toEqual([]);
});
