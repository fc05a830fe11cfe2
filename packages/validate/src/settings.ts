import type { Decoded, Finding, ReadContext } from "@egov-vn/core";
import type { DecodeUtf8 } from "./line-splitter.js";

/** How to check; a worker is told it once. */
export interface CheckSettings {
  readonly context: Pick<ReadContext, "asOf" | "strict" | "profiles" | "severities">;
  /** The standard to hold everything to, perhaps with `:format`; absent: whichever recognises it. */
  readonly standard?: string;
  readonly showPersonal: boolean;
  /** Whether the outcome of each value is wanted, not of each file alone. */
  readonly everyRecord: boolean;
}

/** How the values of one source are checked. */
export interface ValueChecking {
  readonly settings: CheckSettings;
  /** A quicker way to decode UTF-8 than `TextDecoder`, where there is one. */
  readonly decodeUtf8?: DecodeUtf8;
  /** Sees each value; what it finds is reported with the value's own findings. */
  readonly besides?: (decoded: Decoded<unknown>) => readonly Finding[];
}
