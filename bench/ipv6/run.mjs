/** `pnpm bench`: IPv6 addresses, prefixes and free space, compared with the peers, in one run, as tables with ratios. */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { nextFree, overlaps, STRATEGIES, small } from "./peers.mjs";

const ROUNDS = 3;
const COUNT = 100_000;
const OURS = "ours";

/** The targets: at least so many a second, at most so many ms. */
const LEAST = { parse: 1.5e6, format: 2e6 };
const MOST = { overlaps: 600, next: 1 };

const median = (values) => [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)];
const row = (...cells) =>
  console.log(cells.map((cell, index) => String(cell)[index ? "padStart" : "padEnd"](index ? 14 : 34)).join(" "));
const whole = (value) => Math.round(value).toLocaleString("en");
const missed = [];
const target = (what, isMet) => {
  if (!isMet) missed.push(what);
};

/** Each peer in a process of its own, so that no peer pays for another's garbage; in turn, so that a slow moment hits all. */
function measured(scenario, peers, ...args) {
  const path = fileURLToPath(new URL("one.mjs", import.meta.url));
  const results = new Map(peers.map((peer) => [peer, []]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const peer of peers) {
      const text = execFileSync(process.execPath, [path, scenario, peer, ...args.map(String)]);
      results.get(peer).push(JSON.parse(text));
    }
  return results;
}

/** Peers that answer something else were not measured at the same thing. */
function sameAnswer(results, answerOf) {
  const answers = new Set([...results.values()].flat().map(answerOf));
  if (answers.size > 1) throw new Error(`the peers do not agree: ${[...answers].join(", ")}`);
  return [...answers][0];
}

console.log(`Node ${process.version}, ${ROUNDS} rounds, a process each; medians of the rounds`);
for (const [scenario, peers] of Object.entries(small)) {
  const results = measured(scenario, Object.keys(peers));
  sameAnswer(results, ({ answer }) => answer);
  console.log(`\n${scenario}, 20,000 addresses:`);
  row("", "a CPU second", "ours ÷ it");
  const rate = (peer) => median(results.get(peer).map(({ perSecond }) => perSecond));
  for (const peer of results.keys()) row(peer, whole(rate(peer)), (rate(OURS) / rate(peer)).toFixed(1));
  if (LEAST[scenario]) target(`${scenario}: ${whole(rate(OURS))} a second`, rate(OURS) >= LEAST[scenario]);
}

{
  const results = measured("overlaps", Object.keys(overlaps), COUNT);
  const pairs = sameAnswer(results, ({ answer }) => answer);
  console.log(`\nread ${whole(COUNT)} prefixes and find all ${whole(pairs)} overlaps, cold:`);
  row("", "CPU ms", "it ÷ ours");
  const time = (peer) => median(results.get(peer).map(({ ms }) => ms));
  for (const peer of results.keys()) row(peer, time(peer).toFixed(0), (time(peer) / time(OURS)).toFixed(1));
  target(`overlaps: ${time(OURS).toFixed(0)} ms`, time(OURS) <= MOST.overlaps);
}

{
  const results = measured("next", Object.keys(nextFree), COUNT);
  const answer = sameAnswer(results, ({ asked }) => asked.first.answer);
  console.log(`\nnext free /64 among ${whole(COUNT)} prefixes (${answer}):`);
  row("", "load CPU ms", "first ms", "later ms", "later ÷ ours");
  const time = (peer, strategy, which) => median(results.get(peer).map(({ asked }) => asked[strategy][which]));
  for (const peer of results.keys())
    for (const strategy of peer === OURS ? STRATEGIES : ["first"]) {
      const [first, later] = [time(peer, strategy, "first"), time(peer, strategy, "later")];
      const load = median(results.get(peer).map((result) => result.load));
      const ratio = peer === OURS ? "" : whole(later / time(OURS, "first", "later"));
      row(`${peer}: ${strategy}`, load.toFixed(0), first.toFixed(3), later.toFixed(4), ratio);
      if (peer === OURS) target(`next, ${strategy}: ${later} ms`, later <= MOST.next);
    }
}

if (missed.length > 0) {
  console.error(`\nunder the target: ${missed.join("; ")}`);
  process.exitCode = 1;
}
