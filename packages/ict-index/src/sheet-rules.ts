import type { Basis } from "@egov-vn/core";
import { rule } from "./rule-builder.js";

const spreadsheets: Basis = {
  interoperability: ["Microsoft Excel", "LibreOffice Calc"],
  evidence: {
    vi: "Các đơn vị gửi phiếu bằng bảng tính; những lỗi này làm sai số liệu mà không ai thấy.",
    en: "Agencies send spreadsheets; these faults change figures without anybody seeing it.",
  },
};

/** Rules that the readers of sheets report; each message names the cell. */
export const sheetRules = {
  noHeader: rule("ICT-001", "error", spreadsheets, {
    title: ["Không tìm thấy dòng tiêu đề", "The header row was not found"],
    message: [
      "Trang “{sheet}”: trong {rows} dòng đầu không dòng nào có mã hoặc tên tiêu chí của bộ {edition}.",
      "Sheet “{sheet}”: none of the first {rows} rows holds codes or titles of criteria of {edition}.",
    ],
    remedy: ["Dùng biểu mẫu do lệnh “template” tạo ra.", "Use the form that the “template” command makes."],
  }),
  unknownColumn: rule("ICT-002", "warning", spreadsheets, {
    title: ["Cột không có trong bộ chỉ số", "The column is not in the index"],
    message: [
      "Ô {cell}: cột “{text}” không khớp tiêu chí nào; số liệu của cột bị bỏ qua.",
      "Cell {cell}: column “{text}” matches no criterion; its figures were not read.",
    ],
    remedy: ["Sửa tên cột theo mã tiêu chí hoặc xóa cột.", "Name the column by its criterion's code, or delete it."],
  }),
  missingColumn: rule("ICT-003", "warning", spreadsheets, {
    title: ["Thiếu cột của tiêu chí", "A criterion has no column"],
    message: [
      "Trang “{sheet}” không có cột nào cho tiêu chí {criterion}.",
      "Sheet “{sheet}” has no column for criterion {criterion}.",
    ],
    remedy: [
      "Thêm cột {criterion}, hoặc để trống nếu không thu thập.",
      "Add a column {criterion}, or leave it out if it is not collected.",
    ],
  }),
  notNumber: rule("ICT-004", "error", spreadsheets, {
    title: ["Ô không phải là số", "The cell is not a number"],
    message: ["Ô {cell}: “{text}” không đọc được thành số.", "Cell {cell}: “{text}” cannot be read as a number."],
    remedy: [
      "Chỉ nhập số; ghi chú đặt ở cột minh chứng. Không áp dụng thì ghi “KAD”.",
      "Enter a number only; notes belong in the evidence column. Write “N/A” where it does not apply.",
    ],
  }),
  ambiguousNumber: rule("ICT-005", "error", spreadsheets, {
    title: ["Số đọc được hai cách", "The number can be read in two ways"],
    message: ["Ô {cell}: “{text}” có thể là {one} hoặc {other}.", "Cell {cell}: “{text}” may be {one} or {other}."],
    remedy: [
      "Định dạng ô là số, hoặc bỏ dấu phân cách nghìn.",
      "Format the cell as a number, or leave out the thousands separator.",
    ],
  }),
  textNumber: rule(
    "ICT-006",
    "warning",
    spreadsheets,
    {
      title: ["Số được ghi dưới dạng chữ", "A number is written as text"],
      message: [
        "Ô {cell}: “{text}” là chữ, được đọc là {value}.",
        "Cell {cell}: “{text}” is text and was read as {value}.",
      ],
      remedy: ["Định dạng ô là số.", "Format the cell as a number."],
    },
    { oddity: true },
  ),
  formulaError: rule("ICT-007", "error", spreadsheets, {
    title: ["Công thức bị lỗi", "A formula failed"],
    message: ["Ô {cell} chứa lỗi công thức {text}.", "Cell {cell} holds the formula error {text}."],
    remedy: ["Sửa công thức hoặc nhập thẳng số liệu.", "Mend the formula or enter the figure."],
  }),
  unitTwice: rule("ICT-008", "error", spreadsheets, {
    title: ["Đơn vị xuất hiện hai lần", "A unit occurs twice"],
    message: [
      "Ô {cell}: đơn vị “{unit}” đã có ở ô {first}; dòng sau bị bỏ qua.",
      "Cell {cell}: unit “{unit}” is already in cell {first}; the later row was not read.",
    ],
    remedy: ["Gộp hoặc xóa dòng thừa.", "Merge the rows or delete one."],
  }),
  nameless: rule("ICT-009", "error", spreadsheets, {
    title: ["Dòng số liệu không có tên đơn vị", "A row of figures names no unit"],
    message: [
      "Ô {cell}: dòng có số liệu nhưng không có mã hay tên đơn vị.",
      "Cell {cell}: the row has figures but no code or name of a unit.",
    ],
    remedy: ["Ghi mã và tên đơn vị.", "Enter the unit's code and name."],
  }),
  noCachedValue: rule("ICT-010", "error", spreadsheets, {
    title: ["Công thức chưa có kết quả", "A formula has no result"],
    message: ["Ô {cell} chứa công thức chưa được tính.", "Cell {cell} holds a formula that was never calculated."],
    remedy: ["Mở tệp bằng bảng tính, lưu lại rồi gửi.", "Open the file in a spreadsheet, save it and send it again."],
  }),
} as const;

/** Rules about the answers themselves. */
export const answerRules = {
  outOfRange: rule("ICT-020", "error", spreadsheets, {
    title: ["Số liệu ngoài khoảng cho phép", "The figure is outside its range"],
    message: [
      "{unit}, {criterion}: {value} nằm ngoài khoảng {low} đến {high}.",
      "{unit}, {criterion}: {value} is outside {low} to {high}.",
    ],
    remedy: ["Kiểm tra đơn vị tính và tử số, mẫu số.", "Check the unit of measure, the numerator and the denominator."],
  }),
  contradiction: rule("ICT-021", "error", spreadsheets, {
    title: ["Giá trị không khớp tử số và mẫu số", "The value contradicts numerator and denominator"],
    message: [
      "{unit}, {criterion}: ghi {value} nhưng {numerator}/{denominator} cho {computed}.",
      "{unit}, {criterion}: {value} is given but {numerator}/{denominator} makes {computed}.",
    ],
    remedy: [
      "Sửa một trong ba số; số không được tự ý làm tròn.",
      "Correct one of the three; none is changed silently.",
    ],
  }),
  zeroDenominator: rule("ICT-022", "error", spreadsheets, {
    title: ["Mẫu số bằng 0", "The denominator is zero"],
    message: [
      "{unit}, {criterion}: mẫu số bằng 0 nên không có tỷ lệ.",
      "{unit}, {criterion}: the denominator is zero, so there is no rate.",
    ],
    remedy: ["Nhập mẫu số, hoặc ghi là không áp dụng.", "Enter the denominator, or mark it as not applicable."],
  }),
  halfAnswer: rule("ICT-023", "error", spreadsheets, {
    title: ["Chỉ có tử số hoặc mẫu số", "Only a numerator or a denominator is given"],
    message: [
      "{unit}, {criterion}: cần cả tử số và mẫu số để tính tỷ lệ.",
      "{unit}, {criterion}: a rate needs both a numerator and a denominator.",
    ],
    remedy: ["Bổ sung số còn thiếu.", "Add the one that is missing."],
  }),
  unknownCriterion: rule("ICT-024", "error", spreadsheets, {
    title: ["Mã tiêu chí không có trong bộ chỉ số", "The criterion is not in the index"],
    message: [
      "{unit}: mã “{criterion}” không có trong bộ {edition}.",
      "{unit}: code “{criterion}” is not in {edition}.",
    ],
    remedy: ["Dùng mã của bộ chỉ số đang áp dụng.", "Use the codes of the edition in force."],
  }),
  unanswered: rule("ICT-025", "warning", spreadsheets, {
    title: ["Tiêu chí chưa được trả lời", "A criterion was not answered"],
    message: [
      "{unit} chưa trả lời {count} trong {total} tiêu chí: {criteria}.",
      "{unit} has not answered {count} of {total} criteria: {criteria}.",
    ],
    remedy: ["Bổ sung số liệu, hoặc ghi là không áp dụng.", "Supply the figures, or mark them as not applicable."],
  }),
  unasked: rule("ICT-026", "warning", spreadsheets, {
    title: ["Trả lời tiêu chí không áp dụng cho khối", "A criterion that is not asked of the block was answered"],
    message: [
      "{unit}: tiêu chí {criterion} không áp dụng cho khối “{block}”; câu trả lời bị bỏ qua.",
      "{unit}: criterion {criterion} is not asked of block “{block}”; the answer was left out.",
    ],
    remedy: ["Xóa câu trả lời hoặc sửa khối của đơn vị.", "Delete the answer or correct the unit's block."],
  }),
  unknownBlock: rule("ICT-027", "error", spreadsheets, {
    title: ["Khối không có trong bộ chỉ số", "The block is not in the index"],
    message: ["{unit}: khối “{block}” không có trong bộ {edition}.", "{unit}: block “{block}” is not in {edition}."],
    remedy: ["Dùng một khối của bộ chỉ số.", "Use a block of the edition."],
  }),
  wrongEdition: rule("ICT-028", "error", spreadsheets, {
    title: ["Phiếu thuộc bộ chỉ số khác", "The sheet belongs to another edition"],
    message: [
      "Phiếu ghi bộ “{found}” nhưng đang kiểm theo bộ “{edition}”.",
      "The sheet names edition “{found}” but is checked against “{edition}”.",
    ],
    remedy: ["Chọn đúng bộ chỉ số.", "Choose the right edition."],
  }),
  yearOutside: rule("ICT-029", "warning", spreadsheets, {
    title: ["Năm nằm ngoài thời gian áp dụng", "The year is outside the edition's period"],
    message: [
      "Năm {year} nằm ngoài thời gian áp dụng của bộ “{edition}”.",
      "Year {year} is outside the period of edition “{edition}”.",
    ],
    remedy: ["Dùng bộ chỉ số của năm đó.", "Use the edition of that year."],
  }),
} as const;
