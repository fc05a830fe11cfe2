import { spawnSync } from "node:child_process";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { dossierLine } from "./dossiers.js";
import { BAD_DATE, folderWith } from "./packets.js";

const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const TERMINAL = fileURLToPath(new URL("terminal.py", import.meta.url));
/** The program from its sources, so that nothing needs to be built. */
const EGOV = [process.execPath, "--conditions=@egov-vn/source", "--import", import.meta.resolve("tsx"), MAIN];
const SIGINT = 2;
const SHOW_CURSOR = "\u001b[?25h";
const HIDE_CURSOR = "\u001b[?25l";

const hasTerminals = spawnSync("python3", ["-c", "import pty"]).status === 0;

interface OnTerminal {
  readonly signal: number | null;
  readonly code: number | null;
  readonly out: string;
}

/** Runs the command on a pseudo-terminal, and presses Ctrl-C once it has printed what is named. */
function onTerminal(cwd: string, argv: readonly string[], breakAt = ""): OnTerminal {
  const { stdout, stderr } = spawnSync("python3", [TERMINAL, breakAt, ...argv], { cwd, encoding: "utf8" });
  expect(stderr).toBe("");
  return JSON.parse(stdout);
}

/** Some megabytes of dossiers, which take a while. */
async function folderWithDossiers(megabytes: number): Promise<string> {
  const lines = Array.from({ length: 6000 }, (_, n) => dossierLine(n, { note: `Hồ sơ số ${n}` })).join("\n");
  const cwd = await folderWith({});
  await writeFile(join(cwd, "a.ndjson"), `${lines}\n`.repeat(megabytes));
  return cwd;
}

describe.skipIf(!hasTerminals)("egov validate on a terminal", () => {
  it("shows how far it is in bytes, and gives the cursor back", async () => {
    const cwd = await folderWithDossiers(24);
    const { out, code } = onTerminal(cwd, [...EGOV, "validate", "a.ndjson", "-o", "r.json", "--jobs", "1"]);
    expect(code).toBe(0);
    const shown = [...out.matchAll(/Đang kiểm tra [█░]+ (\d+)\/(\d+) MB/g)].map(([, done]) => Number(done));
    expect(shown.length).toBeGreaterThan(2);
    expect(shown).toEqual([...shown].sort((left, right) => left - right));
    expect(out.lastIndexOf(SHOW_CURSOR)).toBeGreaterThan(out.lastIndexOf(HIDE_CURSOR));
    expect(out).toContain("Kết luận");
  }, 120_000);

  it("leaves nothing behind when Ctrl-C ends it: no partial file, no hidden cursor", async () => {
    const cwd = await folderWithDossiers(60);
    const before = await readdir(cwd);
    const ended = onTerminal(
      cwd,
      [...EGOV, "validate", "a.ndjson", "-o", "r.json", "--jobs", "1"],
      "[1-9]\\d*/\\d+ MB",
    );
    expect([ended.signal, ended.code]).toEqual([SIGINT, null]);
    expect(ended.out).toContain(HIDE_CURSOR);
    expect(ended.out.lastIndexOf(SHOW_CURSOR)).toBeGreaterThan(ended.out.lastIndexOf(HIDE_CURSOR));
    expect(await readdir(cwd)).toEqual(before);
  }, 120_000);

  it("has colours there, and none without a terminal", async () => {
    const cwd = await folderWith({ "a.edxml": BAD_DATE });
    expect(onTerminal(cwd, [...EGOV, "validate", "a.edxml"]).out).toContain("\u001b[31m");
  }, 120_000);
});
