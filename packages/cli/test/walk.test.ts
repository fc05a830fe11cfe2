import { Buffer } from "node:buffer";
import { spawn, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { chmod, mkdir, symlink } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import type { JsonReport } from "@egov-vn/validate/reports";
import { describe, expect, it } from "vitest";
import { egov } from "./call.js";
import { BAD_DATE, folderWith, PACKET, TRUNCATED } from "./packets.js";

/** The user of Linux that owns no file. */
const NO_USER = 65_534;

async function checked(argv: readonly string[], cwd: string) {
  const { code, stdout, stderr } = await egov(["validate", ...argv, "-q", "--format", "json"], { cwd });
  expect(stderr).toBe("");
  const files = (JSON.parse(stdout) as JsonReport).files.map(({ file, verdict, findings }) => {
    return { file, verdict, said: findings.map(({ message }) => message).join(" ") };
  });
  return { code, files };
}

describe("egov validate on a walk", () => {
  it("skips pipes, sockets and devices, and says so", async (context) => {
    const cwd = await folderWith({ "box/a.edxml": PACKET });
    if (spawnSync("mkfifo", [join(cwd, "box/pipe.edxml")]).status !== 0) context.skip("there is no mkfifo");
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(cwd, "box/socket"), resolve));
    await symlink("/dev/zero", join(cwd, "box/zero.edxml"));
    try {
      const { code, files } = await checked(["box"], cwd);
      expect(code).toBe(0);
      expect(files).toEqual([
        { file: "box/a.edxml", verdict: "pass", said: "" },
        { file: "box/pipe.edxml", verdict: "skipped", said: expect.stringContaining("đường ống có tên") },
        { file: "box/socket", verdict: "skipped", said: expect.stringContaining("socket") },
        { file: "box/zero.edxml", verdict: "skipped", said: expect.stringContaining("thiết bị") },
      ]);
      expect((await checked(["box/*"], cwd)).files).toEqual(files);
      expect((await checked(["**/*.edxml"], cwd)).files).toEqual(files.filter(({ file }) => file !== "box/socket"));
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  });

  it("reads a pipe that is named itself", async (context) => {
    const cwd = await folderWith({});
    if (spawnSync("mkfifo", [join(cwd, "pipe")]).status !== 0) context.skip("there is no mkfifo");
    // Opening a pipe waits for the other end, so another process writes.
    const writer = spawn("sh", ["-c", 'printf %s "$1" > pipe', "sh", PACKET], { cwd });
    const { code, files } = await checked(["pipe"], cwd);
    expect([code, files]).toEqual([0, [{ file: "pipe", verdict: "pass", said: "" }]]);
    writer.kill();
  });

  it("reads files whose names are no UTF-8, on a walk, by pattern and by name", async (context) => {
    const cwd = await folderWith({ "box/b.edxml": PACKET, "other/b.edxml": PACKET });
    // "công văn.edxml" as Windows-1252 could write it, in a folder of such a name too.
    const folder = Buffer.concat([Buffer.from(`${join(cwd, "box")}/`), Buffer.from("th\u00fd", "latin1")]);
    const name = Buffer.from("c\u00f4ng.edxml", "latin1");
    try {
      await mkdir(folder);
      writeFileSync(Buffer.concat([folder, Buffer.from("/"), name]), BAD_DATE);
    } catch {
      context.skip("this file system takes UTF-8 only");
    }
    const shown = "box/th\\xFD/c\\xF4ng.edxml";
    const walked = await checked(["box"], cwd);
    expect(walked.files.map(({ file, verdict }) => [file, verdict])).toEqual([
      ["box/b.edxml", "pass"],
      [shown, "fail"],
    ]);
    writeFileSync(Buffer.concat([Buffer.from(`${join(cwd, "other")}/`), name]), BAD_DATE);
    const matched = await checked(["other/*.edxml"], cwd);
    expect(matched.files.map(({ file }) => file)).toEqual(["other/b.edxml", "other/c\\xF4ng.edxml"]);
    // As Node hands over an argument that it cannot read.
    const named = await checked([`box/th\u{fffd}/c\u{fffd}ng.edxml`], cwd);
    expect(named.files).toMatchObject([{ file: shown, verdict: "fail" }]);
    expect((await egov(["inspect", `box/th\u{fffd}/c\u{fffd}ng.edxml`], { cwd })).code).toBe(0);
  });

  it("shows absolute paths for absolute arguments, relative ones for others", async () => {
    const cwd = await folderWith({ "box/a.edxml": PACKET, "box/c/b.edxml": PACKET });
    const absolute = [join(cwd, "box/a.edxml"), join(cwd, "box/c/b.edxml")];
    const names = async (...argv: string[]) => (await checked(argv, cwd)).files.map(({ file }) => file);
    expect(await names(join(cwd, "box"))).toEqual(absolute);
    expect(await names(join(cwd, "box/**/*.edxml"))).toEqual(absolute);
    expect(await names(...absolute)).toEqual(absolute);
    expect(await names("./box")).toEqual(["box/a.edxml", "box/c/b.edxml"]);
    expect(await names(`../${cwd.split("/").at(-1)}`)).toEqual(["box/a.edxml", "box/c/b.edxml"]);
  });

  it("goes as deep as a pattern, and says which folders it cannot look into", async () => {
    const cwd = await folderWith({ "a.edxml": PACKET, "b/c.edxml": PACKET, "b/d/e.edxml": PACKET, "f/g.xml": PACKET });
    const names = async (...argv: string[]) => (await checked(argv, cwd)).files.map(({ file }) => file);
    expect(await names("*.edxml")).toEqual(["a.edxml"]);
    expect(await names("*/*.edxml")).toEqual(["b/c.edxml"]);
    expect(await names("**/*.edxml")).toEqual(["a.edxml", "b/c.edxml", "b/d/e.edxml"]);
    expect(await names("{a.edxml,b/d/e.edxml}")).toEqual(["a.edxml", "b/d/e.edxml"]);
    expect(await names("b/[c-d].edxml", "./f/?.xml", "../*/a.edxml")).toContain("f/g.xml");
    expect(await names(`../${cwd.split("/").at(-1)}/*.edxml`)).toEqual(["a.edxml"]);
    expect((await checked(["*.txt"], cwd)).files).toMatchObject([{ file: "*.txt", verdict: "skipped" }]);
    await chmod(cwd, 0o755);
    await chmod(join(cwd, "f"), 0);
    // A folder is open to the superuser whatever its mode.
    const isSuperuser = process.geteuid?.() === 0;
    if (isSuperuser) process.seteuid?.(NO_USER);
    try {
      const { code, files } = await checked(["**/*.edxml"], cwd);
      expect([code, files.find(({ file }) => file === "f")]).toEqual([
        3,
        { file: "f", verdict: "error", said: expect.stringContaining("không có quyền") },
      ]);
    } finally {
      if (isSuperuser) process.seteuid?.(0);
      await chmod(join(cwd, "f"), 0o755);
    }
  });

  it("says which folder lies deeper than the system takes a path, and reads the others", async () => {
    const cwd = await folderWith({ "box/a.edxml": PACKET });
    const down = `for (let turn = 0; turn < 24; turn += 1) {
      require("node:fs").mkdirSync("${"d".repeat(200)}");
      process.chdir("${"d".repeat(200)}");
    }`;
    expect(spawnSync(process.execPath, ["-e", down], { cwd: join(cwd, "box") }).status).toBe(0);
    try {
      const { code, files } = await checked(["box"], cwd);
      expect(code).toBe(3);
      expect(files).toMatchObject([
        { file: "box/a.edxml", verdict: "pass" },
        { file: expect.stringContaining("box/ddd"), verdict: "error", said: expect.stringContaining("dài hơn") },
      ]);
    } finally {
      // Node.js cannot name the folder to remove it.
      spawnSync("rm", ["-rf", join(cwd, "box")]);
    }
  });

  it("names links that lead in a circle, and reads the others", async () => {
    const cwd = await folderWith({ "box/a.edxml": PACKET });
    await symlink("c.edxml", join(cwd, "box/b.edxml"));
    await symlink("b.edxml", join(cwd, "box/c.edxml"));
    const said = expect.stringContaining("vòng tròn");
    expect(await checked(["box"], cwd)).toMatchObject({
      code: 3,
      files: [{ verdict: "pass" }, { verdict: "error", said }, { verdict: "error", said }],
    });
  });

  it("takes an empty path for wrong use, and says of empty input that it is empty", async () => {
    const cwd = await folderWith({ "a.json": "", "b.edxml": PACKET });
    const wrong = await egov(["validate", ""], { cwd });
    expect(wrong).toMatchObject({ code: 2, stdout: "" });
    expect(wrong.stderr).toContain("Đường dẫn trống");
    const { code, files } = await checked(["a.json", "b.edxml"], cwd);
    expect([code, files[0]]).toEqual([
      3,
      { file: "a.json", verdict: "skipped", said: "Không có gì để kiểm tra: tệp rỗng." },
    ]);
    const piped = await egov(["validate", "-", "--lang", "en"], { cwd, stdin: "" });
    expect([piped.code, piped.stdout]).toEqual([3, expect.stringContaining("the file is empty")]);
  });

  it("names both in its last line when some fail and others could not be checked", async () => {
    const cwd = await folderWith({ "a.edxml": BAD_DATE, "b.edxml": TRUNCATED, "c.json": "?", "d.edxml": PACKET });
    const { code, stdout } = await egov(["validate", "a.edxml", "b.edxml", "c.json", "d.edxml", "--lang", "en"], {
      cwd,
    });
    expect(code).toBe(3);
    expect(stdout.trimEnd().split("\n").at(-1)).toContain("Of 4 files, 2 do not conform and 1 could not be checked.");
  });
});
