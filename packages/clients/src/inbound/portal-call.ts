import * as z from "zod";
import { findingOf } from "../runtime/schema-findings.js";
import { equalInConstantTime, sha256 } from "./checksum.js";
import { jsonReply, type Receiver, type ReceiverOptions, readJson, receiver } from "./receiver.js";

/** What is needed to receive calls of the national portal. */
export interface PortalCallOptions<Event> extends ReceiverOptions {
  /** Which call it is, such as `nhanhsdvcqg`: begins the ids in the journal. */
  readonly service: string;
  /** The secret that the body repeats as `SecurityKey`, where one was agreed. */
  readonly securityKey?: string;
  readonly schema?: z.ZodType<Event>;
  /** By which the same call is known again. Default: the SHA-256 of its bytes. */
  idOf?(event: Event): string;
}

/**
 * Makes a receiver of what the national portal sends to a province: dossiers, tax notices, look-ups. It is answered with
 * `error_code` and `message`.
 *
 * Source: two implementations.
 * @example
 * const receive = portalCalls<{ MaHoSo: string }>({ service: "nhanhsdvcqg", idOf: ({ MaHoSo }) => MaHoSo });
 */
export function portalCalls<Event = Readonly<Record<string, unknown>>>(
  options: PortalCallOptions<Event>,
): Receiver<Event> {
  const { service, securityKey, schema, idOf } = options;
  const digests = new WeakMap<object, string>();
  return receiver<Event>(
    {
      kind: `portal/${service}`,
      read: readJson,
      schema: (schema ?? z.looseObject({})) as z.ZodType,
      async verify(event, bytes) {
        digests.set(event as object, await sha256(bytes));
        if (securityKey === undefined) return [];
        const given = (event as { readonly SecurityKey?: unknown }).SecurityKey;
        return equalInConstantTime(String(given ?? ""), securityKey) ? [] : [findingOf(10, "/SecurityKey")];
      },
      idOf: (event) => idOf?.(event) ?? (digests.get(event as object) as string),
      answer: (how) =>
        how === "accepted"
          ? jsonReply({ error_code: "0", message: "Thành công" })
          : jsonReply({
              error_code: "-1",
              message: how === "refused" ? "Dữ liệu không hợp lệ" : "Chưa xử lý được, hãy gửi lại",
            }),
    },
    options,
  );
}
