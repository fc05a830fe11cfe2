import type { Finding } from "@egov-vn/core";
import type { BodyForm, OperationData, ParameterForm, SchemaOf } from "./data.js";
import { findingOf, schemaFindings } from "./schema-findings.js";

/** What is about to be sent. Who proves the caller's identity may still change headers and JSON body. */
export interface OutgoingRequest {
  readonly method: string;
  readonly url: string;
  /** Names as they are written. */
  readonly headers: Record<string, string>;
  /** The value of the body, before it is written. */
  body: unknown;
  readonly form: BodyForm | undefined;
}

/** The input of an operation: a key per parameter, and `body`. */
export type Input = Readonly<Record<string, unknown>>;

// Rules of what is looked at before a call leaves; their words are in `rules.ts`.
const DOT_SEGMENT = 1;
const BAD_HEADER = 2;
const NO_TEXT = 3;
const BAD_UNICODE = 4;
const MISSING = 901;

// What fetch sends as it is: printable ASCII, no space at either end. It refuses line ends, and trims or garbles the rest.
const HEADER_VALUE = /^(?:[!-~](?:[\t -~]*[!-~])?)?$/;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** Writes a value as text, and tells of one that has no text that everybody would write. */
type Write = (value: unknown) => string;

const entriesOf = (value: unknown): [string, unknown][] =>
  Object.entries(value as object).filter(([, item]) => item != null);

/** Writes `name=value` pairs of a query or a cookie. */
function pairsOf(name: string, form: ParameterForm, value: unknown, write: Write): string[] {
  const key = encodeURIComponent(name);
  if (form === "object")
    return entriesOf(value).map(([part, item]) => `${key}[${encodeURIComponent(part)}]=${write(item)}`);
  if (form === "many") return listOf(value).map((item) => `${key}=${write(item)}`);
  return [`${key}=${form === "json" ? write(JSON.stringify(value)) : listOf(value).map(write).join(",")}`];
}

/** Escapes what is not ASCII, so that JSON text can stand in a header. */
const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[\x7f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/**
 * Writes the request of an input.
 *
 * @param base where the service is, without a slash at its end.
 * @param findings takes what cannot be written; the request must not be sent then.
 * @param check whether it also takes what is missing and what the schemas say.
 */
export function requestOf(
  { method, path, params, body }: OperationData,
  base: string,
  input: Input,
  findings: Finding[],
  check: boolean,
): OutgoingRequest {
  const checked = (value: unknown, required: unknown, place: string, schema: SchemaOf | undefined): boolean => {
    const given = value !== undefined && value !== null;
    if (check && (given ? schema : required)) {
      findings.push(...(given && schema ? schemaFindings(schema(), value, place, false) : [findingOf(MISSING, place)]));
    }
    return given;
  };
  const headers: Record<string, string> = {};
  const query: string[] = [];
  const cookies: string[] = [];
  let address = path;
  for (const [key, place, name, required, form, schema] of params) {
    const value = input[key];
    if (!checked(value, required, `/${key}`, schema)) continue;
    const refuse = (rule: number, found = ""): string => {
      findings.push(findingOf(rule, `/${key}`, { found }));
      return "-";
    };
    const text: Write = (item) => {
      const written = String(item);
      if (typeof item === "object" || Number.isNaN(item))
        return refuse(NO_TEXT, Object.prototype.toString.call(item).slice(8, -1));
      return /\p{Surrogate}/u.test(written) ? refuse(BAD_UNICODE) : written;
    };
    const encoded: Write = (item) => encodeURIComponent(text(item));
    if (place === "path") {
      const segment = listOf(value).map(encoded).join(",");
      address = address.replace(`{${name}}`, () => segment || refuse(DOT_SEGMENT));
    } else if (place !== "header") {
      (place === "query" ? query : cookies).push(...pairsOf(name, form, value, encoded));
    } else {
      const written = form === "json" ? asciiJson(value) : listOf(value).map(text).join(",");
      headers[name] = HEADER_VALUE.test(written) ? written : refuse(BAD_HEADER);
    }
  }
  // A segment of dots leads to another address, also when two parameters make it together.
  if (/\/\.\.?(?=\/|$)/.test(address)) {
    for (const [key, place] of params) if (place === "path") findings.push(findingOf(DOT_SEGMENT, `/${key}`));
  }
  if (cookies.length > 0) headers.cookie = cookies.join("; ");
  const content = body?.contents[0];
  const [mediaType, form] = (checked(input.body, body?.required, "/body", content?.[2]) && content) || [];
  if (mediaType && form !== "multipart") headers["content-type"] = mediaType;
  return {
    method,
    url: base + address + (query.length > 0 ? `?${query.join("&")}` : ""),
    headers,
    body: form && input.body,
    form,
  };
}

/** Writes a body as fetch takes it. */
export function bodyOf({ form, body }: OutgoingRequest): BodyInit | undefined {
  if (form === "json") return JSON.stringify(body);
  if (form !== "form" && form !== "multipart") return body as BodyInit | undefined;
  const data = form === "form" ? new URLSearchParams() : new FormData();
  for (const [key, value] of entriesOf(body)) {
    for (const item of listOf(value)) {
      const part = item instanceof Uint8Array ? new Blob([item as BlobPart]) : item;
      const written = part instanceof Blob || typeof part !== "object" ? part : JSON.stringify(part);
      data.append(key, written as string);
    }
  }
  return data;
}
