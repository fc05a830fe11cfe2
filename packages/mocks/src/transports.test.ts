import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { downloadEdoc, getReceivedEdocList, sendEdoc } from "@egov-vn/clients/document-axis";
import { searchDossiers } from "@egov-vn/clients/one-stop";
import { layDanhSachTTHC } from "@egov-vn/clients/public-service-portal";
import { type Client, createClient } from "@egov-vn/clients/runtime";
import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterEach, describe, expect, it } from "vitest";
import { letter } from "../test/packets.js";
import { vendorOf } from "../test/vendor.js";
import { createProvince, FAULTS, type Fault, type FaultKind, type Province } from "./index.js";
import { handlers } from "./msw.js";
import { type Listening, listen } from "./server/index.js";

const ORIGIN = "https://mau.example";
let ending: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ending) await end();
  ending = [];
});

type Line = (province: Province) => Promise<string>;
const lines: Readonly<Record<string, Line>> = {
  msw: async (province) => {
    const server = setupServer(...handlers({ province, origin: ORIGIN }));
    server.listen({ onUnhandledRequest: "error" });
    ending.push(() => server.close());
    return ORIGIN;
  },
  http: async (province) => {
    const listening = await listen(province);
    ending.push(() => listening.close());
    return listening.origin;
  },
};

/** A vendor's script: what each call came to, in plain values. */
async function script(line: Line, faults: readonly Fault[] = []): Promise<unknown[]> {
  const province = createProvince({ seed: 3 });
  for (const fault of faults) province.faults.add(fault);
  const vendor = vendorOf(province, await line(province), globalThis.fetch as never);
  const outcomes: unknown[] = [];
  const note = async (call: Promise<{ ok: boolean; value?: unknown; attempts?: number; failure?: unknown }>) => {
    const { ok, value, attempts, failure } = await call;
    const { kind, status, peerCode, hop } = (failure ?? {}) as Record<string, unknown>;
    outcomes.push(ok ? { ok, value, attempts } : { ok, kind, status, peerCode, hop });
  };
  const bytes = letter();
  const sender = vendor.axis("H99.12");
  const receiver = vendor.axis("H99.13");
  const kind = { servicetype: "eDoc", messagetype: "edoc" } as const;
  await note(sendEdoc.result(sender, { ...kind, from_: "H99.12", body: bytes }));
  await note(sendEdoc.result(sender, { ...kind, from_: "H99.12", body: bytes.slice(0, 40) }));
  const list = await getReceivedEdocList.result(receiver, { ...kind, body: {} });
  await note(Promise.resolve(list as never));
  const docId = (list as { value?: { data?: { docId: string }[] } }).value?.data?.[0]?.docId ?? "none";
  await note(downloadEdoc.result(receiver, { docId }));
  await note(searchDossiers.result(vendor.withBearer("one-stop/searchDossiers"), { page: 0, size: 5 }));
  const body = { madonvi: "H99.12", service: "LayDanhSachTTHC" } as never;
  await note(layDanhSachTTHC.result(vendor.portal, { dstcode: "VN", body }));
  return outcomes;
}

describe("one script", () => {
  it("comes to the same over msw and over HTTP", async () => {
    const overMsw = await script(lines.msw as Line);
    expect(overMsw).toEqual(await script(lines.http as Line));
    expect(overMsw.map((outcome) => (outcome as { ok: boolean }).ok)).toEqual([true, false, true, true, true, true]);
  });

  const struck: Readonly<Record<Exclude<FaultKind, "duplicate-call-back" | "call-backs-reversed">, object>> = {
    latency: { ok: true, attempts: 1 },
    "reply-lost": { ok: true, attempts: 2 },
    "done-twice": { ok: true, attempts: 1 },
    "server-error": { ok: true, attempts: 2 },
    "validation-500": { ok: false, kind: "http", status: 500 },
    "expired-token": { ok: true, attempts: 2 },
    "success-spelling": { ok: true },
    "unknown-value": { ok: true },
    "new-field": { ok: true },
    "truncated-body": { ok: false, kind: "contract" },
    "double-encoded": { ok: false },
  };

  it.each(Object.entries(struck))(
    "of a read under %s is what the client makes of it, over both lines",
    async (name, outcome) => {
      const kind = name as FaultKind;
      const on: Fault = { kind, operation: "public-service-portal/layDanhSachTTHC", times: 1, delay: 5 };
      const overMsw = await script(lines.msw as Line, [on]);
      expect(overMsw.at(-1)).toMatchObject(outcome);
      expect(await script(lines.http as Line, [on])).toEqual(overMsw);
    },
  );

  it("has a test for every fault", () => {
    const callBacks = ["duplicate-call-back", "call-backs-reversed"];
    expect(new Set([...Object.keys(struck), ...callBacks])).toEqual(new Set(Object.keys(FAULTS)));
    for (const { source } of Object.values(FAULTS)) expect(source.length).toBeGreaterThan(20);
  });
});

describe("faults", () => {
  it("a lost reply has done its work: what is sent again arrives twice", async () => {
    const province = createProvince();
    province.faults.add({ kind: "reply-lost", operation: "document-axis/sendEdoc", times: 2 });
    const vendor = vendorOf(province);
    const send = () =>
      sendEdoc.result(vendor.axis("H99.12"), {
        servicetype: "eDoc",
        messagetype: "edoc",
        from_: "H99.12",
        body: letter(),
      });
    expect([(await send()).ok, (await send()).ok, (await send()).ok]).toEqual([false, false, true]);
    const body = { servicetype: "eDoc", messagetype: "edoc", body: {} } as const;
    expect((await getReceivedEdocList(vendor.axis("H99.13"), body)).data).toHaveLength(3);
    expect(province.faults.list()).toMatchObject([{ struck: 2 }]);
  });

  it("strike by chance as the seed has it", async () => {
    const strikes = async (seed: number) => {
      const province = createProvince({ seed });
      province.faults.add({ kind: "server-error", operation: "lgsp/*", probability: 0.5, status: 503 });
      const call = { method: "POST", target: "/lgsp/token", headers: {}, body: new Uint8Array() };
      const statuses: number[] = [];
      for (let time = 0; time < 40; time += 1) statuses.push((await province.handle(call)).status);
      return statuses;
    };
    const [one, again, other] = [await strikes(1), await strikes(1), await strikes(2)];
    expect(one).toEqual(again);
    expect(one).not.toEqual(other);
    expect(one.filter((status) => status === 503).length).toBeGreaterThan(10);
    expect(one.filter((status) => status !== 503).length).toBeGreaterThan(10);
  });
});

describe("the handler of msw", () => {
  it("leaves other addresses alone, and takes a system's own", async () => {
    const province = createProvince();
    const own = handlers({
      province,
      at: { "one-stop": "https://motcua.example", "postal/vnPostShip": "https://post.example/ship" },
    });
    expect(own).toHaveLength(1);
    const server = setupServer(
      ...own,
      http.get("https://else.example/x", () => HttpResponse.json({ other: true })),
    );
    server.listen({ onUnhandledRequest: "error" });
    ending.push(() => server.close());
    expect(await (await fetch("https://else.example/x")).json()).toEqual({ other: true });
    expect((await fetch("https://motcua.example/pa/dossier-search/dvc")).status).toBe(401);
    expect((await fetch("https://post.example/ship", { method: "POST", body: "{}" })).status).toBe(401);
  });
});

describe("the server", () => {
  const started = async (options = {}): Promise<Listening & { province: Province }> => {
    const province = createProvince();
    const listening = await listen(province, options);
    ending.push(() => listening.close());
    return { ...listening, province };
  };
  const status = (port: number, headers: Record<string, string>, path = "/mock") =>
    new Promise<number | undefined>((resolve, reject) => {
      httpRequest({ port, host: "127.0.0.1", path, headers }, (response) => resolve(response.resume().statusCode))
        .on("error", reject)
        .end();
    });

  it("answers this machine only, whatever names it is given", async () => {
    const { port } = await started();
    expect(await status(port, {})).toBe(200);
    expect(await status(port, { host: "attacker.example" })).toBe(421);
    expect(await status(port, { host: "attacker.example" }, "/lgsp/token")).toBe(421);
    expect(await status(port, { origin: "https://attacker.example" })).toBe(403);
    expect(await status(port, { origin: "null" })).toBe(403);
    expect(await status(port, { origin: `http://localhost:${port}` })).toBe(200);
  });

  it("refuses bodies and headers that are too large", async () => {
    const { port, origin } = await started({ maximumBody: 1000 });
    const big = await fetch(`${origin}/lgsp/token`, { method: "POST", body: "x".repeat(2000) });
    expect(big.status).toBe(413);
    expect(await status(port, { long: "x".repeat(70_000) })).toBe(431);
    const cut = connect(port, "127.0.0.1");
    cut.write("POST /lgsp/token HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 10\r\n\r\nab");
    await new Promise((resolve) => setTimeout(resolve, 20));
    cut.destroy();
    expect(await status(port, {})).toBe(200);
  });

  it("is controlled below /mock", async () => {
    const { origin, province } = await started();
    const ask = async (method: string, path: string, body?: unknown) => {
      const init =
        body === undefined
          ? { method }
          : { method, body: JSON.stringify(body), headers: { "content-type": "application/json" } };
      const reply = await fetch(`${origin}/mock${path}`, init);
      return { status: reply.status, body: await reply.json() };
    };
    expect((await ask("GET", "")).body).toMatchObject({ province: "mau", seed: 1, time: "2026-03-02T08:00:00" });
    expect((await ask("POST", "/clock", { advance: "2d" })).body).toMatchObject({ time: "2026-03-04T08:00:00" });
    expect((await ask("POST", "/clock", { to: "2026-03-05" })).body).toMatchObject({ time: "2026-03-05T08:00:00" });
    expect(await ask("POST", "/clock", { to: "2020-01-01" })).toMatchObject({ status: 400 });
    expect(
      await ask("POST", "/faults", { kind: "server-error", operation: "lgsp/issueToken", times: 1 }),
    ).toMatchObject({ status: 201 });
    expect(await ask("POST", "/faults", { kind: "none", operation: "*" })).toMatchObject({ status: 400 });
    const waiting = ask("POST", "/wait-for", { operation: "lgsp/issueToken", milliseconds: 5000 });
    expect((await fetch(`${origin}/lgsp/token`, { method: "POST" })).status).toBe(502);
    expect(await waiting).toMatchObject({
      status: 200,
      body: { operation: "lgsp/issueToken", faults: ["server-error"] },
    });
    expect(await ask("POST", "/wait-for", { operation: "payment/getBill", milliseconds: 1 })).toMatchObject({
      status: 408,
    });
    expect((await ask("GET", "/traffic")).body).toMatchObject([{ operation: "lgsp/issueToken", status: 502 }]);
    expect((await ask("GET", "/traffic?session=other")).body).toEqual([]);
    const page = await fetch(`${origin}/mock/report?format=html`);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining("lgsp/issueToken")]);
    expect(await ask("GET", "/report?format=pdf")).toMatchObject({ status: 400 });
    expect(await ask("GET", "/report?session=none")).toMatchObject({ status: 400 });
    expect((await ask("GET", "/accounts")).body).toEqual(JSON.parse(JSON.stringify(province.accounts)));
    expect((await ask("DELETE", "/faults")).body).toEqual([]);
    const { body: kept } = await ask("GET", "/state");
    expect(await ask("PUT", "/state", kept)).toMatchObject({ status: 200 });
    expect((await ask("POST", "/reset", {})).body).toMatchObject({ time: "2026-03-02T08:00:00" });
    expect(await ask("GET", "/nothing")).toMatchObject({ status: 404 });
    const form = await fetch(`${origin}/mock/reset`, {
      method: "POST",
      body: "a=1",
      headers: { "content-type": "text/plain" },
    });
    expect(form.status).toBe(415);
  });

  it("is found by a client at its address", async () => {
    const { origin, province } = await started();
    const client: Client = createClient({
      baseUrl: `${origin}${province.basePath("one-stop/searchDossiers")}`,
      retry: { attempts: 1 },
    });
    expect(await searchDossiers.result({ ...client, auth: {} }, {})).toMatchObject({
      ok: false,
      failure: { kind: "not-sent" },
    });
  });
});
