import { createHash } from "node:crypto";
import { XmlC14NMode, XmlDocument } from "libxml2-wasm";
import { type Identity, signBytes } from "../../signatures/test/authority.js";

const DSIG = "http://www.w3.org/2000/09/xmldsig#";
export const EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
export const INCLUSIVE = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
export const ENVELOPED = `${DSIG}enveloped-signature`;
export const SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";
export const SHA1 = `${DSIG}sha1`;
const METHODS = {
  "rsa-sha256": "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
  "rsa-sha1": `${DSIG}rsa-sha1`,
  "rsa-pss": "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1",
  ecdsa: "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256",
} as const;

/** A reference as a test writes it; what is left out is as it should be. */
interface WrittenReference {
  readonly uri?: string;
  readonly transforms?: readonly string[];
  /** Written within the transforms, in place of them. */
  readonly steps?: string;
  readonly digestMethod?: string;
  /** What is digested; for the whole document it is computed. */
  readonly data?: Uint8Array | string;
  readonly digestValue?: string;
}

/** How a test signs a packet. */
export interface SigningXml {
  readonly signer: Identity;
  readonly certificates?: readonly Identity[];
  readonly form?: string;
  readonly prefixes?: readonly string[];
  readonly method?: string;
  readonly references?: readonly WrittenReference[];
  readonly signatureValue?: string;
  /** Written before `KeyInfo` or in it. */
  readonly keyInfo?: string;
  readonly prefix?: string;
  /** Written between the parts of the signature. */
  readonly space?: string;
  /** Where the signature is put in; default: at the end of the header. */
  readonly before?: string;
  readonly isDer?: boolean;
}

const isExclusive = (form: string): boolean => form.startsWith(EXCLUSIVE);
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

const optionsOf = (form: string, prefixes: readonly string[] = []) => ({
  mode: isExclusive(form) ? XmlC14NMode.XML_C14N_EXCLUSIVE_1_0 : XmlC14NMode.XML_C14N_1_0,
  ...(prefixes.length > 0 && { inclusiveNamespacePrefixes: [...prefixes] }),
});

/** Returns the canonical form of a document by libxml2. */
export function canonicalByLibxml(
  xml: string | Uint8Array,
  form = EXCLUSIVE,
  prefixes: readonly string[] = [],
): string {
  const document = typeof xml === "string" ? XmlDocument.fromString(xml) : XmlDocument.fromBuffer(xml);
  try {
    return document.canonicalizeToString(optionsOf(form, prefixes));
  } finally {
    document.dispose();
  }
}

/** Returns the canonical form of the first element of a name in the namespace of signatures, by libxml2. */
export function canonicalPart(xml: string, local: string, form = EXCLUSIVE, prefixes: readonly string[] = []): string {
  const document = XmlDocument.fromString(xml);
  try {
    const found = document.get(`//ds:${local}`, { ds: DSIG });
    if (!found) throw new Error(`no ${local}`);
    return found.canonicalizeToString(optionsOf(form, prefixes));
  } finally {
    document.dispose();
  }
}

const HEADER_END = /<\/(?:\w+:)?edXMLHeader>/;

/** Signs a packet that has no signature, by libxml2's canonical forms and `node:crypto`: nothing of ours is in it. */
export function signXml(xml: string, how: SigningXml): string {
  const { signer, certificates = [signer], form = EXCLUSIVE, prefixes = [], prefix = "", space = "" } = how;
  const p = prefix === "" ? "" : `${prefix}:`;
  const listed =
    prefixes.length === 0
      ? ""
      : `<ec:InclusiveNamespaces xmlns:ec="${EXCLUSIVE}" PrefixList="${prefixes.map((one) => one || "#default").join(" ")}"></ec:InclusiveNamespaces>`;
  const references = (how.references ?? [{}]).map((reference) => {
    const { uri = "", transforms = uri === "" ? [ENVELOPED, form] : [], digestMethod = SHA256 } = reference;
    const data = reference.data ?? canonicalByLibxml(xml, transforms.at(-1) ?? form, prefixes);
    const hash = digestMethod === SHA1 ? "sha1" : "sha256";
    const digest = reference.digestValue ?? base64(createHash(hash).update(data).digest());
    const steps =
      reference.steps ??
      transforms
        .map((name) => `<${p}Transform Algorithm="${name}">${isExclusive(name) ? listed : ""}</${p}Transform>`)
        .join(space);
    return `<${p}Reference URI="${uri}">${steps && `<${p}Transforms>${steps}</${p}Transforms>`}<${p}DigestMethod Algorithm="${digestMethod}"></${p}DigestMethod><${p}DigestValue>${digest}</${p}DigestValue></${p}Reference>`;
  });
  const method = how.method ?? METHODS[signer.method];
  const info = `<${p}SignedInfo>${space}<${p}CanonicalizationMethod Algorithm="${form}">${isExclusive(form) ? listed : ""}</${p}CanonicalizationMethod>${space}<${p}SignatureMethod Algorithm="${method}"></${p}SignatureMethod>${space}${references.join(space)}${space}</${p}SignedInfo>`;
  const keys =
    how.keyInfo ??
    `<${p}KeyInfo><${p}X509Data>${certificates.map(({ certificate }) => `<${p}X509Certificate>${base64(certificate)}</${p}X509Certificate>`).join(space)}</${p}X509Data></${p}KeyInfo>`;
  const declared = prefix === "" ? `xmlns="${DSIG}"` : `xmlns:${prefix}="${DSIG}"`;
  const whole = (value: string): string => {
    const element = `<${p}Signature ${declared}>${space}${info}${space}<${p}SignatureValue>${value}</${p}SignatureValue>${space}${keys}${space}</${p}Signature>`;
    const at = how.before === undefined ? xml.search(HEADER_END) : xml.indexOf(how.before);
    return xml.slice(0, at) + element + xml.slice(at);
  };
  if (how.signatureValue !== undefined) return whole(how.signatureValue);
  const signed = canonicalPart(whole("AA=="), "SignedInfo", form, prefixes);
  return whole(base64(xmlValue(signer, Buffer.from(signed), how.isDer)));
}

/** Signs bytes as XML writes a value: ECDSA's two numbers side by side. */
function xmlValue(signer: Identity, data: Uint8Array, isDer = false): Uint8Array {
  const value = signBytes(signer.key, signer.method, data);
  if (signer.method !== "ecdsa" || isDer) return value;
  const numbers: Uint8Array[] = [];
  for (let at = 2; at < value.length; ) {
    const length = value[at + 1] as number;
    numbers.push(Buffer.concat([new Uint8Array(32), value.subarray(at + 2, at + 2 + length)]).subarray(-32));
    at += 2 + length;
  }
  return Buffer.concat(numbers);
}
