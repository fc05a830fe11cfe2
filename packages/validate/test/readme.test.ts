import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** The programs of a page that use this package, as blocks of TypeScript. */
const programsOf = (page: string): string[] =>
  Array.from(
    readFileSync(join(root, page), "utf8").matchAll(/```ts\n([\s\S]*?)```/g),
    ([, program = ""]) => program,
  ).filter((program) => program.includes('"@egov-vn/validate"'));

it("the programs in the READMEs compile in strict TypeScript", () => {
  const programs = ["README.md", "packages/validate/README.md"].flatMap(programsOf);
  expect(programs.length).toBe(3);
  const { config } = ts.readConfigFile(join(root, "tsconfig.base.json"), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const names = programs.map((_, index) => join(root, "packages/validate/test", `readme-${index}.ts`));
  const texts = new Map(
    names.map((name, index) => [name, `declare const file: File;\n${programs[index]}\nexport {};\n`] as const),
  );
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.readFile = (name) => texts.get(name) ?? readFile(name);
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  host.getSourceFile = (name, version, ...rest) => {
    const text = texts.get(name);
    return text === undefined ? getSourceFile(name, version, ...rest) : ts.createSourceFile(name, text, version, true);
  };
  const program = ts.createProgram(names, { ...options, noEmit: true }, host);
  const problems = names.flatMap((name) =>
    ts.getPreEmitDiagnostics(program, program.getSourceFile(name)).map(({ messageText }) => {
      return `${name.slice(dirname(name).length + 1)}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
    }),
  );
  expect(problems).toEqual([]);
}, 300_000);
