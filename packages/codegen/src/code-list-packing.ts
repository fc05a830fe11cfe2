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
export interface PackableSuccession {
  readonly from: string;
  readonly to: string;
  /** One lower-case letter, or `""` for the usual one. */
  readonly letter: string;
}

const PER_LINE = 400;

/**
 * Returns successions as texts of comma-separated steps through the two sorted code lists: the step in the list of new
 * units (left out when 0), the letter, and after a colon the step in the list of old ones (left out when 1).
 */
export function packSuccessions(
  successions: readonly PackableSuccession[],
  oldCodes: readonly string[],
  newCodes: readonly string[],
): string[] {
  const oldIndex = new Map(oldCodes.map((code, index) => [code, index]));
  const newIndex = new Map(newCodes.map((code, index) => [code, index]));
  const place = (index: Map<string, number>, code: string): number => {
    const found = index.get(code);
    if (found === undefined) throw new RangeError(`commune ${code} is in no list`);
    return found;
  };
  let [lastOld, lastNew] = [-1, 0];
  const steps = successions.map(({ from, to, letter }) => {
    const [fromIndex, toIndex] = [place(oldIndex, from), place(newIndex, to)];
    const [oldStep, newStep] = [fromIndex - lastOld, toIndex - lastNew];
    [lastOld, lastNew] = [fromIndex, toIndex];
    return `${newStep === 0 ? "" : newStep}${letter}${oldStep === 1 ? "" : `:${oldStep}`}`;
  });
  const lines: string[] = [];
  for (let start = 0; start < steps.length; start += PER_LINE) {
    lines.push(steps.slice(start, start + PER_LINE).join(","));
  }
  return lines;
}
