import type { Bilingual } from "@egov-vn/core";
import { neededBy, PEERS } from "./basis.js";
import { at, documentRule, each } from "./check.js";

const HIGHEST_PRIORITY = 4;
const UNSIGNED_SHORT = 65_535;
const OTHER_ELEMENTS = { copies: "PromulgationAmount", pages: "PageAmount" } as const;
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
  documentRule(
    {
      id: "DOC-058",
      title: { vi: "Ngày ban hành ở tương lai", en: "The promulgation date is in the future" },
      message: {
        vi: "Ngày ban hành {date} sau ngày kiểm tra {asOf}.",
        en: "The promulgation date {date} is after the day of checking, {asOf}.",
      },
      remedy: {
        vi: "Kiểm tra lại năm và tháng; chỉ gửi khi văn bản đã ban hành.",
        en: "Look at the year and month again; send only what has been issued.",
      },
      severity: "warning",
      basis: neededBy(
        [PEERS.bkav],
        "Bkav từ chối văn bản có ngày ban hành sau ngày nhận.",
        "Bkav refuses a document whose date of issue is later than today.",
      ),
    },
    ({ promulgation }, { asOf }) => {
      const date = promulgation?.date;
      return typeof date === "string" && date > asOf ? at("/promulgation/date", { date, asOf }) : undefined;
    },
  ),
  documentRule(
    {
      id: "DOC-059",
      title: { vi: "Hạn trả lời trước ngày ban hành", en: "The due date is before the promulgation date" },
      message: {
        vi: "Hạn {due} trước ngày ban hành {date}.",
        en: "The due date {due} is before the promulgation date {date}.",
      },
      remedy: {
        vi: "Sửa DueDate, hoặc bỏ nếu không có hạn.",
        en: "Correct DueDate, or leave it out if there is none.",
      },
      severity: "warning",
      basis: neededBy(
        [PEERS.axis],
        "Không hệ thống nào kiểm tra; bên nhận sẽ thấy văn bản quá hạn ngay khi đến.",
        "No system checks it; the receiver sees a document that is overdue on arrival.",
      ),
    },
    ({ promulgation, dueDate: due }) => {
      const date = promulgation?.date;
      return typeof date === "string" && typeof due === "string" && due < date
        ? at("/dueDate", { due, date })
        : undefined;
    },
  ),
  documentRule(
    {
      id: "DOC-060",
      title: { vi: "Độ khẩn ngoài phạm vi 0–4", en: "The urgency is outside 0 to 4" },
      message: { vi: "Priority là {value}.", en: "Priority is {value}." },
      remedy: {
        vi: "Ghi 0 thường, 1 khẩn, 2 thượng khẩn, 3 hỏa tốc, 4 hỏa tốc hẹn giờ.",
        en: "Write 0 normal, 1 urgent, 2 very urgent, 3 express, 4 express at a set time.",
      },
      severity: "error",
      basis: neededBy(
        [PEERS.bkav],
        "Bkav từ chối giá trị ngoài 0–4; mẫu chú thích edXML cũng liệt kê đúng năm giá trị này.",
        "Bkav refuses anything but 0 to 4; the annotated edXML form lists the same five values.",
      ),
    },
    ({ other }) => {
      const value = other?.priority;
      return typeof value === "number" && (value < 0 || value > HIGHEST_PRIORITY)
        ? at("/other/priority", { value })
        : undefined;
    },
  ),
  documentRule(
    {
      id: "DOC-061",
      title: { vi: "Số bản hoặc số trang không hợp lý", en: "The number of copies or pages cannot be right" },
      message: {
        vi: "{element} là {value}; phải từ 0 đến {limit}.",
        en: "{element} is {value}; it must be 0 to {limit}.",
      },
      remedy: { vi: "Ghi số thực tế, hoặc bỏ phần tử.", en: "Write the actual number, or leave the element out." },
      severity: "warning",
      basis: neededBy(
        [PEERS.sdk],
        "Các nguồn mô tả là số nguyên không dấu 16 bit; thư viện chính thức không ghi số âm.",
        "The sources describe an unsigned 16-bit integer; the official library writes no negative one.",
      ),
    },
    ({ other }) =>
      other &&
      each(["copies", "pages"] as const, (key) => {
        const value = other[key];
        return typeof value === "number" && (value < 0 || value > UNSIGNED_SHORT)
          ? at(`/other/${key}`, { element: OTHER_ELEMENTS[key], value, limit: UNSIGNED_SHORT })
          : undefined;
      }),
  ),
  documentRule(
    {
      id: "DOC-062",
      title: { vi: "Loại chỉ đạo có hai cách hiểu", en: "The steering type can be read in two ways" },
      message: {
        vi: "SteeringType {value}: bên đánh số từ 1 hiểu là {fromOne}, bên đánh số từ 0 hiểu là {fromZero}.",
        en: "SteeringType {value}: counted from 1 it is {fromOne}, counted from 0 it is {fromZero}.",
      },
      remedy: {
        vi: "Văn bản không phải chỉ đạo thì ghi 0; văn bản chỉ đạo thì thống nhất cách đánh số với bên nhận.",
        en: "Write 0 for a document that does not steer; for one that does, agree on the numbering with the receiver.",
      },
      severity: "info",
      basis: neededBy(
        [PEERS.bkav, PEERS.langSon, PEERS.sdk],
        "Mẫu của thư viện chính thức ghi 1; Bkav và Lạng Sơn đánh số từ 0; Bkav đổi thành 1 khi chuyển tiếp.",
        "The official samples hold 1; Bkav and Lạng Sơn count from 0; Bkav forces 1 when it forwards.",
      ),
      readings: [
        {
          vi: "Đánh số từ 1: 1 không phải chỉ đạo, 2 chỉ đạo, 3 báo cáo chỉ đạo (mẫu chú thích edXML).",
          en: "Counted from 1: 1 not steering, 2 steering, 3 report on steering (the annotated form).",
        },
        {
          vi: "Đánh số từ 0: 0 không phải chỉ đạo, 1 chỉ đạo, 2 báo cáo chỉ đạo (Bkav, Lạng Sơn).",
          en: "Counted from 0: 0 not steering, 1 steering, 2 report on steering (Bkav, Lạng Sơn).",
        },
      ],
    },
    ({ steeringType: value }) => {
      if (value !== 1 && value !== 2) return undefined;
      return at("/steeringType", { value, fromOne: STEERING[value === 1 ? 0 : 1], fromZero: STEERING[value] });
    },
  ),
  documentRule(
    {
      id: "DOC-063",
      title: { vi: "Loại chỉ đạo không có trong cách đánh số nào", en: "The steering type is in neither numbering" },
      message: { vi: "SteeringType là {value}.", en: "SteeringType is {value}." },
      remedy: { vi: "Ghi một giá trị từ 0 đến 3.", en: "Write a value from 0 to 3." },
      severity: "warning",
      basis: neededBy(
        [PEERS.bkav, PEERS.langSon],
        "Hai cách đánh số đã thấy dùng 0–2 và 1–3.",
        "The two numberings that were seen use 0 to 2 and 1 to 3.",
      ),
    },
    ({ steeringType: value }) =>
      typeof value === "number" && (value < 0 || value > STEERING_TOP) ? at("/steeringType", { value }) : undefined,
  ),
  documentRule(
    {
      id: "DOC-064",
      title: { vi: "Cơ quan chủ quản ghi bằng mã", en: "The superior body is given as a code" },
      message: {
        vi: 'OrganizationInCharge là "{value}", một mã chứ không phải tên.',
        en: 'OrganizationInCharge is "{value}", a code and not a name.',
      },
      remedy: {
        vi: "Nếu bên nhận hiển thị trường này cho người đọc, hãy ghi tên.",
        en: "If the receiver shows this field to people, write the name.",
      },
      severity: "info",
      basis: neededBy(
        [PEERS.sdk, PEERS.langSon],
        "Mẫu của thư viện chính thức ghi tên; mẫu chú thích edXML nói là mã đơn vị chủ quản.",
        "The official samples hold a name; the annotated edXML form says it is the superior body's code.",
      ),
      readings: [
        { vi: "Tên cơ quan chủ quản.", en: "The superior body's name." },
        { vi: "Mã đơn vị chủ quản.", en: "The superior body's code." },
      ],
    },
    ({ from, to }) => {
      const codes = each(to, ({ organizationInCharge: value }, index) =>
        value !== undefined && CODE_LIKE.test(value) ? at(`/to/${index}/organizationInCharge`, { value }) : undefined,
      );
      const value = from.organizationInCharge;
      return value !== undefined && CODE_LIKE.test(value)
        ? [at("/from/organizationInCharge", { value }), ...codes]
        : codes;
    },
  ),
  documentRule(
    {
      id: "DOC-065",
      title: { vi: "Thư điện tử không đúng dạng", en: "An e-mail address is not one" },
      message: { vi: '"{value}" không phải là địa chỉ thư điện tử.', en: '"{value}" is not an e-mail address.' },
      remedy: { vi: "Ghi một địa chỉ, hoặc bỏ phần tử.", en: "Write one address, or leave the element out." },
      severity: "info",
      basis: neededBy(
        [PEERS.bkav, PEERS.axis],
        "Danh bạ của trục có trường thư điện tử riêng cho mỗi cơ quan; không nguồn nào cho phép ghi thứ khác.",
        "The axis keeps one e-mail address for each agency; no source allows anything else here.",
      ),
    },
    ({ from, to }) => {
      const wrong = each(to, ({ email: value }, index) =>
        value !== undefined && !EMAIL.test(value) ? at(`/to/${index}/email`, { value }) : undefined,
      );
      const value = from.email;
      return value !== undefined && !EMAIL.test(value) ? [at("/from/email", { value }), ...wrong] : wrong;
    },
  ),
] as const;
