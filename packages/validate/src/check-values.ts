import {
  checkDecoded,
  type Decoded,
  type Finding,
  placeFindings,
  type ReadContext,
  type RuleCatalogue,
  type RuleId,
  verdictOf,
} from "@egov-vn/core";
import type { Recognised } from "@egov-vn/standards/loaders";
import { FindingCounter } from "./finding-counter.js";
import { FindingPresenter } from "./finding-presenter.js";
import { LineSplitter } from "./line-splitter.js";
import { rulesFor } from "./loaded-standards.js";
import type { CheckedValues, RecordResult, ReportedFinding } from "./result.js";
import type { ValueChecking } from "./settings.js";
import { Suppressor } from "./suppressor.js";

/** Checks values as they come. */
export class ValueChecker {
  /** Values checked so far. */
  records = 0;
  readonly context: ReadContext;
  readonly #catalogue: RuleCatalogue;
  readonly #suppressor: Suppressor | undefined;
  readonly #listing: FindingCounter;
  #counter: FindingCounter;
  #findings: ReportedFinding[] = [];
  #results: RecordResult[] = [];

  /** @param full rules of which no more findings are to be listed. */
  constructor(
    readonly found: Recognised,
    readonly checking: ValueChecking,
    full: readonly RuleId[] = [],
  ) {
    const { settings, decodeUtf8 } = checking;
    this.context = { ...settings.context, ...(decodeUtf8 && { decodeUtf8 }) };
    this.#catalogue = rulesFor(found.standard);
    const needed = settings.suppressions !== undefined || settings.fingerprints;
    this.#suppressor = needed ? new Suppressor(checking.file, found, settings) : undefined;
    this.#listing = new FindingCounter(this.#catalogue, full);
    this.#counter = new FindingCounter(this.#catalogue);
  }

  /**
   * @param line the line it is written on, when each line has its own.
   * @param more other findings about the value.
   */
  value(decoded: Decoded<unknown>, line?: number, more: readonly Finding[] = []): void {
    const { findings: own, ran } = checkDecoded(this.found.standard, decoded, this.context);
    const { settings } = this.checking;
    const all = more.length > 0 ? [...own, ...more] : own;
    const findings: readonly ReportedFinding[] = this.#suppressor?.marked(all, decoded) ?? all;
    const counting = this.#suppressor ? findings.filter(({ suppressed }) => !suppressed) : findings;
    const verdict = counting.length === 0 ? "pass" : verdictOf(counting, this.#catalogue);
    const { everyRecord, showPersonal } = settings;
    this.records += 1;
    this.#counter.value(verdict, { values: decoded.value === undefined ? 0 : 1, rules: ran });
    const record = this.records;
    let reported: readonly ReportedFinding[] = [];
    if (findings.length > 0) {
      this.#counter.count(findings);
      const listed = everyRecord ? findings : this.#listing.toList(findings);
      if (listed.length > 0) {
        const presenter = new FindingPresenter(
          decoded,
          { ...this.found, ...(line !== undefined && { line }) },
          showPersonal,
        );
        const inPlace = placeFindings(listed, decoded, this.found.standard);
        if (everyRecord) reported = inPlace.map((finding) => presenter.masked(finding));
        else for (const finding of inPlace) this.#findings.push({ ...presenter.finding(finding), record });
      }
    }
    if (everyRecord) this.#results.push({ record, ...(line !== undefined && { line }), verdict, findings: reported });
  }

  /** Returns what came of the values since it was last asked. */
  take(lines = 0): CheckedValues {
    const taken: CheckedValues = {
      ...this.#counter.numbers,
      lines,
      findings: this.#findings,
      ...(this.checking.settings.everyRecord && { results: this.#results }),
      ...(this.checking.settings.fingerprints && { fingerprints: this.#suppressor?.takeFingerprints() ?? [] }),
    };
    this.#counter = new FindingCounter(this.#catalogue);
    this.#findings = [];
    this.#results = [];
    return taken;
  }
}

/** Checks values that stand on a line each, in chunks of bytes as they come. */
export class LineChecker {
  readonly #lines: LineSplitter;
  readonly #values: ValueChecker;
  #taken = 0;

  /** @param full rules of which no more findings are to be listed. */
  constructor(found: Recognised, checking: ValueChecking, full?: readonly RuleId[]) {
    const values = new ValueChecker(found, checking, full);
    this.#values = values;
    this.#lines = new LineSplitter((line, number) => {
      for (const decoded of found.codec.lines?.decode(line, number, values.context) ?? [])
        values.value(decoded, number);
    }, checking.decodeUtf8);
  }

  /** Checks the lines that end in a chunk. */
  push(chunk: Uint8Array): void {
    this.#lines.push(chunk);
  }

  /** Checks the last line when nothing ends it. */
  end(): void {
    this.#lines.end();
  }

  /** Returns what came of the lines since it was last asked. */
  take(): CheckedValues {
    const { count } = this.#lines;
    const taken = this.#values.take(count - this.#taken);
    this.#taken = count;
    return taken;
  }
}
