// How long a province of 389 objects and 600 relations takes to check, next to JSON.parse of the same file.
// Aim: all rules in at most 10 times the time of JSON.parse. Run after `pnpm build`: node bench/architecture.mjs
// Of each the quickest round counts: what else the machine does only adds. The median tells how much that was.
import { performance } from "node:perf_hooks";
import { architectureStandard, assess } from "@egov-vn/architecture";
import { validateSource } from "@egov-vn/core";

const [OBJECTS, RELATIONS, WARM, ROUNDS] = [389, 600, 20, 61];
const LAYERS = [
  ["infrastructure-security", "digital-infrastructure"],
  ["data-platforms", "data"],
  ["applications", "shared-applications"],
  ["channels-measurement", "channels"],
];

// The same each time, in no order that a table is in.
let seed = 1;
const draw = (most) => {
  seed = (seed * 48271) % 2147483647;
  return seed % most;
};
const owners = Array.from({ length: 24 }, (_, at) => `Sở Ví Dụ ${at + 1}`);
const objects = Array.from({ length: OBJECTS }, (_, at) => {
  const [layer, component] = LAYERS[at % LAYERS.length];
  return {
    ...{ code: `KT-${at + 1}`, record: "own", name: `Hệ thống thông tin chuyên ngành số ${at + 1}` },
    ...{ kind: at % 7 === 0 ? "platform" : "information-system", layer, component, state: "both" },
    ...{ scope: ["province"], sharing: at % 5 === 0 ? "province" : "own", owner: owners[at % owners.length] },
    ...{ operator: "Trung tâm Chuyển đổi số", contact: "Tổ vận hành", lifeCycle: "operating" },
    ...{ evidence: "Biên bản kiểm kê tháng 10/2026", confirmedBy: "Phòng Chuyển đổi số", function: `cn-${at}` },
    security: { level: 3, approverRole: "owner", assessedOn: "2026-06-01", monitored: true, logDays: 90 },
  };
});
const relations = Array.from({ length: RELATIONS }, (_, at) => ({
  ...{ from: `KT-${draw(OBJECTS) + 1}`, kind: "data", to: `KT-${draw(OBJECTS) + 1}`, content: `Dữ liệu ${at}` },
  ...{ channel: "lgsp", state: "operating", frequency: "Hằng ngày", evidence: "Biên bản kiểm kê tháng 10/2026" },
  ...{ protection: "Nội bộ; truyền qua kênh mã hóa", outward: true, since: "2026-03-01" },
}));
const text = JSON.stringify({
  ...{ id: "lon", title: "Khung kiến trúc lớn", kind: "province", provinceName: "Ví Dụ" },
  ...{ issuer: "Ủy ban nhân dân tỉnh Ví Dụ", framework: { key: "quoc-gia-so-1.0" }, version: "1.0" },
  ...{ cutOff: "2026-11-15", units: owners.map((name, at) => ({ id: `so-${at}`, name, since: "2025-03-01" })) },
  ...{ objects, relations },
});
const bytes = new TextEncoder().encode(text);
const codec = architectureStandard.codecs.find(({ id }) => id === "json");

// In turn, so that a machine that slows down slows down all of them; the first rounds only warm up.
const RUNS = [
  () => JSON.parse(text),
  // From bytes, as a file is: memory for its text has to be found first.
  () => JSON.parse(new TextDecoder().decode(bytes)),
  // A new value each time: what is known of a value is kept with it.
  () => assess(JSON.parse(text)),
  async () => {
    for await (const { report } of validateSource(architectureStandard, codec, bytes, { asOf: "2026-11-28" }))
      if (report.verdict === undefined) throw new Error("no verdict");
  },
];
const taken = RUNS.map(() => []);
for (let round = -WARM; round < ROUNDS; round += 1) {
  for (const [at, run] of RUNS.entries()) {
    const start = performance.now();
    await run();
    if (round >= 0) taken[at].push(performance.now() - start);
  }
}
const [parse, read, rules, whole] = taken.map((all) => {
  const times = all.sort((left, right) => left - right);
  return { least: times[0], median: times[ROUNDS >> 1] };
});
const line = (name, { least, median }) =>
  console.log(
    `${name.padEnd(34)}${least.toFixed(2)} ms, ${(least / parse.least).toFixed(1)} times JSON.parse (median ${median.toFixed(2)} ms)`,
  );
console.log(`${OBJECTS} objects, ${RELATIONS} relations, ${(bytes.length / 1024).toFixed(0)} KiB`);
line("JSON.parse", parse);
line("text of the bytes, JSON.parse", read);
line("JSON.parse, all rules", rules);
line("read, schema, all rules, report", whole);
