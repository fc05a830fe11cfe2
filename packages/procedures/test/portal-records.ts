import type { Procedure } from "../src/index.js";
import { read, rulesIn } from "./reading.js";

/** Returns a record of the portal: what every one has, and changes. */
export const portal = (changes: object): string =>
  JSON.stringify({ code: "1.009999", codeNotation: "1.009999", name: "Mẫu", ...changes });

/** Returns a record of the portal with one way to hand in. */
export const method = (changes: object): string =>
  portal({
    executionMethods: [{ submissionMethod: "ONLINE", processingTime: 5, processingTimeUnit: "DAY", ...changes }],
  });

/** Returns the first procedure of a source. */
export async function readValue(source: string): Promise<Procedure> {
  const [outcome] = await read(source);
  if (!outcome?.decoded.value) throw new RangeError("not read");
  return outcome.decoded.value;
}

/** Returns the rules that a record breaks beyond those that it breaks for being so short. */
export async function beyond(source: string, short: string = method({})): Promise<string[]> {
  const usual = await rulesIn(short);
  return (await rulesIn(source)).filter((rule) => !usual.includes(rule));
}
