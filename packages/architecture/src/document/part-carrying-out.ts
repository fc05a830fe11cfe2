import { VERDICT_WORDS } from "../assess.js";
import { deadlineDay } from "../model/deadline.js";
import type { Architecture, Gap, Task } from "../schema.js";
import { UNKNOWN } from "../template/grids.js";
import type { ChecklistItem } from "../verbs/checklist.js";
import { gapList } from "../verbs/gap-list.js";
import { type Block, heading, list, paragraph, table, toWrite, written } from "./content.js";
import { dayOr, deadlineWords, deadlineYear, joined, numberWords, orUnknown, words } from "./wording.js";

/** VIII.1: what is to be done, what unblocks most first. */
function taskTable(file: Architecture): Block {
  return table(
    "Nhiệm vụ, xếp theo số nhiệm vụ được mở đường",
    [
      ["Mã", 0.08],
      ["Nhiệm vụ; nội dung cần hoàn thiện", 0.25],
      ["Kết quả kiến trúc", 0.2],
      ["Chủ trì; phối hợp", 0.2],
      ["Ưu tiên", 0.09],
      ["Nguồn lực", 0.18],
    ],
    gapList(file).steps.map(({ task, gaps }) => [
      task.code,
      joined([task.title, gaps.map(({ code }) => code).join(", ")]),
      task.result ?? "",
      joined([task.lead, task.with && `phối hợp: ${task.with.join(", ")}`]),
      task.priority ?? "",
      task.resources ?? "",
    ]),
  );
}

/** VIII.2: when, by the year in which a phase ends. */
function roadmapTable(file: Architecture): Block {
  const due = ({ deadline }: Task): string => deadlineDay(deadline ?? "") ?? "9999";
  const tasks = [...(file.tasks ?? [])].sort((left, right) => (due(left) < due(right) ? -1 : 1));
  const years = [...new Set(tasks.map(({ deadline }) => deadlineYear(deadline)))];
  return table(
    "Lộ trình theo thời hạn",
    [
      ["Thời hạn", 0.16],
      ["Nhiệm vụ", 0.34],
      ["Sau khi xong", 0.16],
      ["Trạng thái", 0.16],
      ["Kiểm chứng", 0.18],
    ],
    years.flatMap((year) => [
      [year === UNKNOWN ? "Chưa có thời hạn cụ thể" : `Đến hết năm ${year}`],
      ...tasks
        .filter(({ deadline }) => deadlineYear(deadline) === year)
        .map(({ code, title, deadline, dependsOn = [], state, proof }) => [
          deadlineWords(deadline),
          `${code} ${title}`,
          dependsOn.join(", "),
          words("taskState", state),
          proof ?? "",
        ]),
    ]),
  );
}

/** The seven facts of an exception; a fact that is not known is said to be so. */
function exceptionFacts({ code, exception }: Gap): Block[] {
  if (!exception) return [];
  const { requirement, cause, alternatives, effects, controls, who, until } = exception;
  return [
    {
      kind: "facts",
      rows: [
        ["Nội dung", code],
        ["1. Yêu cầu không đáp ứng", requirement],
        ["2. Nguyên nhân", orUnknown(cause)],
        ["3. Phương án thay thế", orUnknown(alternatives)],
        ["4. Ảnh hưởng", orUnknown(effects)],
        ["5. Biện pháp kiểm soát", orUnknown(controls)],
        ["6. Nơi chấp thuận", orUnknown(who)],
        ["7. Thời hạn", orUnknown(dayOr(until))],
      ],
    },
  ];
}

function compliancePart(file: Architecture, checks: readonly ChecklistItem[]): Block[] {
  const exceptions = (file.gaps ?? []).flatMap(exceptionFacts);
  return [
    heading("VIII.3 Đánh giá tuân thủ, ngoại lệ", 2),
    table(
      "Kết quả theo mười hai kiểm tra",
      [
        ["Số", 0.08, "number"],
        ["Nội dung", 0.62],
        ["Kết quả", 0.3],
      ],
      checks.map(({ check, what, verdict }) => [String(check), what.vi, VERDICT_WORDS[verdict].vi]),
    ),
    ...(exceptions.length === 0
      ? [paragraph("Hồ sơ không ghi ngoại lệ nào.")]
      : [paragraph("Các ngoại lệ, mỗi ngoại lệ nêu bảy nội dung:"), ...exceptions]),
  ];
}

function peoplePart(file: Architecture): Block[] {
  const staff = (file.figures ?? []).filter(({ counts }) => counts === "staff");
  const units = (file.units ?? []).filter(({ specialised, securityUnit }) => specialised || securityUnit);
  return [
    heading("VIII.5 Nhân lực", 2),
    table(
      "Vai trò",
      [
        ["Vai trò", 0.5],
        ["Đơn vị", 0.5],
      ],
      [
        ...(file.roles ?? []).map(({ role, unit, body, position }) => [role, joined([unit, body, position], ", ")]),
        ...units.map(({ name, specialised, securityUnit }) => [
          joined([
            specialised ? "Đơn vị chuyên trách chuyển đổi số" : undefined,
            securityUnit ? "Bộ phận chuyên trách an toàn thông tin" : undefined,
          ]),
          name,
        ]),
      ],
    ),
    ...(staff.length === 0 ? [] : [list(staff.map(({ what, value }) => `${what}: ${numberWords(value)}`))]),
    paragraph("Thiếu hụt nhân lực"),
    written(file.staffing?.gaps, "Vị trí, kỹ năng còn thiếu."),
    paragraph("Đào tạo, bồi dưỡng"),
    written(file.staffing?.training, "Kế hoạch đào tạo, bồi dưỡng."),
  ];
}

function transitionPart({ transition, risks = [] }: Architecture): Block[] {
  return [
    heading("VIII.8 Chuyển tiếp và rủi ro", 2),
    transition === undefined
      ? toWrite("Dữ liệu, tài khoản, kết nối, hợp đồng, tài sản, sao lưu, điều kiện tắt hệ thống cũ.")
      : {
          kind: "facts",
          rows: [
            ["Dữ liệu", orUnknown(transition.data)],
            ["Tài khoản", orUnknown(transition.accounts)],
            ["Kết nối", orUnknown(transition.links)],
            ["Hợp đồng", orUnknown(transition.contracts)],
            ["Tài sản", orUnknown(transition.assets)],
            ["Sao lưu", orUnknown(transition.backup)],
            ["Điều kiện tắt hệ thống cũ", orUnknown(transition.switchOff)],
          ],
        },
    risks.length === 0
      ? toWrite("Rủi ro khi chuyển tiếp, ảnh hưởng, biện pháp, đơn vị theo dõi.")
      : table(
          "Rủi ro",
          [
            ["Rủi ro", 0.28],
            ["Ảnh hưởng", 0.26],
            ["Biện pháp", 0.26],
            ["Đơn vị theo dõi", 0.2],
          ],
          risks.map(({ what, effect, control, who }) => [what, effect ?? "", control ?? "", who ?? ""]),
        ),
  ];
}

/** VIII: how it is brought about. */
export function carryingOutPart(file: Architecture, checks: readonly ChecklistItem[]): Block[] {
  return [
    heading("VIII. TỔ CHỨC TRIỂN KHAI"),
    heading("VIII.1 Nhiệm vụ", 2),
    taskTable(file),
    heading("VIII.2 Lộ trình", 2),
    roadmapTable(file),
    ...compliancePart(file, checks),
    heading("VIII.4 Duy trì, cập nhật", 2),
    paragraph(
      "Tài liệu được rà soát ít nhất mỗi năm một lần; mỗi thay đổi là một phiên bản mới, bản đã ban hành không bị ghi đè.",
    ),
    ...(file.upkeep === undefined ? [] : [paragraph(file.upkeep)]),
    ...(file.reviewed === undefined ? [] : [paragraph(`Ngày rà soát gần nhất: ${dayOr(file.reviewed)}.`)]),
    ...peoplePart(file),
    heading("VIII.6 Cơ chế, quy định", 2),
    file.regulations
      ? list(file.regulations)
      : toWrite("Quy chế vận hành nền tảng, trung tâm dữ liệu, chia sẻ dữ liệu."),
    heading("VIII.7 Tài chính", 2),
    paragraph("Phần này chỉ nêu định hướng cho cả vòng đời, không thay dự toán."),
    table(
      "Định hướng kinh phí",
      [
        ["Nội dung", 0.4],
        ["Nguồn", 0.26],
        ["Năm", 0.12],
        ["Chỉ tiêu tự tuyên bố", 0.22, "number"],
      ],
      (file.money ?? []).map(({ what, funding, year, target }) => [
        what,
        funding ?? "",
        year === undefined ? "" : String(year),
        target === undefined ? "" : `${numberWords(target)} %`,
      ]),
    ),
    ...transitionPart(file),
    heading("VIII.9 Phối hợp", 2),
    written(file.partnership, "Cơ chế phối hợp với các bộ, các tỉnh."),
  ];
}
