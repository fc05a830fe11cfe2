import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { codeListFiles } from "./code-lists.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));
for (const [path, content] of await codeListFiles(root)) {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), content);
  console.error(`${path}  ${content.length}`);
}
