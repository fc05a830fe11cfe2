import type { Signer } from "@egov-vn/signatures";
import { mySignHash, mySignStatus } from "../generated/signature/operations.js";
import type { MySignCredential, SmartCaCertificate } from "../generated/signature/types.js";
import { fromBase64, toBase64 } from "../runtime/base64.js";
import type { Client } from "../runtime/client.js";
import { failures } from "./failures.js";
import type { SigningOrder, SmartCa } from "./smart-ca.js";

/** What a signer is asked for in addition to the digest. */
export interface SignerOrder extends Pick<SigningOrder, "user" | "description"> {
  /** Makes an id for each order; the service takes each once. */
  readonly transactionId: () => string;
  readonly signal?: AbortSignal;
}

/** Returns the certificates of a text: Base64 of DER, or PEM. */
function certificatesOf(texts: readonly (string | null | undefined)[]): Uint8Array[] {
  return texts.flatMap((text) => (text ? [bytesOf(text.replaceAll(/-----[^-]+-----/g, ""))] : []));
}

function bytesOf(text: string): Uint8Array {
  const bytes = fromBase64(text.replaceAll(/\s+/g, ""));
  if (!bytes) throw failures.badSignatureText();
  return bytes;
}

/**
 * Returns a signer of SmartCA: the digest goes to the service, and the person confirms on the telephone.
 *
 * @param certificate one that {@link SmartCa.certificates} lists.
 * @throws Failure of `sign` when the person did not confirm in time, or the service refused.
 *
 * @example
 * const signerOf = (ca: SmartCa, certificate: SmartCaCertificate) =>
 *   smartCaSigner(ca, certificate, { user: "000000000001", transactionId: () => crypto.randomUUID() });
 */
export function smartCaSigner(ca: SmartCa, certificate: SmartCaCertificate, order: SignerOrder): Signer {
  const { user, description, transactionId, signal } = order;
  const { cert_data, chain_data, serial_number } = certificate;
  return {
    certificates: certificatesOf([cert_data, chain_data?.ca_cert, chain_data?.root_cert]),
    method: "rsa-sha256",
    async sign({ digest }) {
      const result = await ca.sign(
        {
          ...{ transactionId: transactionId(), user, serial: serial_number },
          hashes: [{ id: "1", hash: digest, fileType: "xml" }],
          ...(description !== undefined && { description }),
        },
        signal && { signal },
      );
      if (result.state === "failed") throw result.failure;
      const value = result.state === "signed" ? result.signatures.get("1") : undefined;
      if (value === undefined) throw failures.notConfirmed();
      return bytesOf(value);
    },
  };
}

/** Who asks MySign for signatures; the client carries the token of its login. */
export interface MySignAccount {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Milliseconds between two questions whether it was signed. Default 5,000. */
  readonly interval?: number;
  /** Milliseconds after which an order that was not confirmed has expired. Default 300,000. */
  readonly lifetime?: number;
}

const SHA256 = "2.16.840.1.101.3.4.2.1";
const RSA = "1.2.840.113549.1.1.1";

/**
 * Returns a signer of MySign.
 *
 * @param credential one that `mySignCertificates` lists.
 * @throws Failure of `sign` when the person did not confirm in time, or the service refused.
 */
export function mySignSigner(
  client: Client,
  account: MySignAccount,
  credential: MySignCredential,
  order: { readonly signal?: AbortSignal } = {},
): Signer {
  const { clientId, clientSecret, interval = 5_000, lifetime = 300_000 } = account;
  const options = order.signal && { signal: order.signal };
  return {
    certificates: certificatesOf(credential.cert?.certificates ?? []),
    method: "rsa-sha256",
    async sign({ digest }) {
      const started = client.clock.now();
      const body = {
        ...{ client_id: clientId, client_secret: clientSecret, credentialID: credential.credential_id },
        ...{ numSignatures: 1, documents: [{ document_id: "1" }], hash: [toBase64(digest)] },
        ...{ hashAlgo: SHA256, signAlgo: RSA, async: 1 },
      };
      const submitted = await mySignHash.result(client, { body }, options);
      if (!submitted.ok) throw submitted.failure;
      let [value] = submitted.value.signatures ?? [];
      const { transactionId } = submitted.value;
      while (value === undefined && transactionId !== undefined) {
        const asked = await mySignStatus.result(client, { body: { transactionId } }, options);
        if (!asked.ok) throw asked.failure;
        const status = Number(asked.value.status);
        if (status === 1) [value] = asked.value.signatures ?? [];
        if (status !== 0 || client.clock.now() - started >= lifetime) break;
        await client.clock.sleep(interval, order.signal);
      }
      if (value === undefined) throw failures.notConfirmed();
      return bytesOf(value);
    },
  };
}
