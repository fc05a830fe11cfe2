import { defineConfig } from "tsup";

export default defineConfig({
  entry: ["src/index.ts", "src/communes.ts", "src/phone.ts"],
  format: ["esm", "cjs"],
  target: "node20",
  dts: true,
  sourcemap: true,
  clean: true,
  // Shared parts stay in one chunk, so that the main entry can load the communes on demand in either module format.
  splitting: true,
  minifySyntax: true,
  minifyWhitespace: true,
});
