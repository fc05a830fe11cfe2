/**
 * Reads and checks 10,000 mutated packets of less than 1 MB, and says how many crashed, how long the slowest took of the
 * processor, and whether findings depend on how the bytes arrive.
 *
 * Run: node --conditions=@egov-vn/source --import tsx bench/documents/mutated.ts [count] [seed]
 */
import { checkRules } from "@egov-vn/core";
import { documentExchange, extractAttachments, readPacket, readPacketFrom } from "@egov-vn/documents";
import { mutatedPackets } from "../../packages/documents/test/mutated-packets.js";

const count = Number(process.argv[2] ?? 10_000);
const { next, random } = mutatedPackets(Number(process.argv[3] ?? 20_261_128));
const LIMIT_MS = 1_000;
const EVERY = 10;

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; ) {
    const size = 1 + random(997);
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

const profiles = documentExchange.profiles.map(({ id }) => id);
const context = { asOf: "2024-06-01", profiles } as const;
let crashes = 0;
let broken = 0;
let differing = 0;
let slow = 0;
let slowest = 0;
let values = 0;

for (let index = 0; index < count; index += 1) {
  const bytes = next();
  const before = process.cpuUsage();
  try {
    const reading = readPacket(bytes, context);
    if (reading.value) {
      values += 1;
      const { findings } = checkRules(documentExchange, reading.value, context, reading);
      broken += findings.filter(({ rule }) => rule === "EGV-001").length;
    }
    const { user, system } = process.cpuUsage(before);
    const spent = (user + system) / 1000;
    slowest = Math.max(slowest, spent);
    if (spent > LIMIT_MS) slow += 1;
    if (index % EVERY === 0) {
      const again = await readPacketFrom(pieces(bytes), { ...context, content: "keep" });
      if (JSON.stringify(again.findings) !== JSON.stringify(reading.findings)) {
        differing += 1;
        console.error(`packet ${index}: findings depend on the pieces`);
      }
      await extractAttachments(bytes, () => ({ write() {}, close() {}, abort() {} })).catch((error: unknown) => {
        if (!(error instanceof Error) || error.name !== "AttachmentError") throw error;
      });
    }
  } catch (error) {
    crashes += 1;
    console.error(`packet ${index}:`, error);
  }
}

console.log({ count, values, crashes, brokenRules: broken, over1s: slow, slowestMs: Math.round(slowest), differing });
if (crashes + broken + slow + differing > 0) process.exitCode = 1;
