import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type Architecture, architectureStandard } from "@egov-vn/architecture";
import type { Codec, LocalDate } from "@egov-vn/core";
import { registered } from "@egov-vn/core/law";
import { failures } from "./failures.js";
import { firstValue } from "./first-value.js";
import { brokenLinks } from "./links.js";
import { type PackageChange, readChangelog, readChangeset } from "./pages/changes.js";
import type { Guide } from "./pages/guides.js";
import type { Report } from "./pages/reports.js";
import type { ProvinceSite } from "./provinces.js";
import { makeSite, readServices } from "./site.js";

/** A site that was written here before is replaced; this file tells one. */
const MARK = "assets/site.css";

/** A file with fewer statements is no report that was typed sentence by sentence. */
const FEWEST_STATEMENTS = 10;

/** Returns the scripts of pages, which are built with the package. */
function readScripts(from: string): Map<string, string> {
  const folder = join(from, "browser");
  if (!existsSync(folder)) throw failures.notBuilt({ file: folder });
  const names = readdirSync(folder).filter((name) => name.endsWith(".js"));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

/** Returns the files of a folder that the package carries. */
const carried = (from: string, folder: string, end: string): string[] =>
  readdirSync(join(from, folder))
    .filter((name) => name.endsWith(end))
    .sort()
    .map((name) => join(from, folder, name));

function readGuides(from: string): Guide[] {
  const end = ".vi.md";
  return carried(from, "guides", end).map((file) => {
    const english = `${file.slice(0, -end.length)}.md`;
    return {
      id: basename(file, end),
      vi: readFileSync(file, "utf8"),
      en: readFileSync(english, "utf8"),
    };
  });
}

/** Returns the reports of provinces that were typed sentence by sentence. */
async function readReports(from: string): Promise<Report[]> {
  const yaml = architectureStandard.codecs.find(({ id }) => id === "yaml") as Codec<Architecture>;
  const reports: Report[] = [];
  for (const file of carried(from, "reports", ".yaml")) {
    const value = await firstValue(yaml, new Uint8Array(readFileSync(file)), registered().day as LocalDate);
    if (value === undefined) throw failures.unreadable({ file });
    const read = value as Report["file"];
    if ((read.statements ?? []).length >= FEWEST_STATEMENTS) reports.push({ id: basename(file, ".yaml"), file: read });
  }
  return reports;
}

/** Returns what is told of changes that are published, and of those that are not yet. */
function readChanges(from: string): PackageChange[] {
  const notes = carried(from, "changes", ".note.md").flatMap((file) => readChangeset(readFileSync(file, "utf8")) ?? []);
  const logs = carried(from, "changes", ".log.md").flatMap((file) =>
    readChangelog(`@egov-vn/${basename(file, ".log.md")}`, readFileSync(file, "utf8")),
  );
  return [...notes, ...logs];
}

/** Empties a folder that holds a site; leaves any other alone. */
function clear(folder: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  if (!existsSync(join(folder, MARK))) throw failures.notEmpty({ folder });
  rmSync(folder, { recursive: true });
}

/** What a site is written from. */
export interface WrittenSite {
  /** The folder of what the package carries: `browser`, `services`, `guides`, `reports`, `changes`. */
  readonly from: string;
  /** A folder of TypeDoc pages. */
  readonly api?: string;
  readonly province?: ProvinceSite;
}

/**
 * Writes a site into a folder, in place of the site that was there, and returns the number of files.
 *
 * @throws Failure for a link that leads nowhere, for a folder with other files in it, and when the scripts of pages are not built.
 */
export async function writeSite(folder: string, { from, api, province }: WrittenSite): Promise<number> {
  const files = new Map(
    makeSite({
      services: readServices(carried(from, "services", ".json")),
      guides: readGuides(from),
      reports: await readReports(from),
      changes: readChanges(from),
      scripts: readScripts(from),
      ...(api !== undefined && { api: "api/index.html" }),
      ...(province && { province }),
    }),
  );
  const broken = brokenLinks(files, (path) => api !== undefined && existsSync(join(api, path.replace(/^api\//, ""))));
  if (broken.length > 0) {
    const links = broken.slice(0, 5).map(({ page, address }) => `${page}: ${address}`);
    throw failures.brokenLinks({ count: broken.length, links });
  }
  clear(folder);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const licences = join(from, "THIRD-PARTY-LICENSES.txt");
  if (existsSync(licences)) cpSync(licences, join(folder, "assets/THIRD-PARTY-LICENSES.txt"));
  cpSync(join(from, "fonts"), join(folder, "assets/fonts"), { recursive: true });
  if (api !== undefined) cpSync(api, join(folder, "api"), { recursive: true });
  return files.size;
}
