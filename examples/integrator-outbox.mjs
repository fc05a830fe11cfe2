// For an integrator: before anything leaves the house, ask in code whether each packet is right, and whether the receiver,
// who runs Bkav's server, will take it.
//
//   node examples/integrator-outbox.mjs          (after `pnpm build`)
import assert from "node:assert/strict";
import { catalogueOf, renderFinding, validateSource } from "@egov-vn/core";
import { recognise } from "@egov-vn/standards";
import { outbox } from "./lib/packets.mjs";

// Today is never guessed: the day by whose rules a packet is judged is an argument.
const context = { asOf: "2025-09-05", profiles: ["bkav"] };

/** Returns whether a packet may be sent, and prints why not, in Vietnamese. */
async function maySend(name, content) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  // A standard is a value: its wire formats (codecs), its rules, and what known peers do (profiles). The first bytes tell
  // which standard a file belongs to; the name decides when they do not.
  const { standard, codec } = recognise(bytes.subarray(0, 4096), name);
  // One report for each value in the file; an edXML file holds one. A Blob or a stream works as well as bytes, and is
  // not held in memory: `await fs.openAsBlob(path)`.
  for await (const { report } of validateSource(standard, codec, bytes, context)) {
    console.log(`${report.verdict.padEnd(5)} ${name}`);
    for (const finding of report.findings) {
      if (finding.severity !== "error") continue;
      const { message, remedy } = renderFinding(finding, catalogueOf(standard), "vi");
      console.log(`      ${finding.rule} dòng ${finding.at?.line ?? "?"}: ${message} ${remedy}`);
    }
    // Only `pass` is a pass: `error` means that something could not be checked.
    if (report.verdict !== "pass") return false;
  }
  return true;
}

const packets = Object.entries(outbox()).filter(([name]) => name.endsWith(".edxml"));
const sendable = [];
for (const [name, content] of packets) if (await maySend(name, content)) sendable.push(name);
console.log(`\n${sendable.length} of ${packets.length} may be sent: ${sendable.join(", ")}`);

// What this example promises, so that it stays true.
assert.ok(sendable.includes("01-cong-van.edxml"), "the good document passes");
assert.ok(!sendable.includes("12-ngay-kieu-viet-nam.edxml"), "Bkav refuses a day that is not written yyyy/MM/dd");
assert.ok(!sendable.includes("21-ngay-khong-co-that.edxml"), "no receiver takes a day that does not exist");
assert.ok(!sendable.includes("23-bi-cat-cut.edxml"), "nor half a packet");
