import { isWithin, type LocalDate } from "@egov-vn/core";
import { failures } from "../failures.js";
import type { Edition } from "../schema.js";
import { binhPhuoc2014, mic2017, micAppendix1b } from "./agency-ratings.js";
import { dti2020, dti2022, dti2025 } from "./dti.js";
import { ictIndex2016 } from "./ict-index-2016.js";
import { ictIndex2022 } from "./ict-index-2022.js";

export { binhPhuoc2014, dti2020, dti2022, dti2025, ictIndex2016, ictIndex2022, mic2017, micAppendix1b };

/** Every edition that the package knows. A province's own is read from a file: see `EditionSchema`. */
export const editions: readonly Edition[] = [
  ictIndex2016,
  ictIndex2022,
  dti2020,
  dti2022,
  dti2025,
  binhPhuoc2014,
  mic2017,
  micAppendix1b,
];

/**
 * Returns the edition of an index in force on a day, or `undefined`: the Vietnam ICT Index has no edition for 2021, when
 * there was no survey.
 *
 * @example
 * editionOn("vietnam-ict-index", "2018-06-30")?.id // => "ict-index-2016"
 * editionOn("vietnam-ict-index", "2021-06-30") // => undefined
 */
export function editionOn(index: string, day: LocalDate): Edition | undefined {
  return editions.find((edition) => edition.index === index && isWithin(day, edition.period));
}

/**
 * Returns the edition with an id.
 *
 * @throws Failure when no edition has that id; it lists those that are.
 */
export function editionById(id: string): Edition {
  const edition = editions.find((one) => one.id === id);
  if (!edition) throw failures.noEdition({ id, known: editions.map((one) => one.id) });
  return edition;
}
