import { explain } from "@egov-vn/clients/rules";
import type { Finding } from "@egov-vn/core";
import type { ServiceMock } from "./behaviour.js";
import { jsonResponse, type MockResponse, problemResponse } from "./message.js";

/** Says what is wrong with a request, as the peer would say it where that is known. */
export function refusedAs(
  mock: ServiceMock,
  name: string,
  operation: string,
  errors: readonly Finding[],
): MockResponse {
  const [vi, en] = [explain(errors, "vi"), explain(errors, "en")];
  const words = vi.map(({ message }) => message).join(" ");
  const reply = mock.refuse?.(operation, words);
  const fields = errors.map(({ path }) => path).join(" ");
  if (reply) {
    const answer = jsonResponse(reply.status, reply.body);
    return {
      ...answer,
      headers: { ...answer.headers, "mock-findings": fields.replace(/[^\x21-\x7e ]/g, "?").slice(0, 1000) },
    };
  }
  const findings = errors.map(({ rule, path }, index) => ({
    rule,
    field: path,
    vi: vi[index]?.message ?? "",
    en: en[index]?.message ?? "",
  }));
  return problemResponse(400, "Bad request", [words, en.map(({ message }) => message).join(" ")], {
    operation: name,
    findings,
  });
}
