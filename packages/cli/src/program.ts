import { type Failure, isFailure } from "@egov-vn/core";
import { printable } from "@egov-vn/core/tables";
import { messageOf } from "@egov-vn/validate";
import { Command, CommanderError } from "commander";
import { commands } from "./commands/index.js";
import { CommandFailure, EXIT, type ExitCode } from "./exit.js";
import { extensionOf, runExtension } from "./extensions.js";
import { examplesText, exitCodesText, localiseHelp, parserFailure } from "./help.js";
import { type Io, OutputClosedError } from "./io.js";
import { checkLanguage, createSession, type Session } from "./session.js";
import { VERSION } from "./version.js";

function createProgram(session: Session, printed: (text: string) => void): Command {
  const { say } = session;
  const program = localiseHelp(new Command("egov"), session)
    .description(say("about"))
    .version(VERSION, "-V, --version", say("versionOption"))
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: printed, writeErr: () => {}, outputError: () => {} })
    .addHelpText("after", () =>
      [
        examplesText(session, [
          ["egov validate outbox/", "validateExampleFolder"],
          ["egov inspect packet.edxml", "inspectExample"],
          ["egov explain DOC-031", "explainExample"],
        ]),
        exitCodesText(session),
      ].join("\n"),
    );
  for (const register of commands) register(program, session);
  return program;
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
      await io.stderr.write(program.helpInformation());
      return EXIT.usage;
    }
    await program.parseAsync(argv, { from: "user" });
    return session.exitCode;
  } catch (error) {
    return await ended(error, session, help);
  }
}

async function ended(error: unknown, session: Session, help: string): Promise<ExitCode> {
  // Whoever read the output has gone; the run was broken off, so it is not a pass.
  if (error instanceof OutputClosedError) return EXIT.unchecked;
  try {
    if (error instanceof CommanderError) {
      const failure = parserFailure(error);
      if (failure) return await told(failure, session);
      await session.io.stdout.write(help);
      return EXIT.conforms;
    }
    if (isFailure(error)) return await told(error, session);
    const unexpected = new CommandFailure(EXIT.unchecked, "unexpected", { reason: messageOf(error) });
    await told(unexpected, session);
    if (session.io.env.EGOV_DEBUG) await session.io.stderr.write(`${(error as Error).stack ?? String(error)}\n`);
    return EXIT.unchecked;
  } catch (second) {
    if (second instanceof OutputClosedError) return EXIT.unchecked;
    throw second;
  }
}

async function told(failure: Failure, { io, colors, language, say }: Session): Promise<ExitCode> {
  const label = colors.red(`${say("errorLabel")}:`);
  await io.stderr.write(`egov: ${label} ${printable(failure.text(language))}\n`);
  return failure instanceof CommandFailure ? failure.exitCode : EXIT.usage;
}
