import type { Finding } from "@egov-vn/core";
import { finding } from "./rules/finding.js";
import { publishedRules } from "./rules/published-rules.js";
import type { RatingClass } from "./schema.js";

/**
 * How classes printed with gaps (`85–100`, `70–84`) are read for a score such as 84.5: `as-printed` gives it no class;
 * `lower-edge` begins each class at its lower edge; `round-first` rounds half up to whole points.
 */
export type ClassReading = "as-printed" | "lower-edge" | "round-first";

/** A class, or the finding that says why there is no class. */
export type Classified =
  | { readonly class: RatingClass; readonly finding?: undefined }
  | { readonly class?: undefined; readonly finding: Finding };

/**
 * Returns the class of a score. The reading must be chosen when a score lies between two printed classes: as printed it is
 * a finding (`ICT-070`), not a guess.
 *
 * @example
 * classify(binhPhuoc2014.classes!, 84.5).finding?.rule // => "ICT-070"
 * classify(binhPhuoc2014.classes!, 84.5, "lower-edge").class?.code // => "kha"
 * classify(binhPhuoc2014.classes!, 84.5, "round-first").class?.code // => "tot"
 */
export function classify(
  classes: readonly RatingClass[],
  score: number,
  reading: ClassReading = "as-printed",
): Classified {
  const descending = [...classes].sort((left, right) => right.from - left.from);
  const top = Math.max(...classes.map((one) => one.to));
  const read = reading === "round-first" ? Math.floor(score + 0.5) : score;
  const nearest = descending.find((one) => read >= one.from);
  if (Number.isNaN(score) || score > top || !nearest) {
    return { finding: finding(publishedRules.outsideClasses, "", { score }) };
  }
  if (reading === "lower-edge" || read <= nearest.to) return { class: nearest };
  const upper = descending[descending.indexOf(nearest) - 1] as RatingClass;
  const params = { score, lower: nearest.title, upper: upper.title };
  return { finding: finding(publishedRules.betweenClasses, "", params) };
}
