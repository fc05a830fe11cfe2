import { type Finding, type Standard, standardName, type Verdict } from "@egov-vn/core";
import {
  allStandards,
  type CheckSettings,
  countParts,
  type FilePart,
  LoadedStandards,
  partOfFindings,
  type RunSettings,
  rulesFor,
  Tally,
  tellSourceOnce,
} from "@egov-vn/validate";
import {
  REPORTS,
  type ReportContext,
  type ReportFormat,
  reportContext,
  summaryText,
  textReport,
} from "@egov-vn/validate/reports";
import { VERSION } from "./generated/version.js";
import { asOfDay, startOf } from "./options.js";
import { openOutput, writing } from "./output/output.js";
import type { Session } from "./session.js";

/** The rules and standards that a report may mention. */
export type Mentioned = Pick<ReportContext, "rules" | "standards">;

/** Returns one standard and its rules. */
export function onlyOf(standard: Standard<unknown>): Mentioned {
  return { rules: rulesFor(standard), standards: new Map([[standardName(standard), standard]]) };
}

/** Loads every standard, and returns them and the rules of all, those of the command itself among them. */
export async function allMentioned(): Promise<Mentioned> {
  const { catalogue: rules, knownStandards: standards } = await import("./catalogue.js");
  return { rules, standards };
}

/** Loads the law register, and returns what the reports of a command are made from. */
export async function commandReportContext(
  settings: RunSettings,
  tally: Tally,
  { io, colors }: Session,
  mentioned: Mentioned,
): Promise<ReportContext> {
  return reportContext(
    { settings, tally, ...mentioned },
    { columns: io.stdout.columns, folds: io.stdout.isTerminal, colors },
  );
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
export function checkSettings(
  run: RunSettings,
  everyRecord = false,
  more: Pick<CheckSettings, "formats" | "suppressions" | "fingerprints"> = {},
): CheckSettings {
  const { asOf, strict, profiles, severities, standard, showPersonal } = run;
  const context = { asOf, strict, profiles, severities };
  return { context, ...(standard !== undefined && { standard }), showPersonal, everyRecord, ...more };
}

/** Writes parts as text, without figures, and returns the verdict. */
export async function tellParts(
  parts: AsyncIterable<FilePart> | Iterable<FilePart>,
  session: Session,
  mentioned: Mentioned,
  to: "stdout" | "stderr" = "stderr",
): Promise<Verdict> {
  const tally = new Tally();
  const context = await commandReportContext(plainSettings(session), tally, session, mentioned);
  async function* all(): AsyncGenerator<FilePart> {
    yield* parts;
  }
  for await (const piece of textReport(countParts(all(), tally), context)) await session.io[to].write(piece);
  return tally.summary().verdict;
}

/** Writes what a command's own work found, as reports write it, and returns the verdict. */
export async function tellFindings(
  file: string,
  findings: readonly Finding[],
  session: Session,
  to: "stdout" | "stderr" = "stderr",
): Promise<Verdict> {
  if (findings.length === 0) return "pass";
  const mentioned = await allMentioned();
  return tellParts([partOfFindings(file, findings, mentioned.rules)], session, mentioned, to);
}

/**
 * Writes a report, and for text what the command adds to it, to the output asked for; then, where the format itself has
 * no figures to read, the figures to standard error.
 *
 * @throws CommandFailure when the output cannot be written.
 */
export async function giveReport(
  parts: AsyncIterable<FilePart>,
  format: ReportFormat,
  given: string | undefined,
  context: ReportContext,
  session: Session,
  added: () => string = () => "",
): Promise<void> {
  const { io, say } = session;
  const { quiet } = context.settings;
  const report = await REPORTS[format]();
  const output = await openOutput(given, session);
  await writing(output, async () => {
    for await (const piece of report(parts, context)) await output.write(piece);
    if (format === "text") await output.write(added());
  });
  if (output.file !== undefined && !quiet) await io.stderr.write(`${say("written", { path: output.file })}\n`);
  if (!quiet && format !== "text") await io.stderr.write(summaryText(context.tally.summary(), context));
}

/** How the report of a run is given. */
export interface RunReport {
  readonly settings: RunSettings;
  /** The files that the command line names itself. */
  readonly named: ReadonlySet<string>;
  readonly format: ReportFormat;
  readonly output: string | undefined;
  readonly session: Session;
  /** Sees the parts as they were found. */
  readonly seen?: (parts: AsyncIterable<FilePart>) => AsyncIterable<FilePart>;
  /** Sees the parts as they are reported. */
  readonly shown?: (parts: AsyncIterable<FilePart>) => AsyncIterable<FilePart>;
}

/** Writes the report of a run over data of any standard, and returns the verdict. */
export async function giveRun(parts: AsyncIterable<FilePart>, report: RunReport): Promise<Verdict> {
  const { settings, named, format, output, session, seen = asTheyAre, shown = asTheyAre } = report;
  const tally = new Tally(named);
  const loaded = new LoadedStandards();
  const found = seen(loaded.following(parts, allStandards));
  // Where each record is told by itself, each tells all.
  const told = format === "ndjson" ? found : tellSourceOnce(found, loaded.rules);
  const context = await commandReportContext(settings, tally, session, loaded);
  await giveReport(shown(countParts(told, tally)), format, output, context, session);
  return tally.summary().verdict;
}

const asTheyAre = (parts: AsyncIterable<FilePart>): AsyncIterable<FilePart> => parts;
