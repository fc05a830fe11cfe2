import { readFileSync } from "node:fs";
import { join } from "node:path";
import { moduleBanner } from "./files.js";

/** Packages that say who they are: in reports, and for `--version`. */
const TOOLS: readonly string[] = ["cli", "mocks", "site", "validate"];

/**
 * Returns the module by which a package knows its own version: browsers have no `package.json` to read. A release sets the
 * versions first, and then generates.
 */
export function versionFiles(root: string): Map<string, string> {
  return new Map(
    TOOLS.map((name) => {
      const from = `packages/${name}/package.json`;
      const { version } = JSON.parse(readFileSync(join(root, from), "utf8")) as { version: string };
      const text = `/** The version of this package. */\nexport const VERSION = ${JSON.stringify(version)};\n`;
      return [`packages/${name}/src/generated/version.ts`, `${moduleBanner(from, version)}\n\n${text}`] as const;
    }),
  );
}
