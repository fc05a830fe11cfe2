import type { Decoded, Finding, RuleCatalogue, RuleId } from "@egov-vn/core";
import type { Recognised } from "@egov-vn/standards/loaders";
import { toldBy } from "./finding-counter.js";
import { FindingPresenter } from "./finding-presenter.js";
import { rulesFor } from "./loaded-standards.js";
import type { ReportedFinding, Suppression } from "./result.js";
import type { CheckSettings } from "./settings.js";
import { fitsPattern } from "./suppression.js";

const KNOWN: Suppression = { by: "baseline" };
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

/** Marks the findings of one file that do not count, and tells what they are known by. */
export class Suppressor {
  readonly #catalogue: RuleCatalogue;
  readonly #ignored: ReadonlyMap<RuleId, Suppression>;
  readonly #known: ReadonlySet<string>;
  /** Of all findings, when they are wanted. */
  #fingerprints: string[] | undefined;

  /** @param found what the file is read as. */
  constructor(
    file: string,
    readonly found: Recognised,
    { suppressions, fingerprints }: Pick<CheckSettings, "suppressions" | "fingerprints">,
  ) {
    const { ignored, baseline = {} } = suppressions ?? { ignored: [] };
    const here = ignored.filter(({ files }) => files === undefined || fitsPattern(file, files));
    this.#catalogue = rulesFor(found.standard);
    this.#ignored = new Map(here.map(({ rule, files: _, ...why }) => [rule, { by: "ignored", ...why }]));
    this.#known = new Set(Object.hasOwn(baseline, file) ? baseline[file] : []);
    this.#fingerprints = fingerprints ? [] : undefined;
  }

  /** Returns the findings of a value; those that do not count say why. */
  marked(findings: readonly Finding[], decoded: Decoded<unknown>): readonly ReportedFinding[] {
    if (findings.length === 0) return findings;
    const prints = this.#fingerprints || this.#known.size > 0 ? new Fingerprints(decoded, this.found) : undefined;
    return findings.map((finding) => {
      // What only says "not checked" cannot be put aside.
      if (this.#catalogue.get(finding.rule)?.unchecked !== undefined) return finding;
      const print = prints?.of(finding);
      if (print !== undefined) this.#fingerprints?.push(print);
      const known = print !== undefined && this.#known.has(print);
      const suppressed = this.#ignored.get(toldBy(finding).rule) ?? (known ? KNOWN : undefined);
      return suppressed ? { ...finding, suppressed } : finding;
    });
  }

  /** Returns what findings are known by since it was last asked; empty when it was not wanted. */
  takeFingerprints(): readonly string[] {
    const taken = this.#fingerprints;
    if (taken) this.#fingerprints = [];
    return taken ?? [];
  }
}

/**
 * Tells what the findings of one value are known by from check to check: rule, path and parameters without personal data,
 * not the line. In formats that hold many records the record's content counts too: a record that changed is a new one.
 */
class Fingerprints {
  readonly #presenter: FindingPresenter;
  #value: string | undefined;

  constructor(
    readonly decoded: Decoded<unknown>,
    readonly found: Recognised,
  ) {
    this.#presenter = new FindingPresenter(decoded, found, false);
  }

  of(finding: Finding): string {
    const { params } = this.#presenter.masked(finding);
    this.#value ??= this.found.codec.lines === undefined ? "" : contentOf(this.decoded);
    return `${finding.rule}-${digest(JSON.stringify([finding.path, params, this.#value]))}`;
  }
}

const contentOf = ({ value, partial }: Decoded<unknown>): string => digest(JSON.stringify(value ?? partial) ?? "");
