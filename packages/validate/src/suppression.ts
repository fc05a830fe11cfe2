import type { LocalDate, RuleId } from "@egov-vn/core";

/** A rule whose findings are not to fail a check, and why. */
export interface IgnoredRule {
  readonly rule: RuleId;
  /** A pattern of the files it is about; absent: all. */
  readonly files?: string;
  readonly reason: string;
  /** The last day. */
  readonly until?: LocalDate;
}

/** What is found and does not fail a check. */
export interface Suppressions {
  readonly ignored: readonly IgnoredRule[];
  /** The fingerprints of findings that were there before, by file. */
  readonly baseline?: Readonly<Record<string, readonly string[]>>;
}

/**
 * Returns whether a file's name fits a pattern: `*` stands for letters of one name, `**` for folders too.
 *
 * @example
 * fitsPattern("outbox/2025/a.edxml", "outbox/**") // => true
 */
export function fitsPattern(file: string, pattern: string): boolean {
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll(
      /\*\*\/|\*\*|\*|\?/g,
      (wild) => ({ "**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]" })[wild] ?? "",
    );
  return new RegExp(`^${source}$`, "u").test(file);
}
