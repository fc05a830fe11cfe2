import { type Bilingual, defineRule, fieldAt, type Rule, type Violation } from "@egov-vn/core";
import { type ApplicantKind, applicantKindTitles } from "../enums.js";
import { changed, supplementExample } from "../examples/wire.js";
import { districtNamed, FIRST_DAY_WITHOUT_DISTRICTS } from "../interconnection.js";
import { type Dossier, dayOf } from "../schema.js";
import { basis } from "./basis.js";

const NUMBERS = {
  "citizen-id": { wanted: 12, kind: { vi: "CCCD", en: "the citizen's card" } },
  "old-id": { wanted: 9, kind: { vi: "CMND", en: "the old card" } },
} as const satisfies Record<string, { readonly wanted: number; readonly kind: Bilingual }>;
const ORGANISATIONS: ReadonlySet<unknown> = new Set([
  "enterprise",
  "state-agency",
  "other-organisation",
  "organisation",
]);
const ORGANISATION_NAME =
  /công ty|doanh nghiệp|tập đoàn|hợp tác xã|ngân hàng|trường|bệnh viện|trung tâm|văn phòng|chi nhánh|ủy ban|uỷ ban|ubnd|sở |cục |chi cục|hội |liên hiệp|liên đoàn|hộ kinh doanh|cơ sở|tổ chức|đoàn |ban |viện |quỹ |tnhh|cổ phần|phòng |nhà (?:thuốc|hàng|máy|trẻ|thờ|xuất bản)|xí nghiệp|cửa hàng|khách sạn|siêu thị|trạm |chùa |giáo xứ|đảng |mặt trận|câu lạc bộ|hiệp hội|công đoàn|\bhtx\b|\bdntn\b|\bcty\b|\bltd\b|company/iu;
/** The longest address that mail systems carry (RFC 5321). */
const LONGEST_EMAIL = 254;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Rules on the applicant and the units that handle the dossier. */
export const partyRules: readonly Rule<Dossier>[] = [
  defineRule<Dossier>({
    id: "DOS-060",
    severity: "error",
    basis: basis.identity,
    title: ["Số định danh sai số chữ số", "An identity number has the wrong number of digits"],
    message: [
      "{field} có {length} ký tự, trong khi số {kind} có {wanted} chữ số.",
      "{field} has {length} characters, while a number of {kind} has {wanted} digits.",
    ],
    remedy: ["Kiểm tra {kindField} và số.", "Check {kindField} and the number."],
    check: ({ applicant }) => {
      let violations: Violation[] | undefined;
      applicant?.identityDocuments?.forEach(({ kind, number }, index) => {
        if (number === undefined || (kind !== "citizen-id" && kind !== "old-id")) return;
        const { wanted } = NUMBERS[kind];
        if (number.length === wanted && /^\d+$/.test(number)) return;
        violations ??= [];
        const path = `/applicant/identityDocuments/${index}` as const;
        const params = { ...NUMBERS[kind], length: number.length, kindField: fieldAt(`${path}/kind`) };
        violations.push({ path: `${path}/number`, params });
      });
      return violations;
    },
    example: changed({ DinhDanhCHS: [{ LoaiDinhDanh: "2", SoDinhDanh: "000199000001" }] }),
  }),
  defineRule<Dossier>({
    id: "DOS-061",
    severity: "warning",
    basis: basis.consistency,
    title: ["Số giấy tờ không khớp với giấy tờ định danh", "The paper number is not among the identity numbers"],
    message: ["{field} không trùng số nào trong {numbers}.", "{field} is not among the numbers in {numbers}."],
    remedy: ["Gửi cùng một số ở cả hai trường.", "Send the same number in both fields."],
    check: ({ applicant }) => {
      const { paperNumber, identityDocuments } = applicant ?? {};
      if (paperNumber === undefined || identityDocuments === undefined) return undefined;
      return identityDocuments.some(({ number }) => number === paperNumber)
        ? undefined
        : { path: "/applicant/paperNumber", params: { numbers: fieldAt("/applicant/identityDocuments") } };
    },
    example: changed({ SoGiayToChuHoSo: "000199000002" }),
  }),
  defineRule<Dossier>({
    id: "DOS-062",
    severity: "warning",
    basis: basis.techId,
    title: ["Nộp qua Cổng quốc gia mà không có TechID", "Filed through the national portal without a TechID"],
    message: [
      "Hồ sơ nộp trực tuyến qua Cổng Dịch vụ công quốc gia nhưng {field} trống.",
      "The dossier was filed online through the national portal, but {field} is empty.",
    ],
    remedy: ["Gửi lại TechID nhận khi đăng nhập.", "Send the TechID received at sign-on."],
    check: ({ channel, filedAt, applicant }) =>
      channel === "online" && filedAt === "national-portal" && applicant?.techId === undefined
        ? [{ path: "/applicant/techId" }]
        : undefined,
    example: changed({ MaDoiTuong: "" }),
  }),
  defineRule<Dossier>({
    id: "DOS-063",
    severity: "warning",
    basis: basis.sameName,
    title: [
      "Loại đối tượng có vẻ lấy từ danh sách của hệ thống khác",
      "The kind of applicant looks taken from another list",
    ],
    message: [
      "Chủ hồ sơ mang giấy tờ định danh cá nhân nhưng {field} là “{kind}”.",
      "The applicant has a person's identity number, but {field} is “{kind}”.",
    ],
    remedy: [
      "Kiểm tra bảng đổi mã: 1 là công dân ở Cổng quốc gia, là doanh nghiệp ở bộ kết nối cổng bộ.",
      "Check the mapping of codes: 1 is a citizen at the national portal, an enterprise in the ministries' adapter.",
    ],
    check: ({ applicant }) => {
      const { kind, name, identityDocuments } = applicant ?? {};
      if (!ORGANISATIONS.has(kind) || name === undefined || identityDocuments === undefined) return undefined;
      return ORGANISATION_NAME.test(name)
        ? undefined
        : [{ path: "/applicant/kind", params: { kind: applicantKindTitles[kind as ApplicantKind] } }];
    },
    example: changed({ LoaiDoiTuong: "2" }, { LoaiDoiTuong: "2", ChuHoSo: "CÔNG TY TNHH MẪU" }),
  }),
  defineRule<Dossier>({
    id: "DOS-064",
    severity: "warning",
    basis: basis.fields,
    title: ["Địa chỉ thư điện tử không dùng được", "The e-mail address cannot be used"],
    message: [
      "{field} không phải địa chỉ thư: không gửi được thông báo.",
      "{field} is no e-mail address: no notice can be sent.",
    ],
    remedy: ["Sửa địa chỉ, hoặc để trống.", "Correct it, or leave it empty."],
    check: ({ applicant }) =>
      applicant?.email !== undefined && (applicant.email.length > LONGEST_EMAIL || !EMAIL.test(applicant.email))
        ? [{ path: "/applicant/email" }]
        : undefined,
    example: changed({ Email: "nguoidan(a)example" }),
  }),
  defineRule<Dossier>({
    id: "DOS-070",
    severity: "warning",
    basis: basis.districts,
    title: ["Cơ quan cấp huyện sau ngày 1/7/2025", "A district's agency after 1/7/2025"],
    message: [
      "“{unit}” là cơ quan cấp huyện, nhưng hồ sơ tiếp nhận ngày {received}: từ {first} chỉ còn cấp tỉnh và cấp xã.",
      "“{unit}” is a district's agency, but the dossier was received on {received}: from {first} there are provinces and communes only.",
    ],
    remedy: [
      "Ghi cơ quan cấp xã hoặc cấp tỉnh đã nhận thẩm quyền.",
      "Name the commune's or province's agency that took over.",
    ],
    check: ({ handlingUnit, responsibleUnit, receivedAt }) => {
      const received = dayOf(receivedAt);
      if (received === undefined || received < FIRST_DAY_WITHOUT_DISTRICTS) return undefined;
      let violations: Violation[] | undefined;
      for (const [path, unit] of [
        ["/handlingUnit", handlingUnit],
        ["/responsibleUnit", responsibleUnit],
      ] as const) {
        if (unit === undefined || !districtNamed(unit)) continue;
        violations ??= [];
        violations.push({ path, params: { unit, received, first: FIRST_DAY_WITHOUT_DISTRICTS } });
      }
      return violations;
    },
    example: changed(
      {
        MaHoSo: "H99.12-250801-0001",
        NgayTiepNhan: "20250801083000",
        NgayHenTra: "20250808170000",
        DonViXuLy: "UBND huyện Mẫu",
      },
      { DonViXuLy: "UBND huyện Mẫu" },
    ),
  }),
  defineRule<Dossier>({
    id: "DOS-080",
    severity: "info",
    basis: basis.oneInstruction,
    title: ["Yêu cầu bổ sung nhiều lần", "More than one request to supplement"],
    message: [
      "Cơ quan đã yêu cầu bổ sung {count} lần; việc hướng dẫn phải đầy đủ trong một lần.",
      "Supplements were asked for {count} times; the instruction must be complete at once.",
    ],
    remedy: ["Kiểm tra từng lần có thật sự cần.", "See whether each was needed."],
    check: ({ supplements }) =>
      supplements !== undefined && supplements.length > 1
        ? [{ path: "/supplements", params: { count: supplements.length } }]
        : undefined,
    example: changed(
      {
        DanhSachHoSoBoSung: [
          supplementExample,
          {
            ...supplementExample,
            HoSoBoSungId: "2",
            NgayBoSung: "20241120090000",
            NgayTiepNhanBoSung: "20241121090000",
          },
        ],
      },
      { DanhSachHoSoBoSung: [supplementExample] },
    ),
  }),
  defineRule<Dossier>({
    id: "DOS-081",
    severity: "warning",
    basis: basis.consistency,
    title: ["Đã bổ sung mà không có ngày tiếp nhận bổ sung", "Supplemented without a time of receipt"],
    message: [
      "{field} ghi đã bổ sung nhưng không có {receipt}.",
      "{field} says supplemented, but {receipt} is missing.",
    ],
    remedy: ["Ghi ngày nhận: thời hạn tính lại từ đó.", "Record the receipt: the limit restarts from it."],
    check: ({ supplements }) => {
      let violations: Violation[] | undefined;
      supplements?.forEach(({ supplemented, receivedAt }, index) => {
        if (supplemented !== true || receivedAt !== undefined) return;
        violations ??= [];
        const receipt = fieldAt(`/supplements/${index}/receivedAt`);
        violations.push({ path: `/supplements/${index}/supplemented`, params: { receipt } });
      });
      return violations;
    },
    example: changed(
      { DanhSachHoSoBoSung: [{ ...supplementExample, NgayTiepNhanBoSung: "" }] },
      { DanhSachHoSoBoSung: [supplementExample] },
    ),
  }),
];
