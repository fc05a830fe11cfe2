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

/** What other processes did to a shared store since this one was in it. */
export interface Entered {
  readonly changes: Iterable<Change>;
  /** The changes are the whole state, not what has changed. */
  readonly whole: boolean;
}

/** A store that several processes write. Calls are done between `enter` and `leave`, while no other process is in it. */
export interface SharedStore {
  /** Waits until no other process is in the store, and returns what the others changed. */
  enter(): Promise<Entered>;
  /**
   * Keeps changes, all or nothing, and lets the next process in. When it fails, nothing is certain: the next `enter` returns
   * the whole state.
   *
   * @param replaced the changes are the whole state from now on.
   */
  leave(changes: readonly Change[], replaced: boolean): Promise<void>;
  /** Ends the store; what was kept before stays. */
  close(): Promise<void>;
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
