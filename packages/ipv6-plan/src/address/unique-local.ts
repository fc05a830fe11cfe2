import { Address } from "./address.js";
import { addressFailures } from "./failures.js";
import { Prefix } from "./prefix.js";

/** Unique local space of which the rest is chosen by the site (RFC 4193 section 3.1: the L bit is set). */
const LOCAL = Prefix.from("fd00::/8");
const UNIQUE_LOCAL = Prefix.from("fc00::/7");
const WORDS = ["1234", "4321", "abcd", "dcba", "babe", "beef", "c0de", "cafe", "dead", "f00d", "face", "feed"];

/**
 * What speaks against a unique local prefix (RFC 4193).
 *
 * - `not-local`: in fc00::/8, which is not open for local choice
 * - `too-short`: shorter than the /48 of one global ID, so it takes what others may have drawn
 * - `not-random`: the global ID looks made by hand: few different digits, many zeros, a small last number, digits that count
 *   up or down, a word
 *
 * The last is a guess from the digits; it is wrong for about one random ID in five hundred.
 */
export type UniqueLocalDoubt = "not-local" | "too-short" | "not-random";

/**
 * The doubts about a prefix; empty for one that is not in fc00::/7.
 * @example
 * ```ts
 * uniqueLocalDoubts(Prefix.from("fd00:0:1::/48")); // ["not-random"]
 * ```
 */
export function uniqueLocalDoubts(prefix: Prefix): UniqueLocalDoubt[] {
  if (!UNIQUE_LOCAL.contains(prefix)) return [];
  const doubts: UniqueLocalDoubt[] = [];
  if (!LOCAL.contains(prefix)) doubts.push("not-local");
  if (prefix.length < 48) doubts.push("too-short");
  else if (looksMadeByHand(prefix.address.field(8, 40).toString(16).padStart(10, "0"))) doubts.push("not-random");
  return doubts;
}

/**
 * The /48 of a global ID (RFC 4193 section 3.1).
 *
 * @param globalId 40 bits that must come from a random source (section 3.2).
 * @throws Failure when it does not fit.
 * @example
 * ```ts
 * uniqueLocalPrefix(0x7c91e35b2dn).toString(); // "fd7c:91e3:5b2d::/48"
 * ```
 */
export function uniqueLocalPrefix(globalId: bigint): Prefix {
  if (globalId < 0n || globalId >> 40n !== 0n) throw addressFailures.not40Bits({ number: `${globalId}` });
  return Prefix.of(Address.fromBigInt((0xfdn << 120n) | (globalId << 80n)), 48);
}

function looksMadeByHand(digits: string): boolean {
  const values = Array.from(digits, (digit) => Number.parseInt(digit, 16));
  const counts = (step: number) =>
    values.some(
      (_, at) => at >= 4 && [1, 2, 3, 4].every((back) => values[at - back + 1] === (values[at - back] ?? 0) + step),
    );
  return (
    new Set(values).size <= 3 ||
    values.filter((value) => value === 0).length >= 5 ||
    digits.slice(6, 9) === "000" ||
    counts(1) ||
    counts(-1) ||
    WORDS.some((word) => digits.includes(word))
  );
}
