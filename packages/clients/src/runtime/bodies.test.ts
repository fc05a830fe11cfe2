import { afterEach, describe, expect, it } from "vitest";
import * as z from "zod";
import { dossier, handMade, quickClock, syncDossiers } from "../../test/hand-made.js";
import { json, type Peer, startPeer } from "../../test/peer.js";
import { CallFailure, createClient, streamOf } from "./index.js";

let peer: Peer;
afterEach(() => peer.close());

async function failureOf(call: Promise<unknown>): Promise<CallFailure> {
  const error = await call.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(CallFailure);
  return error as CallFailure;
}

describe("replies without a body", () => {
  const empty = handMade({
    replies: [
      ["2XX", [["application/json", "json"]]],
      ["default", []],
    ],
  });

  it.each([
    [
      "openapi-typescript#2574, #1977, #1284: 200 in chunks, of type JSON, without a byte",
      200,
      { "transfer-encoding": "chunked" },
    ],
    ["openapi-msw#56: 201 without a body", 201, { "content-length": "0" }],
    ["204", 204, {}],
  ])("%s", async (_, status, headers) => {
    peer = await startPeer(
      (_call, reply) => void reply.writeHead(status, { "content-type": "application/json", ...headers }).end(),
    );
    await expect(empty(createClient({ baseUrl: peer.url }), {})).resolves.toBeUndefined();
  });

  it("openapi-typescript#2195: HEAD with a Content-Length has no body to read", async () => {
    peer = await startPeer(
      (_call, reply) => void reply.writeHead(200, { "content-type": "application/json", "content-length": "42" }).end(),
    );
    await expect(handMade({ method: "HEAD" })(createClient({ baseUrl: peer.url }), {})).resolves.toBeUndefined();
  });

  it("openapi-typescript PR#2605: an error without a body is an error all the same", async () => {
    peer = await startPeer((_call, reply) => void reply.writeHead(400).end());
    const outcome = await empty.result(createClient({ baseUrl: peer.url }), {});
    expect(outcome).toMatchObject({ ok: false, failure: { kind: "http", status: 400, problem: undefined } });
  });
});

describe("replies that are not what they say", () => {
  it("reads JSON that a gateway calls text, after a byte order mark", async () => {
    peer = await startPeer(
      (_call, reply) => void reply.writeHead(200, { "content-type": "text/html" }).end('\ufeff{"error_code":"0"}'),
    );
    await expect(
      syncDossiers(createClient({ baseUrl: peer.url }), { body: { service: "DongBoHoSoMC", data: [dossier] } }),
    ).resolves.toEqual({ error_code: "0" });
  });

  it("tells of a page where JSON was promised", async () => {
    peer = await startPeer(
      (_call, reply) => void reply.writeHead(200, { "content-type": "text/html" }).end("<html>bảo trì</html>"),
    );
    const failure = await failureOf(handMade()(createClient({ baseUrl: peer.url }), {}));
    expect(failure).toMatchObject({
      kind: "contract",
      code: "clients.contract",
      hop: "peer",
      findings: [{ rule: "CAL-012" }],
    });
    // No mode takes a page for a value.
    for (const replies of ["warn", "off"] as const) {
      expect(await failureOf(handMade()(createClient({ baseUrl: peer.url, replies }), {}))).toMatchObject({
        kind: "contract",
      });
    }
  });

  it("does not follow a redirect, which would take secrets to another host", async () => {
    peer = await startPeer((_call, reply) => void reply.writeHead(302, { location: "/elsewhere" }).end());
    expect(await failureOf(handMade()(createClient({ baseUrl: peer.url, retry: { attempts: 1 } }), {}))).toMatchObject({
      kind: "transport",
      params: { reason: "unexpected redirect" },
    });
    expect(peer.calls).toHaveLength(1);
  });
});

describe("bodies that are sent", () => {
  it("nodejs-storage#27: a stream is sent once, never again half used up", async () => {
    peer = await startPeer((_call, reply, number) => json(reply, {}, number === 1 ? 503 : 200));
    const upload = handMade({
      method: "PUT",
      path: "/file",
      idempotent: true,
      body: { required: 1, contents: [["application/octet-stream", "bytes"]] },
    });
    const body = new Blob([new Uint8Array(200_000).fill(7)]).stream();
    const client = createClient({ baseUrl: peer.url, clock: quickClock() });
    expect(await failureOf(upload(client, { body }))).toMatchObject({ kind: "http", status: 503, attempts: 1 });
    expect(peer.calls.map(({ body: { length } }) => length)).toEqual([200_000]);
    // Bytes can be sent again.
    await expect(upload(client, { body: new Uint8Array(200_000) })).resolves.toEqual({});
  });

  it("Base64 with + and = survives a form and a query", async () => {
    const code = "a+b/c==";
    peer = await startPeer((_call, reply) => json(reply, {}));
    const exchange = handMade({
      method: "POST",
      path: "/token",
      params: [["code", "query", "code", 1, "text"]],
      body: { required: 1, contents: [["application/x-www-form-urlencoded", "form"]] },
    });
    await exchange(createClient({ baseUrl: peer.url }), { code, body: { code, list: ["1", "2"] } });
    const [call] = peer.calls;
    expect(new URL(call?.url ?? "", peer.url).searchParams.get("code")).toBe(code);
    const form = new URLSearchParams(call?.body.toString());
    expect([form.get("code"), form.getAll("list")]).toEqual([code, ["1", "2"]]);
  });

  it("sends files in parts", async () => {
    peer = await startPeer((_call, reply) => json(reply, {}));
    const send = handMade({
      method: "POST",
      path: "/v1/sendEdoc",
      body: { required: 1, contents: [["multipart/form-data", "multipart"]] },
    });
    await send(createClient({ baseUrl: peer.url }), {
      body: { edocFile: new Uint8Array([1, 2]), messageType: "edoc" },
    });
    const { headers, body } = peer.calls[0] ?? { headers: {}, body: Buffer.of() };
    expect(headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
    expect(body.toString("latin1")).toContain("\x01\x02");
    expect(body.toString()).toMatch(/name="messageType"\r\n\r\nedoc/);
  });

  it("gives a file as it comes in", async () => {
    let release = (): void => {};
    peer = await startPeer((_call, reply) => {
      reply.writeHead(200, { "content-type": "application/octet-stream" }).write("first");
      release = () => void reply.end("last");
    });
    const download = handMade({ replies: [["200", [["application/octet-stream", "bytes"]]]] });
    const reader = (await streamOf(download, createClient({ baseUrl: peer.url }), {})).getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toBe("first");
    release();
    expect(new TextDecoder().decode((await reader.read()).value)).toBe("last");
  });
});

describe("dates", () => {
  const asked = handMade({ params: [["ngay", "query", "ngay", 0, "text"]] });

  it("hey-api#847: a Date in a query is a finding, not an empty text", async () => {
    peer = await startPeer((_call, reply) => json(reply, {}));
    const failure = await failureOf(asked(createClient({ baseUrl: peer.url }), { ngay: new Date(0) }));
    expect(failure).toMatchObject({
      kind: "not-sent",
      findings: [{ rule: "CAL-003", path: "/ngay", params: { found: "Date" } }],
    });
    expect(peer.calls).toEqual([]);
  });

  it("hey-api#3327, #3368: a Date where the wire has text is a finding in a body, also below allOf", async () => {
    peer = await startPeer((_call, reply) => json(reply, {}));
    const schema = z.intersection(z.looseObject({ ma: z.string() }), z.looseObject({ ngay: z.string() }));
    const send = handMade({
      method: "POST",
      body: { required: 1, contents: [["application/json", "json", () => schema]] },
    });
    const failure = await failureOf(
      send(createClient({ baseUrl: peer.url }), { body: { ma: "1", ngay: new Date(0) } }),
    );
    expect(failure.findings).toMatchObject([{ rule: "CAL-902", path: "/body/ngay" }]);
  });

  it("hey-api#1738, #1260: what comes is what was sent, no value is turned into a Date", async () => {
    peer = await startPeer((_call, reply) => json(reply, { ngay: "20241115083000", iso: "2024-11-15T01:30:00Z" }));
    await expect(asked(createClient({ baseUrl: peer.url }), { ngay: "2024-11-15" })).resolves.toEqual({
      ngay: "20241115083000",
      iso: "2024-11-15T01:30:00Z",
    });
    expect(peer.calls[0]?.url).toBe("/things?ngay=2024-11-15");
  });
});

describe("lists that grow", () => {
  const schema = z.object({
    status: z.enum(["a", "b"]),
    inner: z.array(z.union([z.enum(["x", "y"]), z.number()])).optional(),
  });
  const read = handMade({ replies: [["200", [["application/json", "json", () => schema]]]] });

  it("mistral client-ts#174, plex-api-spec#95, vital-python#59: a new word is told of and breaks nothing", async () => {
    peer = await startPeer((_call, reply) => json(reply, { status: "c", inner: ["z"], more: true }));
    const outcome = await read.result(createClient({ baseUrl: peer.url }), {});
    expect(outcome).toMatchObject({ ok: true, value: { status: "c" } });
    expect(outcome.ok && outcome.findings.map(({ rule, severity, path }) => [rule, severity, path])).toEqual([
      ["CAL-906", "warning", "/status"],
      ["CAL-908", "warning", "/inner/0"],
    ]);
  });

  it.each([
    ["a field that is missing", {}],
    ["a field of another type", { status: 7, inner: {} }],
  ])("%s breaks the contract", async (_, body) => {
    peer = await startPeer((_call, reply) => json(reply, body));
    const client = createClient({ baseUrl: peer.url });
    const failure = await failureOf(read(client, {}));
    expect(failure).toMatchObject({ kind: "contract", problem: body, status: 200 });
    await expect(read(client, {}, { replies: "warn" })).resolves.toEqual(body);
    await expect(read(client, {}, { replies: "off" })).resolves.toEqual(body);
  });
});
