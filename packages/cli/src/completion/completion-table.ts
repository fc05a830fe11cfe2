import { Option } from "commander";
import type { Session } from "../session.js";
import { allCommands, groups } from "../tree/index.js";
import type { ArgumentSpec, OptionSpec } from "../tree/spec.js";

/** What a shell may offer for a word. */
export interface Offer {
  readonly values: readonly string[];
  /** Also offers names of files or folders. */
  readonly names?: "file" | "folder";
}

export interface CompletedOption extends Offer {
  /** As they are typed: `-o`, `--output`. */
  readonly flags: readonly string[];
  readonly about: string;
  readonly takesValue: boolean;
}

/** What a shell may offer after a command. */
export interface CompletedCommand {
  /** `ipv6 check`; empty for `egov` itself. */
  readonly path: string;
  readonly about: string;
  readonly commands: readonly { readonly name: string; readonly about: string }[];
  readonly options: readonly CompletedOption[];
  /** For each argument in turn; the last stands for all that follow when it takes several. */
  readonly arguments: readonly Offer[];
  readonly several: boolean;
}

/**
 * Returns what shells complete, from the tree of commands.
 *
 * @param rules the ids of all rules.
 */
export function completionTable({ say }: Session, rules: readonly string[]): CompletedCommand[] {
  const offerOf = ({ values, names }: OptionSpec | ArgumentSpec): Offer => {
    if (names === "rule") return { values: rules };
    if (names === "command") return { values: groups.flatMap(({ commands }) => commands.map(({ name }) => name)) };
    return { values: values ?? [], ...(names && { names }) };
  };
  const completed = (spec: OptionSpec): CompletedOption => {
    const { short, long, required, optional } = new Option(spec.flags);
    const flags = [short, long].filter((flag) => flag !== undefined);
    return { flags, about: say(spec.about, spec.params), takesValue: required || optional, ...offerOf(spec) };
  };
  const shared: CompletedOption[] = [
    { flags: ["-h", "--help"], about: say("helpOption"), takesValue: false, values: [] },
    { flags: ["--lang"], about: say("langOption"), takesValue: true, values: ["vi", "en"] },
    { flags: ["--no-color"], about: say("noColorOption"), takesValue: false, values: [] },
  ];
  const briefly = ({ name, about }: { name: string; about: Parameters<typeof say>[0] }) => ({
    name,
    about: say(about),
  });
  const version: CompletedOption = {
    flags: ["-V", "--version"],
    about: say("versionOption"),
    takesValue: false,
    values: [],
  };
  const top: CompletedCommand = {
    path: "",
    about: say("about"),
    commands: groups.flatMap(({ commands }) => commands.map(briefly)),
    options: [...shared, version],
    arguments: [],
    several: false,
  };
  const rest = allCommands().map(({ path, spec }): CompletedCommand => {
    const given = spec.arguments ?? [];
    return {
      path: path.join(" "),
      about: say(spec.about),
      commands: (spec.commands ?? []).map(briefly),
      options: [...(spec.options ?? []).map(completed), ...shared],
      arguments: given.map(offerOf),
      several: given.at(-1)?.name.includes("...") ?? false,
    };
  });
  return [top, ...rest];
}
