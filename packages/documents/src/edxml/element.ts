// Most elements are leaves.
const NONE: readonly XmlElement[] = [];

/** One element of a packet as it was written. Offsets are into the kept text of the source. */
export class XmlElement {
  children: readonly XmlElement[] = NONE;
  /** Own text, children's left out. */
  text = "";
  /** A comment or a processing instruction stands among its text. */
  interrupted = false;
  /** Just after the end tag; equal to `openEnd` for `<x/>`. */
  closeEnd = 0;

  constructor(
    /** As written, prefix and all. */
    readonly name: string,
    readonly local: string,
    readonly attributes: Readonly<Record<string, string>> | undefined,
    /** Namespaces by prefix; `""` is the default one. */
    readonly scope: Readonly<Record<string, string>>,
    readonly parent: XmlElement | undefined,
    /** Just after the start tag. */
    readonly openEnd: number,
  ) {}

  add(child: XmlElement): void {
    if (this.children === NONE) this.children = [child];
    else (this.children as XmlElement[]).push(child);
  }

  /** The part of the name before the colon, or `""`. */
  get prefix(): string {
    return this.name.length === this.local.length ? "" : this.name.slice(0, this.name.length - this.local.length - 1);
  }

  /** The namespace the name is in; `undefined` when the prefix was never declared. */
  get namespace(): string | undefined {
    return this.scope[this.prefix];
  }

  /** Returns the first child with one of these local names. */
  child(...locals: readonly string[]): XmlElement | undefined {
    return this.children.find((child) => locals.includes(child.local));
  }

  /** Returns the first element of this local name below, the nearest to the top first. */
  find(local: string): XmlElement | undefined {
    let level: readonly XmlElement[] = this.children;
    while (level.length > 0) {
      const found = level.find((element) => element.local === local);
      if (found) return found;
      level = level.flatMap((element) => element.children);
    }
    return undefined;
  }
}
