import type { Province } from "../src/index.js";
import type { vendorOf } from "./vendor.js";

/** A province and a vendor that calls it. */
export interface Scene {
  readonly province: Province;
  readonly vendor: ReturnType<typeof vendorOf>;
}

/** A change, and how it is read back through other operations: the reading is another before and after. */
export interface ReadBack {
  /** What has to be there before. */
  arrange?(): Promise<unknown>;
  change(): Promise<unknown>;
  read(): Promise<unknown>;
}

/** Returns of a call only whether it was done. */
export const outcome = async (result: Promise<{ readonly ok: boolean }>) => ({ ok: (await result).ok });
