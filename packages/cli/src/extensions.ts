import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Language } from "@egov-vn/core";
import { EXIT, type ExitCode, wrongUse } from "./exit.js";
import type { Io } from "./io.js";

/**
 * What `egov` does when another package is installed beside it, by the words that ask for it: a name of a command, and
 * options that must be among the arguments. They bring servers, databases and layout engines, which most callers never need.
 */
const EXTENSIONS: Readonly<Record<string, string>> = {
  generate: "@egov-vn/codegen",
  mock: "@egov-vn/mocks",
  work: "@egov-vn/work",
  "validate --store": "@egov-vn/work",
  "docs build": "@egov-vn/site",
  "architecture draw --connections": "@egov-vn/drawings",
};

/** What a package finds when its command is run. */
export interface ExtensionHost {
  readonly io: Io;
  readonly language: Language;
}

/** What a package must export as `./egov`: it gets all arguments after `egov`, and returns an exit code of `egov`. */
interface Extension {
  run(argv: readonly string[], host: ExtensionHost): Promise<number>;
}

/** A command of another package. */
export interface ExtensionCall {
  /** As in the table: `generate`, `validate --store`. */
  readonly command: string;
  readonly packageName: string;
}

/** Returns the command of another package that the arguments ask for, or nothing. */
export function extensionOf(argv: readonly string[]): ExtensionCall | undefined {
  const given = argv.filter((arg, index) => !arg.startsWith("-") && argv[index - 1] !== "--lang");
  const found = Object.entries(EXTENSIONS).find(([command]) => {
    const parts = command.split(" ");
    const words = parts.filter((part) => !part.startsWith("--"));
    const options = parts.filter((part) => part.startsWith("--"));
    return (
      words.every((word, index) => given[index] === word) &&
      options.every((option) => argv.some((arg) => arg === option || arg.startsWith(`${option}=`)))
    );
  });
  return found && { command: found[0], packageName: found[1] };
}

/** Finds a package's entry in the folder's project, or else beside `egov`, as a global installation has it. */
function entryOf(packageName: string, cwd: string, own: string): string | undefined {
  for (const from of [join(cwd, "package.json"), own]) {
    try {
      return createRequire(from).resolve(`${packageName}/egov`);
    } catch {
      // Not there: the next place is looked at.
    }
  }
  return undefined;
}

/**
 * Runs a command of another package and returns its exit code.
 *
 * @param own where `egov` itself is installed.
 * @throws a failure with the line that installs the package, when it is not there or has no such command.
 */
export async function runExtension(
  { command, packageName }: ExtensionCall,
  argv: readonly string[],
  host: ExtensionHost,
  own: string = import.meta.url,
): Promise<ExitCode> {
  const place = existsSync(join(host.io.cwd, "package.json")) ? "--save-dev" : "--global";
  const words = { command: `egov ${command}`, package: packageName, install: `npm install ${place} ${packageName}` };
  const entry = entryOf(packageName, host.io.cwd, own);
  if (entry === undefined) throw wrongUse("extensionAbsent", words);
  const { run }: Partial<Extension> = await import(pathToFileURL(entry).href);
  if (run === undefined) throw wrongUse("extensionWithoutCommand", { ...words, install: `${words.install}@latest` });
  const code = await run(argv, host);
  return Object.values(EXIT).find((known) => known === code) ?? EXIT.unchecked;
}
