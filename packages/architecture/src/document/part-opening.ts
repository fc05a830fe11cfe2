import type { Architecture, Goal } from "../schema.js";
import { type Block, heading, list, paragraph, table, toWrite, written } from "./content.js";
import {
  dayOr,
  deadlineWords,
  joined,
  levelWords,
  numberWords,
  objectNames,
  orUnknown,
  qualifierWords,
} from "./wording.js";

const CLASSES = { public: "công khai", internal: "nội bộ", restricted: "hạn chế" } as const;

/** What every copy bears: one code, version, effective day and data cut-off day. */
export const versionFacts = (file: Architecture): [label: string, value: string][] => [
  ["Mã hồ sơ", file.id],
  ["Phiên bản", file.version],
  ["Ngày hiệu lực", orUnknown(dayOr(file.effective))],
  ["Ngày chốt số liệu", dayOr(file.cutOff)],
];

/** The facts of a version with its classification, at the head of Mẫu 01 and of the sheet of checks. */
export const headFacts = (file: Architecture): Block => ({
  kind: "facts",
  rows: [...versionFacts(file), ["Phân loại", orUnknown(file.classification && CLASSES[file.classification])]],
});

const goalCells = (row: Goal): string[] => [
  row.code,
  joined([row.title, row.levels && `phạm vi: ${levelWords(row.levels)}`]),
  row.measure ?? "",
  row.unit ?? "",
  numberWords(row.start),
  joined([qualifierWords(row.qualifier), numberWords(row.value)], " "),
  deadlineWords(row.due),
  joined([row.evidence, row.updated && `cập nhật: ${row.updated}`]),
];

function problems(file: Architecture): Block {
  if (file.problems === undefined)
    return toWrite("Các bài toán ưu tiên, gắn với thành phần mục tiêu, nội dung cần hoàn thiện và nhiệm vụ.");
  return table(
    "Bài toán và nơi giải quyết",
    [
      ["Bài toán", 0.34],
      ["Thành phần mục tiêu", 0.32],
      ["Nội dung cần hoàn thiện", 0.17],
      ["Nhiệm vụ", 0.17],
    ],
    file.problems.map(({ title, objects, gaps = [], tasks = [], note }) => [
      joined([title, note]),
      objectNames(file, objects),
      gaps.join(", "),
      tasks.join(", "),
    ]),
  );
}

/** I to IV: what the document is for. */
export function openingPart(file: Architecture): Block[] {
  const acts = (file.acts ?? []).filter(({ basis }) => basis === true);
  const goals = (file.goals ?? []).filter(({ kind }) => kind !== "principle");
  return [
    heading("I. MỤC ĐÍCH, PHẠM VI"),
    heading("I.1 Mục đích", 2),
    written(file.purpose, "Mục đích của khung kiến trúc."),
    heading("I.2 Phạm vi", 2),
    paragraph("a) Áp dụng trực tiếp"),
    written(file.scopeText, "Phạm vi áp dụng trực tiếp."),
    paragraph("b) Phối hợp, liên thông (chỉ nêu ranh giới)"),
    written(file.cooperation, "Phạm vi phối hợp, liên thông."),
    heading("II. NGUYÊN TẮC"),
    list([
      "Lấy kết quả làm thước đo.",
      "Lấy dữ liệu làm trung tâm.",
      "Ưu tiên ứng dụng trí tuệ nhân tạo.",
      "Phân cấp, phân quyền rõ ràng.",
      "Lấy người dùng làm trung tâm.",
      "Bảo đảm an ninh, an toàn và quyền riêng tư.",
      "Mở dữ liệu.",
      "Tài liệu chỉ mô tả phần thuộc thẩm quyền; phần ngoài thẩm quyền được dẫn chiếu.",
      "Nội dung chưa biết được ghi là “Chưa xác định” kèm lý do, nguồn, đầu mối, thời hạn.",
      "Mô hình cấp xã là một phần của khung kiến trúc cấp tỉnh.",
    ]),
    heading("III. BỐI CẢNH, MỤC TIÊU, BÀI TOÁN ƯU TIÊN"),
    heading("III.1 Bối cảnh", 2),
    written(file.context, "Bối cảnh, nêu bằng dẫn chiếu."),
    table(
      "Căn cứ",
      [
        ["Số, ký hiệu", 0.24],
        ["Trích yếu", 0.36],
        ["Cơ quan ban hành", 0.24],
        ["Ngày", 0.16],
      ],
      acts.map(({ number, kind, title, issuer, day }) => [number ?? kind, title ?? "", issuer ?? "", dayOr(day)]),
    ),
    heading("III.2 Mục tiêu", 2),
    table(
      "Mục tiêu và cách tính",
      [
        ["Mã", 0.08],
        ["Mục tiêu, phạm vi", 0.22],
        ["Cách tính", 0.17],
        ["Đơn vị", 0.08],
        ["Ban đầu", 0.09, "number"],
        ["Cần đạt", 0.09, "number"],
        ["Thời hạn", 0.11],
        ["Nguồn kiểm chứng, kỳ cập nhật", 0.16],
      ],
      goals.map(goalCells),
    ),
    heading("III.3 Bài toán ưu tiên", 2),
    problems(file),
    heading("IV. ĐỊNH HƯỚNG CHUYỂN ĐỔI SỐ"),
    ...(file.orientation === undefined ? [] : [paragraph(file.orientation)]),
    heading("IV.1 Việc tỉnh tự thực hiện", 2),
    written(file.directions?.own, "Những việc tỉnh tự thực hiện."),
    heading("IV.2 Sử dụng thành phần dùng chung", 2),
    written(file.directions?.shared, "Những thành phần dùng chung mà tỉnh sử dụng."),
    heading("IV.3 Phối hợp thực hiện", 2),
    written(file.directions?.joint, "Những việc tỉnh phối hợp với cơ quan khác."),
  ];
}
