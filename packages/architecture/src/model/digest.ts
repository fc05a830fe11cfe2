import type { Architecture } from "../schema.js";
import { canonicalArchitecture } from "../yaml-writer.js";

const PRIMES = [0x01000193, 0x85ebca6b] as const;
const STARTS = [0x811c9dc5, 0x9e3779b9] as const;

/** Returns 32 bits that tell texts apart (FNV-1a); it guards against slips, not against forgers. */
function hash(text: string, which: 0 | 1): string {
  let value = STARTS[which] as number;
  for (let at = 0; at < text.length; at += 1) {
    value ^= text.charCodeAt(at);
    value = Math.imul(value, PRIMES[which]);
    value ^= value >>> 15;
  }
  return (value >>> 0).toString(16).padStart(8, "0");
}

/**
 * Returns sixteen hexadecimal digits that tell the contents of a version: equal contents give equal digits. The history of
 * versions, confirmations and the state of the document are no contents.
 */
export function digestOf(file: Architecture): string {
  const { versions, confirmations, status, ...contents } = canonicalArchitecture(file);
  const text = JSON.stringify(contents);
  return hash(text, 0) + hash(text, 1);
}
