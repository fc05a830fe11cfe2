import { defineConfig } from "tsup";
import manifest from "./package.json" with { type: "json" };

/** The entries of the package, as its manifest names them, each with its source. */
const entry = Object.fromEntries(
  Object.values(manifest.exports).flatMap((target) => {
    if (typeof target === "string") return [];
    return [[target.import.default.replace(/^\.\/dist\/|\.js$/g, ""), target["@egov-vn/source"]]];
  }),
);

export default defineConfig({
  entry,
  format: ["esm", "cjs"],
  target: "node20",
  dts: true,
  sourcemap: true,
  clean: true,
  // One copy of what entries share, in either module format.
  splitting: true,
  treeshake: true,
  esbuildOptions(options) {
    // Vietnamese letters written as escapes would weigh three times as much.
    options.charset = "utf8";
  },
});
