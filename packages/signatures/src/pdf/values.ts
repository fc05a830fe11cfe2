import { hexOf } from "../hashing.js";

/** A name such as `/Type`, without its slash. */
export class PdfName {
  constructor(readonly name: string) {}
}

/** A reference to another object. */
export class PdfReference {
  constructor(
    readonly number: number,
    readonly generation: number,
  ) {}
}

/** A string, with the place of its token in the file: from its first delimiter to behind its last. */
export class PdfString {
  constructor(
    readonly bytes: Uint8Array,
    readonly from: number,
    readonly to: number,
    readonly isHex: boolean,
  ) {}
}

/** A dictionary. */
export type PdfDictionary = ReadonlyMap<string, PdfValue>;

/** An object of a PDF, without the bytes of its stream. */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfReference
  | PdfString
  | readonly PdfValue[]
  | PdfDictionary;

export const isDictionary = (value: PdfValue | undefined): value is PdfDictionary => value instanceof Map;
export const isArray = (value: PdfValue | undefined): value is readonly PdfValue[] => Array.isArray(value);

/** Returns the name that a key of a dictionary has as its value. */
export function nameIn(dictionary: PdfDictionary, key: string): string | undefined {
  const value = dictionary.get(key);
  return value instanceof PdfName ? value.name : undefined;
}

/** Tells whether a value is a dictionary of this type. */
export const isOfType = (value: PdfValue | undefined, type: string): value is PdfDictionary =>
  isDictionary(value) && nameIn(value, "Type") === type;

/** Writes a value so that two that are the same are written the same, wherever they stand. */
export function canonicalText(value: PdfValue | undefined): string {
  if (value === undefined || value === null) return "null";
  if (value instanceof PdfName) return `/${value.name}`;
  if (value instanceof PdfReference) return `${value.number} ${value.generation} R`;
  if (value instanceof PdfString) return `<${hexOf(value.bytes)}>`;
  if (isArray(value)) return `[${value.map(canonicalText).join(" ")}]`;
  if (isDictionary(value)) {
    const parts = [...value].filter(([, one]) => one !== null).map(([key, one]) => `/${key} ${canonicalText(one)}`);
    return `<<${parts.sort().join(" ")}>>`;
  }
  return String(value);
}

/** Returns the references within a value. */
export function* referencesIn(value: PdfValue | undefined): Generator<PdfReference> {
  if (value instanceof PdfReference) yield value;
  else if (isArray(value)) for (const one of value) yield* referencesIn(one);
  else if (isDictionary(value)) for (const one of value.values()) yield* referencesIn(one);
}
