import { createHash, createHmac } from "node:crypto";
import { keyNamed, makeIdentity } from "../../signatures/test/authority.js";
import { canonicalByLibxml, canonicalPart, ENVELOPED, SHA1, SHA256, type SigningXml, signXml } from "./sign-xml.js";
import { CHAIN, EC_SIGNER, HOUSE } from "./trusted-house.js";

/** Why xmlsec1 says valid where this library does not. */
type Why =
  | "comment"
  | "sha-1"
  | "transform"
  | "place"
  | "object"
  | "doctype"
  | "encoding"
  | "by-id"
  | "cut-text"
  | "grammar"
  | "several";

/** A hostile packet, and what xmlsec1 says of it: refused, or why it is valid there. */
export interface Attack {
  readonly name: string;
  readonly packet: string | Uint8Array;
  readonly xmlsec: "refused" | Why;
}

const DSIG = "http://www.w3.org/2000/09/xmldsig#";
const NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";
const RSA: SigningXml = { signer: HOUSE.signer, certificates: CHAIN };
const STRANGER = makeIdentity({ name: "Sở Mẫu", keys: keyNamed("stranger", "rsa") });
const SHORT = makeIdentity({ name: "Khóa ngắn", keys: keyNamed("short", "rsa-1024") });
const EXPONENT_3 = makeIdentity({ name: "Số mũ 3", issuer: HOUSE.authority, keys: keyNamed("e3", "rsa-e3") });
const OLD = makeIdentity({ name: "Cũ", issuer: HOUSE.authority, method: "rsa-sha1", keys: keyNamed("signer", "rsa") });

const FORGED = `<edXML:MessageHeader xmlns:edXML="${NAMESPACE}"><edXML:From><edXML:OrganId>H99.66</edXML:OrganId></edXML:From><edXML:To><edXML:OrganId>H99.03</edXML:OrganId></edXML:To><edXML:Subject>Giả</edXML:Subject></edXML:MessageHeader>`;

/** Replaces the first match; a test whose packet lacks it would prove nothing. */
function edit(text: string, from: string | RegExp, to: string | ((all: string) => string)): string {
  const changed = typeof to === "string" ? text.replace(from, () => to) : text.replace(from, to);
  if (changed === text) throw new Error(`not found: ${String(from)}`);
  return changed;
}

const SIGNATURE = /<Signature xmlns="[^"]*">[\s\S]*<\/Signature>/;
const signatureOf = (signed: string): string => SIGNATURE.exec(signed)?.[0] as string;
/** The text of the document's subject, its sender's code and its header, by whatever prefix. */
const SUBJECT = /(?<=<edXML:Subject>)[^<]+/;
const ORGAN = /(?<=<edXML:OrganId>)[^<]+/;
const HEADER = /<edXML:MessageHeader>[\s\S]*<\/edXML:MessageHeader>/;
const BODY = /(?<=<(?:edXML:)?ContentTransferEncoded[^>]*>)[^<]+/;

/** Makes the attacks of one good packet. */
export function attacksOn(packet: string): readonly Attack[] {
  const good = signXml(packet, RSA);
  const signature = signatureOf(good);
  const info = /<SignedInfo>[\s\S]*<\/SignedInfo>/.exec(signature)?.[0] as string;
  const otherInfo = edit(info, /(?<=<DigestValue>)[^<]+/, createHash("sha256").update("khác").digest("base64"));
  const digestValue = /(?<=<DigestValue>)[^<]+/;
  const attacks: Attack[] = [];
  const add = (name: string, made: string | Uint8Array, xmlsec: Attack["xmlsec"] = "refused"): void => {
    attacks.push({ name, packet: made, xmlsec });
  };

  add("1 a value is changed", edit(good, ORGAN, "H99.66"));
  add(
    "1 a byte of an attachment is changed",
    edit(good, BODY, (body) => `${body.startsWith("A") ? "B" : "A"}${body.slice(1)}`),
  );
  add(
    "2 a comment inside a signed value",
    edit(good, ORGAN, (code) => `${code.slice(0, 2)}<!-- -->${code.slice(2)}`),
    "comment",
  );
  add(
    "3 a comment in DigestValue, before",
    edit(good, digestValue, (value) => `<!--AAAA-->${value}`),
    "grammar",
  );
  add(
    "3 a comment in DigestValue, after",
    edit(
      edit(good, ORGAN, "H99.66"),
      digestValue,
      (value) => `${createHash("sha256").update("x").digest("base64")}<!-- -->${value}`,
    ),
  );
  add("4 two SignedInfo, the forged one first", edit(good, info, otherInfo + info));
  add("4 two SignedInfo, the forged one last", edit(good, info, info + otherInfo));
  add(
    "4 the original SignedInfo in Object",
    edit(edit(good, info, otherInfo), "</Signature>", `<Object>${info}</Object></Signature>`),
  );
  for (const [hash, method] of [
    ["sha1", `${DSIG}hmac-sha1`],
    ["sha256", "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256"],
  ] as const) {
    const shell = signXml(packet, { ...RSA, method, signatureValue: "AA==" });
    const key = Buffer.from(HOUSE.signer.certificate).toString("base64");
    const value = createHmac(hash, key).update(canonicalPart(shell, "SignedInfo")).digest("base64");
    add(`5 HMAC by the certificate's text, ${hash}`, edit(shell, "<SignatureValue>AA==", `<SignatureValue>${value}`));
  }
  add("6 an empty SignatureValue", edit(good, /(?<=<SignatureValue>)[^<]+/, ""));
  add("6 an empty DigestValue", edit(good, digestValue, ""));
  add("6 no Reference", signXml(packet, { ...RSA, references: [] }));
  add(
    "7 SHA-1 in signature and digest",
    signXml(packet, { signer: OLD, certificates: [OLD, HOUSE.authority], references: [{ digestMethod: SHA1 }] }),
    "sha-1",
  );
  add("7 SHA-1 in the digest alone", signXml(packet, { ...RSA, references: [{ digestMethod: SHA1 }] }), "sha-1");
  const xpath = `<Transform Algorithm="${ENVELOPED}"></Transform><Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"><XPath xmlns:e="${NAMESPACE}">not(ancestor-or-self::e:MessageHeader)</XPath></Transform>`;
  const partial = canonicalByLibxml(edit(packet, HEADER, ""), "http://www.w3.org/TR/2001/REC-xml-c14n-20010315");
  add(
    "8 an XPath transform that leaves the header unsigned",
    edit(signXml(packet, { ...RSA, references: [{ steps: xpath, data: partial }] }), ORGAN, "H99.66"),
    "transform",
  );
  add("9 an unknown key, with its certificate", signXml(packet, { signer: STRANGER }));
  const root = /<edXML[ >]/;
  add(
    "10 the signature at the end of the root",
    edit(edit(good, signature, ""), "</edXML>", `${signature}</edXML>`),
    "place",
  );
  add(
    "10 the signature at the start of the header",
    edit(edit(good, signature, ""), "<edXML:MessageHeader>", (tag) => `${signature}${tag}`),
    "place",
  );
  add(
    "10 the signature within the message header",
    edit(edit(good, signature, ""), "</edXML:MessageHeader>", (tag) => `${signature}${tag}`),
    "place",
  );
  const toFront = (forged: string): string =>
    edit(edit(good, signature, ""), "<edXML:MessageHeader>", (tag) => forged + tag);
  add(
    "11a a forged header in Object, in front",
    toFront(edit(signature, "</Signature>", `<Object>${FORGED}</Object></Signature>`)),
    "object",
  );
  add(
    "11b a forged header in KeyInfo, in front",
    toFront(edit(signature, "</KeyInfo>", `${FORGED}</KeyInfo>`)),
    "object",
  );
  add(
    "11a a forged header in Object, in its place",
    edit(good, "</Signature>", `<Object>${FORGED}</Object></Signature>`),
    "object",
  );
  add("11b a forged header in KeyInfo, in its place", edit(good, "</KeyInfo>", `${FORGED}</KeyInfo>`), "object");
  add("11b a forged header in X509Data", edit(good, "</X509Data>", `${FORGED}</X509Data>`), "object");
  const doctype = (declared: string, text = good): string =>
    edit(text, root, (tag) => `<!DOCTYPE edXML [${declared}]>${tag}`);
  add(
    "12a a DOCTYPE with an external entity that is not used",
    doctype('<!ENTITY x SYSTEM "file:///etc/hostname">'),
    "doctype",
  );
  add(
    "12b an external entity that is used",
    doctype('<!ENTITY x SYSTEM "file:///etc/hostname">', edit(good, SUBJECT, "&x;")),
  );
  add(
    "12c an entity bomb",
    doctype('<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">', edit(good, SUBJECT, "&b;")),
  );
  add("12d an attribute by default of a DTD", doctype('<!ATTLIST Signature z CDATA "1">'), "doctype");
  add(
    "13 a second signature by another key",
    edit(good, "</Signature>", (tag) => tag + signatureOf(signXml(packet, { signer: STRANGER }))),
    "refused",
  );
  add(
    "13 a second signature by another key, in front",
    edit(good, "<Signature", (tag) => signatureOf(signXml(packet, { signer: STRANGER })) + tag),
  );
  add("14 a key of 1,024 bits", signXml(packet, { signer: SHORT }));
  add(
    "14 a key of 1,024 bits by a trusted authority",
    signXml(packet, {
      signer: {
        ...SHORT,
        certificate: makeIdentity({ name: "Khóa ngắn", issuer: HOUSE.authority, keys: keyNamed("short", "rsa-1024") })
          .certificate,
      },
      certificates: [
        makeIdentity({ name: "Khóa ngắn", issuer: HOUSE.authority, keys: keyNamed("short", "rsa-1024") }),
        HOUSE.authority,
      ],
    }),
    "grammar",
  );
  const wide = edit(good, /^\uFEFF?<\?xml[^>]*\?>/, '<?xml version="1.0" encoding="UTF-16"?>');
  add("15 UTF-16", new Uint8Array(Buffer.from(`\uFEFF${wide}`, "utf16le")), "encoding");
  const subject = Buffer.from(good);
  const at = subject.indexOf("<edXML:Subject>") + "<edXML:Subject>".length;
  add(
    "16 a byte that is no UTF-8",
    new Uint8Array(Buffer.concat([subject.subarray(0, at), Buffer.of(0xff), subject.subarray(at)])),
  );
  const half = (body: string): string => body.slice(0, 8);
  add(
    "17a an attachment cut by a comment",
    edit(good, BODY, (body) => `${half(body)}<!-- -->${body.slice(8)}`),
    "cut-text",
  );
  add(
    "17a an attachment cut by a comment that hides the rest",
    edit(good, BODY, (body) => `${half(body)}<!--${body.slice(8)}-->`),
  );
  add(
    "17b a comment that holds a start tag",
    edit(
      good,
      BODY,
      (body) =>
        `<!--<edXML:ContentTransferEncoded>${body}--></edXML:ContentTransferEncoded><edXML:ContentTransferEncoded>${half(body)}`,
    ),
  );
  add(
    "17b a comment with a start tag before the attachment",
    edit(
      good,
      /<AttachmentEncoded[^>]*>/,
      (tag) =>
        `${tag}<Attachment><ContentId>x</ContentId><!--<ContentTransferEncoded>--><ContentTransferEncoded>JVBERi0=</ContentTransferEncoded></Attachment>`,
    ),
  );
  add(
    "17c a CDATA section that holds a start tag",
    edit(good, BODY, (body) => `<![CDATA[<ContentTransferEncoded>]]>${body}`),
  );
  add(
    "17c an instruction that holds a start tag",
    edit(good, BODY, (body) => `<?x <ContentTransferEncoded>?>${body}`),
  );
  add(
    "17c an attribute that holds a start tag",
    edit(good, /<AttachmentEncoded/, (tag) =>
      `${tag} a="<ContentTransferEncoded>"`.replaceAll("<Content", "&lt;Content"),
    ),
  );
  attacks.push(...wrapped(packet), ...furtherOn(packet, good));
  return attacks;
}

/** Signature wrapping: the signed header is elsewhere, a forged one stands where readers look. */
function wrapped(packet: string): Attack[] {
  const named = edit(packet, "<edXML:MessageHeader>", '<edXML:MessageHeader Id="h1">');
  const pinned = edit(named, "<edXML:MessageHeader ", `<edXML:MessageHeader xmlns:edXML="${NAMESPACE}" `);
  const header = /<edXML:MessageHeader [\s\S]*<\/edXML:MessageHeader>/.exec(pinned)?.[0] as string;
  const data = canonicalByLibxml(header);
  const signed = signXml(pinned, {
    ...RSA,
    references: [{ uri: "#h1", transforms: ["http://www.w3.org/2001/10/xml-exc-c14n#"], data }],
  });
  const signature = signatureOf(signed);
  const inObject = (what: string): string => edit(signature, "</Signature>", `<Object>${what}</Object></Signature>`);
  const swap = (by: string): string => edit(signed, header, by);
  const evil = FORGED;
  const nest = (outer: string, inner: string): string =>
    edit(outer, "</edXML:MessageHeader>", (tag) => `<edXML:Extension>${inner}</edXML:Extension>${tag}`);
  const bare = (text: string): string => edit(text, signature, "");
  return [
    { name: "18.0 a reference by Id (control)", packet: signed, xmlsec: "by-id" },
    {
      name: "18.1 XSW1 the original within the signature",
      packet: edit(swap(evil), signature, inObject(header)),
      xmlsec: "by-id",
    },
    {
      name: "18.2 XSW2 the original behind the signature",
      packet: edit(swap(evil), signature, signature + header),
      xmlsec: "by-id",
    },
    { name: "18.3 XSW3 a forged header in front of the original", packet: swap(evil + header), xmlsec: "by-id" },
    { name: "18.4 XSW4 the original within the forged one", packet: swap(nest(evil, header)), xmlsec: "by-id" },
    {
      name: "18.5 XSW5 the original at the end of the root",
      packet: edit(swap(evil), "</edXML>", `${header}</edXML>`),
      xmlsec: "by-id",
    },
    {
      name: "18.6 XSW6 the signature within the forged one, the original within it",
      packet: bare(swap(nest(evil, inObject(header)))),
      xmlsec: "by-id",
    },
    {
      name: "18.7 XSW7 the original in an extension of the header",
      packet: swap(`${evil}<edXML:Extension>${header}</edXML:Extension>`),
      xmlsec: "by-id",
    },
    {
      name: "18.8 XSW8 the same Id twice",
      packet: swap(evil.replace("<edXML:MessageHeader", '<edXML:MessageHeader Id="h1"') + header),
      xmlsec: "refused",
    },
    {
      name: "18.3 two edXMLHeader, the forged one first",
      packet: edit(signed, "<edXML:edXMLHeader", (tag) => `<edXML:edXMLHeader>${evil}</edXML:edXMLHeader>${tag}`),
      xmlsec: "by-id",
    },
  ];
}

/** The further tests: methods, keys, certificates, Base64, prefixes, `xml:` attributes, amounts. */
function furtherOn(packet: string, good: string): Attack[] {
  const inclusive = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
  const substitute = makeIdentity({ name: "Sở Khác", keys: keyNamed("signer", "rsa") });
  const declarations = Array.from({ length: 20_000 }, (_, index) => `xmlns:n${index}="urn:n:${index}"`).join(" ");
  const signature = signatureOf(good);
  return [
    {
      name: "the method of another kind of key",
      packet: signXml(packet, {
        signer: EC_SIGNER,
        certificates: [EC_SIGNER, HOUSE.authority],
        method: "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
      }),
      xmlsec: "refused",
    },
    {
      name: "a key with the exponent 3",
      packet: signXml(packet, { signer: EXPONENT_3, certificates: [EXPONENT_3, HOUSE.authority] }),
      xmlsec: "grammar",
    },
    {
      name: "another certificate of the same key",
      packet: signXml(packet, { ...RSA, certificates: [substitute] }),
      xmlsec: "refused",
    },
    {
      name: "two certificates of one key",
      packet: signXml(packet, { ...RSA, certificates: [substitute, ...CHAIN] }),
      xmlsec: "grammar",
    },
    {
      name: "a list of prefixes that was added",
      packet: edit(
        good,
        '<Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#">',
        (tag) =>
          `${tag}<InclusiveNamespaces xmlns="http://www.w3.org/2001/10/xml-exc-c14n#" PrefixList="edXML"></InclusiveNamespaces>`,
      ),
      xmlsec: "refused",
    },
    {
      name: "an attribute of xml: that was added, inclusive",
      packet: edit(
        signXml(packet, { ...RSA, form: inclusive }),
        "<edXML:edXMLEnvelope",
        (tag) => `${tag} xml:lang="en"`,
      ),
      xmlsec: "refused",
    },
    {
      name: "an attribute of xml: on the signature, inclusive",
      packet: edit(signXml(packet, { ...RSA, form: inclusive }), "<Signature ", '<Signature xml:space="preserve" '),
      xmlsec: "refused",
    },
    {
      name: "a namespace that was added, inclusive",
      packet: edit(
        signXml(packet, { ...RSA, form: inclusive }),
        "<edXML:edXMLEnvelope",
        (tag) => `${tag} xmlns:x="urn:x"`,
      ),
      xmlsec: "refused",
    },
    {
      name: "very deep nesting",
      packet: edit(good, "</edXML:MessageHeader>", (tag) => `${"<a>".repeat(5_000)}${"</a>".repeat(5_000)}${tag}`),
      xmlsec: "refused",
    },
    {
      name: "20,000 declarations of namespaces",
      packet: edit(good, "<edXML:edXMLEnvelope", (tag) => `${tag} ${declarations} zz="1"`),
      xmlsec: "refused",
    },
    {
      name: "10,000 signatures",
      packet: edit(good, "</Signature>", (tag) => tag + signature.repeat(1_000) + "<Signature/>".repeat(9_000)),
      xmlsec: "refused",
    },
    {
      name: "an attachment within the signature",
      packet: edit(good, "</KeyInfo>", (tag) => `<ContentTransferEncoded>JVBERi0=</ContentTransferEncoded>${tag}`),
      xmlsec: "object",
    },
    {
      name: "Base64 that is no Base64 in SignatureValue",
      packet: edit(good, /(?<=<SignatureValue>)/, "!"),
      xmlsec: "refused",
    },
    {
      name: "a reference to everything, and one to nothing",
      packet: signXml(packet, { ...RSA, references: [{}, { uri: "cid:none", data: "" }] }),
      xmlsec: "refused",
    },
    { name: "the same reference twice", packet: signXml(packet, { ...RSA, references: [{}, {}] }), xmlsec: "several" },
    {
      name: "the signature is not left out",
      packet: signXml(packet, { ...RSA, references: [{ transforms: ["http://www.w3.org/2001/10/xml-exc-c14n#"] }] }),
      xmlsec: "refused",
    },
    { name: "a digest that is too short", packet: edit(good, /(?<=<DigestValue>)[^<]+/, "AA=="), xmlsec: "refused" },
    {
      name: "a digest of another kind",
      packet: signXml(packet, { ...RSA, references: [{ digestMethod: "http://www.w3.org/2001/04/xmldsig-more#md5" }] }),
      xmlsec: "refused",
    },
    { name: "a method of XML 1.1", packet: edit(good, /version="1.0"/, 'version="1.1"'), xmlsec: "encoding" },
    { name: "a digest of SHA-256 by a name of SHA-1", packet: edit(good, SHA256, SHA1), xmlsec: "refused" },
  ];
}
