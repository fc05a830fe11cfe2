import { resolve } from "node:path";
import { type Finding, type RuleCatalogue, type Standard, standardName, type Verdict } from "@egov-vn/core";
import { standards } from "@egov-vn/standards";
import {
  type CheckSettings,
  counted,
  type FilePart,
  partOfFindings,
  type RunSettings,
  rulesFor,
  systemReason,
  Tally,
} from "@egov-vn/validate";
import {
  REPORTS,
  type ReportContext,
  type ReportFormat,
  reportContext,
  summaryText,
  textReport,
} from "@egov-vn/validate/reports";
import { catalogue } from "./catalogue.js";
import { CommandFailure, EXIT } from "./exit.js";
import type { Output } from "./io.js";
import { asOfDay, startOf } from "./options.js";
import type { Session } from "./session.js";
import { writeWhole } from "./sink.js";
import { VERSION } from "./version.js";
import { WORDS } from "./words.js";

const known = new Map(standards.map((standard) => [standardName(standard), standard]));

/**
 * Loads the law register, and returns what the reports of a command are made from.
 *
 * @param own a standard that is not in the list of all.
 */
export async function commandReportContext(
  settings: RunSettings,
  tally: Tally,
  { io, colors }: Session,
  own?: Standard<unknown>,
): Promise<ReportContext> {
  const rules: RuleCatalogue = own ? new Map([...catalogue, ...rulesFor(own)]) : catalogue;
  const standards = own ? new Map([...known, [standardName(own), own]]) : known;
  return reportContext({ settings, tally, rules, standards }, { columns: io.stdout.columns, colors });
}

/** Returns the settings of a run that only tells what a command's own work found. */
export function plainSettings({ language, io }: Session, settings: Partial<RunSettings> = {}): RunSettings {
  const now = io.now();
  return {
    tool: { name: "egov", version: VERSION },
    language,
    asOf: asOfDay(undefined, now),
    startedAt: startOf(now),
    ...{ strict: false, profiles: [], severities: {}, showPersonal: false, quiet: true },
    ...settings,
  };
}

/** Returns how a run checks. */
export function checkSettings(run: RunSettings, everyRecord = false): CheckSettings {
  const { asOf, strict, profiles, severities, standard, showPersonal } = run;
  const context = { asOf, strict, profiles, severities };
  return { context, ...(standard !== undefined && { standard }), showPersonal, everyRecord };
}

/** Writes parts as text to standard error, without figures, and returns the verdict. */
export async function tellParts(
  parts: AsyncIterable<FilePart> | Iterable<FilePart>,
  session: Session,
  own?: Standard<unknown>,
  to: "stdout" | "stderr" = "stderr",
): Promise<Verdict> {
  const tally = new Tally();
  const context = await commandReportContext(plainSettings(session), tally, session, own);
  async function* all(): AsyncGenerator<FilePart> {
    yield* parts;
  }
  for await (const piece of textReport(counted(all(), tally), context)) await session.io[to].write(piece);
  return tally.summary().verdict;
}

/** Writes what a command's own work found, as reports write it, and returns the verdict. */
export async function tellFindings(
  file: string,
  findings: readonly Finding[],
  session: Session,
  to: "stdout" | "stderr" = "stderr",
): Promise<Verdict> {
  return tellParts([partOfFindings(file, findings, catalogue)], session, undefined, to);
}

/**
 * Writes a report, and for text what the command adds to it, to standard output, or to a file, whole or not at all; then, where the format itself has no figures to
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
  added: () => string = () => "",
): Promise<void> {
  const { quiet } = context.settings;
  const report = await REPORTS[format]();
  async function* written(): AsyncGenerator<string> {
    yield* report(parts, context);
    if (format === "text") yield added();
  }
  const pieces = written();
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
