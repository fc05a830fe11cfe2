// Communes

// Types
export type { AddressResolution, OldAddress, ResolveOptions } from "./addresses.js";
// Addresses
export { resolveAddress } from "./addresses.js";
export {
  commune,
  communeNamed,
  communeRows,
  communes,
  communesOf,
  diffCommunes,
  dissolvedEarlier,
  districtSuccessors,
  predecessors,
  successors,
} from "./commune-questions.js";
export type { Commune } from "./commune-table.js";
