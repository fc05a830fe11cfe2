import { failures } from "../failures.js";
import type { Entry } from "./cross-references.js";
import type { PdfDocument, Revision } from "./document.js";
import { catalogOf, isDocumentTimeStamp, type SignatureField, signatureFields } from "./fields.js";
import {
  canonicalText,
  isArray,
  isDictionary,
  isOfType,
  type PdfDictionary,
  PdfReference,
  type PdfValue,
  referencesIn,
} from "./values.js";

/**
 * What was done to a file after a signature. `signature`, `time-stamp` and `validation-data` change nothing that is read.
 * `form` and `annotations` lie over the pages. `content` and `pages` are what was signed itself. `unknown`: bytes that no
 * cross reference explains.
 */
export type LaterChange =
  | "signature"
  | "time-stamp"
  | "validation-data"
  | "metadata"
  | "form"
  | "annotations"
  | "pages"
  | "content"
  | "unknown";

const MOST_OBJECTS = 500_000;
/** Keys of the catalogue that say nothing of what is shown. */
const QUIET_KEYS: ReadonlySet<string> = new Set(["Version", "Extensions", "Type"]);
const FIELD_KEYS: ReadonlySet<string> = new Set(["V", "AP", "M", "AS", "Lock", "F", "SV", "DA", "MK"]);

/**
 * Returns what was changed between the end of a signature's bytes and the end of the file.
 *
 * @param end offset behind the bytes that the signature is over.
 */
export async function changesSince(document: PdfDocument, end: number): Promise<LaterChange[]> {
  const before = document.revisionBefore(end);
  const after = document.newest;
  const later = document.sections.filter(({ offset }) => offset >= end);
  if (!before || !after || later.length === 0 || reachesBehind(before, end)) return ["unknown"];
  try {
    const comparison = await Comparison.of(document, before, after);
    const numbers = new Set(later.flatMap(({ entries }) => [...entries.keys()]));
    for (const number of numbers) await comparison.take(number);
    return comparison.found();
  } catch {
    return ["unknown"];
  }
}

/** Tells whether what was signed leads to bytes behind its end: who prepared the file could fill them in later. */
function reachesBehind({ sections }: Revision, end: number): boolean {
  const isBehind = (entry: Entry): boolean => entry.kind === "at" && entry.offset >= end;
  return sections.some(({ offset, entries }) => offset >= end || [...entries.values()].some(isBehind));
}

class Comparison {
  readonly #found = new Set<LaterChange>();
  #referenced: ReadonlySet<number> | undefined;

  private constructor(
    readonly document: PdfDocument,
    readonly before: Revision,
    readonly after: Revision,
    readonly fields: ReadonlyMap<number, SignatureField>,
    readonly values: ReadonlyMap<number, PdfDictionary>,
    readonly validation: ReadonlySet<number>,
    readonly root: number,
    readonly form: number | undefined,
    readonly metadata: ReadonlySet<number>,
  ) {}

  static async of(document: PdfDocument, before: Revision, after: Revision): Promise<Comparison> {
    const [rootBefore, root] = [before.trailer.get("Root"), after.trailer.get("Root")];
    const fields = await signatureFields(document, after);
    const catalog = await catalogOf(document, after);
    const form = catalog.get("AcroForm");
    const byNumber = fields.flatMap((field) => field.objects.map((object) => [object, field] as const));
    const values = fields.flatMap(({ value, valueObject }) =>
      value && valueObject !== undefined ? [[valueObject, value] as const] : [],
    );
    const comparison = new Comparison(
      document,
      before,
      after,
      new Map(byNumber),
      new Map(values),
      await within(document, after, catalog.get("DSS")),
      root instanceof PdfReference ? root.number : -1,
      form instanceof PdfReference ? form.number : undefined,
      new Set(
        [...referencesIn(catalog.get("Metadata")), ...referencesIn(after.trailer.get("Info"))].map((one) => one.number),
      ),
    );
    if (canonicalText(rootBefore) !== canonicalText(root)) comparison.#found.add("content");
    if (canonicalText(before.trailer.get("Encrypt")) !== canonicalText(after.trailer.get("Encrypt")))
      comparison.#found.add("content");
    return comparison;
  }

  found(): LaterChange[] {
    return [...this.#found].sort();
  }

  /** Adds what the change of one object is. */
  async take(number: number): Promise<void> {
    const { document, before, after } = this;
    const entries = [document.entry(before, number), document.entry(after, number)] as const;
    const [old, now] = [await document.object(before, number), await document.object(after, number)];
    if (isOfType(now.value, "XRef") || isOfType(now.value, "ObjStm")) return;
    const same = canonicalText(old.value) === canonicalText(now.value);
    if (same && (now.stream === undefined || JSON.stringify(entries[0]) === JSON.stringify(entries[1]))) return;
    for (const change of await this.#kinds(number, old.value, now.value)) this.#found.add(change);
  }

  async #kinds(number: number, old: PdfValue, now: PdfValue): Promise<readonly LaterChange[]> {
    const field = this.fields.get(number);
    const value = this.values.get(number);
    if (value) return old === null ? [isDocumentTimeStamp(value) ? "time-stamp" : "signature"] : ["content"];
    if (this.validation.has(number) && old === null)
      return [(await this.#wasReferenced(number)) ? "content" : "validation-data"];
    if (this.metadata.has(number)) return ["metadata"];
    if (number === this.root) return this.#catalog(old, now);
    if (number === this.form) return this.#form(old, now);
    if (field) return fieldChange(field, old, now, await this.#wasSigned(field));
    if (isOfType(now, "DSS")) return ["validation-data"];
    if (isOfType(now, "Page") && isOfType(old, "Page")) return this.#page(old, now);
    if (isOfType(now, "Pages")) return ["pages"];
    if (isArray(now)) return this.#list(membersOf(old), now, old !== null);
    if (isAnnotation(now) && (old === null || isAnnotation(old))) return [isField(now) ? "form" : "annotations"];
    if (isAnnotation(old) && now === null) return ["annotations"];
    // An object is new only when what was signed nowhere asked for its number.
    if (old === null && now !== null) return (await this.#wasReferenced(number)) ? ["content"] : [];
    return ["content"];
  }

  async #catalog(old: PdfValue, now: PdfValue): Promise<readonly LaterChange[]> {
    if (!isDictionary(old) || !isDictionary(now)) return ["content"];
    const changes = new Set<LaterChange>();
    for (const key of differing(old, now)) {
      if (QUIET_KEYS.has(key)) continue;
      if (key === "DSS") changes.add("validation-data");
      else if (key === "Metadata") changes.add("metadata");
      else if (key === "AcroForm") {
        const [left, right] = await this.#both(key, old, now);
        for (const change of await this.#form(left, right)) changes.add(change);
      } else changes.add("content");
    }
    return [...changes];
  }

  async #form(old: PdfValue, now: PdfValue): Promise<readonly LaterChange[]> {
    if (!isDictionary(now) || (old !== null && !isDictionary(old))) return ["form"];
    const left: PdfDictionary = isDictionary(old) ? old : new Map();
    const changes = new Set<LaterChange>();
    for (const key of differing(left, now)) {
      // Fonts and other resources of a form are for what its fields show.
      if (key === "SigFlags" || key === "DR" || key === "DA") continue;
      if (key !== "Fields") {
        changes.add("form");
        continue;
      }
      const [some, all] = await this.#both(key, left, now);
      for (const change of await this.#list(membersOf(some), membersOf(all), old !== null)) changes.add(change);
    }
    return [...changes];
  }

  async #page(old: PdfDictionary, now: PdfDictionary): Promise<readonly LaterChange[]> {
    const keys = differing(old, now);
    if (keys.some((key) => key !== "Annots")) return ["pages"];
    const [some, all] = await this.#both("Annots", old, now);
    return this.#list(membersOf(some), membersOf(all), true);
  }

  /** Returns what a key of a dictionary stands for, before and after. */
  async #both(key: string, old: PdfDictionary, now: PdfDictionary): Promise<readonly [PdfValue, PdfValue]> {
    const { document, before, after } = this;
    return [await document.resolved(before, old.get(key)), await document.resolved(after, now.get(key))];
  }

  /** Compares lists of annotations or fields: those of signatures may be added, others are said, all else is content. */
  async #list(old: readonly PdfValue[], now: readonly PdfValue[], wasThere: boolean): Promise<readonly LaterChange[]> {
    const known = new Set(old.map(canonicalText));
    const kept = new Set(now.map(canonicalText));
    if ([...known].some((key) => !kept.has(key))) return [wasThere ? "content" : "annotations"];
    for (const one of now) {
      if (known.has(canonicalText(one))) continue;
      if (one instanceof PdfReference && this.fields.get(one.number)?.value) continue;
      const added = await this.document.resolved(this.after, one);
      if (!isAnnotation(added) && !isField(added)) return ["content"];
      return [isField(added) ? "form" : "annotations"];
    }
    return [];
  }

  async #wasSigned({ valueObject }: SignatureField): Promise<boolean> {
    return valueObject !== undefined && (await this.document.object(this.before, valueObject)).value !== null;
  }

  async #wasReferenced(number: number): Promise<boolean> {
    this.#referenced ??= await referencedIn(this.document, this.before);
    return this.#referenced.has(number);
  }
}

const membersOf = (value: PdfValue): readonly PdfValue[] => (isArray(value) ? value : []);

/** A field may be signed; what it was and is else stays. */
function fieldChange(
  { value }: SignatureField,
  old: PdfValue,
  now: PdfValue,
  wasSigned: boolean,
): readonly LaterChange[] {
  if (!value) return ["form"];
  if (wasSigned) return ["content"];
  if (old === null) return [];
  if (!isDictionary(old) || !isDictionary(now) || old.has("V")) return ["content"];
  return differing(old, now).every((key) => FIELD_KEYS.has(key)) ? [] : ["form"];
}

/** Returns the keys whose values differ. */
function differing(old: PdfDictionary, now: PdfDictionary): string[] {
  const keys = new Set([...old.keys(), ...now.keys()]);
  return [...keys].filter((key) => canonicalText(old.get(key)) !== canonicalText(now.get(key)));
}

const isAnnotation = (value: PdfValue): boolean => isDictionary(value) && value.has("Subtype") && value.has("Rect");
const isField = (value: PdfValue): boolean => isDictionary(value) && (value.has("FT") || value.has("T"));

/** Returns the numbers of the objects that a value leads to. */
async function within(document: PdfDocument, revision: Revision, from: PdfValue | undefined): Promise<Set<number>> {
  const found = new Set<number>();
  const open = [...referencesIn(from)];
  for (let next = open.pop(); next; next = open.pop()) {
    if (found.has(next.number)) continue;
    found.add(next.number);
    open.push(...referencesIn((await document.object(revision, next.number)).value));
  }
  return found;
}

/** Returns the numbers that any object of a revision refers to. */
async function referencedIn(document: PdfDocument, revision: Revision): Promise<Set<number>> {
  const numbers = new Set(revision.sections.flatMap(({ entries }) => [...entries.keys()]));
  if (numbers.size > MOST_OBJECTS) throw failures.pdf({ part: "xref" });
  const found = new Set<number>();
  for (const { number } of referencesIn(revision.trailer)) found.add(number);
  for (const number of numbers)
    for (const reference of referencesIn((await document.object(revision, number)).value)) found.add(reference.number);
  return found;
}
