/** A unit with the unit it lies in. */
export interface PackableUnit {
  readonly code: string;
  readonly name: string;
  /** One lower-case letter. */
  readonly letter: string;
  readonly parent: string;
}

/** The step between neighbouring commune codes, in both codings: numbers were left free between them. */
const USUAL_STEP = 3;

/**
 * Returns units as one text per parent: `001:1pPhúc Xá|pTrúc Bạch|2pVĩnh Phúc`. A unit is the step from the code before
 * it (the first from 0; left out when 3), the letter of its kind, and its name.
 *
 * @throws RangeError on a name that holds a separator.
 */
export function packUnits(units: readonly PackableUnit[]): string[] {
  const parents = new Map<string, PackableUnit[]>();
  for (const unit of units) {
    if (unit.name.includes("|")) throw new RangeError(`the name of ${unit.code} holds a "|"`);
    const siblings = parents.get(unit.parent);
    if (siblings) siblings.push(unit);
    else parents.set(unit.parent, [unit]);
  }
  return [...parents]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([parent, members]) => {
      let last = 0;
      const texts = [...members]
        .sort((left, right) => Number(left.code) - Number(right.code))
        .map((unit) => {
          const step = Number(unit.code) - last;
          last = Number(unit.code);
          return `${step === USUAL_STEP ? "" : step}${unit.letter}${unit.name}`;
        });
      return `${parent}:${texts.join("|")}`;
    });
}

/** What became of a unit. */
export interface PackableStep {
  readonly from: string;
  readonly to: string;
  /** One lower-case letter, or `""` for the usual one. */
  readonly letter: string;
}

const PER_LINE = 400;

function lines(texts: readonly string[]): string[] {
  const starts = Array.from({ length: Math.ceil(texts.length / PER_LINE) }, (_, line) => line * PER_LINE);
  return starts.map((start) => texts.slice(start, start + PER_LINE).join(","));
}

/**
 * Returns steps as texts of whole codes, with the reason where it is not the usual one, and without the new code where it is
 * the old one: `02>08,08,75>79:part`.
 *
 * @throws RangeError on a code that holds a separator.
 */
export function packSteps(
  steps: readonly { readonly from: string; readonly to: string; readonly detail: string }[],
): string[] {
  return lines(
    steps.map(({ from, to, detail }) => {
      if (/[,>:]/.test(from + to)) throw new RangeError(`the step from ${from} to ${to} cannot be packed`);
      return `${from}${to === from ? "" : `>${to}`}${detail === "merged" ? "" : `:${detail}`}`;
    }),
  );
}

/** Returns the place of each code in the sorted list of all codes. */
export const placesOf = (codes: Iterable<string>): ReadonlyMap<string, number> =>
  new Map([...new Set(codes)].sort().map((code, index) => [code, index]));

/**
 * Returns steps as texts of comma-separated places in the sorted list of all codes of a table, of every day: the place of
 * the new code counted from the old one (left out when 0), the letter, and after a colon the place of the old code counted
 * from the step before (left out when 1).
 *
 * @throws RangeError on a code that is not in the list.
 */
export function packIndexedSteps(steps: readonly PackableStep[], places: ReadonlyMap<string, number>): string[] {
  const place = (code: string): number => {
    const found = places.get(code);
    if (found === undefined) throw new RangeError(`${code} is in no list`);
    return found;
  };
  let last = -1;
  return lines(
    steps.map(({ from, to, letter }) => {
      const [old, next] = [place(from), place(to)];
      const past = old - last;
      last = old;
      return `${next === old ? "" : next - old}${letter}${past === 1 ? "" : `:${past}`}`;
    }),
  );
}
