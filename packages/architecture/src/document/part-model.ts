import { writeDay } from "@egov-vn/core";
import { bandDrawings, MANDATORY_DIAGRAMS } from "../drawings/bands.js";
import { isLayered, isNow } from "../model/architecture-index.js";
import type { Architecture, ArchitectureObject } from "../schema.js";
import { valueWords } from "../tables/values.js";
import { type Block, heading, list, paragraph, table, toWrite, written } from "./content.js";

const words = (name: Parameters<typeof valueWords>[0], key: string | undefined): string =>
  key === undefined ? "" : valueWords(name, key).vi;
const isTarget = ({ state, option, lifeCycle }: ArchitectureObject): boolean =>
  state !== "as-is" && option !== "replace" && lifeCycle !== "ended";

/** The sections of V and VI on the layers: number, title, layer, component. */
const PARTS: readonly (readonly [number: string, title: string, layer: string, component: string])[] = [
  ["1.1", "Hạ tầng số", "infrastructure-security", "digital-infrastructure"],
  ["1.2", "An ninh mạng", "infrastructure-security", "security"],
  ["2.1", "Dữ liệu", "data-platforms", "data"],
  ["2.2", "Nền tảng lõi", "data-platforms", "core-platforms"],
  ["3", "Ứng dụng và nghiệp vụ dùng chung", "applications", "shared-applications"],
  ["4.1", "Kênh tương tác", "channels-measurement", "channels"],
  ["4.2", "Đo lường hiệu quả", "channels-measurement", "measurement"],
];

const objectColumns = [
  ["Mã", 0.1],
  ["Tên", 0.3],
  ["Chủ quản / vận hành", 0.26],
  ["Dùng chung", 0.16],
  ["Tình trạng", 0.18],
] as const;
const objectCells = (row: ArchitectureObject): string[] => [
  row.code,
  row.name,
  [row.owner ?? "", row.operator ?? ""].filter((part) => part !== "").join(" / "),
  words("sharing", row.sharing),
  row.record === "own" ? words("lifeCycle", row.lifeCycle) : words("useState", row.useState),
];

function layers(file: Architecture, section: string, wanted: (row: ArchitectureObject) => boolean): Block[] {
  const blocks: Block[] = [];
  for (const [number, title, layer, component] of PARTS) {
    const rows = file.objects.filter((row) => row.layer === layer && row.component === component && wanted(row));
    const groups =
      component === "shared-applications"
        ? ([
            ["3.1 Dùng chung do cơ quan khác cung cấp", rows.filter(({ record }) => record === "reference")],
            ["3.2 Do tỉnh triển khai", rows.filter(({ record }) => record === "own")],
          ] as const)
        : ([[`${number} ${title}`, rows]] as const);
    for (const [caption, own] of groups) {
      blocks.push(
        heading(`${section}.${caption}`, 2),
        table(`Các đối tượng: ${caption.replace(/^[\d.]+ /, "")}`, objectColumns, own.map(objectCells)),
      );
    }
  }
  const across = file.objects.filter((row) => row.component === undefined && !isLayered(row) && wanted(row));
  blocks.push(
    heading(`${section}.5 Các thành phần xuyên suốt`, 2),
    table(
      "Các thành phần xuyên suốt",
      [
        ["Thành phần", 0.4],
        ["Mã", 0.12],
        ["Tên", 0.48],
      ],
      across.map((row) => [words("layer", row.layer), row.code, row.name]),
    ),
  );
  return blocks;
}

/** V: what is there, by layer. */
export function asIsPart(file: Architecture): Block[] {
  const figures = (file.figures ?? []).filter(({ value, rank }) => value !== undefined || rank !== undefined);
  return [
    heading("V. HIỆN TRẠNG KIẾN TRÚC SỐ"),
    paragraph(`Số liệu chốt đến ngày ${writeDay(file.cutOff)}.`),
    ...layers(file, "V", isNow),
    heading("V.6 Nội dung riêng của cấp tỉnh", 2),
    table(
      "Các nền tảng quốc gia và hệ thống của bộ đang dùng",
      objectColumns,
      file.objects.filter((row) => row.record === "reference" && isNow(row)).map(objectCells),
    ),
    ...(file.merger
      ? [
          table(
            "Các tỉnh được hợp nhất",
            [
              ["Tỉnh cũ", 0.5],
              ["Mô tả", 0.5],
            ],
            file.merger.predecessors.map(({ name, described }) => [
              name,
              described ? "đã có hồ sơ" : "chưa được mô tả",
            ]),
          ),
          table(
            "Các hệ thống trùng lặp",
            [
              ["Đối tượng", 0.35],
              ["Quyết định", 0.45],
              ["Ngày", 0.2],
            ],
            (file.merger.pairs ?? []).map(({ objects, decision, decidedOn }) => [
              objects.join(", "),
              decision ?? "chưa quyết định",
              decidedOn ?? "",
            ]),
          ),
        ]
      : []),
    table(
      "Số liệu hiện trạng",
      [
        ["Đại lượng", 0.55],
        ["Giá trị", 0.25, "number"],
        ["Nguồn", 0.2],
      ],
      figures.map(({ what, value, unit, printed, rank, source }) => [
        what,
        rank
          ? `${rank.place}${rank.of === undefined ? "" : `/${rank.of}`}`
          : `${printed ?? value?.toLocaleString("vi-VN")}${unit === undefined ? "" : ` ${unit}`}`,
        source ?? "",
      ]),
    ),
    heading("V.7 Đánh giá chung", 2),
    file.strengths ? list(file.strengths) : toWrite("Điểm mạnh theo từng lớp."),
    table(
      "Hạn chế, nguyên nhân",
      [
        ["Mã", 0.12],
        ["Hiện trạng", 0.44],
        ["Nội dung cần hoàn thiện", 0.44],
      ],
      (file.gaps ?? []).map(({ code, asIs, content }) => [code, asIs ?? "", content]),
    ),
  ];
}

/** VI: the target. */
export function targetPart(file: Architecture): Block[] {
  const pictures = MANDATORY_DIAGRAMS.flatMap(({ code }): Block[] =>
    bandDrawings(file, code).map((drawing) => ({
      kind: "picture",
      caption: `${drawing.code}. ${drawing.title}`,
      drawing,
    })),
  );
  return [
    heading("VI. KIẾN TRÚC SỐ MỤC TIÊU"),
    heading("VI.1 Cách xác định kiến trúc mục tiêu", 2),
    list([
      "Xuất phát từ người dùng và dịch vụ, đến dữ liệu, rồi đến năng lực và quan hệ.",
      "Dùng thành phần dùng chung trước khi xây dựng riêng.",
      "Xét cả vòng đời; không nêu nhãn hiệu, không lập danh mục mua sắm.",
    ]),
    heading("VI.2 Các sơ đồ bắt buộc", 2),
    ...pictures,
    heading("VI.3 Các lớp của kiến trúc mục tiêu", 2),
    ...layers(file, "VI", isTarget),
    heading("VI.4 Nội dung riêng của cấp tỉnh", 2),
    toWrite(
      "Thẩm quyền của Chủ tịch Ủy ban nhân dân tỉnh; ranh giới với cơ quan Đảng, Hội đồng nhân dân, Mặt trận, tòa án, viện kiểm sát.",
    ),
    toWrite("Bảng trách nhiệm: bộ, tỉnh, sở, xã."),
    heading("VI.5 Dẫn chiếu và ánh xạ", 2),
    table(
      "Ánh xạ từ khung, tài liệu nguồn",
      [
        ["Đối tượng", 0.14],
        ["Nguồn", 0.34],
        ["Quan hệ", 0.22],
        ["Vị trí ở Hình 8", 0.3],
      ],
      (file.mappings ?? []).map(({ object, document, relation, detailed }) => [
        object,
        document ?? "",
        words("mappingRelation", relation),
        detailed ?? "",
      ]),
    ),
  ];
}

/** I to IV: what the document is for. */
export function openingPart(file: Architecture): Block[] {
  const acts = (file.acts ?? []).filter(({ basis }) => basis === true);
  return [
    heading("I. MỤC ĐÍCH, PHẠM VI"),
    heading("I.1 Mục đích", 2),
    written(file.purpose, "Mục đích của khung kiến trúc."),
    heading("I.2 Phạm vi", 2),
    written(file.scopeText, "a) Phạm vi áp dụng trực tiếp."),
    written(file.cooperation, "b) Phạm vi phối hợp, liên thông: chỉ nêu ranh giới."),
    heading("II. NGUYÊN TẮC"),
    list([
      "Lấy kết quả làm thước đo.",
      "Lấy dữ liệu làm trung tâm.",
      "Ưu tiên ứng dụng trí tuệ nhân tạo.",
      "Phân cấp, phân quyền rõ ràng.",
      "Lấy người dùng làm trung tâm.",
      "Bảo đảm an ninh, an toàn và quyền riêng tư.",
      "Mở dữ liệu.",
      "Chỉ mô tả phần thuộc thẩm quyền; phần ngoài thẩm quyền thì dẫn chiếu.",
      "Nội dung chưa biết ghi “Chưa xác định” kèm lý do, nguồn, đầu mối, thời hạn.",
      "Mô hình cấp xã là một phần của khung kiến trúc cấp tỉnh.",
    ]),
    heading("III. BỐI CẢNH, MỤC TIÊU, BÀI TOÁN ƯU TIÊN"),
    heading("III.1 Bối cảnh", 2),
    written(file.context, "Bối cảnh, nêu bằng dẫn chiếu."),
    table(
      "Căn cứ",
      [
        ["Số, ký hiệu", 0.3],
        ["Trích yếu", 0.5],
        ["Ngày", 0.2],
      ],
      acts.map(({ number, kind, title, day }) => [number ?? kind, title ?? "", day ?? ""]),
    ),
    heading("III.2 Mục tiêu", 2),
    table(
      "Mục tiêu",
      [
        ["Mã", 0.1],
        ["Mục tiêu", 0.36],
        ["Cách tính", 0.18],
        ["Ban đầu", 0.1, "number"],
        ["Cần đạt", 0.12, "number"],
        ["Thời hạn", 0.14],
      ],
      (file.goals ?? []).map(({ code, title, measure, start, value, unit, due }) => [
        code,
        title,
        measure ?? "",
        start === undefined ? "" : String(start),
        value === undefined ? "" : `${value} ${unit ?? ""}`.trim(),
        due ?? "",
      ]),
    ),
    heading("III.3 Bài toán ưu tiên", 2),
    toWrite("Các bài toán ưu tiên, gắn với thành phần mục tiêu, nội dung cần hoàn thiện và nhiệm vụ."),
    heading("IV. ĐỊNH HƯỚNG CHUYỂN ĐỔI SỐ"),
    written(file.orientation, "Việc của tỉnh; việc dùng thành phần dùng chung; việc phối hợp."),
  ];
}
