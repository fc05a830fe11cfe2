import type { Params } from "@egov-vn/core";
import type { ExitCode } from "../exit.js";
import type { WordKey } from "../words.js";

/** What an argument or the value of an option names, for the shell's completion. */
type Names = "file" | "folder" | "rule" | "command";

/** An option of a command. */
export interface OptionSpec {
  /** As the help shows it: `-o, --output <file>`. */
  readonly flags: string;
  readonly about: WordKey;
  readonly params?: Params;
  /** The values that it may have: shown by the help, offered by the shell. */
  readonly values?: readonly string[];
  readonly initial?: string;
  readonly repeated?: boolean;
  readonly required?: boolean;
  readonly names?: Names;
}

/** An argument of a command. */
export interface ArgumentSpec {
  /** As the help shows it: `<files...>`. */
  readonly name: string;
  readonly about: WordKey;
  readonly values?: readonly string[];
  readonly names?: Names;
}

/** What an exit code says of a command. */
export type Exit = readonly [code: ExitCode, meaning: WordKey];

/** A call, and what it does. */
export type Example = readonly [call: string, what: WordKey];

/**
 * A command as help, completion and README tell of it, and as the parser takes it. It loads nothing: what it does is
 * loaded when it is called.
 */
export interface CommandSpec {
  readonly name: string;
  readonly about: WordKey;
  readonly arguments?: readonly ArgumentSpec[];
  readonly options?: readonly OptionSpec[];
  readonly examples: readonly Example[];
  readonly exits: readonly Exit[];
  readonly commands?: readonly CommandSpec[];
  /** Takes the options of the command that it belongs to as well. */
  readonly inherits?: boolean;
  /** Loads what it does. It is given its arguments, its options, the session and the parser's command. */
  readonly load?: () => Promise<(...given: never[]) => Promise<void>>;
}

/** Commands that stand together in the help. */
export interface CommandGroup {
  readonly title: WordKey;
  readonly commands: readonly CommandSpec[];
}

/** A command with the names that lead to it. */
export interface PlacedCommand {
  readonly path: readonly string[];
  readonly spec: CommandSpec;
}

/** Returns commands and all that belong to them, each before its own. */
export function flatten(commands: readonly CommandSpec[], above: readonly string[] = []): PlacedCommand[] {
  return commands.flatMap((spec) => {
    const path = [...above, spec.name];
    return [{ path, spec }, ...flatten(spec.commands ?? [], path)];
  });
}
