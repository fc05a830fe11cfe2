import type { Finding } from "@egov-vn/core";
import type { Params } from "@egov-vn/core/failures";
import { type CallFacts, CallFailure, type FailureRow, type Outcome, placesOf } from "./call-failure.js";
import type { Authenticator, CallEvent, CallOptions, CheckMode, Client } from "./client.js";
import type { OperationData } from "./data.js";
import { firstOf, saidBy } from "./outcome.js";
import { readReply } from "./reply.js";
import { bodyOf, type Input, type OutgoingRequest, requestOf } from "./request.js";
import { codeOf, delayBefore, isSafeAfterError, isSafeAfterReply } from "./retry.js";

const INVALID: FailureRow = [
  "invalid",
  "not-sent",
  "Chưa gửi {operation}. Hãy sửa {places}.",
  "{operation} was not sent. Correct {places}.",
];
const CREDENTIALS: FailureRow = [
  "credentials",
  "not-sent",
  "Chưa gửi {operation}. Hãy khai báo xác thực {scheme}.",
  "{operation} was not sent. Give the client auth {scheme}.",
];
const ABORTED: FailureRow = [
  "aborted",
  "transport",
  "Chương trình đã hủy {operation}.",
  "The program aborted {operation}.",
];
const TIMEOUT: FailureRow = [
  "timeout",
  "transport",
  "Bên nhận không trả lời {operation} trong {limit} ms. Hãy kiểm tra đường truyền.",
  "The peer did not answer {operation} in {limit} ms. Check the line.",
];
const NETWORK: FailureRow = [
  "network",
  "transport",
  "Không gọi được {operation}: {reason}. Hãy kiểm tra địa chỉ và chứng thư.",
  "{operation} could not be called: {reason}. Check address and certificate.",
];
const REFUSED = [
  "Bên nhận từ chối {operation}: {code}. {said}",
  "The peer refused {operation}: {code}. {said}",
] as const;
const STATUS: FailureRow = ["status", "http", ...REFUSED];
const REJECTED: FailureRow = ["rejected", "rejected", ...REFUSED];
const CONTRACT: FailureRow = [
  "contract",
  "contract",
  "Bên nhận trả lời {operation} sai đặc tả: {places}. Hãy báo bên nhận.",
  "The peer answered {operation} against its specification: {places}. Tell the peer.",
];

/**
 * An operation of a service. Called, it throws what goes wrong as a `CallFailure`; `result` returns it instead.
 *
 * @example
 * const { ok } = await sendEdoc.result(axis, input);
 */
export interface Operation<Input, Output, Problem = unknown> {
  (client: Client, input: Input, options?: CallOptions): Promise<Output>;
  result(client: Client, input: Input, options?: CallOptions): Promise<Outcome<Output, Problem>>;
  /** What a generator wrote of it. */
  readonly data: OperationData;
}

/** Makes an operation out of its data. */
export function operation<Input, Output, Problem>(data: OperationData): Operation<Input, Output, Problem> {
  const result = (client: Client, input: Input, options?: CallOptions): Promise<Outcome<Output, Problem>> =>
    run(data, client, input as Readonly<Record<string, unknown>>, options) as Promise<Outcome<Output, Problem>>;
  const call = async (client: Client, input: Input, options?: CallOptions): Promise<Output> =>
    orThrow(await result(client, input, options));
  return Object.assign(call, { result, data });
}

/**
 * Calls an operation and gives the body of its reply as it comes in, for files that should not lie in memory.
 *
 * @throws CallFailure as the operation itself does.
 * @example
 * const bytes = await streamOf(downloadEdoc, axis, { docId });
 */
export async function streamOf<Input>(
  called: Operation<Input, unknown, unknown>,
  client: Client,
  input: Input,
  options?: CallOptions,
): Promise<ReadableStream<Uint8Array>> {
  const given = input as Readonly<Record<string, unknown>>;
  return orThrow(await run(called.data, client, given, options, true)) as ReadableStream<Uint8Array>;
}

function orThrow<Output>(outcome: Outcome<Output, unknown>): Output {
  if (outcome.ok) return outcome.value;
  throw outcome.failure;
}

/**
 * Returns the findings that end a call: errors, unless the caller wants to go on; of requests that fetch would refuse or
 * send elsewhere, and replies that are not JSON, in every mode.
 */
const blocking = (findings: readonly Finding[], mode: CheckMode = "throw"): Finding[] =>
  findings.filter(({ severity, rule }) => (mode === "throw" ? severity === "error" : rule < "CAL-9"));

/** Returns the proofs that an operation asks for, or the names of those that are missing. */
function proofsOf({ security }: OperationData, { auth = {} }: Client): readonly Authenticator[] | string {
  const names = security.find((together) => together.every((name) => auth[name]));
  if (names) return names.map((name) => auth[name] as Authenticator);
  return security.length === 0 ? [] : security.join(" / ");
}

const randomKey = (): string => crypto.getRandomValues(new Uint32Array(4)).join("-");

async function run(
  data: OperationData,
  client: Client,
  input: Input,
  options: CallOptions = {},
  streaming = false,
): Promise<Outcome<unknown>> {
  const { clock, onEvent, dispatcher } = client;
  const {
    signal,
    idempotencyKey,
    repeatable,
    requests = client.requests,
    replies = client.replies,
    retry = client.retry,
    timeouts = client.timeouts,
  } = options;
  const keyHeader = client.idempotencyHeader;
  const facts: { -readonly [Key in keyof CallFacts]: CallFacts[Key] } = {
    operation: data.id,
    attempts: 0,
    idempotencyKey: idempotencyKey ?? (keyHeader && data.method !== "GET" ? randomKey() : undefined),
  };
  const key = facts.idempotencyKey;
  let request: OutgoingRequest | undefined;

  const tell = (type: CallEvent["type"], more?: Partial<CallEvent>): void => {
    try {
      onEvent?.({
        type,
        service: client.name,
        operation: data.id,
        method: data.method,
        path: data.path,
        attempt: facts.attempts,
        ...more,
        ...(request && onEvent.show && { contents: onEvent.show(request, data) }),
      });
    } catch {
      // A log that fails must not fail the call.
    }
  };
  const failed = (failure: CallFailure): Outcome<unknown> => {
    tell("failed", { failure });
    return { ok: false, failure };
  };
  const fail = (row: FailureRow, params?: Params, cause?: unknown): Outcome<unknown> =>
    failed(new CallFailure(row, facts, params, { cause }));

  const proofs = proofsOf(data, client);
  if (typeof proofs === "string") return fail(CREDENTIALS, { scheme: proofs });
  let given = input;
  for (const { bodyKey } of proofs) {
    // What a proof fills in need not be given, and must not be missed.
    if (bodyKey) given = { ...given, body: { [bodyKey]: bodyKey, ...(given.body as object) } };
  }
  const found: Finding[] = [];
  const write = (check: boolean): OutgoingRequest => {
    const written = requestOf(data, client.baseUrl, given, found, check);
    Object.assign(written.headers, client.headers, options.headers, keyHeader && key && { [keyHeader]: key });
    return written;
  };
  request = write(requests !== "off");
  if (blocking(found, requests).length > 0) {
    facts.findings = found;
    return fail(INVALID, { places: placesOf(found) });
  }
  if (found.length > 0) tell("findings", { findings: found });

  const isStream = request.body instanceof ReadableStream;
  const mayRepeat = !isStream && (data.idempotent || (repeatable ?? !!(keyHeader && key)));
  const deadline = clock.now() + (timeouts.total ?? 120_000);
  let attempt = 0;
  let renewed = isStream;
  /** Waits for the next attempt, or tells that there is no further one. */
  const again = async (retryAfter?: string | null): Promise<boolean> => {
    const milliseconds = delayBefore(attempt, retryAfter, retry, clock);
    if (isStream || attempt >= (retry.attempts ?? 3) || clock.now() + milliseconds >= deadline) return false;
    tell("retrying", { milliseconds });
    await clock.sleep(milliseconds, signal);
    return true;
  };

  for (;;) {
    if (signal?.aborted) {
      Object.assign(facts, { hop: "client" }, facts.attempts === 0 && { kind: "not-sent" });
      return fail(ABORTED, {}, signal.reason);
    }
    if (facts.attempts > 0) request = write(false);
    try {
      for (const proof of proofs) await proof.apply(request, client, signal);
    } catch (error) {
      if (error instanceof CallFailure) return failed(error);
      if (signal?.aborted) continue;
      throw error;
    }
    facts.attempts += 1;
    attempt += 1;
    tell("sending");
    const started = clock.now();
    const limit = Math.min(timeouts.attempt ?? 30_000, deadline - started);
    const controller = new AbortController();
    const abort = (): void => controller.abort();
    const timer = setTimeout(abort, limit);
    signal?.addEventListener("abort", abort);
    let reply: Awaited<ReturnType<Client["fetch"]>>;
    let read: Awaited<ReturnType<typeof readReply>>;
    try {
      const body = bodyOf(request);
      reply = await client.fetch(request.url, {
        method: request.method,
        headers: request.headers,
        signal: controller.signal,
        // A redirect would take headers with secrets to another host, and make a GET of a POST.
        redirect: "error",
        ...(body !== undefined && { body }),
        ...(isStream && { duplex: "half" }),
        ...(dispatcher !== undefined && { dispatcher }),
      } as RequestInit);
      read =
        streaming && reply.status < 300
          ? { value: reply.body ?? new ReadableStream(), findings: [] }
          : await readReply(data, reply, replies !== "off");
    } catch (error) {
      if (signal?.aborted) continue;
      if (isSafeAfterError(error, mayRepeat) && (await again())) continue;
      if (controller.signal.aborted) return fail(TIMEOUT, { limit }, error);
      return fail(NETWORK, { reason: codeOf(error) }, error);
    } finally {
      clearTimeout(timer);
      if (!streaming) signal?.removeEventListener("abort", abort);
    }

    const { status } = reply;
    const { value, findings } = read;
    const requestId = firstOf(["x-request-id", "x-correlation-id", "activityid"], (name) => reply.headers.get(name));
    Object.assign(facts, { status, requestId, findings, problem: value });
    tell("replied", { status, milliseconds: clock.now() - started });
    for (const proof of proofs) proof.seen?.(reply.headers, client);
    const stale = proofs.filter((proof) => proof.renew && (proof.refused?.(status, value) ?? status === 401));
    if (!renewed && stale.length > 0) {
      for (const proof of stale) proof.renew?.(request);
      renewed = true;
      // To be refused is no attempt: the call was not looked at.
      attempt -= 1;
      tell("renewing", { status });
      continue;
    }
    const refused = status > 299;
    if (refused && isSafeAfterReply(status, value, mayRepeat) && (await again(reply.headers.get("retry-after"))))
      continue;
    const said = saidBy(data.outcome, value);
    if (refused || (data.outcome && !said.ok && typeof value !== "string")) {
      Object.assign(facts, { peerCode: said.code, peerMessage: said.message });
      // A gateway says so by these, and by a fault of its own.
      if (status === 429 || (status > 501 && status < 505) || said.fault) facts.hop = "gateway";
      return fail(refused ? STATUS : REJECTED, {
        code: refused ? `HTTP ${status}` : (said.code ?? "?"),
        said: said.message ?? "",
      });
    }
    if (findings.length > 0) tell("findings", { status, findings });
    const broken = blocking(findings, replies);
    if (broken.length > 0) return fail(CONTRACT, { places: placesOf(broken) });
    return { ok: true, value, status, attempts: facts.attempts, requestId, findings };
  }
}
