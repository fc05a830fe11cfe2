// Serves a province out of a store until it is killed; prints its address when it listens.
import { createProvince } from "../src/index.js";
import { listen } from "../src/server/index.js";
import { diskStore } from "../src/stores/index.js";
import { postgresStore } from "../src/stores/postgres-store.js";

const [place = "", snapshotAt = "0"] = process.argv.slice(2);
const store = place.startsWith("postgres:")
  ? postgresStore(place)
  : diskStore(place, { snapshotAt: Number(snapshotAt) });
const province = createProvince({ seed: 5, store });
await province.snapshot();
const { origin } = await listen(province);
process.stdout.write(`${origin}\n`);
