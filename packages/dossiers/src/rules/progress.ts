import { defineRule, fieldAt, type Rule, type Violation } from "@egov-vn/core";
import { changedStep } from "../examples/wire.js";
import { dayOf, type ProgressStep } from "../schema.js";
import { basis } from "./basis.js";
import { codeFault, dayInCode } from "./identifiers.js";
import { isBefore, looksTwelveHour } from "./times.js";

/** Positions that stand where a person's name belongs. */
const POSITION_AS_NAME =
  /^(?:chuyên viên|cán bộ|công chức|lãnh đạo|trưởng phòng|văn thư|admin|system|quản trị)(?: [\p{L}]+)?$/iu;

/** Rules on a step of processing. */
export const stepRules: readonly Rule<ProgressStep>[] = [
  defineRule<ProgressStep>({
    id: "DOS-201",
    severity: "error",
    basis: basis.code,
    title: ["Mã hồ sơ của bước xử lý sai khuôn dạng", "The dossier code of a step is malformed"],
    message: ["Mã hồ sơ {code}: {reason}.", "Dossier code {code}: {reason}."],
    remedy: ["Ghi đúng mã của hồ sơ đã đồng bộ.", "Write the code of the dossier that was sent."],
    check: ({ dossierCode }) => {
      const reason = codeFault(dossierCode);
      return reason ? [{ path: "/dossierCode", params: { code: dossierCode, reason } }] : undefined;
    },
    example: changedStep({ MaHoSo: "H99.12/0001" }),
  }),
  defineRule<ProgressStep>({
    id: "DOS-202",
    severity: "error",
    basis: basis.consistency,
    title: ["Bước xử lý trước khi bắt đầu", "A step before its start"],
    message: [
      "{field} là {laterTime}, sớm hơn {earlier}: {earlierTime}.",
      "{field} is {laterTime}, before {earlier}: {earlierTime}.",
    ],
    remedy: ["Kiểm tra hai thời điểm.", "Check both times."],
    check: ({ startedAt, at, dueAt, dossierCode }) => {
      const violations: Violation[] = [];
      const say = (earlier: string, later: string, before: unknown, after: unknown) =>
        violations.push({
          path: `/${later}`,
          params: { earlier: fieldAt(`/${earlier}`), earlierTime: String(before), laterTime: String(after) },
        });
      if (isBefore(at, startedAt)) say("startedAt", "at", startedAt, at);
      if (isBefore(dueAt, startedAt)) say("startedAt", "dueAt", startedAt, dueAt);
      const received = dayInCode(dossierCode);
      if (isBefore(at, received)) say("dossierCode", "at", received, at);
      return violations;
    },
    example: changedStep({ NgayBatDau: "20241116083000" }),
  }),
  defineRule<ProgressStep>({
    id: "DOS-203",
    severity: "info",
    basis: basis.record,
    title: ["Bước xử lý quá hạn", "A step after its due time"],
    message: ["{field} là {time}, sau {dueField} là {due}.", "{field} is {time}, after {dueField}, which is {due}."],
    remedy: [
      "Quá hạn thì phải xin lỗi và hẹn lại (mẫu số 04), một lần.",
      "What is late takes an apology and a new date (form 04), once.",
    ],
    check: ({ at, dueAt }) =>
      isBefore(dueAt, at)
        ? [{ path: "/at", params: { time: String(at), due: String(dueAt), dueField: fieldAt("/dueAt") } }]
        : undefined,
    example: changedStep({ ThoiDiemXuLy: "20241121100000" }),
  }),
  defineRule<ProgressStep>({
    id: "DOS-204",
    severity: "warning",
    basis: basis.twelveHours,
    title: ["Giờ xử lý có vẻ ghi bằng đồng hồ 12 giờ", "The hour of a step looks written by a 12-hour clock"],
    message: [
      "{field} là {time}: có thể là giờ chiều thiếu cộng 12.",
      "{field} is {time}: it may be an afternoon hour that lacks 12.",
    ],
    remedy: ["Dùng khuôn dạng giờ HH (0–23), không dùng hh.", "Format hours with HH (0–23), not with hh."],
    check: (step) => {
      let violations: Violation[] | undefined;
      for (const key of ["at", "startedAt", "dueAt"] as const) {
        if (!looksTwelveHour(step[key])) continue;
        violations ??= [];
        violations.push({ path: `/${key}`, params: { time: String(step[key]) } });
      }
      return violations;
    },
    example: changedStep({ NgayKetThucTheoQuyDinh: "20241120050000" }),
  }),
  defineRule<ProgressStep>({
    id: "DOS-205",
    severity: "warning",
    basis: basis.record,
    title: ["Bước đã xử lý lại ở tương lai", "A step that lies ahead"],
    message: ["{field} là {time}, sau ngày đang xét {asOf}.", "{field} is {time}, after {asOf}."],
    remedy: ["Kiểm tra đồng hồ máy chủ.", "Check the server's clock."],
    check: ({ at }, { asOf }) => {
      const day = dayOf(at);
      return day !== undefined && day > asOf ? [{ path: "/at", params: { time: day, asOf } }] : undefined;
    },
    example: changedStep({ ThoiDiemXuLy: "20981115100000", NgayKetThucTheoQuyDinh: "20981120170000" }),
  }),
  defineRule<ProgressStep>({
    id: "DOS-206",
    severity: "warning",
    basis: basis.fakes,
    title: ["Chức danh ghi vào chỗ tên người xử lý", "A position where the officer's name belongs"],
    message: ["{field} là “{value}”, không phải họ tên.", "{field} is “{value}”, which is no name."],
    remedy: ["Ghi họ tên; không có thì để trống.", "Write the name, or nothing."],
    check: ({ officer }) =>
      officer !== undefined && POSITION_AS_NAME.test(officer)
        ? [{ path: "/officer", params: { value: officer } }]
        : undefined,
    example: changedStep({ NguoiXuLy: "Chuyên viên" }),
  }),
];
