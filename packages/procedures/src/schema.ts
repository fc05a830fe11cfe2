import { DurationSchema, LocalDateSchema, LocalDateTimeSchema } from "@egov-vn/core";
import * as z from "zod";
import { AmountSchema, FeeSchema } from "./schema-fees.js";
import {
  code,
  count,
  flag,
  idText,
  list,
  listOrNone,
  named,
  oneOf,
  text,
  UnparsedSchema,
  words,
} from "./schema-parts.js";

/** Something with a name and mostly a code: a result, a kind of user. */
export const NamedSchema = named(
  z.strictObject({ ...code, id: idText.optional(), name: text("Tên", "Name") }),
  "Mục có tên",
  "Named item",
);

/** Something of which a source may give the code, the name or the id alone. */
const LooselyNamedSchema = named(
  z.strictObject({ ...code, id: idText.optional(), name: text("Tên", "Name").optional() }),
  "Mục có tên hoặc mã",
  "Item with a name or a code",
);

const AGENCY_KINDS = ["office", "class", "unstated"] as const;

export const AgencySchema = named(
  z.strictObject({
    ...code,
    id: idText.optional(),
    name: text("Tên cơ quan", "Name of the agency"),
    kind: named(z.enum(AGENCY_KINDS), "Một cơ quan hay một loại cơ quan", "One office or a class of agencies"),
  }),
  "Cơ quan",
  "Agency",
);

export const AgenciesSchema = named(
  z.strictObject({
    executing: list(AgencySchema, "Cơ quan thực hiện", "Agencies that carry it out").optional(),
    competent: list(AgencySchema, "Cơ quan có thẩm quyền", "Agencies competent to decide").optional(),
    authorised: list(AgencySchema, "Cơ quan được ủy quyền", "Authorised agencies").optional(),
    coordinating: list(AgencySchema, "Cơ quan phối hợp", "Coordinating agencies").optional(),
  }),
  "Cơ quan giải quyết",
  "Agencies",
  "g",
);

/** Who carries a procedure out, from the ministry down; the district until 30/6/2025. */
export const LEVELS = ["ministry", "province", "district", "commune", "other", "undetermined"] as const;

const LevelSchema = named(
  z.strictObject({ level: oneOf(LEVELS, "Cấp", "Level"), note: text("Mô tả cấp", "Note on the level").optional() }),
  "Cấp thực hiện",
  "Level",
);

export const StepSchema = named(
  z.strictObject({
    case: text("Trường hợp", "Case").optional(),
    name: text("Tên bước", "Name of the step").optional(),
    description: text("Nội dung bước", "What is done").optional(),
  }),
  "Bước",
  "Step",
);

/** The ways to file; `direct-and-online` is one value of the portal of 2026, not two. */
export const CHANNELS = ["direct", "online", "postal", "direct-and-online", "other"] as const;

/** `none` says that no limit is set: `Không quy định` is a statement of the source. */
/** Accepts a limit of time: a duration, a stated absence, or the text that was not understood. */
export const TimeLimitSchema = named(
  z.union([DurationSchema, UnparsedSchema, z.literal("none")]),
  "Thời hạn giải quyết",
  "Time limit",
  "đ",
);

export const MethodSchema = named(
  z.strictObject({
    channel: oneOf(CHANNELS, "Kênh nộp", "Channel").optional(),
    timeLimit: TimeLimitSchema.optional(),
    description: text("Mô tả cách thức", "Description of the way").optional(),
    fees: listOrNone(FeeSchema, "Phí, lệ phí", "Phí and lệ phí"),
  }),
  "Cách thức thực hiện",
  "Way of carrying it out",
);

export const CaseSchema = named(
  z.strictObject({
    ...code,
    id: idText.optional(),
    name: text("Tên trường hợp", "Name of the case").optional(),
    timeLimit: TimeLimitSchema.optional(),
  }),
  "Trường hợp thực hiện",
  "Case",
);

export const FormSchema = named(
  z.strictObject({
    id: idText.optional(),
    name: text("Tên mẫu", "Name of the form").optional(),
    url: text("Đường dẫn", "Address").optional(),
    store: text("Kho lưu trữ", "Store").optional(),
    path: text("Đường dẫn trong kho", "Path in the store").optional(),
  }),
  "Mẫu đơn, tờ khai",
  "Form",
);

export const ComponentSchema = named(
  z.strictObject({
    ...code,
    id: idText.optional(),
    name: text("Tên giấy tờ", "Name of the paper").optional(),
    originals: count("Số bản chính", "Originals", "bản").optional(),
    copies: count("Số bản sao", "Copies", "bản").optional(),
    forms: listOrNone(FormSchema, "Mẫu đơn, tờ khai", "Forms"),
    electronicForm: flag("Có biểu mẫu điện tử", "Has an electronic form"),
    isResult: flag("Là kết quả giải quyết", "Is itself a result"),
    required: flag("Bắt buộc, theo nguồn", "Required, as the source has it"),
    source: text("Nguồn giấy tờ", "Source of the paper").optional(),
    note: text("Ghi chú về giấy tờ", "Note on the paper").optional(),
  }),
  "Giấy tờ",
  "Component",
);

export const ComponentSetSchema = named(
  z.strictObject({
    case: text("Trường hợp", "Case").optional(),
    components: words(z.array(ComponentSchema), "Giấy tờ", "Components"),
  }),
  "Thành phần hồ sơ của một trường hợp",
  "Components of one case",
);

const day = (vi: string, en: string) => named(z.union([LocalDateSchema, UnparsedSchema]), vi, en);
const time = (vi: string, en: string) => named(LocalDateTimeSchema, vi, en);

export const LegalBasisSchema = named(
  z.strictObject({
    ...code,
    id: idText.optional(),
    name: text("Trích yếu", "Title of the text").optional(),
    issued: day("Ngày ban hành", "Day of issue").optional(),
    issuer: text("Cơ quan ban hành", "Issuer").optional(),
  }),
  "Căn cứ pháp lý",
  "Legal basis",
);

/** Mới ban hành; sửa đổi, bổ sung, thay thế; hủy bỏ, bãi bỏ. Source: Decree 63/2010, article 14 clause 2. */
export const PUBLICATION_EVENTS = ["issued", "amended", "repealed"] as const;

export const PublicationSchema = named(
  z.strictObject({
    id: idText.optional(),
    decision: text("Số quyết định công bố", "Number of the publishing decision").optional(),
    decided: day("Ngày quyết định", "Day of the decision").optional(),
    published: time("Thời điểm công khai", "Time of publication").optional(),
    issuer: text("Cơ quan ban hành quyết định", "Agency that issued the decision").optional(),
    issuerId: text("Định danh cơ quan ban hành quyết định", "Id of the agency that issued the decision").optional(),
    event: named(z.enum(PUBLICATION_EVENTS), "Loại công bố", "Publication event").optional(),
  }),
  "Quyết định công bố",
  "Publication",
);

const RETURN_WAYS = ["home", "submission-place", "online"] as const;

export const ReturnMethodSchema = named(
  z.strictObject({
    filed: oneOf(["online", "offline"], "Cách đã nộp", "How it was filed"),
    ways: words(z.array(oneOf(RETURN_WAYS, "Cách trả", "Way of return")), "Các cách trả", "Ways of return"),
  }),
  "Trả kết quả",
  "Return of the result",
);

const ServiceGroupSchema = named(
  z.strictObject({
    id: idText.optional(),
    name: text("Tên nhóm dịch vụ", "Name of the group"),
    audience: text("Đối tượng của nhóm", "Audience of the group").optional(),
  }),
  "Nhóm dịch vụ",
  "Service group",
);

const RequirementsSchema = z.strictObject({ text: text("Nội dung yêu cầu, điều kiện", "Text of the requirements") });

/** What the record is: all that a source has of a procedure, or a row of a list. */
const EXTENTS = ["full", "listing"] as const;
const PROCEDURE_TYPES = ["standard", "specific", "internal"] as const;
const PROCEDURE_STATES = ["active", "updated", "inactive", "deleted", "expired"] as const;
const REGULATIONS = ["assigned", "not-assigned", "other"] as const;

export const ProcedureSchema = named(
  z.strictObject({
    code: text("Mã thủ tục", "Code of the procedure"),
    codeAsWritten: text("Mã như nguồn ghi", "The code as the source has it").optional(),
    name: text("Tên thủ tục", "Name of the procedure", "a"),
    extent: named(z.enum(EXTENTS), "Bản ghi đầy đủ hay dòng danh mục", "A full record or a row of a list"),
    id: idText.optional(),

    steps: list(StepSchema, "Trình tự thực hiện", "Steps", "b").optional(),
    methods: list(MethodSchema, "Cách thức thực hiện", "Ways of carrying it out", "c").optional(),
    componentSets: list(ComponentSetSchema, "Thành phần hồ sơ", "Components of the dossier", "d").optional(),
    dossierCount: count("Số lượng hồ sơ", "Number of dossiers", "bộ").optional(),
    cases: list(CaseSchema, "Các trường hợp thực hiện", "Cases").optional(),
    subjects: list(NamedSchema, "Đối tượng thực hiện", "Who may use it", "e").optional(),
    subjectNote: text("Mô tả đối tượng", "Note on who may use it").optional(),
    agencies: AgenciesSchema.optional(),
    receivingAddress: text("Địa chỉ tiếp nhận hồ sơ", "Where dossiers are received").optional(),

    forms: listOrNone(FormSchema, "Mẫu đơn, tờ khai", "Forms"),
    results: listOrNone(NamedSchema, "Kết quả thực hiện", "Results"),
    requirements: named(
      z.union([RequirementsSchema, z.literal("none")]),
      "Yêu cầu, điều kiện",
      "Requirements and conditions",
      "h",
    ).optional(),
    fees: listOrNone(FeeSchema, "Phí, lệ phí", "Phí and lệ phí"),

    legalBases: list(LegalBasisSchema, "Căn cứ pháp lý", "Legal bases").optional(),
    publication: PublicationSchema.optional(),
    publisher: named(LooselyNamedSchema, "Cơ quan công bố", "Publisher").optional(),
    sectors: list(LooselyNamedSchema, "Lĩnh vực", "Sectors").optional(),
    levels: words(z.array(LevelSchema), "Cấp thực hiện", "Levels").optional(),

    type: oneOf(PROCEDURE_TYPES, "Loại thủ tục", "Type").optional(),
    state: oneOf(PROCEDURE_STATES, "Trạng thái", "State").optional(),
    regulation: oneOf(REGULATIONS, "Được luật giao quy định chi tiết", "Assigned by law to be detailed").optional(),
    fullProcess: flag("Toàn trình", "Carried out wholly online"),
    internal: flag("Nội bộ", "Internal"),
    vertical: flag("Ngành dọc", "Of a vertically organised body"),
    sharedService: flag("Dịch vụ dùng chung", "Shared service"),
    offlineOnly: flag("Chỉ nộp trực tiếp", "Offline only"),
    nonTerritorial: flag("Không phụ thuộc địa giới", "Filed at any place"),
    returnMethods: list(ReturnMethodSchema, "Trả kết quả", "Return of the result").optional(),
    serviceGroups: list(ServiceGroupSchema, "Nhóm dịch vụ", "Service groups").optional(),
    description: text("Mô tả", "Description").optional(),
    keywords: text("Từ khóa", "Keywords").optional(),
    note: text("Ghi chú", "Note").optional(),
    created: time("Tạo lúc", "Created").optional(),
    updated: time("Cập nhật lúc", "Updated").optional(),
    unmapped: words(
      z.record(z.string(), words(z.unknown(), "Trường khác của nguồn", "Another field of the source", "unknown")),
      "Trường ngoài mô hình",
      "Fields outside the model",
      "unknown",
    ).optional(),
  }),
  "Thủ tục hành chính",
  "Administrative procedure",
);

export { AmountSchema, FeeSchema };

/**
 * One administrative procedure. Its required parts are those of Decree 63/2010, article 8 clause 2 (points a to g); the
 * parts of point h are `none` where the source states their absence, and absent where it does not say.
 */
export type Procedure = z.infer<typeof ProcedureSchema>;
export type Agency = z.infer<typeof AgencySchema>;
export type Agencies = z.infer<typeof AgenciesSchema>;
export type Amount = z.infer<typeof AmountSchema>;
export type Fee = z.infer<typeof FeeSchema>;
export type LimitOfTime = z.infer<typeof TimeLimitSchema>;
export type Method = z.infer<typeof MethodSchema>;
export type ProcedureCase = z.infer<typeof CaseSchema>;
export type Component = z.infer<typeof ComponentSchema>;
export type ComponentSet = z.infer<typeof ComponentSetSchema>;
export type Form = z.infer<typeof FormSchema>;
export type Step = z.infer<typeof StepSchema>;
export type Named = z.infer<typeof NamedSchema>;
export type LegalBasis = z.infer<typeof LegalBasisSchema>;
export type Publication = z.infer<typeof PublicationSchema>;
export type PublicationEvent = (typeof PUBLICATION_EVENTS)[number];
export type Level = (typeof LEVELS)[number];
export type Channel = (typeof CHANNELS)[number];
export type AgencyRole = keyof Agencies;
