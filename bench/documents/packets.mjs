/** The packets to measure on: written by the library, so that they are what a peer would really receive. */
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { createDocument, writePacket } from "../../packages/documents/dist/index.js";

const party = (organId, organName) => ({
  organId,
  organName,
  address: "Số 1 đường Mẫu, phường Mẫu",
  email: "vanthu@example.gov.vn",
  telephone: "0240000000",
  website: "example.gov.vn",
});

function documentWith(bytes) {
  return createDocument({
    from: party("H99.01", "Sở Mẫu thứ nhất"),
    to: [party("H99.02", "Sở Mẫu thứ hai"), party("H99.03", "Ủy ban nhân dân xã Mẫu")],
    number: "12",
    notation: "SMTN-VP",
    place: "Hà Nội",
    date: "2024-05-06",
    documentType: { type: 2, name: "Công văn" },
    subject: "V/v kết nối, liên thông phần mềm quản lý văn bản và điều hành giữa các cơ quan trong tỉnh",
    summary: "Đề nghị các cơ quan rà soát, cập nhật mã định danh và gửi kết quả trước ngày 01/6/2024.",
    signer: { competence: "KT. GIÁM ĐỐC", position: "Phó Giám đốc", fullName: "Nguyễn Văn Mẫu" },
    dueDate: "2024-06-01",
    other: { priority: 0, scope: "Liên thông văn bản", copies: 3, pages: 2, appendixes: ["Phụ lục 1", "Phụ lục 2"] },
    filingPlaces: ["Như trên", "Lưu: VT"],
    staff: [{ department: "Văn thư", staff: "Trần Thị Mẫu", email: "vanthu@example.gov.vn", mobile: "0900000000" }],
    sentAt: "2024-05-06T07:08:09",
    files: [{ name: "cong-van.pdf", bytes, contentId: "1" }],
  });
}

/** Returns a packet of about 10 KB, half of it attachment. */
export function smallPacket() {
  return Buffer.from(writePacket(documentWith(Buffer.concat([Buffer.from("%PDF-1.7\n"), noise(3600)]))));
}

/** Writes a packet with one attachment of so many MiB. */
export async function largePacket(path, mebibytes) {
  const mark = new Uint8Array(3);
  const text = Buffer.from(writePacket(documentWith(mark))).toString("utf8");
  const [before, after] = text.split(Buffer.from(mark).toString("base64"));
  const out = createWriteStream(path);
  out.write(before);
  const block = noise(3 * 256 * 1024);
  for (let written = 0; written < mebibytes * 1024 * 1024; written += block.length) {
    if (!out.write(block.toString("base64"))) await once(out, "drain");
  }
  out.end(after);
  await once(out, "close");
}

// Incompressible and always the same: a linear congruential generator (Numerical Recipes' constants).
function noise(length) {
  const bytes = Buffer.alloc(length);
  for (let index = 0, state = 1; index < length; index += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[index] = state >>> 24;
  }
  return bytes;
}
