import { createDocument, createStatus, type DocumentDraft, readPacket, writePacket } from "@egov-vn/documents";

const party = (organId: string, organName: string) => ({ organId, organName, email: "mau@example.gov.vn" });

/** Makes the bytes of an invented letter. */
export function letter(
  from = "000.00.12.H99",
  to: readonly [string, ...string[]] = ["000.00.13.H99"],
  number = "1",
): Uint8Array {
  const draft: DocumentDraft = {
    from: party(from, "Sở Mẫu"),
    to: to.map((code) => party(code, "Cơ quan nhận")) as [ReturnType<typeof party>],
    number,
    notation: "SM-VP",
    date: "2026-03-02",
    place: "Tỉnh Mẫu",
    subject: "Về việc thử nghiệm liên thông",
    documentType: { type: 2, name: "Công văn" },
    signer: { fullName: "Trần Thị Mẫu", position: "Trưởng phòng" },
    steeringType: 0,
    other: { priority: 0, pages: 1, copies: 1 },
    sentAt: "2026-03-02T08:00:00",
    files: [{ name: "cong-van.pdf", bytes: new TextEncoder().encode("%PDF-1.7\n%%EOF\n") }],
  };
  return bytes(writePacket(createDocument(draft)));
}

const bytes = (written: string | Uint8Array): Uint8Array =>
  typeof written === "string" ? new TextEncoder().encode(written) : written;

/** Makes the bytes of a status about a letter. */
export function statusAbout(packet: Uint8Array, code: "01" | "03"): Uint8Array {
  const document = readPacket(packet).value;
  if (document?.kind !== "document") throw new Error("The packet is no letter");
  return bytes(writePacket(createStatus(document, code, { timestamp: "2026-03-02T09:00:00" })));
}
