import { defineConfig } from "vitest/config";

const conditions = ["@egov-vn/source", "module", "node", "development|production"];

/** The tests that mutants of core, codes and dossiers must not survive (`pnpm mutants`). They read sources, so that mutants count. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["packages/{core,codes,dossiers}/{src,test}/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/*.reference.test.ts"],
    testTimeout: 120_000,
  },
});
