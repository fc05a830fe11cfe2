import { article, DECREE_42_2022, DECREE_224_2026 } from "../law.js";
import { type Form2022, type Form2026, form2022, fullForm, partialForm } from "../scales.js";
import { type Condition, criterion, type ScaleCriteria } from "./criterion.js";
import { feesPayableOnline, fullInformation } from "./level-2011.js";

const RESULT: Condition = { any: ["/result/online", "/result/byPost"] };

/** The forms of 2022 as data. The decree's text was not read: its definition is known from one secondary description. */
export const criteria2022: ScaleCriteria<Form2022> = {
  scale: "form-2022",
  title: { vi: "Hình thức cung cấp (2022)", en: "Forms of online services (2022)" },
  citation: DECREE_42_2022,
  readings: [
    {
      id: "decree",
      title: {
        vi: "Nghị định 42/2022: không toàn trình thì là một phần",
        en: "Decree 42/2022: whatever is not toàn trình is một phần",
      },
    },
    {
      id: "practice",
      title: {
        vi: "Thực tế các hệ thống: không nộp trực tuyến thì chỉ “cung cấp thông tin”",
        en: "Systems in practice: what takes no dossier online is “information only”",
      },
    },
  ],
  steps: [
    {
      level: form2022("toan-trinh"),
      criteria: [
        criterion("F22-INFO", ["Đủ toàn bộ thông tin", "All the information"], DECREE_42_2022, fullInformation),
        criterion(
          "F22-FILE",
          ["Thực hiện trực tuyến: nộp hồ sơ", "Carried out online: filing"],
          DECREE_42_2022,
          "/filing/online",
        ),
        criterion(
          "F22-PAY",
          ["Thực hiện trực tuyến: nộp phí, lệ phí (nếu có)", "Carried out online: paying fees, if any"],
          DECREE_42_2022,
          feesPayableOnline,
        ),
        criterion("F22-PRESENCE", ["Không phải có mặt", "The user need not be present"], DECREE_42_2022, {
          no: "/obstacles/userMustBePresent",
        }),
        criterion(
          "F22-SETTLE",
          ["Giải quyết trực tuyến", "Settled online"],
          DECREE_42_2022,
          "/processing/settledOnline",
        ),
        criterion(
          "F22-RESULT",
          ["Trả kết quả trực tuyến hoặc qua bưu chính công ích", "The result comes online or by public post"],
          DECREE_42_2022,
          RESULT,
        ),
      ],
    },
    {
      level: form2022("mot-phan"),
      criteria: [
        criterion("F22-ONLINE", ["Nộp được trực tuyến", "Can be filed online"], DECREE_42_2022, {
          readings: {
            decree: { condition: { all: [] } },
            practice: { condition: "/filing/online" },
          },
        }),
      ],
    },
    { level: form2022("cung-cap-thong-tin"), criteria: [], readings: ["practice"] },
  ],
  duties: [],
};

const ART_14 = article(DECREE_224_2026, "Điều 14");
const ART_15 = (point: string) => article(DECREE_224_2026, `Điều 15 khoản 1 điểm ${point}`);
const ONLINE = criterion("F26-FILE", ["Nộp hồ sơ trực tuyến", "The dossier is filed online"], ART_14, "/filing/online");

/**
 * The forms since 1/7/2026 as data. The decree names toàn trình without defining it: the meaning of 2022 is carried on, and
 * each of the four reasons of Điều 14 is a way of not being toàn trình.
 */
export const criteria2026: ScaleCriteria<Form2026> = {
  scale: "form-2026",
  title: { vi: "Hình thức cung cấp (từ 1/7/2026)", en: "Forms of online services (since 1/7/2026)" },
  citation: ART_14,
  readings: [
    {
      id: "every-reason",
      title: {
        vi: "Mọi lý do đều phải nêu quy định pháp luật chuyên ngành",
        en: "Every reason needs the provision of specialised law",
      },
    },
    {
      id: "legal-reasons",
      title: {
        vi: "Chỉ lý do do luật định (có mặt, xác minh) phải nêu quy định",
        en: "Only reasons made by law (presence, verification) need the provision",
      },
    },
  ],
  steps: [
    {
      level: fullForm,
      criteria: [
        criterion(
          "F26-INFO",
          ["Công bố đủ toàn bộ thông tin", "All the information is published"],
          ART_15("a"),
          fullInformation,
        ),
        ONLINE,
        criterion(
          "F26-PAY",
          [
            "Nộp phí, lệ phí, nghĩa vụ tài chính trực tuyến (nếu có)",
            "Fees and other obligations, if any, are payable online",
          ],
          ART_15("đ"),
          { all: [feesPayableOnline, { any: [{ no: "/fees/other" }, "/payment/otherOnline"] }] },
        ),
        criterion("F26-SETTLE", ["Giải quyết trực tuyến", "Settled online"], ART_14, "/processing/settledOnline"),
        criterion("F26-PRESENCE", ["Không phải có mặt tại cơ quan", "The user need not be present"], ART_14, {
          no: "/obstacles/userMustBePresent",
        }),
        criterion("F26-SITE", ["Không phải xác minh tại hiện trường", "No verification on site"], ART_14, {
          no: "/obstacles/onSiteVerification",
        }),
        criterion("F26-INCIDENT", ["Không có sự cố kỹ thuật chưa khắc phục", "No technical incident is open"], ART_14, {
          no: "/obstacles/technicalIncident",
        }),
        criterion("F26-TECH", ["Không có vấn đề kỹ thuật khác", "No other technical problem"], ART_14, {
          no: "/obstacles/otherTechnicalProblem",
        }),
        criterion(
          "F26-RESULT",
          ["Trả kết quả trực tuyến hoặc qua bưu chính công ích", "The result comes online or by public post"],
          ART_14,
          RESULT,
        ),
      ],
    },
    { level: partialForm(), criteria: [ONLINE] },
  ],
  duties: [
    criterion(
      "D26-PUBLISH",
      ["Công bố đủ thông tin dịch vụ", "The service is published in full"],
      ART_15("a"),
      "/publication/complete",
    ),
    criterion(
      "D26-CODE",
      ["Mã, tên theo mã, tên thủ tục", "Code and name are those of the procedure"],
      ART_15("b"),
      "/publication/codeAndName",
    ),
    criterion("D26-GUIDE", ["Có hướng dẫn sử dụng", "Guidance is given"], ART_15("b"), "/publication/guidance"),
    criterion(
      "D26-EFORM",
      ["Biểu mẫu điện tử tương tác", "Interactive e-forms"],
      ART_15("c"),
      "/filing/interactiveForm",
    ),
    criterion(
      "D26-PREFILL",
      ["Tự động điền, chỉ khai một lần", "Pre-filled, declared once"],
      ART_15("d"),
      "/filing/prefill",
    ),
    criterion("D26-SIGN", ["Áp dụng chữ ký số", "Digital signatures are used"], ART_15("e"), "/filing/signature"),
    criterion(
      "D26-NOTIFY",
      ["Thông báo đủ nội dung tối thiểu", "Notifications have the minimum content"],
      ART_15("g"),
      {
        all: [
          "/notification/agency",
          "/notification/receivingPerson",
          "/notification/settlingPerson",
          "/notification/receptionTime",
          "/notification/processingTime",
          "/notification/returnTime",
        ],
      },
    ),
    criterion(
      "D26-REALTIME",
      ["Thông báo ngay khi trạng thái đổi", "Changes of status are told at once"],
      ART_15("g"),
      "/notification/realTime",
    ),
    criterion(
      "D26-SYNC",
      ["Đồng bộ về hệ thống cấp tỉnh", "Synced to the provincial system"],
      ART_15("h"),
      "/processing/syncedToProvince",
    ),
    criterion(
      "D26-PORTAL",
      ["Có trên Cổng Dịch vụ công quốc gia và VNeID", "On the national portal and the identity app"],
      article(DECREE_224_2026, "Điều 15 khoản 1"),
      { all: ["/access/nationalPortal", "/access/identityApp"] },
    ),
    criterion(
      "D26-ACCESS",
      ["Hỗ trợ người khuyết tật", "People with disabilities are supported"],
      article(DECREE_224_2026, "Điều 15 khoản 2 điểm a"),
      "/access/accessible",
    ),
    criterion(
      "D26-SUSPEND",
      ["Thông báo tạm ngừng trước 7 ngày làm việc", "Suspension is told seven working days before"],
      article(DECREE_224_2026, "Điều 13 khoản 1 điểm a"),
      "/access/suspensionNotice",
    ),
  ],
};
