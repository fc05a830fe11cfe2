import type { Answer, CheckContext, JsonPointer, Params, RuleInfo, Violation } from "@egov-vn/core";
import { type Noticed, PacketReading } from "../reading.js";
import type { DocumentPacket, Packet, StatusPacket } from "../schema.js";

/** Looks at a value and says what is wrong with it. */
export type Check<T> = (value: T, context: CheckContext) => Answer;

/** Makes a check of packets that has nothing to say of statuses. */
export const onDocuments =
  (check: Check<DocumentPacket>): Check<Packet> =>
  (packet, context) =>
    packet.kind === "document" ? check(packet, context) : undefined;

/** Makes a check of packets that has nothing to say of documents. */
export const onStatuses =
  (check: Check<StatusPacket>): Check<Packet> =>
  (packet, context) =>
    packet.kind === "status" ? check(packet, context) : undefined;

// One frozen list serves all: nearly every rule finds nothing in nearly every packet.
const NOTHING: readonly Violation[] = Object.freeze([]);

/** Returns the violations of a list's items. */
export function each<T>(
  items: readonly T[] | undefined,
  check: (item: T, index: number) => Violation | undefined,
): readonly Violation[] {
  if (!items) return NOTHING;
  let found: Violation[] | undefined;
  for (let index = 0; index < items.length; index += 1) {
    const violation = check(items[index] as T, index);
    if (violation) {
      found ??= [];
      found.push(violation);
    }
  }
  return found ?? NOTHING;
}

/** Returns a violation. */
export const at = (path: JsonPointer, params?: Params): Violation => (params ? { path, params } : { path });

/**
 * Returns a function that works out once per run what several rules look at. Each run has a context of its own, so
 * nothing outlives it and a packet that is changed between two runs is looked at again.
 */
export function oncePerRun<V extends object, R>(
  work: (value: V, context: CheckContext) => R,
): (value: V, context: CheckContext) => R {
  const memo = new WeakMap<CheckContext, { readonly value: V; readonly result: R }>();
  return (value, context) => {
    const known = memo.get(context);
    if (known?.value === value) return known.result;
    const result = work(value, context);
    memo.set(context, { value, result });
    return result;
  };
}

/** Returns what the reader noticed by one of its rules, for profiles that judge how a packet was written. */
export const noticed = ({ decoded }: CheckContext, rule: RuleInfo): readonly Noticed[] =>
  decoded instanceof PacketReading ? decoded.noticed(rule) : [];
