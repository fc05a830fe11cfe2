import type { FieldName } from "./field.js";
import type { JsonPointer } from "./json-pointer.js";
import type { Params } from "./language.js";

/**
 * How much a finding weighs: an `error` makes the verdict `fail`; a `warning` is something another system may stumble
 * on; `info` is worth knowing.
 */
export type Severity = "error" | "warning" | "info";

/** A stable, append-only rule name: capitals, a dash, three digits (`DOC-014`). */
export type RuleId = `${string}-${number}`;

/**
 * A place in the source text. Lines and columns count from 1; a column counts UTF-16 units, as editors and SARIF's
 * default do. Without an end it is a point.
 */
export interface SourceSpan {
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/**
 * One thing that a check found. It holds no words: they are rendered at the edge by {@link renderFinding}, in either
 * language, from the rule's templates and these parameters.
 */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Where in the decoded value; `""` is the whole of it. */
  readonly path: JsonPointer;
  /** The field at `path` as the user's file calls it, with its title. Templates have it as `{field}`. */
  readonly field?: FieldName;
  /** Where in the source, when it came from one. */
  readonly at?: SourceSpan;
  readonly params: Params;
}
