import { type LocalDate, toFinding } from "@egov-vn/core";
import { engineRules, type FilePart, partOfFindings, rulesFor, type Suppressions } from "@egov-vn/validate";
import type { Session } from "../session.js";
import { readBaseline } from "./baseline.js";
import type { Configuration } from "./configuration.js";

/** What does not count in a run, and what of it has expired. */
export interface Suppressing {
  readonly suppressions?: Suppressions;
  readonly expired: readonly FilePart[];
}

/**
 * Returns what does not count on a day: ignored rules and what the baseline has. Entries whose last day is over do not
 * work any more; they are findings of the file that they stand in.
 */
export function suppressingOn(
  asOf: LocalDate,
  configuration: Configuration | undefined,
  baselineFile: string | undefined,
  session: Session,
): Suppressing {
  const baseline = baselineFile === undefined ? undefined : readBaseline(baselineFile, session);
  const ignored = configuration?.ignore ?? [];
  const over = (until: LocalDate | undefined): boolean => until !== undefined && until < asOf;
  const expired = [
    ...ignored
      .filter(({ until }) => over(until))
      .map(({ rule, until }) => ({ file: configuration?.file, what: rule, until })),
    ...(baseline && over(baseline.until) ? [{ file: baselineFile, what: baselineFile, until: baseline.until }] : []),
  ];
  const parts = [...new Set(expired.map(({ file }) => file as string))].map((file) => {
    const findings = expired
      .filter((entry) => entry.file === file)
      .flatMap(({ what, until }) => {
        return toFinding(engineRules.expired, { path: "", params: { what: what ?? "", until: until ?? "" } }) ?? [];
      });
    return partOfFindings(file, findings, rulesFor(undefined));
  });
  const working = ignored.filter(({ until }) => !over(until));
  const known = baseline && !over(baseline.until) ? baseline.files : undefined;
  const any = working.length > 0 || known !== undefined;
  return { expired: parts, ...(any && { suppressions: { ignored: working, ...(known && { baseline: known }) } }) };
}
