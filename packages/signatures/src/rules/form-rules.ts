import { defineRule } from "@egov-vn/core";
import { ALGORITHMS, FORMATS, ISSUED_FORM } from "./basis.js";

/** Rules about the form that is prescribed for signatures. */
export const formRules = {
  notPss: defineRule({
    id: "SIG-010",
    severity: "warning",
    basis: ALGORITHMS,
    title: ["Ký RSA không theo RSASSA-PSS", "RSA without RSASSA-PSS"],
    message: [
      "Chữ ký của {signer} theo RSA PKCS#1 v1.5; Thông tư 15/2025/TT-BKHCN nêu RSASSA-PSS hoặc ECDSA.",
      "The signature of {signer} is RSA PKCS#1 v1.5; circular 15/2025/TT-BKHCN names RSASSA-PSS or ECDSA.",
    ],
    remedy: ["Cấu hình phần mềm ký dùng RSASSA-PSS hoặc ECDSA.", "Set the signing software to RSASSA-PSS or ECDSA."],
  }),
  shortKey: defineRule({
    id: "SIG-011",
    severity: "error",
    basis: ALGORITHMS,
    title: ["Khóa ngắn hơn quy định", "A key is shorter than prescribed"],
    message: [
      "Khóa của {signer} dài {bits} bit; RSA cần ít nhất 2048 bit, đường cong elliptic cần ít nhất 256 bit.",
      "The key of {signer} has {bits} bits; RSA needs 2048 at least, elliptic curves 256.",
    ],
    remedy: ["Xin cấp chứng thư với khóa dài hơn.", "Get a certificate with a longer key."],
  }),
  sha1: defineRule({
    id: "SIG-012",
    severity: "error",
    basis: ALGORITHMS,
    title: ["Chữ ký dùng SHA-1", "A signature uses SHA-1"],
    message: [
      "Chữ ký của {signer} dùng SHA-1; hàm băm này không còn chứng minh được gì.",
      "The signature of {signer} uses SHA-1, which proves nothing any more.",
    ],
    remedy: ["Đề nghị ký lại bằng SHA-256 trở lên.", "Ask for a signature with SHA-256 or longer."],
  }),
  notPades: defineRule({
    id: "SIG-013",
    severity: "info",
    basis: ALGORITHMS,
    title: ["Chữ ký không theo PAdES", "A signature is not PAdES"],
    message: [
      "Chữ ký của {signer} có dạng {form}; Thông tư 15/2025/TT-BKHCN khuyến nghị PAdES.",
      "The signature of {signer} has the form {form}; circular 15/2025/TT-BKHCN recommends PAdES.",
    ],
    remedy: [
      "Cấu hình phần mềm ký dùng dạng ETSI.CAdES.detached.",
      "Set the signing software to the form ETSI.CAdES.detached.",
    ],
  }),
  notBound: defineRule({
    id: "SIG-014",
    severity: "info",
    basis: FORMATS,
    title: ["Chữ ký không gắn với một chứng thư", "A signature is not bound to a certificate"],
    message: [
      "Chữ ký của {signer} không có thuộc tính gắn với chứng thư (signing-certificate-v2).",
      "The signature of {signer} lacks the attribute that binds the certificate (signing-certificate-v2).",
    ],
    remedy: ["Cấu hình phần mềm ký theo PAdES.", "Set the signing software to PAdES."],
  }),
  oldPdf: defineRule({
    id: "SIG-016",
    severity: "error",
    basis: ISSUED_FORM,
    title: ["Phiên bản PDF thấp hơn 1.4", "The PDF is older than version 1.4"],
    message: [
      "Tệp là PDF {version}; văn bản điện tử phải là PDF từ 1.4 trở lên.",
      "The file is PDF {version}; issued documents are PDF 1.4 or later.",
    ],
    remedy: ["Xuất lại văn bản thành PDF 1.4 trở lên rồi ký.", "Export the document as PDF 1.4 or later, then sign."],
  }),
  notForSigning: defineRule({
    id: "SIG-017",
    severity: "error",
    basis: FORMATS,
    title: ["Chứng thư không dùng để ký", "A certificate is not for signing"],
    message: [
      "Chứng thư của {signer} không cho phép ký văn bản.",
      "The certificate of {signer} may not sign documents.",
    ],
    remedy: ["Ký bằng chứng thư dùng để ký.", "Sign with a certificate for signatures."],
  }),
} as const;
