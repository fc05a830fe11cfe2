import type { RuleId } from "@egov-vn/core";
import type { Recognised } from "@egov-vn/standards/loaders";
import { LineChecker } from "../check-values.js";
import type { CheckedValues, FilePart } from "../result.js";
import type { CheckSettings } from "../settings.js";
import { allStandards } from "../standard-list.js";
import { checkInput } from "./check-input.js";
import { decodeUtf8 } from "./decode-utf8.js";
import { type FileRange, linesIn } from "./file-range.js";
import type { Input } from "./inputs.js";

/** Files to check. */
export interface FilesTask {
  readonly inputs: readonly Input[];
  readonly settings: CheckSettings;
}

/** Lines of a file to check: those that begin in a range of its bytes. */
export interface LinesTask extends FileRange {
  /** The name that reports give the file. */
  readonly file: string;
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
export async function checkLinesOf({
  file,
  standard,
  codec,
  full,
  settings,
  ...range
}: LinesTask): Promise<CheckedValues> {
  const check = new LineChecker(await loadedFormat(standard, codec), { file, settings, decodeUtf8 }, full);
  for (const chunk of linesIn(range)) check.push(chunk);
  check.end();
  return check.take();
}

/** Returns a standard and its codec by their names. */
export async function loadedFormat(standardName: string, codecId: string): Promise<Recognised> {
  const standard = await allStandards.find(standardName);
  const codec = standard?.codecs.find(({ id }) => id === codecId);
  if (!standard || !codec) throw new RangeError(`${standardName} has no codec ${codecId}`);
  return { standard, codec };
}
