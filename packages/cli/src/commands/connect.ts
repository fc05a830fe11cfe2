import { resolve } from "node:path";
import type { ConnectionPart, ConnectionReport } from "@egov-vn/clients/files";
import { displayWidth, printable } from "@egov-vn/core/tables";
import { verdictWord } from "@egov-vn/validate/reports";
import { type Command, Option } from "commander";
import { exitCodeOf } from "../exit.js";
import { examplesText, exitCodesText, localiseHelp } from "../help.js";
import { formatNamed } from "../options.js";
import type { Session } from "../session.js";
import type { WordKey } from "../words.js";

const FORMATS = ["text", "json"] as const;

const PARTS: Readonly<Record<ConnectionPart, WordKey>> = {
  dns: "connectDns",
  line: "connectLine",
  tls: "connectTls",
  token: "connectToken",
  clock: "connectClock",
  permission: "connectPermission",
};

/** Adds `egov connect check`. */
export function registerConnectCommand(program: Command, session: Session): void {
  const { say, io } = session;
  const examples = (): string => examplesText(session, [["egov connect check axis.connection.yaml", "connectExample"]]);
  const parent = localiseHelp(program.command("connect"), session)
    .description(say("connectAbout"))
    .helpCommand(false)
    .addHelpText("after", examples);
  localiseHelp(parent.command("check"), session)
    .description(say("connectCheckAbout"))
    .argument("<file>", say("connectFile"))
    .addOption(new Option("--format <format>", say("codesFormatOption")).default("text"))
    .addHelpText("after", () => [examples(), exitCodesText(session)].join("\n"))
    .action(async (file: string, options: { readonly format: string }) => {
      const json = formatNamed(options.format, FORMATS) === "json";
      // Few calls connect to anything, and it would slow the start of all.
      const { checkConnection, readConnection } = await import("@egov-vn/clients/files");
      const report = await checkConnection(await readConnection(resolve(io.cwd, file), io.env), () =>
        io.now().getTime(),
      );
      session.exitCode = exitCodeOf(report.verdict);
      await io.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : reportText(report, session));
    });
}

function reportText({ system, verdict, steps }: ConnectionReport, session: Session): string {
  const { say, language, colors } = session;
  const names = steps.map(({ part }) => say(PARTS[part]));
  const verdicts = steps.map((step) => say(verdictWord(step.verdict)));
  const width = (texts: readonly string[]): number => Math.max(...texts.map(displayWidth));
  const padded = (text: string, to: number): string => text + " ".repeat(to - displayWidth(text));
  const lines = steps.map(({ message }, index) =>
    [
      "",
      padded(names[index] as string, width(names)),
      padded(verdicts[index] as string, width(verdicts)),
      printable(message[language]),
    ].join("  "),
  );
  return `${colors.bold(printable(system))}: ${say(verdictWord(verdict))}\n${lines.join("\n")}\n`;
}
