import type { LaterChange } from "../pdf/changes.js";
import type { FiveAnswers, VerdictWord } from "./answers.js";

/** What was done to a file after a signature, as far as the word depends on it. */
export interface AfterSigning {
  readonly later: readonly LaterChange[];
  readonly permits?: 1 | 2 | 3;
  readonly isRemoved: boolean;
}

const QUIET: ReadonlySet<LaterChange> = new Set(["signature", "time-stamp", "validation-data", "metadata"]);
const OVERLAID: ReadonlySet<LaterChange> = new Set(["annotations", "form"]);
const PERMITTED: Readonly<Record<1 | 2 | 3, ReadonlySet<LaterChange>>> = {
  1: new Set(["time-stamp", "validation-data"]),
  2: new Set(["time-stamp", "validation-data", "signature", "form", "metadata"]),
  3: new Set(["time-stamp", "validation-data", "signature", "form", "metadata", "annotations"]),
};

/** Returns the later changes that are what was signed, those that lie over it, and those that a certifying signer forbids. */
export function sortChanges({ later, permits }: Omit<AfterSigning, "isRemoved">): {
  readonly content: readonly LaterChange[];
  readonly overlaid: readonly LaterChange[];
  readonly forbidden: readonly LaterChange[];
} {
  return {
    content: later.filter((change) => !QUIET.has(change) && !OVERLAID.has(change)),
    overlaid: later.filter((change) => OVERLAID.has(change)),
    forbidden: permits === undefined ? [] : later.filter((change) => !PERMITTED[permits].has(change)),
  };
}

/** Returns one word for five answers: `valid` only when each of them is known and right. */
export function wordOf({ maths, form, trust, time, revocation }: FiveAnswers, after?: AfterSigning): VerdictWord {
  if (maths.state === "wrong" || maths.state === "altered" || maths.state === "unreadable") return "invalid";
  if (form.deviations.includes("not-for-signing") || trust.state === "not-allowed") return "invalid";
  const changes = after && sortChanges(after);
  if (after?.isRemoved || (changes && changes.content.length + changes.forbidden.length > 0)) return "invalid";
  if (time.stamp === "wrong" || time.validity === "too-early") return "invalid";
  if (maths.state === "unsupported" || maths.state === "rewritten") return "unknown";
  if (form.deviations.includes("sha-1") || form.deviations.includes("short-key")) return "unknown";
  if (trust.state !== "complete") return "unknown";
  if (time.validity === "expired") return "expired";
  if (revocation.state === "revoked") return "revoked";
  if (time.validity !== "valid" || revocation.state !== "good") return "unknown";
  if (changes && changes.overlaid.length > 0) return "unknown";
  return trust.anchor?.scope === "foreign" ? "recognised-foreign" : "valid";
}
