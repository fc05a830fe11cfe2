/** How a packet's bytes stand for characters. */
export interface EncodingFacts {
  /** The label the bytes were decoded by: `utf-8`, `utf-16le`, `windows-1258`, … */
  readonly used: string;
  readonly bom: boolean;
  /** What the XML declaration says, lower case. */
  readonly declared?: string;
  /** The declaration names an encoding that is not known or contradicts the bytes. */
  readonly mismatch: boolean;
  /** There is an XML declaration. */
  readonly declaration: boolean;
}

const DECLARATION = /^<\?xml\s[^>]*?\?>/;
const LABEL = /\sencoding\s*=\s*["']([^"']*)["']/;

/** How many bytes decide the encoding: the declaration and, behind it, the first names in Vietnamese. */
export const ENCODING_PROBE = 4096;

const LONGEST_DECLARATION = 512;

const latin1 = new TextDecoder("latin1");

function knownLabel(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/**
 * Returns the encoding of a packet from its first bytes, as XML 1.0 appendix F does: byte order mark, then the shape of
 * `<?`, then the declaration. What cannot be right is overruled, and said.
 */
export function detectEncoding(head: Uint8Array): EncodingFacts {
  const [a, b, c, d] = head;
  const bom8 = a === 0xef && b === 0xbb && c === 0xbf;
  const wide =
    a === 0xff && b === 0xfe
      ? { used: "utf-16le", bom: true }
      : a === 0xfe && b === 0xff
        ? { used: "utf-16be", bom: true }
        : a === 0x3c && b === 0 && c !== 0 && d === 0
          ? { used: "utf-16le", bom: false }
          : a === 0 && b === 0x3c && c === 0 && d !== 0
            ? { used: "utf-16be", bom: false }
            : undefined;
  const front = head.subarray(bom8 ? 3 : 0, LONGEST_DECLARATION);
  const start = wide ? new TextDecoder(wide.used).decode(front) : latin1.decode(front);
  const declaration = DECLARATION.exec(start);
  const declared = declaration ? LABEL.exec(declaration[0])?.[1]?.toLowerCase() : undefined;
  const facts = { declaration: declaration !== null, ...(declared !== undefined && { declared }) };
  if (wide) return { ...wide, ...facts, mismatch: declared !== undefined && !declared.startsWith("utf-16") };
  const label = declared === undefined ? "utf-8" : knownLabel(declared);
  const narrow = label !== undefined && !label.startsWith("utf-16");
  // A careless producer declares a code page over UTF-8; text of that code page is never UTF-8 by chance.
  const overruled = bom8 || !narrow || (label !== "utf-8" && isPlainlyUtf8(head));
  const mismatch = overruled && label !== "utf-8";
  return { used: overruled ? "utf-8" : label, bom: bom8, ...facts, mismatch };
}

/** Beyond ASCII there are sequences of UTF-8 and nothing else; one cut off by the end of the bytes may be. */
function isPlainlyUtf8(bytes: Uint8Array): boolean {
  const invalid = firstInvalidUtf8(bytes);
  const whole = invalid === -1 ? bytes : bytes.subarray(0, invalid);
  return (invalid === -1 || invalid >= bytes.length - 3) && whole.some((byte) => byte >= 0x80);
}

/** Returns a function that turns pushed bytes of another encoding into UTF-8; call it without bytes at the end. */
export function transcoder(label: string): (bytes?: Uint8Array) => Uint8Array {
  const decoder = new TextDecoder(label, { ignoreBOM: false });
  const encoder = new TextEncoder();
  return (bytes) => encoder.encode(bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode());
}

/**
 * Returns the index of the first byte that cannot be part of UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing
 * above U+10FFFF), or -1.
 */
export function firstInvalidUtf8(bytes: Uint8Array): number {
  let index = 0;
  while (index < bytes.length) {
    const lead = bytes[index] as number;
    if (lead < 0x80) {
      index += 1;
      continue;
    }
    const follow =
      lead >= 0xc2 && lead <= 0xdf ? 1 : lead >= 0xe0 && lead <= 0xef ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
    if (follow === 0) return index;
    const second = bytes[index + 1] ?? 0;
    const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (second < low || second > high) return index;
    for (let at = 2; at <= follow; at += 1) {
      const byte = bytes[index + at] ?? 0;
      if (byte < 0x80 || byte > 0xbf) return index;
    }
    index += follow + 1;
  }
  return -1;
}
