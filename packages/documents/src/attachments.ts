import { type Bilingual, chunksOf, reasonOf, type Source } from "@egov-vn/core";
import type { XmlElement } from "./edxml/element.js";
import { PacketScanner } from "./edxml/scanner.js";
import { readContentId } from "./edxml/values.js";
import { extensionOf, type FileKind } from "./file-kind.js";
import { DEFAULT_LIMITS, type Limits } from "./limits.js";
import { PacketReading } from "./reading.js";
import { bodiesOf } from "./rules/body-facts.js";
import { safeFileName } from "./safe-file-name.js";
import type { DocumentPacket, Packet } from "./schema.js";
import { AttachmentError, Unpacker, type Unpacking, unpackingOf } from "./unpack.js";
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
  /** What keeps it from being given out as its sender had it. */
  readonly note?: Bilingual;
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
  const references = (packet as DocumentPacket).manifest?.references ?? [];
  const left = new Map<string, number[]>();
  for (const [at, { contentId }] of references.entries()) {
    if (contentId !== undefined) left.set(contentId, [...(left.get(contentId) ?? []), at]);
  }
  const joined = new Set<number>();
  const context = { asOf: "0001-01-01", ...(reading && { decoded: reading }) } as const;
  const files = bodiesOf(packet as DocumentPacket, context).map((body): ListedAttachment => {
    const { attachment, index, extension, facts, kind, zip, wrapped } = body;
    const at = attachment.contentId === undefined ? undefined : left.get(attachment.contentId)?.shift();
    if (at !== undefined) joined.add(at);
    const reference = at === undefined ? undefined : references[at];
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
      note: facts && unpackingOf(facts, extension).note,
    });
  });
  const missing = references
    .filter((_, at) => !joined.has(at))
    .map(
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

/** How to open one attachment. */
export interface OpenOneOptions extends OpenOptions {
  /** Gives the bytes as they lie in the packet: a zip stays, and characters that are not base64 are skipped. */
  readonly asPacked?: true;
}

/** A file that is about to be given out. */
export interface OpenedFile extends Unpacking {
  readonly index: number;
  /** The name as sent, next to the content or in the manifest. */
  readonly name?: string;
  /** A name that can be written to disk, unique in this packet. A zip that could not be taken off has `.zip` added. */
  readonly safeName: string;
}

type Step =
  | { readonly step: "start"; readonly index: number }
  | { readonly step: "data"; readonly index: number; readonly bytes: Uint8Array }
  | { readonly step: "end"; readonly index: number };

/** Returns the file's name: next to the content, or in the manifest. */
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

/** Returns a source that can be read again: a stream is held in memory. */
async function readableAgain(source: Source): Promise<Source> {
  if (source instanceof Uint8Array || source instanceof Blob) return source;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of chunksOf(source)) chunks.push(new Uint8Array(chunk));
  return new Blob(chunks);
}

/** Adds `.zip` to a name that has another extension. */
const asZip = (name: string): string => (extensionOf(name) === "zip" ? name : `${name}.zip`);

/** Looks at all bodies of a packet and decides how each is given out. */
async function planOf(source: Source, limits: Limits): Promise<OpenedFile[]> {
  const scanner = new PacketScanner(limits, "measure");
  for await (const chunk of chunksOf(source)) {
    scanner.push(chunk);
    if (scanner.stopped) break;
  }
  const taken = new Set<string>();
  return scanner.end().contents.map((facts, index) => {
    const name = nameOf(facts.element);
    // Where the packet broke off is not a fault of the file.
    const { kind } = unpackingOf(facts, "");
    const unpacking = facts.partial ? ({ kind, packed: "raw" } as const) : unpackingOf(facts, extensionOf(name));
    const kept = unpacking.fault === "zip";
    const safeName = safeFileName(kept ? asZip(name ?? "") : name, taken);
    return { index, ...(name !== undefined && { name }), safeName, ...unpacking };
  });
}

const PIECE = 256 * 1024;

/** Yields what happens to the wanted attachments while a source is read once. */
async function* steps(source: Source, limits: Limits, wanted: (index: number) => boolean): AsyncGenerator<Step> {
  const queue: Step[] = [];
  const scanner = new PacketScanner(limits, (index) => {
    if (!wanted(index)) return undefined;
    queue.push({ step: "start", index });
    return {
      data: (bytes) => queue.push({ step: "data", index, bytes: bytes.slice() }),
      end: () => queue.push({ step: "end", index }),
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
 * @param source the packet's file. It is read twice, so that a stream is held in memory.
 * @param index the file's place among the attachments, from 0.
 * @throws AttachmentError when it is not there, cannot be given out as its sender had it, or is beyond the limits. With
 * `asPacked` there is always something to give out.
 * @example
 * for await (const piece of openAttachment(blob, 0)) await file.write(piece);
 */
export async function* openAttachment(
  source: Source,
  index: number,
  options: OpenOneOptions = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const again = await readableAgain(source);
  const file = (await planOf(again, limits))[index];
  if (file?.fault && !options.asPacked) throw new AttachmentError(file.fault, index, file.note);
  const unpacker = new Unpacker(index, options.asPacked ? "raw" : (file?.packed ?? "raw"), limits);
  for await (const step of steps(again, limits, (candidate) => candidate === index)) {
    if (step.step === "data") yield* unpacker.push(step.bytes);
    else if (step.step === "end") {
      unpacker.end();
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
  /** Present when the file could not be given out whole. */
  readonly error?: AttachmentError;
}

/** Opens what an attachment is written to; nothing when it is to be left out. */
export type OpenSink = (file: OpenedFile) => Promise<FileSink | undefined> | FileSink | undefined;

/** Gives out the planned files in one pass. */
async function giveOut(
  source: Source,
  limits: Limits,
  plan: ReadonlyMap<number, OpenedFile>,
  open: OpenSink,
  done: ExtractedFile[],
): Promise<void> {
  let now: { file: OpenedFile; sink: FileSink; unpacker: Unpacker } | undefined;
  const finish = async (error?: AttachmentError): Promise<void> => {
    if (!now) return;
    const { file, sink, unpacker } = now;
    now = undefined;
    await (error ? sink.abort(error) : sink.close());
    done.push({ ...file, size: unpacker.size, ...(error && { error }) });
  };
  try {
    for await (const step of steps(source, limits, (index) => plan.has(index))) {
      if (step.step === "start") {
        // Contents inside one another: the outer one's end will not be told.
        await finish(
          now &&
            new AttachmentError("packet", now.file.index, {
              vi: "một nội dung khác bắt đầu bên trong nó",
              en: "another content begins inside it",
            }),
        );
        const file = plan.get(step.index) as OpenedFile;
        const sink = await open(file);
        now = sink && { file, sink, unpacker: new Unpacker(step.index, file.packed, limits) };
        continue;
      }
      if (!now) continue;
      try {
        if (step.step === "data") for (const piece of now.unpacker.push(step.bytes)) await now.sink.write(piece);
        else {
          now.unpacker.end();
          await finish();
        }
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
}

/**
 * Gives out all attached files, each to the sink that is opened for it. A broken file does not keep the others back. What
 * cannot be unzipped is given out as it lies in the packet, with the reason as its `note`; of a zip that turns out not to
 * be what it says, the first sink is aborted and another is opened for the zip itself.
 *
 * @param source the packet's file. It is read twice, so that a stream is held in memory.
 * @param open returns where a file goes, or nothing to pass it over.
 * @returns what became of each file that was opened, in the packet's order.
 * @throws AttachmentError when the packet itself is broken; the sink in use is aborted first.
 */
export async function extractAttachments(
  source: Source,
  open: OpenSink,
  options: OpenOptions = {},
): Promise<ExtractedFile[]> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const again = await readableAgain(source);
  const plan = await planOf(again, limits);
  const done: ExtractedFile[] = [];
  await giveOut(again, limits, new Map(plan.map((file) => [file.index, file])), open, done);
  const failed = done.filter(({ error }) => error?.fault === "zip");
  if (failed.length > 0) {
    const taken = new Set(plan.map(({ safeName }) => safeName.toLowerCase()));
    const asTheyLie = failed.map(({ index, name, safeName, kind, error }): [number, OpenedFile] => {
      const note = error?.detail as Bilingual;
      const file = { index, ...(name !== undefined && { name }), kind, packed: "raw", fault: "zip", note } as const;
      return [index, { ...file, safeName: safeFileName(asZip(safeName), taken) }];
    });
    await giveOut(again, limits, new Map(asTheyLie), open, done);
  }
  return done.sort((left, right) => left.index - right.index);
}
