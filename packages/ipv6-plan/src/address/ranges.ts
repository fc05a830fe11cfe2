import { Address } from "./address.js";
import { addressFailures } from "./failures.js";
import { Prefix } from "./prefix.js";

/** Addresses from `first` to `last`, both included. */
export interface AddressRange {
  readonly first: Address;
  readonly last: Address;
}

/**
 * The fewest prefixes that cover exactly the addresses from `first` to `last`, lowest first: at most 254.
 *
 * @throws Failure when `last` is before `first`.
 * @example
 * ```ts
 * rangeToPrefixes(Address.from("2001:db8::1"), Address.from("2001:db8::4")).join(" ");
 * // "2001:db8::1/128 2001:db8::2/127 2001:db8::4/128"
 * ```
 */
export function rangeToPrefixes(first: Address, last: Address): Prefix[] {
  if (first.compare(last) > 0) throw addressFailures.backwards({ first: `${first}`, last: `${last}` });
  const prefixes: Prefix[] = [];
  let start = first.toBigInt();
  const end = last.toBigInt();
  while (start <= end) {
    let bits = 0;
    while (bits < 128 && ((start >> BigInt(bits)) & 1n) === 0n && start + (1n << BigInt(bits + 1)) - 1n <= end)
      bits += 1;
    prefixes.push(Prefix.of(Address.fromBigInt(start), 128 - bits));
    start += 1n << BigInt(bits);
  }
  return prefixes;
}
