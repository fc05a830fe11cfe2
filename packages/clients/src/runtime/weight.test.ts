import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, it } from "vitest";

const folder = new URL(".", import.meta.url).pathname;

/** Weighs a browser's bundle of a program, without zod. */
async function weightOf(contents: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder, loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    platform: "browser",
    conditions: ["@egov-vn/source"],
    external: ["zod"],
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length;
}

const operation = `operation({ id: "getThing", method: "GET", path: "/things/{id}", idempotent: true, security: [],
  params: [["id", "path", "id", 1, "text"]], replies: [["200", [["application/json", "json"]]]] })`;

it("a client with one operation weighs at most 5 kB in gzip", async () => {
  const weight = await weightOf(`import { createClient, operation } from "./index.js";
    export const read = ${operation}; export { createClient };`);
  expect(weight).toBeLessThanOrEqual(5 * 1024);
  expect(weight).toBeGreaterThan(1024);
});

it("a token of client credentials adds at most 1 kB", async () => {
  const alone = await weightOf(`export { createClient, operation } from "./index.js";`);
  const more = await weightOf(`export { createClient, operation, clientCredentials } from "./index.js";`);
  expect(more - alone).toBeLessThanOrEqual(1024);
});
