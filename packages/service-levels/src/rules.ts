import { type Basis, defineRule } from "@egov-vn/core";
import { offline, online, presence, record, reminding } from "./examples/fragments.js";
import { article, CIRCULAR_32_2017, DECREE_42_2022, DECREE_43_2011, DECREE_224_2026 } from "./law.js";
import { form2022, fullForm, level2011, partialForm, proactiveLevel } from "./scales.js";
import { indexRules } from "./scoring/index-rules.js";

const LEVELS: Basis = {
  citations: [
    article(DECREE_43_2011, "Điều 3 khoản 4"),
    article(CIRCULAR_32_2017, "Điều 5"),
    DECREE_42_2022,
    DECREE_224_2026,
  ],
};
const ART_14: Basis = { citations: [article(DECREE_224_2026, "Điều 14")] };
const FULL: Basis = { citations: [DECREE_42_2022, article(DECREE_224_2026, "Điều 14")] };

const BARE: Basis = {
  interoperability: ["provincial one-stop systems"],
  evidence: {
    vi: "Hệ thống một cửa cấp tỉnh lưu “mucDo” là 2, 3, 4; từ 1/7/2026 Nghị định 224/2026/NĐ-CP dùng mức độ 1–4 cho dịch vụ chủ động. Số trần không cho biết theo thang nào.",
    en: "Provincial one-stop systems store “mucDo” as 2, 3, 4; since 1/7/2026 Decree 224/2026 has levels 1–4 of proactive services. A bare number does not say which scale it is of.",
  },
};

/** What the shape of records rests on. */
export const SHAPE: Basis = {
  interoperability: ["@egov-vn"],
  evidence: {
    vi: "Khuôn dạng bản khai khả năng dịch vụ của gói này; điều chưa biết thì bỏ trống.",
    en: "The shape of this package's records of service features; what is not known is left out.",
  },
};

/** Rules about a declared level and what the service really offers. */
export const levelRules = {
  bareNumber: defineRule({
    id: "LVL-001",
    severity: "error",
    basis: BARE,
    title: ["Mức độ là số trần, không rõ thang", "The level is a bare number of no known scale"],
    message: [
      "Mức độ {number} không cho biết thang: có thể là {candidates}.",
      "Level {number} does not say its scale: it may be {candidates}.",
    ],
    remedy: ["Ghi mức độ kèm thang, ví dụ “level-2011:4”.", "Write the level with its scale, such as “level-2011:4”."],
    readings: [
      ["Mức độ theo Nghị định 43/2011/NĐ-CP.", "A level of Decree 43/2011."],
      ["Mức độ chủ động theo Nghị định 224/2026/NĐ-CP.", "A proactive level of Decree 224/2026."],
    ],
    example: () => ({ passing: record(level2011(4)), failing: record(4) }),
  }),
  wrongScale: defineRule({
    id: "LVL-002",
    severity: "warning",
    basis: LEVELS,
    title: ["Thang không áp dụng vào ngày xét", "The scale does not apply on the day"],
    message: [
      "{declared}: thang này không áp dụng vào ngày {day}. Thang áp dụng khi đó: {binding}.",
      "{declared}: the scale does not apply on {day}. The scale of that day: {binding}.",
    ],
    remedy: ["Khai lại theo thang của ngày đó.", "Declare it by the scale of that day."],
    example: () => ({ passing: record(fullForm), failing: record(level2011(4)) }),
  }),
  tooHigh: defineRule({
    id: "LVL-003",
    severity: "error",
    basis: LEVELS,
    title: ["Khai cao hơn khả năng thực tế", "Declared higher than what is offered"],
    message: [
      "Dịch vụ khai {declared} nhưng chưa đạt: {missing} (căn cứ: {articles}).",
      "Declared {declared}, but this is not met: {missing} (by: {articles}).",
    ],
    remedy: ["Bổ sung phần còn thiếu hoặc hạ mức khai.", "Supply what is missing, or declare less."],
    example: () => ({ passing: record(fullForm, online), failing: record(fullForm, offline) }),
  }),
  tooLow: defineRule({
    id: "LVL-004",
    severity: "info",
    basis: LEVELS,
    title: ["Khai thấp hơn khả năng thực tế", "Declared lower than what is offered"],
    message: [
      "Dịch vụ khai {declared}, trong khi thực tế đạt {reached}.",
      "Declared {declared}, while {reached} is reached.",
    ],
    remedy: ["Cân nhắc khai đúng mức đã đạt.", "Consider declaring what is reached."],
    example: () => ({
      passing: record(proactiveLevel(2), reminding(true)),
      failing: record(proactiveLevel(1), reminding(true)),
    }),
  }),
  undecided: defineRule({
    id: "LVL-005",
    severity: "info",
    basis: LEVELS,
    title: ["Chưa đủ thông tin để xác nhận mức đã khai", "Not enough is known to confirm the declared level"],
    message: [
      "Mức khai {declared} chưa xác nhận được, vì còn chưa biết: {unknown}.",
      "{declared} cannot be confirmed; not known: {unknown}.",
    ],
    remedy: ["Ghi rõ có hay không cho từng mục.", "State yes or no for each of them."],
    example: () => ({ passing: record(proactiveLevel(1), reminding(false)), failing: record(proactiveLevel(1)) }),
  }),
  contested: defineRule({
    id: "LVL-006",
    severity: "warning",
    basis: LEVELS,
    title: ["Mức khai chỉ đúng theo một cách hiểu", "The declared level holds under one reading only"],
    message: [
      "{declared} chỉ đạt theo: {holds}; không đạt theo: {fails}.",
      "{declared} is reached under: {holds}; not under: {fails}.",
    ],
    remedy: [
      "Đáp ứng cả hai cách hiểu, hoặc nêu rõ cách hiểu được dùng.",
      "Meet both readings, or say which one is used.",
    ],
    readings: [
      [
        "Nghị định 43/2011/NĐ-CP nói “lệ phí” và nhận kết quả trực tiếp; theo Nghị định 42/2022/NĐ-CP, gì không toàn trình là một phần.",
        "Decree 43/2011 says “lệ phí” and a result fetched in person; by Decree 42/2022 what is not toàn trình is một phần.",
      ],
      [
        "Thông tư 32/2017/TT-BTTTT nói “phí, lệ phí” và cho gửi qua bưu chính; các hệ thống giữ thêm “cung cấp thông tin”.",
        "Circular 32/2017 says “phí, lệ phí” and allows the post; systems keep “information only” as a third value.",
      ],
    ],
    example: () => ({ passing: record(form2022("mot-phan"), online), failing: record(form2022("mot-phan"), offline) }),
  }),
  noReason: defineRule({
    id: "LVL-007",
    severity: "error",
    basis: ART_14,
    title: ["Một phần nhưng không công bố lý do", "Một phần without a published reason"],
    message: [
      "Dịch vụ một phần từ 1/7/2026 phải công bố lý do trên Cổng Dịch vụ công quốc gia; chưa thấy lý do nào.",
      "Since 1/7/2026 a một phần service must have its reason published on the national portal; no reason is given.",
    ],
    remedy: [
      "Công bố lý do (phải có mặt, xác minh hiện trường, sự cố, vấn đề kỹ thuật khác) hoặc nâng lên toàn trình.",
      "Publish the reason (presence, verification on site, incident, other technical problem), or make it toàn trình.",
    ],
    example: () => ({ passing: record(partialForm(["technical-incident"])), failing: record(partialForm()) }),
  }),
  noProvision: defineRule({
    id: "LVL-008",
    severity: "warning",
    basis: ART_14,
    title: ["Một phần nhưng không nêu quy định pháp luật", "Một phần without the provision of law"],
    message: [
      "Bản công bố có lý do ({reasons}) nhưng chưa nêu quy định của pháp luật chuyên ngành.",
      "A reason is given ({reasons}), but not the provision of specialised law.",
    ],
    remedy: ["Công bố điều, khoản của văn bản làm căn cứ.", "Publish the article that it rests on."],
    readings: [
      [
        "Mọi lý do đều phải kèm quy định, như câu chữ của Điều 14.",
        "Every reason needs a provision, as Điều 14 is worded.",
      ],
      [
        "Sự cố, vấn đề kỹ thuật không do luật định nên không có quy định để nêu.",
        "Incidents and technical problems are not made by law, so there is no provision to name.",
      ],
    ],
    example: () => ({
      passing: record(partialForm(["user-must-be-present"], "Điều 1 Quy chế thử nghiệm")),
      failing: record(partialForm(["user-must-be-present"])),
    }),
  }),
  fullInPerson: defineRule({
    id: "LVL-009",
    severity: "error",
    basis: FULL,
    title: ["Toàn trình nhưng phải đến nhận kết quả", "Toàn trình, but the result must be fetched in person"],
    message: [
      "Dịch vụ khai {declared} nhưng kết quả không trả trực tuyến, cũng không gửi qua bưu chính công ích.",
      "Declared {declared}, but the result comes neither online nor by public post.",
    ],
    remedy: ["Trả kết quả trực tuyến hoặc qua bưu chính.", "Deliver the result online or by post."],
    example: () => ({
      passing: record(fullForm, { result: { inPerson: true, byPost: true, online: false } }),
      failing: record(fullForm, { result: { inPerson: true, byPost: false, online: false } }),
    }),
  }),
  reasonContradicted: defineRule({
    id: "LVL-010",
    severity: "warning",
    basis: ART_14,
    title: ["Lý do công bố trái với thực tế", "A published reason contradicts the service"],
    message: [
      "Lý do “{reason}” được công bố nhưng dịch vụ khai là không có.",
      "Reason “{reason}” is published, but the record says that it does not apply.",
    ],
    remedy: ["Sửa lý do hoặc sửa bản khai.", "Correct the reason, or the record."],
    example: () => ({
      passing: record(undefined, presence(true, "user-must-be-present")),
      failing: record(undefined, presence(false, "user-must-be-present")),
    }),
  }),
  reasonMissing: defineRule({
    id: "LVL-011",
    severity: "warning",
    basis: ART_14,
    title: ["Thiếu một lý do trong công bố", "A reason is missing from what is published"],
    message: [
      "Dịch vụ có “{reason}” nhưng lý do này không được công bố.",
      "The service has “{reason}”, but this reason is not published.",
    ],
    remedy: ["Công bố thêm lý do này.", "Publish this reason too."],
    example: () => ({
      passing: record(undefined, presence(false, "technical-incident")),
      failing: record(undefined, presence(true, "technical-incident")),
    }),
  }),
  fullWithReason: defineRule({
    id: "LVL-012",
    severity: "warning",
    basis: ART_14,
    title: ["Toàn trình nhưng công bố lý do một phần", "Toàn trình, with a reason for một phần published"],
    message: [
      "Dịch vụ khai {declared} nhưng đang công bố lý do chỉ cung cấp một phần: {reasons}.",
      "Declared {declared}, while reasons for một phần are published: {reasons}.",
    ],
    remedy: ["Gỡ lý do, hoặc khai là một phần.", "Withdraw the reason, or declare một phần."],
    example: () => ({
      passing: record(fullForm, presence(false)),
      failing: record(fullForm, presence(true, "user-must-be-present")),
    }),
  }),
  dutyUnmet: defineRule({
    id: "LVL-013",
    severity: "warning",
    basis: {
      citations: [
        article(DECREE_224_2026, "Điều 15"),
        article(DECREE_224_2026, "Điều 13"),
        article(DECREE_224_2026, "Điều 16"),
        CIRCULAR_32_2017,
      ],
    },
    title: ["Thiếu yêu cầu tối thiểu", "A minimum demand is not met"],
    message: ["Dịch vụ chưa đáp ứng: {duty} ({article}).", "Not met: {duty} ({article})."],
    remedy: ["Bổ sung chức năng này.", "Supply this."],
    example: () => ({
      passing: record(undefined, { access: { accessible: true } }),
      failing: record(undefined, { access: { accessible: false } }),
    }),
  }),
  notUnderstood: defineRule({
    id: "LVL-014",
    severity: "error",
    basis: SHAPE,
    title: ["Không hiểu mức độ đã khai", "The declared level is not understood"],
    message: ["“{text}” không phải mức độ của thang nào.", "“{text}” is a level of no scale."],
    remedy: [
      "Ghi thang và mức, ví dụ “form-2026:toan-trinh”.",
      "Write scale and level, such as “form-2026:toan-trinh”.",
    ],
    example: () => ({ passing: record("form-2026:toan-trinh"), failing: record("mức cao nhất") }),
  }),
  untaggedWord: defineRule({
    id: "LVL-015",
    severity: "warning",
    basis: BARE,
    title: ["Hình thức không kèm thang", "A form without its scale"],
    message: ["“{text}” được hiểu là {declared} theo ngày xét.", "“{text}” is understood by the day as {declared}."],
    remedy: ["Ghi kèm thang.", "Write the scale with it."],
    oddity: true,
    example: () => ({ passing: record("form-2026:toan-trinh"), failing: record("Toàn trình") }),
  }),
  notDeclared: defineRule({
    id: "LVL-016",
    severity: "info",
    basis: SHAPE,
    title: ["Chưa khai mức độ", "No level is declared"],
    message: [
      "Bản khai không có mức độ; theo khả năng thì {reached}.",
      "No level is declared; by its features it is {reached}.",
    ],
    remedy: ["Bổ sung {field}.", "Add {field}."],
    example: () => ({ passing: record(fullForm, online), failing: record(undefined, online) }),
  }),
  notRestorable: defineRule({
    id: "LVL-017",
    severity: "error",
    basis: { citations: [article(DECREE_224_2026, "Điều 16 khoản 4 điểm b")] },
    title: ["Tự động thực hiện nhưng không khôi phục được", "Acts by itself, but cannot be undone"],
    message: [
      "Dịch vụ tự động thực hiện nhưng không khôi phục được nguyên trạng khi người dùng từ chối.",
      "The service acts by itself, but the prior state cannot be restored when the user refuses.",
    ],
    remedy: ["Lưu nguyên trạng trước khi tự động thực hiện.", "Keep the prior state before acting."],
    example: () => ({
      passing: record(undefined, { proactive: { acts: true, restorable: true } }),
      failing: record(undefined, { proactive: { acts: true, restorable: false } }),
    }),
  }),
  paidForNothing: defineRule({
    id: "LVL-018",
    severity: "warning",
    basis: SHAPE,
    title: ["Thanh toán trực tuyến khoản không thu", "Online payment of what is not charged"],
    message: [
      "{payment} được khai có, trong khi {fee} được khai không.",
      "{payment} is said to be there, while {fee} is said not to be.",
    ],
    remedy: ["Kiểm tra lại khoản thu.", "Check what is charged."],
    example: () => ({
      passing: record(undefined, { fees: { lePhi: true }, payment: { lePhiOnline: true } }),
      failing: record(undefined, { fees: { lePhi: false }, payment: { lePhiOnline: true } }),
    }),
  }),
} as const;

/** Every rule of the package but those of the schema. */
export const serviceLevelRules = [...Object.values(levelRules), ...Object.values(indexRules)] as const;
