import type { RuleExample } from "@egov-vn/core";

/** A sound dossier as `DongBoHoSoMC` carries it; everybody and everything in it is invented. */
export const dvcqgExample = {
  MaHoSo: "H99.12-241115-0001",
  MaTTHC: "1.009999",
  TenTTHC: "Thủ tục mẫu cấp giấy phép",
  MaLinhVuc: "H99-MAU01",
  TenLinhVuc: "Lĩnh vực mẫu",
  KenhThucHien: "2",
  SoGiayToChuHoSo: "000199000001",
  ChuHoSo: "NGUYỄN VĂN MẪU",
  LoaiDoiTuong: "1",
  MaDoiTuong: "00000000-0000-4000-8000-0000000000aa",
  ThongTinKhac: "",
  Email: "nguoidan@example.invalid",
  Fax: "",
  SoDienThoai: "0900000000",
  TrichYeuHoSo: "Đề nghị cấp giấy phép mẫu",
  NgayTiepNhan: "20241115083000",
  NgayHenTra: "20241122170000",
  TrangThaiHoSo: "4",
  NgayTra: "",
  ThongTinTra: "",
  HinhThuc: "0",
  NgayKetThucXuLy: "",
  DonViXuLy: "Sở Mẫu tỉnh A",
  GhiChu: "",
  TaiLieuNop: [
    {
      TepDinhKemId: "1001",
      TenTepDinhKem: "don-de-nghi.pdf",
      IsDeleted: "False",
      MaThanhPhanHoSo: "000.00.00.H99-KQ009999",
      DuongDanTaiTepTin: "https://motcua.example.com/getfile?id=1001",
      DuocSoHoa: "1",
      DuocTaiSuDung: "0",
      DuocLayTuKhoDMQG: "0",
      MaKetQuaThayThe: "",
    },
  ],
  DanhSachLePhi: [{ TenPhiLePhi: "Phí thẩm định", MaPhiLePhi: "1", HinhThucThu: "1", Gia: "50000", LoaiPhiLePhi: "1" }],
  DanhSachTepDinhKemKhac: [{ TenGiayTo: "Giấy ủy quyền", SoLuong: "1", LoaiGiayTo: "1" }],
  DanhSachHoSoBoSung: [],
  DanhSachGiayToKetQua: [],
  NoiNopHoSo: "1",
  HoSoCoThanhPhanSoHoa: "1",
  TaiKhoanDuocXacThucVoiVNeID: "1",
  DuocThanhToanTrucTuyen: "1",
  NgayTuChoi: "",
  DinhDanhCHS: [{ LoaiDinhDanh: "1", SoDinhDanh: "000199000001" }],
  NgayNopHoSo: "20241115080000",
  DSKetNoiCSDL: [{ MaCSDL: "7" }],
};

/** A request to supplement and its answer, for the same. */
export const supplementExample = {
  HoSoBoSungId: "1",
  NguoiYeuCauBoSung: "TRẦN THỊ MẪU",
  NoiDungBoSung: "Bổ sung bản sao",
  NgayBoSung: "20241118090000",
  NguoiTiepNhanBoSung: "LÊ VĂN MẪU",
  ThongTinTiepNhan: "Đã nhận đủ",
  NgayTiepNhanBoSung: "20241119090000",
  TrangThaiBoSung: "1",
  DanhSachGiayToBoSung: [],
  DanhSachLePhiBoSung: [],
  NgayHenTraTruoc: "20241122170000",
  NgayHenTraMoi: "20241126170000",
};

/** A result paper for the same. */
export const resultExample = {
  TenGiayTo: "Giấy phép mẫu",
  MaThanhPhanHoSo: "000.00.00.H99-KQ009999",
  GiayToId: "2001",
  DuongDanTepTinKetQua: "https://motcua.example.com/getfile?id=2001",
  MaGiayToKetQua: "KQ.H99.000999",
};

/** The further fields of a dossier whose result was returned. */
export const returnedExample = {
  TrangThaiHoSo: "10",
  NgayKetThucXuLy: "20241121160000",
  NgayTra: "20241122090000",
  DanhSachGiayToKetQua: [resultExample],
};

/** A sound step as `CapNhatTienDoHoSoMC` carries it. */
export const stepExample = {
  MaHoSo: "H99.12-241115-0001",
  NguoiXuLy: "TRẦN THỊ MẪU",
  ChucDanh: "Chuyên viên",
  ThoiDiemXuLy: "20241115100000",
  PhongBanXuLy: "Phòng mẫu",
  NoiDungXuLy: "Thẩm định hồ sơ",
  TrangThai: "4",
  NgayBatDau: "20241115083000",
  NgayKetThucTheoQuyDinh: "20241120170000",
};

/** A sound dossier as the older LGSP carries it. */
export const lgspExample = {
  DocTypeCode: "1.009999",
  DocTypeName: "Thủ tục mẫu cấp giấy phép",
  DocCode: "H99.12-241115-0001",
  CitizenName: "NGUYỄN VĂN MẪU",
  ApplicantsType: 1,
  DateReceived: "2024-11-15T08:30:00.000+0700",
  DateAppointed: "2024-11-22T17:00:00.000+0700",
  IsSuccess: false,
  IsReturned: false,
  HasSupplementary: false,
  Status: 1,
  ProcessingOrganName: "Sở Mẫu tỉnh A",
};

/** A sound dossier in the canonical form, to which what no wire format carries is added. */
const canonicalExample = {
  code: "H99.12-241115-0001",
  receivedAt: "2024-11-15T08:30:00",
  appointedAt: "2024-11-22T17:00:00",
  finishedAt: "2024-11-21T16:00:00",
};

/** Fields of a sound example that are written otherwise; `undefined` leaves one out. */
export type Changes = Readonly<Record<string, unknown>>;

/** Returns a maker of examples, each told by what it changes in a sound one. */
function changesOf(base: Changes) {
  return (failing: Changes, passing: Changes = {}): (() => RuleExample) => {
    const written = (changes: Changes): string => JSON.stringify({ ...base, ...changes });
    return () => ({ passing: written(passing), failing: written(failing) });
  };
}

/** Returns the example of a rule on dossiers, on the wire of the national portal. */
export const changed = changesOf(dvcqgExample);
/** Returns the example of a rule on steps, on the wire of the national portal. */
export const changedStep = changesOf(stepExample);
/** Returns the example of a rule on what only the older LGSP says. */
export const changedLgsp = changesOf(lgspExample);
/** Returns the example of a rule on what only the canonical form says. */
export const changedCanonical = changesOf(canonicalExample);
