import type { ZodType } from "zod";

/** Where a parameter stands in a request. */
export type ParameterPlace = "path" | "query" | "header" | "cookie";

/**
 * How a parameter is written. `text`: as it is. `list`: items joined by commas. `many`: `name=value` for each item.
 * `json`: JSON text, escaped to ASCII in headers. `object`: `name[key]=value` for each key.
 */
export type ParameterForm = "text" | "list" | "many" | "json" | "object";

/** How a body is written. `bytes` takes bytes, a `Blob` or a stream, and gives bytes. */
export type BodyForm = "json" | "form" | "multipart" | "bytes" | "text";

/** Gives a schema when it is first needed, so that schemas may name each other. */
export type SchemaOf = () => ZodType;

/** A parameter: its key in the input, place, name on the wire, whether it is required, form, and schema. */
export type ParameterData = readonly [
  key: string,
  place: ParameterPlace,
  name: string,
  required: 0 | 1,
  form: ParameterForm,
  schema?: SchemaOf,
];

/** A body: its media type, form and schema. */
export type ContentData = readonly [mediaType: string, form: BodyForm, schema?: SchemaOf];

/** A reply: its status as the specification writes it (`200`, `2XX`, `default`), and its bodies. */
export type ReplyData = readonly [status: string, contents: readonly ContentData[]];

/** How a peer says yes or no inside a reply. */
export interface OutcomeData {
  /** JSON pointer to the field that tells. */
  readonly at: string;
  /** The values that mean success, compared as text: `"0"` is also the number 0. */
  readonly success: readonly string[];
  /** JSON pointer to the code, where another field than `at` has it. */
  readonly code?: string;
  /** JSON pointer to the words. */
  readonly message?: string;
  /** Set where a reply without the field that tells says yes. */
  readonly optional?: boolean;
}

/** How an operation is asked for its pages. */
export interface PagingData {
  readonly kind: "page" | "cursor";
  /** Key of the input: the number of the page. */
  readonly page?: string;
  /** Key of the input: how many items a page has. */
  readonly size?: string;
  /** Key of the input: where to go on. */
  readonly cursor?: string;
  /** JSON pointer into the reply: where to go on. */
  readonly next?: string;
  /** JSON pointer into the reply: the items. */
  readonly items: string;
}

/** An operation as data: what a generator writes of it. */
export interface OperationData {
  /** The operation's id, as in the specification. */
  readonly id: string;
  readonly method: "GET" | "PUT" | "POST" | "DELETE" | "OPTIONS" | "HEAD" | "PATCH" | "TRACE";
  /** The path with its parameters in braces. */
  readonly path: string;
  /** Set when asking twice does what asking once does. */
  readonly idempotent: boolean;
  /** Alternatives, each the names of the schemes that it needs together. None: no credentials. */
  readonly security: readonly (readonly string[])[];
  readonly params: readonly ParameterData[];
  /** The first of the contents is sent. */
  readonly body?: { readonly required: 0 | 1; readonly contents: readonly ContentData[] };
  readonly replies: readonly ReplyData[];
  /** Absent where the HTTP status tells the outcome. */
  readonly outcome?: OutcomeData;
  readonly paging?: PagingData;
  /** Tells operations of one address apart: JSON pointer into the body, and the value that this one has there. */
  readonly select?: { readonly at: string; readonly is: string };
  /** Pointers into the input to what is secret, `*` for any item. */
  readonly secrets?: readonly string[];
  /** Pointers into the input to personal data, `*` for any item. */
  readonly persons?: readonly string[];
}

/** A way of proving who calls, as a specification states it. */
export interface SecurityData {
  readonly type: "apiKey" | "http" | "oauth2" | "openIdConnect" | "mutualTLS";
  /** Of `http`: `basic` or `bearer`; else the name of a scheme of ours, such as `lgspaccesstoken`. */
  readonly scheme?: string;
  readonly in?: ParameterPlace;
  readonly name?: string;
  /** Where OAuth2 client credentials get their token. */
  readonly tokenUrl?: string;
}

/** A service as data: where it is and what it asks for. */
export interface ServiceData {
  readonly id: string;
  readonly title: readonly [vi: string, en: string];
  readonly version: string;
  readonly servers: readonly { readonly url: string; readonly variables: Readonly<Record<string, string>> }[];
  readonly security: Readonly<Record<string, SecurityData>>;
}
