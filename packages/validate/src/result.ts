import type { Finding, LocalDate, RuleId, Severity, Verdict } from "@egov-vn/core";

/** The source line a finding is about, personal data masked; columns count UTF-16 units of this text from 1. */
export interface Excerpt {
  readonly text: string;
  /** Absent when the place in the line is not known. */
  readonly column?: number;
  /** One past the last column. */
  readonly endColumn?: number;
}

/** Why a finding does not fail a check: its rule is ignored, or it was there before. */
export interface Suppression {
  readonly by: "ignored" | "baseline";
  readonly reason?: string;
  /** The last day on which it does not count. */
  readonly until?: LocalDate;
}

/** How many findings do not count, by why. */
export type SuppressedCounts = Readonly<Record<Suppression["by"], number>>;

/** How many findings do not count, by why and by rule. */
export type SuppressedFindings = SuppressedCounts & { readonly rules: Readonly<Record<RuleId, number>> };

/** A finding as it is reported: personal data masked in its parameters, with the source line. */
export interface ReportedFinding extends Finding {
  readonly excerpt?: Excerpt;
  /** Which value of the file it is about, from 1; absent when the file has only one. */
  readonly record?: number;
  /** Present when it does not count: it is in no figure but those of suppressed findings. */
  readonly suppressed?: Suppression;
}

/** Exact numbers of findings, however many of them are listed. */
export interface FindingCounts {
  /** Findings about the data. */
  readonly severities: Readonly<Record<Severity, number>>;
  /** The same by rule. */
  readonly rules: Readonly<Record<RuleId, number>>;
  /** Findings that only say "not checked", by rule. */
  readonly unchecked: Readonly<Record<RuleId, number>>;
  /** Findings that do not count; absent when there are no such findings. */
  readonly suppressed?: SuppressedFindings;
}

/** The outcome for one file, without its findings. */
export interface FileOutcome {
  readonly verdict: Verdict;
  /** `id@edition`. */
  readonly standard?: string;
  readonly codec?: string;
  readonly checked: { readonly values: number; readonly rules: number };
  /** How many values of the file ended in each way. */
  readonly records: Readonly<Record<Verdict, number>>;
  readonly counts: FindingCounts;
  /** Other facts about the file that are worth knowing; plain JSON. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** The outcome for one file. Of each rule the first hundred findings are listed, the rest counted by EGV-004. */
export interface FileResult extends FileOutcome {
  /** The path as it is shown: relative to the working folder, with forward slashes; `-` is standard input. */
  readonly file: string;
  readonly findings: readonly ReportedFinding[];
}

/** The outcome for one value of a file. */
export interface RecordResult {
  /** Which value of the file it is, from 1. */
  readonly record: number;
  /** The line it is written on, when each line has its own. */
  readonly line?: number;
  readonly verdict: Verdict;
  /** All of them; without excerpts, as the line itself is known. */
  readonly findings: readonly ReportedFinding[];
}

/** What is known of a file since its part before: a large file is reported on while it is still being read. */
export interface FilePart {
  readonly file: string;
  /** `id@edition` of what the file is checked against, once that is known. */
  readonly standard?: string;
  readonly codec?: string;
  /** To be listed. */
  readonly findings: readonly ReportedFinding[];
  /** Each value that was checked, when the run was asked for them. */
  readonly records?: readonly RecordResult[];
  /** What findings are known by, when the run was asked for it. */
  readonly fingerprints?: readonly string[];
  /** In the last part of a file. */
  readonly outcome?: FileOutcome;
}

/** Returns the outcomes of files from their parts. */
export async function* wholeFiles(parts: AsyncIterable<FilePart>): AsyncGenerator<FileResult> {
  let findings: ReportedFinding[] = [];
  for await (const { file, findings: more, outcome } of parts) {
    findings.push(...more);
    if (!outcome) continue;
    yield { file, ...outcome, findings };
    findings = [];
  }
}

/** What came of some consecutive values of a file, by numbers. */
export interface ValueCounts {
  readonly verdict: Verdict;
  readonly checked: { readonly values: number; readonly rules: number };
  /** Values by how they ended. */
  readonly records: Readonly<Record<Verdict, number>>;
  readonly counts: ReadonlyMap<RuleId, Readonly<Record<Severity, number>>>;
  /** Of rules that are reported once for each value of a parameter: these values. */
  readonly once: ReadonlyMap<RuleId, ReadonlyMap<string, Severity>>;
  /** Findings that do not count; absent when there are no such findings. */
  readonly suppressed?: SuppressedFindings;
}

/** What came of some consecutive values of a file. Lines and records are numbered from where their check began. */
export interface CheckedValues extends ValueCounts {
  readonly lines: number;
  /** To be listed. */
  readonly findings: readonly ReportedFinding[];
  /** The outcome of each, when the run was asked for them. */
  readonly results?: readonly RecordResult[];
  /** What findings are known by, when the run was asked for it. */
  readonly fingerprints?: readonly string[];
}
