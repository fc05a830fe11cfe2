import { mergeWork } from "@egov-vn/validate/files";
import { REPORT_FORMATS } from "@egov-vn/validate/reports";
import { exitCodeOf, wrongUse } from "../exit.js";
import { formatNamed, workNamed } from "../options.js";
import { giveRun } from "../report-output.js";
import type { Session } from "../session.js";

interface MergeOptions {
  readonly format: string;
  readonly output?: string;
  readonly quiet?: boolean;
}

/** Answers `egov report merge`. */
export async function mergeReport(files: string[], options: MergeOptions, session: Session): Promise<void> {
  const format = formatNamed(options.format, REPORT_FORMATS);
  const work = await mergeWork(files.map((file) => workNamed(file, session)));
  if ((format === "ndjson") !== work.everyRecord) throw wrongUse(work.everyRecord ? "workOfRecords" : "workOfFiles");
  const settings = { ...work.run, language: session.language, quiet: options.quiet === true };
  const { named } = work;
  const verdict = await giveRun(work.parts(), { settings, named, format, output: options.output, session });
  session.exitCode = exitCodeOf(verdict);
}
