import { Buffer } from "node:buffer";
import { existsSync, readdirSync } from "node:fs";
import { isAbsolute, join, relative, sep } from "node:path";

/** Where a file is. Names that are no UTF-8, as old systems wrote them, are known by their bytes only. */
export type FilePath = string | Uint8Array;

/** What stands for bytes that are no UTF-8 in a name that was decoded: such a name finds no file. */
const LOST = "\u{fffd}";
const SLASH = Buffer.from("/");

const decoder = new TextDecoder("utf-8", { fatal: true });

/** Returns the bytes of a name as text when they are UTF-8. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Returns a path as the file system's functions take it: after a journey to a worker, bytes are no `Buffer` any more. */
export function forSystem(path: FilePath): string | Buffer {
  return typeof path === "string" ? path : Buffer.from(path.buffer, path.byteOffset, path.length);
}

/** Returns the path of what lies in a folder. */
export function inFolder(folder: FilePath, name: Uint8Array): FilePath {
  const text = textOf(name);
  if (typeof folder === "string" && text !== undefined) return join(folder, text);
  return Buffer.concat([Buffer.from(forSystem(folder) as Buffer), SLASH, name]);
}

/**
 * Returns a path to be shown: relative to the working folder unless it was given absolute, with forward slashes; bytes that
 * are no UTF-8 as `\xE9`.
 */
export function shownPath(cwd: string, path: FilePath, absolute: boolean): string {
  const text = typeof path === "string" ? path : legible(path);
  const short = absolute ? text : relative(cwd, text) || text;
  return sep === "\\" ? short.replaceAll("\\", "/") : short;
}

/** Returns bytes as text, those that are no UTF-8 written out. */
function legible(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; ) {
    const length = [1, 2, 3, 4].find((size) => textOf(bytes.subarray(at, at + size)) !== undefined);
    if (length === undefined) text += `\\x${(bytes[at] as number).toString(16).toUpperCase().padStart(2, "0")}`;
    else text += textOf(bytes.subarray(at, at + length));
    at += length ?? 1;
  }
  return text;
}

/**
 * Returns the path that was meant: names that are no UTF-8 reach a program with `U+FFFD` for what it cannot read, and are
 * looked up in their folders.
 */
export function findMeantPath(path: string): FilePath {
  if (!path.includes(LOST) || existsSync(path)) return path;
  let found: FilePath = isAbsolute(path) ? sep : ".";
  for (const segment of path.split(sep).filter((part) => part !== "")) {
    const lost = segment.includes(LOST) ? namesIn(found).find((name) => name.toString("utf8") === segment) : undefined;
    found = inFolder(found, lost ?? Buffer.from(segment));
  }
  return found;
}

function namesIn(folder: FilePath): Buffer[] {
  try {
    return readdirSync(forSystem(folder), { encoding: "buffer" });
  } catch {
    return [];
  }
}
