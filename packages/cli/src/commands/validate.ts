import { availableParallelism } from "node:os";
import type { Verdict } from "@egov-vn/core";
import { allStandards, counted, LoadedStandards, type RunSettings, Tally } from "@egov-vn/validate";
import { checkInputs, expandInputs, type Input, largeBytes, STDIN } from "@egov-vn/validate/files";
import { REPORT_FORMATS, type ReportFormat } from "@egov-vn/validate/reports";
import { exitCodeOf, wrongUse } from "../exit.js";
import { asOfDay, formatNamed, jobsNamed, profilesNamed, severitiesNamed } from "../options.js";
import { progressBar } from "../progress.js";
import { checkSettings, commandReportContext, giveReport, plainSettings } from "../report-output.js";
import type { Session } from "../session.js";
import { standardNamed } from "../standard-names.js";

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

/** Answers `egov validate`. */
export async function validate(files: string[], options: ValidateOptions, session: Session): Promise<void> {
  const { io } = session;
  const format = formatNamed(options.format, REPORT_FORMATS);
  const settings = plainSettings(session, {
    asOf: asOfDay(options.asOf, io.now()),
    strict: options.strict === true,
    profiles: profilesNamed(options.profile),
    ...(options.standard !== undefined && { standard: standardNamed(options.standard) }),
    severities: await severitiesNamed(options.severity),
    showPersonal: options.showPersonal === true,
    quiet: options.quiet === true,
  });
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
): Promise<Verdict> {
  const check = checkSettings(settings, format === "ndjson");
  const tally = new Tally(new Set(inputs.filter(({ named }) => named).map(({ file }) => file)));
  const loaded = new LoadedStandards();
  const bar = settings.quiet ? undefined : await progressBar(inputs, session, output !== undefined);
  const how = { jobs, stdin: session.io.stdin, ...(bar && { progress: bar.read }) };
  const checked = loaded.following(checkInputs(inputs, check, how), allStandards);
  const results = counted(checked, tally);
  const shown = bar ? bar.following(results) : results;
  await giveReport(shown, format, output, await commandReportContext(settings, tally, session, loaded), session);
  return tally.summary().verdict;
}
