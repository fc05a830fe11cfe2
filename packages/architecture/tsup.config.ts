import { defineConfig } from "tsup";

export default defineConfig({
  entry: { index: "src/index.ts", document: "src/document.ts", template: "src/template.ts" },
  format: ["esm", "cjs"],
  target: "node20",
  dts: true,
  sourcemap: true,
  clean: true,
  // One copy of what entries share, in either module format.
  splitting: true,
  treeshake: true,
  // Loaded when a workbook is read or written, and installed for nobody else.
  noExternal: ["hucre"],
});
