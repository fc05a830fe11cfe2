import { type Bilingual, fillTemplate, type Params } from "@egov-vn/core";

/** What scripts of pages say. */
const words = {
  found: { vi: "{count} dòng", en: "{count} rows" },
  nothing: { vi: "Không tìm thấy gì.", en: "Nothing was found." },
  units: { vi: "Đơn vị hành chính", en: "Unit" },
  shown: { vi: "{count} đơn vị; bảng nêu {shown} dòng đầu.", en: "{count} units; the first {shown} are shown." },
  outside: { vi: "Danh sách chỉ có từ ngày 31/8/2004.", en: "The list begins on 31/8/2004." },
  period: { vi: "{from} – {to}", en: "{from} – {to}" },
  since: { vi: "từ {from}", en: "since {from}" },
  nowIs: { vi: "nay là {names}", en: "now {names}" },
  communesBecame: {
    vi: "{count} phường, xã nay thuộc: {names}.",
    en: "Its {count} communes are now part of: {names}.",
  },
  certain: { vi: "Chắc chắn", en: "Certain" },
  partial: {
    vi: "Xã cũ bị chia, địa chỉ thuộc một trong các xã sau",
    en: "The commune was divided; it is one of these",
  },
  unclear: { vi: "Chưa rõ, cần người đối chiếu", en: "Not clear; a person has to check" },
  current: { vi: "Đây là tên của xã hiện nay", en: "This is a commune of today" },
  ambiguous: { vi: "Nhiều xã trùng tên", en: "Several communes bear the name" },
  notFound: {
    vi: "Không tìm thấy phần “{given}” của địa chỉ.",
    en: "The part “{given}” of the address was not found.",
  },
  near: { vi: "Có thể là:", en: "It may be:" },
  emptyInput: { vi: "Chưa có nội dung để kiểm tra.", en: "There is nothing to check yet." },
  working: { vi: "Đang kiểm tra…", en: "Checking…" },
  recognised: { vi: "Nhận ra: {standard}, định dạng {format}.", en: "Recognised: {standard}, format {format}." },
  unrecognised: { vi: "Không nhận ra định dạng nào.", en: "No format was recognised." },
  pass: { vi: "Đạt", en: "Conforms" },
  fail: { vi: "Không đạt", en: "Does not conform" },
  error: { vi: "Không kiểm tra được", en: "Could not be checked" },
  skipped: { vi: "Không kiểm tra", en: "Not checked" },
  counts: {
    vi: "{values} giá trị, {rules} quy tắc: {errors} lỗi, {warnings} cảnh báo, {infos} thông tin.",
    en: "{values} values, {rules} rules: {errors} errors, {warnings} warnings, {infos} notes.",
  },
  errorMark: { vi: "lỗi", en: "error" },
  warningMark: { vi: "cảnh báo", en: "warning" },
  infoMark: { vi: "thông tin", en: "info" },
  remedy: { vi: "Cách sửa:", en: "What to do:" },
  basis: { vi: "Căn cứ:", en: "Basis:" },
  line: { vi: "dòng {line}, cột {column}", en: "line {line}, column {column}" },
  record: { vi: "bản ghi {record}", en: "record {record}" },
  report: { vi: "Tải báo cáo", en: "Download the report" },
  due: { vi: "Hạn trả: {due}", en: "Due: {due}" },
  handover: { vi: "Chuyển cho bộ phận xử lý chậm nhất: {time}", en: "To be handed over by: {time}" },
  otherReading: { vi: "Cách hiểu khác cho kết quả: {due}", en: "The other reading gives: {due}" },
  doubtful: {
    vi: "Chưa chắc chắn: có năm chưa công bố lịch nghỉ.",
    en: "Not certain: the days of rest of a year are not decided yet.",
  },
  notComputable: { vi: "Không tính được: {reason}.", en: "Cannot be calculated: {reason}." },
  failed: { vi: "Không làm được: {reason}", en: "It could not be done: {reason}" },
  convertTo: { vi: "Chuyển sang định dạng", en: "Convert to" },
  convertNone: { vi: "(không chuyển)", en: "(not converted)" },
  convertDone: {
    vi: "Đã chuyển {written} bản ghi; {left} bản ghi bị bỏ lại.",
    en: "{written} values were written, {left} left out.",
  },
  convertLost: {
    vi: "{count} trường không còn, hoặc khác đi, khi đọc lại:",
    en: "{count} fields are gone, or differ, when it is read again:",
  },
  download: { vi: "Tải {name}", en: "Download {name}" },
  emptyFile: { vi: "Chưa có tệp nào được chọn.", en: "No file was chosen yet." },
  signatureNumber: { vi: "Chữ ký {number}", en: "Signature {number}" },
  signer: { vi: "Người ký", en: "Signer" },
  issuer: { vi: "Cơ quan cấp", en: "Issuer" },
  signedAt: { vi: "Thời điểm ký", en: "Signed" },
  maths: { vi: "Phép tính", en: "Maths" },
  form: { vi: "Hình thức", en: "Form" },
  trust: { vi: "Tin cậy", en: "Trust" },
  validity: { vi: "Thời hạn", en: "In time" },
  revocation: { vi: "Thu hồi", en: "Revocation" },
  notRevoked: { vi: "không bị thu hồi", en: "not revoked" },
  revokedSince: { vi: "bị thu hồi từ {time}", en: "revoked since {time}" },
  noTrustNote: {
    vi: "Trang này không có danh sách chứng thư gốc: hãy dùng egov verify với thư mục tin cậy để biết chữ ký có hợp lệ hay không.",
    en: "This page has no list of roots: use egov verify with a trust folder to learn whether a signature is valid.",
  },
  noArchitecture: {
    vi: "Tệp không phải hồ sơ kiến trúc (YAML, JSON) hay Mẫu 03 (XLSX, CSV).",
    en: "The file is no architecture (YAML, JSON) and no Mẫu 03 (XLSX, CSV).",
  },
  compared: { vi: "So với tệp kia: {count} dòng khác", en: "Compared with the other file: {count} rows differ" },
  added: { vi: "thêm", en: "added" },
  removed: { vi: "bỏ", en: "removed" },
  changed: { vi: "sửa", en: "changed" },
  tooLong: { vi: "Nội dung quá dài để chia sẻ bằng liên kết.", en: "The input is too long for a link." },
} as const satisfies Record<string, Bilingual>;

/** The language of the page. */
export const language = (): "vi" | "en" => (document.documentElement.lang === "en" ? "en" : "vi");

/** Returns a text in the language of the page. */
export const say = (key: keyof typeof words, params: Params = {}): string =>
  fillTemplate(words[key][language()], params, language());
