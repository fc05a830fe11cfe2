import { defineConfig } from "tsup";

export default defineConfig({
  entry: ["src/main.ts", "src/worker.ts"],
  format: ["esm"],
  target: "node20",
  splitting: true,
  sourcemap: true,
  clean: true,
  treeshake: true,
  noExternal: [/^@egov-vn\/(?!cli)/, "commander", "picocolors", "zod", "fflate"],
  esbuildOptions(options) {
    options.conditions = ["@egov-vn/source"];
  },
});
