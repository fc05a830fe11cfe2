import { defineRule, fieldAt, type Rule, type Violation } from "@egov-vn/core";
import { changed, supplementExample } from "../examples/wire.js";
import { type Dossier, dayOf, isDateTime, type Moment } from "../schema.js";
import { basis } from "./basis.js";

type TimeKey = "submittedAt" | "receivedAt" | "appointedAt" | "finishedAt" | "returnedAt" | "refusedAt";

/** What may not come before what. Filing online may precede reception by any time, never follow it. */
const ORDER: readonly (readonly [TimeKey, TimeKey])[] = [
  ["submittedAt", "receivedAt"],
  ["receivedAt", "appointedAt"],
  ["receivedAt", "finishedAt"],
  ["receivedAt", "returnedAt"],
  ["finishedAt", "returnedAt"],
  ["submittedAt", "refusedAt"],
];

/**
 * Returns whether one moment is surely before another: to the second where both are known so far, else by their days.
 *
 * @example
 * isBefore("2024-11-15T08:30:00", "2024-11-15") // => false: the same day
 */
export function isBefore(left: Moment | undefined, right: Moment | undefined): boolean {
  if (typeof left !== "string" || typeof right !== "string") return false;
  if (left.length === right.length) return left < right;
  const length = Math.min(left.length, right.length);
  return left.slice(0, length) < right.slice(0, length);
}

/** Acts of officials: no official acts at these hours of the night, but a 12-hour clock writes the afternoon so. */
const OFFICIAL: readonly TimeKey[] = ["appointedAt", "finishedAt", "returnedAt", "refusedAt"];

/** Returns whether a time looks like an afternoon's written by a 12-hour clock: 01:00 to 05:59. */
export function looksTwelveHour(moment: Moment | undefined): boolean {
  if (!isDateTime(moment)) return false;
  const hour = Number(moment.slice(11, 13));
  return hour >= 1 && hour <= 5;
}

const EARLIEST = "2000-01-01";

/** Rules on the times of a dossier. */
export const timeRules: readonly Rule<Dossier>[] = [
  defineRule<Dossier>({
    id: "DOS-020",
    severity: "error",
    basis: basis.consistency,
    title: ["Thứ tự thời gian ngược", "Times are in the wrong order"],
    message: [
      "{field} là {laterTime}, sớm hơn {earlier} là {earlierTime}.",
      "{field} is {laterTime}, before {earlier}, which is {earlierTime}.",
    ],
    remedy: [
      "Kiểm tra hai thời điểm; giờ buổi chiều ghi bằng đồng hồ 12 giờ cũng gây ra lỗi này.",
      "Check both times; afternoon hours written by a 12-hour clock cause this as well.",
    ],
    check: (dossier) => {
      let violations: Violation[] | undefined;
      for (const [earlier, later] of ORDER) {
        const [before, after] = [dossier[earlier], dossier[later]];
        if (!isBefore(after, before)) continue;
        violations ??= [];
        const times = { earlierTime: String(before), laterTime: String(after) };
        violations.push({ path: `/${later}`, params: { earlier: fieldAt(`/${earlier}`), ...times } });
      }
      return violations;
    },
    example: changed({ NgayHenTra: "20241114170000" }),
  }),
  defineRule<Dossier>({
    id: "DOS-021",
    severity: "warning",
    basis: basis.record,
    title: ["Việc đã làm lại ở tương lai", "Something done lies ahead"],
    message: ["{field} là {time}, sau ngày đang xét {asOf}.", "{field} is {time}, after {asOf}."],
    remedy: ["Kiểm tra ngày giờ và đồng hồ máy chủ.", "Check the time and the server's clock."],
    check: (dossier, { asOf }) => {
      let violations: Violation[] | undefined;
      for (const key of ["submittedAt", "receivedAt", "finishedAt", "returnedAt", "refusedAt"] as const) {
        const day = dayOf(dossier[key]);
        if (day === undefined || day <= asOf) continue;
        violations ??= [];
        violations.push({ path: `/${key}`, params: { time: day, asOf } });
      }
      return violations;
    },
    example: changed({ NgayTiepNhan: "20981115083000", MaHoSo: "H99.12-981115-0001", NgayHenTra: "20981122170000" }),
  }),
  defineRule<Dossier>({
    id: "DOS-022",
    severity: "warning",
    basis: basis.encodings,
    title: ["Ngày không thể có", "An implausible date"],
    message: ["{field} là {time}, trước khi có hệ thống một cửa.", "{field} is {time}, before any one-stop system."],
    remedy: ["Để trống thay vì ghi ngày mặc định của phần mềm.", "Leave it empty instead of a program's default date."],
    check: (dossier) => {
      let violations: Violation[] | undefined;
      for (const key of ["submittedAt", "receivedAt", ...OFFICIAL] as const) {
        const day = dayOf(dossier[key]);
        if (day === undefined || day >= EARLIEST) continue;
        violations ??= [];
        violations.push({ path: `/${key}`, params: { time: day } });
      }
      return violations;
    },
    example: changed({ NgayNopHoSo: "19000101000000" }),
  }),
  defineRule<Dossier>({
    id: "DOS-023",
    severity: "warning",
    basis: basis.twelveHours,
    title: ["Giờ có vẻ ghi bằng đồng hồ 12 giờ", "An hour looks written by a 12-hour clock"],
    message: [
      "{field} là {time}: giờ này không cơ quan nào làm việc; có thể là giờ chiều thiếu cộng 12.",
      "{field} is {time}: no office works at that hour; it may be an afternoon hour that lacks 12.",
    ],
    remedy: ["Dùng khuôn dạng giờ HH (0–23), không dùng hh.", "Format hours with HH (0–23), not with hh."],
    check: (dossier) => {
      let violations: Violation[] | undefined;
      const keys = dossier.channel === "direct" ? (["receivedAt", ...OFFICIAL] as const) : OFFICIAL;
      for (const key of keys) {
        if (!looksTwelveHour(dossier[key])) continue;
        violations ??= [];
        violations.push({ path: `/${key}`, params: { time: String(dossier[key]) } });
      }
      return violations;
    },
    example: changed({ NgayHenTra: "20241122050000" }, { NgayHenTra: "20241122170000" }),
  }),
  defineRule<Dossier>({
    id: "DOS-024",
    severity: "info",
    basis: basis.forwarding,
    title: ["Chỉ biết ngày tiếp nhận, không biết giờ", "Only the day of reception is known"],
    message: [
      "{field} chỉ có ngày {day}: không xét được mốc 15 giờ để chuyển hồ sơ.",
      "{field} has the day {day} only: it does not tell on which side of 15:00 the reception was.",
    ],
    remedy: ["Ghi cả giờ tiếp nhận.", "Record the hour of reception as well."],
    // What was filed online is passed on at once: no hour matters.
    check: ({ receivedAt, channel }) =>
      typeof receivedAt === "string" && receivedAt.length === 10 && channel !== "online"
        ? [{ path: "/receivedAt", params: { day: receivedAt } }]
        : undefined,
    example: changed({ NgayTiepNhan: "20241115", KenhThucHien: "1" }),
  }),
  defineRule<Dossier>({
    id: "DOS-025",
    severity: "error",
    basis: basis.supplement,
    title: ["Thời điểm bổ sung ngược", "Times of a supplement are in the wrong order"],
    message: ["{field} là {laterTime}, sớm hơn {earlierTime}.", "{field}: {laterTime} is before {earlierTime}."],
    remedy: [
      "Yêu cầu bổ sung phải sau khi nộp, tiếp nhận bổ sung phải sau yêu cầu.",
      "A request comes after the filing, its receipt after the request.",
    ],
    check: ({ supplements, submittedAt }) => {
      let violations: Violation[] | undefined;
      supplements?.forEach(({ requestedAt, receivedAt }, index) => {
        const compare = (key: string, before: Moment | undefined, after: Moment | undefined): void => {
          if (!isBefore(after, before)) return;
          violations ??= [];
          const params = { earlierTime: String(before), laterTime: String(after) };
          violations.push({ path: `/supplements/${index}/${key}`, params });
        };
        // Not after the reception: what is missing is asked for before it as well.
        compare("requestedAt", submittedAt, requestedAt);
        compare("receivedAt", requestedAt, receivedAt);
      });
      return violations;
    },
    example: changed(
      { DanhSachHoSoBoSung: [{ ...supplementExample, NgayTiepNhanBoSung: "20241117090000" }] },
      { DanhSachHoSoBoSung: [supplementExample] },
    ),
  }),
  defineRule<Dossier>({
    id: "DOS-026",
    severity: "warning",
    basis: basis.supplement,
    title: ["Bổ sung xong mà hẹn trả không lùi", "The appointed time did not move after a supplement"],
    message: [
      "{field} là {after}, không sau hẹn cũ {before}, trong khi thời hạn được tính lại từ khi đủ hồ sơ.",
      "{field}: the new time {after} is not after the old one {before}, though the limit restarts when the dossier is complete.",
    ],
    remedy: [
      "Tính lại ngày hẹn trả từ lúc nhận đủ.",
      "Compute the appointed time again from the receipt of the supplement.",
    ],
    check: ({ supplements }) => {
      let violations: Violation[] | undefined;
      supplements?.forEach(({ appointedBefore: before, appointedAfter: after, receivedAt }, index) => {
        if (receivedAt === undefined || typeof before !== "string" || typeof after !== "string") return;
        if (isBefore(before, after)) return;
        violations ??= [];
        violations.push({ path: `/supplements/${index}/appointedAfter`, params: { before, after } });
      });
      return violations;
    },
    example: changed(
      { DanhSachHoSoBoSung: [{ ...supplementExample, NgayHenTraMoi: "20241120170000" }] },
      { DanhSachHoSoBoSung: [supplementExample] },
    ),
  }),
];
