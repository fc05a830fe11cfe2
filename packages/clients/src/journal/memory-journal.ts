import { type Journal, JournalLedger } from "./journal.js";

/**
 * Makes a journal in memory, for tests and for calls that need not outlive the process.
 *
 * @example
 * await sendOnce(memoryJournal(), sendEdoc, axis, input, "HS-1");
 */
export function memoryJournal(): Journal {
  const ledger = new JournalLedger();
  return {
    begin: async (entry) => ledger.begin(entry),
    settle: async (key, done, value) => ledger.settle(key, done, value),
    open: async () => [...ledger.opened.values()],
  };
}
