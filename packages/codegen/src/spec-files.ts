import { readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { LineCounter, parseDocument } from "yaml";
import { failures } from "./failures.js";

/** A schema that others refer to by its `$id`, and where its code is. */
export interface PublishedSchema {
  readonly schema: unknown;
  /** Where its zod schema and its type are exported; absent where code for it is generated. */
  readonly code?: { readonly module: string; readonly schema: string; readonly type: string };
}

/** One document that references lead into. */
export interface SpecResource {
  /** Its path below the folder, or its `$id`. */
  readonly name: string;
  readonly root: unknown;
  /** The folder that its relative references start from; absent of what was not read from a file. */
  readonly folder?: string;
  readonly published?: PublishedSchema;
}

/** A larger file is no specification. */
const LARGEST = 32 * 1024 * 1024;

const isBelow = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way !== "" && !way.startsWith(`..${sep}`) && way !== ".." && !isAbsolute(way);
};

/** Parses YAML or JSON; `file` names it where it is neither. */
export function parseSpec(text: string, file: string): unknown {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: "1.2", merge: false, uniqueKeys: true });
  const [error] = document.errors;
  if (error) throw failures.notText({ file, line: lines.linePos(error.pos[0]).line });
  try {
    // More aliases than these multiply a document beyond memory.
    return document.toJS({ maxAliasCount: 1_000 });
  } catch {
    throw failures.notText({ file, line: 1 });
  }
}

/**
 * The files of a specification: those below its folder, and schemas that were published. Nothing else is opened, and
 * nothing is fetched.
 */
export class SpecFiles {
  readonly #folder: string | undefined;
  readonly #known = new Map<string, SpecResource>();

  constructor(
    folder: string | undefined,
    readonly published: ReadonlyMap<string, PublishedSchema>,
  ) {
    this.#folder = folder === undefined ? undefined : realpathSync(folder);
  }

  /** Reads the specification itself. */
  open(file: string): SpecResource {
    const path = resolve(file);
    return this.#read(path, path);
  }

  /**
   * Finds what the part of a reference before its `#` names. `undefined` is nothing; `refused` is what is not opened.
   */
  find(reference: string, from: SpecResource): SpecResource | "refused" | undefined {
    const known = this.published.get(reference);
    if (known) return this.#publishedAs(reference, known);
    if (/^[a-z][a-z0-9+.-]*:/i.test(reference) || reference.startsWith("//") || isAbsolute(reference)) return "refused";
    const base = this.#folder;
    if (from.folder === undefined || base === undefined) return undefined;
    const path = resolve(from.folder, decoded(reference));
    try {
      if (!isBelow(base, realpathSync(path))) return "refused";
    } catch {
      return isBelow(base, path) ? undefined : "refused";
    }
    return this.#read(path, reference);
  }

  #publishedAs(id: string, published: PublishedSchema): SpecResource {
    let resource = this.#known.get(id);
    if (!resource) {
      resource = { name: id, root: published.schema, published };
      this.#known.set(id, resource);
    }
    return resource;
  }

  #read(path: string, shown: string): SpecResource {
    const known = this.#known.get(path);
    if (known) return known;
    let text: string;
    try {
      if (statSync(path).size > LARGEST) throw failures.tooLarge({ file: shown, limit: LARGEST });
      text = readFileSync(path, "utf8");
    } catch (error) {
      if (error instanceof Error && "words" in error) throw error;
      throw failures.unreadable({ file: shown }, { cause: error });
    }
    const root = parseSpec(text, shown);
    const id =
      typeof root === "object" && root !== null && Object.hasOwn(root, "$id")
        ? (root as { $id: unknown }).$id
        : undefined;
    const published = typeof id === "string" ? this.published.get(id) : undefined;
    const resource: SpecResource = {
      name: relative(this.#folder ?? "", path).replaceAll("\\", "/"),
      root,
      folder: dirname(path),
      ...(published && { published }),
    };
    this.#known.set(path, resource);
    return resource;
  }
}

/** Percent escapes undone; a broken one stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
