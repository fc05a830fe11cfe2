import { type Bilingual, joinBytes, type Source } from "@egov-vn/core";
import {
  EnvelopeReader,
  type EnvelopeVerification,
  type PdfVerification,
  portableHash,
  sourceOfBytes,
  type VerifySettings,
  verifyEnvelope,
  verifyPdf,
} from "@egov-vn/signatures";
import { listAttachments } from "./attachments.js";
import type { ContentFacts } from "./edxml/content.js";
import { extensionOf } from "./file-kind.js";
import { DEFAULT_LIMITS, type Limits } from "./limits.js";
import { type ReadOptions, readPacketFrom } from "./read.js";
import type { PacketReading } from "./reading.js";
import { safeFileName } from "./safe-file-name.js";
import { AttachmentError, Unpacker, unpackingOf } from "./unpack.js";

/** An attached PDF with what is known of its signatures. */
export interface VerifiedAttachment {
  /** Its place among the attachments, from 0. */
  readonly index: number;
  /** A name that can be shown and written to disk, unique in this packet. */
  readonly safeName: string;
  /** Absent when the file could not be given out as its sender had it. */
  readonly verification?: PdfVerification;
  /** Why it could not. */
  readonly fault?: Bilingual;
}

/** A packet that was read and verified in one pass. */
export interface VerifiedPacket {
  /** What it says: the same pieces as were digested. */
  readonly reading: PacketReading;
  /** Absent when the envelope is not signed. */
  readonly envelope?: EnvelopeVerification;
  /** The attached files that are PDFs, or may be. */
  readonly files: readonly VerifiedAttachment[];
}

/** How a packet is verified. */
export interface VerifyPacketOptions extends VerifySettings, Omit<ReadOptions, "observer" | "content"> {}

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const begins = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((octet, at) => bytes[at] === octet);

interface Held {
  readonly index: number;
  readonly pieces: Uint8Array[];
  size: number;
  facts?: ContentFacts;
  isDropped: boolean;
}

/** Holds the bodies that may be PDFs: those of PDFs, and zips, in which the official library wraps files. */
function holdingSink(held: Held) {
  return {
    data(bytes: Uint8Array): void {
      if (held.isDropped) return;
      const seen = held.size;
      held.size += bytes.length;
      held.pieces.push(bytes.slice());
      if (seen >= PDF.length || held.size < PDF.length) return;
      const head = joinBytes(held.pieces);
      if (begins(head, PDF) || begins(head, ZIP)) return;
      held.isDropped = true;
      held.pieces.length = 0;
    },
    end(facts: ContentFacts): void {
      held.facts = facts;
    },
  };
}

/**
 * Reads a packet once, from a pipe as well as from a file, and verifies the signature of the envelope and those of the
 * attached PDFs. PDFs are held in memory while they are verified; other attachments are not.
 *
 * @throws whatever the source throws; never for bad input.
 *
 * @example
 * const packet = new TextEncoder().encode(exampleXml.document);
 * const { envelope } = await verifyPacket(packet, { trust: { anchors: [], certificates: [] }, at: Date.now() });
 * envelope // => undefined
 */
export async function verifyPacket(source: Source, options: VerifyPacketOptions): Promise<VerifiedPacket> {
  const { trust, at, makeHash, ...read } = options;
  const observer = new EnvelopeReader(makeHash ?? portableHash);
  const bodies: Held[] = [];
  const reading = await readPacketFrom(source, {
    ...read,
    observer,
    content: (index) => {
      const held: Held = { index, pieces: [], size: 0, isDropped: false };
      bodies.push(held);
      return holdingSink(held);
    },
  });
  const signature = observer.end();
  const envelope = signature && (await verifyEnvelope(signature, { trust, at }));
  const names = new Map(listAttachments(reading).map(({ index, name }) => [index, name]));
  const taken = new Set<string>();
  const files: VerifiedAttachment[] = [];
  for (const held of bodies) {
    const name = names.get(held.index);
    const safeName = safeFileName(name, taken);
    const opened = pdfIn(held, extensionOf(name), { ...DEFAULT_LIMITS, ...read.limits });
    if (!opened) continue;
    const { index } = held;
    if ("fault" in opened) files.push({ index, safeName, fault: opened.fault });
    else {
      const verification = await verifyPdf(sourceOfBytes(opened.bytes), { trust, at, ...(makeHash && { makeHash }) });
      files.push({ index, safeName, verification });
    }
  }
  return { reading, ...(envelope && { envelope }), files };
}

const CUT_OFF: Bilingual = { vi: "gói tin bị cắt cụt trong tệp này", en: "the packet ends inside this file" };

/** Returns the bytes of a held body as its sender had it; nothing when it is no PDF. */
function pdfIn(
  { index, pieces, facts, isDropped }: Held,
  extension: string,
  limits: Limits,
): { readonly bytes: Uint8Array } | { readonly fault: Bilingual } | undefined {
  if (isDropped || pieces.length === 0) return undefined;
  if (!facts) return { fault: CUT_OFF };
  const { packed, note, fault } = unpackingOf(facts, extension);
  const isPdf = begins(facts.head, PDF);
  if (packed === "raw") {
    if (isPdf) return { bytes: joinBytes(pieces) };
    return extension === "pdf" && note && fault ? { fault: note } : undefined;
  }
  const unpacker = new Unpacker(index, packed, limits);
  const out: Uint8Array[] = [];
  try {
    for (const piece of pieces) for (const bytes of unpacker.push(piece)) out.push(bytes.slice());
    unpacker.end();
  } catch (error) {
    if (!(error instanceof AttachmentError)) throw error;
    const { detail } = error;
    return { fault: typeof detail === "object" ? detail : { vi: error.message, en: error.message } };
  }
  const bytes = joinBytes(out);
  return begins(bytes, PDF) ? { bytes } : undefined;
}
