import { writeDay } from "@egov-vn/core";
import { letterLines } from "@egov-vn/core/markup";
import { VERDICT_WORDS } from "../assess.js";
import type { Architecture, ArchitectureObject } from "../schema.js";
import { VALUES, valueWords } from "../tables/values.js";
import { templateGrids } from "../template/grids.js";
import type { ChecklistItem } from "../verbs/checklist.js";
import { gapList } from "../verbs/gap-list.js";
import { annex, type Block, heading, paragraph, table, toWrite } from "./content.js";
import { versionTable } from "./version-table.js";

/** Who signs the checks. */
export const CHECKER = "Thủ trưởng đơn vị kiểm tra";

/** VII: as-is against target. */
export function comparisonPart(file: Architecture): Block[] {
  const byOption = VALUES.option.map((option): readonly [string, ArchitectureObject[]] => [
    valueWords("option", option).vi,
    file.objects.filter((row) => row.option === option),
  ]);
  const { open, unplanned } = gapList(file);
  return [
    heading("VII. ĐỐI CHIẾU HIỆN TRẠNG – MỤC TIÊU"),
    heading("VII.1 Đối chiếu từng đối tượng", 2),
    table(
      "Phương án theo đối tượng",
      [
        ["Phương án", 0.3],
        ["Số đối tượng", 0.14, "number"],
        ["Đối tượng", 0.56],
      ],
      byOption
        .filter(([, rows]) => rows.length > 0)
        .map(([word, rows]) => [word, String(rows.length), rows.map(({ code, name }) => `${code} ${name}`).join("; ")]),
    ),
    heading("VII.2 Dùng chung hay riêng, tách hay gộp", 2),
    toWrite("Lý do chọn dùng chung hoặc riêng với từng thành phần mới."),
    heading("VII.3 Kết quả đối chiếu", 2),
    paragraph(
      `Có ${new Set((file.gaps ?? []).map(({ code }) => code)).size} nội dung cần hoàn thiện và ${new Set((file.tasks ?? []).map(({ code }) => code)).size} nhiệm vụ; ${open.length} nội dung chưa có nhiệm vụ, ${unplanned.length} đối tượng mục tiêu chưa có trong kế hoạch.`,
    ),
  ];
}

/** VIII: how it is brought about. */
export function carryingOutPart(file: Architecture, checks: readonly ChecklistItem[]): Block[] {
  const { steps } = gapList(file);
  return [
    heading("VIII. TỔ CHỨC TRIỂN KHAI"),
    heading("VIII.1 Nhiệm vụ và lộ trình", 2),
    table(
      "Nhiệm vụ, xếp theo số nhiệm vụ mà nó mở đường",
      [
        ["Mã", 0.1],
        ["Nhiệm vụ", 0.34],
        ["Chủ trì", 0.22],
        ["Thời hạn", 0.14],
        ["Mở đường cho", 0.2, "number"],
      ],
      steps.map(({ task, unblocks }) => [
        task.code,
        task.title,
        task.lead ?? "",
        task.deadline ?? "",
        String(unblocks),
      ]),
    ),
    heading("VIII.2 Đánh giá tuân thủ", 2),
    table(
      "Kết quả theo mười hai kiểm tra",
      [
        ["Số", 0.08, "number"],
        ["Nội dung", 0.62],
        ["Kết quả", 0.3],
      ],
      checks.map(({ check, what, verdict }) => [String(check), what.vi, VERDICT_WORDS[verdict].vi]),
    ),
    table(
      "Ngoại lệ",
      [
        ["Nội dung", 0.14],
        ["Yêu cầu", 0.3],
        ["Nguyên nhân", 0.3],
        ["Nơi chấp thuận, thời hạn", 0.26],
      ],
      (file.gaps ?? []).flatMap(({ code, exception }) =>
        exception
          ? [
              [
                code,
                exception.requirement,
                exception.cause ?? "",
                [exception.who, exception.until].filter((part) => part !== undefined).join(", "),
              ],
            ]
          : [],
      ),
    ),
    heading("VIII.3 Duy trì, cập nhật", 2),
    paragraph(
      "Tài liệu được rà soát ít nhất mỗi năm một lần; mỗi thay đổi là một phiên bản mới, bản đã ban hành không bị ghi đè.",
    ),
    heading("VIII.4 Nhân lực", 2),
    table(
      "Vai trò",
      [
        ["Vai trò", 0.5],
        ["Đơn vị", 0.5],
      ],
      (file.roles ?? []).map(({ role, unit, body, position }) => [
        role,
        [unit, body, position].filter((part) => part !== undefined).join(", "),
      ]),
    ),
    heading("VIII.5 Cơ chế, quy định", 2),
    toWrite("Quy chế vận hành nền tảng, trung tâm dữ liệu, chia sẻ dữ liệu."),
    heading("VIII.6 Tài chính", 2),
    table(
      "Định hướng kinh phí",
      [
        ["Nội dung", 0.5],
        ["Nguồn", 0.3],
        ["Chỉ tiêu tự tuyên bố", 0.2, "number"],
      ],
      (file.money ?? []).map(({ what, funding, target }) => [
        what,
        funding ?? "",
        target === undefined ? "" : `${target} %`,
      ]),
    ),
    heading("VIII.7 Chuyển tiếp và rủi ro", 2),
    toWrite("Dữ liệu, tài khoản, kết nối, hợp đồng, tài sản, sao lưu; chỉ tắt hệ thống cũ sau khi đã kiểm chứng."),
    heading("VIII.8 Phối hợp", 2),
    toWrite("Cơ chế phối hợp với các bộ, các tỉnh."),
  ];
}

/** IX: the ten annexes, out of the data. */
export function annexes(file: Architecture, checks: readonly ChecklistItem[]): Block[] {
  const grids = new Map(templateGrids(file).map((grid) => [grid.name, grid.rows]));
  const whole = (
    caption: string,
    sheet: string,
    keep: readonly number[],
    wanted: (row: readonly string[]) => boolean = () => true,
  ): Block => {
    const [heads = [], ...rows] = grids.get(sheet) ?? [];
    return table(
      caption,
      keep.map((at) => [heads[at] ?? "", 1]),
      rows.filter(wanted).map((row) => keep.map((at) => row[at] ?? "")),
    );
  };
  const isOwn = (row: readonly string[]): boolean => row[1] === valueWords("record", "own").vi;
  const OBJECT = [0, 3, 5, 7, 10, 14, 17];
  const standards = new Map(
    [
      ...file.objects.flatMap(({ standards: own = [] }) => own),
      ...(file.relations ?? []).flatMap(({ standard }) => standard ?? []),
    ].map((one) => [`${one.name} ${one.edition ?? ""}`, one]),
  );
  return [
    annex("Phụ lục 01. Danh mục đối tượng và ánh xạ"),
    whole("Bảng 1 (trích)", "DM_DOITUONG", OBJECT),
    whole("Bảng 3 (trích)", "ANHXA", [0, 2, 4, 8]),
    annex("Phụ lục 02. Thành phần của tỉnh"),
    whole("Bản ghi gốc", "DM_DOITUONG", OBJECT, isOwn),
    annex("Phụ lục 03. Thành phần dùng chung, tham chiếu ngoài"),
    whole("Bản ghi tham chiếu", "DM_DOITUONG", [0, 2, 3, 9, 10, 15], (row) => !isOwn(row)),
    annex("Phụ lục 04. Quan hệ, kết nối"),
    whole("Bảng 2 (trích)", "QH_KETNOI", [1, 2, 3, 4, 5, 6]),
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
    whole("Bảng 4 (trích)", "HOANTHIEN_NV", [0, 4, 7, 8, 10, 14, 21]),
    annex("Phụ lục 07. Kiểm tra trước khi ban hành"),
    checklistTable(checks),
    { kind: "signature", letter: letterLines({ language: "vi", kind: "KTS", agency: file.issuer, office: CHECKER }) },
    annex("Phụ lục 08. Mô hình cấp xã"),
    table(
      "Thành phần cấp xã",
      [
        ["Thành phần", 0.2],
        ["Đối tượng", 0.8],
      ],
      file.objects.flatMap(({ code, name, communeComponents = [] }) =>
        communeComponents.map((component) => [component, `${code} ${name}`]),
      ),
    ),
    annex("Phụ lục 09. Ánh xạ tới khung chuyên ngành"),
    whole("Bảng 3, phần có tài liệu nguồn", "ANHXA", [0, 4, 5, 6, 7, 8], (row) => (row[4] ?? "") !== ""),
    annex("Phụ lục 10. Lịch sử phiên bản"),
    versionTable(file),
  ];
}

/** The twelve checks as a sheet that an official fills in and signs. */
export function checklistTable(checks: readonly ChecklistItem[]): Block {
  return table(
    "Mười hai kiểm tra (theo dự thảo)",
    [
      ["Số", 0.07, "number"],
      ["Nội dung kiểm tra", 0.38],
      ["Kết quả", 0.17],
      ["Ghi chú", 0.38],
    ],
    checks.map(({ check, what, verdict, rules, asks, confirmed }) => {
      const broken = rules
        .filter((one) => one.verdict === "unmet")
        .map(({ rule, findings }) => `${rule.number}: ${findings.length} lỗi`);
      const open = rules
        .filter((one) => one.verdict === "no-basis")
        .map(({ rule, lacks }) => `${rule.number}: ${lacks[0]?.what.vi}`);
      const person =
        asks === undefined
          ? []
          : [
              confirmed
                ? `${confirmed.by} xác nhận ngày ${writeDay(confirmed.day)}${confirmed.note === undefined ? "" : `: ${confirmed.note}`}`
                : `Cần người xác nhận: ${asks.vi}`,
            ];
      return [
        String(check),
        what.vi,
        VERDICT_WORDS[verdict].vi,
        [...broken, ...open.slice(0, 3), ...person].join("; "),
      ];
    }),
  );
}
