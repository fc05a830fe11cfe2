import { createRequire } from "node:module";
import { allStandards } from "@egov-vn/validate";
import type { Session } from "./session.js";

const { version } = createRequire(import.meta.url)("@egov-vn/cli/package.json") as { version: string };

/** The command's own version. */
export const VERSION: string = version;

/** Returns the versions that a report of a fault needs: of the command, of Node, of the standards. */
export function versionText({ say }: Session): string {
  return [
    `egov ${VERSION}`,
    `Node ${process.versions.node}`,
    say("versionStandards", { names: allStandards.names }),
  ].join("\n");
}
