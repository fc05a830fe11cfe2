import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// `EGOV_REFERENCE_DATA` names the folder; without it, the place where it lies beside a working copy.
const folder = process.env.EGOV_REFERENCE_DATA ?? fileURLToPath(new URL("../../../../shared/data", import.meta.url));

/** Returns the text of a reference file, or `undefined` where the reference data is not at hand. */
export function referenceText(path: string): string | undefined {
  const file = join(folder, path);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

export const NO_DATA = "skipped: no reference data; EGOV_REFERENCE_DATA may name its folder";
