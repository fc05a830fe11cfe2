import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const data = new URL("../../../../shared/data/", import.meta.url);

/** Returns the text of a reference file, or `undefined` where the reference data is not at hand. */
export function referenceText(path: string): string | undefined {
  const url = new URL(path, data);
  return existsSync(fileURLToPath(url)) ? readFileSync(url, "utf8") : undefined;
}

export const NO_DATA = "skipped: no reference data";
