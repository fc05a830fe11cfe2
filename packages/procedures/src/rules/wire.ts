import { INTEGRATION, measured, OLD_PORTAL, OURS } from "./basis.js";
import { rule } from "./rule-builder.js";

/** What the readers report of how a record was written. */
export const wireRules = {
  refused: rule("PRO-001", "error", INTEGRATION, {
    title: ["Hệ thống trả lời bằng lỗi", "The other system answered with an error"],
    message: ["Trả lời có mã {code}: {reason}", "The answer has the code {code}: {reason}"],
    remedy: ["Xem mã lỗi, phiên và mã thủ tục đã hỏi.", "Look at the code, the session and the procedure asked for."],
  }),
  unknownWord: rule("PRO-002", "warning", OURS, {
    title: ["Giá trị ngoài danh mục đã biết", "A value of no known list"],
    message: [
      "{field} là “{value}”, chưa từng thấy; giữ nguyên văn.",
      "{field} is “{value}”, never seen before; it is kept as it is.",
    ],
    remedy: [
      "Kiểm tra lại; nếu là giá trị mới, hãy báo cho thư viện.",
      "Check it; if it is a new value, tell this library.",
    ],
  }),
  strayMark: rule(
    "PRO-003",
    "warning",
    INTEGRATION,
    {
      title: ["Mã loại phí có ký tự thừa", "A stray mark in the kind of fee"],
      message: ["{field} ghi “{value}”, hiểu là {meant}.", "{field} is “{value}”, read as {meant}."],
      remedy: ["Ghi 1 (phí) hoặc 2 (lệ phí).", "Write 1 (phí) or 2 (lệ phí)."],
    },
    { oddity: true },
  ),
  amountInWords: rule(
    "PRO-004",
    "warning",
    INTEGRATION,
    {
      title: ["Số tiền không ghi bằng chữ số", "An amount is not plain digits"],
      message: ["{field} ghi “{value}”, hiểu là {meant}.", "{field} is “{value}”, read as {meant}."],
      remedy: ["Ghi số nguyên không có dấu phân cách.", "Write a whole number without separators."],
    },
    { oddity: true },
  ),
  paperRepeated: rule(
    "PRO-005",
    "info",
    INTEGRATION,
    {
      title: ["Một giấy tờ lặp lại theo từng mẫu", "A paper repeated for each of its forms"],
      message: [
        "Giấy tờ {code} được ghi lại để thêm một mẫu đơn; đã gộp.",
        "The paper {code} is repeated for another form; they were merged.",
      ],
      remedy: ["Không cần làm gì; khi ghi ra vẫn theo cách này.", "Nothing; it is written the same way."],
    },
    { oddity: true },
  ),
  otherCase: rule(
    "PRO-006",
    "info",
    INTEGRATION,
    {
      title: ["Tên trường viết khác kiểu chữ", "A field's name in other letters"],
      message: ["Trường {found} được ghi thay cho {wanted}.", "The field {found} stands for {wanted}."],
      remedy: ["Ghi {wanted}.", "Write {wanted}."],
    },
    { oddity: true },
  ),
  notations: rule(
    "PRO-007",
    "warning",
    measured("hai trường mã bằng nhau ở cả 5.670 dòng.", "the two codes are equal in all 5,670 rows."),
    {
      title: ["Hai trường mã khác nhau", "The two codes differ"],
      message: ["Mã là {code} nhưng codeNotation là {other}.", "The code is {code} but codeNotation is {other}."],
      remedy: ["Xác định mã đúng.", "Find out which is right."],
    },
  ),
  textInText: rule(
    "PRO-008",
    "info",
    INTEGRATION,
    {
      title: ["JSON nằm trong một chuỗi", "JSON inside a string"],
      message: [
        "Bản ghi nằm trong chuỗi {field}; đã mở ra.",
        "The record is inside the string {field}; it was opened.",
      ],
      remedy: ["Gửi thẳng JSON, không bọc trong chuỗi.", "Send the JSON itself, not as a string."],
    },
    { oddity: true },
  ),
  brokenText: rule("PRO-010", "error", INTEGRATION, {
    title: ["Chuỗi không chứa JSON", "The string does not hold JSON"],
    message: [
      "Chuỗi {field} phải chứa JSON nhưng không đọc được.",
      "The string {field} should hold JSON and does not.",
    ],
    remedy: [
      "Xem hệ thống trung gian có cắt ngắn chuỗi hay không.",
      "See whether something on the way cut the string short.",
    ],
  }),
  notMidnight: rule(
    "PRO-009",
    "info",
    measured(
      "501 trong 502 ngày quyết định là 17:00 UTC, tức nửa đêm ở Việt Nam.",
      "501 of 502 days of decisions are at 17:00 UTC, midnight in Viet Nam.",
    ),
    {
      title: ["Ngày kèm giờ lẻ", "A day with a time of day"],
      message: [
        "{field} là {time}, không phải nửa đêm ở Việt Nam; lấy ngày ở Việt Nam.",
        "{field} is {time}, not midnight in Viet Nam; the day in Viet Nam was taken.",
      ],
      remedy: ["Kiểm tra ngày quyết định.", "Check the day of the decision."],
    },
  ),
  badTime: rule("PRO-012", "warning", OURS, {
    title: ["Thời điểm không đọc được", "A time cannot be read"],
    message: ["{field} là {value}, không phải một thời điểm.", "{field} is {value}, which is no time."],
    remedy: ["Ghi thời điểm tính bằng mili giây.", "Write the time in milliseconds."],
  }),
  unreadDay: rule("PRO-013", "warning", OLD_PORTAL, {
    title: ["Ngày không đọc được", "A day cannot be read"],
    message: ["{field} ghi “{value}”; giữ nguyên văn.", "{field} is “{value}”; it is kept as it is."],
    remedy: ["Ghi theo dạng ngày-tháng-năm.", "Write day-month-year."],
  }),
} as const;
