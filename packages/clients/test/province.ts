import { HttpResponse, http, type JsonBodyType } from "msw";
import { type SetupServer, setupServer } from "msw/node";
import { type Fault, type FaultId, faults } from "../src/mock/faults.js";
import { type Authenticator, type Contract, createClient, type OperationData } from "../src/runtime/index.js";
import { atPointer } from "../src/runtime/outcome.js";
import { schemaFindings } from "../src/runtime/schema-findings.js";
import { quickClock } from "./hand-made.js";

const BASE = "https://province.example";

/** A call as the stand-in got it. */
export interface Call {
  // biome-ignore lint/suspicious/noExplicitAny: what a body is depends on the operation
  readonly body: any;
  readonly bytes: Uint8Array;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  /** The parts of the path that the operation names. */
  readonly path: Readonly<Record<string, string>>;
  /** Set when the same thing is to be told twice. */
  readonly twice: boolean;
}

/** Does what is asked, and returns the body of the answer. */
export type Work = (call: Call) => unknown;

/** A stand-in of a province that keeps state, with one fault switched on. */
export interface Province {
  readonly calls: string[];
  readonly waits: number[];
  renewals: number;
  readonly client: ReturnType<typeof createClient>;
}

/** The server that all stand-ins of a test file share. */
export const provinceServer = (): SetupServer => setupServer();

/** Where the stand-in has a call that a specification gives no path: each has an address of its own. */
export const addressOf = (operation: string): string => `${BASE}/base/at-${operation}`;

const pathPattern = ({ path, id }: OperationData): RegExp =>
  new RegExp(`^/base${path === "" ? `(?:/at-${id})?` : path.replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`);

/**
 * Starts a stand-in: it finds the operation that is called, holds the request to its schema, and does the work. A call that
 * comes again under the same key is answered as before.
 *
 * @param fault switched on for one operation, for its first call.
 * @param keyed whether calls carry a key under which they are done once.
 */
export function startProvince(
  server: SetupServer,
  contract: Contract,
  works: Readonly<Record<string, Work>>,
  fault?: { readonly id: FaultId; readonly on: string },
  keyed = true,
): Province {
  const answered = new Map<string, unknown>();
  let token = 1;
  let pending: Fault | undefined = fault && faults[fault.id];
  const clock = quickClock();
  const proof: Authenticator = {
    bodyKey: "session",
    apply(request) {
      request.headers["x-token"] = `t${token}`;
      if (request.form === "json" && !Array.isArray(request.body) && "session" in (request.body as object))
        request.body = { ...(request.body as object), session: `t${token}` };
    },
    renew() {
      token += 1;
      province.renewals += 1;
    },
  };
  const { bodyKey: _, ...headersOnly } = proof;
  const schemes = new Set(contract.flatMap(({ operation }) => operation.security.flat()));
  const auth = Object.fromEntries([...schemes].map((name) => [name, name === "session" ? proof : headersOnly]));
  const province: Province = {
    calls: [],
    waits: clock.waits,
    renewals: 0,
    client: createClient({ baseUrl: `${BASE}/base`, auth, clock, ...(keyed && { idempotencyHeader: "x-request-id" }) }),
  };
  const find = (method: string, url: URL, body: unknown): OperationData => {
    const found = contract.find(
      ({ operation: one }) =>
        one.method === method &&
        pathPattern(one).test(url.pathname) &&
        (!one.select || atPointer(body, one.select.at) === one.select.is),
    );
    if (!found) throw new Error(`no operation for ${method} ${url.pathname}`);
    return found.operation;
  };
  server.use(
    http.all(`${BASE}/*`, async ({ request }) => {
      const url = new URL(request.url);
      const bytes = new Uint8Array(await request.arrayBuffer());
      const isJson = request.headers.get("content-type")?.includes("json");
      const body = isJson ? JSON.parse(new TextDecoder().decode(bytes)) : undefined;
      const operation = find(request.method, url, body);
      province.calls.push(operation.id);
      const schema = operation.body?.contents[0]?.[2];
      const wrong = schema && isJson ? schemaFindings(schema(), body, "", false) : [];
      if (wrong.length > 0) return HttpResponse.json({ message: JSON.stringify(wrong) }, { status: 422 });
      const now = fault?.on === operation.id ? pending : undefined;
      if (now) pending = undefined;
      const key = request.headers.get("x-request-id");
      const refused = now?.reply;
      if (refused && !now.done)
        return HttpResponse.json(refused.body as JsonBodyType, {
          status: refused.status,
          headers: { ...refused.headers },
        });
      const path = pathPattern(operation).exec(url.pathname)?.groups ?? {};
      const known = key !== null && answered.has(key);
      const answer = known
        ? answered.get(key)
        : await works[operation.id]?.({
            body,
            bytes,
            query: url.searchParams,
            headers: request.headers,
            path,
            twice: now?.twice === true,
          });
      if (key !== null) answered.set(key, answer);
      if (now?.breaks) return HttpResponse.error();
      if (now?.delay) await new Promise((resolve) => setTimeout(resolve, now.delay));
      const [status = "200"] = operation.replies.find(([one]) => one.startsWith("2")) ?? [];
      if (answer instanceof Response) return answer.clone();
      if (answer instanceof Uint8Array) return HttpResponse.arrayBuffer(answer.slice().buffer);
      return answer === undefined
        ? new HttpResponse(null, { status: Number(status) })
        : HttpResponse.json(answer as JsonBodyType, { status: Number(status) });
    }),
  );
  return province;
}
