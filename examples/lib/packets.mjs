// The packets that the demo and the examples work on. All agencies and persons are invented.
import { createDocument, createReply, createStatus, writePacket } from "@egov-vn/documents";

/** An agency that sends. */
export const SENDER = {
  organId: "000.00.00.H99",
  organizationInCharge: "UBND tỉnh Mẫu",
  organName: "Văn phòng UBND tỉnh Mẫu",
  address: "Số 1, đường Mẫu, phường Mẫu, tỉnh Mẫu",
  email: "vanphong@tinhmau.example",
  telephone: "0200000001",
};

/** An agency that receives. */
export const RECEIVER = {
  organId: "000.01.00.H99",
  organizationInCharge: "UBND tỉnh Mẫu",
  organName: "Sở Khoa học và Công nghệ tỉnh Mẫu",
  address: "Số 2, đường Mẫu, phường Mẫu, tỉnh Mẫu",
  email: "vanthu.khcn@tinhmau.example",
  telephone: "0200000002",
};

/** The officer who handles the document on the sender's side. */
export const OFFICER = {
  department: "Phòng Hành chính",
  staff: "Nguyễn Văn Mẫu",
  email: "mau.nv@tinhmau.example",
  mobile: "0900000001",
};

const bytes = (text) => new TextEncoder().encode(text);

/** A one-page PDF, as small as it can be. */
export const PDF = bytes(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`);

/** A document as an office would send it. */
export function newDocument(number = "15") {
  return createDocument({
    from: SENDER,
    to: [RECEIVER],
    number,
    notation: "UBND-VP",
    date: "2025-09-03",
    place: "Tỉnh Mẫu",
    subject: "V/v kết nối, liên thông phần mềm quản lý văn bản",
    summary: "Kết nối, liên thông phần mềm quản lý văn bản",
    documentType: { type: 2, name: "Công văn" },
    signer: { position: "Chánh Văn phòng", fullName: "Trần Thị Mẫu" },
    other: { priority: 0, copies: 1, pages: 1 },
    steeringType: 0,
    staff: [OFFICER],
    sentAt: "2025-09-03T08:30:00",
    files: [
      { name: "cong-van-15.pdf", bytes: PDF, description: "Công văn" },
      { name: "phu-luc.txt", bytes: bytes("Phụ lục: danh sách đơn vị\n"), description: "Phụ lục" },
    ],
  });
}

/** Returns a text with one part replaced; a part that is not there is a mistake in the demo. */
function changed(text, from, to) {
  if (!text.includes(from)) throw new Error(`the packet has no ${from}`);
  return text.replace(from, () => to);
}

/** Returns a small outbox by file name: packets that are good, odd, and broken in ways that real systems produce. */
export function outbox() {
  const document = newDocument();
  const reply = createReply(document, {
    from: RECEIVER,
    number: "7",
    notation: "SKHCN-VP",
    date: "2025-09-05",
    place: "Tỉnh Mẫu",
    subject: "V/v phúc đáp công văn số 15/UBND-VP",
    summary: "Phúc đáp công văn số 15/UBND-VP",
    documentType: { type: 2, name: "Công văn" },
    signer: { position: "Giám đốc", fullName: "Lê Văn Mẫu" },
    other: { priority: 1, copies: 1, pages: 1 },
    steeringType: 0,
    staff: [{ department: "Văn phòng Sở", staff: "Phạm Thị Mẫu" }],
    sentAt: "2025-09-05T14:00:00",
    files: [{ name: "cong-van-7.pdf", bytes: PDF }],
  });
  const accepted = createStatus(document, "03", {
    timestamp: "2025-09-03T09:15:00",
    staff: { department: "Văn phòng Sở", staff: "Phạm Thị Mẫu" },
    description: "Đã tiếp nhận, vào sổ văn bản đến",
  });
  const good = new TextDecoder().decode(writePacket(document));
  return {
    "01-cong-van.edxml": good,
    "02-phuc-dap.edxml": writePacket(reply),
    "03-trang-thai.edxml": writePacket(accepted),
    // Odd: understood, but another system may stumble.
    "11-viet-dung-chinh-ta.edxml": changed(
      changed(good, "<edXML:BussinessDocType>", "<edXML:BusinessDocType>"),
      "</edXML:BussinessDocType>",
      "</edXML:BusinessDocType>",
    ),
    "12-ngay-kieu-viet-nam.edxml": changed(
      good,
      ">2025/09/03</edXML:PromulgationDate>",
      ">03/09/2025</edXML:PromulgationDate>",
    ),
    "13-dau-to-hop.edxml": changed(good, "V/v kết nối, liên thông", "V/v kết nối, liên thông".normalize("NFD")),
    // Broken.
    "21-ngay-khong-co-that.edxml": changed(
      good,
      ">2025/09/03</edXML:PromulgationDate>",
      ">2025/02/30</edXML:PromulgationDate>",
    ),
    "22-thieu-trich-yeu.edxml": good.replace(/<edXML:Subject>.*?<\/edXML:Subject>/s, ""),
    "23-bi-cat-cut.edxml": good.slice(0, Math.floor(good.length * 0.6)),
    "24-co-doctype.edxml": good.replace(
      /(<\?xml[^>]*\?>\s*)/,
      '$1<!DOCTYPE edXML [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n',
    ),
    // Not a packet at all: it is skipped, and the report says so.
    "ghi-chu.txt": "Hộp thư đi ngày 05/09/2025\n",
  };
}
