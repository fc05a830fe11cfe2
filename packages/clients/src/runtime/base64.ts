const CHUNK = 0x8000;

/**
 * Writes bytes, or the UTF-8 bytes of a text, as Base64.
 *
 * @example
 * toBase64("key:secret") // => "a2V5OnNlY3JldA=="
 */
export function toBase64(source: Uint8Array | string): string {
  const bytes = typeof source === "string" ? new TextEncoder().encode(source) : source;
  let binary = "";
  for (let start = 0; start < bytes.length; start += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(binary);
}

/**
 * Reads Base64, also in its form for addresses and without padding; `undefined` when it is not.
 *
 * @example
 * fromBase64("a2V5") // => new Uint8Array([107, 101, 121])
 */
export function fromBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (unit) => unit.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** Writes bytes as lower-case hexadecimal, two digits for each. */
export function toHex(bytes: ArrayBuffer | Uint8Array): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
