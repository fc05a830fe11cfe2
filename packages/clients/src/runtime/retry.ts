/** When a call is sent again. */
export interface RetryPolicy {
  /** How often it is sent in all; 1 never sends again. Default 3. */
  readonly attempts?: number;
  /** Milliseconds before the second attempt; each further one waits twice as long. Default 250. */
  readonly firstDelay?: number;
  /** Milliseconds that no delay exceeds, unless the peer asks for more. Default 8000. */
  readonly longestDelay?: number;
}

/** Time and chance, so that tests need not wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void>;
  /** At least 0, below 1. */
  random(): number;
}

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      signal?.addEventListener("abort", done);
    }),
};

/** Errors of a line that was never opened: the peer has not seen the call. */
const NEVER_SENT = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT)$/;

/** Returns the code, else the words, of the error at the bottom of a fetch's failure: `ECONNRESET`. */
export function codeOf(error: unknown): string {
  const { code, message, cause, errors } = Object(error);
  const inner = cause ?? errors?.[0];
  return inner ? codeOf(inner) : String(typeof code === "string" ? code : (message ?? error));
}

/** Tells whether a call whose line broke may be sent again. */
export function isSafeAfterError(error: unknown, repeatable: boolean): boolean {
  return repeatable || NEVER_SENT.test(codeOf(error));
}

/**
 * Tells whether a call with this reply may be sent again. 429 states that the call was not taken up. 500 with a value in it
 * is an answer of the peer's program, such as a validation error, and will be the same next time.
 */
export function isSafeAfterReply(status: number, value: unknown, repeatable: boolean): boolean {
  if (status === 429) return true;
  if (!repeatable) return false;
  if (status === 500) return value === null || typeof value !== "object";
  return [408, 502, 503, 504].includes(status);
}

/**
 * Returns how many milliseconds to wait before an attempt: what the peer asks for, else twice as long each time, between
 * half and the whole of it by chance, so that callers do not come back together.
 *
 * @param attempt how often it was sent, 1 or more.
 * @param retryAfter the header of the reply: seconds or a date.
 */
export function delayBefore(
  attempt: number,
  retryAfter: string | null | undefined,
  policy: RetryPolicy,
  clock: Clock,
): number {
  const seconds = Number(retryAfter || Number.NaN);
  const asked = seconds >= 0 ? seconds * 1000 : Date.parse(retryAfter ?? "") - clock.now();
  if (asked >= 0) return asked;
  const { firstDelay = 250, longestDelay = 8000 } = policy;
  return Math.min(longestDelay, firstDelay * 2 ** (attempt - 1)) * (0.5 + clock.random() / 2);
}
