import * as z from "zod";
import { findingOf } from "../runtime/schema-findings.js";
import { equalInConstantTime } from "./checksum.js";
import { jsonReply, type Receiver, type ReceiverOptions, readJson, receiver } from "./receiver.js";

const SigningResultSchema = z.looseObject({
  sp_id: z.string(),
  status_code: z.number(),
  message: z.string().nullish(),
  transaction_id: z.string().optional(),
  signed_files: z
    .array(
      z.looseObject({
        doc_id: z.string(),
        signature_value: z.string().nullish(),
        timestamp_signature: z.string().nullish(),
      }),
    )
    .nullish(),
});

/** What the signing service tells of a request. A signature is a raw RSA value in Base64, not a CMS. */
export type SigningResult = z.infer<typeof SigningResultSchema>;

/** What is needed to receive results of signing. */
export interface SigningResultOptions extends ReceiverOptions {
  /** One's own id at the service: results for another are refused. */
  readonly spId: string;
}

/**
 * Makes a receiver of results of SmartCA. The service signs nothing, so a result is a hint: ask for the state of the
 * transaction before trusting it. The same result is known again by transaction and status.
 *
 * Source: the vendor's integration document.
 * @example
 * const receive = signingResults({ spId });
 */
export function signingResults({ spId, ...options }: SigningResultOptions): Receiver<SigningResult> {
  return receiver<SigningResult>(
    {
      kind: "signing",
      read: readJson,
      schema: SigningResultSchema,
      verify: ({ sp_id }) => (equalInConstantTime(sp_id, spId) ? [] : [findingOf(10, "/sp_id")]),
      idOf: ({ transaction_id, status_code, signed_files }) =>
        JSON.stringify([transaction_id ?? signed_files?.map(({ doc_id }) => doc_id), status_code]),
      answer: (how) => jsonReply({}, how === "accepted" ? 200 : how === "refused" ? 400 : 503),
    },
    options,
  );
}
