import type { RuleExample } from "@egov-vn/core";
import { dvcqgExample } from "./wire.js";

const written = (changes: object = {}): string => JSON.stringify({ ...dvcqgExample, ...changes });
const sound = written();
const [fee] = dvcqgExample.DanhSachLePhi;

const failing = (changes: object): RuleExample => ({ passing: sound, failing: written(changes) });

const canonical = (changes: object = {}): string =>
  JSON.stringify({ code: "H99.12-241115-0001", receivedAt: "2024-11-15T08:30:00", ...changes });
const misshapen = (value: object): RuleExample => ({ passing: canonical(), failing: canonical(value) });

/** Fragments for the rules of the readers and of the schema. Those that only a writer reports are not among them. */
export const readerExamples: Readonly<Record<string, RuleExample>> = {
  "DOS-001": failing({ NgayTiepNhan: "15/11/2024 08:30:00" }),
  "DOS-002": failing({ NgayHenTra: "sau 5 ngày" }),
  "DOS-003": failing({ LoaiDoiTuong: "0" }),
  "DOS-004": failing({ HoSoCoThanhPhanSoHoa: "có" }),
  "DOS-005": failing({ DanhSachLePhi: [{ ...fee, Gia: "không" }] }),
  "DOS-006": failing({ DanhSachLePhi: [{ ...fee, Gia: "50.000" }] }),
  "DOS-009": failing({ NgayTra: "00000000000000" }),
  "DOS-901": misshapen({ statusAtSource: { code: "1" } }),
  "DOS-902": misshapen({ subject: 1 }),
  "DOS-903": misshapen({ fees: [] }),
  "DOS-905": misshapen({ subject: " thừa khoảng trắng " }),
  "DOS-906": misshapen({ statusAtSource: { system: "khác" } }),
  "DOS-907": misshapen({ chuHoSo: "NGUYỄN VĂN MẪU" }),
  "DOS-908": misshapen({ hasDigitisedComponents: {} }),
};
