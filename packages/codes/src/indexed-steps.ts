import type { UnpackedStep } from "./steps.js";
import type { SuccessionDetail } from "./succession.js";

/** What the letter of a packed step stands for. */
const DETAILS: Readonly<Record<string, SuccessionDetail>> = {
  "": "merged",
  p: "part",
  u: "unchanged",
  r: "renamed",
  t: "reclassified",
  m: "moved",
  g: "whole-area",
  a: "part-of-area",
  b: "part-of-area-whole-population",
  q: "part-of-population",
  c: "sources-differ",
  k: "district-became-special-zone",
};

const INDEXED = /^(-?\d*)([a-z]?)(?::(-?\d+))?$/;

/**
 * Returns a reader of texts of steps through one sorted list of all codes of a table: the place of the new code counted from
 * the old one (left out when 0), the letter, and after a colon the place of the old code counted from the step before (left
 * out when 1).
 */
export const indexedSteps = (codes: readonly string[]) =>
  function* unpackIndexed(text: string): Generator<UnpackedStep> {
    let from = -1;
    for (const step of text.split(",")) {
      const [, onward, letter, past] = INDEXED.exec(step) as unknown as [string, string, string, string?];
      from += past === undefined ? 1 : Number(past);
      yield [codes[from] as string, codes[from + Number(onward)] as string, DETAILS[letter] as SuccessionDetail];
    }
  };
