import { toHex } from "../base64.js";
import type { Authenticator } from "../client.js";

/** An account of a system on the document axis. */
export interface VxpAccount {
  readonly systemId: string;
  readonly secret: string;
}

const PREFIX = "XroadVnpt-";
/** Seconds between the clocks that are not worth correcting. */
const SMALL_SKEW = 5;
const OFFSET_OF_VIET_NAM = 7 * 3_600_000;

/** Writes a moment as `ddMMyyyy'T'HHmmss+SSSS` in the time of Viet Nam, the milliseconds in four digits. */
function timestampOf(milliseconds: number): string {
  const [, year, month, day, time, fraction] = /^(\d+)-(\d\d)-(\d\d)T(.{8})\.(\d+)/.exec(
    new Date(milliseconds + OFFSET_OF_VIET_NAM).toISOString(),
  ) as unknown as string[];
  return `${day}${month}${year}T${time?.replaceAll(":", "")}+${fraction?.padStart(4, "0")}`;
}

/**
 * Proves who calls to the document axis: signs the headers of the call with HMAC-SHA256. Where a reply shows that the
 * peer's clock is another, times are written by the peer's.
 *
 * Source: the official Java client 2.0.0 and 2.0.1, one reading.
 * @example
 * createClient({ baseUrl, auth: { vxp: vxpHmac({ systemId, secret }) } })
 */
export function vxpHmac({ systemId, secret }: VxpAccount): Authenticator {
  const encoder = new TextEncoder();
  let key: Promise<CryptoKey> | undefined;
  let skew = 0;
  return {
    async apply(request, { clock }) {
      const { headers } = request;
      headers["content-type"] ??= "application/json";
      headers[`${PREFIX}systemid`] = systemId;
      headers[`${PREFIX}timestamp`] = timestampOf(clock.now() + skew);
      headers[`${PREFIX}Content-Type`] = headers["content-type"];
      const signed = Object.entries(headers).filter(
        ([name]) => name.startsWith(PREFIX) && !/-(?:sign-header|hash-header|version$)/.test(name),
      );
      const text = JSON.stringify(Object.fromEntries(signed));
      key ??= crypto.subtle.importKey("raw", encoder.encode(secret), { name: "HMAC", hash: "SHA-256" }, false, [
        "sign",
      ]);
      const mac = await crypto.subtle.sign("HMAC", await key, encoder.encode(text));
      headers[`${PREFIX}sign-header`] = text;
      headers[`${PREFIX}sign-header-key`] = signed.map(([name]) => name.slice(PREFIX.length)).join(";");
      headers[`${PREFIX}hash-header`] = toHex(mac);
      headers[`${PREFIX}version`] = "3.0.201608";
    },
    // A refused timestamp is written again, by what `seen` has learnt.
    renew() {},
    seen(headers, { clock }) {
      const theirs = Date.parse(headers.get("date") ?? "");
      if (Number.isNaN(theirs)) return;
      const difference = theirs - clock.now();
      skew = Math.abs(difference) > SMALL_SKEW * 1000 ? difference : 0;
    },
  };
}
