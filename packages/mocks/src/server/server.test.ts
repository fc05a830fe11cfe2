import { request as httpRequest } from "node:http";
import { connect, Socket } from "node:net";
import { sendEdoc } from "@egov-vn/clients/document-axis";
import { Failure } from "@egov-vn/core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fill } from "../../test/filling.js";
import { vendorOf } from "../../test/vendor.js";
import { createProvince, type ProvinceOptions } from "../index.js";
import { type Listening, type ListenOptions, listen } from "./index.js";

let listening: Listening | undefined;
afterEach(() => listening?.close());

const KEY = "khoa-cua-hop-cat-chung";

async function started(options: ListenOptions = {}, ofProvince: ProvinceOptions = {}) {
  const province = createProvince(ofProvince);
  listening = await listen(province, options);
  return { province, ...listening };
}

interface Said {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
}
const ask = (port: number, headers: Record<string, string>, path = "/mock", method = "GET") =>
  new Promise<Said>((resolve, reject) => {
    httpRequest({ port, host: "127.0.0.1", path, headers, method }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, headers: response.headers });
    })
      .on("error", reject)
      .end();
  });

/** Writes to a socket what no client would, and returns the first that comes back. */
const raw = (port: number, ...texts: (string | Buffer)[]) =>
  new Promise<string>((resolve) => {
    const socket = connect(port, "127.0.0.1");
    let said = "";
    socket.on("data", (text) => {
      said += text;
      if (said.includes("\r\n\r\n")) socket.destroy();
    });
    socket.on("error", () => {});
    socket.once("close", () => resolve(said));
    for (const text of texts) socket.write(text);
  });

describe("a server for other machines", () => {
  it("is not started without a key, nor with a short one", async () => {
    const province = createProvince();
    await expect(listen(province, { host: "0.0.0.0" })).rejects.toThrow(Failure);
    await expect(listen(province, { host: "0.0.0.0", apiKey: "short" })).rejects.toThrow(Failure);
    await expect(listen(province, { apiKey: "" })).rejects.toThrow(Failure);
  });

  it("answers those who show the key, in a header or once in the browser's address", async () => {
    const { port } = await started({ host: "0.0.0.0", apiKey: KEY });
    for (const path of ["/", "/mock", "/mock/accounts", "/lgsp/token"]) {
      expect([path, (await ask(port, {}, path)).status]).toEqual([path, 401]);
      expect((await ask(port, { "mock-key": `${KEY}x` }, path)).status).toBe(401);
    }
    expect((await ask(port, { "mock-key": KEY })).status).toBe(200);
    expect((await ask(port, {}, "/?key=wrong")).status).toBe(401);
    const entered = await ask(port, {}, `/?key=${KEY}`);
    expect([entered.status, entered.headers.location]).toEqual([303, "/"]);
    const [cookie = ""] = entered.headers["set-cookie"] ?? [];
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
    expect((await ask(port, { cookie: String(cookie.split(";")[0]) }, "/")).status).toBe(200);
    expect((await ask(port, { cookie: "mock-key=%zz" }, "/")).status).toBe(401);
  });

  it("knows its own addresses from names that an attacker points at it", async () => {
    const { port } = await started({ host: "0.0.0.0", apiKey: KEY });
    const of = async (host: string) => (await ask(port, { host, "mock-key": KEY })).status;
    expect(await of(`10.1.2.3:${port}`)).toBe(200);
    expect(await of(`attacker.example:${port}`)).toBe(421);
    expect(await of(`10.1.2.3:${port + 1}`)).toBe(421);
  });
});

describe("pages of other origins", () => {
  const origin = "https://vendor.example";
  const token = "/lgsp/token";

  it("are refused unless they are named, and never reach control or inspector", async () => {
    const closed = await started();
    expect((await ask(closed.port, { origin }, token, "POST")).status).toBe(403);
    await closed.close();
    const { port } = await started({ cors: [origin] });
    const allowed = await ask(port, { origin }, token, "POST");
    expect(allowed.status).toBe(400);
    expect(allowed.headers["access-control-allow-origin"]).toBe(origin);
    expect((await ask(port, { origin: "https://attacker.example" }, token, "POST")).status).toBe(403);
    for (const path of ["/mock", "/mock/reset", "/"]) expect((await ask(port, { origin }, path)).status).toBe(403);
    const asked = {
      origin,
      "access-control-request-method": "POST",
      "access-control-request-headers": "authorization",
    };
    const preflight = await ask(port, asked, token, "OPTIONS");
    expect(preflight).toMatchObject({ status: 204, headers: { "access-control-allow-headers": "authorization" } });
    expect((await ask(port, asked, "/mock/reset", "OPTIONS")).status).toBe(403);
  });

  it("may all be let in; a browser asks before it has the key", async () => {
    const { port } = await started({ cors: "*", apiKey: KEY });
    const asked = { origin, "access-control-request-method": "POST" };
    expect((await ask(port, asked, token, "OPTIONS")).status).toBe(204);
    expect((await ask(port, { origin }, token, "POST")).status).toBe(401);
  });
});

describe("hostile requests", () => {
  const head = (port: number, more: string, path = "/lgsp/token") =>
    `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${more}\r\n`;

  it("a body of 1 GB is refused before it comes, also where the caller asks first", async () => {
    const { port } = await started();
    expect(await raw(port, head(port, "content-length: 1073741824\r\n"))).toMatch(
      /^HTTP\/1\.1 413 .*connection: close/is,
    );
    const asked = await raw(port, head(port, "content-length: 1073741824\r\nexpect: 100-continue\r\n"));
    expect(asked).toMatch(/^HTTP\/1\.1 413/);
    expect(await raw(port, head(port, "content-length: 2\r\nexpect: 100-continue\r\n"))).toMatch(/^HTTP\/1\.1 100/);
  });

  it("a body of unknown length is refused where it passes the limit", async () => {
    const { port } = await started({ maximumBody: 1000 });
    const chunk = `400\r\n${"x".repeat(1024)}\r\n`;
    expect(await raw(port, head(port, "transfer-encoding: chunked\r\n"), chunk)).toMatch(/^HTTP\/1\.1 413/);
  });

  it("10,000 headers are refused, short ones too, and so are long ones", async () => {
    const { port } = await started();
    const short = Array.from({ length: 10_000 }, () => "a:b\r\n").join("");
    expect(await raw(port, head(port, short))).toMatch(/^HTTP\/1\.1 431/);
    const some = Array.from({ length: 201 }, (_, index) => `x${index}: 1\r\n`).join("");
    expect(await raw(port, head(port, some))).toMatch(/^HTTP\/1\.1 431.*problem\+json/is);
    expect(await raw(port, head(port, `x: ${"y".repeat(70_000)}\r\n`))).toMatch(/^HTTP\/1\.1 431/);
  });

  it("a caller who sends letter by letter is told that time is up", async () => {
    const { port } = await started({ headersTimeout: 200, requestTimeout: 400 });
    expect(await raw(port, "GET /mock HTTP/1.1\r\nhost: 127")).toMatch(/^HTTP\/1\.1 408/);
    expect(await raw(port, head(port, "content-length: 10\r\n"), "a")).toMatch(/^HTTP\/1\.1 408/);
    expect((await ask(port, {})).status).toBe(200);
  });

  it.each([
    ["/../mock", 400],
    ["/mock/../../etc/passwd", 404],
    ["/lgsp/%2e%2e/token", 400],
    ["http://attacker.example/lgsp/token", 400],
    ["//mock/reset", 400],
    ["/mock%2freset", 400],
    ["/MOCK/reset", 404],
  ])("the path %s is answered, and changes nothing", async (path, status) => {
    const { port, province } = await started();
    await province.advance("1d");
    expect((await ask(port, {}, path, "POST")).status).toBe(status);
    expect(province.time).toBe("2026-03-03T08:00:00");
  });

  it("XML bombs are refused as no packet, and cost no time", async () => {
    const { province } = await started();
    const { axis } = vendorOf(province);
    const entities = Array.from(
      { length: 20 },
      (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`,
    ).join("");
    const bombs = [
      `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "ha">${entities}]><x>&e20;</x>`,
      `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>`,
      `<x>`.repeat(200_000),
      `<x ${Array.from({ length: 50_000 }, (_, index) => `a${index}="1"`).join(" ")}/>`,
    ];
    for (const bomb of bombs) {
      const started = performance.now();
      const outcome = await sendEdoc.result(axis("H99.12"), {
        servicetype: "eDoc",
        messagetype: "edoc",
        from_: "H99.12",
        body: new TextEncoder().encode(bomb),
      });
      expect(outcome).toMatchObject({ ok: false, failure: { kind: "rejected", peerCode: "22" } });
      expect(JSON.stringify(outcome)).not.toContain("root:");
      expect(performance.now() - started).toBeLessThan(20_000);
    }
  });
});

describe("sockets", () => {
  it("none is opened outside this machine, whatever the vendor's server answers", async () => {
    const hosts = new Set<string>();
    const { connect: real } = Socket.prototype;
    const spy = vi.spyOn(Socket.prototype, "connect").mockImplementation(function (this: Socket, ...args: unknown[]) {
      const [first] = args.flat() as [{ host?: string } | undefined];
      hosts.add(String(first?.host));
      return (real as (...all: unknown[]) => Socket).apply(this, args);
    });
    const vendor = (await import("node:http")).createServer((_, response) => {
      response.writeHead(302, { location: "http://192.0.2.1/elsewhere" }).end();
    });
    await new Promise<void>((resolve) => vendor.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(vendor.address() as { port: number }).port}/`;
    try {
      const callBacks = { "postal/emsEvent": url, "payment/paymentNotice": url, "signature/smartCaNotice": url };
      const { province, origin } = await started({}, { callBacks });
      await fill(province, "ma", origin);
      await province.advance("5d");
      expect(province.callBacks.length).toBeGreaterThan(3);
      expect([...hosts].filter((host) => host !== "127.0.0.1")).toEqual([]);
      expect(hosts.size).toBe(1);
    } finally {
      spy.mockRestore();
      vendor.close();
    }
  });
});
