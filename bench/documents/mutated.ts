/**
 * Reads and checks 10,000 mutated packets of less than 1 MB, and says how many crashed, how long the slowest took of the
 * processor, and whether findings depend on how the bytes arrive.
 *
 * Run: node --conditions=@egov-vn/source --import tsx bench/documents/mutated.ts [count] [seed]
 */
import { checkRules } from "@egov-vn/core";
import { documentExchange, exampleXml, extractAttachments, readPacket, readPacketFrom } from "@egov-vn/documents";

const count = Number(process.argv[2] ?? 10_000);
let state = Number(process.argv[3] ?? 20_261_128) >>> 0;
const LIMIT_MS = 1_000;
const EVERY = 10;

/** A generator that gives the same packets for the same seed (xorshift32). */
function random(below: number): number {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % below;
}

const packets = Object.values(exampleXml);
const pick = <T>(items: readonly T[]): T => items[random(items.length)] as T;
const TOKENS = [
  "<",
  ">",
  "&",
  "&amp;",
  "&#x0;",
  "&#10;",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "<?x ?>",
  "<!DOCTYPE a>",
  "</",
  "/>",
  '"',
  "'",
  "=",
  "\u0000",
  "\uFEFF",
  "\uFFFF",
  "\uD800",
  "edXML:",
  "<edXML:MessageHeader>",
  "</edXML:MessageHeader>",
  "<edXML:edXMLHeader>",
  "ContentTransferEncoded",
  "<edXML:ContentTransferEncoded>",
  "cid:",
  "2024/02/30",
  "30/10/2020",
  "9".repeat(40),
  "-1",
  "1e9",
  " ",
  "\r\n",
  "=",
  "_",
  "UEsDBBQ",
  'xmlns:a="b"',
  'encoding="UTF-16"',
] as const;

function mutated(): Uint8Array {
  let text = pick(packets);
  const steps = 1 + random(3);
  for (let step = 0; step < steps; step += 1) {
    const [from, to] = [random(text.length + 1), random(text.length + 1)].sort((left, right) => left - right);
    const begin = from ?? 0;
    const end = Math.min(to ?? 0, begin + 1 + random(400));
    const part = text.slice(begin, end);
    const kind = pick([0, 1, 2, 3, 4, 4, 4, 5]);
    if (kind === 0) text = text.slice(0, begin) + text.slice(end);
    else if (kind === 1)
      text = text.slice(0, end) + part.repeat(1 + random(random(8) === 0 ? 400 : 3)) + text.slice(end);
    else if (kind === 2) text = text.slice(0, begin) + pick(TOKENS) + text.slice(begin);
    else if (kind === 3)
      text = text.slice(0, begin) + pick(TOKENS).repeat(1 + random(random(10) === 0 ? 5_000 : 4)) + text.slice(end);
    else if (kind === 4)
      text = text.replace(/<(\w+:)?\w+>[^<]*</g, (leaf) =>
        random(20) === 0 ? leaf.replace(/>[^<]*</, `>${pick(TOKENS)}<`) : leaf,
      );
    else if (random(4) === 0) text = text.slice(0, begin);
    if (text.length > 900_000) text = text.slice(0, 900_000);
  }
  const bytes = new TextEncoder().encode(text);
  for (let flips = random(3) === 0 ? random(4) : 0; flips > 0 && bytes.length > 0; flips -= 1)
    bytes[random(bytes.length)] = random(256);
  return bytes;
}

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
  const bytes = mutated();
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
