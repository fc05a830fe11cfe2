import { readFile, realpath } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { printable } from "@egov-vn/core/tables";
import { wrongUse } from "../exit.js";
import type { Session } from "../session.js";

/** The file by which the folder of an official set is known. */
export const MANIFEST = "ho-so.json";

/** What the list of an official set says first. */
export interface PublishedSet {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
}

const isText = (value: unknown): value is string => typeof value === "string";

/** Returns what the list of a set in a folder says; nothing where no set is, whatever else a file of that name holds. */
export async function publishedIn(folder: string): Promise<PublishedSet | undefined> {
  let found: Readonly<Record<string, unknown>> | null;
  try {
    found = JSON.parse(await readFile(join(folder, MANIFEST), "utf8"));
  } catch {
    return undefined;
  }
  const { id, version, digest, copy, files } = found ?? {};
  if (!isText(id) || !isText(version) || !isText(digest) || !Array.isArray(files)) return undefined;
  if (copy !== "internal" && copy !== "public") return undefined;
  const isListed = files.every((file) => isText(file?.name) && /^[0-9a-f]{64}$/.test(file?.sha256));
  return isListed ? { id, version, digest } : undefined;
}

/** Returns the folder of the official set that a path is or would be in, however deep. */
async function setAround(path: string): Promise<string | undefined> {
  let folder = dirname(path);
  // Links lead elsewhere, and what is not there yet leads to what is there above it.
  for (;;) {
    const real = await realpath(folder).catch(() => undefined);
    if (real !== undefined) {
      folder = real;
      break;
    }
    folder = dirname(folder);
  }
  for (;;) {
    if (await publishedIn(folder)) return folder;
    const above = dirname(folder);
    if (above === folder) return undefined;
    folder = above;
  }
}

/**
 * Refuses to write anything into the folder of an official set: it is never changed once it is there.
 *
 * @param given a path from the working folder; the path itself need not be there.
 * @throws CommandFailure when it would stand in a set.
 */
export async function keepPublished(given: string, { io }: Pick<Session, "io">): Promise<void> {
  const folder = await setAround(resolve(io.cwd, given));
  if (folder === undefined) return;
  const shown = relative(io.cwd, folder);
  throw wrongUse("architecturePublished", {
    folder: printable(shown.startsWith("..") || shown === "" ? folder : shown),
  });
}
