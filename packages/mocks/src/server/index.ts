import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { joinBytes } from "@egov-vn/core";
import { control } from "../control/control.js";
import { isControl } from "../control/paths.js";
import { inspector } from "../inspector/inspector.js";
import { type MockResponse, problemResponse } from "../message.js";
import type { Province } from "../province.js";

/** How a province listens. */
export interface ListenOptions {
  /** Default: any that is free. */
  readonly port?: number;
  /** The largest body in bytes. Default: 64 MiB. */
  readonly maximumBody?: number;
}

/** A province that listens on this machine. */
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

/** Tells whether a host, as browsers send it, is this machine: a name that an attacker points here is none. */
function isThisMachine(host: string | undefined, port: number): boolean {
  const names = ["127.0.0.1", "localhost", "[::1]"];
  return host !== undefined && names.some((name) => host === `${name}:${port}` || (port === 80 && host === name));
}

/** Says why a request is not for this machine, or is one of a foreign page. */
function refusedOrigin({ headers }: IncomingMessage, port: number): MockResponse | undefined {
  if (!isThisMachine(headers.host, port)) {
    return problemResponse(421, "Wrong host", [
      "Tên máy chủ trong lời gọi không phải máy này.",
      "The host of the request is not this machine.",
    ]);
  }
  const { origin } = headers;
  if (origin !== undefined && !isThisMachine(/^http:\/\/(.+)$/.exec(origin)?.[1], port)) {
    return problemResponse(403, "Foreign origin", [
      "Trang web khác không được gọi máy chủ giả lập.",
      "Pages of other origins may not call the mock.",
    ]);
  }
  return undefined;
}

/** Reads a body up to a limit; `undefined` when it is larger. */
async function bodyOf(request: IncomingMessage, limit: number): Promise<Uint8Array | undefined> {
  if (Number(request.headers["content-length"] ?? 0) > limit) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  // A copy of its own: a chunk lies in memory that others share.
  return new Uint8Array(joinBytes(chunks));
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

async function answered(
  province: Province,
  request: IncomingMessage,
  port: number,
  limit: number,
): Promise<MockResponse> {
  const foreign = refusedOrigin(request, port);
  if (foreign) return foreign;
  const body = await bodyOf(request, limit);
  if (!body) {
    const answer = problemResponse(413, "Body too large", [
      `Nội dung lớn hơn ${limit} byte.`,
      `The body is larger than ${limit} bytes.`,
    ]);
    return { ...answer, headers: { ...answer.headers, connection: "close" } };
  }
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : (value ?? ""),
    ]),
  );
  const call = { method: request.method ?? "GET", target: request.url ?? "/", headers, body };
  const shown = await inspector(province, call, `http://127.0.0.1:${port}`);
  return shown ?? (isControl(call.target) ? control(province, call) : province.handle(call));
}

function started(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/**
 * Lets a province listen on this machine, and on no other address.
 *
 * @throws the system's error when the port is taken.
 * @example
 * const { origin, close } = await listen(province, { port: 0 });
 * await close();
 */
export async function listen(
  province: Province,
  { port = 0, maximumBody = LARGEST_BODY }: ListenOptions = {},
): Promise<Listening> {
  let own = port;
  const server = createServer(
    { maxHeaderSize: HEADER_BYTES, headersTimeout: 10_000, requestTimeout: 60_000 },
    (request, response) => {
      answered(province, request, own, maximumBody).then(
        (answer) => write(response, answer),
        // The caller went away in the middle of its body.
        () => response.destroy(),
      );
    },
  );
  server.maxHeadersCount = MOST_HEADERS;
  await started(server, port);
  own = (server.address() as AddressInfo).port;
  return {
    port: own,
    origin: `http://127.0.0.1:${own}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
