/** One peer at one question, in a process of its own: `one.mjs SCENARIO PEER [COUNT]`; prints JSON. */
import { nextFree, overlaps, STRATEGIES, small } from "./peers.mjs";
import { addressTexts, scatteredPrefixes, usedPrefixes } from "./texts.mjs";

const [scenario, peer, count] = process.argv.slice(2);
const timed = (run) => {
  const start = performance.now();
  const answer = run();
  return { answer, ms: performance.now() - start };
};
/** CPU time of all threads, the compiler's and the collector's too: what a busy machine does not stretch. */
const cpuTimed = (run) => {
  const start = process.cpuUsage();
  const answer = run();
  const { user, system } = process.cpuUsage(start);
  return { answer, ms: (user + system) / 1000 };
};
const median = (values) => values.sort((left, right) => left - right)[Math.floor(values.length / 2)];

/** Half a second of warm-up, a second of measuring: how many a second of CPU time, at the best. */
function rate() {
  const texts = addressTexts();
  const run = small[scenario][peer](texts);
  const until = (end, step) => {
    while (performance.now() < end) step();
  };
  until(performance.now() + 500, run);
  const times = [];
  until(performance.now() + 1000, () => times.push(cpuTimed(run).ms));
  return { perSecond: (texts.length / Math.min(...times)) * 1000, answer: run() };
}

/** Once, cold: nothing was run before. */
function cold() {
  const texts = scatteredPrefixes(Number(count));
  return cpuTimed(() => overlaps[peer](texts));
}

/** The load and the first request, cold; then the median of some more. Ours with every strategy. */
function requests() {
  const texts = usedPrefixes(Number(count));
  const load = cpuTimed(() => nextFree[peer](texts));
  const ask = (strategy) => {
    const first = timed(() => load.answer(strategy));
    const more = Array.from({ length: peer === "ours" ? 2000 : 3 }, () => timed(() => load.answer(strategy)).ms);
    return { answer: first.answer, first: first.ms, later: median(more) };
  };
  const strategies = peer === "ours" ? STRATEGIES : ["first"];
  return { load: load.ms, asked: Object.fromEntries(strategies.map((strategy) => [strategy, ask(strategy)])) };
}

const run = { overlaps: cold, next: requests }[scenario] ?? rate;
console.log(JSON.stringify(run()));
