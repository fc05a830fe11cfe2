import type { ReadContext } from "@egov-vn/core";

/** How to check; a worker is told it once. */
export interface CheckSettings {
  readonly context: Pick<ReadContext, "asOf" | "strict" | "profiles" | "severities">;
  /** The id of the standard to hold everything to; absent: whichever recognises it. */
  readonly standard?: string;
  readonly showPersonal: boolean;
  /** Whether the outcome of each value is wanted, not of each file alone. */
  readonly everyRecord: boolean;
}
