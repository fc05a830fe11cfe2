import { defineRule } from "@egov-vn/core";
import { CHECKING, FORMATS } from "./basis.js";

const HOW_TO_TRUST = [
  "Thêm chứng thư của cơ quan chứng thực vào thư mục tin cậy, sau khi đã đối chiếu dấu vân tay.",
  "Add the authority's certificate to the trust folder, after comparing its fingerprint.",
] as const;

/** Rules about whom the certificate leads to, when it was signed, and if it was revoked. */
export const trustRules = {
  incomplete: defineRule({
    id: "SIG-020",
    severity: "error",
    unchecked: "error",
    basis: CHECKING,
    title: ["Thiếu chứng thư của cơ quan cấp", "The issuer's certificate is missing"],
    message: [
      "Chưa biết chữ ký của {signer} có đáng tin hay không: thiếu chứng thư của {issuer}.",
      "The trust in the signature of {signer} is not known: the certificate of {issuer} is missing.",
    ],
    remedy: HOW_TO_TRUST,
  }),
  unknownAnchor: defineRule({
    id: "SIG-021",
    severity: "error",
    unchecked: "error",
    basis: CHECKING,
    title: ["Gốc chứng thực chưa được tin cậy", "The root is not trusted"],
    message: [
      "Chứng thư của {signer} dẫn tới {issuer}, không có trong thư mục tin cậy.",
      "The certificate of {signer} leads to {issuer}, which the trust folder does not name.",
    ],
    remedy: HOW_TO_TRUST,
  }),
  weakPath: defineRule({
    id: "SIG-022",
    severity: "error",
    unchecked: "error",
    basis: CHECKING,
    title: ["Đường dẫn chứng thực yếu", "The path of certificates is weak"],
    message: [
      "Chứng thư {issuer} trên đường dẫn của {signer} dùng SHA-1, khóa ngắn hoặc cách ký không rõ.",
      "The certificate {issuer} on the path of {signer} uses SHA-1, a short key or an unknown method.",
    ],
    remedy: [
      "Đưa cơ quan chứng thực cấp dưới vào thư mục tin cậy theo dấu vân tay; hoặc chấp nhận SHA-1 bằng --allow-legacy-sha1.",
      "Name the subordinate authority in the trust folder by its fingerprint, or accept SHA-1 by --allow-legacy-sha1.",
    ],
  }),
  notAllowed: defineRule({
    id: "SIG-023",
    severity: "error",
    basis: FORMATS,
    title: ["Đường dẫn chứng thực không hợp lệ", "The path of certificates is not allowed"],
    message: [
      "Trên đường dẫn của {signer}, một chứng thư không được quyền cấp chứng thư khác hoặc có phần bắt buộc không hiểu được.",
      "On the path of {signer} a certificate may not issue others, or has a critical part that is not understood.",
    ],
    remedy: [
      "Coi chữ ký là không đáng tin; hỏi cơ quan chứng thực.",
      "Take the signature as not trusted; ask the authority.",
    ],
  }),
  noStamp: defineRule({
    id: "SIG-030",
    severity: "info",
    basis: CHECKING,
    title: ["Không có dấu thời gian", "There is no time stamp"],
    message: [
      "Thời điểm ký của {signer} chỉ theo đồng hồ của người ký.",
      "The time of the signature of {signer} is by the signer's own clock only.",
    ],
    remedy: ["Dùng dấu thời gian khi pháp luật yêu cầu.", "Use a time stamp where the law asks for one."],
  }),
  outsideValidity: defineRule({
    id: "SIG-031",
    severity: "error",
    basis: CHECKING,
    title: ["Ký ngoài thời hạn của chứng thư", "Signed outside the validity of the certificate"],
    message: [
      "{signer} ký lúc {time}; chứng thư có hạn từ {from} đến {to}.",
      "{signer} signed at {time}; the certificate is valid from {from} to {to}.",
    ],
    remedy: ["Đề nghị ký lại bằng chứng thư còn hạn.", "Ask for a signature with a valid certificate."],
  }),
  timeNotProved: defineRule({
    id: "SIG-032",
    severity: "error",
    unchecked: "error",
    basis: CHECKING,
    title: ["Không chứng minh được thời điểm ký", "The time of signing is not proved"],
    message: [
      "Chứng thư của {signer} hết hạn ngày {to}; không có dấu thời gian chứng minh chữ ký có trước đó.",
      "The certificate of {signer} ended on {to}; no time stamp proves that the signature was there before.",
    ],
    remedy: [
      "Kiểm tra theo thời điểm nhận văn bản bằng --at, nếu có sổ ghi thời điểm nhận.",
      "Check at the time of receipt with --at, if a register tells it.",
    ],
  }),
  stampWrong: defineRule({
    id: "SIG-033",
    severity: "error",
    basis: CHECKING,
    title: ["Dấu thời gian sai", "A time stamp is wrong"],
    message: [
      "Dấu thời gian của chữ ký {signer} không khớp với chữ ký hoặc có giá trị sai.",
      "The time stamp of the signature of {signer} does not fit it, or has a wrong value.",
    ],
    remedy: ["Đề nghị bên gửi ký lại.", "Ask the sender to sign again."],
  }),
  stampNotTrusted: defineRule({
    id: "SIG-034",
    severity: "warning",
    basis: CHECKING,
    title: ["Dấu thời gian chưa được tin cậy", "A time stamp is not trusted"],
    message: [
      "Dấu thời gian của chữ ký {signer} dẫn tới cơ quan không có trong thư mục tin cậy.",
      "The time stamp of the signature of {signer} leads to an authority that the trust folder does not name.",
    ],
    remedy: [
      "Thêm cơ quan cấp dấu thời gian vào thư mục tin cậy, với công dụng time-stamp.",
      "Add the time-stamping authority to the trust folder, with the use time-stamp.",
    ],
  }),
  revoked: defineRule({
    id: "SIG-040",
    severity: "error",
    basis: CHECKING,
    title: ["Chứng thư đã bị thu hồi", "A certificate was revoked"],
    message: [
      "Chứng thư của {signer}, hoặc của cơ quan cấp, bị thu hồi từ {time}.",
      "The certificate of {signer}, or of its authority, has been revoked since {time}.",
    ],
    remedy: ["Đề nghị ký lại bằng chứng thư khác.", "Ask for a signature with another certificate."],
  }),
  revocationUnknown: defineRule({
    id: "SIG-041",
    severity: "error",
    unchecked: "error",
    basis: CHECKING,
    title: ["Chưa biết chứng thư có bị thu hồi hay không", "It is not known if a certificate was revoked"],
    message: [
      "Chưa biết chứng thư của {signer} có bị thu hồi hay không: {reason}.",
      "It is not known if the certificate of {signer} was revoked: {reason}.",
    ],
    remedy: [
      "Tải danh sách thu hồi của từng cơ quan trên đường dẫn và đưa vào bằng --crl.",
      "Get the revocation list of every authority on the path and give it by --crl.",
    ],
  }),
} as const;
