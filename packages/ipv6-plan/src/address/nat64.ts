import type { Address } from "./address.js";
import { addressFailures } from "./failures.js";
import { Prefix } from "./prefix.js";
import { readIpv4 } from "./read-text.js";

/** The lengths a NAT64 prefix may have (RFC 6052 section 2.2). */
export const NAT64_LENGTHS: readonly number[] = [32, 40, 48, 56, 64, 96];

/** The well-known NAT64 prefix (RFC 6052 section 2.1). */
export const NAT64_WELL_KNOWN: Prefix = Prefix.from("64:ff9b::/96");

/** Whether a prefix can carry IPv4 addresses: it has one of the six lengths, and bits 64 to 71 are zero (RFC 6052 section 2.2). */
export function isNat64Prefix(prefix: Prefix): boolean {
  return NAT64_LENGTHS.includes(prefix.length) && prefix.address.bits(64, 8) === 0;
}

/**
 * The IPv6 address that stands for an IPv4 address behind a NAT64 prefix (RFC 6052 section 2.2): its 32 bits follow the
 * prefix and leave out bits 64 to 71.
 *
 * @throws Failure for a prefix that cannot carry it, and for text that is not an IPv4 address.
 * @example
 * ```ts
 * embedIpv4(Prefix.from("2001:db8:122:344::/64"), "192.0.2.33").toString(); // "2001:db8:122:344:c0:2:2100:0"
 * ```
 */
export function embedIpv4(prefix: Prefix, ipv4: string): Address {
  if (!isNat64Prefix(prefix)) throw addressFailures.notNat64({ prefix: `${prefix}` });
  const number = readIpv4(ipv4, 0, ipv4.length);
  if (number < 0) throw addressFailures.notIpv4({ text: ipv4 });
  const before = bitsBefore(prefix.length);
  const after = 32 - before;
  const value = BigInt(number);
  const head = (value >> BigInt(after)) << BigInt(128 - prefix.length - before);
  const tail = BigInt.asUintN(after, value) << BigInt(56 - after);
  return prefix.length === 96 ? prefix.address.plus(value) : prefix.address.plus(head | tail);
}

/**
 * The IPv4 address that an IPv6 address behind a NAT64 prefix stands for; undefined when it is not behind it, or bits 64 to
 * 71 are not zero. Bits after the IPv4 address do not matter (RFC 6052 section 2.2).
 *
 * @throws Failure for a prefix that cannot carry any.
 * @example
 * ```ts
 * extractIpv4(NAT64_WELL_KNOWN, Address.from("64:ff9b::c000:221")); // "192.0.2.33"
 * ```
 */
export function extractIpv4(prefix: Prefix, address: Address): string | undefined {
  if (!isNat64Prefix(prefix)) throw addressFailures.notNat64({ prefix: `${prefix}` });
  if (!prefix.contains(address) || address.bits(64, 8) !== 0) return undefined;
  const before = bitsBefore(prefix.length);
  const after = 32 - before;
  const head = before === 0 ? 0 : address.bits(prefix.length, before);
  const number = head * 2 ** after + (after === 0 ? 0 : address.bits(72, after));
  return [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join(".");
}

/** How many bits of the IPv4 address come before bit 64, or before the end with a /96. */
function bitsBefore(length: number): number {
  return length === 96 ? 32 : Math.min(32, 64 - length);
}
