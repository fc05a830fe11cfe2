import { State, type View } from "./state.js";
import type { Change, SharedStore, Store } from "./store.js";
import { OwnTurns, SharedTurns, type Turns } from "./turns.js";

/** The state of a province and the store behind it. What is done with it is done one after the other. */
export class KeptState {
  readonly #turns: Turns;
  readonly #state = new State();
  #version = 0;

  constructor(store: Store | SharedStore) {
    const take = (changes: Iterable<Change>, whole: boolean): void => {
      const list = [...changes];
      if (whole) this.#state.clear();
      if (whole || list.length > 0) this.#version += 1;
      this.#state.apply(list);
    };
    this.#turns = "enter" in store ? new SharedTurns(store, take) : new OwnTurns(store, take);
  }

  /** How often the state has changed. */
  get version(): number {
    return this.#version;
  }

  /** Returns a value without a copy of it: it is not to be changed. */
  get<Value>(table: string, key: string): Value | undefined {
    return this.#state.get<Value>(table, key);
  }

  /** Returns the whole state as plain data. */
  changes(): readonly Change[] {
    return this.#state.changes();
  }

  /** Opens a view whose changes are kept apart until `commit` gets them. */
  view(): View & { readonly pending: () => Change[] } {
    return this.#state.open();
  }

  /** Takes changes in, within a turn. They are there for the next call at once, and answered when the store has them. */
  commit(changes: readonly Change[]): void {
    if (changes.length === 0) return;
    this.#version += 1;
    this.#turns.keep(changes, false);
    this.#state.apply(changes);
  }

  /** Forgets everything and takes these changes in instead, within a turn. */
  replace(changes: readonly Change[]): void {
    this.#version += 1;
    this.#turns.keep(changes, true);
    this.#state.clear();
    this.#state.apply(changes);
  }

  /** Waits until the store was read; the first call waits for it in any case. */
  opened(): Promise<void> {
    return this.#turns.opened();
  }

  /** Does a piece of work after all that came before, and waits until the store has what was committed. */
  inTurn<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    return this.#turns.inTurn(work);
  }

  /** Ends the store, after all that came before. */
  close(): Promise<void> {
    return this.#turns.close();
  }
}
