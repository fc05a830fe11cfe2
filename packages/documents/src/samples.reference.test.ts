import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { reportOn } from "@egov-vn/core";
import { describe, expect, it } from "vitest";
import { referenceFile } from "../../../scripts/reference-data.js";
import { edxmlCodec } from "./edxml/codec.js";
import { packagingOf } from "./packaging.js";
import { readPacket } from "./read.js";
import type { Packet } from "./schema.js";
import { documentExchange } from "./standard.js";
import { writePacket } from "./write.js";

/** Packets that real systems and the official SDK wrote. */
const folder = dirname(referenceFile("edxml/README.md"));
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".edxml"))
  .sort();
const MALFORMED = ["malformed/edoc-nested-From.edxml", "malformed/edoc_new-text-before-prolog.edxml"];
const whole = files.filter((name) => !MALFORMED.includes(name));
/** As the official parser itself answered when it was given these files. */
const REFUSED_BY_SDK = ["annotated/form.edxml", "gateway-output/test_edxml_with_content.edxml"];
const context = { asOf: "2026-06-01" as const };
const bytesOf = (name: string): Uint8Array => readFileSync(join(folder, name));

function findingsOf(name: string, profile: string) {
  const own = new Set(documentExchange.profiles.find(({ id }) => id === profile)?.rules.map(({ id }) => id));
  const reading = readPacket(bytesOf(name), context);
  const { findings } = reportOn(documentExchange, edxmlCodec, reading, { ...context, profiles: [profile] });
  return findings.filter(({ rule }) => own.has(rule));
}

describe("packets of real systems", () => {
  it("are all there", () => {
    expect(files.length).toBe(30);
    expect(files).toEqual(expect.arrayContaining(MALFORMED));
  });

  it.each(whole)("%s is read", (name) => {
    const bytes = readFileSync(join(folder, name));
    expect(readPacket(bytes).value?.kind).toBe(bytes.includes("StatusCode") ? "status" : "document");
  });

  it.each([
    ["malformed/edoc_new-text-before-prolog.edxml", { rule: "DOC-001", at: { line: 1, column: 1 } }],
    [
      "malformed/edoc-nested-From.edxml",
      { rule: "DOC-002", at: { line: 74, column: 7 }, params: { element: "edXML:From", line: 7 } },
    ],
  ])("%s is refused at the right place", (name, finding) => {
    const reading = readPacket(bytesOf(name));
    expect(reading.value).toBeUndefined();
    expect(reading.findings).toMatchObject([finding]);
  });

  it.each(whole)("%s is the same after it was written and read again", (name) => {
    const { value } = readPacket(bytesOf(name));
    const written = writePacket(value as Packet);
    const again = readPacket(written).value;
    expect(again).toEqual(value);
    expect(Buffer.from(writePacket(again as Packet)).equals(written)).toBe(true);
  });

  it.each(whole)("%s: the official SDK answers as it did", (name) => {
    const refused = findingsOf(name, "official-sdk").some(({ severity }) => severity === "error");
    expect(refused).toBe(REFUSED_BY_SDK.includes(name));
  });

  it.each(whole)("%s: every rule runs", (name) => {
    const profiles = documentExchange.profiles.map(({ id }) => id);
    const reading = readPacket(bytesOf(name), context);
    const { findings } = reportOn(documentExchange, edxmlCodec, reading, { ...context, profiles });
    expect(findings.filter(({ rule }) => rule.startsWith("EGV-"))).toEqual([]);
  });

  it("hand over a zip under the name of a pdf", () => {
    const real = files.find((name) => name.includes("2025-874e0f18")) as string;
    expect(findingsOf(real, "official-sdk")).toMatchObject([
      { rule: "SDK-015", severity: "warning", params: { label: "application/pdf" } },
    ]);
  });
});

describe("packets that the official SDK wrote", () => {
  const FULL = "generated-with-official-sdk/full.edxml";

  it.each([FULL, "generated-with-official-sdk/status.edxml"])("%s is written byte for byte", (name) => {
    const { value } = readPacket(bytesOf(name));
    // The one difference: the SDK puts cid: twice where the caller gave no id.
    const text = new TextDecoder().decode(bytesOf(name)).replaceAll("cid:cid:", "cid:");
    expect(new TextDecoder().decode(writePacket(value as Packet))).toBe(text);
  });

  it("have the labels that packing gives", () => {
    const { value } = readPacket(bytesOf(FULL));
    const attachments = value?.kind === "document" ? (value.attachments ?? []) : [];
    expect(attachments).toHaveLength(11);
    for (const { attachmentName = "", contentType, content } of attachments) {
      const { form, contentType: ours } = packagingOf(attachmentName);
      expect(ours, attachmentName).toBe(contentType);
      const zipped = content?.[0] === 0x50 && !attachmentName.endsWith(".zip");
      expect(form, attachmentName).toBe(zipped ? "zip" : "raw");
    }
  });
});
