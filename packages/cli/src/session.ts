import { fillTemplate, type Language, type Params } from "@egov-vn/core";
import pc from "picocolors";
import { EXIT, type ExitCode, wrongUse } from "./exit.js";
import type { Io } from "./io.js";
import type { CommandSpec } from "./tree/spec.js";
import { WORDS, type WordKey } from "./words.js";

type Colors = ReturnType<typeof pc.createColors>;

/** One call of the command: its world, its language, and how it ends. */
export interface Session {
  readonly io: Io;
  readonly language: Language;
  readonly colors: Colors;
  /** Returns a text of the catalogue in the session's language. */
  say(key: WordKey, params?: Params): string;
  exitCode: ExitCode;
  /** The command that was called, once that is known. */
  command?: CommandSpec;
}

/** Returns the value of an option among raw arguments, before they are parsed: the parser's own words depend on it. */
function optionValue(argv: readonly string[], option: string): string | undefined {
  const end = argv.indexOf("--");
  const options = end === -1 ? argv : argv.slice(0, end);
  const at = options.findLastIndex((argument) => argument === option || argument.startsWith(`${option}=`));
  const found = options[at];
  return found?.startsWith(`${option}=`) ? found.slice(option.length + 1) : found && options[at + 1];
}

/** Returns the session for a call. Without a language it is Vietnamese: the language of the law and of its readers. */
export function createSession(argv: readonly string[], io: Io): Session {
  const named = optionValue(argv, "--lang") ?? (io.env.EGOV_LANG || undefined);
  const language: Language = named === "en" ? "en" : "vi";
  const session: Session = {
    io,
    language,
    colors: pc.createColors(wantsColors(argv, io)),
    say: (key, params = {}) => fillTemplate(WORDS[key][language], params, language),
    exitCode: EXIT.conforms,
  };
  return session;
}

/** @throws CommandFailure when the language asked for is not one of ours. */
export function checkLanguage(argv: readonly string[], io: Io): void {
  const named = optionValue(argv, "--lang") ?? (io.env.EGOV_LANG || undefined);
  if (named !== undefined && named !== "vi" && named !== "en") throw wrongUse("badLanguage", { value: named });
}

// https://no-color.org: any value but the empty one.
function wantsColors(argv: readonly string[], io: Io): boolean {
  if (argv.includes("--no-color") || io.env.NO_COLOR) return false;
  return Boolean(io.env.FORCE_COLOR) || (io.stdout.isTerminal && io.env.TERM !== "dumb");
}
