import { type Fit, fitOf } from "./codec/headings.js";
import type { Edition, Sheet } from "./schema.js";

/** The edition that a sheet is checked against, and why. */
export interface Choice {
  readonly edition: Edition;
  /** `stated`: the sheet names it. `fit`: its criteria fit best. `given`: there is no other. */
  readonly by: "stated" | "fit" | "given";
  readonly fit?: Fit;
}

const inPeriod = ({ period }: Edition, year: number | undefined): boolean =>
  year !== undefined &&
  year >= Number(period.from.slice(0, 4)) &&
  (period.to === undefined || year <= Number(period.to.slice(0, 4)));

/**
 * Returns the edition that a sheet is checked against: the one that it states, else the one that its headings or codes
 * fit best. Among equal ones it is one whose period has the year.
 *
 * @param editions to choose from, at least one.
 */
export function chooseEdition(
  editions: readonly Edition[],
  sheet: {
    readonly stated?: string | undefined;
    readonly year?: number | undefined;
    readonly texts: readonly string[];
  },
): Choice {
  const [first, ...others] = editions as readonly [Edition, ...Edition[]];
  if (others.length === 0) return { edition: first, by: "given" };
  const stated = editions.find(({ id }) => id === sheet.stated?.trim());
  if (stated) return { edition: stated, by: "stated" };
  let best = fitOf(first, sheet.texts);
  for (const edition of others) {
    const fit = fitOf(edition, sheet.texts);
    const better =
      fit.share - best.share ||
      fit.covered - best.covered ||
      Number(inPeriod(edition, sheet.year)) - Number(inPeriod(best.edition, sheet.year));
    if (better > 0) best = fit;
  }
  return { edition: best.edition, by: "fit", fit: best };
}

const chosen = new WeakMap<Sheet, Map<readonly Edition[], Edition>>();

/** Returns the edition among some that a sheet is checked against, worked out once. */
export function editionOfSheet(editions: readonly Edition[], sheet: Sheet): Edition {
  const own = chosen.get(sheet) ?? new Map<readonly Edition[], Edition>();
  chosen.set(sheet, own);
  let edition = own.get(editions);
  if (!edition) {
    const texts = [...new Set(sheet.units.flatMap((unit) => Object.keys(unit.answers)))];
    edition = chooseEdition(editions, { stated: sheet.edition, year: sheet.year, texts }).edition;
    own.set(editions, edition);
  }
  return edition;
}
