/** The namespaces of the prefixes that an element may use. */
export type Scope = Readonly<Record<string, string>>;

/** What is declared before the first element. */
export const NO_SCOPE: Scope = Object.assign(Object.create(null), { xml: "http://www.w3.org/XML/1998/namespace" });

/** Finds the prefixes that no element in scope declares, each once. */
export class Prefixes {
  readonly #told = new Set<string>();
  /** The last prefix of an element that was looked up, colon and all, and where: nearly every tag repeats it. */
  #last = "";
  #lastScope: Scope | undefined;

  /** Returns a prefix that its scope lacks, and nothing when it was returned before. */
  missing(prefix: string, scope: Scope): string | undefined {
    if (scope[prefix] !== undefined || this.#told.has(prefix)) return undefined;
    this.#told.add(prefix);
    return prefix;
  }

  /** Does the same for the name of an element, by the place of its colon. */
  missingOf(name: string, colon: number, scope: Scope): string | undefined {
    if (scope === this.#lastScope && name.startsWith(this.#last)) return undefined;
    this.#lastScope = scope;
    this.#last = name.slice(0, colon + 1);
    return this.missing(name.slice(0, colon), scope);
  }
}
