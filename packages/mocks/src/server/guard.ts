import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { isIP } from "node:net";
import { isControl } from "../control/paths.js";
import { failures } from "../failures.js";
import { LOOPBACK } from "../loopback.js";
import { type MockResponse, problemResponse } from "../message.js";

/** Who may call. */
export interface GuardOptions {
  /** The address to listen on. Default: `127.0.0.1`. Any but those of this machine needs `apiKey`. */
  readonly host?: string;
  /** What every call must show in the header `mock-key`. Browsers show it once, as `/?key=…`. At least 16 characters. */
  readonly apiKey?: string;
  /** Origins whose pages may call the systems, not the control: `["https://vendor.example"]`, or `*` for all. */
  readonly cors?: readonly string[] | "*";
}

/** What a guard looks at. */
interface GuardedCall {
  readonly method: string;
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
}

/** Looks at calls before anything else does. */
export interface Guard {
  /** Returns the answer to a call that may not go on. */
  refuses(call: GuardedCall): MockResponse | undefined;
  /** Returns the headers that let a page read an answer. */
  readable(call: GuardedCall): Readonly<Record<string, string>>;
}

const SHORTEST_KEY = 16;
const KEY_HEADER = "mock-key";
const WILDCARDS = new Set(["0.0.0.0", "::"]);

/** Returns a host as addresses have it: one of IPv6 in brackets. */
export const hostInAddress = (host: string): string => (isIP(host) === 6 ? `[${host}]` : host);
const isAddress = (name: string): boolean => isIP(name.replace(/^\[(.*)\]$/, "$1")) !== 0;
const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** Reads the key out of a header or a cookie. */
function keyOf({ headers }: GuardedCall): string {
  const shown = headers[KEY_HEADER];
  if (typeof shown === "string") return shown;
  const [, cookie = ""] = /(?:^|;\s*)mock-key=([^;]*)/.exec(headers.cookie ?? "") ?? [];
  try {
    return decodeURIComponent(cookie);
  } catch {
    return "";
  }
}

/**
 * Makes the guard of a server.
 *
 * @param port tells the port once the server listens.
 * @throws Failure when other machines could call without a key.
 */
export function guardOf({ host = "127.0.0.1", apiKey, cors = [] }: GuardOptions, port: () => number): Guard {
  const near = LOOPBACK.has(hostInAddress(host));
  if ((!near || apiKey !== undefined) && (apiKey ?? "").length < SHORTEST_KEY)
    throw failures.keyNeeded({ host, length: SHORTEST_KEY });
  const wanted = apiKey === undefined ? undefined : digest(apiKey);
  const names = new Set([...LOOPBACK, hostInAddress(host)]);
  /** Tells whether the host of a request is this server. A name that an attacker points to this machine is not. */
  const isHere = (given: string | undefined): boolean => {
    const [, name = "", at = "80"] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(given ?? "") ?? [];
    if (Number(at) !== port()) return false;
    return names.has(name) || (WILDCARDS.has(host) && isAddress(name));
  };
  const isForeign = (origin: string): boolean => !isHere(/^http:\/\/(.+)$/.exec(origin)?.[1]);
  const isAllowed = ({ target, headers: { origin } }: GuardedCall): boolean =>
    origin !== undefined && !isControl(target) && target !== "/" && (cors === "*" || cors.includes(origin));
  const readable: Guard["readable"] = (call) =>
    isAllowed(call)
      ? {
          "access-control-allow-origin": call.headers.origin ?? "",
          "access-control-expose-headers": "*",
          vary: "origin",
        }
      : {};

  /** Answers a browser that asks whether a page may call. */
  function preflight(call: GuardedCall): MockResponse | undefined {
    if (call.method !== "OPTIONS" || !isAllowed(call) || !call.headers["access-control-request-method"])
      return undefined;
    const headers = {
      ...readable(call),
      "access-control-allow-methods": "GET, PUT, POST, DELETE, PATCH",
      "access-control-allow-headers": call.headers["access-control-request-headers"] ?? "",
      "access-control-max-age": "600",
    };
    return { status: 204, headers, body: new Uint8Array() };
  }

  function refusedKey(call: GuardedCall): MockResponse | undefined {
    if (!wanted) return undefined;
    const [path, query] = call.target.split("?");
    const inQuery = path === "/" ? new URLSearchParams(query).get("key") : null;
    if (inQuery !== null && timingSafeEqual(digest(inQuery), wanted)) {
      // The key leaves the address bar, where others could read it.
      const cookie = `mock-key=${encodeURIComponent(inQuery)}; HttpOnly; SameSite=Strict; Path=/`;
      return { status: 303, headers: { location: "/", "set-cookie": cookie }, body: new Uint8Array() };
    }
    if (timingSafeEqual(digest(keyOf(call)), wanted)) return undefined;
    return problemResponse(401, "Key wanted", [
      `Hãy gửi khóa trong tiêu đề ${KEY_HEADER}, hoặc mở /?key=… bằng trình duyệt.`,
      `Send the key in the header ${KEY_HEADER}, or open /?key=… in a browser.`,
    ]);
  }

  return {
    readable,
    refuses(call) {
      const { origin, host: given } = call.headers;
      if (!isHere(given)) {
        return problemResponse(421, "Wrong host", [
          "Tên máy chủ trong lời gọi không phải máy này.",
          "The host of the request is not this machine.",
        ]);
      }
      if (origin !== undefined && isForeign(origin) && !isAllowed(call)) {
        return problemResponse(403, "Foreign origin", [
          "Trang web khác không được gọi máy chủ giả lập.",
          "Pages of other origins may not call the mock.",
        ]);
      }
      return preflight(call) ?? refusedKey(call);
    },
  };
}
