// Calls a province many times, half of them through msw, and prints by how many MiB its memory grew in the second half.
import { setupServer } from "msw/node";
import { createProvince } from "../src/index.js";
import { handlers } from "../src/msw.js";

const count = Number(process.argv[2]);
const collect = (globalThis as { gc?: () => void }).gc as () => void;
const province = createProvince({ recording: true });
const server = setupServer(...handlers({ province }));
server.listen({ onUnhandledRequest: "error" });
const direct = {
  method: "POST",
  target: "/payment",
  headers: { "content-type": "application/json" },
  body: new TextEncoder().encode('{"LoaiBanTin":"QUERY"}'),
};

/** Calls, and returns how much memory is in use when the traffic is forgotten. */
async function usedAfter(calls: number): Promise<number> {
  for (let time = 0; time < calls; time += 2) {
    await province.handle(direct);
    await (await fetch("https://province.example/lgsp/token", { method: "POST", body: "x".repeat(2000) })).text();
  }
  province.traffic.clear();
  // What waits for its timers is let go before.
  await new Promise((resolve) => setTimeout(resolve, 100));
  collect();
  return process.memoryUsage().heapUsed;
}

const warm = await usedAfter(count / 2);
const later = await usedAfter(count / 2);
server.close();
process.stdout.write(`${(later - warm) / 1024 / 1024}\n`);
