import { defineRule, type RuleInfo } from "@egov-vn/core";
import { changed, dvcqgExample } from "../examples/wire.js";
import { basis } from "./basis.js";

const [fee] = dvcqgExample.DanhSachLePhi;

/** What the readers and writers of dossiers report. */
export const readerRules = {
  momentEncoding: defineRule({
    id: "DOS-001",
    severity: "warning",
    basis: basis.encodings,
    title: ["Ngày giờ ghi theo khuôn dạng khác", "A time is written in another form"],
    message: [
      "{field} ghi theo {encoding} thay vì {wanted}; giá trị vẫn hiểu được.",
      "{field} is written as {encoding} instead of {wanted}; it was understood.",
    ],
    remedy: ["Ghi {field} theo {wanted}.", "Write {field} as {wanted}."],
    oddity: true,
    example: changed({ NgayTiepNhan: "15/11/2024 08:30:00" }),
  }),
  momentUnreadable: defineRule({
    id: "DOS-002",
    severity: "error",
    basis: basis.encodings,
    title: ["Không hiểu được ngày giờ", "A time cannot be understood"],
    message: [
      "{field} ghi “{text}”, không phải một thời điểm; chuỗi được giữ nguyên.",
      "{field} says “{text}”, which is no point in time; the text was kept.",
    ],
    remedy: ["Ghi {field} theo {wanted}.", "Write {field} as {wanted}."],
    example: changed({ NgayHenTra: "sau 5 ngày" }),
  }),
  codeUnknown: defineRule({
    id: "DOS-003",
    severity: "error",
    basis: basis.lists,
    title: ["Mã ngoài danh sách", "A code that is not in its list"],
    message: [
      "{field} có mã “{text}”, không thuộc danh sách {list}; mã được giữ nguyên.",
      "{field} has the code “{text}”, which the list {list} lacks; it was kept.",
    ],
    remedy: [
      "Dùng mã của đúng hệ thống này; cùng một tên trường ở hệ thống khác có mã khác.",
      "Use the codes of this very system; the same field has other codes elsewhere.",
    ],
    example: changed({ LoaiDoiTuong: "0" }),
  }),
  flagUnknown: defineRule({
    id: "DOS-004",
    severity: "error",
    basis: basis.lists,
    title: ["Cờ không phải đúng hay sai", "A flag that is neither true nor false"],
    message: ["{field} ghi “{text}”; chuỗi được giữ nguyên.", "{field} says “{text}”; the text was kept."],
    remedy: ["Ghi {field} là 0 hoặc 1.", "Write {field} as 0 or 1."],
    example: changed({ HoSoCoThanhPhanSoHoa: "có" }),
  }),
  numberUnreadable: defineRule({
    id: "DOS-005",
    severity: "error",
    basis: basis.fees,
    title: ["Không phải số nguyên không âm", "Not a whole number"],
    message: [
      "{field} ghi “{text}”, không phải số nguyên không âm; chuỗi được giữ nguyên, không coi là 0.",
      "{field} says “{text}”, which is no whole number; the text was kept and not taken for 0.",
    ],
    remedy: ["Ghi {field} chỉ bằng chữ số.", "Write {field} in digits only."],
    example: changed({ DanhSachLePhi: [{ ...fee, Gia: "không" }] }),
  }),
  numberGrouped: defineRule({
    id: "DOS-006",
    severity: "warning",
    basis: basis.fees,
    title: ["Số có dấu phân cách hàng nghìn", "A number with thousands separators"],
    message: [
      "{field} ghi “{text}”; số này được đọc với dấu phân cách hàng nghìn.",
      "{field} says “{text}”, read with separators of thousands.",
    ],
    remedy: [
      "Ghi chỉ bằng chữ số: có hệ thống đọc 100.000 thành 100.",
      "Write digits only: some systems read 100.000 as 100.",
    ],
    oddity: true,
    example: changed({ DanhSachLePhi: [{ ...fee, Gia: "50.000" }] }),
  }),
  notCarried: defineRule({
    id: "DOS-007",
    severity: "warning",
    basis: basis.lossless,
    title: ["Khuôn dạng đích không chở được trường này", "The target format cannot carry a field"],
    message: [
      "{field} không ghi được vào {format}; giá trị không nằm trong bản tin.",
      "{field} cannot be written in {format}; the value is not in the message.",
    ],
    remedy: [
      "Gửi thông tin này bằng kênh khác, hoặc chọn giá trị mà hệ thống nhận có.",
      "Send it some other way, or choose a value that the receiver has.",
    ],
  }),
  truncated: defineRule({
    id: "DOS-008",
    severity: "warning",
    basis: basis.truncation,
    title: ["Đã cắt bớt văn bản", "A text was cut"],
    message: [
      "{field} dài {length} ký tự; văn bản đã được cắt còn {limit}.",
      "{field} has {length} characters and was cut to {limit}.",
    ],
    remedy: [
      "Viết ngắn lại, hoặc lưu nguyên văn ở hệ thống nguồn.",
      "Shorten it, or keep the full text at the source.",
    ],
  }),
  zeroMoment: defineRule({
    id: "DOS-009",
    severity: "warning",
    basis: basis.encodings,
    title: ["Ngày toàn số 0 thay cho không có ngày", "A date of noughts stands for no date"],
    message: [
      "{field} ghi “{text}”; giá trị này được đọc là không có ngày.",
      "{field} says “{text}”; it is read as no date.",
    ],
    remedy: ["Để trống {field} khi chưa có ngày.", "Leave {field} empty where there is no date."],
    oddity: true,
    example: changed({ NgayTra: "00000000000000" }),
  }),
  saysNothing: defineRule({
    id: "DOS-095",
    severity: "info",
    basis: basis.lossless,
    title: ["Trường không nói gì", "Fields that say nothing"],
    message: [
      "Nguồn có {count} trường để trống, nên giá trị đọc được không có chúng: {fields}.",
      "The source has {count} fields that say nothing, which are not in the value: {fields}.",
    ],
    remedy: [
      "Không cần làm gì, trừ khi nơi nhận phân biệt trường để trống với trường không có.",
      "Nothing needs to be done, unless the receiver tells an empty field from an absent one.",
    ],
  }),
  around: defineRule({
    id: "DOS-096",
    severity: "info",
    basis: basis.lossless,
    title: ["Phần bao ngoài các bản ghi", "What stands round the records"],
    message: [
      "Bản tin có {count} trường bao ngoài các bản ghi, không thuộc bản ghi nào: {fields}.",
      "The message has {count} fields round its records, which belong to no record: {fields}.",
    ],
    remedy: [
      "Không cần làm gì, trừ khi cần giữ cả bản tin.",
      "Nothing needs to be done, unless the message itself is to be kept.",
    ],
  }),
} as const satisfies Record<string, RuleInfo>;
