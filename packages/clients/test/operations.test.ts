import { HttpResponse, http, type JsonBodyType } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { contract as directory } from "../src/generated/directory/mock.js";
import { contract as documentAxis } from "../src/generated/document-axis/mock.js";
import { contract as feedback } from "../src/generated/feedback/mock.js";
import { contract as lgsp } from "../src/generated/lgsp/mock.js";
import { contract as ministries } from "../src/generated/ministries/mock.js";
import { contract as monitoring } from "../src/generated/monitoring/mock.js";
import { contract as oneStop } from "../src/generated/one-stop/mock.js";
import { contract as payment } from "../src/generated/payment/mock.js";
import { contract as postal } from "../src/generated/postal/mock.js";
import { contract as portal } from "../src/generated/public-service-portal/mock.js";
import { contract as signature } from "../src/generated/signature/mock.js";
import {
  type ContentData,
  type Contract,
  createClient,
  fixedBodyKey,
  fixedHeaders,
  type OperationData,
  operation,
} from "../src/runtime/index.js";
import { atPointer } from "../src/runtime/outcome.js";
import { schemaFindings } from "../src/runtime/schema-findings.js";
import { quickClock } from "./hand-made.js";

const BASE = "https://province.example";
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const services = {
  directory,
  "document-axis": documentAxis,
  feedback,
  lgsp,
  ministries,
  monitoring,
  "one-stop": oneStop,
  payment,
  postal,
  "public-service-portal": portal,
  signature,
};

type Entry = Contract[number];
interface Seen {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

const calls = Object.entries(services).flatMap(([service, contract]) =>
  contract.map((entry): [name: string, entry: Entry] => [`${service} ${entry.operation.id}`, entry]),
);

/** Proofs for every scheme that an operation may ask for. */
const proofs = ({ security }: OperationData) =>
  Object.fromEntries(
    security
      .flat()
      .map((name) => [
        name,
        name === "session"
          ? fixedBodyKey("session", "a-session")
          : fixedHeaders({ [`x-proof-${name.toLowerCase()}`]: "1" }),
      ]),
  );

/** A body for a call that the specification shows none of: of bytes and texts any will do. */
const plainBody = ([, form]: ContentData): unknown => {
  const bytes = new Uint8Array([60, 62]);
  if (form === "multipart") return { edocFile: bytes, messageType: "edoc" };
  return form === "bytes" ? bytes : "<edXML/>";
};

const inputOf = ({ operation: { body }, params, request }: Entry): Record<string, unknown> => ({
  ...params,
  ...(body && { body: request ?? plainBody(body.contents[0] as ContentData) }),
});

const goodReply = ({ replies }: OperationData) => replies.find(([status]) => status.startsWith("2")) ?? ["200", []];

/** Values that differ from a good one in one place, so that it no longer is what its schema says. */
function* wronged(value: unknown): Generator<unknown> {
  yield typeof value === "string" ? { wrong: true } : "wrong";
  if (typeof value !== "object" || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    const others = (replaced: unknown) =>
      Array.isArray(value)
        ? value.map((one, index) => (String(index) === key ? replaced : one))
        : { ...value, [key]: replaced };
    for (const wrong of wronged(part)) yield others(wrong);
    if (!Array.isArray(value)) yield Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  }
}

const isWrong = (content: ContentData | undefined, value: unknown): boolean => {
  const schema = content?.[2];
  return !!schema && schemaFindings(schema(), value, "", true).some(({ severity }) => severity === "error");
};

/** A reply that says yes, where that is said inside it, and is not what its schema says. */
const wrongReply = ({ operation: { outcome } }: Entry, content: ContentData, value: unknown): unknown =>
  [...wronged(value)].find(
    (wrong) => isWrong(content, wrong) && (!outcome || atPointer(wrong, outcome.at) === atPointer(value, outcome.at)),
  );

/** Answers every call with one reply, and keeps what came. */
function answering(status: number, body: unknown, mediaType = "application/json"): Seen[] {
  const seen: Seen[] = [];
  server.use(
    http.all(`${BASE}/*`, async ({ request }) => {
      const { method, url, headers } = request;
      seen.push({ method, url: new URL(url), headers, body: new Uint8Array(await request.arrayBuffer()) });
      if (body === undefined) return new HttpResponse(null, { status });
      if (body instanceof Uint8Array)
        return HttpResponse.arrayBuffer(body.slice().buffer, { status, headers: { "content-type": mediaType } });
      return mediaType.includes("json")
        ? HttpResponse.json(body as JsonBodyType, { status })
        : new HttpResponse(String(body), { status, headers: { "content-type": mediaType } });
    }),
  );
  return seen;
}

function caller({ operation: data }: Entry) {
  const client = createClient({ baseUrl: `${BASE}/base`, auth: proofs(data), clock: quickClock() });
  const call = operation<Record<string, unknown>, unknown, unknown>(data);
  return (input: Record<string, unknown>) => call.result(client, input);
}

describe.each(calls)("%s", (_, entry) => {
  const { operation: data, examples } = entry;
  const [status, contents] = goodReply(data);
  const [mediaType = "application/json", form] = contents[0] ?? [];
  const example = examples.find(([shown]) => shown === status)?.[3];
  const good = example ?? (form === "bytes" ? new Uint8Array([37, 80, 68, 70]) : form ? "<edXML/>" : undefined);

  it("takes its example, sends it as described, and gives the reply of the example", async () => {
    const input = inputOf(entry);
    const seen = answering(Number(status), good, mediaType);
    const outcome = await caller(entry)(input);
    expect(outcome, outcome.ok ? "" : JSON.stringify([outcome.failure.words, outcome.failure.findings])).toMatchObject({
      ok: true,
      findings: [],
    });
    expect(outcome.ok && outcome.value).toEqual(good);
    expect(seen).toHaveLength(1);
    const [{ method, url, headers, body }] = seen as [Seen];
    expect(method).toBe(data.method);
    const path = data.path.replace(/\{([^}]+)\}/g, (__, name) => {
      const [key = ""] = data.params.find(([, place, wire]) => place === "path" && wire === name) ?? [];
      return encodeURIComponent(String(input[key]));
    });
    expect(url.pathname).toBe(`/base${path}`);
    for (const [key, place, name] of data.params) {
      if (input[key] === undefined) continue;
      if (place === "query") expect(url.searchParams.get(name), name).toBe(String(input[key]));
      if (place === "header") expect(headers.get(name), name).toBe(String(input[key]));
    }
    for (const name of data.security[0] ?? [])
      if (name !== "session") expect(headers.get(`x-proof-${name.toLowerCase()}`), name).toBe("1");
    if (!data.body) return expect(body).toHaveLength(0);
    const [sentType, sentForm, schema] = data.body.contents[0] as ContentData;
    if (sentForm !== "multipart") expect(headers.get("content-type")).toContain(sentType);
    if (sentForm === "bytes") expect(body).toEqual(input.body);
    if (sentForm !== "json") return;
    // What the peer got is what its own schema takes.
    const sent = JSON.parse(new TextDecoder().decode(body));
    expect(schema ? schemaFindings(schema(), sent, "", false) : []).toEqual([]);
    const session = data.security.flat().includes("session") ? { session: "a-session" } : {};
    expect(sent).toEqual(Array.isArray(input.body) ? input.body : { ...(input.body as object), ...session });
    if (data.select) expect(atPointer(sent, data.select.at)).toBe(data.select.is);
  });

  it("does not leave when something that it needs is missing or wrong", async () => {
    const seen = answering(200, good, mediaType);
    const call = caller(entry);
    const input = inputOf(entry);
    const required = data.params.filter(([, , , needed]) => needed === 1).map(([key]) => key);
    if (data.body?.required) required.push("body");
    for (const key of required) {
      const { [key]: __, ...rest } = input;
      if (key === "body" && data.security.flat().includes("session")) rest.body = {};
      const outcome = await call(rest);
      expect(outcome, key).toMatchObject({ ok: false, failure: { kind: "not-sent", hop: "client" } });
    }
    const [content] = data.body?.contents ?? [];
    const wrong = content && [...wronged(input.body)].find((one) => isWrong(content, one));
    if (wrong !== undefined)
      expect(await call({ ...input, body: wrong })).toMatchObject({ ok: false, failure: { kind: "not-sent" } });
    expect(seen).toHaveLength(0);
  });

  it("fails by its contract when the reply is another", async () => {
    const [content] = contents;
    if (form !== "json" || !content) return;
    const wrong = content[2] ? wrongReply(entry, content, good) : undefined;
    // Where any JSON will do, what is no JSON will not.
    if (wrong === undefined) answering(Number(status), "<html></html>", "text/html");
    else answering(Number(status), wrong);
    expect(await caller(entry)(inputOf(entry)), JSON.stringify(wrong)).toMatchObject({
      ok: false,
      failure: { kind: "contract", operation: data.id },
    });
  });

  it("fails as the peer says no", async () => {
    answering(400, { title: "Có lỗi xảy ra.", status: 400 });
    expect(await caller(entry)(inputOf(entry))).toMatchObject({ ok: false, failure: { kind: "http", status: 400 } });
    if (!data.outcome) return;
    const steps = data.outcome.at.split("/").slice(1);
    answering(
      Number(status),
      steps.reduceRight<unknown>((inner, step) => ({ [step]: inner }), "no-such-code"),
    );
    expect(await caller(entry)(inputOf(entry))).toMatchObject({
      ok: false,
      failure: { kind: "rejected", peerCode: data.outcome.code ? expect.anything() : "no-such-code" },
    });
  });
});

it("covers every service, and shows a reply of all but those that answer with files or nothing", () => {
  expect(calls.length).toBeGreaterThan(90);
  const unshown = calls.filter(([, { operation: data, examples }]) => {
    const [, contents] = goodReply(data);
    return contents[0]?.[1] === "json" && examples.length === 0;
  });
  expect(unshown.map(([name]) => name)).toEqual([]);
});
