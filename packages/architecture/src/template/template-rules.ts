import { defineRule } from "@egov-vn/core";
import { writeCsv } from "@egov-vn/core/tables";
import { guide } from "../rules/judging.js";
import { TEMPLATE as FIELDS, type SheetName } from "./template.js";

const TEMPLATE = guide(["Mẫu 03", "Mẫu 03"]);

const OBJECT = {
  code: "KT-1",
  record: "Bản ghi gốc",
  name: "Hệ thống quản lý văn bản",
  kind: "Hệ thống số/HTTT",
  layer: "Ứng dụng và nghiệp vụ dùng chung",
  component: "Ứng dụng và nghiệp vụ dùng chung",
  state: "Đồng thời",
} as const;
const PAIR = {
  "gap.code": "ND-1",
  "gap.content": "Kết nối với LGSP",
  "task.code": "NV-1",
  "task.title": "Kết nối",
} as const;

/** Returns a table of Mẫu 03 as CSV with these cells by field; `without` leaves a column out. */
function table(
  sheet: SheetName,
  rows: readonly Readonly<Record<string, string>>[],
  more: readonly string[] = [],
  without = "",
): string {
  const fields = FIELDS[sheet].filter(({ field }) => field !== without);
  const heads = [...fields.map(({ heading }) => heading), ...more];
  return writeCsv([
    heads,
    ...rows.map((cells) => [...fields.map(({ field }) => cells[field] ?? ""), ...more.map(() => "x")]),
  ]);
}

const objects = (failing: () => string) => () => ({ passing: table("DM_DOITUONG", [OBJECT]), failing: failing() });
const pairs = (failing: () => string) => () => ({ passing: table("HOANTHIEN_NV", [PAIR]), failing: failing() });

/** What the reader of Mẫu 03 reports. */
export const templateRules = {
  unknownColumn: defineRule({
    id: "ARC-811",
    severity: "warning",
    basis: TEMPLATE,
    once: "name",
    title: ["Cột không có trong Mẫu 03", "A column that Mẫu 03 does not have"],
    message: [
      "Trang {sheet}: cột “{name}” không có trong Mẫu 03 nên không được đọc.{near}",
      "Sheet {sheet}: column “{name}” is not in Mẫu 03 and was not read.{near}",
    ],
    remedy: [
      "Giữ nguyên tên trường của mẫu; đưa nội dung vào ghi chú.",
      "Keep the field names of the template; put the contents into the note.",
    ],
    example: objects(() => table("DM_DOITUONG", [OBJECT], ["Ngân sách"])),
  }),
  missingColumn: defineRule({
    id: "ARC-812",
    severity: "error",
    basis: TEMPLATE,
    title: ["Thiếu cột của Mẫu 03", "A column of Mẫu 03 is missing"],
    message: ["Trang {sheet} thiếu cột “{name}”.", "Sheet {sheet} lacks the column “{name}”."],
    remedy: ["Thêm cột với đúng tên trường của mẫu.", "Add the column by its name in the template."],
    example: objects(() => table("DM_DOITUONG", [OBJECT], [], "evidence")),
  }),
  unknownValue: defineRule({
    id: "ARC-813",
    severity: "error",
    basis: TEMPLATE,
    title: ["Giá trị ngoài danh mục của Mẫu 03", "A value outside its list in Mẫu 03"],
    message: [
      "Trang {sheet}, ô {cell}, cột “{name}”: “{value}” không có trong danh mục.{near}",
      "Sheet {sheet}, cell {cell}, column “{name}”: “{value}” is not in the list.{near}",
    ],
    remedy: ["Chọn một giá trị của trang DM_GIATRI.", "Choose a value of the sheet DM_GIATRI."],
    example: objects(() => table("DM_DOITUONG", [{ ...OBJECT, lifeCycle: "Đang chạy" }])),
  }),
  assumedHead: defineRule({
    id: "ARC-814",
    severity: "info",
    basis: TEMPLATE,
    title: ["Mẫu 03 không ghi phần đầu hồ sơ", "Mẫu 03 names no head of the file"],
    message: [
      "Tệp không ghi {fields}; tạm ghi giá trị thay thế.",
      "The file does not give {fields}; stand-ins were put.",
    ],
    remedy: ["Ghi các mục này sau khi nhập.", "Give them after the import."],
  }),
  noTables: defineRule({
    id: "ARC-815",
    severity: "error",
    unchecked: "error",
    basis: TEMPLATE,
    title: ["Không có bảng nào của Mẫu 03", "No table of Mẫu 03"],
    message: ["Tệp không có trang nào của Mẫu 03: {sheets}.", "The file has no sheet of Mẫu 03: {sheets}."],
    remedy: [
      "Giữ nguyên tên trang của mẫu, hoặc nhập bằng bảng đối chiếu tên cột.",
      "Keep the sheet names of the template, or import with a mapping of headings.",
    ],
  }),
  unreadable: defineRule({
    id: "ARC-816",
    severity: "error",
    unchecked: "error",
    basis: TEMPLATE,
    title: ["Không đọc được bảng tính", "The workbook cannot be read"],
    message: ["Tệp không đọc được: {reason}.", "The file cannot be read: {reason}."],
    remedy: [
      "Mở bằng phần mềm bảng tính và lưu lại thành .xlsx.",
      "Open it in a spreadsheet program and save it as .xlsx.",
    ],
  }),
  twoTexts: defineRule({
    id: "ARC-817",
    severity: "error",
    basis: TEMPLATE,
    title: ["Một mã có hai nội dung trong Bảng 4", "One code has two texts in table 4"],
    message: [
      "Trang {sheet}, dòng {row}: {code} ghi “{value}”, dòng trước ghi “{other}”.",
      "Sheet {sheet}, row {row}: {code} has “{value}”, an earlier row “{other}”.",
    ],
    remedy: ["Ghi một nội dung cho một mã.", "Give one code one text."],
    example: pairs(() => table("HOANTHIEN_NV", [PAIR, { ...PAIR, "task.code": "NV-2", "gap.content": "Việc khác" }])),
  }),
  lackingCell: defineRule({
    id: "ARC-818",
    severity: "error",
    basis: TEMPLATE,
    title: ["Dòng thiếu ô mà không có thì không đọc được", "A row lacks a cell without which it cannot be read"],
    message: [
      "Trang {sheet}, dòng {row}: thiếu “{name}” nên dòng không được đọc.",
      "Sheet {sheet}, row {row}: “{name}” is missing, so the row was not read.",
    ],
    remedy: ["Điền ô này.", "Fill it in."],
    example: objects(() => table("DM_DOITUONG", [{ ...OBJECT, name: "" }])),
  }),
  unevenRow: defineRule({
    id: "ARC-820",
    severity: "error",
    basis: TEMPLATE,
    title: ["Dòng có số ô khác dòng tiêu đề", "A row with other than one cell for each heading"],
    message: [
      "Trang {sheet}, dòng {row}: có {found} ô, dòng tiêu đề có {wanted} ô nên dòng không được đọc.",
      "Sheet {sheet}, row {row}: it has {found} cells and the head {wanted}, so the row was not read.",
    ],
    remedy: [
      "Kiểm tra dấu phẩy, dấu nháy kép và chỗ xuống dòng của dòng này.",
      "Look at the commas, the quotes and the line breaks of the row.",
    ],
    example: objects(() => table("DM_DOITUONG", [OBJECT]).replace("KT-1,", "KT-1\n")),
  }),
} as const;
