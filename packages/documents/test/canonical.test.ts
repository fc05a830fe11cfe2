import type { XmlObserver } from "@egov-vn/signatures";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CanonicalForm, Canonicaliser } from "../../signatures/src/xml/canonical.js";
import { readPacket } from "../src/index.js";
import { canonicalByLibxml, EXCLUSIVE, INCLUSIVE } from "./sign-xml.js";

/** Writes the canonical form of what the reader reads. */
function canonicalByUs(xml: string, form: CanonicalForm): string {
  let text = "";
  const decoder = new TextDecoder();
  const to = new Canonicaliser(form, (bytes) => {
    text += decoder.decode(bytes, { stream: true });
  });
  const observer: XmlObserver = {
    open: (start) => to.open(start),
    close: () => to.close(),
    text: (data) => to.text(data),
    raw: (bytes, isPlain) => to.raw(bytes, isPlain),
    decoded: () => undefined,
    comment: () => undefined,
    instruction: (target, body) => to.instruction(target, body),
    refuse: (part) => expect.unreachable(part),
  };
  readPacket(xml, { observer });
  to.end();
  return text;
}

const PREFIXES = ["", "a", "b", "𐐀x", "é"];
const URIS = ["urn:one", "urn:two", "http://mau.example/b#c?d"];
const TEXTS = [
  "x",
  " ",
  "\r\n",
  "\r",
  "\n",
  "\t",
  "&#13;",
  "&#9;",
  "&#xA;",
  "&lt;",
  "&amp;",
  ">",
  "]]&gt;",
  '"',
  "'",
  "Số ký hiệu",
  "𝒳",
  "<![CDATA[ <&\r\n> ]]>",
  "<!-- - -->",
  "<?p  d ata ?>",
  "<?q?>",
];
const VALUES = ["x", "a\tb", "a\nb", "a\r\nb", "&#9;", "&#xD;", "&quot;", "&lt;&amp;>", "'", "é𝒳"];

interface Made {
  readonly own: string;
  readonly declared: readonly (readonly [prefix: string, uri: string])[];
  readonly attributes: readonly (readonly [prefix: string, local: string, value: string])[];
  readonly children: readonly (Made | string)[];
}

const { tree } = fc.letrec<{ tree: Made }>((tie) => ({
  tree: fc.record({
    own: fc.constantFrom(...PREFIXES),
    declared: fc.uniqueArray(fc.tuple(fc.constantFrom(...PREFIXES), fc.constantFrom(...URIS)), {
      selector: ([prefix]) => prefix,
      maxLength: 3,
    }),
    attributes: fc.uniqueArray(
      fc.tuple(fc.constantFrom("", "a", "b", "xml"), fc.constantFrom("m", "n", "z"), fc.constantFrom(...VALUES)),
      { selector: ([prefix, local]) => `${prefix}:${local}`, maxLength: 4 },
    ),
    children: fc.array(fc.oneof({ maxDepth: 4 }, fc.constantFrom(...TEXTS), tie("tree")), { maxLength: 5 }),
  }),
}));

/** Writes an element; prefixes that nothing declares are declared on the root. */
function written({ own, declared, attributes, children }: Made, scope: Readonly<Record<string, string>>): string {
  const name = own === "" ? "e" : `${own}:e`;
  const here = { ...scope, ...Object.fromEntries(declared) };
  const used = new Set<string>();
  const kept = attributes.filter(([prefix, local]) => {
    const key = `${prefix === "" ? "" : (here[prefix] ?? prefix)} ${local}`;
    return !used.has(key) && used.add(key);
  });
  const spaces = declared.map(([prefix, uri]) => ` xmlns${prefix && `:${prefix}`}="${uri}"`);
  const values = kept.map(([prefix, local, value]) => ` ${prefix && `${prefix}:`}${local}="${value}"`);
  const inside = children.map((child) => (typeof child === "string" ? child : written(child, here))).join("");
  return `<${name}${[...values, ...spaces].join("")}>${inside}</${name}>`;
}

const DECLARED = { a: "urn:one", b: "urn:two", 𐐀x: "urn:one", é: "urn:two" };
const documents = tree.map((made) => {
  const declared = Object.entries(DECLARED).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  return `<?xml version="1.0"?>\n<!-- c --><?before x?>\n<root${declared.join("")}>${written(made, DECLARED)}</root>\n<?after?><!-- d -->`;
});

describe("canonical forms", () => {
  it.each([
    ["inclusive", INCLUSIVE, []],
    ["exclusive", EXCLUSIVE, []],
    ["exclusive", EXCLUSIVE, ["a", ""]],
  ] as const)("%s: those of libxml2, for random documents (%s, prefixes %s)", (kind, name, prefixes) => {
    fc.assert(
      fc.property(documents, (xml) => {
        const listed = prefixes.map((prefix) => prefix || "#default");
        expect(canonicalByUs(xml, { kind, prefixes })).toBe(canonicalByLibxml(xml, name, listed));
      }),
      { numRuns: 400 },
    );
  });

  it("writes & in the name of a namespace as the standard has it, where libxml2 leaves it bare", () => {
    const xml = '<e xmlns="http://mau.example/?a&amp;b"></e>';
    expect(canonicalByUs(xml, { kind: "inclusive", prefixes: [] })).toBe(xml);
    expect(canonicalByLibxml(xml, INCLUSIVE)).toBe(xml.replace("&amp;", "&"));
  });

  it("orders by code points, not by units of UTF-16", () => {
    const xml = '<e xmlns:｡="urn:z" xmlns:𐐀="urn:y" ｡:a="1" 𐐀:a="2"></e>';
    expect(canonicalByUs(xml, { kind: "inclusive", prefixes: [] })).toBe(canonicalByLibxml(xml, INCLUSIVE));
  });
});
