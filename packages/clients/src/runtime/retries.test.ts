import { afterEach, describe, expect, it } from "vitest";
import { dossier, handMade, quickClock, syncDossiers } from "../../test/hand-made.js";
import { json, type Peer, startPeer } from "../../test/peer.js";
import { createClient } from "./index.js";

let peer: Peer;
afterEach(() => peer?.close());

const read = handMade();
const send = handMade<{ body: unknown }>({
  id: "send",
  method: "POST",
  body: { required: 1, contents: [["application/json", "json"]] },
});

describe("sent again", () => {
  it.each([408, 429, 502, 503, 504])("a read after %i", async (status) => {
    peer = await startPeer((_call, reply, number) => json(reply, {}, number < 3 ? status : 200));
    const clock = quickClock();
    expect(await read.result(createClient({ baseUrl: peer.url, clock }), {})).toMatchObject({ ok: true, attempts: 3 });
    expect(clock.waits).toEqual([187.5, 375]);
  });

  it("auth0/node-auth0#1020: a read after ECONNRESET", async () => {
    peer = await startPeer((_call, reply, number) =>
      number === 1 ? void reply.socket?.resetAndDestroy() : json(reply, {}),
    );
    expect(await read.result(createClient({ baseUrl: peer.url, clock: quickClock() }), {})).toMatchObject({
      ok: true,
      attempts: 2,
    });
  });

  it("a write that never left, on a line that could not be opened", async () => {
    peer = await startPeer((_call, reply) => json(reply, {}));
    await peer.close();
    const outcome = await send.result(createClient({ baseUrl: peer.url, clock: quickClock() }), { body: {} });
    expect(outcome).toMatchObject({
      ok: false,
      failure: { kind: "transport", hop: "network", attempts: 3, params: { reason: "ECONNREFUSED" } },
    });
  });

  it("a write under a key that stays the same, when the peer takes keys", async () => {
    peer = await startPeer((_call, reply, number) =>
      number < 3 ? void reply.socket?.resetAndDestroy() : json(reply, {}),
    );
    const client = createClient({ baseUrl: peer.url, clock: quickClock(), idempotencyHeader: "x-request-id" });
    expect(await send.result(client, { body: {} })).toMatchObject({ ok: true, attempts: 3 });
    const keys = peer.calls.map(({ headers }) => headers["x-request-id"]);
    expect(new Set(keys).size).toBe(1);
    await send(client, { body: {} });
    expect(peer.calls.at(-1)?.headers["x-request-id"]).not.toBe(keys[0]);
    await send(client, { body: {} }, { idempotencyKey: "HS-1" });
    expect(peer.calls.at(-1)?.headers["x-request-id"]).toBe("HS-1");
  });
});

describe("not sent again", () => {
  it.each([
    [
      "a write whose line broke: it may have been done",
      send,
      { body: {} },
      (reply: import("node:http").ServerResponse) => void reply.socket?.resetAndDestroy(),
    ],
    ["a write after 503", send, { body: {} }, (reply: import("node:http").ServerResponse) => json(reply, {}, 503)],
    [
      "a validation error that arrives as 500, even of a read",
      read,
      {},
      (reply: import("node:http").ServerResponse) =>
        json(reply, { title: "Có lỗi xảy ra.", errors: "Họ tên vượt quá độ dài", status: 500 }, 500),
    ],
    ["a refusal", read, {}, (reply: import("node:http").ServerResponse) => json(reply, {}, 404)],
  ])("%s", async (_, called, input, answer) => {
    peer = await startPeer((_call, reply) => answer(reply));
    const outcome = await called.result(createClient({ baseUrl: peer.url, clock: quickClock() }), input as never);
    expect(outcome).toMatchObject({ ok: false, failure: { attempts: 1 } });
    expect(peer.calls).toHaveLength(1);
  });

  it("a rejection inside a reply, told with the peer's code and words", async () => {
    peer = await startPeer((_call, reply) =>
      json(reply, { error_code: -1, message: "Sai mã đơn vị" }, 200, { "x-request-id": "r-1" }),
    );
    const outcome = await syncDossiers.result(createClient({ baseUrl: peer.url }), {
      body: { service: "DongBoHoSoMC", data: [dossier] },
    });
    expect(outcome).toMatchObject({
      ok: false,
      failure: {
        kind: "rejected",
        status: 200,
        peerCode: "-1",
        peerMessage: "Sai mã đơn vị",
        requestId: "r-1",
        hop: "peer",
      },
    });
    expect(!outcome.ok && outcome.failure.text("vi")).toBe("Bên nhận từ chối syncDossiers: -1. Sai mã đơn vị");
  });
});

describe("waiting", () => {
  it.each([
    ["seconds", "7", 7000],
    ["a date", new Date(1_800_000_009_000).toUTCString(), 9000],
  ])("as long as Retry-After says in %s", async (_, header, wait) => {
    peer = await startPeer((_call, reply, number) =>
      json(reply, {}, number === 1 ? 503 : 200, { "retry-after": header }),
    );
    const clock = quickClock();
    await read(createClient({ baseUrl: peer.url, clock }), {});
    expect(clock.waits).toEqual([wait]);
  });

  it("not at all when the whole time would run out before", async () => {
    peer = await startPeer((_call, reply) => json(reply, {}, 503, { "retry-after": "3600" }));
    const clock = quickClock();
    expect(await read.result(createClient({ baseUrl: peer.url, clock }), {})).toMatchObject({
      ok: false,
      failure: { status: 503, attempts: 1, hop: "gateway" },
    });
    expect(clock.waits).toEqual([]);
  });

  it("no longer than an attempt may take, the body included", async () => {
    peer = await startPeer((_call, reply, number) => {
      if (number === 1) reply.writeHead(200, { "content-type": "application/json" }).write("{");
      else json(reply, {});
    });
    const client = createClient({ baseUrl: peer.url, clock: quickClock(), timeouts: { attempt: 150 } });
    expect(await read.result(client, {})).toMatchObject({ ok: true, attempts: 2 });
    peer.calls.length = 0;
    await peer.close();
    peer = await startPeer(() => {});
    const outcome = await send.result(createClient({ baseUrl: peer.url, timeouts: { attempt: 150 } }), { body: {} });
    expect(outcome).toMatchObject({
      ok: false,
      failure: { code: "clients.timeout", kind: "transport", hop: "network", attempts: 1 },
    });
  });

  it("until the caller gives up", async () => {
    peer = await startPeer(() => {});
    const controller = new AbortController();
    const call = read.result(createClient({ baseUrl: peer.url }), {}, { signal: controller.signal });
    setTimeout(() => controller.abort(), 50);
    expect(await call).toMatchObject({ ok: false, failure: { code: "clients.aborted", attempts: 1 } });
    expect(await read.result(createClient({ baseUrl: peer.url }), {}, { signal: controller.signal })).toMatchObject({
      ok: false,
      failure: { code: "clients.aborted", kind: "not-sent", attempts: 0 },
    });
  });
});

it("hey-api#680, #1762: a call throws typed data, and its result does not throw", async () => {
  peer = await startPeer((_call, reply) => json(reply, { code: "E1", message: "no" }, 409));
  const client = createClient({ baseUrl: peer.url });
  await expect(read(client, {})).rejects.toMatchObject({
    name: "CallFailure",
    kind: "http",
    status: 409,
    problem: { code: "E1" },
    peerCode: "E1",
  });
  await expect(read.result(client, {})).resolves.toMatchObject({ ok: false, failure: { operation: "getThing" } });
});
