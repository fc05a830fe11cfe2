import { constants, type Stats } from "node:fs";
import { access, lstat, readlink, realpath, stat } from "node:fs/promises";
import { dirname, resolve, sep } from "node:path";

/** How an output is written. */
export type Place =
  /** To standard output. */
  | { readonly kind: "stdout" }
  /** Into what is there: a device, a pipe, a socket. */
  | { readonly kind: "through"; readonly path: string }
  /** Under another name that is changed into this at the end: a file, or nothing yet. */
  | { readonly kind: "file"; readonly path: string };

/** The name of standard output, as it is given. */
export const STDOUT = "-";

/** Whatever is in these is the system's, never a file to replace. */
const OF_SYSTEM = ["/dev", "/proc"];
const MOST_LINKS = 40;

/** Makes an error as the system would. */
const systemError = (code: string, path: string): Error => Object.assign(new Error(`${code}: ${path}`), { code });

/**
 * Returns how to write to a path. Links are followed, also those to what is not there yet.
 *
 * @param given as the user gave it.
 * @throws what the system says: `ENOENT` when the folder is not there, `EISDIR` when the path is a folder.
 */
export async function placeOf(given: string, cwd: string): Promise<Place> {
  if (given === STDOUT) return { kind: "stdout" };
  const path = resolve(cwd, given);
  if (path === "/dev/stdout") return { kind: "stdout" };
  const found = await stat(path).catch(absent);
  if (found?.isDirectory()) throw systemError("EISDIR", path);
  if (OF_SYSTEM.some((folder) => path.startsWith(folder + sep)) || (found && !found.isFile())) {
    return { kind: "through", path };
  }
  if (found) return { kind: "file", path: await realpath(path) };
  if (/[\\/]$/.test(given)) throw systemError("ENOENT", path);
  const target = await targetOf(path);
  const folder = await stat(dirname(target));
  if (!folder.isDirectory()) throw systemError("ENOTDIR", dirname(target));
  await access(dirname(target), constants.W_OK);
  return { kind: "file", path: target };
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}

/** Returns what a chain of links that leads to nothing would lead to. */
async function targetOf(path: string): Promise<string> {
  let target = path;
  for (let links = 0; links < MOST_LINKS; links += 1) {
    const found: Stats | undefined = await lstat(target).catch(absent);
    if (!found?.isSymbolicLink()) return target;
    target = resolve(dirname(target), await readlink(target));
  }
  throw systemError("ELOOP", path);
}
