import type { View } from "./state.js";

/** Mixes a text into 32 bits, evenly enough for ids that only have to differ. */
function mixed(text: string, start: number): number {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Returns `length` hexadecimal digits that depend on a text alone. */
export function hexOf(text: string, length: number): string {
  let digits = "";
  for (let part = 0; digits.length < length; part += 1) {
    digits += mixed(`${part}:${text}`, 0x811c9dc5 + part)
      .toString(16)
      .padStart(8, "0");
  }
  return digits.slice(0, length);
}

/** Returns a number from 0 up to 1 that depends on a text alone. */
export const fractionOf = (text: string): number => mixed(text, 0x811c9dc5) / 2 ** 32;

/** Returns the next number of a sequence, from 1. */
export function nextNumber(view: View, sequence: string): number {
  const next = (view.get<number>("sequence", sequence) ?? 0) + 1;
  view.put("sequence", sequence, next);
  return next;
}

/** Makes ids that are the same for the same seed and the same calls before. */
export class Ids {
  readonly #seed: number;
  readonly #view: View;

  constructor(seed: number, view: View) {
    this.#seed = seed;
    this.#view = view;
  }

  /** Returns the next hexadecimal id of a kind. */
  hex(kind: string, length = 32): string {
    return hexOf(`${this.#seed}/${kind}/${nextNumber(this.#view, kind)}`, length);
  }

  /** Returns the next id of a kind in the form of a UUID. */
  uuid(kind: string): string {
    const digits = this.hex(kind);
    const parts = [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`];
    return `${parts.join("-")}-${digits.slice(20)}`;
  }

  /** Returns the next number of a kind, from 1. */
  number(kind: string): number {
    return nextNumber(this.#view, kind);
  }
}
