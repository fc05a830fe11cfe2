import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryPacket } from "../../test/arbitrary-packet.js";
import { readPacket, readPacketFrom } from "../read.js";
import { packetChunks, writePacket } from "../write.js";

const RUNS = 400;

describe("what is written", () => {
  it("is read back as it was, of every kind", () => {
    const kinds = new Map<string, number>();
    fc.assert(
      fc.property(arbitraryPacket({ odd: true }), (packet) => {
        kinds.set(packet.kind, (kinds.get(packet.kind) ?? 0) + 1);
        const bytes = writePacket(packet);
        expect(readPacket(bytes).value).toEqual(packet);
        expect(Buffer.from(writePacket(packet)).equals(bytes)).toBe(true);
      }),
      { numRuns: RUNS },
    );
    expect([...kinds.keys()].sort()).toEqual(["document", "status"]);
    expect(Math.min(...kinds.values())).toBeGreaterThan(RUNS / 5);
  });

  it("is read back from a stream of small chunks", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPacket({ odd: false }), fc.integer({ min: 1, max: 700 }), async (packet, size) => {
        const bytes = Buffer.concat([...packetChunks(packet)]);
        async function* pieces() {
          for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
        }
        expect((await readPacketFrom(pieces(), { content: "keep" })).value).toEqual(packet);
      }),
      { numRuns: 60 },
    );
  });
});
