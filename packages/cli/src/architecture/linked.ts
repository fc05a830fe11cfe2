import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Architecture, FileKind } from "@egov-vn/architecture";
import type { Finding } from "@egov-vn/core";
import { allStandards } from "@egov-vn/validate";
import { readHead, STDIN } from "@egov-vn/validate/files";
import type { Session } from "../session.js";
import { library } from "./architecture-io.js";

async function kindOf(path: string): Promise<FileKind> {
  if (!existsSync(path)) return "absent";
  // A folder has no head, nor has a file that is closed to us.
  const head = readHead(path);
  return (head && (await allStandards.recognise(head, path))?.standard.id) ?? "unknown";
}

/** Looks up the files that an architecture points to, from the folder that it is in; of a file without links it loads nothing. */
export async function findLinked(
  file: string,
  architecture: Architecture,
  { io }: Session,
): Promise<readonly Finding[]> {
  const folder = file === STDIN ? io.cwd : dirname(resolve(io.cwd, file));
  const kinds = new Map<string, FileKind>();
  for (const { links = {} } of architecture.objects)
    for (const name of Object.values(links)) kinds.set(name, await kindOf(resolve(folder, name)));
  if (kinds.size === 0) return [];
  const { linkFindings } = await library();
  return linkFindings(architecture, (name) => kinds.get(name) ?? "absent");
}
