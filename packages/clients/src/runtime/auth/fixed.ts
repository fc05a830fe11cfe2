import { toBase64 } from "../base64.js";
import type { Authenticator } from "../client.js";

/**
 * Proves who calls by headers that stay the same, such as `X-SystemId` and `X-SecretKey`.
 *
 * @example
 * createClient({ baseUrl, auth: { system: fixedHeaders({ "X-SystemId": id, "X-SecretKey": secret }) } })
 */
export function fixedHeaders(headers: Readonly<Record<string, string>>): Authenticator {
  return {
    apply(request) {
      Object.assign(request.headers, headers);
    },
  };
}

/** Proves who calls by a name and a password in the header `Authorization`. */
export function basic(user: string, password: string): Authenticator {
  return fixedHeaders({ authorization: `Basic ${toBase64(`${user}:${password}`)}` });
}

/** Proves who calls by fields of the JSON body that stay the same, such as `authKey`. */
export function fixedBodyKey(bodyKey: string, secret: string): Authenticator {
  return {
    bodyKey,
    apply(request) {
      request.body = { ...(request.body as object), [bodyKey]: secret };
    },
  };
}
