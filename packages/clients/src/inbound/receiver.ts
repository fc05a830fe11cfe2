import type { Finding } from "@egov-vn/core";
import type { ZodType } from "zod";
import type { Journal } from "../journal/journal.js";
import { memoryJournal } from "../journal/memory-journal.js";
import { findingOf, schemaFindings } from "../runtime/schema-findings.js";

/** Headers as a server has them: those of `node:http`, of Express, or of a `Request`. */
export type IncomingHeaders =
  | { get(name: string): string | null }
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** What is answered to the one who called. */
export interface InboundReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * How a call stands: `new`: deal with it. `duplicate`: it has been dealt with. `in-progress`: it is being dealt with.
 * `ignored`: it asks for nothing. `refused`: it is not what it says.
 */
export type ReceivedState = "new" | "duplicate" | "in-progress" | "ignored" | "refused";

/** A call that arrived. */
export interface Received<Event> {
  readonly state: ReceivedState;
  /** By which the same call is known again. */
  readonly id: string | undefined;
  /** What it says; absent when it was refused. */
  readonly event: Event | undefined;
  readonly findings: readonly Finding[];
  /** What to answer once it has been dealt with; of what is not new, at once. */
  readonly reply: InboundReply;
  /** Remembers that it has been dealt with, before the answer goes out. */
  done(): Promise<void>;
  /** Forgets it, so that it may come again, and returns what to answer then. */
  failed(): Promise<InboundReply>;
}

/** Reads a call that arrived, as bytes and headers: `(bytes, headers) → { event, findings, reply }`. */
export type Receiver<Event> = (bytes: Uint8Array, headers: IncomingHeaders) => Promise<Received<Event>>;

/** What every receiver may be given. */
export interface ReceiverOptions {
  /** Remembers what has been dealt with. Default: in memory, until the process ends. */
  readonly journal?: Journal;
}

/** What makes a receiver of one kind of call. */
export interface ReceiverParts<Event> {
  /** Begins the ids in the journal, which may be shared. */
  readonly kind: string;
  /** Reads the bytes, or tells of what they are not. */
  read(bytes: Uint8Array, findings: Finding[]): unknown;
  readonly schema?: ZodType;
  /** Lists what speaks against the sender: a checksum, a signature, a secret. */
  verify?(event: Event, bytes: Uint8Array, header: (name: string) => string): Promise<Finding[]> | Finding[];
  idOf(event: Event, header: (name: string) => string): string;
  /** Tells what needs no work, such as an echo of one's own. */
  ignores?(event: Event): boolean;
  /** Writes the answer. */
  answer(how: "accepted" | "refused" | "later", header: (name: string) => string, id: string): InboundReply;
}

/** Reads a header by its name, in any case; `""` when it is missing. */
function headerReader(headers: IncomingHeaders): (name: string) => string {
  const { get } = headers as { get?: unknown };
  if (typeof get === "function") return (name) => (headers as { get(name: string): string | null }).get(name) ?? "";
  const byName = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  return (name) => {
    const value = byName.get(name.toLowerCase());
    return (Array.isArray(value) ? value[0] : (value as string | undefined)) ?? "";
  };
}

const isError = ({ severity }: Finding): boolean => severity === "error";

/** Makes a receiver. */
export function receiver<Event>(
  parts: ReceiverParts<Event>,
  { journal = memoryJournal() }: ReceiverOptions,
): Receiver<Event> {
  const atWork = new Set<string>();
  return async (bytes, headers) => {
    const header = headerReader(headers);
    const findings: Finding[] = [];
    const result = (
      state: ReceivedState,
      how: "accepted" | "refused" | "later",
      id?: string,
      event?: Event,
    ): Received<Event> => ({
      state,
      id,
      event,
      findings,
      reply: parts.answer(how, header, id ?? ""),
      async done() {
        if (state !== "new" || id === undefined) return;
        await journal.settle(`${parts.kind}:${id}`, true);
        atWork.delete(id);
      },
      async failed() {
        if (state === "new" && id !== undefined) {
          await journal.settle(`${parts.kind}:${id}`, false);
          atWork.delete(id);
        }
        return parts.answer("later", header, id ?? "");
      },
    });
    const event = parts.read(bytes, findings) as Event;
    if (!findings.some(isError) && parts.schema) findings.push(...schemaFindings(parts.schema, event, "", true));
    if (!findings.some(isError) && parts.verify) findings.push(...(await parts.verify(event, bytes, header)));
    if (findings.some(isError)) return result("refused", "refused");
    const id = parts.idOf(event, header);
    if (parts.ignores?.(event)) return result("ignored", "accepted", id, event);
    if (atWork.has(id)) return result("in-progress", "later", id, event);
    atWork.add(id);
    let before: Awaited<ReturnType<Journal["begin"]>>;
    try {
      before = await journal.begin({ key: `${parts.kind}:${id}`, operation: parts.kind, input: null });
    } catch (error) {
      atWork.delete(id);
      throw error;
    }
    if (before.state !== "settled") return result("new", "accepted", id, event);
    atWork.delete(id);
    findings.push({ ...findingOf(DONE_BEFORE, "", { id }), severity: "info" });
    return result("duplicate", "accepted", id, event);
  };
}

// Their words are in `rules.ts`.
const UNREADABLE = 12;
const DONE_BEFORE = 13;

/** Reads JSON in UTF-8. */
export function readJson(bytes: Uint8Array, findings: Finding[]): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    findings.push(findingOf(UNREADABLE, "", { wanted: "JSON" }));
    return undefined;
  }
}

/** Writes an answer in JSON. */
export function jsonReply(body: unknown, status = 200): InboundReply {
  return { status, headers: { "content-type": "application/json; charset=utf-8" }, body: JSON.stringify(body) };
}

/**
 * Deals with a call that arrived, and returns what to answer: yes when `work` is done, and that it may come again when it
 * fails. What has been dealt with is answered without work.
 *
 * @param onError takes what `work` threw.
 *
 * @example
 * const reply = await answer(receivePayment, bytes, request.headers, async (notice) => markPaid(notice.MaThamChieu));
 */
export async function answer<Event>(
  receive: Receiver<Event>,
  bytes: Uint8Array,
  headers: IncomingHeaders,
  work: (event: Event, received: Received<Event>) => void | Promise<void>,
  onError: (error: unknown) => void = () => {},
): Promise<InboundReply> {
  const received = await receive(bytes, headers);
  if (received.state !== "new") return received.reply;
  try {
    await work(received.event as Event, received);
  } catch (error) {
    onError(error);
    return received.failed();
  }
  await received.done();
  return received.reply;
}
