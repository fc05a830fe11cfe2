import type { Bilingual, JsonPointer, Unparsed } from "@egov-vn/core";
import type { Agency, AgencyRole, Channel, Component, Fee, LimitOfTime, Procedure } from "./schema.js";

/** A part of a procedure with the place where it is. */
export interface Placed<T> {
  readonly path: JsonPointer;
  readonly value: T;
}

/** A time limit and what it was given for. */
export interface TimeLimit {
  readonly path: JsonPointer;
  /** `method`: for a channel. `case`: for a case of the procedure. They need not agree; neither is preferred. */
  readonly origin: "method" | "case";
  /** The channel, or the code or name of the case. */
  readonly of: string;
  /** `none` where the source states that no limit is set. */
  readonly limit: LimitOfTime;
}

const CHANNEL_NAMES: Readonly<Record<Channel, Bilingual>> = {
  direct: { vi: "trực tiếp", en: "in person" },
  online: { vi: "trực tuyến", en: "online" },
  postal: { vi: "bưu chính", en: "by post" },
  "direct-and-online": { vi: "trực tiếp và trực tuyến", en: "in person and online" },
  other: { vi: "kênh khác", en: "another way" },
};

/**
 * Returns a channel in words; any other text as it is.
 *
 * @example
 * channelName("online").vi // => "trực tuyến"
 */
export function channelName(channel: string): Bilingual {
  return Object.hasOwn(CHANNEL_NAMES, channel) ? CHANNEL_NAMES[channel as Channel] : { vi: channel, en: channel };
}

const wordOf = (value: string | Unparsed | undefined): string =>
  typeof value === "object" ? value.unparsed : (value ?? "");

/**
 * Returns every time limit of a procedure with its origin, those of its channels first. The reader chooses: 341 records
 * of the national portal give both kinds, and 121 of them have no limit in common (measured 18/7/2026).
 *
 * @example
 * timeLimits(procedure).filter(({ origin }) => origin === "case").map(({ limit }) => limit) // => [{ amount: 5, unit: "working-day" }]
 */
export function timeLimits(procedure: Procedure): TimeLimit[] {
  const limits: TimeLimit[] = [];
  procedure.methods?.forEach(({ channel, timeLimit: limit }, index) => {
    if (limit) limits.push({ path: `/methods/${index}/timeLimit`, origin: "method", of: wordOf(channel), limit });
  });
  procedure.cases?.forEach(({ code, name, timeLimit: limit }, index) => {
    if (limit) limits.push({ path: `/cases/${index}/timeLimit`, origin: "case", of: code ?? name ?? "", limit });
  });
  return limits;
}

/** Returns every fee of a procedure, those of its channels first. */
export function feesOf(procedure: Procedure): Placed<Fee>[] {
  const placed = (fees: Procedure["fees"], path: string): Placed<Fee>[] =>
    fees === undefined || fees === "none" ? [] : fees.map((value, index) => ({ path: `${path}/${index}`, value }));
  return [
    ...(procedure.methods ?? []).flatMap(({ fees }, index) => placed(fees, `/methods/${index}/fees`)),
    ...placed(procedure.fees, "/fees"),
  ];
}

/** Returns every component of a procedure's dossiers, of all its cases. */
export function componentsOf(procedure: Procedure): Placed<Component>[] {
  return (procedure.componentSets ?? []).flatMap(({ components }, set) =>
    components.map((value, index) => ({ path: `/componentSets/${set}/components/${index}`, value })),
  );
}

/** The roles of agencies, the one that carries the procedure out first. */
export const AGENCY_ROLES = ["executing", "competent", "authorised", "coordinating"] as const satisfies AgencyRole[];

/** Returns every agency of a procedure in every role. */
export function agenciesOf({ agencies }: Procedure): (Placed<Agency> & { readonly role: AgencyRole })[] {
  return AGENCY_ROLES.flatMap((role) =>
    (agencies?.[role] ?? []).map((value, index) => ({ role, path: `/agencies/${role}/${index}`, value })),
  );
}

/** The parts that the law lets a procedure be without: Decree 63/2010, article 8 clause 2 point h. */
export type OptionalPart = "forms" | "results" | "requirements" | "fees";

export const OPTIONAL_PARTS = ["forms", "results", "requirements", "fees"] as const satisfies OptionalPart[];

/**
 * Returns what a record says of a part that a procedure may be without: it gives the part (`given`), states its absence
 * (`none`), or says nothing (`unknown`). An unknown part is not an absent one.
 *
 * @example
 * partStatus({ ...procedure, requirements: "none" }, "requirements") // => "none"
 */
export function partStatus(procedure: Procedure, part: OptionalPart): "given" | "none" | "unknown" {
  const own = procedure[part];
  if (own !== undefined) return own === "none" ? "none" : "given";
  const inside =
    part === "fees"
      ? (procedure.methods ?? []).map(({ fees }) => fees)
      : part === "forms"
        ? componentsOf(procedure).map(({ value }) => value.forms)
        : [];
  if (inside.some((one) => one !== undefined && one !== "none")) return "given";
  return inside.length > 0 && inside.every((one) => one === "none") ? "none" : "unknown";
}
