import { type ContentData, type HandlerReply, type OperationData, schemaFindings } from "@egov-vn/clients/runtime";
import type { Finding } from "@egov-vn/core";
import { jsonResponse, type MockResponse } from "./message.js";

/** Returns what the specification says of an answer's body; `undefined` when it says nothing of the status. */
function contentsOf({ replies }: OperationData, status: number): readonly ContentData[] | undefined {
  const of = (wanted: string) => replies.find(([described]) => described === wanted);
  return (of(`${status}`) ?? of(`${`${status}`[0]}XX`) ?? of("default"))?.[1];
}

/**
 * Lists what in an answer breaks the operation's contract.
 *
 * @returns `undefined` when the specification has no such status.
 */
export function answerFindings(operation: OperationData, reply: HandlerReply<unknown>): readonly Finding[] | undefined {
  const contents = contentsOf(operation, reply.status);
  if (!contents) return undefined;
  const schema = contents[0]?.[2];
  return schema ? schemaFindings(schema(), reply.body, "", false) : [];
}

/** Writes an answer as its specification says. */
export function writeAnswer(
  operation: OperationData,
  { status, headers = {}, body }: HandlerReply<unknown>,
): MockResponse {
  if (body instanceof Uint8Array) {
    const type = contentsOf(operation, status)?.[0]?.[0] ?? "application/octet-stream";
    return { status, headers: { "content-type": type, ...headers }, body };
  }
  if (body === undefined) return { status, headers, body: new Uint8Array() };
  const written = jsonResponse(status, body);
  return { ...written, headers: { ...written.headers, ...headers } };
}
