import { type Zippable, zipSync } from "fflate";
import { failures } from "./failures.js";
import { extensionOf } from "./file-kind.js";
import type { Attachment } from "./schema.js";

/** How a body is put into a packet. */
export interface Packaging {
  readonly form: "raw" | "zip";
  readonly contentType: string;
}

/** What the official SDK does with an extension that it does not know, xls and xlsx among them. */
export const ZIPPED: Packaging = { form: "zip", contentType: "application/zip" };

/**
 * What the official SDK (EdXML102 0.0.3) leaves as it is, with the types it writes. They are not registered media types,
 * and `xsl` and `xslx` are its misspellings of xls and xlsx; its readers go by them.
 */
export const PACKAGING: Readonly<Record<string, Packaging>> = {
  pdf: { form: "raw", contentType: "application/pdf" },
  doc: { form: "raw", contentType: "application/doc" },
  docx: { form: "raw", contentType: "application/docx" },
  xsl: { form: "raw", contentType: "application/xsl" },
  xslx: { form: "raw", contentType: "application/xslx" },
  zip: { form: "raw", contentType: "application/zip" },
};

/** A file to be attached. */
export interface FileToPack {
  /** The file's real name, with its extension. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Without `cid:`. Default: made of the name and the bytes, so that equal files give equal ids. */
  readonly contentId?: string;
  readonly description?: string;
}

// The first day that a zip can name; a fixed one, so that equal files give equal bytes.
const TIME_STAMP = new Date(1980, 0, 1);

const SEEDS = [0x811c9dc5, 0x01234567, 0x89abcdef, 0x2545f491] as const;
const FNV_PRIME = 0x01000193;

/** Returns 128 bits of FNV-1a, four lanes of 32 that differ in their seed: it tells files apart, and guards nothing. */
function fingerprint(name: string, bytes: Uint8Array): string {
  const label = new TextEncoder().encode(`${name}\u0000${bytes.length}\u0000`);
  return SEEDS.map((seed) => {
    let hash: number = seed;
    for (const part of [label, bytes]) for (const byte of part) hash = Math.imul(hash ^ byte, FNV_PRIME);
    return (hash >>> 0).toString(16).padStart(8, "0");
  }).join("");
}

/** Lays 32 hexadecimal digits out as a UUID of version 8 (RFC 9562: made in the maker's own way). */
function uuidOf(digits: string): string {
  const variant = ((Number.parseInt(digits[16] as string, 16) & 3) | 8).toString(16);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    variant + digits.slice(17, 20),
    digits.slice(20),
  ].join("-");
}

/**
 * Returns how the official SDK packs a file of this name.
 *
 * @example
 * packagingOf("Công văn.PDF") // => { form: "raw", contentType: "application/pdf" }
 * packagingOf("Bảng.xlsx") // => { form: "zip", contentType: "application/zip" }
 */
export function packagingOf(name: string): Packaging {
  const extension = extensionOf(name);
  return Object.hasOwn(PACKAGING, extension) ? (PACKAGING[extension] as Packaging) : ZIPPED;
}

const SEPARATOR = "\u0000";

/**
 * Returns a file as an attachment, packed as the official SDK packs it, so that every known peer can open it. Equal files
 * give equal attachments.
 *
 * @param copy tells copies of one file in one packet apart: 0 is the first.
 * @throws Failure when the content id holds \`/\`: peers make a file's name of it.
 * @example
 * packAttachment({ name: "a.pdf", bytes, contentId: "1" })
 * // => { contentId: "1", attachmentName: "a.pdf", contentType: "application/pdf", … }
 */
export function packAttachment(
  { name, bytes, contentId, description }: FileToPack,
  copy = 0,
): Attachment & { contentId: string } {
  const { form, contentType } = packagingOf(name);
  const id = contentId ?? uuidOf(fingerprint(copy === 0 ? name : `${name}${SEPARATOR}${copy}`, bytes));
  if (/[/\\]/.test(id)) throw failures.badContentId({ contentId: id });
  return {
    contentId: id,
    attachmentName: name,
    ...(description !== undefined && { description }),
    contentType,
    content: form === "raw" ? bytes : zipped(entryName(id, name), bytes),
  };
}

function entryName(id: string, name: string): string {
  const extension = extensionOf(name);
  return /^[a-z0-9]+$/.test(extension) ? `${id}.${extension}` : id;
}

function zipped(entry: string, bytes: Uint8Array): Uint8Array {
  const files: Zippable = { [entry]: [bytes, { mtime: TIME_STAMP, level: 6 }] };
  return zipSync(files);
}
