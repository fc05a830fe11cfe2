import { createHmac } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { dossier, handMade, quickClock, syncDossiers } from "../../../test/hand-made.js";
import { type Arrived, json, type Peer, startPeer } from "../../../test/peer.js";
import {
  type Authenticator,
  clientCredentials,
  createClient,
  lgspAccessToken,
  loginToken,
  portalSession,
  vxpHmac,
} from "../index.js";
import { TokenCache } from "./token-cache.js";

let peer: Peer;
afterEach(() => peer?.close());

const read = handMade({ security: [["proof"]] });
const account = { clientId: "key", clientSecret: "s3cr3t" };

/** A peer that issues tokens t1, t2 … and takes only those that are good. */
async function gateway(
  isGood: (token: string, call: Arrived) => boolean,
  token: (number: number) => unknown = (number) => ({ access_token: `t${number}`, expires_in: 3600 }),
) {
  let issued = 0;
  peer = await startPeer((call, reply) => {
    if (call.url === "/token") {
      issued += 1;
      const body = token(issued);
      if (typeof body === "number") return json(reply, {}, body);
      return json(reply, body);
    }
    const [, bearer = ""] = /^Bearer (.*)$/.exec(call.headers.authorization ?? "") ?? [];
    json(reply, {}, isGood(bearer, call) ? 200 : 401);
  });
  return { issued: () => issued, tokenUrl: `${peer.url}/token` };
}

const clientWith = (proof: Authenticator, more = {}) =>
  createClient({ baseUrl: peer.url, auth: { proof }, clock: quickClock(), ...more });

describe("client credentials", () => {
  it("fern#17049: the request says grant_type, and who asks", async () => {
    const { tokenUrl } = await gateway(() => true);
    await read(clientWith(clientCredentials({ tokenUrl, ...account, scope: "a b" })), {});
    expect(peer.calls[0]).toMatchObject({
      method: "POST",
      headers: {
        authorization: `Basic ${Buffer.from("key:s3cr3t").toString("base64")}`,
        "content-type": "application/x-www-form-urlencoded",
      },
    });
    expect(peer.calls[0]?.body.toString()).toBe("grant_type=client_credentials&scope=a+b");
    await read(clientWith(clientCredentials({ tokenUrl, ...account, accountIn: "form" })), {});
    expect(peer.calls[2]?.body.toString()).toBe("grant_type=client_credentials&client_id=key&client_secret=s3cr3t");
    expect(peer.calls[2]?.headers.authorization).toBeUndefined();
  });

  it("openfga/js-sdk#332: a hundred callers ask for one token", async () => {
    const { tokenUrl, issued } = await gateway(() => true);
    const client = clientWith(clientCredentials({ tokenUrl, ...account }));
    await Promise.all(Array.from({ length: 100 }, () => read(client, {})));
    expect(issued()).toBe(1);
  });

  it("a hundred callers whose token was revoked ask for one new token", async () => {
    let good = "t1";
    const { tokenUrl, issued } = await gateway((token) => token === good);
    const client = clientWith(clientCredentials({ tokenUrl, ...account }));
    await read(client, {});
    good = "t2";
    await Promise.all(Array.from({ length: 100 }, () => read(client, {})));
    expect(issued()).toBe(2);
  });

  it("openapi-typescript#2075, fern#17765, openfga/java-sdk#75, bifrost#17: a refused token is replaced and the call sent once more, with the new one", async () => {
    const { tokenUrl, issued } = await gateway((token) => token === "t2");
    const outcome = await read.result(clientWith(clientCredentials({ tokenUrl, ...account })), {});
    expect(outcome).toMatchObject({ ok: true, attempts: 2 });
    expect(issued()).toBe(2);
    expect(peer.calls.filter(({ url }) => url === "/things").map(({ headers }) => headers.authorization)).toEqual([
      "Bearer t1",
      "Bearer t2",
    ]);
  });

  it("a write is sent once more too: a refused call was not done", async () => {
    const { tokenUrl } = await gateway((token) => token === "t2");
    const send = handMade<{ body: unknown }>({
      method: "POST",
      security: [["proof"]],
      body: { required: 1, contents: [["application/json", "json"]] },
    });
    expect(
      await send.result(clientWith(clientCredentials({ tokenUrl, ...account })), { body: { a: 1 } }),
    ).toMatchObject({ ok: true });
    expect(peer.calls.at(-1)?.body.toString()).toBe('{"a":1}');
  });

  it("a permission that is missing ends after two attempts", async () => {
    const { tokenUrl, issued } = await gateway(() => false);
    expect(await read.result(clientWith(clientCredentials({ tokenUrl, ...account })), {})).toMatchObject({
      ok: false,
      failure: { kind: "http", status: 401, attempts: 2 },
    });
    expect(issued()).toBe(2);
  });

  it.each([
    ["an empty token", { access_token: "", expires_in: 60 }, "clients.noToken"],
    ["no token", { error: "invalid_client" }, "clients.noToken"],
    ["401", 401, "clients.status"],
  ])("fern#3729: %s is a failure of the token service, and is not kept", async (_, body, code) => {
    const { tokenUrl } = await gateway(
      () => true,
      (number) => (number === 1 ? body : { access_token: "t" }),
    );
    const client = clientWith(clientCredentials({ tokenUrl, ...account }));
    expect(await read.result(client, {})).toMatchObject({
      ok: false,
      failure: { hop: "token", code, operation: "token" },
    });
    expect(peer.calls.every(({ url }) => url === "/token")).toBe(true);
    expect(await read.result(client, {})).toMatchObject({ ok: true });
  });

  it("a token service that stumbles is asked again", async () => {
    const { tokenUrl } = await gateway(
      () => true,
      (number) => (number === 1 ? 503 : { access_token: "t" }),
    );
    expect(await read.result(clientWith(clientCredentials({ tokenUrl, ...account })), {})).toMatchObject({ ok: true });
  });

  it("a caller that gives up does not take the token from the others", async () => {
    let release = (): void => {};
    peer = await startPeer((call, reply) => {
      if (call.url !== "/token") return json(reply, {});
      release = () => json(reply, { access_token: "t" });
    });
    const client = clientWith(clientCredentials({ tokenUrl: `${peer.url}/token`, ...account }));
    const controller = new AbortController();
    const first = read.result(client, {}, { signal: controller.signal });
    const second = read.result(client, {});
    await new Promise((resolve) => setTimeout(resolve, 50));
    controller.abort();
    expect(await first).toMatchObject({ ok: false, failure: { code: "clients.aborted" } });
    release();
    expect(await second).toMatchObject({ ok: true });
  });

  it("missing credentials are told before anything is sent", async () => {
    expect(await read.result(createClient({ baseUrl: "https://peer.invalid" }), {})).toMatchObject({
      ok: false,
      failure: { kind: "not-sent", code: "clients.credentials", params: { scheme: "proof" } },
    });
  });
});

describe("the token's time", () => {
  const cacheOf = (lifetime?: number) => {
    let now = 0;
    let asked = 0;
    const cache = new TokenCache(
      async () => ({ text: `t${++asked}`, ...(lifetime !== undefined && { lifetime }) }),
      () => now,
    );
    return { cache, at: (seconds: number) => (now = seconds) };
  };

  it.each([
    ["an hour, until half a minute before its end", 3600, 3569, 3571],
    ["ten seconds, for half of them", 10, 4, 6],
  ])("%s", async (_, lifetime, before, after) => {
    const { cache, at } = cacheOf(lifetime);
    await cache.get();
    at(before);
    expect(await cache.get()).toBe("t1");
    at(after);
    expect(await cache.get()).toBe("t2");
  });

  it("no end told: until it is refused", async () => {
    const { cache, at } = cacheOf();
    await cache.get();
    at(1e9);
    expect(await cache.get()).toBe("t1");
    cache.forget("t0");
    expect(await cache.get()).toBe("t1");
    cache.forget("t1");
    expect(await cache.get()).toBe("t2");
  });

  it("a lifetime in text counts", async () => {
    const { tokenUrl, issued } = await gateway(
      () => true,
      () => ({ access_token: "t", expires_in: "0.000001" }),
    );
    const client = clientWith(clientCredentials({ tokenUrl, ...account }));
    await read(client, {});
    await read(client, {});
    expect(issued()).toBe(2);
  });
});

it("lgspaccesstoken goes with the request for a token and with each call, beside the token", async () => {
  const { tokenUrl } = await gateway((token, { headers }) => token === "t1" && headers.lgspaccesstoken !== undefined);
  const proof = lgspAccessToken({
    tokenUrl,
    accessKey: "A",
    secretKey: "S",
    appName: "N",
    partnerCode: "P",
    partnerCodeCus: "C",
  });
  await read(clientWith(proof), {});
  expect(peer.calls[0]?.body.toString()).toBe("grant_type=client_credentials");
  for (const { headers } of peer.calls) {
    expect(JSON.parse(Buffer.from(String(headers.lgspaccesstoken), "base64").toString())).toEqual({
      AccessKey: "A",
      SecretKey: "S",
      AppName: "N",
      PartnerCode: "P",
      PartnerCodeCus: "C",
    });
  }
});

describe("logins", () => {
  it("puts a session in the body, and logs in again when it has ended", async () => {
    let logins = 0;
    peer = await startPeer((call, reply) => {
      if (call.url === "/login") return json(reply, { error_code: 0, session: `s${++logins}` });
      const { session } = JSON.parse(call.body.toString());
      json(reply, session === "s2" ? { error_code: "0" } : { error_code: "-3", message: "Phiên hết hạn" });
    });
    const proof = portalSession({
      url: `${peer.url}/login`,
      account: { username: "u", password: "p" },
      tokenAt: "/session",
      ended: { at: "/error_code", codes: ["-3"] },
    });
    const secured = handMade<Parameters<typeof syncDossiers>[1]>({ ...syncDossiers.data, security: [["proof"]] });
    const client = clientWith(proof);
    expect(await secured.result(client, { body: { service: "DongBoHoSoMC", data: [dossier] } })).toMatchObject({
      ok: true,
      attempts: 2,
    });
    expect(JSON.parse(peer.calls.at(-1)?.body.toString() ?? "")).toEqual({
      session: "s2",
      service: "DongBoHoSoMC",
      data: [dossier],
    });
  });

  it("does not log in for a request that must not be sent", async () => {
    peer = await startPeer((_call, reply) => json(reply, { session: "s" }));
    const proof = portalSession({ url: `${peer.url}/login`, account: {}, tokenAt: "/session" });
    const secured = handMade({ ...syncDossiers.data, security: [["proof"]] });
    expect(await secured.result(clientWith(proof), { body: { service: "DongBoHoSoMC", data: [] } })).toMatchObject({
      ok: false,
      failure: { kind: "not-sent" },
    });
    expect(peer.calls).toEqual([]);
  });

  it("puts a token of a login in a header of its own", async () => {
    peer = await startPeer((call, reply) => json(reply, call.url === "/login" ? { data: { token: "u1" } } : {}));
    const proof = loginToken(
      { url: `${peer.url}/login`, account: { username: "u" }, tokenAt: "/data/token" },
      "X-Authentication-Token",
    );
    await read(clientWith(proof), {});
    expect(peer.calls[1]?.headers["x-authentication-token"]).toBe("u1");
  });
});

describe("the signature of the document axis", () => {
  const list = handMade({
    id: "getReceivedEdocList",
    method: "POST",
    path: "/getReceivedEdocList",
    security: [["proof"]],
    params: [["messagetype", "header", "XroadVnpt-messagetype", 1, "text"]],
  });

  it("is right over the text that is sent, in the order that is told", async () => {
    peer = await startPeer((_call, reply) => json(reply, {}));
    await list(clientWith(vxpHmac({ systemId: "SYS", secret: "s3cr3t" })), { messagetype: "edoc" });
    const { headers } = peer.calls[0] as Arrived;
    const text = String(headers["xroadvnpt-sign-header"]);
    expect(headers["xroadvnpt-hash-header"]).toBe(createHmac("sha256", "s3cr3t").update(text).digest("hex"));
    expect(headers["xroadvnpt-sign-header-key"]).toBe("messagetype;systemid;timestamp;Content-Type");
    expect(Object.entries(JSON.parse(text)).map(([name, value]) => [name.toLowerCase(), value])).toEqual(
      ["messagetype", "systemid", "timestamp", "content-type"].map((name) => [
        `xroadvnpt-${name}`,
        headers[`xroadvnpt-${name}`],
      ]),
    );
    // 1,800,000,000 s is 15 January 2027, 08:00:00 UTC.
    expect(headers["xroadvnpt-timestamp"]).toBe("15012027T150000+0000");
  });

  it("is made anew by the peer's clock when that is another", async () => {
    const theirs = new Date(1_800_003_600_000).toUTCString();
    peer = await startPeer((call, reply) => {
      json(reply, {}, String(call.headers["xroadvnpt-timestamp"]).startsWith("15012027T16") ? 200 : 401, {
        date: theirs,
      });
    });
    expect(
      await list.result(clientWith(vxpHmac({ systemId: "SYS", secret: "s" })), { messagetype: "edoc" }),
    ).toMatchObject({ ok: true, attempts: 2 });
  });
});
