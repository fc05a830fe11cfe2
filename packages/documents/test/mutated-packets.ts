import { exampleXml } from "../src/examples/index.js";

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

/** Packets that are damaged one after the other, and the random numbers behind them. */
export interface MutatedPackets {
  /** Returns the next packet, of less than 1 MB. */
  readonly next: () => Uint8Array;
  /** Returns a whole number from 0 up to but not a limit. */
  readonly random: (below: number) => number;
}

/** Makes packets with parts taken out, repeated, put in or overwritten; the same ones for the same seed (xorshift32). */
export function mutatedPackets(seed: number): MutatedPackets {
  let state = seed >>> 0;
  const random = (below: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
  const packets = Object.values(exampleXml);
  const pick = <T>(items: readonly T[]): T => items[random(items.length)] as T;
  const next = (): Uint8Array => {
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
  };
  return { next, random };
}
