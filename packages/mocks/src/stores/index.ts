export type { DiskStore, DiskStoreOptions, Repair } from "./disk-store.js";
export { diskStore } from "./disk-store.js";
export { repairInWords } from "./repairs.js";
