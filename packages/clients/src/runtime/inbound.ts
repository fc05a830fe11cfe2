import type { OperationData } from "./data.js";

/** A call that arrives at one's own server, as data. */
export interface Inbound<Event, Reply> {
  /** What a generator wrote of it. */
  readonly data: OperationData;
  /** Carries the types; it never has a value. */
  readonly types?: { readonly event: Event; readonly reply: Reply };
}

/** Makes a call that arrives out of its data. */
export function inbound<Event, Reply>(data: OperationData): Inbound<Event, Reply> {
  return { data };
}
