import { chunksOf, reasonOf, type Source } from "@egov-vn/core";
import type { XmlElement } from "./edxml/element.js";
import { PacketScanner } from "./edxml/scanner.js";
import { readContentId } from "./edxml/values.js";
import { extensionOf, type FileKind } from "./file-kind.js";
import { DEFAULT_LIMITS, type Limits } from "./limits.js";
import { PacketReading } from "./reading.js";
import { bodiesOf } from "./rules/body-facts.js";
import { safeFileName } from "./safe-file-name.js";
import type { DocumentPacket, Packet } from "./schema.js";
import { AttachmentError, Unpacker } from "./unpack.js";
import type { ZipFacts } from "./zip-facts.js";

/** An attached file as the packet speaks of it: by its manifest, its attachment, or both. */
export interface ListedAttachment {
  /** Its place among the attachments, from 0; absent when the manifest announces a file that is not there. */
  readonly index?: number;
  /** There is an entry in the manifest. */
  readonly declared: boolean;
  readonly contentId?: string;
  /** The name as sent; see {@link safeFileName} before making a file of it. */
  readonly name?: string;
  readonly description?: string;
  readonly contentType?: string;
  /** The type by the manifest, which need not agree. */
  readonly declaredType?: string;
  /** Bytes as packed. */
  readonly size?: number;
  /** What the bytes are, whatever the labels say. */
  readonly kind?: FileKind;
  /** `zip` when the file was zipped only to be sent. */
  readonly packed?: "raw" | "zip";
  readonly zip?: ZipFacts;
}

type Optional<T> = { [Key in keyof T]?: T[Key] | undefined };
/** Drops keys without a value. */
const present = <T extends object>(object: Optional<T>): T =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;

/**
 * Returns the files of a packet: manifest and attachments joined on the content id, and what is declared but missing or
 * there but undeclared.
 */
export function listAttachments(of: Packet | PacketReading): ListedAttachment[] {
  const reading = of instanceof PacketReading ? of : undefined;
  const packet = (reading ? (reading.value ?? reading.partial) : of) as Packet | undefined;
  if (packet?.kind !== "document") return [];
  const references = [...((packet as DocumentPacket).manifest?.references ?? [])];
  const context = { asOf: "0001-01-01", ...(reading && { decoded: reading }) } as const;
  const files = bodiesOf(packet as DocumentPacket, context).map((body): ListedAttachment => {
    const { attachment, index, facts, kind, zip, wrapped } = body;
    const at = references.findIndex(
      (reference) => attachment.contentId !== undefined && reference.contentId === attachment.contentId,
    );
    const reference = at === -1 ? undefined : references.splice(at, 1)[0];
    return present<ListedAttachment>({
      index,
      declared: reference !== undefined,
      contentId: attachment.contentId,
      name: attachment.attachmentName ?? reference?.attachmentName,
      description: attachment.description ?? reference?.description,
      contentType: attachment.contentType,
      declaredType: reference?.contentType,
      size: facts?.size,
      kind,
      packed: facts && (wrapped ? "zip" : "raw"),
      zip,
    });
  });
  const missing = references.map(
    ({ contentId, attachmentName, description, contentType }): ListedAttachment =>
      present<ListedAttachment>({
        declared: true,
        contentId,
        name: attachmentName,
        description,
        declaredType: contentType,
      }),
  );
  return [...files, ...missing];
}

/** How to open attachments. */
export interface OpenOptions {
  readonly limits?: Partial<Limits>;
}

/** A file that is about to be given out. */
export interface OpenedFile {
  readonly index: number;
  /** The name as sent, when one was given before the content or in the manifest. */
  readonly name?: string;
  /** A name that can be written to disk, unique in this packet. */
  readonly safeName: string;
}

type Step =
  | { readonly step: "start"; readonly file: OpenedFile }
  | { readonly step: "data"; readonly index: number; readonly bytes: Uint8Array }
  | { readonly step: "end"; readonly index: number; readonly fault?: number };

/** The file's name as far as it has been read: beside the content, or in the manifest, which comes first. */
function nameOf(content: XmlElement): string | undefined {
  const attachment = content.parent;
  const own = attachment?.child("AttachmentName")?.text.trim();
  if (own) return own;
  const id = attachment?.child("ContentId")?.text;
  let root = content;
  while (root.parent) root = root.parent;
  const manifest = root.find("edXMLManifest") ?? root.find("Manifest");
  const reference = manifest?.children.find((entry) => {
    const text = entry.child("ContentId")?.text;
    return text !== undefined && id !== undefined && readContentId(text).value === readContentId(id).value;
  });
  return reference?.child("AttachmentName")?.text.trim() || undefined;
}

const PIECE = 256 * 1024;

/** Yields what happens to the wanted attachments while a source is read once. */
async function* steps(source: Source, limits: Limits, wanted: (index: number) => boolean): AsyncGenerator<Step> {
  const queue: Step[] = [];
  const taken = new Set<string>();
  const scanner = new PacketScanner(limits, (index, element) => {
    if (!wanted(index)) return undefined;
    const name = nameOf(element);
    const file = { index, ...(name !== undefined && { name }), safeName: safeFileName(name, taken) };
    queue.push({ step: "start", file });
    return {
      data: (bytes) => queue.push({ step: "data", index, bytes: bytes.slice() }),
      end: ({ fault }) => queue.push({ step: "end", index, ...(fault && { fault: fault.index }) }),
    };
  });
  for await (const chunk of chunksOf(source)) {
    for (let at = 0; at < chunk.length; at += PIECE) {
      scanner.push(chunk.subarray(at, at + PIECE));
      yield* queue.splice(0);
    }
    if (scanner.stopped) break;
  }
  const scan = scanner.end();
  yield* queue.splice(0);
  if (scan.stopped) throw new AttachmentError("packet", scan.contents.length, scan.findings.at(-1)?.rule.id);
}

/**
 * Yields the bytes of one attached file as its sender had it: base64 decoded and zip unwrapped on the way, in pieces,
 * whatever its size.
 *
 * @param source the packet's file; a stream is read once and only as far as needed.
 * @param index the file's place among the attachments, from 0.
 * @throws AttachmentError when it is not there, broken, or beyond the limits.
 * @example
 * for await (const piece of openAttachment(blob, 0)) await file.write(piece);
 */
export async function* openAttachment(
  source: Source,
  index: number,
  options: OpenOptions = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  let unpacker: Unpacker | undefined;
  for await (const step of steps(source, limits, (candidate) => candidate === index)) {
    if (step.step === "start") unpacker = new Unpacker(index, extensionOf(step.file.name), limits);
    else if (step.step === "data") yield* (unpacker as Unpacker).push(step.bytes);
    else {
      if (step.fault !== undefined) throw new AttachmentError("base64", index, step.fault + 1);
      yield* (unpacker as Unpacker).end();
      return;
    }
  }
  throw new AttachmentError("absent", index);
}

/** Where one file's bytes go. */
export interface FileSink {
  write(bytes: Uint8Array): Promise<void> | void;
  /** The file is whole. */
  close(): Promise<void> | void;
  /** The file is not whole and must not be left lying about. */
  abort(error: AttachmentError): Promise<void> | void;
}

/** What became of a file. */
export interface ExtractedFile extends OpenedFile {
  /** Bytes given out. */
  readonly size: number;
  readonly kind: FileKind;
  readonly packed: "raw" | "zip";
  /** Present when the file could not be given out whole. */
  readonly error?: AttachmentError;
}

/**
 * Gives out all attached files in one pass over the source, each to the sink that is opened for it. A broken file does not
 * keep the others back.
 *
 * @param open returns where a file goes, or nothing to pass it over.
 * @returns what became of each file that was opened, in the packet's order.
 * @throws AttachmentError when the packet itself is broken; the sink in use is aborted first.
 */
export async function extractAttachments(
  source: Source,
  open: (file: OpenedFile) => Promise<FileSink | undefined> | FileSink | undefined,
  options: OpenOptions = {},
): Promise<ExtractedFile[]> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const done: ExtractedFile[] = [];
  let now: { file: OpenedFile; sink: FileSink; unpacker: Unpacker } | undefined;
  const finish = async (error?: AttachmentError): Promise<void> => {
    if (!now) return;
    const { file, sink, unpacker } = now;
    now = undefined;
    await (error ? sink.abort(error) : sink.close());
    const { size, kind, packed } = unpacker;
    done.push({ ...file, size, kind, packed, ...(error && { error }) });
  };
  try {
    for await (const step of steps(source, limits, () => true)) {
      if (step.step === "start") {
        // Contents inside one another: the outer one's end will not be told.
        await finish(
          now &&
            new AttachmentError("packet", now.file.index, {
              vi: "một nội dung khác bắt đầu bên trong nó",
              en: "another content begins inside it",
            }),
        );
        const sink = await open(step.file);
        now = sink && {
          file: step.file,
          sink,
          unpacker: new Unpacker(step.file.index, extensionOf(step.file.name), limits),
        };
        continue;
      }
      if (!now) continue;
      try {
        if (step.step === "end" && step.fault !== undefined)
          throw new AttachmentError("base64", step.index, step.fault + 1);
        const pieces = step.step === "data" ? now.unpacker.push(step.bytes) : now.unpacker.end();
        for (const piece of pieces) await now.sink.write(piece);
        if (step.step === "end") await finish();
      } catch (error) {
        if (!(error instanceof AttachmentError)) throw error;
        await finish(error);
      }
    }
  } catch (error) {
    const cause =
      error instanceof AttachmentError
        ? error
        : new AttachmentError("packet", done.length, reasonOf(error), { cause: error });
    await finish(cause);
    throw error;
  }
  return done;
}
