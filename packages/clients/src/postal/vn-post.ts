import { vnPostCancel, vnPostShip, vnPostTrack } from "../generated/postal/operations.js";
import type { Shipment, VnPostReply } from "../generated/postal/types.js";
import type { Journal } from "../journal/journal.js";
import { memoryJournal } from "../journal/memory-journal.js";
import { sendOnce } from "../journal/send-once.js";
import type { Outcome } from "../runtime/call-failure.js";
import type { CallOptions, Client } from "../runtime/client.js";

/** Who calls VNPost. */
export interface VnPostAccount {
  /** `CustomerCode`. */
  readonly customer: string;
  /** The address of each call; no source gives paths. */
  readonly addresses: Readonly<Record<"ship" | "track" | "cancel", string>>;
  /** Remembers what was shipped. Default: in memory, until the process ends. */
  readonly journal?: Journal;
}

/** VNPost, as one customer uses it. */
export interface VnPost {
  /** Creates a shipment. The same order number is shipped once. */
  ship(shipment: Omit<Shipment, "CustomerCode">, options?: CallOptions): Promise<Outcome<VnPostReply>>;
  /** Asks where a shipment is. */
  track(order: string, options?: CallOptions): Promise<Outcome<VnPostReply>>;
  /** Cancels a shipment. */
  cancel(order: string, options?: CallOptions): Promise<Outcome<VnPostReply>>;
}

/**
 * Makes the verbs of VNPost.
 *
 * @example
 * const addresses = { ship: "https://vnpost.example.vn/1", track: "https://vnpost.example.vn/2", cancel: "https://vnpost.example.vn/3" };
 * await vnPost(client, { customer: "C01", addresses }).track("H99.12-241115-0001");
 */
export function vnPost(client: Client, { customer, addresses, journal = memoryJournal() }: VnPostAccount): VnPost {
  const at = (call: keyof VnPostAccount["addresses"]): Client => ({ ...client, baseUrl: addresses[call] });
  const keyOf = (order: string) => ({ body: { CustomerCode: customer, OrderNumber: order } });
  return {
    ship(shipment, options) {
      const body = { CustomerCode: customer, ...shipment };
      return sendOnce(journal, vnPostShip, at("ship"), { body }, `shipment:${shipment.OrderNumber}`, options);
    },
    track: (order, options) => vnPostTrack.result(at("track"), keyOf(order), options),
    cancel: (order, options) => vnPostCancel.result(at("cancel"), keyOf(order), options),
  };
}
