import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { defineConfig, type Options } from "tsup";
import { directImports } from "../../scripts/direct-imports.js";
import { writeThirdParty } from "../../scripts/third-party.js";

/**
 * Everything is bundled, from the sources of the workspace: an installation is one package, and loading a few files instead
 * of some hundred brings the start from 0.52 s to 0.34 s. What few calls need lies in files of its own, which are loaded
 * then. Workers share their pieces with the program.
 */
export const bundle = {
  format: ["esm"],
  target: "node20",
  splitting: true,
  treeshake: true,
  esbuildPlugins: [directImports],
  noExternal: [/.*/],
  // commander is CommonJS and asks for Node's modules by `require`.
  banner: {
    js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
  },
  esbuildOptions: (options) => {
    options.conditions = ["@egov-vn/source"];
    options.charset = "utf8";
    // What is not there need not be parsed at every start; names stay, for the stack of an unexpected error.
    options.minifyWhitespace = true;
    options.minifySyntax = true;
  },
} satisfies Options;

const pool = dirname(createRequire(import.meta.url).resolve("tinypool"));

/**
 * The program; the worker that the check engine looks for next to itself; and the thread and the process in which tinypool
 * runs workers, which it looks for in `entry` next to itself.
 */
export const entry = {
  main: "src/main.ts",
  worker: "../validate/src/files/worker.ts",
  "entry/worker": join(pool, "entry/worker.js"),
  "entry/process": join(pool, "entry/process.js"),
};

export default defineConfig({
  ...bundle,
  entry,
  metafile: true,
  clean: true,
  onSuccess: () => writeThirdParty(process.cwd()),
});
