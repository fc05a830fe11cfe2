import { smartCaGetCertificate, smartCaSign, smartCaStatus } from "../generated/signature/operations.js";
import type { SignFile, SmartCaCertificate } from "../generated/signature/types.js";
import { toHex } from "../runtime/base64.js";
import type { CallFailure, Outcome } from "../runtime/call-failure.js";
import type { CallOptions, Client } from "../runtime/client.js";

/** Who asks for signatures. */
export interface SigningAccount {
  readonly spId: string;
  readonly spPassword: string;
  /** Milliseconds between two questions whether it was signed. Default 5,000. */
  readonly interval?: number;
  /** Milliseconds after which an order that was not confirmed has expired. Default 300,000. */
  readonly lifetime?: number;
  /** The id by which the service is asked for the state; its document can be read both ways. Default `transaction_id`. */
  readonly askBy?: "transaction_id" | "tran_code";
}

/** What is to be signed, by one signer with one confirmation. */
export interface SigningOrder {
  /** The same for the same order; the service takes each once. */
  readonly transactionId: string;
  /** Number of an identity paper, a passport, or a tax code. */
  readonly user: string;
  readonly hashes: readonly {
    readonly id: string;
    readonly hash: Uint8Array;
    readonly fileType?: SignFile["file_type"];
  }[];
  /** What the signer reads on the telephone. */
  readonly description?: string;
  /** The certificate that signs, where the signer has several. */
  readonly serial?: string;
}

/** What came of an order: `expired` when the signer did not confirm in time. */
export type SigningResult =
  | { readonly state: "signed"; readonly signatures: ReadonlyMap<string, string> }
  | { readonly state: "expired" }
  | { readonly state: "failed"; readonly failure: CallFailure };

/** SmartCA, as one service provider uses it. */
export interface SmartCa {
  /** Lists the certificates of a signer. */
  certificates(
    user: string,
    transactionId: string,
    options?: CallOptions,
  ): Promise<Outcome<readonly SmartCaCertificate[]>>;
  /** Submits hashes and waits until the signer has confirmed or the order has expired. */
  sign(order: SigningOrder, options?: CallOptions): Promise<SigningResult>;
  /** Ends the wait for an order early, when the service has called; it is asked for the state, not trusted. */
  arrived(transactionId: string): void;
}

/**
 * Makes the verbs of SmartCA.
 *
 * @example
 * const ca = smartCa(client, { spId: "sp-1", spPassword: "…" });
 * const result = await ca.sign({ transactionId: "t-1", user: "000000000001", hashes: [{ id: "1", hash: bytes }] });
 * const value = result.state === "signed" ? result.signatures.get("1") : undefined;
 */
export function smartCa(client: Client, account: SigningAccount): SmartCa {
  const { spId, spPassword, interval = 5_000, lifetime = 300_000, askBy = "transaction_id" } = account;
  const proof = { sp_id: spId, sp_password: spPassword };
  const calls = new Map<string, () => void>();
  /** Waits for the next question, or for the service's call. */
  const wait = async (transactionId: string, signal: AbortSignal | undefined): Promise<void> => {
    const called = new Promise<void>((resolve) => calls.set(transactionId, resolve));
    await Promise.race([client.clock.sleep(interval, signal), called]);
    calls.delete(transactionId);
  };
  return {
    async certificates(user, transactionId, options) {
      const body = { ...proof, user_id: user, transaction_id: transactionId };
      const outcome = await smartCaGetCertificate.result(client, { body }, options);
      return outcome.ok ? { ...outcome, value: outcome.value.data?.user_certificates ?? [] } : outcome;
    },
    async sign({ transactionId, user, hashes, description, serial }, options) {
      const files = hashes.map(
        ({ id, hash, fileType = "pdf" }): SignFile => ({
          data_to_be_signed: toHex(hash),
          doc_id: id,
          file_type: fileType,
          sign_type: "hash",
        }),
      );
      const body = {
        ...proof,
        user_id: user,
        sign_files: files,
        transaction_id: transactionId,
        ...(description !== undefined && { transaction_desc: description }),
        ...(serial !== undefined && { serial_number: serial }),
      };
      const started = client.clock.now();
      const submitted = await smartCaSign.result(client, { body }, options);
      // Where the reply is lost, the state of the transaction tells whether it was taken.
      if (!submitted.ok && submitted.failure.kind !== "transport")
        return { state: "failed", failure: submitted.failure };
      const code = submitted.ok ? submitted.value.data?.tran_code : undefined;
      const tranId = (askBy === "tran_code" && code) || transactionId;
      for (;;) {
        const asked = await smartCaStatus.result(client, { tranId, body: proof }, options);
        if (!asked.ok) return { state: "failed", failure: asked.failure };
        const signed = asked.value.data?.signatures ?? [];
        const values = new Map(
          signed.flatMap(({ doc_id, signature_value }) =>
            signature_value ? [[doc_id, signature_value] as const] : [],
          ),
        );
        if (hashes.every(({ id }) => values.has(id))) return { state: "signed", signatures: values };
        if (client.clock.now() - started >= lifetime) return { state: "expired" };
        await wait(transactionId, options?.signal);
        options?.signal?.throwIfAborted();
      }
    },
    arrived: (transactionId) => calls.get(transactionId)?.(),
  };
}
