import { State, type View } from "./state.js";
import type { Change, Store } from "./store.js";

/** The state of a province and the store behind it. What is done with it is done one after the other. */
export class KeptState {
  readonly #store: Store;
  readonly #state = new State();
  #version = 0;
  #loaded: Promise<void> | undefined;
  /** Done when the store has kept all that was committed. */
  #kept: Promise<void> = Promise.resolve();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(store: Store) {
    this.#store = store;
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

  /** Takes changes in. They are there for the next call at once, and answered when the store has them. */
  commit(changes: readonly Change[]): void {
    if (changes.length === 0) return;
    this.#version += 1;
    this.#keep(this.#store.commit(changes));
    this.#state.apply(changes);
  }

  /** Forgets everything and takes these changes in instead. */
  replace(changes: readonly Change[]): void {
    this.#version += 1;
    this.#keep(this.#store.replace(changes));
    this.#state.clear();
    this.#state.apply(changes);
  }

  #keep(done: void | Promise<void>): void {
    const before = this.#kept;
    this.#kept = Promise.all([before, done]).then(() => {});
    // Calls that wait are told of a failure; one that is waited for later must not end the program.
    this.#kept.catch(() => {});
  }

  /** Waits until the store was read; the first call waits for it in any case. */
  opened(): Promise<void> {
    this.#loaded ??= (async () => this.#state.apply(await this.#store.load()))();
    return this.#loaded;
  }

  /** Does a piece of work after all that came before, and waits until the store has what was committed. */
  async inTurn<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    await this.opened();
    const before = this.#turn;
    const mine = before.then(work, work).then((result) => ({ result, kept: this.#kept }));
    this.#turn = mine.catch(() => {});
    const { result, kept } = await mine;
    // What was seen may be from a commit that is on its way: nothing is told before the store has it.
    await kept;
    return result;
  }

  /** Ends the store, after all that came before. */
  async close(): Promise<void> {
    await this.inTurn(() => undefined);
    await this.#store.close?.();
  }
}
