/** What is to be signed. */
export interface SigningRequest {
  /** The bytes, for signers that digest themselves. */
  readonly data: Uint8Array;
  /** SHA-256 of the bytes, for services that sign a digest. */
  readonly digest: Uint8Array;
}

/**
 * Makes signatures: a service such as SmartCA or MySign, a token, or a key. This library holds no private key.
 *
 * Software that produces signatures may count as a product of civil cryptography (decree 341/2026/NĐ-CP, law 116/2025/QH15):
 * get advice before it is sold. Verifying does not.
 */
export interface Signer {
  /** In DER: the signer's own first, then those above it. */
  readonly certificates: readonly Uint8Array[];
  readonly method: "rsa-sha256" | "ecdsa-sha256";
  /**
   * Returns the value: RSASSA-PKCS1-v1_5 with SHA-256, or ECDSA P-256 with SHA-256, in DER or as two numbers side by side.
   *
   * @throws whatever keeps it from signing.
   */
  sign(request: SigningRequest): Promise<Uint8Array>;
}
