import { readdir, realpath, stat } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import type { Bilingual } from "@egov-vn/core";
import { failures } from "../failures.js";
import { reasonWords } from "../words.js";

/** One input. Without a path it is the bytes given, or nothing at all. */
export interface Input {
  /** The path as it is shown. */
  readonly file: string;
  readonly path?: string;
  /** The caller names this very file: it was meant to be checked. */
  readonly named?: boolean;
  /** Why there is nothing to read: a glob that matched nothing, an empty folder. */
  readonly nothing?: Bilingual;
}

/** The name of standard input, as it is given and as it is shown. */
export const STDIN = "-";

const IGNORED = ["**/node_modules/**"];
const GLOB = /[*?[\]{}!]/;

const shownPath = (cwd: string, path: string): string => {
  const short = relative(cwd, path) || path;
  return sep === "\\" ? short.replaceAll("\\", "/") : short;
};

/**
 * Returns the files that the arguments name: a file as it is, a folder's files at any depth (but no `node_modules`
 * and nothing whose name begins with a dot), a glob's matches, `-` for standard input. Each file once, in the order of the
 * arguments, those of one argument by name. A glob without a match stays as an input that says so.
 *
 * @throws Failure when a path does not exist.
 */
export async function expandInputs(patterns: readonly string[], cwd: string): Promise<Input[]> {
  const inputs = new Map<string, Input>();
  for (const pattern of patterns) {
    for (const input of await expand(pattern, cwd)) {
      const key = input.path ?? `\0${input.file}`;
      if (input.named || !inputs.has(key)) inputs.set(key, input);
    }
  }
  return [...inputs.values()];
}

async function expand(pattern: string, cwd: string): Promise<Input[]> {
  if (pattern === STDIN) return [{ file: STDIN, named: true }];
  const path = resolve(cwd, pattern);
  // A file may have brackets in its name, so what exists is not a glob.
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) {
    const files = await filesIn(path, new Set());
    return files.length > 0
      ? files.map((file) => fileInput(cwd, file))
      : [{ file: shownPath(cwd, path), nothing: reasonWords.reasonEmptyFolder }];
  }
  if (found) return [{ ...fileInput(cwd, path), named: true }];
  if (!GLOB.test(pattern)) throw failures.noSuchPath({ path: pattern });
  const files = await matches(sep === "\\" ? pattern.replaceAll("\\", "/") : pattern, cwd);
  return files.length > 0
    ? files.map((file) => fileInput(cwd, file))
    : [{ file: pattern, nothing: reasonWords.reasonNoMatch }];
}

/**
 * Returns a folder's files at any depth, by name. What cannot be looked into, a closed folder or a link to nowhere, is
 * among them, so that the attempt to read it is reported; glob libraries leave it out without a word.
 */
async function filesIn(folder: string, seen: Set<string>): Promise<string[]> {
  const real = await realpath(folder);
  // Links may lead round in a circle.
  if (seen.has(real)) return [];
  seen.add(real);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (!entries) return [folder];
  const files: string[] = [];
  for (const entry of entries.sort((left, right) => (left.name < right.name ? -1 : 1))) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    const path = join(folder, entry.name);
    const linked = entry.isSymbolicLink() ? await stat(path).catch(() => undefined) : undefined;
    if ((linked ?? entry).isDirectory()) files.push(...(await filesIn(path, seen)));
    else files.push(path);
  }
  return files;
}

async function matches(pattern: string, cwd: string): Promise<string[]> {
  const { glob } = await import("tinyglobby");
  const files = await glob(pattern, { cwd, absolute: true, ignore: IGNORED, expandDirectories: false });
  return files.map((file) => resolve(file)).sort();
}

const fileInput = (cwd: string, path: string): Input => ({ file: shownPath(cwd, path), path });
