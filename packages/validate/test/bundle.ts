import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "tsup";

const PACKAGE = fileURLToPath(new URL("..", import.meta.url));

/** What a bundler makes of a page's program. */
export interface Bundle {
  /** The text of each file by its name; `page.js` is the program. */
  readonly files: ReadonlyMap<string, string>;
  /** The files that are loaded before anything is asked for. */
  readonly atOnce: readonly string[];
  /** Bytes of these, each compressed. */
  readonly startSize: number;
}

/** Bundles a program for browsers from the sources of the workspace, as an application's bundler would. */
export async function bundleForBrowser(program: string): Promise<Bundle> {
  const folder = await mkdtemp(join(tmpdir(), "egov-page-"));
  try {
    const page = join(PACKAGE, "test", `.page-${process.pid}.ts`);
    await writeFile(page, program);
    try {
      await build({
        entry: { page },
        outDir: folder,
        format: ["esm"],
        platform: "browser",
        target: "es2022",
        splitting: true,
        treeshake: true,
        minify: true,
        noExternal: [/.*/],
        esbuildOptions: (options) => {
          options.conditions = ["@egov-vn/source", "browser", "import"];
        },
        silent: true,
        config: false,
        tsconfig: join(PACKAGE, "tsconfig.json"),
      });
    } finally {
      await rm(page, { force: true });
    }
    const files = new Map<string, string>();
    for (const name of await readdir(folder)) files.set(name, await readFile(join(folder, name), "utf8"));
    const found = new Set(["page.js"]);
    for (const name of found) {
      for (const [, imported] of (files.get(name) ?? "").matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)) {
        found.add(imported as string);
      }
    }
    const atOnce = [...found];
    const startSize = atOnce.reduce((sum, name) => sum + gzipSync(files.get(name) ?? "", { level: 9 }).length, 0);
    return { files, atOnce, startSize };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
