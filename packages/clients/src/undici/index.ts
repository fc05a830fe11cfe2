import { Readable } from "node:stream";
import { defineFailures } from "@egov-vn/core/failures";
import type { request as UndiciRequest } from "undici";
import type { Fetch, FetchReply } from "../runtime/index.js";

type Dispatcher = NonNullable<NonNullable<Parameters<typeof UndiciRequest>[1]>["dispatcher"]>;
type RequestOptions = NonNullable<Parameters<typeof UndiciRequest>[1]>;

const failures = defineFailures("clients", {
  redirect: {
    vi: "Bên nhận chuyển hướng lời gọi (HTTP {status}). Hãy khai báo địa chỉ cuối cùng.",
    en: "The peer redirects the call (HTTP {status}). Give the address it leads to.",
  },
});

/**
 * Makes a way out for Node that takes less than half the time of `fetch`: undici's own `request`.
 *
 * @param request `request` of the package undici, 7 or newer.
 * @param dispatcher an `Agent` or `ProxyAgent` of the same package: private authorities, client certificates, proxies.
 * @example
 * import { request } from "undici";
 * const axis = createClient({ baseUrl, fetch: undiciFetch(request) });
 */
export function undiciFetch(request: typeof UndiciRequest, dispatcher?: Dispatcher): Fetch {
  return async (url, init): Promise<FetchReply> => {
    const options = {
      method: init.method,
      headers: init.headers,
      body: init.body ?? null,
      signal: init.signal,
      ...(dispatcher && { dispatcher }),
    };
    const { statusCode, headers, body } = await request(url, options as RequestOptions);
    if (statusCode >= 300 && statusCode < 400 && statusCode !== 304) {
      await body.dump();
      throw failures.redirect({ status: String(statusCode) });
    }
    return {
      status: statusCode,
      headers: {
        get(name) {
          const value = headers[name.toLowerCase()];
          return Array.isArray(value) ? value.join(", ") : (value ?? null);
        },
      },
      // Made when it is asked for: a body that is read as text has no stream of the platform's.
      get body() {
        return Readable.toWeb(body) as unknown as ReadableStream<Uint8Array>;
      },
      text: () => body.text(),
      arrayBuffer: () => body.arrayBuffer(),
    };
  };
}
