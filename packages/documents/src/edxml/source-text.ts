import type { SourceSpan } from "@egov-vn/core";

const NEWLINE = 0x0a;

/** A stretch of the source that was left out of the kept text. */
interface Cut {
  /** Where in the kept text it belongs. */
  readonly at: number;
  lines: number;
  /** UTF-16 units after the last line break of the stretch, or in all of it. */
  columns: number;
}

/** A stretch of the kept text within one line of the source. */
interface Run {
  readonly at: number;
  readonly line: number;
  /** The column of its first unit. */
  readonly column: number;
  readonly afterCut: boolean;
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
  /** Made at the first question and good until more text comes. */
  #runs: Run[] | undefined;

  get length(): number {
    return this.#length;
  }

  append(piece: string): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
    this.#runs = undefined;
  }

  /** Says that these bytes of ASCII stood here and are not kept. */
  skip(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#runs = undefined;
    const cut = this.#cuts.at(-1);
    const here = cut?.at === this.#length ? cut : { at: this.#length, lines: 0, columns: 0 };
    if (here !== cut) this.#cuts.push(here);
    let after = -1;
    for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) {
      here.lines += 1;
      after = at;
    }
    here.columns = after === -1 ? here.columns + bytes.length : bytes.length - after - 1;
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

  /** Returns a source line, `…` standing for what was left out, or `undefined` when there is no such line. */
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
    this.#runs ??= this.#makeRuns();
    const runs = this.#runs;
    let low = 0;
    let high = runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const run = runs[middle] as Run;
      // A place right at a cut is taken to be before it.
      if (run.afterCut ? run.at < offset : run.at <= offset) low = middle;
      else high = middle - 1;
    }
    const { at, line, column } = runs[low] as Run;
    return { line, column: offset - at + column };
  }

  #makeRuns(): Run[] {
    const text = this.text();
    const runs: Run[] = [{ at: 0, line: 1, column: 1, afterCut: false }];
    let last = runs[0] as Run;
    const add = (run: Run): void => {
      runs.push(run);
      last = run;
    };
    let next = 0;
    for (let newline = text.indexOf("\n"); ; newline = text.indexOf("\n", newline + 1)) {
      const end = newline === -1 ? text.length : newline;
      for (let cut = this.#cuts[next]; cut && cut.at <= end; cut = this.#cuts[++next]) {
        const column = cut.lines > 0 ? cut.columns + 1 : cut.at - last.at + last.column + cut.columns;
        add({ at: cut.at, line: last.line + cut.lines, column, afterCut: true });
      }
      if (newline === -1) return runs;
      add({ at: newline + 1, line: last.line + 1, column: 1, afterCut: false });
    }
  }
}
