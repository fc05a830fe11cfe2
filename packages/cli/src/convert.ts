import {
  type Codec,
  checkingRules,
  type Decoded,
  differencesOf,
  type Finding,
  type Params,
  placeFindings,
  type ReadContext,
  type RuleInfo,
  type Source,
  toFinding,
  toPointer,
} from "@egov-vn/core";
import type { Recognised } from "@egov-vn/standards";
import { engineRules, type FilePart, FindingCounter, FindingPresenter, reasonOf } from "@egov-vn/validate";
import { catalogue, commandRules } from "./catalogue.js";
import { OutputClosedError } from "./io.js";
import { WORDS } from "./words.js";

/** Where what is written goes. */
export interface Sink {
  write(bytes: Uint8Array): Promise<void>;
}

const NEWLINE = new Uint8Array([10]);
/** Bytes that are written at a time. */
const BLOCK = 64 * 1024;

/** Says that the output could not be written: not the input's fault. */
class SinkError extends Error {
  override readonly name = "SinkError";
}

/**
 * Writes the values of a source in another format of their standard, one after the other. What is written is read back
 * and compared: whatever did not come back is reported, so that nothing is lost without a word.
 */
export class Conversion {
  /** Values that were written. */
  written = 0;
  /** Values that were not. */
  left = 0;
  /** Whether the source was read to its end. */
  whole = false;
  readonly #counter = new FindingCounter(catalogue);
  readonly #severalPerFile: boolean;
  #block: Uint8Array[] = [];
  #size = 0;

  constructor(
    readonly file: string,
    readonly found: Recognised,
    readonly target: Codec<unknown>,
    readonly sink: Sink,
    readonly context: ReadContext,
    readonly showPersonal: boolean,
    /** Records that do not conform are written as well, as far as they were read. */
    readonly force = false,
  ) {
    this.#severalPerFile = target.lines !== undefined;
  }

  /** Yields what there is to say, and the outcome. A fault of the input is in there. */
  async *run(source: Source): AsyncGenerator<FilePart> {
    const { file } = this;
    const values = this.found.codec.decode(source, this.context);
    let broken: Finding | undefined;
    try {
      for await (const decoded of values) yield { file, findings: await this.#value(decoded) };
      await this.#flush();
      this.whole = true;
    } catch (error) {
      if (error instanceof SinkError) throw error.cause;
      if (error instanceof OutputClosedError) throw error;
      broken = toFinding(checkingRules.unreadable, { path: "", params: { reason: reasonOf(error) } });
    }
    if (this.written + this.left === 0 && !broken) {
      const params = { reason: WORDS.reasonNoValues };
      broken = toFinding(engineRules.nothingToCheck, { path: "", params });
    }
    yield this.#outcome(broken ? [broken] : []);
  }

  #outcome(findings: readonly Finding[]): FilePart {
    for (const { rule } of findings) {
      this.#counter.conclude(rule === checkingRules.unreadable.id ? "error" : "skipped");
    }
    this.#counter.count(findings);
    const rest = this.#counter.rest();
    const { verdict, checked, records } = this.#counter.numbers;
    const listed = [...this.#counter.toList(findings), ...rest];
    return {
      file: this.file,
      findings: listed,
      outcome: { verdict, checked, records, counts: this.#counter.counts(rest) },
    };
  }

  async #value(decoded: Decoded<unknown>): Promise<FilePart["findings"]> {
    const { value } = decoded;
    const conforms = value !== undefined && !decoded.findings.some(({ severity }) => severity === "error");
    const written =
      value !== undefined && (conforms || this.force) ? await this.#write(value) : [this.#notConforming()];
    const findings = [...decoded.findings, ...written];
    const left = findings.some(({ rule }) => rule === commandRules.leftOut.id);
    if (left) this.left += 1;
    else this.written += 1;
    this.#counter.value(left ? "fail" : "pass", { values: left ? 0 : 1, rules: 0 });
    if (findings.length === 0) return findings;
    this.#counter.count(findings);
    const listed = this.#counter.toList(findings);
    if (listed.length === 0) return listed;
    const presenter = new FindingPresenter(decoded, this.found, this.showPersonal);
    const record = this.written + this.left;
    return placeFindings(listed, decoded, this.found.standard).map((finding) => ({
      ...presenter.finding(finding),
      record,
    }));
  }

  #notConforming(): Finding {
    return this.#finding(commandRules.leftOut, "", { reason: WORDS.reasonNotConforming });
  }

  #finding(rule: RuleInfo, path: string, params: Params): Finding {
    return toFinding(rule, { path, params: { format: this.target.title, ...params } }) as Finding;
  }

  async #write(value: unknown): Promise<Finding[]> {
    if (this.written > 0 && !this.#severalPerFile) {
      return [this.#finding(commandRules.leftOut, "", { reason: WORDS.reasonOneOnly })];
    }
    let bytes: Uint8Array;
    let back: unknown;
    try {
      bytes = this.target.encode?.(value) as Uint8Array;
      for await (const decoded of this.target.decode(bytes, this.context)) back ??= decoded.value ?? decoded.partial;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return [this.#finding(commandRules.leftOut, "", { reason })];
    }
    this.#block.push(bytes, ...(this.#severalPerFile ? [NEWLINE] : []));
    this.#size += bytes.length + 1;
    if (this.#size >= BLOCK) await this.#flush();
    return differencesOf(value, back).map(({ path, lost }) =>
      lost
        ? this.#finding(commandRules.lost, toPointer(path), { place: placeOf(path) })
        : this.#finding(commandRules.altered, toPointer(path), {}),
    );
  }

  async #flush(): Promise<void> {
    const block = Buffer.concat(this.#block);
    this.#block = [];
    this.#size = 0;
    try {
      if (block.length > 0) await this.sink.write(block);
    } catch (error) {
      throw new SinkError("not written", { cause: error });
    }
  }
}

/** Returns the place of a field in whatever record: `*` for each index. */
const placeOf = (path: readonly string[]): string => toPointer(path.map((key) => (/^\d+$/.test(key) ? "*" : key)));
