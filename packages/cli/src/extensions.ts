import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Extension, ExtensionHost } from "@egov-vn/core";
import { EXIT, type ExitCode, wrongUse } from "./exit.js";
import { formatOfOutput } from "./output/endings.js";
import { checkedPlace, giveOutput } from "./output/output.js";
import type { Session } from "./session.js";

/**
 * What `egov` does when another package is installed next to it, by the words that ask for it: a name of a command, and
 * options that must be among the arguments. They bring servers, databases and layout engines, which most callers never need.
 */
const EXTENSIONS: Readonly<Record<string, string>> = {
  generate: "@egov-vn/codegen",
  mock: "@egov-vn/mocks",
  work: "@egov-vn/work",
  "docs build": "@egov-vn/site",
  "architecture draw --connections": "@egov-vn/drawings",
  "architecture report --pictures": "@egov-vn/drawings",
};

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

/** Finds a package's entry in the folder's project, or else next to `egov`, as a global installation has it. */
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

/** Tells whether another package that adds commands is there. */
export const isInstalled = (packageName: string, cwd: string): boolean =>
  entryOf(packageName, cwd, import.meta.url) !== undefined;

/** Returns what a command of another package is given. */
function hostOf(session: Session): ExtensionHost {
  return {
    io: session.io,
    language: session.language,
    output: async (given, formats) => {
      const format = formatOfOutput(undefined, given, formats) ?? formats[0];
      if (given !== undefined) await checkedPlace(given, session);
      return { format, give: (data) => giveOutput(data, given, session) };
    },
  };
}

/**
 * Runs a command of another package and returns its exit code.
 *
 * @param own where `egov` itself is installed.
 * @throws a failure with the line that installs the package, when it is not there or has no such command.
 */
export async function runExtension(
  call: ExtensionCall,
  argv: readonly string[],
  session: Session,
  own?: string,
): Promise<ExitCode> {
  const run = await partOf<Extension, "run">(call, "run", session, own);
  const code = await run(argv, hostOf(session));
  return Object.values(EXIT).find((known) => known === code) ?? EXIT.unchecked;
}

/**
 * Loads what another package brings to a command.
 *
 * @throws a failure with the line that installs the package, when it is not there or does not have it.
 */
export async function partOf<T, K extends keyof T & string>(
  { command, packageName }: ExtensionCall,
  part: K,
  session: Session,
  own: string = import.meta.url,
): Promise<T[K]> {
  const place = existsSync(join(session.io.cwd, "package.json")) ? "--save-dev" : "--global";
  const words = { command: `egov ${command}`, package: packageName, install: `npm install ${place} ${packageName}` };
  const entry = entryOf(packageName, session.io.cwd, own);
  if (entry === undefined) throw wrongUse("extensionAbsent", words);
  const found = ((await import(pathToFileURL(entry).href)) as Partial<T>)[part];
  if (found === undefined) throw wrongUse("extensionWithoutCommand", { ...words, install: `${words.install}@latest` });
  return found;
}
