import { detectEncoding } from "./encoding.js";
import { EDXML_NAMESPACE } from "./fields.js";

/** The namespaces of the formats that QCVN 102:2016 replaced. */
export const OLDER_NAMESPACES: readonly string[] = [
  "http://www.e-doc.vn/Schema/",
  "http://www.go.vn/eDoc",
  "http://www.inetcloud.vn/ns/edxml",
];

const lenientUtf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/** Returns the namespace of a format from before 2016 that the first bytes declare. */
export function olderNamespace(head: Uint8Array): string | undefined {
  const text = lenientUtf8.decode(head);
  if (text.includes(EDXML_NAMESPACE)) return undefined;
  return OLDER_NAMESPACES.find((namespace) => text.includes(`="${namespace}"`) || text.includes(`='${namespace}'`));
}

/** White space, the declaration, comments and processing instructions, which may stand before the root. */
const BEFORE_ROOT = /^(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?\s*>)+/;
/** What systems are known to put before the declaration: a few characters that no other format begins with. */
const STRAY = /^[^<{[]{0,64}(?=<\?xml\s)/;
/** The head of one part of a MIME message, in which the older format travelled. */
const MIME_HEAD = /^--[^\r\n]+\r?\n(?:[A-Za-z-]+:[^\r\n]*\r?\n)+\r?\n/;
const START_TAG = /^<(?:[\w.-]+:)?([\w.-]+)((?:\s[^<>]*)?)\/?>/;

const SURE = 1;
const NEARLY = 0.9;

/**
 * Tells how surely bytes begin a packet by their root element: 1 for `edXML` or `edXMLEnvelope` in the namespace of the
 * regulation, 0.9 for what is only called so, comes after stray characters, or is of the formats before 2016.
 */
export function recognisePacket(head: Uint8Array): number {
  const text = new TextDecoder(detectEncoding(head).used).decode(head);
  const stray = STRAY.exec(text)?.[0] ?? "";
  const mime = MIME_HEAD.exec(text)?.[0] ?? "";
  const rest = text.slice(mime.length || stray.length);
  const tag = START_TAG.exec(rest.slice(BEFORE_ROOT.exec(rest)?.[0].length ?? 0));
  if (!tag) return 0;
  const [, local = "", attributes = ""] = tag;
  if (/^edXML(?:Envelope)?$/i.test(local)) {
    return stray.trim() === "" && mime === "" && attributes.includes(EDXML_NAMESPACE) ? SURE : NEARLY;
  }
  return local === "Envelope" && OLDER_NAMESPACES.some((namespace) => rest.includes(namespace)) ? NEARLY : 0;
}
