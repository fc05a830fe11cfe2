import { Agent, request } from "undici";
import { afterEach, describe, expect, it } from "vitest";
import { dossier, handMade, quickClock, syncDossiers } from "../../test/hand-made.js";
import { json, type Peer, startPeer } from "../../test/peer.js";
import { createClient, streamOf } from "../runtime/index.js";
import { undiciFetch } from "./index.js";

let peer: Peer;
afterEach(() => peer?.close());

const clientOf = (more = {}) =>
  createClient({ baseUrl: peer.url, fetch: undiciFetch(request, new Agent()), clock: quickClock(), ...more });

describe("undici's own request as the way out", () => {
  it("sends and reads as fetch does", async () => {
    peer = await startPeer((_call, reply) => json(reply, { error_code: "0" }));
    await expect(syncDossiers(clientOf(), { body: { service: "DongBoHoSoMC", data: [dossier] } })).resolves.toEqual({
      error_code: "0",
    });
    expect(JSON.parse(peer.calls[0]?.body.toString() ?? "")).toEqual({ service: "DongBoHoSoMC", data: [dossier] });
    expect(peer.calls[0]?.headers["content-type"]).toBe("application/json");
  });

  it("reads bytes, streams, nothing", async () => {
    peer = await startPeer(
      (call, reply) => void reply.writeHead(call.url === "/none" ? 204 : 200).end(call.url === "/none" ? "" : "abc"),
    );
    const bytes = handMade({ replies: [["200", [["application/octet-stream", "bytes"]]]] });
    await expect(bytes(clientOf(), {})).resolves.toEqual(new Uint8Array([97, 98, 99]));
    expect(await new Response(await streamOf(bytes, clientOf(), {})).text()).toBe("abc");
    await expect(handMade({ path: "/none" })(clientOf(), {})).resolves.toBeUndefined();
  });

  it("sends again, waits no longer than it may, follows no redirect", async () => {
    peer = await startPeer((call, reply, number) => {
      if (call.url === "/redirect") return void reply.writeHead(302, { location: "/" }).end();
      if (call.url === "/slow") return undefined;
      return json(reply, {}, number === 1 ? 503 : 200);
    });
    expect(await handMade().result(clientOf(), {})).toMatchObject({ ok: true, attempts: 2 });
    const once = { retry: { attempts: 1 }, timeouts: { attempt: 100 } };
    expect(await handMade({ path: "/redirect" }).result(clientOf(once), {})).toMatchObject({
      ok: false,
      failure: { kind: "transport" },
    });
    expect(await handMade({ path: "/slow" }).result(clientOf(once), {})).toMatchObject({
      ok: false,
      failure: { code: "clients.timeout" },
    });
    // The call that waits too long may end before the peer has seen it.
    expect(peer.calls.map(({ url }) => url).slice(0, 3)).toEqual(["/things", "/things", "/redirect"]);
  });
});
