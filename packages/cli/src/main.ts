import { processIo } from "./io.js";
import { endOnSignals } from "./output/signals.js";
import { run } from "./program.js";

endOnSignals();
process.exitCode = await run(process.argv.slice(2), processIo());
