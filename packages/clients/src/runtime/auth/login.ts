import type { Authenticator } from "../client.js";
import { atPointer } from "../outcome.js";
import { tokenProof } from "./client-credentials.js";
import { TokenCache } from "./token-cache.js";
import { askForToken } from "./token-request.js";

/** A login by name and password. */
export interface Login {
  readonly url: string;
  /** What is sent, such as `{ username, password }`. */
  readonly account: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON pointer to the session or token in the reply. */
  readonly tokenAt: string;
  /** JSON pointer to its seconds in the reply, if it has any. */
  readonly lifetimeAt?: string;
}

const asking = (login: Login) => (client: Parameters<Authenticator["apply"]>[1]) => () =>
  askForToken(
    {
      url: login.url,
      form: "json",
      body: login.account,
      headers: login.headers ?? {},
      tokenAt: login.tokenAt,
      lifetimeAt: login.lifetimeAt ?? "/expires_in",
    },
    client,
  );

/**
 * Proves who calls by a login whose token travels in a header.
 *
 * @param header its name. Default `authorization`, written `Bearer …`; under another name the token is written alone.
 * @example
 * createClient({ baseUrl, auth: { login: loginToken({ url, account: { username, password }, tokenAt: "/data/token" }) } })
 */
export function loginToken(login: Login, header = "authorization"): Authenticator {
  return tokenProof(asking(login), header, header === "authorization" ? undefined : (token) => token);
}

/** A session that travels in the JSON body. */
export interface SessionLogin extends Login {
  /** Key of the body. Default `session`. */
  readonly bodyKey?: string;
  /** JSON pointer to a code of the reply, and the codes that say that the session has ended. */
  readonly ended?: { readonly at: string; readonly codes: readonly string[] };
}

/**
 * Proves who calls by a login whose session travels in the JSON body of each call, as the national portal wants it. The
 * session is asked for again when a call is refused with 401, or with a code that says that it has ended.
 *
 * Source: two implementations of the portal's adapter.
 * @example
 * createClient({ baseUrl, auth: { session: portalSession({ url, account: { username, password }, tokenAt: "/session" }) } })
 */
export function portalSession(login: SessionLogin): Authenticator {
  const { bodyKey = "session", ended } = login;
  let cache: TokenCache | undefined;
  return {
    bodyKey,
    async apply(request, client, signal) {
      cache ??= new TokenCache(asking(login)(client));
      request.body = { ...(request.body as object), [bodyKey]: await cache.get(signal) };
    },
    refused: (status, reply) =>
      status === 401 || ended?.codes.includes(String(atPointer(reply, ended.at) ?? "")) === true,
    renew: (request) => cache?.forget((request.body as Readonly<Record<string, string>>)[bodyKey]),
  };
}
