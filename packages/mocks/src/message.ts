/** A request as it came in, whatever brought it. */
export interface MockRequest {
  readonly method: string;
  /** Path and query, from the `/` on. */
  readonly target: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** An answer as it leaves. */
export interface MockResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** Set when the line breaks instead: the work was done, the answer is lost. */
  readonly lost?: boolean;
}

const encoder = new TextEncoder();

/** Makes an answer of a JSON value. */
export function jsonResponse(status: number, value: unknown, type = "application/json"): MockResponse {
  const headers = { "content-type": `${type}; charset=utf-8` };
  return { status, headers, body: encoder.encode(JSON.stringify(value)) };
}

/** What a problem body says, by RFC 9457, with what is ours. */
export interface Problem {
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** The operation that was called, `service/id`. */
  readonly operation?: string;
  readonly findings?: readonly {
    readonly rule: string;
    readonly field: string;
    readonly vi: string;
    readonly en: string;
  }[];
}

/** Makes an answer that tells what went wrong, in Vietnamese and English. */
export function problemResponse(
  status: number,
  title: string,
  [vi, en]: readonly [vi: string, en: string],
  more: Pick<Problem, "operation" | "findings"> = {},
): MockResponse {
  return jsonResponse(status, { title, status, detail: `${vi} · ${en}`, ...more }, "application/problem+json");
}
