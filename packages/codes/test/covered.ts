import * as entry from "../src/communes.js";
import * as main from "../src/index.js";

// The lists and differences of days that are known to be covered, as plain rows.

type Args<F> = F extends (...args: infer A) => unknown ? A : never;

export const provinces = (...args: Args<typeof main.provinces>) => main.requireCovered(main.provinces(...args));
export const agencies = (...args: Args<typeof main.agencies>) => main.requireCovered(main.agencies(...args));
export const communes = (...args: Args<typeof entry.communes>) => main.requireCovered(entry.communes(...args));
export const communesOf = (...args: Args<typeof entry.communesOf>) => main.requireCovered(entry.communesOf(...args));
export const districts = (...args: Args<typeof entry.districts>) => main.requireCovered(entry.districts(...args));
export const diffCommunes = (...args: Args<typeof entry.diffCommunes>) =>
  main.requireCovered(entry.diffCommunes(...args));
export const diffDistricts = (...args: Args<typeof entry.diffDistricts>) =>
  main.requireCovered(entry.diffDistricts(...args));
