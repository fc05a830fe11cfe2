import { readdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import type { CommandFailure } from "../src/exit.js";
import { type ExtensionCall, extensionOf, partOf, runExtension } from "../src/extensions.js";
import { processIo } from "../src/io.js";
import { createSession } from "../src/session.js";
import { egov } from "./call.js";
import { folderWith } from "./packets.js";

/** A project in which a package is installed that adds a command, as such packages do. */
const projectWith = (name: string, run: string): Promise<string> =>
  folderWith({
    "package.json": "{}",
    [`node_modules/${name}/package.json`]: JSON.stringify({
      name,
      type: "module",
      exports: { "./egov": "./egov.js" },
    }),
    [`node_modules/${name}/egov.js`]: run,
  });

const ABSENT: readonly (readonly [argv: string, name: string])[] = [
  ["generate specs/a.yaml", "@egov-vn/codegen"],
  ["mock --port 8080", "@egov-vn/mocks"],
  ["work", "@egov-vn/work"],
  ["docs build", "@egov-vn/site"],
  ["architecture draw --connections a.yaml", "@egov-vn/drawings"],
];

const outer = processIo();

it.each(ABSENT)("egov %s says how to install %s where it is absent", async (argv, name) => {
  const alone = join(await folderWith({}), "egov.js");
  const called = async (cwd: string): Promise<unknown> => {
    const call = extensionOf(argv.split(" "));
    const session = createSession(["--lang", "en"], { ...outer, cwd });
    return await runExtension(call as ExtensionCall, argv.split(" "), session, alone).catch((error: unknown) => error);
  };
  const inProject = await called(await folderWith({ "package.json": "{}" }));
  expect(inProject).toMatchObject({ exitCode: 2, code: "cli.extensionAbsent" });
  expect((inProject as CommandFailure).text("en")).toContain(`Install it with: npm install --save-dev ${name}`);
  const elsewhere = await called(await folderWith({}));
  expect((elsewhere as CommandFailure).text("vi")).toContain(`Hãy cài bằng lệnh: npm install --global ${name}`);
});

it.each(ABSENT)("egov %s runs the command of %s where it is installed", async (argv, name) => {
  const cwd = await projectWith(
    name,
    `export async function run(argv, { io, language }) {
      await io.stdout.write(JSON.stringify({ argv, language }));
      return 1;
    }`,
  );
  const words = [...argv.split(" "), "--lang", "en"];
  const { code, stdout, stderr } = await egov(words, { cwd });
  expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
  expect(JSON.parse(stdout)).toEqual({ argv: words, language: "en" });
});

it("a queue for egov validate comes from @egov-vn/work", async () => {
  const alone = join(await folderWith({}), "egov.js");
  const absent = partOf(
    { command: "validate --store", packageName: "@egov-vn/work" },
    "openQueue" as never,
    createSession(["--lang", "en"], { ...outer, cwd: await folderWith({}) }),
    alone,
  ).catch((error: unknown) => error);
  expect(((await absent) as CommandFailure).text("en")).toContain(
    "Install it with: npm install --global @egov-vn/work",
  );
  const cwd = await projectWith(
    "@egov-vn/work",
    "export async function openQueue(address) { throw new Error(address); }",
  );
  const called = await egov(["validate", "package.json", "--store", "postgres://x", "--lang", "en"], { cwd });
  expect(called.stderr).toContain("postgres://x");
});

it("says so when the installed package has no such command", async () => {
  const cwd = await projectWith("@egov-vn/mocks", "export const other = 1;");
  const { code, stderr } = await egov(["mock", "--lang", "en"], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain("has no egov mock. Install a newer one with: npm install --save-dev @egov-vn/mocks@latest");
});

it("knows the command behind options", () => {
  expect(extensionOf(["--lang", "en", "generate"])).toEqual({ command: "generate", packageName: "@egov-vn/codegen" });
});

it("leaves a command of its own alone", async () => {
  const { stderr } = await egov(["validate", "work", "--lang", "en"], { cwd: await folderWith({}) });
  expect(stderr).toContain("There is no file or folder work.");
});

it("makes the code of a specification where @egov-vn/codegen is installed", async () => {
  const source = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
  const cwd = await folderWith({
    "package.json": "{}",
    "node_modules/@egov-vn/codegen/package.json": JSON.stringify({
      name: "@egov-vn/codegen",
      type: "module",
      exports: { "./egov": "./egov.ts" },
    }),
    "broken.yaml": "openapi: 2.0.0",
  });
  await symlink(source("packages/codegen/src/egov.ts"), join(cwd, "node_modules/@egov-vn/codegen/egov.ts"));
  const generate = ["generate", "--spec", source("specs/openapi/feedback.yaml"), "--out", "src/gen"];
  const made = await egov(generate, { cwd });
  expect(made).toMatchObject({ code: 0, stderr: "" });
  expect(made.stdout).toContain("operations.ts: đã ghi");
  const names = ["inbound.ts", "index.ts", "mock.ts", "operations.ts", "schemas.ts", "types.ts"];
  expect((await readdir(join(cwd, "src/gen"))).sort()).toEqual(names);
  const again = await egov([...generate, "--check", "--lang", "en"], { cwd });
  expect(again).toEqual({ code: 0, stderr: "", stdout: names.map((name) => `${name}: unchanged\n`).join("") });
  const broken = await egov(["generate", "--spec=broken.yaml", "--out", "other", "--lang=en"], { cwd });
  expect([broken.code, broken.stdout]).toEqual([2, ""]);
  expect(broken.stderr).toContain("broken.yaml is no OpenAPI 3.0 or 3.1");
  const help = await egov(["generate", "--help", "--lang", "en"], { cwd });
  expect(help.code).toBe(0);
  expect(help.stdout).toContain("Usage: egov generate --spec FILE --out FOLDER");
});
