import type { Violation } from "@egov-vn/core";
import { stepExample } from "../examples/wire.js";
import { dayOf, type ProgressStep } from "../schema.js";
import { basis } from "./basis.js";
import { type ExampledRule, NONE, ruleMaker } from "./build.js";
import { codeFault, dayInCode } from "./identifiers.js";
import { isBefore, looksTwelveHour } from "./times.js";

const rule = ruleMaker<ProgressStep>(stepExample);

/** Positions that stand where a person's name belongs. */
const POSITION_AS_NAME =
  /^(?:chuyên viên|cán bộ|công chức|lãnh đạo|trưởng phòng|văn thư|admin|system|quản trị)(?: [\p{L}]+)?$/iu;

/** Rules on a step of processing. */
export const stepRules: readonly ExampledRule<ProgressStep>[] = [
  rule(
    "DOS-201",
    "error",
    basis.code,
    {
      title: ["Mã hồ sơ của bước xử lý sai khuôn dạng", "The dossier code of a step is malformed"],
      message: ["Mã hồ sơ {code}: {reason}.", "Dossier code {code}: {reason}."],
      remedy: ["Ghi đúng mã của hồ sơ đã đồng bộ.", "Write the code of the dossier that was sent."],
    },
    ({ dossierCode }) => {
      const reason = codeFault(dossierCode);
      return reason ? [{ path: "/dossierCode", params: { code: dossierCode, reason } }] : NONE;
    },
    { MaHoSo: "H99.12/0001" },
  ),
  rule(
    "DOS-202",
    "error",
    basis.consistency,
    {
      title: ["Bước xử lý trước khi bắt đầu", "A step before its start"],
      message: [
        "{later} ({laterTime}) sớm hơn {earlier} ({earlierTime}).",
        "{later} ({laterTime}) is before {earlier} ({earlierTime}).",
      ],
      remedy: ["Kiểm tra hai thời điểm.", "Check both times."],
    },
    ({ startedAt, at, dueAt, dossierCode }) => {
      const violations: Violation[] = [];
      const say = (earlier: string, later: string, before: unknown, after: unknown) =>
        violations.push({
          path: `/${later}`,
          params: { earlier, later, earlierTime: String(before), laterTime: String(after) },
        });
      if (isBefore(at, startedAt)) say("startedAt", "at", startedAt, at);
      if (isBefore(dueAt, startedAt)) say("startedAt", "dueAt", startedAt, dueAt);
      const received = dayInCode(dossierCode);
      if (isBefore(at, received)) say("dossierCode", "at", received, at);
      return violations.length > 0 ? violations : NONE;
    },
    { NgayBatDau: "20241116083000" },
  ),
  rule(
    "DOS-203",
    "info",
    basis.record,
    {
      title: ["Bước xử lý quá hạn", "A step after its due time"],
      message: ["Xử lý lúc {time}, hạn là {due}.", "Done at {time}, due at {due}."],
      remedy: [
        "Quá hạn thì phải xin lỗi và hẹn lại (mẫu số 04), một lần.",
        "What is late takes an apology and a new date (form 04), once.",
      ],
    },
    ({ at, dueAt }) =>
      isBefore(dueAt, at) ? [{ path: "/at", params: { time: String(at), due: String(dueAt) } }] : NONE,
    { ThoiDiemXuLy: "20241121100000" },
  ),
  rule(
    "DOS-204",
    "warning",
    basis.twelveHours,
    {
      title: ["Giờ xử lý có vẻ ghi bằng đồng hồ 12 giờ", "The hour of a step looks written by a 12-hour clock"],
      message: [
        "{path} là {time}: có thể là giờ chiều thiếu cộng 12.",
        "{path} is {time}: it may be an afternoon hour that lacks 12.",
      ],
      remedy: ["Dùng khuôn dạng giờ HH (0–23), không dùng hh.", "Format hours with HH (0–23), not with hh."],
    },
    (step) => {
      let violations: Violation[] | undefined;
      for (const key of ["at", "startedAt", "dueAt"] as const) {
        if (!looksTwelveHour(step[key])) continue;
        violations ??= [];
        violations.push({ path: `/${key}`, params: { time: String(step[key]) } });
      }
      return violations ?? NONE;
    },
    { NgayKetThucTheoQuyDinh: "20241120050000" },
  ),
  rule(
    "DOS-205",
    "warning",
    basis.record,
    {
      title: ["Bước đã xử lý lại ở tương lai", "A step that lies ahead"],
      message: ["{path} là {time}, sau ngày đang xét {asOf}.", "{path} is {time}, after {asOf}."],
      remedy: ["Kiểm tra đồng hồ máy chủ.", "Check the server's clock."],
    },
    ({ at }, { asOf }) => {
      const day = dayOf(at);
      return day !== undefined && day > asOf ? [{ path: "/at", params: { time: day, asOf } }] : NONE;
    },
    { ThoiDiemXuLy: "20981115100000", NgayKetThucTheoQuyDinh: "20981120170000" },
  ),
  rule(
    "DOS-206",
    "warning",
    basis.fakes,
    {
      title: ["Chức danh ghi vào chỗ tên người xử lý", "A position where the officer's name belongs"],
      message: ["NguoiXuLy là “{value}”, không phải họ tên.", "NguoiXuLy is “{value}”, which is no name."],
      remedy: ["Ghi họ tên; không có thì để trống.", "Write the name, or nothing."],
    },
    ({ officer }) =>
      officer !== undefined && POSITION_AS_NAME.test(officer)
        ? [{ path: "/officer", params: { value: officer } }]
        : NONE,
    { NguoiXuLy: "Chuyên viên" },
  ),
];
