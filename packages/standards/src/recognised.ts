import type { Codec, Standard } from "@egov-vn/core";

/** A standard and the one of its codecs that fits. */
export interface Recognised {
  readonly standard: Standard<unknown>;
  readonly codec: Codec<unknown>;
}

/** Extensions that any program writes: such a name says nothing of the standard. */
const GENERAL: ReadonlySet<string> = new Set(
  ".csv .json .jsonl .ndjson .ods .tsv .txt .xls .xlsb .xlsm .xlsx .xml .yaml .yml".split(" "),
);

/** Returns whether a file's name ends in one of a format's own extensions. */
export function hasOwnExtension(name: string, extensions: readonly string[]): boolean {
  const lower = name.toLowerCase();
  return extensions.some((extension) => !GENERAL.has(extension) && lower.endsWith(extension));
}

const all = (standards: readonly Standard<unknown>[]): Recognised[] =>
  standards.flatMap((standard) => standard.codecs.map((codec) => ({ standard, codec })));

/** Returns the standard and codec whose format the first bytes fit best, if they fit any. */
export function fittest(standards: readonly Standard<unknown>[], head: Uint8Array): Recognised | undefined {
  let best: Recognised | undefined;
  let surest = 0;
  for (const one of all(standards)) {
    const sure = one.codec.recognises(head);
    if (sure > surest) [best, surest] = [one, sure];
  }
  return best;
}

/** Returns the standard and codec that a file's name belongs to. */
export function named(standards: readonly Standard<unknown>[], name: string): Recognised | undefined {
  return all(standards).find(({ codec }) => hasOwnExtension(name, codec.extensions));
}
