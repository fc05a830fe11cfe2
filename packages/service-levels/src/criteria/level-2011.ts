import { featureFlags } from "../features.js";
import { article, CIRCULAR_32_2017, DECREE_43_2011 } from "../law.js";
import { type Level2011, level2011 } from "../scales.js";
import { type Condition, type Criterion, criterion, type ScaleCriteria } from "./criterion.js";

const DECREE = article(DECREE_43_2011, "Điều 3 khoản 4");
const CIRCULAR = article(CIRCULAR_32_2017, "Điều 5");

const POINTS = ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l"];

/** The eleven items of information, a criterion each. */
const informationCriteria: readonly Criterion[] = featureFlags
  .filter(({ path }) => path.startsWith("/information/"))
  .map(({ path, title }, place) => ({
    id: `L1-INFO-${String(place + 1).padStart(2, "0")}`,
    title: { vi: `Thông tin: ${title.vi}`, en: `Information: ${title.en}` },
    citation: article(CIRCULAR_32_2017, `Điều 5 khoản 1 điểm ${POINTS[place]}`),
    condition: path,
  }));

/** All the information there must be, as one condition: what the later scales call full information. */
export const fullInformation: Condition = {
  all: featureFlags.map(({ path }) => path).filter((path) => path.startsWith("/information/")),
};

const level2: readonly Criterion[] = [
  criterion(
    "L2-FORMS",
    ["Tải được biểu mẫu không tương tác", "Non-interactive forms can be downloaded"],
    DECREE,
    "/filing/formsForDownload",
  ),
  criterion(
    "L2-PRINTED",
    ["Mẫu in ra phải được chấp nhận", "The printed form is accepted"],
    CIRCULAR,
    "/filing/printedFormAccepted",
  ),
  criterion(
    "L2-FILE",
    [
      "Hồ sơ gửi trực tiếp hoặc qua bưu chính (hoặc trực tuyến)",
      "The dossier is filed in person or by post (or online)",
    ],
    DECREE,
    // Level 3 is level 2 and more: a service that takes dossiers online is not less for taking no paper.
    { any: ["/filing/inPerson", "/filing/byPost", "/filing/online"] },
  ),
];

const online: readonly Criterion[] = [
  criterion("L3-EFORM", ["Biểu mẫu điện tử tương tác", "Interactive e-forms"], CIRCULAR, "/filing/interactiveForm"),
  criterion("L3-ATTACH", ["Đính kèm tệp", "Attachments"], CIRCULAR, "/filing/attachments"),
  criterion("L3-FILE", ["Gửi hồ sơ trực tuyến", "The dossier is filed online"], DECREE, "/filing/online"),
  criterion(
    "L3-STORED",
    [
      "Hồ sơ được lưu để xử lý, tra cứu, thống kê, chia sẻ",
      "The dossier is stored to be processed, searched, counted and shared",
    ],
    CIRCULAR,
    "/processing/stored",
  ),
  criterion(
    "L3-TRANSACT",
    ["Giao dịch trong quá trình xử lý thực hiện trên mạng", "Transactions of processing are online"],
    DECREE,
    "/processing/onlineTransactions",
  ),
];

const NO_FEES: Condition = { all: [{ no: "/fees/phi" }, { no: "/fees/lePhi" }] };
const LE_PHI_ONLINE: Condition = { any: [{ no: "/fees/lePhi" }, "/payment/lePhiOnline"] };
const PHI_ONLINE: Condition = { any: [{ no: "/fees/phi" }, "/payment/phiOnline"] };

/** Phí and lệ phí, where charged, can be paid online. */
export const feesPayableOnline: Condition = { all: [PHI_ONLINE, LE_PHI_ONLINE] };

// Asked of level 3 alone: at level 4 wider ways of paying and returning take their place.
const inPerson: readonly Criterion[] = [
  criterion("L3-FEE", ["Nộp phí, lệ phí trực tiếp", "Fees are paid in person"], DECREE, {
    readings: {
      decree: { condition: { any: [LE_PHI_ONLINE, "/payment/inPerson"] }, citation: DECREE },
      circular: {
        condition: { any: [NO_FEES, feesPayableOnline, "/payment/inPerson", "/payment/byPost"] },
        citation: CIRCULAR,
      },
    },
  }),
  criterion("L3-RESULT", ["Nhận kết quả trực tiếp", "The result is fetched in person"], DECREE, {
    readings: {
      decree: { condition: { any: ["/result/inPerson", "/result/online"] }, citation: DECREE },
      circular: {
        condition: { any: ["/result/inPerson", "/result/byPost", "/result/online"] },
        citation: CIRCULAR,
      },
    },
  }),
];

const level4: readonly Criterion[] = [
  criterion("L4-PAY", ["Thanh toán trực tuyến", "Payment online"], DECREE, {
    readings: {
      decree: { condition: LE_PHI_ONLINE, citation: DECREE },
      circular: { condition: feesPayableOnline, citation: CIRCULAR },
    },
  }),
  criterion(
    "L4-RESULT",
    ["Trả kết quả trực tuyến, qua bưu chính hoặc trực tiếp", "The result comes online, by post or in person"],
    DECREE,
    { any: ["/result/online", "/result/byPost", "/result/inPerson"] },
  ),
];

const upTo2 = [...informationCriteria, ...level2];

/** The scale of 2011 as data. */
export const criteria2011: ScaleCriteria<Level2011> = {
  scale: "level-2011",
  title: { vi: "Mức độ dịch vụ công trực tuyến (2011)", en: "Levels of online services (2011)" },
  citation: DECREE,
  readings: [
    {
      id: "decree",
      title: {
        vi: "Nghị định 43/2011: “lệ phí”, nhận kết quả trực tiếp",
        en: "Decree 43/2011: “lệ phí”, result in person",
      },
    },
    {
      id: "circular",
      title: {
        vi: "Thông tư 32/2017: “phí, lệ phí”, trực tiếp hoặc qua bưu chính",
        en: "Circular 32/2017: “phí, lệ phí”, in person or by post",
      },
      from: "2018-06-01",
    },
  ],
  steps: [
    { level: level2011(4), criteria: [...upTo2, ...online, ...level4] },
    { level: level2011(3), criteria: [...upTo2, ...online, ...inPerson] },
    { level: level2011(2), criteria: upTo2 },
    { level: level2011(1), criteria: informationCriteria },
  ],
  duties: [
    criterion(
      "D11-AUTH",
      ["Xác thực người dùng, ít nhất bằng tên và mật khẩu", "Users log in, at least by name and password"],
      article(CIRCULAR_32_2017, "Điều 10"),
      "/access/authentication",
    ),
    criterion(
      "D11-HTTPS",
      ["Truyền qua HTTPS", "HTTPS is used"],
      article(CIRCULAR_32_2017, "Điều 20"),
      "/access/https",
    ),
    criterion(
      "D11-CLICKS",
      ["Không quá ba lần bấm từ trang chủ", "At most three clicks from the home page"],
      CIRCULAR_32_2017,
      "/access/withinThreeClicks",
    ),
    criterion(
      "D11-PROGRESS",
      ["Báo tiến trình khi quá 10 giây", "Progress is shown beyond ten seconds"],
      CIRCULAR_32_2017,
      "/access/progressShown",
    ),
    criterion(
      "D11-NOTICE",
      ["Báo bảo trì trước ít nhất 1 ngày làm việc", "Maintenance is told at least one working day before"],
      CIRCULAR_32_2017,
      "/access/maintenanceNotice",
    ),
    criterion(
      "D11-SIZE",
      ["Ghi dung lượng tệp tối đa cạnh nút chọn tệp", "The largest file size stands next to the picker"],
      CIRCULAR_32_2017,
      "/access/fileSizeShown",
    ),
    criterion(
      "D11-ERESULT",
      [
        "Kết quả điện tử có giá trị theo quy định chuyên ngành",
        "An electronic result has the value its specialised rules give it",
      ],
      CIRCULAR,
      { any: [{ no: "/result/online" }, "/result/electronicRecognised"] },
    ),
  ],
};
