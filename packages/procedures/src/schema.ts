import {
  DurationSchema,
  type LocalDate,
  LocalDateSchema,
  type LocalDateTime,
  LocalDateTimeSchema,
  UnparsedSchema,
} from "@egov-vn/core";
import * as z from "zod";

/** Titles a schema in both languages; `point` is the letter that article 8 clause 2 of Decree 63/2010 gives the part. */
function named<S extends z.ZodType>(schema: S, titleVi: string, title: string, point?: string): S {
  return schema.meta({ title, titleVi, ...(point !== undefined && { point }) });
}

const Text = z.string().min(1);
const text = (vi: string, en: string, point?: string) => named(Text, vi, en, point);
const flag = (vi: string, en: string) => named(z.boolean(), vi, en).optional();
const list = <S extends z.ZodType>(item: S, vi: string, en: string, point?: string) =>
  named(z.array(item).min(1), vi, en, point);
const day = (vi: string, en: string) =>
  named(z.union([LocalDateSchema, UnparsedSchema]) as z.ZodType<LocalDate | z.infer<typeof UnparsedSchema>>, vi, en);
const time = (vi: string, en: string) => named(LocalDateTimeSchema as z.ZodType<LocalDateTime>, vi, en);

/**
 * A part that the law lets a procedure be without. `none` says that it is: a statement of the source. Where the source
 * says nothing the field is absent, and nobody knows.
 */
const orNone = <S extends z.ZodType>(part: S, vi: string, en: string) =>
  named(z.union([part, z.literal("none")]), vi, en, "h").optional();

/** One of the words of a list; what the source wrote instead is kept. */
const oneOf = <const W extends readonly string[]>(words: W, vi: string, en: string) =>
  named(z.union([z.enum(words), UnparsedSchema]), vi, en);

/** A code as an opaque text without white space round it, and how it was written where that differs. */
const coded = {
  code: text("Mã", "Code").optional(),
  codeAsWritten: text("Mã như nguồn ghi", "The code as the source has it").optional(),
};

/** Something with a name and mostly a code: a sector, a result, a kind of user. */
export const NamedSchema = z.strictObject({ ...coded, name: text("Tên", "Name") });

const AGENCY_KINDS = ["office", "class", "unstated"] as const;

export const AgencySchema = z
  .strictObject({
    ...coded,
    name: text("Tên cơ quan", "Name"),
    kind: named(z.enum(AGENCY_KINDS), "Một cơ quan hay một loại cơ quan", "One office or a class of agencies"),
  })
  .meta({ title: "Agency", titleVi: "Cơ quan" });

export const AgenciesSchema = z
  .strictObject({
    executing: list(AgencySchema, "Cơ quan thực hiện", "Carry it out").optional(),
    competent: list(AgencySchema, "Cơ quan có thẩm quyền", "Competent to decide").optional(),
    authorised: list(AgencySchema, "Cơ quan được ủy quyền", "Authorised").optional(),
    coordinating: list(AgencySchema, "Cơ quan phối hợp", "Coordinate").optional(),
  })
  .meta({ title: "Agencies", titleVi: "Các cơ quan" });

/** Who carries a procedure out, from the ministry down; the district until 30/6/2025. */
export const LEVELS = ["ministry", "province", "district", "commune", "other", "undetermined"] as const;

export const StepSchema = z
  .strictObject({
    case: text("Trường hợp", "Case").optional(),
    name: text("Tên bước", "Name").optional(),
    description: text("Nội dung", "What is done").optional(),
  })
  .meta({ title: "Step", titleVi: "Bước" });

export const AmountSchema = z
  .discriminatedUnion("known", [
    z.strictObject({ known: z.literal(true), value: z.number().nonnegative(), currency: Text.optional() }),
    z.strictObject({ known: z.literal(false), written: z.union([z.number(), Text]).optional() }),
  ])
  .meta({ title: "Amount", titleVi: "Số tiền" });

const FEE_KINDS = ["phi", "le-phi", "price"] as const;

export const FeeSchema = z
  .strictObject({
    kind: oneOf(
      FEE_KINDS,
      "Phí, lệ phí hay mức giá",
      "Phí (for a service), lệ phí (for a state act) or a price",
    ).optional(),
    amount: AmountSchema,
    text: text("Diễn giải", "Explanation").optional(),
    url: text("Đường dẫn văn bản", "Address of the text").optional(),
  })
  .meta({ title: "Phí or lệ phí", titleVi: "Phí, lệ phí" });

/** The ways to file; `direct-and-online` is one value of the portal of 2026, not two. */
export const CHANNELS = ["direct", "online", "postal", "direct-and-online", "other"] as const;

const TimeLimitSchema = named(z.union([DurationSchema, UnparsedSchema]), "Thời hạn giải quyết", "Time limit", "đ");

export const MethodSchema = z
  .strictObject({
    channel: oneOf(CHANNELS, "Kênh nộp", "Channel").optional(),
    timeLimit: TimeLimitSchema.optional(),
    description: text("Mô tả", "Description").optional(),
    fees: orNone(z.array(FeeSchema).min(1), "Phí, lệ phí", "Phí and lệ phí"),
  })
  .meta({ title: "Way of carrying it out", titleVi: "Cách thức thực hiện" });

export const CaseSchema = z
  .strictObject({
    ...coded,
    id: Text.optional(),
    name: text("Tên trường hợp", "Name").optional(),
    timeLimit: TimeLimitSchema.optional(),
  })
  .meta({ title: "Case", titleVi: "Trường hợp thực hiện" });

export const FormSchema = z
  .strictObject({
    id: Text.optional(),
    name: text("Tên mẫu", "Name").optional(),
    url: text("Đường dẫn", "Address").optional(),
    path: text("Đường dẫn trong kho", "Path in the store").optional(),
  })
  .meta({ title: "Form", titleVi: "Mẫu đơn, tờ khai" });

const count = (vi: string, en: string) => named(z.union([z.int().nonnegative(), UnparsedSchema]), vi, en);

export const ComponentSchema = z
  .strictObject({
    ...coded,
    id: Text.optional(),
    name: text("Tên giấy tờ", "Name").optional(),
    originals: count("Số bản chính", "Originals").optional(),
    copies: count("Số bản sao", "Copies").optional(),
    forms: orNone(z.array(FormSchema).min(1), "Mẫu đơn, tờ khai", "Forms"),
    electronicForm: flag("Có biểu mẫu điện tử", "Has an electronic form"),
    isResult: flag("Là kết quả giải quyết", "Is itself a result"),
    required: flag("Bắt buộc, theo nguồn", "Required, as the source has it"),
    source: text("Nguồn", "Source").optional(),
    note: text("Ghi chú", "Note").optional(),
  })
  .meta({ title: "Component", titleVi: "Giấy tờ" });

export const ComponentSetSchema = z
  .strictObject({
    case: text("Trường hợp", "Case").optional(),
    components: z.array(ComponentSchema),
  })
  .meta({ title: "Components of one case", titleVi: "Thành phần hồ sơ của một trường hợp" });

export const LegalBasisSchema = z
  .strictObject({
    ...coded,
    name: text("Trích yếu", "Title").optional(),
    issued: day("Ngày ban hành", "Day of issue").optional(),
    issuer: text("Cơ quan ban hành", "Issuer").optional(),
  })
  .meta({ title: "Legal basis", titleVi: "Căn cứ pháp lý" });

/** Mới ban hành; sửa đổi, bổ sung, thay thế; hủy bỏ, bãi bỏ. Source: Decree 63/2010, article 14 clause 2. */
export const PUBLICATION_EVENTS = ["issued", "amended", "repealed"] as const;

export const PublicationSchema = z
  .strictObject({
    decision: text("Số quyết định công bố", "Number of the decision").optional(),
    decided: day("Ngày quyết định", "Day of the decision").optional(),
    published: time("Thời điểm công khai", "Time of publication").optional(),
    issuer: text("Cơ quan công bố", "Issuer").optional(),
    event: named(z.enum(PUBLICATION_EVENTS), "Loại công bố", "Publication event").optional(),
  })
  .meta({ title: "Publication", titleVi: "Quyết định công bố" });

const RETURN_WAYS = ["home", "submission-place", "online"] as const;

export const ReturnMethodSchema = z
  .strictObject({
    filed: oneOf(["online", "offline"], "Cách đã nộp", "How it was filed"),
    ways: z.array(oneOf(RETURN_WAYS, "Cách trả", "How the result is returned")),
  })
  .meta({ title: "Return of the result", titleVi: "Trả kết quả" });

/** What the record is: all that a source has of a procedure, or a row of a list. */
const EXTENTS = ["full", "listing"] as const;
const PROCEDURE_TYPES = ["standard", "specific", "internal"] as const;
const PROCEDURE_STATES = ["active", "updated", "inactive", "deleted", "expired"] as const;
const REGULATIONS = ["assigned", "not-assigned", "other"] as const;

export const ProcedureSchema = z
  .strictObject({
    code: text("Mã thủ tục", "Code"),
    codeAsWritten: text("Mã như nguồn ghi", "The code as the source has it").optional(),
    name: text("Tên thủ tục", "Name", "a"),
    extent: named(z.enum(EXTENTS), "Bản ghi đầy đủ hay dòng danh mục", "A full record or a row of a list"),
    id: text("Định danh trong nguồn", "Id within the source").optional(),

    steps: list(StepSchema, "Trình tự thực hiện", "Steps", "b").optional(),
    methods: list(MethodSchema, "Cách thức thực hiện", "Ways of carrying it out", "c").optional(),
    componentSets: list(ComponentSetSchema, "Thành phần hồ sơ", "Components of the dossier", "d").optional(),
    dossierCount: count("Số lượng hồ sơ", "Number of dossiers").optional(),
    cases: list(CaseSchema, "Trường hợp thực hiện", "Cases").optional(),
    subjects: list(NamedSchema, "Đối tượng thực hiện", "Who may use it", "e").optional(),
    subjectNote: text("Mô tả đối tượng", "Note on who may use it").optional(),
    agencies: named(AgenciesSchema, "Cơ quan giải quyết", "Agencies", "g").optional(),
    receivingAddress: text("Địa chỉ tiếp nhận hồ sơ", "Where dossiers are received").optional(),

    forms: orNone(z.array(FormSchema).min(1), "Mẫu đơn, tờ khai", "Forms"),
    results: orNone(z.array(NamedSchema).min(1), "Kết quả thực hiện", "Results"),
    requirements: orNone(z.strictObject({ text: Text }), "Yêu cầu, điều kiện", "Requirements and conditions"),
    fees: orNone(z.array(FeeSchema).min(1), "Phí, lệ phí", "Phí and lệ phí"),

    legalBases: list(LegalBasisSchema, "Căn cứ pháp lý", "Legal bases").optional(),
    publication: PublicationSchema.optional(),
    publisher: named(z.strictObject({ ...coded, name: Text.optional() }), "Cơ quan công bố", "Publisher").optional(),
    sectors: list(z.strictObject({ ...coded, name: Text.optional() }), "Lĩnh vực", "Sectors").optional(),
    levels: named(
      z.array(z.strictObject({ level: oneOf(LEVELS, "Cấp", "Level"), note: Text.optional() })),
      "Cấp thực hiện",
      "Levels, several may be set",
    ).optional(),

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
    serviceGroups: list(
      z.strictObject({ name: Text, audience: Text.optional() }),
      "Nhóm dịch vụ",
      "Service groups",
    ).optional(),
    description: text("Mô tả", "Description").optional(),
    keywords: text("Từ khóa", "Keywords").optional(),
    note: text("Ghi chú", "Note").optional(),
    created: time("Tạo lúc", "Created").optional(),
    updated: time("Cập nhật lúc", "Updated").optional(),
    unmapped: named(
      z.record(z.string(), z.unknown()),
      "Trường ngoài mô hình",
      "What the source has besides",
    ).optional(),
  })
  .meta({ title: "Administrative procedure", titleVi: "Thủ tục hành chính" });

/**
 * One administrative procedure. Its required parts are those of Decree 63/2010, article 8 clause 2 (points a to g); the
 * parts of point h are `none` where the source says that there are none, absent where it does not say.
 */
export type Procedure = z.infer<typeof ProcedureSchema>;
export type Agency = z.infer<typeof AgencySchema>;
export type Agencies = z.infer<typeof AgenciesSchema>;
export type Amount = z.infer<typeof AmountSchema>;
export type Fee = z.infer<typeof FeeSchema>;
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
