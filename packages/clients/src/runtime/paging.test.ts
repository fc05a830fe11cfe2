import { afterEach, expect, it } from "vitest";
import { handMade } from "../../test/hand-made.js";
import { json, type Peer, startPeer } from "../../test/peer.js";
import { createClient, items, pages } from "./index.js";

let peer: Peer;
afterEach(() => peer?.close());

const byPage = handMade({
  params: [
    ["pageIndex", "query", "pageIndex", 0, "text"],
    ["pageSize", "query", "pageSize", 0, "text"],
  ],
  paging: { kind: "page", page: "pageIndex", size: "pageSize", items: "/data" },
});
const byCursor = handMade({
  params: [["after", "query", "after", 0, "text"]],
  paging: { kind: "cursor", cursor: "after", next: "/next", items: "/data" },
});

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of source) found.push(item);
  return found;
}

const numbered = async (count: number) => {
  peer = await startPeer(({ url }, reply) => {
    const query = new URL(url, "http://x").searchParams;
    const size = Number(query.get("pageSize") ?? 3);
    const start = (Number(query.get("pageIndex")) - 1) * size;
    json(reply, {
      data: Array.from({ length: Math.max(0, Math.min(size, count - start)) }, (_, index) => start + index),
    });
  });
  return createClient({ baseUrl: peer.url });
};

it.each([0, 1, 3, 7])("hey-api#4326: gives %i items of pages one by one", async (count) => {
  const client = await numbered(count);
  expect(await all(items<number>(byPage, client, { pageSize: 3 }))).toEqual(
    Array.from({ length: count }, (_, index) => index),
  );
});

it("asks for no page that is not used", async () => {
  const client = await numbered(100);
  for await (const item of items<number>(byPage, client, { pageSize: 3 })) if (item === 4) break;
  expect(peer.calls).toHaveLength(2);
});

it("asks on until an empty page where no size is known", async () => {
  const client = await numbered(6);
  expect(await all(items<number>(byPage, client, {}))).toHaveLength(6);
  expect(peer.calls).toHaveLength(3);
});

it("follows a cursor to its end", async () => {
  const next: Record<string, unknown> = { "": "b", b: "c", c: null };
  peer = await startPeer(({ url }, reply) => {
    const after = new URL(url, "http://x").searchParams.get("after") ?? "";
    json(reply, { data: [after], next: next[after] });
  });
  expect(await all(items<string>(byCursor, createClient({ baseUrl: peer.url }), {}))).toEqual(["", "b", "c"]);
});

it.each([
  ["page", byPage, { data: [1, 2, 3] }],
  ["cursor", byCursor, { data: [1], next: "same" }],
])("a peer that gives the same %s again does not make it endless", async (_, called, body) => {
  peer = await startPeer((_call, reply) => json(reply, body));
  await expect(all(pages(called, createClient({ baseUrl: peer.url }), { pageSize: 3 }))).rejects.toMatchObject({
    code: "clients.samePage",
  });
  expect(peer.calls).toHaveLength(2);
});

it("says so of an operation without pages", async () => {
  await expect(all(pages(handMade(), createClient({ baseUrl: "http://127.0.0.1" }), {}))).rejects.toMatchObject({
    code: "clients.notPaged",
  });
});
