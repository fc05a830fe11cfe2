import type { Decoded, Finding, LocalDate, RuleId } from "@egov-vn/core";
import type { Recognised } from "@egov-vn/standards/loaders";
import { FindingPresenter } from "./finding-presenter.js";
import type { Suppression } from "./result.js";

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

const PRIME = 0x01000193;

/** Returns 64 bits of a text's FNV-1a hash with two beginnings, as hexadecimal digits. */
function digest(text: string): string {
  let left = 0x811c9dc5;
  let right = 0x9dc5811c;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    left = Math.imul(left ^ unit, PRIME);
    right = Math.imul(right ^ (unit + at), PRIME);
  }
  return [left, right].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}

/** Tells which findings of one file do not count. */
export class Suppressor {
  readonly #ignored: ReadonlyMap<RuleId, IgnoredRule>;
  readonly #known: ReadonlySet<string>;

  /** @param found what the file is held to. */
  constructor(
    file: string,
    readonly found: Recognised,
    { ignored, baseline = {} }: Suppressions,
  ) {
    const here = ignored.filter(({ files }) => files === undefined || fitsPattern(file, files));
    this.#ignored = new Map(here.map((one) => [one.rule, one]));
    this.#known = new Set(Object.hasOwn(baseline, file) ? baseline[file] : []);
  }

  /**
   * Returns what a finding is known by from check to check: its rule, path and parameters without personal data, not its
   * line. In formats that hold many records the record's content counts too: a record that changed is a new one.
   */
  fingerprint(finding: Finding, decoded: Decoded<unknown>): string {
    const { params } = new FindingPresenter(decoded, this.found, false).masked(finding);
    const several = this.found.codec.lines !== undefined;
    const value = several ? digest(JSON.stringify(decoded.value ?? decoded.partial) ?? "") : "";
    return `${finding.rule}-${digest(JSON.stringify([finding.path, params, value]))}`;
  }

  /** Returns why a finding does not count, if so. */
  of(finding: Finding, decoded: Decoded<unknown>): Suppression | undefined {
    const ignored = this.#ignored.get(finding.rule);
    if (ignored) {
      const { reason, until } = ignored;
      return { by: "ignored", reason, ...(until !== undefined && { until }) };
    }
    if (this.#known.size === 0) return undefined;
    return this.#known.has(this.fingerprint(finding, decoded)) ? { by: "baseline" } : undefined;
  }
}
