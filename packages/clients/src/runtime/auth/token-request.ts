import { CallFailure, type FailureRow } from "../call-failure.js";
import type { Client } from "../client.js";
import type { OperationData } from "../data.js";
import { operation } from "../operation.js";
import { atPointer } from "../outcome.js";
import type { Token } from "./token-cache.js";

/** A request for a token. */
export interface TokenRequest {
  readonly url: string;
  readonly form: "form" | "json";
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON pointers into the reply. */
  readonly tokenAt: string;
  readonly lifetimeAt: string;
}

const NO_TOKEN: FailureRow = [
  "noToken",
  "rejected",
  "Dịch vụ cấp mã truy cập không trả về mã. Hãy kiểm tra tài khoản kết nối.",
  "The token service gave no token. Check the account of the connection.",
];

/**
 * Asks for a token, again where that is safe. A reply without one fails: an empty token would only fail later.
 *
 * @throws CallFailure at the hop `token`.
 */
export async function askForToken(request: TokenRequest, client: Client): Promise<Token> {
  const data: OperationData = {
    id: "token",
    method: "POST",
    path: "",
    idempotent: true,
    security: [],
    params: [],
    body: {
      required: 1,
      contents: [[request.form === "form" ? "application/x-www-form-urlencoded" : "application/json", request.form]],
    },
    replies: [["2XX", [["application/json", "json"]]]],
  };
  const { idempotencyHeader: _, auth: __, headers: ___, ...others } = client;
  const asked = { ...others, baseUrl: request.url, headers: { accept: "application/json", ...request.headers } };
  const outcome = await operation<{ body: unknown }, unknown, unknown>(data).result(asked, { body: request.body });
  if (!outcome.ok) throw Object.assign(outcome.failure, { hop: "token" });
  const text = atPointer(outcome.value, request.tokenAt);
  if (typeof text !== "string" || text.trim() === "") {
    throw new CallFailure(NO_TOKEN, {
      hop: "token",
      operation: data.id,
      status: outcome.status,
      attempts: outcome.attempts,
    });
  }
  const lifetime = Number(atPointer(outcome.value, request.lifetimeAt) ?? Number.NaN);
  return { text, ...(lifetime > 0 && { lifetime }) };
}
