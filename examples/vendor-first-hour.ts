// A vendor's first hour: a token, the procedures, a dossier that is filed once although the reply is lost, a letter, and what
// became of it. The province is a stand-in on the loopback; with another address it is the real one.
//
//   node --import tsx examples/vendor-first-hour.ts            (after `pnpm build`)
import assert from "node:assert/strict";
import { statusPackets } from "@egov-vn/clients/inbound";
import { memoryJournal, resume, sendOnce } from "@egov-vn/clients/journal";
import { explain } from "@egov-vn/clients/rules";
import { CallFailure, clientCredentials, createClient, fromBase64, items, operation } from "@egov-vn/clients/runtime";
import { createDocument, STATUS_CODES, type StatusCode, writePacket } from "@egov-vn/documents";
import * as z from "zod";
import { startProvince } from "./lib/province-in-a-box.js";

// --- What the gateway offers: data that `egov generate` writes of a specification -----------------------------------------
interface Procedure {
  readonly MaTTHC: string;
  readonly TenTTHC: string;
}
const security = [["oauth2"]];
const listProcedures = operation<{ page?: number; size?: number }, { data: Procedure[] }, unknown>({
  id: "listProcedures",
  method: "GET",
  path: "/procedures",
  idempotent: true,
  security,
  params: [
    ["page", "query", "page", 0, "text", () => z.number()],
    ["size", "query", "size", 0, "text", () => z.number()],
  ],
  replies: [
    [
      "200",
      [["application/json", "json", () => z.looseObject({ data: z.array(z.looseObject({ MaTTHC: z.string() })) })]],
    ],
  ],
  paging: { kind: "page", page: "page", size: "size", items: "/data" },
});
const Dossier = z.strictObject({
  MaHoSo: z.string().min(1),
  MaTTHC: z.string().min(1),
  NgayTiepNhan: z.string().regex(/^\d{14}$/),
});
const syncDossiers = operation<{ body: { data: z.infer<typeof Dossier>[] } }, { error_code: string | number }, unknown>(
  {
    id: "syncDossiers",
    method: "POST",
    path: "/dossiers",
    idempotent: false,
    security,
    params: [],
    body: { required: 1, contents: [["application/json", "json", () => z.strictObject({ data: z.array(Dossier) })]] },
    replies: [
      ["200", [["application/json", "json", () => z.looseObject({ error_code: z.union([z.string(), z.number()]) })]]],
    ],
    outcome: { at: "/error_code", success: ["0", "00"], message: "/message" },
  },
);
const outcome = { at: "/status", success: ["OK"], code: "/ErrorCode", message: "/ErrorDesc" };
const sendEdoc = operation<{ body: Uint8Array }, { DocId: string }, unknown>({
  id: "sendEdoc",
  method: "POST",
  path: "/sendEdoc",
  idempotent: false,
  security,
  params: [],
  body: { required: 1, contents: [["application/octet-stream", "bytes"]] },
  replies: [["200", [["application/json", "json", () => z.looseObject({ DocId: z.string() })]]]],
  outcome,
});
const listStatuses = operation<Record<string, never>, { data: { docId: string; data: string }[] }, unknown>({
  id: "listStatuses",
  method: "GET",
  path: "/statuses",
  idempotent: true,
  security,
  params: [],
  replies: [["200", [["application/json", "json"]]]],
  outcome,
});

// --- The hour ----------------------------------------------------------------------------------------------------------
const province = await startProvince();
const seen: string[] = [];
const gateway = createClient({
  baseUrl: province.url,
  name: "lgsp",
  auth: {
    oauth2: clientCredentials({ tokenUrl: `${province.url}/token`, clientId: "vendor", clientSecret: "s3cr3t" }),
  },
  idempotencyHeader: "x-request-id",
  retry: { firstDelay: 10 },
  onEvent: ({ type, operation: called, attempt }) => seen.push(`${called} ${type} ${attempt}`),
});

// A token, and the procedures page by page. The token was revoked: it is asked for again and the call sent once more.
const procedures: Procedure[] = [];
for await (const procedure of items<Procedure>(listProcedures, gateway, { size: 3 })) procedures.push(procedure);
assert.equal(procedures.length, 7);
assert(seen.includes("listProcedures renewing 1"));
console.log(`procedures: ${procedures.length}, the first ${procedures[0]?.TenTTHC}`);

// A dossier with a mistake does not leave; what is wrong is told in words.
const wrong = await syncDossiers.result(gateway, {
  body: { data: [{ MaHoSo: "", MaTTHC: "1.009990", NgayTiepNhan: "5/3/2026" }] },
});
assert(!wrong.ok && wrong.failure.kind === "not-sent");
for (const { message } of explain(wrong.failure.findings, "vi")) console.log(`not sent: ${message}`);

// A good one is filed once, although the reply to the first attempt is lost.
const journal = memoryJournal();
const MaHoSo = "000.00.01.H99-260305-0001";
const filed = await sendOnce(
  journal,
  syncDossiers,
  gateway,
  { body: { data: [{ MaHoSo, MaTTHC: "1.009990", NgayTiepNhan: "20260305083000" }] } },
  MaHoSo,
);
assert(filed.ok && filed.attempts === 2);
assert.deepEqual([...province.dossiers.keys()], [MaHoSo]);
assert.deepEqual(await resume(journal, [syncDossiers], gateway), []);
console.log(`dossier: ${MaHoSo} filed, sent ${filed.attempts} times, taken once`);

// A letter, and what became of it.
const letter = createDocument({
  from: { organId: "000.00.01.H99", organName: "Đơn vị gửi mẫu" },
  to: [{ organId: "000.00.02.H99", organName: "Đơn vị nhận mẫu" }],
  number: "12",
  notation: "UBND-VP",
  date: "2026-03-05",
  documentType: { type: 2, name: "Công văn" },
  subject: "Về việc thử nghiệm liên thông",
  steeringType: 0,
  sentAt: "2026-03-05T08:30:00",
});
const { DocId } = await sendEdoc(gateway, { body: writePacket(letter) });
console.log(`letter: ${letter.documentId} sent as ${DocId}`);
const receive = statusPackets();
for (const { data } of (await listStatuses(gateway, {})).data) {
  const { event, done } = await receive(fromBase64(data) ?? new Uint8Array(), {});
  assert.equal(event?.responseFor?.documentId, letter.documentId);
  console.log(`letter: ${STATUS_CODES[event?.statusCode as StatusCode].vi}`);
  await done();
}

// What the gateway refuses is data, with words in both languages.
await assert.rejects(sendEdoc(gateway, { body: new Uint8Array([60]) }), (error) => {
  assert(error instanceof CallFailure && error.kind === "rejected" && error.peerCode === "22");
  console.log(`refused: ${error.text("vi")}`);
  return true;
});
await province.close();
