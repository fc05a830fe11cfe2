import type { Finding } from "@egov-vn/core";
import type { CallFailure } from "./call-failure.js";
import type { ServiceData } from "./data.js";
import type { FetchReply } from "./reply.js";
import type { OutgoingRequest } from "./request.js";
import { type Clock, type RetryPolicy, systemClock } from "./retry.js";

/** How a request leaves: that of the platform, or another of its shape. */
export type Fetch = (url: string, init: RequestInit) => Promise<FetchReply>;

/** What is done about findings: the call fails, or it goes on and tells of them, or they are not looked for. */
export type CheckMode = "throw" | "warn" | "off";

/** How long a call may take, in milliseconds. */
export interface Timeouts {
  /** One attempt, the reply's body included. Default 30,000. */
  readonly attempt?: number;
  /** All attempts and the waits between them. Default 120,000. */
  readonly total?: number;
}

/** Proves to the peer who calls. */
export interface Authenticator {
  /** A key of the JSON body that it fills in, so that callers need not. */
  readonly bodyKey?: string;
  /** Puts the proof on a request that is about to leave. */
  apply(request: OutgoingRequest, client: Client, signal?: AbortSignal): void | Promise<void>;
  /** Tells whether a reply refuses the proof. By default status 401 does. */
  refused?(status: number, reply: unknown): boolean;
  /** Forgets the proof that a request carried. Without it a refused call is not sent again. */
  renew?(request: OutgoingRequest): void;
  /** Sees the headers of each reply. */
  seen?(headers: FetchReply["headers"], client: Client): void;
}

/** What happens in a call, for logs and traces. It holds nothing of the input, the reply or the credentials. */
export interface CallEvent {
  readonly type: "sending" | "replied" | "retrying" | "renewing" | "findings" | "failed";
  readonly service: string;
  readonly operation: string;
  readonly method: string;
  /** The path of the specification, its parameters in braces. */
  readonly path: string;
  readonly attempt: number;
  readonly status?: number;
  /** Milliseconds: of `replied` the time it took, of `retrying` the wait. */
  readonly milliseconds?: number;
  readonly findings?: readonly Finding[];
  readonly failure?: CallFailure;
  /** What was sent, with secrets and personal data masked: of hooks made by `withContents` only. */
  readonly contents?: unknown;
}

/** Takes the events of calls. What it throws is dropped. */
export interface EventHook {
  (event: CallEvent): void;
  /** Shows what is sent, masked. */
  readonly show?: (
    request: OutgoingRequest,
    marked: { readonly secrets?: readonly string[]; readonly persons?: readonly string[] },
  ) => unknown;
}

/** Where a service is and how it is called. */
export interface ClientOptions {
  /** The address of the service, such as `https://lgsp.example.vn/vxp`. */
  readonly baseUrl: string;
  /** What events call the service. Default: its address. */
  readonly name?: string;
  /** Proofs of who calls, by the names that the specification's `security` uses. */
  readonly auth?: Readonly<Record<string, Authenticator>>;
  /** Headers of every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What is done about findings in requests. Default `throw`: the call is not sent. */
  readonly requests?: CheckMode;
  /** What is done about findings in replies. Default `throw`. New words of lists and new fields never throw. */
  readonly replies?: CheckMode;
  readonly retry?: RetryPolicy;
  readonly timeouts?: Timeouts;
  /** A header in which the peer takes keys under which a call is done once. Calls with it may be sent again. */
  readonly idempotencyHeader?: string;
  readonly onEvent?: EventHook;
  /** Default: that of the platform. */
  readonly fetch?: Fetch;
  /** In Node: a dispatcher of undici, for private authorities, client certificates and proxies. */
  readonly dispatcher?: unknown;
  readonly clock?: Clock;
}

/** A client of one service. */
export interface Client extends ClientOptions {
  readonly name: string;
  readonly retry: RetryPolicy;
  readonly timeouts: Timeouts;
  readonly fetch: Fetch;
  readonly clock: Clock;
}

/** What one call does otherwise than its client. */
export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly requests?: CheckMode;
  readonly replies?: CheckMode;
  readonly retry?: RetryPolicy;
  readonly timeouts?: Timeouts;
  readonly headers?: Readonly<Record<string, string>>;
  /** The key under which the call is done once. By default a new one for each call, the same for each attempt. */
  readonly idempotencyKey?: string;
  /** States that doing it twice does no harm, as when the input has a number that the peer knows again. */
  readonly repeatable?: boolean;
}

/**
 * Makes a client of a service.
 *
 * @example
 * const axis = createClient({ baseUrl: "https://vxp.example.vn", auth: { vxp: vxpHmac({ systemId, secret }) } });
 * const agencies = () => getAgenciesList(axis, {});
 */
export function createClient(options: ClientOptions): Client {
  const { baseUrl, fetch = globalThis.fetch as Fetch } = options;
  return {
    retry: {},
    timeouts: {},
    clock: systemClock,
    name: baseUrl,
    ...options,
    baseUrl: baseUrl.replace(/\/+$/, ""),
    fetch,
  };
}

/**
 * Returns the address of a service's server with its variables filled in.
 *
 * @param index which of the servers. Default: the first.
 * @example
 * serverUrl(service, { host: "lgsp.example.vn" })
 */
export function serverUrl(service: ServiceData, variables: Readonly<Record<string, string>> = {}, index = 0): string {
  const server = service.servers[index];
  return (server?.url ?? "").replace(
    /\{([^}]+)\}/g,
    (whole, name: string) => variables[name] ?? server?.variables[name] ?? whole,
  );
}
