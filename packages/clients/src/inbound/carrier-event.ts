import type { LocalDateTime } from "@egov-vn/core";
import * as z from "zod";
import { findingOf } from "../runtime/schema-findings.js";
import { jsonReply, type Receiver, type ReceiverOptions, readJson, receiver } from "./receiver.js";

const CarrierEventSchema = z.looseObject({
  tracking_code: z.string().min(1),
  order_code: z.string().optional(),
  status_code: z.number(),
  status_name: z.string().optional(),
  note: z.string().nullish(),
  locate: z.string().nullish(),
  datetime: z.string().regex(/^\d{2}\/\d{2}\/\d{4} \d{2}:\d{2}:\d{2}$/),
  total_weight: z.number().optional(),
  money_collect: z.number().optional(),
  total_fee: z.number().optional(),
});

/** What the carrier tells of a parcel. */
export type CarrierEvent = z.infer<typeof CarrierEventSchema>;

/**
 * Returns the time of a carrier's event. Events may arrive out of order: they count by this time, not by their arrival.
 *
 * @example
 * carrierTime({ datetime: "05/03/2026 08:30:00" }) // => "2026-03-05T08:30:00"
 */
export function carrierTime({ datetime }: Pick<CarrierEvent, "datetime">): LocalDateTime {
  const [, day, month, year, time] = /^(\d\d)\/(\d\d)\/(\d{4}) (.*)$/.exec(datetime) ?? [];
  return `${year}-${month}-${day}T${time}` as LocalDateTime;
}

/**
 * Makes a receiver of the carrier EMS. The same event is known again by the header `ems-transaction`, which the answer
 * repeats. The carrier signs nothing.
 *
 * Source: the carrier's partner documentation.
 * @example
 * const reply = await answer(carrierEvents(), bytes, headers, (event) => track(event.tracking_code, carrierTime(event)));
 */
export function carrierEvents(options: ReceiverOptions = {}): Receiver<CarrierEvent> {
  return receiver<CarrierEvent>(
    {
      kind: "carrier",
      read: readJson,
      schema: CarrierEventSchema,
      verify: (_event, _bytes, header) =>
        header("ems-transaction") === "" ? [findingOf(901, "/ems-transaction")] : [],
      idOf: (_event, header) => header("ems-transaction"),
      answer: (how, header) =>
        jsonReply({ code: how === "accepted" ? "success" : "error", transaction: header("ems-transaction") }),
    },
    options,
  );
}
