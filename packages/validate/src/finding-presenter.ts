import type { Decoded, Finding } from "@egov-vn/core";
import { excerptWindow } from "./excerpt-window.js";
import type { MaskedText } from "./masking/edits.js";
import { PersonalData, type ReadAs } from "./masking/personal-data.js";
import type { Excerpt, ReportedFinding } from "./result.js";

/** Lines before the shown one, and letters in them, that are looked at to know which field it is about. */
const LOOK_BACK_LINES = 60;
const LOOK_BACK_LETTERS = 16_384;

/** What a value was read as, and the line it is written on when each line has its own. */
export interface Presented extends ReadAs {
  readonly line?: number;
}

/** Makes the findings of one value ready to be reported. Its lines are masked once, however many findings are in them. */
export class FindingPresenter {
  readonly #personal: PersonalData | undefined;
  #masked: { readonly number: number; readonly line: string; readonly shown: MaskedText } | undefined;

  constructor(
    readonly decoded: Decoded<unknown>,
    readonly as: Presented,
    showPersonal: boolean,
  ) {
    this.#personal = showPersonal ? undefined : new PersonalData(decoded.value ?? decoded.partial, as);
  }

  /** Returns a finding without personal data. */
  masked(finding: Finding): ReportedFinding {
    const params = this.#personal?.params(finding) ?? finding.params;
    return this.#personal?.named({ ...finding, params }) ?? { ...finding, params };
  }

  /** Returns a finding without personal data, and the line it is about. */
  finding(finding: Finding): ReportedFinding {
    const excerpt = this.#excerpt(finding);
    return { ...this.masked(finding), ...(excerpt && { excerpt }) };
  }

  #excerpt(finding: Finding): Excerpt | undefined {
    const { at } = finding;
    const source = at && this.#line(at.line);
    if (!at || !source) return undefined;
    const { line, shown } = source;
    const end = at.endLine === undefined || at.endLine === at.line ? (at.endColumn ?? at.column) : line.length + 1;
    const span = spanIn(line, at.column, end, this.decoded.raw(finding.path)?.trim());
    if (!span) return excerptWindow(shown.text);
    const column = shown.column(span.column);
    return excerptWindow(shown.text, column, Math.max(column, shown.column(span.endColumn)));
  }

  /** A packet may be one line: what is masked must be known from all of it, but need not be found out twice. */
  #line(number: number): { readonly line: string; readonly shown: MaskedText } | undefined {
    if (this.#masked?.number === number) return this.#masked;
    const line = this.decoded.line(number);
    if (line === undefined) return undefined;
    const shown = this.#shown(line, number);
    this.#masked = { number, line, shown };
    return this.#masked;
  }

  #shown(line: string, number: number): MaskedText {
    if (!this.#personal) return { text: line, column: (original) => original };
    if (number === this.as.line) return this.#personal.line(line, [], true);
    const before: string[] = [];
    let letters = 0;
    let earlier = number - 1;
    for (; earlier > 0 && number - earlier <= LOOK_BACK_LINES; earlier -= 1) {
      const text = this.decoded.line(earlier) ?? "";
      letters += text.length;
      if (letters > LOOK_BACK_LETTERS) break;
      before.unshift(text);
    }
    return this.#personal.line(line, before, earlier === 0);
  }
}

/**
 * Returns where a span lies in a line as it is shown. A reader shows a line with long encoded runs cut to `…`, after
 * which the source's columns no longer fit: then the place is known only when the text there says so.
 */
function spanIn(
  line: string,
  column: number,
  endColumn: number,
  raw: string | undefined,
): { column: number; endColumn: number } | undefined {
  const cut = line.indexOf("…");
  const shown = line.slice(column - 1, endColumn - 1);
  const fits = cut === -1 || column - 1 <= cut || shown === raw || (shown.startsWith("<") && shown.endsWith(">"));
  if (fits) return column - 1 <= line.length ? { column, endColumn } : undefined;
  const found = raw ? line.indexOf(raw, cut) : -1;
  return raw && found !== -1 ? { column: found + 1, endColumn: found + 1 + raw.length } : undefined;
}
