import { toBase64 } from "../base64.js";
import type { Authenticator, Client } from "../client.js";
import { TokenCache } from "./token-cache.js";
import { askForToken } from "./token-request.js";

/** An account of an OAuth2 token service. */
export interface ClientCredentials {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope?: string;
  /** Where the account stands in the request for a token: the header `Authorization`, or the form. Default: the header. */
  readonly accountIn?: "header" | "form";
}

const bearer = (token: string): string => `Bearer ${token}`;

/** Makes the proof of a token in a header of each call. */
export function tokenProof(
  ask: (client: Client) => ConstructorParameters<typeof TokenCache>[0],
  header = "authorization",
  write: (token: string) => string = bearer,
  fixed: Readonly<Record<string, string>> = {},
): Authenticator {
  let cache: TokenCache | undefined;
  const sent = new WeakMap<object, string>();
  return {
    async apply(request, client, signal) {
      cache ??= new TokenCache(ask(client));
      const token = await cache.get(signal);
      sent.set(request, token);
      Object.assign(request.headers, fixed, { [header]: write(token) });
    },
    renew: (request) => cache?.forget(sent.get(request)),
  };
}

/**
 * Proves who calls by OAuth2 client credentials: the token is asked for once, kept until shortly before its end, and
 * asked for again when a call is refused with 401.
 *
 * @example
 * createClient({ baseUrl, auth: { oauth2: clientCredentials({ tokenUrl, clientId, clientSecret }) } })
 */
export function clientCredentials(account: ClientCredentials): Authenticator {
  const { tokenUrl, clientId, clientSecret, scope, accountIn = "header" } = account;
  return tokenProof(
    (client) => () =>
      askForToken(
        {
          url: tokenUrl,
          form: "form",
          body: {
            grant_type: "client_credentials",
            ...(scope !== undefined && { scope }),
            ...(accountIn === "form" && { client_id: clientId, client_secret: clientSecret }),
          },
          headers: accountIn === "header" ? { authorization: `Basic ${toBase64(`${clientId}:${clientSecret}`)}` } : {},
          tokenAt: "/access_token",
          lifetimeAt: "/expires_in",
        },
        client,
      ),
  );
}

/** An account of a gateway of the family `lgspaccesstoken`. */
export interface LgspAccount {
  readonly tokenUrl: string;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly appName: string;
  readonly partnerCode: string;
  readonly partnerCodeCus: string;
}

/**
 * Proves who calls to the gateways that want the header `lgspaccesstoken`, with the request for a token and with each call,
 * in addition to the token itself.
 *
 * Source: two implementations of provinces and one of price data.
 * @example
 * createClient({ baseUrl, auth: { lgsp: lgspAccessToken({ tokenUrl, accessKey, secretKey, appName, partnerCode, partnerCodeCus }) } })
 */
export function lgspAccessToken(account: LgspAccount): Authenticator {
  const { tokenUrl, accessKey, secretKey, appName, partnerCode, partnerCodeCus } = account;
  const lgspaccesstoken = toBase64(
    JSON.stringify({
      AccessKey: accessKey,
      SecretKey: secretKey,
      AppName: appName,
      PartnerCode: partnerCode,
      PartnerCodeCus: partnerCodeCus,
    }),
  );
  return tokenProof(
    (client) => () =>
      askForToken(
        {
          url: tokenUrl,
          form: "form",
          body: { grant_type: "client_credentials" },
          headers: { lgspaccesstoken },
          tokenAt: "/access_token",
          lifetimeAt: "/expires_in",
        },
        client,
      ),
    "authorization",
    bearer,
    { lgspaccesstoken },
  );
}
