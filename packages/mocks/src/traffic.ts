import type { Finding } from "@egov-vn/core";

/** A call as the province remembers it. Contents are not kept. */
export interface Traffic {
  readonly number: number;
  /** Milliseconds since 1970, by the province's clock. */
  readonly at: number;
  /** What the caller gave as `mock-session`, or `default`. */
  readonly session: string;
  readonly method: string;
  /** The path without its query, which may hold secrets. */
  readonly path: string;
  /** `service/id`, when the path led to one. */
  readonly operation?: string;
  readonly status: number;
  /** What was wrong with the request. */
  readonly findings: readonly Finding[];
  /** The faults that struck. */
  readonly faults: readonly string[];
}

const MOST = 10_000;

/** The calls that came, newest last; the oldest are dropped. */
export class TrafficLog {
  #calls: Traffic[] = [];
  #count = 0;
  #waiting: ((call: Traffic) => void)[] = [];

  /** How many calls came, those that were dropped too. */
  get count(): number {
    return this.#count;
  }

  /** Takes a call down, and tells those who wait. Returns its number. */
  add(call: Omit<Traffic, "number">): number {
    this.#count += 1;
    const numbered = { number: this.#count, ...call };
    this.#calls.push(numbered);
    if (this.#calls.length > MOST) this.#calls = this.#calls.slice(-MOST / 2);
    for (const tell of [...this.#waiting]) tell(numbered);
    return this.#count;
  }

  /** Lists the calls, of all sessions or of one. */
  list(session?: string): readonly Traffic[] {
    return session === undefined ? [...this.#calls] : this.#calls.filter((call) => call.session === session);
  }

  /** Forgets the calls. */
  clear(): void {
    this.#calls = [];
  }

  /**
   * Waits until an operation was called.
   *
   * @param milliseconds how long at most, by the real clock.
   * @returns the call, or `undefined` when none came in time.
   */
  waitFor(operation: string, milliseconds: number): Promise<Traffic | undefined> {
    const there = this.#calls.find((call) => call.operation === operation);
    if (there) return Promise.resolve(there);
    return new Promise((resolve) => {
      const done = (call: Traffic | undefined): void => {
        clearTimeout(timer);
        this.#waiting = this.#waiting.filter((one) => one !== tell);
        resolve(call);
      };
      const tell = (call: Traffic): void => {
        if (call.operation === operation) done(call);
      };
      const timer = setTimeout(() => done(undefined), milliseconds);
      this.#waiting.push(tell);
    });
  }
}
