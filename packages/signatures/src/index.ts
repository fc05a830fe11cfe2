export type { HashName, SignatureMethod } from "./asn1/algorithms.js";
export { readSignedData, type SignedData } from "./cms/signed-data.js";
export { isStampRight, readTimeStamp, type TimeStampToken } from "./cms/time-stamp.js";
export { type Hash, type MakeHash, portableHash } from "./hashing.js";
export { type Certificate, certificatesIn, readCertificate } from "./pki/certificate.js";
export { type RevocationList, readCrl, revocationListsIn } from "./pki/crl.js";
export { type Maths, type PublicKey, verifyMaths } from "./pki/key.js";
export type { DistinguishedName } from "./pki/names.js";
export { type OcspResponse, readOcsp } from "./pki/ocsp.js";
export { type CertificatePath, findPath } from "./pki/path.js";
export { type NoAnswer, type Revocation, revocationOf } from "./pki/revocation.js";
export { type Anchor, AnchorSchema, NO_TRUST, type Trust } from "./pki/trust.js";
export { type ByteSource, sourceOfBlob, sourceOfBytes } from "./pdf/byte-source.js";
export type { Coverage } from "./pdf/byte-range.js";
export type { LaterChange } from "./pdf/changes.js";
export { type PdfSignature, type PdfSignatures, readPdfSignatures } from "./pdf/read-signatures.js";
export type {
  Deviation,
  FiveAnswers,
  FormAnswer,
  MathsAnswer,
  TimeAnswer,
  TrustAnswer,
  VerdictWord,
} from "./verdict/answers.js";
export { type PdfVerification, type VerifiedPdfSignature, type VerifySettings, verifyPdf } from "./verify-pdf.js";
export type { VerifiedSignature } from "./verdict/verified.js";
export { type VgcaCode, vgcaCodeOf } from "./verdict/vgca.js";
export {
  type EnvelopeVerification,
  type VerifiedEnvelopeSignature,
  verifyEnvelope,
} from "./verify-envelope.js";
export { type CoveredAttachment, EnvelopeReader, type EnvelopeSignature } from "./xml/envelope-reader.js";
export type { XmlObserver, XmlStart } from "./xml/events.js";
export type { Signer, SigningRequest } from "./signer.js";
export { EnvelopeDigester, makeEnvelopeSignature } from "./xml/envelope-signer.js";
