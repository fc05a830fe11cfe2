import { chunksOf, type LocalDate, type ReadContext, type Source } from "@egov-vn/core";
import type { XmlObserver } from "@egov-vn/signatures";
import type { ContentUse } from "./edxml/content.js";
import { PacketScanner } from "./edxml/scanner.js";
import { DEFAULT_LIMITS, type Limits } from "./limits.js";
import { PacketReading } from "./reading.js";

/** How to read a packet. */
export interface ReadOptions extends Partial<ReadContext> {
  /** How much to take on; what is left out is {@link DEFAULT_LIMITS}. */
  readonly limits?: Partial<Limits>;
  /** What becomes of attached bodies. Default: `keep` for bytes in memory, `measure` for a stream. */
  readonly content?: ContentUse;
  /** Gets all that is read, as it is read: an `EnvelopeReader` of `@egov-vn/signatures` digests it. */
  readonly observer?: XmlObserver;
}

// Reading alone depends on no day; the rules that do are run with one that the caller must give.
const NO_DAY: LocalDate = "0001-01-01";

const contextOf = (options: ReadOptions): ReadContext => ({ asOf: NO_DAY, ...options });
const scannerFor = (options: ReadOptions, use: ContentUse, isText = false): PacketScanner =>
  new PacketScanner({ ...DEFAULT_LIMITS, ...options.limits }, use, isText, options.observer);

/**
 * Returns a packet that is in memory: its value, everything odd about how it was written, and where. It never throws on
 * bad input; what is wrong is in `findings`.
 *
 * @param input the file's bytes, or its text.
 * @example
 * const { value, findings } = readPacket(bytes);
 * value?.kind // => "document"
 */
export function readPacket(input: Uint8Array | string, options: ReadOptions = {}): PacketReading {
  const use = options.content ?? "keep";
  const isText = typeof input === "string";
  const scanner = scannerFor(options, use, isText);
  scanner.push(isText ? new TextEncoder().encode(input) : input);
  return new PacketReading(scanner.end(), contextOf(options), use === "keep");
}

/**
 * Returns a packet read from a file or stream, however large its attachments: they are measured and checked as they pass
 * and not held, unless `content` says so.
 *
 * @throws whatever the source throws; never for bad input.
 */
export async function readPacketFrom(source: Source, options: ReadOptions = {}): Promise<PacketReading> {
  const use = options.content ?? "measure";
  const scanner = scannerFor(options, use);
  for await (const chunk of chunksOf(source)) {
    scanner.push(chunk);
    if (scanner.stopped) break;
  }
  return new PacketReading(scanner.end(), contextOf(options), use === "keep");
}
