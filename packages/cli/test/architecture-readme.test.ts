import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { egov } from "./call.js";

const README = await readFile(new URL("../../architecture/README.md", import.meta.url), "utf8");
const PART = README.slice(README.indexOf("## An architect's ten minutes"), README.indexOf("## What to know"));
const blocks = (language: string): string[] =>
  [...PART.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "gm"))].map(([, text = ""]) => text);
const commandsIn = (block: string): string[][] =>
  block
    .split("\n")
    .map((line) => line.replace(/#.*/, "").trim())
    .filter((line) => line !== "")
    .map((line) => line.split(/\s+/).slice(1));

const cwd = await mkdtemp(join(tmpdir(), "egov-minutes-"));
afterAll(() => rm(cwd, { recursive: true, force: true }));

test("an architect's ten minutes: new, fill, check, fix, report, as the README has them", {
  timeout: 120_000,
}, async () => {
  const [make = [], look = [], write = []] = blocks("sh").map(commandsIn);
  const [system = ""] = blocks("yaml");
  expect([make.length, look.length, write.length]).toEqual([1, 2, 7]);
  const file = join(cwd, "kien-truc.yaml");
  const run = (argv: readonly string[] = []) => egov(argv, { cwd });

  expect((await run(make[0])).code).toBe(0);
  const made = await readFile(file, "utf8");
  await writeFile(file, made.replace("\nobjects:\n", `\n${system}`));
  const checked = await run(look[0]);
  expect([checked.code, checked.stdout]).toEqual([1, expect.stringContaining("ARC-009")]);
  expect((await run(look[1])).stdout).toContain("A09");

  const filled = await readFile(file, "utf8");
  const fixed = filled.replace("component: data", "component: shared-applications");
  expect(fixed).not.toBe(filled);
  await writeFile(file, fixed);
  expect((await run(look[0])).stdout).not.toContain("ARC-009");
  for (const argv of write) {
    const { code, stderr } = await run(argv);
    // The sheet of a new file has checks that are not met yet.
    const wanted = argv.includes("checklist") ? [0, 1] : [0];
    expect([argv.join(" "), wanted.includes(code), stderr]).toEqual([argv.join(" "), true, expect.any(String)]);
  }
  expect((await readdir(cwd)).sort()).toEqual(
    ["SD-T-01.drawio.svg", "ho-so", "kien-truc.yaml", "mau-01.docx", "mau-03.xlsx", "phieu.html"].sort(),
  );
});
