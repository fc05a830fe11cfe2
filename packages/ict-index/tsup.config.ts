import { defineConfig } from "tsup";

export default defineConfig({
  entry: ["src/index.ts", "src/xlsx.ts", "src/workbook.ts"],
  format: ["esm", "cjs"],
  target: "node20",
  dts: true,
  sourcemap: true,
  clean: true,
  treeshake: true,
  // hucre is published as ES modules only; bundled, it serves CommonJS callers too.
  noExternal: ["hucre"],
  // Loaded when the first workbook is read; the copy in both builds is the same module.
  external: ["./xlsx.js"],
});
