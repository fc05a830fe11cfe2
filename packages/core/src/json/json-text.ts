import type { Decoded } from "../decoded.js";
import type { SourceSpan } from "../finding.js";
import { fromPointer, type JsonPointer } from "../json-pointer.js";
import { type JsonMembers, membersAt, skipSpace, skipValue } from "./json-scan.js";

const LONG_LINE = 16_384;
const LONG_STRING = /"(?:[^"\\]|\\.){400,}"/g;
const KEPT = 80;

/**
 * A JSON text and the way from a pointer to the place where it is written. Nothing is worked out before somebody asks, and
 * each object and list is looked through once.
 *
 * @example
 * new JsonText('{"to": [{"organId": "G12"}]}').locate("/to/0/organId")
 * // => { line: 1, column: 21, endLine: 1, endColumn: 26 }
 */
export class JsonText implements Pick<Decoded<unknown>, "locate" | "raw" | "line"> {
  readonly #members = new Map<number, JsonMembers>();
  #lineStarts: number[] | undefined;

  /** @param firstLine the number of the text's first line in its source. */
  constructor(
    readonly text: string,
    readonly firstLine = 1,
  ) {}

  /** Returns the span of a value, or the opening bracket of an object or list; for what is not there, its nearest parent's. */
  locate(path: JsonPointer): SourceSpan | undefined {
    const { offset } = this.#find(path);
    if (offset >= this.text.length) return undefined;
    const end = this.#isContainer(offset) ? offset + 1 : this.#end(offset);
    const from = this.place(offset);
    const to = this.place(end);
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  }

  /** Returns a string, number or word exactly as it is written, a string without its quotes. */
  raw(path: JsonPointer): string | undefined {
    const { offset, whole } = this.#find(path);
    if (!whole || offset >= this.text.length || this.#isContainer(offset)) return undefined;
    const written = this.text.slice(offset, this.#end(offset));
    return written.startsWith('"') ? written.slice(1, -1) : written;
  }

  line(number: number): string | undefined {
    const starts = this.#starts();
    const start = starts[number - this.firstLine];
    if (start === undefined) return undefined;
    const next = starts[number - this.firstLine + 1] ?? this.text.length + 1;
    const line = this.text.slice(start, next - 1).replace(/\r$/, "");
    if (line.length <= LONG_LINE) return line;
    const cut = line.replaceAll(LONG_STRING, (written) => `${written.slice(0, KEPT)}…"`);
    return cut.length <= LONG_LINE ? cut : `${cut.slice(0, LONG_LINE)}…`;
  }

  /** Returns the line and column of an offset into the text. */
  place(offset: number): { line: number; column: number } {
    const starts = this.#starts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: this.firstLine + low, column: offset - (starts[low] as number) + 1 };
  }

  #find(path: JsonPointer): { offset: number; whole: boolean } {
    let offset = skipSpace(this.text, 0);
    for (const key of fromPointer(path)) {
      const next = this.#membersAt(offset).get(key);
      if (next === undefined) return { offset, whole: false };
      offset = next;
    }
    return { offset, whole: true };
  }

  #membersAt(offset: number): JsonMembers {
    let members = this.#members.get(offset);
    if (!members) {
      members = membersAt(this.text, offset);
      this.#members.set(offset, members);
    }
    return members;
  }

  #isContainer(offset: number): boolean {
    const first = this.text[offset];
    return first === "{" || first === "[";
  }

  #end(offset: number): number {
    const end = skipValue(this.text, offset);
    return typeof end === "number" ? end : this.text.length;
  }

  #starts(): number[] {
    if (!this.#lineStarts) {
      this.#lineStarts = [0];
      for (let at = this.text.indexOf("\n"); at !== -1; at = this.text.indexOf("\n", at + 1)) {
        this.#lineStarts.push(at + 1);
      }
    }
    return this.#lineStarts;
  }
}
