import { resolve } from "node:path";
import { standardName } from "@egov-vn/core";
import { standards } from "@egov-vn/standards";
import { type FilePart, type RunSettings, systemReason, type Tally } from "@egov-vn/validate";
import { REPORTS, type ReportContext, type ReportFormat, reportContext, summaryText } from "@egov-vn/validate/reports";
import { catalogue } from "./catalogue.js";
import { CommandFailure, EXIT } from "./exit.js";
import type { Output } from "./io.js";
import type { Session } from "./session.js";
import { writeWhole } from "./sink.js";
import { WORDS } from "./words.js";

const known = new Map(standards.map((standard) => [standardName(standard), standard]));

/** Returns what the reports of a command are made from. */
export function commandReportContext(settings: RunSettings, tally: Tally, { io, colors }: Session): ReportContext {
  const run = { settings, tally, rules: catalogue, standards: known };
  return reportContext(run, { columns: io.stdout.columns, colors });
}

/**
 * Writes a report to standard output, or to a file, whole or not at all; then, where the format itself has no figures to
 * read, the figures to standard error.
 *
 * @throws CommandFailure when the file cannot be written.
 */
export async function giveReport(
  parts: AsyncIterable<FilePart>,
  format: ReportFormat,
  output: string | undefined,
  context: ReportContext,
  { io, say }: Session,
): Promise<void> {
  const { quiet } = context.settings;
  const report = await REPORTS[format]();
  const pieces = report(parts, context);
  if (output === undefined) await writeTo(io.stdout, pieces);
  else {
    await writeFileWhole(resolve(io.cwd, output), output, pieces);
    if (!quiet) await io.stderr.write(`${say("written", { path: output })}\n`);
  }
  if (!quiet && format !== "text") await io.stderr.write(summaryText(context.tally.summary(), context));
}

async function writeTo(output: Output, pieces: AsyncIterable<string>): Promise<void> {
  for await (const piece of pieces) await output.write(piece);
}

async function writeFileWhole(path: string, shown: string, pieces: AsyncIterable<string>): Promise<void> {
  try {
    await writeWhole(path, pieces);
  } catch (error) {
    if (error instanceof CommandFailure) throw error;
    const reason = systemReason(error);
    if (reason === undefined) throw error;
    throw new CommandFailure(EXIT.usage, "outputFolder", {
      path: shown,
      reason: reason === "reasonMissing" ? WORDS.reasonNoFolder : WORDS[reason],
    });
  }
}
