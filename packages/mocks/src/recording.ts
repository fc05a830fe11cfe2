import type { MockRequest, MockResponse } from "./message.js";

/** A body as it was recorded. */
export interface RecordedBody {
  /** The bytes, of a long body its beginning. */
  readonly bytes: Uint8Array;
  /** How many bytes the whole body had. */
  readonly length: number;
}

/** A call with what was said, as the inspector shows it. */
export interface Exchange {
  /** That of the traffic. */
  readonly number: number;
  readonly request: Omit<MockRequest, "body"> & { readonly body: RecordedBody };
  readonly response: Omit<MockResponse, "body"> & { readonly body: RecordedBody };
}

const MOST = 200;
const LONGEST = 64 * 1024;

const bodyOf = (body: Uint8Array): RecordedBody => ({
  // A copy of a long one: its beginning would keep all of it in memory.
  bytes: body.length > LONGEST ? body.slice(0, LONGEST) : body,
  length: body.length,
});

/** What was said in the newest calls; older ones are dropped. */
export class Recording {
  readonly #exchanges = new Map<number, Exchange>();

  /** Takes a call down. */
  add(number: number, request: MockRequest, response: MockResponse): void {
    this.#exchanges.set(number, {
      number,
      request: { ...request, body: bodyOf(request.body) },
      response: { ...response, body: bodyOf(response.body) },
    });
    const [oldest] = this.#exchanges.keys();
    if (this.#exchanges.size > MOST && oldest !== undefined) this.#exchanges.delete(oldest);
  }

  /** Returns a call by its number in the traffic, unless it was dropped. */
  get(number: number): Exchange | undefined {
    return this.#exchanges.get(number);
  }

  /** Forgets the calls. */
  clear(): void {
    this.#exchanges.clear();
  }
}
