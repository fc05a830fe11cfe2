import { type HttpHandler, HttpResponse, http } from "msw";
import type { MockResponse } from "./message.js";
import type { Province } from "./province.js";

/** Where a province is answered in a test. */
export interface HandlerOptions {
  readonly province: Province;
  /** The address of the province. Default: `https://province.example`. */
  readonly origin?: string;
  /**
   * Addresses of systems, for clients that have their own: `{ "document-axis": "https://axis.vendor.example" }`. A name of an
   * operation is also taken, of those whose server is the whole address.
   */
  readonly at?: Readonly<Record<string, string>>;
}

const toResponse = ({ status, headers, body, lost }: MockResponse): Response =>
  lost
    ? HttpResponse.error()
    : new Response(status === 204 || status === 304 ? null : (body as BodyInit), { status, headers });

/**
 * Makes the handler of msw that answers for a province: one, however many operations it has. Requests that lead elsewhere are
 * left to other handlers.
 *
 * @example
 * handlers({ province }).length // => 1
 */
export function handlers({ province, origin = "https://province.example", at = {} }: HandlerOptions): HttpHandler[] {
  const places = [
    ...Object.entries(at).map(([name, address]) => {
      const base = name.includes("/") ? province.basePath(name) : `/${name}`;
      return [address.replace(/\/+$/, ""), base] as const;
    }),
    [origin.replace(/\/+$/, ""), ""] as const,
  ];
  const resolver = async ({ request }: { request: Request }): Promise<Response | undefined> => {
    const { url, method, headers } = request;
    const place = places.find(
      ([address]) => url === address || (/^[/?]/.test(url.slice(address.length)) && url.startsWith(address)),
    );
    if (!place) return undefined;
    const [address, base] = place;
    const target = `${base}${url.slice(address.length)}` || "/";
    const body = new Uint8Array(await request.clone().arrayBuffer());
    return toResponse(await province.handle({ method, target, headers: Object.fromEntries(headers), body }));
  };
  return [http.all("*", resolver)];
}
