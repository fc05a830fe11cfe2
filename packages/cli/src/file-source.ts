import { statSync } from "node:fs";
import type { Source } from "@egov-vn/core";
import { messageOf, systemReason } from "@egov-vn/validate";
import { findMeantPath, forSystem, sourceOf } from "@egov-vn/validate/files";
import { CommandFailure, EXIT, wrongUse } from "./exit.js";
import { WORDS } from "./words.js";

/**
 * Returns the bytes of the one file a command is about.
 *
 * @param name the path as the user gave it.
 * @throws CommandFailure when it is not there, is a folder, or may not be read.
 */
export function fileSource(path: string, name: string): Source {
  try {
    const meant = findMeantPath(path);
    if (statSync(forSystem(meant)).isDirectory()) throw wrongUse("notAFile", { path: name });
    return sourceOf(meant);
  } catch (error) {
    if (error instanceof CommandFailure) throw error;
    const reason = systemReason(error);
    if (reason === "reasonMissing") throw wrongUse("noSuchPath", { path: name });
    throw new CommandFailure(EXIT.unchecked, "unreadableFile", {
      path: name,
      reason: reason ? WORDS[reason] : messageOf(error),
    });
  }
}
