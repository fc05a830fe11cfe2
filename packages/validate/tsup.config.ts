import { defineConfig } from "tsup";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    reports: "src/reports/index.ts",
    files: "src/files/index.ts",
    worker: "src/files/worker.ts",
  },
  format: ["esm", "cjs"],
  target: "node20",
  dts: { entry: { index: "src/index.ts", reports: "src/reports/index.ts", files: "src/files/index.ts" } },
  sourcemap: true,
  clean: true,
  // One copy of what entries share, in either module format.
  splitting: true,
  treeshake: true,
  // The worker beside it is found by `import.meta.url`, in CommonJS too.
  shims: true,
});
