// addresses and prefixes
export { Address } from "./address/address.js";
// what RFCs say of some
export { hdRatio, hdThreshold } from "./address/hd-ratio.js";
export { eui64Address, macOf, reservedIn, solicitedNode } from "./address/interface-id.js";
export { embedIpv4, extractIpv4, isNat64Prefix, NAT64_LENGTHS, NAT64_WELL_KNOWN } from "./address/nat64.js";
export type { Overlap } from "./address/overlaps.js";
// many of them
export { overlapsAmong } from "./address/overlaps.js";
export { Prefix } from "./address/prefix.js";
export { PrefixSet } from "./address/prefix-set.js";
export type { AddressRange } from "./address/ranges.js";
export { rangeToPrefixes } from "./address/ranges.js";
export type { TextProblem } from "./address/read-prefix.js";
export { readAddress, readPrefix } from "./address/read-prefix.js";
export { sortPrefixes } from "./address/sort-prefixes.js";
export type { SpecialPurpose } from "./address/special-purpose.js";
export { GLOBAL_UNICAST, isOrdinaryUnicast, SPECIAL_PURPOSE, specialPurposeOf } from "./address/special-purpose.js";
export type { UniqueLocalDoubt } from "./address/unique-local.js";
export { uniqueLocalDoubts, uniqueLocalPrefix } from "./address/unique-local.js";
export type { FreeSpaceOptions, Occupant, Strategy, Wish } from "./allocate/free-space.js";
// giving out what is free
export { FreeSpace } from "./allocate/free-space.js";
export type { AssignmentOrder } from "./allocate/order.js";
export { placesOf, rankOf, valueAt, valuesInOrder } from "./allocate/order.js";
