/** A change of the state: a table, a key, and the new value, or `undefined` for what is gone. */
export type Change = readonly [table: string, key: string, value: unknown];

/** Where the state of a province is kept. The state itself lies in memory; a store is told what changes. */
export interface Store {
  /** Returns all changes that were committed, oldest first. */
  load(): Iterable<Change> | Promise<Iterable<Change>>;
  /**
   * Keeps changes, all or nothing. A call is answered when this is done and all earlier commits are done. The next call may
   * begin before that.
   */
  commit(changes: readonly Change[]): void | Promise<void>;
  /** Forgets everything and keeps these changes instead, at one stroke. */
  replace(changes: readonly Change[]): void | Promise<void>;
  /** Ends the store; what was committed before is kept. */
  close?(): void | Promise<void>;
}

/**
 * Makes a store that keeps nothing beyond the process.
 *
 * @example
 * createProvince({ store: memoryStore() })
 */
export function memoryStore(): Store {
  return { load: () => [], commit: () => {}, replace: () => {} };
}

/** Tells whether a value is a list of changes, as a file of an exported state must be. */
export function isChanges(value: unknown): value is readonly Change[] {
  return (
    Array.isArray(value) &&
    value.every(
      (one) => Array.isArray(one) && one.length >= 2 && one.slice(0, 2).every((part) => typeof part === "string"),
    )
  );
}
