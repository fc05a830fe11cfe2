import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { versionFiles } from "./generate/versions.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Returns the version that the manifest of a package states. */
const versionOf = (name: string): string =>
  (JSON.parse(readFileSync(`${root}/packages/${name}/package.json`, "utf8")) as { version: string }).version;

describe("the version of a tool", () => {
  it.each(["cli", "mocks", "validate"])("follows the manifest of %s", (name) => {
    const generated = versionFiles(root).get(`packages/${name}/src/generated/version.ts`);
    expect(generated).toContain(`VERSION = ${JSON.stringify(versionOf(name))};`);
    expect(readFileSync(`${root}/packages/${name}/src/generated/version.ts`, "utf8")).toBe(generated);
  });

  it("stands in no report as a text", () => {
    const files = execFileSync("git", ["ls-files", "packages/*/src/*.ts"], { cwd: root, encoding: "utf8" }).split("\n");
    const written = /\bname: "@egov-vn\/[\w-]+", version: "/;
    expect(written.test('const TOOL = { name: "@egov-vn/validate", version: "0.0.0" };')).toBe(true);
    for (const file of files.filter((one) => one !== "" && !one.endsWith(".test.ts")))
      expect(readFileSync(`${root}/${file}`, "utf8"), file).not.toMatch(written);
  });
});
