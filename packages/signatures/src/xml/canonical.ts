import { failures } from "../failures.js";
import { XML_NAMESPACE, XMLNS_NAMESPACE, type XmlStart } from "./events.js";

/** How a canonical form is made: Canonical XML 1.0 (`inclusive`) or Exclusive XML Canonicalization 1.0; comments left out. */
export interface CanonicalForm {
  readonly kind: "inclusive" | "exclusive";
  /** The prefixes that the exclusive form treats as the inclusive one does; `""` is the default namespace. */
  readonly prefixes: readonly string[];
}

/** What the first element of a part inherits from those around it, which are not written. */
export interface Around {
  /** Attributes of the prefix `xml` in force; only the inclusive form writes them. */
  readonly xmlAttributes: Readonly<Record<string, string>>;
}

type Names = Record<string, string>;

interface Open {
  readonly name: string;
  /** Namespaces as the output has them here, by prefix. */
  readonly rendered: Names;
}

const FLUSH = 16 * 1024;
const NONE: Names = Object.create(null);
const encoder = new TextEncoder();
const CR = 0x0d;
const GREATER = 0x3e;
const ABSOLUTE = /^[A-Za-z][A-Za-z0-9+.-]*:/;

const IN_TEXT: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#xD;" };
const IN_VALUE: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  '"': "&quot;",
  "\t": "&#x9;",
  "\n": "&#xA;",
  "\r": "&#xD;",
};
const inText = (text: string): string =>
  /[&<>\r]/.test(text) ? text.replaceAll(/[&<>\r]/g, (letter) => IN_TEXT[letter] as string) : text;
const inValue = (text: string): string => text.replaceAll(/[&<"\t\n\r]/g, (letter) => IN_VALUE[letter] as string);

/** Orders texts by code points, as both forms want it; JavaScript's own order is that of UTF-16. */
function byCodePoints(left: string, right: string): number {
  const [one, other] = [Array.from(left), Array.from(right)];
  for (let at = 0; at < Math.min(one.length, other.length); at += 1) {
    const difference =
      ((one[at] as string).codePointAt(0) as number) - ((other[at] as string).codePointAt(0) as number);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

/** Writes the canonical form of what is pushed, piece by piece; memory does not grow with it. */
export class Canonicaliser {
  readonly #form: CanonicalForm;
  readonly #write: (bytes: Uint8Array) => void;
  readonly #open: Open[] = [];
  #around: Around | undefined;
  #pending = "";
  #endedByCr = false;
  #rootClosed = false;

  /** @param around for a part of a document: what its first element inherits. */
  constructor(form: CanonicalForm, write: (bytes: Uint8Array) => void, around?: Around) {
    this.#form = form;
    this.#write = write;
    this.#around = around;
  }

  /** @throws Failure when namespaces are not used as Namespaces in XML 1.0 wants it. */
  open(start: XmlStart): void {
    this.#endRaw();
    const above = this.#open.at(-1)?.rendered ?? NONE;
    const { namespaces, rendered } = this.#namespaces(start, above);
    let text = `<${start.name}`;
    for (const prefix of namespaces) {
      const name = prefix === "" ? "xmlns" : `xmlns:${prefix}`;
      text += ` ${name}="${inValue(rendered[prefix] as string)}"`;
    }
    for (const [name, value] of this.#attributes(start)) text += ` ${name}="${inValue(value)}"`;
    this.#put(`${text}>`);
    this.#open.push({ name: start.name, rendered });
    this.#around = undefined;
  }

  close(): void {
    this.#endRaw();
    const { name } = this.#open.pop() as Open;
    this.#put(`</${name}>`);
    if (this.#open.length === 0) this.#rootClosed = true;
  }

  text(text: string): void {
    this.#endRaw();
    this.#put(inText(text));
  }

  /** Takes character data of ASCII as it stands in the file: only its line ends and `>` are written otherwise. */
  raw(bytes: Uint8Array, isPlain = false): void {
    if (isPlain) {
      this.#endRaw();
      this.#bytes(bytes);
      return;
    }
    let rest = bytes;
    if (this.#endedByCr && rest.length > 0) {
      this.#endedByCr = false;
      this.#put("\n");
      if (rest[0] === 0x0a) rest = rest.subarray(1);
    }
    while (rest.length > 0) {
      const cr = rest.indexOf(CR);
      const line = cr === -1 ? rest : rest.subarray(0, cr);
      this.#line(line);
      if (cr === -1) return;
      if (cr === rest.length - 1) {
        this.#endedByCr = true;
        return;
      }
      this.#put("\n");
      rest = rest.subarray(rest[cr + 1] === 0x0a ? cr + 2 : cr + 1);
    }
  }

  instruction(target: string, body: string): void {
    this.#endRaw();
    const text = body === "" ? `<?${target}?>` : `<?${target} ${body}?>`;
    this.#put(this.#open.length > 0 ? text : this.#rootClosed ? `\n${text}` : `${text}\n`);
  }

  end(): void {
    this.#endRaw();
    this.#flush();
  }

  #line(line: Uint8Array): void {
    let rest = line;
    for (let at = rest.indexOf(GREATER); at !== -1; at = rest.indexOf(GREATER)) {
      this.#bytes(rest.subarray(0, at));
      this.#put("&gt;");
      rest = rest.subarray(at + 1);
    }
    this.#bytes(rest);
  }

  #bytes(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#flush();
    this.#write(bytes);
  }

  #endRaw(): void {
    if (!this.#endedByCr) return;
    this.#endedByCr = false;
    this.#put("\n");
  }

  #put(text: string): void {
    this.#pending += text;
    if (this.#pending.length > FLUSH) this.#flush();
  }

  #flush(): void {
    if (this.#pending === "") return;
    this.#write(encoder.encode(this.#pending));
    this.#pending = "";
  }

  /** Returns the prefixes whose declarations are written here, in order, and what the output then has. */
  #namespaces(start: XmlStart, above: Names): { readonly namespaces: readonly string[]; readonly rendered: Names } {
    const { scope } = start;
    const wanted: string[] = [];
    const want = (prefix: string): void => {
      if (prefix === "xml" || wanted.includes(prefix)) return;
      const value = scope[prefix] ?? (prefix === "" ? "" : undefined);
      if (value === undefined) throw failures.missing({ part: `xmlns:${prefix}` });
      if (value !== (above[prefix] ?? (prefix === "" ? "" : undefined))) wanted.push(prefix);
    };
    const declared = this.#declared(start);
    const own = prefixOf(start.name);
    if (own !== "" && scope[own] === undefined) throw failures.missing({ part: `xmlns:${own}` });
    if (this.#form.kind === "inclusive") {
      if (this.#around) for (const prefix in scope) want(prefix);
      for (const prefix of declared) want(prefix);
    } else {
      want(own);
      for (const name in start.attributes ?? {}) {
        const prefix = prefixOf(name);
        if (prefix !== "" && prefix !== "xmlns") want(prefix);
      }
      for (const prefix of this.#form.prefixes) if (scope[prefix] !== undefined) want(prefix);
    }
    if (wanted.length === 0) return { namespaces: wanted, rendered: above };
    const rendered: Names = Object.create(above);
    for (const prefix of wanted) rendered[prefix] = scope[prefix] ?? "";
    return { namespaces: wanted.sort(byCodePoints), rendered };
  }

  /** Returns the prefixes that a start tag declares, each declaration checked. */
  #declared({ attributes = {} }: XmlStart): string[] {
    const found: string[] = [];
    for (const name in attributes) {
      if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
      const prefix = name.slice("xmlns:".length);
      const value = attributes[name] as string;
      const isXml = prefix === "xml" && value === XML_NAMESPACE;
      const isReserved = value === XML_NAMESPACE || value === XMLNS_NAMESPACE || prefix === "xmlns" || prefix === "xml";
      if (!isXml && (isReserved || (value === "" && prefix !== ""))) throw failures.unsupported({ part: name });
      // Canonical XML wants relative names of namespaces to be refused.
      if (value !== "" && !ABSOLUTE.test(value)) throw failures.unsupported({ part: `${name}="${value}"` });
      if (prefix !== "xml") found.push(prefix);
    }
    return found;
  }

  #attributes({ attributes = {}, scope }: XmlStart): (readonly [name: string, value: string])[] {
    const found: { readonly key: readonly [string, string]; readonly name: string; readonly value: string }[] = [];
    const add = (name: string, value: string): void => {
      const prefix = prefixOf(name);
      const local = prefix === "" ? name : name.slice(prefix.length + 1);
      const space = prefix === "" ? "" : scope[prefix];
      if (space === undefined) throw failures.missing({ part: `xmlns:${prefix}` });
      found.push({ key: [space, local], name, value });
    };
    for (const name in attributes)
      if (name !== "xmlns" && !name.startsWith("xmlns:")) add(name, attributes[name] as string);
    if (this.#around && this.#form.kind === "inclusive") {
      const { xmlAttributes } = this.#around;
      for (const name in xmlAttributes) if (attributes[name] === undefined) add(name, xmlAttributes[name] as string);
    }
    if (found.length > 1)
      found.sort(({ key: [space, local] }, { key: [otherSpace, otherLocal] }) => {
        const order = byCodePoints(space, otherSpace) || byCodePoints(local, otherLocal);
        // Two prefixes of one namespace: the names differ, the attributes do not.
        if (order === 0) throw failures.twice({ part: local });
        return order;
      });
    return found.map(({ name, value }) => [name, value]);
  }
}

/** Returns the prefix of a name, `""` when it has none. */
function prefixOf(name: string): string {
  const colon = name.indexOf(":");
  if (colon === -1) return "";
  if (colon === 0 || colon === name.length - 1 || name.includes(":", colon + 1))
    throw failures.unsupported({ part: name });
  return name.slice(0, colon);
}
