import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readWorkbook } from "@egov-vn/architecture/template";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { officeProgram } from "../src/architecture/office.js";
import { removePartFiles } from "../src/output/part-file.js";
import { egov } from "./call.js";
import { folderWith } from "./packets.js";

const EXAMPLE = await readFile(
  fileURLToPath(new URL("../../../examples/provinces/vi-du-2027.yaml", import.meta.url)),
  "utf8",
);
const SET = "vi-du-2027_v1.1";
let cwd = "";
const run = (argv: string, env: Readonly<Record<string, string>> = {}) =>
  egov(["architecture", ...argv.split(" "), "--lang", "en"], { cwd, env });
const inSet = (name: string, set = SET): Promise<Buffer> => readFile(join(cwd, "ho-so", set, name));

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "egov-set-"));
  await writeFile(join(cwd, "a.yaml"), EXAMPLE);
});

afterAll(() => rm(cwd, { recursive: true, force: true }));

describe("egov architecture report --set", () => {
  test("writes the three templates, the sheet and the list; one version and day in all", async () => {
    const { code, stdout, stderr } = await run("report a.yaml --set ho-so");
    expect([code, stdout]).toEqual([0, ""]);
    expect(stderr).toContain("Mau-01_Khung-kien-truc_v1.1.pdf is not there: LibreOffice (soffice)");
    expect(stderr).toMatch(/Wrote \d+ files to ho-so\/vi-du-2027_v1\.1\./);
    const names = await readdir(join(cwd, "ho-so", SET));
    for (const name of [
      ...["docx", "html", "md"].map((ending) => `Mau-01_Khung-kien-truc_v1.1.${ending}`),
      ...["docx", "html", "md"].map((ending) => `Phu-luc-07_Phieu-kiem-tra_v1.1.${ending}`),
      ...["Mau-02_So-do_v1.1.html", "Mau-03_Du-lieu_v1.1.xlsx", "Du-lieu-nguon_v1.1.yaml", "ho-so.json"],
      ...["SĐ-T-01_Mo-hinh-khai-quat_v1.1.drawio.svg", "Danh-muc-ho-so_v1.1.html"],
    ])
      expect(names).toContain(name);
    expect(names.filter((name) => name.startsWith("."))).toEqual([]);

    for (const name of names.filter((one) => /\.(?:html|md|svg)$/.test(one))) {
      const text = (await inSet(name)).toString("utf8");
      expect([name, /[Pp]hiên bản[^0-9]*1\.1/.test(text)]).toEqual([name, true]);
      expect([name, /15\/01\/2027|15 tháng 01 năm 2027/.test(text)]).toEqual([name, true]);
    }
    const book = await readWorkbook(new Uint8Array(await inSet("Mau-03_Du-lieu_v1.1.xlsx")));
    const head = Object.fromEntries(
      ("grids" in book ? (book.grids[0]?.rows ?? []) : []).slice(1) as [string, string][],
    );
    expect([head["Phiên bản"], head["Ngày chốt số liệu"], head["Mã hồ sơ"]]).toEqual([
      "1.1",
      "2027-01-15",
      "vi-du-2027",
    ]);
    expect(await inSet("Du-lieu-nguon_v1.1.yaml")).toBeDefined();
    expect((await run("digest ho-so/vi-du-2027_v1.1/Du-lieu-nguon_v1.1.yaml")).code).toBe(0);
  });

  test("lists every file with its digest, the history, and what is missing with the reason", async () => {
    const manifest = JSON.parse((await inSet("ho-so.json")).toString("utf8"));
    expect(manifest).toMatchObject({ id: "vi-du-2027", version: "1.1", effective: "2027-01-20", cutOff: "2027-01-15" });
    expect(manifest.versions.map(({ version }: { version: string }) => version)).toEqual(["1.0", "1.1"]);
    const names = (await readdir(join(cwd, "ho-so", SET))).filter((name) => name !== "ho-so.json");
    expect(manifest.files.map(({ name }: { name: string }) => name)).toEqual(names.sort());
    for (const { name, bytes, sha256 } of manifest.files) {
      const content = await inSet(name);
      expect([content.length, createHash("sha256").update(content).digest("hex")]).toEqual([bytes, sha256]);
    }
    const list = (await inSet("Danh-muc-ho-so_v1.1.md")).toString("utf8");
    for (const part of [manifest.files[3].sha256, manifest.digest, "Bổ sung nền tảng trí tuệ nhân tạo", "SĐ-05"])
      expect(list).toContain(part);
    expect((await run("digest a.yaml")).stdout).toContain(`${manifest.digest}  The history of versions names the same`);
  });

  test("overwrites nothing: neither the set nor a file in it", async () => {
    const before = await inSet("ho-so.json");
    const names = await readdir(join(cwd, "ho-so", SET));
    await symlink(join(cwd, "ho-so", SET), join(cwd, "lien-ket"));
    const again = await run("report a.yaml --set ho-so");
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining("never overwritten")]);
    for (const words of [
      `report a.yaml -o ho-so/${SET}/Mau-01_Khung-kien-truc_v1.1.md`,
      `checklist a.yaml -o ho-so/${SET}/phieu.html`,
      `export a.yaml -o ho-so/${SET}/Mau-03_Du-lieu_v1.1.xlsx`,
      `export a.yaml --to csv -o ho-so/${SET}`,
      `draw a.yaml -o ho-so/${SET}/a.svg`,
      `new --province 24 -o ho-so/${SET}/moi.yaml`,
      `migrate a.yaml --province 24 --day 2026-12-01 -o ho-so/${SET}/hop-nhat.yaml`,
      `check a.yaml -o ho-so/${SET}/ket-qua.txt`,
      `assess a.yaml -o lien-ket/danh-gia.txt`,
      `diff a.yaml a.yaml -o ho-so/${SET}/khac.txt`,
      `gap a.yaml -o ho-so/${SET}/bang-4.csv`,
      `import ho-so/${SET}/Mau-03_Du-lieu_v1.1.xlsx --mapping ho-so/${SET}/cot.yaml`,
      `export a.yaml --to csv -o ho-so/${SET}/sau/hon`,
      `report a.yaml --set ho-so/${SET}`,
    ]) {
      const { code, stderr } = await run(words);
      expect([words, code, stderr]).toEqual([words, 2, expect.stringContaining("never overwritten")]);
    }
    expect(await readdir(join(cwd, "ho-so", SET))).toEqual(names);
    expect(await inSet("ho-so.json")).toEqual(before);
    expect(await readdir(join(cwd, "ho-so"))).toEqual([SET]);
  });

  test("takes no other file of that name for a set, and a folder that is there for the tables", async () => {
    await mkdir(join(cwd, "bang"));
    expect((await run("export a.yaml --to csv -o bang")).code).toBe(0);
    expect(await readdir(join(cwd, "bang"))).toContain("DM_DOITUONG.csv");
    for (const [folder, text] of [
      ["chu", "không phải JSON"],
      ["khac-loai", JSON.stringify({ id: "a", version: "1", files: [] })],
      ["rong", "null"],
    ] as const) {
      await mkdir(join(cwd, folder));
      await writeFile(join(cwd, folder, "ho-so.json"), text);
      expect([folder, (await run(`gap a.yaml -o ${folder}/bang-4.csv`)).code]).toEqual([folder, 0]);
    }
  });

  test("leaves nothing of a set when the process is ended while it is written", async () => {
    const name = "@egov-vn/drawings";
    const project = await folderWith({
      "a.yaml": EXAMPLE,
      "package.json": "{}",
      [`node_modules/${name}/package.json`]: JSON.stringify({ name, type: "module", exports: { "./egov": "./e.js" } }),
      [`node_modules/${name}/e.js`]: "export const run = async () => globalThis.endOfProcess();",
    });
    const there: string[][] = [];
    Object.assign(globalThis, {
      endOfProcess: async () => {
        there.push(await readdir(join(project, "h")));
        removePartFiles();
        there.push(await readdir(join(project, "h")));
        return 0;
      },
    });
    const { code } = await egov(["architecture", "report", "a.yaml", "--set", "h"], { cwd: project });
    expect(there.slice(0, 2)).toEqual([[expect.stringMatching(/\.part$/)], []]);
    expect([code, await readdir(join(project, "h"))]).toEqual([2, []]);
  });

  test("puts the public copy in a folder next to it, and names the earlier sets of the same file", async () => {
    await writeFile(join(cwd, "b.yaml"), EXAMPLE.replace("code: KT-13", "restricted: true\n    code: KT-13"));
    const { code, stderr } = await run("report b.yaml --set ho-so --public");
    // The history names the contents without the mark: only the whole copy must have its digest.
    expect([code, stderr]).toEqual([0, expect.stringContaining("Thư điện tử cũ")]);
    const set = `${SET}_cong-khai`;
    const manifest = JSON.parse((await inSet("ho-so.json", set)).toString("utf8"));
    expect([manifest.copy, manifest.earlier.map((one: { folder: string }) => one.folder)]).toEqual(["public", [SET]]);
    for (const name of await readdir(join(cwd, "ho-so", set)))
      if (/\.(?:html|md|svg|yaml|json)$/.test(name))
        expect([name, (await inSet(name, set)).includes("KT-13")]).toEqual([name, false]);
  });

  test("refuses contents that are not those of the version's digest", async () => {
    await writeFile(join(cwd, "c.yaml"), EXAMPLE.replace("name: Thư điện tử cũ", "name: Thư điện tử"));
    const { code, stderr } = await run("report c.yaml --set khac");
    expect([code, stderr, existsSync(join(cwd, "khac"))]).toEqual([
      1,
      expect.stringContaining("count the version up"),
      false,
    ]);
    expect((await run("digest c.yaml")).code).toBe(1);
    expect((await run("report a.yaml --set khac -o x.md")).code).toBe(2);
  });

  test("leaves nothing where it could not be written, and keeps the reason of a failed print", async () => {
    await writeFile(join(cwd, "tep"), "");
    expect((await run("report a.yaml --set tep")).code).toBe(2);
    await mkdir(join(cwd, "bin"));
    await writeFile(join(cwd, "bin/soffice"), "#!/bin/sh\necho 'no display' >&2\nexit 0\n");
    await chmod(join(cwd, "bin/soffice"), 0o755);
    const { code, stderr } = await run("report a.yaml --set hong", { PATH: `${join(cwd, "bin")}:${process.env.PATH}` });
    expect([code, stderr]).toEqual([0, expect.stringMatching(/did not print the file as PDF\. no display/)]);
  });

  test("has SĐ-05 and pictures in Word from the package that draws, where it is installed", async () => {
    const name = "@egov-vn/drawings";
    const project = await folderWith({
      "a.yaml": EXAMPLE,
      "package.json": "{}",
      [`node_modules/${name}/package.json`]: JSON.stringify({ name, type: "module", exports: { "./egov": "./e.js" } }),
      [`node_modules/${name}/e.js`]: `import { writeFileSync } from "node:fs";
        export async function run(argv) {
          if (argv.includes("--page=3")) throw Object.assign(new Error("page"), { code: "drawings.noPage" });
          writeFileSync(argv[argv.indexOf("-o") + 1], argv.join(" "));
          return 0;
        }`,
    });
    const { code, stderr } = await egov(["architecture", "report", "a.yaml", "--set", "h"], { cwd: project });
    expect([code, stderr]).toEqual([0, expect.not.stringContaining("SĐ-05")]);
    const names = await readdir(join(project, "h", SET));
    expect(names.filter((one) => one.startsWith("SĐ-05"))).toEqual([
      "SĐ-05_Du-lieu-va-ket-noi_trang-2_v1.1.drawio.svg",
      "SĐ-05_Du-lieu-va-ket-noi_v1.1.drawio.svg",
    ]);
    const word = await readFile(join(project, "h", SET, "Mau-01_Khung-kien-truc_v1.1.docx"), "utf8");
    expect(word).toMatch(/^architecture report --pictures .*Du-lieu-nguon_v1\.1\.yaml/);
  });

  test("prints PDF through LibreOffice", { timeout: 360_000 }, async (context) => {
    const env = { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "" };
    context.skip(officeProgram({ env }) === undefined, "LibreOffice is not installed here");
    const { code, stderr } = await run("report a.yaml --set pdf", env);
    expect([code, stderr]).toEqual([0, expect.not.stringContaining(".pdf")]);
    for (const name of ["Mau-01_Khung-kien-truc", "Mau-02_So-do", "Phu-luc-07_Phieu-kiem-tra"]) {
      const bytes = await readFile(join(cwd, "pdf", SET, `${name}_v1.1.pdf`));
      expect([name, bytes.subarray(0, 5).toString()]).toEqual([name, "%PDF-"]);
    }
    expect((await readdir(join(cwd, "pdf", SET))).filter((name) => name.endsWith(".fodt"))).toEqual([]);
  });
});
