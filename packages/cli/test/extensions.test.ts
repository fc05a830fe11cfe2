import { expect, it } from "vitest";
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
  ["validate box --store postgres://localhost/egov", "@egov-vn/work"],
  ["validate box --store=postgres://localhost/egov", "@egov-vn/work"],
  ["docs build", "@egov-vn/site"],
  ["architecture draw --connections a.yaml", "@egov-vn/drawings"],
];

it.each(ABSENT)("egov %s says how to install %s where it is absent", async (argv, name) => {
  const project = await folderWith({ "package.json": "{}" });
  const inProject = await egov([...argv.split(" "), "--lang", "en"], { cwd: project });
  expect([inProject.code, inProject.stdout]).toEqual([2, ""]);
  expect(inProject.stderr).toContain(`Install it with: npm install --save-dev ${name}\n`);
  const elsewhere = await egov(argv.split(" "), { cwd: await folderWith({}) });
  expect(elsewhere.code).toBe(2);
  expect(elsewhere.stderr).toContain(`Hãy cài bằng lệnh: npm install --global ${name}\n`);
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

it("says so when the installed package has no such command", async () => {
  const cwd = await projectWith("@egov-vn/mocks", "export const other = 1;");
  const { code, stderr } = await egov(["mock", "--lang", "en"], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain("has no egov mock. Install a newer one with: npm install --save-dev @egov-vn/mocks@latest");
});

it("knows the command behind options", async () => {
  const { stderr } = await egov(["--lang", "en", "generate"], { cwd: await folderWith({}) });
  expect(stderr).toContain("egov generate is part of @egov-vn/codegen");
});

it("leaves a command of its own alone", async () => {
  const { stderr } = await egov(["validate", "work", "--lang", "en"], { cwd: await folderWith({}) });
  expect(stderr).toContain("There is no file or folder work.");
});
