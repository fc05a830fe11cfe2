import type { Decoded, Finding, Source } from "@egov-vn/core";
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

/** What inputs are held to besides the settings. */
export interface InputChecking {
  /** Default: all data standards. */
  readonly list?: StandardList;
  /** Sees each value and the file it is in; what it finds is reported with the value's own findings. */
  readonly besides?: (decoded: Decoded<unknown>, file: string) => readonly Finding[];
}

/**
 * Yields how one input fares, the outcome last. Whatever goes wrong with it is in there; it never throws.
 *
 * @param given the bytes of an input that has no path.
 */
export async function* checkInput(
  input: Input,
  settings: CheckSettings,
  { list = allStandards, besides }: InputChecking = {},
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
    const source = sourceOf(path);
    return { source, ...(isFile(path) && { again: () => linesIn({ path, start: 0, end: Number.POSITIVE_INFINITY }) }) };
  };
  const seen = besides && { besides: (decoded: Decoded<unknown>) => besides(decoded, file) };
  yield* checkSource(file, open, { settings, list, decodeUtf8, ...seen });
}
