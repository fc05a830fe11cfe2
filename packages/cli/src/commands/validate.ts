import { availableParallelism } from "node:os";
import type { Verdict } from "@egov-vn/core";
import type { CheckSettings, FilePart, RunSettings } from "@egov-vn/validate";
import {
  checkInputs,
  checkShard,
  expandInputs,
  type Input,
  largeBytes,
  partsOfPieces,
  type QueueExtension,
  queuedCheck,
  STDIN,
  untilFinished,
} from "@egov-vn/validate/files";
import { REPORT_FORMATS, type ReportFormat } from "@egov-vn/validate/reports";
import { BaselineWriter } from "../configuration/baseline.js";
import { configurationOf } from "../configuration/configuration.js";
import { suppressingOn } from "../configuration/run-configuration.js";
import { exitCodeOf, wrongUse } from "../exit.js";
import { partOf } from "../extensions.js";
import { asOfDay, formatNamed, jobsNamed, profilesNamed, severitiesNamed, shardNamed, workNamed } from "../options.js";
import { checkedPlace } from "../output/output.js";
import { progressBar } from "../progress.js";
import { checkSettings, giveRun, plainSettings } from "../report-output.js";
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
  /** `false` with `--no-config`, `true` without either. */
  readonly config?: string | boolean;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly shard?: string;
  readonly resume?: string;
  readonly store?: string;
}

/** With less work for each, a worker's start and warming up (about a second) cost more than it saves. */
const FILES_PER_WORKER = 2000;
const BYTES_PER_WORKER = 64 * 1024 * 1024;

/** Answers `egov validate`. */
export async function validate(files: string[], options: ValidateOptions, session: Session): Promise<void> {
  const { io } = session;
  const format = formatNamed(options.format, REPORT_FORMATS);
  const configuration = await configurationOf(options.config, session);
  const asOf = asOfDay(options.asOf, io.now());
  const settings = plainSettings(session, {
    asOf,
    strict: options.strict === true || configuration?.strict === true,
    // What is asked for takes the place of what is configured.
    profiles: options.profile.length > 0 ? profilesNamed(options.profile) : (configuration?.profiles ?? []),
    ...(options.standard !== undefined && { standard: standardNamed(options.standard) }),
    severities: { ...configuration?.severities, ...(await severitiesNamed(options.severity)) },
    showPersonal: options.showPersonal === true,
    quiet: options.quiet === true,
  });
  const wanted = options.jobs === undefined ? undefined : jobsNamed(options.jobs);
  if (files.filter((file) => file === STDIN).length > 1) throw wrongUse("stdinTwice");
  const inputs = await expandInputs(files, io.cwd);
  const worth = Math.ceil(inputs.length / FILES_PER_WORKER + largeBytes(inputs) / BYTES_PER_WORKER);
  const jobs = wanted ?? Math.min(availableParallelism(), worth);
  const { suppressions, expired } = suppressingOn(
    asOf,
    configuration,
    options.baseline ?? configuration?.baseline,
    session,
  );
  const writer = options.writeBaseline === undefined ? undefined : new BaselineWriter();
  const check = checkSettings(settings, format === "ndjson", {
    // One standard for all that is asked for goes before the formats of files.
    ...(configuration && options.standard === undefined && { formats: configuration.formats }),
    ...(suppressions && { suppressions }),
    ...(writer && { fingerprints: true }),
  });
  if (options.resume !== undefined) {
    if (writer) throw wrongUse("baselineOfShard");
    const work = workNamed(options.resume, session);
    if ((await checkedPlace(work.shown, session)).kind !== "file") throw wrongUse("badWorkFile");
    const shard = shardNamed(options.shard);
    const done = await checkShard({
      inputs,
      run: settings,
      check,
      before: expired,
      shard,
      work,
      jobs: wanted ?? 1,
    });
    if (!settings.quiet) {
      await io.stderr.write(`${session.say("shardDone", { ...done, shard: shard.join("/"), work: work.shown })}\n`);
    }
    return;
  }
  if (options.shard !== undefined) throw wrongUse("shardWithoutWork");
  const run = { inputs, jobs, settings, check, expired, writer, format, output: options.output };
  if (options.store !== undefined) {
    if (writer) throw wrongUse("baselineOfShard");
    session.exitCode = exitCodeOf(await sharedRun(run, options.store, session));
    return;
  }
  session.exitCode = exitCodeOf(await reported(run, session));
  if (writer) await writer.write(options.writeBaseline as string, asOf, session);
}

interface Run {
  readonly inputs: readonly Input[];
  readonly jobs: number;
  readonly settings: RunSettings;
  readonly check: CheckSettings;
  readonly expired: readonly FilePart[];
  readonly writer: BaselineWriter | undefined;
  readonly format: ReportFormat;
  readonly output: string | undefined;
}

/** Has the pieces of a run done by workers, and reports on all. */
async function sharedRun(
  { inputs, settings, check, ...run }: Run,
  address: string,
  session: Session,
): Promise<Verdict> {
  const call = { command: "validate --store", packageName: "@egov-vn/work" };
  const openQueue = await partOf<QueueExtension, "openQueue">(call, "openQueue", session);
  const queue = await openQueue(address);
  try {
    const queued = await queuedCheck(inputs, check);
    await queue.put(queued);
    let last = "";
    await untilFinished(queue, queued.id, async (count) => {
      const line = session.say("queueCount", { ...count });
      if (line !== last && !settings.quiet) await session.io.stderr.write(`${line}\n`);
      last = line;
    });
    const { expired, format, output } = run;
    async function* parts(): AsyncGenerator<FilePart> {
      yield* expired;
      yield* partsOfPieces(queue.results(queued.id), check.everyRecord);
    }
    const verdict = await giveRun(parts(), { settings, named: namedIn(inputs), format, output, session });
    await queue.remove(queued.id);
    return verdict;
  } finally {
    await queue.close();
  }
}

const namedIn = (inputs: readonly Input[]): ReadonlySet<string> =>
  new Set(inputs.filter(({ named }) => named).map(({ file }) => file));

async function reported({ inputs, jobs, settings, check, ...run }: Run, session: Session): Promise<Verdict> {
  const bar = settings.quiet ? undefined : await progressBar(inputs, session, run.output !== undefined);
  const how = { jobs, stdin: session.io.stdin, ...(bar && { progress: bar.read }) };
  async function* all(): AsyncGenerator<FilePart> {
    yield* run.expired;
    yield* checkInputs(inputs, check, how);
  }
  const { writer, format, output } = run;
  return await giveRun(all(), {
    settings,
    named: namedIn(inputs),
    format,
    output,
    session,
    ...(writer && { seen: (parts) => writer.following(parts) }),
    ...(bar && { shown: bar.following }),
  });
}
