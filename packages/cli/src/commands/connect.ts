import { resolve } from "node:path";
import { type ConnectionPart, type ConnectionReport, checkConnection, readConnection } from "@egov-vn/clients/files";
import { displayWidth, printable } from "@egov-vn/core/tables";
import { verdictWord } from "@egov-vn/validate/reports";
import { exitCodeOf } from "../exit.js";
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

/** Tries a connection, and tells of each part. */
export async function checkConnectionFile(
  file: string,
  options: { readonly format: string },
  session: Session,
): Promise<void> {
  const { io } = session;
  const json = formatNamed(options.format, FORMATS) === "json";
  const connection = await readConnection(resolve(io.cwd, file), io.env);
  const report = await checkConnection(connection, () => io.now().getTime());
  session.exitCode = exitCodeOf(report.verdict);
  await io.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : reportText(report, session));
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
