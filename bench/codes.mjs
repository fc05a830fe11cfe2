// How long 1,000,000 old commune codes take to resolve, next to a plain Map that holds one ready answer for each code.
// Run after `pnpm build`: node bench/codes.mjs
import { performance } from "node:perf_hooks";
import { communes, resolveAddress, successors } from "../packages/codes/dist/communes.js";

const COUNT = 1_000_000;
const ROUNDS = 7;
const DAY = "2025-06-30";

const loading = performance.now();
const codes = communes({ asOf: DAY }).map(({ code }) => code);
console.log(`unpack the table, first question   ${(performance.now() - loading).toFixed(0)} ms`);

// In no order that the table is in; the same each time.
let seed = 1;
const asked = Array.from({ length: COUNT }, () => {
  seed = (seed * 48271) % 2147483647;
  return codes[seed % codes.length];
});
const plain = new Map(codes.map((code) => [code, { code }]));

function median(run) {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    if (run() !== COUNT) throw new Error("not every code was resolved");
    return performance.now() - start;
  });
  return times.sort((left, right) => left - right)[Math.floor(ROUNDS / 2)];
}

const ours = median(() => {
  let followed = 0;
  for (const code of asked) if (successors(code, DAY).kind === "followed") followed += 1;
  return followed;
});
const map = median(() => {
  let found = 0;
  for (const code of asked) if (plain.get(code) !== undefined) found += 1;
  return found;
});
console.log(`1,000,000 old commune codes        ${ours.toFixed(0)} ms`);
console.log(`1,000,000 look-ups in a plain Map  ${map.toFixed(0)} ms`);
console.log(`ratio                              ${(ours / map).toFixed(1)}`);

const addresses = 20_000;
const start = performance.now();
for (let index = 0; index < addresses; index += 1) {
  resolveAddress({ province: "TP.HCM", district: "TP Thủ Đức", commune: index % 2 ? "P. Hiệp Phú" : "hiep phu" });
}
const each = ((performance.now() - start) / addresses) * 1000;
console.log(`an address by its names            ${each.toFixed(1)} µs`);
if (ours > 1000) {
  console.error("1,000,000 codes took more than a second");
  process.exitCode = 1;
}
