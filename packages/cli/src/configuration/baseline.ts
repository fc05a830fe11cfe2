import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type LocalDate, parseLocalDate } from "@egov-vn/core";
import { type FilePart, systemReason } from "@egov-vn/validate";
import { wrongUse } from "../exit.js";
import { giveOutput } from "../output/output.js";
import type { Session } from "../session.js";
import { WORDS } from "../words.js";

const FORMAT = "egov-baseline";
const VERSION = "1.0";

/** What was found before. */
export interface Baseline {
  readonly format: typeof FORMAT;
  readonly schemaVersion: string;
  /** The day it was judged by. */
  readonly asOf: LocalDate;
  /** The last day on which it counts; written by hand. */
  readonly until?: LocalDate;
  /** The fingerprints of findings, by file. They are of rule, path and parameters, not of lines. */
  readonly files: Readonly<Record<string, readonly string[]>>;
}

/**
 * Reads a baseline.
 *
 * @throws CommandFailure when it cannot be read or is not a baseline.
 */
export function readBaseline(given: string, { io }: Session): Baseline {
  let value: Partial<Baseline>;
  try {
    value = JSON.parse(readFileSync(resolve(io.cwd, given), "utf8"));
  } catch (error) {
    const reason = systemReason(error);
    throw reason
      ? wrongUse("configUnreadable", { file: given, reason: WORDS[reason] })
      : wrongUse("notBaseline", { file: given });
  }
  const isDay = (day: unknown): boolean => typeof day === "string" && parseLocalDate(day) !== undefined;
  const right = value?.format === FORMAT && typeof value.files === "object" && value.files !== null;
  if (
    !right ||
    !Object.values(value.files ?? {}).every(Array.isArray) ||
    !(value.until === undefined || isDay(value.until))
  ) {
    throw wrongUse("notBaseline", { file: given });
  }
  return value as Baseline;
}

/** Collects what is found while parts pass by. */
export class BaselineWriter {
  readonly #files = new Map<string, Set<string>>();

  /** Returns the parts as they are. */
  async *following(parts: AsyncIterable<FilePart>): AsyncGenerator<FilePart> {
    for await (const part of parts) {
      for (const one of part.fingerprints ?? []) {
        const known = this.#files.get(part.file) ?? new Set();
        this.#files.set(part.file, known.add(one));
      }
      yield part;
    }
  }

  /** Writes the baseline: sorted, an entry on each line, so that its changes can be read. */
  async write(given: string, asOf: LocalDate, session: Session): Promise<void> {
    const files = [...this.#files].sort(([left], [right]) => (left < right ? -1 : 1));
    const baseline: Baseline = {
      format: FORMAT,
      schemaVersion: VERSION,
      asOf,
      files: Object.fromEntries(files.map(([file, known]) => [file, [...known].sort()])),
    };
    await giveOutput(`${JSON.stringify(baseline, undefined, 2)}\n`, given, session);
    const count = files.reduce((sum, [, known]) => sum + known.size, 0);
    await session.io.stderr.write(`${session.say("baselineWritten", { path: given, count })}\n`);
  }
}
