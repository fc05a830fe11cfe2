import type { Basis } from "@egov-vn/core";
import {
  article,
  CIRCULAR_32_2017,
  DECISION_766_2022,
  DECREE_42_2022,
  DECREE_43_2011,
  DECREE_224_2026,
} from "./law.js";
import { rule } from "./rule-builder.js";

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
  bareNumber: rule(
    "LVL-001",
    "error",
    BARE,
    {
      title: ["Mức độ là số trần, không rõ thang", "The level is a bare number of no known scale"],
      message: [
        "Mức độ {number} không cho biết thang: có thể là {candidates}.",
        "Level {number} does not say its scale: it may be {candidates}.",
      ],
      remedy: [
        "Ghi mức độ kèm thang, ví dụ “level-2011:4”.",
        "Write the level with its scale, such as “level-2011:4”.",
      ],
    },
    {
      readings: [
        { vi: "Mức độ theo Nghị định 43/2011/NĐ-CP.", en: "A level of Decree 43/2011." },
        {
          vi: "Mức độ chủ động theo Nghị định 224/2026/NĐ-CP.",
          en: "A proactive level of Decree 224/2026.",
        },
      ],
    },
  ),
  wrongScale: rule("LVL-002", "warning", LEVELS, {
    title: ["Thang không áp dụng vào ngày xét", "The scale does not apply on the day"],
    message: [
      "{declared}: thang này không áp dụng vào ngày {day}. Thang áp dụng khi đó: {binding}.",
      "{declared}: the scale does not apply on {day}. The scale of that day: {binding}.",
    ],
    remedy: ["Khai lại theo thang của ngày đó.", "Declare it by the scale of that day."],
  }),
  tooHigh: rule("LVL-003", "error", LEVELS, {
    title: ["Khai cao hơn khả năng thực tế", "Declared higher than what is offered"],
    message: [
      "Khai {declared} nhưng chưa đạt: {missing} (căn cứ: {articles}).",
      "Declared {declared}, but this is not met: {missing} (by: {articles}).",
    ],
    remedy: ["Bổ sung phần còn thiếu hoặc hạ mức khai.", "Supply what is missing, or declare less."],
  }),
  tooLow: rule("LVL-004", "info", LEVELS, {
    title: ["Khai thấp hơn khả năng thực tế", "Declared lower than what is offered"],
    message: ["Khai {declared}, thực tế đạt {reached}.", "Declared {declared}, while {reached} is reached."],
    remedy: ["Cân nhắc khai đúng mức đã đạt.", "Consider declaring what is reached."],
  }),
  undecided: rule("LVL-005", "info", LEVELS, {
    title: ["Chưa đủ thông tin để xác nhận mức đã khai", "Not enough is known to confirm the declared level"],
    message: [
      "Chưa thể xác nhận {declared}; chưa biết: {unknown}.",
      "{declared} cannot be confirmed; not known: {unknown}.",
    ],
    remedy: ["Ghi rõ có hay không cho từng mục.", "State yes or no for each of them."],
  }),
  contested: rule(
    "LVL-006",
    "warning",
    LEVELS,
    {
      title: ["Mức khai chỉ đúng theo một cách hiểu", "The declared level holds under one reading only"],
      message: [
        "{declared} chỉ đạt theo: {holds}; không đạt theo: {fails}.",
        "{declared} is reached under: {holds}; not under: {fails}.",
      ],
      remedy: [
        "Đáp ứng cả hai cách hiểu, hoặc nêu rõ cách hiểu được dùng.",
        "Meet both readings, or say which one is used.",
      ],
    },
    {
      readings: [
        {
          vi: "Nghị định 43/2011/NĐ-CP nói “lệ phí” và nhận kết quả trực tiếp; theo Nghị định 42/2022/NĐ-CP, gì không toàn trình là một phần.",
          en: "Decree 43/2011 says “lệ phí” and a result fetched in person; by Decree 42/2022 what is not toàn trình is một phần.",
        },
        {
          vi: "Thông tư 32/2017/TT-BTTTT nói “phí, lệ phí” và cho gửi qua bưu chính; các hệ thống giữ thêm “cung cấp thông tin”.",
          en: "Circular 32/2017 says “phí, lệ phí” and allows the post; systems keep “information only” as a third value.",
        },
      ],
    },
  ),
  noReason: rule("LVL-007", "error", ART_14, {
    title: ["Một phần nhưng không công bố lý do", "Một phần without a published reason"],
    message: [
      "Dịch vụ một phần từ 1/7/2026 phải công bố lý do trên Cổng Dịch vụ công quốc gia; chưa thấy lý do nào.",
      "Since 1/7/2026 a một phần service must have its reason published on the national portal; none is given.",
    ],
    remedy: [
      "Công bố lý do (phải có mặt, xác minh hiện trường, sự cố, vấn đề kỹ thuật khác) hoặc nâng lên toàn trình.",
      "Publish the reason (presence, verification on site, incident, other technical problem), or make it toàn trình.",
    ],
  }),
  noProvision: rule(
    "LVL-008",
    "warning",
    ART_14,
    {
      title: ["Một phần nhưng không nêu quy định pháp luật", "Một phần without the provision of law"],
      message: [
        "Có lý do ({reasons}) nhưng chưa nêu quy định của pháp luật chuyên ngành.",
        "A reason is given ({reasons}), but not the provision of specialised law.",
      ],
      remedy: ["Công bố điều, khoản của văn bản làm căn cứ.", "Publish the article that it rests on."],
    },
    {
      readings: [
        {
          vi: "Mọi lý do đều phải kèm quy định, như câu chữ của Điều 14.",
          en: "Every reason needs a provision, as Điều 14 is worded.",
        },
        {
          vi: "Sự cố, vấn đề kỹ thuật không do luật định nên không có quy định để nêu.",
          en: "Incidents and technical problems are not made by law, so there is no provision to name.",
        },
      ],
    },
  ),
  fullInPerson: rule("LVL-009", "error", FULL, {
    title: ["Toàn trình nhưng phải đến nhận kết quả", "Toàn trình, but the result must be fetched in person"],
    message: [
      "Khai {declared} nhưng kết quả không trả trực tuyến, cũng không gửi qua bưu chính công ích.",
      "Declared {declared}, but the result comes neither online nor by public post.",
    ],
    remedy: ["Trả kết quả trực tuyến hoặc qua bưu chính.", "Deliver the result online or by post."],
  }),
  reasonContradicted: rule("LVL-010", "warning", ART_14, {
    title: ["Lý do công bố trái với thực tế", "A published reason contradicts the service"],
    message: [
      "Lý do “{reason}” được công bố nhưng dịch vụ khai là không có.",
      "Reason “{reason}” is published, but the service says there is none such.",
    ],
    remedy: ["Sửa lý do hoặc sửa bản khai.", "Correct the reason, or the record."],
  }),
  reasonMissing: rule("LVL-011", "warning", ART_14, {
    title: ["Thiếu một lý do trong công bố", "A reason is missing from what is published"],
    message: [
      "Dịch vụ có “{reason}” nhưng lý do này không được công bố.",
      "The service has “{reason}”, but this reason is not published.",
    ],
    remedy: ["Công bố thêm lý do này.", "Publish this reason too."],
  }),
  fullWithReason: rule("LVL-012", "warning", ART_14, {
    title: ["Toàn trình nhưng công bố lý do một phần", "Toàn trình, with a reason for một phần published"],
    message: [
      "Khai {declared} nhưng đang công bố lý do chỉ cung cấp một phần: {reasons}.",
      "Declared {declared}, while reasons for một phần are published: {reasons}.",
    ],
    remedy: ["Gỡ lý do, hoặc khai là một phần.", "Withdraw the reason, or declare một phần."],
  }),
  dutyUnmet: rule(
    "LVL-013",
    "warning",
    {
      citations: [
        article(DECREE_224_2026, "Điều 15"),
        article(DECREE_224_2026, "Điều 13"),
        article(DECREE_224_2026, "Điều 16"),
        CIRCULAR_32_2017,
      ],
    },
    {
      title: ["Thiếu yêu cầu tối thiểu", "A minimum demand is not met"],
      message: ["Chưa đáp ứng: {duty} ({article}).", "Not met: {duty} ({article})."],
      remedy: ["Bổ sung chức năng này.", "Supply this."],
    },
  ),
  notUnderstood: rule("LVL-014", "error", SHAPE, {
    title: ["Không hiểu mức độ đã khai", "The declared level is not understood"],
    message: ["“{text}” không phải mức độ của thang nào.", "“{text}” is a level of no scale."],
    remedy: [
      "Ghi thang và mức, ví dụ “form-2026:toan-trinh”.",
      "Write scale and level, such as “form-2026:toan-trinh”.",
    ],
  }),
  untaggedWord: rule(
    "LVL-015",
    "warning",
    BARE,
    {
      title: ["Hình thức không kèm thang", "A form without its scale"],
      message: ["“{text}” được hiểu là {declared} theo ngày xét.", "“{text}” is understood by the day as {declared}."],
      remedy: ["Ghi kèm thang.", "Write the scale with it."],
    },
    { oddity: true },
  ),
  notDeclared: rule("LVL-016", "info", SHAPE, {
    title: ["Chưa khai mức độ", "No level is declared"],
    message: [
      "Bản khai không có mức độ; theo khả năng thì {reached}.",
      "No level is declared; by its features it is {reached}.",
    ],
    remedy: ["Bổ sung “declared”.", "Add “declared”."],
  }),
  notRestorable: rule(
    "LVL-017",
    "error",
    { citations: [article(DECREE_224_2026, "Điều 16 khoản 4 điểm b")] },
    {
      title: ["Tự động thực hiện nhưng không khôi phục được", "Acts by itself, but cannot be undone"],
      message: [
        "Dịch vụ tự động thực hiện nhưng không khôi phục được nguyên trạng khi người dùng từ chối.",
        "The service acts by itself, but the prior state cannot be restored when the user refuses.",
      ],
      remedy: ["Lưu nguyên trạng trước khi tự động thực hiện.", "Keep the prior state before acting."],
    },
  ),
  paidForNothing: rule("LVL-018", "warning", SHAPE, {
    title: ["Thanh toán trực tuyến khoản không thu", "Online payment of what is not charged"],
    message: [
      "{payment} được khai có, trong khi {fee} được khai không.",
      "{payment} is said to be there, while {fee} is said not to be.",
    ],
    remedy: ["Kiểm tra lại khoản thu.", "Check what is charged."],
  }),
} as const;

const INDEX_766: Basis = { citations: [DECISION_766_2022] };

/** Rules of reading scores of the index of Quyết định 766/QĐ-TTg. */
export const indexRules = {
  missingScore: rule("LVL-030", "error", INDEX_766, {
    title: ["Thiếu điểm thành phần", "A component score is missing"],
    message: ["Thiếu {field}.", "{field} is missing."],
    remedy: ["Lấy lại dữ liệu từ nguồn.", "Fetch the figures again from their source."],
  }),
  notNumber: rule("LVL-031", "error", INDEX_766, {
    title: ["Điểm không đọc được", "A score cannot be read"],
    message: [
      "{field}: “{text}” không phải số; giữ nguyên chuỗi.",
      "{field}: “{text}” is no number; the text is kept.",
    ],
    remedy: ["Xem lại nguồn.", "Look at the source."],
  }),
  sumDiffers: rule("LVL-032", "warning", INDEX_766, {
    title: ["Tổng điểm khác tổng các thành phần", "The total differs from the sum of the components"],
    message: [
      "Tổng ghi {total}, các thành phần cộng lại {sum}, lệch {difference}, quá mức làm tròn {allowance}.",
      "Total given {total}, components add up to {sum}: off by {difference}, more than rounding allows ({allowance}).",
    ],
    remedy: ["Không tự sửa; hỏi nguồn số liệu nào đúng.", "Do not correct it; ask the source which figure is right."],
  }),
  beyondMaximum: rule("LVL-033", "error", INDEX_766, {
    title: ["Điểm vượt mức tối đa", "A score beyond its maximum"],
    message: ["{field} là {score}, tối đa {maximum}.", "{field} is {score}, at most {maximum}."],
    remedy: ["Xem lại nguồn.", "Look at the source."],
  }),
  belowZero: rule("LVL-034", "error", INDEX_766, {
    title: ["Điểm âm", "A score below zero"],
    message: ["{field} là {score}.", "{field} is {score}."],
    remedy: ["Xem lại nguồn.", "Look at the source."],
  }),
} as const;

/** Every rule of the package but those of the schema. */
export const serviceLevelRules = [...Object.values(levelRules), ...Object.values(indexRules)] as const;
