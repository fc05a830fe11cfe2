import { createHash } from "node:crypto";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Generated files by their path from the repository's root. */
export type Files = ReadonlyMap<string, string>;

/** The command that makes every generated file, as banners and failing checks name it. */
const COMMAND = "pnpm generate";

/** Returns the first 16 hex digits of the SHA-256 of what a file was made from. */
function stamp(source: unknown): string {
  const text = typeof source === "string" ? source : JSON.stringify(source);
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

/** Returns JSON text with the banner as its first member, which not every format lets be called `$comment`. */
export function jsonFile(from: string, content: Record<string, unknown>, member = "$comment"): string {
  const banner = `Generated from ${from} (sha256 ${stamp(content)}) by \`${COMMAND}\`. Do not edit.`;
  return `${JSON.stringify({ [member]: banner, ...content }, null, 2)}\n`;
}

/** Returns the banner of a module. */
export function moduleBanner(from: string, source: unknown): string {
  return `// Generated from ${from} (sha256 ${stamp(source)}) by \`${COMMAND}\`. Do not edit.`;
}

/** Returns Markdown text with the banner above it. */
export function markdownFile(from: string, content: string): string {
  return `<!-- Generated from ${from} (sha256 ${stamp(content)}) by \`${COMMAND}\`. Do not edit. -->\n\n${content.trimEnd()}\n`;
}

/**
 * Writes generated files, and removes whatever else lies in the generated folders, so that a renamed standard leaves
 * nothing behind.
 *
 * @param folders folders, from the root, that hold generated files only.
 */
export async function writeFiles(root: string, files: Files, folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    const found = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of found) {
      const path = join(entry.parentPath, entry.name);
      const fromRoot = path.slice(root.length + 1).replaceAll("\\", "/");
      if (entry.isFile() && !files.has(fromRoot)) await rm(path);
    }
  }
  for (const [path, content] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
}
