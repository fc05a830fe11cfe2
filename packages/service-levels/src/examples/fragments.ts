import type { ServiceRecord } from "../record.js";

type Features = ServiceRecord["serviceFeatures"];

/** Writes JSON as it stands in an example. */
export const json = (value: unknown): string => JSON.stringify(value);
/** Writes a service with what it declares and offers. */
export const record = (declared: ServiceRecord["declared"], serviceFeatures: Features = {}): string =>
  json({ ...(declared !== undefined && { declared }), serviceFeatures });

/** A service that is filed online. */
export const online: Features = { filing: { online: true } };
/** One that is not. */
export const offline: Features = { filing: { online: false } };
/** A service that reminds, and prepares the dossier or not. */
export const reminding = (prepares: boolean): Features => ({
  proactive: { reminds: true, prepares, recommends: false, acts: false, restorable: false },
});
/** A service whose user must be present or not, and the reasons it publishes. */
export const presence = (
  userMustBePresent: boolean,
  ...reasons: ("user-must-be-present" | "technical-incident")[]
): Features => ({
  publication: { reasons },
  obstacles: { userMustBePresent },
});

/** Writes a row of index 766. */
export const row = (changes: Readonly<Record<string, string>> = {}): string =>
  json({
    ID: "1",
    CKMB: "15.5",
    TDGQ: "18",
    TTTT: "8",
    CLGQ: "10",
    MDHL: "17.5",
    MDSH: "11",
    TONG_SCORE: "80",
    ...changes,
  });
/** A row that lacks a score. */
export const shortRow = Object.fromEntries(
  Object.entries(JSON.parse(row()) as Record<string, string>).filter(([name]) => name !== "MDSH"),
);
