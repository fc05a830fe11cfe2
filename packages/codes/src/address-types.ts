import type { LocalDate } from "@egov-vn/core";
import type { Commune } from "./commune-table.js";
import type { District } from "./districts.js";
import type { Province } from "./provinces.js";
import type { SuccessionDetail, SuccessionLink } from "./succession.js";

/**
 * An address of before 1/7/2025. Each part is a name, with or without its title and its marks, or a code, with or without
 * its leading zeros.
 */
export interface OldAddress {
  /** May be empty when both other parts are given. */
  readonly province: string;
  /** May be missing or empty; then every district of the province is searched, and the new communes as well. */
  readonly district?: string;
  /** May be empty when the district is given: five island districts had no communes, and became one unit each. */
  readonly commune: string;
}

/** When an address is resolved. */
export interface ResolveOptions {
  /** The day as of which new units are named. Default: 2025-07-01, the day of the change. */
  readonly asOf?: LocalDate;
}

/**
 * What an old address is now.
 *
 * - `certain`: the whole commune went to one commune, both official sources say so, and no part of the address
 *   contradicts the unit it was taken for.
 * - `partial`: the commune was divided; the address lies in one of the candidates.
 * - `unclear`: the sources differ, or only one has it, or the address contradicts the unit (see `doubt`); the
 *   candidates are to be checked by a person.
 * - `current`: it is not an old address: such a commune exists on the given day.
 * - `ambiguous`: several communes bear the name, and they lie in different communes now; each reading is given.
 * - `not-found`: the first part that fits nothing.
 */
export type AddressResolution =
  | AddressReading
  | { readonly kind: "ambiguous"; readonly readings: readonly AddressReading[] }
  | NotFound;

/**
 * What in an address contradicts the unit it was taken for: its title (Xã for a Phường), or its marks (Phúc Xà for Phúc
 * Xá). A part without a title, or without any marks, contradicts nothing.
 */
export type AddressDoubt = "title-differs" | "marks-differ";

/** One reading of an old address. A reading in doubt is never `certain` and never `current`. */
export type AddressReading =
  | {
      readonly kind: "certain";
      readonly from: Commune | District;
      readonly to: Commune;
      readonly detail: SuccessionDetail;
    }
  | {
      readonly kind: "partial" | "unclear";
      readonly from: Commune | District;
      readonly candidates: readonly SuccessionLink<Commune>[];
      /** Present when the address contradicts `from`. Then every link of an `unclear` reading is `unclear`. */
      readonly doubt?: AddressDoubt;
    }
  | { readonly kind: "current"; readonly to: Commune };

/** The first part of an address that fits nothing. */
export interface NotFound {
  readonly kind: "not-found";
  readonly part: "province" | "district" | "commune";
  readonly given: string;
  /** Up to three units that may have been meant: of a name almost the same, or of this name in another district. */
  readonly near: readonly (Province | District | Commune)[];
}
