import { afterEach, expect, it } from "vitest";
import { handMade, quickClock } from "../../test/hand-made.js";
import { json, type Peer, startPeer } from "../../test/peer.js";
import { createClient } from "../runtime/index.js";
import { memoryJournal, resume, sendOnce } from "./index.js";

let peer: Peer;
afterEach(() => peer?.close());

const send = handMade<{ body: unknown }, { id: number }>({
  id: "send",
  method: "POST",
  body: { required: 1, contents: [["application/json", "json"]] },
});
const clientOf = () =>
  createClient({ baseUrl: peer.url, idempotencyHeader: "x-request-id", clock: quickClock(), retry: { attempts: 1 } });

it("sends once what is asked for twice", async () => {
  peer = await startPeer((_call, reply, id) => json(reply, { id }));
  const journal = memoryJournal();
  const client = clientOf();
  for (let time = 0; time < 2; time += 1) {
    expect(await sendOnce(journal, send, client, { body: {} }, "K")).toMatchObject({ ok: true, value: { id: 1 } });
  }
  expect(peer.calls).toHaveLength(1);
});

it("leaves open what has no known end, and sends it again under its key", async () => {
  peer = await startPeer((_call, reply, number) =>
    number === 1 ? void reply.socket?.resetAndDestroy() : json(reply, { id: number }),
  );
  const journal = memoryJournal();
  expect(await sendOnce(journal, send, clientOf(), { body: { a: 1 } }, "K")).toMatchObject({
    ok: false,
    failure: { kind: "transport", idempotencyKey: "K" },
  });
  expect(await journal.open()).toEqual([{ key: "K", operation: "send", input: { body: { a: 1 } } }]);
  expect(await resume(journal, [send], clientOf())).toMatchObject([{ key: "K", outcome: { ok: true } }]);
  expect(peer.calls.map(({ headers, body }) => [headers["x-request-id"], body.toString()])).toEqual([
    ["K", '{"a":1}'],
    ["K", '{"a":1}'],
  ]);
  expect(await journal.open()).toEqual([]);
});

it.each([400, 409, 422])("a refusal (%i) ends it, and a corrected one may begin", async (status) => {
  peer = await startPeer((_call, reply, number) => json(reply, {}, number === 1 ? status : 200));
  const journal = memoryJournal();
  await sendOnce(journal, send, clientOf(), { body: {} }, "K");
  expect(await journal.open()).toEqual([]);
  expect(await sendOnce(journal, send, clientOf(), { body: {} }, "K")).toMatchObject({ ok: true });
});

it("names what it cannot send again", async () => {
  const journal = memoryJournal();
  await journal.begin({ key: "K", operation: "other", input: {} });
  peer = await startPeer(() => {});
  expect(await resume(journal, [send], clientOf())).toEqual([{ key: "K" }]);
});
