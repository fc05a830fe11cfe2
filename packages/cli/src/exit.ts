import { Failure, type Params, type Verdict } from "@egov-vn/core";
import { WORDS, type WordKey } from "./words.js";

/** What the command's exit code says. When several apply, wrong use goes before not checked, and that before findings. */
export const EXIT = {
  /** Everything was checked and conforms. */
  conforms: 0,
  /** There are findings of severity error. */
  findings: 1,
  /** Wrong use or configuration: nothing was checked. */
  usage: 2,
  /** Something could not be checked, or there was nothing to check. */
  unchecked: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const EXIT_OF: Readonly<Record<Verdict, ExitCode>> = {
  pass: EXIT.conforms,
  fail: EXIT.findings,
  error: EXIT.unchecked,
  skipped: EXIT.unchecked,
};

/** Returns the exit code that a verdict leads to. */
export function exitCodeOf(verdict: Verdict): ExitCode {
  return EXIT_OF[verdict];
}

/** A failure that the user can do something about: a text of the catalogue with its parameters, and how the run ends. */
export class CommandFailure extends Failure {
  override readonly name = "CommandFailure";

  constructor(
    readonly exitCode: ExitCode,
    key: WordKey,
    params: Params = {},
  ) {
    super(`cli.${key}`, WORDS[key], params);
  }
}

/** Returns the failure of wrong use: exit code 2. */
export function wrongUse(key: WordKey, params: Params = {}): CommandFailure {
  return new CommandFailure(EXIT.usage, key, params);
}
