import { defineFailures } from "@egov-vn/core";

/** What the package throws to people. */
export const failures = defineFailures("ict-index", {
  noEdition: {
    vi: "Không có bộ chỉ số “{id}”. Các bộ hiện có: {known}. Hãy chọn một bộ, hoặc đưa tệp khai báo bộ chỉ số.",
    en: "There is no edition “{id}”; there are {known}. Choose one of them, or give a file that declares an edition.",
  },
  badEdition: {
    vi: "Tệp không phải bộ chỉ số hợp lệ: {problems}",
    en: "The file is no valid edition: {problems}",
  },
  notJson: {
    vi: "Tệp khai báo bộ chỉ số không phải JSON. Hãy kiểm tra dấu ngoặc, dấu phẩy và dấu nháy.",
    en: "The file that declares the edition is not JSON. Check its brackets, commas and quotation marks.",
  },
  codeTwice: {
    vi: "Mã “{code}” có hai lần trong cây tiêu chí. Hãy đặt cho mỗi nút một mã riêng.",
    en: "Code “{code}” is used twice in the tree of criteria. Give each node a code of its own.",
  },
  emptyGroup: {
    vi: "Nhóm “{code}” không có tiêu chí nào. Hãy thêm tiêu chí hoặc bỏ nhóm.",
    en: "Group “{code}” has no criteria. Add some, or drop the group.",
  },
  noNode: {
    vi: "Cây tiêu chí không có mã “{code}”. Gần nhất: {near}.",
    en: "The tree of criteria has no code “{code}”. The nearest: {near}.",
  },
  noUnit: {
    vi: "Không có đơn vị “{unit}” trong số liệu. Gần nhất: {near}.",
    en: "There is no unit “{unit}” in the figures. The nearest: {near}.",
  },
  noColumn: {
    vi: "Số liệu không có tiêu chí “{code}”. Gần nhất: {near}.",
    en: "The figures have no criterion “{code}”. The nearest: {near}.",
  },
  unitTwice: {
    vi: "Đơn vị “{unit}” có hai lần. Hãy giữ một dòng cho mỗi đơn vị.",
    en: "Unit “{unit}” occurs twice. Keep one row for each unit.",
  },
  noScore: {
    vi: "Đơn vị “{unit}” không có điểm nên không trả lời được. Hãy bổ sung số liệu còn thiếu.",
    en: "Unit “{unit}” has no score, so this cannot be answered. Supply the figures it lacks.",
  },
  badRank: {
    vi: "Hạng mong muốn là số nguyên từ 1, không phải {rank}.",
    en: "A rank is a whole number from 1, not {rank}.",
  },
  otherEdition: {
    vi: "Hai năm thuộc hai bộ chỉ số khác nhau, {before} và {after}; điểm không so sánh được. Hãy chọn hai năm cùng bộ.",
    en: "The two years are of different editions, {before} and {after}; their scores cannot be compared. Choose two years of one edition.",
  },
  tooFewUnits: {
    vi: "Phân tích thành phần chính cần ít nhất {least} đơn vị có đủ số liệu; hiện có {count}.",
    en: "Principal components need at least {least} units that have every figure; there are {count}.",
  },
  noSpread: {
    vi: "Các tiêu chí sau bằng nhau ở mọi đơn vị nên không có thành phần chính: {codes}. Hãy bỏ chúng ra.",
    en: "These criteria are alike for all units, so they have no principal components: {codes}. Leave them out.",
  },
  noWeights: {
    vi: "Không có bộ trọng số nào trong các giới hạn này cộng lại bằng 1. Hãy nới giới hạn từ {low} đến {high}.",
    en: "No weights within these bounds sum to 1. Widen the bounds of {low} to {high}.",
  },
  notWorkbook: {
    vi: "Tệp không phải bảng tính .xlsx đọc được; có thể tệp bị hỏng hoặc bị cắt cụt. Hãy xuất lại tệp.",
    en: "The file is no .xlsx workbook that can be read; it may be damaged or cut short. Save it again.",
  },
  tooManyRows: {
    vi: "Trang tính “{sheet}” có hơn {limit} dòng. Chia số liệu thành nhiều tệp.",
    en: "Sheet “{sheet}” has more than {limit} rows. Split the figures into several files.",
  },
  workbookTooLarge: {
    vi: "Bảng tính bung ra hơn {limit} MiB nên không được mở. Phiếu thật không lớn như vậy; hãy xóa các trang thừa.",
    en: "The workbook unfolds to more than {limit} MiB and was not opened. No real sheet is so large; delete what is not needed.",
  },
  noVisibleSheet: {
    vi: "Bảng tính không có trang nào hiện ra. Hãy bỏ ẩn trang có phiếu.",
    en: "The workbook has no visible sheet. Unhide the one that holds the form.",
  },
  tooManyDimensions: {
    vi: "Dãy Sobol ở đây có tối đa {most} chiều, không phải {dimensions}. Hãy bớt lựa chọn cần phân tích.",
    en: "A Sobol sequence here has at most {most} dimensions, not {dimensions}. Analyse fewer choices.",
  },
});
