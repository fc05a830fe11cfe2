/** One peer on the small packet, in a process of its own: a second of warm-up, a second of measuring. */
import { smallPacket } from "./packets.mjs";
import { small } from "./peers.mjs";

const REPEATS = 20;
const read = small[process.argv[2]];
const bytes = smallPacket();
const until = (end, step) => {
  while (performance.now() < end) step();
};

until(performance.now() + 1000, () => read(bytes));
const times = [];
until(performance.now() + 1000, () => {
  const start = performance.now();
  for (let index = 0; index < REPEATS; index += 1) read(bytes);
  times.push(((performance.now() - start) / REPEATS) * 1000);
});
times.sort((left, right) => left - right);
console.log(JSON.stringify({ best: times[0], median: times[Math.floor(times.length / 2)] }));
