import { architectureIndex, isLayered } from "../model/architecture-index.js";
import type { Architecture, ArchitectureObject } from "../schema.js";
import { type Block, type ColumnOf, heading, list, table } from "./content.js";
import { gapCodes, joined, stateWords, words } from "./wording.js";

type Wanted = (row: ArchitectureObject) => boolean;

/** The sections on the layers: the layer with its components, and what guides the target there (3.11). */
const LAYER_PARTS: readonly {
  readonly title: string;
  readonly layer: string;
  readonly parts: readonly (readonly [title: string, component: string])[];
  readonly guides: readonly string[];
}[] = [
  {
    title: "Hạ tầng số và an ninh mạng dùng chung",
    layer: "infrastructure-security",
    parts: [
      ["Hạ tầng số", "digital-infrastructure"],
      ["An ninh mạng", "security"],
    ],
    guides: [
      "Trung tâm dữ liệu mới chỉ được đề xuất khi đã thuyết minh nhu cầu, khả năng dùng chung và chi phí cả vòng đời.",
      "Yêu cầu an ninh mạng được dẫn chiếu ở mức cần thiết, không nêu cấu hình chi tiết.",
    ],
  },
  {
    title: "Dữ liệu và nền tảng lõi",
    layer: "data-platforms",
    parts: [
      ["Dữ liệu", "data"],
      ["Nền tảng lõi", "core-platforms"],
    ],
    guides: [
      "Kết nối qua NDOP phải nêu nút kết nối (Agent Node); LGSP và LDOP được gọi đúng tên nền tảng đang có.",
      "Nền tảng trí tuệ nhân tạo của tỉnh được xây dựng trên nền tảng quốc gia.",
    ],
  },
  {
    title: "Ứng dụng và nghiệp vụ dùng chung",
    layer: "applications",
    parts: [["", "shared-applications"]],
    guides: ["Tỉnh dùng ứng dụng dùng chung trước; ứng dụng riêng chỉ bổ sung phần chưa có."],
  },
  {
    title: "Kênh tương tác và đo lường hiệu quả",
    layer: "channels-measurement",
    parts: [
      ["Kênh tương tác", "channels"],
      ["Đo lường hiệu quả", "measurement"],
    ],
    guides: ["Chỉ số được thu thập tự động từ hệ thống nguồn, không nhập tay."],
  },
];

const COLUMNS: readonly ColumnOf[] = [
  ["Mã", 0.09],
  ["Tên", 0.22],
  ["Chủ quản; vận hành", 0.24],
  ["Phạm vi; dùng chung", 0.15],
  ["Tình trạng", 0.11],
  ["Liên kết", 0.1],
  ["Hạn chế", 0.09],
];

/** Makes the table of objects with owner, operator, scope, state, links, and the gaps that name their limits. */
export function objectTable(file: Architecture, caption: string, rows: readonly ArchitectureObject[]): Block {
  const { relationsOf } = architectureIndex(file);
  const linked = (code: string): string => {
    const others = (relationsOf.get(code) ?? []).map(({ row: { from, to } }) => (from === code ? to : from));
    return [...new Set(others)].join(", ");
  };
  return table(
    caption,
    COLUMNS,
    rows.map((row) => [
      row.code,
      row.name,
      joined([row.owner, row.operator && `vận hành: ${row.operator}`]),
      joined([(row.scope ?? []).map((scope) => words("useScope", scope)).join(", "), words("sharing", row.sharing)]),
      stateWords(row),
      linked(row.code),
      gapCodes(file, row.code),
    ]),
  );
}

/** Makes the sections of the four layers and of what runs across them; `before` is the number that they stand under. */
export function layerSections(file: Architecture, before: string, wanted: Wanted, withGuides: boolean): Block[] {
  const blocks: Block[] = [];
  for (const [at, { title, layer, parts, guides }] of LAYER_PARTS.entries()) {
    const number = `${before}.${at + 1}`;
    blocks.push(heading(`${number} ${title}`, 2), ...(withGuides ? [list(guides)] : []));
    const of = (component: string): ArchitectureObject[] =>
      file.objects.filter((row) => row.layer === layer && row.component === component && wanted(row));
    const groups: readonly (readonly [string, readonly ArchitectureObject[]])[] =
      layer === "applications"
        ? [
            [
              "Ứng dụng dùng chung do cơ quan khác cung cấp",
              of("shared-applications").filter(({ record }) => record === "reference"),
            ],
            ["Ứng dụng do tỉnh triển khai", of("shared-applications").filter(({ record }) => record === "own")],
          ]
        : parts.map(([name, component]) => [name, of(component)] as const);
    for (const [n, [caption, rows]] of groups.entries())
      blocks.push(objectTable(file, `${number}.${n + 1} ${caption}`, rows));
  }
  const across = file.objects.filter((row) => row.component === undefined && !isLayered(row) && wanted(row));
  blocks.push(
    heading(`${before}.5 Các thành phần xuyên suốt`, 2),
    table(
      "Thành phần xuyên suốt",
      [
        ["Thành phần", 0.32],
        ["Mã", 0.1],
        ["Tên", 0.3],
        ["Chủ quản", 0.28],
      ],
      across.map((row) => [words("layer", row.layer), row.code, row.name, row.owner ?? ""]),
    ),
  );
  return blocks;
}
