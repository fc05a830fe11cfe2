import { type CheckSettings, checkInput, type Input } from "./check.js";
import type { FileResult } from "./result.js";

/** What a worker thread is sent at a time. */
export interface Batch {
  readonly inputs: readonly Input[];
  readonly settings: CheckSettings;
}

/** Returns the outcome for each input of a batch, in order. */
export default async function checkBatch({ inputs, settings }: Batch): Promise<FileResult[]> {
  const results: FileResult[] = [];
  for (const input of inputs) results.push(await checkInput(input, settings));
  return results;
}
