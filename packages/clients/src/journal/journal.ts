/** A call that is to be done once. */
export interface JournalEntry {
  /** The key under which the peer knows the call again. */
  readonly key: string;
  /** The operation's id. */
  readonly operation: string;
  /** What is sent: values of JSON, and bytes. */
  readonly input: unknown;
}

/** How a call stands: never begun, begun without a known end, or ended, with what came of it. */
export type JournalState = { readonly state: "new" | "open" } | { readonly state: "settled"; readonly value: unknown };

/**
 * Remembers which calls have begun and which have ended, so that a process that dies between the two knows. What `begin`
 * and `settle` have promised is kept.
 */
export interface Journal {
  /** Writes down that a call begins, and tells how it stood before. A settled call stays as it is. */
  begin(entry: JournalEntry): Promise<JournalState>;
  /**
   * Writes down how a call ended.
   *
   * @param done whether it was done. One that was not may begin again.
   * @param value what came of it: values of JSON, and bytes.
   */
  settle(key: string, done: boolean, value?: unknown): Promise<void>;
  /** Lists the calls that have begun and not ended, in the order in which they began. */
  open(): Promise<readonly JournalEntry[]>;
}

/** The state of a journal, whatever keeps it. */
export class JournalLedger {
  readonly opened = new Map<string, JournalEntry>();
  readonly settled = new Map<string, unknown>();

  begin(entry: JournalEntry): JournalState {
    if (this.settled.has(entry.key)) return { state: "settled", value: this.settled.get(entry.key) };
    if (this.opened.has(entry.key)) return { state: "open" };
    this.opened.set(entry.key, entry);
    return { state: "new" };
  }

  settle(key: string, done: boolean, value: unknown): void {
    this.opened.delete(key);
    if (done) this.settled.set(key, value);
  }
}
