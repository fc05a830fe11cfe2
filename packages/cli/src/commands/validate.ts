import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { type Command, Option } from "commander";
import type { CheckSettings, Input } from "../check.js";
import { CommandFailure, EXIT, systemReason, wrongUse } from "../exit.js";
import { examplesText, exitCodesText, localiseHelp } from "../help.js";
import { expandInputs, STDIN } from "../inputs.js";
import type { Output } from "../io.js";
import {
  asOfDay,
  formatNamed,
  jobsNamed,
  knownProfiles,
  profilesNamed,
  severitiesNamed,
  standardNamed,
  startOf,
} from "../options.js";
import { checkAll, largeBytes } from "../pool.js";
import { withProgress } from "../progress.js";
import { REPORT_FORMATS, REPORTS, type ReportFormat } from "../reports/index.js";
import type { ReportContext } from "../reports/report.js";
import { counted, exitCodeOf, type RunSettings, Tally } from "../result.js";
import type { Session } from "../session.js";
import { writeWhole } from "../sink.js";
import { VERSION } from "../version.js";
import { WORDS } from "../words.js";

interface ValidateOptions {
  readonly standard?: string;
  readonly profile: string[];
  readonly strict?: boolean;
  readonly asOf?: string;
  readonly format: string;
  readonly output?: string;
  readonly jobs?: string;
  readonly severity: string[];
  readonly showPersonal?: boolean;
  readonly quiet?: boolean;
}

/** With less work for each, a worker's start and warming up (about a second) cost more than it saves. */
const FILES_PER_WORKER = 2000;
const BYTES_PER_WORKER = 64 * 1024 * 1024;

const repeated = (value: string, values: string[]): string[] => [...values, value];

/** Adds `egov validate`. */
export function registerValidateCommand(program: Command, session: Session): void {
  const { say } = session;
  localiseHelp(program.command("validate"), session)
    .description(say("validateAbout"))
    .argument("<files...>", say("validateFiles"))
    .option("--standard <id>", say("standardOption"))
    .option("--profile <id>", say("profileOption", { known: knownProfiles() }), repeated, [])
    .option("--strict", say("strictOption"))
    .option("--as-of <date>", say("asOfOption"))
    .addOption(new Option("--format <format>", `${say("formatOption")}: ${REPORT_FORMATS.join(", ")}`).default("text"))
    .option("-o, --output <file>", say("outputOption"))
    .option("--jobs <n>", say("jobsOption"))
    .option("--severity <rule=level>", say("severityOption"), repeated, [])
    .option("--show-personal", say("showPersonalOption"))
    .option("-q, --quiet", say("quietOption"))
    .addHelpText("after", () =>
      [
        examplesText(session, [
          ["egov validate outbox/", "validateExampleFolder"],
          ["egov validate --profile bkav 'outbox/**/*.edxml'", "validateExampleProfile"],
          ["egov validate outbox/ --format html -o report.html", "validateExampleHtml"],
          ["cat a.edxml | egov validate -", "validateExampleStdin"],
        ]),
        exitCodesText(session),
      ].join("\n"),
    )
    .action((files: string[], options: ValidateOptions) => validate(files, options, session));
}

async function validate(files: string[], options: ValidateOptions, session: Session): Promise<void> {
  const { io } = session;
  const format = formatNamed(options.format, REPORT_FORMATS);
  const now = io.now();
  const settings: RunSettings = {
    tool: { name: "egov", version: VERSION },
    language: session.language,
    asOf: asOfDay(options.asOf, now),
    startedAt: startOf(now),
    strict: options.strict === true,
    profiles: profilesNamed(options.profile),
    ...(options.standard !== undefined && { standard: standardNamed(options.standard) }),
    severities: severitiesNamed(options.severity),
    showPersonal: options.showPersonal === true,
    quiet: options.quiet === true,
  };
  const wanted = options.jobs === undefined ? undefined : jobsNamed(options.jobs);
  if (files.filter((file) => file === STDIN).length > 1) throw wrongUse("stdinTwice");
  const inputs = await expandInputs(files, io.cwd);
  const worth = Math.ceil(inputs.length / FILES_PER_WORKER + largeBytes(inputs) / BYTES_PER_WORKER);
  const jobs = wanted ?? Math.min(availableParallelism(), worth);
  session.exitCode = exitCodeOf(await reported(inputs, jobs, settings, format, options.output, session));
}

async function reported(
  inputs: readonly Input[],
  jobs: number,
  settings: RunSettings,
  format: ReportFormat,
  output: string | undefined,
  session: Session,
) {
  const { io } = session;
  const { asOf, strict, profiles, severities } = settings;
  const check: CheckSettings = {
    context: { asOf, strict, profiles, severities },
    ...(settings.standard !== undefined && { standard: settings.standard }),
    showPersonal: settings.showPersonal,
    everyRecord: format === "ndjson",
  };
  const tally = new Tally(new Set(inputs.filter(({ named }) => named).map(({ file }) => file)));
  const results = counted(checkAll(inputs, check, jobs, io.stdin), tally);
  const shown = settings.quiet ? results : withProgress(results, inputs.length, session, output !== undefined);
  const context: ReportContext = { settings, session, tally };
  const report = await REPORTS[format]();
  const pieces = report(shown, context);
  if (output === undefined) await writeTo(io.stdout, pieces);
  else await writeReport(output, pieces, session, settings.quiet);
  const summary = tally.summary();
  if (!settings.quiet && format !== "text") {
    const { summaryText } = await import("../reports/text.js");
    await io.stderr.write(summaryText(summary, session));
  }
  return summary;
}

async function writeTo(output: Output, pieces: AsyncIterable<string>): Promise<void> {
  for await (const piece of pieces) await output.write(piece);
}

async function writeReport(
  output: string,
  pieces: AsyncIterable<string>,
  session: Session,
  quiet: boolean,
): Promise<void> {
  try {
    await writeWhole(resolve(session.io.cwd, output), pieces);
  } catch (error) {
    if (error instanceof CommandFailure) throw error;
    const reason = systemReason(error);
    if (reason === undefined) throw error;
    throw new CommandFailure(EXIT.usage, "outputFolder", {
      path: output,
      reason: reason === "reasonMissing" ? WORDS.reasonNoFolder : WORDS[reason],
    });
  }
  if (!quiet) await session.io.stderr.write(`${session.say("written", { path: output })}\n`);
}
