import { checkRules, type Finding, type LocalDate, withNames } from "@egov-vn/core";
import type { Packet } from "./schema.js";
import { documentExchange } from "./standard.js";

/** A peer that will not take a packet, or not as it is meant. */
export interface Refusal {
  /** The id of the profile. */
  readonly peer: string;
  /** What it refuses or misreads. */
  readonly findings: readonly Finding[];
}

/**
 * Lists the known peers that will refuse or misread a packet, before it is written. An empty list means that every known
 * peer takes it.
 *
 * @param asOf the day on which the packet is sent: no peer takes a date of issue that is still to come.
 * @example
 * refusals(packet, { asOf: "2024-05-06" }) // => []: every known peer takes it
 */
export function refusals(packet: Packet, { asOf }: { readonly asOf: LocalDate }): Refusal[] {
  return documentExchange.profiles.flatMap((profile) => {
    const ids = new Set(profile.rules.map(({ id }) => id));
    const { findings } = checkRules(documentExchange, packet, { asOf, profiles: [profile.id] });
    const own = findings.filter(({ rule, severity }) => severity === "error" && ids.has(rule));
    return own.length === 0
      ? []
      : [{ peer: profile.id, findings: own.map((finding) => withNames(finding, undefined, documentExchange)) }];
  });
}
