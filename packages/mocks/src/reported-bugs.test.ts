import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { issueToken } from "@egov-vn/clients/lgsp";
import { createDossier, searchDossiers } from "@egov-vn/clients/one-stop";
import { setupServer } from "msw/node";
import { describe, expect, it } from "vitest";
import { fill } from "../test/filling.js";
import { vendorOf } from "../test/vendor.js";
import { createProvince, type MockRequest } from "./index.js";
import { handlers } from "./msw.js";

// Bugs that users of other mocks have reported. The list with those that cannot happen is docs/mock-bugs.md.

const REQUESTS = Number(process.env.EGOV_REQUESTS ?? 2000);
const root = new URL("../../../", import.meta.url);
const request = (method: string, target: string, body = ""): MockRequest => ({
  method,
  target,
  headers: { "content-type": "application/json" },
  body: new TextEncoder().encode(body),
});

describe("bugs that users of other mocks reported", () => {
  it("every one of the list names a test that is there, or says why it cannot happen", () => {
    const rows = readFileSync(new URL("docs/mock-bugs.md", root), "utf8")
      .split("\n")
      .filter((line) => /^\| .*#\d/.test(line));
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) {
      const [, bug = "", , here = ""] = row.split("|").map((cell) => cell.trim());
      const [, file] = /\[[^\]]*\]\(\.\.\/([^)]*\.test\.ts)\)/.exec(here) ?? [];
      if (file === undefined) expect([bug, here.length > 30]).toEqual([bug, true]);
      else {
        const [, quoted = ""] = /“([^”]+)”/.exec(here) ?? [];
        expect(readFileSync(new URL(file, root), "utf8"), bug).toContain(quoted);
      }
    }
  });

  it("orval#1280, orval#2017, kubb#1791: refusals have their own statuses, with a body or without", async () => {
    const province = createProvince();
    const status = async (method: string, target: string, body?: string) =>
      (await province.handle(request(method, target, body))).status;
    expect(await status("GET", "/one-stop/pa/dossier-search/dvc")).toBe(401);
    expect(await status("DELETE", "/lgsp/token")).toBe(405);
    expect(await status("POST", "/payment", '{"LoaiBanTin":"QUERY"}')).toBe(400);
    expect(await status("POST", "/payment", '{"LoaiBanTin":"NEW"}')).toBe(501);
    expect(await status("GET", "/none")).toBe(404);
    province.faults.add({ kind: "server-error", operation: "*", status: 503 });
    expect(await status("GET", "/one-stop/pa/dossier-search/dvc")).toBe(503);
  });

  it("msw-auto-mock#34: no operation answers with a status that is no number", async () => {
    const province = createProvince();
    for (const { operation, path } of province.routes) {
      const { status } = await province.handle(request(operation.method, path.replaceAll(/\{[^}]*\}/g, "1"), "{}"));
      expect([operation.id, Number.isInteger(status) && status >= 200 && status <= 599]).toEqual([operation.id, true]);
    }
  });

  it("mockoon#1428: every operation of the contracts is on the list of routes", () => {
    const province = createProvince();
    const all = province
      .contracts()
      .flatMap(({ service, contract }) => contract.map(({ operation }) => `${service.id}/${operation.id}`));
    expect(province.routes.map(({ name }) => name)).toEqual(all);
  });

  it("WireMock.Net#546, microcks#1069: an operation fails twice and then works; another is not slowed", async () => {
    const province = createProvince();
    province.faults.add({ kind: "server-error", operation: "lgsp/issueToken", times: 2 });
    province.faults.add({ kind: "latency", operation: "payment/*", delay: "60s" });
    const { clientId, clientSecret } = province.accounts.lgsp;
    const body = { grant_type: "client_credentials", client_id: clientId, client_secret: clientSecret } as const;
    const { lgsp } = vendorOf(province);
    const once = { retry: { attempts: 1 } };
    const outcomes = [];
    for (let time = 0; time < 4; time += 1) outcomes.push((await issueToken.result(lgsp, { body }, once)).ok);
    expect(outcomes).toEqual([false, false, true, true]);
  });

  it("mockoon#1339, aem-stubs#37: after a reset the first call is the first again", async () => {
    const province = createProvince({ recording: true });
    await fill(province, "ma");
    const first = await province.snapshot();
    await province.reset();
    expect([await province.snapshot(), province.recording?.get(1)]).toEqual([[], undefined]);
    await fill(province, "ma");
    expect(await province.snapshot()).toEqual(first);
  });

  it("prism#2390, prism#1706, microcks#667, microcks#1191, stripe-mock#19: what was filed is found", async () => {
    const province = createProvince();
    const desk = vendorOf(province).withBearer("one-stop/searchDossiers");
    const filing = province.contracts().flatMap(({ contract }) => contract);
    const body = filing.find(({ operation: { id } }) => id === "createDossier")?.request as never;
    const { data } = await createDossier(vendorOf(province).withBearer("one-stop/createDossier"), { body });
    expect((await searchDossiers(desk, {})).content).toMatchObject([{ code: data?.maHoSo }]);
  });

  it("msw#2053, msw#2083, msw#1436, interceptors#820: a server of msw is closed and opened again, and leaves no listeners", async () => {
    const province = createProvince();
    const warnings: string[] = [];
    const warned = ({ name }: Error) => void warnings.push(name);
    const listeners = () =>
      process
        .eventNames()
        .map((name) => process.listenerCount(name))
        .reduce((a, b) => a + b, 0);
    const before = listeners();
    process.on("warning", warned);
    for (let time = 0; time < 20; time += 1) {
      const server = setupServer(...handlers({ province }));
      server.listen({ onUnhandledRequest: "error" });
      const reply = await fetch("https://province.example/lgsp/token", { method: "POST", body: "x" });
      expect([reply.status, (await reply.text()).length > 0]).toEqual([400, true]);
      server.close();
    }
    await new Promise((resolve) => setImmediate(resolve));
    process.off("warning", warned);
    expect(warnings).toEqual([]);
    expect(listeners()).toBe(before);
  });

  it(
    `prism#1908, msw#2289, msw#2537: memory stays flat over ${REQUESTS} requests, half of them through msw`,
    async () => {
      const program = fileURLToPath(new URL("../test/calls-many-times.ts", import.meta.url));
      const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
      const flags = ["--expose-gc", "--conditions=@egov-vn/source", "--import", tsx];
      const { stdout } = await promisify(execFile)(process.execPath, [...flags, program, String(REQUESTS)]);
      expect(Number(stdout)).toBeLessThan(3);
    },
    120_000 + 10 * REQUESTS,
  );
});
