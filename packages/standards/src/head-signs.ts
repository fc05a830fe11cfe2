import { fitOfNames, namesAtTop } from "@egov-vn/core";
import type { FormatSign, FormatSigns } from "./generated/format-signs.js";

/** What the first bytes of a source show without knowing any format. */
export interface HeadSigns {
  readonly kind: HeadKind;
  /** Of JSON: every name seen, at any depth, in small letters, those inside JSON that is the text of a string included. */
  readonly names: ReadonlySet<string>;
  /** Of JSON: the names of the first values, where each is the document itself or an item of its list. */
  readonly tops: readonly string[];
  /** Of JSON: every text that is the value of a `service`. */
  readonly services: ReadonlySet<string>;
}

/** How the first bytes begin. */
type HeadKind = "json" | "xml" | "zip" | "text";

const NAME = /"((?:[^"\\]|\\u[0-9a-fA-F]{4})*)\\*"\s*:/g;
const SERVICE = /\\*"service\\*"\s*:\s*\\*"([^"\\]*)/g;
const NULL = 0;

/** Returns the text of bytes in UTF-8 or UTF-16, with or without a byte order mark. */
function textOf(head: Uint8Array): string {
  const [first, second] = head;
  const little = (first === 0xff && second === 0xfe) || (first !== NULL && second === NULL);
  const big = (first === 0xfe && second === 0xff) || (first === NULL && second !== NULL);
  return new TextDecoder(little ? "utf-16le" : big ? "utf-16be" : "utf-8").decode(head);
}

function kindOf(head: Uint8Array, text: string): HeadKind {
  if (head[0] === 0x50 && head[1] === 0x4b) return "zip";
  const [ink] = text.trimStart();
  return ink === "<" ? "xml" : ink === "{" || ink === "[" ? "json" : "text";
}

function plain(name: string): string {
  if (!name.includes("\\")) return name.toLowerCase();
  return name
    .replaceAll(/\\u([0-9a-fA-F]{4})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)))
    .toLowerCase();
}

/** Returns what the first bytes of a source show. */
export function headSigns(head: Uint8Array): HeadSigns {
  const text = textOf(head);
  const kind = kindOf(head, text);
  if (kind !== "json") return { kind, names: new Set(), tops: [], services: new Set() };
  return {
    kind,
    names: new Set(Array.from(text.matchAll(NAME), ([, name = ""]) => plain(name))),
    tops: namesAtTop(head),
    services: new Set(Array.from(text.matchAll(SERVICE), ([, service = ""]) => service)),
  };
}

const words = (text = ""): string[] => text.split(" ").filter((word) => word !== "");

/** Returns whether bytes may be of a format: never `false` when its codec would recognise them. */
function mayBeOf(sign: FormatSign, head: HeadSigns): boolean {
  const { kinds, services = [], required, fewestNames = 0, names, tops } = sign;
  if (!kinds.includes(head.kind)) return false;
  if (head.kind !== "json" || services.some((service) => head.services.has(service))) return true;
  if (!words(required).every((name) => head.names.has(name))) return false;
  if (tops !== undefined) return fitOfNames(head.tops, new Set(words(tops)), [], fewestNames) > 0;
  return words(names).filter((name) => head.names.has(name)).length >= fewestNames;
}

/** Returns whether bytes may be of a standard: never `false` when one of its codecs would recognise them. */
export const mayBe = ({ formats }: FormatSigns, head: HeadSigns): boolean =>
  formats.some((format) => mayBeOf(format, head));
