import { Address } from "../address/address.js";
import { Prefix } from "../address/prefix.js";
import { FreeSpace, type Strategy } from "./free-space.js";

/** Values of a field from `from` to `to`, both included. */
export interface ValueRange {
  readonly from: number;
  readonly to: number;
}

/** A field of bits and which of its values may not be given out. */
export interface FieldRequest {
  /** 1 to 32. */
  readonly bits: number;
  readonly strategy: Strategy;
  /** Values in use, and those that were and are not to be used again. */
  readonly taken: Iterable<number>;
  readonly reserve?: Iterable<ValueRange>;
  /** Whether the value that differs in the last bit must be free too. */
  readonly reserveNeighbour?: boolean;
}

/**
 * The value of a field that is given out next; undefined when none is left. What was given out stays as it is: the answer
 * depends only on which values are taken. Values that do not fit the field take nothing.
 *
 * @throws RangeError for a field of no bits or more than 32.
 * @example
 * ```ts
 * nextValue({ bits: 8, strategy: "centermost", taken: [0, 8, 16], reserve: [{ from: 0xf0, to: 0xff }] }); // 24
 * ```
 */
export function nextValue(request: FieldRequest): number | undefined {
  const { bits, strategy, reserveNeighbour = false } = request;
  const value = spaceOf(request).next({ length: 128, strategy, reserveNeighbour });
  return value?.address.bits(128 - bits, bits);
}

/** How many values of a field are left. */
export function valuesLeft(request: Pick<FieldRequest, "bits" | "taken" | "reserve">): number {
  return Number(spaceOf(request).count(128));
}

/** A field is a block of addresses, one for each value. */
function spaceOf({ bits, taken, reserve = [] }: Pick<FieldRequest, "bits" | "taken" | "reserve">): FreeSpace {
  if (!(Number.isInteger(bits) && bits >= 1 && bits <= 32)) throw new RangeError(`a field of ${bits} bits`);
  const field = Prefix.of(Address.fromWords(0, 0, 0, 0), 128 - bits);
  const last = 2 ** bits - 1;
  const at = (value: number) => field.child(128, value);
  const values = Array.from(taken).filter((value) => Number.isInteger(value) && value >= 0 && value <= last);
  const reserves = Array.from(reserve, ({ from, to }) => ({ from: Math.max(0, from), to: Math.min(last, to) }))
    .filter(({ from, to }) => from <= to)
    .map(({ from, to }) => ({ first: at(from).address, last: at(to).address }));
  return FreeSpace.of(field, values.map(at), { reserves });
}
