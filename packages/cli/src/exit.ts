import type { Params } from "@egov-vn/core";
import type { WordKey } from "./words.js";

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

/** A failure that the user can mend: a text of the catalogue with its parameters, never a stack. */
export class CommandFailure extends Error {
  override readonly name = "CommandFailure";

  constructor(
    readonly exitCode: ExitCode,
    readonly key: WordKey,
    readonly params: Params = {},
  ) {
    super(key);
  }
}

/** Returns the failure of wrong use: exit code 2. */
export function wrongUse(key: WordKey, params: Params = {}): CommandFailure {
  return new CommandFailure(EXIT.usage, key, params);
}

const SYSTEM_REASONS = {
  ENOENT: "reasonMissing",
  EACCES: "reasonForbidden",
  EPERM: "reasonForbidden",
  EISDIR: "reasonFolder",
  ENOTDIR: "reasonNotFolder",
  ENOSPC: "reasonDiskFull",
  EMFILE: "reasonTooManyOpen",
  EIO: "reasonDisk",
} as const satisfies Record<string, WordKey>;

/** Returns the catalogue's words for what the system said, or `undefined` when it has none for it. */
export function systemReason(error: unknown): WordKey | undefined {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return code !== undefined && code in SYSTEM_REASONS ? SYSTEM_REASONS[code as keyof typeof SYSTEM_REASONS] : undefined;
}

/** Returns an error in one line. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
