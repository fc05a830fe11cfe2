import type { ReadContext } from "@egov-vn/core";
import type { DecodeUtf8 } from "./line-splitter.js";
import { fitsPattern, type Suppressions } from "./suppression.js";

/** How to check; a worker is told it once. */
export interface CheckSettings {
  readonly context: Pick<ReadContext, "asOf" | "strict" | "profiles" | "severities">;
  /** The standard to hold everything to, perhaps with `:format`; absent: whichever recognises it. */
  readonly standard?: string;
  readonly showPersonal: boolean;
  /** Standards for files whose names fit a pattern; the first that fits counts, before `standard`. */
  readonly formats?: readonly { readonly files: string; readonly standard: string }[];
  /** What is found and does not count. */
  readonly suppressions?: Suppressions;
  /** Whether it is wanted what findings are known by, for a baseline. */
  readonly fingerprints?: boolean;
  /** Whether the outcome of each value is wanted, not of each file alone. */
  readonly everyRecord: boolean;
}

/** Returns what a file is checked against, when that is settled beforehand. */
export function standardFor(file: string, { formats = [], standard }: CheckSettings): string | undefined {
  return formats.find(({ files }) => fitsPattern(file, files))?.standard ?? standard;
}

/** How the values of one source are checked. */
export interface ValueChecking {
  /** The name that reports give the source. */
  readonly file: string;
  readonly settings: CheckSettings;
  /** A quicker way to decode UTF-8 than `TextDecoder`, where there is one. */
  readonly decodeUtf8?: DecodeUtf8;
}
