import { standards } from "@egov-vn/standards";
import { describe, expect, it } from "vitest";
import { PACKAGE_OF, readChangelog, readChangeset } from "./changes.js";

describe("readChangeset", () => {
  it("reads packages and text", () => {
    const note = '---\n"@egov-vn/core": minor\n"@egov-vn/cli": patch\n---\n\nText of\ntwo lines.\n';
    expect(readChangeset(note)).toEqual({
      packages: { "@egov-vn/core": "minor", "@egov-vn/cli": "patch" },
      text: "Text of\ntwo lines.",
    });
    expect(readChangeset("# README\n")).toBe(undefined);
  });
});

describe("readChangelog", () => {
  it("reads each version and step", () => {
    const log =
      "# @egov-vn/core\n\n## 0.2.0\n\n### Minor Changes\n\n- 1a2b3c4: One.\n- Two.\n\n### Patch Changes\n\n- Three.\n\n## 0.1.0\n\n### Minor Changes\n\n- Four.\n";
    expect(readChangelog("@egov-vn/core", log)).toEqual([
      { packages: { "@egov-vn/core": "minor" }, version: "0.2.0", text: "One." },
      { packages: { "@egov-vn/core": "minor" }, version: "0.2.0", text: "Two." },
      { packages: { "@egov-vn/core": "patch" }, version: "0.2.0", text: "Three." },
      { packages: { "@egov-vn/core": "minor" }, version: "0.1.0", text: "Four." },
    ]);
  });
});

it("names the package that has each standard", async () => {
  const modules: Readonly<Record<string, () => Promise<object>>> = {
    "@egov-vn/procedures": () => import("@egov-vn/procedures"),
    "@egov-vn/service-levels": () => import("@egov-vn/service-levels"),
    "@egov-vn/dossiers": () => import("@egov-vn/dossiers"),
    "@egov-vn/documents": () => import("@egov-vn/documents"),
    "@egov-vn/ict-index": () => import("@egov-vn/ict-index"),
    "@egov-vn/ipv6-plan": () => import("@egov-vn/ipv6-plan"),
    "@egov-vn/architecture": () => import("@egov-vn/architecture"),
  };
  for (const standard of standards) {
    const module = await modules[PACKAGE_OF[standard.id] ?? ""]?.();
    expect(Object.values(module ?? {}).includes(standard), standard.id).toBe(true);
  }
});
