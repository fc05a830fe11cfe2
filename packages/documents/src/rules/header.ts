import { type Bilingual, defineRule, fieldAt, writeDay } from "@egov-vn/core";
import { setting } from "../examples/rule-example.js";
import type { Packet } from "../schema.js";
import { neededBy, PEERS } from "./basis.js";
import { at, each, onDocuments } from "./check.js";

const HIGHEST_PRIORITY = 4;
const UNSIGNED_SHORT = 65_535;
const STEERING_TOP = 3;
const STEERING: readonly [Bilingual, Bilingual, Bilingual] = [
  { vi: "không phải chỉ đạo", en: "not steering" },
  { vi: "chỉ đạo", en: "steering" },
  { vi: "báo cáo chỉ đạo", en: "a report on steering" },
];
const CODE_LIKE = /^(?:\d{2,3}\.)*[A-Z]\d{2}(?:\.\d{2,3})*$|^\d{10,13}$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Dates, amounts and parties of a document's header. */
export const headerRules = [
  defineRule<Packet>({
    id: "DOC-058",
    severity: "warning",
    basis: neededBy(
      [PEERS.bkav],
      "Bkav từ chối văn bản có ngày ban hành sau ngày nhận.",
      "Bkav refuses a document whose date of issue is later than today.",
    ),
    title: ["Ngày ban hành ở tương lai", "The promulgation date is in the future"],
    message: ["{field} là {date}, sau ngày kiểm tra {asOf}.", "{field} is {date}, after the day of checking, {asOf}."],
    remedy: [
      "Kiểm tra lại năm và tháng; chỉ gửi khi văn bản đã ban hành.",
      "Look at the year and month again; send only what has been issued.",
    ],
    check: onDocuments(({ promulgation }, { asOf }) => {
      const date = promulgation?.date;
      return typeof date === "string" && date > asOf
        ? at("/promulgation/date", { date: writeDay(date), asOf: writeDay(asOf) })
        : undefined;
    }),
    example: setting("document", "edXML:PromulgationDate", "2024/05/06", "2042/05/06"),
  }),
  defineRule<Packet>({
    id: "DOC-059",
    severity: "warning",
    basis: neededBy(
      [PEERS.axis],
      "Không hệ thống nào kiểm tra; bên nhận sẽ thấy văn bản quá hạn ngay khi đến.",
      "No system checks it; the receiver sees a document that is overdue on arrival.",
    ),
    title: ["Hạn trả lời trước ngày ban hành", "The due date is before the promulgation date"],
    message: ["{field} là {due}, trước {issued} là {date}.", "{field} is {due}, before {issued}, which is {date}."],
    remedy: ["Sửa {field}, hoặc bỏ nếu không có hạn.", "Correct {field}, or leave it out if there is no due date."],
    check: onDocuments(({ promulgation, dueDate: due }) => {
      const date = promulgation?.date;
      return typeof date === "string" && typeof due === "string" && due < date
        ? at("/dueDate", { due: writeDay(due), issued: fieldAt("/promulgation/date"), date: writeDay(date) })
        : undefined;
    }),
    example: setting("document", "edXML:DueDate", "2024/05/20", "2024/04/20"),
  }),
  defineRule<Packet>({
    id: "DOC-060",
    severity: "error",
    basis: neededBy(
      [PEERS.langSon],
      "Mẫu chú thích edXML liệt kê đúng năm giá trị này. Thư viện chính thức và Bkav nhận cả giá trị khác khi chạy thử, nhưng không nguồn nào nêu nghĩa của chúng.",
      "The annotated edXML form lists just these five values. The official library and Bkav took others when they were run, but no source says what they mean.",
    ),
    title: ["Độ khẩn ngoài phạm vi 0–4", "The urgency is outside 0 to 4"],
    message: ["{field} là {value}; độ khẩn chỉ từ 0 đến 4.", "{field} is {value}; an urgency is 0 to 4."],
    remedy: [
      "Ghi 0 thường, 1 khẩn, 2 thượng khẩn, 3 hỏa tốc, 4 hỏa tốc hẹn giờ.",
      "Write 0 normal, 1 urgent, 2 very urgent, 3 express, 4 express at a set time.",
    ],
    check: onDocuments(({ other }) => {
      const value = other?.priority;
      return typeof value === "number" && (value < 0 || value > HIGHEST_PRIORITY)
        ? at("/other/priority", { value })
        : undefined;
    }),
    example: setting("document", "edXML:Priority", "0", "5"),
  }),
  defineRule<Packet>({
    id: "DOC-061",
    severity: "warning",
    basis: neededBy(
      [PEERS.sdk],
      "Các nguồn mô tả là số nguyên không dấu 16 bit; thư viện chính thức không ghi số âm.",
      "The sources describe an unsigned 16-bit integer; the official library writes no negative one.",
    ),
    title: ["Số bản hoặc số trang không hợp lý", "The number of copies or pages cannot be right"],
    message: ["{field} là {value}; phải từ 0 đến {limit}.", "{field} is {value}; it must be 0 to {limit}."],
    remedy: ["Ghi số thực tế, hoặc bỏ phần tử.", "Write the actual number, or leave the element out."],
    check: onDocuments(
      ({ other }) =>
        other &&
        each(["copies", "pages"] as const, (key) => {
          const value = other[key];
          return typeof value === "number" && (value < 0 || value > UNSIGNED_SHORT)
            ? at(`/other/${key}`, { value, limit: UNSIGNED_SHORT })
            : undefined;
        }),
    ),
    example: setting("document", "edXML:PageAmount", "2", "-2"),
  }),
  defineRule<Packet>({
    id: "DOC-062",
    severity: "info",
    basis: neededBy(
      [PEERS.bkav, PEERS.langSon, PEERS.sdk],
      "Mẫu của thư viện chính thức ghi 1; Bkav và Lạng Sơn đánh số từ 0; Bkav đổi thành 1 khi chuyển tiếp.",
      "The official samples hold 1; Bkav and Lạng Sơn count from 0; Bkav forces 1 when it forwards.",
    ),
    title: ["Loại chỉ đạo có hai cách hiểu", "The steering type can be read in two ways"],
    message: [
      "{field} là {value}: bên đánh số từ 1 hiểu là {fromOne}, bên đánh số từ 0 hiểu là {fromZero}.",
      "{field} is {value}: counted from 1 it is {fromOne}, counted from 0 it is {fromZero}.",
    ],
    remedy: [
      "Văn bản không phải chỉ đạo thì ghi 0; văn bản chỉ đạo thì thống nhất cách đánh số với bên nhận.",
      "Write 0 for a document that does not steer; for one that does, agree on the numbering with the receiver.",
    ],
    readings: [
      [
        "Đánh số từ 1: 1 không phải chỉ đạo, 2 chỉ đạo, 3 báo cáo chỉ đạo (mẫu chú thích edXML).",
        "Counted from 1: 1 not steering, 2 steering, 3 report on steering (the annotated form).",
      ],
      [
        "Đánh số từ 0: 0 không phải chỉ đạo, 1 chỉ đạo, 2 báo cáo chỉ đạo (Bkav, Lạng Sơn).",
        "Counted from 0: 0 not steering, 1 steering, 2 report on steering (Bkav, Lạng Sơn).",
      ],
    ],
    check: onDocuments(({ steeringType: value }) => {
      if (value !== 1 && value !== 2) return undefined;
      return at("/steeringType", { value, fromOne: STEERING[value === 1 ? 0 : 1], fromZero: STEERING[value] });
    }),
    example: setting("document", "edXML:SteeringType", "0", "1"),
  }),
  defineRule<Packet>({
    id: "DOC-063",
    severity: "warning",
    basis: neededBy(
      [PEERS.bkav, PEERS.langSon],
      "Hai cách đánh số đã thấy dùng 0–2 và 1–3.",
      "The two numberings that were seen use 0 to 2 and 1 to 3.",
    ),
    title: ["Loại chỉ đạo không có trong cách đánh số nào", "The steering type is in neither numbering"],
    message: [
      "{field} là {value}; không cách đánh số nào có giá trị này.",
      "{field} is {value}, which neither numbering has.",
    ],
    remedy: ["Ghi một giá trị từ 0 đến 3.", "Write a value from 0 to 3."],
    check: onDocuments(({ steeringType: value }) =>
      typeof value === "number" && (value < 0 || value > STEERING_TOP) ? at("/steeringType", { value }) : undefined,
    ),
    example: setting("document", "edXML:SteeringType", "0", "9"),
  }),
  defineRule<Packet>({
    id: "DOC-064",
    severity: "info",
    basis: neededBy(
      [PEERS.sdk, PEERS.langSon],
      "Mẫu của thư viện chính thức ghi tên; mẫu chú thích edXML nói là mã đơn vị chủ quản.",
      "The official samples hold a name; the annotated edXML form says it is the superior body's code.",
    ),
    title: ["Cơ quan chủ quản ghi bằng mã", "The superior body is given as a code"],
    message: ['{field} là "{value}", một mã chứ không phải tên.', '{field} is "{value}", a code and not a name.'],
    remedy: [
      "Nếu bên nhận hiển thị trường này cho người đọc, hãy ghi tên.",
      "If the receiver shows this field to people, write the name.",
    ],
    readings: [
      ["Tên cơ quan chủ quản.", "The superior body's name."],
      ["Mã đơn vị chủ quản.", "The superior body's code."],
    ],
    check: onDocuments(({ from, to }) => {
      const codes = each(to, ({ organizationInCharge: value }, index) =>
        value !== undefined && CODE_LIKE.test(value) ? at(`/to/${index}/organizationInCharge`, { value }) : undefined,
      );
      const value = from.organizationInCharge;
      return value !== undefined && CODE_LIKE.test(value)
        ? [at("/from/organizationInCharge", { value }), ...codes]
        : codes;
    }),
    example: setting("document", "edXML:OrganizationInCharge", "Tỉnh mẫu", "H99"),
  }),
  defineRule<Packet>({
    id: "DOC-065",
    severity: "info",
    basis: neededBy(
      [PEERS.bkav, PEERS.axis],
      "Danh bạ của trục có trường thư điện tử riêng cho mỗi cơ quan; không nguồn nào cho phép ghi thứ khác.",
      "The axis keeps one e-mail address for each agency; no source allows anything else here.",
    ),
    title: ["Thư điện tử không đúng dạng", "An e-mail address is not one"],
    message: [
      '{field} là "{value}", không phải một địa chỉ thư điện tử.',
      '{field} is "{value}", which is not an e-mail address.',
    ],
    remedy: ["Ghi một địa chỉ, hoặc bỏ phần tử.", "Write one address, or leave the element out."],
    check: onDocuments(({ from, to }) => {
      const wrong = each(to, ({ email: value }, index) =>
        value !== undefined && !EMAIL.test(value) ? at(`/to/${index}/email`, { value }) : undefined,
      );
      const value = from.email;
      return value !== undefined && !EMAIL.test(value) ? [at("/from/email", { value }), ...wrong] : wrong;
    }),
    example: setting("document", "edXML:Email", "vanthu@coquanmau-a.example", "coquanmau-a.example"),
  }),
] as const;
