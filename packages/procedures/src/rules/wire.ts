import { defineRule } from "@egov-vn/core";
import { INTEGRATION, measured, OLD_PORTAL, OURS } from "./basis.js";
import { decidedAt, exported, portal, row, served, servedFee, servedPaper, servedPapers } from "./fragments.js";

/** These are reported of what is converted only; what a check reads is still there. */
const CONVERTED = {
  passing: row(),
  failing: JSON.stringify({
    error_code: 0,
    result: [
      { MATTHC: "1.009999", TENTTHC: "Cấp giấy phép mẫu", YEUCAU: "", CAPTHUCHIEN: [{ MOTACOQUANTHUCHIEN: "x" }] },
    ],
  }),
  converted: true,
} as const;

/** What the readers report of how a record was written. */
export const wireRules = {
  refused: defineRule({
    id: "PRO-001",
    severity: "error",
    basis: INTEGRATION,
    title: ["Hệ thống trả lời bằng lỗi", "The other system answered with an error"],
    message: ["Hệ thống trả lời mã lỗi {code}: {reason}", "The answer has the code {code}: {reason}"],
    remedy: [
      "Kiểm tra mã lỗi, phiên làm việc và mã thủ tục đã hỏi.",
      "Check the code, the session and the procedure asked for.",
    ],
    example: { passing: served(), failing: '{"error_code":"-1","error_message":"Phiên hết hạn","result":null}' },
  }),
  unknownWord: defineRule({
    id: "PRO-002",
    severity: "warning",
    basis: OURS,
    title: ["Giá trị ngoài danh mục đã biết", "A value of no known list"],
    message: [
      "{field} ghi “{value}”: giá trị này không có trong danh mục đã biết nên được giữ nguyên văn.",
      "{field} is “{value}”, which is in no known list; it is kept as it is.",
    ],
    remedy: [
      "Kiểm tra lại; nếu đây là giá trị mới, hãy báo cho thư viện.",
      "Check it; if it is a new value, tell this library.",
    ],
    example: { passing: portal({ state: "ACTIVE" }), failing: portal({ state: "HALTED" }) },
  }),
  strayMark: defineRule({
    id: "PRO-003",
    severity: "warning",
    basis: INTEGRATION,
    oddity: true,
    title: ["Mã loại phí có ký tự thừa", "A stray mark in the kind of fee"],
    message: ["{field} ghi “{value}”; mã này được hiểu là {meant}.", "{field} is “{value}”, read as {meant}."],
    remedy: ["Ghi 1 (phí) hoặc 2 (lệ phí).", "Write 1 (phí) or 2 (lệ phí)."],
    example: { passing: servedFee({}), failing: servedFee({ MAPHILEPHI: "1'" }) },
  }),
  amountInWords: defineRule({
    id: "PRO-004",
    severity: "warning",
    basis: INTEGRATION,
    oddity: true,
    title: ["Số tiền không ghi bằng chữ số", "An amount is not plain digits"],
    message: ["{field} ghi “{value}”; số tiền được hiểu là {meant}.", "{field} is “{value}”, read as {meant}."],
    remedy: ["Ghi số nguyên không có dấu phân cách.", "Write a whole number without separators."],
    example: { passing: servedFee({}), failing: servedFee({ SOTIEN: "50.000" }) },
  }),
  paperRepeated: defineRule({
    id: "PRO-005",
    severity: "info",
    basis: INTEGRATION,
    oddity: true,
    title: ["Một giấy tờ lặp lại theo từng mẫu", "A paper repeated for each of its forms"],
    message: [
      "Giấy tờ {code} được ghi lại để thêm một mẫu đơn; các dòng này đã được gộp.",
      "The paper {code} is repeated for another form; the rows were merged.",
    ],
    remedy: [
      "Không cần làm gì; đầu ra vẫn ghi theo cách này.",
      "Nothing needs to be done; the output is written the same way.",
    ],
    example: { passing: servedPapers(servedPaper(1)), failing: servedPapers(servedPaper(1), servedPaper(2)) },
  }),
  otherCase: defineRule({
    id: "PRO-006",
    severity: "info",
    basis: INTEGRATION,
    oddity: true,
    title: ["Tên trường viết khác kiểu chữ", "A field's name in other letters"],
    message: ["Trường {found} được ghi thay cho {wanted}.", "The field {found} stands for {wanted}."],
    remedy: ["Ghi tên trường là {wanted}.", "Name the field {wanted}."],
    example: {
      passing: servedPapers(servedPaper(1)),
      failing: servedPapers({ TENGIAYTO: "Đơn", Url: "https://csdl.example.invalid/1" }),
    },
  }),
  notations: defineRule({
    id: "PRO-007",
    severity: "warning",
    basis: measured("hai trường mã bằng nhau ở cả 5.670 dòng.", "the two codes are equal in all 5,670 rows."),
    title: ["Hai trường mã khác nhau", "The two codes differ"],
    message: ["{first} là {code} nhưng {field} là {other}.", "{first} is {code} but {field} is {other}."],
    remedy: ["Xác định mã đúng rồi ghi giống nhau.", "Find out which is right and write both alike."],
    example: { passing: portal(), failing: portal({ codeNotation: "1.009998" }) },
  }),
  textInText: defineRule({
    id: "PRO-008",
    severity: "info",
    basis: INTEGRATION,
    oddity: true,
    title: ["JSON nằm trong một chuỗi", "JSON inside a string"],
    message: [
      "Bản ghi nằm trong chuỗi của trường {container}; chuỗi này đã được mở ra.",
      "The record is inside the string {container}; the string was opened.",
    ],
    remedy: ["Gửi thẳng JSON, không bọc trong chuỗi.", "Send the JSON itself, not as a string."],
    example: { passing: served(), failing: JSON.stringify({ message: served() }) },
  }),
  notMidnight: defineRule({
    id: "PRO-009",
    severity: "info",
    basis: measured(
      "501 trong 502 ngày quyết định là 17:00 UTC, tức nửa đêm ở Việt Nam.",
      "501 of 502 days of decisions are at 17:00 UTC, midnight in Viet Nam.",
    ),
    title: ["Ngày kèm giờ lẻ", "A day with a time of day"],
    message: [
      "{field} là {time}, không phải nửa đêm ở Việt Nam; ngày được lấy theo giờ Việt Nam.",
      "{field} is {time}, not midnight in Viet Nam; the day in Viet Nam was taken.",
    ],
    remedy: ["Kiểm tra ngày quyết định.", "Check the day of the decision."],
    example: { passing: decidedAt(1_768_496_400_000), failing: decidedAt(1_768_500_000_000) },
  }),
  brokenText: defineRule({
    id: "PRO-010",
    severity: "error",
    basis: INTEGRATION,
    title: ["Chuỗi không chứa JSON", "The string does not hold JSON"],
    message: [
      "Trường {container} phải chứa JSON nhưng nội dung của nó không đọc được.",
      "The string {container} should hold JSON and does not.",
    ],
    remedy: [
      "Kiểm tra xem hệ thống trung gian có cắt ngắn chuỗi hay không.",
      "Check whether something on the way cut the string short.",
    ],
    example: {
      passing: JSON.stringify({ message: served() }),
      failing: JSON.stringify({ message: served().slice(0, 80) }),
    },
  }),
  leftEmpty: defineRule({
    id: "PRO-014",
    severity: "info",
    basis: OURS,
    title: ["Trường để trống không được ghi lại", "Empty fields are not written"],
    message: [
      "Nguồn để trống hoặc ghi là không có thông tin ở {count} chỗ, nên đầu ra không có các trường này: {fields}.",
      "The source says nothing in {count} places, which are not in the output: {fields}.",
    ],
    remedy: [
      "Không cần làm gì, trừ khi nơi nhận phân biệt trường để trống với trường không có.",
      "Nothing needs to be done, unless the receiver tells an empty field from an absent one.",
    ],
    example: CONVERTED,
  }),
  noPlace: defineRule({
    id: "PRO-015",
    severity: "warning",
    basis: OURS,
    title: ["Mô hình không có chỗ cho giá trị", "The model has no place for a value"],
    message: [
      "Mô hình thủ tục không có chỗ cho {count} giá trị của nguồn, nên đầu ra không có chúng: {fields}.",
      "The model of procedures has no place for {count} values of the source, which are not in the output: {fields}.",
    ],
    remedy: [
      "Giữ lại tệp nguồn, hoặc gửi các giá trị này theo cách khác.",
      "Keep the source file, or send these values in another way.",
    ],
    example: CONVERTED,
  }),
  envelope: defineRule({
    id: "PRO-016",
    severity: "info",
    basis: OURS,
    title: ["Phần bao ngoài của câu trả lời không được ghi lại", "What stands round the records is not written"],
    message: [
      "Câu trả lời còn có các trường không thuộc bản ghi nào; đầu ra không có chúng: {names}.",
      "The answer has fields that belong to no record and are not in the output: {names}.",
    ],
    remedy: [
      "Không cần làm gì, trừ khi cần giữ nguyên câu trả lời của hệ thống.",
      "Nothing needs to be done, unless the answer itself is to be kept.",
    ],
    example: CONVERTED,
  }),
  badTime: defineRule({
    id: "PRO-012",
    severity: "warning",
    basis: OURS,
    title: ["Thời điểm không đọc được", "A time cannot be read"],
    message: ["{field} là {value}; con số này không phải là một thời điểm.", "{field} is {value}, which is no time."],
    remedy: ["Ghi thời điểm tính bằng mili giây.", "Write the time in milliseconds."],
    example: { passing: decidedAt(1_768_496_400_000), failing: decidedAt(-1) },
  }),
  unreadDay: defineRule({
    id: "PRO-013",
    severity: "warning",
    basis: OLD_PORTAL,
    title: ["Ngày không đọc được", "A day cannot be read"],
    message: [
      "{field} ghi “{value}”; ngày này không đọc được nên được giữ nguyên văn.",
      "{field} is “{value}”, which is no day; it is kept as it is.",
    ],
    remedy: ["Ghi theo dạng ngày-tháng-năm.", "Write day-month-year."],
    example: { passing: exported("19-02-2016"), failing: exported("tháng 2/2016") },
  }),
};
