import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { provinceFiles } from "./provinces.js";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const files = await provinceFiles(root);

test.each([...files])("%s is what migrate makes of the former provinces (pnpm generate)", (path, content) => {
  expect(readFileSync(join(root, path), "utf8")).toBe(content);
});
