import type { LocalDate, LocalDateTime } from "@egov-vn/core";
import type { Settings } from "./behaviour.js";
import type { ProvinceProfile } from "./profile.js";
import type { SharedStore, Store } from "./store.js";

/** How a province is made. */
export interface ProvinceOptions {
  /** Ids, accounts and chance depend on it. Default: 1. */
  readonly seed?: number;
  /** The day, or the time in Viet Nam, at which the province's clock stands. Default: 2026-03-02 at 08:00. */
  readonly asOf?: LocalDate | LocalDateTime;
  readonly profile?: ProvinceProfile;
  readonly settings?: Partial<Settings>;
  /** Where the vendor's own server takes calls, by event: `{ "payment/paymentNotice": "http://127.0.0.1:3000/ipn" }`. */
  readonly callBacks?: Readonly<Record<string, string>>;
  /** How call-backs leave. Default: that of the platform, to this machine only. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<{ readonly status: number }>;
  /** Default: `memoryStore()`. */
  readonly store?: Store | SharedStore;
  /** Keeps what was said in the newest calls, for the inspector: secrets and personal data too, in memory. Default: false. */
  readonly recording?: boolean;
}

/** How long things take when nothing else is asked for. */
export const SETTINGS: Settings = {
  tokenSeconds: 3600,
  signingTakes: "20s",
  signer: "confirms",
  payingTakes: "1m",
  payer: "pays",
  parcelTakes: "6h",
  desk: "accepts",
  agencyTakes: "1d",
};

/** A call-back that was made. */
export interface DeliveredCallBack {
  readonly event: string;
  readonly url: string;
  readonly status?: number;
  /** Why it did not arrive. */
  readonly failed?: string;
}
