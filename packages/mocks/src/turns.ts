import type { Change, SharedStore, Store } from "./store.js";

/** How calls take their turns, and when they are answered. */
export interface Turns {
  /** Waits until the store was read. */
  opened(): Promise<void>;
  /** Does a piece of work after all that came before, and waits until the store has what was kept. */
  inTurn<Result>(work: () => Result | Promise<Result>): Promise<Result>;
  /** Has the store keep changes of the piece of work that is being done. */
  keep(changes: readonly Change[], replaced: boolean): void;
  close(): Promise<void>;
}

/** Takes into the state what a store gives. */
type Take = (changes: Iterable<Change>, whole: boolean) => void;

/** Turns of a store that this process has alone: the next call begins while the one before is being written. */
export class OwnTurns implements Turns {
  readonly #store: Store;
  readonly #take: Take;
  #loaded: Promise<void> | undefined;
  /** Done when the store has kept all that was committed. */
  #kept: Promise<void> = Promise.resolve();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(store: Store, take: Take) {
    this.#store = store;
    this.#take = take;
  }

  opened(): Promise<void> {
    this.#loaded ??= (async () => this.#take(await this.#store.load(), true))();
    return this.#loaded;
  }

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

  keep(changes: readonly Change[], replaced: boolean): void {
    const done = replaced ? this.#store.replace(changes) : this.#store.commit(changes);
    const before = this.#kept;
    this.#kept = Promise.all([before, done]).then(() => {});
    // Calls that wait are told of a failure; one that is waited for later must not end the program.
    this.#kept.catch(() => {});
  }

  async close(): Promise<void> {
    await this.inTurn(() => undefined);
    await this.#store.close?.();
  }
}

interface Waiting {
  /** Does the work, and returns what tells the caller how it ended. */
  readonly work: () => Promise<() => void>;
  readonly failed: (error: unknown) => void;
}

/** Turns of a store that other processes write too. Calls that wait together go in together and are kept together. */
export class SharedTurns implements Turns {
  readonly #store: SharedStore;
  readonly #take: Take;
  #waiting: Waiting[] = [];
  #busy: Promise<void> | undefined;
  #changes: Change[] = [];
  #replaced = false;

  constructor(store: SharedStore, take: Take) {
    this.#store = store;
    this.#take = take;
  }

  opened(): Promise<void> {
    return this.inTurn(() => undefined);
  }

  inTurn<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    return new Promise((resolve, failed) => {
      const done = async (): Promise<() => void> => {
        try {
          const result = await work();
          return () => resolve(result);
        } catch (error) {
          return () => failed(error);
        }
      };
      this.#waiting.push({ work: done, failed });
      this.#busy ??= this.#drain();
    });
  }

  keep(changes: readonly Change[], replaced: boolean): void {
    if (replaced) this.#changes = [];
    this.#replaced ||= replaced;
    this.#changes.push(...changes);
  }

  async close(): Promise<void> {
    await this.#busy;
    await this.#store.close();
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) await this.#together();
    this.#busy = undefined;
  }

  async #together(): Promise<void> {
    let batch: Waiting[] = this.#waiting;
    [this.#changes, this.#replaced] = [[], false];
    try {
      const { changes, whole } = await this.#store.enter();
      // Those that came while the store was waited for go in too.
      batch = this.#waiting;
      this.#waiting = [];
      this.#take(changes, whole);
      const tell: (() => void)[] = [];
      for (const { work } of batch) tell.push(await work());
      await this.#store.leave(this.#changes, this.#replaced);
      for (const one of tell) one();
    } catch (error) {
      if (batch === this.#waiting) this.#waiting = [];
      for (const { failed } of batch) failed(error);
    }
  }
}
