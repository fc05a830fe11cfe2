import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { egov } from "./call.js";

let folder: string;
let server: Server;
let url: string;
let status: number;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "connect-"));
  status = 200;
  // The clock of the command stands at noon in Viet Nam on 5 March 2026.
  server = createServer((_request, reply) => {
    reply.sendDate = false;
    reply.writeHead(status, { date: "Thu, 05 Mar 2026 05:00:03 GMT" }).end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

const check = async (text: string, ...more: string[]) => {
  await writeFile(join(folder, "axis.yaml"), text);
  return egov(["connect", "check", "axis.yaml", ...more], { cwd: folder, env: { SECRET: "s" } });
};

describe("egov connect check", () => {
  it("tells each part, and ends with 0 when all that was tried is well", async () => {
    const { code, stdout } = await check(`system: axis\nbaseUrl: ${url}\ncheck: { path: /getAgenciesList }\n`);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^axis: /);
    expect(stdout).toMatch(/Đồng hồ +\S+ +Đồng hồ lệch 3 giây so với bên nhận\./);
    expect(stdout).toMatch(/Quyền .*HTTP 200/);
  });

  it("ends with 1 when a part fails, and says what to do", async () => {
    status = 403;
    const { code, stdout } = await check(`system: axis\nbaseUrl: ${url}\ncheck: { path: / }\n`, "--lang", "en");
    expect(code).toBe(1);
    expect(stdout).toContain("The peer does not allow the trial call (HTTP 403). Ask for permission.");
  });

  it("ends with 3 when there is no call to try", async () => {
    expect(await check(`system: axis\nbaseUrl: ${url}\n`)).toMatchObject({ code: 3 });
  });

  it("gives all of it as JSON", async () => {
    const { stdout } = await check(`system: axis\nbaseUrl: ${url}\ncheck: { path: / }\n`, "--format", "json");
    expect(JSON.parse(stdout)).toMatchObject({
      system: "axis",
      verdict: "pass",
      steps: [{ part: "dns", verdict: "pass" }, {}, {}, {}, {}, {}],
    });
  });

  it("ends in one line that says what to do about a mistake in the file", async () => {
    const { code, stderr } = await check("system: axis\nbaseUrl: ftp://x\n");
    expect(code).not.toBe(0);
    expect(stderr).toMatch(/^[^\n]*baseUrl[^\n]*\n$/);
  });
});
