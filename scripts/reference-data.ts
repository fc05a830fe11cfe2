import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Finds a file of the reference data: real packets, records and tables that are not part of the repository. Tests that need
 * them are named `*.reference.test.ts` and run only where `EGOV_REFERENCE_DATA` names the folder.
 *
 * @param path within the folder, such as `edxml/README.md`.
 * @throws Error when the variable is not set or the file is not there.
 */
export function referenceFile(path: string): string {
  const folder = process.env.EGOV_REFERENCE_DATA;
  if (!folder) throw new Error("EGOV_REFERENCE_DATA names no folder; run these tests with the project “reference”");
  const file = join(folder, path);
  if (!existsSync(file)) throw new Error(`the reference data have no ${path}`);
  return file;
}

/** Reads a file of the reference data as text. */
export const referenceText = (path: string): string => readFileSync(referenceFile(path), "utf8");

/** Reads a file of the reference data as JSON. */
export const referenceJson = <T>(path: string): T => JSON.parse(referenceText(path)) as T;
