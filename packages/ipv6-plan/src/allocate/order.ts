import { addressFailures } from "../address/failures.js";
/**
 * The orders of RFC 3531 in which the values of a field are given out. `rightmost` counts up. `leftmost` counts in mirrored
 * bits, so that what is given out lies as far apart as can be. `centermost` starts with the bits in the middle, so that the
 * borders to both neighbouring fields can be moved longest.
 */
export type AssignmentOrder = "leftmost" | "rightmost" | "centermost";

/**
 * Which bit of the value each bit of the rank is, both counted from 0 at the lowest: all three orders only move bits.
 * For `centermost` the RFC leaves open the order inside a round; here every round repeats those before it with the new bit
 * set.
 *
 * @param bits How wide the field is: 1 to 128.
 */
export function placesOf(order: AssignmentOrder, bits: number): number[] {
  const middle = (bits - 1) >> 1;
  return Array.from({ length: bits }, (_, rank) => {
    if (order === "rightmost") return rank;
    if (order === "leftmost") return bits - 1 - rank;
    return middle + (rank % 2 === 1 ? (rank + 1) / 2 : -rank / 2);
  });
}

/**
 * The value that is given out after `rank` others.
 *
 * @throws Failure when the field has no such rank.
 * @example
 * ```ts
 * [0, 1, 2, 3].map((rank) => valueAt("leftmost", 8, rank)); // [0n, 128n, 64n, 192n]
 * ```
 */
export function valueAt(order: AssignmentOrder, bits: number, rank: bigint | number): bigint {
  return moveBits(BigInt(rank), bits, (bit) => placesOf(order, bits)[bit] as number);
}

/**
 * How many values are given out before this one: {@link valueAt} the other way round.
 *
 * @throws Failure when the value does not fit the field.
 * @example
 * ```ts
 * rankOf("leftmost", 8, 192); // 3n
 * ```
 */
export function rankOf(order: AssignmentOrder, bits: number, value: bigint | number): bigint {
  return moveBits(BigInt(value), bits, (bit) => placesOf(order, bits).indexOf(bit));
}

/**
 * All values of a field in the order in which they are given out, one at a time.
 * @example
 * ```ts
 * [...valuesInOrder("centermost", 3)]; // [0n, 2n, 4n, 6n, 1n, 3n, 5n, 7n]
 * ```
 */
export function* valuesInOrder(order: AssignmentOrder, bits: number): Generator<bigint, void, undefined> {
  const places = placesOf(order, bits).map((place) => 1n << BigInt(place));
  let value = 0n;
  for (;;) {
    yield value;
    // Counting up: set bits are cleared up to the first clear one, which is set.
    const clear = places.findIndex((place) => (value & place) === 0n);
    if (clear < 0) return;
    for (const place of places.slice(0, clear + 1)) value ^= place;
  }
}

function moveBits(number: bigint, bits: number, to: (bit: number) => number): bigint {
  if (number < 0n || number >> BigInt(bits) !== 0n) throw addressFailures.tooWide({ number: `${number}`, bits });
  let moved = 0n;
  for (let bit = 0; bit < bits; bit += 1) {
    if ((number >> BigInt(bit)) & 1n) moved |= 1n << BigInt(to(bit));
  }
  return moved;
}
