import type { Step, SuccessionDetail } from "./succession.js";
import { headOf, type PackedSteps } from "./table.js";

/** One step of a packed text. */
export type UnpackedStep = readonly [from: string, to: string, detail: SuccessionDetail];

/** Returns the steps of blocks, each read from its text; what a block says of all of them is added. */
export function stepsOf(blocks: readonly PackedSteps[], unpack: (text: string) => Iterable<UnpackedStep>): Step[] {
  return blocks.flatMap((block) => {
    const { period, ...head } = headOf(block);
    return Array.from(unpack(block.steps.join(",")), ([from, to, detail]): Step => {
      return { from, to, day: period.from, detail, ...head };
    });
  });
}

/**
 * Yields the steps of a text of whole codes, with the reason where it is not the usual one, and without the new code where it
 * is the old one: `02>08,08,75>79:part`.
 */
export function* unpackSteps(text: string): Generator<UnpackedStep> {
  for (const step of text.split(",")) {
    const [codes, detail = "merged"] = step.split(":") as [string, SuccessionDetail?];
    const [from, to = from] = codes.split(">") as [string, string?];
    yield [from, to, detail];
  }
}
