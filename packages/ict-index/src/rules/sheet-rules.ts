import { defineRule } from "@egov-vn/core";
import { exampleSheets } from "../examples/example-sheets.js";
import { spreadsheets } from "./basis.js";

/** Rules that the readers of tables and forms report; each message names the cell. */
export const sheetRules = {
  noHeader: defineRule({
    id: "ICT-001",
    severity: "error",
    basis: spreadsheets,
    title: ["Không tìm thấy dòng tiêu đề", "The header row was not found"],
    message: [
      "Trang “{sheet}”: trong {rows} dòng đầu không dòng nào có mã hoặc tên tiêu chí của bộ {edition}.",
      "Sheet “{sheet}”: no row of the first {rows} holds codes or titles of criteria of {edition}.",
    ],
    remedy: [
      "Dùng biểu mẫu do lệnh “egov ict-index template” tạo ra.",
      "Use the form that the command “egov ict-index template” makes.",
    ],
    example: () =>
      exampleSheets().table(() => [
        ["Cột 1", "Cột 2"],
        [1, 2],
      ]),
  }),
  unknownColumn: defineRule({
    id: "ICT-002",
    severity: "warning",
    basis: spreadsheets,
    title: ["Cột không có trong bộ chỉ số", "The column is not in the index"],
    message: [
      "Ô {cell}: cột “{name}” không khớp tiêu chí nào; số liệu của cột bị bỏ qua.{near}",
      "Cell {cell}: column “{name}” matches no criterion; its figures were not read.{near}",
    ],
    remedy: ["Sửa tên cột theo mã tiêu chí hoặc xóa cột.", "Name the column by its criterion's code, or delete it."],
    example: () =>
      exampleSheets().table((head, row) => [
        [...head, "HTKT-XH-88"],
        [...row, 1],
      ]),
  }),
  missingColumn: defineRule({
    id: "ICT-003",
    severity: "warning",
    basis: spreadsheets,
    title: ["Thiếu cột của tiêu chí", "A criterion has no column"],
    message: ["Bảng không có cột nào cho tiêu chí {criterion}.", "No column is for criterion {criterion}."],
    remedy: [
      "Thêm cột {criterion}, hoặc để trống nếu không thu thập.",
      "Add a column {criterion}, or leave it out if it is not collected.",
    ],
    example: () => exampleSheets().table((head, row) => [head.slice(0, -1), row.slice(0, -1)]),
  }),
  notNumber: defineRule({
    id: "ICT-004",
    severity: "error",
    basis: spreadsheets,
    title: ["Ô không phải là số", "The cell is not a number"],
    message: [
      "Ô {cell}, {field}: “{text}” không đọc được thành số.",
      "Cell {cell}, {field}: “{text}” cannot be read as a number.",
    ],
    remedy: [
      "Chỉ nhập số; ghi chú đặt ở cột minh chứng. Không áp dụng thì ghi “KAD”.",
      "Enter a number only; notes belong in the evidence column. Write “N/A” where it does not apply.",
    ],
    example: () => exampleSheets().cell("khoảng 5"),
  }),
  ambiguousNumber: defineRule({
    id: "ICT-005",
    severity: "error",
    basis: spreadsheets,
    title: ["Số đọc được hai cách", "The number can be read in two ways"],
    message: [
      "Ô {cell}, {field}: “{text}” có thể là {one} hoặc {other}.",
      "Cell {cell}, {field}: “{text}” may be {one} or {other}.",
    ],
    remedy: [
      "Định dạng ô là số, hoặc bỏ dấu phân cách nghìn.",
      "Format the cell as a number, or leave out the thousands separator.",
    ],
    example: () => exampleSheets().cell("1.234"),
  }),
  textNumber: defineRule({
    id: "ICT-006",
    severity: "warning",
    basis: spreadsheets,
    title: ["Số được ghi dưới dạng chữ", "A number is written as text"],
    message: [
      "Ô {cell}, {field}: “{text}” là chữ, được đọc là {value}.",
      "Cell {cell}, {field}: “{text}” is text and was read as {value}.",
    ],
    remedy: ["Định dạng ô là số.", "Format the cell as a number."],
    oddity: true,
    example: () => exampleSheets().cell("0,5"),
  }),
  formulaError: defineRule({
    id: "ICT-007",
    severity: "error",
    basis: spreadsheets,
    title: ["Công thức bị lỗi", "A formula failed"],
    message: [
      "Ô {cell}, {field}: có lỗi công thức {text}.",
      "Cell {cell}, {field}: it holds the formula error {text}.",
    ],
    remedy: ["Sửa công thức hoặc nhập thẳng số liệu.", "Correct the formula or enter the figure."],
    example: () => exampleSheets().cell("#REF!"),
  }),
  unitTwice: defineRule({
    id: "ICT-008",
    severity: "error",
    basis: spreadsheets,
    title: ["Đơn vị xuất hiện hai lần", "A unit occurs twice"],
    message: [
      "Ô {cell}: đơn vị “{unit}” đã có ở ô {first}; dòng sau bị bỏ qua.",
      "Cell {cell}: unit “{unit}” is already in cell {first}; the later row was not read.",
    ],
    remedy: ["Gộp hoặc xóa dòng thừa.", "Merge the rows or delete one."],
    example: () => exampleSheets().table((head, row) => [head, row, row]),
  }),
  nameless: defineRule({
    id: "ICT-009",
    severity: "error",
    basis: spreadsheets,
    title: ["Dòng số liệu không có tên đơn vị", "A row of figures names no unit"],
    message: [
      "Ô {cell}: dòng có số liệu nhưng không có mã hay tên đơn vị.",
      "Cell {cell}: the row has figures but no code or name of a unit.",
    ],
    remedy: ["Ghi mã và tên đơn vị.", "Enter the unit's code and name."],
    example: () => exampleSheets().table((head, row) => [head, ["", "", ...row.slice(2)]]),
  }),
  noCachedValue: defineRule({
    id: "ICT-010",
    severity: "error",
    basis: spreadsheets,
    title: ["Công thức chưa có kết quả", "A formula has no result"],
    message: [
      "Ô {cell}, {field}: công thức chưa được tính.",
      "Cell {cell}, {field}: it holds a formula that was never calculated.",
    ],
    remedy: ["Mở tệp bằng bảng tính, lưu lại rồi gửi.", "Open the file in a spreadsheet, save it and send it again."],
    // Only a workbook holds formulas: no fragment of text shows it.
  }),
  otherSpreadsheet: defineRule({
    id: "ICT-011",
    severity: "error",
    unchecked: "error",
    basis: spreadsheets,
    title: ["Bảng tính thuộc loại không đọc được", "A spreadsheet of a kind that is not read"],
    message: ["Tệp là {format} nên không được đọc.", "The file is {format} and was not read."],
    remedy: [
      "Mở tệp, bỏ mật khẩu nếu có, và lưu lại thành Excel (.xlsx) hoặc CSV UTF-8.",
      "Open it, take off its password if it has one, and save it as Excel (.xlsx) or CSV UTF-8.",
    ],
    // These files are bytes: no fragment of text shows it.
  }),
  criterionTwice: defineRule({
    id: "ICT-012",
    severity: "error",
    basis: spreadsheets,
    title: ["Tiêu chí có hai chỗ", "A criterion has two places"],
    message: [
      "Ô {cell}: “{text}” lặp lại tiêu chí {criterion} ở ô {first}; số liệu ở đây không được đọc.",
      "Cell {cell}: “{text}” repeats criterion {criterion} of cell {first}; the figures here were not read.",
    ],
    remedy: ["Xóa chỗ thừa, hoặc sửa lại mã tiêu chí.", "Delete one of them, or correct the criterion's code."],
    example: () =>
      exampleSheets().table((head, row) => [
        [...head, head[2] ?? null],
        [...row, 9],
      ]),
  }),
  summaryRow: defineRule({
    id: "ICT-013",
    severity: "info",
    basis: spreadsheets,
    title: ["Dòng tổng hợp không phải đơn vị", "A row that sums up is no unit"],
    message: [
      "Ô {cell}: dòng “{text}” tổng hợp các dòng khác nên không được đọc.",
      "Cell {cell}: row “{text}” sums up other rows and was not read.",
    ],
    remedy: [
      "Không cần làm gì. Nếu đây là một đơn vị, hãy ghi mã của nó.",
      "Nothing is needed. If it is a unit, enter its code.",
    ],
    example: () => exampleSheets().table((head, row) => [head, row, ["Tổng cộng", "", ...row.slice(2)]]),
  }),
  noteRow: defineRule({
    id: "ICT-014",
    severity: "info",
    basis: spreadsheets,
    title: ["Dòng ghi chú không phải đơn vị", "A line of text is no unit"],
    message: [
      "Ô {cell}: dòng “{text}” không có số liệu nên không được đọc.",
      "Cell {cell}: line “{text}” has no figures and was not read.",
    ],
    remedy: [
      "Không cần làm gì. Nếu đây là một đơn vị, hãy ghi đủ mã và tên.",
      "Nothing is needed. If it is a unit, enter both its code and its name.",
    ],
    example: () => exampleSheets().table((head, row) => [head, row, ["Ghi chú: số liệu đến 31/12"]]),
  }),
  unclosedQuote: defineRule({
    id: "ICT-015",
    severity: "error",
    basis: spreadsheets,
    title: ["Dấu nháy kép không đóng", "A quotation mark is not closed"],
    message: [
      "Ô {cell}: dấu nháy kép mở ra mà không đóng đúng chỗ; nó được đọc như một ký tự thường.",
      "Cell {cell}: a quotation mark opens and is not closed where the cell ends; it was read as an ordinary character.",
    ],
    remedy: ["Xóa dấu nháy, hoặc đóng nó ở cuối ô.", "Delete the mark, or close it at the end of the cell."],
    example: () => exampleSheets().text((text) => text.replace("Đơn vị A", '"Đơn vị A')),
  }),
  strayCell: defineRule({
    id: "ICT-016",
    severity: "warning",
    basis: spreadsheets,
    title: ["Ô nằm ngoài các cột có tiêu đề", "A cell lies outside the headed columns"],
    message: [
      "Ô {cell}: “{text}” không có tiêu đề cột nên không được đọc.",
      "Cell {cell}: “{text}” has no heading and was not read.",
    ],
    remedy: [
      "Kiểm tra dòng có bị lệch cột không; thêm tiêu đề hoặc xóa ô.",
      "Check whether the row has slipped; add a heading or delete the cell.",
    ],
    example: () => exampleSheets().table((head, row) => [head, [...row, 7]]),
  }),
  unusedRow: defineRule({
    id: "ICT-017",
    severity: "info",
    basis: spreadsheets,
    title: ["Dòng phía trên bảng không được dùng", "A line above the table was not used"],
    message: ["Ô {cell}: dòng “{text}” không được dùng.", "Cell {cell}: line “{text}” was not used."],
    remedy: [
      "Năm và bộ chỉ số được đọc ở dòng “Năm” và “Bộ chỉ số”.",
      "The year and the edition are read from the lines “Year” and “Edition”.",
    ],
    example: () => exampleSheets().text((text) => `Báo cáo của tỉnh\r\n${text}`),
  }),
  unknownRow: defineRule({
    id: "ICT-018",
    severity: "warning",
    basis: spreadsheets,
    title: ["Dòng không có trong bộ chỉ số", "The row is not in the index"],
    message: [
      "Ô {cell}: dòng “{name}” không khớp tiêu chí nào; số liệu của dòng bị bỏ qua.{near}",
      "Cell {cell}: row “{name}” matches no criterion; its figures were not read.{near}",
    ],
    remedy: ["Sửa mã tiêu chí hoặc xóa dòng.", "Correct the criterion's code, or delete the row."],
    example: () => exampleSheets().form((text) => text.replace(/HTKT-XH-2,.*/, "HTKT-XX-2,Chỉ tiêu lạ,,,,5,")),
  }),
  unusedSheets: defineRule({
    id: "ICT-019",
    severity: "info",
    basis: spreadsheets,
    title: ["Có trang tính không được đọc", "Sheets of the workbook were not read"],
    message: [
      "Các trang không có phiếu hoặc bị ẩn nên không được đọc: {sheets}.",
      "These sheets are hidden or hold no form and were not read: {sheets}.",
    ],
    remedy: [
      "Nếu phiếu ở một trang ẩn, hãy bỏ ẩn; nếu không, không cần làm gì.",
      "If a form is on a hidden sheet, unhide it; otherwise nothing is needed.",
    ],
    // Only a workbook has several sheets: no fragment of text shows it.
  }),
  editionInferred: defineRule({
    id: "ICT-030",
    severity: "info",
    basis: spreadsheets,
    title: ["Bộ chỉ số được suy ra từ tiêu đề", "The edition was inferred from the headings"],
    message: [
      "Bảng không ghi bộ chỉ số. {matched} trong {texts} tiêu đề khớp bộ “{edition}” nhất nên bảng được kiểm theo bộ đó.",
      "The table states no edition. {matched} of {texts} headings fit “{edition}” best, so it is checked against that one.",
    ],
    remedy: [
      "Nếu không đúng, ghi mã bộ chỉ số ở dòng “Bộ chỉ số” phía trên bảng.",
      "If that is wrong, enter the edition's id in a line “Edition” above the table.",
    ],
    example: () => exampleSheets().text((text) => text.slice(text.indexOf("\n") + 1)),
  }),
  secondTable: defineRule({
    id: "ICT-031",
    severity: "error",
    basis: spreadsheets,
    title: ["Trang có bảng thứ hai", "The sheet has a second table"],
    message: [
      "Ô {cell}: một bảng khác bắt đầu ở đây; {rows} dòng từ đó trở đi không được đọc.",
      "Cell {cell}: another table begins here; the {rows} rows from there on were not read.",
    ],
    remedy: ["Để mỗi bảng trên một trang hoặc trong một tệp.", "Put each table on a sheet or into a file of its own."],
    example: () => exampleSheets().table((head, row) => [head, row, [...head].reverse(), [...row].reverse()]),
  }),
  unreadYear: defineRule({
    id: "ICT-032",
    severity: "warning",
    basis: spreadsheets,
    title: ["Không đọc được năm của phiếu", "The year of the sheet cannot be read"],
    message: [
      "Ô {cell}, {field}: “{text}” không phải năm; phiếu được coi là của năm {year}.",
      "Cell {cell}, {field}: “{text}” is no year; the sheet is taken for {year}.",
    ],
    remedy: ["Ghi năm bằng bốn chữ số.", "Write the year with four digits."],
    example: () => exampleSheets().text((text) => text.replace("Năm,2016", "Năm,vừa qua")),
  }),
} as const;
