import { type Basis, cite } from "@egov-vn/core";

/** Algorithms and forms; the circular names RSASSA-PSS, ECDSA, SHA-2, SHA-3 and recommends PAdES. */
export const ALGORITHMS: Basis = { citations: [cite("tt-15-2025-bkhcn")] };

/** What software that checks signatures has to do: follow the certificate to a trusted root, and tell signer, time, integrity. */
export const CHECKING: Basis = {
  citations: [cite("tt-15-2025-bkhcn", "Điều 6"), cite("luat-20-2023-qh15", "Điều 22")],
};

/** A receiving clerk checks that a document is authentic and whole, and sends it back when it is not. */
export const RECEIVING: Basis = {
  citations: [cite("nd-30-2020", "Điều 22 khoản 2"), cite("luat-20-2023-qh15", "Điều 22")],
};

/** Issued documents are PDF of version 1.4 or later. */
export const ISSUED_FORM: Basis = { citations: [cite("nd-30-2020", "Phụ lục I")] };

/** What the formats themselves want, and what other programs say of the same file. */
export const FORMATS: Basis = {
  interoperability: ["openssl", "pdfsig", "Adobe Acrobat"],
  evidence: {
    vi: "Theo ISO 32000-1, RFC 5652 và RFC 5280; các chương trình khác từ chối hoặc đọc khác những tệp này.",
    en: "By ISO 32000-1, RFC 5652 and RFC 5280; other programs refuse such files or read something else in them.",
  },
};
