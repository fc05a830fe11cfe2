/** One peer on one large packet, in a process of its own: prints what it cost. */
import { large } from "./peers.mjs";

const [name, path] = process.argv.slice(2);
const before = process.cpuUsage();
const start = performance.now();
const bytes = await large[name](path);
const { user, system } = process.cpuUsage(before);
const memory = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ bytes, wall: performance.now() - start, cpu: (user + system) / 1000, memory }));
