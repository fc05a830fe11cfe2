import type { Bilingual, RuleExample, RuleInfo } from "@egov-vn/core";
import { article } from "../deadline/one-stop-law.js";

const READ: Bilingual = {
  vi: "Nghị định 61/2018/NĐ-CP, bản pháp điển khoảng năm 2020: quy định như trên.",
  en: "Decree 61/2018, as codified about 2020: as said here.",
};
const NOT_READ: Bilingual = {
  vi: "Nghị định 118/2025/NĐ-CP thay thế từ 01/7/2025 (và Nghị định 107/2021/NĐ-CP sửa đổi trước đó): chưa đọc văn bản, chi tiết có thể khác.",
  en: "Decree 118/2025, which replaced it on 1/7/2025 (and Decree 107/2021, which amended it before): not read, details may differ.",
};
const READINGS = [READ, NOT_READ] as const;

/** What the state machine finds. `blocks` says whether the event then counts for nothing. */
export const stateRules = {
  illegalEvent: {
    id: "DOS-500",
    title: { vi: "Bước xử lý không hợp lệ ở trạng thái này", en: "A step that is not open in this status" },
    message: { vi: "Không thể {step} khi hồ sơ {status}.", en: "One cannot {step} while the dossier is: {status}." },
    remedy: {
      vi: "Kiểm tra xem có bước nào chưa được ghi lại. Các bước có thể đi tiếp: {open}.",
      en: "See whether a step was not recorded. Steps that are open: {open}.",
    },
    severity: "error",
    basis: { citations: [article("Điều 16 đến Điều 20")] },
    readings: READINGS,
  },
  secondInstruction: {
    id: "DOS-501",
    title: { vi: "Yêu cầu bổ sung nhiều hơn một lần khi tiếp nhận", en: "Told more than once what is missing" },
    message: {
      vi: "Đã hướng dẫn bổ sung một lần khi tiếp nhận; không được yêu cầu lần nữa.",
      en: "What is missing was said once at reception; it may not be said a second time.",
    },
    remedy: { vi: "Tiếp nhận hoặc từ chối hồ sơ.", en: "Receive the dossier or refuse it." },
    severity: "error",
    basis: { citations: [article("Điều 17 khoản 1"), article("Điều 17 khoản 2")] },
    readings: READINGS,
  },
  lateHandover: {
    id: "DOS-502",
    title: { vi: "Chuyển hồ sơ muộn", en: "Handed over late" },
    message: { vi: "Hồ sơ phải được chuyển trước {by}.", en: "The dossier had to be handed over by {by}." },
    remedy: {
      vi: "Chuyển trong ngày; nếu tiếp nhận sau 15 giờ thì chuyển vào đầu giờ ngày làm việc tiếp theo.",
      en: "Hand over the same day, or first thing on the next working day when received after 15:00.",
    },
    severity: "warning",
    basis: { citations: [article("Điều 18")] },
    readings: READINGS,
  },
  lateReturn: {
    id: "DOS-503",
    title: { vi: "Trả lại hồ sơ quá 3 ngày làm việc", en: "Returned after more than 3 working days" },
    message: {
      vi: "Hồ sơ không đủ điều kiện phải được trả lại trước {by}.{remark}",
      en: "A dossier that is not eligible had to be returned by {by}.{remark}",
    },
    remedy: {
      vi: "Thông báo trả lại kèm mẫu số 02 trong 3 ngày làm việc.",
      en: "Return it with form 02 within 3 working days.",
    },
    severity: "warning",
    basis: { citations: [article("Điều 19 khoản 4")] },
    readings: [
      {
        vi: "Ba ngày tính từ ngày tiếp nhận hồ sơ (cách hiểu được áp dụng, vì chặt hơn).",
        en: "The three days run from the receipt of the dossier (the reading applied, being the stricter).",
      },
      {
        vi: "Ba ngày tính từ ngày bộ phận xử lý nhận hồ sơ; trích dẫn đang có không nói tính từ đâu.",
        en: "They run from the handover to the handling unit; what was read does not say from where.",
      },
      NOT_READ,
    ],
  },
  secondExtension: {
    id: "DOS-504",
    title: { vi: "Hẹn lại lần thứ hai", en: "A second new day" },
    message: {
      vi: "Đã xin lỗi và hẹn lại một lần; không được hẹn lại lần nữa.{remark}",
      en: "An apology with a new day was given once; there may not be a second.{remark}",
    },
    remedy: { vi: "Giải quyết và trả kết quả ngay.", en: "Settle the dossier and return the result at once." },
    severity: "error",
    basis: { citations: [article("Điều 19 khoản 9")] },
    readings: READINGS,
  },
  lateExtension: {
    id: "DOS-505",
    title: { vi: "Báo hẹn lại muộn", en: "The new day was announced late" },
    message: {
      vi: "Phải báo hẹn lại trước ngày hẹn {due} ít nhất 01 ngày.{remark}",
      en: "The new day had to be announced at least 1 day before it was due, {due}.{remark}",
    },
    remedy: {
      vi: "Báo cho bộ phận một cửa ngay khi biết sẽ trễ, kèm mẫu số 04.",
      en: "Tell the desk as soon as it is known that it will be late, with form 04.",
    },
    severity: "error",
    basis: { citations: [article("Điều 19 khoản 9")] },
    readings: READINGS,
  },
  newDayNotLater: {
    id: "DOS-506",
    title: { vi: "Ngày hẹn lại không sau ngày hẹn cũ", en: "The new day is not after the old one" },
    message: { vi: "Ngày hẹn lại {newDue} không sau ngày hẹn {due}.", en: "The new day {newDue} is not after {due}." },
    remedy: { vi: "Ghi đúng ngày hẹn lại.", en: "Give the right new day." },
    severity: "error",
    basis: { citations: [article("Điều 19 khoản 9")] },
    readings: READINGS,
  },
  finishedLate: {
    id: "DOS-507",
    title: { vi: "Giải quyết quá hạn", en: "Settled late" },
    message: { vi: "Hồ sơ hẹn {due}, xong lúc {at}.{remark}", en: "Due {due}, finished at {at}.{remark}" },
    remedy: {
      vi: "Xin lỗi bằng văn bản (mẫu số 04) và nêu lý do.",
      en: "Apologise in writing (form 04) and give the reason.",
    },
    severity: "warning",
    basis: { citations: [article("Điều 19 khoản 9")] },
    readings: READINGS,
  },
  outOfOrder: {
    id: "DOS-508",
    title: { vi: "Sự kiện không theo thứ tự thời gian", en: "Events that are not in order of time" },
    message: {
      vi: "Sự kiện lúc {at} đứng sau sự kiện lúc {before}.",
      en: "An event at {at} stands after one at {before}.",
    },
    remedy: { vi: "Sắp xếp lại hoặc sửa thời điểm.", en: "Put them in order, or mend the time." },
    severity: "error",
    basis: {
      interoperability: ["@egov-vn"],
      evidence: {
        vi: "Lịch sử xử lý được ghi theo thời gian thực; hạn tính từ thời điểm của sự kiện.",
        en: "The history of a dossier is kept in real time; what is due is counted from the time of each event.",
      },
    },
  },
  noDueTime: {
    id: "DOS-509",
    title: { vi: "Không tính được hạn", en: "No due time can be computed" },
    message: { vi: "Không tính được hạn trả kết quả: {reason}.", en: "No due time can be computed: {reason}." },
    remedy: {
      vi: "Lấy thời hạn bằng số và đơn vị từ thủ tục hành chính.",
      en: "Take the limit as an amount and a unit from the procedure.",
    },
    severity: "warning",
    basis: {
      interoperability: ["Cổng Dịch vụ công quốc gia"],
      evidence: {
        vi: "Trong 502 thủ tục đọc ngày 18/7/2026 có 189 thời hạn ghi bằng câu chữ.",
        en: "Of 502 procedures read on 18/7/2026, 189 time limits were sentences.",
      },
    },
  },
  answerTooLate: {
    id: "DOS-510",
    title: { vi: "Hẹn trả lời ý kiến sau hạn hồ sơ", en: "An answer asked for after the dossier is due" },
    message: {
      vi: "Cơ quan {body} được hẹn trả lời {answerBy}, sau hạn {due}.{remark}",
      en: "{body} was asked to answer by {answerBy}, after the due time {due}.{remark}",
    },
    remedy: {
      vi: "Rút ngắn thời hạn trả lời hoặc xin lỗi, hẹn lại.",
      en: "Ask for an earlier answer, or appoint a new day.",
    },
    severity: "warning",
    basis: { citations: [article("Điều 19 khoản 5")] },
    readings: READINGS,
  },
} as const satisfies Record<string, RuleInfo>;

const START = `{"kind":"submit","at":"2024-05-06T08:00:00","channel":"direct"}`;
const ACCEPT = `{"kind":"accept","at":"2024-05-06T09:00:00","limit":{"amount":5,"unit":"working-day"}}`;
const HAND_OVER = `{"kind":"hand-over","at":"2024-05-06T10:00:00"}`;
const BEGUN = `${START},${ACCEPT},${HAND_OVER}`;
const extend = (at: string, newDue: string): string =>
  `{"kind":"extend","at":"${at}","newDue":"${newDue}","reason":"chờ ý kiến"}`;
const FIRST_EXTENSION = extend("2024-05-10T09:00:00", "2024-05-20T17:30:00");
const INSTRUCT = `{"kind":"instruct","at":"2024-05-06T08:30:00"}`;
const RESUBMIT = `{"kind":"resubmit","at":"2024-05-07T08:00:00"}`;
const consult = (answerBy: string): string =>
  `{"kind":"consult","at":"2024-05-07T09:00:00","body":"Sở Xây dựng","question":"quy hoạch","answerBy":"${answerBy}"}`;
const example = (passing: string, failing: string): RuleExample => ({
  passing: `[${passing}]`,
  failing: `[${failing}]`,
});

/** For each rule, a history that keeps it and one that breaks it. */
export const stateRuleExamples: Readonly<Record<string, RuleExample>> = {
  "DOS-500": example(BEGUN, `${START},${HAND_OVER}`),
  "DOS-501": example(
    `${START},${INSTRUCT},${RESUBMIT}`,
    `${START},${INSTRUCT},${RESUBMIT},{"kind":"instruct","at":"2024-05-07T09:00:00"}`,
  ),
  "DOS-502": example(BEGUN, `${START},${ACCEPT},{"kind":"hand-over","at":"2024-05-07T08:00:00"}`),
  "DOS-503": example(
    `${BEGUN},{"kind":"return-ineligible","at":"2024-05-09T16:00:00","reason":"thiếu bản vẽ"}`,
    `${BEGUN},{"kind":"return-ineligible","at":"2024-05-10T08:00:00","reason":"thiếu bản vẽ"}`,
  ),
  "DOS-504": example(
    `${BEGUN},${FIRST_EXTENSION}`,
    `${BEGUN},${FIRST_EXTENSION},${extend("2024-05-17T09:00:00", "2024-05-27T17:30:00")}`,
  ),
  "DOS-505": example(`${BEGUN},${FIRST_EXTENSION}`, `${BEGUN},${extend("2024-05-13T09:00:00", "2024-05-20T17:30:00")}`),
  "DOS-506": example(`${BEGUN},${FIRST_EXTENSION}`, `${BEGUN},${extend("2024-05-10T09:00:00", "2024-05-13T09:00:00")}`),
  "DOS-507": example(
    `${BEGUN},{"kind":"finish","at":"2024-05-13T16:00:00"}`,
    `${BEGUN},{"kind":"finish","at":"2024-05-14T08:00:00"}`,
  ),
  "DOS-508": example(`${START},${ACCEPT}`, `${START},{"kind":"instruct","at":"2024-05-05T08:00:00"}`),
  "DOS-509": example(
    `${START},${ACCEPT}`,
    `${START},{"kind":"accept","at":"2024-05-06T09:00:00","limit":{"unparsed":"Theo mô tả"}}`,
  ),
  "DOS-510": example(`${BEGUN},${consult("2024-05-10T17:00:00")}`, `${BEGUN},${consult("2024-05-20T17:00:00")}`),
};
