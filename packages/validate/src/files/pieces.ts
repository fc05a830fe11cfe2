import { checkingRules, standardName } from "@egov-vn/core";
import { endFile } from "../check-source.js";
import { failures } from "../failures.js";
import { FileResultBuilder } from "../file-result-builder.js";
import { reasonOf } from "../read-failure.js";
import type { CheckedValues, FilePart } from "../result.js";
import { type CheckSettings, standardFor } from "../settings.js";
import { LARGE, linesFound, RANGE, sizeOf } from "./check-inputs.js";
import { digestOfBytes } from "./digest.js";
import type { FilePath } from "./file-path.js";
import { linesIn } from "./file-range.js";
import type { Input } from "./inputs.js";
import { checkFiles, checkLinesOf, type FilesTask, type LinesTask, loadedFormat } from "./worker.js";

/** Lines of a large file that are one piece: those that begin in a range of its bytes. */
export interface PieceRange {
  readonly start: number;
  readonly end: number;
  /** Set in the last piece of a file. */
  readonly last?: true;
  /** `id@edition`. */
  readonly standard: string;
  readonly codec: string;
}

/** A piece of a check that can be done by itself, on any machine that has the files: a file, or some of its lines. */
export interface Piece {
  /** Its place in the plan, from 0. */
  readonly index: number;
  /** The file as it is shown. */
  readonly file: string;
  /** The command line names this very file. */
  readonly named?: true;
  /** Bytes of the file when the plan was made. */
  readonly size: number;
  readonly range?: PieceRange;
}

/** A piece, and what to read for it. */
export interface PlannedPiece extends Piece {
  readonly input: Input;
}

/** What came of a piece, as plain JSON. */
export type PieceResult =
  | { readonly parts: readonly FilePart[] }
  | { readonly values: ValuesAsJson }
  | { readonly unreadable: ReturnType<typeof reasonOf> };

type ValuesAsJson = Omit<CheckedValues, "counts" | "once"> & {
  readonly counts: readonly (readonly [string, unknown])[];
  readonly once: readonly (readonly [string, readonly (readonly [string, string])[]])[];
};

/**
 * Returns the pieces of a check: small files whole, the lines of large files in ranges. The same inputs give the same
 * pieces on each machine.
 *
 * @param range bytes of a large file that are one piece; 4 MiB by default.
 * @throws Failure when an input is standard input, which can be read once only.
 */
export async function planPieces(
  inputs: readonly Input[],
  settings: CheckSettings,
  range = RANGE,
): Promise<PlannedPiece[]> {
  if (inputs.some(({ path, nothing }) => path === undefined && !nothing)) throw failures.stdinInShards();
  const pieces: PlannedPiece[] = [];
  for (const input of inputs) {
    const size = sizeOf(input);
    const common = { file: input.file, ...(input.named && { named: true as const }), size, input };
    const found =
      input.path !== undefined && size >= (range * LARGE) / RANGE
        ? await linesFound(input.path, input.file, standardFor(input.file, settings))
        : undefined;
    if (!found) {
      pieces.push({ index: pieces.length, ...common });
      continue;
    }
    const names = { standard: standardName(found.standard), codec: found.codec.id };
    for (let start = 0; start < size; start += range) {
      const end = Math.min(start + range, size);
      const last = end === size ? { last: true as const } : {};
      pieces.push({ index: pieces.length, ...common, range: { start, end, ...last, ...names } });
    }
  }
  return pieces;
}

/** Returns the SHA-256 of what a piece reads, in hexadecimal; `undefined` where nothing can be read. */
export async function digestOfPiece({ input, range }: PlannedPiece): Promise<string | undefined> {
  if (input.path === undefined) return undefined;
  return digestOfBytes(range ? linesIn({ path: input.path, ...range }) : input.path);
}

/** Does what a piece asks for: in this thread, or by a worker. */
export interface PieceDoers {
  checkFiles(task: FilesTask): Promise<FilePart[]>;
  checkLinesOf(task: LinesTask): Promise<CheckedValues>;
}

/** Checks a piece. What goes wrong with reading it is in the result. */
export async function checkPiece(
  { input, range }: PlannedPiece,
  settings: CheckSettings,
  doers: PieceDoers = { checkFiles, checkLinesOf },
): Promise<PieceResult> {
  if (!range) return { parts: await doers.checkFiles({ inputs: [input], settings }) };
  try {
    const values = await doers.checkLinesOf({
      file: input.file,
      path: input.path as FilePath,
      ...range,
      full: [],
      settings,
    });
    return { values: valuesAsJson(values) };
  } catch (error) {
    return { unreadable: reasonOf(error) };
  }
}

const valuesAsJson = ({ counts, once, ...rest }: CheckedValues): ValuesAsJson => ({
  ...rest,
  counts: [...counts],
  once: [...once].map(([rule, values]) => [rule, [...values]] as const),
});

const valuesOf = ({ counts, once, ...rest }: ValuesAsJson): CheckedValues =>
  ({
    ...rest,
    counts: new Map(counts),
    once: new Map(once.map(([rule, values]) => [rule, new Map(values)] as const)),
  }) as CheckedValues;

/** A piece that was checked. */
export interface CheckedPiece {
  readonly piece: Piece;
  readonly result: PieceResult;
}

/**
 * Yields what a run reports, from the results of all its pieces.
 *
 * @param pieces all of the plan, in its order.
 * @param everyRecord whether the outcome of each value was asked for.
 */
export async function* partsOfPieces(
  pieces: AsyncIterable<CheckedPiece>,
  everyRecord: boolean,
): AsyncGenerator<FilePart> {
  let builder: FileResultBuilder | undefined;
  for await (const { piece, result } of pieces) {
    if ("parts" in result) {
      yield* result.parts;
      continue;
    }
    const { file } = piece;
    // Only what came of lines is no list of parts.
    const range = piece.range as PieceRange;
    if (range.start === 0)
      builder = new FileResultBuilder(file, everyRecord, await loadedFormat(range.standard, range.codec));
    // What follows a piece that could not be read is not told.
    if (!builder) continue;
    if ("unreadable" in result) {
      yield builder.unchecked(checkingRules.unreadable, { reason: result.unreadable });
      builder = undefined;
      continue;
    }
    yield builder.next(valuesOf(result.values), builder.reached);
    if (range.last) yield endFile(builder);
  }
}
