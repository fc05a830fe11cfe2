import type { Finding } from "@egov-vn/core";
import { toHex } from "../runtime/base64.js";
import { findingOf } from "../runtime/schema-findings.js";

// Their words are in `rules.ts`.
const MISMATCH = 10;
const SHORT = 11;

/** Returns the SHA-256 of a text in UTF-8, or of bytes, in hexadecimal. */
export async function sha256(source: string | Uint8Array): Promise<string> {
  const bytes = typeof source === "string" ? new TextEncoder().encode(source) : source;
  return toHex(await crypto.subtle.digest("SHA-256", bytes as BufferSource));
}

/** Compares two texts in a time that does not tell where they differ. */
export function equalInConstantTime(left: string, right: string): boolean {
  let difference = left.length ^ right.length;
  for (let index = 0; index < left.length; index += 1)
    difference |= left.charCodeAt(index) ^ right.charCodeAt(index % (right.length || 1));
  return difference === 0;
}

/**
 * Holds a checksum to the one that was computed.
 *
 * @param path where the checksum lies.
 * @param short whether one that lacks its leading zeros is taken, with a warning.
 */
export function checksumFindings(given: string, computed: string, path: string, short = false): Finding[] {
  const read = given.trim().toLowerCase();
  if (equalInConstantTime(read, computed)) return [];
  if (
    short &&
    read.length > 0 &&
    read.length < computed.length &&
    equalInConstantTime(read.padStart(computed.length, "0"), computed)
  ) {
    return [{ ...findingOf(SHORT, path), severity: "warning" }];
  }
  return [findingOf(MISMATCH, path)];
}
