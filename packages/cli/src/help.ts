import { type Command, type CommanderError, Help, Option } from "commander";
import { type CommandFailure, wrongUse } from "./exit.js";
import type { Session } from "./session.js";
import type { WordKey } from "./words.js";

const TITLES: Readonly<Record<string, WordKey>> = {
  "Usage:": "helpUsage",
  "Options:": "helpOptions",
  "Commands:": "helpCommands",
  "Arguments:": "helpArguments",
};

/** Makes a command speak the session's language in its help. Call it before its options are added. */
export function localiseHelp(command: Command, session: Session): Command {
  const { say, colors } = session;
  return command
    .helpOption("-h, --help", say("helpOption"))
    .configureHelp({
      helpWidth: Math.min(session.io.stdout.columns, 110),
      showGlobalOptions: false,
      styleTitle: (title) => colors.bold(TITLES[title] ? say(TITLES[title]) : title),
      commandUsage: (cmd) =>
        new Help()
          .commandUsage(cmd)
          .replace("[options]", say("usageOptions"))
          .replace("[command]", say("usageCommand")),
      subcommandTerm: (cmd) => new Help().subcommandTerm(cmd).replace("[options]", say("usageOptions")),
      optionDescription: (option) => {
        const notes: string[] = [];
        if (option.argChoices) notes.push(say("helpChoices", { values: option.argChoices.join(", ") }));
        if (typeof option.defaultValue === "string") notes.push(say("helpDefault", { value: option.defaultValue }));
        return notes.length > 0 ? `${option.description} (${notes.join("; ")})` : option.description;
      },
    })
    .addOption(languageOption(session))
    .addOption(new Option("--no-color", say("noColorOption")));
}

function languageOption(session: Session): Option {
  const option = new Option("--lang <vi|en>", session.say("langOption"));
  option.default("vi");
  return option;
}

/** Returns the last part of a help page: examples, each with what it does. */
export function examplesText(
  session: Session,
  examples: readonly (readonly [command: string, what: WordKey])[],
): string {
  const width = Math.max(...examples.map(([command]) => command.length));
  const lines = examples.map(([command, what]) => `  ${command.padEnd(width)}  # ${session.say(what)}`);
  return ["", session.colors.bold(session.say("helpExamples")), ...lines].join("\n");
}

/** Returns the exit codes, as the help lists them. */
export function exitCodesText(session: Session): string {
  const keys = ["helpExit0", "helpExit1", "helpExit2", "helpExit3"] as const;
  return ["", session.colors.bold(session.say("helpExitCodes")), ...keys.map((key) => `  ${session.say(key)}`)].join(
    "\n",
  );
}

/** Returns what the argument parser refused, in our own words; `undefined` when it only printed what was asked for. */
export function parserFailure(error: CommanderError): CommandFailure | undefined {
  if (error.exitCode === 0) return undefined;
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const near = /Did you mean (?:one of )?(.*?)\?/.exec(error.message)?.[1];
  switch (error.code) {
    case "commander.unknownOption":
      return near ? wrongUse("unknownOptionNear", { name, near }) : wrongUse("unknownOption", { name });
    case "commander.unknownCommand":
      return near ? wrongUse("unknownCommandNear", { name, near }) : wrongUse("unknownCommand", { name });
    case "commander.help":
      return wrongUse("missingCommand");
    case "commander.missingArgument":
      return wrongUse("missingArgument", { name });
    case "commander.optionMissingArgument":
      return wrongUse("missingValue", { name });
    case "commander.excessArguments":
      return wrongUse("excessArguments");
    default:
      return wrongUse("wrongArguments", { reason: error.message.replace(/^error: /, "") });
  }
}
