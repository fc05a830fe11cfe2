import { defineConfig, type Options } from "tsup";

/**
 * The libraries that every call needs are bundled, from the sources of the workspace: loading one file instead of some
 * hundred brings the start from 0.52 s to 0.34 s. Those that few calls need (tables, globs, worker threads, the progress
 * bar) are loaded when they are. The worker shares its pieces with the program.
 */
export const bundle = {
  format: ["esm"],
  target: "node20",
  splitting: true,
  treeshake: true,
  noExternal: [/^@egov-vn\/(?!cli\/)/, "commander", "fflate", "picocolors", "saxes", "yaml", "zod"],
  // tinypool finds its own worker beside itself, so it cannot be bundled; undici is there only where somebody put it.
  external: ["cli-progress", "cli-table3", "tinyglobby", "tinypool", "undici"],
  // commander is CommonJS and asks for Node's modules by `require`.
  banner: {
    js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
  },
  esbuildOptions: (options) => {
    options.conditions = ["@egov-vn/source"];
    // What is not there need not be parsed at every start; names stay, for the stack of an unexpected error.
    options.minifyWhitespace = true;
    options.minifySyntax = true;
  },
} satisfies Options;

/** The program, and the worker that the check engine looks for beside itself. */
export const entry = { main: "src/main.ts", worker: "../validate/src/files/worker.ts" };

export default defineConfig({ ...bundle, entry, sourcemap: true, clean: true });
