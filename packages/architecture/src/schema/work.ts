import * as z from "zod";
import { day, flag, list, note, number, oneOf, slug, source, text, texts, titled, word } from "./titled.js";

/** What is to be completed (nội dung cần hoàn thiện): the left half of Bảng 4 (HOANTHIEN_NV). */
export const GapSchema = titled(
  z.strictObject({
    code: text("Mã nội dung cần hoàn thiện", "Gap code"),
    objects: texts(
      "Các đối tượng liên quan",
      "Objects concerned",
      "Đối tượng liên quan",
      "Object concerned",
    ).exactOptional(),
    asIs: text("Hiện trạng", "As it is").exactOptional(),
    required: text("Yêu cầu cần đạt", "What is required").exactOptional(),
    content: text("Nội dung cần hoàn thiện", "What is to be completed"),
    option: oneOf("option", "Phương án xử lý", "What is to be done").exactOptional(),
    management: text("Phạm vi quản trị", "Scope of management").exactOptional(),
    tasks: texts("Các nhiệm vụ", "Tasks", "Mã nhiệm vụ của nội dung", "Task of the gap").exactOptional(),
    /** Lists what is missing, in the words of the law where it has them. */
    missing: texts("Những gì còn thiếu", "What is missing", "Nội dung còn thiếu", "Missing thing").exactOptional(),
    exception: titled(
      z.strictObject({
        requirement: text("Yêu cầu không đáp ứng", "Requirement not met"),
        cause: text("Nguyên nhân ngoại lệ", "Cause").exactOptional(),
        alternatives: text("Phương án thay thế", "Alternatives").exactOptional(),
        effects: text("Ảnh hưởng", "Effects").exactOptional(),
        controls: text("Biện pháp kiểm soát", "Controls").exactOptional(),
        who: text("Nơi chấp thuận ngoại lệ", "Who allowed it").exactOptional(),
        until: day("Thời hạn ngoại lệ", "Until when").exactOptional(),
      }),
      "Ngoại lệ",
      "Exception",
    ).exactOptional(),
    note,
    restricted: flag("Nội dung hạn chế của hạn chế, khoảng cách", "Restricted gap").exactOptional(),
    source,
  }),
  "Nội dung cần hoàn thiện",
  "Gap",
);
export type Gap = Readonly<z.output<typeof GapSchema>>;

/** A task of the roadmap: the right half of Bảng 4. */
export const TaskSchema = titled(
  z.strictObject({
    code: text("Mã nhiệm vụ", "Task code"),
    title: text("Tên/mục tiêu nhiệm vụ", "Task"),
    result: text("Kết quả kiến trúc", "Result for the architecture").exactOptional(),
    lead: text("Chủ trì", "Lead").exactOptional(),
    with: texts("Phối hợp", "Co-operating", "Cơ quan phối hợp", "Co-operating agency").exactOptional(),
    priority: text("Mức ưu tiên", "Priority").exactOptional(),
    dependsOn: texts("Phụ thuộc", "Depends on", "Nhiệm vụ phải xong trước", "Task that comes first").exactOptional(),
    /** A day, a month, a quarter, a year, or two of them: `2026-12-31`, `2026-Q4`, `2026`, `2026-2027`. */
    deadline: text("Thời hạn/giai đoạn", "Deadline or phase").exactOptional(),
    resources: text("Nguồn lực dự kiến", "Expected resources").exactOptional(),
    specified: text("Tình trạng cụ thể hóa", "How far it was made concrete").exactOptional(),
    programme: text("Chương trình/dự án liên quan", "Programme or project").exactOptional(),
    /** The code of the same task where another framework or plan manages it. */
    managedAs: text("Mã ở nơi quản lý", "Code where it is managed").exactOptional(),
    progress: text("Tiến độ", "Progress").exactOptional(),
    proof: text("Tiêu chí và nguồn kiểm chứng", "Criterion and source of proof").exactOptional(),
    readiness: oneOf("readiness", "Mức sẵn sàng dữ liệu", "Readiness of the data").exactOptional(),
    state: oneOf("taskState", "Trạng thái thực hiện", "State of the task").exactOptional(),
    /** The objects that it brings or changes. */
    objects: texts("Các đối tượng tạo ra", "Objects it brings", "Đối tượng tạo ra", "Object it brings").exactOptional(),
    appraised: flag("Đã đối chiếu với kiến trúc", "Checked against the architecture").exactOptional(),
    recurring: word(["yearly", "monthly"], "Lặp lại", "Recurs").exactOptional(),
    quantity: titled(
      z.strictObject({
        value: number("Khối lượng", "Amount"),
        unit: text("Đơn vị của khối lượng", "Unit of the amount"),
      }),
      "Khối lượng công việc",
      "Amount of work",
    ).exactOptional(),
    hired: flag("Thuê", "Hired").exactOptional(),
    basis: slug("Văn bản giao", "Act that orders it").exactOptional(),
    note,
    restricted: flag("Nội dung hạn chế của nhiệm vụ", "Restricted task").exactOptional(),
    source,
  }),
  "Nhiệm vụ",
  "Task",
);
export type Task = Readonly<z.output<typeof TaskSchema>>;

/** A main arrow of a diagram. */
const ArrowSchema = titled(
  z.strictObject({
    from: text("Đầu mũi tên", "Arrow from"),
    to: text("Cuối mũi tên", "Arrow to"),
    kind: oneOf("relationKind", "Loại của mũi tên", "Kind of arrow").exactOptional(),
    content: text("Dữ liệu trên mũi tên", "Data of the arrow").exactOptional(),
  }),
  "Mũi tên",
  "Arrow",
);

/** A diagram of Mẫu 02. */
export const DiagramSchema = titled(
  z.strictObject({
    /** `SĐ-T-01`, `SĐ-05` … */
    code: text("Mã sơ đồ", "Diagram code"),
    title: text("Tên sơ đồ", "Diagram title").exactOptional(),
    state: word(["as-is", "to-be", "transition"], "Trạng thái sơ đồ", "State of the diagram").exactOptional(),
    version: text("Phiên bản sơ đồ", "Version of the diagram").exactOptional(),
    day: day("Ngày của sơ đồ", "Day of the diagram").exactOptional(),
    unit: text("Đơn vị lập sơ đồ", "Who drew it").exactOptional(),
    objects: texts("Các đối tượng trên sơ đồ", "Objects shown", "Đối tượng trên sơ đồ", "Object shown").exactOptional(),
    arrows: list(ArrowSchema, "Các mũi tên chính", "Main arrows").exactOptional(),
    file: text("Tệp sơ đồ", "File").exactOptional(),
    editable: text("Tệp nguồn sửa được", "Editable source").exactOptional(),
    /** The names by which it shows objects where they differ from those of the rows. */
    shownNames: titled(
      z.record(text("Mã trên sơ đồ", "Code on the diagram"), text("Tên trên sơ đồ", "Name on the diagram")),
      "Tên các đối tượng trên sơ đồ",
      "Names on the diagram",
    ).exactOptional(),
  }),
  "Sơ đồ",
  "Diagram",
);
export type Diagram = Readonly<z.output<typeof DiagramSchema>>;

/** One version of the document (LS_PHIENBAN). */
export const VersionSchema = titled(
  z.strictObject({
    version: text("Số phiên bản", "Version number"),
    effective: day("Hiệu lực của phiên bản", "In force from"),
    until: day("Ngày cuối của phiên bản", "Last day of the version").exactOptional(),
    cutOff: day("Ngày chốt số liệu của phiên bản", "Data cut-off of the version").exactOptional(),
    what: text("Nội dung thay đổi", "What was changed").exactOptional(),
    why: text("Lý do thay đổi", "Why it was changed").exactOptional(),
    who: text("Nơi thực hiện thay đổi", "Who made the change").exactOptional(),
    act: slug("Quyết định ban hành phiên bản", "Act of the version").exactOptional(),
    /** A digest of the contents under this number: other contents need another number. */
    digest: text("Dấu nội dung", "Digest of the contents").exactOptional(),
  }),
  "Phiên bản",
  "Version",
);
export type Version = Readonly<z.output<typeof VersionSchema>>;

/** Two or more systems of one function after a merger, with the decision on them (draft guide, 3.12). */
const PairSchema = titled(
  z.strictObject({
    function: slug("Chức năng chung", "Shared function").exactOptional(),
    objects: texts("Các đối tượng trùng", "Doubled objects", "Đối tượng trùng", "Doubled object"),
    overlap: word(["complete", "similar", "special", "no-need", "undecided"], "Mức trùng lặp", "How far they overlap"),
    keep: text("Đối tượng được kế thừa", "Object that is kept").exactOptional(),
    decision: text("Phương án quyết định", "Decision").exactOptional(),
    decidedOn: day("Ngày quyết định", "Day of the decision").exactOptional(),
    criteria: texts("Các tiêu chí so sánh", "Criteria", "Tiêu chí so sánh", "Criterion").exactOptional(),
  }),
  "Cặp trùng lặp",
  "Doubled systems",
);
export type Pair = Readonly<z.output<typeof PairSchema>>;

/** A province that went into this one. */
const PredecessorSchema = titled(
  z.strictObject({
    province: text("Mã tỉnh cũ", "Code of the former province"),
    name: text("Tên tỉnh cũ", "Name of the former province"),
    described: flag("Đã có tệp mô tả", "Has a file"),
    file: text("Tệp mô tả tỉnh cũ", "File of the former province").exactOptional(),
  }),
  "Tỉnh được hợp nhất",
  "Former province",
);

/** A merger of provinces: who came together when, and what is decided of doubled systems. */
export const MergerSchema = titled(
  z.strictObject({
    day: day("Ngày hợp nhất", "Day of the merger"),
    predecessors: list(PredecessorSchema, "Các tỉnh được hợp nhất", "Former provinces"),
    pairs: list(PairSchema, "Các hệ thống trùng lặp", "Doubled systems").exactOptional(),
  }),
  "Hợp nhất",
  "Merger",
);
export type Merger = Readonly<z.output<typeof MergerSchema>>;
