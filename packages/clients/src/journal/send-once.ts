import type { CallFailure, CallOptions, Client, Operation, Outcome } from "../runtime/index.js";
import type { Journal } from "./journal.js";

/** Tells whether the peer's answer is known: then nothing is left to be done about the call. */
function isAnswered({ kind, status = 0 }: CallFailure): boolean {
  return (
    kind === "not-sent" ||
    kind === "rejected" ||
    (kind === "http" && status >= 400 && status < 500 && status !== 408 && status !== 429)
  );
}

/**
 * Calls an operation under a key, and remembers it: called again after the process died, it is sent again under the same
 * key when its end is not known, and not at all when it is.
 *
 * @param key the same for the same piece of work, such as the code of a dossier and its step.
 * @example
 * const outcome = await sendOnce(journal, syncDossiers, portal, input, "000.00.01.H56-241115-0001/4");
 */
export async function sendOnce<Input, Output, Problem>(
  journal: Journal,
  operation: Operation<Input, Output, Problem>,
  client: Client,
  input: Input,
  key: string,
  options: CallOptions = {},
): Promise<Outcome<Output, Problem>> {
  const before = await journal.begin({ key, operation: operation.data.id, input });
  if (before.state === "settled") {
    return { ok: true, value: before.value as Output, status: 200, attempts: 0, requestId: undefined, findings: [] };
  }
  const outcome = await operation.result(client, input, { ...options, idempotencyKey: key });
  if (outcome.ok) await journal.settle(key, true, outcome.value);
  // The peer did it, and said so in a way that its specification does not know.
  else if (outcome.failure.kind === "contract") await journal.settle(key, true, outcome.failure.problem);
  else if (isAnswered(outcome.failure)) await journal.settle(key, false);
  return outcome;
}

/** What came of a call that had been left open. */
export interface Resumed {
  readonly key: string;
  /** Absent when the operation is not among those that were given. */
  readonly outcome?: Outcome<unknown>;
}

/**
 * Sends again what had begun and not ended, each under its key, one after the other.
 *
 * @param operations those that the journal's calls may be of.
 * @example
 * await resume(journal, [sendEdoc, updateStatus], axis);
 */
export async function resume(
  journal: Journal,
  operations: readonly Operation<never, unknown, unknown>[],
  client: Client,
  options?: CallOptions,
): Promise<Resumed[]> {
  const resumed: Resumed[] = [];
  for (const { key, operation, input } of await journal.open()) {
    const called = operations.find(({ data }) => data.id === operation);
    resumed.push(
      called ? { key, outcome: await sendOnce(journal, called, client, input as never, key, options) } : { key },
    );
  }
  return resumed;
}
