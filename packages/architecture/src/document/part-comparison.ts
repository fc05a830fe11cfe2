import type { Architecture, ArchitectureObject, Gap } from "../schema.js";
import { VALUES, valueWords } from "../tables/values.js";
import { gapList } from "../verbs/gap-list.js";
import { type Block, heading, paragraph, table, toWrite } from "./content.js";
import { gapCodes, joined, orUnknown, stateWords, words } from "./wording.js";

const countOf = (rows: readonly { readonly code: string }[] | undefined): number =>
  new Set((rows ?? []).map(({ code }) => code)).size;

function gapTable(caption: string, gaps: readonly Gap[]): Block {
  return table(
    caption,
    [
      ["Mã", 0.09],
      ["Đối tượng", 0.13],
      ["Hiện trạng", 0.19],
      ["Yêu cầu cần đạt", 0.2],
      ["Nội dung cần hoàn thiện", 0.23],
      ["Phương án", 0.16],
    ],
    gaps.map(({ code, objects = [], asIs, required, content, option }) => [
      code,
      objects.join(", "),
      asIs ?? "",
      required ?? "",
      content,
      words("option", option),
    ]),
    "Hồ sơ chưa ghi nội dung nào.",
  );
}

function optionRows(file: Architecture): string[][] {
  const target = (row: ArchitectureObject): string =>
    row.state === "as-is"
      ? "Không còn trong mục tiêu"
      : row.state === "to-be"
        ? "Thành phần mới"
        : "Còn trong mục tiêu";
  return file.objects.map((row) => [
    row.code,
    row.name,
    row.state === "to-be" ? "Chưa có" : stateWords(row),
    target(row),
    orUnknown(words("option", row.option)),
    gapCodes(file, row.code),
  ]);
}

/** VII: as-is against target. */
export function comparisonPart(file: Architecture): Block[] {
  const records = new Map(file.objects.map(({ code, record }) => [code, record]));
  const needsOthers = ({ objects = [] }: Gap): boolean => objects.some((code) => records.get(code) === "reference");
  const gaps = file.gaps ?? [];
  const { open, unplanned } = gapList(file);
  const chosen = VALUES.option.flatMap((option) => {
    const rows = file.objects.filter((row) => row.option === option);
    return rows.length === 0 ? [] : [`${valueWords("option", option).vi}: ${rows.length}`];
  });
  const unchosen = file.objects.filter(({ option }) => option === undefined).length;
  const added = file.objects.filter(({ record, state }) => record === "own" && state === "to-be");
  const unexplained = added.filter(({ justification }) => justification === undefined);
  return [
    heading("VII. ĐỐI CHIẾU HIỆN TRẠNG – MỤC TIÊU"),
    heading("VII.1 Đối chiếu theo đối tượng", 2),
    table(
      "Hiện trạng, mục tiêu, phương án của từng đối tượng",
      [
        ["Mã", 0.1],
        ["Tên", 0.28],
        ["Hiện trạng", 0.15],
        ["Mục tiêu", 0.16],
        ["Phương án", 0.18],
        ["Nội dung", 0.13],
      ],
      optionRows(file),
    ),
    gapTable(
      "Nội dung tỉnh trực tiếp hoàn thiện",
      gaps.filter((gap) => !needsOthers(gap)),
    ),
    gapTable("Nội dung cần cơ quan khác phối hợp", gaps.filter(needsOthers)),
    heading("VII.2 Dùng chung hay riêng, tách hay gộp", 2),
    table(
      "Thành phần mới",
      [
        ["Mã", 0.1],
        ["Tên", 0.3],
        ["Hình thức", 0.2],
        ["Thuyết minh", 0.4],
      ],
      added.map((row) => [row.code, row.name, words("sharing", row.sharing), orUnknown(row.justification)]),
      "Hồ sơ không có thành phần mới.",
    ),
    ...(unexplained.length === 0
      ? []
      : [
          toWrite(`Lý do dùng chung hoặc riêng, tách hoặc gộp của: ${unexplained.map(({ code }) => code).join(", ")}.`),
        ]),
    heading("VII.3 Kết quả đối chiếu", 2),
    paragraph(
      `Có ${countOf(gaps)} nội dung cần hoàn thiện và ${countOf(file.tasks)} nhiệm vụ; ${open.length} nội dung chưa có nhiệm vụ, ${unplanned.length} thành phần mục tiêu chưa có trong kế hoạch.`,
    ),
    paragraph(`${joined([...chosen, unchosen > 0 ? `Chưa chọn phương án: ${unchosen}` : undefined])}.`),
  ];
}
