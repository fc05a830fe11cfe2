import { type Command, type CommanderError, Help, Option } from "commander";
import { type CommandFailure, wrongUse } from "./exit.js";
import type { Session } from "./session.js";
import type { CommandSpec, OptionSpec } from "./tree/spec.js";
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
      // What an option may be is in its description already.
      optionDescription: (option) => option.description,
      argumentDescription: (argument) => argument.description,
    })
    .addOption(new Option("--lang <vi|en>", say("langOption")).default("vi"))
    .addOption(new Option("--no-color", say("noColorOption")));
}

/** Returns what an option is for, what it may be, and what it is when it is not given. */
export function optionText({ about, params, values, initial }: OptionSpec, { say }: Session): string {
  const notes = [
    ...(values ? [say("helpChoices", { values: values.join(", ") })] : []),
    ...(initial !== undefined ? [say("helpDefault", { value: initial })] : []),
  ];
  return notes.length > 0 ? `${say(about, params)} (${notes.join("; ")})` : say(about, params);
}

/** Returns the last part of a help page: examples, each with what it does, and what the exit codes mean. */
export function afterHelp(
  { say, colors }: Session,
  { examples, exits }: Pick<CommandSpec, "examples" | "exits">,
): string {
  const width = Math.max(...examples.map(([call]) => call.length));
  return [
    "",
    colors.bold(say("helpExamples")),
    ...examples.map(([call, what]) => `  ${call.padEnd(width)}  # ${say(what)}`),
    "",
    colors.bold(say("helpExitCodes")),
    ...exits.map(([code, meaning]) => `  ${code}  ${say(meaning)}`),
  ].join("\n");
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
    case "commander.missingMandatoryOptionValue":
      return wrongUse("missingOption", { name });
    case "commander.optionMissingArgument":
      return wrongUse("missingValue", { name });
    case "commander.excessArguments":
      return wrongUse("excessArguments");
    default:
      return wrongUse("wrongArguments", { reason: error.message.replace(/^error: /, "") });
  }
}
