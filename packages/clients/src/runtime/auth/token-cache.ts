/** A token with the moment until which it may be used. */
export interface Token {
  readonly text: string;
  /** Seconds from the request on; absent when the service does not say. */
  readonly lifetime?: number;
}

/** Seconds before its end at which a token is no longer used, so that it does not expire on the way. */
const LEEWAY = 30;

/** Waits for what several callers wait for, until this caller gives up. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    signal.addEventListener("abort", abort);
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}

/**
 * Keeps a token: callers that come at once share one request, and a request that failed is not kept. The lifetime is
 * counted on this machine's steady clock from the moment of asking, so neither a peer's clock nor a changed one matters.
 */
export class TokenCache {
  #token: { readonly text: string; readonly until: number } | undefined;
  #pending: Promise<string> | undefined;

  constructor(
    private readonly ask: () => Promise<Token>,
    private readonly seconds: () => number = () => performance.now() / 1000,
  ) {}

  /**
   * Returns the token; asks for one when there is no token or it is about to end.
   *
   * @param signal ends the wait of this caller; others go on waiting.
   */
  get(signal?: AbortSignal): Promise<string> {
    if (this.#token && this.seconds() < this.#token.until) return Promise.resolve(this.#token.text);
    this.#pending ??= this.#asked().finally(() => {
      this.#pending = undefined;
    });
    return untilAborted(this.#pending, signal);
  }

  /** Forgets a token that was refused. One that has come since then stays. */
  forget(text: string | undefined): void {
    if (this.#token?.text === text) this.#token = undefined;
  }

  async #asked(): Promise<string> {
    const started = this.seconds();
    const { text, lifetime } = await this.ask();
    // Of a short life half is used at least: else each call would ask.
    const usable = lifetime === undefined ? Number.POSITIVE_INFINITY : Math.max(lifetime - LEEWAY, lifetime / 2);
    this.#token = { text, until: started + usable };
    return text;
  }
}
