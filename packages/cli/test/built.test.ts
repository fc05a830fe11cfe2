import { spawn } from "node:child_process";
import { mkdir, mkdtemp, open, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "tsup";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle, entry } from "../tsup.config.js";
import { dossierLine, failingLine } from "./dossiers.js";
import { BAD_DATE, folderWith, PACKET } from "./packets.js";

const PACKAGE = fileURLToPath(new URL("..", import.meta.url));
let home = "";

// Worker threads and broken pipes need the program as it is installed, so it is built aside, from the sources; beside it
// lies no other package.
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "egov-built-"));
  await mkdir(join(home, "bin"));
  const manifest = JSON.parse(await readFile(join(PACKAGE, "package.json"), "utf8"));
  await writeFile(join(home, "package.json"), JSON.stringify(manifest));
  await writeFile(join(home, "bin/egov.js"), await readFile(join(PACKAGE, "bin/egov.js")));
  await build({
    ...bundle,
    entry: Object.fromEntries(Object.entries(entry).map(([name, path]) => [name, resolve(PACKAGE, path)])),
    outDir: join(home, "dist"),
    silent: true,
    config: false,
    metafile: true,
  });
}, 120_000);

afterAll(() => rm(home, { recursive: true, force: true }));

/** What the bundler says that it made, as far as it is asked here. */
interface Metafile {
  readonly outputs: Readonly<
    Record<
      string,
      {
        readonly entryPoint?: string;
        readonly imports: readonly { readonly path: string; readonly kind: string }[];
        readonly inputs: Readonly<Record<string, unknown>>;
      }
    >
  >;
}

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Running {
  /** Characters of the answer, after which its reader leaves. */
  readonly readOnly?: number;
  readonly nodeOptions?: readonly string[];
}

function egov(argv: readonly string[], cwd: string, { readOnly, nodeOptions = [] }: Running = {}): Promise<Ended> {
  const all = [...nodeOptions, join(home, "bin/egov.js"), ...argv];
  const child = spawn(process.execPath, all, { cwd, env: { PATH: process.env.PATH } });
  let stdout = "";
  let stderr = "";
  // A character may lie across two chunks.
  child.stdout.setEncoding("utf8");
  child.stderr.setEncoding("utf8");
  child.stdout.on("data", (chunk) => {
    stdout += chunk;
    // The reader leaves in the middle, as `head` does.
    if (readOnly !== undefined && stdout.length >= readOnly) child.stdout.destroy();
  });
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, stdout, stderr })));
}

/** Writes `count` dossiers of about 160 bytes, some of them wrong, with all that ends lines; returns the wrong ones' lines. */
async function writeDossiers(path: string, count: number): Promise<number[]> {
  const file = await open(path, "w");
  const wrong: number[] = [];
  let line = 0;
  let block = "";
  for (let n = 0; n < count; n += 1) {
    line += 1;
    const fails = n % 997 === 500;
    if (fails) wrong.push(line);
    block += (fails ? failingLine(n) : dossierLine(n, { note: `Hồ sơ số ${n}` })) + (n % 3 === 0 ? "\r\n" : "\n");
    if (n % 1000 === 999) {
      line += 1;
      block += "\n";
      await file.write(block);
      block = "";
    }
  }
  await file.write(block.trimEnd());
  await file.close();
  return wrong;
}

describe("large NDJSON", () => {
  it("gives the same report from workers that share it out, each finding on its line", async () => {
    const cwd = await folderWith({});
    const wrong = await writeDossiers(join(cwd, "a.ndjson"), 110_000);
    const argv = ["validate", "a.ndjson", "-q", "--as-of", "2026-03-05"];
    const withoutTime = (stdout: string) => stdout.replace(/"startedAt": ?"[^"]*"/, "");
    for (const format of ["ndjson", "json"]) {
      const one = await egov([...argv, "--format", format, "--jobs", "1"], cwd);
      const two = await egov([...argv, "--format", format, "--jobs", "2"], cwd);
      expect([one.code, two.code, one.stderr, two.stderr]).toEqual([1, 1, "", ""]);
      expect(withoutTime(two.stdout) === withoutTime(one.stdout)).toBe(true);
      if (format === "json") continue;
      const lines = two.stdout.trimEnd().split("\n");
      expect(lines).toHaveLength(110_000 + 3);
      const failed = lines
        .map((line) => JSON.parse(line))
        .filter(({ record, verdict }) => record && verdict === "fail");
      expect(failed.map(({ line }) => line)).toEqual(wrong);
      expect(failed.map(({ findings }) => findings[0].at.line)).toEqual(wrong);
    }
  }, 120_000);

  it("is read in memory that does not grow with it", async () => {
    const cwd = await folderWith({});
    await writeDossiers(join(cwd, "a.ndjson"), 400_000);
    const { size } = await stat(join(cwd, "a.ndjson"));
    expect(size).toBeGreaterThan(60e6);
    const argv = ["validate", "a.ndjson", "-q", "--format", "json", "--jobs", "1"];
    // Half the heap is enough whatever the size of the file; its text alone would take more than twice this heap.
    const { code, stderr } = await egov(argv, cwd, { nodeOptions: ["--max-old-space-size=64"] });
    expect([code, stderr]).toEqual([1, ""]);
  }, 120_000);
});

describe("the installed program", () => {
  it("gives the same report with one worker and with several", async () => {
    const files: Record<string, string> = {};
    for (let index = 0; index < 60; index += 1) files[`box/${index}.edxml`] = index % 3 === 0 ? BAD_DATE : PACKET;
    const cwd = await folderWith(files);
    const argv = ["validate", "box", "--format", "json", "-q", "--as-of", "2026-03-05"];
    const withoutTime = ({ stdout }: Ended) => stdout.replace(/"startedAt": "[^"]*"/, "");
    const one = await egov([...argv, "--jobs", "1"], cwd);
    const three = await egov([...argv, "--jobs", "3"], cwd);
    expect(three.stderr).toBe("");
    expect([one.code, three.code]).toEqual([1, 1]);
    expect(JSON.parse(three.stdout).files).toHaveLength(60);
    expect(withoutTime(three)).toBe(withoutTime(one));
  });

  it("ends quietly when its reader has gone, and not as a pass", async () => {
    const files: Record<string, string> = {};
    for (let index = 0; index < 400; index += 1) files[`${index}.edxml`] = BAD_DATE;
    const cwd = await folderWith(files);
    const { code, stderr } = await egov(["validate", ".", "--jobs", "1"], cwd, { readOnly: 1000 });
    expect({ code, stderr }).toEqual({ code: 3, stderr: "" });
  });

  it("reads standard input from a pipe", async () => {
    const cwd = await folderWith({});
    const child = spawn(process.execPath, [join(home, "bin/egov.js"), "validate", "-", "-q"], { cwd });
    child.stdin.end(BAD_DATE);
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect(code).toBe(1);
  });

  it("loads no standard and no schema to start, and only its own standard to check a packet", async () => {
    const { outputs } = JSON.parse(await readFile(join(home, "dist/metafile-esm.json"), "utf8")) as Metafile;
    const names = Object.keys(outputs);
    /** What is loaded with a file of the build, without what is loaded later. */
    const loadedWith = (entry: string): string[] => {
      const seen = new Set(names.filter((name) => outputs[name]?.entryPoint?.endsWith(entry)));
      expect(seen.size, entry).toBe(1);
      for (const name of seen) {
        for (const { path, kind } of outputs[name]?.imports ?? [])
          if (kind === "import-statement" && outputs[path]) seen.add(path);
      }
      return [...seen].flatMap((name) => Object.keys(outputs[name]?.inputs ?? {}));
    };
    const packages = (files: readonly string[]): string[] => [
      ...new Set(files.flatMap((file) => /packages\/([a-z0-9-]+)\/src/.exec(file)?.[1] ?? [])),
    ];
    const start = loadedWith("src/main.ts");
    expect(packages(start).sort()).toEqual(["cli", "core", "standards", "validate"]);
    expect(
      start.filter((file) => /node_modules\/zod|core\/src\/(schema|json|law)|standards\/src\/index/.test(file)),
    ).toEqual([]);
    const validate = loadedWith("src/commands/validate.ts");
    expect(packages(validate).sort()).toEqual(["cli", "core", "standards", "validate"]);
    // The signature of an envelope is verified while the packet is read.
    expect(packages(loadedWith("documents/src/index.ts")).sort()).toEqual(["core", "documents", "signatures"]);
  });

  it("says its version and starts quickly enough to be used in a loop", async () => {
    const started = performance.now();
    const { code, stdout } = await egov(["--version"], tmpdir());
    expect(code).toBe(0);
    expect(stdout).toMatch(/^egov \d+\.\d+\.\d+\nNode \d+\./);
    // Far above what it takes (about 0.2 s), as build servers are slow; a lost bundle takes longer.
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
