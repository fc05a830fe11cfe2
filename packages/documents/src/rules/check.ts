import type { CheckContext, Finding, JsonPointer, Params, Rule, RuleInfo, Violation } from "@egov-vn/core";
import type { DocumentPacket, Packet, StatusPacket } from "../schema.js";

/** No violation. One frozen list serves all, as nearly every rule finds nothing in nearly every packet. */
export const NONE: readonly Violation[] = Object.freeze([]);

/** What a check may answer: nothing, one violation, or several. */
export type Answer = Violation | readonly Violation[] | undefined;

const violations = (answer: Answer): readonly Violation[] =>
  answer === undefined || answer === NONE ? NONE : "path" in answer ? [answer] : answer;

/** Returns a rule that is checked on every packet. */
export function packetRule(info: RuleInfo, check: (packet: Packet, context: CheckContext) => Answer): Rule<Packet> {
  return { ...info, check: (packet, context) => violations(check(packet, context)) };
}

/** Returns a rule that is checked on documents and has nothing to say of statuses. */
export function documentRule(
  info: RuleInfo,
  check: (document: DocumentPacket, context: CheckContext) => Answer,
): Rule<Packet> {
  return {
    ...info,
    check: (packet, context) => (packet.kind === "document" ? violations(check(packet, context)) : NONE),
  };
}

/** Returns a rule that is checked on statuses and has nothing to say of documents. */
export function statusRule(
  info: RuleInfo,
  check: (status: StatusPacket, context: CheckContext) => Answer,
): Rule<Packet> {
  return {
    ...info,
    check: (packet, context) => (packet.kind === "status" ? violations(check(packet, context)) : NONE),
  };
}

/** Returns the violations of a list's items. */
export function each<T>(
  items: readonly T[] | undefined,
  check: (item: T, index: number) => Violation | undefined,
): readonly Violation[] {
  if (!items) return NONE;
  let found: Violation[] | undefined;
  for (let index = 0; index < items.length; index += 1) {
    const violation = check(items[index] as T, index);
    if (violation) {
      found ??= [];
      found.push(violation);
    }
  }
  return found ?? NONE;
}

/** Returns a violation. */
export const at = (path: JsonPointer, params?: Params): Violation => (params ? { path, params } : { path });

/**
 * Returns a function that works out once per run what several rules look at. Each run has a context of its own, so
 * nothing outlives it and a packet that is changed between two runs is looked at anew.
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

/** Returns what the reader found by one of its rules, for profiles that judge how a packet was written. */
export const readerFindings = (context: CheckContext, rule: RuleInfo): readonly Finding[] =>
  context.decoded?.findings.filter((finding) => finding.rule === rule.id) ?? [];
