import { configDefaults, defineConfig, type TestProjectConfiguration } from "vitest/config";

// Tests read the sources of workspace packages, so no build is needed before them.
const conditions = ["@egov-vn/source", "module", "node", "development|production"];

const REFERENCE_TESTS = "packages/*/{src,test}/**/*.reference.test.ts";

/** Compares with real records and packets, which are not part of the repository. */
const reference: TestProjectConfiguration = {
  extends: true,
  test: { name: "reference", include: [REFERENCE_TESTS], testTimeout: 120_000, isolate: false, maxWorkers: "100%" },
};

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    reporters: ["default", "./scripts/summary-reporter.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["packages/*/{src,test}/**/*.test.ts", "scripts/**/*.test.ts"],
          exclude: [...configDefaults.exclude, REFERENCE_TESTS],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          // No test changes what others share, and most of a run was loading the same modules for each file anew.
          isolate: false,
          maxWorkers: "100%",
        },
      },
      {
        extends: true,
        test: {
          name: "types",
          include: [],
          typecheck: {
            enabled: true,
            only: true,
            include: ["packages/*/{src,test}/**/*.test-d.ts"],
            tsconfig: "tsconfig.json",
          },
        },
      },
      ...(process.env.EGOV_REFERENCE_DATA ? [reference] : []),
    ],
    coverage: {
      provider: "v8",
      include: ["packages/*/src/**/*.ts"],
      exclude: ["**/*.test.ts", "**/*.test-d.ts"],
      reporter: ["text-summary", "lcovonly"],
      thresholds: { lines: 90, functions: 90, branches: 75 },
    },
  },
});
