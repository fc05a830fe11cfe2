import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { gzipSync } from "node:zlib";
import { failures } from "./failures.js";

const BLOCK = 512;
const LONGEST_NAME = 100;
const encoder = new TextEncoder();

const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, "0")}\0`;

/** Returns the header of a file in a tar archive (POSIX ustar). The time is fixed, so that equal sites make equal archives. */
function headerOf(name: string, size: number): Uint8Array {
  const header = new Uint8Array(BLOCK);
  const put = (text: string, at: number): void => header.set(encoder.encode(text), at);
  if (encoder.encode(name).length > LONGEST_NAME) throw failures.longName({ file: name });
  put(name, 0);
  put(octal(0o644, 7), 100);
  put(octal(0, 7), 108);
  put(octal(0, 7), 116);
  put(octal(size, 11), 124);
  put(octal(0, 11), 136);
  put(" ".repeat(8), 148);
  put("0", 156);
  put("ustar\u000000", 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  put(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return header;
}

/**
 * Writes a folder into one archive, `.tar.gz`, under the name `site/`.
 *
 * @throws Failure for a path of more than 100 bytes.
 */
export function writeArchive(folder: string, file: string): void {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const parts = paths.flatMap((path) => {
    const bytes = readFileSync(path);
    const name = `site/${relative(folder, path).split(sep).join("/")}`;
    return [headerOf(name, bytes.length), bytes, new Uint8Array((BLOCK - (bytes.length % BLOCK)) % BLOCK)];
  });
  writeFileSync(file, gzipSync(Buffer.concat([...parts, new Uint8Array(2 * BLOCK)])));
}
