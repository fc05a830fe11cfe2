import { catalogueOf, checkRules, renderFinding } from "@egov-vn/core";
import { describe, expect, it } from "vitest";
import {
  createDocument,
  createReplacement,
  createReply,
  createRevocation,
  createStatus,
  createUpdate,
  type DocumentDraft,
} from "./build.js";
import type { Packet } from "./schema.js";
import { documentExchange } from "./standard.js";
import { STATUS_CODES, type StatusCode } from "./status-codes.js";

const PARTY = { organizationInCharge: "Tỉnh mẫu", email: "mau@example.gov.vn", telephone: "02400000000" };
const SENDER = { ...PARTY, organId: "000.00.00.H53", organName: "Đơn vị gửi mẫu", address: "1 đường Mẫu" };
const RECEIVER = { ...PARTY, organId: "000.00.01.H53", organName: "Đơn vị nhận mẫu 1", address: "2 đường Mẫu" };
const OTHER = { ...PARTY, organId: "000.00.02.H53", organName: "Đơn vị nhận mẫu 2", address: "3 đường Mẫu" };
const STAFF = { department: "Văn thư", staff: "Nguyễn Văn Mẫu", mobile: "0900000000", email: "mau@example.gov.vn" };
const DRAFT: DocumentDraft = {
  from: SENDER,
  to: [RECEIVER],
  number: "12",
  notation: "UBND-VP",
  date: "2024-05-06",
  place: "Hà Nội",
  subject: "Về việc thử nghiệm liên thông",
  documentType: { type: 2, name: "Công văn" },
  signer: { fullName: "Trần Thị Mẫu", position: "Trưởng phòng", competence: "TL." },
  steeringType: 0,
  other: { priority: 0, pages: 1, copies: 1 },
  sentAt: "2024-05-06T07:08:09",
  staff: [STAFF],
  files: [{ name: "cong-van.pdf", bytes: new TextEncoder().encode("%PDF-1.7\n%%EOF\n"), description: "Công văn" }],
};
const SENT = createDocument(DRAFT);
const ABOUT = {
  ...DRAFT,
  number: "13",
  date: "2024-05-08",
  sentAt: "2024-05-08T09:00:00",
  reason: "Có sai sót",
} as const;
const { to: _, ...REPLY } = { ...DRAFT, from: RECEIVER, number: "5", notation: "SM-VP" };
const STATUS = { timestamp: "2024-05-06T08:00:00", staff: STAFF, description: "Ý kiến" } as const;
const CODES = Object.keys(STATUS_CODES) as StatusCode[];

const built: [string, Packet][] = [
  ["a new document", SENT],
  ["a reply", createReply(SENT, REPLY)],
  ["a revocation", createRevocation(SENT, ABOUT)],
  ["an update of the text", createUpdate(SENT, { ...ABOUT, changes: { documentInfo: 1, documentReceiver: 0 } })],
  [
    "an update of the receivers",
    createUpdate(SENT, {
      ...ABOUT,
      changes: { documentInfo: 0, documentReceiver: 1, receivers: [{ organId: OTHER.organId, receiverType: 1 }] },
    }),
  ],
  ["a replacement", createReplacement([SENT], ABOUT)],
  ...CODES.map((code): [string, Packet] => [`status ${code}`, createStatus(SENT, code, STATUS)]),
];

describe("what is built", () => {
  it.each(built)("breaks no rule of ours: %s", (_name, packet) => {
    const { findings, ran } = checkRules(documentExchange, packet, { asOf: "2024-06-01" });
    const catalogue = catalogueOf(documentExchange);
    const grave = findings.filter(({ severity }) => severity !== "info");
    expect(grave.map((finding) => `${finding.rule} ${renderFinding(finding, catalogue, "en").message}`)).toEqual([]);
    expect(ran).toBe(documentExchange.rules.length);
    expect(ran).toBeGreaterThan(60);
  });

  it("has an id of its parts, a first hop and a manifest", () => {
    expect(SENT).toMatchObject({
      documentId: "000.00.00.H53,2024/05/06,12/UBND-VP",
      trace: { business: { docType: 0 }, hops: [{ organId: SENDER.organId, timestamp: "2024-05-06T07:08:09" }] },
      manifest: { references: [{ attachmentName: "cong-van.pdf", contentType: "application/pdf" }] },
    });
    expect(SENT.manifest?.references?.[0]?.contentId).toBe(SENT.attachments?.[0]?.contentId);
    expect(createDocument(DRAFT)).toEqual(SENT);
  });

  it("has nothing for what the draft leaves out", () => {
    const { files: _files, staff: _staff, place: _place, ...bare } = DRAFT;
    const packet = createDocument(bare);
    expect(packet).not.toHaveProperty("manifest");
    expect(packet).not.toHaveProperty("attachments");
    expect(packet.promulgation).toEqual({ date: "2024-05-06" });
    expect(packet.trace?.business).toEqual({ docType: 0 });
  });

  it("names what it is about", () => {
    const original = {
      organId: SENDER.organId,
      code: "12/UBND-VP",
      documentId: SENT.documentId,
      promulgationDate: "2024-05-06",
    };
    expect(createReply(SENT, REPLY)).toMatchObject({ to: [SENDER], responseFor: [original] });
    expect(createRevocation(SENT, ABOUT)).toMatchObject({ to: [RECEIVER], responseFor: [original] });
    expect(createReplacement([SENT], ABOUT).trace?.business?.replacements).toEqual([
      { documentId: SENT.documentId, organIds: [RECEIVER.organId] },
    ]);
    expect(() => createRevocation({ ...SENT, documentId: undefined } as never, ABOUT)).toThrow(/no document id/);
  });
});

describe("a status", () => {
  it("goes from the receiver to the sender, but 13 from the sender to the receiver", () => {
    for (const code of CODES) {
      const status = createStatus(SENT, code, STATUS);
      const [from, other] = code === "13" ? [SENDER, RECEIVER] : [RECEIVER, SENDER];
      expect(status).toMatchObject({
        from,
        responseFor: { organId: other.organId, code: "12/UBND-VP", documentId: SENT.documentId },
        staff: STAFF,
        statusCode: code,
      });
    }
    expect(CODES).toEqual(expect.arrayContaining(["01", "02", "03", "04", "05", "06", "13", "15", "16"]));
    expect(CODES).toHaveLength(9);
  });

  it("wants to know which of several receivers it is about", () => {
    const sent = createDocument({ ...DRAFT, to: [RECEIVER, OTHER] });
    expect(createStatus(sent, "03", { ...STATUS, receiver: OTHER.organId }).from).toEqual(OTHER);
    expect(createStatus(sent, "13", { ...STATUS, receiver: OTHER }).responseFor?.organId).toBe(OTHER.organId);
    expect(() => createStatus(sent, "03", STATUS)).toThrow(/one of them: 000.00.01.H53 and 000.00.02.H53\.$/);
    expect(() => createStatus(sent, "03", { ...STATUS, receiver: "X" })).toThrow(/not sent to “X”/);
  });
});
