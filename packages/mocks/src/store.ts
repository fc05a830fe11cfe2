/** A change of the state: a table, a key, and the new value, or `undefined` for what is gone. */
export type Change = readonly [table: string, key: string, value: unknown];

/** Where the state of a province is kept. The state itself lies in memory; a store is told what changes. */
export interface Store {
  /** Returns all changes that were committed, oldest first. */
  load(): Iterable<Change> | Promise<Iterable<Change>>;
  /** Keeps changes; a call is answered when this is done. */
  commit(changes: readonly Change[]): void | Promise<void>;
  /** Forgets everything. */
  clear(): void | Promise<void>;
}

/**
 * Makes a store that keeps nothing beyond the process.
 *
 * @example
 * createProvince({ store: memoryStore() })
 */
export function memoryStore(): Store {
  return { load: () => [], commit: () => {}, clear: () => {} };
}
