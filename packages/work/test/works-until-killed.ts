import { workOn } from "@egov-vn/validate/files";
import { postgresQueue } from "../src/index.js";

/** A worker in a process of its own: it says each piece that it has finished. */
const [url = "", cwd = "", lease = "120"] = process.argv.slice(2);
const queue = await postgresQueue(url, { lease: Number(lease) });
await workOn(queue, { cwd, told: ({ index }) => process.stdout.write(`${index}\n`) });
