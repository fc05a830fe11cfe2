import * as z from "zod";
import { list, note, oneOf, text, texts, titled } from "./titled.js";

/** What the province does itself, what it uses of others, what it does with others: section IV of Mẫu 01. */
export const DirectionsSchema = titled(
  z.strictObject({
    own: text("Việc tỉnh tự thực hiện", "What the province does itself").exactOptional(),
    shared: text("Việc dùng thành phần dùng chung", "What it uses of others").exactOptional(),
    joint: text("Việc phối hợp thực hiện", "What it does with others").exactOptional(),
  }),
  "Các định hướng",
  "Directions",
);

/** A problem to be solved first, with what of the target, the gaps and the tasks solves it: section III.3. */
export const ProblemSchema = titled(
  z.strictObject({
    title: text("Bài toán", "Problem"),
    objects: texts(
      "Thành phần mục tiêu của bài toán",
      "Components of the target",
      "Thành phần của bài toán",
      "Component of the problem",
    ).exactOptional(),
    gaps: texts(
      "Nội dung cần hoàn thiện của bài toán",
      "Gaps of the problem",
      "Mã nội dung của bài toán",
      "Gap of the problem",
    ).exactOptional(),
    tasks: texts(
      "Nhiệm vụ của bài toán",
      "Tasks of the problem",
      "Mã nhiệm vụ của bài toán",
      "Task of the problem",
    ).exactOptional(),
    note,
  }),
  "Bài toán ưu tiên",
  "Problem of priority",
);

/** What is strong and weak in a layer, and why: section V.7. */
export const LayerReviewSchema = titled(
  z.strictObject({
    layer: oneOf("layer", "Lớp được đánh giá", "Layer reviewed"),
    strengths: texts("Điểm mạnh của lớp", "Strengths of the layer", "Điểm mạnh", "Strength").exactOptional(),
    limits: texts("Hạn chế của lớp", "Limits of the layer", "Hạn chế", "Limit").exactOptional(),
    causes: texts("Nguyên nhân hạn chế", "Causes of the limits", "Nguyên nhân", "Cause").exactOptional(),
  }),
  "Đánh giá theo lớp",
  "Review of a layer",
);

/** Who does a work at which level: the table of duties of section VI.4.2. */
const DutySchema = titled(
  z.strictObject({
    work: text("Công việc", "Work"),
    ministry: text("Trách nhiệm của bộ", "Duty of the ministry").exactOptional(),
    province: text("Trách nhiệm của Ủy ban nhân dân tỉnh", "Duty of the province").exactOptional(),
    department: text("Trách nhiệm của sở, ngành", "Duty of departments").exactOptional(),
    commune: text("Trách nhiệm của cấp xã", "Duty of communes").exactOptional(),
  }),
  "Trách nhiệm theo cấp",
  "Duty by level",
);

/** Who may decide, where the province's matters end, and who does what: section VI.4.2. */
export const AuthoritySchema = titled(
  z.strictObject({
    chairman: text(
      "Thẩm quyền của Chủ tịch Ủy ban nhân dân",
      "Authority of the chairman of the People's Committee",
    ).exactOptional(),
    boundary: text(
      "Ranh giới với cơ quan Đảng, Hội đồng nhân dân, Mặt trận, tòa án, viện kiểm sát",
      "Boundary with Party, Assembly, Front, courts, procuracy",
    ).exactOptional(),
    duties: list(DutySchema, "Bảng trách nhiệm theo cấp", "Duties by level").exactOptional(),
  }),
  "Thẩm quyền, trách nhiệm",
  "Authority and duties",
);

/** What people and their training lack: section VIII.5. */
export const StaffingSchema = titled(
  z.strictObject({
    gaps: text("Thiếu hụt nhân lực", "What is lacking in people").exactOptional(),
    training: text("Đào tạo, bồi dưỡng", "Training").exactOptional(),
  }),
  "Nhân lực",
  "People",
);

/** How the old is left for the new: section VIII.8. The old is switched off only after proof. */
export const TransitionSchema = titled(
  z.strictObject({
    data: text("Chuyển đổi dữ liệu", "Data").exactOptional(),
    accounts: text("Chuyển đổi tài khoản", "Accounts").exactOptional(),
    links: text("Chuyển đổi kết nối", "Links").exactOptional(),
    contracts: text("Xử lý hợp đồng", "Contracts").exactOptional(),
    assets: text("Xử lý tài sản", "Assets").exactOptional(),
    backup: text("Sao lưu trước chuyển đổi", "Backup").exactOptional(),
    switchOff: text("Điều kiện tắt hệ thống cũ", "When the old is switched off").exactOptional(),
  }),
  "Chuyển tiếp",
  "Transition",
);

/** What may go wrong on the way, and what is done about it: section VIII.8. */
export const RiskSchema = titled(
  z.strictObject({
    what: text("Rủi ro", "Risk"),
    effect: text("Ảnh hưởng của rủi ro", "Effect of the risk").exactOptional(),
    control: text("Biện pháp phòng ngừa", "What is done about it").exactOptional(),
    who: text("Đơn vị theo dõi rủi ro", "Who watches it").exactOptional(),
  }),
  "Rủi ro chuyển tiếp",
  "Risk of the transition",
);
