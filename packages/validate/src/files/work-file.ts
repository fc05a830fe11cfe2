import {
  appendFileSync,
  closeSync,
  createReadStream,
  existsSync,
  fdatasyncSync,
  openSync,
  readFileSync,
  truncateSync,
} from "node:fs";
import { open } from "node:fs/promises";
import { ByteLines } from "@egov-vn/core";
import { failures } from "../failures.js";
import type { FilePart } from "../result.js";
import type { RunSettings } from "../run.js";
import type { CheckSettings } from "../settings.js";
import { digestOfJson } from "./digest.js";
import { type CheckedPiece, type Piece, type PieceResult, partsOfPieces } from "./pieces.js";

/** The version of the lines of a work file: the first number grows when a reader of it would break. */
const WORK_SCHEMA_VERSION = "1.0";

/** What the first line of a work file begins with. */
const BEGINNING = '{"format":"egov-work"';

/** What all shards of a check have in common. */
export interface WorkPlan {
  readonly run: RunSettings;
  readonly check: CheckSettings;
  /** What was found before any file was read. */
  readonly before: readonly FilePart[];
  readonly pieces: readonly Piece[];
}

/** The first line of a work file. */
export interface WorkHeader extends Pick<WorkPlan, "run" | "before"> {
  readonly format: "egov-work";
  readonly schemaVersion: typeof WORK_SCHEMA_VERSION;
  /** The SHA-256 of the plan: inputs with their sizes, settings, version of the tool. */
  readonly plan: string;
  /** Pieces of the whole plan. */
  readonly pieces: number;
  readonly everyRecord: boolean;
  /** Which part of the pieces is in the file: k of n. */
  readonly shard: readonly [k: number, n: number];
}

/** A line of a work file: a piece that is finished. */
interface WorkLine extends CheckedPiece {
  /** The SHA-256 of what was read. */
  readonly digest?: string;
}

/** Returns the first line of a work file. */
export function workHeader({ run, check, before, pieces }: WorkPlan, shard: readonly [number, number]): WorkHeader {
  // Neither the day on which a shard began nor the language of its messages changes what is found.
  const { startedAt: _, language: __, quiet: ___, ...settings } = run;
  return {
    format: "egov-work",
    schemaVersion: WORK_SCHEMA_VERSION,
    plan: digestOfJson({ settings, check, before, pieces: pieces.map(plain) }),
    pieces: pieces.length,
    everyRecord: check.everyRecord,
    shard,
    run,
    before,
  };
}

/** Returns a piece as it is written down. */
function plain({ index, file, named, size, range }: Piece): Piece {
  return { index, file, ...(named && { named }), size, ...(range && { range }) };
}

/** Returns whether a piece belongs to a shard. */
export const isOfShard = ({ index }: Piece, [k, n]: readonly [number, number]): boolean => index % n === k - 1;

/** A file in which the finished pieces of a check are kept, a line each, so that the check can go on after a break. */
export class WorkFile {
  private constructor(
    readonly path: string,
    /** The digests of the pieces that are finished, by index. */
    readonly finished: ReadonlyMap<number, string | undefined>,
  ) {}

  /**
   * Opens a work file, or begins it. A last line that is not whole is cut off.
   *
   * @param shown the path as failures show it.
   * @throws Failure when the file is of another plan, of another shard, or no work file.
   */
  static async open(path: string, header: WorkHeader, shown: string): Promise<WorkFile> {
    if (!existsSync(path)) {
      appendFileSync(path, lineOf(header));
      return new WorkFile(path, new Map());
    }
    const finished = new Map<number, string | undefined>();
    let end = 0;
    let found: WorkHeader | undefined;
    for await (const { text, start, length } of linesOf(path)) {
      end = start + length + 1;
      if (found) {
        const { piece, digest } = workLine(text, shown);
        finished.set(piece.index, digest);
        continue;
      }
      found = headerIn(text, shown);
      if (found.plan !== header.plan) throw failures.workOfOtherInputs({ file: shown });
      if (String(found.shard) !== String(header.shard)) {
        throw failures.workOfOtherShard({ file: shown, shard: found.shard.join("/") });
      }
    }
    if (!found) {
      // A run that broke off while it began the file leaves a piece of the first line.
      const begun = readFileSync(path, "utf8").slice(0, BEGINNING.length);
      if (!BEGINNING.startsWith(begun)) throw failures.noWorkFile({ file: shown });
      truncateSync(path, 0);
      appendFileSync(path, lineOf(header));
      return new WorkFile(path, finished);
    }
    truncateSync(path, end);
    return new WorkFile(path, finished);
  }

  /** Writes down a piece that is finished. */
  append(piece: Piece, digest: string | undefined, result: PieceResult): void {
    appendFileSync(this.path, lineOf({ piece: plain(piece), ...(digest !== undefined && { digest }), result }));
  }

  /** Brings to the disk what was written. */
  sync(): void {
    const file = openSync(this.path, "r+");
    fdatasyncSync(file);
    closeSync(file);
  }
}

const lineOf = (value: WorkHeader | WorkLine): string => `${JSON.stringify(value)}\n`;

function headerIn(line: string | undefined, file: string): WorkHeader {
  const header = parsed(line ?? "") as Partial<WorkHeader> | undefined;
  if (header?.format !== "egov-work" || header.schemaVersion !== WORK_SCHEMA_VERSION)
    throw failures.noWorkFile({ file });
  return header as WorkHeader;
}

function workLine(line: string, file: string): WorkLine {
  const found = parsed(line) as WorkLine | undefined;
  if (found?.piece === undefined || found.result === undefined) throw failures.noWorkFile({ file });
  return found;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Where the line of a finished piece stands. */
interface Place {
  readonly path: string;
  readonly start: number;
  readonly length: number;
  readonly digest: string | undefined;
}

/** The work of all shards of a check. */
export interface MergedWork extends Pick<WorkHeader, "run" | "before" | "everyRecord"> {
  /** The files that the command line named itself. */
  readonly named: ReadonlySet<string>;
  /** Yields what one run over all pieces reports. */
  parts(): AsyncGenerator<FilePart>;
}

/**
 * Reads the work files of a check, and returns what one run reports. Results are read when their turn comes.
 *
 * @param files the work files of all shards, in any order.
 * @throws Failure when the files are not of one plan, or pieces are missing.
 */
export async function mergeWork(
  files: readonly { readonly path: string; readonly shown: string }[],
): Promise<MergedWork> {
  const places = new Map<number, Place>();
  const named = new Set<string>();
  let header: WorkHeader | undefined;
  for (const { path, shown } of files) {
    if (!existsSync(path)) throw failures.noSuchPath({ path: shown });
    let own: WorkHeader | undefined;
    for await (const { text, start, length } of linesOf(path)) {
      if (!own) {
        own = headerIn(text, shown);
        continue;
      }
      const { piece, digest } = workLine(text, shown);
      const known = places.get(piece.index);
      if (known && known.digest !== digest) throw failures.workDiffers({ file: piece.file, work: shown });
      places.set(piece.index, { path, start, length, digest });
      if (piece.named) named.add(piece.file);
    }
    if (!own) throw failures.noWorkFile({ file: shown });
    if (header && header.plan !== own.plan)
      throw failures.workNotTogether({ file: shown, other: files[0]?.shown ?? "" });
    // The run began when its first shard did.
    if (!header || (own.run.startedAt ?? "") < (header.run.startedAt ?? "")) header = own;
  }
  if (!header) throw failures.noWorkFile({ file: "" });
  const { pieces, run, before, everyRecord } = header;
  if (places.size < pieces) throw failures.workUnfinished({ missing: pieces - places.size, pieces });
  return {
    run,
    before,
    everyRecord,
    named,
    async *parts() {
      yield* before;
      yield* partsOfPieces(inOrder(places, pieces), everyRecord);
    },
  };
}

interface WholeLine {
  readonly text: string;
  /** Bytes of the file before the line. */
  readonly start: number;
  /** Its bytes, without the line feed. */
  readonly length: number;
}

/** Yields the lines of a file that end: a last line that does not is of work that broke off. */
async function* linesOf(path: string): AsyncGenerator<WholeLine> {
  const lines = new ByteLines(Number.POSITIVE_INFINITY);
  const decoder = new TextDecoder();
  let start = 0;
  for await (const chunk of createReadStream(path)) {
    for (const { bytes = new Uint8Array(0) } of lines.push(chunk)) {
      yield { text: decoder.decode(bytes), start, length: bytes.length };
      start += bytes.length + 1;
    }
  }
}

async function* inOrder(places: ReadonlyMap<number, Place>, pieces: number): AsyncGenerator<CheckedPiece> {
  for (let index = 0; index < pieces; index += 1) {
    const { path, start, length } = places.get(index) as Place;
    const file = await open(path, "r");
    try {
      const { buffer } = await file.read(Buffer.alloc(length), 0, length, start);
      yield JSON.parse(buffer.toString("utf8")) as WorkLine;
    } finally {
      await file.close();
    }
  }
}
