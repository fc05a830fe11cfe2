import { type FieldName, joinNames } from "../field.js";
import type { Finding } from "../finding.js";
import { type JsonPointer, toPointer } from "../json-pointer.js";
import type { Bilingual, Params } from "../language.js";
import { type Grading, type RuleInfo, toFinding } from "../rule.js";
import { jsonKind, jsonRules } from "./json-rules.js";
import type { WireShape } from "./wire-shape.js";
import type { WireYield } from "./wire-yield.js";

/**
 * How a shape of JSON on the wire and a shape of ours are turned into each other. One description reads, writes, and knows
 * the way from a path of ours to the place on the wire.
 */
export interface Wire<T> {
  /** Returns what the wire says, `undefined` when it says nothing; what is odd or unreadable is reported. */
  read(raw: unknown, reading: WireReading): T | undefined;
  /** Returns what goes on the wire; `undefined` leaves the field out. */
  write(value: T): unknown;
  /**
   * Appends to `names` the wire's way of a path of ours, from its element `index` on.
   *
   * @param value what was read there: it tells where its items stood, of which some may have been left out.
   */
  trace(path: readonly string[], index: number, names: string[], value?: unknown): void;
  /** What is known of the shape on the wire. */
  readonly shape?: WireShape;
  /** What it may return, findings or not. Where a schema follows from that, values are not compared with it. */
  readonly yields?: WireYield;
}

/** A part of a value: its key, or the keys that lead to it. */
export type WireKey = string | number | readonly string[];

/** What was found while one value was being read, and where the reader is. */
export class WireReading {
  readonly findings: Finding[] = [];
  /** Where on the wire each finding is. */
  readonly places: JsonPointer[] = [];
  readonly #keys: WireKey[] = [];
  readonly #names: (string | number)[] = [];
  #key: WireKey | undefined;
  #name: string | number | undefined;

  /** The fields that stand on the wire and say nothing; listed only when they are asked for. */
  readonly silent: FieldName[] | undefined;

  constructor(
    readonly grading: Grading = {},
    listSilent = false,
  ) {
    if (listSilent) this.silent = [];
  }

  /** The name on the wire of what is being read. */
  get field(): string {
    return String(this.#name ?? "");
  }

  /** Says which part is read next: its key of ours, or the keys that lead to it, and its name on the wire. */
  at(key: WireKey, name: string | number): void {
    this.#key = key;
    this.#name = name;
  }

  /** Says that the parts of the current part are read next, until `leave`. */
  enter(): void {
    this.#keys.push(this.#key as WireKey);
    this.#names.push(this.#name as string | number);
  }

  leave(): void {
    this.#key = this.#keys.pop();
    this.#name = this.#names.pop();
  }

  get #path(): JsonPointer {
    return toPointer([...this.#keys, this.#key].flat().filter((key) => key !== undefined));
  }

  get #wireNames(): (string | number)[] {
    return [...this.#names, this.#name].filter((name) => name !== undefined);
  }

  /** Reports something of the current part, which is called by its name on the wire. */
  report(rule: RuleInfo, params: Params = {}): void {
    const path = this.#path;
    const finding = toFinding(rule, { path, params }, this.grading);
    if (!finding) return;
    this.findings.push({ ...finding, field: { field: path, name: joinNames(this.#wireNames) } });
    this.places.push(toPointer(this.#wireNames));
  }

  /** Lists the current part as one that says nothing. */
  saysNothing(): void {
    this.silent?.push({ field: this.#path, name: joinNames(this.#wireNames) });
  }

  /** Reports that the current part cannot be read, and returns `undefined`. */
  misshapen(raw: unknown, wanted: Bilingual): undefined {
    this.report(jsonRules.misshapen, { found: jsonKind(raw), wanted });
  }

  /** Reports that the current part was understood although it is of another type. */
  mistyped(raw: unknown, wanted: Bilingual): void {
    this.report(jsonRules.mistyped, { found: jsonKind(raw), wanted });
  }
}
