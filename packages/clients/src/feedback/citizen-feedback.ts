import { answerFeedback, listFeedback } from "../generated/feedback/operations.js";
import type { Feedback } from "../generated/feedback/types.js";
import type { Outcome } from "../runtime/call-failure.js";
import type { CallOptions, Client } from "../runtime/client.js";
import { pages } from "../runtime/paging.js";

/** Feedback of citizens, as one agency deals with it. */
export interface CitizenFeedback {
  /**
   * Gives the feedback for the agency that has no answer yet, oldest first.
   *
   * @throws CallFailure when the system cannot be asked.
   */
  receive(options?: CallOptions): AsyncGenerator<Feedback, void, undefined>;
  /** Answers feedback. Another answer takes the place of the one before. */
  answer(
    code: string,
    reply: { readonly content: string; readonly public?: boolean },
    options?: CallOptions,
  ): Promise<Outcome<Feedback>>;
}

/**
 * Makes the verbs of feedback, by this library's own minimum: no text of the real interface was found.
 *
 * @param agency the receiving agency; without it, feedback for all agencies is given.
 * @example
 * const answerAll = async (): Promise<void> => {
 *   const feedback = citizenFeedback(client, "H99.12");
 *   for await (const { code = "" } of feedback.receive()) await feedback.answer(code, { content: "Đã sửa." });
 * };
 */
export function citizenFeedback(client: Client, agency?: string): CitizenFeedback {
  return {
    async *receive(options) {
      const input = { limit: 100, ...(agency !== undefined && { receivingAgency: agency }) };
      for await (const { items } of pages(listFeedback, client, input, options))
        for (const one of items) if (one.reply === undefined) yield one;
    },
    answer: (code, body, options) => answerFeedback.result(client, { code, body }, options),
  };
}
