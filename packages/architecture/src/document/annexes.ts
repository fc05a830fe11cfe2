import type { Architecture } from "../schema.js";
import { communeComponent } from "../tables/tables.js";
import { valueWords } from "../tables/values.js";
import { templateGrids } from "../template/grids.js";
import type { ChecklistItem } from "../verbs/checklist.js";
import { checklistTable } from "./checklist-sheet.js";
import { annex, type Block, table } from "./content.js";
import { CHECKER, signature } from "./letter.js";
import { versionTable } from "./version-table.js";
import { blockName, deadlineWords } from "./wording.js";

/** A column of Mẫu 03 that an annex shows: its place there, its share of the width, and how a cell reads in print. */
type Shown = readonly [at: number, width: number, read?: (text: string) => string];

const OBJECT: readonly Shown[] = [
  [0, 0.09],
  [3, 0.25],
  [5, 0.18],
  [7, 0.11],
  [10, 0.19],
  [14, 0.1],
  [17, 0.12],
];

/** IX: the ten annexes, out of the data. */
export function annexes(file: Architecture, checks: readonly ChecklistItem[]): Block[] {
  const grids = new Map(templateGrids(file).map((grid) => [grid.name, grid.rows]));
  const whole = (
    caption: string,
    sheet: string,
    columns: readonly Shown[],
    wanted: (row: readonly string[]) => boolean = () => true,
  ): Block => {
    const [heads = [], ...rows] = grids.get(sheet) ?? [];
    return table(
      caption,
      columns.map(([at, width]) => [heads[at] ?? "", width]),
      rows.filter(wanted).map((row) => columns.map(([at, , read = (text: string) => text]) => read(row[at] ?? ""))),
    );
  };
  const inFigure =
    (figure: 7 | 8 | 9) =>
    (text: string): string =>
      blockName(figure, text);
  const isOwn = (row: readonly string[]): boolean => row[1] === valueWords("record", "own").vi;
  const standards = new Map(
    [
      ...file.objects.flatMap(({ standards: own = [] }) => own),
      ...(file.relations ?? []).flatMap(({ standard }) => standard ?? []),
    ].map((one) => [`${one.name} ${one.edition ?? ""}`, one]),
  );
  return [
    annex("Phụ lục 01. Danh mục đối tượng và ánh xạ"),
    whole("Bảng 1 (trích)", "DM_DOITUONG", OBJECT),
    whole("Bảng 3 (trích)", "ANHXA", [
      [0, 0.14],
      [1, 0.18, inFigure(7)],
      [2, 0.28, inFigure(8)],
      [3, 0.18, inFigure(9)],
      [8, 0.22],
    ]),
    annex("Phụ lục 02. Thành phần của tỉnh"),
    whole("Bản ghi gốc", "DM_DOITUONG", OBJECT, isOwn),
    annex("Phụ lục 03. Thành phần dùng chung, tham chiếu ngoài"),
    whole(
      "Bản ghi tham chiếu",
      "DM_DOITUONG",
      [
        [0, 0.1],
        [2, 0.12],
        [3, 0.32],
        [9, 0.16],
        [10, 0.17],
        [15, 0.13],
      ],
      (row) => !isOwn(row),
    ),
    annex("Phụ lục 04. Quan hệ, kết nối"),
    whole("Bảng 2 (trích)", "QH_KETNOI", [
      [1, 0.12],
      [2, 0.18],
      [3, 0.12],
      [4, 0.24],
      [5, 0.16],
      [6, 0.18],
    ]),
    annex("Phụ lục 05. Tiêu chuẩn dẫn chiếu"),
    table(
      "Tiêu chuẩn",
      [
        ["Tên", 0.7],
        ["Ấn bản", 0.3],
      ],
      [...standards.values()].map(({ name, edition }) => [name, edition ?? ""]),
    ),
    annex("Phụ lục 06. Nội dung cần hoàn thiện, nhiệm vụ, lộ trình"),
    whole("Bảng 4 (trích)", "HOANTHIEN_NV", [
      [0, 0.1],
      [4, 0.18],
      [7, 0.11],
      [8, 0.18],
      [10, 0.17],
      [14, 0.13, deadlineWords],
      [21, 0.13],
    ]),
    annex("Phụ lục 07. Kiểm tra trước khi ban hành"),
    checklistTable(checks),
    signature(file, CHECKER),
    annex("Phụ lục 08. Mô hình cấp xã"),
    table(
      "Thành phần cấp xã",
      [
        ["Mã", 0.14],
        ["Thành phần", 0.44],
        ["Đối tượng", 0.42],
      ],
      file.objects.flatMap(({ code, name, communeComponents = [] }) =>
        communeComponents.map((component) => [component, communeComponent(component)?.name ?? "", `${code} ${name}`]),
      ),
    ),
    annex("Phụ lục 09. Ánh xạ tới khung chuyên ngành"),
    whole(
      "Bảng 3, phần có tài liệu nguồn",
      "ANHXA",
      [
        [0, 0.13],
        [4, 0.23],
        [5, 0.2],
        [6, 0.14],
        [7, 0.14],
        [8, 0.16],
      ],
      (row) => (row[4] ?? "") !== "",
    ),
    annex("Phụ lục 10. Lịch sử phiên bản"),
    versionTable(file),
  ];
}
