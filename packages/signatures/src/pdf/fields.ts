import { failures } from "../failures.js";
import type { PdfDocument, Revision } from "./document.js";
import {
  isArray,
  isDictionary,
  nameIn,
  type PdfDictionary,
  PdfName,
  PdfReference,
  PdfString,
  type PdfValue,
} from "./values.js";

const MOST_FIELDS = 50_000;
const DEEPEST = 32;

/** A field for a signature. */
export interface SignatureField {
  readonly name: string;
  /** Numbers of the objects that the field and what it shows are made of. */
  readonly objects: readonly number[];
  /** Number of the object of its signature; absent where that stands within the field. */
  readonly valueObject?: number;
  /** The signature; absent in a field that is not signed. */
  readonly value?: PdfDictionary;
  /** Left, bottom, right and top on its page, in points; absent when nothing is shown. */
  readonly rectangle?: readonly [number, number, number, number];
}

/** Returns a text string (ISO 32000-1, section 7.9.2.2) as text. */
export function textOf(value: PdfValue | undefined): string | undefined {
  if (!(value instanceof PdfString)) return undefined;
  const { bytes } = value;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes);
  return new TextDecoder("latin1").decode(bytes);
}

/** Returns the catalogue of a revision. */
export async function catalogOf(document: PdfDocument, revision: Revision): Promise<PdfDictionary> {
  const catalog = await document.resolved(revision, revision.trailer.get("Root"));
  if (!isDictionary(catalog)) throw failures.missing({ part: "/Root" });
  return catalog;
}

/** Returns every field for a signature of a revision, in the order of the form. */
export async function signatureFields(document: PdfDocument, revision: Revision): Promise<SignatureField[]> {
  const form = await document.resolved(revision, (await catalogOf(document, revision)).get("AcroForm"));
  if (!isDictionary(form)) return [];
  const found: SignatureField[] = [];
  const seen = new Set<number>();
  let count = 0;
  const walk = async (given: PdfValue, above: string, type: string | undefined, depth: number): Promise<void> => {
    count += 1;
    if (depth > DEEPEST || count > MOST_FIELDS) throw failures.pdf({ part: "/Fields" });
    const object = given instanceof PdfReference ? given.number : undefined;
    if (object !== undefined) {
      if (seen.has(object)) return;
      seen.add(object);
    }
    const dictionary = await document.resolved(revision, given);
    if (!isDictionary(dictionary)) return;
    const part = textOf(await document.resolved(revision, dictionary.get("T")));
    const name = [above, part].filter(Boolean).join(".");
    const own = await document.resolved(revision, dictionary.get("FT"));
    const kind = own instanceof PdfName ? own.name : type;
    const kids = await document.resolved(revision, dictionary.get("Kids"));
    if (kind === "Sig" && (dictionary.has("V") || !isArray(kids))) {
      found.push(await fieldOf(document, revision, dictionary, name, object, kids));
      return;
    }
    if (isArray(kids)) for (const kid of kids) await walk(kid, name, kind, depth + 1);
  };
  const fields = await document.resolved(revision, form.get("Fields"));
  if (isArray(fields)) for (const field of fields) await walk(field, "", undefined, 0);
  return found;
}

async function fieldOf(
  document: PdfDocument,
  revision: Revision,
  dictionary: PdfDictionary,
  name: string,
  object: number | undefined,
  kids: PdfValue,
): Promise<SignatureField> {
  const given = dictionary.get("V");
  const value = await document.resolved(revision, given);
  const widget = isArray(kids) ? await document.resolved(revision, kids[0]) : dictionary;
  const rectangle = isDictionary(widget) ? await document.resolved(revision, widget.get("Rect")) : null;
  const shown = rectangleOf(rectangle);
  const numbers = isArray(kids) ? kids.flatMap((kid) => (kid instanceof PdfReference ? [kid.number] : [])) : [];
  return {
    name,
    objects: object === undefined ? numbers : [object, ...numbers],
    ...(given instanceof PdfReference && { valueObject: given.number }),
    ...(isDictionary(value) && { value }),
    ...(shown && { rectangle: shown }),
  };
}

function rectangleOf(value: PdfValue): SignatureField["rectangle"] {
  if (!isArray(value) || value.length !== 4 || !value.every((side) => typeof side === "number")) return undefined;
  const [left, bottom, right, top] = value as [number, number, number, number];
  return left === right || bottom === top ? undefined : [left, bottom, right, top];
}

/** Returns the kind of a signature's bytes, such as `adbe.pkcs7.detached`. */
export const subFilterOf = (value: PdfDictionary): string | undefined => nameIn(value, "SubFilter");

/** Tells whether a signature is a time stamp of the whole document. */
export const isDocumentTimeStamp = (value: PdfDictionary): boolean =>
  nameIn(value, "Type") === "DocTimeStamp" || subFilterOf(value) === "ETSI.RFC3161";
