// Generated from the field tables of the wire formats (sha256 6a2912e330dbcbb6) by `pnpm generate`. Do not edit.
/** DongBoHoSoMC của Cổng Dịch vụ công quốc gia · DongBoHoSoMC of the national portal */
export interface DvcqgDossierAccepted {
  /** Mã hồ sơ · Dossier code */
  MaHoSo?: string | number | boolean | null | undefined;
  /** Mã thủ tục hành chính · Procedure code */
  MaTTHC?: string | number | boolean | null | undefined;
  /** Tên thủ tục hành chính · Procedure name */
  TenTTHC?: string | number | boolean | null | undefined;
  /** Mã lĩnh vực · Sector code */
  MaLinhVuc?: string | number | boolean | null | undefined;
  /** Tên lĩnh vực · Sector name */
  TenLinhVuc?: string | number | boolean | null | undefined;
  /** Kênh thực hiện · Filing channel */
  KenhThucHien?: string | number | boolean | null | undefined;
  /** Số biên nhận · Receipt number */
  SoBienNhan?: string | number | boolean | null | undefined;
  /** Số giấy tờ · Number of an identity paper, of no stated kind */
  SoGiayToChuHoSo?: string | number | boolean | null | undefined;
  /** Họ tên hoặc tên tổ chức · Name */
  ChuHoSo?: string | number | boolean | null | undefined;
  /** Loại đối tượng · Kind of applicant */
  LoaiDoiTuong?: string | number | boolean | null | undefined;
  /** TechID do Cổng Dịch vụ công quốc gia cấp · TechID of the national sign-on */
  MaDoiTuong?: string | number | boolean | null | undefined;
  /** Thông tin khác · Other information */
  ThongTinKhac?: string | number | boolean | null | undefined;
  /** Thư điện tử · E-mail */
  Email?: string | number | boolean | null | undefined;
  /** Fax · Fax */
  Fax?: string | number | boolean | null | undefined;
  /** Điện thoại · Telephone */
  SoDienThoai?: string | number | boolean | null | undefined;
  /** Các giấy tờ định danh · Identity documents */
  DinhDanhCHS?: DvcqgDossierAcceptedIdentityDocument[] | DvcqgDossierAcceptedIdentityDocument | null | ("") | undefined;
  /** Trích yếu hồ sơ · Subject matter */
  TrichYeuHoSo?: string | number | boolean | null | undefined;
  /** Ngày tiếp nhận · Time of reception */
  NgayTiepNhan?: string | number | null | undefined;
  /** Ngày hẹn trả · Appointed time of return */
  NgayHenTra?: string | number | null | undefined;
  /** Trạng thái hồ sơ (mã 1–10) · Status (codes 1–10) */
  TrangThaiHoSo?: string | number | boolean | null | undefined;
  /** Ngày trả · Time of return */
  NgayTra?: string | number | null | undefined;
  /** Thông tin trả · Note on the return */
  ThongTinTra?: string | number | boolean | null | undefined;
  /** Hình thức trả kết quả · How the result is returned */
  HinhThuc?: string | number | boolean | null | undefined;
  /** Ngày kết thúc xử lý · Time at which processing ended */
  NgayKetThucXuLy?: string | number | null | undefined;
  /** Đơn vị xử lý · Handling unit */
  DonViXuLy?: string | number | boolean | null | undefined;
  /** Ghi chú · Note */
  GhiChu?: string | number | boolean | null | undefined;
  /** Tài liệu nộp · Submitted files */
  TaiLieuNop?: DvcqgDossierAcceptedAttachment[] | DvcqgDossierAcceptedAttachment | null | ("") | undefined;
  /** Phí, lệ phí · Fees */
  DanhSachLePhi?: DvcqgDossierAcceptedFee[] | DvcqgDossierAcceptedFee | null | ("") | undefined;
  /** Giấy tờ khác · Other papers */
  DanhSachTepDinhKemKhac?: DvcqgDossierAcceptedOtherPaper[] | DvcqgDossierAcceptedOtherPaper | null | ("") | undefined;
  /** Các lần yêu cầu bổ sung · Requests to supplement */
  DanhSachHoSoBoSung?: DvcqgDossierAcceptedSupplement[] | DvcqgDossierAcceptedSupplement | null | ("") | undefined;
  /** Giấy tờ kết quả · Result papers */
  DanhSachGiayToKetQua?: DvcqgDossierAcceptedResult[] | DvcqgDossierAcceptedResult | null | ("") | undefined;
  /** Nơi nộp hồ sơ · Where it was filed */
  NoiNopHoSo?: string | number | boolean | null | undefined;
  /** Hồ sơ có thành phần số hóa · Has digitised components */
  HoSoCoThanhPhanSoHoa?: string | number | boolean | null | undefined;
  /** Tài khoản được xác thực với VNeID · Account verified by VNeID */
  TaiKhoanDuocXacThucVoiVNeID?: string | number | boolean | null | undefined;
  /** Thanh toán trực tuyến · Online payment */
  DuocThanhToanTrucTuyen?: string | number | boolean | null | undefined;
  /** Ngày từ chối · Time of refusal */
  NgayTuChoi?: string | number | null | undefined;
  /** Ngày nộp hồ sơ · Time of filing */
  NgayNopHoSo?: string | number | null | undefined;
  /** Các CSDL quốc gia đã tra cứu · National databases consulted */
  DSKetNoiCSDL?: DvcqgDossierAcceptedDatabaseConsulted[] | DvcqgDossierAcceptedDatabaseConsulted | null | ("") | undefined;
}

export interface DvcqgDossierAcceptedAttachment {
  /** Mã tệp · File id */
  TepDinhKemId?: string | number | boolean | null | undefined;
  /** Tên tệp · File name */
  TenTepDinhKem?: string | number | boolean | null | undefined;
  /** Đã xóa · Deleted */
  IsDeleted?: string | number | boolean | null | undefined;
  /** Mã thành phần hồ sơ · Code of the component it belongs to */
  MaThanhPhanHoSo?: string | number | boolean | null | undefined;
  /** Đường dẫn tải tệp · Address it can be fetched from */
  DuongDanTaiTepTin?: string | number | boolean | null | undefined;
  /** Được số hóa · Digitised */
  DuocSoHoa?: string | number | boolean | null | undefined;
  /** Được tái sử dụng: 0 không, 1 có, 2 chưa rõ nghĩa · Reused: 0 no, 1 yes, 2 of unknown meaning */
  DuocTaiSuDung?: string | number | boolean | null | undefined;
  /** Lấy từ kho dữ liệu quốc gia · Taken from the national store */
  DuocLayTuKhoDMQG?: string | number | boolean | null | undefined;
  /** Mã kết quả thay thế · Code of the result that stands in for it */
  MaKetQuaThayThe?: string | number | boolean | null | undefined;
}

export interface DvcqgDossierAcceptedDatabaseConsulted {
  /** Mã cơ sở dữ liệu · Code of the database */
  MaCSDL?: string | number | boolean | null | undefined;
}

export interface DvcqgDossierAcceptedFee {
  /** Tên phí, lệ phí · Name */
  TenPhiLePhi?: string | number | boolean | null | undefined;
  /** Phí hay lệ phí · Phí (charge) or lệ phí (fee) */
  MaPhiLePhi?: string | number | boolean | null | undefined;
  /** Thu khi nào · When it is collected */
  HinhThucThu?: string | number | boolean | null | undefined;
  /** Số tiền (đồng) · Amount (đồng) */
  Gia?: string | number | boolean | null | undefined;
  /** Loại (theo hệ thống gửi) · Kind, as the sender counts */
  LoaiPhiLePhi?: string | number | boolean | null | undefined;
}

export interface DvcqgDossierAcceptedIdentityDocument {
  /** Loại định danh · Kind of number */
  LoaiDinhDanh?: string | number | boolean | null | undefined;
  /** Số định danh · Number */
  SoDinhDanh?: string | number | boolean | null | undefined;
}

export interface DvcqgDossierAcceptedOtherPaper {
  /** Tên giấy tờ · Name */
  TenGiayTo?: string | number | boolean | null | undefined;
  /** Số lượng · Copies */
  SoLuong?: string | number | boolean | null | undefined;
  /** Loại giấy tờ (theo hệ thống gửi) · Kind, as the sender counts */
  LoaiGiayTo?: string | number | boolean | null | undefined;
}

export interface DvcqgDossierAcceptedResult {
  /** Tên giấy tờ kết quả · Name */
  TenGiayTo?: string | number | boolean | null | undefined;
  /** Mã thành phần hồ sơ · Code of the component */
  MaThanhPhanHoSo?: string | number | boolean | null | undefined;
  /** Mã giấy tờ · Paper id */
  GiayToId?: string | number | boolean | null | undefined;
  /** Đường dẫn tệp kết quả · Address of the file */
  DuongDanTepTinKetQua?: string | number | boolean | null | undefined;
  /** Mã giấy tờ kết quả · Code of the result */
  MaGiayToKetQua?: string | number | boolean | null | undefined;
}

export interface DvcqgDossierAcceptedSupplement {
  /** Mã yêu cầu bổ sung · Id */
  HoSoBoSungId?: string | number | boolean | null | undefined;
  /** Người yêu cầu bổ sung · Officer who asked */
  NguoiYeuCauBoSung?: string | number | boolean | null | undefined;
  /** Nội dung bổ sung · What is asked for */
  NoiDungBoSung?: string | number | boolean | null | undefined;
  /** Ngày yêu cầu bổ sung · Time of the request */
  NgayBoSung?: string | number | null | undefined;
  /** Người tiếp nhận bổ sung · Officer who received it */
  NguoiTiepNhanBoSung?: string | number | boolean | null | undefined;
  /** Thông tin tiếp nhận · Note on receipt */
  ThongTinTiepNhan?: string | number | boolean | null | undefined;
  /** Ngày tiếp nhận bổ sung · Time of receipt */
  NgayTiepNhanBoSung?: string | number | null | undefined;
  /** Trạng thái bổ sung · Whether it was supplied (the flag's meaning is inferred) */
  TrangThaiBoSung?: string | number | boolean | null | undefined;
  /** Giấy tờ bổ sung · Papers supplied */
  DanhSachGiayToBoSung?: DvcqgDossierAcceptedAttachment[] | DvcqgDossierAcceptedAttachment | null | ("") | undefined;
  /** Phí, lệ phí bổ sung · Fees added */
  DanhSachLePhiBoSung?: DvcqgDossierAcceptedFee[] | DvcqgDossierAcceptedFee | null | ("") | undefined;
  /** Ngày hẹn trả trước đó · Appointed time before */
  NgayHenTraTruoc?: string | number | null | undefined;
  /** Ngày hẹn trả mới · New appointed time */
  NgayHenTraMoi?: string | number | null | undefined;
}

/** CapNhatTienDoHoSoMC của Cổng Dịch vụ công quốc gia · CapNhatTienDoHoSoMC of the national portal */
export interface DvcqgDossierProgressAccepted {
  /** Mã hồ sơ · Dossier code */
  MaHoSo?: string | number | boolean | null | undefined;
  /** Người xử lý · Officer */
  NguoiXuLy?: string | number | boolean | null | undefined;
  /** Chức danh · Position */
  ChucDanh?: string | number | boolean | null | undefined;
  /** Thời điểm xử lý · Time of the step */
  ThoiDiemXuLy?: string | number | null | undefined;
  /** Phòng ban xử lý · Section */
  PhongBanXuLy?: string | number | boolean | null | undefined;
  /** Nội dung xử lý · What was done */
  NoiDungXuLy?: string | number | boolean | null | undefined;
  /** Trạng thái hồ sơ (mã 1–10) · Status (codes 1–10) */
  TrangThai?: string | number | boolean | null | undefined;
  /** Ngày bắt đầu · Start */
  NgayBatDau?: string | number | null | undefined;
  /** Ngày kết thúc theo quy định · Due time */
  NgayKetThucTheoQuyDinh?: string | number | null | undefined;
}

/** CapNhatTienDoHoSoMC của Cổng Dịch vụ công quốc gia · CapNhatTienDoHoSoMC of the national portal */
export interface DvcqgDossierProgressWritten {
  /** Mã hồ sơ · Dossier code */
  MaHoSo: string;
  /** Người xử lý · Officer */
  NguoiXuLy: string;
  /** Chức danh · Position */
  ChucDanh: string;
  /** Thời điểm xử lý · Time of the step */
  ThoiDiemXuLy: string;
  /** Phòng ban xử lý · Section */
  PhongBanXuLy: string;
  /** Nội dung xử lý · What was done */
  NoiDungXuLy: string;
  /** Trạng thái hồ sơ (mã 1–10) · Status (codes 1–10) */
  TrangThai: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "10";
  /** Ngày bắt đầu · Start */
  NgayBatDau: ("") | string;
  /** Ngày kết thúc theo quy định · Due time */
  NgayKetThucTheoQuyDinh: ("") | string;
}

/** DongBoHoSoMC của Cổng Dịch vụ công quốc gia · DongBoHoSoMC of the national portal */
export interface DvcqgDossierWritten {
  /** Mã hồ sơ · Dossier code */
  MaHoSo: string;
  /** Mã thủ tục hành chính · Procedure code */
  MaTTHC: string;
  /** Tên thủ tục hành chính · Procedure name */
  TenTTHC: string;
  /** Mã lĩnh vực · Sector code */
  MaLinhVuc: string;
  /** Tên lĩnh vực · Sector name */
  TenLinhVuc: string;
  /** Kênh thực hiện · Filing channel */
  KenhThucHien: "1" | "2" | "3";
  /** Số biên nhận · Receipt number */
  SoBienNhan?: string | undefined;
  /** Số giấy tờ · Number of an identity paper, of no stated kind */
  SoGiayToChuHoSo: string;
  /** Họ tên hoặc tên tổ chức · Name */
  ChuHoSo: string;
  /** Loại đối tượng · Kind of applicant */
  LoaiDoiTuong: "1" | "2" | "3" | "4";
  /** TechID do Cổng Dịch vụ công quốc gia cấp · TechID of the national sign-on */
  MaDoiTuong: string;
  /** Thông tin khác · Other information */
  ThongTinKhac: string;
  /** Thư điện tử · E-mail */
  Email: string;
  /** Fax · Fax */
  Fax: string;
  /** Điện thoại · Telephone */
  SoDienThoai: string;
  /** Các giấy tờ định danh · Identity documents */
  DinhDanhCHS: DvcqgDossierWrittenIdentityDocument[];
  /** Trích yếu hồ sơ · Subject matter */
  TrichYeuHoSo: string;
  /** Ngày tiếp nhận · Time of reception */
  NgayTiepNhan: ("") | string;
  /** Ngày hẹn trả · Appointed time of return */
  NgayHenTra: ("") | string;
  /** Trạng thái hồ sơ (mã 1–10) · Status (codes 1–10) */
  TrangThaiHoSo: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "10";
  /** Ngày trả · Time of return */
  NgayTra: ("") | string;
  /** Thông tin trả · Note on the return */
  ThongTinTra: string;
  /** Hình thức trả kết quả · How the result is returned */
  HinhThuc: "0" | "1";
  /** Ngày kết thúc xử lý · Time at which processing ended */
  NgayKetThucXuLy: ("") | string;
  /** Đơn vị xử lý · Handling unit */
  DonViXuLy: string;
  /** Ghi chú · Note */
  GhiChu: string;
  /** Tài liệu nộp · Submitted files */
  TaiLieuNop: DvcqgDossierWrittenAttachment[];
  /** Phí, lệ phí · Fees */
  DanhSachLePhi: DvcqgDossierWrittenFee[];
  /** Giấy tờ khác · Other papers */
  DanhSachTepDinhKemKhac: DvcqgDossierWrittenOtherPaper[];
  /** Các lần yêu cầu bổ sung · Requests to supplement */
  DanhSachHoSoBoSung: DvcqgDossierWrittenSupplement[];
  /** Giấy tờ kết quả · Result papers */
  DanhSachGiayToKetQua: DvcqgDossierWrittenResult[];
  /** Nơi nộp hồ sơ · Where it was filed */
  NoiNopHoSo: "1" | "2" | "";
  /** Hồ sơ có thành phần số hóa · Has digitised components */
  HoSoCoThanhPhanSoHoa: "0" | "1" | "";
  /** Tài khoản được xác thực với VNeID · Account verified by VNeID */
  TaiKhoanDuocXacThucVoiVNeID: "0" | "1" | "";
  /** Thanh toán trực tuyến · Online payment */
  DuocThanhToanTrucTuyen: "0" | "1" | "3" | "";
  /** Ngày từ chối · Time of refusal */
  NgayTuChoi: ("") | string;
  /** Ngày nộp hồ sơ · Time of filing */
  NgayNopHoSo: ("") | string;
  /** Các CSDL quốc gia đã tra cứu · National databases consulted */
  DSKetNoiCSDL: DvcqgDossierWrittenDatabaseConsulted[];
}

export interface DvcqgDossierWrittenAttachment {
  /** Mã tệp · File id */
  TepDinhKemId: string;
  /** Tên tệp · File name */
  TenTepDinhKem: string;
  /** Đã xóa · Deleted */
  IsDeleted: "False" | "True";
  /** Mã thành phần hồ sơ · Code of the component it belongs to */
  MaThanhPhanHoSo: string;
  /** Đường dẫn tải tệp · Address it can be fetched from */
  DuongDanTaiTepTin: string;
  /** Được số hóa · Digitised */
  DuocSoHoa: "0" | "1" | "";
  /** Được tái sử dụng: 0 không, 1 có, 2 chưa rõ nghĩa · Reused: 0 no, 1 yes, 2 of unknown meaning */
  DuocTaiSuDung: "0" | "1" | "2" | "";
  /** Lấy từ kho dữ liệu quốc gia · Taken from the national store */
  DuocLayTuKhoDMQG: "0" | "1" | "";
  /** Mã kết quả thay thế · Code of the result that stands in for it */
  MaKetQuaThayThe: string;
}

export interface DvcqgDossierWrittenDatabaseConsulted {
  /** Mã cơ sở dữ liệu · Code of the database */
  MaCSDL: string;
}

export interface DvcqgDossierWrittenFee {
  /** Tên phí, lệ phí · Name */
  TenPhiLePhi: string;
  /** Phí hay lệ phí · Phí (charge) or lệ phí (fee) */
  MaPhiLePhi: "1" | "2" | "";
  /** Thu khi nào · When it is collected */
  HinhThucThu: "1" | "2" | "4" | "";
  /** Số tiền (đồng) · Amount (đồng) */
  Gia: ("") | string;
  /** Loại (theo hệ thống gửi) · Kind, as the sender counts */
  LoaiPhiLePhi: string;
}

export interface DvcqgDossierWrittenIdentityDocument {
  /** Loại định danh · Kind of number */
  LoaiDinhDanh: "1" | "2" | "";
  /** Số định danh · Number */
  SoDinhDanh: string;
}

export interface DvcqgDossierWrittenOtherPaper {
  /** Tên giấy tờ · Name */
  TenGiayTo: string;
  /** Số lượng · Copies */
  SoLuong: ("") | string;
  /** Loại giấy tờ (theo hệ thống gửi) · Kind, as the sender counts */
  LoaiGiayTo: string;
}

export interface DvcqgDossierWrittenResult {
  /** Tên giấy tờ kết quả · Name */
  TenGiayTo: string;
  /** Mã thành phần hồ sơ · Code of the component */
  MaThanhPhanHoSo: string;
  /** Mã giấy tờ · Paper id */
  GiayToId: string;
  /** Đường dẫn tệp kết quả · Address of the file */
  DuongDanTepTinKetQua: string;
  /** Mã giấy tờ kết quả · Code of the result */
  MaGiayToKetQua: string;
}

export interface DvcqgDossierWrittenSupplement {
  /** Mã yêu cầu bổ sung · Id */
  HoSoBoSungId: string;
  /** Người yêu cầu bổ sung · Officer who asked */
  NguoiYeuCauBoSung: string;
  /** Nội dung bổ sung · What is asked for */
  NoiDungBoSung: string;
  /** Ngày yêu cầu bổ sung · Time of the request */
  NgayBoSung: ("") | string;
  /** Người tiếp nhận bổ sung · Officer who received it */
  NguoiTiepNhanBoSung: string;
  /** Thông tin tiếp nhận · Note on receipt */
  ThongTinTiepNhan: string;
  /** Ngày tiếp nhận bổ sung · Time of receipt */
  NgayTiepNhanBoSung: ("") | string;
  /** Trạng thái bổ sung · Whether it was supplied (the flag's meaning is inferred) */
  TrangThaiBoSung: "0" | "1" | "";
  /** Giấy tờ bổ sung · Papers supplied */
  DanhSachGiayToBoSung: DvcqgDossierWrittenAttachment[];
  /** Phí, lệ phí bổ sung · Fees added */
  DanhSachLePhiBoSung: DvcqgDossierWrittenFee[];
  /** Ngày hẹn trả trước đó · Appointed time before */
  NgayHenTraTruoc: ("") | string;
  /** Ngày hẹn trả mới · New appointed time */
  NgayHenTraMoi: ("") | string;
}

/** DongBoHoSoMC của Cổng Dịch vụ công quốc gia · DongBoHoSoMC of the national portal */
export interface DvcqgRequestDossierAccepted {
  session?: string | number | boolean | null | undefined;
  madonvi?: string | number | boolean | null | undefined;
  service?: string | null | undefined;
  isUpdating?: string | number | boolean | null | undefined;
  data?: DvcqgRequestDossierAcceptedDossier[] | DvcqgRequestDossierAcceptedDossier | null | ("") | undefined;
}

export interface DvcqgRequestDossierAcceptedAttachment {
  /** Mã tệp · File id */
  TepDinhKemId?: string | number | boolean | null | undefined;
  /** Tên tệp · File name */
  TenTepDinhKem?: string | number | boolean | null | undefined;
  /** Đã xóa · Deleted */
  IsDeleted?: string | number | boolean | null | undefined;
  /** Mã thành phần hồ sơ · Code of the component it belongs to */
  MaThanhPhanHoSo?: string | number | boolean | null | undefined;
  /** Đường dẫn tải tệp · Address it can be fetched from */
  DuongDanTaiTepTin?: string | number | boolean | null | undefined;
  /** Được số hóa · Digitised */
  DuocSoHoa?: string | number | boolean | null | undefined;
  /** Được tái sử dụng: 0 không, 1 có, 2 chưa rõ nghĩa · Reused: 0 no, 1 yes, 2 of unknown meaning */
  DuocTaiSuDung?: string | number | boolean | null | undefined;
  /** Lấy từ kho dữ liệu quốc gia · Taken from the national store */
  DuocLayTuKhoDMQG?: string | number | boolean | null | undefined;
  /** Mã kết quả thay thế · Code of the result that stands in for it */
  MaKetQuaThayThe?: string | number | boolean | null | undefined;
}

export interface DvcqgRequestDossierAcceptedDatabaseConsulted {
  /** Mã cơ sở dữ liệu · Code of the database */
  MaCSDL?: string | number | boolean | null | undefined;
}

export interface DvcqgRequestDossierAcceptedDossier {
  /** Mã hồ sơ · Dossier code */
  MaHoSo?: string | number | boolean | null | undefined;
  /** Mã thủ tục hành chính · Procedure code */
  MaTTHC?: string | number | boolean | null | undefined;
  /** Tên thủ tục hành chính · Procedure name */
  TenTTHC?: string | number | boolean | null | undefined;
  /** Mã lĩnh vực · Sector code */
  MaLinhVuc?: string | number | boolean | null | undefined;
  /** Tên lĩnh vực · Sector name */
  TenLinhVuc?: string | number | boolean | null | undefined;
  /** Kênh thực hiện · Filing channel */
  KenhThucHien?: string | number | boolean | null | undefined;
  /** Số biên nhận · Receipt number */
  SoBienNhan?: string | number | boolean | null | undefined;
  /** Số giấy tờ · Number of an identity paper, of no stated kind */
  SoGiayToChuHoSo?: string | number | boolean | null | undefined;
  /** Họ tên hoặc tên tổ chức · Name */
  ChuHoSo?: string | number | boolean | null | undefined;
  /** Loại đối tượng · Kind of applicant */
  LoaiDoiTuong?: string | number | boolean | null | undefined;
  /** TechID do Cổng Dịch vụ công quốc gia cấp · TechID of the national sign-on */
  MaDoiTuong?: string | number | boolean | null | undefined;
  /** Thông tin khác · Other information */
  ThongTinKhac?: string | number | boolean | null | undefined;
  /** Thư điện tử · E-mail */
  Email?: string | number | boolean | null | undefined;
  /** Fax · Fax */
  Fax?: string | number | boolean | null | undefined;
  /** Điện thoại · Telephone */
  SoDienThoai?: string | number | boolean | null | undefined;
  /** Các giấy tờ định danh · Identity documents */
  DinhDanhCHS?: DvcqgRequestDossierAcceptedIdentityDocument[] | DvcqgRequestDossierAcceptedIdentityDocument | null | ("") | undefined;
  /** Trích yếu hồ sơ · Subject matter */
  TrichYeuHoSo?: string | number | boolean | null | undefined;
  /** Ngày tiếp nhận · Time of reception */
  NgayTiepNhan?: string | number | null | undefined;
  /** Ngày hẹn trả · Appointed time of return */
  NgayHenTra?: string | number | null | undefined;
  /** Trạng thái hồ sơ (mã 1–10) · Status (codes 1–10) */
  TrangThaiHoSo?: string | number | boolean | null | undefined;
  /** Ngày trả · Time of return */
  NgayTra?: string | number | null | undefined;
  /** Thông tin trả · Note on the return */
  ThongTinTra?: string | number | boolean | null | undefined;
  /** Hình thức trả kết quả · How the result is returned */
  HinhThuc?: string | number | boolean | null | undefined;
  /** Ngày kết thúc xử lý · Time at which processing ended */
  NgayKetThucXuLy?: string | number | null | undefined;
  /** Đơn vị xử lý · Handling unit */
  DonViXuLy?: string | number | boolean | null | undefined;
  /** Ghi chú · Note */
  GhiChu?: string | number | boolean | null | undefined;
  /** Tài liệu nộp · Submitted files */
  TaiLieuNop?: DvcqgRequestDossierAcceptedAttachment[] | DvcqgRequestDossierAcceptedAttachment | null | ("") | undefined;
  /** Phí, lệ phí · Fees */
  DanhSachLePhi?: DvcqgRequestDossierAcceptedFee[] | DvcqgRequestDossierAcceptedFee | null | ("") | undefined;
  /** Giấy tờ khác · Other papers */
  DanhSachTepDinhKemKhac?: DvcqgRequestDossierAcceptedOtherPaper[] | DvcqgRequestDossierAcceptedOtherPaper | null | ("") | undefined;
  /** Các lần yêu cầu bổ sung · Requests to supplement */
  DanhSachHoSoBoSung?: DvcqgRequestDossierAcceptedSupplement[] | DvcqgRequestDossierAcceptedSupplement | null | ("") | undefined;
  /** Giấy tờ kết quả · Result papers */
  DanhSachGiayToKetQua?: DvcqgRequestDossierAcceptedResult[] | DvcqgRequestDossierAcceptedResult | null | ("") | undefined;
  /** Nơi nộp hồ sơ · Where it was filed */
  NoiNopHoSo?: string | number | boolean | null | undefined;
  /** Hồ sơ có thành phần số hóa · Has digitised components */
  HoSoCoThanhPhanSoHoa?: string | number | boolean | null | undefined;
  /** Tài khoản được xác thực với VNeID · Account verified by VNeID */
  TaiKhoanDuocXacThucVoiVNeID?: string | number | boolean | null | undefined;
  /** Thanh toán trực tuyến · Online payment */
  DuocThanhToanTrucTuyen?: string | number | boolean | null | undefined;
  /** Ngày từ chối · Time of refusal */
  NgayTuChoi?: string | number | null | undefined;
  /** Ngày nộp hồ sơ · Time of filing */
  NgayNopHoSo?: string | number | null | undefined;
  /** Các CSDL quốc gia đã tra cứu · National databases consulted */
  DSKetNoiCSDL?: DvcqgRequestDossierAcceptedDatabaseConsulted[] | DvcqgRequestDossierAcceptedDatabaseConsulted | null | ("") | undefined;
}

export interface DvcqgRequestDossierAcceptedFee {
  /** Tên phí, lệ phí · Name */
  TenPhiLePhi?: string | number | boolean | null | undefined;
  /** Phí hay lệ phí · Phí (charge) or lệ phí (fee) */
  MaPhiLePhi?: string | number | boolean | null | undefined;
  /** Thu khi nào · When it is collected */
  HinhThucThu?: string | number | boolean | null | undefined;
  /** Số tiền (đồng) · Amount (đồng) */
  Gia?: string | number | boolean | null | undefined;
  /** Loại (theo hệ thống gửi) · Kind, as the sender counts */
  LoaiPhiLePhi?: string | number | boolean | null | undefined;
}

export interface DvcqgRequestDossierAcceptedIdentityDocument {
  /** Loại định danh · Kind of number */
  LoaiDinhDanh?: string | number | boolean | null | undefined;
  /** Số định danh · Number */
  SoDinhDanh?: string | number | boolean | null | undefined;
}

export interface DvcqgRequestDossierAcceptedOtherPaper {
  /** Tên giấy tờ · Name */
  TenGiayTo?: string | number | boolean | null | undefined;
  /** Số lượng · Copies */
  SoLuong?: string | number | boolean | null | undefined;
  /** Loại giấy tờ (theo hệ thống gửi) · Kind, as the sender counts */
  LoaiGiayTo?: string | number | boolean | null | undefined;
}

export interface DvcqgRequestDossierAcceptedResult {
  /** Tên giấy tờ kết quả · Name */
  TenGiayTo?: string | number | boolean | null | undefined;
  /** Mã thành phần hồ sơ · Code of the component */
  MaThanhPhanHoSo?: string | number | boolean | null | undefined;
  /** Mã giấy tờ · Paper id */
  GiayToId?: string | number | boolean | null | undefined;
  /** Đường dẫn tệp kết quả · Address of the file */
  DuongDanTepTinKetQua?: string | number | boolean | null | undefined;
  /** Mã giấy tờ kết quả · Code of the result */
  MaGiayToKetQua?: string | number | boolean | null | undefined;
}

export interface DvcqgRequestDossierAcceptedSupplement {
  /** Mã yêu cầu bổ sung · Id */
  HoSoBoSungId?: string | number | boolean | null | undefined;
  /** Người yêu cầu bổ sung · Officer who asked */
  NguoiYeuCauBoSung?: string | number | boolean | null | undefined;
  /** Nội dung bổ sung · What is asked for */
  NoiDungBoSung?: string | number | boolean | null | undefined;
  /** Ngày yêu cầu bổ sung · Time of the request */
  NgayBoSung?: string | number | null | undefined;
  /** Người tiếp nhận bổ sung · Officer who received it */
  NguoiTiepNhanBoSung?: string | number | boolean | null | undefined;
  /** Thông tin tiếp nhận · Note on receipt */
  ThongTinTiepNhan?: string | number | boolean | null | undefined;
  /** Ngày tiếp nhận bổ sung · Time of receipt */
  NgayTiepNhanBoSung?: string | number | null | undefined;
  /** Trạng thái bổ sung · Whether it was supplied (the flag's meaning is inferred) */
  TrangThaiBoSung?: string | number | boolean | null | undefined;
  /** Giấy tờ bổ sung · Papers supplied */
  DanhSachGiayToBoSung?: DvcqgRequestDossierAcceptedAttachment[] | DvcqgRequestDossierAcceptedAttachment | null | ("") | undefined;
  /** Phí, lệ phí bổ sung · Fees added */
  DanhSachLePhiBoSung?: DvcqgRequestDossierAcceptedFee[] | DvcqgRequestDossierAcceptedFee | null | ("") | undefined;
  /** Ngày hẹn trả trước đó · Appointed time before */
  NgayHenTraTruoc?: string | number | null | undefined;
  /** Ngày hẹn trả mới · New appointed time */
  NgayHenTraMoi?: string | number | null | undefined;
}

/** CapNhatTienDoHoSoMC của Cổng Dịch vụ công quốc gia · CapNhatTienDoHoSoMC of the national portal */
export interface DvcqgRequestDossierProgressAccepted {
  session?: string | number | boolean | null | undefined;
  madonvi?: string | number | boolean | null | undefined;
  service?: string | null | undefined;
  data?: DvcqgRequestDossierProgressAcceptedStep[] | DvcqgRequestDossierProgressAcceptedStep | null | ("") | undefined;
}

export interface DvcqgRequestDossierProgressAcceptedStep {
  /** Mã hồ sơ · Dossier code */
  MaHoSo?: string | number | boolean | null | undefined;
  /** Người xử lý · Officer */
  NguoiXuLy?: string | number | boolean | null | undefined;
  /** Chức danh · Position */
  ChucDanh?: string | number | boolean | null | undefined;
  /** Thời điểm xử lý · Time of the step */
  ThoiDiemXuLy?: string | number | null | undefined;
  /** Phòng ban xử lý · Section */
  PhongBanXuLy?: string | number | boolean | null | undefined;
  /** Nội dung xử lý · What was done */
  NoiDungXuLy?: string | number | boolean | null | undefined;
  /** Trạng thái hồ sơ (mã 1–10) · Status (codes 1–10) */
  TrangThai?: string | number | boolean | null | undefined;
  /** Ngày bắt đầu · Start */
  NgayBatDau?: string | number | null | undefined;
  /** Ngày kết thúc theo quy định · Due time */
  NgayKetThucTheoQuyDinh?: string | number | null | undefined;
}

/** CapNhatTienDoHoSoMC của Cổng Dịch vụ công quốc gia · CapNhatTienDoHoSoMC of the national portal */
export interface DvcqgRequestDossierProgressWritten {
  session: string;
  madonvi: string;
  service: "CapNhatTienDoHoSoMC";
  data: DvcqgRequestDossierProgressWrittenStep[];
}

export interface DvcqgRequestDossierProgressWrittenStep {
  /** Mã hồ sơ · Dossier code */
  MaHoSo: string;
  /** Người xử lý · Officer */
  NguoiXuLy: string;
  /** Chức danh · Position */
  ChucDanh: string;
  /** Thời điểm xử lý · Time of the step */
  ThoiDiemXuLy: string;
  /** Phòng ban xử lý · Section */
  PhongBanXuLy: string;
  /** Nội dung xử lý · What was done */
  NoiDungXuLy: string;
  /** Trạng thái hồ sơ (mã 1–10) · Status (codes 1–10) */
  TrangThai: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "10";
  /** Ngày bắt đầu · Start */
  NgayBatDau: ("") | string;
  /** Ngày kết thúc theo quy định · Due time */
  NgayKetThucTheoQuyDinh: ("") | string;
}

/** DongBoHoSoMC của Cổng Dịch vụ công quốc gia · DongBoHoSoMC of the national portal */
export interface DvcqgRequestDossierWritten {
  session: string;
  madonvi: string;
  service: "DongBoHoSoMC";
  isUpdating: "False" | "True";
  data: DvcqgRequestDossierWrittenDossier[];
}

export interface DvcqgRequestDossierWrittenAttachment {
  /** Mã tệp · File id */
  TepDinhKemId: string;
  /** Tên tệp · File name */
  TenTepDinhKem: string;
  /** Đã xóa · Deleted */
  IsDeleted: "False" | "True";
  /** Mã thành phần hồ sơ · Code of the component it belongs to */
  MaThanhPhanHoSo: string;
  /** Đường dẫn tải tệp · Address it can be fetched from */
  DuongDanTaiTepTin: string;
  /** Được số hóa · Digitised */
  DuocSoHoa: "0" | "1" | "";
  /** Được tái sử dụng: 0 không, 1 có, 2 chưa rõ nghĩa · Reused: 0 no, 1 yes, 2 of unknown meaning */
  DuocTaiSuDung: "0" | "1" | "2" | "";
  /** Lấy từ kho dữ liệu quốc gia · Taken from the national store */
  DuocLayTuKhoDMQG: "0" | "1" | "";
  /** Mã kết quả thay thế · Code of the result that stands in for it */
  MaKetQuaThayThe: string;
}

export interface DvcqgRequestDossierWrittenDatabaseConsulted {
  /** Mã cơ sở dữ liệu · Code of the database */
  MaCSDL: string;
}

export interface DvcqgRequestDossierWrittenDossier {
  /** Mã hồ sơ · Dossier code */
  MaHoSo: string;
  /** Mã thủ tục hành chính · Procedure code */
  MaTTHC: string;
  /** Tên thủ tục hành chính · Procedure name */
  TenTTHC: string;
  /** Mã lĩnh vực · Sector code */
  MaLinhVuc: string;
  /** Tên lĩnh vực · Sector name */
  TenLinhVuc: string;
  /** Kênh thực hiện · Filing channel */
  KenhThucHien: "1" | "2" | "3";
  /** Số biên nhận · Receipt number */
  SoBienNhan?: string | undefined;
  /** Số giấy tờ · Number of an identity paper, of no stated kind */
  SoGiayToChuHoSo: string;
  /** Họ tên hoặc tên tổ chức · Name */
  ChuHoSo: string;
  /** Loại đối tượng · Kind of applicant */
  LoaiDoiTuong: "1" | "2" | "3" | "4";
  /** TechID do Cổng Dịch vụ công quốc gia cấp · TechID of the national sign-on */
  MaDoiTuong: string;
  /** Thông tin khác · Other information */
  ThongTinKhac: string;
  /** Thư điện tử · E-mail */
  Email: string;
  /** Fax · Fax */
  Fax: string;
  /** Điện thoại · Telephone */
  SoDienThoai: string;
  /** Các giấy tờ định danh · Identity documents */
  DinhDanhCHS: DvcqgRequestDossierWrittenIdentityDocument[];
  /** Trích yếu hồ sơ · Subject matter */
  TrichYeuHoSo: string;
  /** Ngày tiếp nhận · Time of reception */
  NgayTiepNhan: ("") | string;
  /** Ngày hẹn trả · Appointed time of return */
  NgayHenTra: ("") | string;
  /** Trạng thái hồ sơ (mã 1–10) · Status (codes 1–10) */
  TrangThaiHoSo: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "10";
  /** Ngày trả · Time of return */
  NgayTra: ("") | string;
  /** Thông tin trả · Note on the return */
  ThongTinTra: string;
  /** Hình thức trả kết quả · How the result is returned */
  HinhThuc: "0" | "1";
  /** Ngày kết thúc xử lý · Time at which processing ended */
  NgayKetThucXuLy: ("") | string;
  /** Đơn vị xử lý · Handling unit */
  DonViXuLy: string;
  /** Ghi chú · Note */
  GhiChu: string;
  /** Tài liệu nộp · Submitted files */
  TaiLieuNop: DvcqgRequestDossierWrittenAttachment[];
  /** Phí, lệ phí · Fees */
  DanhSachLePhi: DvcqgRequestDossierWrittenFee[];
  /** Giấy tờ khác · Other papers */
  DanhSachTepDinhKemKhac: DvcqgRequestDossierWrittenOtherPaper[];
  /** Các lần yêu cầu bổ sung · Requests to supplement */
  DanhSachHoSoBoSung: DvcqgRequestDossierWrittenSupplement[];
  /** Giấy tờ kết quả · Result papers */
  DanhSachGiayToKetQua: DvcqgRequestDossierWrittenResult[];
  /** Nơi nộp hồ sơ · Where it was filed */
  NoiNopHoSo: "1" | "2" | "";
  /** Hồ sơ có thành phần số hóa · Has digitised components */
  HoSoCoThanhPhanSoHoa: "0" | "1" | "";
  /** Tài khoản được xác thực với VNeID · Account verified by VNeID */
  TaiKhoanDuocXacThucVoiVNeID: "0" | "1" | "";
  /** Thanh toán trực tuyến · Online payment */
  DuocThanhToanTrucTuyen: "0" | "1" | "3" | "";
  /** Ngày từ chối · Time of refusal */
  NgayTuChoi: ("") | string;
  /** Ngày nộp hồ sơ · Time of filing */
  NgayNopHoSo: ("") | string;
  /** Các CSDL quốc gia đã tra cứu · National databases consulted */
  DSKetNoiCSDL: DvcqgRequestDossierWrittenDatabaseConsulted[];
}

export interface DvcqgRequestDossierWrittenFee {
  /** Tên phí, lệ phí · Name */
  TenPhiLePhi: string;
  /** Phí hay lệ phí · Phí (charge) or lệ phí (fee) */
  MaPhiLePhi: "1" | "2" | "";
  /** Thu khi nào · When it is collected */
  HinhThucThu: "1" | "2" | "4" | "";
  /** Số tiền (đồng) · Amount (đồng) */
  Gia: ("") | string;
  /** Loại (theo hệ thống gửi) · Kind, as the sender counts */
  LoaiPhiLePhi: string;
}

export interface DvcqgRequestDossierWrittenIdentityDocument {
  /** Loại định danh · Kind of number */
  LoaiDinhDanh: "1" | "2" | "";
  /** Số định danh · Number */
  SoDinhDanh: string;
}

export interface DvcqgRequestDossierWrittenOtherPaper {
  /** Tên giấy tờ · Name */
  TenGiayTo: string;
  /** Số lượng · Copies */
  SoLuong: ("") | string;
  /** Loại giấy tờ (theo hệ thống gửi) · Kind, as the sender counts */
  LoaiGiayTo: string;
}

export interface DvcqgRequestDossierWrittenResult {
  /** Tên giấy tờ kết quả · Name */
  TenGiayTo: string;
  /** Mã thành phần hồ sơ · Code of the component */
  MaThanhPhanHoSo: string;
  /** Mã giấy tờ · Paper id */
  GiayToId: string;
  /** Đường dẫn tệp kết quả · Address of the file */
  DuongDanTepTinKetQua: string;
  /** Mã giấy tờ kết quả · Code of the result */
  MaGiayToKetQua: string;
}

export interface DvcqgRequestDossierWrittenSupplement {
  /** Mã yêu cầu bổ sung · Id */
  HoSoBoSungId: string;
  /** Người yêu cầu bổ sung · Officer who asked */
  NguoiYeuCauBoSung: string;
  /** Nội dung bổ sung · What is asked for */
  NoiDungBoSung: string;
  /** Ngày yêu cầu bổ sung · Time of the request */
  NgayBoSung: ("") | string;
  /** Người tiếp nhận bổ sung · Officer who received it */
  NguoiTiepNhanBoSung: string;
  /** Thông tin tiếp nhận · Note on receipt */
  ThongTinTiepNhan: string;
  /** Ngày tiếp nhận bổ sung · Time of receipt */
  NgayTiepNhanBoSung: ("") | string;
  /** Trạng thái bổ sung · Whether it was supplied (the flag's meaning is inferred) */
  TrangThaiBoSung: "0" | "1" | "";
  /** Giấy tờ bổ sung · Papers supplied */
  DanhSachGiayToBoSung: DvcqgRequestDossierWrittenAttachment[];
  /** Phí, lệ phí bổ sung · Fees added */
  DanhSachLePhiBoSung: DvcqgRequestDossierWrittenFee[];
  /** Ngày hẹn trả trước đó · Appointed time before */
  NgayHenTraTruoc: ("") | string;
  /** Ngày hẹn trả mới · New appointed time */
  NgayHenTraMoi: ("") | string;
}

/** Danh sách hồ sơ của iGate 2 · Dossier list of iGate 2 */
export interface IgateDossierAccepted {
  /** Mã hồ sơ · Dossier code */
  code?: string | number | boolean | null | undefined;
  /** Mã nội bộ ở hệ thống nguồn · Internal id at the source */
  id?: string | number | boolean | null | undefined;
  /** Chủ hồ sơ · Applicant */
  applicant?: IgateDossierAcceptedApplicant | null | ("") | undefined;
  /** Thủ tục hành chính · Procedure */
  procedure?: IgateDossierAcceptedProcedure | null | ("") | undefined;
  /** Trạng thái ở hệ thống nguồn · Status where it comes from */
  dossierStatus?: (string | number) | { id: string | number } | null | ("") | undefined;
  /** Bước đang xử lý · Task it is at */
  statusCurrentTask?: string | number | boolean | null | undefined;
  /** Ngày nộp hồ sơ · Time of filing */
  appliedDate?: string | number | null | undefined;
  /** Ngày hẹn trả · Appointed time of return */
  appointmentDate?: string | number | null | undefined;
  /** Ngày kết thúc xử lý · Time at which processing ended */
  completedDate?: string | number | null | undefined;
}

export interface IgateDossierAcceptedApplicant {
  /** Chủ hồ sơ · Applicant */
  data?: IgateDossierAcceptedData | null | ("") | undefined;
}

export interface IgateDossierAcceptedData {
  /** Họ tên hoặc tên tổ chức · Name */
  fullname?: unknown;
}

export interface IgateDossierAcceptedProcedure {
  /** Mã thủ tục hành chính · Procedure code */
  code?: string | number | boolean | null | undefined;
  /** Thủ tục hành chính · Procedure */
  translate?: IgateDossierAcceptedTranslate | null | ("") | undefined;
}

export interface IgateDossierAcceptedTranslate {
  /** Tên thủ tục hành chính · Procedure name */
  name?: unknown;
}

/** Bản tin Document của LGSP đời trước · Document message of the older LGSP */
export interface LgspDocumentDossierAccepted {
  /** Mã hồ sơ · Dossier code */
  DocCode?: string | number | boolean | null | undefined;
  /** Mã thủ tục hành chính · Procedure code */
  DocTypeCode?: string | number | boolean | null | undefined;
  /** Tên thủ tục hành chính · Procedure name */
  DocTypeName?: string | number | boolean | null | undefined;
  /** Họ tên hoặc tên tổ chức · Name */
  CitizenName?: string | number | boolean | null | undefined;
  /** Thông tin khác · Other information */
  CitizenInfo?: string | number | boolean | null | undefined;
  /** Số giấy tờ · Number of an identity paper, of no stated kind */
  ApplicantsId?: string | number | boolean | null | undefined;
  /** Loại đối tượng · Kind of applicant */
  ApplicantsType?: string | number | boolean | null | undefined;
  /** Thư điện tử · E-mail */
  Email?: string | number | boolean | null | undefined;
  /** Điện thoại · Telephone */
  Phone?: string | number | boolean | null | undefined;
  /** Địa chỉ, ghi thành một dòng · Address as one text */
  Address?: string | number | boolean | null | undefined;
  /** Trích yếu hồ sơ · Subject matter */
  Compendium?: string | number | boolean | null | undefined;
  /** Ngày tiếp nhận · Time of reception */
  DateReceived?: string | number | null | undefined;
  /** Ngày hẹn trả · Appointed time of return */
  DateAppointed?: string | number | null | undefined;
  /** Đã giải quyết xong · Settled */
  IsSuccess?: string | number | boolean | null | undefined;
  /** Ngày giải quyết xong · Time it was settled */
  SuccessDate?: string | number | null | undefined;
  /** Người phê duyệt · Who approved */
  ApproverName?: string | number | boolean | null | undefined;
  /** Chức vụ người phê duyệt · Position of who approved */
  ApproverPosition?: string | number | boolean | null | undefined;
  /** Ghi chú kết quả · Note on the outcome */
  SuccessNote?: string | number | boolean | null | undefined;
  /** Đã trả · Returned */
  IsReturned?: string | number | boolean | null | undefined;
  /** Có yêu cầu bổ sung · Has requests to supplement */
  HasSupplementary?: string | number | boolean | null | undefined;
  /** Ngày trả · Time of return */
  ReturnedDate?: string | number | null | undefined;
  /** Thông tin trả · Note on the return */
  ReturnNote?: string | number | boolean | null | undefined;
  /** Hình thức trả kết quả · How the result is returned */
  ReturnedType?: string | number | boolean | null | undefined;
  /** Ngày kết thúc xử lý · Time at which processing ended */
  FinishedDate?: string | number | null | undefined;
  /** Trạng thái ở hệ thống nguồn · Status where it comes from */
  Status?: string | number | boolean | null | undefined;
  /** Đơn vị xử lý · Handling unit */
  ProcessingOrganName?: string | number | boolean | null | undefined;
  /** Ghi chú · Note */
  Note?: string | number | boolean | null | undefined;
  /** Tài liệu nộp · Submitted files */
  Attachments?: LgspDocumentDossierAcceptedAttachment[] | LgspDocumentDossierAcceptedAttachment | null | ("") | undefined;
  /** Phí, lệ phí · Fees */
  DocFees?: LgspDocumentDossierAcceptedFee[] | LgspDocumentDossierAcceptedFee | null | ("") | undefined;
  /** Giấy tờ khác · Other papers */
  DocPapers?: LgspDocumentDossierAcceptedPaper[] | LgspDocumentDossierAcceptedPaper | null | ("") | undefined;
  /** Các lần yêu cầu bổ sung · Requests to supplement */
  Supplementaries?: LgspDocumentDossierAcceptedSupplement[] | LgspDocumentDossierAcceptedSupplement | null | ("") | undefined;
  /** Mã cơ quan chủ trì · Code of the unit in charge */
  OrganInchargeIdLevel1?: string | number | boolean | null | undefined;
  /** Cơ quan chủ trì · Unit in charge */
  OrganInchargeName?: string | number | boolean | null | undefined;
}

export interface LgspDocumentDossierAcceptedAttachment {
  /** Mã tệp · File id */
  AttachmentId?: string | number | boolean | null | undefined;
  /** Mã tệp · File id */
  Attachmentld?: string | number | boolean | null | undefined;
  /** Tên tệp · File name */
  AttachmentName?: string | number | boolean | null | undefined;
  /** Đã xóa · Deleted */
  IsDeleted?: string | number | boolean | null | undefined;
  /** Nội dung tệp (base64) · Content (base64) */
  Base64?: string | number | boolean | null | undefined;
  /** Đã xác thực · Verified */
  IsVerified?: string | number | boolean | null | undefined;
}

export interface LgspDocumentDossierAcceptedFee {
  /** Tên phí, lệ phí · Name */
  FeeName?: string | number | boolean | null | undefined;
  /** Loại (theo hệ thống gửi) · Kind, as the sender counts */
  FeeType?: string | number | boolean | null | undefined;
  /** Số tiền (đồng) · Amount (đồng) */
  Price?: string | number | boolean | null | undefined;
}

export interface LgspDocumentDossierAcceptedPaper {
  /** Tên giấy tờ · Name */
  PaperName?: string | number | boolean | null | undefined;
  /** Số lượng · Copies */
  Amount?: string | number | boolean | null | undefined;
  /** Loại giấy tờ (theo hệ thống gửi) · Kind, as the sender counts */
  PaperType?: string | number | boolean | null | undefined;
}

export type LgspDocumentDossierAcceptedSupplement = { [key: string]: unknown };

/** DocumentTraces của LGSP đời trước · DocumentTraces of the older LGSP */
export interface LgspDocumentDossierProgressAccepted {
  /** Mã hồ sơ · Dossier code */
  DocCode?: string | number | boolean | null | undefined;
  /** Mã nội bộ ở hệ thống nguồn · Internal id at the source */
  DocumentId?: string | number | boolean | null | undefined;
  /** Người xử lý · Officer */
  UserName?: string | number | boolean | null | undefined;
  /** Chức danh · Position */
  UserPosition?: string | number | boolean | null | undefined;
  /** Thời điểm xử lý · Time of the step */
  DateCreated?: string | number | null | undefined;
  /** Nội dung xử lý · What was done */
  Comment?: string | number | boolean | null | undefined;
  /** Trạng thái ở hệ thống nguồn · Status where it comes from */
  Status?: string | number | boolean | null | undefined;
  /** Mã cơ quan chủ trì · Code of the unit in charge */
  OrganizationInchargeIdLevel1?: string | number | boolean | null | undefined;
  /** Cơ quan chủ trì · Unit in charge */
  OrganizationInchargeName?: string | number | boolean | null | undefined;
}

/** DocumentTraces của LGSP đời trước · DocumentTraces of the older LGSP */
export interface LgspDocumentDossierProgressWritten {
  /** Mã hồ sơ · Dossier code */
  DocCode: string;
  /** Mã nội bộ ở hệ thống nguồn · Internal id at the source */
  DocumentId?: string | number | undefined;
  /** Người xử lý · Officer */
  UserName?: string | undefined;
  /** Chức danh · Position */
  UserPosition?: string | undefined;
  /** Thời điểm xử lý · Time of the step */
  DateCreated?: string | undefined;
  /** Nội dung xử lý · What was done */
  Comment?: string | undefined;
  /** Trạng thái ở hệ thống nguồn · Status where it comes from */
  Status?: string | number | undefined;
  /** Mã cơ quan chủ trì · Code of the unit in charge */
  OrganizationInchargeIdLevel1?: string | undefined;
  /** Cơ quan chủ trì · Unit in charge */
  OrganizationInchargeName?: string | undefined;
}

/** Bản tin Document của LGSP đời trước · Document message of the older LGSP */
export interface LgspDocumentDossierWritten {
  /** Mã hồ sơ · Dossier code */
  DocCode: string;
  /** Mã thủ tục hành chính · Procedure code */
  DocTypeCode?: string | undefined;
  /** Tên thủ tục hành chính · Procedure name */
  DocTypeName?: string | undefined;
  /** Họ tên hoặc tên tổ chức · Name */
  CitizenName?: string | undefined;
  /** Thông tin khác · Other information */
  CitizenInfo?: string | undefined;
  /** Số giấy tờ · Number of an identity paper, of no stated kind */
  ApplicantsId?: string | undefined;
  /** Loại đối tượng · Kind of applicant */
  ApplicantsType?: 1 | 2 | 3 | 4 | undefined;
  /** Thư điện tử · E-mail */
  Email?: string | undefined;
  /** Điện thoại · Telephone */
  Phone?: string | undefined;
  /** Địa chỉ, ghi thành một dòng · Address as one text */
  Address?: string | undefined;
  /** Trích yếu hồ sơ · Subject matter */
  Compendium?: string | undefined;
  /** Ngày tiếp nhận · Time of reception */
  DateReceived?: string | undefined;
  /** Ngày hẹn trả · Appointed time of return */
  DateAppointed?: string | undefined;
  /** Đã giải quyết xong · Settled */
  IsSuccess?: false | true | undefined;
  /** Ngày giải quyết xong · Time it was settled */
  SuccessDate?: string | undefined;
  /** Người phê duyệt · Who approved */
  ApproverName?: string | undefined;
  /** Chức vụ người phê duyệt · Position of who approved */
  ApproverPosition?: string | undefined;
  /** Ghi chú kết quả · Note on the outcome */
  SuccessNote?: string | undefined;
  /** Đã trả · Returned */
  IsReturned?: false | true | undefined;
  /** Có yêu cầu bổ sung · Has requests to supplement */
  HasSupplementary?: false | true | undefined;
  /** Ngày trả · Time of return */
  ReturnedDate?: string | undefined;
  /** Thông tin trả · Note on the return */
  ReturnNote?: string | undefined;
  /** Hình thức trả kết quả · How the result is returned */
  ReturnedType?: 0 | 1 | undefined;
  /** Ngày kết thúc xử lý · Time at which processing ended */
  FinishedDate?: string | undefined;
  /** Trạng thái ở hệ thống nguồn · Status where it comes from */
  Status?: string | number | undefined;
  /** Đơn vị xử lý · Handling unit */
  ProcessingOrganName?: string | undefined;
  /** Ghi chú · Note */
  Note?: string | undefined;
  /** Tài liệu nộp · Submitted files */
  Attachments?: LgspDocumentDossierWrittenAttachment[] | undefined;
  /** Phí, lệ phí · Fees */
  DocFees?: LgspDocumentDossierWrittenFee[] | undefined;
  /** Giấy tờ khác · Other papers */
  DocPapers?: LgspDocumentDossierWrittenPaper[] | undefined;
  /** Các lần yêu cầu bổ sung · Requests to supplement */
  Supplementaries?: LgspDocumentDossierWrittenSupplement[] | undefined;
  /** Mã cơ quan chủ trì · Code of the unit in charge */
  OrganInchargeIdLevel1?: string | undefined;
  /** Cơ quan chủ trì · Unit in charge */
  OrganInchargeName?: string | undefined;
}

export interface LgspDocumentDossierWrittenAttachment {
  /** Mã tệp · File id */
  AttachmentId?: string | number | undefined;
  /** Tên tệp · File name */
  AttachmentName?: string | undefined;
  /** Đã xóa · Deleted */
  IsDeleted?: false | true | undefined;
  /** Nội dung tệp (base64) · Content (base64) */
  Base64?: string | undefined;
  /** Đã xác thực · Verified */
  IsVerified?: false | true | undefined;
}

export interface LgspDocumentDossierWrittenFee {
  /** Tên phí, lệ phí · Name */
  FeeName?: string | undefined;
  /** Loại (theo hệ thống gửi) · Kind, as the sender counts */
  FeeType?: string | number | undefined;
  /** Số tiền (đồng) · Amount (đồng) */
  Price?: number | undefined;
}

export interface LgspDocumentDossierWrittenPaper {
  /** Tên giấy tờ · Name */
  PaperName?: string | undefined;
  /** Số lượng · Copies */
  Amount?: number | undefined;
  /** Loại giấy tờ (theo hệ thống gửi) · Kind, as the sender counts */
  PaperType?: string | number | undefined;
}

export type LgspDocumentDossierWrittenSupplement = { [key: string]: unknown };

/** Bản tin của bộ kết nối cổng bộ – iGate · Message of the ministries' adapter */
export interface MinistryAdapterDossierAccepted {
  /** Mã hồ sơ · Dossier code */
  MaHoSo?: string | number | boolean | null | undefined;
  /** Mã nội bộ ở hệ thống nguồn · Internal id at the source */
  idHoSo?: string | number | boolean | null | undefined;
  /** Mã thủ tục hành chính · Procedure code */
  MaTTHC?: string | number | boolean | null | undefined;
  /** Mã dịch vụ công · Code of the online service */
  MaDichVuCong?: string | number | boolean | null | undefined;
  /** Họ tên hoặc tên tổ chức · Name */
  ChuHoSo?: string | number | boolean | null | undefined;
  /** Loại đối tượng · Kind of applicant */
  LoaiDoiTuong?: string | number | boolean | null | undefined;
  /** Mã đơn vị tiếp nhận · Code of the receiving unit */
  MaDonViTiepNhan?: string | number | boolean | null | undefined;
  /** Ngày nộp hồ sơ · Time of filing */
  NgayNop?: string | number | null | undefined;
  /** Ngày tiếp nhận · Time of reception */
  NgayTiepNhan?: string | number | null | undefined;
  /** Ngày hẹn trả · Appointed time of return */
  NgayHenTra?: string | number | null | undefined;
  /** Trạng thái hồ sơ (mã 1–10) · Status (codes 1–10) */
  TrangThai?: string | number | boolean | null | undefined;
  /** Dữ liệu tờ khai điện tử · Data of the e-form */
  EformThongTinChiTiet?: unknown;
  /** Thành phần hồ sơ · Components with their files */
  ThanhPhanHoSo?: MinistryAdapterDossierAcceptedComponent[] | MinistryAdapterDossierAcceptedComponent | null | ("") | undefined;
  /** Người nộp · Submitter */
  ThongTinNguoiNop?: MinistryAdapterDossierAcceptedSubmitter | null | ("") | undefined;
  /** Phí, lệ phí · Fees */
  DanhSachLePhi?: MinistryAdapterDossierAcceptedFee[] | MinistryAdapterDossierAcceptedFee | null | ("") | undefined;
}

export interface MinistryAdapterDossierAcceptedComponent {
  /** Mã thành phần hồ sơ · Component code */
  MaThanhPhanHoSo?: string | number | boolean | null | undefined;
  /** Tên thành phần hồ sơ · Component name */
  TenThanhPhanHoSo?: string | number | boolean | null | undefined;
  /** Số lượng · Copies */
  SoLuong?: string | number | boolean | null | undefined;
  /** Loại bản · Original, copy or electronic */
  LoaiBan?: string | number | boolean | null | undefined;
  /** Các tệp của thành phần · Files of the component */
  GiayToDinhKem?: MinistryAdapterDossierAcceptedFile[] | MinistryAdapterDossierAcceptedFile | null | ("") | undefined;
}

export interface MinistryAdapterDossierAcceptedFee {
  /** Tên phí, lệ phí · Name */
  TenPhiLePhi?: string | number | boolean | null | undefined;
  /** Phí hay lệ phí · Phí (charge) or lệ phí (fee) */
  MaPhiLePhi?: string | number | boolean | null | undefined;
  /** Thu khi nào · When it is collected */
  HinhThucThu?: string | number | boolean | null | undefined;
  /** Số tiền (đồng) · Amount (đồng) */
  Gia?: string | number | boolean | null | undefined;
  /** Loại (theo hệ thống gửi) · Kind, as the sender counts */
  LoaiPhiLePhi?: string | number | boolean | null | undefined;
  /** Đã thanh toán · Paid */
  TrangThaiThanhToan?: string | number | boolean | null | undefined;
}

export interface MinistryAdapterDossierAcceptedFile {
  /** Mã tệp · File id */
  IdGiayTo?: string | number | boolean | null | undefined;
  /** Mã kết quả · Code of the earlier result it is */
  MaKetQua?: string | number | boolean | null | undefined;
  /** Tên tệp · File name */
  TenGiayTo?: string | number | boolean | null | undefined;
  /** Giá trị băm của tệp · Hash of the file */
  HashTepTin?: string | number | boolean | null | undefined;
}

export interface MinistryAdapterDossierAcceptedParticulars {
  /** Họ tên hoặc tên tổ chức · Name */
  TenNguoiNop?: string | number | boolean | null | undefined;
  /** Số giấy tờ · Number of an identity paper, of no stated kind */
  SoDinhDanh?: string | number | boolean | null | undefined;
  /** Ngày sinh · Date of birth */
  NgaySinh?: string | number | null | undefined;
  /** Điện thoại · Telephone */
  SoDienThoai?: string | number | boolean | null | undefined;
  /** Thư điện tử · E-mail */
  Email?: string | number | boolean | null | undefined;
  /** Mã tỉnh (theo hệ thống gửi) · Province code, as the sender counts */
  MaTinh?: string | number | boolean | null | undefined;
  /** Mã xã (theo hệ thống gửi) · Commune code, as the sender counts */
  MaXa?: string | number | boolean | null | undefined;
  /** Địa chỉ chi tiết · Street address */
  DiaChiChiTiet?: string | number | boolean | null | undefined;
}

export interface MinistryAdapterDossierAcceptedSubmitter {
  /** Loại đối tượng · Kind of applicant */
  LoaiDoiTuong?: string | number | boolean | null | undefined;
  /** Mã tài khoản ở hệ thống gửi · Account id at the sending system */
  IdDoiTuong?: string | number | boolean | null | undefined;
  /** Người nộp · Submitter */
  ThongTinChiTiet?: MinistryAdapterDossierAcceptedParticulars | null | ("") | undefined;
}

/** Bản tin của bộ kết nối cổng bộ – iGate · Message of the ministries' adapter */
export interface MinistryAdapterDossierWritten {
  /** Mã hồ sơ · Dossier code */
  MaHoSo: string;
  /** Mã nội bộ ở hệ thống nguồn · Internal id at the source */
  idHoSo?: string | undefined;
  /** Mã thủ tục hành chính · Procedure code */
  MaTTHC: string;
  /** Mã dịch vụ công · Code of the online service */
  MaDichVuCong: string;
  /** Họ tên hoặc tên tổ chức · Name */
  ChuHoSo: string;
  /** Loại đối tượng · Kind of applicant */
  LoaiDoiTuong: 0 | 1 | 2;
  /** Mã đơn vị tiếp nhận · Code of the receiving unit */
  MaDonViTiepNhan: string;
  /** Ngày nộp hồ sơ · Time of filing */
  NgayNop: string;
  /** Ngày tiếp nhận · Time of reception */
  NgayTiepNhan?: string | undefined;
  /** Ngày hẹn trả · Appointed time of return */
  NgayHenTra?: string | undefined;
  /** Trạng thái hồ sơ (mã 1–10) · Status (codes 1–10) */
  TrangThai?: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | undefined;
  /** Dữ liệu tờ khai điện tử · Data of the e-form */
  EformThongTinChiTiet?: unknown;
  /** Thành phần hồ sơ · Components with their files */
  ThanhPhanHoSo?: MinistryAdapterDossierWrittenComponent[] | undefined;
  /** Người nộp · Submitter */
  ThongTinNguoiNop?: MinistryAdapterDossierWrittenSubmitter | undefined;
  /** Phí, lệ phí · Fees */
  DanhSachLePhi?: MinistryAdapterDossierWrittenFee[] | undefined;
}

export interface MinistryAdapterDossierWrittenComponent {
  /** Mã thành phần hồ sơ · Component code */
  MaThanhPhanHoSo?: string | undefined;
  /** Tên thành phần hồ sơ · Component name */
  TenThanhPhanHoSo?: string | undefined;
  /** Số lượng · Copies */
  SoLuong?: number | undefined;
  /** Loại bản · Original, copy or electronic */
  LoaiBan?: 0 | 1 | 2 | undefined;
  /** Các tệp của thành phần · Files of the component */
  GiayToDinhKem?: MinistryAdapterDossierWrittenFile[] | undefined;
}

export interface MinistryAdapterDossierWrittenFee {
  /** Tên phí, lệ phí · Name */
  TenPhiLePhi?: string | undefined;
  /** Phí hay lệ phí · Phí (charge) or lệ phí (fee) */
  MaPhiLePhi?: "1" | "2" | undefined;
  /** Thu khi nào · When it is collected */
  HinhThucThu?: "1" | "2" | "4" | undefined;
  /** Số tiền (đồng) · Amount (đồng) */
  Gia?: number | undefined;
  /** Loại (theo hệ thống gửi) · Kind, as the sender counts */
  LoaiPhiLePhi?: string | undefined;
  /** Đã thanh toán · Paid */
  TrangThaiThanhToan?: 0 | 1 | undefined;
}

export interface MinistryAdapterDossierWrittenFile {
  /** Mã tệp · File id */
  IdGiayTo?: string | undefined;
  /** Mã kết quả · Code of the earlier result it is */
  MaKetQua?: string | undefined;
  /** Tên tệp · File name */
  TenGiayTo?: string | undefined;
  /** Giá trị băm của tệp · Hash of the file */
  HashTepTin?: string | undefined;
}

export interface MinistryAdapterDossierWrittenParticulars {
  /** Họ tên hoặc tên tổ chức · Name */
  TenNguoiNop?: string | undefined;
  /** Số giấy tờ · Number of an identity paper, of no stated kind */
  SoDinhDanh?: string | undefined;
  /** Ngày sinh · Date of birth */
  NgaySinh?: string | undefined;
  /** Điện thoại · Telephone */
  SoDienThoai?: string | undefined;
  /** Thư điện tử · E-mail */
  Email?: string | undefined;
  /** Mã tỉnh (theo hệ thống gửi) · Province code, as the sender counts */
  MaTinh?: string | undefined;
  /** Mã xã (theo hệ thống gửi) · Commune code, as the sender counts */
  MaXa?: string | undefined;
  /** Địa chỉ chi tiết · Street address */
  DiaChiChiTiet?: string | undefined;
}

export interface MinistryAdapterDossierWrittenSubmitter {
  /** Loại đối tượng · Kind of applicant */
  LoaiDoiTuong?: 0 | 1 | 2 | undefined;
  /** Mã tài khoản ở hệ thống gửi · Account id at the sending system */
  IdDoiTuong?: string | undefined;
  /** Người nộp · Submitter */
  ThongTinChiTiet?: MinistryAdapterDossierWrittenParticulars | undefined;
}
