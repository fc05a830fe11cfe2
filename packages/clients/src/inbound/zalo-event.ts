import * as z from "zod";
import { checksumFindings, sha256 } from "./checksum.js";
import { jsonReply, type Receiver, type ReceiverOptions, readJson, receiver } from "./receiver.js";

const ZaloEventSchema = z.looseObject({
  app_id: z.string(),
  event_name: z.string(),
  timestamp: z.string(),
  /** Opaque for each official account: it is no telephone number, and leads to no person. */
  sender: z.looseObject({ id: z.string() }).optional(),
  recipient: z.looseObject({ id: z.string() }).optional(),
  message: z.looseObject({ msg_id: z.string().optional(), text: z.string().optional() }).optional(),
});

/** What Zalo tells of an official account. */
export type ZaloEvent = z.infer<typeof ZaloEventSchema>;

/** What is needed to receive events of Zalo. */
export interface ZaloEventOptions extends ReceiverOptions {
  /** The secret of the official account. */
  readonly secret: string;
}

const joined = (before: string, bytes: Uint8Array, after: string): Uint8Array => {
  const [head, tail] = [before, after].map((text) => new TextEncoder().encode(text)) as [Uint8Array, Uint8Array];
  const whole = new Uint8Array(head.length + bytes.length + tail.length);
  whole.set(head);
  whole.set(bytes, head.length);
  whole.set(tail, head.length + bytes.length);
  return whole;
};

/**
 * Makes a receiver of events of a Zalo official account: checks `X-ZEvent-Signature` over the bytes as they came, so give
 * it the raw body. Zalo sends again what is not answered within about a second: answer first, work later. Messages of one's
 * own account are `ignored`.
 *
 * Source: two implementations.
 * @example
 * const reply = await answer(zaloEvents({ secret }), rawBody, headers, (event) => queue.add(event));
 */
export function zaloEvents({ secret, ...options }: ZaloEventOptions): Receiver<ZaloEvent> {
  return receiver<ZaloEvent>(
    {
      kind: "zalo",
      read: readJson,
      schema: ZaloEventSchema,
      async verify({ app_id, timestamp }, bytes, header) {
        const computed = await sha256(joined(app_id, bytes, timestamp + secret));
        return checksumFindings(header("x-zevent-signature").replace(/^mac=/, ""), computed, "/X-ZEvent-Signature");
      },
      idOf: ({ event_name, message, sender, timestamp }) =>
        message?.msg_id ?? JSON.stringify([event_name, sender?.id, timestamp]),
      ignores: ({ event_name }) => event_name.startsWith("oa_send_"),
      answer: (how) => jsonReply({}, how === "accepted" ? 200 : how === "refused" ? 401 : 503),
    },
    options,
  );
}
