/** A part of a text and what is shown instead. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** A text without personal data. */
export interface MaskedText {
  readonly text: string;
  /** Returns where a column of the original lies in it. */
  column(original: number): number;
}

/** Returns the edits in order, the longer one where two overlap. */
export function separate(edits: Edit[]): Edit[] {
  edits.sort((left, right) => left.start - right.start || right.end - left.end);
  const apart: Edit[] = [];
  let end = 0;
  for (const edit of edits) {
    if (edit.start < end) {
      // The rest of one that reaches further is hidden as a whole.
      if (edit.end > end) apart.push({ start: end, end: edit.end, replacement: "…" });
      end = Math.max(end, edit.end);
      continue;
    }
    apart.push(edit);
    end = edit.end;
  }
  return apart;
}

/** Returns a text with edits that lie apart, in order, made. */
export function applied(text: string, edits: readonly Edit[]): MaskedText {
  let result = "";
  let from = 0;
  for (const { start, end, replacement } of edits) {
    result += text.slice(from, start) + replacement;
    from = end;
  }
  result += text.slice(from);
  return {
    text: result,
    column(original) {
      let shift = 0;
      for (const { start, end, replacement } of edits) {
        if (original - 1 <= start) break;
        if (original - 1 < end) return start + shift + 1;
        shift += replacement.length - (end - start);
      }
      return original + shift;
    },
  };
}
