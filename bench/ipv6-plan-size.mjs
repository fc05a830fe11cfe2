// How long a plan of 1,000,000 nodes takes to check, and how much memory: from JSON text, by all rules.
// Run after `pnpm build`: node --expose-gc bench/ipv6-plan-size.mjs [nodes]
import { performance } from "node:perf_hooks";
import { validateSource } from "../packages/core/dist/index.js";
import { ipv6PlanStandard } from "../packages/ipv6-plan/dist/index.js";

const NODES = Number(process.argv[2] ?? 1_000_000);
const SUBNETS = 200;
const UNITS = Math.ceil(NODES / SUBNETS);

// Sixteen tiers of 4,096 units of 256 networks in a /36, filled tier by tier.
const hex = (value) => value.toString(16);
const units = [];
const nodes = [];
for (let place = 0; place < UNITS; place += 1) {
  const tier = Math.floor(place / 4096);
  const index = place % 4096;
  units.push({
    id: `u${place}`,
    code: `U${place}`,
    name: `Đơn vị ${place}`,
    kind: "site",
    tier,
    index,
    since: "2026-01-01",
  });
  const bits = (BigInt(tier) << 20n) | (BigInt(index) << 8n);
  for (let subnet = 0; subnet < SUBNETS && nodes.length < NODES; subnet += 1) {
    const field = bits | BigInt(subnet);
    const group3 = Number(field >> 16n);
    const group4 = Number(field & 0xffffn);
    const prefix = `3fff:100:${hex(group3)}${group4 === 0 ? "" : `:${hex(group4)}`}::/64`.replace(":0::/64", "::/64");
    nodes.push({ prefix, kind: "lan", unit: `u${place}`, role: `r${subnet}`, vlan: subnet + 1 });
  }
}
const plan = {
  id: "lon",
  version: 1,
  title: "Quy hoạch lớn",
  owner: "Tỉnh Ví Dụ",
  date: "2026-01-01",
  realms: [{ id: "internet", title: "Internet", kind: "internet" }],
  roots: [{ id: "goc", prefix: "3fff:100::/40", realm: "internet", source: "doc", layout: "rong", state: "active" }],
  layouts: [
    {
      id: "rong",
      rootLength: 40,
      fields: [
        { name: "tier", bits: 4, order: "explicit" },
        { name: "unit", bits: 12, order: "centermost" },
        { name: "subnet", bits: 8, order: "rightmost" },
      ],
    },
  ],
  roles: Array.from({ length: SUBNETS }, (_, subnet) => ({
    id: `r${subnet}`,
    title: `Vai trò ${subnet}`,
    subnet,
    zone: "staff",
  })),
  units,
  nodes,
  policy: { minimumFree: 0.1 },
};
const bytes = new TextEncoder().encode(JSON.stringify(plan));
units.length = 0;
nodes.length = 0;
globalThis.gc?.();
console.log(
  `${NODES.toLocaleString("en")} nodes, ${UNITS.toLocaleString("en")} units: ${(bytes.length / 2 ** 20).toFixed(0)} MiB of JSON`,
);

const json = ipv6PlanStandard.codecs.find(({ id }) => id === "json");
const start = performance.now();
const busy = process.cpuUsage();
for await (const { report } of validateSource(ipv6PlanStandard, json, bytes, { asOf: "2026-03-05" })) {
  const byRule = new Map();
  for (const { rule } of report.findings) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  console.log(
    `verdict ${report.verdict}, ${report.checked.rules} rules, findings: ${JSON.stringify(Object.fromEntries(byRule))}`,
  );
}
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(busy);
console.log(`read and checked in ${seconds.toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of processor time)`);
console.log(`peak memory of the process ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`);
