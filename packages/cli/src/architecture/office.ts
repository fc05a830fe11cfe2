import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { Io } from "../io.js";
import { removedAtEnd } from "../output/part-file.js";

/** What the program of LibreOffice is called, and where it is when no path leads to it. */
const PROGRAMS = ["soffice", "libreoffice", "soffice.com", "soffice.exe"];
const PLACES = ["/Applications/LibreOffice.app/Contents/MacOS", "C:\\Program Files\\LibreOffice\\program"];
const LONGEST_MS = 180_000;

/** Returns where LibreOffice is installed, or nothing. */
export function officeProgram({ env }: Pick<Io, "env">): string | undefined {
  const folders = (env.PATH ?? env.Path ?? "").split(delimiter).filter((folder) => folder !== "");
  // A caller without a path wants no other program, so the usual places do not count either.
  for (const folder of folders.length === 0 ? [] : [...folders, ...PLACES])
    for (const program of PROGRAMS) if (existsSync(join(folder, program))) return join(folder, program);
  return undefined;
}

/**
 * Prints files as PDF in a folder, through LibreOffice, with settings of its own so that an open window of it does not matter.
 *
 * @returns what the program said, for files that may be missing.
 */
export async function printPdf(
  program: string,
  files: readonly string[],
  folder: string,
  { env }: Io,
): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), "egov-office-"));
  const done = removedAtEnd(profile);
  const words = [`-env:UserInstallation=${pathToFileURL(profile)}`, "--headless", "--convert-to", "pdf"];
  try {
    const { stderr } = await promisify(execFile)(program, [...words, "--outdir", folder, ...files], {
      env: { ...env },
      timeout: LONGEST_MS,
    });
    return stderr;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await rm(profile, { recursive: true, force: true });
    done();
  }
}
