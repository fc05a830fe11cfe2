import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { POSTGRES_ABSENT, type PostgresServer, startPostgres } from "../../mocks/test/postgres.js";
import { egov } from "./call.js";
import { dossierLine, failingLine } from "./dossiers.js";
import { folderWith, PACKET } from "./packets.js";

if (POSTGRES_ABSENT !== undefined) process.stderr.write(`SKIPPED: egov validate --store: ${POSTGRES_ABSENT}\n`);

/** 1,000 in `.ci/long/work`. */
const FILES = Number(process.env.EGOV_FILES ?? 150);
const LEASE = 2;
const source = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

/** A project with @egov-vn/work and files of which some have faults. */
async function project(): Promise<string> {
  const cwd = await folderWith({
    "package.json": "{}",
    "node_modules/@egov-vn/work/package.json": JSON.stringify({
      name: "@egov-vn/work",
      type: "module",
      exports: { "./egov": "./egov.ts" },
    }),
  });
  symlinkSync(source("work/src/egov.ts"), join(cwd, "node_modules/@egov-vn/work/egov.ts"));
  mkdirSync(join(cwd, "den"));
  for (let n = 0; n < FILES; n += 1) {
    const [name, text] =
      n % 3 === 0
        ? [`${n}.ndjson`, `${dossierLine(n)}\n${failingLine(n)}\n`]
        : [`${n}.edxml`, n % 7 === 0 ? PACKET.replace("2026/03/02", "2026/02/30") : PACKET];
    writeFileSync(join(cwd, "den", name as string), text as string);
  }
  return cwd;
}

/** A worker in a process of its own. */
function worker(url: string, cwd: string): ChildProcess & { readonly finished: string[] } {
  const argv = ["--conditions=@egov-vn/source", "--import", tsx, source("work/test/works-until-killed.ts")];
  const child = spawn(process.execPath, [...argv, url, cwd, String(LEASE)], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const finished: string[] = [];
  child.stdout?.on("data", (text: Buffer) => finished.push(...String(text).trim().split("\n")));
  return Object.assign(child, { finished });
}

describe.skipIf(POSTGRES_ABSENT !== undefined)("egov validate --store", () => {
  let postgres: PostgresServer;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.end());

  it("reports what one process reports, byte for byte, though a worker and the server are killed", async () => {
    const cwd = await project();
    const one = await egov(["validate", "den", "--format", "json", "-q"], { cwd });
    const shared = egov(["validate", "den", "--format", "json", "--store", postgres.url, "--lang", "vi"], { cwd });
    const workers = [worker(postgres.url, cwd), worker(postgres.url, cwd)] as const;
    const some = () => workers[0].finished.length > 0 && workers[1].finished.length > 0;
    await expect.poll(some, { timeout: 60_000 }).toBe(true);
    await sleep(Math.random() * 500);
    workers[0].kill("SIGKILL");
    await sleep(Math.random() * 500);
    await postgres.killAndStart();
    const { stdout, code, stderr } = await shared;
    expect(stdout === one.stdout).toBe(true);
    expect(code).toBe(one.code);
    expect(stderr).toContain(`Xong ${FILES}/${FILES} phần việc`);
    const files = (JSON.parse(stdout) as { files: { file: string }[] }).files.map(({ file }) => file);
    expect(new Set(files).size).toBe(FILES);
    expect(files).toHaveLength(FILES);
  });

  it("does the pieces by egov work", async () => {
    const cwd = await project();
    const shared = egov(["validate", "den", "--store", postgres.url, "-q"], { cwd });
    // The pieces may not be in the queue yet, however long it is waited.
    let done: string[] = [];
    while (done.length < FILES) {
      const worked = await egov(["work", "--store", postgres.url, "--until-idle"], { cwd });
      expect(worked.code).toBe(0);
      done = [...done, ...worked.stdout.split("\n").filter(Boolean)];
      await sleep(100);
    }
    expect(done).toHaveLength(FILES);
    expect((await shared).stdout).toBe((await egov(["validate", "den", "-q"], { cwd })).stdout);
    expect(await egov(["work", "--lang", "en"], { cwd })).toMatchObject({ code: 2 });
    expect((await egov(["work", "--help", "--lang", "en"], { cwd })).stdout).toContain("--until-idle");
  });
});
