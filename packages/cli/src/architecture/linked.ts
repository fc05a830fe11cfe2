import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Architecture, FileKind } from "@egov-vn/architecture";
import type { Finding, Standard } from "@egov-vn/core";
import { fittest } from "@egov-vn/standards/loaders";
import { allStandards, RECOGNITION_HEAD } from "@egov-vn/validate";
import { STDIN } from "@egov-vn/validate/files";
import type { Session } from "../session.js";
import { library } from "./architecture-io.js";

function headOf(path: string): Uint8Array {
  const file = openSync(path, "r");
  try {
    const head = new Uint8Array(RECOGNITION_HEAD);
    return head.subarray(0, readSync(file, head));
  } finally {
    closeSync(file);
  }
}

/** Returns what looks up the files that an architecture points to, from the folder that it is in. */
export async function linkedIn(
  file: string,
  { io }: Session,
): Promise<(architecture: Architecture) => readonly Finding[]> {
  const { architectureStandard, LINKED_STANDARDS, linkFindings } = await library();
  const found = await Promise.all(LINKED_STANDARDS.map((id) => allStandards.find(id)));
  const among = [...found.flatMap((one) => one ?? []), architectureStandard as Standard<unknown>];
  const folder = file === STDIN ? io.cwd : dirname(resolve(io.cwd, file));
  const kindOf = (name: string): FileKind => {
    const path = resolve(folder, name);
    if (!existsSync(path)) return "absent";
    return statSync(path).isFile() ? (fittest(among, headOf(path))?.standard.id ?? "unknown") : "unknown";
  };
  return (architecture) => linkFindings(architecture, kindOf);
}
