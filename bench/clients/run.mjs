// CPU time of a call against a real server on the loopback, next to native fetch, openapi-fetch and undici: one run, rounds
// interleaved, medians. Ours checks the request and the reply; the others check nothing.
import { fork } from "node:child_process";
import { createRequire } from "node:module";
import { createClient, operation } from "@egov-vn/clients/runtime";
import { undiciFetch } from "@egov-vn/clients/undici";

const require = createRequire(new URL("../../packages/clients/package.json", import.meta.url));
const { request, Agent, setGlobalDispatcher } = require("undici");
const z = require("zod");
const { default: createOpenapiFetch } = await import("openapi-fetch");

const CALLS = Number(process.env.BENCH_CALLS ?? 1500);
const ROUNDS = 8;

const server = fork(new URL("./server.mjs", import.meta.url));
const port = await new Promise((resolve) => server.once("message", resolve));
const baseUrl = `http://127.0.0.1:${port}`;
setGlobalDispatcher(new Agent());

const Agency = z.object({ id: z.string(), pid: z.string(), code: z.string(), name: z.string(), mail: z.string() });
const List = z.object({ status: z.string(), ErrorCode: z.string(), data: z.array(Agency) });
const text = z.string();
const Dossier = z.object({
  MaHoSo: text.min(1),
  MaTTHC: text,
  TenTTHC: text,
  KenhThucHien: z.enum(["1", "2", "3"]),
  ChuHoSo: text,
  NgayTiepNhan: text.length(14),
  NgayHenTra: text.length(14),
  TrangThaiHoSo: text,
});
const Sync = z.object({
  session: text,
  madonvi: text,
  service: z.literal("DongBoHoSoMC"),
  isUpdating: z.enum(["True", "False"]),
  data: z.array(Dossier),
});
const Reply = z.object({ error_code: text, message: text });

const getAgencies = operation({
  id: "getAgencies",
  method: "GET",
  path: "/agencies",
  idempotent: true,
  security: [],
  params: [["level", "query", "level", 0, "text", () => text]],
  replies: [["200", [["application/json", "json", () => List]]]],
  outcome: { at: "/status", success: ["OK"], code: "/ErrorCode" },
});
const sync = operation({
  id: "sync",
  method: "POST",
  path: "/mapi/g",
  idempotent: false,
  security: [],
  params: [],
  body: { required: 1, contents: [["application/json", "json", () => Sync]] },
  replies: [["200", [["application/json", "json", () => Reply]]]],
  outcome: { at: "/error_code", success: ["0"], message: "/message" },
});
const body = {
  session: "s",
  madonvi: "000.00.00.H99",
  service: "DongBoHoSoMC",
  isUpdating: "False",
  data: Array.from({ length: 10 }, (_, index) => ({
    MaHoSo: `000.00.01.H99-260305-${String(index).padStart(4, "0")}`,
    MaTTHC: "1.009999",
    TenTTHC: "Thủ tục mẫu",
    KenhThucHien: "2",
    ChuHoSo: "Nguyễn Văn Mẫu",
    NgayTiepNhan: "20260305083000",
    NgayHenTra: "20260312170000",
    TrangThaiHoSo: "4",
  })),
};

const ours = createClient({ baseUrl });
const oursUndici = createClient({ baseUrl, fetch: undiciFetch(request) });
const theirs = createOpenapiFetch({ baseUrl });
const native = async (url, init) => {
  const reply = await fetch(url, init);
  if (!reply.ok) throw new Error(String(reply.status));
  return reply.json();
};
const json = { "content-type": "application/json" };
const byHand = async (url, init) => (await request(url, init)).body.json();

const contenders = {
  GET: {
    "native fetch": () => native(`${baseUrl}/agencies?level=1`),
    "openapi-fetch": () => theirs.GET("/agencies", { params: { query: { level: "1" } } }),
    "ours, checked": () => getAgencies(ours, { level: "1" }),
    "ours, checked, undici": () => getAgencies(oursUndici, { level: "1" }),
    "undici by hand": () => byHand(`${baseUrl}/agencies?level=1`),
  },
  POST: {
    "native fetch": () => native(`${baseUrl}/mapi/g`, { method: "POST", headers: json, body: JSON.stringify(body) }),
    "openapi-fetch": () => theirs.POST("/mapi/g", { body }),
    "ours, checked": () => sync(ours, { body }),
    "ours, checked, undici": () => sync(oursUndici, { body }),
    "undici by hand": () => byHand(`${baseUrl}/mapi/g`, { method: "POST", headers: json, body: JSON.stringify(body) }),
  },
};

async function cpuOf(call) {
  const before = process.cpuUsage();
  for (let index = 0; index < CALLS; index += 1) await call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / CALLS;
}
const median = (numbers) => numbers.sort((left, right) => left - right)[numbers.length >> 1];

for (const [method, calls] of Object.entries(contenders)) {
  const times = Object.fromEntries(Object.keys(calls).map((name) => [name, []]));
  for (let round = -1; round < ROUNDS; round += 1) {
    const names = Object.keys(calls);
    // Each round begins with another, so that no call always runs after the garbage of one.
    for (let index = 0; index < names.length; index += 1) {
      const name = names[(index + round + names.length) % names.length];
      const time = await cpuOf(calls[name]);
      if (round >= 0) times[name].push(time);
    }
  }
  const medians = Object.fromEntries(Object.entries(times).map(([name, found]) => [name, median(found)]));
  console.log(`\n${method}: µs of CPU per call, median of ${ROUNDS} rounds of ${CALLS} calls, one after the other`);
  for (const [name, time] of Object.entries(medians)) {
    const ratio = (other) => (time / medians[other]).toFixed(2);
    console.log(
      `${name.padEnd(24)}${time.toFixed(0).padStart(6)}   ${ratio("native fetch")} × native fetch   ${ratio("openapi-fetch")} × openapi-fetch`,
    );
  }
}
server.kill();
