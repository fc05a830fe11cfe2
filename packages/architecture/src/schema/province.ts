import * as z from "zod";
import {
  day,
  flag,
  grade,
  level,
  levels,
  list,
  note,
  number,
  qualifier,
  slug,
  source,
  text,
  texts,
  titled,
  whole,
  word,
} from "./titled.js";

/** Where rows were taken from. */
export const SourceSchema = titled(
  z.strictObject({
    id: slug("Mã nguồn", "Source id"),
    title: text("Tên nguồn", "Title of the source"),
    publisher: text("Nơi công bố", "Publisher").exactOptional(),
    day: day("Ngày công bố", "Day of publication").exactOptional(),
    year: whole("Năm công bố", "Year of publication").exactOptional(),
    period: text("Kỳ báo cáo", "Period of the report").exactOptional(),
    time: text("Giờ công bố", "Time of publication").exactOptional(),
    url: text("Địa chỉ trang", "Address").exactOptional(),
    classification: word(
      ["public", "internal", "restricted"],
      "Phân loại nguồn",
      "Classification of the source",
    ).exactOptional(),
  }),
  "Nguồn",
  "Source",
);

/** An agency or office of the province, with the days between which it was there. */
export const UnitSchema = titled(
  z.strictObject({
    id: slug("Mã đơn vị", "Unit id"),
    name: text("Tên đơn vị", "Unit name"),
    level: level("Cấp của đơn vị", "Level of the unit").exactOptional(),
    code: text("Mã chính thức của đơn vị", "Official code").exactOptional(),
    since: day("Có từ ngày", "Since").exactOptional(),
    until: day("Ngày cuối", "Last day").exactOptional(),
    replacedBy: texts("Đơn vị kế tiếp", "Replaced by", "Đơn vị thay thế", "Successor").exactOptional(),
    functions: texts("Các nhiệm vụ của đơn vị", "Duties of the unit", "Nhiệm vụ của đơn vị", "Duty").exactOptional(),
    specialised: flag("Là đơn vị chuyên trách chuyển đổi số", "Is the specialised unit").exactOptional(),
    securityUnit: flag("Là bộ phận chuyên trách an toàn thông tin", "Is the security unit").exactOptional(),
    contact: flag("Có đầu mối chuyển đổi số, an ninh mạng", "Has a contact for digital transformation").exactOptional(),
    signs: flag("Đã ký số văn bản", "Signs documents").exactOptional(),
    protectedMachines: flag("Đã chống mã độc", "Is protected against malware").exactOptional(),
    admitted: flag("Tham gia mạng văn phòng liên thông", "Takes part in the exchange of documents").exactOptional(),
    itOfficer: word(["full-time", "side-duty", "hired", "none"], "Người phụ trách CNTT", "IT officer").exactOptional(),
    place: text("Địa điểm của đơn vị", "Place of the unit").exactOptional(),
    source,
  }),
  "Đơn vị",
  "Unit",
);
export type Unit = Readonly<z.output<typeof UnitSchema>>;

/** A named set of units that shares are counted on: “20 sở, ngành”. */
export const UnitSetSchema = titled(
  z.strictObject({
    id: slug("Mã tập đơn vị", "Set id"),
    name: text("Tên tập", "Set name"),
    size: whole("Số đơn vị trong tập", "Units in the set", "đơn vị").exactOptional(),
    level: level("Cấp của tập", "Level of the set").exactOptional(),
    /** The ids of the units. */
    members: list(
      slug("Đơn vị trong tập", "Unit in the set"),
      "Các đơn vị trong tập",
      "Units in the set",
    ).exactOptional(),
    /** Sets with one key are said to be the same. */
    same: slug("Cùng tập với", "Same set as").exactOptional(),
    source,
  }),
  "Tập đơn vị",
  "Set of units",
);
export type UnitSet = Readonly<z.output<typeof UnitSetSchema>>;

/** Who does what: a role, never a person. */
export const RoleSchema = titled(
  z.strictObject({
    id: slug("Mã vai trò", "Role id"),
    role: text("Vai trò", "Role"),
    unit: text("Đơn vị giữ vai trò", "Unit that has the role").exactOptional(),
    body: text("Tổ chức điều hành", "Body").exactOptional(),
    position: text("Chức vụ", "Position").exactOptional(),
    levels: levels("Các cấp của vai trò", "Levels of the role").exactOptional(),
    source,
  }),
  "Phân công vai trò",
  "Role",
);

/** A law, plan, programme or decision that the architecture rests on or that the province issued. */
export const ActSchema = titled(
  z.strictObject({
    id: slug("Mã văn bản", "Act id"),
    kind: text("Loại văn bản", "Kind of act"),
    title: text("Trích yếu", "Subject").exactOptional(),
    number: text("Số, ký hiệu", "Number").exactOptional(),
    issuer: text("Cơ quan ban hành", "Issuer").exactOptional(),
    day: day("Ngày ban hành", "Day of issue").exactOptional(),
    /** The key of the law register. */
    instrument: text("Khóa của văn bản trong danh mục", "Key of the act in the law register").exactOptional(),
    /** What the source calls it. */
    calledNormative: flag("Được gọi là quy phạm pháp luật", "Is called a normative act").exactOptional(),
    basis: flag("Là căn cứ của kiến trúc", "Is a basis of the architecture").exactOptional(),
    from: whole("Năm đầu của giai đoạn", "First year of the period").exactOptional(),
    until: whole("Năm cuối của giai đoạn", "Last year of the period").exactOptional(),
    horizon: whole("Năm định hướng", "Year of the outlook").exactOptional(),
    recurring: word(["yearly"], "Chu kỳ ban hành", "Recurs").exactOptional(),
    planning: word(["medium-term-investment", "yearly"], "Loại kế hoạch", "Kind of plan").exactOptional(),
    edition: text("Phiên bản của văn bản", "Edition").exactOptional(),
    state: word(["issued", "drafting", "planned", "ended"], "Tình trạng văn bản", "State of the act").exactOptional(),
    sentToMinistry: day("Ngày gửi Bộ", "Day it was sent to the ministry").exactOptional(),
    carriesOut: texts(
      "Thực hiện các văn bản",
      "Acts it carries out",
      "Văn bản được thực hiện",
      "Act carried out",
    ).exactOptional(),
    source,
  }),
  "Văn bản",
  "Act",
);
export type Act = Readonly<z.output<typeof ActSchema>>;

/** A goal with its measure (MT). */
export const GoalSchema = titled(
  z.strictObject({
    code: text("Mã mục tiêu", "Goal code"),
    title: text("Mục tiêu", "Goal"),
    kind: word(["goal", "principle", "benefit", "target"], "Loại mục tiêu", "Kind of goal").exactOptional(),
    measure: text("Cách tính", "How it is counted").exactOptional(),
    value: number("Giá trị cần đạt", "Value to reach").exactOptional(),
    unit: text("Đơn vị của mục tiêu", "Unit of the goal").exactOptional(),
    qualifier,
    start: number("Giá trị ban đầu", "Value at the start").exactOptional(),
    actual: number("Giá trị đã đạt", "Value reached").exactOptional(),
    /** A day or a year. */
    due: text("Thời hạn của mục tiêu", "Due").exactOptional(),
    from: whole("Năm bắt đầu", "First year").exactOptional(),
    until: whole("Năm kết thúc", "Last year").exactOptional(),
    horizon: whole("Năm định hướng của mục tiêu", "Year of the outlook of the goal").exactOptional(),
    levels: levels("Các cấp của mục tiêu", "Levels of the goal").exactOptional(),
    sectors: texts("Các lĩnh vực", "Sectors", "Lĩnh vực", "Sector").exactOptional(),
    indices: texts("Các chỉ số", "Indices", "Tên chỉ số", "Index").exactOptional(),
    objects: texts(
      "Đối tượng mục tiêu",
      "Objects of the goal",
      "Đối tượng của mục tiêu",
      "Object of the goal",
    ).exactOptional(),
    responsible: text("Đơn vị chịu trách nhiệm", "Who is responsible").exactOptional(),
    evidence: text("Nguồn kiểm chứng", "Source of proof").exactOptional(),
    updated: text("Kỳ cập nhật mục tiêu", "When it is updated").exactOptional(),
    standard: text("Tiêu chuẩn cần đạt", "Standard to reach").exactOptional(),
    declaredBy: slug("Văn bản tuyên bố", "Act that declares it").exactOptional(),
    outside: flag("Ngoài phạm vi kiến trúc", "Outside the architecture").exactOptional(),
    source,
  }),
  "Mục tiêu",
  "Goal",
);
export type Goal = Readonly<z.output<typeof GoalSchema>>;

/** Something that happened or recurs. */
export const EventSchema = titled(
  z.strictObject({
    id: slug("Mã sự kiện", "Event id"),
    what: text("Sự kiện", "Event"),
    kind: word(
      ["founding", "rating", "training", "publication", "operation", "other"],
      "Loại sự kiện",
      "Kind of event",
    ),
    day: day("Ngày của sự kiện", "Day of the event").exactOptional(),
    year: whole("Năm của sự kiện", "Year of the event").exactOptional(),
    recurring: word(["yearly"], "Chu kỳ sự kiện", "Recurs").exactOptional(),
    unit: text("Đơn vị của sự kiện", "Unit of the event").exactOptional(),
    place: text("Nơi diễn ra", "Place of the event").exactOptional(),
    index: text("Chỉ số của sự kiện", "Index of the event").exactOptional(),
    source,
  }),
  "Sự kiện",
  "Event",
);

/** Money: planned or spent, for a year, by source. */
export const MoneySchema = titled(
  z.strictObject({
    id: slug("Mã khoản", "Item id"),
    what: text("Nội dung chi", "What it is for"),
    funding: text("Nguồn kinh phí", "Where it comes from").exactOptional(),
    year: whole("Năm ngân sách", "Year").exactOptional(),
    amount: number("Số tiền", "Amount", "đồng").exactOptional(),
    /** The whole that shares are counted on, such as the budget of the year. */
    budget: number("Tổng ngân sách", "Whole budget", "đồng").exactOptional(),
    security: number("Chi an toàn thông tin", "Spent on security", "đồng").exactOptional(),
    recurring: word(["yearly"], "Chu kỳ chi", "Recurs").exactOptional(),
    target: number("Tỷ lệ tối thiểu đã tuyên bố", "Declared least share", "%").exactOptional(),
    tasks: texts("Các nhiệm vụ được chi", "Tasks it pays for", "Nhiệm vụ được chi", "Task it pays for").exactOptional(),
    source,
  }),
  "Kinh phí",
  "Money",
);

const capability = word(
  ["network-protection", "intrusion-detection", "network-malware", "endpoint-malware", "log-analysis"],
  "Năng lực",
  "Capability",
);

/** A data centre. Its rating names scheme, edition and level: each scheme has levels of its own. */
export const DataCentreSchema = titled(
  z.strictObject({
    object: text("Mã trung tâm dữ liệu", "Code of the data centre"),
    place: text("Địa điểm đặt trung tâm", "Where it is").exactOptional(),
    isNew: flag("Xây dựng mới", "Newly built").exactOptional(),
    justification: text("Thuyết minh xây dựng mới", "Why a new one").exactOptional(),
    rating: titled(
      z.strictObject({
        scheme: word(["TIA-942", "Uptime", "TCVN 9250"], "Tiêu chuẩn xếp hạng", "Rating scheme"),
        edition: text("Ấn bản tiêu chuẩn xếp hạng", "Edition of the scheme").exactOptional(),
        level: grade(4, "Mức xếp hạng", "Level").exactOptional(),
        kind: word(["design", "built", "operation"], "Loại chứng nhận", "Kind of certificate").exactOptional(),
        certifier: text("Nơi chứng nhận", "Certifier").exactOptional(),
        certifiedOn: day("Ngày chứng nhận", "Day of the certificate").exactOptional(),
        validUntil: day("Hạn chứng nhận", "Certificate valid until").exactOptional(),
        goal: flag("Là mục tiêu", "Is a goal").exactOptional(),
      }),
      "Xếp hạng trung tâm dữ liệu",
      "Rating of the data centre",
    ).exactOptional(),
    redundancy: word(["N", "N+1", "2N", "2(N+1)"], "Mức dự phòng", "Redundancy").exactOptional(),
    paths: whole("Số đường phân phối", "Distribution paths", "đường").exactOptional(),
    activePaths: whole("Số đường phân phối cùng hoạt động", "Active paths", "đường").exactOptional(),
    availability: number("Độ sẵn sàng", "Availability", "%").exactOptional(),
    downtimeHours: number("Thời gian ngừng một năm", "Downtime a year", "giờ").exactOptional(),
    source,
  }),
  "Trung tâm dữ liệu",
  "Data centre",
);
export type DataCentre = Readonly<z.output<typeof DataCentreSchema>>;

/** A network: LAN, WAN or the dedicated data network (TSLCD). */
export const NetworkSchema = titled(
  z.strictObject({
    object: text("Mã mạng", "Code of the network"),
    kind: word(["lan", "wan", "tslcd", "internet"], "Loại mạng", "Kind of network"),
    accessLevel: grade(2, "Cấp truy nhập", "Access level").exactOptional(),
    channels: whole("Số kênh", "Channels", "kênh").exactOptional(),
    directions: whole("Số hướng vật lý", "Physical directions", "hướng").exactOptional(),
    joinsTslcd: flag("Nối mạng truyền số liệu chuyên dùng", "Joined to the dedicated network").exactOptional(),
    zones: flag("Đã tách vùng", "Divided into zones").exactOptional(),
    antiMalware: flag("Mạng có chống mã độc", "Has anti-malware").exactOptional(),
    peakPercent: number("Tải đỉnh trong 7 ngày", "Peak load over 7 days", "%").exactOptional(),
    growthPercent: number("Tăng trưởng đăng ký", "Registered growth", "%").exactOptional(),
    growthReason: text("Thuyết minh tăng trưởng", "Why it grows").exactOptional(),
    registeredOn: day("Ngày đăng ký nhu cầu", "Day of the registration").exactOptional(),
    highestLevel: grade(5, "Cấp độ cao nhất của hệ thống trên mạng", "Highest level of its systems").exactOptional(),
    fibre: flag("Cáp quang", "Fibre").exactOptional(),
    source,
  }),
  "Mạng",
  "Network",
);
export type Network = Readonly<z.output<typeof NetworkSchema>>;

/** A monitoring centre (SOC) or a system of the same purpose. */
export const MonitoringSchema = titled(
  z.strictObject({
    object: text("Mã trung tâm giám sát", "Code of the monitoring centre"),
    capabilities: list(capability, "Các năng lực", "Capabilities").exactOptional(),
    missing: list(capability, "Các năng lực còn thiếu", "Capabilities it lacks").exactOptional(),
    attacks: texts(
      "Dạng tấn công chưa phát hiện được",
      "Attacks it cannot see",
      "Dạng tấn công",
      "Attack",
    ).exactOptional(),
    sharesData: flag("Chia sẻ dữ liệu mã độc về Bộ", "Shares data on malware upward").exactOptional(),
    machines: whole("Số máy được bảo vệ", "Machines protected", "máy").exactOptional(),
    networkedMachines: whole("Số máy có nối mạng", "Machines on a network", "máy").exactOptional(),
    secretMachinesNetworked: flag(
      "Máy soạn văn bản mật có nối mạng",
      "Machines for secrets are networked",
    ).exactOptional(),
    licensedAll: flag("Đủ bản quyền cho mọi máy nối mạng", "Licensed for all networked machines").exactOptional(),
    source,
  }),
  "Giám sát, chống mã độc",
  "Monitoring",
);

/** A place where something is, such as a room for video conferences. */
export const SiteSchema = titled(
  z.strictObject({
    id: slug("Mã điểm", "Site id"),
    name: text("Tên điểm", "Site name"),
    object: text("Đối tượng tại điểm", "Object at the site").exactOptional(),
    level: level("Cấp của điểm", "Level of the site").exactOptional(),
    area: number("Diện tích", "Area", "m²").exactOptional(),
    source,
  }),
  "Điểm",
  "Site",
);

/** What a person confirmed of the checklist before issue. */
export const ConfirmationSchema = titled(
  z.strictObject({
    check: whole("Số kiểm tra", "Number of the check"),
    verdict: word(["met", "unmet", "no-basis", "not-applicable"], "Kết quả xác nhận", "Verdict"),
    by: text("Đơn vị xác nhận", "Unit that confirms"),
    day: day("Ngày xác nhận", "Day of the confirmation"),
    note,
  }),
  "Xác nhận",
  "Confirmation",
);
