import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer as createProxy } from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { connect as openSocket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handMade } from "../../test/hand-made.js";
import { json, type Peer, startPeer } from "../../test/peer.js";
import { checkConnection, connect, readConnection } from "./index.js";

const certificates = fileURLToPath(new URL("../../test/certificates/", import.meta.url));
const pem = (name: string) => readFile(join(certificates, name), "utf8");

let folder: string;
let peer: Peer | undefined;
const servers: { close(): unknown; closeAllConnections(): void }[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "connection-"));
});
afterEach(async () => {
  await peer?.close();
  peer = undefined;
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  await rm(folder, { recursive: true, force: true });
});

async function fileWith(text: string): Promise<string> {
  const path = join(folder, "connection.yaml");
  await writeFile(path, text);
  return path;
}

async function secureServer(name = "server", clientWanted = false): Promise<number> {
  const server: Server = createServer(
    {
      cert: await pem(`${name}.pem`),
      key: await pem(`${name}.key`),
      ...(clientWanted && { ca: await pem("authority.pem"), requestCert: true, rejectUnauthorized: true }),
    },
    (_request, reply) => void reply.writeHead(200, { "content-type": "application/json" }).end("{}"),
  );
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

describe("a connection file", () => {
  it("takes secrets from the environment", async () => {
    peer = await startPeer((call, reply) => json(reply, call.url === "/token" ? { access_token: "t" } : {}));
    const path = await fileWith(`
system: lgsp
baseUrl: ${peer.url}
auth:
  oauth2: { kind: client-credentials, tokenUrl: "${peer.url}/token", clientId: key, clientSecret: "\${LGSP_SECRET}" }
timeouts: { attempt: 5000 }
`);
    const client = connect(await readConnection(path, { LGSP_SECRET: "s3cr3t" }));
    await handMade({ security: [["oauth2"]] })(client, {});
    expect(peer.calls[0]?.headers.authorization).toBe(`Basic ${Buffer.from("key:s3cr3t").toString("base64")}`);
    expect(client).toMatchObject({ name: "lgsp", timeouts: { attempt: 5000 } });
  });

  it.each([
    [
      "a secret in the file",
      "auth: { a: { kind: basic, user: u, password: abc } }",
      "clients.plainSecret",
      "auth.a.password",
    ],
    [
      "a secret in a login",
      "auth: { a: { kind: login, url: 'http://x', account: { username: u, password: abc }, tokenAt: /t } }",
      "clients.plainSecret",
      "auth.a.account.password",
    ],
    ["a secret in a header", "headers: { X-Secret-Key: abc }", "clients.plainSecret", "headers.X-Secret-Key"],
    ["a password of a proxy", "proxy: http://me:abc@proxy:8080", "clients.plainSecret", "proxy"],
    [
      "a variable that is not set",
      "auth: { a: { kind: basic, user: u, password: '$" + "{NOT_SET}' } }",
      "clients.noVariable",
      "NOT_SET",
    ],
    ["an unknown key", "timeout: 5", "clients.badConnection", "timeout"],
    ["an unknown kind of proof", "auth: { a: { kind: magic } }", "clients.badConnection", "auth.a.kind"],
    ["a certificate that is not there", "tls: { authority: none.pem }", "clients.noFile", "none.pem"],
    ["no YAML", "system: [", "clients.notYaml", "connection.yaml"],
  ])("refuses %s, names the place, and says what to do", async (_, text, code, named) => {
    const path = await fileWith(text.startsWith("system") ? text : `system: s\nbaseUrl: http://127.0.0.1\n${text}\n`);
    const failure = await readConnection(path, {}).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code });
    for (const language of ["vi", "en"] as const) {
      const words = (failure as { text(language: string): string }).text(language);
      expect(words).toContain(named);
      expect(words).not.toMatch(/\babc\b/);
    }
  });

  it("says when there is no file", async () => {
    await expect(readConnection(join(folder, "none.yaml"))).rejects.toMatchObject({
      code: "clients.noFile",
      params: { reason: "ENOENT" },
    });
  });
});

describe("certificates of one's own", () => {
  const secure = async (port: number, tls: string) =>
    readConnection(
      await fileWith(`system: s\nbaseUrl: https://localhost:${port}\ntls: ${tls}\ncheck: { path: /things }\n`),
      {},
    );

  it("a private authority and a client certificate are used", async () => {
    const port = await secureServer("server", true);
    const tls = `{ authority: ${certificates}authority.pem, certificate: ${certificates}client.pem, key: ${certificates}client.key }`;
    const connection = await secure(port, tls);
    await expect(handMade()(connect(connection), {})).resolves.toEqual({});
    expect(await checkConnection(connection)).toMatchObject({ verdict: "pass" });
    const without = await secure(port, `{ authority: ${certificates}authority.pem }`);
    expect(await handMade().result(connect(without, { retry: { attempts: 1 } }), {})).toMatchObject({
      ok: false,
      failure: { kind: "transport" },
    });
  });

  it.each([
    ["another authority", "server", "other.pem", /not trusted/],
    ["another name", "elsewhere", "authority.pem", /another name/],
  ])("%s is told", async (_, name, authority, words) => {
    const connection = await secure(await secureServer(name), `{ authority: ${certificates}${authority} }`);
    const { verdict, steps } = await checkConnection(connection);
    expect(verdict).toBe("fail");
    expect(steps.find(({ part }) => part === "tls")).toMatchObject({
      verdict: "fail",
      message: { en: expect.stringMatching(words) },
    });
    expect(steps.filter(({ part }) => part === "permission" || part === "token").map((step) => step.verdict)).toEqual([
      "skipped",
      "skipped",
    ]);
  });

  it("one that has run out is told", async () => {
    const connection = await secure(await secureServer(), `{ authority: ${certificates}authority.pem }`);
    const { steps } = await checkConnection(connection, () => Date.UTC(2200, 0));
    expect(steps.find(({ part }) => part === "tls")).toMatchObject({
      verdict: "fail",
      message: { en: expect.stringContaining("expired") },
    });
  });
});

it("goes through a proxy", async () => {
  const port = await secureServer();
  const asked: string[] = [];
  const proxy = createProxy();
  proxy.on("connect", (request, socket) => {
    asked.push(request.url ?? "");
    const [host, target] = (request.url ?? "").split(":");
    const out = openSocket(Number(target), host === "localhost" ? "127.0.0.1" : host, () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      out.pipe(socket).pipe(out);
    });
    out.on("error", () => socket.destroy());
    socket.on("error", () => out.destroy());
  });
  servers.push(proxy);
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const path = await fileWith(`
system: s
baseUrl: https://localhost:${port}
proxy: http://127.0.0.1:${(proxy.address() as AddressInfo).port}
tls: { authority: ${certificates}authority.pem }
check: { path: /things }
`);
  const report = await checkConnection(await readConnection(path, {}));
  expect(report).toMatchObject({ verdict: "pass" });
  expect(new Set(asked)).toEqual(new Set([`localhost:${port}`]));
});

describe("which part of a connection fails", () => {
  const verdicts = async (text: string, now?: () => number) => {
    const { steps } = await checkConnection(await readConnection(await fileWith(text), { S: "s" }), now);
    return Object.fromEntries(steps.map(({ part, verdict }) => [part, verdict]));
  };
  const oauth = (url: string) =>
    `auth: { a: { kind: client-credentials, tokenUrl: "${url}/token", clientId: k, clientSecret: "\${S}" } }`;

  it("none", async () => {
    peer = await startPeer((call, reply) => json(reply, call.url === "/token" ? { access_token: "t" } : {}));
    expect(await verdicts(`system: s\nbaseUrl: ${peer.url}\n${oauth(peer.url)}\ncheck: { path: /list }\n`)).toEqual({
      dns: "pass",
      line: "pass",
      tls: "skipped",
      token: "pass",
      clock: "pass",
      permission: "pass",
    });
    expect(peer.calls.map(({ method, url }) => `${method} ${url}`)).toEqual(["POST /token", "GET /list"]);
  });

  it("the name", async () => {
    expect(await verdicts("system: s\nbaseUrl: https://peer.invalid\n")).toEqual({
      dns: "fail",
      line: "skipped",
      tls: "skipped",
      token: "skipped",
      clock: "skipped",
      permission: "skipped",
    });
  });

  it("the line", async () => {
    peer = await startPeer(() => {});
    const { url } = peer;
    await peer.close();
    expect(await verdicts(`system: s\nbaseUrl: ${url}\n`)).toMatchObject({
      dns: "pass",
      line: "fail",
      token: "skipped",
      permission: "skipped",
    });
  });

  it("the token", async () => {
    peer = await startPeer((_call, reply) => json(reply, { error: "invalid_client" }, 401));
    expect(await verdicts(`system: s\nbaseUrl: ${peer.url}\n${oauth(peer.url)}\n`)).toMatchObject({
      token: "fail",
      permission: "skipped",
    });
  });

  it("the clock", async () => {
    peer = await startPeer((_call, reply) => json(reply, {}));
    expect(
      await verdicts(`system: s\nbaseUrl: ${peer.url}\ncheck: { path: / }\n`, () => Date.now() + 600_000),
    ).toMatchObject({ clock: "fail", permission: "pass" });
  });

  it.each([401, 403])("the permission (%i)", async (status) => {
    peer = await startPeer((call, reply) =>
      json(reply, call.url === "/token" ? { access_token: "t" } : {}, call.url === "/token" ? 200 : status),
    );
    expect(
      await verdicts(`system: s\nbaseUrl: ${peer.url}\n${oauth(peer.url)}\ncheck: { path: /list }\n`),
    ).toMatchObject({ token: "pass", clock: "pass", permission: "fail" });
  });

  it("nothing is called permitted that was not tried", async () => {
    peer = await startPeer((_call, reply) => json(reply, {}, 404));
    const path = await fileWith(`system: s\nbaseUrl: ${peer.url}\n`);
    const report = await checkConnection(await readConnection(path, {}));
    expect(report).toMatchObject({ verdict: "skipped" });
    expect(report.steps.map(({ verdict }) => verdict)).toEqual([
      "pass",
      "pass",
      "skipped",
      "skipped",
      "pass",
      "skipped",
    ]);
  });
});
