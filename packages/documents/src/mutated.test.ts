import { reportOn } from "@egov-vn/core";
import { describe, expect, it } from "vitest";
import { mutatedPackets } from "../test/mutated-packets.js";
import { extractAttachments, listAttachments } from "./attachments.js";
import { edxmlCodec } from "./edxml/codec.js";
import { readPacket } from "./read.js";
import { documentExchange } from "./standard.js";
import { AttachmentError } from "./unpack.js";
import { writePacket } from "./write.js";

/** Packets; all 10,000 with `EGOV_MUTATED=10000`. */
const PACKETS = Number(process.env.EGOV_MUTATED ?? 300);
const sink = () => ({ write() {}, close() {}, abort() {} });

describe(`of ${PACKETS} mutated packets`, () => {
  it("neither reader, rules, writer nor extraction throw", async () => {
    const { next } = mutatedPackets(20_261_129);
    const profiles = documentExchange.profiles.map(({ id }) => id);
    const context = { asOf: "2024-06-01", profiles } as const;
    let values = 0;
    for (let index = 0; index < PACKETS; index += 1) {
      const bytes = next();
      const reading = readPacket(bytes, context);
      const { findings, verdict } = reportOn(documentExchange, edxmlCodec, reading, context);
      // What a rule threw would be one of these.
      expect(findings.filter(({ rule }) => rule === "EGV-001" || rule === "EGV-002")).toEqual([]);
      await extractAttachments(bytes, sink).catch((error: unknown) => expect(error).toBeInstanceOf(AttachmentError));
      if (reading.value === undefined) {
        expect(verdict).not.toBe("pass");
        continue;
      }
      values += 1;
      if (reading.value.kind === "document") listAttachments(reading.value);
      const again = readPacket(writePacket(readPacket(bytes, { ...context, content: "keep" }).value ?? reading.value));
      expect(again.value?.kind).toBe(reading.value.kind);
    }
    expect(values).toBeGreaterThan(PACKETS / 12);
  }, 3_600_000);
});
