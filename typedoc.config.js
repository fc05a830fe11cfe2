import { readFileSync } from "node:fs";

// The project's address is stated once.
const { homepage } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));

/** @type {Partial<import("typedoc").TypeDocOptions>} */
export default {
  name: "@egov-vn",
  entryPointStrategy: "packages",
  entryPoints: [
    "packages/core",
    "packages/codes",
    "packages/procedures",
    "packages/service-levels",
    "packages/dossiers",
    "packages/documents",
    "packages/ict-index",
    "packages/ipv6-plan",
    "packages/architecture",
    "packages/drawings",
    "packages/standards",
    "packages/validate",
    "packages/codegen",
    "packages/clients",
    "packages/site",
    "packages/work",
  ],
  packageOptions: {
    entryPoints: ["src/index.ts"],
    excludeInternal: true,
    // No git remote is needed to build the docs; these must be per package.
    disableGit: true,
    gitRevision: "main",
    // The schemas behind the types of architecture, and what a few types name, are not public themselves.
    validation: { invalidPath: false, notExported: false },
    sourceLinkTemplate: `${homepage}/blob/{gitRevision}/{path}#L{line}`,
  },
  out: "docs/api",
  includeVersion: true,
  treatWarningsAsErrors: true,
  // Links to folders of the repository are right there and have no place here.
  validation: { invalidPath: false, notExported: false },
};
