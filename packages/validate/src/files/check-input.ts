import { chunksOf, type Decoded, type Finding, type Source } from "@egov-vn/core";
import { checkSource } from "../check-source.js";
import { engineRules } from "../engine-rules.js";
import { FileResultBuilder } from "../file-result-builder.js";
import type { FilePart } from "../result.js";
import type { CheckSettings } from "../settings.js";
import { allStandards, type StandardList } from "../standard-list.js";
import { decodeUtf8 } from "./decode-utf8.js";
import { linesIn } from "./file-range.js";
import { isFile, sourceOf } from "./file-source.js";
import type { Input } from "./inputs.js";

/** How inputs are checked, in addition to the settings. */
export interface InputChecking {
  /** Default: all data standards. */
  readonly list?: StandardList;
  /** Sees each value and the file it is in; what it finds is reported with the value's own findings. */
  readonly besides?: (decoded: Decoded<unknown>, file: string) => readonly Finding[] | Promise<readonly Finding[]>;
  /** Is told how many more bytes were read, so that it can be shown how far a check has come. */
  readonly progress?: (bytes: number) => void;
}

/**
 * Yields how one input fares, the outcome last. Whatever goes wrong with it is in there; it never throws.
 *
 * @param given the bytes of an input that has no path.
 */
export async function* checkInput(
  input: Input,
  settings: CheckSettings,
  { list = allStandards, besides, progress = () => {} }: InputChecking = {},
  given?: Source,
): AsyncGenerator<FilePart> {
  const { file, path, nothing } = input;
  if (nothing) {
    const result = new FileResultBuilder(file, settings.everyRecord);
    yield result.unchecked(engineRules.nothingToCheck, { reason: nothing });
    return;
  }
  const open = () => {
    if (path === undefined || given !== undefined) return { source: given as Source };
    let seen = 0;
    const count = (bytes: number): void => {
      seen += bytes;
      progress(bytes);
    };
    const source = countedSource(sourceOf(path), count);
    const again = (): Iterable<Uint8Array> => {
      // What was looked at to know the format is read once more.
      count(-seen);
      return countedLines(linesIn({ path, start: 0, end: Number.POSITIVE_INFINITY }), count);
    };
    return { source, ...(isFile(path) && { again }) };
  };
  const seen = besides && { besides: (decoded: Decoded<unknown>) => besides(decoded, file) };
  yield* checkSource(file, open, { settings, list, decodeUtf8, ...seen });
}

/** Returns a source that tells of each piece that is taken from it. */
function countedSource(source: Source, count: (bytes: number) => void): Source {
  if (source instanceof Uint8Array) {
    count(source.length);
    return source;
  }
  return (async function* () {
    for await (const chunk of chunksOf(source)) {
      count(chunk.length);
      yield chunk;
    }
  })();
}

function* countedLines(chunks: Iterable<Uint8Array>, count: (bytes: number) => void): Generator<Uint8Array> {
  for (const chunk of chunks) {
    count(chunk.length);
    yield chunk;
  }
}
