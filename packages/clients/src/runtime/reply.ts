import type { Finding } from "@egov-vn/core";
import type { OperationData } from "./data.js";
import { findingOf, schemaFindings } from "./schema-findings.js";

/** What the runtime needs of a reply; that of fetch has it, and so has the one of `@egov-vn/clients/undici`. */
export interface FetchReply {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: ReadableStream<Uint8Array> | null;
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

// Its words are in `rules.ts`.
const NOT_JSON = 12;

/** A reply as it was read. */
export interface ReadReply {
  readonly value: unknown;
  readonly findings: readonly Finding[];
}

/**
 * Reads a reply as the specification says, and holds it to its schema. A reply without a body is `undefined`, whatever its
 * headers say. Gateways call JSON text/plain or text/html: what the specification says then holds.
 *
 * @param check whether the schema is looked at.
 */
export async function readReply(
  { replies, method }: OperationData,
  reply: FetchReply,
  check: boolean,
): Promise<ReadReply> {
  const status = `${reply.status}`;
  const of = (wanted: string) => replies.find(([described]) => described === wanted);
  const [, contents] = of(status) ?? of(`${status[0]}XX`) ?? of("default") ?? [];
  const type = reply.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  const content = contents?.find(([mediaType]) => mediaType === type) ?? contents?.[0];
  const form = content?.[1] ?? (type.includes("json") ? "json" : "text");
  if (form === "bytes") return { value: new Uint8Array(await reply.arrayBuffer()), findings: [] };
  const text = method === "HEAD" ? "" : await reply.text();
  let value: unknown = text || undefined;
  if (form === "json" && text) {
    try {
      value = JSON.parse(text.replace(/^\ufeff/, ""));
    } catch {
      return { value, findings: [findingOf(NOT_JSON, "", { wanted: "JSON" })] };
    }
  }
  const schema = check && method !== "HEAD" && content?.[2];
  return { value, findings: schema ? schemaFindings(schema(), value, "", true) : [] };
}
