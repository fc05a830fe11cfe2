import { spawnSync } from "node:child_process";
import { chmod, link, lstat, mkdir, readdir, readFile, readlink, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { egov } from "./call.js";
import { BAD_DATE, folderWith, PACKET } from "./packets.js";

const PLAN_ARGS = ["ipv6", "new", "--province", "24", "--root", "3fff:40::/44", "--no-links"];

/** A command of another package. */
const DRAWING = ["architecture", "draw", "--connections", "a.yaml"];

/** A call of each command that writes a file, without its output. */
const WRITERS: readonly (readonly string[])[] = [
  ["validate", "a.edxml", "-q"],
  ["convert", "a.edxml", "--to", "document-exchange"],
  ["ict-index", "template", "--year", "2020"],
  ["ict-index", "score", "b.csv"],
  [...PLAN_ARGS],
  ["ipv6", "map", "plan.yaml"],
  ["ipv6", "report", "plan.yaml"],
  ["ipv6", "check", "plan.yaml", "-q"],
  DRAWING,
];

/** A package that adds a command to `egov` and writes what it made where `egov` says. */
const EXTENSION = `export async function run(argv, host) {
  const at = argv.indexOf("-o");
  const { format, give } = await host.output(at === -1 ? undefined : argv[at + 1], ["svg", "png", "drawio"]);
  await give(format + " ".repeat(200));
  return 0;
}`;

/** A folder with what the calls above read. */
async function workFolder(): Promise<string> {
  const cwd = await folderWith({
    "a.edxml": PACKET,
    "b.csv": "",
    "package.json": "{}",
    "node_modules/@egov-vn/drawings/package.json": JSON.stringify({
      name: "@egov-vn/drawings",
      type: "module",
      exports: { "./egov": "./egov.js" },
    }),
    "node_modules/@egov-vn/drawings/egov.js": EXTENSION,
  });
  const template = await egov(["ict-index", "template", "--year", "2020", "-o", "b.csv"], { cwd });
  const plan = await egov([...PLAN_ARGS, "-o", "plan.yaml", "--as-of", "2026-01-15"], { cwd });
  expect([template.code, plan.code]).toEqual([0, 0]);
  return cwd;
}

const nothingPartial = async (folder: string): Promise<void> =>
  expect((await readdir(folder)).filter((name) => name.endsWith(".part"))).toEqual([]);

describe("-o", () => {
  it("gives one answer in all commands when the folder is not there, before any work", async () => {
    const cwd = await workFolder();
    for (const call of WRITERS) {
      const { code, stdout, stderr } = await egov([...call, "-o", "none/result"], { cwd });
      expect({ code, stdout, stderr }, call.join(" ")).toEqual({
        code: 2,
        stdout: "",
        stderr: "egov: lỗi: Không ghi được none/result: thư mục chưa có. Chọn chỗ khác cho --output.\n",
      });
    }
    await nothingPartial(cwd);
  });

  it("gives one answer in all commands when the path is a folder", async () => {
    const cwd = await workFolder();
    await mkdir(join(cwd, "folder"));
    for (const call of WRITERS) {
      const { code, stderr } = await egov([...call, "-o", "folder"], { cwd });
      expect({ code, stderr }, call.join(" ")).toEqual({
        code: 2,
        stderr: "egov: lỗi: Không ghi được folder: đây là thư mục. Chọn chỗ khác cho --output.\n",
      });
    }
  });

  it("is standard output for a dash", async () => {
    const cwd = await workFolder();
    const before = await readdir(cwd);
    for (const call of [
      ["validate", "a.edxml", "-q", "--format", "json"],
      ["convert", "a.edxml", "--to", "document-exchange"],
      ["ict-index", "template", "--year", "2020", "--format", "xlsx"],
      [...PLAN_ARGS, "--format", "json"],
      ["ipv6", "map", "plan.yaml"],
      DRAWING,
    ]) {
      const { stdout, code } = await egov([...call, "-o", "-"], { cwd });
      expect([code, stdout.length > 100], call.join(" ")).toEqual([0, true]);
    }
    expect(await readdir(cwd)).toEqual(before);
  });

  it("keeps the mode of the file that it replaces", async () => {
    const cwd = await workFolder();
    const path = join(cwd, "r.json");
    await writeFile(path, "old");
    await chmod(path, 0o600);
    const { ino } = await stat(path);
    expect((await egov(["validate", "a.edxml", "-q", "-o", "r.json"], { cwd })).code).toBe(0);
    const now = await stat(path);
    expect(now.mode & 0o777).toBe(0o600);
    // A reader of the old file still has it whole.
    expect(now.ino).not.toBe(ino);
    expect(JSON.parse(await readFile(path, "utf8"))).toMatchObject({ format: "egov-report" });
    expect((await egov([...DRAWING, "-o", "r.json.drawio"], { cwd })).code).toBe(0);
    await chmod(join(cwd, "r.json.drawio"), 0o600);
    expect((await egov([...DRAWING, "-o", "r.json.drawio"], { cwd })).code).toBe(0);
    expect((await stat(join(cwd, "r.json.drawio"))).mode & 0o777).toBe(0o600);
    await nothingPartial(cwd);
  });

  it("writes through links, also to what is not there yet", async () => {
    const cwd = await workFolder();
    await mkdir(join(cwd, "elsewhere"));
    await writeFile(join(cwd, "elsewhere/old.json"), "old");
    await symlink("elsewhere/old.json", join(cwd, "to-old.json"));
    await symlink("elsewhere/new.json", join(cwd, "to-new.json"));
    for (const name of ["old", "new"]) {
      expect((await egov(["validate", "a.edxml", "-q", "-o", `to-${name}.json`], { cwd })).code).toBe(0);
      expect((await lstat(join(cwd, `to-${name}.json`))).isSymbolicLink()).toBe(true);
      expect(await readlink(join(cwd, `to-${name}.json`))).toBe(`elsewhere/${name}.json`);
      expect(await readFile(join(cwd, `elsewhere/${name}.json`), "utf8")).toContain("egov-report");
    }
    await nothingPartial(join(cwd, "elsewhere"));
  });

  it("leaves devices what they are", async () => {
    const cwd = await workFolder();
    // There are no figures to score.
    for (const call of WRITERS.filter((one) => !one.includes("score")))
      expect((await egov([...call, "-o", "/dev/null"], { cwd })).code, call.join(" ")).toBe(0);
    const device = await stat("/dev/null");
    expect(device.isCharacterDevice()).toBe(true);
    expect(await readdir("/dev").then((names) => names.filter((name) => name.endsWith(".part")))).toEqual([]);
  });

  it("writes into a named pipe", async (context) => {
    const cwd = await workFolder();
    if (spawnSync("mkfifo", [join(cwd, "pipe")]).status !== 0) context.skip("there is no mkfifo");
    const [text, { code }] = await Promise.all([
      readFile(join(cwd, "pipe"), "utf8"),
      egov(["validate", "a.edxml", "-q", "--format", "json", "-o", "pipe"], { cwd }),
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(text)).toMatchObject({ format: "egov-report" });
    const [drawn] = await Promise.all([readFile(join(cwd, "pipe"), "utf8"), egov([...DRAWING, "-o", "pipe"], { cwd })]);
    expect(drawn).toMatch(/^svg /);
    expect((await lstat(join(cwd, "pipe"))).isFIFO()).toBe(true);
  });

  it("takes the format that the name tells, and refuses a name of another", async () => {
    const cwd = await workFolder();
    const made = await egov(["ict-index", "template", "--year", "2020", "-o", "t.xlsx"], { cwd });
    expect(made.code).toBe(0);
    // "PK": a workbook is a zip.
    expect((await readFile(join(cwd, "t.xlsx"))).subarray(0, 2).toString()).toBe("PK");
    for (const format of ["svg", "png", "drawio"]) {
      await egov([...DRAWING, "-o", `d.${format}`], { cwd });
      expect((await readFile(join(cwd, `d.${format}`), "utf8")).trim()).toBe(format);
    }
    await egov(["validate", "a.edxml", "-q", "-o", "r.html"], { cwd });
    expect(await readFile(join(cwd, "r.html"), "utf8")).toMatch(/^<!doctype html>/i);
    for (const [call, said] of [
      [["ict-index", "template", "--format", "csv", "-o", "t2.xlsx"], "t2.xlsx không hợp với định dạng csv"],
      [["validate", "a.edxml", "--format", "json", "-o", "r2.html"], "r2.html không hợp với định dạng json"],
      [["validate", "a.edxml", "-o", "r2.pdf"], "không ghi được loại tệp như r2.pdf"],
      [["ipv6", "map", "plan.yaml", "-o", "m.png"], "m.png không hợp với định dạng svg"],
      [["ict-index", "report", "b.csv", "-o", "r2.docx"], "không ghi được loại tệp như r2.docx"],
      [["convert", "a.edxml", "--to", "edxml", "-o", "c.json"], "c.json không hợp với định dạng edxml"],
      [[...DRAWING, "-o", "c.docx"], "không ghi được loại tệp như c.docx"],
    ] as const) {
      const { code, stdout, stderr } = await egov(call, { cwd });
      expect([code, stdout], call.join(" ")).toEqual([2, ""]);
      expect(stderr).toContain(said);
    }
    expect((await readdir(cwd)).filter((name) => /^(t2|r2|m|c)\./.test(name))).toEqual([]);
  });

  it("leaves what was there when the work fails", async () => {
    const cwd = await workFolder();
    await writeFile(join(cwd, "kept.edxml"), "kept");
    await link(join(cwd, "kept.edxml"), join(cwd, "same.edxml"));
    const { code } = await egov(["convert", "bad.edxml", "--to", "edxml", "-o", "kept.edxml"], { cwd });
    expect(code).toBe(2);
    await writeFile(join(cwd, "bad.edxml"), BAD_DATE);
    expect((await egov(["convert", "bad.edxml", "--to", "edxml", "-o", "kept.edxml"], { cwd })).code).toBe(1);
    expect(await readFile(join(cwd, "kept.edxml"), "utf8")).toBe("kept");
    await nothingPartial(cwd);
  });
});
