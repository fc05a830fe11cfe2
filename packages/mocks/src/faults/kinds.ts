import { atPointer, type OperationData, schemaFindings } from "@egov-vn/clients/runtime";
import { jsonResponse, type MockResponse, problemResponse } from "../message.js";
import { jsonOf } from "../reading.js";

/** What can go wrong on purpose. */
export type FaultKind =
  | "latency"
  | "reply-lost"
  | "done-twice"
  | "server-error"
  | "validation-500"
  | "expired-token"
  | "success-spelling"
  | "unknown-value"
  | "new-field"
  | "truncated-body"
  | "double-encoded"
  | "duplicate-call-back"
  | "call-backs-reversed";

/** What is known of a fault. */
export interface FaultInfo {
  /** When it strikes: instead of the work, around it, after it, or in the calls to the vendor's server. */
  readonly when: "instead" | "around" | "after" | "call-back";
  readonly title: readonly [vi: string, en: string];
  /** Where it was seen. */
  readonly source: string;
}

/** The faults, each with its source. */
export const FAULTS: Readonly<Record<FaultKind, FaultInfo>> = {
  latency: {
    when: "around",
    title: ["Trả lời chậm", "Slow answer"],
    source: "The official client of the axis has settings for repeats and connections; gateways log response times.",
  },
  "reply-lost": {
    when: "after",
    title: ["Việc đã làm, trả lời bị mất", "The work was done, the answer is lost"],
    source: "Reports on clients: auth0/node-auth0 1020 (ECONNRESET), nodejs-storage 27.",
  },
  "done-twice": {
    when: "around",
    title: ["Cổng gửi lời gọi hai lần", "The gateway passes a call on twice"],
    source: "The portal answers “đã tồn tại” to dossiers that came before: services sheet, B1.",
  },
  "server-error": {
    when: "instead",
    title: ["Cổng báo lỗi 5xx", "The gateway answers 5xx"],
    source: "The adapter of ministries lists 502 among its errors.",
  },
  "validation-500": {
    when: "instead",
    title: ["Lỗi dữ liệu được báo là 500", "An error of validation is told as 500"],
    source: "Civil status, Gia Lai: {title, errors, status: 500}.",
  },
  "expired-token": {
    when: "instead",
    title: ["Mã truy cập hết hạn sớm", "The token ends early"],
    source: "Reports on clients: openfga java-sdk 75, fern 17765.",
  },
  "success-spelling": {
    when: "after",
    title: ["Thành công được viết cách khác", "Success is spelt otherwise"],
    source: "Nine spellings of success were met; SmartCA's document says 200, an implementer tests for 0.",
  },
  "unknown-value": {
    when: "after",
    title: ["Danh mục có giá trị mới", "A list has a new value"],
    source: "Reports on clients: mistral client-ts 174, vital-python 59.",
  },
  "new-field": {
    when: "after",
    title: ["Trả lời có trường mới", "The answer has a new field"],
    source: "Reports on clients: plex-api-spec 95.",
  },
  "truncated-body": {
    when: "after",
    title: ["Trả lời bị cắt", "The answer is cut short"],
    source: "Reports on clients: openapi-typescript 1284, 1977.",
  },
  "double-encoded": {
    when: "after",
    title: ["JSON nằm trong chuỗi JSON", "JSON inside a JSON text"],
    source: "A provincial gateway wraps answers as {message: JSON text}: services sheet, A1.",
  },
  "duplicate-call-back": {
    when: "call-back",
    title: ["Gọi lại hai lần", "A call-back comes twice"],
    source: "EMS partner documentation; Zalo sends again what is not answered at once.",
  },
  "call-backs-reversed": {
    when: "call-back",
    title: ["Gọi lại sai thứ tự", "Call-backs come out of order"],
    source: "EMS partner documentation: order by datetime.",
  },
};

/** Returns the answer that a fault gives instead of the work. */
export function insteadOf(kind: FaultKind, status = 502): MockResponse {
  if (kind === "validation-500") {
    const errors = "Trường MaHoSo vượt quá độ dài cho phép.";
    return jsonResponse(500, { title: "Có lỗi xảy ra.", errors, status: 500, inputSend: null });
  }
  if (kind === "expired-token") {
    return problemResponse(401, "Unauthorized", ["Mã truy cập đã hết hạn.", "The token has expired."]);
  }
  const page = `<html><head><title>${status}</title></head><body><h1>${status}</h1></body></html>`;
  return { status, headers: { "content-type": "text/html" }, body: new TextEncoder().encode(page) };
}

/** Sets what a JSON pointer names in a copy of a value. */
function withValue(value: unknown, pointer: readonly string[], replaced: unknown): unknown {
  const [key, ...rest] = pointer;
  if (key === undefined) return replaced;
  if (Array.isArray(value)) return value.map((one, at) => (String(at) === key ? withValue(one, rest, replaced) : one));
  return { ...(value as object), [key]: withValue((value as Record<string, unknown>)[key], rest, replaced) };
}

/** Lists the places of texts in a value. */
function* texts(value: unknown, at: readonly string[] = []): Generator<readonly string[]> {
  if (typeof value === "string") yield at;
  if (typeof value !== "object" || value === null) return;
  for (const [key, part] of Object.entries(value)) yield* texts(part, [...at, key]);
}

const NEW_VALUE = "GIA_TRI_MOI";

/** Returns an answer with a word that the specification's list does not have, where it has a list. */
function withNewValue({ replies, outcome }: OperationData, status: number, value: unknown): unknown {
  const schema = replies.find(([described]) => described === `${status}`)?.[1][0]?.[2];
  if (!schema) return undefined;
  const telling = outcome?.at.slice(1);
  for (const place of texts(value)) {
    if (place.join("/") === telling) continue;
    const changed = withValue(value, place, NEW_VALUE);
    const findings = schemaFindings(schema(), changed, "", true);
    if (findings.length > 0 && findings.every(({ severity }) => severity === "warning")) return changed;
  }
  return undefined;
}

/** Spells the success of an answer as another system does: a number as text, text as a number, another of the words. */
function respelt({ outcome }: OperationData, value: unknown): unknown {
  const told = atPointer(value, outcome?.at);
  if (outcome === undefined || told === undefined || !outcome.success.includes(String(told))) return undefined;
  const other =
    outcome.success.find((one) => one !== String(told)) ?? (typeof told === "string" ? Number(told) : String(told));
  return Number.isNaN(other) ? undefined : withValue(value, outcome.at.slice(1).split("/"), other);
}

/** Returns what a fault makes of an answer, or `undefined` where it finds nothing to work on. */
export function spoilt(kind: FaultKind, operation: OperationData, answer: MockResponse): MockResponse | undefined {
  if (kind === "reply-lost") return { ...answer, lost: true };
  if (kind === "truncated-body") {
    return answer.body.length < 2 ? undefined : { ...answer, body: answer.body.slice(0, answer.body.length >> 1) };
  }
  const value = jsonOf(answer.body);
  if (value === undefined || !/json/.test(answer.headers["content-type"] ?? "")) return undefined;
  const changed =
    kind === "double-encoded"
      ? JSON.stringify(value)
      : kind === "new-field"
        ? typeof value === "object" && !Array.isArray(value) && { ...value, truongMoi: NEW_VALUE }
        : kind === "unknown-value"
          ? withNewValue(operation, answer.status, value)
          : respelt(operation, value);
  if (changed === undefined || changed === false) return undefined;
  return { ...jsonResponse(answer.status, changed), headers: answer.headers };
}
