import { appendFileSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { egov } from "./call.js";
import { dossierLine, failingLine } from "./dossiers.js";
import { folderWith, PACKET } from "./packets.js";

/** More than two ranges of lines: a large file is cut at every 4 MiB. */
const LARGE = 11 * 1024 * 1024;

function manyLines(): string {
  const lines: string[] = [];
  for (let size = 0, n = 0; size < LARGE; n += 1) {
    const line = n % 97 === 0 ? failingLine(n) : n % 1009 === 0 ? '{"code":' : dossierLine(n);
    lines.push(line);
    size += line.length + 1;
  }
  return lines.join("\n");
}

const inputs = (): Promise<string> =>
  folderWith({
    "du-lieu/a.edxml": PACKET,
    "du-lieu/b.edxml": PACKET.replace("2026", "26"),
    "du-lieu/c.ndjson": manyLines(),
    "du-lieu/d.ndjson": `${dossierLine(1)}\n${failingLine(2)}\n`,
    "du-lieu/e.txt": "",
    "du-lieu/f.bin": "\u0000\u0001",
  });

const shard = (cwd: string, which: string, ...more: string[]) =>
  egov(
    ["validate", "du-lieu", "--lang", "en", "--shard", which, "--resume", `${which.replace("/", "-")}.ndjson`, ...more],
    { cwd },
  );

const report = (cwd: string, argv: readonly string[], format: string) =>
  egov([...argv, "--format", format, "--lang", "en", "-q"], { cwd });

describe("a check in shards", () => {
  it("gives the report of one run, byte for byte, in every format", async () => {
    const cwd = await inputs();
    for (const which of ["3/3", "1/3", "2/3"]) expect(await shard(cwd, which)).toMatchObject({ code: 0, stdout: "" });
    for (const format of ["text", "json", "sarif", "junit", "html"]) {
      const one = await report(cwd, ["validate", "du-lieu"], format);
      const merged = await report(cwd, ["report", "merge", "2-3.ndjson", "1-3.ndjson", "3-3.ndjson"], format);
      expect(merged.stdout === one.stdout, format).toBe(true);
      expect(merged.code).toBe(one.code);
    }
  });

  it("tells each record by itself where the shards were asked for it", async () => {
    const cwd = await folderWith({
      "du-lieu/d.ndjson": `${dossierLine(1)}\n${failingLine(2)}\n`,
      "du-lieu/a.edxml": PACKET,
    });
    for (const which of ["1/2", "2/2"]) await shard(cwd, which, "--format", "ndjson");
    const one = await report(cwd, ["validate", "du-lieu"], "ndjson");
    const merged = await report(cwd, ["report", "merge", "1-2.ndjson", "2-2.ndjson"], "ndjson");
    expect(merged.stdout).toBe(one.stdout);
    expect(await report(cwd, ["report", "merge", "1-2.ndjson", "2-2.ndjson"], "json")).toMatchObject({ code: 2 });
  });

  it("goes on from where it broke off, wherever that was", async () => {
    const cwd = await inputs();
    await shard(cwd, "1/1");
    const path = join(cwd, "1-1.ndjson");
    const whole = readFileSync(path);
    const header = whole.indexOf("\n") + 1;
    const one = await report(cwd, ["validate", "du-lieu"], "json");
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.nat(header), fc.integer({ min: header, max: whole.length })), async (kept) => {
        truncateSync(path, 0);
        appendFileSync(path, whole.subarray(0, kept));
        const finished = whole.subarray(header, kept).toString().split("\n").length - 1;
        const { stderr } = await shard(cwd, "1/1");
        expect(stderr).toContain(`(${finished} were before)`);
        expect((await report(cwd, ["report", "merge", "1-1.ndjson"], "json")).stdout === one.stdout).toBe(true);
      }),
      { numRuns: 5 },
    );
  });

  it("refuses to go on when an input, a setting or the shard is another", async () => {
    const cwd = await folderWith({ "du-lieu/a.edxml": PACKET, "du-lieu/b.edxml": PACKET });
    await shard(cwd, "1/1");
    expect(await shard(cwd, "1/1", "--strict")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("other inputs, settings"),
    });
    const argv = ["validate", "du-lieu", "--lang", "en", "--shard", "1/2", "--resume", "1-1.ndjson"];
    expect(await egov(argv, { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("Ask for --shard 1/1"),
    });
    const path = join(cwd, "du-lieu/a.edxml");
    const { size } = statSync(path);
    writeFileSync(path, PACKET.replace("2026", "2027"));
    expect(statSync(path).size).toBe(size);
    expect(await shard(cwd, "1/1")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("du-lieu/a.edxml has changed"),
    });
    writeFileSync(path, `${PACKET}\n`);
    expect(await shard(cwd, "1/1")).toMatchObject({ code: 2, stderr: expect.stringContaining("other inputs") });
  });

  it("is not reported on before all pieces are there", async () => {
    const cwd = await folderWith({ "du-lieu/a.edxml": PACKET, "du-lieu/b.edxml": PACKET });
    await shard(cwd, "1/2");
    const merged = (...files: string[]) => egov(["report", "merge", ...files, "--lang", "en"], { cwd });
    expect(await merged("1-2.ndjson")).toMatchObject({ code: 2, stderr: expect.stringContaining("1 of 2 pieces") });
    await shard(cwd, "2/2");
    expect(await merged("1-2.ndjson", "2-2.ndjson")).toMatchObject({ code: 0 });
    writeFileSync(join(cwd, "khac.ndjson"), '{"format":"other"}\n');
    expect(await merged("1-2.ndjson", "khac.ndjson")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("khac.ndjson is no work file"),
    });
    expect(await merged("1-2.ndjson", "no.ndjson")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("no file or folder no.ndjson"),
    });
    rmSync(join(cwd, "1-2.ndjson"));
    await egov(["validate", "du-lieu/a.edxml", "--shard", "1/2", "--resume", "1-2.ndjson"], { cwd });
    expect(await merged("1-2.ndjson", "2-2.ndjson")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("not of one check"),
    });
  });

  it("takes whole numbers, a file to keep results in, and no standard input", async () => {
    const cwd = await folderWith({ "du-lieu/a.edxml": PACKET });
    for (const which of ["0/2", "3/2", "1", "x/y"]) expect((await shard(cwd, which)).code).toBe(2);
    expect((await egov(["validate", "du-lieu", "--shard", "1/2"], { cwd })).code).toBe(2);
    expect((await egov(["validate", "du-lieu", "--resume", "-"], { cwd })).code).toBe(2);
    expect((await egov(["validate", "-", "--resume", "w.ndjson"], { cwd })).code).toBe(2);
    for (const place of ["du-lieu", "no/w.ndjson", "/dev/null"]) {
      const { code, stderr } = await egov(["validate", "du-lieu", "--resume", place, "--lang", "en"], { cwd });
      expect({ code, stderr }).toEqual({ code: 2, stderr: expect.not.stringContaining("EGOV_DEBUG") });
    }
    expect(
      (await egov(["validate", "du-lieu", "--resume", "w.ndjson", "--write-baseline", "m.json"], { cwd })).code,
    ).toBe(2);
  });
});
