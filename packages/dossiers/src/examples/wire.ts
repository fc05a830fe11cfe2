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

/** What a dossier whose result was returned has besides. */
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
