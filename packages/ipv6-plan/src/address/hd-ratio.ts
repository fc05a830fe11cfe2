import { addressFailures } from "./failures.js";
/**
 * The host-density ratio of RFC 3194: how full a block is on a scale on which hierarchies of every size feel alike.
 *
 * @param used Prefixes in use, of the length that is counted.
 * @param total Prefixes there are; more than 1.
 * @returns 0 to 1 (0 for no or one prefix in use).
 * @throws Failure for a total below 2.
 * @example
 * ```ts
 * hdRatio(184n, 256n); // 0.94…
 * ```
 */
export function hdRatio(used: bigint, total: bigint): number {
  if (total < 2n) throw addressFailures.noRatio();
  return used < 2n ? 0 : Math.log(Number(used)) / Math.log(Number(total));
}

/**
 * How many prefixes of a block may be in use before registries take it for full (RFC 3194; the regional registries use 0.94
 * and count in /56).
 *
 * @param length The block's length.
 * @param unit The length that is counted.
 * @returns A whole number; exact up to 2^53.
 * @throws Failure when the unit is shorter than the block.
 * @example
 * ```ts
 * hdThreshold(32); // 6183533
 * ```
 */
export function hdThreshold(length: number, unit = 56, ratio = 0.94): number {
  if (unit < length) throw addressFailures.countedTooShort({ counted: unit, length });
  return Math.round(2 ** ((unit - length) * ratio));
}
