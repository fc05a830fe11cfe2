import type { RuleId } from "@egov-vn/core";
import { type Recognised, standardById } from "@egov-vn/standards";
import { type CheckSettings, checkInput, type Input } from "./check.js";
import { type FileRange, linesIn } from "./file-range.js";
import type { FilePart } from "./result.js";
import { type CheckedValues, LineCheck } from "./value-check.js";

/** Files to check. */
export interface FilesTask {
  readonly inputs: readonly Input[];
  readonly settings: CheckSettings;
}

/** Lines of a file to check: those that begin in a range of its bytes. */
export interface LinesTask extends FileRange {
  readonly standard: string;
  readonly codec: string;
  /** Rules of which no more findings are to be listed. */
  readonly full: readonly RuleId[];
  readonly settings: CheckSettings;
}

/** Returns what is to be reported of each input, in order. */
export async function checkFiles({ inputs, settings }: FilesTask): Promise<FilePart[]> {
  const parts: FilePart[] = [];
  for (const input of inputs) for await (const part of checkInput(input, settings)) parts.push(part);
  return parts;
}

/** Returns what came of lines. */
export function checkLinesOf({ standard, codec, full, settings, ...range }: LinesTask): CheckedValues {
  const check = new LineCheck(found(standard, codec), settings, full);
  for (const chunk of linesIn(range)) check.push(chunk);
  check.end();
  return check.take();
}

function found(standardName: string, codecId: string): Recognised {
  const standard = standardById(standardName);
  const codec = standard?.codecs.find(({ id }) => id === codecId);
  if (!standard || !codec) throw new RangeError(`${standardName} has no codec ${codecId}`);
  return { standard, codec };
}
