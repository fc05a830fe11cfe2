import { sha1 } from "@noble/hashes/legacy.js";
import { sha256, sha384, sha512 } from "@noble/hashes/sha2.js";
import type { HashName } from "./asn1/algorithms.js";

/** A digest that takes bytes as they come. */
export interface Hash {
  update(bytes: Uint8Array): unknown;
  digest(): Uint8Array;
}

/** Makes a digest. In Node `nodeHash` of `@egov-vn/signatures/files` is several times as quick as the default. */
export type MakeHash = (name: HashName) => Hash;

const HASHES = { "SHA-1": sha1, "SHA-256": sha256, "SHA-384": sha384, "SHA-512": sha512 } as const;

/** Makes a digest in plain JavaScript, which runs in every browser. */
export const portableHash: MakeHash = (name) => HASHES[name].create();

/** Returns the digest of bytes that are in memory. */
export function digestOf(name: HashName, bytes: Uint8Array): Uint8Array {
  return HASHES[name](bytes);
}

/** Tells whether two runs of bytes are the same. */
export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((octet, index) => octet === right[index]);
}

/** Writes bytes in lower-case hexadecimal digits. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (octet) => octet.toString(16).padStart(2, "0")).join("");
}
