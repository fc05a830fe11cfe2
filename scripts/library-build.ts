import { readFileSync } from "node:fs";
import type { Options } from "tsup";
import { writeDeclarations } from "./declarations.js";
import { writeThirdParty } from "./third-party.js";

interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly "@egov-vn/source": string }>>;
}

/** Returns the sources of a package's public entries, as its `package.json` names them. */
function publicEntries(): string[] {
  const { exports } = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
  return Object.values(exports).flatMap((target) => (typeof target === "string" ? [] : [target["@egov-vn/source"]]));
}

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/** What `import.meta.url` is to a file that is built as CommonJS. */
const MODULE_URL = 'require("node:url").pathToFileURL(__filename).href';

/** Leaves what a file imports of its own package where it is, under the name that it has in the same module format. */
const filesApart: Plugin = {
  name: "files-apart",
  setup({ initialOptions, onLoad, onResolve }) {
    const commonJs = initialOptions.format === "cjs";
    onResolve({ filter: /^\.{1,2}\/.*\.js$/ }, ({ path, importer }) =>
      importer.includes("/node_modules/")
        ? undefined
        : { path: commonJs ? path.replace(/\.js$/, ".cjs") : path, external: true },
    );
    onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => {
      const text = commonJs ? readFileSync(path, "utf8") : "";
      if (!text.includes("import.meta.url")) return undefined;
      return { contents: text.replaceAll("import.meta.url", MODULE_URL), loader: "ts" };
    });
  },
};

/**
 * Returns how a library of this repository is built, from its folder: both module formats, and types of what
 * `package.json` exports.
 *
 * Each source file stays a file of its own, so that a bundler takes in what a program uses and leaves the rest: in one
 * large file, every rule and table that is made by a call stays. What entries share is there once, in either format. What
 * was bundled is written down in `dist/metafile-*.json`, from which the licence texts and the bill of materials are made.
 * Source maps stay out: they would be a third of every tarball.
 */
export function libraryBuild(own: Options = {}): Options {
  return {
    entry: ["src/**/*.ts", "!src/**/*.{test,test-d,bench}.ts"],
    format: ["esm", "cjs"],
    target: "node20",
    clean: true,
    splitting: false,
    metafile: true,
    esbuildPlugins: [filesApart],
    esbuildOptions(options) {
      // Vietnamese letters written as escapes would weigh three times as much.
      options.charset = "utf8";
    },
    async onSuccess() {
      writeDeclarations(publicEntries());
      await writeThirdParty(process.cwd());
    },
    ...own,
  };
}
