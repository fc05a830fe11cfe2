import { type Failure, isFailure } from "@egov-vn/core";
import { printable } from "@egov-vn/core/tables";
import { messageOf } from "@egov-vn/validate";
import { Command, CommanderError, Option } from "commander";
import { CommandFailure, EXIT, type ExitCode } from "./exit.js";
import { extensionOf, runExtension } from "./extensions.js";
import { afterHelp, localiseHelp, optionText, parserFailure } from "./help.js";
import { type Io, OutputClosedError } from "./io.js";
import { formatOfOutput } from "./output/endings.js";
import { checkedPlace } from "./output/output.js";
import { checkLanguage, createSession, type Session } from "./session.js";
import { noStandardNamed } from "./standard-names.js";
import { groups } from "./tree/index.js";
import type { CommandSpec, OptionSpec } from "./tree/spec.js";
import { versionText } from "./version.js";

function createProgram(session: Session, printed: (text: string) => void): Command {
  const { say } = session;
  const program = localiseHelp(new Command("egov"), session)
    .description(say("about"))
    .version(versionText(session), "-V, --version", say("versionOption"))
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: printed, writeErr: () => {}, outputError: () => {} })
    .addHelpText("after", () =>
      afterHelp(session, {
        examples: [
          ["egov validate outbox/", "validateExampleFolder"],
          ["egov inspect packet.edxml", "inspectExample"],
          ["egov explain DOC-031", "explainExample"],
        ],
        exits: [
          [0, "exitDone"],
          [1, "exitFindings"],
          [2, "exitUsage"],
          [3, "exitUnchecked"],
        ],
      }),
    );
  for (const { title, commands } of groups) {
    for (const spec of commands) add(spec, program, session).helpGroup(say(title));
  }
  return program;
}

function add(spec: CommandSpec, parent: Command, session: Session): Command {
  const { say } = session;
  const command = localiseHelp(parent.command(spec.name), session)
    .description(say(spec.about))
    .helpCommand(false)
    .addHelpText("after", () => afterHelp(session, spec));
  for (const { name, about } of spec.arguments ?? []) command.argument(name, say(about));
  for (const option of spec.options ?? []) command.addOption(parserOption(option, spec, session));
  for (const sub of spec.commands ?? []) add(sub, command, session);
  const { load } = spec;
  if (!load) return command;
  return command.action(async (...given: unknown[]) => {
    session.command = spec;
    const called = given.pop() as Command;
    const own = given.pop() as Options;
    const options = await settled(spec, spec.inherits ? called.optsWithGlobals() : own, session);
    const run = (await load()) as (...all: unknown[]) => Promise<void>;
    await run(...given, options, session, called);
  });
}

type Options = Record<string, unknown>;

const nameOf = ({ flags }: OptionSpec): string => new Option(flags).attributeName();
const isFormat = (option: OptionSpec): boolean => nameOf(option) === "format";
const isOutputFile = (option: OptionSpec): boolean => nameOf(option) === "output" && option.names === "file";

function parserOption(spec: OptionSpec, command: CommandSpec, session: Session): Option {
  const option = new Option(spec.flags, optionText(spec, session));
  if (spec.required) option.makeOptionMandatory();
  // Where the name of the output may tell the format, what is not asked for must be known as such.
  const later = isFormat(spec) && command.options?.some(isOutputFile);
  if (spec.initial !== undefined && !later) option.default(spec.initial);
  if (spec.repeated) {
    option.argParser((value: string, before: string[] = []) => [...before, value]);
    if (!spec.required) option.default([]);
  }
  // An option whose value may be left off is asked what its values are.
  if (option.optional) option.preset("").argParser((value) => (value === "" ? noStandardNamed() : value));
  return option;
}

/** Returns the options with the format that is to be written; what is wrong with an output is said before any work. */
async function settled(spec: CommandSpec, given: Options, session: Session): Promise<Options> {
  const format = spec.options?.find(isFormat);
  const output = spec.options?.some(isOutputFile) ? (given.output as string | undefined) : undefined;
  if (output !== undefined) await checkedPlace(output, session);
  if (!format) return given;
  const told = formatOfOutput(given.format as string | undefined, output, format.values ?? []);
  const settledFormat = told ?? format.initial;
  return settledFormat === undefined ? given : { ...given, format: settledFormat };
}

/**
 * Runs the command and returns its exit code. Data goes to stdout, talk to stderr; a failure is one line that says what
 * to do, and a stack only when `EGOV_DEBUG` is set.
 *
 * @param argv the arguments after the program's name.
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const session = createSession(argv, io);
  let help = "";
  try {
    checkLanguage(argv, io);
    const extension = extensionOf(argv);
    if (extension) return await runExtension(extension, argv, session);
    const program = createProgram(session, (text) => {
      help += text;
    });
    if (argv.length === 0) {
      program.outputHelp();
      await io.stderr.write(help);
      return EXIT.usage;
    }
    await program.parseAsync(argv, { from: "user" });
    return session.exitCode;
  } catch (error) {
    return await exitAfter(error, session, help);
  }
}

/** A reader that has seen enough is no error; but what checks did not check all. */
function brokenOff({ command, exitCode }: Session): ExitCode {
  if (exitCode !== EXIT.conforms) return exitCode;
  const checks = command?.exits.some(([, meaning]) => meaning === "exitUnchecked");
  return checks ? EXIT.unchecked : EXIT.conforms;
}

async function exitAfter(error: unknown, session: Session, help: string): Promise<ExitCode> {
  if (error instanceof OutputClosedError) return brokenOff(session);
  try {
    if (error instanceof CommanderError) {
      const failure = parserFailure(error);
      if (failure) return await printFailure(failure, session);
      await session.io.stdout.write(help);
      return EXIT.conforms;
    }
    if (isFailure(error)) return await printFailure(error, session);
    const unexpected = new CommandFailure(EXIT.unchecked, "unexpected", { reason: messageOf(error) });
    await printFailure(unexpected, session);
    if (session.io.env.EGOV_DEBUG) await session.io.stderr.write(`${(error as Error).stack ?? String(error)}\n`);
    return EXIT.unchecked;
  } catch (second) {
    if (second instanceof OutputClosedError) return brokenOff(session);
    throw second;
  }
}

async function printFailure(failure: Failure, { io, colors, language, say }: Session): Promise<ExitCode> {
  const label = colors.red(`${say("errorLabel")}:`);
  await io.stderr.write(`egov: ${label} ${printable(failure.text(language))}\n`);
  return failure instanceof CommandFailure ? failure.exitCode : EXIT.usage;
}
