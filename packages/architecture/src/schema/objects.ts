import * as z from "zod";
import {
  day,
  flag,
  grade,
  level,
  levels,
  list,
  note,
  oneOf,
  slug,
  source,
  text,
  texts,
  titled,
  whole,
  word,
} from "./titled.js";

/** A code of an object: `KT-1`, `QG-12`, `LQ-3`, `CX-4`. Its form is a rule and not a matter of shape. */
const code = (vi: string, en: string) => text(vi, en);

/** A field that its owner declares unknown for now: why, by whom, until when (draft guide, 3.1). */
const UnknownFieldSchema = titled(
  z.strictObject({
    field: text("Trường chưa xác định", "Unknown field"),
    reason: text("Lý do chưa xác định", "Why it is unknown").exactOptional(),
    source: text("Nguồn sẽ xác định", "Where it will be known from").exactOptional(),
    contact: text("Đầu mối xác định", "Who will find out", "name").exactOptional(),
    due: day("Thời hạn xác định", "When it will be known").exactOptional(),
  }),
  "Nội dung chưa xác định",
  "Unknown field",
);
export type UnknownField = Readonly<z.output<typeof UnknownFieldSchema>>;

/** How well a system is protected: its level with what the level rests on. */
const SecuritySchema = titled(
  z.strictObject({
    level: grade(5, "Cấp độ an toàn", "Security level").exactOptional(),
    appraisedBy: text("Nơi thẩm định cấp độ", "Who appraised the level").exactOptional(),
    approvedBy: text("Nơi phê duyệt cấp độ", "Who approved the level").exactOptional(),
    approverRole: word(
      ["security-unit", "owner", "ministry", "prime-minister"],
      "Vai trò của nơi phê duyệt",
      "Role of who approved",
    ).exactOptional(),
    approvedOn: day("Ngày phê duyệt cấp độ", "Day of approval").exactOptional(),
    assessedOn: day("Ngày kiểm tra, đánh giá gần nhất", "Day of the last assessment").exactOptional(),
    stateSecrets: flag("Xử lý bí mật nhà nước", "Handles state secrets").exactOptional(),
    personalData: flag("Xử lý dữ liệu cá nhân", "Handles personal data").exactOptional(),
    servicesLevel3: flag("Cung cấp dịch vụ công mức độ 3 trở lên", "Gives services of level 3 or more").exactOptional(),
    settlesProcedures: flag("Giải quyết thủ tục hành chính", "Settles procedures").exactOptional(),
    users: whole("Số người sử dụng", "Number of users", "người").exactOptional(),
    sharedInfrastructure: flag("Hạ tầng dùng chung của tỉnh", "Shared infrastructure of the province").exactOptional(),
    monitored: flag("Được giám sát liên tục", "Watched without a break").exactOptional(),
    logDays: whole("Số ngày lưu nhật ký", "Days that logs are kept", "ngày").exactOptional(),
    backup: flag("Có sao lưu", "Has backups").exactOptional(),
    recovery: flag("Có phương án khôi phục sau thảm họa", "Has disaster recovery").exactOptional(),
  }),
  "An toàn hệ thống",
  "Security of the system",
);
export type Security = Readonly<z.output<typeof SecuritySchema>>;

/** A page or portal on the web. */
const WebSchema = titled(
  z.strictObject({
    domain: text("Tên miền", "Domain"),
    role: word(["provincial-portal", "component-page", "service-portal"], "Vai trò của trang", "Role of the page"),
    of: text("Cơ quan của trang", "Agency of the page").exactOptional(),
    level: level("Cấp của cơ quan có trang", "Level of the page's agency").exactOptional(),
    portal: code("Cổng chính của trang", "Portal that the page belongs to").exactOptional(),
    components: whole("Số cổng thành phần", "Number of component portals", "cổng").exactOptional(),
    ipv6: flag("Có IPv6", "Has IPv6").exactOptional(),
    single: flag("Được tuyên bố là duy nhất", "Is said to be the only one").exactOptional(),
  }),
  "Trang, cổng",
  "Web page",
);
export type Web = Readonly<z.output<typeof WebSchema>>;

/** The record that the system of national architectures gave an object. */
const NasSchema = titled(
  z.strictObject({
    code: text("Mã NAS", "NAS code"),
    issuedBy: text("Nơi cấp mã NAS", "Who issued the NAS code").exactOptional(),
    issuedOn: day("Ngày cấp mã NAS", "Day the NAS code was issued").exactOptional(),
  }),
  "Mã trong hệ thống quản lý kiến trúc",
  "Code in the national system",
);

/** What else of this library an object has a file for. */
const LinksSchema = titled(
  z.strictObject({
    ipv6Plan: text("Tệp quy hoạch IPv6", "IPv6 plan").exactOptional(),
    indexSheet: text("Tệp phiếu chỉ số", "Index sheet").exactOptional(),
    catalogue: text("Tệp danh mục", "Catalogue").exactOptional(),
  }),
  "Tệp liên quan",
  "Related files",
);

/** A standard in one edition, that a system or connection speaks. */
const SpokenSchema = titled(
  z.strictObject({
    name: text("Tên tiêu chuẩn", "Name of the standard"),
    edition: text("Ấn bản của tiêu chuẩn", "Edition of the standard").exactOptional(),
    /** The key of the law register, when it is there. */
    instrument: text("Khóa trong danh mục văn bản", "Key in the law register").exactOptional(),
  }),
  "Tiêu chuẩn áp dụng",
  "Standard spoken",
);

/** An object of the architecture: a row of Bảng 1 (DM_DOITUONG), and what else rules ask of it. */
export const ObjectSchema = titled(
  z.strictObject({
    code: code("Mã đối tượng", "Object code"),
    record: oneOf("record", "Loại bản ghi", "Kind of record"),
    sourceCode: text("Mã định danh gốc / mã nguồn", "Code at the source").exactOptional(),
    name: text("Tên", "Name"),
    kind: oneOf("objectKind", "Loại đối tượng", "Kind of object"),
    layer: oneOf("layer", "Lớp / thành phần xuyên suốt", "Layer or cross-cutting part"),
    component: oneOf("component", "Thành phần trong lớp", "Component of the layer").exactOptional(),
    state: oneOf("modelState", "Trạng thái mô hình", "State of the model"),
    scope: list(oneOf("useScope", "Phạm vi", "Scope"), "Phạm vi sử dụng", "Scope of use").exactOptional(),
    sharing: oneOf("sharing", "Phạm vi/hình thức dùng chung", "Form of sharing").exactOptional(),
    owner: text("Cơ quan chủ quản", "Owner").exactOptional(),
    operator: text("Đơn vị vận hành", "Operator").exactOptional(),
    contact: text("Đầu mối kỹ thuật/vận hành", "Technical contact", "name").exactOptional(),
    dataOwner: text("Chủ quản dữ liệu", "Owner of the data").exactOptional(),
    lifeCycle: oneOf("lifeCycle", "Trạng thái vòng đời", "State of the life cycle").exactOptional(),
    useState: oneOf("useState", "Tình trạng khai thác tại cơ quan", "State of use at the agency").exactOptional(),
    option: oneOf("option", "Phương án hoàn thiện", "What is to be done").exactOptional(),
    evidence: text("Nguồn/minh chứng", "Source or evidence").exactOptional(),
    confirmedBy: text("Đầu mối xác nhận", "Who confirms", "name").exactOptional(),
    note,
    unknown: list(UnknownFieldSchema, "Các nội dung chưa xác định", "Unknown fields").exactOptional(),
    nas: NasSchema.exactOptional(),
    formerCodes: texts("Các mã cũ", "Former codes", "Mã cũ", "Former code").exactOptional(),
    /** What it does, in a word that other objects share: two of one function are doubles. */
    function: slug("Chức năng", "Function").exactOptional(),
    functions: texts("Các tính năng", "What it does", "Tính năng", "Ability").exactOptional(),
    /** Codes of the commune model (HTS1 … ĐLHQ10). */
    communeComponents: texts(
      "Các thành phần cấp xã",
      "Commune components",
      "Mã thành phần cấp xã",
      "Code of the commune component",
    ).exactOptional(),
    area: word(["urban", "rural", "remote"], "Loại địa bàn", "Kind of area").exactOptional(),
    provinceOpinion: text("Ý kiến của cấp tỉnh", "Opinion of the province").exactOptional(),
    referenceModel: word(
      ["business", "data", "application", "technology", "security"],
      "Mô hình tham chiếu cũ",
      "Reference model of older frameworks",
    ).exactOptional(),
    pillar: word(
      ["government", "economy", "society"],
      "Trụ cột: Chính quyền số, Kinh tế số, Xã hội số",
      "Pillar: digital government, economy, society",
    ).exactOptional(),
    levels: levels("Các cấp sử dụng", "Levels that use it").exactOptional(),
    single: flag("Một hệ thống duy nhất cho tất cả", "One instance for all").exactOptional(),
    hired: flag("Thuê dịch vụ", "Hired service").exactOptional(),
    hostedAt: code("Nơi đặt", "Where it is hosted").exactOptional(),
    from: day("Bắt đầu sử dụng", "In use from").exactOptional(),
    until: day("Kết thúc sử dụng", "In use until").exactOptional(),
    endReason: text("Lý do kết thúc", "Why it ended").exactOptional(),
    api: texts("Các dịch vụ API", "API services", "Dịch vụ API", "API service").exactOptional(),
    masterData: texts("Dữ liệu chủ", "Master data held", "Loại dữ liệu chủ", "Kind of master data").exactOptional(),
    standards: list(SpokenSchema, "Các tiêu chuẩn áp dụng", "Standards it speaks").exactOptional(),
    procedures: texts(
      "Thủ tục tiếp nhận",
      "Procedures it receives",
      "Nhóm thủ tục tiếp nhận",
      "Group of procedures it receives",
    ).exactOptional(),
    justification: text("Thuyết minh sự cần thiết", "Why it is needed").exactOptional(),
    label: flag("Đã gắn nhãn nền tảng số", "Has the label of platforms").exactOptional(),
    assessed: flag("Đạt yêu cầu tối thiểu của nền tảng số", "Meets the minimum demands on platforms").exactOptional(),
    mcuInterconnected: flag("MCU đã liên thông", "Its MCU is interconnected").exactOptional(),
    stop: titled(
      z.strictObject({
        day: day("Ngày tạm ngừng", "Day of the stop"),
        announced: day("Ngày thông báo tạm ngừng", "Day the stop was announced").exactOptional(),
      }),
      "Tạm ngừng theo kế hoạch",
      "Planned stop",
    ).exactOptional(),
    security: SecuritySchema.exactOptional(),
    web: WebSchema.exactOptional(),
    links: LinksSchema.exactOptional(),
    /** Leaves the row out of the public copy. */
    restricted: flag("Nội dung hạn chế", "Restricted").exactOptional(),
    /** Marks a part of an example that no source states. */
    invented: flag("Phần giả định", "Invented").exactOptional(),
    source,
  }),
  "Đối tượng",
  "Object",
);
export type ArchitectureObject = Readonly<z.output<typeof ObjectSchema>>;

/** A relation between two objects: a row of Bảng 2 (QH_KETNOI). */
export const RelationSchema = titled(
  z.strictObject({
    code: code("Mã quan hệ", "Relation code").exactOptional(),
    from: code("Đối tượng nguồn", "From object"),
    kind: oneOf("relationKind", "Loại quan hệ", "Kind of relation"),
    to: code("Đối tượng đích", "To object"),
    content: text("Dữ liệu/dịch vụ trao đổi", "Data or service").exactOptional(),
    channel: oneOf("channel", "Cơ chế/kênh", "Channel").exactOptional(),
    /** Further channels on the way, such as an Agent Node before NDOP. */
    via: list(
      oneOf("channel", "Kênh trung gian", "Channel on the way"),
      "Các kênh trung gian",
      "Channels on the way",
    ).exactOptional(),
    state: oneOf("relationState", "Trạng thái quan hệ", "State of the relation"),
    frequency: text("Tần suất/mức dịch vụ", "Frequency or service level").exactOptional(),
    evidence: text("Căn cứ/nguồn xác nhận", "Basis or source").exactOptional(),
    protection: text("Phân loại và yêu cầu bảo vệ dữ liệu", "Classification and protection of data").exactOptional(),
    contact: text("Cơ quan/đầu mối phối hợp", "Who co-operates", "name").exactOptional(),
    note,
    /** Whether data leaves the agency. */
    outward: flag("Chia sẻ ra ngoài cơ quan", "Shared outward").exactOptional(),
    levels: levels("Các cấp được nối", "Levels that are joined").exactOptional(),
    leave: text("Ý kiến cấp trên khi không qua nền tảng", "Leave not to use the broker").exactOptional(),
    standard: SpokenSchema.exactOptional(),
    /** The service of the OpenAPI descriptions that it calls. */
    service: text("Dịch vụ được gọi", "Service that is called").exactOptional(),
    converted: flag("Đã chuyển đổi theo quy định kết nối mới", "Converted to the new rules").exactOptional(),
    since: day("Kết nối từ ngày", "Connected since").exactOptional(),
    restricted: flag("Nội dung hạn chế của quan hệ", "Restricted relation").exactOptional(),
    source,
  }),
  "Quan hệ",
  "Relation",
);
export type Relation = Readonly<z.output<typeof RelationSchema>>;

/** Where an object stands in the national models, and what it was inherited from: a row of Bảng 3 (ANHXA). */
export const MappingSchema = titled(
  z.strictObject({
    object: code("Mã đối tượng được ánh xạ", "Mapped object"),
    overall: text("Mô hình khái quát (Hình 7)", "Overall model (Hình 7)").exactOptional(),
    detailed: text("Mô hình thành phần (Hình 8)", "Component model (Hình 8)").exactOptional(),
    commune: text("Kiến trúc cấp xã (Hình 9)", "Commune model (Hình 9)").exactOptional(),
    document: text("Khung/tài liệu nguồn", "Source framework or document").exactOptional(),
    issuer: text("Cơ quan ban hành nguồn", "Issuer of the source").exactOptional(),
    edition: text("Phiên bản/ngày hiệu lực của nguồn", "Edition or day of the source").exactOptional(),
    sourceObject: text("Mã/tên đối tượng nguồn", "Object in the source").exactOptional(),
    relation: oneOf("mappingRelation", "Quan hệ ánh xạ", "Relation of the mapping"),
    inDocument: text("Vị trí Mẫu 01", "Place in Mẫu 01").exactOptional(),
    inDiagram: text("Vị trí Mẫu 02", "Place in Mẫu 02").exactOptional(),
    result: text("Kết quả đối chiếu", "Result of the comparison").exactOptional(),
  }),
  "Ánh xạ",
  "Mapping",
);
export type Mapping = Readonly<z.output<typeof MappingSchema>>;
