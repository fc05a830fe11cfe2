import {
  catalogueOf,
  checkDecoded,
  type Decoded,
  placed,
  type ReadContext,
  type RuleCatalogue,
  type RuleId,
  verdictOf,
} from "@egov-vn/core";
import type { Recognised } from "@egov-vn/standards";
import type { CheckSettings } from "./check.js";
import { decodeUtf8 } from "./decode-utf8.js";
import { DecodedLines } from "./decoded-lines.js";
import { type Entry, Ledger } from "./ledger.js";
import { Reporting } from "./reporting.js";
import type { RecordResult, ReportedFinding } from "./result.js";

/** What came of some consecutive values of a file. Lines and records are numbered from where their check began. */
export interface CheckedValues extends Entry {
  readonly lines: number;
  /** To be listed. */
  readonly findings: readonly ReportedFinding[];
  /** The outcome of each, when the run was asked for them. */
  readonly results?: readonly RecordResult[];
}

/** Checks values as they come. */
export class ValueCheck {
  /** Values checked so far. */
  records = 0;
  readonly context: ReadContext;
  readonly #catalogue: RuleCatalogue;
  readonly #listing: Ledger;
  #ledger = new Ledger();
  #findings: ReportedFinding[] = [];
  #results: RecordResult[] = [];

  /** @param full rules of which no more findings are to be listed. */
  constructor(
    readonly found: Recognised,
    readonly settings: CheckSettings,
    full: readonly RuleId[] = [],
  ) {
    this.context = { ...settings.context, decodeUtf8 };
    this.#catalogue = catalogueOf(found.standard);
    this.#listing = new Ledger(full);
  }

  /** @param line the line it is written on, when each line has its own. */
  value(decoded: Decoded<unknown>, line?: number): void {
    const { findings, ran } = checkDecoded(this.found.standard, decoded, this.context);
    const verdict = findings.length === 0 ? "pass" : verdictOf(findings, this.#catalogue);
    const { everyRecord, showPersonal } = this.settings;
    this.records += 1;
    this.#ledger.value(verdict, { values: decoded.value === undefined ? 0 : 1, rules: ran });
    const record = this.records;
    let reported: readonly ReportedFinding[] = [];
    if (findings.length > 0) {
      this.#ledger.count(findings);
      const listed = everyRecord ? findings : this.#listing.toList(findings);
      if (listed.length > 0) {
        const reporting = new Reporting(decoded, showPersonal);
        const inPlace = placed(listed, decoded, this.found.standard);
        if (everyRecord) reported = inPlace.map((finding) => reporting.masked(finding));
        else for (const finding of inPlace) this.#findings.push({ ...reporting.finding(finding), record });
      }
    }
    if (everyRecord) this.#results.push({ record, ...(line !== undefined && { line }), verdict, findings: reported });
  }

  /** Returns what came of the values since it was last asked. */
  take(lines = 0): CheckedValues {
    const taken: CheckedValues = {
      ...this.#ledger.entry,
      lines,
      findings: this.#findings,
      ...(this.settings.everyRecord && { results: this.#results }),
    };
    this.#ledger = new Ledger();
    this.#findings = [];
    this.#results = [];
    return taken;
  }
}

/** Checks values that stand on a line each, in chunks of bytes as they come. */
export class LineCheck {
  readonly #lines: DecodedLines;
  readonly #values: ValueCheck;
  #taken = 0;

  /** @param full rules of which no more findings are to be listed. */
  constructor(found: Recognised, settings: CheckSettings, full?: readonly RuleId[]) {
    const values = new ValueCheck(found, settings, full);
    this.#values = values;
    this.#lines = new DecodedLines((line, number) => {
      for (const decoded of found.codec.lines?.decode(line, number, values.context) ?? [])
        values.value(decoded, number);
    });
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
