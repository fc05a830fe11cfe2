import { allStandards } from "@egov-vn/validate";
import { VERSION } from "./generated/version.js";
import type { Session } from "./session.js";

/** Returns the versions that a report of a fault needs: of the command, of Node, of the standards. */
export function versionText({ say }: Session): string {
  return [
    `egov ${VERSION}`,
    `Node ${process.versions.node}`,
    say("versionStandards", { names: allStandards.names }),
  ].join("\n");
}
