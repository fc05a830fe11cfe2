import { changeRows, instrumentRows, issuerRows, powerRows, successionRows } from "./generated/register.js";
import { type LawRegister, readRegister } from "./instrument.js";

const cellsOf = (row: string): string[] => row.split("|");

let read: LawRegister | undefined;

/** Returns the register of this package, read once. */
export function registered(): LawRegister {
  read ??= readRegister({
    instruments: instrumentRows.map(cellsOf),
    changes: changeRows.map(cellsOf),
    successions: successionRows.map(cellsOf),
    issuers: issuerRows.map(cellsOf),
    powers: powerRows.map(cellsOf),
  });
  return read;
}
