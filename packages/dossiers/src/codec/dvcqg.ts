import { field, flat, object, type Wire, type WireFields } from "@egov-vn/core";
import {
  dvcqgApplicantKinds,
  dvcqgChannels,
  dvcqgCollectionTimes,
  dvcqgFeeTypes,
  dvcqgFilingPlaces,
  dvcqgIdentityDocumentKinds,
  dvcqgOnlinePayments,
  dvcqgReturnChannels,
  dvcqgStatuses,
} from "../code-lists.js";
import type { DossierStatus } from "../enums.js";
import { requestShape, writeEnvelope } from "../envelope.js";
import { dvcqgExample, stepExample } from "../examples/wire.js";
import { basis, evidence } from "../rules/basis.js";
import type {
  Attachment,
  DatabaseConsulted,
  Dossier,
  DossierFee,
  DossierResult,
  IdentityDocument,
  OtherPaper,
  ProgressStep,
  Supplement,
} from "../schema.js";
import { textLimits } from "../text-limits.js";
import type { DossierFormat } from "./dossier-format.js";
import { codeIn, flagAs, ownCode, reuse, some, wholeNumber, words } from "./leaves.js";
import { momentIn } from "./moment.js";

/** Nothing is written as empty text: the national portal expects every field to be there. */
const EMPTY = { absent: "" };
const NO_ITEMS = { absent: [] };
const REST = { rest: "unmapped" } as const;
/** The portal takes no record without it. */
const NEEDED = { ...EMPTY, needed: true } as const;

const time = momentIn("yyyyMMddHHmmss");
const digit = flagAs("0", "1");

const attachment = object<Attachment>(
  {
    id: field("TepDinhKemId", words, EMPTY),
    fileName: field("TenTepDinhKem", words, { ...EMPTY, longest: textLimits.TenTepDinhKem }),
    deleted: field("IsDeleted", flagAs("False", "True"), { absent: "False" }),
    componentCode: field("MaThanhPhanHoSo", words, EMPTY),
    url: field("DuongDanTaiTepTin", words, EMPTY),
    digitised: field("DuocSoHoa", digit, EMPTY),
    reuse: field("DuocTaiSuDung", reuse, EMPTY),
    fromNationalStore: field("DuocLayTuKhoDMQG", digit, EMPTY),
    replacedByResultCode: field("MaKetQuaThayThe", words, EMPTY),
  },
  { ...REST, part: "Attachment" },
);

const fee = object<DossierFee>(
  {
    name: field("TenPhiLePhi", words, EMPTY),
    type: field("MaPhiLePhi", codeIn(dvcqgFeeTypes), EMPTY),
    collected: field("HinhThucThu", codeIn(dvcqgCollectionTimes), EMPTY),
    amount: field("Gia", wholeNumber(), EMPTY),
    kind: field("LoaiPhiLePhi", ownCode("dvcqg"), EMPTY),
  },
  { ...REST, part: "Fee" },
);

const otherPaper = object<OtherPaper>(
  {
    name: field("TenGiayTo", words, { ...EMPTY, longest: textLimits.TenGiayTo }),
    copies: field("SoLuong", wholeNumber(), EMPTY),
    kind: field("LoaiGiayTo", ownCode("dvcqg"), EMPTY),
  },
  { ...REST, part: "OtherPaper" },
);

const supplement = object<Supplement>(
  {
    id: field("HoSoBoSungId", words, EMPTY),
    requestedBy: field("NguoiYeuCauBoSung", words, EMPTY),
    content: field("NoiDungBoSung", words, EMPTY),
    requestedAt: field("NgayBoSung", time, EMPTY),
    receivedBy: field("NguoiTiepNhanBoSung", words, EMPTY),
    receiptNote: field("ThongTinTiepNhan", words, EMPTY),
    receivedAt: field("NgayTiepNhanBoSung", time, EMPTY),
    supplemented: field("TrangThaiBoSung", digit, EMPTY),
    papers: field("DanhSachGiayToBoSung", some(attachment), NO_ITEMS),
    fees: field("DanhSachLePhiBoSung", some(fee), NO_ITEMS),
    appointedBefore: field("NgayHenTraTruoc", time, EMPTY),
    appointedAfter: field("NgayHenTraMoi", time, EMPTY),
  },
  { ...REST, part: "Supplement" },
);

const result = object<DossierResult>(
  {
    name: field("TenGiayTo", words, { ...EMPTY, longest: textLimits.TenGiayTo }),
    componentCode: field("MaThanhPhanHoSo", words, EMPTY),
    paperId: field("GiayToId", words, EMPTY),
    url: field("DuongDanTepTinKetQua", words, EMPTY),
    resultCode: field("MaGiayToKetQua", words, EMPTY),
  },
  { ...REST, part: "Result" },
);

const identityDocument = object<IdentityDocument>(
  {
    kind: field("LoaiDinhDanh", codeIn(dvcqgIdentityDocumentKinds), EMPTY),
    number: field("SoDinhDanh", words, EMPTY),
  },
  { ...REST, part: "IdentityDocument" },
);

const database = object<DatabaseConsulted>(
  { code: field("MaCSDL", words, EMPTY) },
  { ...REST, part: "DatabaseConsulted" },
);

const dossierFields: WireFields<Dossier> = {
  code: field("MaHoSo", words),
  procedure: flat({ code: field("MaTTHC", words, NEEDED), name: field("TenTTHC", words, NEEDED) }),
  sector: flat({ code: field("MaLinhVuc", words, NEEDED), name: field("TenLinhVuc", words, NEEDED) }),
  channel: field("KenhThucHien", codeIn(dvcqgChannels), NEEDED),
  receiptNumber: field("SoBienNhan", words),
  applicant: flat({
    paperNumber: field("SoGiayToChuHoSo", words, EMPTY),
    name: field("ChuHoSo", words, EMPTY),
    kind: field("LoaiDoiTuong", codeIn(dvcqgApplicantKinds), NEEDED),
    techId: field("MaDoiTuong", words, EMPTY),
    otherInformation: field("ThongTinKhac", words, EMPTY),
    email: field("Email", words, EMPTY),
    fax: field("Fax", words, EMPTY),
    telephone: field("SoDienThoai", words, EMPTY),
    identityDocuments: field("DinhDanhCHS", some(identityDocument), NO_ITEMS),
  }),
  subject: field("TrichYeuHoSo", words, { ...NEEDED, longest: textLimits.TrichYeuHoSo }),
  receivedAt: field("NgayTiepNhan", time, EMPTY),
  appointedAt: field("NgayHenTra", time, EMPTY),
  status: field("TrangThaiHoSo", codeIn(dvcqgStatuses), NEEDED),
  returnedAt: field("NgayTra", time, EMPTY),
  returnInformation: field("ThongTinTra", words, EMPTY),
  returnChannel: field("HinhThuc", codeIn(dvcqgReturnChannels), NEEDED),
  finishedAt: field("NgayKetThucXuLy", time, EMPTY),
  handlingUnit: field("DonViXuLy", words, NEEDED),
  note: field("GhiChu", words, EMPTY),
  attachments: field("TaiLieuNop", some(attachment), NO_ITEMS),
  fees: field("DanhSachLePhi", some(fee), NO_ITEMS),
  otherPapers: field("DanhSachTepDinhKemKhac", some(otherPaper), NO_ITEMS),
  supplements: field("DanhSachHoSoBoSung", some(supplement), NO_ITEMS),
  results: field("DanhSachGiayToKetQua", some(result), NO_ITEMS),
  filedAt: field("NoiNopHoSo", codeIn(dvcqgFilingPlaces), EMPTY),
  hasDigitisedComponents: field("HoSoCoThanhPhanSoHoa", digit, EMPTY),
  accountVerifiedByVneid: field("TaiKhoanDuocXacThucVoiVNeID", digit, EMPTY),
  onlinePayment: field("DuocThanhToanTrucTuyen", codeIn(dvcqgOnlinePayments), EMPTY),
  refusedAt: field("NgayTuChoi", time, EMPTY),
  submittedAt: field("NgayNopHoSo", time, EMPTY),
  databasesConsulted: field("DSKetNoiCSDL", some(database), NO_ITEMS),
};

/** A dossier of `DongBoHoSoMC`: every scalar a string, times `yyyyMMddHHmmss` in Viet Nam. */
export const dvcqgDossier: Wire<Dossier> = object<Dossier>(dossierFields, { ...REST, part: "Dossier" });

/** A step of `CapNhatTienDoHoSoMC`. */
export const dvcqgStep: Wire<ProgressStep> = object<ProgressStep>(
  {
    dossierCode: field("MaHoSo", words),
    officer: field("NguoiXuLy", words, { ...NEEDED, longest: textLimits.NguoiXuLy }),
    position: field("ChucDanh", words, EMPTY),
    at: field("ThoiDiemXuLy", time, NEEDED),
    unit: field("PhongBanXuLy", words, EMPTY),
    content: field("NoiDungXuLy", words, NEEDED),
    status: field("TrangThai", codeIn(dvcqgStatuses), NEEDED),
    startedAt: field("NgayBatDau", time, EMPTY),
    dueAt: field("NgayKetThucTheoQuyDinh", time, EMPTY),
  },
  { ...REST, part: "Step" },
);

/** The statuses of a dossier that may never have been received: a time of receipt or return could only be made up. */
const MAYBE_NOT_RECEIVED: ReadonlySet<unknown> = new Set<DossierStatus>([
  "registered",
  "not-accepted",
  "supplement-requested",
  "payment-requested",
  "withdrawal-requested",
  "stopped",
]);

const PORTAL = ["Cổng Dịch vụ công quốc gia", "the national portal"] as const;

/** `DongBoHoSoMC`. It needs the fields that OpenCPS 2 does not mark as optional and the other known system sends. */
export const dvcqgDossiers: DossierFormat<Dossier> = {
  id: "dvcqg",
  title: { vi: "DongBoHoSoMC của Cổng Dịch vụ công quốc gia", en: "DongBoHoSoMC of the national portal" },
  wire: dvcqgDossier,
  services: ["DongBoHoSoMC"],
  required: ["MaHoSo"],
  listedUnder: "data",
  document: (record) => writeEnvelope("DongBoHoSoMC", [record]),
  messages: { "dvcqg-request": requestShape("DongBoHoSoMC", dvcqgDossier as Wire<unknown>, { updating: true }) },
  needs: {
    system: PORTAL,
    basis: basis.fields,
    fields: [
      { path: "/procedure/code" },
      { path: "/procedure/name" },
      { path: "/sector/code" },
      { path: "/sector/name" },
      { path: "/channel" },
      { path: "/applicant/kind" },
      { path: "/subject" },
      { path: "/receivedAt", unless: ({ status }) => MAYBE_NOT_RECEIVED.has(status) },
      {
        path: "/appointedAt",
        unless: ({ receivedAt, status }) => receivedAt === undefined && MAYBE_NOT_RECEIVED.has(status),
      },
      { path: "/status" },
      { path: "/returnChannel" },
      { path: "/handlingUnit" },
    ],
    rule: "DOS-010",
    profile: {
      rule: "DOS-101",
      title: { vi: "Cổng Dịch vụ công quốc gia (DongBoHoSoMC)", en: "National portal (DongBoHoSoMC)" },
      evidence: evidence.fields,
    },
  },
  example: dvcqgExample,
};

/** `CapNhatTienDoHoSoMC`. */
export const dvcqgSteps: DossierFormat<ProgressStep> = {
  id: "dvcqg",
  title: {
    vi: "CapNhatTienDoHoSoMC của Cổng Dịch vụ công quốc gia",
    en: "CapNhatTienDoHoSoMC of the national portal",
  },
  wire: dvcqgStep,
  services: ["CapNhatTienDoHoSoMC"],
  required: ["MaHoSo"],
  listedUnder: "data",
  document: (record) => writeEnvelope("CapNhatTienDoHoSoMC", [record]),
  messages: { "dvcqg-request": requestShape("CapNhatTienDoHoSoMC", dvcqgStep as Wire<unknown>, { updating: false }) },
  needs: {
    system: PORTAL,
    basis: basis.fields,
    fields: [{ path: "/officer" }, { path: "/at" }, { path: "/status" }, { path: "/content" }],
    rule: "DOS-210",
  },
  example: stepExample,
};
