import type { Channel, Level } from "../schema.js";
import type { PortalRecord } from "./portal-2026-shape.js";

export const NO_UNIT = "OTHER";
export const CHANNELS: ReadonlyMap<string, Channel> = new Map([
  ["DIRECT", "direct"],
  ["ONLINE", "online"],
  ["POSTAL", "postal"],
  ["DIRECT_AND_ONLINE", "direct-and-online"],
  ["OTHER", "other"],
]);
export const FEE_KINDS = new Map([
  ["FEE", "phi"],
  ["SERVICE_FEE", "le-phi"],
  ["PRICE_LEVEL", "price"],
] as const) as ReadonlyMap<string, "phi" | "le-phi" | "price">;
export const STATES = new Map([
  ["ACTIVE", "active"],
  ["UPDATED", "updated"],
  ["INACTIVE", "inactive"],
  ["DELETED", "deleted"],
  ["EXPIRED", "expired"],
] as const) as ReadonlyMap<string, "active" | "updated" | "inactive" | "deleted" | "expired">;
export const TYPES = new Map([
  ["STANDARD", "standard"],
  ["SPECIFIC", "specific"],
  ["STANDARD_INTERNAL", "internal"],
] as const) as ReadonlyMap<string, "standard" | "specific" | "internal">;
export const REGULATIONS = new Map([
  ["ASSIGNED_REGULATION", "assigned"],
  ["NOT_ASSIGNED_REGULATION", "not-assigned"],
  ["OTHER", "other"],
] as const) as ReadonlyMap<string, "assigned" | "not-assigned" | "other">;
export const FILED = new Map([
  ["ONLINE", "online"],
  ["OFFLINE", "offline"],
] as const) as ReadonlyMap<string, "online" | "offline">;
export const WAYS = new Map([
  ["AT_HOME", "home"],
  ["AT_SUBMISSION_PLACE", "submission-place"],
  ["ONLINE", "online"],
] as const) as ReadonlyMap<string, "home" | "submission-place" | "online">;
export const LEVEL_FLAGS = [
  ["isMinistry", "ministry"],
  ["isProvince", "province"],
  ["isWard", "commune"],
  ["isOtherAgency", "other"],
  ["isUndetermined", "undetermined"],
] as const satisfies readonly (readonly [keyof PortalRecord, Level])[];
