import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { joinBytes } from "@egov-vn/core";
import { control } from "../control/control.js";
import { isControl } from "../control/paths.js";
import { inspector } from "../inspector/inspector.js";
import { type MockResponse, problemResponse } from "../message.js";
import type { Province } from "../province.js";
import { type Guard, type GuardOptions, guardOf, hostInAddress } from "./guard.js";

export type { GuardOptions } from "./guard.js";

/** How a province listens. */
export interface ListenOptions extends GuardOptions {
  /** Default: any that is free. */
  readonly port?: number;
  /** The largest body in bytes. Default: 64 MiB. */
  readonly maximumBody?: number;
  /** Milliseconds in which the headers of a request must have come. Default: 10,000. */
  readonly headersTimeout?: number;
  /** Milliseconds in which a whole request must have come. Default: 60,000. */
  readonly requestTimeout?: number;
}

/** A province that listens. */
export interface Listening {
  /** `http://127.0.0.1:4010`. */
  readonly origin: string;
  readonly port: number;
  /** Ends it, also the connections that are open. */
  close(): Promise<void>;
}

const LARGEST_BODY = 64 * 1024 * 1024;
const MOST_HEADERS = 200;
const HEADER_BYTES = 64 * 1024;

const isTooLong = ({ headers }: IncomingMessage, limit: number): boolean =>
  Number(headers["content-length"] ?? 0) > limit;

/** Reads a body up to a limit; `undefined` when it is larger. What comes after the limit is not read. */
function bodyOf(request: IncomingMessage, limit: number): Promise<Uint8Array | undefined> {
  if (isTooLong(request, limit)) return Promise.resolve(undefined);
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    const take = (chunk: Uint8Array): void => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else {
        request.off("data", take).pause();
        resolve(undefined);
      }
    };
    request.on("data", take);
    // A copy of its own: a chunk lies in memory that others share.
    request.once("end", () => resolve(new Uint8Array(joinBytes(chunks))));
    request.once("error", reject);
    // Without effect once the whole body is there.
    request.once("close", reject);
  });
}

function write(response: ServerResponse, { status, headers, body, lost }: MockResponse): void {
  if (lost) {
    response.destroy();
    return;
  }
  response.writeHead(
    status,
    status === 204 || status === 304 ? headers : { ...headers, "content-length": body.length },
  );
  response.end(body);
}

/** An answer after which the connection ends: what else comes over it is not read. */
const last = (answer: MockResponse): MockResponse => ({
  ...answer,
  headers: { ...answer.headers, connection: "close" },
});

async function answered(
  province: Province,
  request: IncomingMessage,
  guard: Guard,
  origin: string,
  limit: number,
): Promise<MockResponse> {
  const { method = "GET", url: target = "/" } = request;
  if (request.rawHeaders.length / 2 > MOST_HEADERS) {
    return last(
      problemResponse(431, "Too many headers", [
        `Lời gọi có hơn ${MOST_HEADERS} tiêu đề.`,
        `The request has more than ${MOST_HEADERS} headers.`,
      ]),
    );
  }
  const asked = { method, target, headers: request.headers };
  const refused = guard.refuses(asked);
  if (refused) return last(refused);
  const body = await bodyOf(request, limit);
  if (!body) {
    return last(
      problemResponse(413, "Body too large", [
        `Nội dung lớn hơn ${limit} byte.`,
        `The body is larger than ${limit} bytes.`,
      ]),
    );
  }
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : (value ?? ""),
    ]),
  );
  const call = { method, target, headers, body };
  const shown = await inspector(province, call, origin);
  const answer = shown ?? (await (isControl(target) ? control(province, call) : province.handle(call)));
  return { ...answer, headers: { ...answer.headers, ...guard.readable(asked) } };
}

function started(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/**
 * Lets a province listen: on this machine, or with a key for other machines too.
 *
 * @throws the system's error when the port is taken; Failure when other machines could call without a key.
 * @example
 * const { origin, close } = await listen(province, { port: 0 });
 * await close();
 */
export async function listen(province: Province, options: ListenOptions = {}): Promise<Listening> {
  const { port = 0, maximumBody = LARGEST_BODY, headersTimeout = 10_000, requestTimeout = 60_000 } = options;
  const { host = "127.0.0.1" } = options;
  let own = port;
  const guard = guardOf(options, () => own);
  const originOf = (): string => `http://${hostInAddress(host)}:${own}`;
  const take = (request: IncomingMessage, response: ServerResponse): void => {
    answered(province, request, guard, originOf(), maximumBody).then(
      (answer) => write(response, answer),
      // The caller went away in the middle of its body.
      () => response.destroy(),
    );
  };
  const connectionsCheckingInterval = Math.min(headersTimeout, 1000);
  const server = createServer(
    { maxHeaderSize: HEADER_BYTES, headersTimeout, requestTimeout, connectionsCheckingInterval },
    take,
  );
  // More than are allowed are refused, not left out in silence.
  server.maxHeadersCount = 0;
  server.on("checkContinue", (request: IncomingMessage, response: ServerResponse) => {
    if (!isTooLong(request, maximumBody)) response.writeContinue();
    take(request, response);
  });
  await started(server, port, host);
  own = (server.address() as AddressInfo).port;
  return {
    port: own,
    origin: originOf(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
