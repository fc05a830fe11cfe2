import type { FileResult, RunSettings, Tally } from "../result.js";
import type { Session } from "../session.js";

/** What a report is made from, whatever its format. */
export interface ReportContext {
  readonly settings: RunSettings;
  readonly session: Session;
  /** The figures; complete once all results have passed. */
  readonly tally: Tally;
}

/** Returns a report in pieces, as the results come. */
export type Report = (results: AsyncIterable<FileResult>, context: ReportContext) => AsyncIterable<string>;

/** Returns all results, for formats that begin with figures. */
export async function collected(results: AsyncIterable<FileResult>): Promise<FileResult[]> {
  const all: FileResult[] = [];
  for await (const result of results) all.push(result);
  return all;
}
