import { checkingRules, chunksOf, type Decoded, type Finding, peek, type Source } from "@egov-vn/core";
import type { Recognised } from "@egov-vn/standards/loaders";
import { LineChecker, ValueChecker } from "./check-values.js";
import { engineRules } from "./engine-rules.js";
import { FileResultBuilder, START } from "./file-result-builder.js";
import { reasonOf } from "./read-failure.js";
import type { FilePart } from "./result.js";
import { standardFor, type ValueChecking } from "./settings.js";
import { recognisedAs, type StandardList } from "./standard-list.js";
import { reasonWords } from "./words.js";

/** Bytes that tell the format: a long comment may stand before the root. */
export const RECOGNITION_HEAD = 64 * 1024;

/** Values of a document that are reported on together. */
const VALUES_PER_PART = 256;

/** What a check is made with. */
export interface Checking extends Omit<ValueChecking, "file"> {
  readonly list: StandardList;
  /** Sees each value; what it finds is reported with the value's own findings. */
  readonly besides?: (decoded: Decoded<unknown>) => readonly Finding[] | Promise<readonly Finding[]>;
}

/** Where bytes come from. */
export interface Opened {
  readonly source: Source;
  /** Reads the bytes from the start once more, at once: quicker than to take them over from a stream. */
  readonly again?: () => Iterable<Uint8Array>;
}

/**
 * Yields how one source fares, the outcome last. Whatever goes wrong with it is in there; it never throws.
 *
 * @param file the name that reports give it.
 */
export async function* checkSource(file: string, open: () => Opened, checking: Checking): AsyncGenerator<FilePart> {
  const { settings, list } = checking;
  let result = new FileResultBuilder(file, settings.everyRecord);
  try {
    const { source: given, again } = open();
    const { head, source } = await peek(given, RECOGNITION_HEAD);
    const found = await recognisedAs(list, head, file, standardFor(file, settings));
    if (!found && head.length === 0) {
      yield result.unchecked(engineRules.nothingToCheck, { reason: reasonWords.reasonEmpty });
      return;
    }
    if (!found) {
      await closed(source);
      yield result.unchecked(checkingRules.unrecognised, { tried: list.names });
      return;
    }
    result = new FileResultBuilder(file, settings.everyRecord, found);
    // Lines are checked at once; to look at each value there is time where values come one by one.
    if (!checking.besides && found.codec.lines?.recognises(head)) {
      if (again) await closed(source);
      yield* checkLines(result, found, again ? again() : chunksOf(source), checking);
    } else yield* checkValues(result, found, source, checking);
    yield endFile(result);
  } catch (error) {
    // What was checked before it broke off stays said.
    yield result.unchecked(checkingRules.unreadable, { reason: reasonOf(error) });
  }
}

/** Returns the outcome of a file that was read to its end. */
export function endFile(result: FileResultBuilder): FilePart {
  if (result.reached.records > 0) return result.end();
  return result.unchecked(engineRules.nothingToCheck, { reason: reasonWords.reasonNoValues });
}

async function* checkLines(
  result: FileResultBuilder,
  found: Recognised,
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  checking: Checking,
): AsyncGenerator<FilePart> {
  const checker = new LineChecker(found, { ...checking, file: result.file });
  for await (const chunk of chunks) {
    checker.push(chunk);
    yield result.next(checker.take(), START);
  }
  checker.end();
  yield result.next(checker.take(), START);
}

async function* checkValues(
  result: FileResultBuilder,
  found: Recognised,
  source: Source,
  checking: Checking,
): AsyncGenerator<FilePart> {
  const checker = new ValueChecker(found, { ...checking, file: result.file });
  for await (const decoded of found.codec.decode(source, checker.context)) {
    checker.value(decoded, undefined, checking.besides && (await checking.besides(decoded)));
    if (checker.records % VALUES_PER_PART === 0) yield result.next(checker.take(), START);
  }
  const part = result.next(checker.take(), START);
  // The number of the only value says nothing.
  yield checker.records > 1 ? part : { ...part, findings: part.findings.map(({ record: _, ...finding }) => finding) };
}

// A stream that is not read to its end keeps its file open.
async function closed(source: Source): Promise<void> {
  if (Symbol.asyncIterator in source) await source[Symbol.asyncIterator]().return?.(undefined);
}
