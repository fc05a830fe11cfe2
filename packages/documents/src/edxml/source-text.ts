import type { SourceSpan } from "@egov-vn/core";

/** A stretch of the source that was left out of the kept text. */
interface Cut {
  /** Where in the kept text it belongs. */
  readonly at: number;
  readonly lines: number;
  /** UTF-16 units after the last line break of the stretch, or in all of it. */
  readonly columns: number;
}

/**
 * The source's markup as text, without the bodies of attachments, so that lines and columns can be told and shown while
 * nothing large is held. Offsets are into the kept text.
 */
export class SourceText {
  #pieces: string[] = [];
  #joined = "";
  #length = 0;
  readonly #cuts: Cut[] = [];

  get length(): number {
    return this.#length;
  }

  append(piece: string): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
  }

  /** Says that something stood here: so many line breaks, and so many units after the last of them. */
  cut(lines: number, columns: number): void {
    this.#cuts.push({ at: this.#length, lines, columns });
  }

  text(): string {
    if (this.#pieces.length > 0) {
      this.#joined += this.#pieces.join("");
      this.#pieces = [];
    }
    return this.#joined;
  }

  /** Returns the span of a stretch of the kept text. */
  span(start: number, end = start): SourceSpan {
    const from = this.#place(start);
    if (end <= start) return from;
    const to = this.#place(end);
    return { ...from, endLine: to.line, endColumn: to.column };
  }

  /** Returns a source line, `…` standing for what was left out, or `undefined` when there is none. */
  line(number: number): string | undefined {
    const text = this.text();
    let start = 0;
    // Lines that lie wholly inside a cut have no text.
    let line = 1;
    let shown = "";
    let cut = 0;
    for (;;) {
      const newline = text.indexOf("\n", start);
      const end = newline === -1 ? text.length : newline;
      let from = start;
      for (let next = this.#cuts[cut]; next && next.at <= end; next = this.#cuts[++cut]) {
        shown += `${text.slice(from, next.at)}…`;
        from = next.at;
        if (next.lines > 0) {
          if (number >= line && number < line + next.lines) return shown.replace(/\r$/, "");
          line += next.lines;
          shown = "…";
        }
      }
      if (line === number) return (shown + text.slice(from, end)).replace(/\r$/, "");
      if (newline === -1) return undefined;
      start = newline + 1;
      line += 1;
      shown = "";
    }
  }

  #place(offset: number): { line: number; column: number } {
    const text = this.text();
    let line = 1;
    let lineStart = 0;
    for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) {
      line += 1;
      lineStart = at + 1;
    }
    let extra = 0;
    let base = lineStart;
    for (const cut of this.#cuts) {
      // A place right at a cut is taken to be before it.
      if (cut.at >= offset) break;
      line += cut.lines;
      if (cut.at < lineStart) continue;
      if (cut.lines > 0) {
        base = cut.at;
        extra = cut.columns;
      } else extra += cut.columns;
    }
    return { line, column: offset - base + extra + 1 };
  }
}
