import * as z from "zod";
import { AnnouncedSchema, ClaimSchema, CoverageSchema, FigureSchema, StatementSchema } from "./schema/figures.js";
import { MappingSchema, ObjectSchema, RelationSchema } from "./schema/objects.js";
import {
  ActSchema,
  ConfirmationSchema,
  DataCentreSchema,
  EventSchema,
  GoalSchema,
  MoneySchema,
  MonitoringSchema,
  NetworkSchema,
  RoleSchema,
  SiteSchema,
  SourceSchema,
  UnitSchema,
  UnitSetSchema,
} from "./schema/province.js";
import {
  AuthoritySchema,
  DirectionsSchema,
  LayerReviewSchema,
  ProblemSchema,
  RiskSchema,
  StaffingSchema,
  TransitionSchema,
} from "./schema/sections.js";
import { day, flag, list, note, provinceCode, slug, text, texts, titled, word } from "./schema/titled.js";
import { DiagramSchema, GapSchema, MergerSchema, TaskSchema, VersionSchema } from "./schema/work.js";

export * from "./schema/figures.js";
export * from "./schema/objects.js";
export * from "./schema/province.js";
export * from "./schema/sections.js";
export * from "./schema/work.js";

/** Which national framework a document follows, in which edition. */
const FrameworkSchema = titled(
  z.strictObject({
    /** `cpdt-1.0` … `quoc-gia-so-1.0`, of the table of frameworks. */
    key: word(
      ["cpdt-1.0", "cpdt-2.0", "cpdt-3.0", "cps-4.0", "quoc-gia-so-2025", "quoc-gia-so-1.0"],
      "Khung quốc gia",
      "National framework",
    ),
    /** Set when the document was made before the framework was issued. */
    draft: flag("Theo bản dự thảo của khung", "By a draft of the framework").exactOptional(),
  }),
  "Khung kiến trúc",
  "Framework",
);

/** The versions that the three templates bear, where they are not all the same. */
const TemplatesSchema = titled(
  z.strictObject({
    document: text("Phiên bản Mẫu 01", "Version of Mẫu 01").exactOptional(),
    diagrams: text("Phiên bản Mẫu 02", "Version of Mẫu 02").exactOptional(),
    data: text("Phiên bản Mẫu 03", "Version of Mẫu 03").exactOptional(),
  }),
  "Phiên bản của ba mẫu",
  "Versions of the templates",
);

/** A province's digital architecture on one data cut-off day. */
export const ArchitectureSchema = z.strictObject({
  id: slug("Mã hồ sơ", "File id"),
  title: text("Tên tài liệu", "Title"),
  /** What kind of framework it is. */
  kind: word(["province", "ministry", "other"], "Loại khung", "Kind of document"),
  province: provinceCode("Mã tỉnh", "Province code").exactOptional(),
  provinceName: text("Tên tỉnh", "Province name").exactOptional(),
  issuer: text("Cơ quan ban hành tài liệu", "Issuer of the document"),
  framework: FrameworkSchema,
  version: text("Phiên bản", "Version"),
  status: word(["draft", "issued"], "Tình trạng tài liệu", "State of the document").exactOptional(),
  effective: day("Ngày hiệu lực", "In force from").exactOptional(),
  /** The day of the data: ngày chốt số liệu. */
  cutOff: day("Ngày chốt số liệu", "Data cut-off day"),
  reviewed: day("Ngày rà soát gần nhất", "Day of the last review").exactOptional(),
  classification: word(["public", "internal", "restricted"], "Phân loại tài liệu", "Classification").exactOptional(),
  templates: TemplatesSchema.exactOptional(),
  purpose: text("Mục đích", "Purpose").exactOptional(),
  scopeText: text("Phạm vi áp dụng trực tiếp", "Direct scope").exactOptional(),
  cooperation: text("Phạm vi phối hợp, liên thông", "Scope of co-operation").exactOptional(),
  context: text("Bối cảnh", "Context").exactOptional(),
  orientation: text("Định hướng chuyển đổi số", "Orientation").exactOptional(),
  strengths: texts("Các điểm mạnh", "Strengths", "Điểm mạnh", "Strength").exactOptional(),
  directions: DirectionsSchema.exactOptional(),
  problems: list(ProblemSchema, "Các bài toán ưu tiên", "Problems of priority").exactOptional(),
  layerReviews: list(LayerReviewSchema, "Các đánh giá theo lớp", "Reviews by layer").exactOptional(),
  authority: AuthoritySchema.exactOptional(),
  upkeep: text("Duy trì, cập nhật", "Upkeep").exactOptional(),
  staffing: StaffingSchema.exactOptional(),
  regulations: texts("Cơ chế, quy định", "Rules of operation", "Quy định", "Rule of operation").exactOptional(),
  transition: TransitionSchema.exactOptional(),
  risks: list(RiskSchema, "Các rủi ro chuyển tiếp", "Risks of the transition").exactOptional(),
  partnership: text("Cơ chế phối hợp", "How others take part").exactOptional(),
  sources: list(SourceSchema, "Các nguồn", "Sources").exactOptional(),
  units: list(UnitSchema, "Các đơn vị", "Units").exactOptional(),
  unitSets: list(UnitSetSchema, "Các tập đơn vị", "Sets of units").exactOptional(),
  objects: list(ObjectSchema, "Các đối tượng", "Objects"),
  relations: list(RelationSchema, "Các quan hệ", "Relations").exactOptional(),
  mappings: list(MappingSchema, "Các ánh xạ", "Mappings").exactOptional(),
  gaps: list(GapSchema, "Các nội dung cần hoàn thiện", "Gaps").exactOptional(),
  tasks: list(TaskSchema, "Các nhiệm vụ", "Tasks").exactOptional(),
  diagrams: list(DiagramSchema, "Các sơ đồ", "Diagrams").exactOptional(),
  goals: list(GoalSchema, "Các mục tiêu", "Goals").exactOptional(),
  figures: list(FigureSchema, "Các số liệu", "Figures").exactOptional(),
  coverage: list(CoverageSchema, "Các độ phủ", "Coverages").exactOptional(),
  claims: list(ClaimSchema, "Các nhận định", "Claims").exactOptional(),
  announced: list(AnnouncedSchema, "Các danh sách nêu trước", "Announced lists").exactOptional(),
  acts: list(ActSchema, "Các văn bản", "Acts").exactOptional(),
  roles: list(RoleSchema, "Các vai trò", "Roles").exactOptional(),
  events: list(EventSchema, "Các sự kiện", "Events").exactOptional(),
  money: list(MoneySchema, "Các khoản kinh phí", "Money").exactOptional(),
  dataCentres: list(DataCentreSchema, "Các trung tâm dữ liệu", "Data centres").exactOptional(),
  networks: list(NetworkSchema, "Các mạng", "Networks").exactOptional(),
  monitoring: list(MonitoringSchema, "Giám sát và chống mã độc", "Monitoring and anti-malware").exactOptional(),
  sites: list(SiteSchema, "Các điểm", "Sites").exactOptional(),
  merger: MergerSchema.exactOptional(),
  versions: list(VersionSchema, "Lịch sử phiên bản", "Versions").exactOptional(),
  confirmations: list(
    ConfirmationSchema,
    "Các xác nhận trước khi ban hành",
    "Confirmations before issue",
  ).exactOptional(),
  statements: list(StatementSchema, "Các câu đã in", "Statements").exactOptional(),
  note,
});
export type Architecture = Readonly<z.output<typeof ArchitectureSchema>>;
