import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { messageOf, systemReason } from "@egov-vn/validate";
import { CommandFailure, EXIT, type ExitCode } from "../exit.js";
import { OutputClosedError } from "../io.js";
import type { Session } from "../session.js";
import { WORDS, type WordKey } from "../words.js";
import { PartFile } from "./part-file.js";
import { type Place, placeOf } from "./place.js";
import { keepPublished } from "./published.js";

/** Where a command writes its result. */
export interface OutputTarget {
  /** The path as the user gave it; absent for standard output. */
  readonly file?: string;
  write(piece: string | Uint8Array): Promise<void>;
  /** Ends it: only now is a file there. */
  commit(): Promise<void>;
  /** Leaves nothing of it behind, as far as it can be undone. */
  discard(): Promise<void>;
}

/**
 * Opens the output of a command: standard output without a path or for `-`, else what the path leads to. A file is there
 * whole or not at all.
 *
 * @throws CommandFailure when it cannot be written; the same for every command.
 */
export async function openOutput(given: string | undefined, session: Session): Promise<OutputTarget> {
  const place: Place = given === undefined ? { kind: "stdout" } : await checkedPlace(given, session);
  if (place.kind === "stdout") return toStdout(session);
  const shown = given as string;
  try {
    if (place.kind === "file") return toFile(shown, await PartFile.create(place.path));
    return through(shown, await open(place.path, constants.O_WRONLY));
  } catch (error) {
    throw notWritten("outputFolder", EXIT.usage, shown, error);
  }
}

/**
 * Returns how an output will be written, without opening it.
 *
 * @throws CommandFailure when it cannot be written, or would change an official set.
 */
export async function checkedPlace(given: string, session: Session): Promise<Place> {
  let place: Place;
  try {
    place = await placeOf(given, session.io.cwd);
  } catch (error) {
    throw notWritten("outputFolder", EXIT.usage, given, error);
  }
  if (place.kind === "file") await keepPublished(place.path, session);
  return place;
}

/** Writes a result, whole or not at all. Text on standard output ends its last line. */
export async function giveOutput(
  data: string | Uint8Array,
  given: string | undefined,
  session: Session,
): Promise<void> {
  const output = await openOutput(given, session);
  await writing(output, async () => {
    const open = typeof data === "string" && output.file === undefined && !data.endsWith("\n");
    await output.write(open ? `${data}\n` : data);
  });
}

/** Does what writes an output, then ends it; when that fails, nothing is left behind. */
export async function writing<T>(output: OutputTarget, work: () => Promise<T>): Promise<T> {
  let result: T;
  try {
    result = await work();
  } catch (error) {
    await output.discard();
    throw error;
  }
  await output.commit();
  return result;
}

function toStdout({ io }: Session): OutputTarget {
  return { write: (piece) => io.stdout.write(piece), commit: async () => {}, discard: async () => {} };
}

const bytesOf = (piece: string | Uint8Array): Uint8Array => (typeof piece === "string" ? Buffer.from(piece) : piece);

function toFile(file: string, part: PartFile): OutputTarget {
  return {
    file,
    write: (piece) => nameFailure(file, () => part.write(bytesOf(piece))),
    commit: () => nameFailure(file, () => part.commit()),
    discard: () => part.discard(),
  };
}

function through(file: string, handle: FileHandle): OutputTarget {
  return {
    file,
    write: (piece) => nameFailure(file, () => handle.writeFile(bytesOf(piece))),
    commit: () => nameFailure(file, () => handle.close()),
    discard: () => handle.close().catch(() => {}),
  };
}

async function nameFailure(shown: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    // Nothing is wrong when the reader of a named pipe has seen enough.
    if ((error as NodeJS.ErrnoException).code === "EPIPE") throw new OutputClosedError();
    throw notWritten("notWritten", EXIT.unchecked, shown, error);
  }
}

/** Returns the failure of an output, in words. */
export function notWritten(key: WordKey, exit: ExitCode, path: string, error: unknown): CommandFailure {
  const reason = systemReason(error);
  const words = reason === "reasonMissing" ? WORDS.reasonNoFolder : reason && WORDS[reason];
  return new CommandFailure(exit, key, { path, reason: words ?? messageOf(error) });
}
