// Sends a list of orders through a journal, from the first to the last; run again after a kill, it goes on.
import { folderJournal } from "../src/files/folder-journal.js";
import { resume, sendOnce } from "../src/journal/index.js";
import { createClient } from "../src/runtime/index.js";
import { handMade } from "./hand-made.js";

const [baseUrl = "", folder = "", count = "0"] = process.argv.slice(2);
const client = createClient({ baseUrl, idempotencyHeader: "x-request-id", retry: { attempts: 5, firstDelay: 1 } });
const order = handMade<{ body: { number: number } }>({
  id: "order",
  method: "POST",
  path: "/orders",
  body: { required: 1, contents: [["application/json", "json"]] },
});
const journal = await folderJournal(folder);
await resume(journal, [order], client);
for (let number = 0; number < Number(count); number += 1) {
  await sendOnce(journal, order, client, { body: { number } }, `order-${number}`);
}
await journal.close();
process.stdout.write("all sent");
