// For a vendor of office software: build a document and send it; on the other side read it, store its files, and answer
// with statuses; back at the sender, match each status with the document it is about.
//
//   node examples/vendor-exchange.mjs            (after `pnpm build`)
import assert from "node:assert/strict";
import { createStatus, listAttachments, openAttachment, readPacket, writePacket } from "@egov-vn/documents";
import { newDocument, PDF } from "./lib/packets.mjs";

// The road between the two offices. A real one is an API of the province's platform; here it is a list for each agency.
const mailboxes = new Map();
function send(packet, to) {
  // Written in exactly the form of the official library, the one that every known peer reads.
  const bytes = writePacket(packet);
  mailboxes.set(to, [...(mailboxes.get(to) ?? []), bytes]);
}
const fetchAll = (agency) => mailboxes.get(agency)?.splice(0) ?? [];

// --- The sender ------------------------------------------------------------------------------------------------------
const sent = newDocument("15");
console.log(`sender: sends ${sent.documentId}`);
for (const { organId } of sent.to) send(sent, organId);

// --- The receiver ----------------------------------------------------------------------------------------------------
for (const bytes of fetchAll("000.01.00.H99")) {
  const reading = readPacket(bytes);
  // Bad input never throws: without a value, `findings` say what is wrong, with line and column.
  assert.ok(reading.value, "the packet can be read");
  const document = reading.value;
  assert.equal(document.kind, "document");
  console.log(`receiver: got "${document.subject}"`);

  // Files come as streams, base64 decoded and zip unwrapped; a 500 MB file takes no more memory than a small one.
  for (const file of listAttachments(reading)) {
    let size = 0;
    for await (const piece of openAttachment(bytes, file.index)) size += piece.length;
    console.log(
      `receiver: file ${file.index + 1} ${file.name}, ${size} bytes, in truth ${file.kind}, packed ${file.packed}`,
    );
    if (file.name === "cong-van-15.pdf") assert.equal(size, PDF.length);
  }

  // Arrived, accepted, in progress, finished. Bkav's server wants an officer in each.
  const staff = { department: "Văn phòng Sở", staff: "Phạm Thị Mẫu" };
  const steps = [
    ["01", "2025-09-03T08:31:00", "Đã đến"],
    ["03", "2025-09-03T09:15:00", "Đã tiếp nhận, vào sổ văn bản đến"],
    ["05", "2025-09-03T10:00:00", "Đang xử lý"],
    ["06", "2025-09-05T16:00:00", "Hoàn thành xử lý"],
  ];
  for (const [code, timestamp, description] of steps) {
    const status = createStatus(document, code, { timestamp, description, staff });
    send(status, document.from.organId);
  }
}

// --- The sender again ------------------------------------------------------------------------------------------------
const history = [];
for (const bytes of fetchAll("000.00.00.H99")) {
  const { value: status } = readPacket(bytes);
  assert.equal(status?.kind, "status");
  // A status names the document by agency, number and id; the id is the safest.
  assert.equal(status.responseFor?.documentId, sent.documentId);
  history.push(status.statusCode);
  console.log(`sender: ${status.timestamp} ${status.from.organName}: ${status.statusCode} ${status.description}`);
}
assert.deepEqual(history, ["01", "03", "05", "06"]);
console.log("the document is dealt with");
