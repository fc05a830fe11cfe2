import { personalKindOfName } from "@egov-vn/core";
import { fromBase64 } from "./base64.js";
import type { CallEvent, EventHook } from "./client.js";
import type { OutgoingRequest } from "./request.js";

const MASK = "•••";
/** Names of what proves who calls, in the spellings of the field. */
const SECRET_NAME =
  /token|secret|password|passwd|mat_?khau|session|authori[sz]|authhash|auth_?key|access_?key|api_?key|security(?:code|key)|cookie|signature|sign-header|hash-header|checksum|maxacthuc|^(?:otp|sad|pin|code|state|encrypt_key)$|^x-.*key$|client_?key/i;
/** Headers that tell nothing of anybody. */
const PLAIN_HEADER =
  /^(?:accept|content-type|content-length|user-agent|retry-after|date|x-request-id|x-correlation-id|xroadvnpt-(?:from|to|servicetype|messagetype|docid|status|timestamp|content-type|version))$/i;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

function jsonIn(text: string): unknown {
  const start = text.trimStart()[0];
  try {
    if (start === "{" || start === "[") return JSON.parse(text);
    if (text.length < 16 || !/^[\w+/=-]+$/.test(text)) return undefined;
    const bytes = fromBase64(text);
    const inner = bytes && new TextDecoder().decode(bytes);
    return inner && /^\s*[{[]/.test(inner) ? JSON.parse(inner) : undefined;
  } catch {
    return undefined;
  }
}

const isMarked = (path: readonly string[], pointers: readonly string[] = []): boolean =>
  pointers.some((pointer) => {
    const parts = pointer.split("/").slice(1);
    return parts.length === path.length && parts.every((part, index) => part === "*" || part === path[index]);
  });

interface Marked {
  readonly secrets?: readonly string[];
  readonly persons?: readonly string[];
}

/**
 * Returns a value with secrets and personal data masked: what a specification marks, what is named like them, and what of
 * that lies in JSON or Base64 inside texts.
 *
 * @param path where the value lies in the input.
 * @example
 * masked({ MaHoSo: "H1", session: "s3cr3t" }) // => { MaHoSo: "H1", session: "•••" }
 */
export function masked(value: unknown, marked: Marked = {}, path: readonly string[] = []): unknown {
  if (isMarked(path, marked.secrets) || isMarked(path, marked.persons)) return value === undefined ? value : MASK;
  if (typeof value === "string") {
    const inner = jsonIn(value);
    return inner === undefined ? value : masked(inner, {}, path);
  }
  if (Array.isArray(value)) return value.map((item, index) => masked(item, marked, [...path, String(index)]));
  if (!isObject(value)) return value;
  if (value instanceof Uint8Array) return `${value.length} byte`;
  if (Object.getPrototypeOf(value) !== Object.prototype) return Object.prototype.toString.call(value);
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const hidden = inner !== undefined && (SECRET_NAME.test(name) || personalKindOfName(name) !== undefined);
      return [name, hidden ? MASK : masked(inner, marked, [...path, name])];
    }),
  );
}

/**
 * Returns the query of an address with its names alone: any value in an address may be somebody's number.
 *
 * @example
 * maskedQuery("https://lgsp.example/x?soDinhDanh=001099000001") // => "soDinhDanh=•••"
 */
export const maskedQuery = (url: string): string => url.split("?")[1]?.replace(/=[^&]*/g, `=${MASK}`) ?? "";

/**
 * Returns headers with the values masked of all but those that tell nothing of anybody.
 *
 * @example
 * maskedHeaders({ accept: "text/xml", authorization: "Bearer x" }) // => { accept: "text/xml", authorization: "•••" }
 */
export const maskedHeaders = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, PLAIN_HEADER.test(name) ? value : MASK]));

/** A request as a log may show it. */
export interface ShownRequest {
  /** Names of the query; the path is in the event. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/**
 * Makes a hook that is also shown what is sent: headers and body, with secrets and personal data masked.
 *
 * @example
 * createClient({ baseUrl, onEvent: withContents((event) => log.info(event)) })
 */
export function withContents(hook: (event: CallEvent) => void): EventHook {
  return Object.assign((event: CallEvent) => hook(event), {
    show: (request: OutgoingRequest, marked: Marked): ShownRequest => ({
      query: maskedQuery(request.url),
      headers: maskedHeaders(request.headers),
      body: masked(request.body, marked, ["body"]),
    }),
  });
}
