import {
  type Bilingual,
  checkingRules,
  chunksOf,
  peek,
  type ReadContext,
  type Source,
  standardName,
} from "@egov-vn/core";
import { type Recognised, recognise, standardById, standards } from "@egov-vn/standards";
import { commandRules } from "./catalogue.js";
import { messageOf, systemReason } from "./exit.js";
import { FileAccount, START } from "./file-account.js";
import { linesIn } from "./file-range.js";
import { isFile, RECOGNITION_HEAD, sourceOf } from "./file-source.js";
import type { FilePart } from "./result.js";
import { LineCheck, ValueCheck } from "./value-check.js";
import { WORDS } from "./words.js";

/** What a worker is told once: how to check. */
export interface CheckSettings {
  readonly context: ReadContext;
  /** The id of the standard to hold every file to; absent: whichever recognises it. */
  readonly standard?: string;
  readonly showPersonal: boolean;
  /** Whether the outcome of each value is wanted, not of each file alone. */
  readonly everyRecord: boolean;
}

const WHOLE = Number.POSITIVE_INFINITY;

/** Values of a document that are reported on together. */
const VALUES_PER_PART = 256;

/** One input. Without a path it is the bytes given, or nothing at all. */
export interface Input {
  /** The path as it is shown. */
  readonly file: string;
  readonly path?: string;
  /** The command line names this very file: it was meant to be checked. */
  readonly named?: boolean;
  /** Why there is nothing to read: a glob that matched nothing, an empty folder. */
  readonly nothing?: Bilingual;
}

/** Yields how one file fares, the outcome last. Whatever goes wrong with it is in there; it never throws. */
export async function* checkInput(input: Input, settings: CheckSettings, given?: Source): AsyncGenerator<FilePart> {
  const { file, path } = input;
  let account = new FileAccount(file, settings.everyRecord);
  if (input.nothing) {
    yield account.unchecked(commandRules.nothingToCheck, { reason: input.nothing });
    return;
  }
  try {
    const { head, source } = await peek(given ?? sourceOf(path as string), RECOGNITION_HEAD);
    const found = recognisedAs(head, file, settings.standard);
    if (!found) {
      await closed(source);
      yield account.unchecked(checkingRules.unrecognised, { tried: standards.map(standardName) });
      return;
    }
    account = new FileAccount(file, settings.everyRecord, found);
    if (found.codec.lines?.recognises(head)) {
      const again = given === undefined && path !== undefined && isFile(path);
      if (again) await closed(source);
      // To read a file a second time is quicker than to take it over from a stream.
      yield* checkLines(account, found, again ? linesIn({ path, start: 0, end: WHOLE }) : chunksOf(source), settings);
    } else yield* checkValues(account, found, source, settings);
    yield ended(account);
  } catch (error) {
    // What was checked before it broke off stays said.
    yield account.unchecked(checkingRules.unreadable, { reason: reasonOf(error) });
  }
}

/** Returns the outcome of a file that was read to its end. */
export function ended(account: FileAccount): FilePart {
  if (account.reached.records > 0) return account.end();
  return account.unchecked(commandRules.nothingToCheck, { reason: WORDS.reasonNoValues });
}

/** Returns why something could not be read. */
export function reasonOf(error: unknown): string | Bilingual {
  const reason = systemReason(error);
  return reason ? WORDS[reason] : messageOf(error);
}

async function* checkLines(
  account: FileAccount,
  found: Recognised,
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  settings: CheckSettings,
): AsyncGenerator<FilePart> {
  const check = new LineCheck(found, settings);
  for await (const chunk of chunks) {
    check.push(chunk);
    yield account.next(check.take(), START);
  }
  check.end();
  yield account.next(check.take(), START);
}

async function* checkValues(
  account: FileAccount,
  found: Recognised,
  source: Source,
  settings: CheckSettings,
): AsyncGenerator<FilePart> {
  const check = new ValueCheck(found, settings);
  for await (const decoded of found.codec.decode(source, check.context)) {
    check.value(decoded);
    if (check.records % VALUES_PER_PART === 0) yield account.next(check.take(), START);
  }
  const part = account.next(check.take(), START);
  // The number of the only value says nothing.
  yield check.records > 1 ? part : { ...part, findings: part.findings.map(({ record: _, ...finding }) => finding) };
}

// A stream that nobody reads to its end keeps its file open.
async function closed(source: Source): Promise<void> {
  if (Symbol.asyncIterator in source) await source[Symbol.asyncIterator]().return?.(undefined);
}

/** Returns the standard and codec that a file is held to: the one asked for, else the one that recognises it. */
export function recognisedAs(head: Uint8Array, file: string, forced: string | undefined): Recognised | undefined {
  if (forced === undefined) return recognise(head, file);
  const standard = standardById(forced);
  const { codecs } = standard ?? { codecs: [] };
  const name = file.toLowerCase();
  const codec =
    codecs.find((candidate) => candidate.recognises(head)) ??
    codecs.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension))) ??
    codecs[0];
  return standard && codec && { standard, codec };
}
