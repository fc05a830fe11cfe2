import { resolve } from "node:path";
import { peek, type Source } from "@egov-vn/core";
import { type Recognised, recogniseLoading } from "@egov-vn/standards/loaders";
import { RECOGNITION_HEAD } from "@egov-vn/validate";
import { STDIN } from "@egov-vn/validate/files";
import { fileSource } from "./file-source.js";
import type { Session } from "./session.js";

/**
 * Returns the bytes of the one input of a command and what recognises them, if anything does.
 *
 * @param file a path, or `-` for standard input.
 * @throws CommandFailure when it is not there or cannot be read.
 */
export async function recognisedSource(
  file: string,
  { io }: Session,
): Promise<{ source: Source; recognised: Recognised | undefined }> {
  const given = file === STDIN ? io.stdin : fileSource(resolve(io.cwd, file), file);
  const { head, source } = await peek(given, RECOGNITION_HEAD);
  return { source, recognised: await recogniseLoading(head, file) };
}
