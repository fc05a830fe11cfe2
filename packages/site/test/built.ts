import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copySources, writeBrowserScripts } from "../build-assets.js";
import { writeSite } from "../src/write-site.js";

/** A site as it lies in a folder. */
export interface BuiltSite {
  readonly folder: string;
  /** What it was written from. */
  readonly from: string;
  /** Its files by their paths. */
  readonly files: ReadonlyMap<string, string>;
}

let built: Promise<BuiltSite> | undefined;

async function build(): Promise<BuiltSite> {
  const from = mkdtempSync(join(tmpdir(), "egov-site-parts-"));
  const folder = mkdtempSync(join(tmpdir(), "egov-site-"));
  await writeBrowserScripts(from);
  copySources(from);
  await writeSite(folder, { from });
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return { folder, from, files: new Map(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")])) };
}

/** Builds the site from the sources, once for all tests of a run. */
export function builtSite(): Promise<BuiltSite> {
  built ??= build();
  return built;
}
