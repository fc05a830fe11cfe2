import { type Answer, type CheckContext, defineRule, fieldAt } from "@egov-vn/core";
import { EXAMPLE_BODIES } from "../examples/bodies.js";
import { lacking, replacing, setting } from "../examples/rule-example.js";
import type { DocumentPacket, Packet, Signature } from "../schema.js";
import { neededBy, PEERS } from "./basis.js";
import { at, type Check, each, onDocuments } from "./check.js";
import { contentIds } from "./content-ids.js";

const DUMMY_DIGEST = "FwgIqsSYJshUS2+wlOM61L+q7Aw=";
const FALSE_TRANSFORM = "http://www.w3.org/TR/xml-exc-c14n#";
const TRUE_TRANSFORM = "http://www.w3.org/2001/10/xml-exc-c14n#";
const WEAK = /(?:#|-)sha1$|#(?:dsa|md5)/;
const PARTS = [
  "canonicalizationMethod",
  "signatureMethod",
  "references",
  "signatureValue",
  "certificate",
] as const satisfies readonly (keyof Signature)[];

const SEQUENCE = 0x30;
const LONG_FORM = 0x80;

/** Returns whether base64 holds one whole DER sequence, as every certificate is (X.690, section 8.1). */
function isWholeSequence(base64: string): boolean {
  let text: string;
  try {
    text = atob(base64.replaceAll(/\s+/g, ""));
  } catch {
    return false;
  }
  if (text.charCodeAt(0) !== SEQUENCE) return false;
  const first = text.charCodeAt(1);
  if (first < LONG_FORM) return text.length === first + 2;
  const width = first - LONG_FORM;
  let length = 0;
  for (let index = 0; index < width; index += 1) length = length * 256 + text.charCodeAt(2 + index);
  return text.length === length + 2 + width;
}

/** Makes a check of the envelope signature of a document that has one. */
const onSignature = (
  check: (signature: Signature, document: DocumentPacket, context: CheckContext) => Answer,
): Check<Packet> =>
  onDocuments((document, context) =>
    document.signature === undefined ? undefined : check(document.signature, document, context),
  );

const SHA1 = "http://www.w3.org/2000/09/xmldsig#rsa-sha1";
const SHA256 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";

/** The envelope's own signature, which no implementation seen verifies. */
export const signatureRules = [
  defineRule<Packet>({
    id: "DOC-170",
    severity: "warning",
    basis: neededBy(
      [PEERS.sdk, PEERS.axis],
      "Giá trị này có trong mọi mẫu chính thức và cả trong một văn bản thật năm 2025.",
      "The value is in every official sample, and in a real packet of 2025.",
    ),
    title: ["Chữ ký là chữ ký mẫu", "The signature is the sample's dummy"],
    message: [
      "{field} là giá trị mẫu {digest}; không ký gì cả.",
      "{field} is the sample value {digest}; it signs nothing.",
    ],
    remedy: ["Bỏ Signature, hoặc ký thật gói tin.", "Leave Signature out, or sign the packet."],
    check: onSignature(({ references }) =>
      each(references, ({ digestValue: digest }, index) =>
        digest === DUMMY_DIGEST ? at(`/signature/references/${index}/digestValue`, { digest }) : undefined,
      ),
    ),
    example: setting(
      "signed",
      "DigestValue",
      "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
      "FwgIqsSYJshUS2+wlOM61L+q7Aw=",
    ),
  }),
  defineRule<Packet>({
    id: "DOC-171",
    severity: "warning",
    basis: neededBy(
      [PEERS.sdk, PEERS.langSon],
      "Thư viện chính thức mặc định RSA-SHA1; SHA-1 đã bị phá từ năm 2017. Thuật toán mà văn bản quy chuẩn quy định thì chưa đối chiếu được.",
      "The official library defaults to RSA-SHA1; SHA-1 was broken in 2017. The algorithm that the regulation prescribes has not been checked.",
    ),
    title: ["Thuật toán ký hoặc băm đã yếu", "A signing or digest algorithm is weak"],
    message: ["{field} là {algorithm}, không còn an toàn.", "{field} is {algorithm}, which is no longer safe."],
    remedy: ["Dùng RSA-SHA256 và SHA-256.", "Use RSA-SHA256 and SHA-256."],
    check: onSignature(({ signatureMethod, references }) => {
      const weak = each(references, ({ digestMethod: algorithm }, index) =>
        algorithm !== undefined && WEAK.test(algorithm)
          ? at(`/signature/references/${index}/digestMethod`, { algorithm })
          : undefined,
      );
      return signatureMethod !== undefined && WEAK.test(signatureMethod)
        ? [at("/signature/signatureMethod", { algorithm: signatureMethod }), ...weak]
        : weak;
    }),
    example: replacing(
      "signed",
      `<SignatureMethod Algorithm="${SHA256}" />`,
      `<SignatureMethod Algorithm="${SHA1}" />`,
    ),
  }),
  defineRule<Packet>({
    id: "DOC-172",
    severity: "warning",
    basis: neededBy(
      [PEERS.sdk, PEERS.axis],
      "Mẫu chính thức ghi nhầm địa chỉ của tài liệu thay cho tên thuật toán; bộ xác minh theo chuẩn sẽ từ chối.",
      "The official samples hold the document's address in place of the algorithm's name; verifiers by the book refuse it.",
    ),
    title: ["Phép biến đổi không có trong chuẩn", "A transform that no standard defines"],
    message: [
      "{transform} không phải tên của phép chuẩn tắc hóa nào.",
      "{transform} is not the name of any canonicalisation.",
    ],
    remedy: [`Ghi ${TRUE_TRANSFORM}.`, `Write ${TRUE_TRANSFORM} instead.`],
    check: onSignature(({ references }) =>
      each(references, ({ transforms }, index) => {
        const place = transforms?.indexOf(FALSE_TRANSFORM) ?? -1;
        return place === -1
          ? undefined
          : at(`/signature/references/${index}/transforms/${place}`, { transform: FALSE_TRANSFORM });
      }),
    ),
    example: replacing(
      "signed",
      '<Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#" />',
      '<Transform Algorithm="http://www.w3.org/TR/xml-exc-c14n#" />',
    ),
  }),
  defineRule<Packet>({
    id: "DOC-173",
    severity: "warning",
    basis: neededBy(
      [PEERS.sdk],
      "Mẫu chính thức chỉ có 11 ký tự đầu; không xác minh được gì với nó.",
      "The official samples hold its first 11 characters; nothing can be verified with that.",
    ),
    title: ["Chứng thư số bị cắt cụt hoặc hỏng", "The certificate is cut off or broken"],
    message: [
      "{field} ({length} ký tự) không phải một chứng thư DER trọn vẹn.",
      "{field} ({length} characters) is not one whole DER certificate.",
    ],
    remedy: ["Ghi toàn bộ chứng thư theo base64.", "Write the whole certificate as base64."],
    check: onSignature(({ certificate }) =>
      certificate === undefined || isWholeSequence(certificate)
        ? undefined
        : at("/signature/certificate", { length: certificate.length }),
    ),
    example: setting("signed", "X509Certificate", EXAMPLE_BODIES.certificate, "MIIFqTCCBJG"),
  }),
  defineRule<Packet>({
    id: "DOC-174",
    severity: "warning",
    basis: neededBy(
      [PEERS.sdk],
      "Thư viện chính thức ghi đủ các phần này; thiếu một phần thì không xác minh được.",
      "The official library writes all of them; without one nothing can be verified.",
    ),
    title: ["Chữ ký thiếu thành phần", "The signature lacks parts"],
    message: ["Chữ ký không có {missing}.", "There is no {missing}."],
    remedy: ["Ghi đủ các thành phần của chữ ký XML.", "Write all parts of an XML signature."],
    check: onSignature((signature) => {
      const missing = PARTS.filter((key) => signature[key] === undefined);
      return missing.length === 0
        ? undefined
        : at("/signature", { missing: missing.map((key) => fieldAt(`/signature/${key}`)) });
    }),
    example: lacking("signed", "SignatureValue"),
  }),
  defineRule<Packet>({
    id: "DOC-175",
    severity: "warning",
    basis: neededBy(
      [PEERS.sdk],
      "Thư viện chính thức cho ký từng tệp bằng tham chiếu cid:<mã>; mã không khớp thì không biết đã ký tệp nào.",
      "The official library signs files one by one through cid:<id>. When the id fits no file, the signed file is not known.",
    ),
    title: ["Chữ ký trỏ tới tệp không có", "The signature refers to a file that is not there"],
    message: ["{uri} không ứng với ContentId của tệp đính kèm nào.", "{uri} is the ContentId of no attachment."],
    remedy: ["Dùng đúng ContentId của tệp được ký.", "Use the signed file's ContentId."],
    check: onSignature(({ references }, document, context) =>
      each(references, ({ uri }, index) =>
        uri === undefined ||
        !uri.startsWith("cid:") ||
        contentIds(document, context).files.has(uri.slice("cid:".length))
          ? undefined
          : at(`/signature/references/${index}/uri`, { uri }),
      ),
    ),
    example: replacing("signed", 'URI="cid:1"', 'URI="cid:9"'),
  }),
] as const;
