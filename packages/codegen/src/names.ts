import { foldVietnamese } from "@egov-vn/core";

/** Words that cannot be the name of a constant or a type in a module, and names that make an object act as a promise. */
const RESERVED: ReadonlySet<string> = new Set(
  `arguments as async await boolean break case catch class const constructor continue debugger default delete do else
   enum eval export extends false finally for from function get if implements import in instanceof interface let never
   new null number object of package private protected prototype public return satisfies set static string super switch
   symbol then this throw toJSON toString true try type typeof undefined unknown any bigint valueOf var void while with
   yield NaN Infinity globalThis Object Array Promise Readonly Record hasOwnProperty RegExp Number JSON Set Uint8Array
   Blob ReadableStream eval`.split(/\s+/),
);

/** Longer names are cut. */
const LONGEST = 80;

const wordsOf = (text: string): string[] =>
  unmarked(text.slice(0, LONGEST * 4))
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "");

/** Letters without their marks: đ is d. */
const unmarked = (text: string): string =>
  text.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function safe(name: string, lead: string): string {
  const cut = name.slice(0, LONGEST);
  const led = /^[A-Za-z]/.test(cut) ? cut : `${lead}${cut}`;
  return RESERVED.has(led) ? `${led}_` : led;
}

/**
 * Makes the name of a type of any text: letters and digits only, no reserved word.
 *
 * @example
 * typeName("đơn vị-nhận") // => "DonViNhan"
 * typeName("2018") // => "_2018"
 */
export function typeName(text: string): string {
  return safe(wordsOf(text).map(capital).join(""), "_");
}

/**
 * Makes the name of a value of any text. Capitals inside a name stay.
 *
 * @example
 * valueName("GET /pa/dossier/{id}/--online") // => "getPaDossierIdOnline"
 * valueName("DongBoHoSoMC") // => "dongBoHoSoMC"
 */
export function valueName(text: string): string {
  const [first = "", ...rest] = wordsOf(text);
  const lower = /^[A-Z]+$/.test(first) ? first.toLowerCase() : first.charAt(0).toLowerCase() + first.slice(1);
  return safe(lower + rest.map(capital).join(""), "op");
}

/** Names that were given, told apart without regard to case, as file systems and readers do. */
export class Names {
  readonly #taken = new Set<string>();

  /** Gives a name, with a number where another has it already. */
  give(wanted: string): string {
    let name = wanted;
    for (let number = 2; this.#taken.has(name.toLowerCase()); number += 1) name = `${wanted}${number}`;
    this.#taken.add(name.toLowerCase());
    return name;
  }
}

/** Returns text as it may be part of a file's name. */
export const fileName = (text: string): string =>
  foldVietnamese(text)
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "") || "service";
