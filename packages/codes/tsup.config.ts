import { defineConfig } from "tsup";

export default defineConfig({
  entry: ["src/index.ts", "src/communes.ts", "src/terms.ts"],
  format: ["esm", "cjs"],
  target: "node20",
  dts: true,
  sourcemap: true,
  clean: true,
  // The history is built apart, on top of the communes; by its name either module format finds its own.
  external: [/^@egov-vn\/codes/],
  // Shared parts stay in one chunk, so that the main entry can load the communes on demand in either module format.
  splitting: true,
  // The tables and the words weigh most; Vietnamese letters written as escapes would weigh three times as much.
  minify: true,
  esbuildOptions(options) {
    options.charset = "utf8";
  },
});
