import type { CheckContext, RuleInfo } from "@egov-vn/core";
import type { DocumentPacket, Signature } from "../schema.js";
import { neededBy, PEERS } from "./basis.js";
import { type Answer, at, documentRule, each } from "./check.js";
import { contentIds } from "./content-ids.js";

const DUMMY_DIGEST = "FwgIqsSYJshUS2+wlOM61L+q7Aw=";
const FALSE_TRANSFORM = "http://www.w3.org/TR/xml-exc-c14n#";
const TRUE_TRANSFORM = "http://www.w3.org/2001/10/xml-exc-c14n#";
const WEAK = /(?:#|-)sha1$|#(?:dsa|md5)/;
const PARTS = {
  canonicalizationMethod: "CanonicalizationMethod",
  signatureMethod: "SignatureMethod",
  references: "Reference",
  signatureValue: "SignatureValue",
  certificate: "X509Certificate",
} as const satisfies Partial<Record<keyof Signature, string>>;
const PART_NAMES = Object.entries(PARTS) as [keyof typeof PARTS, string][];

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

/** Returns a rule that is checked on the envelope signature of a document that has one. */
const onSignature = (
  info: RuleInfo,
  check: (signature: Signature, document: DocumentPacket, context: CheckContext) => Answer,
) =>
  documentRule(info, (document, context) =>
    document.signature === undefined ? undefined : check(document.signature, document, context),
  );

/** The envelope's own signature, which no implementation seen verifies. */
export const signatureRules = [
  onSignature(
    {
      id: "DOC-170",
      title: { vi: "Chữ ký là chữ ký mẫu", en: "The signature is the sample's dummy" },
      message: {
        vi: "DigestValue là giá trị mẫu {digest}; không ký gì cả.",
        en: "DigestValue is the sample value {digest}; it signs nothing.",
      },
      remedy: {
        vi: "Bỏ Signature, hoặc ký thật gói tin.",
        en: "Leave Signature out, or sign the packet.",
      },
      severity: "warning",
      basis: neededBy(
        [PEERS.sdk, PEERS.axis],
        "Giá trị này có trong mọi mẫu chính thức và cả trong một văn bản thật năm 2025.",
        "The value is in every official sample, and in a real packet of 2025.",
      ),
    },
    ({ references }) =>
      each(references, ({ digestValue: digest }, index) =>
        digest === DUMMY_DIGEST ? at(`/signature/references/${index}/digestValue`, { digest }) : undefined,
      ),
  ),
  onSignature(
    {
      id: "DOC-171",
      title: { vi: "Thuật toán ký hoặc băm đã yếu", en: "A signing or digest algorithm is weak" },
      message: { vi: "{algorithm} không còn an toàn.", en: "{algorithm} is no longer safe." },
      remedy: { vi: "Dùng RSA-SHA256 và SHA-256.", en: "Use RSA-SHA256 and SHA-256." },
      severity: "warning",
      basis: neededBy(
        [PEERS.sdk, PEERS.langSon],
        "Thư viện chính thức mặc định RSA-SHA1; SHA-1 đã bị phá từ năm 2017. Thuật toán mà văn bản quy chuẩn quy định thì chưa đối chiếu được.",
        "The official library defaults to RSA-SHA1; SHA-1 was broken in 2017. What the regulation prescribes was not at hand.",
      ),
    },
    ({ signatureMethod, references }) => {
      const weak = each(references, ({ digestMethod: algorithm }, index) =>
        algorithm !== undefined && WEAK.test(algorithm)
          ? at(`/signature/references/${index}/digestMethod`, { algorithm })
          : undefined,
      );
      return signatureMethod !== undefined && WEAK.test(signatureMethod)
        ? [at("/signature/signatureMethod", { algorithm: signatureMethod }), ...weak]
        : weak;
    },
  ),
  onSignature(
    {
      id: "DOC-172",
      title: { vi: "Phép biến đổi không có trong chuẩn", en: "A transform that no standard defines" },
      message: {
        vi: "{transform} không phải tên của phép chuẩn tắc hóa nào.",
        en: "{transform} is not the name of any canonicalisation.",
      },
      remedy: { vi: `Ghi ${TRUE_TRANSFORM}.`, en: `Write ${TRUE_TRANSFORM} instead.` },
      severity: "warning",
      basis: neededBy(
        [PEERS.sdk, PEERS.axis],
        "Mẫu chính thức ghi nhầm địa chỉ của tài liệu thay cho tên thuật toán; bộ xác minh theo chuẩn sẽ từ chối.",
        "The official samples hold the document's address in place of the algorithm's name; verifiers by the book refuse it.",
      ),
    },
    ({ references }) =>
      each(references, ({ transforms }, index) => {
        const place = transforms?.indexOf(FALSE_TRANSFORM) ?? -1;
        return place === -1
          ? undefined
          : at(`/signature/references/${index}/transforms/${place}`, { transform: FALSE_TRANSFORM });
      }),
  ),
  onSignature(
    {
      id: "DOC-173",
      title: { vi: "Chứng thư số bị cắt cụt hoặc hỏng", en: "The certificate is cut off or broken" },
      message: {
        vi: "X509Certificate ({length} ký tự) không phải một chứng thư DER trọn vẹn.",
        en: "X509Certificate ({length} characters) is not one whole DER certificate.",
      },
      remedy: { vi: "Ghi toàn bộ chứng thư theo base64.", en: "Write the whole certificate as base64." },
      severity: "warning",
      basis: neededBy(
        [PEERS.sdk],
        "Mẫu chính thức chỉ có 11 ký tự đầu; không xác minh được gì với nó.",
        "The official samples hold its first 11 characters; nothing can be verified with that.",
      ),
    },
    ({ certificate }) =>
      certificate === undefined || isWholeSequence(certificate)
        ? undefined
        : at("/signature/certificate", { length: certificate.length }),
  ),
  onSignature(
    {
      id: "DOC-174",
      title: { vi: "Chữ ký thiếu thành phần", en: "The signature lacks parts" },
      message: { vi: "Signature không có {parts}.", en: "Signature has no {parts}." },
      remedy: { vi: "Ghi đủ các thành phần của chữ ký XML.", en: "Write all parts of an XML signature." },
      severity: "warning",
      basis: neededBy(
        [PEERS.sdk],
        "Thư viện chính thức ghi đủ các phần này; thiếu một phần thì không xác minh được.",
        "The official library writes all of them; without one nothing can be verified.",
      ),
    },
    (signature) => {
      const missing = PART_NAMES.filter(([key]) => signature[key] === undefined);
      return missing.length === 0 ? undefined : at("/signature", { parts: missing.map(([, name]) => name) });
    },
  ),
  onSignature(
    {
      id: "DOC-175",
      title: { vi: "Chữ ký trỏ tới tệp không có", en: "The signature refers to a file that is not there" },
      message: {
        vi: "{uri} không ứng với ContentId của tệp đính kèm nào.",
        en: "{uri} is the ContentId of no attachment.",
      },
      remedy: { vi: "Dùng đúng ContentId của tệp được ký.", en: "Use the signed file's ContentId." },
      severity: "warning",
      basis: neededBy(
        [PEERS.sdk],
        "Thư viện chính thức cho ký từng tệp bằng tham chiếu cid:<mã>; mã không khớp thì không biết đã ký tệp nào.",
        "The official library signs files one by one through cid:<id>; when the id fits none, nobody knows what was signed.",
      ),
    },
    ({ references }, document, context) =>
      each(references, ({ uri }, index) =>
        uri === undefined ||
        !uri.startsWith("cid:") ||
        contentIds(document, context).files.has(uri.slice("cid:".length))
          ? undefined
          : at(`/signature/references/${index}/uri`, { uri }),
      ),
  ),
] as const;
