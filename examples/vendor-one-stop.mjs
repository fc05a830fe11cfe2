// For a vendor of a one-stop system: receive a dossier, promise a day and say why that day, print the receipt, follow the
// law's steps, and bring the dossier to the national portal through a line that loses replies, without making it twice.
//
//   node examples/vendor-one-stop.mjs            (after `pnpm build`)
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { checkRules, checkSchema } from "@egov-vn/core";
import {
  classifyReply,
  deadline,
  dossierStandard,
  history,
  planUpsert,
  receiptOf,
  renderForm,
  stepText,
  writeDongBoHoSo,
} from "@egov-vn/dossiers";

const asOf = "2026-02-12";

// --- The desk --------------------------------------------------------------------------------------------------------
// Thursday 12/2/2026, half past three: after the 15:00 cut-off, two days before the holidays of Tết.
const receivedAt = "2026-02-12T15:30:00";
const limit = { amount: 10, unit: "working-day" };
const promise = deadline({ received: receivedAt, limit });
assert.equal(promise.kind, "computed");
console.log(`desk: due ${promise.due}, because:`);
for (const step of promise.steps) console.log(`  ${stepText(step, "vi")}`);

const dossier = {
  code: "H99.14-260212-0001",
  procedure: { code: "1.009999", name: "Cấp giấy phép mẫu" },
  sector: { code: "G99-MA01", name: "Lĩnh vực mẫu" },
  channel: "direct",
  applicant: { kind: "citizen", name: "Nguyễn Văn Thử", telephone: "0900000000" },
  subject: "Đề nghị cấp giấy phép mẫu",
  receivedAt,
  appointedAt: promise.due,
  status: "processing",
  handlingUnit: "Phòng Mẫu",
  returnChannel: "direct",
};
const faults = checkSchema(dossierStandard, dossier, { asOf });
assert.deepEqual(faults, [], "the dossier has the shape of the standard");
const { findings, ran } = checkRules(dossierStandard, dossier, { asOf });
console.log(`desk: ${ran} rules, ${findings.length} findings${findings.map(({ rule }) => ` ${rule}`).join("")}`);

const head = { agency: "Trung tâm Phục vụ hành chính công", number: "0001/TNHS", place: "Thử Nghiệm", date: asOf };
const receipt = receiptOf(dossier, { head, limit, officer: "Trần Thị Mẫu" });
assert.equal(receipt.kind, "filled");
const outbox = new URL("../outbox/", import.meta.url);
mkdirSync(outbox, { recursive: true });
writeFileSync(new URL("giay-tiep-nhan.html", outbox), renderForm(receipt.form));
console.log("desk: receipt written to outbox/giay-tiep-nhan.html");

// --- The law's steps -------------------------------------------------------------------------------------------------
const events = [
  { kind: "submit", at: receivedAt, channel: "direct" },
  { kind: "accept", at: receivedAt, limit },
  { kind: "hand-over", at: "2026-02-13T08:00:00" },
  { kind: "extend", at: "2026-03-04T09:00:00", newDue: "2026-03-12T17:30:00", reason: "Chờ ý kiến phối hợp" },
  // A second new day: forbidden until 30/6/2025. The article of the law after that was not read, so it is a warning.
  { kind: "extend", at: "2026-03-11T09:00:00", newDue: "2026-03-20T17:30:00", reason: "Chờ tiếp" },
];
const course = history(events);
assert.deepEqual(
  course.steps.map(({ accepted }) => accepted),
  [true, true, true, true, true],
  "a second new day is accepted with a warning since 1/7/2025",
);
for (const { text, by } of course.steps[1].obligations)
  console.log(`law: after reception, ${text.vi}${by ? ` (${by})` : ""}`);
console.log(`law: the second new day is refused by ${course.findings.map(({ rule }) => rule).join(", ")}`);

// --- The national portal, through a line that loses the reply to the first creation ------------------------------------
const portal = new Map();
let lost = false;
function call({ service, data, updating }) {
  if (service === "TraCuuHoSo")
    return portal.has(dossier.code) ? { error_code: "0", data: [portal.get(dossier.code)] } : notFound;
  const had = portal.has(data[0].MaHoSo);
  if (had && !updating) return { error_code: "3", message: "Hồ sơ đã tồn tại" };
  portal.set(data[0].MaHoSo, data[0]);
  if (!had && !lost) {
    lost = true;
    return "";
  }
  return { error_code: "0", message: "Đồng bộ hồ sơ thành công" };
}
const notFound = { error_code: "1", message: "Không tìm thấy hồ sơ" };

const answers = [];
for (let plan = planUpsert(dossier, { answers }); plan.next !== "done"; plan = planUpsert(dossier, { answers })) {
  assert.notEqual(plan.next, "stop", plan.reason.en);
  const reply = classifyReply(call(plan), { call: plan.next });
  answers.push({ call: plan.next, reply });
  console.log(`portal: ${plan.next} → ${reply.outcome} (${reply.reason.vi})`);
}
assert.equal(portal.size, 1);
const { document, findings: lostFields } = writeDongBoHoSo([dossier], { agency: "H99", updating: true });
assert.equal(document.data[0].NgayTiepNhan, "20260212153000");
console.log(`portal: has the dossier once; ${lostFields.length} of its fields had no place on the wire`);
