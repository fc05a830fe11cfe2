export type {
  AddressDoubt,
  AddressReading,
  AddressResolution,
  NotFound,
  OldAddress,
  ResolveOptions,
} from "./address-types.js";
export { resolveAddress } from "./addresses.js";
export {
  commune,
  communeNamed,
  communes,
  communesOf,
  diffCommunes,
  dissolvedEarlier,
  districtSuccessors,
  follow,
  predecessors,
  successors,
  trace,
} from "./commune-questions.js";
export type { Commune } from "./commune-table.js";
export type { District } from "./districts.js";
export { diffDistricts, district, districtNamed, districts } from "./districts.js";
export type { Found, ListName, NotCovered } from "./lookup.js";
export { LOOKUP_LISTS, lookup } from "./lookup.js";
export type { MainUnit } from "./successions.js";
