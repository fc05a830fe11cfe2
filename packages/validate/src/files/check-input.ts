import type { Source } from "@egov-vn/core";
import { type Checking, checkSource } from "../check-source.js";
import { engineRules } from "../engine-rules.js";
import { FileResultBuilder } from "../file-result-builder.js";
import type { FilePart } from "../result.js";
import type { CheckSettings } from "../settings.js";
import { allStandards, type StandardList } from "../standard-list.js";
import { decodeUtf8 } from "./decode-utf8.js";
import { linesIn } from "./file-range.js";
import { isFile, sourceOf } from "./file-source.js";
import type { Input } from "./inputs.js";

/** Returns how data is checked in Node. */
export function checkingIn(settings: CheckSettings, list: StandardList = allStandards): Checking {
  return { settings, list, decodeUtf8 };
}

/**
 * Yields how one input fares, the outcome last. Whatever goes wrong with it is in there; it never throws.
 *
 * @param given the bytes of an input that has no path.
 */
export async function* checkInput(input: Input, checking: Checking, given?: Source): AsyncGenerator<FilePart> {
  const { file, path, nothing } = input;
  if (nothing) {
    const result = new FileResultBuilder(file, checking.settings.everyRecord);
    yield result.unchecked(engineRules.nothingToCheck, { reason: nothing });
    return;
  }
  const open = () => {
    if (path === undefined || given !== undefined) return { source: given as Source };
    const source = sourceOf(path);
    return { source, ...(isFile(path) && { again: () => linesIn({ path, start: 0, end: Number.POSITIVE_INFINITY }) }) };
  };
  yield* checkSource(file, open, checking);
}
