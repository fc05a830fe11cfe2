/** The start tag of an element, as a tokeniser read it. */
export interface XmlStart {
  /** As written, prefix and all. */
  readonly name: string;
  readonly local: string;
  /** By name as written, declarations of namespaces among them; values are normalised. */
  readonly attributes: Readonly<Record<string, string>> | undefined;
  /** The namespaces in scope by prefix; `""` is the default one. */
  readonly scope: Readonly<Record<string, string>>;
}

/**
 * Takes a document piece by piece while someone else reads it. What the reader shows and what is digested are the same
 * pieces, so that no third party's parse comes between them.
 */
export interface XmlObserver {
  open(start: XmlStart): void;
  close(): void;
  /** Character data with references resolved and line ends normalised. */
  text(text: string): void;
  /**
   * Character data of ASCII as it stands in the file: without markup or references, line ends as they are.
   *
   * @param isPlain nothing but the letters of Base64 is in it, so that it need not be looked through again.
   */
  raw(bytes: Uint8Array, isPlain: boolean): void;
  /** What the Base64 in the open element stands for; the bytes are only valid during the call. */
  decoded(bytes: Uint8Array): void;
  comment(): void;
  instruction(target: string, body: string): void;
  /** The reader met something after which its pieces are no longer those of the file. */
  refuse(part: string): void;
}

export const XMLDSIG_NAMESPACE = "http://www.w3.org/2000/09/xmldsig#";
/** The namespace of an envelope (QCVN 102:2016/BTTTT). */
export const EDXML_NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";
export const XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";
export const XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/";

/** Returns the namespace of an element; `undefined` when its prefix is not declared. */
export function namespaceOf({ name, local, scope }: XmlStart): string | undefined {
  const prefix = name.slice(0, Math.max(0, name.length - local.length - 1));
  return scope[prefix] ?? (prefix === "" ? "" : undefined);
}
