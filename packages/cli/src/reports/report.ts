import { type FilePart, type FileResult, type RunSettings, type Tally, wholeFiles } from "../result.js";
import type { Session } from "../session.js";

/** What a report is made from, whatever its format. */
export interface ReportContext {
  readonly settings: RunSettings;
  readonly session: Session;
  /** The figures; complete once all results have passed. */
  readonly tally: Tally;
}

/** Returns a report in pieces, as files are checked. */
export type Report = (parts: AsyncIterable<FilePart>, context: ReportContext) => AsyncIterable<string>;

/** Returns all results, for formats that begin with figures. */
export async function collected(parts: AsyncIterable<FilePart>): Promise<FileResult[]> {
  const all: FileResult[] = [];
  for await (const result of wholeFiles(parts)) all.push(result);
  return all;
}
