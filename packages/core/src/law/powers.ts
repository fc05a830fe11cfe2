import type { LocalDate } from "../local-time.js";
import type { LawRegister, Power, PowerHolder } from "./instrument.js";
import { registered } from "./registered.js";

/** Lists the powers of the register, each with its holders: who sets forms, gives codes, runs databases. */
export const listPowers = (register: LawRegister = registered()): readonly Power[] => register.powers;

/**
 * Returns who holds a power on a day. `undefined` when the register does not know: it lacks the power, or the first
 * holder that it knows came later.
 *
 * @example
 * powerOn("dossier-codes", "2026-08-04")?.holder.en // => "Government Office"
 * powerOn("dossier-codes", "2026-08-05")?.holder.en // => "Ministry of Public Security"
 */
export function powerOn(key: string, asOf: LocalDate, register: LawRegister = registered()): PowerHolder | undefined {
  const holders = register.powers.find((power) => power.key === key)?.holders;
  return holders?.findLast(({ from }) => from === undefined || from <= asOf);
}
