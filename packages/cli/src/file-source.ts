import { statSync } from "node:fs";
import type { Source } from "@egov-vn/core";
import { messageOf, systemReason } from "@egov-vn/validate";
import { type FilePath, findMeantPath, forSystem, sourceOf } from "@egov-vn/validate/files";
import { CommandFailure, EXIT, wrongUse } from "./exit.js";
import { WORDS } from "./words.js";

/**
 * Returns the path that is meant of the one file a command is about.
 *
 * @param name the path as the user gave it.
 * @throws CommandFailure when it is not there, is a folder, or may not be looked at.
 */
export function meantFile(path: string, name: string): FilePath {
  try {
    const meant = findMeantPath(path);
    if (statSync(forSystem(meant)).isDirectory()) throw wrongUse("notAFile", { path: name });
    return meant;
  } catch (error) {
    throw openingFailed(error, name);
  }
}

/** Returns the failure to tell the user of a file that could not be opened. */
export function openingFailed(error: unknown, name: string): CommandFailure {
  if (error instanceof CommandFailure) return error;
  const reason = systemReason(error);
  if (reason === "reasonMissing") return wrongUse("noSuchPath", { path: name });
  return new CommandFailure(EXIT.unchecked, "unreadableFile", {
    path: name,
    reason: reason ? WORDS[reason] : messageOf(error),
  });
}

/**
 * Returns the bytes of the one file a command is about.
 *
 * @param name the path as the user gave it.
 * @throws CommandFailure when it is not there, is a folder, or may not be read.
 */
export function fileSource(path: string, name: string): Source {
  const meant = meantFile(path, name);
  try {
    return sourceOf(meant);
  } catch (error) {
    throw openingFailed(error, name);
  }
}
