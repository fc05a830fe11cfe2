// A vendor's first hour: a session, the procedures, a dossier that is filed once although the reply is lost, a letter, and
// what became of it. The province is a stand-in on the loopback; with other addresses it is the real one.
//
//   node --import tsx examples/vendor-first-hour.ts            (after `pnpm build`)
import assert from "node:assert/strict";
import { documentAxis, sendEdoc } from "@egov-vn/clients/document-axis";
import { layThuTuc, nationalPortal } from "@egov-vn/clients/public-service-portal";
import { explain } from "@egov-vn/clients/rules";
import { CallFailure, createClient, portalSession, vxpHmac } from "@egov-vn/clients/runtime";
import { createDocument, STATUS_CODES, type StatusCode } from "@egov-vn/documents";
import type { Dossier } from "@egov-vn/dossiers";
import { startProvince } from "./lib/province-in-a-box.js";

const AGENCY = "000.00.01.H99";
const TARGET = "VN:GOV:000.00.00.G99:mau";
const province = await startProvince();
const seen: string[] = [];

// Who calls: the portal wants a session in each body, the axis a signature in the headers. Neither is seen again below.
const portalClient = createClient({
  baseUrl: province.url,
  name: "portal",
  auth: {
    session: portalSession({
      url: `${province.url}/mapi/login`,
      account: { username: "vendor", password: "s3cr3t" },
      tokenAt: "/session",
    }),
  },
  retry: { firstDelay: 10 },
  onEvent: ({ type, operation, attempt }) => seen.push(`${operation} ${type} ${attempt}`),
});
const axisClient = createClient({
  baseUrl: province.url,
  name: "axis",
  auth: { axisSignature: vxpHmac({ systemId: "vendor", secret: "s3cr3t" }) },
});
const portal = nationalPortal(portalClient, { agency: "H99", target: TARGET });
const axis = documentAxis(axisClient, { agency: AGENCY });

// The procedures. The session was ended: a new one is asked for, and the call sent once more.
const procedures: string[] = [];
for await (const { TENTTHC } of portal.procedures()) procedures.push(String(TENTTHC ?? ""));
assert.equal(procedures.length, 3);
assert(seen.includes("layDanhSachTTHC renewing 1"));
console.log(`procedures: ${procedures.length}, the first ${procedures[0]}`);

// A call with a mistake does not leave; what is wrong is told in words. Every operation can be called as it is.
const wrong = await layThuTuc.result(portalClient, {
  dstcode: TARGET,
  body: { session: "filled in", madonvi: "", service: "LayThuTuc", maTTHC: "1.009990" },
});
assert(!wrong.ok && wrong.failure.kind === "not-sent");
for (const { message } of explain(wrong.failure.findings, "vi")) console.log(`not sent: ${message}`);

// A dossier with its step is filed once, although the reply is lost: the portal is asked what it has.
const dossier: Dossier = {
  code: "H99.14-260305-0001",
  procedure: { code: "1.009990", name: "Thủ tục mẫu 1.009990" },
  sector: { code: "G99-MA01", name: "Lĩnh vực mẫu" },
  channel: "online",
  filedAt: "national-portal",
  applicant: { kind: "citizen", name: "Nguyễn Văn Thử", paperNumber: "000199000001", techId: "mau-0001" },
  subject: "Đề nghị cấp giấy phép mẫu",
  receivedAt: "2026-03-05T08:30:00",
  appointedAt: "2026-03-26T17:30:00",
  status: "processing",
  handlingUnit: "Phòng Mẫu",
  returnChannel: "post",
};
const [filed] = await portal.upsertDossiers([
  {
    dossier,
    steps: [
      {
        dossierCode: dossier.code,
        officer: "Trần Thị Mẫu",
        position: "Chuyên viên",
        at: "2026-03-05T10:00:00",
        unit: "Phòng Mẫu",
        content: "Thẩm định hồ sơ",
        status: "processing",
      },
    ],
  },
]);
assert.equal(filed?.state, "done");
assert.deepEqual([...province.dossiers], [[dossier.code, 1]]);
console.log(`dossier: ${dossier.code} by ${filed.answers.map(({ call }) => call).join(", ")}; the portal has it once`);

// A letter, and what became of it.
const letter = createDocument({
  from: { organId: AGENCY, organName: "Đơn vị gửi mẫu" },
  to: [{ organId: "000.00.02.H99", organName: "Đơn vị nhận mẫu" }],
  number: "12",
  notation: "UBND-VP",
  date: "2026-03-05",
  documentType: { type: 2, name: "Công văn" },
  subject: "Về việc thử nghiệm liên thông",
  steeringType: 0,
  sentAt: "2026-03-05T08:30:00",
});
const sent = await axis.send(letter);
assert(sent.ok);
console.log(`letter: ${letter.documentId} sent as ${sent.value.DocId}`);
for await (const received of axis.receive()) {
  assert(received.packet?.kind === "status");
  assert.equal(received.packet.responseFor?.documentId, letter.documentId);
  console.log(`letter: ${STATUS_CODES[received.packet.statusCode as StatusCode].vi}`);
  assert((await received.accept()).ok);
}

// What the axis refuses is data, with words in both languages.
const refused = sendEdoc(axisClient, {
  from_: AGENCY,
  servicetype: "eDoc",
  messagetype: "edoc",
  body: new Uint8Array([60]),
});
await assert.rejects(refused, (error) => {
  assert(error instanceof CallFailure && error.kind === "rejected" && error.peerCode === "22");
  console.log(`refused: ${error.text("vi")}`);
  return true;
});
await province.close();
