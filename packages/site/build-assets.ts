/** What the package carries besides its own modules: scripts for browsers, and what pages are made from. */
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const PACKAGE = fileURLToPath(new URL(".", import.meta.url));
const REPOSITORY = join(PACKAGE, "../..");

/** The scripts of pages: each file of `src/browser` that is an entry. */
const ENTRIES = ["site", "units", "check", "signatures", "architecture", "deadline"];

/**
 * Bundles the scripts of pages into `browser/` of a folder, and notes in a metafile what they are made of. They are classic
 * scripts: browsers load no module from a page that was opened as a file.
 */
export async function writeBrowserScripts(folder: string): Promise<void> {
  const { metafile } = await build({
    absWorkingDir: PACKAGE,
    entryPoints: ENTRIES.map((name) => `src/browser/${name}.ts`),
    outdir: join(folder, "browser"),
    bundle: true,
    minify: true,
    format: "iife",
    platform: "browser",
    target: "es2022",
    charset: "utf8",
    conditions: ["@egov-vn/source", "browser"],
    legalComments: "none",
    metafile: true,
    logLevel: "error",
  });
  writeFileSync(join(folder, "metafile-browser.json"), JSON.stringify(metafile));
}

/** What pages are made from and lies outside the package: where, and the folder it is carried in. */
const SOURCES = [
  { from: "specs/openapi/bundled", to: "services", end: ".json" },
  { from: "docs/guides", to: "guides", end: ".md" },
  { from: "examples/provinces", to: "reports", end: ".yaml" },
] as const;

/** Copies what pages are made from: specifications of services, guides, reports of provinces, notes of changes. */
export function copySources(folder: string): void {
  for (const { from, to, end } of SOURCES) {
    mkdirSync(join(folder, to), { recursive: true });
    for (const name of readdirSync(join(REPOSITORY, from))) {
      if (name.endsWith(end)) cpSync(join(REPOSITORY, from, name), join(folder, to, name));
    }
  }
  copyChanges(join(folder, "changes"));
  copyFonts(join(folder, "fonts"));
}

/** Copies the fonts of pages, letters of Latin and Vietnamese in two weights, with their licence. */
function copyFonts(folder: string): void {
  const family = join(PACKAGE, "node_modules/@fontsource/be-vietnam-pro");
  mkdirSync(folder, { recursive: true });
  for (const letters of ["latin", "vietnamese"]) {
    for (const weight of [400, 600]) {
      const name = `be-vietnam-pro-${letters}-${weight}-normal.woff2`;
      cpSync(join(family, "files", name), join(folder, name));
    }
  }
  cpSync(join(family, "LICENSE"), join(folder, "OFL.txt"));
}

/** Copies the change log of each package, and the notes of changes that are not published yet. */
function copyChanges(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(join(REPOSITORY, ".changeset"))) {
    const file = join(REPOSITORY, ".changeset", name);
    if (name.endsWith(".md")) cpSync(file, join(folder, name.replace(/\.md$/, ".note.md")));
  }
  for (const name of readdirSync(join(REPOSITORY, "packages"))) {
    const file = join(REPOSITORY, "packages", name, "CHANGELOG.md");
    if (existsSync(file)) cpSync(file, join(folder, `${name}.log.md`));
  }
}
