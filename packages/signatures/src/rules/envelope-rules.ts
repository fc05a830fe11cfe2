import { type Basis, defineRule } from "@egov-vn/core";

const BY_THE_AXIS: Basis = {
  interoperability: ["Trục liên thông văn bản quốc gia"],
  evidence: {
    vi: "Trục ghi lại gói tin khi chuyển, nên chữ ký ở phong bì thường không còn xác minh được; chữ ký có giá trị nằm trong tệp PDF đính kèm.",
    en: "The axis writes packets again on their way, so signatures of envelopes are mostly broken; the one that counts is in the attached PDF.",
  },
};

const BY_XML: Basis = {
  interoperability: ["xmlsec1", "xml-crypto"],
  evidence: {
    vi: "Theo XML Signature và Canonical XML của W3C: chú thích không được ký, tham chiếu chỉ bao phủ phần nó chỉ tới.",
    en: "By XML Signature and Canonical XML of the W3C: comments are not signed, and a reference covers only what it names.",
  },
};

/** Rules about the signature of an envelope. */
export const envelopeRules = {
  rewritten: defineRule({
    id: "SIG-052",
    severity: "info",
    unchecked: "skipped",
    basis: BY_THE_AXIS,
    title: ["Chữ ký ở phong bì không còn xác minh được", "The signature of the envelope cannot be verified any more"],
    message: [
      "Phong bì có chữ ký, nhưng trục đã ghi lại gói tin nên không xác minh được nữa.",
      "The envelope is signed, but the axis wrote the packet again, so that it cannot be verified.",
    ],
    remedy: ["Dựa vào chữ ký trong tệp PDF đính kèm.", "Rely on the signatures in the attached PDFs."],
  }),
  genuineOnce: defineRule({
    id: "SIG-053",
    severity: "info",
    unchecked: "skipped",
    basis: BY_THE_AXIS,
    title: [
      "Chữ ký có thật nhưng gói tin đã được ghi lại",
      "The signature is genuine, but the packet was written again",
    ],
    message: [
      "Giá trị chữ ký là của {signer}, nhưng gói tin đã được ghi lại sau khi ký; chữ ký không chứng minh được nội dung hiện có.",
      "The value of the signature is by {signer}, but the packet was written again afterwards; it proves nothing of what is in it now.",
    ],
    remedy: ["Dựa vào chữ ký trong tệp PDF đính kèm.", "Rely on the signatures in the attached PDFs."],
  }),
  cut: defineRule({
    id: "SIG-054",
    severity: "error",
    basis: BY_XML,
    title: ["Chú thích cắt ngang một giá trị đã ký", "A comment cuts a signed value in two"],
    message: [
      "Trong <{element}> có chú thích chen giữa chữ; chú thích không được ký, và bộ đọc khác có thể chỉ thấy phần đầu.",
      "A comment stands among the text of <{element}>; comments are not signed, and other readers may see the first part only.",
    ],
    remedy: ["Đề nghị bên gửi gửi lại gói tin gốc.", "Ask the sender for the original packet."],
  }),
  filesOnly: defineRule({
    id: "SIG-055",
    severity: "error",
    unchecked: "error",
    basis: BY_XML,
    title: ["Chữ ký chỉ bao phủ tệp đính kèm", "The signature covers attached files only"],
    message: [
      "Chữ ký của {signer} chỉ bao phủ tệp {files}; phần đầu gói tin và các tệp khác không được ký.",
      "The signature of {signer} covers the files {files} only; the header and other files are not signed.",
    ],
    remedy: [
      "Không dựa vào chữ ký này để tin nơi gửi, số ký hiệu hay trích yếu.",
      "Do not take the sender, the number or the subject as signed.",
    ],
  }),
  filesAs: defineRule({
    id: "SIG-056",
    severity: "info",
    basis: BY_XML,
    title: ["Cách băm tệp đính kèm", "How attached files were digested"],
    message: ["Giá trị băm của tệp {files} khớp với {way}.", "The digests of the files {files} are those of {way}."],
    remedy: ["Không cần làm gì.", "Nothing has to be done."],
  }),
} as const;
