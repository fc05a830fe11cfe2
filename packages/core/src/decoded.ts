import type { Finding, SourceSpan } from "./finding.js";
import type { JsonPointer } from "./json-pointer.js";

/** One value as a reader returned it. */
export interface Decoded<T> {
  /** The value, when it has all that the schema requires. */
  readonly value?: T | undefined;
  /** What could be read of a value that lacks something, as far as it goes. */
  readonly partial?: unknown;
  /** What the reader itself found: not well-formed, oddly written, not convertible. */
  readonly findings: readonly Finding[];
  /** Returns where in the source a part of the value, or its nearest parent that is there, was written. */
  locate(path: JsonPointer): SourceSpan | undefined;
  /** The id of the codec that read it, where several formats need to be told apart. */
  readonly codec?: string | undefined;
  /** Returns what the source calls the field at a path, such as `DanhSachLePhi[0].Gia`. */
  nameOf?(path: JsonPointer): string | undefined;
  /** The findings before their places were looked up, from a reader that does so only when `findings` is asked for. */
  readonly unplaced?: readonly Finding[];
  /** Returns where one of the `unplaced` was met, when its path alone does not tell. */
  placeOf?(finding: Finding): SourceSpan | undefined;
  /** Returns a leaf's text exactly as it was written, when it was. */
  raw(path: JsonPointer): string | undefined;
  /** Returns a line of the source, long runs of encoded data cut short, to show under a message. */
  line(number: number): string | undefined;
}
