import { writeDay } from "@egov-vn/core";
import { isNow } from "../model/architecture-index.js";
import type { Architecture, ArchitectureObject, Coverage, Figure } from "../schema.js";
import { communeComponent, LAYERS, referenceBlock } from "../tables/tables.js";
import { type Block, heading, list, paragraph, table, toWrite } from "./content.js";
import { layerSections, objectTable } from "./layer-tables.js";
import {
  dayOr,
  figureWords,
  joined,
  levelWords,
  numberWords,
  objectNames,
  orUnknown,
  qualifierWords,
  sourceTitle,
  stateWords,
  words,
} from "./wording.js";

/** Which of the two an application serves: as the file says, or by its place in Hình 8. */
function isEconomy(file: Architecture, { code, pillar }: ArchitectureObject): boolean {
  if (pillar !== undefined) return pillar !== "government";
  return (file.mappings ?? []).some(
    ({ object, detailed }) =>
      object === code && detailed !== undefined && referenceBlock(8, detailed)?.key === "kinh-te-xa-hoi-so",
  );
}

function coverageWords({ count, of, percent, qualifier, baseName }: Coverage): string {
  const share = percent === undefined ? undefined : `${numberWords(percent)} %`;
  const counted =
    count === undefined ? undefined : `${numberWords(count)}${of === undefined ? "" : `/${numberWords(of)}`}`;
  return joined([qualifierWords(qualifier), joined([counted, share], ", "), baseName], " ");
}

function figureTables(file: Architecture): Block[] {
  const figures = (file.figures ?? []).filter(({ value, rank, magnitude }) => value ?? rank ?? magnitude);
  const dayOf = ({ day, period }: Figure): string =>
    day === undefined ? joined([period?.from, period?.to], "–") : dayOr(day);
  return [
    table(
      "Số liệu hiện trạng",
      [
        ["Đại lượng", 0.42],
        ["Giá trị", 0.2, "number"],
        ["Ngày, kỳ", 0.15],
        ["Nguồn", 0.23],
      ],
      figures.map((row) => [
        joined([row.what, row.index]),
        figureWords(row),
        dayOf(row),
        sourceTitle(file, row.source),
      ]),
    ),
    table(
      "Độ phủ",
      [
        ["Nội dung", 0.34],
        ["Cấp", 0.16],
        ["Đã phủ", 0.22, "number"],
        ["Ngày", 0.13],
        ["Loại trừ", 0.15],
      ],
      (file.coverage ?? []).map((row) => [
        joined([row.what, row.object && `(${row.object})`], " "),
        levelWords(row.levels),
        coverageWords(row),
        dayOr(row.day),
        row.except ?? "",
      ]),
    ),
  ];
}

function communeTable(file: Architecture): Block {
  return table(
    "Thành phần của mô hình cấp xã",
    [
      ["Mã thành phần", 0.16],
      ["Thành phần", 0.4],
      ["Đối tượng", 0.28],
      ["Tình trạng", 0.16],
    ],
    file.objects
      .filter(isNow)
      .flatMap((row) =>
        (row.communeComponents ?? []).map((code) => [
          code,
          communeComponent(code)?.name ?? "",
          `${row.code} ${row.name}`,
          stateWords(row),
        ]),
      ),
    "Hồ sơ chưa ghi thành phần nào.",
  );
}

const OVERLAP = {
  complete: "trùng hoàn toàn: chọn hệ thống kế thừa",
  similar: "tương đồng: chuẩn hóa, cấu hình",
  special: "đặc thù còn cần: giữ hoặc làm mô-đun",
  "no-need": "hết nhu cầu hoặc căn cứ: đề xuất kết thúc",
  undecided: "chưa xác định",
} as const;

function mergerTables(file: Architecture): Block[] {
  if (!file.merger) return [paragraph("Hồ sơ không ghi việc hợp nhất tỉnh.")];
  const { day, predecessors, pairs = [] } = file.merger;
  return [
    paragraph(`Tỉnh được hợp nhất từ ngày ${writeDay(day)}. Hệ thống cũ chỉ tắt khi dữ liệu đã được kiểm chứng.`),
    table(
      "Các tỉnh được hợp nhất",
      [
        ["Tỉnh cũ", 0.6],
        ["Hồ sơ kiến trúc", 0.4],
      ],
      predecessors.map(({ name, described }) => [name, described ? "đã có hồ sơ" : "chưa được mô tả"]),
    ),
    table(
      "Các hệ thống trùng lặp và phương án kế thừa",
      [
        ["Đối tượng", 0.26],
        ["Mức trùng lặp", 0.2],
        ["Tiêu chí", 0.18],
        ["Quyết định", 0.22],
        ["Ngày", 0.14],
      ],
      pairs.map(({ objects, overlap, criteria = [], decision, keep, decidedOn }) => [
        objectNames(file, objects),
        OVERLAP[overlap],
        criteria.join(", "),
        joined([decision ?? "chưa quyết định", keep && `kế thừa ${keep}`]),
        dayOr(decidedOn),
      ]),
    ),
  ];
}

/** V.6: what is the province's own matter. */
function provincialPart(file: Architecture): Block[] {
  const now = file.objects.filter(isNow);
  const references = now.filter(({ record }) => record === "reference");
  const own = now.filter(({ record, code }) => record === "own" && !code.startsWith("CX-"));
  const isNational = ({ sharing }: ArchitectureObject): boolean => sharing === "national-a" || sharing === "national-b";
  const applications = own.filter(({ layer }) => layer === "applications");
  return [
    heading("V.6 Nội dung riêng của cấp tỉnh", 2),
    objectTable(file, "V.6.1 Thành phần dùng chung quốc gia tỉnh đang dùng", references.filter(isNational)),
    objectTable(file, "V.6.2 Thành phần của tỉnh", own),
    objectTable(
      file,
      "V.6.3 Hệ thống của bộ, ngành triển khai tại tỉnh",
      references.filter((row) => !isNational(row)),
    ),
    objectTable(
      file,
      "V.6.4 Ứng dụng phục vụ Chính quyền số",
      applications.filter((row) => !isEconomy(file, row)),
    ),
    objectTable(
      file,
      "V.6.5 Ứng dụng phục vụ Kinh tế số và Xã hội số",
      applications.filter((row) => isEconomy(file, row)),
    ),
    heading("V.6.6 Mô hình cấp xã", 2),
    communeTable(file),
    heading("V.6.7 Kế thừa sau hợp nhất", 2),
    ...mergerTables(file),
    heading("V.6.8 Số liệu hiện trạng", 2),
    ...figureTables(file),
  ];
}

/** V.7: strengths, limits and causes, layer by layer. */
function reviewPart(file: Architecture): Block[] {
  const layerOf = new Map(file.objects.map(({ code, layer }) => [code, layer as string]));
  const reviews = new Map((file.layerReviews ?? []).map((row) => [row.layer as string, row]));
  const gapsOf = (layer: string) =>
    (file.gaps ?? []).filter(({ objects = [] }) => objects.some((code) => layerOf.get(code) === layer));
  const placed = new Set(LAYERS.flatMap((layer) => gapsOf(layer).map(({ code }) => code)));
  const rest = (file.gaps ?? []).filter(({ code }) => !placed.has(code));
  const layers = [...LAYERS, ...[...reviews.keys()].filter((layer) => !(LAYERS as readonly string[]).includes(layer))];
  const rows = layers.flatMap((layer) => {
    const review = reviews.get(layer);
    const limits = [
      ...(review?.limits ?? []),
      ...gapsOf(layer).map(({ code, asIs, content }) => `${code}: ${asIs ?? content}`),
    ];
    const known = review !== undefined || limits.length > 0;
    return known
      ? [
          [
            words("layer", layer),
            joined(review?.strengths ?? []),
            joined(limits),
            orUnknown(joined(review?.causes ?? [])),
          ],
        ]
      : [];
  });
  const missing = LAYERS.filter((layer) => reviews.get(layer)?.strengths === undefined);
  return [
    heading("V.7 Đánh giá chung", 2),
    ...(file.strengths ? [list(file.strengths)] : []),
    table(
      "Điểm mạnh, hạn chế, nguyên nhân theo lớp",
      [
        ["Lớp", 0.22],
        ["Điểm mạnh", 0.28],
        ["Hạn chế", 0.28],
        ["Nguyên nhân", 0.22],
      ],
      rows,
    ),
    ...(rest.length === 0
      ? []
      : [list(rest.map(({ code, asIs, content }) => `${code} (nhiều lớp): ${asIs ?? content}`))]),
    ...(missing.length === 0
      ? []
      : [toWrite(`Điểm mạnh, hạn chế, nguyên nhân của: ${missing.map((layer) => words("layer", layer)).join("; ")}.`)]),
  ];
}

/** V: what is there, by layer. */
export function asIsPart(file: Architecture): Block[] {
  return [
    heading("V. HIỆN TRẠNG KIẾN TRÚC SỐ"),
    paragraph(`Số liệu chốt đến ngày ${writeDay(file.cutOff)}.`),
    ...layerSections(file, "V", isNow, false),
    ...provincialPart(file),
    ...reviewPart(file),
  ];
}
