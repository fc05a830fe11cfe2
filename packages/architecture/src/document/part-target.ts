import { bandDrawings, MANDATORY_DIAGRAMS } from "../drawings/bands.js";
import type { Architecture, ArchitectureObject } from "../schema.js";
import { type Block, heading, list, paragraph, picture, table, toWrite, written } from "./content.js";
import { layerSections } from "./layer-tables.js";
import { blockName, joined, words } from "./wording.js";

const isTarget = ({ state, option, lifeCycle }: ArchitectureObject): boolean =>
  state !== "as-is" && option !== "replace" && lifeCycle !== "ended";

const MODELS = {
  business: "Nghiệp vụ",
  data: "Dữ liệu",
  application: "Ứng dụng",
  technology: "Công nghệ",
  security: "An toàn thông tin",
} as const;

function authorityPart({ authority }: Architecture): Block[] {
  const duties = authority?.duties ?? [];
  return [
    heading("VI.4 Nội dung riêng của cấp tỉnh", 2),
    paragraph("Mục này nêu phần của tỉnh, ranh giới với cơ quan khác và trách nhiệm của từng cấp."),
    heading("VI.4.1 Thành phần tỉnh tự triển khai và thành phần tỉnh sử dụng", 2),
    paragraph(
      "Phụ lục 02 nêu thành phần của tỉnh, Phụ lục 03 nêu thành phần dùng chung và tham chiếu, Phụ lục 08 nêu mô hình cấp xã.",
    ),
    heading("VI.4.2 Thẩm quyền, ranh giới và trách nhiệm", 2),
    paragraph("a) Thẩm quyền của Chủ tịch Ủy ban nhân dân tỉnh"),
    written(authority?.chairman, "Thẩm quyền của Chủ tịch Ủy ban nhân dân tỉnh."),
    paragraph("b) Ranh giới với cơ quan Đảng, Hội đồng nhân dân, Mặt trận, tòa án, viện kiểm sát"),
    written(authority?.boundary, "Ranh giới với cơ quan Đảng, Hội đồng nhân dân, Mặt trận, tòa án, viện kiểm sát."),
    paragraph("c) Trách nhiệm theo cấp"),
    duties.length === 0
      ? toWrite("Bảng trách nhiệm: bộ, Ủy ban nhân dân tỉnh, sở, ngành, cấp xã.")
      : table(
          "Trách nhiệm của các cấp",
          [
            ["Công việc", 0.2],
            ["Bộ, ngành", 0.2],
            ["Ủy ban nhân dân tỉnh", 0.2],
            ["Sở, ngành", 0.2],
            ["Cấp xã", 0.2],
          ],
          duties.map(({ work, ministry, province, department, commune }) => [
            work,
            ministry ?? "",
            province ?? "",
            department ?? "",
            commune ?? "",
          ]),
        ),
  ];
}

function mappingPart(file: Architecture): Block[] {
  const rows = (file.mappings ?? []).map((row) => [
    row.object,
    joined([row.document, row.issuer, row.edition]),
    row.sourceObject ?? "",
    words("mappingRelation", row.relation),
    joined([blockName(7, row.overall), blockName(8, row.detailed), blockName(9, row.commune)]),
    row.result ?? "",
  ]);
  const old = file.objects.filter(({ referenceModel }) => referenceModel !== undefined);
  return [
    heading("VI.5 Dẫn chiếu và ánh xạ", 2),
    table(
      "Ánh xạ tới các mô hình của Quyết định 1425/QĐ-TTg và từ tài liệu nguồn",
      [
        ["Đối tượng", 0.11],
        ["Tài liệu nguồn, nơi ban hành, phiên bản", 0.25],
        ["Đối tượng nguồn", 0.13],
        ["Quan hệ", 0.14],
        ["Vị trí ở Hình 7, 8, 9", 0.22],
        ["Kết quả đối chiếu", 0.15],
      ],
      rows,
    ),
    ...(old.length === 0
      ? []
      : [
          table(
            "Từ miền của khung cũ sang lớp",
            [
              ["Miền của khung cũ", 0.25],
              ["Lớp", 0.35],
              ["Đối tượng", 0.4],
            ],
            old.map(({ referenceModel, layer, code, name }) => [
              referenceModel === undefined ? "" : MODELS[referenceModel],
              words("layer", layer),
              `${code} ${name}`,
            ]),
          ),
        ]),
  ];
}

/** VI: the target. */
export function targetPart(file: Architecture): Block[] {
  const drawings = MANDATORY_DIAGRAMS.flatMap(({ code }) => bandDrawings(file, code));
  return [
    heading("VI. KIẾN TRÚC SỐ MỤC TIÊU"),
    heading("VI.1 Cách xác định kiến trúc mục tiêu", 2),
    list([
      "Xuất phát từ người dùng và dịch vụ, đến dữ liệu, rồi đến năng lực và quan hệ.",
      "Tỉnh dùng thành phần dùng chung trước khi xây dựng riêng.",
      "Mỗi thành phần được xét cả vòng đời; tài liệu không nêu nhãn hiệu, không lập danh mục mua sắm.",
    ]),
    heading("VI.2 Các sơ đồ bắt buộc", 2),
    ...drawings.map(picture),
    heading("VI.3 Các lớp của kiến trúc mục tiêu", 2),
    paragraph("Các bảng nêu thành phần có trong mục tiêu; thành phần thay thế, kết thúc được nêu ở mục VII."),
    ...layerSections(file, "VI.3", isTarget, true),
    ...authorityPart(file),
    ...mappingPart(file),
  ];
}
