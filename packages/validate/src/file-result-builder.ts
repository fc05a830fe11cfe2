import { type Finding, type Params, type RuleId, type RuleInfo, standardName, toFinding } from "@egov-vn/core";
import type { Recognised } from "@egov-vn/standards/loaders";
import { FindingCounter } from "./finding-counter.js";
import { rulesFor } from "./loaded-standards.js";
import type { CheckedValues, FilePart, ReportedFinding } from "./result.js";

/** A place in a file: lines and records before it. */
export interface Origin {
  readonly lines: number;
  readonly records: number;
}

export const START: Origin = { lines: 0, records: 0 };

/** Puts together what came of the values of one file, in their order: numbers them, and lists of each rule a hundred. */
export class FileResultBuilder {
  readonly #counter: FindingCounter;
  #lines = 0;
  #records = 0;

  /**
   * @param everyRecord whether the findings are told value by value, all of them.
   * @param found what the file is checked against, when something recognised it.
   */
  constructor(
    readonly file: string,
    readonly everyRecord: boolean,
    readonly found?: Recognised,
  ) {
    this.#counter = new FindingCounter(rulesFor(found?.standard));
  }

  get #format(): Pick<FilePart, "standard" | "codec"> {
    return this.found ? { standard: standardName(this.found.standard), codec: this.found.codec.id } : {};
  }

  /** Lines and records so far. */
  get reached(): Origin {
    return { lines: this.#lines, records: this.#records };
  }

  /** Rules of which no more findings are listed. */
  get full(): readonly RuleId[] {
    return this.#counter.full;
  }

  /**
   * Returns what is to be reported of the next values.
   *
   * @param from where the check began that numbered them.
   */
  next(checked: CheckedValues, from: Origin): FilePart {
    this.#counter.add(checked);
    this.#lines += checked.lines;
    this.#records += Object.values(checked.records).reduce((sum, count) => sum + count, 0);
    const numbered = (finding: ReportedFinding): ReportedFinding => {
      const { record } = finding;
      return { ...onLine(finding, from.lines), ...(record !== undefined && { record: record + from.records }) };
    };
    const records = checked.results?.map((result) => ({
      ...result,
      record: result.record + from.records,
      ...(result.line !== undefined && { line: result.line + from.lines }),
      findings: result.findings.map((finding) => onLine(finding, from.lines)),
    }));
    return {
      file: this.file,
      ...this.#format,
      findings: this.#counter.toList(checked.findings).map(numbered),
      ...(checked.fingerprints && { fingerprints: checked.fingerprints }),
      ...(records && { records }),
    };
  }

  /** Returns the outcome, when there are no more values. */
  end(findings: readonly ReportedFinding[] = []): FilePart {
    const { verdict, checked, records } = this.#counter.numbers;
    const listed = this.#counter.toList(findings);
    const rest = this.everyRecord ? [] : this.#counter.rest();
    const counts = this.#counter.counts(rest);
    return {
      file: this.file,
      ...this.#format,
      findings: [...listed, ...rest],
      outcome: { verdict, ...this.#format, checked, records, counts },
    };
  }

  /** Returns the outcome, when the values after these, or any, could not be checked. */
  unchecked(rule: RuleInfo & Required<Pick<RuleInfo, "unchecked">>, params: Params): FilePart {
    const finding = toFinding(rule, { path: "", params }) as Finding;
    this.#counter.conclude(rule.unchecked);
    this.#counter.count([finding]);
    return this.end([finding]);
  }
}

function onLine(finding: ReportedFinding, lines: number): ReportedFinding {
  const { at } = finding;
  if (!at || lines === 0) return finding;
  const { line, endLine } = at;
  return { ...finding, at: { ...at, line: line + lines, ...(endLine !== undefined && { endLine: endLine + lines }) } };
}
