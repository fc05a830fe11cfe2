import { Buffer } from "node:buffer";
import type { Stats } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { isAbsolute, resolve, sep } from "node:path";
import type { Bilingual } from "@egov-vn/core";
import { failures } from "../failures.js";
import { reasonWords } from "../words.js";
import { type FilePath, findMeantPath, forSystem, inFolder, shownPath } from "./file-path.js";

/** One input. Without a path it is the bytes given, or nothing at all. */
export interface Input {
  /** The path as it is shown. */
  readonly file: string;
  readonly path?: FilePath;
  /** The caller names this very file: it was meant to be checked. */
  readonly named?: boolean;
  /** Why there is nothing to read: a glob that matched nothing, an empty folder, a device. */
  readonly nothing?: Bilingual;
}

/** The name of standard input, as it is given and as it is shown. */
export const STDIN = "-";

const GLOB = /[*?[\]{}!]/;
/** A group of alternatives, some of which lie in folders of their own. */
const SLASH_IN_GROUP = /[({][^)}]*\//;
const DOT = ".".charCodeAt(0);
const MODULES = Buffer.from("node_modules");

/**
 * Returns the files that the arguments name: a file as it is, a folder's files at any depth (but no `node_modules`
 * and nothing whose name begins with a dot), a glob's matches, `-` for standard input. Each file once, in the order of the
 * arguments, those of one argument by name. A glob without a match stays as an input that says so; so does what is no file
 * and was not named itself, such as a device, because reading it might never end.
 *
 * @throws Failure when a path does not exist or is empty.
 */
export async function expandInputs(patterns: readonly string[], cwd: string): Promise<Input[]> {
  const inputs = new Map<string, Input>();
  for (const pattern of patterns) {
    for (const input of await expand(pattern, cwd)) {
      const key = input.path === undefined ? `\0${input.file}` : forSystem(input.path).toString("latin1");
      if (input.named || !inputs.has(key)) inputs.set(key, input);
    }
  }
  return [...inputs.values()];
}

async function expand(pattern: string, cwd: string): Promise<Input[]> {
  if (pattern === STDIN) return [{ file: STDIN, named: true }];
  if (pattern === "") throw failures.emptyPath();
  const path = findMeantPath(resolve(cwd, pattern));
  const shown = (found: FilePath): string => shownPath(cwd, found, isAbsolute(pattern));
  // A file may have brackets in its name, so what exists is not a glob.
  const found = await stat(forSystem(path)).catch(() => undefined);
  if (found?.isDirectory()) {
    const files = await filesIn(path);
    return files.length > 0
      ? files.map((file) => ({ ...file, file: shown(file.path) }))
      : [{ file: shown(path), nothing: reasonWords.reasonEmptyFolder }];
  }
  if (found) return [{ file: shown(path), path, named: true }];
  if (!GLOB.test(pattern)) throw failures.noSuchPath({ path: pattern });
  const files = await matches(sep === "\\" ? pattern.replaceAll("\\", "/") : pattern, cwd);
  return files.length > 0
    ? files.map((file) => ({ ...file, file: shown(file.path) }))
    : [{ file: pattern, nothing: reasonWords.reasonNoMatch }];
}

/** What a walk met. */
interface Met extends Pick<Input, "nothing"> {
  readonly path: FilePath;
  /** A folder that cannot be looked into. */
  readonly closed?: true;
}

/**
 * Returns a folder's files, by name, down to a depth. What cannot be looked into, a closed folder or a link to nowhere, is
 * among them, so that the attempt to read it is reported; glob libraries leave it out without a word.
 */
async function filesIn(folder: FilePath, seen = new Set<string>(), depth = Number.POSITIVE_INFINITY): Promise<Met[]> {
  const real = await realpath(forSystem(folder), { encoding: "latin1" }).catch(() => undefined);
  // Gone since it was listed, or deeper than the system takes a path.
  if (real === undefined) return [{ path: folder, closed: true }];
  // Links may lead round in a circle.
  if (seen.has(real)) return [];
  seen.add(real);
  const entries = await readdir(forSystem(folder), { withFileTypes: true, encoding: "buffer" }).catch(() => undefined);
  if (!entries) return [{ path: folder, closed: true }];
  const files: Met[] = [];
  for (const entry of entries.sort((left, right) => Buffer.compare(left.name, right.name))) {
    if (entry.name[0] === DOT || entry.name.equals(MODULES)) continue;
    const path = inFolder(folder, entry.name);
    const found = entry.isSymbolicLink() ? await stat(forSystem(path)).catch(() => undefined) : entry;
    if (!found?.isDirectory()) files.push(met(path, found));
    else if (depth > 1) files.push(...(await filesIn(path, seen, depth - 1)));
  }
  return files;
}

/** Returns what was met on the way: a file to read, or why it is skipped. */
function met(path: FilePath, found: Pick<Stats, "isFIFO" | "isSocket" | "isFile"> | undefined): Met {
  if (!found || found.isFile()) return { path };
  const nothing = found.isFIFO()
    ? reasonWords.reasonPipe
    : found.isSocket()
      ? reasonWords.reasonSocket
      : reasonWords.reasonDevice;
  return { path, nothing };
}

/**
 * Returns what a pattern matches. Folders on the way that cannot be looked into are among it. The walk goes no deeper than
 * the pattern.
 */
async function matches(pattern: string, cwd: string): Promise<Met[]> {
  const { default: picomatch } = await import("picomatch");
  const { base, glob } = picomatch.scan(pattern);
  const root = resolve(cwd, base);
  const folder = findMeantPath(root);
  if (!(await stat(forSystem(folder)).catch(() => undefined))?.isDirectory()) return [];
  const isMatch = picomatch(glob, { nonegate: true });
  const anyDepth = glob.includes("**") || SLASH_IN_GROUP.test(glob);
  const depth = anyDepth ? Number.POSITIVE_INFINITY : glob.split("/").length;
  const files = await filesIn(folder, new Set(), depth);
  return files.filter(({ path, closed }) => closed || isMatch(shownPath(root, path, false)));
}
