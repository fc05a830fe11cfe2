import {
  type Codec,
  fieldsOf,
  fromPointer,
  type PersonalKind,
  type Standard,
  toPointer,
  type WireName,
} from "@egov-vn/core";

/** A field of a format that tells of a person. */
export interface PersonalField {
  readonly name: string;
  readonly within: readonly string[];
  readonly kind: PersonalKind;
  /** Its path in the model; `*` for an item of a list. */
  readonly path?: string;
}

/** Lists the fields of a format that tell of a person, or may; what was not understood stands for its own field. */
export function personalFieldsOf(standard: Standard<unknown>, codec: Codec<unknown>): PersonalField[] {
  const table = fieldsOf(standard);
  const held = (path: string): PersonalKind => {
    const parts = fromPointer(path);
    for (let length = parts.length; length > 0; length -= 1) {
      const kind = table.at(toPointer(parts.slice(0, length)))?.personal;
      if (kind !== undefined && kind !== "none") return kind;
    }
    return "none";
  };
  const found: PersonalField[] = [];
  for (const { path, names, within } of (codec.fields?.() ?? []) as Iterable<WireName>) {
    // In XML what the model has no place for are the elements that hold the others.
    if (path === undefined && codec.lines === undefined) continue;
    const kind = path === undefined ? "unknown" : held(path);
    if (kind === "none" || path?.split("/").includes("unparsed")) continue;
    for (const name of names) found.push({ name, within, kind, ...(path !== undefined && { path }) });
  }
  return found;
}

const LETTERS = "bcdghklmnpqrtvx";

/** Makes secrets that occur nowhere else, always the same ones from the same seed. */
export class Secrets {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A whole number below a limit. */
  below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * limit);
  }

  #word(length = 7): string {
    return Array.from({ length }, () => LETTERS[this.below(LETTERS.length)]).join("");
  }

  /** Returns a value for a field, and the parts of it that no report may show. */
  next(kind: PersonalKind): { readonly value: string; readonly secret: readonly string[] } {
    const [one, two] = [this.#word(), this.#word()];
    const digits = Array.from({ length: 9 }, () => this.below(10)).join("");
    switch (kind) {
      case "email":
        return { value: `${one}@${two}.example`, secret: [one, two] };
      case "telephone":
        return { value: `0${digits}`, secret: [digits.slice(0, 8)] };
      case "identity-number":
        return { value: `099${digits}`, secret: [digits] };
      case "birth-date":
        return { value: `19${digits.slice(0, 2)}-0${one}`, secret: [one] };
      case "certificate-subject":
        return { value: `CN=${one} ${two},O=UBND`, secret: [one, two] };
      default:
        return { value: `Ông ${one} ${two}`, secret: [one, two] };
    }
  }
}

type Json = Record<string, unknown>;

/** Puts a value into a document under names that lie in each other, `*` for the first item of a list; returns its holder. */
export function plant(document: Json, within: readonly string[], name: string, value: unknown): Json {
  let here: Json | unknown[] = document;
  const steps = [...within, name];
  for (const [index, step] of steps.entries()) {
    const last = index === steps.length - 1;
    const next = last ? value : steps[index + 1] === "*" ? [] : {};
    const key = Array.isArray(here) ? 0 : step;
    const inside: unknown = (here as Json)[key];
    if (last || typeof inside !== "object" || inside === null) (here as Json)[key] = next;
    if (last) break;
    here = (here as Json)[key] as Json | unknown[];
  }
  return here as Json;
}

/** Breaks a text in one of the ways in which files break. */
export function broken(text: string, secrets: Secrets): string {
  const at = secrets.below(text.length);
  const cut = text.slice(0, at);
  const rest = text.slice(at);
  switch (secrets.below(6)) {
    case 0:
      return cut;
    case 1:
      return cut + rest.slice(1);
    case 2:
      return `${cut}"${rest}`;
    case 3:
      return `${cut}}${rest}`;
    case 4:
      return `${cut}<${rest}`;
    default:
      return `${cut}\n${rest}`;
  }
}
