import { type Markup, markup } from "@egov-vn/core/markup";

/** A text in lines, with what differs from another one marked. */
export interface MarkedPair {
  readonly passing: Markup;
  readonly failing: Markup;
}

/**
 * Returns two texts in which the letters that differ are marked. Lines are paired from both ends; of two lines in one place
 * only the middle that differs is marked.
 */
export function markDifferences(passing: string, failing: string): MarkedPair {
  const [left, right] = [passing.split("\n"), failing.split("\n")];
  const pairs = pairLines(left, right);
  const side = (at: 0 | 1): Markup => {
    const lines = pairs.flatMap((pair) => {
      const own = pair[at];
      return own === undefined ? [] : [markedLine(own, pair[at === 0 ? 1 : 0])];
    });
    return markup`${lines.map((line, index) => (index === 0 ? line : markup`\n${line}`))}`;
  };
  return { passing: side(0), failing: side(1) };
}

type LinePair = readonly [left: string | undefined, right: string | undefined];

/** Pairs the lines of two texts by the longest sequence of lines that both have. */
function pairLines(left: readonly string[], right: readonly string[]): LinePair[] {
  const lengths = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  for (let row = left.length - 1; row >= 0; row -= 1) {
    for (let column = right.length - 1; column >= 0; column -= 1) {
      const line = lengths[row] as number[];
      line[column] =
        left[row] === right[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: LinePair[] = [];
  const apart: [string[], string[]] = [[], []];
  const settle = (): void => {
    const [mine, theirs] = apart;
    for (let index = 0; index < Math.max(mine.length, theirs.length); index += 1)
      pairs.push([mine[index], theirs[index]]);
    mine.length = 0;
    theirs.length = 0;
  };
  let [row, column] = [0, 0];
  while (row < left.length || column < right.length) {
    if (row < left.length && column < right.length && left[row] === right[column]) {
      settle();
      pairs.push([left[row], right[column]]);
      row += 1;
      column += 1;
    } else if (column >= right.length || (row < left.length && at(row + 1, column) >= at(row, column + 1))) {
      apart[0].push(left[row] as string);
      row += 1;
    } else {
      apart[1].push(right[column] as string);
      column += 1;
    }
  }
  settle();
  return pairs;
}

function markedLine(own: string, other: string | undefined): Markup {
  if (own === other) return markup`${own}`;
  if (other === undefined) return markup`<mark>${own}</mark>`;
  const shorter = Math.min(own.length, other.length);
  let before = 0;
  while (before < shorter && own[before] === other[before]) before += 1;
  let after = 0;
  while (after < shorter - before && own.at(-1 - after) === other.at(-1 - after)) after += 1;
  const middle = own.slice(before, own.length - after);
  if (middle === "") return markup`${own.slice(0, before)}<mark class="gap" title="…"> </mark>${own.slice(before)}`;
  return markup`${own.slice(0, before)}<mark>${middle}</mark>${own.slice(own.length - after)}`;
}
