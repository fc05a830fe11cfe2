import { Address } from "./address.js";
import { addressFailures } from "./failures.js";
import type { Prefix } from "./prefix.js";

const MAC = /^(?:[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}|[0-9a-f]{4}(?:[.][0-9a-f]{4}){2})$/i;
const UNIVERSAL = 0x0200_0000;

/**
 * The address that a host makes from its MAC address in a /64 (RFC 4291 appendix A): `fffe` in the middle, the
 * universal/local bit inverted.
 *
 * @param mac six octets in hexadecimal, with `:` or `-` between them or, as Cisco writes, `.` between each two.
 * @throws Failure for another length of prefix, and for another text.
 * @example
 * ```ts
 * eui64Address(Prefix.from("2001:db8::/64"), "00:53:00:00:00:01").toString(); // "2001:db8::253:ff:fe00:1"
 * ```
 */
export function eui64Address(prefix: Prefix, mac: string): Address {
  if (prefix.length !== 64) throw addressFailures.notASlash64({ prefix: `${prefix}` });
  if (!MAC.test(mac)) throw addressFailures.notAMac({ text: mac });
  const octets = mac.replace(/[:.-]/g, "").match(/../g) as string[];
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = octets.map((octet) => Number.parseInt(octet, 16));
  const high = ((a << 24) | (b << 16) | (c << 8) | 0xff) ^ UNIVERSAL;
  return Address.fromWords(prefix.address.w0, prefix.address.w1, high, (0xfe << 24) | (d << 16) | (e << 8) | f);
}

/**
 * The MAC address that an address gives away by being made from it (RFC 4291 appendix A); undefined when it is not.
 * @example
 * ```ts
 * macOf(Address.from("2001:db8::253:ff:fe00:1")); // "00:53:00:00:00:01"
 * ```
 */
export function macOf(address: Address): string | undefined {
  if ((address.w2 & 0xff) !== 0xff || address.w3 >>> 24 !== 0xfe) return undefined;
  const high = address.w2 ^ UNIVERSAL;
  const octets = [high >>> 24, (high >>> 16) & 0xff, (high >>> 8) & 0xff];
  octets.push((address.w3 >>> 16) & 0xff, (address.w3 >>> 8) & 0xff, address.w3 & 0xff);
  return octets.map((octet) => octet.toString(16).padStart(2, "0")).join(":");
}

/**
 * The multicast address by which neighbours are asked for an address (RFC 4291 section 2.7.1).
 * @example
 * ```ts
 * solicitedNode(Address.from("2001:db8::ab12:3456")).toString(); // "ff02::1:ff12:3456"
 * ```
 */
export function solicitedNode(address: Address): Address {
  return Address.fromWords(0xff02_0000, 0, 1, (0xff << 24) | (address.w3 & 0x00ff_ffff));
}

/**
 * Why an address of a subnet must not be a host's: it is the subnet-router anycast address (RFC 4291 section 2.6.1), or one
 * of the 128 reserved anycast addresses at the end of the subnet (RFC 2526). Undefined for others, and in a subnet of /127
 * or /128, where RFC 6164 and plain sense set both aside.
 * @example
 * ```ts
 * reservedIn(Prefix.from("2001:db8::/64"), Address.from("2001:db8::")); // "subnet-router-anycast"
 * ```
 */
export function reservedIn(subnet: Prefix, address: Address): "subnet-router-anycast" | "reserved-anycast" | undefined {
  if (subnet.length > 126 || !subnet.contains(address)) return undefined;
  if (address.equals(subnet.first)) return "subnet-router-anycast";
  // RFC 2526: with identifiers of 64 bits the universal/local bit is 0, with others every bit is 1.
  const { w0, w1, w2, w3 } = subnet.last;
  const start = Address.fromWords(w0, w1, subnet.length === 64 ? w2 ^ UNIVERSAL : w2, w3 & ~0x7f);
  const reserved =
    subnet.length <= 121 && start.w0 === address.w0 && start.w1 === address.w1 && start.w2 === address.w2;
  return reserved && start.w3 === (address.w3 & ~0x7f) ? "reserved-anycast" : undefined;
}
