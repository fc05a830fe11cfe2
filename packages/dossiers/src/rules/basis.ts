import { type Basis, type Bilingual, cite } from "@egov-vn/core";
import { oneStopLaw, START_OF_LIMIT } from "../deadline/one-stop-law.js";

function systems(names: readonly [string, ...string[]], vi: string, en: string): Basis {
  return { interoperability: names, evidence: { vi, en } };
}

const DVCQG = "Cổng Dịch vụ công quốc gia";
const ONE_STOP = "Hệ thống thông tin một cửa điện tử cấp tỉnh";

/** What is known of the peers that have a profile. */
export const evidence: Readonly<Record<"fields" | "adapterFields", Bilingual>> = {
  fields: {
    vi: "Trường được ghi là bắt buộc trong mã nguồn OpenCPS 2 và cùng có mặt trong một hệ thống một cửa cấp tỉnh (2023–2025).",
    en: "The field is not marked optional in OpenCPS 2 and is sent by a provincial one-stop system as well (2023–2025).",
  },
  adapterFields: { vi: "Tài liệu kết nối của một bộ.", en: "The document of one ministry's connection." },
};

/** What each rule rests on: the law where it was read, else systems whose behaviour is known. */
export const basis = {
  /** That a dossier has one code is in Decree 118/2025; how it is made up was read in the old circular only. */
  code: {
    citations: [
      START_OF_LIMIT.receipt,
      cite("tt-03-2025-vpcp"),
      cite("nd-61-2018", "Điều 26"),
      cite("tt-01-2018-vpcp", "Điều 19"),
    ],
  },
  sector: { citations: [cite("tt-03-2025-vpcp"), cite("tt-01-2018-vpcp", "Điều 20")] },
  oneInstruction: { citations: oneStopLaw("Điều 17 khoản 1") },
  forwarding: { citations: oneStopLaw("Điều 18 khoản 2") },
  results: { citations: oneStopLaw("Điều 20") },
  supplement: { citations: [...oneStopLaw("Điều 17"), cite("nd-61-2018", "Điều 19 khoản 4")] },
  record: { citations: [cite("tt-03-2025-vpcp"), cite("tt-01-2018-vpcp", "Điều 17")] },
  districts: { citations: [cite("qd-19-2025")] },
  fields: { interoperability: [DVCQG, "OpenCPS 2", ONE_STOP], evidence: evidence.fields },
  adapterFields: { interoperability: ["Bộ kết nối cổng bộ – iGate"], evidence: evidence.adapterFields },
  encodings: systems(
    [DVCQG, "OpenCPS 2", ONE_STOP],
    "Đã gặp ít nhất bảy cách ghi ngày giờ; bên nhận đọc đúng một cách.",
    "At least seven ways of writing a time are live; a receiver reads one of them.",
  ),
  twelveHours: systems(
    ["Nền tảng thanh toán của Cổng Dịch vụ công quốc gia", ONE_STOP],
    "Một hệ thống cấp tỉnh định dạng giờ bằng đồng hồ 12 giờ nên giờ buổi chiều trong dữ liệu thật bị sai.",
    "One provincial system formats hours with a 12-hour clock, so that afternoon times in live data are wrong.",
  ),
  lists: systems(
    [DVCQG, ONE_STOP],
    "Danh sách mã do từ hai hệ thống trở lên cùng dùng.",
    "The list of codes is used by two systems or more.",
  ),
  sameName: systems(
    [DVCQG, "Bộ kết nối cổng bộ – iGate"],
    "LoaiDoiTuong bằng 1 là công dân ở hệ thống này, là doanh nghiệp ở hệ thống kia.",
    "LoaiDoiTuong 1 is a citizen in one system and an enterprise in the other.",
  ),
  fees: systems(
    [DVCQG],
    "Đo trên 502 thủ tục ngày 18/7/2026: 1.397 mức 0 kèm lời giải thích; một mức 100 đi với lời “100.000 đồng”.",
    "Measured on 502 procedures of 18/7/2026: 1,397 amounts of 0 with an explanation; an amount of 100 with the text “100.000 đồng”.",
  ),
  fetching: systems(
    [DVCQG, ONE_STOP],
    "Cổng quốc gia tự tải tệp theo DuongDanTaiTepTin, nên địa chỉ phải truy cập được từ bên ngoài.",
    "The national side fetches files by DuongDanTaiTepTin itself, so the address must be reachable from outside.",
  ),
  fakes: systems(
    [ONE_STOP],
    "Trường bắt buộc mà không có dữ liệu bị điền giá trị giả: “000000001”, “Chuyên viên”, “Dinhkem”, tệp kết quả chép từ tệp nộp đầu tiên.",
    "Required fields without data are filled with fakes: “000000001”, “Chuyên viên”, “Dinhkem”, a result file copied from the first submitted one.",
  ),
  unreturned: systems(
    ["OpenCPS 2", "LGSP"],
    "OpenCPS 2 ghi ngày hẹn trả vào ReturnedDate khi hồ sơ chưa trả (mã nguồn bộ chuyển đổi sang LGSP).",
    "OpenCPS 2 writes the appointed time into ReturnedDate while nothing was returned (source of its converter to LGSP).",
  ),
  bentStatus: systems(
    [ONE_STOP, DVCQG],
    "Một hệ thống cấp tỉnh gửi trạng thái 5, 6, 8 thành 9 để được điểm xử lý đúng hạn.",
    "One provincial system sends the statuses 5, 6 and 8 as 9, for the sake of its score.",
  ),
  truncation: systems(
    [ONE_STOP],
    "Hệ thống một cửa cắt im lặng: NguoiXuLy 50, TrichYeuHoSo 1000, TenGiayTo 2000, TenTepDinhKem 4000 ký tự.",
    "A one-stop system cuts silently: NguoiXuLy 50, TrichYeuHoSo 1000, TenGiayTo 2000, TenTepDinhKem 4000 characters.",
  ),
  identity: systems(
    [DVCQG],
    "LoaiDinhDanh 1 là CCCD 12 chữ số, 2 là CMND 9 chữ số.",
    "LoaiDinhDanh 1 is the citizen's number of 12 digits, 2 the old card's of 9.",
  ),
  techId: systems(
    [DVCQG, "OpenCPS 2"],
    "MaDoiTuong là TechID của tài khoản đăng nhập quốc gia, chỉ có khi nộp trực tuyến.",
    "MaDoiTuong is the TechID of the national account; it is there only when filed online.",
  ),
  identifiers: systems(
    [DVCQG],
    "Đo trên dữ liệu thật: mã có khoảng trắng, 78 kiểu mã thành phần, tên có khoảng trắng không ngắt.",
    "Measured on live data: codes with blanks, 78 shapes of component codes, names with non-breaking spaces.",
  ),
  encodedText: systems(
    [DVCQG, ONE_STOP],
    "Hệ thống nguồn còn lưu TCVN3, VNI hoặc Unicode tổ hợp; cổng nhận nguyên văn và không tìm ra tên người, tên cơ quan.",
    "Sources still keep TCVN3, VNI or decomposed Unicode; a portal takes the text as it is and does not find names by it.",
  ),
  consistency: systems(
    [DVCQG, "LGSP"],
    "Hai trường cùng nói về một việc; bên nhận tin một trong hai.",
    "Two fields speak of one thing; a receiver believes one of them.",
  ),
  lossless: systems(
    ["@egov-vn"],
    "Không giá trị nào được mất đi mà không báo.",
    "No value may be lost without a word.",
  ),
} as const satisfies Record<string, Basis>;
