import type { Language } from "./language.js";

/** Where an extension's text goes. */
export interface ExtensionStream {
  /** Resolves when the text was taken. */
  write(text: string): Promise<void>;
}

/** Where an extension's result goes. */
export interface ExtensionOutput {
  /** The format to write: the one that the name of the file tells, else the first of those that were offered. */
  readonly format: string;
  /** Writes the result, whole or not at all. It can be called once. */
  give(data: string | Uint8Array): Promise<void>;
}

/** What `egov` hands to a command of another package. */
export interface ExtensionHost {
  readonly io: {
    /** The folder that paths of arguments start from. */
    readonly cwd: string;
    readonly stdout: ExtensionStream;
    readonly stderr: ExtensionStream;
  };
  readonly language: Language;
  /**
   * Finds out where a result goes, as for every `-o` of `egov`, and opens nothing yet. Ask for it before any work: what is
   * wrong with the place is said here.
   *
   * @param given the value of `-o`; standard output without it and for `-`.
   * @param formats what the command can write, the usual one first: `svg`, `png`, `drawio`, `docx` ….
   * @throws Failure when the place cannot be written to, or its name belongs to another format.
   */
  output(given: string | undefined, formats: readonly [string, ...string[]]): Promise<ExtensionOutput>;
}

/** What the entry `./egov` of a package exports that adds a command to `egov`. */
export interface Extension {
  /**
   * Runs the command.
   *
   * @param argv all arguments after `egov`.
   * @returns the exit code of `egov`.
   * @throws Failure for what a user can put right.
   */
  run(argv: readonly string[], host: ExtensionHost): Promise<number>;
}
