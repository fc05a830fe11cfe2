import { cite, defineRule, type RuleExample, type Words } from "@egov-vn/core";
import { oneStopLaw } from "../deadline/one-stop-law.js";

const READ: Words = [
  "Nghị định 61/2018/NĐ-CP, áp dụng đến 30/06/2025: quy định như trên.",
  "Decree 61/2018, which bound until 30/6/2025: as said here.",
];
const NOT_READ: Words = [
  "Nghị định 118/2025/NĐ-CP, áp dụng từ 01/07/2025: điều tương ứng chưa đọc được, nên quy tắc chỉ cảnh báo.",
  "Decree 118/2025, which binds since 1/7/2025: the article that answers was not read, so that the rule only warns.",
];
const READINGS = [READ, NOT_READ] as const;

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

/** What the state machine finds; the example of each is a history that keeps it and one that breaks it. */
export const stateRules = {
  illegalEvent: defineRule({
    id: "DOS-500",
    severity: "error",
    basis: { citations: [cite("nd-118-2025"), cite("nd-61-2018")] },
    title: ["Bước xử lý không hợp lệ ở trạng thái này", "A step that is not open in this status"],
    message: ["Cơ quan không thể {step} khi hồ sơ {status}.", "One cannot {step} while the dossier is: {status}."],
    remedy: [
      "Kiểm tra xem có bước nào chưa được ghi lại. Các bước có thể đi tiếp: {open}.",
      "See whether a step was not recorded. Steps that are open: {open}.",
    ],
    readings: READINGS,
    example: example(BEGUN, `${START},${HAND_OVER}`),
  }),
  secondInstruction: defineRule({
    id: "DOS-501",
    severity: "error",
    basis: { citations: [...oneStopLaw("Điều 17 khoản 1"), ...oneStopLaw("Điều 17 khoản 2")] },
    title: ["Yêu cầu bổ sung nhiều hơn một lần khi tiếp nhận", "Told more than once what is missing"],
    message: [
      "Bộ phận một cửa đã hướng dẫn bổ sung một lần khi tiếp nhận và không được yêu cầu lần nữa.",
      "What is missing was said once at reception; it may not be said a second time.",
    ],
    remedy: ["Tiếp nhận hoặc từ chối hồ sơ.", "Receive the dossier or refuse it."],
    example: example(
      `${START},${INSTRUCT},${RESUBMIT}`,
      `${START},${INSTRUCT},${RESUBMIT},{"kind":"instruct","at":"2024-05-07T09:00:00"}`,
    ),
  }),
  lateHandover: defineRule({
    id: "DOS-502",
    severity: "warning",
    basis: { citations: oneStopLaw("Điều 18 khoản 2") },
    title: ["Chuyển hồ sơ muộn", "Handed over late"],
    message: ["Hồ sơ phải được chuyển trước {by}.", "The dossier had to be handed over by {by}."],
    remedy: [
      "Hồ sơ tiếp nhận trực tiếp: chuyển trong ngày, sau 15 giờ thì vào đầu giờ ngày làm việc tiếp theo.",
      "A dossier received at the desk: hand it over the same day, after 15:00 first thing on the next working day.",
    ],
    example: example(BEGUN, `${START},${ACCEPT},{"kind":"hand-over","at":"2024-05-07T08:00:00"}`),
  }),
  lateReturn: defineRule({
    id: "DOS-503",
    severity: "warning",
    basis: { citations: oneStopLaw("Điều 19 khoản 4") },
    title: ["Trả lại hồ sơ quá 3 ngày làm việc", "Returned after more than 3 working days"],
    message: [
      "Hồ sơ không đủ điều kiện phải được trả lại trước {by}.{remark}",
      "A dossier that is not eligible had to be returned by {by}.{remark}",
    ],
    remedy: ["Thông báo trả lại kèm mẫu số 02 trong 3 ngày làm việc.", "Return it with form 02 within 3 working days."],
    readings: [
      [
        "Ba ngày tính từ ngày tiếp nhận hồ sơ (cách hiểu được áp dụng, vì chặt hơn).",
        "The three days run from the receipt of the dossier (the reading applied, being the stricter).",
      ],
      [
        "Ba ngày tính từ ngày bộ phận xử lý nhận hồ sơ; trích dẫn đang có không nói tính từ đâu.",
        "They run from the handover to the handling unit; what was read does not say from where.",
      ],
      NOT_READ,
    ],
    example: example(
      `${BEGUN},{"kind":"return-ineligible","at":"2024-05-09T16:00:00","reason":"thiếu bản vẽ"}`,
      `${BEGUN},{"kind":"return-ineligible","at":"2024-05-10T08:00:00","reason":"thiếu bản vẽ"}`,
    ),
  }),
  secondExtension: defineRule({
    id: "DOS-504",
    severity: "error",
    basis: { citations: oneStopLaw("Điều 19 khoản 9") },
    title: ["Hẹn lại lần thứ hai", "A second new day"],
    message: [
      "Cơ quan đã xin lỗi và hẹn lại một lần, nên không được hẹn lại lần nữa.{remark}",
      "An apology with a new day was given once; there may not be a second.{remark}",
    ],
    remedy: ["Giải quyết và trả kết quả ngay.", "Settle the dossier and return the result at once."],
    readings: READINGS,
    example: example(
      `${BEGUN},${FIRST_EXTENSION}`,
      `${BEGUN},${FIRST_EXTENSION},${extend("2024-05-17T09:00:00", "2024-05-27T17:30:00")}`,
    ),
  }),
  lateExtension: defineRule({
    id: "DOS-505",
    severity: "error",
    basis: { citations: oneStopLaw("Điều 19 khoản 9") },
    title: ["Báo hẹn lại muộn", "The new day was announced late"],
    message: [
      "Bộ phận xử lý phải báo hẹn lại trước ngày hẹn {due} ít nhất 01 ngày.{remark}",
      "The new day had to be announced at least 1 day before it was due, {due}.{remark}",
    ],
    remedy: [
      "Báo cho bộ phận một cửa ngay khi biết sẽ trễ, kèm mẫu số 04.",
      "Tell the desk as soon as it is known that it will be late, with form 04.",
    ],
    readings: READINGS,
    example: example(`${BEGUN},${FIRST_EXTENSION}`, `${BEGUN},${extend("2024-05-13T09:00:00", "2024-05-20T17:30:00")}`),
  }),
  newDayNotLater: defineRule({
    id: "DOS-506",
    severity: "error",
    basis: {
      interoperability: ["@egov-vn"],
      evidence: {
        vi: "Ngày hẹn lại không muộn hơn ngày hẹn cũ thì không phải là hẹn lại; một trong hai ngày bị ghi sai.",
        en: "A new day that is no later is no new day: one of the two is wrong.",
      },
    },
    title: ["Ngày hẹn lại không sau ngày hẹn cũ", "The new day is not after the old one"],
    message: ["Ngày hẹn lại {newDue} không sau ngày hẹn {due}.", "The new day {newDue} is not after {due}."],
    remedy: ["Ghi đúng ngày hẹn lại.", "Give the right new day."],
    example: example(`${BEGUN},${FIRST_EXTENSION}`, `${BEGUN},${extend("2024-05-10T09:00:00", "2024-05-13T09:00:00")}`),
  }),
  finishedLate: defineRule({
    id: "DOS-507",
    severity: "warning",
    basis: { citations: oneStopLaw("Điều 19 khoản 9") },
    title: ["Giải quyết quá hạn", "Settled late"],
    message: ["Hồ sơ hẹn {due}, xong lúc {at}.{remark}", "Due {due}, finished at {at}.{remark}"],
    remedy: ["Xin lỗi bằng văn bản (mẫu số 04) và nêu lý do.", "Apologise in writing (form 04) and give the reason."],
    readings: READINGS,
    example: example(
      `${BEGUN},{"kind":"finish","at":"2024-05-13T16:00:00"}`,
      `${BEGUN},{"kind":"finish","at":"2024-05-14T08:00:00"}`,
    ),
  }),
  outOfOrder: defineRule({
    id: "DOS-508",
    severity: "error",
    basis: {
      interoperability: ["@egov-vn"],
      evidence: {
        vi: "Lịch sử xử lý được ghi theo thời gian thực; hạn tính từ thời điểm của sự kiện.",
        en: "The history of a dossier is kept in real time; what is due is counted from the time of each event.",
      },
    },
    title: ["Sự kiện không theo thứ tự thời gian", "Events that are not in order of time"],
    message: ["Sự kiện lúc {at} đứng sau sự kiện lúc {before}.", "An event at {at} stands after one at {before}."],
    remedy: ["Sắp xếp lại hoặc sửa thời điểm.", "Put them in order, or correct the time."],
    example: example(`${START},${ACCEPT}`, `${START},{"kind":"instruct","at":"2024-05-05T08:00:00"}`),
  }),
  noDueTime: defineRule({
    id: "DOS-509",
    severity: "warning",
    basis: {
      interoperability: ["Cổng Dịch vụ công quốc gia"],
      evidence: {
        vi: "Trong 502 thủ tục đọc ngày 18/7/2026 có 189 thời hạn ghi bằng câu chữ.",
        en: "Of 502 procedures read on 18/7/2026, 189 time limits were sentences.",
      },
    },
    title: ["Không tính được hạn", "No due time can be computed"],
    message: ["Hạn trả kết quả không tính được: {reason}.", "No due time can be computed: {reason}."],
    remedy: [
      "Lấy thời hạn bằng số và đơn vị từ thủ tục hành chính.",
      "Take the limit as an amount and a unit from the procedure.",
    ],
    example: example(
      `${START},${ACCEPT}`,
      `${START},{"kind":"accept","at":"2024-05-06T09:00:00","limit":{"unparsed":"Theo mô tả"}}`,
    ),
  }),
  answerTooLate: defineRule({
    id: "DOS-510",
    severity: "warning",
    basis: { citations: oneStopLaw("Điều 19 khoản 5") },
    title: ["Hẹn trả lời ý kiến sau hạn hồ sơ", "An answer asked for after the dossier is due"],
    message: [
      "Cơ quan {body} được hẹn trả lời {answerBy}, sau hạn {due}.{remark}",
      "{body} was asked to answer by {answerBy}, after the due time {due}.{remark}",
    ],
    remedy: ["Rút ngắn thời hạn trả lời hoặc xin lỗi, hẹn lại.", "Ask for an earlier answer, or appoint a new day."],
    readings: READINGS,
    example: example(`${BEGUN},${consult("2024-05-10T17:00:00")}`, `${BEGUN},${consult("2024-05-20T17:00:00")}`),
  }),
} as const;
