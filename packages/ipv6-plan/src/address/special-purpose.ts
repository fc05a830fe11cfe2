import type { Bilingual } from "@egov-vn/core";
import type { Address } from "./address.js";
import { Prefix } from "./prefix.js";

/** A block that is not ordinary unicast space. */
export interface SpecialPurpose {
  readonly prefix: Prefix;
  readonly name: Bilingual;
  /** The RFC that set it aside. */
  readonly rfc: string;
  /** Whether the public Internet carries it; null where the registry of special-purpose addresses (RFC 6890) gives no answer. */
  readonly globallyReachable: boolean | null;
}

type Entry = readonly [prefix: string, rfc: number, reachable: boolean | null, en: string, vi: string];

const ENTRIES: readonly Entry[] = [
  ["::/128", 4291, false, "unspecified address", "địa chỉ chưa xác định"],
  ["::1/128", 4291, false, "loopback address", "địa chỉ loopback"],
  ["::ffff:0:0/96", 4291, false, "IPv4-mapped addresses", "địa chỉ ánh xạ từ IPv4"],
  ["64:ff9b::/96", 6052, true, "well-known NAT64 prefix", "tiền tố NAT64 dùng chung"],
  ["64:ff9b:1::/48", 8215, false, "NAT64 prefixes for local use", "tiền tố NAT64 dùng nội bộ"],
  ["100::/64", 6666, false, "discard prefix", "tiền tố hủy gói tin"],
  ["100:0:0:1::/64", 9780, false, "dummy prefix", "tiền tố giả"],
  ["2001::/23", 2928, false, "IETF protocol assignments", "khối cấp cho các giao thức của IETF"],
  ["2001::/32", 4380, null, "Teredo", "Teredo"],
  ["2001:1::1/128", 7723, true, "Port Control Protocol anycast", "anycast của Port Control Protocol"],
  ["2001:1::2/128", 8155, true, "TURN anycast", "anycast của TURN"],
  ["2001:1::3/128", 9665, true, "DNS-SD service registration anycast", "anycast đăng ký dịch vụ DNS-SD"],
  ["2001:2::/48", 5180, false, "benchmarking", "khối đo kiểm thiết bị"],
  ["2001:3::/32", 7450, true, "AMT", "AMT"],
  ["2001:4:112::/48", 7535, true, "AS112", "AS112"],
  ["2001:10::/28", 4843, null, "ORCHID, deprecated", "ORCHID, đã bãi bỏ"],
  ["2001:20::/28", 7343, true, "ORCHIDv2", "ORCHIDv2"],
  ["2001:30::/28", 9374, true, "drone remote identification", "định danh từ xa của thiết bị bay"],
  ["2001:db8::/32", 3849, false, "documentation", "khối dùng trong tài liệu"],
  ["2002::/16", 3056, null, "6to4", "6to4"],
  ["2620:4f:8000::/48", 7534, true, "AS112, direct delegation", "AS112, ủy quyền trực tiếp"],
  ["3fff::/20", 9637, false, "documentation", "khối dùng trong tài liệu"],
  ["5f00::/16", 9602, false, "SRv6 segment identifiers", "định danh đoạn SRv6"],
  ["fc00::/7", 4193, false, "unique local addresses", "địa chỉ cục bộ duy nhất (ULA)"],
  ["fe80::/10", 4291, false, "link-local addresses", "địa chỉ link-local"],
  ["fec0::/10", 3879, null, "site-local addresses, deprecated", "địa chỉ site-local, đã bãi bỏ"],
  ["ff00::/8", 4291, null, "multicast", "multicast"],
];

/** The space that registries assign from today (RFC 4291 section 2.5.4). */
export const GLOBAL_UNICAST: Prefix = Prefix.from("2000::/3");

/**
 * The IANA registry of special-purpose addresses (RFC 6890) as of 2026, and site-local and multicast space, which are not in
 * it; by address, outer before inner.
 */
export const SPECIAL_PURPOSE: readonly SpecialPurpose[] = ENTRIES.map(([prefix, rfc, globallyReachable, en, vi]) => ({
  prefix: Prefix.from(prefix),
  name: { vi, en },
  rfc: `RFC ${rfc}`,
  globallyReachable,
}));

/**
 * The smallest special-purpose block that an address or a prefix is inside; undefined for ordinary space.
 * @example
 * ```ts
 * specialPurposeOf(Address.from("3fff::1"))?.rfc; // "RFC 9637"
 * ```
 */
export function specialPurposeOf(item: Address | Prefix): SpecialPurpose | undefined {
  return SPECIAL_PURPOSE.findLast((entry) => entry.prefix.contains(item));
}

/**
 * Whether all of a prefix, or an address, is ordinary global unicast space: in 2000::/3 and in no special-purpose block.
 * @example
 * ```ts
 * isOrdinaryUnicast(Prefix.from("2001:db8::/32")); // false
 * ```
 */
export function isOrdinaryUnicast(item: Address | Prefix): boolean {
  const prefix = "address" in item ? item : Prefix.of(item, 128);
  return GLOBAL_UNICAST.contains(prefix) && !SPECIAL_PURPOSE.some((entry) => entry.prefix.overlaps(prefix));
}
